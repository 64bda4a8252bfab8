/* test-change.c: the algebra of changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-error.h"
#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-change.h"
#include "model/mpl-programme.h"

static const MplChangeOp *
only_op (MplChange *change)
{
  g_assert_cmpuint (mpl_change_get_n_ops (change), ==, 1);
  return mpl_change_get_op (change, 0);
}

static void
test_empty (void)
{
  g_autoptr (MplChange) change = mpl_change_new ("activity-edit");
  gint64 id = 1;

  g_assert_true (mpl_change_is_empty (change));
  g_assert_cmpstr (mpl_change_get_verb (change), ==, "activity-edit");
  g_assert_null (mpl_change_get_subject (change, &id));
  g_assert_cmpint (id, ==, 0);
  g_assert_null (mpl_change_get_merge_key (change));
  g_assert_false (mpl_change_get_barrier (change));
  g_assert_null (mpl_change_find_op (change, &mpl_activity_table, 1));
  g_assert_true (mpl_change_validate (change, NULL));

  mpl_change_set_subject (change, &mpl_activity_table, 5);
  g_assert_true (mpl_change_get_subject (change, &id) == &mpl_activity_table);
  g_assert_cmpint (id, ==, 5);
  mpl_change_set_merge_key (change, "drag");
  g_assert_cmpstr (mpl_change_get_merge_key (change), ==, "drag");
  mpl_change_set_barrier (change, TRUE);
  g_assert_true (mpl_change_get_barrier (change));
}

static void
test_insert (void)
{
  g_autoptr (MplChange) change = mpl_change_new ("activity-add");
  gint64 first = mpl_change_insert (change, &mpl_activity_table);
  gint64 second = mpl_change_insert (change, &mpl_action_table);
  const MplChangeOp *op;

  g_assert_cmpint (first, <, 0);
  g_assert_cmpint (second, <, 0);
  g_assert_cmpint (first, !=, second);

  op = mpl_change_find_op (change, &mpl_activity_table, first);
  g_assert_true (op == mpl_change_get_op (change, 0));
  g_assert_cmpint (op->kind, ==, MPL_CHANGE_INSERT);
  g_assert_cmpuint (op->set, ==, (1ull << MPL_ACTIVITY_N_FIELDS) - 1);
  g_assert_cmpstr (op->values[MPL_ACTIVITY_KIND].text, ==, "single");
  g_assert_cmpstr (op->values[MPL_ACTIVITY_STATUS].text, ==, "planned");
  g_assert_cmpint (op->values[MPL_ACTIVITY_AIMS].kind, ==, MPL_VALUE_INTEGER);
  g_assert_true (g_uuid_string_is_valid (op->values[MPL_ACTIVITY_UUID].text));
  g_assert_cmpint (op->values[MPL_ACTIVITY_TITLE].kind, ==, MPL_VALUE_NULL);
  g_assert_cmpint (op->values[MPL_ACTIVITY_PROGRESS].kind, ==, MPL_VALUE_NULL);

  mpl_change_set_text (change, &mpl_activity_table, first, MPL_ACTIVITY_TITLE, "Педсовет");
  mpl_change_set_integer (change, &mpl_action_table, second, MPL_ACTION_ACTIVITY, first);
  g_assert_cmpuint (mpl_change_get_n_ops (change), ==, 2);
  g_assert_cmpstr (op->values[MPL_ACTIVITY_TITLE].text, ==, "Педсовет");
}

static void
test_update (void)
{
  g_autoptr (MplChange) change = mpl_change_new ("activity-edit");
  MplValue value = MPL_VALUE_INIT;
  const MplChangeOp *op;

  mpl_change_set_text (change, &mpl_activity_table, 3, MPL_ACTIVITY_NOTE, "a");
  mpl_change_set_text (change, &mpl_activity_table, 3, MPL_ACTIVITY_NOTE, "b");
  mpl_change_set_null (change, &mpl_activity_table, 3, MPL_ACTIVITY_RESULT);
  mpl_value_set_integer (&value, 50);
  mpl_change_set_value (change, &mpl_activity_table, 3, MPL_ACTIVITY_PROGRESS, &value);

  op = only_op (change);
  g_assert_cmpint (op->kind, ==, MPL_CHANGE_UPDATE);
  g_assert_cmpint (op->id, ==, 3);
  g_assert_cmpuint (op->set, ==,
                    (1ull << MPL_ACTIVITY_NOTE) | (1ull << MPL_ACTIVITY_RESULT)
                        | (1ull << MPL_ACTIVITY_PROGRESS));
  g_assert_cmpstr (op->values[MPL_ACTIVITY_NOTE].text, ==, "b");
  g_assert_cmpint (op->values[MPL_ACTIVITY_PROGRESS].integer, ==, 50);

  /* The same id of another type is another record. */
  mpl_change_set_text (change, &mpl_block_table, 3, MPL_BLOCK_TITLE, "c");
  g_assert_cmpuint (mpl_change_get_n_ops (change), ==, 2);
}

