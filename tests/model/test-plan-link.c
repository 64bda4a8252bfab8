/* test-plan-link.c: links between activities, made by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-error.h"
#include "edit-plan.h"
#include "model/mpl-activity.h"
#include "model/mpl-plan-link.h"
#include "model/mpl-programme.h"
#include "model/mpl-schedule.h"

#include <string.h>

/* Three activities in a chain: 0 → 1 → 2; a fourth in a block of its own. */
typedef struct
{
  MplModel *model;
  MplSnapshot *snapshot;
  gint64 ids[15];
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (SoundPlan) plan = sound_plan_new (1, 15);

  for (guint i = 0; i < G_N_ELEMENTS (self->ids); i++)
    self->ids[i] = -sound_plan_get_activity (plan, i);
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
do_change (Fixture *self, MplChange *change, GError *error)
{
  g_assert_no_error (error);
  g_object_unref (self->snapshot);
  self->snapshot = edit_plan_do (self->model, change);
}

static void
assert_link (Fixture *self, gint64 link, MplDependencyType type, int lag, MplLagUnit unit)
{
  MplRow *row = mpl_snapshot_get (self->snapshot, &mpl_dependency_table, link);

  g_assert_nonnull (row);
  g_assert_cmpint (mpl_row_get_choice (row, MPL_DEPENDENCY_TYPE), ==, type);
  g_assert_cmpint (mpl_row_get_integer (row, MPL_DEPENDENCY_LAG), ==, lag);
  g_assert_cmpint (mpl_row_get_choice (row, MPL_DEPENDENCY_LAG_UNIT), ==, unit);
}

static void
test_life (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MplChange) add = mpl_plan_link_add (self->snapshot, self->ids[0], self->ids[2],
                                                 MPL_DEPENDENCY_SF, -3, MPL_LAG_CALENDAR, &error);
  g_autoptr (MplChange) edit = NULL, same = NULL, delete = NULL;
  gint64 link, subject;

  g_assert_true (mpl_change_get_subject (add, &subject) == &mpl_activity_table);
  g_assert_cmpint (subject, ==, self->ids[2]);
  do_change (self, add, error);
  link = mpl_plan_link_find (self->snapshot, self->ids[0], self->ids[2]);
  assert_link (self, link, MPL_DEPENDENCY_SF, -3, MPL_LAG_CALENDAR);
  g_assert_cmpint (mpl_plan_link_find (self->snapshot, self->ids[2], self->ids[0]), ==, 0);

  edit
      = mpl_plan_link_edit (self->snapshot, link, MPL_DEPENDENCY_SS, 1000, MPL_LAG_WORKING, &error);
  do_change (self, edit, error);
  assert_link (self, link, MPL_DEPENDENCY_SS, 1000, MPL_LAG_WORKING);
  same
      = mpl_plan_link_edit (self->snapshot, link, MPL_DEPENDENCY_SS, 1000, MPL_LAG_WORKING, &error);
  g_assert_true (mpl_change_is_empty (same));

  delete = mpl_plan_link_delete (self->snapshot, link, &error);
  do_change (self, delete, error);
  g_assert_cmpint (mpl_plan_link_find (self->snapshot, self->ids[0], self->ids[2]), ==, 0);
}

static void
refuse (Fixture *self, guint from, guint to, int lag, int code, const char *word)
{
  g_autoptr (GError) error = NULL;
  MplChange *change = mpl_plan_link_add (self->snapshot, self->ids[from], self->ids[to],
                                         MPL_DEPENDENCY_FS, lag, MPL_LAG_WORKING, &error);

  edit_plan_assert_error (change, &error, code, word);
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) gone = NULL, no_link = NULL;

  refuse (self, 1, 1, 0, MPL_ERROR_INVALID, "itself");
  refuse (self, 0, 1, 0, MPL_ERROR_EXISTS, "“Activity 1” waits for “Activity 0” already.");
  refuse (self, 1, 0, 0, MPL_ERROR_INVALID, "“Activity 1” → “Activity 0” → “Activity 1”");
  refuse (self, 2, 0, 0, MPL_ERROR_INVALID,
          "“Activity 2” → “Activity 0” → “Activity 1” → “Activity 2”");
  refuse (self, 11, 0, 0, MPL_ERROR_INVALID, "“Activity 4” → … → “Activity 11”");
  refuse (self, 0, 2, 1001, MPL_ERROR_INVALID, "Lag");
  edit_plan_assert_error (mpl_plan_link_add (self->snapshot, 4711, self->ids[0], MPL_DEPENDENCY_FS,
                                             0, MPL_LAG_WORKING, &gone),
                          &gone, MPL_ERROR_NOT_FOUND, "Activity");
  edit_plan_assert_error (mpl_plan_link_delete (self->snapshot, 4711, &no_link), &no_link,
                          MPL_ERROR_NOT_FOUND, "Link");
}

