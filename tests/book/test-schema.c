/* test-schema.c: the schema steps against the field tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both are written by hand and must say the same: columns and their types, what may be null, what
 * refers to what, and which values are taken. The last is tried out value by value.
 */

#include "base/mpl-day.h"
#include "book-test.h"

#include <sqlite3.h>
#include <string.h>

typedef struct
{
  char *path;
  sqlite3 *db;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MplStore) store = NULL;

  fixture->path = book_test_path ("a.mentoring");
  store = mpl_store_create (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (mpl_store_close (store, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_open (fixture->path, &fixture->db), ==, SQLITE_OK);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (sqlite3_close (fixture->db), ==, SQLITE_OK);
  g_free (fixture->path);
}

static sqlite3_stmt *
prepare (Fixture *fixture, const char *sql)
{
  sqlite3_stmt *statement = NULL;

  sqlite3_prepare_v2 (fixture->db, sql, -1, &statement, NULL);
  if (statement == NULL)
    g_error ("%s: %s", sql, sqlite3_errmsg (fixture->db));
  return statement;
}

static sqlite3_stmt *
prepare_for (Fixture *fixture, const char *sql, const char *name)
{
  sqlite3_stmt *statement = prepare (fixture, sql);

  sqlite3_bind_text (statement, 1, name, -1, SQLITE_TRANSIENT);
  return statement;
}

static const char *
get_text (sqlite3_stmt *statement, int column)
{
  return (const char *) sqlite3_column_text (statement, column);
}

static void
check_columns (Fixture *fixture, const MplTable *table)
{
  sqlite3_stmt *rows = prepare_for (
      fixture,
      "SELECT name, type, \"notnull\", pk, dflt_value, hidden FROM pragma_table_xinfo (?1)",
      table->name);

  g_assert_cmpint (sqlite3_step (rows), ==, SQLITE_ROW);
  g_assert_cmpstr (get_text (rows, 0), ==, "id");
  g_assert_cmpstr (get_text (rows, 1), ==, "INTEGER");
  g_assert_cmpint (sqlite3_column_int (rows, 3), ==, 1);
  for (guint i = 0; i < table->n_fields; i++)
    {
      const MplField *field = &table->fields[i];

      g_test_message ("%s.%s", table->name, field->name);
      g_assert_cmpint (sqlite3_step (rows), ==, SQLITE_ROW);
      g_assert_cmpstr (get_text (rows, 0), ==, field->name);
      g_assert_cmpstr (get_text (rows, 1), ==, mpl_field_is_text (field) ? "TEXT" : "INTEGER");
      g_assert_cmpint (sqlite3_column_int (rows, 2), ==, field->required ? 1 : 0);
      g_assert_cmpint (sqlite3_column_int (rows, 3), ==, 0);
      /* A new record's values come from the field table alone. */
      g_assert_cmpint (sqlite3_column_type (rows, 4), ==, SQLITE_NULL);
      g_assert_cmpint (sqlite3_column_int (rows, 5), ==, 0);
    }
  g_assert_cmpint (sqlite3_step (rows), ==, SQLITE_DONE);
  sqlite3_finalize (rows);
}

static void
check_statement (Fixture *fixture, const MplTable *table)
{
  sqlite3_stmt *row = prepare_for (
      fixture,
      "SELECT sql, (SELECT strict FROM pragma_table_list (?1) WHERE schema = 'main') "
      "FROM sqlite_schema WHERE type = 'table' AND name = ?1",
      table->name);

  g_assert_cmpint (sqlite3_step (row), ==, SQLITE_ROW);
  g_assert_nonnull (strstr (get_text (row, 0), "AUTOINCREMENT"));
  g_assert_cmpint (sqlite3_column_int (row, 1), ==, 1);
  sqlite3_finalize (row);
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;
  return n;
}

static void
check_references (Fixture *fixture, const MplTable *table)
{
  sqlite3_stmt *keys = prepare_for (
      fixture,
      "SELECT \"table\", \"from\", \"to\", on_update, on_delete, "
      "  (SELECT count (*) FROM pragma_index_list (?1) AS list, pragma_index_info (list.name) "
      "     AS info WHERE info.seqno = 0 AND info.name = \"from\"), "
      "  (SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?1) "
      "FROM pragma_foreign_key_list (?1)",
      table->name);
  guint n_keys = 0, n_references = 0;

  while (sqlite3_step (keys) == SQLITE_ROW)
    {
      int field = mpl_table_find_field (table, get_text (keys, 1));

      g_assert_cmpint (field, >=, 0);
      g_assert_cmpstr (get_text (keys, 0), ==, table->fields[field].target);
      g_assert_cmpstr (get_text (keys, 2), ==, "id");
      g_assert_cmpstr (get_text (keys, 3), ==, "NO ACTION");
      g_assert_cmpstr (get_text (keys, 4), ==, "NO ACTION");
      g_assert_cmpint (sqlite3_column_int (keys, 5), >=, 1);
      n_keys++;
      if (n_keys == 1)
        n_references = count (get_text (keys, 6), "DEFERRABLE INITIALLY DEFERRED");
    }
  sqlite3_finalize (keys);
  g_assert_cmpuint (n_references, ==, n_keys);

  n_references = 0;
  for (guint i = 0; i < table->n_fields; i++)
    n_references += table->fields[i].kind == MPL_FIELD_REFERENCE ? 1 : 0;
  g_assert_cmpuint (n_keys, ==, n_references);
}

static void
test_tables (Fixture *fixture, gconstpointer data)
{
  guint n_tables;
  const MplTable *const *tables = mpl_table_get_all (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      check_columns (fixture, tables[i]);
      check_statement (fixture, tables[i]);
      check_references (fixture, tables[i]);
    }
}

/* No table but ours and the store's own; no trigger, no view. */
static void
test_nothing_else (Fixture *fixture, gconstpointer data)
{
  static const char *const others[] = { "file", "command", "journal", "sqlite_sequence", NULL };
  sqlite3_stmt *rows
      = prepare (fixture, "SELECT type, name FROM sqlite_schema WHERE type <> 'index'");
  guint n_found = 0, n_tables;

  while (sqlite3_step (rows) == SQLITE_ROW)
    {
      g_test_message ("%s %s", get_text (rows, 0), get_text (rows, 1));
      g_assert_cmpstr (get_text (rows, 0), ==, "table");
      g_assert_true (g_strv_contains (others, get_text (rows, 1))
                     || mpl_table_find (get_text (rows, 1)) != NULL);
      n_found++;
    }
  sqlite3_finalize (rows);
  mpl_table_get_all (&n_tables);
  g_assert_cmpuint (n_found, ==, n_tables + G_N_ELEMENTS (others) - 1);
}

static sqlite3_stmt *
prepare_insert (Fixture *fixture, const MplTable *table)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) marks = g_string_new (NULL);
  g_autofree char *sql = NULL;

  for (guint i = 0; i < table->n_fields; i++)
    {
      g_string_append_printf (names, "%s\"%s\"", i == 0 ? "" : ", ", table->fields[i].name);
      g_string_append (marks, i == 0 ? "?" : ", ?");
    }
  sql = g_strdup_printf ("INSERT INTO \"%s\" (%s) VALUES (%s)", table->name, names->str,
                         marks->str);
  return prepare (fixture, sql);
}

