/* test-field.c: the field tables themselves, and what a field takes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-error.h"
#include "model/mpl-activity.h"
#include "model/mpl-person.h"
#include "model/mpl-programme.h"
#include "model/mpl-role.h"
#include "model/mpl-school.h"

#include <string.h>

static gboolean
is_name (const char *name)
{
  return name != NULL && *name != '\0'
         && strspn (name, "abcdefghijklmnopqrstuvwxyz_") == strlen (name);
}

/* What every table must be, whoever adds one. */
static void
check_field (const MplTable *table, guint index)
{
  const MplField *field = &table->fields[index];
  guint n_choices;

  g_assert_true (is_name (field->name));
  g_assert_cmpint (mpl_table_find_field (table, field->name), ==, index);
  g_assert_cmpstr (field->name, !=, "id");
  g_assert_nonnull (field->label);
  g_assert_cmpstr (field->label, !=, "");

  n_choices = mpl_field_get_n_choices (field);
  if (field->kind == MPL_FIELD_CHOICE || field->kind == MPL_FIELD_FLAGS)
    {
      g_assert_cmpuint (n_choices, >=, 2);
      g_assert_cmpuint (n_choices, <=, 62);
    }
  else
    g_assert_null (field->choices);
  for (guint i = 0; i < n_choices; i++)
    {
      g_assert_nonnull (field->choices[i].label);
      g_assert_cmpint (mpl_field_find_choice (field, field->choices[i].code), ==, i);
      g_assert_cmpuint (mpl_field_get_flag (field, field->choices[i].code), ==, 1ull << i);
      g_assert_nonnull (mpl_field_get_choice_label (field, field->choices[i].code));
    }

  if (field->kind == MPL_FIELD_REFERENCE)
    {
      g_assert_nonnull (mpl_table_find (field->target));
      /* What must refer cannot let go. */
      g_assert_true (field->belongs || !field->required);
    }
  else
    {
      g_assert_null (field->target);
      g_assert_false (field->belongs);
    }
  if (field->kind == MPL_FIELD_TEXT)
    g_assert_cmpint (field->max, >=, MAX (field->min, 1));
  if (field->kind == MPL_FIELD_INTEGER)
    g_assert_cmpint (field->max, >, field->min);
  if (field->kind == MPL_FIELD_UUID)
    g_assert_true (field->required);
}

static void
test_tables (void)
{
  guint n_tables;
  const MplTable *const *tables = mpl_table_get_all (&n_tables);

  g_assert_cmpuint (n_tables, ==, 20);
  for (guint i = 0; i < n_tables; i++)
    {
      const MplTable *table = tables[i];

      g_assert_true (is_name (table->name));
      g_assert_true (mpl_table_find (table->name) == table);
      g_assert_cmpuint (mpl_table_get_index (table), ==, i);
      g_assert_cmpuint (table->n_fields, >, 0);
      g_assert_cmpuint (table->n_fields, <=, 64);
      g_assert_cmpint (table->title, <, (int) table->n_fields);
      if (table->title >= 0)
        g_assert_cmpint (table->fields[table->title].kind, ==, MPL_FIELD_TEXT);
      for (guint j = 0; j < table->n_fields; j++)
        check_field (table, j);
      for (guint j = 0; j < table->n_rules; j++)
        {
          g_assert_cmpuint (table->rules[j].first, <, table->n_fields);
          g_assert_cmpuint (table->rules[j].second, <, table->n_fields);
        }
    }
  g_assert_null (mpl_table_find ("nothing"));
  g_assert_cmpint (mpl_table_find_field (tables[0], "nothing"), ==, -1);
}

/* Others refer to what stands before them, so that rows can be written in this order. */
static void
test_order (void)
{
  guint n_tables;
  const MplTable *const *tables = mpl_table_get_all (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      for (guint j = 0; j < tables[i]->n_fields; j++)
        {
          const char *target = tables[i]->fields[j].target;

          if (target != NULL)
            g_assert_cmpuint (mpl_table_get_index (mpl_table_find (target)), <, i);
        }
    }
}