/* A link that would go frees its place. */
static void
test_instead (Fixture *self, gconstpointer data)
{
  gint64 link = mpl_plan_link_find (self->snapshot, self->ids[0], self->ids[1]);
  g_autoptr (GError) error = NULL;

  g_assert_true (mpl_plan_link_check (self->snapshot, self->ids[1], self->ids[0], link, &error));
  g_assert_no_error (error);
  g_assert_true (mpl_plan_link_check (self->snapshot, self->ids[0], self->ids[1], link, &error));
  g_assert_no_error (error);
  g_assert_false (mpl_plan_link_check (self->snapshot, self->ids[2], self->ids[1], link, NULL));
}

static void
test_other_programme (Fixture *self, gconstpointer data)
{
  g_autoptr (MplChange) change = mpl_change_new ("test");
  gint64 programme = mpl_change_insert (change, &mpl_programme_table);
  gint64 block = mpl_change_insert (change, &mpl_block_table);

  mpl_change_set_text (change, &mpl_programme_table, programme, MPL_PROGRAMME_TITLE, "Q");
  mpl_change_set_integer (change, &mpl_programme_table, programme, MPL_PROGRAMME_START, 20000);
  mpl_change_set_integer (change, &mpl_programme_table, programme, MPL_PROGRAMME_END, 20300);
  mpl_change_set_text (change, &mpl_block_table, block, MPL_BLOCK_TITLE, "B");
  mpl_change_set_integer (change, &mpl_block_table, block, MPL_BLOCK_PROGRAMME, programme);
  mpl_change_set_integer (change, &mpl_activity_table, self->ids[14], MPL_ACTIVITY_BLOCK, block);
  do_change (self, change, NULL);
  refuse (self, 0, 14, 0, MPL_ERROR_INVALID, "different programmes");
}

/* What is refused as a circle is one, and nothing else. */
static void
test_random (Fixture *self, gconstpointer data)
{
  for (int round = 0; round < 300; round++)
    {
      guint from = (guint) g_test_rand_int_range (0, 15);
      guint to = (guint) g_test_rand_int_range (0, 15);
      g_autoptr (GError) error = NULL;
      g_autoptr (MplChange) change
          = mpl_plan_link_add (self->snapshot, self->ids[from], self->ids[to], MPL_DEPENDENCY_FS, 0,
                               MPL_LAG_WORKING, &error);
      g_autofree MplScheduleLink *links = NULL;
      guint n;
      MplRow *const *rows = mpl_snapshot_get_rows (self->snapshot, &mpl_dependency_table, &n);
      gboolean reaches;

      links = g_new0 (MplScheduleLink, n);
      for (guint i = 0; i < n; i++)
        for (guint j = 0; j < G_N_ELEMENTS (self->ids); j++)
          {
            if (mpl_row_get_reference (rows[i], MPL_DEPENDENCY_PREDECESSOR) == self->ids[j])
              links[i].from = j;
            if (mpl_row_get_reference (rows[i], MPL_DEPENDENCY_SUCCESSOR) == self->ids[j])
              links[i].to = j;
          }
      reaches = mpl_schedule_reaches (G_N_ELEMENTS (self->ids), links, n, to, from);
      if (change == NULL)
        g_assert_true (reaches || g_error_matches (error, MPL_ERROR, MPL_ERROR_EXISTS));
      else
        {
          g_assert_false (reaches);
          do_change (self, change, error);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/model/plan-link/life", test_life);
  ADD ("/model/plan-link/refused", test_refused);
  ADD ("/model/plan-link/instead", test_instead);
  ADD ("/model/plan-link/other-programme", test_other_programme);
  ADD ("/model/plan-link/random", test_random);

  return g_test_run ();
}
