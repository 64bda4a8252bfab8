/* test-plan.c: the order of a plan, and what an activity's state comes to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-plan.h"
#include "model/mpl-programme.h"

#define TODAY (mpl_day_new (2026, 11, 25))

static gint64
add_block (MplChange *change, gint64 programme, int position)
{
  gint64 id = mpl_change_insert (change, &mpl_block_table);

  mpl_change_set_integer (change, &mpl_block_table, id, MPL_BLOCK_PROGRAMME, programme);
  mpl_change_set_integer (change, &mpl_block_table, id, MPL_BLOCK_POSITION, position);
  mpl_change_set_text (change, &mpl_block_table, id, MPL_BLOCK_TITLE, "B");
  return id;
}

static gint64
add_activity (MplChange *change, gint64 block, int position, const char *title)
{
  gint64 id = mpl_change_insert (change, &mpl_activity_table);

  mpl_change_set_integer (change, &mpl_activity_table, id, MPL_ACTIVITY_BLOCK, block);
  mpl_change_set_integer (change, &mpl_activity_table, id, MPL_ACTIVITY_POSITION, position);
  mpl_change_set_text (change, &mpl_activity_table, id, MPL_ACTIVITY_TITLE, title);
  mpl_change_set_integer (change, &mpl_activity_table, id, MPL_ACTIVITY_START, TODAY - 20);
  mpl_change_set_integer (change, &mpl_activity_table, id, MPL_ACTIVITY_END, TODAY - 3);
  return id;
}

static gint64
add_programme (MplChange *change)
{
  gint64 id = mpl_change_insert (change, &mpl_programme_table);

  mpl_change_set_text (change, &mpl_programme_table, id, MPL_PROGRAMME_TITLE, "P");
  mpl_change_set_integer (change, &mpl_programme_table, id, MPL_PROGRAMME_START, TODAY - 100);
  mpl_change_set_integer (change, &mpl_programme_table, id, MPL_PROGRAMME_END, TODAY + 100);
  return id;
}

static MplSnapshot *
freeze (MplChange *change)
{
  g_autoptr (MplSnapshot) empty = mpl_snapshot_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (mpl_change_validate (change, &error));
  g_assert_no_error (error);
  return mpl_snapshot_new_with_change (empty, change);
}

static void
test_order (void)
{
  static const char *const expected[] = { "1", "1.1 a", "1.2 b", "2", "3", "3.1 c" };
  g_autoptr (MplChange) change = mpl_change_new ("test");
  g_autoptr (MplSnapshot) snapshot = NULL;
  g_autoptr (GArray) plan = NULL;
  gint64 programme = add_programme (change);
  gint64 last = add_block (change, programme, 9);
  gint64 first = add_block (change, programme, -1);

  add_block (change, programme, 5);
  add_activity (change, first, 2, "b");
  add_activity (change, first, 1, "a");
  add_activity (change, last, 1, "c");
  snapshot = freeze (change);
  plan = mpl_plan_read (snapshot, mpl_snapshot_get (snapshot, &mpl_programme_table, programme));

  g_assert_cmpuint (plan->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < plan->len; i++)
    {
      const MplPlanRow *row = &g_array_index (plan, MplPlanRow, i);
      g_autofree char *number = mpl_plan_row_get_number (row);
      g_autofree char *text
          = row->activity == NULL
                ? g_strdup (number)
                : g_strdup_printf ("%s %s", number, mpl_row_get_title (row->activity));

      g_assert_cmpstr (text, ==, expected[i]);
    }
}

static void
test_progress (void)
{
  g_autoptr (MplChange) change = mpl_change_new ("test");
  g_autoptr (MplSnapshot) snapshot = NULL;
  gint64 block = add_block (change, add_programme (change), 1);
  gint64 by_actions = add_activity (change, block, 1, "a");
  gint64 by_hand = add_activity (change, block, 2, "b");
  gint64 done = add_activity (change, block, 3, "c");
  gint64 bare = add_activity (change, block, 4, "d");

  for (int i = 0; i < 3; i++)
    {
      gint64 action = mpl_change_insert (change, &mpl_action_table);

      mpl_change_set_integer (change, &mpl_action_table, action, MPL_ACTION_ACTIVITY, by_actions);
      mpl_change_set_text (change, &mpl_action_table, action, MPL_ACTION_TITLE, "x");
      if (i < 2)
        mpl_change_set_integer (change, &mpl_action_table, action, MPL_ACTION_DONE, TODAY);
    }
  mpl_change_set_integer (change, &mpl_activity_table, by_hand, MPL_ACTIVITY_PROGRESS, 40);
  mpl_change_set_text (change, &mpl_activity_table, done, MPL_ACTIVITY_STATUS, "done");
  snapshot = freeze (change);

#define PROGRESS(id) \
  mpl_activity_get_progress (snapshot, mpl_snapshot_get (snapshot, &mpl_activity_table, (id)))
  g_assert_cmpint (PROGRESS (by_actions), ==, 66);
  g_assert_cmpint (PROGRESS (by_hand), ==, 40);
  g_assert_cmpint (PROGRESS (done), ==, 100);
  g_assert_cmpint (PROGRESS (bare), ==, 0);
}

static void
test_overdue (void)
{
  static const struct
  {
    const char *status;
    int overdue;
  } cases[] = {
    { "planned", 3 }, { "running", 3 }, { "done", 0 }, { "postponed", 0 }, { "cancelled", 0 }
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MplChange) change = mpl_change_new ("test");
      g_autoptr (MplSnapshot) snapshot = NULL;
      gint64 id = add_activity (change, add_block (change, add_programme (change), 1), 1, "a");
      MplRow *row;

      mpl_change_set_text (change, &mpl_activity_table, id, MPL_ACTIVITY_STATUS, cases[i].status);
      snapshot = freeze (change);
      row = mpl_snapshot_get (snapshot, &mpl_activity_table, id);
      g_assert_cmpint (mpl_activity_get_overdue (row, TODAY), ==, cases[i].overdue);
      g_assert_cmpint (mpl_activity_get_overdue (row, TODAY - 3), ==, 0);
      g_assert_cmpint (mpl_activity_get_overdue (row, TODAY - 10), ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/plan/order", test_order);
  g_test_add_func ("/model/plan/progress", test_progress);
  g_test_add_func ("/model/plan/overdue", test_overdue);
  return g_test_run ();
}
