/* test-faults.c: a disk that fails, a file that others touch
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever fails, the file holds either all of a command or nothing of it, and the store says
 * which.
 */

#include "store-test-vfs.h"
#include "store-test.h"

#include "base/mpl-error.h"
#include "model/mpl-person.h"
#include "store/mpl-backup.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#define TURNS_MAX 200
/* Of the many operations that make a whole file, one of some is failed each time. */
#define SKIP (g_test_slow () ? 1 : 7)

static MplChange *
make_wide_change (int round)
{
  MplChange *change = mpl_change_new ("person-import");

  for (int i = 0; i < 40; i++)
    {
      g_autofree char *family = g_strdup_printf ("Фамилия%d-%d", round, i);
      gint64 id = mpl_change_insert (change, &mpl_person_table);

      mpl_change_set_text (change, &mpl_person_table, id, MPL_PERSON_FAMILY, family);
      mpl_change_set_text (change, &mpl_person_table, id, MPL_PERSON_GIVEN, "Имя");
    }
  if (round > 0)
    mpl_change_set_text (change, &mpl_person_table, 1, MPL_PERSON_NOTE,
                         round % 2 == 0 ? "чёт" : "нечет");

  return change;
}

typedef enum
{
  APPLY,
  UNDO,
  REDO,
} Action;

static gboolean
act (MplStore *store, Action action, int round, GError **error)
{
  g_autoptr (MplChange) change = NULL;

  switch (action)
    {
    case APPLY:
      change = make_wide_change (round);
      return mpl_store_apply (store, change, NULL, error) != 0;
    case UNDO:
      return mpl_store_undo (store, NULL, error);
    case REDO:
      return mpl_store_redo (store, NULL, error);
    default:
      g_assert_not_reached ();
    }
}

/* The file itself holds what the store says. */
static MplStore *
reopen (MplStore *store, const char *path, const char *expected)
{
  g_autofree char *in_file = NULL;

  g_object_unref (store);
  store = store_test_open (path);
  in_file = store_test_dump (store);
  g_assert_cmpstr (in_file, ==, expected);

  return store;
}

/* Makes each operation of an action fail in turn; after each the store and the file hold what the
 * answer says. */
static void
fail_each_turn (Action action, gboolean for_good, gboolean full)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  MplStore *store = store_test_create (path);
  guint turn, n_failed = 0, n_late = 0;

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_true (act (store, APPLY, i, &error));
    }
  if (action == REDO)
    g_assert_true (mpl_store_undo (store, NULL, NULL));

  for (turn = 1; turn < TURNS_MAX; turn++)
    {
      g_autofree char *before = store_test_dump (store);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;
      gboolean done, all_passed;

      store_test_vfs_fail (turn, for_good, full);
      done = act (store, action, (int) turn, &error);
      all_passed = store_test_vfs_get_count () < turn;
      store_test_vfs_fail (0, FALSE, FALSE);

      after = store_test_dump (store);
      if (done)
        {
          g_assert_cmpstr (after, !=, before);
          n_late += !all_passed;
        }
      else
        {
          g_assert_cmpstr (after, ==, before);
          store_test_expect (&error, full && error->code != MPL_ERROR_FAILED ? MPL_ERROR_FULL
                                                                             : error->code);
          n_failed++;
        }

      if (turn % 3 != 1 || all_passed)
        store = reopen (store, path, after);

      /* Back to where the action can be done again. */
      if (done && action == UNDO)
        g_assert_true (mpl_store_redo (store, NULL, &error));
      else if (done && action == REDO)
        g_assert_true (mpl_store_undo (store, NULL, &error));
      g_assert_no_error (error);
      if (all_passed)
        break;
    }

  g_test_message ("%u operations, %u failures, %u of them too late to matter", turn - 1,
                  n_failed + n_late, n_late);
  g_assert_cmpuint (turn, <, TURNS_MAX);
  g_assert_cmpuint (n_failed, >, 4);
  g_object_unref (store);
}

static void
test_turns (gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data);

  fail_each_turn ((Action) (kind / 4), (kind & 1) != 0, (kind & 2) != 0);
}

