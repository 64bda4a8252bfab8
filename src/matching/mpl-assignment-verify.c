/* mpl-assignment-verify.c: proves an assignment by its prices
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Goes by the problem and the result alone and shares nothing with the steps of the solver.
 *
 * 1. Crowded mentees may have crowded mentors only, so no more of them than these have places can
 *    be matched, and as many are, with all who are not crowded.
 * 2. So in every largest matching either side is by itself, and there score ≤ mentee_price +
 *    mentor_price summed over the chosen cells is at most Σ mentee_price + Σ room × mentor_price,
 *    as prices are not negative where the mentee may be left over or the room may; the total is
 *    as high.
 * 3. A level is at least the load where the load may fall, at most one more than it where it may
 *    rise, and does not fall from a mentor to one who could take a mentee over from him. So no
 *    chain leads from a mentor to one whose load is lower by 2 or more.
 */

#include "mpl-config.h"

#include "matching/mpl-assignment-private.h"

#include "base/mpl-error.h"

#include <glib/gi18n-lib.h>

/**
 * Proof:
 * @room: by mentor: his capacity less what is fixed, as many as there are mentees at most
 * @load: by mentor: how many he has
 * @base: by mentor: how many of them are fixed
 */
typedef struct
{
  const MplAssignment *assignment;
  const MplAssignmentProblem *problem;
  gint64 *room;
  gint64 *load;
  gint64 *base;
} Proof;

static gint
get_fixed (const Proof *self, guint mentee)
{
  return self->problem->fixed != NULL ? self->problem->fixed[mentee] : -1;
}

/* Returns: what is not possible, or NULL */
static const char *
check_possible (Proof *self)
{
  const MplAssignment *assignment = self->assignment;
  guint n_mentors = assignment->n_mentors;
  guint n_matched = 0;
  gint64 total = 0;
  guint64 square_load = 0;

  for (guint i = 0; i < assignment->n_mentees; i++)
    {
      gint mentor = assignment->mentor[i], fixed = get_fixed (self, i);

      if (mentor < -1 || mentor >= (gint) n_mentors || (fixed >= 0 && mentor != fixed))
        return "a mentee is with the wrong mentor";
      if (mentor < 0)
        continue;
      if (mpl_assignment_score (self->problem, i, (guint) mentor) == MPL_ASSIGNMENT_FORBIDDEN)
        return "a forbidden cell is chosen";
      n_matched++;
      total += mpl_assignment_score (self->problem, i, (guint) mentor);
      self->load[mentor]++;
      self->base[mentor] += fixed >= 0;
    }
  for (guint j = 0; j < n_mentors; j++)
    {
      if (self->load[j] > self->problem->capacities[j])
        return "a mentor is above his capacity";
      self->room[j]
          = MIN (self->problem->capacities[j], (gint64) assignment->n_mentees) - self->base[j];
      square_load += (guint64) (self->load[j] * self->load[j]);
    }

  return n_matched == assignment->n_matched && total == assignment->total
                 && square_load == assignment->square_load
             ? NULL
             : "the sums are wrong";
}

static const char *
check_count (const Proof *self)
{
  const MplAssignment *assignment = self->assignment;
  gint64 most = 0;

  for (guint i = 0; i < assignment->n_mentees; i++)
    most += get_fixed (self, i) >= 0 || !assignment->mentee_crowded[i];
  for (guint j = 0; j < assignment->n_mentors; j++)
    if (assignment->mentor_crowded[j])
      most += self->room[j];

  return most == (gint64) assignment->n_matched ? NULL : "more could be matched";
}

static const char *
check_objective (const Proof *self)
{
  const MplAssignment *assignment = self->assignment;
  /* Sums of 2¹⁶ prices of 2⁵² need more than 64 bits. */
  __int128 bound = 0;

  for (guint i = 0; i < assignment->n_mentees; i++)
    {
      gint fixed = get_fixed (self, i);

      if (fixed >= 0)
        {
          bound += mpl_assignment_score (self->problem, i, (guint) fixed);
          continue;
        }
      if (assignment->mentee_crowded[i] && assignment->mentee_price[i] < 0)
        return "a mentee's price is negative";
      bound += assignment->mentee_price[i];
    }
  for (guint j = 0; j < assignment->n_mentors; j++)
    {
      if (self->room[j] == 0)
        continue;
      if (!assignment->mentor_crowded[j] && assignment->mentor_price[j] < 0)
        return "a mentor's price is negative";
      bound += (__int128) self->room[j] * assignment->mentor_price[j];
    }

  return bound == assignment->total ? NULL : "the prices allow a higher total";
}

