/* test-model-change.c: what deleting takes along, and what a change may not do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-error.h"
#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-approval.h"
#include "model/mpl-model-writer.h"
#include "model/mpl-programme.h"
#include "model/mpl-role.h"
#include "model/mpl-school.h"

#include <string.h>

/* Puts a record with the given references into the model; the rest is as a new record has it. */
static void
put (MplModel *model,
     const MplTable *table,
     gint64 id,
     int first,
     gint64 target,
     int second,
     gint64 other)
{
  g_autofree MplValue *values = g_new0 (MplValue, table->n_fields);
  MplRefresh item = { table, id, NULL };

  for (guint i = 0; i < table->n_fields; i++)
    {
      mpl_field_get_initial (&table->fields[i], &values[i]);
      if (table->fields[i].kind == MPL_FIELD_DAY && table->fields[i].required)
        mpl_value_set_integer (&values[i], 20000);
    }
  if (table->title >= 0)
    mpl_value_set_text (&values[table->title], "Название");
  if (first >= 0)
    mpl_value_set_integer (&values[first], target);
  if (second >= 0)
    mpl_value_set_integer (&values[second], other);
  item.row = mpl_row_new_take (table, id, values);
  mpl_model_refresh (model, &item, 1);
  mpl_row_unref (item.row);
}

/* Programme 1 with blocks 1 and 2; activities 1 and 2 in block 1, 3 in block 2; link 1 → 3;
 * actions 1 (of 1, by role 1) and 2 (of 3); role 1 answers for 2; a baseline of activity 1. */
static MplModel *
new_model (void)
{
  MplModel *model = mpl_model_new ();

  put (model, &mpl_school_table, 1, -1, 0, -1, 0);
  put (model, &mpl_role_table, 1, -1, 0, -1, 0);
  put (model, &mpl_programme_table, 1, -1, 0, -1, 0);
  put (model, &mpl_block_table, 1, MPL_BLOCK_PROGRAMME, 1, -1, 0);
  put (model, &mpl_block_table, 2, MPL_BLOCK_PROGRAMME, 1, -1, 0);
  put (model, &mpl_activity_table, 1, MPL_ACTIVITY_BLOCK, 1, -1, 0);
  put (model, &mpl_activity_table, 2, MPL_ACTIVITY_BLOCK, 1, -1, 0);
  put (model, &mpl_activity_table, 3, MPL_ACTIVITY_BLOCK, 2, -1, 0);
  put (model, &mpl_action_table, 1, MPL_ACTION_ACTIVITY, 1, MPL_ACTION_ROLE, 1);
  put (model, &mpl_action_table, 2, MPL_ACTION_ACTIVITY, 3, -1, 0);
  put (model, &mpl_responsible_table, 1, MPL_RESPONSIBLE_ACTIVITY, 2, MPL_RESPONSIBLE_ROLE, 1);
  put (model, &mpl_dependency_table, 1, MPL_DEPENDENCY_PREDECESSOR, 1, MPL_DEPENDENCY_SUCCESSOR, 3);
  put (model, &mpl_baseline_table, 1, MPL_BASELINE_PROGRAMME, 1, -1, 0);
  put (model, &mpl_baseline_span_table, 1, MPL_BASELINE_SPAN_BASELINE, 1,
       MPL_BASELINE_SPAN_ACTIVITY, 1);
  return model;
}

static void
assert_kind (MplChange *change, const MplTable *table, gint64 id, int kind)
{
  const MplChangeOp *op = mpl_change_find_op (change, table, id);

  if (kind < 0)
    g_assert_null (op);
  else
    {
      g_assert_nonnull (op);
      g_assert_cmpint (op->kind, ==, kind);
    }
}

static void
assert_valid (MplModel *model, MplChange *change)
{
  g_autoptr (GError) error = NULL;

  mpl_model_validate (model, change, &error);
  g_assert_no_error (error);
}

static void
assert_invalid (MplModel *model, MplChange *change, MplError code, const char *word)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (mpl_model_validate (model, change, &error));
  g_assert_error (error, MPL_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, word));
}

