/* mpl-assignment-check.c: what a problem must be like
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "matching/mpl-assignment-private.h"

#include "base/mpl-error.h"

#include <glib/gi18n-lib.h>

static gboolean
check_sides (const MplAssignmentProblem *problem, GError **error)
{
  guint64 n_cells = (guint64) problem->n_mentees * problem->n_mentors;

  if (problem->n_mentees <= MPL_ASSIGNMENT_MAX_SIDE && problem->n_mentors <= MPL_ASSIGNMENT_MAX_SIDE
      && n_cells <= MPL_ASSIGNMENT_MAX_CELLS)
    return TRUE;

  mpl_error_set (error, MPL_ERROR_LIMIT, NULL,
                 _ ("%u mentees and %u mentors are too many to be matched at once."),
                 problem->n_mentees, problem->n_mentors);
  return FALSE;
}

static gboolean
check_scores (const MplAssignmentProblem *problem, GError **error)
{
  for (guint i = 0; i < problem->n_mentees; i++)
    {
      const gint64 *row = mpl_assignment_row (problem, i);
      gboolean sound = TRUE;

      for (guint j = 0; j < problem->n_mentors; j++)
        sound &= (row[j] >= -MPL_ASSIGNMENT_MAX_SCORE && row[j] <= MPL_ASSIGNMENT_MAX_SCORE)
                 || row[j] == MPL_ASSIGNMENT_FORBIDDEN;
      for (guint j = 0; !sound && j < problem->n_mentors; j++)
        if ((row[j] < -MPL_ASSIGNMENT_MAX_SCORE || row[j] > MPL_ASSIGNMENT_MAX_SCORE)
            && row[j] != MPL_ASSIGNMENT_FORBIDDEN)
          {
            mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                           _ ("The score in row %u, column %u is not within ±2³¹."), i, j);
            return FALSE;
          }
    }

  return TRUE;
}

static gboolean
check_capacities (const MplAssignmentProblem *problem, GError **error)
{
  for (guint j = 0; j < problem->n_mentors; j++)
    if (problem->capacities[j] < 0)
      {
        mpl_error_set (error, MPL_ERROR_INVALID, NULL, _ ("The capacity of column %u is below 0."),
                       j);
        return FALSE;
      }

  return TRUE;
}

static gboolean
check_fixed (const MplAssignmentProblem *problem, GError **error)
{
  g_autofree gint64 *left = g_memdup2 (problem->capacities, problem->n_mentors * sizeof (gint64));

  for (guint i = 0; problem->fixed != NULL && i < problem->n_mentees; i++)
    {
      gint mentor = problem->fixed[i];

      if (mentor < 0)
        continue;
      if ((guint) mentor >= problem->n_mentors)
        {
          mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                         _ ("Row %u is fixed to column %d, which there is not."), i, mentor);
          return FALSE;
        }
      if (mpl_assignment_score (problem, i, (guint) mentor) == MPL_ASSIGNMENT_FORBIDDEN)
        {
          mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                         _ ("Row %u is fixed to column %d, where it is forbidden."), i, mentor);
          return FALSE;
        }
      if (left[mentor]-- == 0)
        {
          mpl_error_set (
              error, MPL_ERROR_INVALID, NULL,
              _ ("More rows are fixed to column %d than its capacity allows: row %u is one "
                 "too many."),
              mentor, i);
          return FALSE;
        }
    }

  return TRUE;
}

gboolean
mpl_assignment_check (const MplAssignmentProblem *problem, GError **error)
{
  return check_sides (problem, error) && check_scores (problem, error)
         && check_capacities (problem, error) && check_fixed (problem, error);
}
