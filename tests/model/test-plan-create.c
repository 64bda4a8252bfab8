/* test-plan-create.c: activities and blocks made, named and deleted by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-error.h"
#include "edit-plan.h"
#include "model/mpl-action.h"
#include "model/mpl-calendar-snapshot.h"
#include "model/mpl-plan-create.h"
#include "model/mpl-programme.h"
#include "model/mpl-role.h"

#include <string.h>

#define DAY(month, day) (mpl_day_new (2026, (month), (day)))
#define NONE MPL_DAY_NONE

/* «0 1 2 | 3 4 5» */
typedef struct
{
  MplModel *model;
  MplSnapshot *snapshot;
  MplCalendar *calendar;
  gint64 programme;
  gint64 activities[6];
  gint64 blocks[2];
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (SoundPlan) plan = sound_plan_new (2, 3);
  guint n;

  edit_plan_add_action (plan, 0, NONE, NONE);
  for (guint i = 0; i < 6; i++)
    self->activities[i] = -sound_plan_get_activity (plan, i);
  self->programme = -plan->programme;
  self->model = edit_plan_open (plan);
  self->snapshot = mpl_model_get_snapshot (self->model);
  self->calendar = mpl_calendar_new_for_snapshot (self->snapshot);
  for (guint i = 0; i < 2; i++)
    self->blocks[i]
        = mpl_row_get_id (mpl_snapshot_get_rows (self->snapshot, &mpl_block_table, &n)[i]);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->snapshot);
  mpl_calendar_unref (self->calendar);
  g_assert_finalize_object (self->model);
}

static void
do_change (Fixture *self, MplChange *change, GError *error, const char *expected)
{
  g_autofree char *order = NULL;

  g_assert_no_error (error);
  g_object_unref (self->snapshot);
  self->snapshot = edit_plan_do (self->model, change);
  order = edit_plan_describe (self->snapshot);
  g_assert_cmpstr (order, ==, expected);
}

static void
create (Fixture *self, MplPlanNew new, MplDay start, MplDay end, const char *expected)
{
  g_autoptr (GError) error = NULL;
  gint64 id = 0;
  g_autoptr (MplChange) change
      = mpl_plan_create_activity (self->snapshot, self->calendar, &new, &id, &error);
  MplRow *row;

  do_change (self, change, error, expected);
  row = mpl_snapshot_get (self->snapshot, &mpl_activity_table, mpl_change_get_real_id (change, id));
  g_assert_cmpint (mpl_row_get_choice (row, MPL_ACTIVITY_KIND), ==, new.kind);
  g_assert_cmpint (mpl_row_get_day (row, MPL_ACTIVITY_START), ==, start);
  g_assert_cmpint (mpl_row_get_day (row, MPL_ACTIVITY_END), ==, end);
  g_assert_cmpstr (mpl_row_get_text (row, MPL_ACTIVITY_RECURRENCE), ==,
                   new.kind != MPL_ACTIVITY_RECURRING ? NULL
                   : new.recurrence != NULL           ? new.recurrence
                                                      : "1m");
}

static void
test_create (Fixture *self, gconstpointer data)
{
  MplPlanPlace end = { self->blocks[0], 0 }, middle = { self->blocks[1], self->activities[4] };

  create (self,
          (MplPlanNew) { .place = end, .span = { DAY (9, 5), DAY (9, 13) }, .title = " a  b " },
          DAY (9, 7), DAY (9, 11), "0 1 2 b | 3 4 5");
  create (self,
          (MplPlanNew) {
              .place = middle, .span = { DAY (9, 5), DAY (9, 6) }, .title = "a c", .free = TRUE },
          DAY (9, 5), DAY (9, 6), "0 1 2 b | 3 c 4 5");
  create (self,
          (MplPlanNew) { .place = middle, .span = { DAY (9, 5), DAY (9, 6) }, .title = "a d" },
          DAY (9, 7), DAY (9, 7), "0 1 2 b | 3 c d 4 5");
  create (self,
          (MplPlanNew) {
              .place = end, .span = { DAY (9, 8), DAY (9, 20) }, .kind = MPL_ACTIVITY_MILESTONE },
          DAY (9, 8), DAY (9, 8), "0 1 2 b мероприятие | 3 c d 4 5");
  create (
      self,
      (MplPlanNew) {
          .place = end, .span = { NONE, NONE }, .kind = MPL_ACTIVITY_RECURRING, .title = "a e" },
      DAY (8, 17), DAY (8, 17), "0 1 2 b мероприятие e | 3 c d 4 5");
  create (self,
          (MplPlanNew) { .place = end,
                         .span = { NONE, DAY (9, 1) },
                         .kind = MPL_ACTIVITY_RECURRING,
                         .title = "a f",
                         .recurrence = "1w:mo" },
          DAY (8, 17), DAY (9, 1), "0 1 2 b мероприятие e f | 3 c d 4 5");
}