/* The store goes on after a failure without being opened anew. */
static void
test_recovers (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autoptr (MplStore) store = store_test_create (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (act (store, APPLY, 0, &error));
  for (guint turn = 1; turn < 30; turn++)
    {
      store_test_vfs_fail (turn, TRUE, TRUE);
      act (store, APPLY, (int) turn, &error);
      store_test_vfs_fail (0, FALSE, FALSE);
      g_clear_error (&error);
      g_assert_true (act (store, APPLY, (int) turn, &error));
      g_assert_no_error (error);
      g_assert_true (mpl_store_undo (store, NULL, &error));
      g_assert_no_error (error);
    }
}

/* A new file stands whole or not at all. */
static void
test_create (void)
{
  guint turn;

  for (turn = 1; turn < TURNS_MAX; turn += SKIP)
    {
      g_autofree char *path = store_test_path ("new.mentoring");
      g_autofree char *folder = g_path_get_dirname (path);
      g_autoptr (GDir) dir = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (MplStore) store = NULL;
      gboolean all_passed;

      store_test_vfs_fail (turn, FALSE, turn % 2 == 0);
      store = mpl_store_create (path, &error);
      all_passed = store_test_vfs_get_count () < turn;
      store_test_vfs_fail (0, FALSE, FALSE);
      if (store == NULL)
        {
          store_test_expect (&error, error->code);
          dir = g_dir_open (folder, 0, &error);
          g_assert_no_error (error);
          g_assert_null (g_dir_read_name (dir));
          continue;
        }
      g_clear_object (&store);
      g_clear_object (&store);
      store = store_test_open (path);
      g_clear_object (&store);
      g_assert_no_errno (g_unlink (path));
      if (all_passed)
        break;
    }
  g_assert_cmpuint (turn, >, 5);
  g_assert_cmpuint (turn, <, TURNS_MAX);
}

/* A restore that fails leaves the present state, in the file and in the store. */
static void
test_restore (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  MplStore *store = store_test_create (path);
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *present = NULL;
  g_autofree char *backup = NULL;
  guint turn;

  store_test_apply (store, make_wide_change (0));
  g_assert_true (mpl_store_backup (store, &error));
  backups = mpl_backup_list (mpl_store_get_uuid (store), &error);
  backup = g_strdup (((MplBackup *) g_ptr_array_index (backups, 0))->path);
  store_test_apply (store, make_wide_change (1));
  present = store_test_dump (store);

  for (turn = 1; turn < TURNS_MAX; turn += SKIP)
    {
      g_autofree char *after = NULL;

      store_test_vfs_fail (turn, FALSE, TRUE);
      if (mpl_store_restore (store, backup, &error))
        break;
      store_test_vfs_fail (0, FALSE, FALSE);
      store_test_expect (&error, error->code);

      after = store_test_dump (store);
      g_assert_cmpstr (after, ==, present);
      if (turn % 2 == 0)
        {
          g_autofree char *in_file = NULL;

          g_object_unref (store);
          store = store_test_open (path);
          in_file = store_test_dump (store);
          g_assert_cmpstr (in_file, ==, present);
        }
    }
  store_test_vfs_fail (0, FALSE, FALSE);
  g_test_message ("%u failures", turn - 1);
  g_assert_cmpuint (turn, >, 10);
  g_assert_cmpuint (turn, <, TURNS_MAX);
  g_object_unref (store);
}

/* The system itself refuses to let the file grow. */
static void
test_size_limit (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autoptr (MplStore) store = store_test_create (path);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  struct rlimit old, limit;
  GStatBuf status;
  int round = 0;

  g_assert_no_errno (g_stat (path, &status));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &old));
  limit = old;
  limit.rlim_cur = (rlim_t) status.st_size + 65536;
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &limit));
  do
    {
      g_free (before);
      before = store_test_dump (store);
    }
  while (act (store, APPLY, round++, &error));
  after = store_test_dump (store);
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &old));

  store_test_expect (&error, MPL_ERROR_FULL);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (act (store, APPLY, round, &error));
}

static void
expect_refused (MplStore *store, int code)
{
  g_autofree char *before = store_test_dump (store);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (act (store, APPLY, 1, &error));
  store_test_expect (&error, code);
  g_assert_false (act (store, UNDO, 1, &error));
  store_test_expect (&error, code);
  after = store_test_dump (store);
  g_assert_cmpstr (before, ==, after);
}