static void
test_properties (void)
{
  guint n_tables;
  const MplTable *const *tables = mpl_table_get_all (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      g_autofree MplValue *values = g_new0 (MplValue, tables[i]->n_fields);
      g_autoptr (MplRow) row = mpl_row_new_take (tables[i], 7, values);
      g_autoptr (MplRecord) record = mpl_record_new (row);
      g_autofree GParamSpec **properties = NULL;
      guint n_properties;
      gint64 id;

      g_assert_cmpuint (G_OBJECT_TYPE (record), ==, tables[i]->get_type ());
      g_assert_true (mpl_record_get_table (record) == tables[i]);
      properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (record), &n_properties);
      g_assert_nonnull (properties);
      g_assert_cmpuint (n_properties, ==, tables[i]->n_fields + 1);
      g_object_get (record, "id", &id, NULL);
      g_assert_cmpint (id, ==, 7);
      for (guint j = 0; j < tables[i]->n_fields; j++)
        {
          g_auto (GValue) value = G_VALUE_INIT;

          g_object_get_property (G_OBJECT (record), tables[i]->fields[j].name, &value);
          g_assert_true (mpl_record_is_null (record, j));
          if (G_VALUE_HOLDS_STRING (&value))
            g_assert_null (g_value_get_string (&value));
          if (tables[i]->fields[j].kind == MPL_FIELD_DAY)
            g_assert_cmpint (g_value_get_int (&value), ==, MPL_DAY_NONE);
        }
    }
}

static void
assert_integer (const MplField *field, gint64 integer, gboolean expected)
{
  MplValue value = MPL_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  mpl_value_set_integer (&value, integer);
  g_assert_cmpint (mpl_field_validate (field, &value, &error), ==, expected);
  if (expected)
    g_assert_no_error (error);
  else
    g_assert_error (error, MPL_ERROR, MPL_ERROR_INVALID);
}

static void
assert_text (const MplField *field, const char *text, gboolean expected)
{
  MplValue value = MPL_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  mpl_value_set_text (&value, text);
  g_assert_cmpint (mpl_field_validate (field, &value, &error), ==, expected);
  if (expected)
    g_assert_no_error (error);
  else
    g_assert_error (error, MPL_ERROR, MPL_ERROR_INVALID);
  mpl_value_clear (&value);
}

static void
test_numbers (void)
{
  const MplField *week = &mpl_school_table.fields[MPL_SCHOOL_WEEK];
  const MplField *start = &mpl_activity_table.fields[MPL_ACTIVITY_START];
  const MplField *mentor = &mpl_person_table.fields[MPL_PERSON_MENTOR];
  const MplField *aims = &mpl_activity_table.fields[MPL_ACTIVITY_AIMS];
  const MplField *block = &mpl_activity_table.fields[MPL_ACTIVITY_BLOCK];

  assert_integer (week, 4, FALSE);
  assert_integer (week, 5, TRUE);
  assert_integer (week, 6, TRUE);
  assert_integer (week, 7, FALSE);
  assert_text (week, "5", FALSE);

  assert_integer (start, mpl_day_new (MPL_YEAR_MIN, 1, 1), TRUE);
  assert_integer (start, mpl_day_new (MPL_YEAR_MIN, 1, 1) - 1, FALSE);
  assert_integer (start, mpl_day_new (MPL_YEAR_MAX, 12, 31), TRUE);
  assert_integer (start, mpl_day_new (MPL_YEAR_MAX, 12, 31) + 1, FALSE);
  assert_integer (start, MPL_DAY_NONE, FALSE);
  /* A valid day once it is cut to 32 bits. */
  assert_integer (start, (G_GINT64_CONSTANT (1) << 32) + 20000, FALSE);

  assert_integer (mentor, 0, TRUE);
  assert_integer (mentor, 1, TRUE);
  assert_integer (mentor, 2, FALSE);
  assert_integer (mentor, -1, FALSE);

  assert_integer (aims, 0, TRUE);
  assert_integer (aims, 7, TRUE);
  assert_integer (aims, 8, FALSE);
  assert_integer (aims, -1, FALSE);

  assert_integer (block, 1, TRUE);
  assert_integer (block, -1, TRUE);
  assert_integer (block, 0, FALSE);
}