static void
refuse (Fixture *self, MplPlanNew new, int code, const char *word)
{
  g_autoptr (GError) error = NULL;

  edit_plan_assert_error (
      mpl_plan_create_activity (self->snapshot, self->calendar, &new, NULL, &error), &error, code,
      word);
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  MplPlanPlace place = { self->blocks[0], 0 };
  MplSpan span = { DAY (9, 7), DAY (9, 8) };

  refuse (self, (MplPlanNew) { .place = { 4711, 0 }, .span = span }, MPL_ERROR_NOT_FOUND, "Block");
  refuse (self, (MplPlanNew) { .place = place, .span = span, .title = " \t " }, MPL_ERROR_INVALID,
          "Title");
  refuse (self, (MplPlanNew) { .place = place, .span = { DAY (9, 8), DAY (9, 7) } },
          MPL_ERROR_INVALID, "days");
  refuse (
      self,
      (MplPlanNew) {
          .place = place, .span = span, .kind = MPL_ACTIVITY_RECURRING, .recurrence = "every day" },
      MPL_ERROR_INVALID, "");
}

static void
test_rename (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL, empty = NULL;
  g_autoptr (MplChange) change
      = mpl_plan_rename_activity (self->snapshot, self->activities[1], "  the new ", &error);
  g_autoptr (MplChange) same = NULL, block = NULL;

  do_change (self, change, error, "0 new 2 | 3 4 5");
  same = mpl_plan_rename_activity (self->snapshot, self->activities[1], "the new", &error);
  g_assert_true (mpl_change_is_empty (same));
  edit_plan_assert_error (
      mpl_plan_rename_activity (self->snapshot, self->activities[1], " ", &empty), &empty,
      MPL_ERROR_INVALID, "Title");
  block = mpl_plan_rename_block (self->snapshot, self->blocks[1], "Second", &error);
  do_change (self, block, error, "0 new 2 | 3 4 5");
  g_assert_cmpstr (
      mpl_row_get_title (mpl_snapshot_get (self->snapshot, &mpl_block_table, self->blocks[1])), ==,
      "Second");
}

static guint
count (Fixture *self, const MplTable *table)
{
  guint n;

  mpl_snapshot_get_rows (self->snapshot, table, &n);
  return n;
}

static void
test_delete (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 ids[] = { self->activities[4], self->activities[0], self->activities[4] };
  g_autoptr (MplChange) change
      = mpl_plan_delete_activities (self->snapshot, ids, G_N_ELEMENTS (ids), &error);
  g_autoptr (MplChange) block = NULL;

  g_assert_cmpstr (mpl_change_get_verb (change), ==, "activities-delete");
  do_change (self, change, error, "1 2 | 3 5");
  g_assert_cmpuint (count (self, &mpl_action_table), ==, 0);
  g_assert_cmpuint (count (self, &mpl_responsible_table), ==, 4 * SOUND_N_ROLES);
  g_assert_cmpuint (count (self, &mpl_dependency_table), ==, 2);
  block = mpl_plan_delete_block (self->snapshot, self->blocks[0], &error);
  do_change (self, block, error, "3 5");
  g_assert_cmpuint (count (self, &mpl_responsible_table), ==, 2 * SOUND_N_ROLES);
}

static void
test_blocks (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL, gone = NULL;
  gint64 id = 0;
  g_autoptr (MplChange) first = mpl_plan_create_block (self->snapshot, self->programme,
                                                       self->blocks[0], "New", &id, &error);
  g_autoptr (MplChange) last = NULL;
  MplRow *row;

  do_change (self, first, error, " | 0 1 2 | 3 4 5");
  last = mpl_plan_create_block (self->snapshot, self->programme, 0, NULL, &id, &error);
  do_change (self, last, error, " | 0 1 2 | 3 4 5 |");
  row = mpl_snapshot_get (self->snapshot, &mpl_block_table, mpl_change_get_real_id (last, id));
  g_assert_cmpstr (mpl_row_get_title (row), ==, "Новый блок");
  edit_plan_assert_error (mpl_plan_create_block (self->snapshot, 4711, 0, NULL, NULL, &gone), &gone,
                          MPL_ERROR_NOT_FOUND, "programme");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/model/plan-create/create", test_create);
  ADD ("/model/plan-create/refused", test_refused);
  ADD ("/model/plan-create/rename", test_rename);
  ADD ("/model/plan-create/delete", test_delete);
  ADD ("/model/plan-create/blocks", test_blocks);

  return g_test_run ();
}
