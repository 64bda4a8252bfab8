/* test-schema.c: the schema held against the field tables, and files of released steps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `test-store-schema --make-fixture FOLDER` writes step-N.mentoring and step-N.txt, its contents in
 * words, for the newest step. A fixture is made when a step is released, and never again.
 */

#include "store-test.h"

#include "base/mpl-error.h"
#include "store/mpl-store-schema.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#define FIXTURE_SEED 1
#define FIXTURE_CHANGES 60

static sqlite3 *
open_database (const char *path)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);

  return db;
}

static sqlite3_stmt *
prepare (sqlite3 *db, const char *sql, const char *parameter)
{
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  if (parameter != NULL)
    sqlite3_bind_text (statement, 1, parameter, -1, SQLITE_TRANSIENT);

  return statement;
}

static const char *
text (sqlite3_stmt *row, int column)
{
  return (const char *) sqlite3_column_text (row, column);
}

static void
check_columns (sqlite3 *db, const MplTable *table)
{
  sqlite3_stmt *row = prepare (
      db, "SELECT name, type, \"notnull\", pk, hidden FROM pragma_table_xinfo(?1) ORDER BY cid",
      table->name);

  g_assert_cmpint (sqlite3_step (row), ==, SQLITE_ROW);
  g_assert_cmpstr (text (row, 0), ==, "id");
  g_assert_cmpstr (text (row, 1), ==, "INTEGER");
  g_assert_cmpint (sqlite3_column_int (row, 3), ==, 1);
  for (guint i = 0; i < table->n_fields; i++)
    {
      const MplField *field = &table->fields[i];

      g_test_message ("%s.%s", table->name, field->name);
      g_assert_cmpint (sqlite3_step (row), ==, SQLITE_ROW);
      g_assert_cmpstr (text (row, 0), ==, field->name);
      g_assert_cmpstr (text (row, 1), ==, mpl_field_is_text (field) ? "TEXT" : "INTEGER");
      g_assert_cmpint (sqlite3_column_int (row, 2), ==, field->required);
      g_assert_cmpint (sqlite3_column_int (row, 3), ==, 0);
      g_assert_cmpint (sqlite3_column_int (row, 4), ==, 0);
    }
  g_assert_cmpint (sqlite3_step (row), ==, SQLITE_DONE);
  sqlite3_finalize (row);
}

/* Each reference is a foreign key, deferred, that takes nothing with it. */
static void
check_references (sqlite3 *db, const MplTable *table)
{
  sqlite3_stmt *row = prepare (
      db, "SELECT \"from\", \"table\", on_update, on_delete FROM pragma_foreign_key_list(?1)",
      table->name);
  guint n_references = 0, n_keys = 0;

  for (guint i = 0; i < table->n_fields; i++)
    n_references += table->fields[i].kind == MPL_FIELD_REFERENCE;

  while (sqlite3_step (row) == SQLITE_ROW)
    {
      int field = mpl_table_find_field (table, text (row, 0));

      g_assert_cmpint (field, >=, 0);
      g_assert_cmpint (table->fields[field].kind, ==, MPL_FIELD_REFERENCE);
      g_assert_cmpstr (table->fields[field].target, ==, text (row, 1));
      g_assert_cmpstr (text (row, 2), ==, "NO ACTION");
      g_assert_cmpstr (text (row, 3), ==, "NO ACTION");
      n_keys++;
    }
  g_assert_cmpuint (n_keys, ==, n_references);
  sqlite3_finalize (row);
}

static void
test_tables (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  const MplTable *const *tables;
  guint n_tables = 0, n_found = 0;
  sqlite3_stmt *row;
  sqlite3 *db;

  g_object_unref (store_test_create (path));
  db = open_database (path);
  tables = mpl_table_get_all (&n_tables);
  for (guint i = 0; i < n_tables; i++)
    {
      check_columns (db, tables[i]);
      check_references (db, tables[i]);
    }

  /* All of them STRICT; nothing beside them but the file's own three. */
  row = prepare (db,
                 "SELECT name, type, strict FROM pragma_table_list "
                 "WHERE schema = 'main' AND name NOT LIKE 'sqlite%'",
                 NULL);
  while (sqlite3_step (row) == SQLITE_ROW)
    {
      g_assert_cmpstr (text (row, 1), ==, "table");
      g_assert_cmpint (sqlite3_column_int (row, 2), ==, 1);
      n_found++;
    }
  sqlite3_finalize (row);
  g_assert_cmpuint (n_found, ==, n_tables + 3);
  row = prepare (db, "SELECT count(*) FROM sqlite_schema WHERE type NOT IN ('table', 'index')",
                 NULL);
  g_assert_cmpint (sqlite3_step (row), ==, SQLITE_ROW);
  g_assert_cmpint (sqlite3_column_int (row, 0), ==, 0);
  sqlite3_finalize (row);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static char *
find_fixture (int step, const char *suffix)
{
  g_autofree char *name = g_strdup_printf ("step-%d.%s", step, suffix);

  return g_test_build_filename (G_TEST_DIST, "store", "fixtures", name, NULL);
}

/* A file of each step opens, holds what it held, and lets its history go back to the last step. */
static void
test_fixtures (void)
{
  for (int step = 1; step <= mpl_store_schema_get_latest (); step++)
    {
      g_autofree char *fixture = find_fixture (step, "mentoring");
      g_autofree char *words = find_fixture (step, "txt");
      g_autofree char *path = store_test_path ("a.mentoring");
      g_autoptr (GFile) from = g_file_new_for_path (fixture);
      g_autoptr (GFile) to = g_file_new_for_path (path);
      g_autofree char *expected = NULL;
      g_autofree char *dump = NULL;
      g_autofree char *again = NULL;
      g_autoptr (MplStore) store = NULL;
      g_autoptr (GError) error = NULL;

      g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      g_file_get_contents (words, &expected, NULL, &error);
      g_assert_no_error (error);
      store = store_test_open (path);
      dump = store_test_dump (store);
      g_assert_cmpstr (dump, ==, expected);

      while (mpl_store_undo (store, NULL, &error))
        continue;
      g_assert_true (g_error_matches (error, MPL_ERROR, MPL_ERROR_NOTHING)
                     || g_error_matches (error, MPL_ERROR, MPL_ERROR_BARRIER));
      while (mpl_store_redo (store, NULL, NULL))
        continue;
      again = store_test_dump (store);
      g_assert_cmpstr (again, ==, dump);
    }
}

static int
make_fixture (const char *folder)
{
  int step = mpl_store_schema_get_latest ();
  g_autofree char *name = g_strdup_printf ("step-%d.mentoring", step);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *words_name = g_strdup_printf ("step-%d.txt", step);
  g_autofree char *words = g_build_filename (folder, words_name, NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (FIXTURE_SEED);
  g_autofree char *dump = NULL;
  MplStore *store;

  g_unlink (path);
  store = store_test_create (path);
  for (int i = 0; i < FIXTURE_CHANGES; i++)
    {
      g_autoptr (MplChange) change = store_test_make_change (store, random, 10);

      mpl_store_apply (store, change, NULL, NULL);
    }
  dump = store_test_dump (store);
  g_object_unref (store);

  return g_file_set_contents (words, dump, -1, NULL) ? 0 : 1;
}

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--make-fixture"))
    return make_fixture (argv[2]);

  store_test_init (&argc, &argv);
  g_test_add_func ("/store/schema/tables", test_tables);
  g_test_add_func ("/store/schema/fixtures", test_fixtures);

  return g_test_run ();
}