static void
test_texts (void)
{
  const MplField *title = &mpl_activity_table.fields[MPL_ACTIVITY_TITLE];
  const MplField *result = &mpl_activity_table.fields[MPL_ACTIVITY_RESULT];
  const MplField *kind = &mpl_activity_table.fields[MPL_ACTIVITY_KIND];
  const MplField *uuid = &mpl_activity_table.fields[MPL_ACTIVITY_UUID];
  g_autoptr (GString) longest = g_string_new (NULL);

  for (int i = 0; i < 1000; i++)
    g_string_append (longest, "ё");
  assert_text (title, longest->str, TRUE);
  g_string_append (longest, "ё");
  assert_text (title, longest->str, FALSE);

  assert_text (title, "", FALSE);
  assert_text (title, "Педсовет", TRUE);
  assert_text (title, "a\nb", FALSE);
  assert_text (title, "a\u2028b", FALSE);
  assert_text (title, "a\x01", FALSE);
  assert_text (title, "a\xff", FALSE);
  assert_text (result, "", TRUE);
  assert_text (result, "a\n\tb", TRUE);
  assert_text (result, "a\rb", FALSE);
  assert_integer (title, 1, FALSE);

  assert_text (kind, "single", TRUE);
  assert_text (kind, "Single", FALSE);
  assert_text (kind, "", FALSE);

  assert_text (uuid, "0a5dc0de-0000-4000-8000-000000000000", TRUE);
  assert_text (uuid, "0a5dc0de", FALSE);
}

static void
test_null (void)
{
  MplValue value = MPL_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_assert_true (
      mpl_field_validate (&mpl_activity_table.fields[MPL_ACTIVITY_NOTE], &value, &error));
  g_assert_no_error (error);
  g_assert_false (
      mpl_field_validate (&mpl_activity_table.fields[MPL_ACTIVITY_TITLE], &value, &error));
  g_assert_error (error, MPL_ERROR, MPL_ERROR_INVALID);
  /* The sentence names the field. */
  g_assert_nonnull (strstr (error->message, "Title"));
}

static void
test_rules (void)
{
  MplValue holding[MPL_HOLDING_N_FIELDS] = { MPL_VALUE_INIT };
  MplValue responsible[MPL_RESPONSIBLE_N_FIELDS] = { MPL_VALUE_INIT };
  g_autoptr (GError) error = NULL;

  mpl_value_set_integer (&holding[MPL_HOLDING_ROLE], 1);
  mpl_value_set_integer (&holding[MPL_HOLDING_PERSON], 1);
  g_assert_true (mpl_table_validate (&mpl_holding_table, holding, NULL));
  mpl_value_set_integer (&holding[MPL_HOLDING_START], 20000);
  g_assert_true (mpl_table_validate (&mpl_holding_table, holding, NULL));
  mpl_value_set_integer (&holding[MPL_HOLDING_END], 20000);
  g_assert_true (mpl_table_validate (&mpl_holding_table, holding, NULL));
  mpl_value_set_integer (&holding[MPL_HOLDING_END], 19999);
  g_assert_false (mpl_table_validate (&mpl_holding_table, holding, &error));
  g_assert_error (error, MPL_ERROR, MPL_ERROR_INVALID);

  mpl_value_set_integer (&responsible[MPL_RESPONSIBLE_ACTIVITY], 1);
  mpl_value_set_integer (&responsible[MPL_RESPONSIBLE_POSITION], 0);
  g_assert_false (mpl_table_validate (&mpl_responsible_table, responsible, NULL));
  mpl_value_set_integer (&responsible[MPL_RESPONSIBLE_ROLE], 1);
  g_assert_true (mpl_table_validate (&mpl_responsible_table, responsible, NULL));
  mpl_value_set_integer (&responsible[MPL_RESPONSIBLE_PERSON], 1);
  g_assert_false (mpl_table_validate (&mpl_responsible_table, responsible, NULL));
}

static void
test_initial (void)
{
  guint n_tables;
  const MplTable *const *tables = mpl_table_get_all (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      for (guint j = 0; j < tables[i]->n_fields; j++)
        {
          const MplField *field = &tables[i]->fields[j];
          MplValue value = MPL_VALUE_INIT;

          mpl_field_get_initial (field, &value);
          g_assert_true (field->required || value.kind == MPL_VALUE_NULL);
          /* What begins with a value begins with a right one. */
          if (value.kind != MPL_VALUE_NULL)
            g_assert_true (mpl_field_validate (field, &value, NULL));
          mpl_value_clear (&value);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/field/tables", test_tables);
  g_test_add_func ("/field/order", test_order);
  g_test_add_func ("/field/properties", test_properties);
  g_test_add_func ("/field/numbers", test_numbers);
  g_test_add_func ("/field/texts", test_texts);
  g_test_add_func ("/field/null", test_null);
  g_test_add_func ("/field/rules", test_rules);
  g_test_add_func ("/field/initial", test_initial);

  return g_test_run ();
}
