/* random-change.c: changes that no person would think of, all of them allowed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "random-change.h"

#include "model/mpl-plan-column.h"
#include "model/mpl-school.h"

static gboolean
is_gone (MplChange *change, const MplTable *table, gint64 id)
{
  const MplChangeOp *op = mpl_change_find_op (change, table, id);

  return op != NULL && op->kind == MPL_CHANGE_DELETE;
}

/* The records that will be there: those of the model and the change's own. */
static GArray *
list_ids (MplModel *model, MplChange *change, const MplTable *table)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  MplRecordList *list = mpl_model_get_list (model, table);

  for (guint i = 0; i < mpl_record_list_get_length (list); i++)
    {
      gint64 id = mpl_record_get_id (mpl_record_list_get (list, i));

      if (!is_gone (change, table, id))
        g_array_append_val (ids, id);
    }
  for (guint i = 0; i < mpl_change_get_n_ops (change); i++)
    {
      const MplChangeOp *op = mpl_change_get_op (change, i);

      if (op->kind == MPL_CHANGE_INSERT && op->table == table)
        g_array_append_val (ids, op->id);
    }
  return ids;
}

/* 0 where there is none. */
static gint64
choose_id (MplModel *model, MplChange *change, const MplTable *table)
{
  g_autoptr (GArray) ids = list_ids (model, change, table);

  return ids->len == 0 ? 0 : g_array_index (ids, gint64, g_test_rand_int_range (0, (int) ids->len));
}

/* What the record's field will hold, %NULL for null. */
static const MplValue *
get_value (MplModel *model, MplChange *change, const MplTable *table, gint64 id, guint field)
{
  const MplChangeOp *op = mpl_change_find_op (change, table, id);
  const MplValue *value;

  if (op != NULL && (op->set & (1ull << field)) != 0)
    value = &op->values[field];
  else
    value = &mpl_row_get_values (mpl_record_get_row (mpl_model_get (model, table, id)))[field];
  return value->kind == MPL_VALUE_NULL ? NULL : value;
}

