/* test-backup.c: backups made, rotated, listed and restored
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-test.h"

#include "base/mpl-error.h"
#include "model/mpl-person.h"
#include "store/mpl-backup.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DAY 86400

static void
set_today (const char *day)
{
  g_assert_true (g_setenv ("MENTORING_TODAY", day, TRUE));
}

static GPtrArray *
list (const char *uuid)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *backups = mpl_backup_list (uuid, &error);

  g_assert_no_error (error);

  return backups;
}

static guint
count (const char *uuid)
{
  g_autoptr (GPtrArray) backups = list (uuid);

  return backups->len;
}

static MplBackup *
get (GPtrArray *backups, guint index)
{
  return g_ptr_array_index (backups, index);
}

static void
test_list (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autoptr (MplStore) store = store_test_create (path);
  const char *uuid = mpl_store_get_uuid (store);
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_assert_cmpuint (count (uuid), ==, 0);
  g_assert_cmpint (mpl_backup_get_last_time (uuid), ==, 0);
  set_today ("2026-09-01");
  g_assert_true (mpl_store_backup (store, &error));
  store_test_apply (store, store_test_add_person ("А"));
  store_test_apply (store, store_test_add_person ("Б"));
  set_today ("2026-09-03");
  g_assert_true (mpl_store_backup (store, &error));

  backups = list (uuid);
  g_assert_cmpuint (backups->len, ==, 2);
  g_assert_cmpint (mpl_backup_get_count (get (backups, 0), &mpl_person_table), ==, 2);
  g_assert_cmpint (mpl_backup_get_count (get (backups, 1), &mpl_person_table), ==, 0);
  g_assert_true (get (backups, 0)->readable);
  g_assert_cmpint (get (backups, 0)->time - get (backups, 1)->time, >=, 2 * DAY - 1);
  g_assert_cmpint (get (backups, 0)->size, >, 4096);
  g_assert_cmpint (mpl_backup_get_last_time (uuid), ==, get (backups, 0)->time);
  g_assert_no_errno (g_stat (get (backups, 0)->path, &status));
  g_assert_cmpuint (status.st_mode & 07777, ==, 0600);
  {
    g_autofree char *folder = g_path_get_dirname (get (backups, 0)->path);

    g_assert_no_errno (g_stat (folder, &status));
    g_assert_cmpuint (status.st_mode & 07777, ==, 0700);
  }
}

/* Copies of one second are told apart, too. */
static void
test_same_second (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autoptr (MplStore) store = store_test_create (path);
  g_autoptr (GPtrArray) backups = NULL;
  gint64 people = G_MAXINT64;

  set_today ("2026-09-01");
  for (int i = 0; i < 5; i++)
    {
      g_autoptr (GError) error = NULL;

      store_test_apply (store, store_test_add_person ("А"));
      g_assert_true (mpl_store_backup (store, &error));
      g_assert_no_error (error);
    }
  backups = list (mpl_store_get_uuid (store));
  g_assert_cmpuint (backups->len, ==, 5);
  for (guint i = 0; i < backups->len; i++)
    {
      g_assert_cmpint (mpl_backup_get_count (get (backups, i), &mpl_person_table), <, people);
      people = mpl_backup_get_count (get (backups, i), &mpl_person_table);
    }
}

