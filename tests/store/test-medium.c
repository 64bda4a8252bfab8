/* test-medium.c: a school file on a medium that cannot be written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A child makes a mount of its own of the test's folder, read-only; where the system does not let
 * it, the cases are skipped.
 */

#include "store-test.h"

#include "base/mpl-error.h"
#include "store/mpl-backup.h"

#include <linux/sched.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define SKIPPED 77

/* Runs @func in a child for which the folder of @path is read-only. */
static void
run_read_only (void (*func) (const char *path), const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int status = 0;
  pid_t pid = fork ();

  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    {
      long flags = CLONE_NEWNS | (geteuid () != 0 ? CLONE_NEWUSER : 0);

      if (syscall (SYS_unshare, flags) != 0
          || mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0
          || mount (folder, folder, NULL, MS_BIND, NULL) != 0
          || mount (NULL, folder, NULL, MS_REMOUNT | MS_BIND | MS_RDONLY, NULL) != 0)
        _exit (SKIPPED);
      func (path);
      _exit (0);
    }
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  if (WIFEXITED (status) && WEXITSTATUS (status) == SKIPPED)
    g_test_skip ("no mounts of one's own");
  else
    g_assert_cmpint (status, ==, 0);
}

static void
expect_readable (const char *path)
{
  g_autofree char *beside = g_strconcat (path, ".new", NULL);
  g_autofree char *dump = NULL;
  g_autoptr (MplStore) store = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (mpl_store_open (path, MPL_STORE_DEFAULT, &error));
  store_test_expect (&error, MPL_ERROR_READ_ONLY);
  g_assert_null (mpl_store_create (beside, &error));
  store_test_expect (&error, MPL_ERROR_READ_ONLY);
  g_assert_false (mpl_backup_copy (path, beside, NULL, &error));
  store_test_expect (&error, MPL_ERROR_READ_ONLY);

  store = mpl_store_open (path, MPL_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  dump = store_test_dump (store);
  g_assert_nonnull (strstr (dump, "person 1 "));
}

static void
test_readable (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  MplStore *store = store_test_create (path);

  store_test_apply (store, store_test_add_person ("А"));
  g_object_unref (store);
  run_read_only (expect_readable, path);
}

/* A change that was cut short: half of it in the file, the journal beside it. */
static void
leave_unfinished (const char *path)
{
  pid_t pid = fork ();

  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    {
      sqlite3 *db = NULL;

      sqlite3_open (path, &db);
      sqlite3_exec (db, "BEGIN; UPDATE person SET family = 'half'; DELETE FROM command;", NULL,
                    NULL, NULL);
      sqlite3_db_cacheflush (db);
      _exit (0);
    }
  g_assert_cmpint (waitpid (pid, NULL, 0), ==, pid);
}

static void
expect_unfinished (const char *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (mpl_store_open (path, MPL_STORE_READ_ONLY, &error));
  g_assert_nonnull (strstr (error->message, "a.mentoring-journal"));
  store_test_expect (&error, MPL_ERROR_READ_ONLY);
}

static void
test_unfinished (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  MplStore *store = store_test_create (path);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  store_test_apply (store, store_test_add_person ("А"));
  before = store_test_dump (store);
  g_object_unref (store);
  leave_unfinished (path);
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));

  run_read_only (expect_unfinished, path);

  /* Where it can be written, reading alone puts it in order. */
  store = mpl_store_open (path, MPL_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  after = store_test_dump (store);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
  g_object_unref (store);
}

/* What lies here is local. */
static void
test_local (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");

  g_object_unref (store_test_create (path));
  g_assert_false (mpl_store_is_remote (path));
  g_assert_false (mpl_store_is_remote ("/proc"));
  g_assert_false (mpl_store_is_remote ("/nowhere"));
}

int
main (int argc, char **argv)
{
  store_test_init (&argc, &argv);

  g_test_add_func ("/store/medium/readable", test_readable);
  g_test_add_func ("/store/medium/unfinished", test_unfinished);
  g_test_add_func ("/store/medium/local", test_local);

  return g_test_run ();
}
