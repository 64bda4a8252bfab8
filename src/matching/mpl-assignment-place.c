/* mpl-assignment-place.c: the highest total, inside the crowd and outside
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Outside every mentee gets a mentor: the mentees are the sources. Inside every place gets a
 * mentee: the places are the sources, those of one mentor alike, and the mentees the targets.
 * Costs are what is missing to the highest score.
 */

#include "matching/mpl-assignment-private.h"
#include "matching/mpl-lap.h"

/* Rows written at a time where they become columns. */
#define TILE 32

/* Prices of an older problem beyond this many times range and side are not gone on from: the
 * bounds in mpl-lap.h rest on it. */
#define MAX_PRICE 4

/**
 * Part:
 * @mentees: which mentees belong to it
 * @mentors: which mentors with room belong to it
 */
typedef struct
{
  MplAssignmentWork *work;
  guint *mentees;
  guint n_mentees;
  guint *mentors;
  guint n_mentors;
} Part;

static void
part_init (Part *self, MplAssignmentWork *work, gboolean crowded)
{
  const MplAssignment *result = work->result;

  self->work = work;
  self->mentees = g_new (guint, result->n_mentees);
  self->mentors = g_new (guint, result->n_mentors);
  self->n_mentees = 0;
  self->n_mentors = 0;
  for (guint i = 0; i < result->n_mentees; i++)
    if (work->is_free[i] && !!result->mentee_crowded[i] == crowded)
      self->mentees[self->n_mentees++] = i;
  for (guint j = 0; j < result->n_mentors; j++)
    if (work->room[j] > 0 && !!result->mentor_crowded[j] == crowded)
      self->mentors[self->n_mentors++] = j;
}

static void
part_clear (Part *self)
{
  g_free (self->mentees);
  g_free (self->mentors);
}

static gboolean
is_wide (const MplAssignmentWork *work)
{
  return work->most - work->least > MPL_LAP_NARROW_MAX;
}

/* A cell that is forbidden keeps the cost that the row is made with. */
static void
write_cost (MplLap *lap, const MplAssignmentWork *work, guint group, guint target, gint64 score)
{
  gint64 forbidden = lap->wide ? MPL_LAP_BEYOND / 2 : MPL_LAP_FORBIDDEN;

  mpl_lap_set_cost (lap, group, target,
                    score == MPL_ASSIGNMENT_FORBIDDEN ? forbidden : work->most - score);
}

static gboolean
is_within (const MplAssignmentWork *work, gint64 price)
{
  gint64 side = MAX (work->problem->n_mentees, work->problem->n_mentors);
  gint64 most = MAX_PRICE * side * MAX (work->most - work->least, 1);

  return price >= -most && price <= most;
}

/* Prices and places of before, where they are fit to go on from. */
static gboolean
take_outside (const Part *self, MplLap *lap)
{
  const MplAssignment *previous = self->work->previous;
  g_autofree gint *target_of = NULL;

  if (previous == NULL)
    return FALSE;

  target_of = g_new (gint, previous->n_mentors);
  for (guint j = 0; j < previous->n_mentors; j++)
    target_of[j] = -1;
  for (guint t = 0; t < self->n_mentors; t++)
    {
      lap->price[t] = -previous->mentor_price[self->mentors[t]];
      target_of[self->mentors[t]] = (gint) t;
      if (!is_within (self->work, lap->price[t]))
        return FALSE;
    }
  for (guint s = 0; s < self->n_mentees; s++)
    {
      gint mentor = previous->mentor[self->mentees[s]];

      lap->seats.target[s] = mentor >= 0 ? target_of[mentor] : -1;
    }
  return TRUE;
}

static gboolean
place_outside (const Part *self)
{
  MplAssignmentWork *work = self->work;
  MplAssignment *result = work->result;
  g_autoptr (MplLap) lap = NULL;

  lap = mpl_lap_new (self->n_mentees, self->n_mentors, self->n_mentees, is_wide (work));
  for (guint s = 0; s < self->n_mentees; s++)
    {
      const gint64 *row = mpl_assignment_row (work->problem, self->mentees[s]);

      lap->group[s] = s;
      for (guint t = 0; t < self->n_mentors; t++)
        write_cost (lap, work, s, t, row[self->mentors[t]]);
    }
  for (guint t = 0; t < self->n_mentors; t++)
    lap->capacity[t] = work->room[self->mentors[t]];

  if (!mpl_lap_solve (lap, take_outside (self, lap)))
    return FALSE;

  for (guint t = 0; t < self->n_mentors; t++)
    result->mentor_price[self->mentors[t]] = -lap->price[t];
  for (guint s = 0; s < self->n_mentees; s++)
    {
      guint mentee = self->mentees[s], mentor = self->mentors[lap->seats.target[s]];

      mpl_seats_place (&work->seats, mentee, mentor);
      result->mentee_price[mentee]
          = mpl_assignment_score (work->problem, mentee, mentor) - result->mentor_price[mentor];
    }
  return TRUE;
}