/* Whether the file takes the row; it is taken back at once. */
static gboolean
try_insert (Fixture *fixture, sqlite3_stmt *insert, const MplTable *table, const MplValue *values)
{
  int status;

  g_assert_cmpint (sqlite3_exec (fixture->db, "SAVEPOINT try", NULL, NULL, NULL), ==, SQLITE_OK);
  for (guint i = 0; i < table->n_fields; i++)
    {
      if (values[i].kind == MPL_VALUE_INTEGER)
        sqlite3_bind_int64 (insert, (int) i + 1, values[i].integer);
      else if (values[i].kind == MPL_VALUE_TEXT)
        sqlite3_bind_text (insert, (int) i + 1, values[i].text, -1, SQLITE_TRANSIENT);
      else
        sqlite3_bind_null (insert, (int) i + 1);
    }
  status = sqlite3_step (insert);
  sqlite3_reset (insert);
  sqlite3_exec (fixture->db, "ROLLBACK TO try; RELEASE try", NULL, NULL, NULL);
  if (status == SQLITE_DONE)
    return TRUE;
  g_assert_cmpint (status, ==, SQLITE_CONSTRAINT);
  return FALSE;
}

/* A row that both take. */
static MplValue *
make_values (const MplTable *table)
{
  MplValue *values = g_new0 (MplValue, table->n_fields);

  for (guint i = 0; i < table->n_fields; i++)
    {
      const MplField *field = &table->fields[i];

      mpl_field_get_initial (field, &values[i]);
      if (field->kind == MPL_FIELD_DAY)
        mpl_value_set_integer (&values[i], 20000);
      else if (field->kind == MPL_FIELD_REFERENCE && field->required)
        mpl_value_set_integer (&values[i], 1);
      else if (field->kind == MPL_FIELD_TEXT && field->required)
        mpl_value_set_text (&values[i], "x");
    }
  for (guint i = 0; i < table->n_rules; i++)
    {
      if (table->rules[i].kind == MPL_RULE_ONE_OF)
        mpl_value_set_integer (&values[table->rules[i].first], 1);
    }
  return values;
}

static void
add_integer (GArray *candidates, gint64 integer)
{
  MplValue value = { .kind = MPL_VALUE_INTEGER, .integer = integer };

  g_array_append_val (candidates, value);
}

static void
add_text (GArray *candidates, const char *text)
{
  MplValue value = MPL_VALUE_INIT;

  mpl_value_set_text (&value, text);
  g_array_append_val (candidates, value);
}

