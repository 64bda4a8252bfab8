/* test-plan-occurrence.c: what a person does to one day of a recurring activity
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-error.h"
#include "edit-plan.h"
#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-calendar-snapshot.h"
#include "model/mpl-plan-occurrence.h"

#define DAY(month, day) (mpl_day_new (2026, (month), (day)))

/* An activity on the fourth of each month: 4 September; 4 October is a Sunday, so 5 October; 4
 * November is a holiday, so 5 November; 4 December. */
typedef struct
{
  MplModel *model;
  MplSnapshot *snapshot;
  MplCalendar *calendar;
  gint64 id;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (SoundPlan) plan = sound_plan_new (1, 3);

  self->id = -sound_plan_get_activity (plan, 1);
  sound_plan_set_integer (plan, 1, MPL_ACTIVITY_START, DAY (9, 1));
  sound_plan_set_integer (plan, 1, MPL_ACTIVITY_END, DAY (12, 31));
  mpl_change_set_text (plan->change, &mpl_activity_table, sound_plan_get_activity (plan, 1),
                       MPL_ACTIVITY_RECURRENCE, "1m:4");
  self->model = edit_plan_open (plan);
  self->snapshot = mpl_model_get_snapshot (self->model);
  self->calendar = mpl_calendar_new_for_snapshot (self->snapshot);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->snapshot);
  mpl_calendar_unref (self->calendar);
  g_assert_finalize_object (self->model);
}