static gboolean
is_slack (const Proof *self, guint mentor)
{
  return self->room[mentor] > 0 && !self->assignment->mentor_crowded[mentor]
         && self->assignment->mentor_price[mentor] == 0;
}

static const char *
check_levels (const Proof *self)
{
  for (guint j = 0; j < self->assignment->n_mentors; j++)
    {
      gint64 level = self->assignment->mentor_level[j];

      if (!is_slack (self, j))
        continue;
      if (level < self->load[j])
        return "a level is below the load";
      if (self->load[j] - self->base[j] < self->room[j] && level > self->load[j] + 1)
        return "loads could be more even";
    }

  return NULL;
}

/* Prices and levels as a row needs them, those of mentors whom it may not have out of reach. */
static void
list_mentors (const Proof *self, gboolean crowded, gint64 *prices)
{
  const MplAssignment *assignment = self->assignment;

  for (guint j = 0; j < assignment->n_mentors; j++)
    {
      if (self->room[j] == 0 || (!crowded && assignment->mentor_crowded[j]))
        prices[j] = G_MAXINT64 / 2;
      else if (crowded && !assignment->mentor_crowded[j])
        prices[j] = G_MININT64 / 4;
      else
        prices[j] = assignment->mentor_price[j];
    }
}

static const char *
check_row (const Proof *self, guint mentee, const gint64 *prices)
{
  const MplAssignment *assignment = self->assignment;
  const gint64 *row = mpl_assignment_row (self->problem, mentee);
  gint64 price = assignment->mentee_price[mentee];
  gint mentor = assignment->mentor[mentee];
  gint64 level = mentor >= 0 ? assignment->mentor_level[mentor] : G_MININT64;
  gint64 slack = G_MAXINT64;

  /* A forbidden cell is far below all prices but the ones of those out of reach. */
  for (guint j = 0; j < assignment->n_mentors; j++)
    {
      gint64 left = row[j] == MPL_ASSIGNMENT_FORBIDDEN ? G_MAXINT64 : prices[j] - (row[j] - price);

      slack = MIN (slack, left);
    }
  if (slack < 0)
    return "a score is above its prices";
  if (slack > 0)
    return NULL;

  for (guint j = 0; j < assignment->n_mentors; j++)
    if (row[j] == prices[j] + price && assignment->mentor_level[j] < level)
      return "a level falls";

  return NULL;
}

static const char *
check_rows (const Proof *self)
{
  const MplAssignment *assignment = self->assignment;
  g_autofree gint64 *outside = g_new (gint64, assignment->n_mentors);
  g_autofree gint64 *crowd = g_new (gint64, assignment->n_mentors);

  list_mentors (self, FALSE, outside);
  list_mentors (self, TRUE, crowd);
  for (guint i = 0; i < assignment->n_mentees; i++)
    {
      const char *wrong = NULL;

      if (get_fixed (self, i) < 0)
        wrong = check_row (self, i, assignment->mentee_crowded[i] ? crowd : outside);
      if (wrong != NULL)
        return wrong;
    }

  return NULL;
}

gboolean
mpl_assignment_verify (const MplAssignment *self,
                       const MplAssignmentProblem *problem,
                       GError **error)
{
  g_autofree gint64 *room = g_new0 (gint64, self->n_mentors);
  g_autofree gint64 *load = g_new0 (gint64, self->n_mentors);
  g_autofree gint64 *base = g_new0 (gint64, self->n_mentors);
  Proof proof
      = { .assignment = self, .problem = problem, .room = room, .load = load, .base = base };
  const char *wrong = NULL;

  g_return_val_if_fail (self->n_mentees == problem->n_mentees, FALSE);
  g_return_val_if_fail (self->n_mentors == problem->n_mentors, FALSE);

  wrong = check_possible (&proof);
  if (wrong == NULL)
    wrong = check_count (&proof);
  if (wrong == NULL)
    wrong = check_objective (&proof);
  if (wrong == NULL)
    wrong = check_levels (&proof);
  if (wrong == NULL)
    wrong = check_rows (&proof);
  if (wrong == NULL)
    return TRUE;

  mpl_error_set (error, MPL_ERROR_FAILED, wrong, _ ("The matching failed its own check."));
  return FALSE;
}