static char *
make_text (gint64 min, gint64 max, gboolean multiline)
{
  static const char *const pieces[] = { "а", "Ё", "z", "’", "\"", "%", "\\", "🎓", "{", "0" };
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 length = g_test_rand_int_range ((int) min, (int) MIN (max, 12) + 1);

  /* Now and then the longest that is allowed. */
  if (g_test_rand_int_range (0, 60) == 0)
    length = max;
  for (gint64 i = 0; i < length; i++)
    {
      int piece = g_test_rand_int_range (0, (int) G_N_ELEMENTS (pieces) + (multiline ? 1 : 0));

      g_string_append (text, piece == G_N_ELEMENTS (pieces) ? "\n" : pieces[piece]);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
make_uuid (void)
{
  return g_strdup_printf ("%08x-0000-4000-8000-%06x%06x", (guint) g_test_rand_int (),
                          (guint) g_test_rand_int_range (0, 1 << 24),
                          (guint) g_test_rand_int_range (0, 1 << 24));
}

static void
set_text (MplChange *change, const MplTable *table, gint64 id, guint field)
{
  const MplField *spec = &table->fields[field];
  g_autofree char *text = NULL;

  if (spec->kind == MPL_FIELD_UUID)
    text = make_uuid ();
  else if (spec->kind == MPL_FIELD_CHOICE)
    text = g_strdup (
        spec->choices[g_test_rand_int_range (0, (int) mpl_field_get_n_choices (spec))].code);
  else if (table == &mpl_setting_table && field == MPL_SETTING_KEY)
    text = make_uuid ();
  else
    text = make_text (spec->min, spec->max, spec->multiline);
  mpl_change_set_text (change, table, id, field, text);
}

static gint64
make_integer (MplModel *model, MplChange *change, const MplField *field)
{
  switch (field->kind)
    {
    case MPL_FIELD_INTEGER:
      return field->min + (gint64) g_test_rand_double_range (0, (double) (field->max - field->min));
    case MPL_FIELD_BOOLEAN:
      return g_test_rand_int_range (0, 2);
    case MPL_FIELD_DAY:
      return g_test_rand_int_range (mpl_day_new (MPL_YEAR_MIN, 1, 1),
                                    mpl_day_new (MPL_YEAR_MAX, 12, 31) + 1);
    case MPL_FIELD_TIME:
      return g_test_rand_int_range (0, G_MAXINT32);
    case MPL_FIELD_FLAGS:
      return g_test_rand_int_range (0, 1 << mpl_field_get_n_choices (field));
    case MPL_FIELD_REFERENCE:
      return choose_id (model, change, mpl_table_find (field->target));
    case MPL_FIELD_TEXT:
    case MPL_FIELD_UUID:
    case MPL_FIELD_CHOICE:
    default:
      g_assert_not_reached ();
    }
}

/* One field has changed: the other gives way. */
static void
keep_rules (MplModel *model, MplChange *change, const MplTable *table, gint64 id, guint field)
{
  for (guint i = 0; i < table->n_rules; i++)
    {
      const MplRule *rule = &table->rules[i];
      const MplValue *first = get_value (model, change, table, id, rule->first);
      const MplValue *second = get_value (model, change, table, id, rule->second);

      if (rule->kind == MPL_RULE_ORDER && first != NULL && second != NULL
          && first->integer > second->integer)
        mpl_change_set_value (change, table, id, field == rule->first ? rule->second : rule->first,
                              field == rule->first ? first : second);
      if (rule->kind == MPL_RULE_ONE_OF && first != NULL && second != NULL)
        mpl_change_set_null (change, table, id, field == rule->first ? rule->second : rule->first);
    }
}

static gboolean
is_one_of (const MplTable *table, guint field)
{
  for (guint i = 0; i < table->n_rules; i++)
    {
      if (table->rules[i].kind == MPL_RULE_ONE_OF
          && (table->rules[i].first == field || table->rules[i].second == field))
        return TRUE;
    }
  return FALSE;
}

void
random_change_set (MplModel *model,
                   MplChange *change,
                   const MplTable *table,
                   gint64 id,
                   guint field)
{
  const MplField *spec = &table->fields[field];

  /* The pair of activity and column is unique in the file. */
  if (table == &mpl_activity_value_table && field != MPL_ACTIVITY_VALUE_VALUE)
    return;

  if (!spec->required && !is_one_of (table, field) && g_test_rand_int_range (0, 3) == 0)
    mpl_change_set_null (change, table, id, field);
  else if (mpl_field_is_text (spec))
    set_text (change, table, id, field);
  else
    {
      gint64 value = make_integer (model, change, spec);

      /* Nothing there to refer to. */
      if (spec->kind == MPL_FIELD_REFERENCE && value == 0)
        return;
      mpl_change_set_integer (change, table, id, field, value);
    }
  keep_rules (model, change, table, id, field);
}

/* Whether there is a target for each reference that must be. */
static gboolean
can_insert (MplModel *model, MplChange *change, const MplTable *table)
{
  if (table->single)
    return FALSE;
  for (guint i = 0; i < table->n_fields; i++)
    {
      const MplField *field = &table->fields[i];

      if (field->kind == MPL_FIELD_REFERENCE && (field->required || is_one_of (table, i))
          && choose_id (model, change, mpl_table_find (field->target)) == 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_activity_value (MplModel *model, MplChange *change, gint64 activity, gint64 column)
{
  const MplTable *table = &mpl_activity_value_table;
  g_autoptr (GArray) ids = list_ids (model, change, table);

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (get_value (model, change, table, id, MPL_ACTIVITY_VALUE_ACTIVITY)->integer == activity
          && get_value (model, change, table, id, MPL_ACTIVITY_VALUE_COLUMN)->integer == column)
        return TRUE;
    }
  return FALSE;
}

static void
insert_activity_value (MplModel *model, MplChange *change)
{
  const MplTable *table = &mpl_activity_value_table;
  const MplField *fields = table->fields;
  gint64 activity = make_integer (model, change, &fields[MPL_ACTIVITY_VALUE_ACTIVITY]);
  gint64 column = make_integer (model, change, &fields[MPL_ACTIVITY_VALUE_COLUMN]);
  gint64 id;

  if (has_activity_value (model, change, activity, column))
    return;
  id = mpl_change_insert (change, table);
  mpl_change_set_integer (change, table, id, MPL_ACTIVITY_VALUE_ACTIVITY, activity);
  mpl_change_set_integer (change, table, id, MPL_ACTIVITY_VALUE_COLUMN, column);
  random_change_set (model, change, table, id, MPL_ACTIVITY_VALUE_VALUE);
}

static void
insert_record (MplModel *model, MplChange *change, const MplTable *table)
{
  gint64 id;

  if (!can_insert (model, change, table))
    return;
  if (table == &mpl_activity_value_table)
    {
      insert_activity_value (model, change);
      return;
    }
  id = mpl_change_insert (change, table);
  for (guint i = 0; i < table->n_fields; i++)
    random_change_set (model, change, table, id, i);
}

MplChange *
random_change_new (MplModel *model, guint n_steps)
{
  MplChange *change = mpl_change_new ("activity-edit");
  guint n_tables;
  const MplTable *const *tables = mpl_table_get_all (&n_tables);

  for (guint i = 0; i < n_steps; i++)
    {
      const MplTable *table = tables[g_test_rand_int_range (0, (int) n_tables)];
      int kind = g_test_rand_int_range (0, 10);
      gint64 id = choose_id (model, change, table);

      if (kind < 5 || id == 0)
        insert_record (model, change, table);
      else if (kind < 9 || table->single)
        for (int n = g_test_rand_int_range (1, 5); n > 0; n--)
          random_change_set (model, change, table, id,
                             (guint) g_test_rand_int_range (0, (int) table->n_fields));
      else
        mpl_model_delete (model, change, table, id);
    }
  return change;
}

char *
dump_snapshot (MplSnapshot *snapshot)
{
  g_autoptr (GString) dump = g_string_new (NULL);
  guint n_tables;
  const MplTable *const *tables = mpl_table_get_all (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      guint n_rows;
      MplRow *const *rows = mpl_snapshot_get_rows (snapshot, tables[i], &n_rows);

      for (guint j = 0; j < n_rows; j++)
        {
          const MplValue *values = mpl_row_get_values (rows[j]);

          g_string_append_printf (dump, "%s %" G_GINT64_FORMAT, tables[i]->name,
                                  mpl_row_get_id (rows[j]));
          for (guint k = 0; k < tables[i]->n_fields; k++)
            {
              g_autofree char *text = NULL;

              if (values[k].kind == MPL_VALUE_TEXT)
                text = g_strescape (values[k].text, NULL);
              if (text != NULL)
                g_string_append_printf (dump, " %s=\"%s\"", tables[i]->fields[k].name, text);
              else if (values[k].kind == MPL_VALUE_INTEGER)
                g_string_append_printf (dump, " %s=%" G_GINT64_FORMAT, tables[i]->fields[k].name,
                                        values[k].integer);
            }
          g_string_append_c (dump, '\n');
        }
    }
  return g_string_free (g_steal_pointer (&dump), FALSE);
}

char *
dump_model (MplModel *model)
{
  g_autoptr (MplSnapshot) snapshot = mpl_model_get_snapshot (model);

  return dump_snapshot (snapshot);
}