static void
assert_days (Fixture *self, const char *expected)
{
  static const char *const states[] = { "", "+", "-" };
  g_autoptr (GArray) days = mpl_plan_read_occurrences (
      self->snapshot, self->calendar,
      mpl_snapshot_get (self->snapshot, &mpl_activity_table, self->id));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    {
      const MplRecurrenceDay *day = &g_array_index (days, MplRecurrenceDay, i);
      int month, number;

      mpl_day_get_ymd (day->day, NULL, &month, &number);
      g_string_append_printf (text, "%s%d.%d%s", i > 0 ? " " : "", number, month,
                              states[day->state]);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static guint
count_records (Fixture *self)
{
  guint n;

  mpl_snapshot_get_rows (self->snapshot, &mpl_occurrence_table, &n);
  return n;
}

static void
do_change (Fixture *self, MplChange *change, GError *error, const char *expected)
{
  g_assert_no_error (error);
  g_object_unref (self->snapshot);
  self->snapshot = edit_plan_do (self->model, change);
  assert_days (self, expected);
  g_object_unref (change);
}

static void
move (Fixture *self, MplDay original, MplDay day, gboolean free, const char *expected)
{
  g_autoptr (GError) error = NULL;

  do_change (self,
             mpl_plan_move_occurrence (self->snapshot, self->calendar, self->id, original, day,
                                       free, &error),
             error, expected);
}

static void
set (Fixture *self, MplDay original, MplRecurrenceState state, MplDay day, const char *expected)
{
  g_autoptr (GError) error = NULL;

  do_change (self,
             mpl_plan_set_occurrence (self->snapshot, self->calendar, self->id, original, state,
                                      day, &error),
             error, expected);
}

static void
test_move (Fixture *self, gconstpointer data)
{
  assert_days (self, "4.9 5.10 5.11 4.12");
  move (self, DAY (10, 4), DAY (10, 10), FALSE, "4.9 12.10 5.11 4.12");
  move (self, DAY (10, 4), DAY (10, 10), TRUE, "4.9 10.10 5.11 4.12");
  g_assert_cmpuint (count_records (self), ==, 1);
  move (self, DAY (10, 4), DAY (10, 4), FALSE, "4.9 5.10 5.11 4.12");
  g_assert_cmpuint (count_records (self), ==, 0);
  move (self, DAY (9, 4), DAY (9, 4), FALSE, "4.9 5.10 5.11 4.12");
  g_assert_cmpuint (count_records (self), ==, 0);
  move (self, DAY (12, 4), mpl_day_new (2027, 1, 20), FALSE, "4.9 5.10 5.11 20.1");
}

static void
test_states (Fixture *self, gconstpointer data)
{
  MplDay none = MPL_DAY_NONE;

  set (self, DAY (10, 4), MPL_RECURRENCE_STATE_DONE, none, "4.9 5.10+ 5.11 4.12");
  set (self, DAY (10, 4), MPL_RECURRENCE_STATE_DONE, DAY (10, 4), "4.9 4.10+ 5.11 4.12");
  set (self, DAY (9, 4), MPL_RECURRENCE_STATE_DONE, DAY (9, 8), "8.9+ 4.10+ 5.11 4.12");
  set (self, DAY (11, 4), MPL_RECURRENCE_STATE_CANCELLED, none, "8.9+ 4.10+ 5.11- 4.12");
  move (self, DAY (11, 4), DAY (11, 16), FALSE, "8.9+ 4.10+ 16.11 4.12");
  set (self, DAY (11, 4), MPL_RECURRENCE_STATE_CANCELLED, none, "8.9+ 4.10+ 16.11- 4.12");
  set (self, DAY (11, 4), MPL_RECURRENCE_STATE_PLANNED, none, "8.9+ 4.10+ 16.11 4.12");
  move (self, DAY (11, 4), DAY (11, 5), FALSE, "8.9+ 4.10+ 5.11 4.12");
  set (self, DAY (9, 4), MPL_RECURRENCE_STATE_PLANNED, none, "8.9 4.10+ 5.11 4.12");
  g_assert_cmpuint (count_records (self), ==, 2);
}

/* A note keeps the record. */
static void
test_note (Fixture *self, gconstpointer data)
{
  g_autoptr (MplChange) change = mpl_change_new ("occurrence-edit");
  guint n;

  set (self, DAY (9, 4), MPL_RECURRENCE_STATE_CANCELLED, MPL_DAY_NONE, "4.9- 5.10 5.11 4.12");
  mpl_change_set_text (
      change, &mpl_occurrence_table,
      mpl_row_get_id (mpl_snapshot_get_rows (self->snapshot, &mpl_occurrence_table, &n)[0]),
      MPL_OCCURRENCE_NOTE, "A note");
  do_change (self, g_object_ref (change), NULL, "4.9- 5.10 5.11 4.12");
  set (self, DAY (9, 4), MPL_RECURRENCE_STATE_PLANNED, MPL_DAY_NONE, "4.9 5.10 5.11 4.12");
  g_assert_cmpuint (count_records (self), ==, 1);
}

static void
test_errors (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) unknown = NULL, done = NULL, day = NULL, plain = NULL;
  gint64 single = self->id;

  edit_plan_assert_error (mpl_plan_move_occurrence (self->snapshot, self->calendar, self->id,
                                                    DAY (9, 5), DAY (9, 7), FALSE, &unknown),
                          &unknown, MPL_ERROR_NOT_FOUND, "not held");
  edit_plan_assert_error (mpl_plan_move_occurrence (self->snapshot, self->calendar, self->id,
                                                    DAY (9, 4), MPL_DAY_NONE, FALSE, &day),
                          &day, MPL_ERROR_INVALID, "years");
  set (self, DAY (9, 4), MPL_RECURRENCE_STATE_DONE, MPL_DAY_NONE, "4.9+ 5.10 5.11 4.12");
  edit_plan_assert_error (mpl_plan_move_occurrence (self->snapshot, self->calendar, self->id,
                                                    DAY (9, 4), DAY (9, 7), FALSE, &done),
                          &done, MPL_ERROR_INVALID, "done");
  for (guint i = 0; i < 100 && single == self->id; i++)
    if (mpl_snapshot_get (self->snapshot, &mpl_activity_table, i) != NULL && (gint64) i != self->id)
      single = i;
  edit_plan_assert_error (mpl_plan_set_occurrence (self->snapshot, self->calendar, single,
                                                   DAY (9, 4), MPL_RECURRENCE_STATE_DONE,
                                                   MPL_DAY_NONE, &plain),
                          &plain, MPL_ERROR_NOT_FOUND, "not held");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/model/plan-occurrence/move", test_move);
  ADD ("/model/plan-occurrence/states", test_states);
  ADD ("/model/plan-occurrence/note", test_note);
  ADD ("/model/plan-occurrence/errors", test_errors);

  return g_test_run ();
}
