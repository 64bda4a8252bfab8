/* store-test-random.c: changes at random over all tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made from the field tables, so that a type that is added is tested too.
 */

#include "store-test.h"

#include <string.h>

/* The records of one table, those that the change is going to insert too. */
typedef struct
{
  const MplTable *table;
  GArray *ids;
  GPtrArray *values; /* arrays of MplValue, beside the ids */
} Records;

typedef struct
{
  GRand *random;
  MplChange *change;
  Records *records;
  guint n_tables;
} World;

static gboolean
add_row (gint64 id, MplValue *values, gpointer user_data)
{
  Records *records = user_data;
  MplValue *copy = g_new0 (MplValue, records->table->n_fields);

  for (guint i = 0; i < records->table->n_fields; i++)
    mpl_value_copy (&copy[i], &values[i]);
  g_array_append_val (records->ids, id);
  g_ptr_array_add (records->values, copy);

  return TRUE;
}

static void
free_row (Records *records, guint index)
{
  MplValue *values = g_ptr_array_index (records->values, index);

  for (guint i = 0; i < records->table->n_fields; i++)
    mpl_value_clear (&values[i]);
  g_free (values);
  g_array_remove_index_fast (records->ids, index);
  g_ptr_array_remove_index_fast (records->values, index);
}

static Records *
find_records (World *world, const char *table)
{
  for (guint i = 0; i < world->n_tables; i++)
    if (g_str_equal (world->records[i].table->name, table))
      return &world->records[i];
  g_assert_not_reached ();
}

static void
set_random_text (const MplField *field, GRand *random, MplValue *value)
{
  static const char *const pieces[]
      = { "план", "Ёлка", "x", "“”", "'", "\"", "\\", "%", "—", "0", " ", "😀", "{", "]", "," };
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = (guint) g_rand_int_range (random, 0, 8);

  for (guint i = 0; i < n; i++)
    g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
  if (field->multiline && n > 4)
    g_string_append (text, "\n\tдальше");
  if (field->min > 0)
    g_string_append_printf (text, "%d", g_rand_int_range (random, 0, 1000));

  /* Cut between characters; short fields hold codes. */
  if (g_utf8_strlen (text->str, -1) > field->max)
    g_string_truncate (text,
                       (gsize) (g_utf8_offset_to_pointer (text->str, field->max) - text->str));
  mpl_value_set_text (value, text->str);
}

/* FALSE where there is nothing to refer to. */
static gboolean
set_random (World *world, const MplField *field, MplValue *value)
{
  GRand *random = world->random;
  Records *target;

  mpl_value_set_null (value);
  if (!field->required && g_rand_int_range (random, 0, 4) == 0)
    return TRUE;

  switch (field->kind)
    {
    case MPL_FIELD_INTEGER:
      mpl_value_set_integer (
          value,
          field->min + (gint64) (g_rand_double (random) * (double) (field->max - field->min)));
      break;
    case MPL_FIELD_BOOLEAN:
      mpl_value_set_integer (value, g_rand_int_range (random, 0, 2));
      break;
    case MPL_FIELD_DAY:
      mpl_value_set_integer (value, g_rand_int_range (random, 20000, 21000));
      break;
    case MPL_FIELD_TIME:
      mpl_value_set_integer (value, (gint64) g_rand_int (random) * 50);
      break;
    case MPL_FIELD_TEXT:
      set_random_text (field, random, value);
      break;
    case MPL_FIELD_UUID:
      mpl_value_take_text (value, g_uuid_string_random ());
      break;
    case MPL_FIELD_CHOICE:
      mpl_value_set_text (
          value,
          field->choices[g_rand_int_range (random, 0, (int) mpl_field_get_n_choices (field))].code);
      break;
    case MPL_FIELD_FLAGS:
      mpl_value_set_integer (value,
                             g_rand_int_range (random, 0, 1 << mpl_field_get_n_choices (field)));
      break;
    case MPL_FIELD_REFERENCE:
      target = find_records (world, field->target);
      if (target->ids->len == 0)
        return !field->required;
      mpl_value_set_integer (value,
                             g_array_index (target->ids, gint64,
                                            g_rand_int_range (random, 0, (int) target->ids->len)));
      break;
    default:
      g_assert_not_reached ();
    }

  return TRUE;
}

/* Bends values that break a rule between two fields. */
static void
keep_rules (World *world, const MplTable *table, MplValue *values)
{
  for (guint i = 0; i < table->n_rules; i++)
    {
      MplValue *first = &values[table->rules[i].first];
      MplValue *second = &values[table->rules[i].second];
      MplValue swap = *first;

      if (table->rules[i].kind == MPL_RULE_ONE_OF)
        {
          if (first->kind != MPL_VALUE_NULL)
            mpl_value_set_null (second);
          else if (second->kind == MPL_VALUE_NULL)
            set_random (world, &table->fields[table->rules[i].second], second);
        }
      else if (first->kind == MPL_VALUE_INTEGER && second->kind == MPL_VALUE_INTEGER
               && first->integer > second->integer)
        {
          *first = *second;
          *second = swap;
        }
    }
}

