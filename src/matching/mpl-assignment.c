/* mpl-assignment.c: who goes to whom: the steps one after the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "matching/mpl-assignment-private.h"

#include "base/mpl-error.h"

#include <glib/gi18n-lib.h>

static MplAssignment *
make_result (const MplAssignmentProblem *problem)
{
  MplAssignment *self = g_new0 (MplAssignment, 1);
  guint n_mentees = problem->n_mentees, n_mentors = problem->n_mentors;

  self->n_mentees = n_mentees;
  self->n_mentors = n_mentors;
  self->mentor = g_new (gint, n_mentees);
  self->mentee_price = g_new0 (gint64, n_mentees);
  self->mentor_price = g_new0 (gint64, n_mentors);
  self->mentee_crowded = g_new0 (guint8, n_mentees);
  self->mentor_crowded = g_new0 (guint8, n_mentors);
  self->mentor_level = g_new0 (gint64, n_mentors);
  return self;
}

void
mpl_assignment_free (MplAssignment *self)
{
  g_free (self->mentor);
  g_free (self->mentee_price);
  g_free (self->mentor_price);
  g_free (self->mentee_crowded);
  g_free (self->mentor_crowded);
  g_free (self->mentor_level);
  g_free (self);
}

/* Lowest and highest score of the cells that are open, and whether one is forbidden. */
static void
look_at_scores (MplAssignmentWork *self)
{
  const MplAssignmentProblem *problem = self->problem;
  gint64 least = G_MAXINT64, most = G_MININT64;

  for (guint i = 0; i < problem->n_mentees; i++)
    {
      const gint64 *row = mpl_assignment_row (problem, i);

      if (!self->is_free[i])
        continue;
      for (guint j = 0; j < problem->n_mentors; j++)
        {
          if (self->room[j] == 0)
            continue;
          if (row[j] == MPL_ASSIGNMENT_FORBIDDEN)
            {
              self->has_forbidden = TRUE;
              continue;
            }
          least = MIN (least, row[j]);
          most = MAX (most, row[j]);
        }
    }

  self->least = least <= most ? least : 0;
  self->most = least <= most ? most : 0;
}

/* What is fixed takes its room beforehand. */
static void
begin (MplAssignmentWork *self)
{
  const MplAssignmentProblem *problem = self->problem;
  guint n_mentees = problem->n_mentees, n_mentors = problem->n_mentors;

  self->is_free = g_new (guint8, n_mentees);
  self->room = g_new0 (gint64, n_mentors + 1);
  self->base = g_new0 (gint64, n_mentors + 1);
  mpl_seats_init (&self->seats, n_mentees, n_mentors + 1);
  for (guint j = 0; j < n_mentors; j++)
    self->room[j] = MIN (problem->capacities[j], (gint64) n_mentees);

  for (guint i = 0; i < n_mentees; i++)
    {
      gint mentor = problem->fixed != NULL ? problem->fixed[i] : -1;

      self->is_free[i] = mentor < 0;
      if (mentor >= 0)
        {
          self->base[mentor]++;
          self->room[mentor]--;
        }
    }
  look_at_scores (self);
}

static void
end (MplAssignmentWork *self)
{
  g_free (self->is_free);
  g_free (self->room);
  g_free (self->base);
  mpl_seats_clear (&self->seats);
  g_clear_pointer (&self->tight, mpl_bits_free);
  g_clear_pointer (&self->tight_mentees, mpl_bits_free);
}

static void
tell_result (MplAssignmentWork *self)
{
  const MplAssignmentProblem *problem = self->problem;
  MplAssignment *result = self->result;
  g_autofree guint64 *load = g_new0 (guint64, problem->n_mentors);

  for (guint i = 0; i < problem->n_mentees; i++)
    {
      gint mentor = self->is_free[i] ? self->seats.target[i] : problem->fixed[i];

      if (mentor < 0 || (guint) mentor == problem->n_mentors)
        {
          result->mentor[i] = -1;
          continue;
        }
      result->mentor[i] = mentor;
      result->n_matched++;
      result->total += mpl_assignment_score (problem, i, (guint) mentor);
      load[mentor]++;
    }
  for (guint j = 0; j < problem->n_mentors; j++)
    result->square_load += load[j] * load[j];
}

MplAssignment *
mpl_assignment_solve (const MplAssignmentProblem *problem,
                      const MplAssignment *previous,
                      GError **error)
{
  MplAssignmentWork work = { .problem = problem, .previous = previous };
  g_autoptr (MplAssignment) result = NULL;
  gboolean placed;

  g_return_val_if_fail (problem != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!mpl_assignment_check (problem, error))
    return NULL;
  if (previous != NULL
      && (previous->n_mentees != problem->n_mentees || previous->n_mentors != problem->n_mentors))
    work.previous = NULL;

  result = make_result (problem);
  work.result = result;
  begin (&work);
  mpl_assignment_find_crowd (&work);
  placed = mpl_assignment_place (&work);
  if (placed)
    {
      mpl_assignment_find_tight (&work);
      mpl_assignment_even_out (&work);
      result->is_tied = mpl_assignment_narrow (&work);
      if (result->is_tied)
        mpl_assignment_choose (&work);
      tell_result (&work);
    }
  end (&work);

  if (!placed)
    {
      mpl_error_set (error, MPL_ERROR_FAILED, "no way found for a mentee who has one",
                     _ ("The matching failed its own check."));
      return NULL;
    }
  if (!mpl_assignment_verify (result, problem, error))
    return NULL;

  return g_steal_pointer (&result);
}