static void
test_delete_block (void)
{
  g_autoptr (MplModel) model = new_model ();
  g_autoptr (MplChange) change = mpl_change_new ("block-delete");
  const MplChangeOp *op;

  mpl_model_delete (model, change, &mpl_block_table, 1);
  assert_kind (change, &mpl_block_table, 1, MPL_CHANGE_DELETE);
  assert_kind (change, &mpl_block_table, 2, -1);
  assert_kind (change, &mpl_activity_table, 1, MPL_CHANGE_DELETE);
  assert_kind (change, &mpl_activity_table, 2, MPL_CHANGE_DELETE);
  assert_kind (change, &mpl_activity_table, 3, -1);
  assert_kind (change, &mpl_action_table, 1, MPL_CHANGE_DELETE);
  assert_kind (change, &mpl_responsible_table, 1, MPL_CHANGE_DELETE);
  assert_kind (change, &mpl_dependency_table, 1, MPL_CHANGE_DELETE);
  assert_kind (change, &mpl_role_table, 1, -1);
  assert_kind (change, &mpl_programme_table, 1, -1);

  /* The baseline goes on knowing what was planned. */
  op = mpl_change_find_op (change, &mpl_baseline_span_table, 1);
  g_assert_cmpint (op->kind, ==, MPL_CHANGE_UPDATE);
  g_assert_cmpuint (op->set, ==, 1ull << MPL_BASELINE_SPAN_ACTIVITY);
  g_assert_cmpint (op->values[MPL_BASELINE_SPAN_ACTIVITY].kind, ==, MPL_VALUE_NULL);
  g_assert_cmpuint (mpl_change_get_n_ops (change), ==, 7);
  assert_valid (model, change);
}

static void
test_delete_programme (void)
{
  g_autoptr (MplModel) model = new_model ();
  g_autoptr (MplChange) change = mpl_change_new ("programme-delete");

  mpl_model_delete (model, change, &mpl_programme_table, 1);
  assert_kind (change, &mpl_baseline_span_table, 1, MPL_CHANGE_DELETE);
  assert_kind (change, &mpl_role_table, 1, -1);
  assert_kind (change, &mpl_school_table, 1, -1);
  g_assert_cmpuint (mpl_change_get_n_ops (change), ==, 12);
  assert_valid (model, change);
}

/* What may stand without it lets go: an action loses its role, a responsible is nothing without
 * one. */
static void
test_delete_role (void)
{
  g_autoptr (MplModel) model = new_model ();
  g_autoptr (MplChange) change = mpl_change_new ("role-delete");

  mpl_model_delete (model, change, &mpl_role_table, 1);
  assert_kind (change, &mpl_action_table, 1, MPL_CHANGE_UPDATE);
  assert_kind (change, &mpl_responsible_table, 1, MPL_CHANGE_DELETE);
  g_assert_cmpuint (mpl_change_get_n_ops (change), ==, 3);
  assert_valid (model, change);
}

static void
test_delete_after_move (void)
{
  g_autoptr (MplModel) model = new_model ();
  g_autoptr (MplChange) change = mpl_change_new ("block-delete");

  mpl_change_set_integer (change, &mpl_activity_table, 1, MPL_ACTIVITY_BLOCK, 2);
  mpl_change_set_integer (change, &mpl_activity_table, 3, MPL_ACTIVITY_BLOCK, 1);
  mpl_model_delete (model, change, &mpl_block_table, 1);
  assert_kind (change, &mpl_activity_table, 1, MPL_CHANGE_UPDATE);
  assert_kind (change, &mpl_activity_table, 2, MPL_CHANGE_DELETE);
  assert_kind (change, &mpl_activity_table, 3, MPL_CHANGE_DELETE);
  assert_kind (change, &mpl_dependency_table, 1, MPL_CHANGE_DELETE);
  assert_valid (model, change);
}

static void
test_delete_new (void)
{
  g_autoptr (MplModel) model = new_model ();
  g_autoptr (MplChange) change = mpl_change_new ("activity-add");
  gint64 activity = mpl_change_insert (change, &mpl_activity_table);
  gint64 action = mpl_change_insert (change, &mpl_action_table);

  mpl_change_set_integer (change, &mpl_activity_table, activity, MPL_ACTIVITY_BLOCK, 1);
  mpl_change_set_integer (change, &mpl_action_table, action, MPL_ACTION_ACTIVITY, activity);
  mpl_model_delete (model, change, &mpl_activity_table, activity);
  g_assert_true (mpl_change_is_empty (change));

  /* New records go with an old one that they refer to. */
  activity = mpl_change_insert (change, &mpl_activity_table);
  action = mpl_change_insert (change, &mpl_action_table);
  mpl_change_set_integer (change, &mpl_activity_table, activity, MPL_ACTIVITY_BLOCK, 2);
  mpl_change_set_integer (change, &mpl_action_table, action, MPL_ACTION_ACTIVITY, activity);
  mpl_model_delete (model, change, &mpl_block_table, 2);
  assert_kind (change, &mpl_activity_table, activity, -1);
  assert_kind (change, &mpl_action_table, action, -1);
  assert_kind (change, &mpl_activity_table, 3, MPL_CHANGE_DELETE);
  assert_valid (model, change);
}

