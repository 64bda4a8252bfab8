/* test-plan-status.c: how far activities have come, told by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-error.h"
#include "edit-plan.h"
#include "model/mpl-plan-status.h"

#define DAY(month, day) (mpl_day_new (2026, (month), (day)))
#define NONE MPL_DAY_NONE
#define BY_ACTIONS MPL_PLAN_PROGRESS_BY_ACTIONS

/* An activity of 7–11 September. */
typedef struct
{
  MplModel *model;
  MplSnapshot *snapshot;
  gint64 id;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (SoundPlan) plan = sound_plan_new (1, 3);

  self->id = -sound_plan_get_activity (plan, 0);
  self->model = edit_plan_open (plan);
  self->snapshot = mpl_model_get_snapshot (self->model);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->snapshot);
  g_assert_finalize_object (self->model);
}

static void
assert_state (Fixture *self,
              MplChange *change,
              GError *error,
              int status,
              int progress,
              MplDay start,
              MplDay end)
{
  MplRow *row;

  g_assert_no_error (error);
  g_object_unref (self->snapshot);
  self->snapshot = edit_plan_do (self->model, change);
  g_object_unref (change);
  row = mpl_snapshot_get (self->snapshot, &mpl_activity_table, self->id);
  g_assert_cmpint (mpl_row_get_choice (row, MPL_ACTIVITY_STATUS), ==, status);
  g_assert_cmpint (mpl_row_is_null (row, MPL_ACTIVITY_PROGRESS)
                       ? BY_ACTIONS
                       : (int) mpl_row_get_integer (row, MPL_ACTIVITY_PROGRESS),
                   ==, progress);
  g_assert_cmpint (mpl_row_get_day (row, MPL_ACTIVITY_FACT_START), ==, start);
  g_assert_cmpint (mpl_row_get_day (row, MPL_ACTIVITY_FACT_END), ==, end);
}

static void
set (Fixture *self,
     MplActivityStatus status,
     MplDay fact_start,
     MplDay fact_end,
     MplDay today,
     int progress,
     MplDay start,
     MplDay end)
{
  g_autoptr (GError) error = NULL;

  assert_state (self,
                mpl_plan_set_status (self->snapshot, &self->id, 1, status,
                                     MPL_SPAN_INIT (fact_start, fact_end), today, &error),
                error, (int) status, progress, start, end);
}

static void
test_status (Fixture *self, gconstpointer data)
{
  set (self, MPL_ACTIVITY_DONE, NONE, DAY (9, 10), DAY (9, 12), 100, DAY (9, 7), DAY (9, 10));
  set (self, MPL_ACTIVITY_DONE, NONE, NONE, DAY (9, 12), 100, DAY (9, 7), DAY (9, 12));
  set (self, MPL_ACTIVITY_PLANNED, NONE, NONE, DAY (9, 12), BY_ACTIONS, NONE, NONE);
  /* Before its planned start, and on days told. */
  set (self, MPL_ACTIVITY_DONE, NONE, DAY (9, 2), DAY (9, 12), 100, DAY (9, 2), DAY (9, 2));
  set (self, MPL_ACTIVITY_DONE, DAY (9, 1), DAY (9, 9), DAY (9, 12), 100, DAY (9, 1), DAY (9, 9));
  set (self, MPL_ACTIVITY_RUNNING, NONE, NONE, DAY (9, 12), BY_ACTIONS, DAY (9, 1), NONE);
  set (self, MPL_ACTIVITY_POSTPONED, NONE, NONE, DAY (9, 12), BY_ACTIONS, DAY (9, 1), NONE);
  set (self, MPL_ACTIVITY_PLANNED, NONE, NONE, DAY (9, 12), BY_ACTIONS, NONE, NONE);
  set (self, MPL_ACTIVITY_RUNNING, NONE, NONE, DAY (9, 3), BY_ACTIONS, DAY (9, 3), NONE);
  set (self, MPL_ACTIVITY_RUNNING, DAY (9, 2), NONE, DAY (9, 3), BY_ACTIONS, DAY (9, 2), NONE);
  set (self, MPL_ACTIVITY_DONE, DAY (9, 20), NONE, DAY (9, 3), 100, DAY (9, 20), DAY (9, 20));
  set (self, MPL_ACTIVITY_CANCELLED, NONE, NONE, DAY (9, 12), BY_ACTIONS, DAY (9, 20), NONE);
}

static void
progress (Fixture *self, int per_cent, int status, MplDay start, MplDay end)
{
  g_autoptr (GError) error = NULL;

  assert_state (self,
                mpl_plan_set_progress (self->snapshot, &self->id, 1, per_cent, DAY (9, 9), &error),
                error, status, per_cent, start, end);
}

static void
test_progress (Fixture *self, gconstpointer data)
{
  progress (self, 0, MPL_ACTIVITY_PLANNED, NONE, NONE);
  progress (self, 40, MPL_ACTIVITY_RUNNING, DAY (9, 7), NONE);
  progress (self, 100, MPL_ACTIVITY_DONE, DAY (9, 7), DAY (9, 9));
  set (self, MPL_ACTIVITY_DONE, NONE, DAY (9, 8), DAY (9, 12), 100, DAY (9, 7), DAY (9, 8));
  progress (self, 100, MPL_ACTIVITY_DONE, DAY (9, 7), DAY (9, 8));
  progress (self, 99, MPL_ACTIVITY_RUNNING, DAY (9, 7), NONE);
  progress (self, BY_ACTIONS, MPL_ACTIVITY_RUNNING, DAY (9, 7), NONE);
  progress (self, 100, MPL_ACTIVITY_DONE, DAY (9, 7), DAY (9, 9));
  progress (self, BY_ACTIONS, MPL_ACTIVITY_RUNNING, DAY (9, 7), NONE);
  progress (self, 0, MPL_ACTIVITY_PLANNED, NONE, NONE);
  set (self, MPL_ACTIVITY_POSTPONED, NONE, NONE, DAY (9, 12), 0, NONE, NONE);
  progress (self, 0, MPL_ACTIVITY_POSTPONED, NONE, NONE);
}

/* Nothing is written that is so already. */
static void
test_same (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MplChange) change
      = mpl_plan_set_status (self->snapshot, &self->id, 1, MPL_ACTIVITY_PLANNED,
                             MPL_SPAN_INIT (NONE, NONE), DAY (9, 9), &error);

  g_assert_no_error (error);
  g_assert_true (mpl_change_is_empty (change));
}

static void
test_errors (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) order = NULL, number = NULL, gone = NULL;
  gint64 unknown = 4711;

  edit_plan_assert_error (mpl_plan_set_status (self->snapshot, &self->id, 1, MPL_ACTIVITY_DONE,
                                               MPL_SPAN_INIT (DAY (9, 9), DAY (9, 8)), DAY (9, 9),
                                               &order),
                          &order, MPL_ERROR_INVALID, "later");
  edit_plan_assert_error (
      mpl_plan_set_progress (self->snapshot, &self->id, 1, 101, DAY (9, 9), &number), &number,
      MPL_ERROR_INVALID, "100");
  edit_plan_assert_error (
      mpl_plan_set_progress (self->snapshot, &unknown, 1, 10, DAY (9, 9), &gone), &gone,
      MPL_ERROR_NOT_FOUND, "Activity");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/model/plan-status/status", test_status);
  ADD ("/model/plan-status/progress", test_progress);
  ADD ("/model/plan-status/same", test_same);
  ADD ("/model/plan-status/errors", test_errors);

  return g_test_run ();
}
