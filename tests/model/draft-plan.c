/* draft-plan.c: a plan as a file holds it, to draft activities of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "draft-plan.h"

#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-model-writer.h"
#include "model/mpl-model.h"
#include "model/mpl-plan-column.h"
#include "model/mpl-programme.h"
#include "sound-plan.h"

static void
add_actions (SoundPlan *plan)
{
  gint64 activity = sound_plan_get_activity (plan, 0);

  for (int i = 0; i < 3; i++)
    {
      gint64 id = mpl_change_insert (plan->change, &mpl_action_table);

      mpl_change_set_integer (plan->change, &mpl_action_table, id, MPL_ACTION_ACTIVITY, activity);
      mpl_change_set_integer (plan->change, &mpl_action_table, id, MPL_ACTION_POSITION, i + 1);
      mpl_change_set_text (plan->change, &mpl_action_table, id, MPL_ACTION_TITLE, "Действие");
      mpl_change_set_integer (plan->change, &mpl_action_table, id, MPL_ACTION_ROLE, plan->roles[i]);
    }
}

static void
add_columns (SoundPlan *plan, gint64 *columns)
{
  static const char *const kinds[] = { "text", "day", "choice", "yes_no" };
  static const char *const values[] = { "Текст", "2026-10-01", "да и нет", "yes" };
  const MplTable *table = &mpl_activity_value_table;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      gint64 id;

      columns[i] = mpl_change_insert (plan->change, &mpl_plan_column_table);
      mpl_change_set_text (plan->change, &mpl_plan_column_table, columns[i], MPL_PLAN_COLUMN_TITLE,
                           kinds[i]);
      mpl_change_set_text (plan->change, &mpl_plan_column_table, columns[i], MPL_PLAN_COLUMN_KIND,
                           kinds[i]);
      mpl_change_set_text (plan->change, &mpl_plan_column_table, columns[i],
                           MPL_PLAN_COLUMN_CHOICES, "да и нет\nни то ни сё");

      id = mpl_change_insert (plan->change, table);
      mpl_change_set_integer (plan->change, table, id, MPL_ACTIVITY_VALUE_ACTIVITY,
                              sound_plan_get_activity (plan, 0));
      mpl_change_set_integer (plan->change, table, id, MPL_ACTIVITY_VALUE_COLUMN, columns[i]);
      mpl_change_set_text (plan->change, table, id, MPL_ACTIVITY_VALUE_VALUE, values[i]);
    }
}

/* The record -n becomes n. */
static MplRow *
make_real (const MplRow *row)
{
  const MplTable *table = mpl_row_get_table (row);
  const MplValue *values = mpl_row_get_values (row);
  g_autofree MplValue *copies = g_new0 (MplValue, table->n_fields);

  for (guint i = 0; i < table->n_fields; i++)
    {
      mpl_value_copy (&copies[i], &values[i]);
      if (table->fields[i].kind == MPL_FIELD_REFERENCE && values[i].kind == MPL_VALUE_INTEGER)
        copies[i].integer = -values[i].integer;
    }

  return mpl_row_new_take (table, -mpl_row_get_id (row), copies);
}

static MplSnapshot *
make_file (MplSnapshot *snapshot)
{
  g_autoptr (MplModel) model = mpl_model_new ();
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (MplRefresh));
  guint n_tables;
  const MplTable *const *tables = mpl_table_get_all (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      guint n;
      MplRow *const *rows = mpl_snapshot_get_rows (snapshot, tables[i], &n);

      for (guint j = 0; j < n; j++)
        {
          MplRefresh item = { tables[i], -mpl_row_get_id (rows[j]), make_real (rows[j]) };

          g_array_append_val (items, item);
        }
    }
  mpl_model_refresh (model, (MplRefresh *) (gpointer) items->data, items->len);
  for (guint i = 0; i < items->len; i++)
    mpl_row_unref (g_array_index (items, MplRefresh, i).row);

  return mpl_model_get_snapshot (model);
}

DraftPlan *
draft_plan_new (void)
{
  g_autoptr (SoundPlan) plan = sound_plan_new (DRAFT_N_BLOCKS, DRAFT_N_IN_BLOCK);
  g_autoptr (MplSnapshot) snapshot = NULL;
  DraftPlan *self = g_new0 (DraftPlan, 1);
  MplRow *const *blocks;
  guint n;

  add_actions (plan);
  add_columns (plan, self->columns);
  snapshot = sound_plan_freeze (plan);
  self->snapshot = make_file (snapshot);

  for (guint i = 0; i < G_N_ELEMENTS (self->activities); i++)
    self->activities[i] = -sound_plan_get_activity (plan, i);
  for (guint i = 0; i < G_N_ELEMENTS (self->roles); i++)
    self->roles[i] = -plan->roles[i];
  for (guint i = 0; i < G_N_ELEMENTS (self->persons); i++)
    self->persons[i] = -plan->persons[i];
  for (guint i = 0; i < G_N_ELEMENTS (self->columns); i++)
    self->columns[i] = -self->columns[i];
  blocks = mpl_snapshot_get_rows (self->snapshot, &mpl_block_table, &n);
  g_assert_cmpuint (n, ==, DRAFT_N_BLOCKS);
  for (guint i = 0; i < n; i++)
    self->blocks[i] = mpl_row_get_id (blocks[i]);

  return self;
}

void
draft_plan_free (DraftPlan *self)
{
  g_object_unref (self->snapshot);
  g_free (self);
}