/* A backup is due when a day has gone by and something has changed. */
static void
test_due (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  MplStore *store = store_test_create (path);
  g_autofree char *uuid = g_strdup (mpl_store_get_uuid (store));
  g_autoptr (GError) error = NULL;

  set_today ("2030-09-01");
  g_object_unref (store);
  g_assert_cmpuint (count (uuid), ==, 0);

  /* The first time it is opened; then not before tomorrow. */
  for (int i = 0; i < 2; i++)
    {
      store = mpl_store_open (path, MPL_STORE_DEFAULT, &error);
      g_assert_no_error (error);
      g_assert_true (mpl_store_close (store, &error));
      g_object_unref (store);
      g_assert_cmpuint (count (uuid), ==, 1);
    }

  /* Tomorrow, but nothing has changed since the copy was made. */
  set_today ("2030-09-03");
  store = mpl_store_open (path, MPL_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  g_object_unref (store);
  g_assert_cmpuint (count (uuid), ==, 1);

  /* Reading makes none. */
  set_today ("2040-01-01");
  store = mpl_store_open (path, MPL_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_object_unref (store);
  g_assert_cmpuint (count (uuid), ==, 1);
}

static void
on_backup_failed_cb (MplStore *store, GError *failure, gpointer data)
{
  *(GError **) data = g_error_copy (failure);
}

/* Where no backup can be made the file is open all the same, and the reason is told. */
static void
test_failed (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autofree char *in_the_way = g_build_filename (g_get_user_data_dir (), "mentoring", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) told = NULL;
  MplStore *store;

  set_today ("2030-09-01");
  g_object_unref (store_test_create (path));
  g_assert_true (g_file_set_contents (in_the_way, "x", -1, NULL));
  store = mpl_store_open (path, MPL_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  g_signal_connect (store, "backup-failed", G_CALLBACK (on_backup_failed_cb), &told);
  while (told == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (told->domain == MPL_ERROR);
  store_test_apply (store, store_test_add_person ("А"));
  g_assert_false (mpl_store_backup (store, &error));
  g_assert_true (error->domain == MPL_ERROR);
  g_object_unref (store);
}

static void
on_backup_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (mpl_store_backup_finish (MPL_STORE (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

/* A copy made while the store goes on writing is one whole state of it. */
static void
test_while_writing (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autoptr (MplStore) store = store_test_create (path);
  g_autoptr (GPtrArray) backups = NULL;
  gboolean done = FALSE;
  int n_changes = 0;

  g_unsetenv ("MENTORING_TODAY");
  for (int i = 0; i < 100; i++)
    store_test_apply (store, store_test_add_person ("А"));
  mpl_store_backup_async (store, NULL, on_backup_done_cb, &done);
  while (!done)
    {
      store_test_apply (store,
                        store_test_set_note (1 + n_changes % 100, n_changes % 2 ? "x" : "y"));
      n_changes++;
      g_main_context_iteration (NULL, FALSE);
    }
  backups = list (mpl_store_get_uuid (store));
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpint (mpl_backup_get_count (get (backups, 0), &mpl_person_table), ==, 100);
  g_test_message ("%d changes meanwhile", n_changes);
}

static void
test_copy (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autofree char *target = store_test_path ("copy.mentoring");
  g_autofree char *absent = store_test_path ("absent/copy.mentoring");
  g_autoptr (MplStore) store = store_test_create (path);
  g_autoptr (MplStore) copy = NULL;
  g_autofree char *ours = NULL;
  g_autofree char *theirs = NULL;
  g_autoptr (GError) error = NULL;

  store_test_apply (store, store_test_add_person ("А"));
  g_assert_true (mpl_backup_copy (path, target, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (mpl_backup_copy (path, target, NULL, &error));
  store_test_expect (&error, MPL_ERROR_EXISTS);
  g_assert_false (mpl_backup_copy (path, path, NULL, &error));
  store_test_expect (&error, MPL_ERROR_EXISTS);
  g_assert_false (mpl_backup_copy (path, absent, NULL, &error));
  store_test_expect (&error, MPL_ERROR_NOT_FOUND);

  copy = store_test_open (target);
  ours = store_test_dump (store);
  theirs = store_test_dump (copy);
  g_assert_cmpstr (ours, ==, theirs);
}

/* A file that may be replaced, by every name and in every state. */
static void
test_replace (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autofree char *target = store_test_path ("copy.mentoring");
  g_autofree char *soft = store_test_path ("link.mentoring");
  g_autofree char *hard = store_test_path ("hard.mentoring");
  g_autofree char *text = store_test_path ("text.mentoring");
  g_autofree char *other_uuid = NULL;
  g_autoptr (MplStore) store = store_test_create (path);
  g_autoptr (MplStore) other = store_test_create (target);
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  store_test_apply (store, store_test_add_person ("А"));
  g_assert_no_errno (symlink (path, soft));
  g_assert_no_errno (link (path, hard));
  g_assert_false (mpl_backup_replace (path, path, NULL, &error));
  store_test_expect (&error, MPL_ERROR_EXISTS);
  g_assert_false (mpl_backup_replace (path, soft, NULL, &error));
  store_test_expect (&error, MPL_ERROR_EXISTS);
  g_assert_false (mpl_backup_replace (path, hard, NULL, &error));
  store_test_expect (&error, MPL_ERROR_EXISTS);

  /* Never in the place of a file that somebody has open; one that is closed is backed up. */
  g_assert_false (mpl_backup_replace (path, target, NULL, &error));
  store_test_expect (&error, MPL_ERROR_LOCKED);
  other_uuid = g_strdup (mpl_store_get_uuid (other));
  g_assert_true (mpl_store_close (other, &error));
  g_assert_cmpuint (count (other_uuid), ==, 0);
  g_assert_true (mpl_backup_replace (path, target, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (other_uuid), ==, 1);

  g_assert_true (g_file_set_contents (text, "x", 1, NULL));
  g_assert_no_errno (g_chmod (text, 0644));
  g_assert_true (mpl_backup_replace (path, text, NULL, &error));
  g_assert_no_error (error);
  g_assert_no_errno (g_stat (text, &status));
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  g_assert_no_errno (g_unlink (hard));
  g_assert_true (mpl_backup_replace (path, hard, NULL, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (MplStore) copy = store_test_open (((char *[]) { target, text, hard })[i]);
      g_autofree char *ours = store_test_dump (store);
      g_autofree char *theirs = store_test_dump (copy);

      g_assert_cmpstr (ours, ==, theirs);
    }
}

static void
test_restore (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  MplStore *store = store_test_create (path);
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *then = NULL;
  g_autofree char *before = NULL;
  g_autofree char *restored = NULL;
  g_autoptr (MplCommand) command = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  set_today ("2026-09-01");
  store_test_apply (store, store_test_add_person ("А"));
  then = store_test_dump (store);
  g_assert_true (mpl_store_backup (store, &error));
  store_test_apply (store, store_test_add_person ("Б"));
  store_test_apply (store, store_test_add_person ("В"));
  before = store_test_dump (store);
  backups = list (mpl_store_get_uuid (store));

  g_assert_true (mpl_store_restore (store, get (backups, 0)->path, &error));
  g_assert_no_error (error);
  restored = store_test_dump (store);
  g_assert_cmpstr (restored, ==, then);
  g_assert_no_errno (g_stat (path, &status));
  g_assert_cmpuint (status.st_mode & 07777, ==, 0600);

  /* It is a barrier, and no id comes back. */
  command = mpl_store_peek_undo (store);
  g_assert_cmpstr (command->verb, ==, "backup-restore");
  g_assert_cmpint (command->id, >, 3);
  g_assert_false (mpl_store_undo (store, NULL, &error));
  store_test_expect (&error, MPL_ERROR_BARRIER);
  store_test_apply (store, store_test_add_person ("Г"));
  {
    g_autofree char *dump = store_test_dump (store);
    g_assert_null (strstr (dump, "person 2 "));
    g_assert_nonnull (strstr (dump, "person 4 "));
  }
  g_assert_true (mpl_store_undo (store, NULL, &error));

  /* The state before it was kept. */
  g_ptr_array_unref (g_steal_pointer (&backups));
  backups = list (mpl_store_get_uuid (store));
  g_assert_cmpuint (backups->len, ==, 2);
  g_assert_true (mpl_store_restore (store, get (backups, 0)->path, &error));
  g_free (restored);
  restored = store_test_dump (store);
  g_assert_cmpstr (restored, ==, before);
  g_object_unref (store);

  store = store_test_open (path);
  g_object_unref (store);
}

/* What cannot be restored leaves everything as it was. */
static void
test_restore_refused (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autofree char *other_path = store_test_path ("b.mentoring");
  g_autofree char *text_path = store_test_path ("text");
  g_autofree char *absent = store_test_path ("absent");
  g_autoptr (MplStore) store = store_test_create (path);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autofree char *folder = g_path_get_dirname (path);
  int n_files = 0;

  set_today ("2026-09-01");
  store_test_apply (store, store_test_add_person ("А"));
  before = store_test_dump (store);
  g_object_unref (store_test_create (other_path));
  g_assert_true (g_file_set_contents (text_path, "text", -1, NULL));

  g_assert_false (mpl_store_restore (store, other_path, &error));
  store_test_expect (&error, MPL_ERROR_INVALID);
  g_assert_false (mpl_store_restore (store, text_path, &error));
  store_test_expect (&error, MPL_ERROR_NOT_OURS);
  g_assert_false (mpl_store_restore (store, absent, &error));
  store_test_expect (&error, MPL_ERROR_NOT_FOUND);
  g_assert_no_errno (truncate (other_path, 20000));
  g_assert_false (mpl_store_restore (store, other_path, &error));
  store_test_expect (&error, MPL_ERROR_DAMAGED);

  after = store_test_dump (store);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (mpl_store_undo (store, NULL, &error));
  dir = g_dir_open (folder, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    n_files++;
  g_assert_cmpint (n_files, ==, 4); /* a, its lock, b, text */
}

/* A file that can no longer be opened, and one that is gone, come back from a backup. */
static void
test_restore_lost (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  MplStore *store = store_test_create (path);
  g_autofree char *uuid = g_strdup (mpl_store_get_uuid (store));
  g_autofree char *known = NULL;
  g_autofree char *then = NULL;
  g_autofree char *restored = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  const char *name;
  gboolean kept = FALSE;

  set_today ("2026-09-01");
  store_test_apply (store, store_test_add_person ("А"));
  then = store_test_dump (store);
  g_assert_true (mpl_store_backup (store, &error));
  backups = list (uuid);
  backup = g_strdup (get (backups, 0)->path);

  g_assert_false (mpl_store_restore_lost (path, backup, &error));
  store_test_expect (&error, MPL_ERROR_LOCKED);
  g_object_unref (store);

  g_assert_no_errno (truncate (path, 10000));
  g_assert_null (mpl_store_open (path, MPL_STORE_NO_BACKUP, &error));
  store_test_expect (&error, MPL_ERROR_DAMAGED);
  known = mpl_backup_find_uuid (path);
  g_assert_cmpstr (known, ==, uuid);
  g_assert_true (mpl_store_restore_lost (path, backup, &error));
  g_assert_no_error (error);
  store = store_test_open (path);
  restored = store_test_dump (store);
  g_assert_cmpstr (restored, ==, then);
  g_object_unref (store);

  folder = g_path_get_dirname (backup);
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    kept = kept || g_str_has_prefix (name, "damaged-");
  g_assert_true (kept);

  g_assert_no_errno (g_unlink (path));
  g_assert_true (mpl_store_restore_lost (path, backup, &error));
  g_assert_no_error (error);
  g_object_unref (store_test_open (path));
}

/* What is kept, held against the rule as it reads. */
static void
test_rotation (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (int round = 0; round < 200; round++)
    {
      g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr (GArray) kept = NULL;
      g_autoptr (GHashTable) days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autoptr (GHashTable) months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      gint64 time = 1790000000;
      int n_recent = 0;
      int n = g_rand_int_range (random, 0, 80);

      for (int i = 0; i < n; i++)
        {
          g_array_append_val (times, time);
          time -= g_rand_int_range (random, 1, round % 2 == 0 ? DAY : 12 * DAY);
        }
      kept = mpl_backup_select_kept (times);
      g_assert_cmpuint (kept->len, ==, times->len);
      for (guint i = 0; i < times->len; i++)
        {
          gint64 moment = g_array_index (times, gint64, i);
          g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (moment);
          gboolean expected = FALSE;

          if (1790000000 - moment < DAY && n_recent < 10)
            expected = (n_recent++, TRUE);
          if (g_hash_table_size (days) < 10
              && g_hash_table_add (days, g_date_time_format (local, "%F")))
            expected = TRUE;
          else
            g_hash_table_add (days, g_date_time_format (local, "%F"));
          if (g_hash_table_size (months) < 12
              && g_hash_table_add (months, g_date_time_format (local, "%Y-%m")))
            expected = TRUE;
          else
            g_hash_table_add (months, g_date_time_format (local, "%Y-%m"));
          g_assert_cmpint (g_array_index (kept, gboolean, i), ==, expected);
        }
    }
}

/* A year and a half of daily backups. */
static void
test_rotated (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autoptr (MplStore) store = store_test_create (path);
  g_autofree char *left_over = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  struct timespec times[2] = { { .tv_sec = 1700000000 }, { .tv_sec = 1700000000 } };
  g_autoptr (GDateTime) day = g_date_time_new_utc (2026, 1, 1, 0, 0, 0);
  for (int i = 0; i < 540; i += 9)
    {
      g_autoptr (GDateTime) then = g_date_time_add_days (day, i);
      g_autofree char *text = g_date_time_format (then, "%F");

      set_today (text);
      g_assert_true (mpl_store_backup (store, &error));
      g_assert_no_error (error);
    }

  backups = list (mpl_store_get_uuid (store));
  g_assert_cmpuint (backups->len, >=, 18);
  g_assert_cmpuint (backups->len, <=, 22);
  folder = g_path_get_dirname (get (backups, 0)->path);

  /* What a killed process has left goes with time. */
  left_over = g_build_filename (folder, ".mentoring-killed", NULL);
  g_assert_true (g_file_set_contents (left_over, "x", -1, NULL));
  g_assert_true (mpl_store_backup (store, &error));
  g_assert_true (g_file_test (left_over, G_FILE_TEST_EXISTS));
  g_assert_no_errno (utimensat (AT_FDCWD, left_over, times, 0));
  g_assert_true (mpl_store_backup (store, &error));
  g_assert_false (g_file_test (left_over, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  store_test_init (&argc, &argv);

  g_test_add_func ("/store/backup/list", test_list);
  g_test_add_func ("/store/backup/same-second", test_same_second);
  g_test_add_func ("/store/backup/due", test_due);
  g_test_add_func ("/store/backup/failed", test_failed);
  g_test_add_func ("/store/backup/while-writing", test_while_writing);
  g_test_add_func ("/store/backup/copy", test_copy);
  g_test_add_func ("/store/backup/replace", test_replace);
  g_test_add_func ("/store/backup/restore", test_restore);
  g_test_add_func ("/store/backup/restore-refused", test_restore_refused);
  g_test_add_func ("/store/backup/restore-lost", test_restore_lost);
  g_test_add_func ("/store/backup/rotation", test_rotation);
  g_test_add_func ("/store/backup/rotated", test_rotated);

  return g_test_run ();
}