static void
test_dangling (void)
{
  g_autoptr (MplModel) model = new_model ();
  g_autoptr (MplChange) change = mpl_change_new ("block-delete");
  g_autoptr (MplChange) refer = mpl_change_new ("activity-edit");
  g_autoptr (MplChange) both = mpl_change_new ("activity-edit");

  mpl_change_delete (change, &mpl_block_table, 2);
  assert_invalid (model, change, MPL_ERROR_INVALID, "Activity “Название”");
  mpl_change_set_integer (change, &mpl_activity_table, 3, MPL_ACTIVITY_BLOCK, 1);
  assert_valid (model, change);

  mpl_change_set_integer (refer, &mpl_activity_table, 3, MPL_ACTIVITY_BLOCK, 9);
  assert_invalid (model, refer, MPL_ERROR_NOT_FOUND, "block 9");
  /* An id of another type, and a provisional one that nobody gave out. */
  mpl_change_set_integer (refer, &mpl_activity_table, 3, MPL_ACTIVITY_BLOCK, 3);
  assert_invalid (model, refer, MPL_ERROR_NOT_FOUND, "block 3");
  mpl_change_set_integer (refer, &mpl_activity_table, 3, MPL_ACTIVITY_BLOCK, -1);
  assert_invalid (model, refer, MPL_ERROR_NOT_FOUND, "block -1");

  mpl_model_delete (model, both, &mpl_block_table, 1);
  mpl_change_set_integer (both, &mpl_activity_table, 3, MPL_ACTIVITY_BLOCK, 1);
  assert_invalid (model, both, MPL_ERROR_NOT_FOUND, "block 1");
}

static void
test_not_found (void)
{
  g_autoptr (MplModel) model = new_model ();
  g_autoptr (MplChange) update = mpl_change_new ("activity-edit");
  g_autoptr (MplChange) delete = mpl_change_new ("activity-delete");

  mpl_change_set_text (update, &mpl_activity_table, 9, MPL_ACTIVITY_NOTE, "a");
  assert_invalid (model, update, MPL_ERROR_NOT_FOUND, "activity 9");
  mpl_change_delete (delete, &mpl_activity_table, 9);
  assert_invalid (model, delete, MPL_ERROR_NOT_FOUND, "activity 9");
}

/* An update is judged with what stays as it is. */
static void
test_whole_record (void)
{
  g_autoptr (MplModel) model = new_model ();
  g_autoptr (MplChange) change = mpl_change_new ("activity-edit");

  mpl_change_set_integer (change, &mpl_activity_table, 1, MPL_ACTIVITY_START, 20001);
  assert_invalid (model, change, MPL_ERROR_INVALID, "Start");
  mpl_change_set_integer (change, &mpl_activity_table, 1, MPL_ACTIVITY_END, 20001);
  assert_valid (model, change);
  mpl_change_set_text (change, &mpl_activity_table, 1, MPL_ACTIVITY_TITLE, "");
  assert_invalid (model, change, MPL_ERROR_INVALID, "Title");
}

static void
test_single (void)
{
  g_autoptr (MplModel) model = new_model ();
  g_autoptr (MplChange) insert = mpl_change_new ("school-edit");
  g_autoptr (MplChange) delete = mpl_change_new ("school-edit");
  g_autoptr (MplChange) update = mpl_change_new ("school-edit");

  mpl_change_insert (insert, &mpl_school_table);
  assert_invalid (model, insert, MPL_ERROR_INVALID, "school");
  mpl_change_delete (delete, &mpl_school_table, 1);
  assert_invalid (model, delete, MPL_ERROR_INVALID, "school");
  mpl_change_set_text (update, &mpl_school_table, 1, MPL_SCHOOL_NAME_SHORT, "Школа № 1");
  assert_valid (model, update);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model-change/delete-block", test_delete_block);
  g_test_add_func ("/model-change/delete-programme", test_delete_programme);
  g_test_add_func ("/model-change/delete-role", test_delete_role);
  g_test_add_func ("/model-change/delete-after-move", test_delete_after_move);
  g_test_add_func ("/model-change/delete-new", test_delete_new);
  g_test_add_func ("/model-change/dangling", test_dangling);
  g_test_add_func ("/model-change/not-found", test_not_found);
  g_test_add_func ("/model-change/whole-record", test_whole_record);
  g_test_add_func ("/model-change/single", test_single);

  return g_test_run ();
}