static void
write_crowd_costs (const Part *self, MplLap *lap)
{
  const MplAssignmentProblem *problem = self->work->problem;

  for (guint first = 0; first < self->n_mentees; first += TILE)
    {
      guint end = MIN (first + TILE, self->n_mentees);

      for (guint g = 0; g < self->n_mentors; g++)
        for (guint t = first; t < end; t++)
          write_cost (lap, self->work, g, t,
                      mpl_assignment_score (problem, self->mentees[t], self->mentors[g]));
    }
}

/* The places of a mentor take, one by one, those whom he had. */
static gboolean
take_crowd (const Part *self, MplLap *lap)
{
  const MplAssignment *previous = self->work->previous;
  g_autofree gint *first = NULL, *next = NULL;

  if (previous == NULL)
    return FALSE;

  first = g_new (gint, previous->n_mentors);
  next = g_new (gint, self->n_mentees);
  for (guint j = 0; j < previous->n_mentors; j++)
    first[j] = -1;
  for (guint t = 0; t < self->n_mentees; t++)
    {
      gint mentor = previous->mentor[self->mentees[t]];

      lap->price[t] = -previous->mentee_price[self->mentees[t]];
      if (!is_within (self->work, lap->price[t]))
        return FALSE;
      next[t] = mentor >= 0 ? first[mentor] : -1;
      if (mentor >= 0)
        first[mentor] = (gint) t;
    }
  for (guint s = 0; s < lap->n_sources; s++)
    {
      guint mentor = self->mentors[lap->group[s]];

      lap->seats.target[s] = first[mentor];
      if (first[mentor] >= 0)
        first[mentor] = next[first[mentor]];
    }
  return TRUE;
}

static MplLap *
make_crowd_lap (const Part *self)
{
  MplAssignmentWork *work = self->work;
  g_autoptr (MplLap) lap = NULL;
  gint64 n_places = 0;
  guint s = 0;

  for (guint g = 0; g < self->n_mentors; g++)
    n_places += work->room[self->mentors[g]];
  lap = mpl_lap_new ((guint) n_places, self->n_mentees, self->n_mentors, is_wide (work));
  write_crowd_costs (self, lap);
  for (guint g = 0; g < self->n_mentors; g++)
    for (gint64 k = 0; k < work->room[self->mentors[g]]; k++)
      lap->group[s++] = g;
  for (guint t = 0; t < self->n_mentees; t++)
    lap->capacity[t] = 1;
  return g_steal_pointer (&lap);
}

static gboolean
place_crowd (const Part *self)
{
  MplAssignmentWork *work = self->work;
  MplAssignment *result = work->result;
  g_autoptr (MplLap) lap = make_crowd_lap (self);

  if (!mpl_lap_solve (lap, take_crowd (self, lap)))
    return FALSE;

  for (guint t = 0; t < self->n_mentees; t++)
    {
      result->mentee_price[self->mentees[t]] = -lap->price[t];
      if (lap->seats.first[t] < 0)
        mpl_seats_place (&work->seats, self->mentees[t], work->problem->n_mentors);
    }
  for (guint s = 0; s < lap->n_sources; s++)
    {
      guint mentee = self->mentees[lap->seats.target[s]];
      guint mentor = self->mentors[lap->group[s]];

      mpl_seats_place (&work->seats, mentee, mentor);
      result->mentor_price[mentor]
          = mpl_assignment_score (work->problem, mentee, mentor) - result->mentee_price[mentee];
    }
  return TRUE;
}

gboolean
mpl_assignment_place (MplAssignmentWork *self)
{
  Part outside, crowd;
  gboolean placed;

  mpl_seats_clear (&self->seats);
  mpl_seats_init (&self->seats, self->problem->n_mentees, self->problem->n_mentors + 1);
  part_init (&outside, self, FALSE);
  part_init (&crowd, self, TRUE);
  placed = place_outside (&outside) && place_crowd (&crowd);
  part_clear (&outside);
  part_clear (&crowd);
  return placed;
}
