/* brute-force.h: small problems and all their solutions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "matching/mpl-assignment.h"

G_BEGIN_DECLS

/* A problem that owns its arrays. */
typedef struct
{
  MplAssignmentProblem problem;
  gint64 *scores;
  gint64 *capacities;
  gint *fixed;
  gint64 *mentee_keys;
  gint64 *mentor_keys;
} TestProblem;

/* All scores 0, capacities 1, nothing fixed, no keys. */
TestProblem *test_problem_new (guint n_mentees, guint n_mentors);
TestProblem *test_problem_copy (const TestProblem *other);
void test_problem_free (TestProblem *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestProblem, test_problem_free)

/* Keys 1, 2, … by place. */
void test_problem_add_keys (TestProblem *self);

/* Scores from @least to @most, one in @one_forbidden forbidden (0: none), capacities up to
 * @capacity, one mentee in @one_fixed fixed as far as that is possible (0: none). */
void test_problem_fill (TestProblem *self,
                        GRand *random,
                        gint64 least,
                        gint64 most,
                        guint one_forbidden,
                        guint capacity,
                        guint one_fixed);

/* A number from @least to @most, both included. */
gint64 test_random_range (GRand *random, gint64 least, gint64 most);

/* By trying everything: the best by all four levels; -1 for no mentor. */
void test_problem_solve (const TestProblem *self, gint *mentor);

/* Solves and compares with the best. */
MplAssignment *test_problem_check (const TestProblem *self, const MplAssignment *previous);

/* Rows and columns elsewhere: row i of the copy is row rows[i] of the other. */
TestProblem *
test_problem_permute (const TestProblem *other, const guint *rows, const guint *columns);
void test_shuffle (GRand *random, guint *order, guint n);

G_END_DECLS
