/* edit-plan.c: a sound plan as a school file holds it, to edit by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "edit-plan.h"

#include "base/mpl-error.h"
#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-model-writer.h"
#include "model/mpl-plan.h"

#include <string.h>

static void
refresh (MplModel *model, GArray *items)
{
  mpl_model_refresh (model, (MplRefresh *) (gpointer) items->data, items->len);
  for (guint i = 0; i < items->len; i++)
    g_clear_pointer (&g_array_index (items, MplRefresh, i).row, mpl_row_unref);
}

static void
add_row (GArray *items, const MplRow *row)
{
  const MplTable *table = mpl_row_get_table (row);
  g_autofree MplValue *values = g_new0 (MplValue, table->n_fields);
  gint64 id = ABS (mpl_row_get_id (row));
  MplRefresh item;

  for (guint i = 0; i < table->n_fields; i++)
    {
      mpl_value_copy (&values[i], &mpl_row_get_values (row)[i]);
      if (table->fields[i].kind == MPL_FIELD_REFERENCE && values[i].kind == MPL_VALUE_INTEGER)
        values[i].integer = ABS (values[i].integer);
    }
  item = (MplRefresh) { table, id, mpl_row_new_take (table, id, values) };
  g_array_append_val (items, item);
}

MplModel *
edit_plan_open (const SoundPlan *plan)
{
  g_autoptr (MplSnapshot) snapshot = sound_plan_freeze (plan);
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (MplRefresh));
  MplModel *model = mpl_model_new ();
  guint n_tables;
  const MplTable *const *tables = mpl_table_get_all (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      guint n;
      MplRow *const *rows = mpl_snapshot_get_rows (snapshot, tables[i], &n);

      for (guint j = 0; j < n; j++)
        add_row (items, rows[j]);
    }
  refresh (model, items);

  return model;
}

static gint64
find_next_id (MplModel *model)
{
  gint64 next = 1;
  guint n_tables;
  const MplTable *const *tables = mpl_table_get_all (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      MplRecordList *list = mpl_model_get_list (model, tables[i]);
      guint n = mpl_record_list_get_length (list);

      if (n > 0)
        next = MAX (next, mpl_record_get_id (mpl_record_list_get (list, n - 1)) + 1);
    }
  return next;
}

static MplRow *
make_row (MplModel *model, MplChange *change, const MplChangeOp *op, gint64 id)
{
  g_autofree MplValue *values = g_new0 (MplValue, op->table->n_fields);

  for (guint i = 0; i < op->table->n_fields; i++)
    {
      const MplValue *value = &op->values[i];

      if (op->kind == MPL_CHANGE_UPDATE && (op->set & (1ull << i)) == 0)
        value = &mpl_row_get_values (mpl_record_get_row (mpl_model_get (model, op->table, id)))[i];
      mpl_value_copy (&values[i], value);
      if (op->table->fields[i].kind == MPL_FIELD_REFERENCE && values[i].kind == MPL_VALUE_INTEGER)
        values[i].integer = mpl_change_get_real_id (change, values[i].integer);
    }
  return mpl_row_new_take (op->table, id, values);
}

void
edit_plan_apply (MplModel *model, MplChange *change)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (MplRefresh));
  g_autoptr (GError) error = NULL;
  gint64 next = find_next_id (model);

  mpl_model_validate (model, change, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < mpl_change_get_n_ops (change); i++)
    if (mpl_change_get_op (change, i)->kind == MPL_CHANGE_INSERT)
      mpl_change_resolve (change, mpl_change_get_op (change, i)->id, next++);
  for (guint i = 0; i < mpl_change_get_n_ops (change); i++)
    {
      const MplChangeOp *op = mpl_change_get_op (change, i);
      gint64 id = mpl_change_get_real_id (change, op->id);
      MplRefresh item = { op->table, id, NULL };

      if (op->kind != MPL_CHANGE_DELETE)
        item.row = make_row (model, change, op, id);
      g_array_append_val (items, item);
    }
  refresh (model, items);
}

MplSnapshot *
edit_plan_do (MplModel *model, MplChange *change)
{
  g_assert_nonnull (change);
  edit_plan_apply (model, change);

  return mpl_model_get_snapshot (model);
}

gint64
edit_plan_add_action (SoundPlan *plan, guint index, MplDay day, MplDay done)
{
  const MplTable *table = &mpl_action_table;
  gint64 id = mpl_change_insert (plan->change, table);

  mpl_change_set_integer (plan->change, table, id, MPL_ACTION_ACTIVITY,
                          sound_plan_get_activity (plan, index));
  mpl_change_set_text (plan->change, table, id, MPL_ACTION_TITLE, "An action");
  if (day != MPL_DAY_NONE)
    mpl_change_set_integer (plan->change, table, id, MPL_ACTION_DAY, day);
  if (done != MPL_DAY_NONE)
    mpl_change_set_integer (plan->change, table, id, MPL_ACTION_DONE, done);

  return -id;
}

void
edit_plan_assert_error (MplChange *change, GError **error, int code, const char *word)
{
  g_assert_null (change);
  g_assert_error (*error, MPL_ERROR, code);
  if (strstr ((*error)->message, word) == NULL)
    g_error ("«%s» does not say «%s»", (*error)->message, word);
}

char *
edit_plan_describe (MplSnapshot *snapshot)
{
  g_autoptr (GArray) plan = mpl_plan_read (snapshot, mpl_snapshot_get_programme (snapshot));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < plan->len; i++)
    {
      const MplPlanRow *row = &g_array_index (plan, MplPlanRow, i);

      if (row->activity == NULL && i > 0)
        g_string_append (text, " |");
      if (row->activity != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "",
                                strrchr (mpl_row_get_title (row->activity), ' ') + 1);
    }
  return g_string_free_and_steal (text);
}

gint64
edit_plan_get (MplSnapshot *snapshot, gint64 activity, guint field)
{
  MplRow *row = mpl_snapshot_get (snapshot, &mpl_activity_table, activity);

  g_assert_nonnull (row);
  return mpl_row_get_integer (row, field);
}