static void
add_length (GArray *candidates, gint64 length)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (gint64 i = 0; i < length; i++)
    g_string_append (text, "ы");
  add_text (candidates, text->str);
}

static void
add_choices (GArray *candidates, const MplField *field)
{
  for (guint i = 0; i < mpl_field_get_n_choices (field); i++)
    {
      g_autofree char *other = g_strconcat (field->choices[i].code, "x", NULL);

      add_text (candidates, field->choices[i].code);
      add_text (candidates, other);
    }
  add_text (candidates, "");
}

/* Values at the edges of what the field takes. What the file alone does not know is left out: the
 * form of a UUID, characters that cannot be seen, where a reference leads. */
static GArray *
make_candidates (const MplField *field)
{
  GArray *candidates = g_array_new (FALSE, TRUE, sizeof (MplValue));
  const MplValue null = MPL_VALUE_INIT;

  g_array_set_clear_func (candidates, (GDestroyNotify) mpl_value_clear);
  g_array_append_val (candidates, null);
  switch (field->kind)
    {
    case MPL_FIELD_INTEGER:
      for (int i = -1; i <= 1; i++)
        {
          add_integer (candidates, field->min + i);
          add_integer (candidates, field->max + i);
        }
      add_text (candidates, "x");
      break;
    case MPL_FIELD_BOOLEAN:
      for (int i = -1; i <= 2; i++)
        add_integer (candidates, i);
      break;
    case MPL_FIELD_DAY:
      for (int i = -1; i <= 1; i++)
        {
          add_integer (candidates, mpl_day_new (MPL_YEAR_MIN, 1, 1) + i);
          add_integer (candidates, mpl_day_new (MPL_YEAR_MAX, 12, 31) + i);
          add_integer (candidates, 20000 + i);
        }
      add_text (candidates, "2026-09-01");
      break;
    case MPL_FIELD_FLAGS:
      for (int i = -1; i <= 1; i++)
        add_integer (candidates, (G_GINT64_CONSTANT (1) << mpl_field_get_n_choices (field)) + i);
      add_integer (candidates, -1);
      add_integer (candidates, 0);
      break;
    case MPL_FIELD_CHOICE:
      add_choices (candidates, field);
      break;
    case MPL_FIELD_TEXT:
      for (int i = 0; i <= 2; i++)
        {
          add_length (candidates, MAX (field->min + i - 1, 0));
          add_length (candidates, field->max + i - 1);
        }
      break;
    case MPL_FIELD_REFERENCE:
      add_integer (candidates, 1);
      add_text (candidates, "x");
      break;
    case MPL_FIELD_UUID:
      add_text (candidates, "0a5dc0de-0000-4000-8000-000000000000");
      add_text (candidates, "0a5dc0de-0000-4000-8000-00000000000");
      break;
    case MPL_FIELD_TIME:
    default:
      g_assert_not_reached ();
    }
  return candidates;
}

static void
test_values (Fixture *fixture, gconstpointer data)
{
  guint n_tables;
  const MplTable *const *tables = mpl_table_get_all (&n_tables);

  sqlite3_exec (fixture->db, "PRAGMA foreign_keys = OFF", NULL, NULL, NULL);
  for (guint i = 0; i < n_tables; i++)
    {
      const MplTable *table = tables[i];
      g_autofree MplValue *values = make_values (table);
      sqlite3_stmt *insert = prepare_insert (fixture, table);
      guint n_taken = 0;

      g_assert_true (mpl_table_validate (table, values, NULL));
      g_assert_true (try_insert (fixture, insert, table, values));
      for (guint j = 0; j < table->n_fields; j++)
        {
          g_autoptr (GArray) candidates = make_candidates (&table->fields[j]);
          MplValue usual = values[j];

          for (guint k = 0; k < candidates->len; k++)
            {
              gboolean taken;

              values[j] = g_array_index (candidates, MplValue, k);
              taken = mpl_table_validate (table, values, NULL);
              g_test_message ("%s.%s, candidate %u", table->name, table->fields[j].name, k);
              g_assert_cmpint (try_insert (fixture, insert, table, values), ==, taken);
              n_taken += taken ? 1 : 0;
            }
          values[j] = usual;
        }
      g_assert_cmpuint (n_taken, >=, table->n_fields);
      for (guint j = 0; j < table->n_fields; j++)
        mpl_value_clear (&values[j]);
      sqlite3_finalize (insert);
    }
}

int
main (int argc, char *argv[])
{
  book_test_init (&argc, &argv);

  g_test_add ("/schema/tables", Fixture, NULL, set_up, test_tables, tear_down);
  g_test_add ("/schema/nothing-else", Fixture, NULL, set_up, test_nothing_else, tear_down);
  g_test_add ("/schema/values", Fixture, NULL, set_up, test_values, tear_down);

  return g_test_run ();
}
