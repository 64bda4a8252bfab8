/* test-migration.c: a schema step that comes after the newest
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GLib lets a folder stand in for resources (G_RESOURCE_OVERLAYS); so the program is given one more
 * step than it has, a good one or one that fails.
 */

#include "store-test.h"

#include "base/mpl-error.h"
#include "store/mpl-backup.h"
#include "store/mpl-store-schema.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

static char *overlay;
static int old_step;

static char *
get_step_path (void)
{
  g_autofree char *name = g_strdup_printf ("%04d.sql", old_step + 1);

  return g_build_filename (overlay, name, NULL);
}

static void
write_step (const char *sql)
{
  g_autofree char *path = get_step_path ();

  g_assert_true (g_file_set_contents (path, sql, -1, NULL));
}

static int
read_step (const char *path)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;
  int step;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "PRAGMA user_version", -1, &statement, NULL), ==,
                   SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  step = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);

  return step;
}

/* A copy of the fixture of the step before. */
static char *
copy_fixture (void)
{
  g_autofree char *name = g_strdup_printf ("step-%d.mentoring", old_step);
  g_autofree char *fixture = g_test_build_filename (G_TEST_DIST, "store", "fixtures", name, NULL);
  char *path = store_test_path ("a.mentoring");
  g_autoptr (GFile) from = g_file_new_for_path (fixture);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return path;
}

static void
test_step (void)
{
  g_autofree char *path = copy_fixture ();
  g_autoptr (MplStore) reader = NULL;
  g_autoptr (MplStore) store = NULL;
  g_autoptr (MplCommand) command = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *read = NULL;
  g_autofree char *dump = NULL;
  g_autoptr (GError) error = NULL;

  /* A table made anew is where references are at stake. */
  write_step ("CREATE TABLE copy (id INTEGER PRIMARY KEY AUTOINCREMENT, more INTEGER) STRICT;"
              "ALTER TABLE person ADD COLUMN nickname TEXT;");

  /* Reading takes the step in memory only. */
  reader = mpl_store_open (path, MPL_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  read = store_test_dump (reader);
  g_assert_cmpint (read_step (path), ==, old_step);

  store = store_test_open (path);
  g_assert_cmpint (read_step (path), ==, old_step + 1);
  dump = store_test_dump (store);
  g_assert_cmpstr (dump, ==, read);

  /* A barrier, and the file as it was before. */
  command = mpl_store_peek_undo (store);
  g_assert_cmpstr (command->verb, ==, "schema-step");
  g_assert_false (mpl_store_undo (store, NULL, &error));
  store_test_expect (&error, MPL_ERROR_BARRIER);
  backups = mpl_backup_list (mpl_store_get_uuid (store), &error);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpint (read_step (((MplBackup *) g_ptr_array_index (backups, 0))->path), ==, old_step);

  store_test_apply (store, store_test_add_person ("А"));
  g_assert_true (mpl_store_undo (store, NULL, &error));

  /* Restoring it takes the step again. */
  g_assert_true (
      mpl_store_restore (store, ((MplBackup *) g_ptr_array_index (backups, 0))->path, &error));
  g_assert_no_error (error);
  g_clear_object (&store);
  g_assert_cmpint (read_step (path), ==, old_step + 1);
  g_object_unref (store_test_open (path));
}

/* A step that fails leaves the file at the step before. */
static void
test_failing_step (void)
{
  static const char *const steps[] = {
    "ALTER TABLE person ADD COLUMN nickname TEXT; SELECT * FROM nothing;",
    "DELETE FROM role; INSERT INTO holding (role, person) VALUES (77, 88);",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *path = copy_fixture ();
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      gsize before_length = 0, after_length = 0;
      g_autoptr (GError) error = NULL;

      write_step (steps[i]);
      g_assert_true (g_file_get_contents (path, &before, &before_length, NULL));
      g_assert_null (mpl_store_open (path, MPL_STORE_NO_BACKUP, &error));
      g_assert_true (error->domain == MPL_ERROR);
      g_assert_true (g_file_get_contents (path, &after, &after_length, NULL));
      g_assert_cmpmem (before, before_length, after, after_length);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *overlays = NULL;
  g_autofree char *extra = NULL;
  int status;

  overlay = g_dir_make_tmp ("mentoring-overlay-XXXXXX", NULL);
  g_assert_nonnull (overlay);

  /* The fixtures tell which step is the newest that there is. */
  for (old_step = 0;; old_step++)
    {
      g_autofree char *name = g_strdup_printf ("step-%d.mentoring", old_step + 1);
      g_autofree char *fixture
          = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "store", "fixtures", name, NULL);
      if (!g_file_test (fixture, G_FILE_TEST_EXISTS))
        break;
    }
  overlays = g_strdup_printf ("/org/school/Mentoring/sql=%s", overlay);
  g_setenv ("G_RESOURCE_OVERLAYS", overlays, TRUE);
  write_step ("SELECT 1;");

  store_test_init (&argc, &argv);
  g_test_add_func ("/store/migration/step", test_step);
  g_test_add_func ("/store/migration/failing-step", test_failing_step);
  status = g_test_run ();

  extra = get_step_path ();
  g_unlink (extra);
  g_rmdir (overlay);
  g_free (overlay);

  return status;
}