static void
insert_record (World *world, Records *records)
{
  const MplTable *table = records->table;
  MplValue *values = g_new0 (MplValue, table->n_fields);
  gboolean possible = TRUE;

  for (guint i = 0; i < table->n_fields; i++)
    possible = set_random (world, &table->fields[i], &values[i]) && possible;
  keep_rules (world, table, values);

  if (possible && mpl_table_validate (table, values, NULL))
    {
      gint64 id = mpl_change_insert (world->change, table);

      for (guint i = 0; i < table->n_fields; i++)
        mpl_change_set_value (world->change, table, id, i, &values[i]);
      add_row (id, values, records);
    }
  for (guint i = 0; i < table->n_fields; i++)
    mpl_value_clear (&values[i]);
  g_free (values);
}

static void
update_record (World *world, Records *records)
{
  const MplTable *table = records->table;
  guint index, n_fields;
  MplValue *values;

  if (records->ids->len == 0)
    return;

  index = (guint) g_rand_int_range (world->random, 0, (int) records->ids->len);
  values = g_ptr_array_index (records->values, index);
  n_fields = (guint) g_rand_int_range (world->random, 1, 4);
  for (guint i = 0; i < n_fields; i++)
    {
      guint field = (guint) g_rand_int_range (world->random, 0, (int) table->n_fields);
      set_random (world, &table->fields[field], &values[field]);
    }
  keep_rules (world, table, values);
  if (!mpl_table_validate (table, values, NULL))
    return;

  /* More fields are told than have changed: the journal has to find out. */
  for (guint i = 0; i < table->n_fields; i++)
    mpl_change_set_value (world->change, table, g_array_index (records->ids, gint64, index), i,
                          &values[i]);
}

static void delete_record (World *world, Records *records, guint index);

/* Deletes what refers to a record. */
static void
delete_referring (World *world, const char *target, gint64 id)
{
  for (guint t = 0; t < world->n_tables; t++)
    {
      Records *records = &world->records[t];

      for (guint f = 0; f < records->table->n_fields; f++)
        for (guint i = 0; i < records->ids->len; i++)
          {
            MplValue *values = g_ptr_array_index (records->values, i);

            if (records->table->fields[f].kind == MPL_FIELD_REFERENCE
                && g_str_equal (records->table->fields[f].target, target)
                && values[f].kind == MPL_VALUE_INTEGER && values[f].integer == id)
              {
                delete_record (world, records, i);
                i = (guint) -1;
              }
          }
    }
}

static void
delete_record (World *world, Records *records, guint index)
{
  gint64 id = g_array_index (records->ids, gint64, index);

  free_row (records, index);
  mpl_change_delete (world->change, records->table, id);
  delete_referring (world, records->table->name, id);
}

static void
free_world (World *world)
{
  for (guint i = 0; i < world->n_tables; i++)
    {
      while (world->records[i].ids->len > 0)
        free_row (&world->records[i], 0);
      g_array_unref (world->records[i].ids);
      g_ptr_array_unref (world->records[i].values);
    }
  g_free (world->records);
}

MplChange *
store_test_make_change (MplStore *store, GRand *random, guint n_ops_max)
{
  World world = { .random = random, .change = mpl_change_new ("random") };
  const MplTable *const *tables = mpl_table_get_all (&world.n_tables);
  guint n_ops = (guint) g_rand_int_range (random, 1, (int) n_ops_max + 1);

  world.records = g_new0 (Records, world.n_tables);
  for (guint i = 0; i < world.n_tables; i++)
    {
      g_autoptr (GError) error = NULL;

      world.records[i].table = tables[i];
      world.records[i].ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      world.records[i].values = g_ptr_array_new ();
      mpl_store_read_table (store, tables[i], add_row, &world.records[i], &error);
      g_assert_no_error (error);
    }

  for (guint i = 0; i < n_ops; i++)
    {
      Records *records = &world.records[g_rand_int_range (random, 0, (int) world.n_tables)];
      int kind = g_rand_int_range (random, 0, 10);

      if (kind < 5)
        insert_record (&world, records);
      else if (kind < 8)
        update_record (&world, records);
      else if (records->ids->len > 0)
        delete_record (&world, records,
                       (guint) g_rand_int_range (random, 0, (int) records->ids->len));
    }
  free_world (&world);

  return world.change;
}
