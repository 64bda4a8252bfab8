/* mpl-assignment-private.h: what the steps of the solver hand on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "matching/mpl-assignment.h"
#include "matching/mpl-bits.h"
#include "matching/mpl-seats.h"

G_BEGIN_DECLS

/**
 * MplAssignmentWork:
 * @problem: what is to be solved
 * @previous: (nullable): prices and places to begin with
 * @result: what is filled in
 * @is_free: by mentee: whether nothing is fixed for him
 * @room: by mentor: how many he takes besides the fixed ones, n_mentees at most
 * @base: by mentor: his load that is decided already
 * @seats: the places of those who are free; one target more than mentors: no mentor
 * @has_forbidden: whether a cell of a free mentee and a mentor with room is forbidden
 * @least: the lowest score of such cells
 * @most: the highest score of such cells
 * @tight: (nullable): by mentee: the mentors, and no mentor, that some optimum of the first two
 *   levels may give him
 * @tight_mentees: (nullable): the same by mentor
 */
typedef struct
{
  const MplAssignmentProblem *problem;
  const MplAssignment *previous;
  MplAssignment *result;
  guint8 *is_free;
  gint64 *room;
  gint64 *base;
  MplSeats seats;
  gboolean has_forbidden;
  gint64 least;
  gint64 most;
  MplBits *tight;
  MplBits *tight_mentees;
} MplAssignmentWork;

static inline const gint64 *
mpl_assignment_row (const MplAssignmentProblem *problem, guint mentee)
{
  return problem->scores + (gsize) mentee * problem->n_mentors;
}

static inline gint64
mpl_assignment_score (const MplAssignmentProblem *problem, guint mentee, guint mentor)
{
  return mpl_assignment_row (problem, mentee)[mentor];
}

/* Whether the load of a mentor may change and the total stay. */
static inline gboolean
mpl_assignment_is_slack (const MplAssignmentWork *self, guint mentor)
{
  const MplAssignment *result = self->result;

  return mentor < result->n_mentors && self->room[mentor] > 0 && !result->mentor_crowded[mentor]
         && result->mentor_price[mentor] == 0;
}

static inline gint64
mpl_assignment_get_load (const MplAssignmentWork *self, guint mentor)
{
  return self->base[mentor] + self->seats.load[mentor];
}

/* Looks at sides, scores, capacities and fixed cells. */
gboolean mpl_assignment_check (const MplAssignmentProblem *problem, GError **error);

/* 1: who is in the crowd, the part of mentees and mentors where places run out. */
void mpl_assignment_find_crowd (MplAssignmentWork *self);

/* 2: places and prices of the highest total. */
gboolean mpl_assignment_place (MplAssignmentWork *self);

/* Between 2 and 3: the cells of all optima so far. */
void mpl_assignment_find_tight (MplAssignmentWork *self);

/* 3: evens the loads out. */
void mpl_assignment_even_out (MplAssignmentWork *self);

/* Between 3 and 4: leaves in @tight what some optimum of the first three has. Returns: whether
 * there is more than one. */
gboolean mpl_assignment_narrow (MplAssignmentWork *self);

/* 4: the first one in canonical order. */
void mpl_assignment_choose (MplAssignmentWork *self);

G_END_DECLS