/* An optional text that is emptied is not there; a required one stays an empty text. */
static void
test_empty_text (void)
{
  g_autoptr (MplChange) change = mpl_change_new ("activity-edit");
  const MplChangeOp *op;

  mpl_change_set_text (change, &mpl_activity_table, 3, MPL_ACTIVITY_NOTE, "");
  mpl_change_set_text (change, &mpl_activity_table, 3, MPL_ACTIVITY_TITLE, "");
  op = only_op (change);
  g_assert_cmpint (op->values[MPL_ACTIVITY_NOTE].kind, ==, MPL_VALUE_NULL);
  g_assert_cmpstr (op->values[MPL_ACTIVITY_TITLE].text, ==, "");
}

static void
test_delete (void)
{
  g_autoptr (MplChange) change = mpl_change_new ("activity-delete");
  gint64 id;

  /* Twice is once, and an update before it is of no account. */
  mpl_change_set_text (change, &mpl_activity_table, 3, MPL_ACTIVITY_NOTE, "a");
  mpl_change_delete (change, &mpl_activity_table, 3);
  mpl_change_delete (change, &mpl_activity_table, 3);
  g_assert_cmpint (only_op (change)->kind, ==, MPL_CHANGE_DELETE);
  g_assert_cmpuint (only_op (change)->set, ==, 0);

  id = mpl_change_insert (change, &mpl_activity_table);
  g_assert_cmpuint (mpl_change_get_n_ops (change), ==, 2);
  mpl_change_delete (change, &mpl_activity_table, id);
  g_assert_cmpint (only_op (change)->id, ==, 3);
  g_assert_null (mpl_change_find_op (change, &mpl_activity_table, id));
  /* An id is never given out again. */
  g_assert_cmpint (mpl_change_insert (change, &mpl_activity_table), <, id);
}

static void
test_set_after_delete (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (MplChange) change = mpl_change_new ("activity-delete");

      mpl_change_delete (change, &mpl_activity_table, 3);
      mpl_change_set_text (change, &mpl_activity_table, 3, MPL_ACTIVITY_NOTE, "a");
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*MPL_CHANGE_DELETE*");
}

static void
test_resolve (void)
{
  g_autoptr (MplChange) change = mpl_change_new ("activity-add");
  gint64 id = mpl_change_insert (change, &mpl_activity_table);

  g_assert_cmpint (mpl_change_get_real_id (change, id), ==, 0);
  g_assert_cmpint (mpl_change_get_real_id (change, 12), ==, 12);
  mpl_change_resolve (change, id, 40);
  g_assert_cmpint (mpl_change_get_real_id (change, id), ==, 40);
}

static void
test_validate (void)
{
  g_autoptr (MplChange) change = mpl_change_new ("activity-edit");
  g_autoptr (GError) error = NULL;
  gint64 id;

  mpl_change_set_integer (change, &mpl_activity_table, 3, MPL_ACTIVITY_PROGRESS, 100);
  g_assert_true (mpl_change_validate (change, &error));
  g_assert_no_error (error);
  mpl_change_set_integer (change, &mpl_activity_table, 3, MPL_ACTIVITY_PROGRESS, 101);
  g_assert_false (mpl_change_validate (change, &error));
  g_assert_error (error, MPL_ERROR, MPL_ERROR_INVALID);
  g_clear_error (&error);
  mpl_change_set_null (change, &mpl_activity_table, 3, MPL_ACTIVITY_PROGRESS);

  id = mpl_change_insert (change, &mpl_programme_table);
  g_assert_false (mpl_change_validate (change, &error));
  g_assert_error (error, MPL_ERROR, MPL_ERROR_INVALID);
  g_clear_error (&error);
  mpl_change_set_text (change, &mpl_programme_table, id, MPL_PROGRAMME_TITLE, "Программа");
  mpl_change_set_integer (change, &mpl_programme_table, id, MPL_PROGRAMME_START, 20000);
  mpl_change_set_integer (change, &mpl_programme_table, id, MPL_PROGRAMME_END, 19999);
  g_assert_false (mpl_change_validate (change, &error));
  g_assert_error (error, MPL_ERROR, MPL_ERROR_INVALID);
  g_clear_error (&error);
  mpl_change_set_integer (change, &mpl_programme_table, id, MPL_PROGRAMME_END, 20000);
  g_assert_true (mpl_change_validate (change, &error));
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change/empty", test_empty);
  g_test_add_func ("/change/insert", test_insert);
  g_test_add_func ("/change/update", test_update);
  g_test_add_func ("/change/empty-text", test_empty_text);
  g_test_add_func ("/change/delete", test_delete);
  g_test_add_func ("/change/set-after-delete", test_set_after_delete);
  g_test_add_func ("/change/resolve", test_resolve);
  g_test_add_func ("/change/validate", test_validate);

  return g_test_run ();
}
