/* test-open.c: what is opened, and what is refused and how
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-test.h"

#include "base/mpl-error.h"
#include "model/mpl-person.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

/* (transfer full): a closed school file with some history. */
static char *
make_file (const char *name)
{
  char *path = store_test_path (name);
  MplStore *store = store_test_create (path);

  for (int i = 0; i < 30; i++)
    {
      g_autofree char *family = g_strdup_printf ("Фамилия%d", i);
      store_test_apply (store, store_test_add_person (family));
    }
  store_test_apply (store, store_test_set_note (3, "x"));
  g_assert_true (mpl_store_undo (store, NULL, NULL));
  g_object_unref (store);

  return path;
}

static GBytes *
read_bytes (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *contents = NULL;
  gsize length = 0;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (contents, length);
}

static void
write_bytes (const char *path, const void *data, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, data, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

/* Opening fails with @code for writing and for reading, and leaves the file and its folder as they
 * were. */
static void
expect_refused (const char *path, int code)
{
  static const MplStoreFlags flags[] = { MPL_STORE_NO_BACKUP, MPL_STORE_READ_ONLY };
  g_autoptr (GBytes) before = read_bytes (path);
  g_autofree char *lock = g_strconcat (path, "-lock", NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      g_autoptr (GBytes) after = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_null (mpl_store_open (path, flags[i], &error));
      store_test_expect (&error, code);
      after = read_bytes (path);
      g_assert_true (g_bytes_equal (before, after));
      g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
      g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
    }
}

static void
run_sql (const char *path, const char *sql)
{
  sqlite3 *db = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static void
test_create (void)
{
  g_autofree char *path = store_test_path ("Школа № 1.mentoring");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (MplStore) store = NULL;
  g_autoptr (GDir) dir = NULL;
  GStatBuf status;
  mode_t mask = umask (0);

  store = store_test_create (path);
  umask (mask);
  g_assert_cmpstr (mpl_store_get_path (store), ==, path);
  g_assert_true (g_uuid_string_is_valid (mpl_store_get_uuid (store)));
  g_assert_false (mpl_store_get_read_only (store));
  g_assert_no_errno (g_stat (path, &status));
  g_assert_cmpuint (status.st_mode & 07777, ==, 0600);
  g_clear_object (&store);

  /* One file at rest. */
  dir = g_dir_open (folder, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "Школа № 1.mentoring");
  g_assert_null (g_dir_read_name (dir));

  /* Never over another. */
  g_assert_null (mpl_store_create (path, &error));
  store_test_expect (&error, MPL_ERROR_EXISTS);
}

/* A umask that takes everything away takes nothing from us. */
static void
test_create_umask (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autoptr (MplStore) store = NULL;
  GStatBuf status;
  mode_t mask = umask (0777);

  store = store_test_create (path);
  umask (mask);
  g_assert_cmpstr (mpl_store_get_path (store), ==, path);
  g_assert_no_errno (g_stat (path, &status));
  g_assert_cmpuint (status.st_mode & 07777, ==, 0600);
}

static void
test_create_refused (void)
{
  g_autofree char *dangling = store_test_path ("dangling.mentoring");
  g_autofree char *absent = store_test_path ("absent/a.mentoring");
  g_autofree char *folder = store_test_path ("folder/");
  g_autofree char *name = g_strnfill (300, 'n');
  g_autofree char *long_path = store_test_path (name);
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (symlink ("nowhere", dangling));
  g_assert_null (mpl_store_create (dangling, &error));
  store_test_expect (&error, MPL_ERROR_EXISTS);
  g_assert_null (mpl_store_create (absent, &error));
  store_test_expect (&error, MPL_ERROR_NOT_FOUND);
  g_assert_null (mpl_store_create (folder, &error));
  store_test_expect (&error, MPL_ERROR_INVALID);
  g_assert_null (mpl_store_create (long_path, &error));
  store_test_expect (&error, MPL_ERROR_INVALID);
}

static void
test_not_found (void)
{
  g_autofree char *path = store_test_path ("absent.mentoring");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *pipe = store_test_path ("pipe.mentoring");
  g_autoptr (GError) error = NULL;

  g_assert_null (mpl_store_open (path, MPL_STORE_DEFAULT, &error));
  store_test_expect (&error, MPL_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_null (mpl_store_open (folder, MPL_STORE_DEFAULT, &error));
  store_test_expect (&error, MPL_ERROR_NOT_OURS);
  g_assert_no_errno (mkfifo (pipe, 0600));
  g_assert_null (mpl_store_open (pipe, MPL_STORE_DEFAULT, &error));
  store_test_expect (&error, MPL_ERROR_NOT_OURS);
}

static void
test_not_ours (void)
{
  g_autofree char *empty = store_test_path ("empty.mentoring");
  g_autofree char *text = store_test_path ("text.mentoring");
  g_autofree char *zeros = store_test_path ("zeros.mentoring");
  g_autofree char *foreign = store_test_path ("foreign.mentoring");
  g_autofree char *nothing = g_malloc0 (100000);
  g_autofree char *letters = g_strnfill (5000, 'a');

  write_bytes (empty, "", 0);
  expect_refused (empty, MPL_ERROR_NOT_OURS);
  write_bytes (text, letters, 5000);
  expect_refused (text, MPL_ERROR_NOT_OURS);
  write_bytes (zeros, nothing, 100000);
  expect_refused (zeros, MPL_ERROR_NOT_OURS);
  run_sql (foreign, "CREATE TABLE person (id INTEGER PRIMARY KEY); PRAGMA user_version = 1;");
  expect_refused (foreign, MPL_ERROR_NOT_OURS);
}

/* The unfinished change of another program's file is none of our business. */
static void
test_foreign_journal (void)
{
  g_autofree char *path = store_test_path ("foreign.mentoring");
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *copy = store_test_path ("copy");
  g_autofree char *copy_journal = store_test_path ("copy-journal");
  g_autoptr (GBytes) bytes = NULL, journal_bytes = NULL, after = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  run_sql (copy, "CREATE TABLE a (t TEXT); INSERT INTO a VALUES (hex(zeroblob(20000)))");
  g_assert_cmpint (sqlite3_open (copy, &db), ==, SQLITE_OK);
  sqlite3_exec (db, "PRAGMA cache_size = 1; BEGIN; UPDATE a SET t = 'x' || t; ", NULL, NULL, NULL);
  g_assert_cmpint (sqlite3_db_cacheflush (db), ==, SQLITE_OK);
  bytes = read_bytes (copy);
  journal_bytes = read_bytes (copy_journal);
  sqlite3_close (db);
  write_bytes (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  write_bytes (journal, g_bytes_get_data (journal_bytes, NULL), g_bytes_get_size (journal_bytes));

  g_assert_null (mpl_store_open (path, MPL_STORE_DEFAULT, &error));
  store_test_expect (&error, MPL_ERROR_NOT_OURS);
  after = read_bytes (path);
  g_assert_true (g_bytes_equal (bytes, after));
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
}

static void
test_truncated (void)
{
  g_autofree char *path = make_file ("a.mentoring");
  g_autoptr (GBytes) bytes = read_bytes (path);
  gsize size = g_bytes_get_size (bytes);
  gsize step = g_test_slow () ? 97 : 8111;

  for (gsize length = 0; length < size; length += length < 100 ? 33 : step)
    {
      write_bytes (path, g_bytes_get_data (bytes, NULL), length);
      expect_refused (path, length < 100 ? MPL_ERROR_NOT_OURS : MPL_ERROR_DAMAGED);
    }
}

/* Bytes changed at random: opened after all checks, or refused in words; never more. */
static void
test_flipped (void)
{
  g_autofree char *path = make_file ("a.mentoring");
  g_autoptr (GBytes) bytes = read_bytes (path);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  gsize size = g_bytes_get_size (bytes);
  guint n_opened = 0, n_rounds = g_test_slow () ? 5000 : 60;

  for (guint round = 0; round < n_rounds; round++)
    {
      g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
      guint n_flips = (guint) g_rand_int_range (random, 1, round % 3 == 0 ? 200 : 4);
      g_autoptr (MplStore) store = NULL;
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < n_flips; i++)
        {
          /* Every other in the header, the schema and the first pages. */
          guint32 limit = i % 2 == 0 ? (guint32) size : MIN (8192, (guint32) size);
          copy[(guint32) g_rand_int_range (random, 0, (int) limit)]
              ^= (guint8) (1 << g_rand_int_range (random, 0, 8));
        }
      write_bytes (path, copy, size);

      store = mpl_store_open (path, round % 2 == 0 ? MPL_STORE_NO_BACKUP : MPL_STORE_READ_ONLY,
                              &error);
      if (store == NULL)
        {
          g_autofree char *sentence = mpl_error_split (error, NULL);

          g_assert_true (error->domain == MPL_ERROR);
          g_assert_cmpuint (strlen (sentence), >, 20);
          continue;
        }
      n_opened++;
      g_free (store_test_dump (store));
      if (!mpl_store_get_read_only (store))
        {
          mpl_store_undo (store, NULL, NULL);
          mpl_store_undo (store, NULL, NULL);
          mpl_store_redo (store, NULL, NULL);
        }
      g_ptr_array_unref (mpl_store_read_commands (store, 0, 1000, &error));
      g_assert_no_error (error);
    }
  g_test_message ("%u of %u opened", n_opened, n_rounds);
  g_assert_cmpuint (n_opened, <, n_rounds);
}

static void
test_hostile_schema (void)
{
  static const char *const additions[] = {
    "CREATE TRIGGER t AFTER INSERT ON person BEGIN DELETE FROM activity; END",
    "CREATE VIEW v AS SELECT * FROM person",
    "CREATE VIRTUAL TABLE f USING fts5(x)",
    "CREATE TABLE more (id INTEGER)",
    "CREATE INDEX person_note ON person (note)",
    "ALTER TABLE person ADD COLUMN evil TEXT",
    "DROP TABLE activity_value",
    "PRAGMA journal_mode = WAL",
    "PRAGMA user_version = 0",
    "DELETE FROM file",
    "UPDATE file SET uuid = '../../../../../../../../../tmp/evil9'",
    "UPDATE person SET given = char(7)",
    "UPDATE person SET given = CAST(x'ff41' AS TEXT)",
    "UPDATE person SET id = -5 WHERE id = 5",
    "PRAGMA ignore_check_constraints = ON; UPDATE person SET category = 'king' WHERE id = 2",
    "PRAGMA foreign_keys = OFF; INSERT INTO holding (role, person) VALUES (99, 1)",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (additions); i++)
    {
      g_autofree char *path = make_file ("a.mentoring");

      g_test_message ("%s", additions[i]);
      run_sql (path, additions[i]);
      expect_refused (path, MPL_ERROR_DAMAGED);
      g_assert_no_errno (g_unlink (path));
    }
}

/* A journal that speaks of what is not there stops undo, and nothing is changed. */
static void
test_hostile_journal (void)
{
  static const char *const changes[] = {
    "UPDATE journal SET before = NULL, after = NULL",
    "UPDATE journal SET after = 'no json', before = 'neither'",
    "UPDATE journal SET table_name = 'sqlite_schema'",
    "UPDATE journal SET row = 12345",
    "UPDATE journal SET before = '{\"family\":\"only\"}', after = NULL",
    "UPDATE journal SET before = '{\"family\":1.5}', after = '{}'",
    "UPDATE journal SET before = '{\"family\":[]}', after = '{}'",
    "UPDATE journal SET before = '{\"unknown\":1}', after = '{}'",
    "UPDATE journal SET before = '{\"mentor\":7}', after = '{}'",
    "UPDATE journal SET before = '[1,2]', after = '{}'",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *path = make_file ("a.mentoring");
      g_autoptr (MplStore) store = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;

      run_sql (path, changes[i]);
      store = store_test_open (path);
      before = store_test_dump (store);
      g_assert_false (mpl_store_undo (store, NULL, &error));
      store_test_expect (&error, MPL_ERROR_DAMAGED);
      after = store_test_dump (store);
      g_assert_cmpstr (before, ==, after);
      store_test_apply (store, store_test_add_person ("Новая"));
      g_clear_object (&store);
      g_assert_no_errno (g_unlink (path));
    }
}

/* A file that our last clean close left as it is is believed; any other is checked. */
static void
test_trust (void)
{
  g_autofree char *path = make_file ("a.mentoring");
  g_autofree char *copy = store_test_path ("b.mentoring");
  g_autoptr (GBytes) bytes = read_bytes (path);
  struct timespec times[2];
  GStatBuf status;

  /* What a check would refuse, put in place of the file with its size and time. */
  write_bytes (copy, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  run_sql (copy, "UPDATE person SET given = char(7) WHERE id = 3");
  g_assert_no_errno (g_stat (path, &status));
  times[0] = status.st_atim;
  times[1] = status.st_mtim;
  g_assert_no_errno (utimensat (AT_FDCWD, copy, times, 0));
  g_assert_no_errno (g_rename (copy, path));
  expect_refused (path, MPL_ERROR_DAMAGED);
}

static void
test_newer (void)
{
  g_autofree char *path = make_file ("a.mentoring");
  g_autoptr (MplStore) store = NULL;
  g_autoptr (MplChange) change = store_test_add_person ("Новая");
  g_autoptr (GBytes) before = NULL, after = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = NULL;

  run_sql (path, "ALTER TABLE person ADD COLUMN telepathy TEXT; PRAGMA user_version = 1000;"
                 "CREATE TABLE robot (id INTEGER PRIMARY KEY)");
  before = read_bytes (path);

  store = store_test_open (path);
  g_assert_true (mpl_store_get_read_only (store));
  error = g_error_copy (mpl_store_get_read_only_reason (store));
  store_test_expect (&error, MPL_ERROR_NEWER);
  dump = store_test_dump (store);
  g_assert_nonnull (strstr (dump, "person 30 "));

  g_assert_cmpint (mpl_store_apply (store, change, NULL, &error), ==, 0);
  store_test_expect (&error, MPL_ERROR_NEWER);
  g_assert_false (mpl_store_undo (store, NULL, &error));
  store_test_expect (&error, MPL_ERROR_NEWER);
  g_assert_false (mpl_store_restore (store, path, &error));
  store_test_expect (&error, MPL_ERROR_NEWER);
  g_clear_object (&store);
  after = read_bytes (path);
  g_assert_true (g_bytes_equal (before, after));

  /* One that is beyond understanding, and one that is hostile. */
  run_sql (path, "ALTER TABLE person DROP COLUMN note");
  expect_refused (path, MPL_ERROR_NEWER);
  run_sql (path, "CREATE VIEW v AS SELECT 1");
  expect_refused (path, MPL_ERROR_DAMAGED);
}

static void
test_too_large (void)
{
  g_autofree char *path = make_file ("a.mentoring");
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (truncate (path, (off_t) 513 * 1024 * 1024));
  g_assert_null (mpl_store_open (path, MPL_STORE_DEFAULT, &error));
  store_test_expect (&error, MPL_ERROR_LIMIT);
  g_assert_null (mpl_store_open (path, MPL_STORE_READ_ONLY, &error));
  store_test_expect (&error, MPL_ERROR_LIMIT);
}

static void
test_read_only (void)
{
  g_autofree char *path = make_file ("a.mentoring");
  g_autoptr (MplStore) writer = store_test_open (path);
  g_autoptr (MplStore) reader = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (MplChange) change = store_test_add_person ("Новая");
  g_autoptr (MplCommand) command = NULL;
  g_autoptr (GError) error = NULL;

  /* Reads beside a writer, and what it has read stays. */
  reader = mpl_store_open (path, MPL_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (mpl_store_get_read_only (reader));
  g_assert_null (mpl_store_get_read_only_reason (reader));
  before = store_test_dump (reader);
  store_test_apply (writer, store_test_add_person ("Другая"));
  after = store_test_dump (reader);
  g_assert_cmpstr (before, ==, after);
  command = mpl_store_peek_redo (reader);
  g_assert_cmpstr (command->verb, ==, "person-edit");

  g_assert_cmpint (mpl_store_apply (reader, change, NULL, &error), ==, 0);
  store_test_expect (&error, MPL_ERROR_READ_ONLY);
  g_assert_true (mpl_store_close (reader, &error));
}

/* Runs @func as a user without rights in a child; skips where that cannot be. */
static void
run_as_nobody (void (*func) (const char *path), const char *path)
{
  int status = 0;
  pid_t pid = fork ();

  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    {
      if (geteuid () == 0 && (setegid (NOBODY) != 0 || seteuid (NOBODY) != 0))
        _exit (77);
      func (path);
      _exit (0);
    }
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  if (WIFEXITED (status) && WEXITSTATUS (status) == 77)
    g_test_skip ("cannot become another user");
  else
    g_assert_cmpint (status, ==, 0);
}

/* The way to the test's folder is open to all. */
static void
open_way (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  while (g_str_has_prefix (folder, g_get_tmp_dir ()))
    {
      g_autofree char *child = folder;
      GStatBuf status;

      g_assert_no_errno (g_stat (child, &status));
      if ((status.st_mode & S_IXOTH) == 0)
        g_assert_no_errno (chmod (child, 0755));
      folder = g_path_get_dirname (child);
    }
}

static void
expect_denied (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *beside = g_strconcat (path, ".new", NULL);
  g_autoptr (MplStore) store = NULL;

  g_assert_null (mpl_store_open (path, MPL_STORE_NO_BACKUP, &error));
  store_test_expect (&error, MPL_ERROR_DENIED);
  g_assert_null (mpl_store_create (beside, &error));
  store_test_expect (&error, MPL_ERROR_DENIED);
}

static void
expect_denied_but_readable (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MplStore) store = NULL;
  g_autofree char *dump = NULL;

  expect_denied (path);
  store = mpl_store_open (path, MPL_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  dump = store_test_dump (store);
  g_assert_nonnull (strstr (dump, "person 30 "));
}

static void
test_no_rights (void)
{
  g_autofree char *path = make_file ("a.mentoring");

  open_way (path);
  run_as_nobody (expect_denied, path);
  g_assert_no_errno (chmod (path, 0444));
  run_as_nobody (expect_denied_but_readable, path);

  /* A file that may be written in a folder that may not. */
  g_assert_no_errno (chmod (path, 0666));
  if (geteuid () != 0)
    {
      g_autofree char *folder = g_path_get_dirname (path);
      g_assert_no_errno (chmod (folder, 0555));
    }
  run_as_nobody (expect_denied_but_readable, path);
  if (geteuid () != 0)
    {
      g_autofree char *folder = g_path_get_dirname (path);
      g_assert_no_errno (chmod (folder, 0755));
    }
}

int
main (int argc, char **argv)
{
  store_test_init (&argc, &argv);

  g_test_add_func ("/store/open/create", test_create);
  g_test_add_func ("/store/open/create-umask", test_create_umask);
  g_test_add_func ("/store/open/create-refused", test_create_refused);
  g_test_add_func ("/store/open/not-found", test_not_found);
  g_test_add_func ("/store/open/not-ours", test_not_ours);
  g_test_add_func ("/store/open/foreign-journal", test_foreign_journal);
  g_test_add_func ("/store/open/truncated", test_truncated);
  g_test_add_func ("/store/open/flipped", test_flipped);
  g_test_add_func ("/store/open/hostile-schema", test_hostile_schema);
  g_test_add_func ("/store/open/hostile-journal", test_hostile_journal);
  g_test_add_func ("/store/open/trust", test_trust);
  g_test_add_func ("/store/open/newer", test_newer);
  g_test_add_func ("/store/open/too-large", test_too_large);
  g_test_add_func ("/store/open/read-only", test_read_only);
  g_test_add_func ("/store/open/no-rights", test_no_rights);

  return g_test_run ();
}