static void
test_deleted (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  MplStore *store = store_test_create (path);
  g_autoptr (GError) error = NULL;

  store_test_apply (store, make_wide_change (0));
  g_assert_no_errno (g_unlink (path));
  expect_refused (store, MPL_ERROR_GONE);
  g_assert_false (mpl_store_close (store, &error));
  store_test_expect (&error, MPL_ERROR_GONE);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_object_unref (store);
}

static void
test_moved (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autofree char *elsewhere = store_test_path ("b.mentoring");
  g_autoptr (MplStore) store = store_test_create (path);
  g_autoptr (GError) error = NULL;

  store_test_apply (store, make_wide_change (0));
  g_assert_no_errno (g_rename (path, elsewhere));
  expect_refused (store, MPL_ERROR_GONE);

  /* Brought back, it goes on. */
  g_assert_no_errno (g_rename (elsewhere, path));
  g_assert_true (act (store, APPLY, 1, &error));
}

static void
test_folder_vanished (void)
{
  g_autofree char *folder = store_test_path ("folder");
  g_autofree char *elsewhere = store_test_path ("elsewhere");
  g_autofree char *path = g_build_filename (folder, "a.mentoring", NULL);
  g_autoptr (MplStore) store = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_mkdir (folder, 0700));
  store = store_test_create (path);
  store_test_apply (store, make_wide_change (0));
  g_assert_no_errno (g_rename (folder, elsewhere));
  expect_refused (store, MPL_ERROR_GONE);
  g_assert_no_errno (g_rename (elsewhere, folder));
  g_assert_true (act (store, APPLY, 1, &error));
}

static void
test_replaced (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autofree char *other_path = store_test_path ("b.mentoring");
  MplStore *store = store_test_create (path);
  MplStore *other = store_test_create (other_path);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  store_test_apply (store, make_wide_change (0));
  store_test_apply (other, make_wide_change (0));
  before = store_test_dump (other);
  g_object_unref (other);
  g_assert_no_errno (g_rename (other_path, path));
  expect_refused (store, MPL_ERROR_REPLACED);
  g_assert_false (mpl_store_close (store, &error));
  store_test_expect (&error, MPL_ERROR_REPLACED);
  g_object_unref (store);

  /* The other file is untouched. */
  store = store_test_open (path);
  after = store_test_dump (store);
  g_assert_cmpstr (before, ==, after);
  g_object_unref (store);
}

/* Another program writes into the file without asking for the lock. */
static void
test_changed_by_others (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  MplStore *store = store_test_create (path);
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  store_test_apply (store, make_wide_change (0));
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "UPDATE person SET note = 'x' WHERE id = 1", NULL, NULL, NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);

  expect_refused (store, MPL_ERROR_REPLACED);
  g_object_unref (store);
  store = store_test_open (path);
  g_assert_true (act (store, APPLY, 1, &error));
  g_object_unref (store);
}

/* Another program holds the file for longer than we wait. */
static void
test_busy (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autoptr (MplStore) store = store_test_create (path);
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  store_test_apply (store, make_wide_change (0));
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_false (act (store, APPLY, 1, &error));
  store_test_expect (&error, MPL_ERROR_LOCKED);
  g_assert_cmpint (sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  g_assert_true (act (store, APPLY, 1, &error));
}

int
main (int argc, char **argv)
{
  static const char *const actions[] = { "apply", "undo", "redo" };
  static const char *const kinds[] = { "broken-once", "broken", "full-once", "full" };

  store_test_init (&argc, &argv);
  store_test_vfs_install ();

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *name
          = g_strdup_printf ("/store/faults/turns/%s/%s", actions[i / 4], kinds[i % 4]);
      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_turns);
    }
  g_test_add_func ("/store/faults/recovers", test_recovers);
  g_test_add_func ("/store/faults/create", test_create);
  g_test_add_func ("/store/faults/restore", test_restore);
  g_test_add_func ("/store/faults/size-limit", test_size_limit);
  g_test_add_func ("/store/faults/deleted", test_deleted);
  g_test_add_func ("/store/faults/moved", test_moved);
  g_test_add_func ("/store/faults/folder-vanished", test_folder_vanished);
  g_test_add_func ("/store/faults/replaced", test_replaced);
  g_test_add_func ("/store/faults/changed-by-others", test_changed_by_others);
  g_test_add_func ("/store/faults/busy", test_busy);

  return g_test_run ();
}
