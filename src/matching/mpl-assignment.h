/* mpl-assignment.h: who goes to whom: the best there is, and the proof of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers only; rows are mentees, columns mentors. A mentee goes to one mentor at most, a mentor
 * takes as many as his capacity says. Of all such assignments the best one, in this order:
 *
 * 1. the most mentees have a mentor, whatever the scores;
 * 2. the sum of the chosen scores is the highest;
 * 3. the load is the most even: the sum of its squares over mentors is the smallest, fixed cells
 *    counted in;
 * 4. of those left, the first by the canonical order (mpl-canonical-order.h): the first mentee in
 *    that order has the first mentor in that order that he can have, then the second, and so on;
 *    no mentor comes last.
 *
 * The four decide between any two assignments, so the result is a function of the problem alone:
 * how it was come by, anew or from an older one, does not show. Nor does the order of the rows and
 * columns, as far as the canonical order does not depend on it.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A cell that must not be chosen. */
#define MPL_ASSIGNMENT_FORBIDDEN G_MININT64
/* Scores are within plus and minus this. */
#define MPL_ASSIGNMENT_MAX_SCORE (G_GINT64_CONSTANT (1) << 31)
/* Rows, columns and cells at most. */
#define MPL_ASSIGNMENT_MAX_SIDE 65535
#define MPL_ASSIGNMENT_MAX_CELLS (1 << 26)

/**
 * MplAssignmentProblem:
 * @n_mentees: how many mentees
 * @n_mentors: how many mentors
 * @scores: n_mentees × n_mentors scores, mentee by mentee; or %MPL_ASSIGNMENT_FORBIDDEN
 * @capacities: by mentor: how many he takes, 0 and more
 * @fixed: (nullable): by mentee: the mentor that is decided, or -1
 * @mentee_keys: (nullable): by mentee: a number of his own, which tells those apart that the
 *   scores do not; %NULL: the row
 * @mentor_keys: (nullable): by mentor: the same; %NULL: the column
 *
 * All of it belongs to the caller.
 */
typedef struct
{
  guint n_mentees;
  guint n_mentors;
  const gint64 *scores;
  const gint64 *capacities;
  const gint *fixed;
  const gint64 *mentee_keys;
  const gint64 *mentor_keys;
} MplAssignmentProblem;

/**
 * MplAssignment:
 * @n_mentees: how many mentees
 * @n_mentors: how many mentors
 * @mentor: by mentee: his mentor, or -1
 * @n_matched: how many have one
 * @total: the sum of the chosen scores
 * @square_load: the sum of the squares of the mentors' loads
 * @is_tied: whether the first three leave more than one
 * @mentee_price: by mentee: what his place is worth to the total
 * @mentor_price: by mentor: what one more place of his would add to the total
 * @mentee_crowded: by mentee: whether he is of those who outnumber the places they could have
 * @mentor_crowded: by mentor: whether he is of the mentors of those places
 * @mentor_level: by mentor: the highest load that could be passed on to him
 *
 * Prices, crowds and levels are the proof that mpl_assignment_verify() goes by. A free cell of
 * two who are both in the crowd, or both not, has score ≤ mentee_price + mentor_price; the
 * difference is how much the total loses at least if the cell is fixed.
 */
typedef struct
{
  guint n_mentees;
  guint n_mentors;
  gint *mentor;
  guint n_matched;
  gint64 total;
  guint64 square_load;
  gboolean is_tied;

  gint64 *mentee_price;
  gint64 *mentor_price;
  guint8 *mentee_crowded;
  guint8 *mentor_crowded;
  gint64 *mentor_level;
} MplAssignment;

/**
 * mpl_assignment_solve:
 * @problem: a problem
 * @previous: (nullable): the solution of a similar problem: other scores, a changed row, a cell
 *   fixed or forbidden; of one of other sides nothing is used
 * @error: %MPL_ERROR_INVALID where a score, a capacity or a fixed cell is not possible, with the
 *   place counted from 0; %MPL_ERROR_LIMIT where there are too many rows or columns
 *
 * May take seconds where thousands meet thousands; nothing is shared with other threads.
 *
 * Returns: (transfer full) (nullable): the best assignment, verified
 */
MplAssignment *mpl_assignment_solve (const MplAssignmentProblem *problem,
                                     const MplAssignment *previous,
                                     GError **error);

void mpl_assignment_free (MplAssignment *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplAssignment, mpl_assignment_free)

/**
 * mpl_assignment_verify:
 * @self: an assignment
 * @problem: the problem that it is to solve
 * @error: %MPL_ERROR_FAILED with what does not hold
 *
 * Proves, in one pass over the cells, that the assignment is possible and that no other one is
 * better by the first three of the four. mpl_assignment_solve() has done so already.
 *
 * Returns: whether it holds
 */
gboolean mpl_assignment_verify (const MplAssignment *self,
                                const MplAssignmentProblem *problem,
                                GError **error);

G_END_DECLS
