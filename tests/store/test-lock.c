/* test-lock.c: one writer at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-test.h"

#include "base/mpl-error.h"
#include "store/mpl-lock-owner.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char *
get_lock_path (const char *path)
{
  return g_strconcat (path, "-lock", NULL);
}

/* Writes a lock file that no process holds. */
static void
write_lock (const char *path, const MplLockOwner *owner)
{
  g_autofree char *lock = get_lock_path (path);
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  g_autofree char *text = mpl_lock_owner_format (owner, &length);

  g_file_set_contents (lock, text, (gssize) length, &error);
  g_assert_no_error (error);
}

static void
expect_locked (const char *path, const char *const *words)
{
  g_autofree char *lock = get_lock_path (path);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (lock, &before, NULL, NULL));
  g_assert_null (mpl_store_open (path, MPL_STORE_NO_BACKUP, &error));
  for (gsize i = 0; words[i] != NULL; i++)
    if (strstr (error->message, words[i]) == NULL)
      g_error ("%s is not in: %s", words[i], error->message);
  store_test_expect (&error, MPL_ERROR_LOCKED);
  g_assert_true (g_file_get_contents (lock, &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
}

/* A child opens the file and waits until it is killed; returns its number once it has it open. */
static pid_t
start_owner (const char *path)
{
  int ends[2];
  char byte = 0;
  pid_t pid;

  g_assert_no_errno (pipe (ends));
  pid = fork ();
  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    {
      MplStore *store = store_test_open (path);

      g_assert_nonnull (store);
      if (write (ends[1], "x", 1) == 1)
        pause ();
      _exit (1);
    }
  close (ends[1]);
  g_assert_cmpint (read (ends[0], &byte, 1), ==, 1);
  close (ends[0]);

  return pid;
}

static void
kill_owner (pid_t pid)
{
  g_assert_no_errno (kill (pid, SIGKILL));
  g_assert_cmpint (waitpid (pid, NULL, 0), ==, pid);
}

static void
test_living (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autofree char *lock = get_lock_path (path);
  MplStore *store = store_test_create (path);
  g_autoptr (MplStore) reader = NULL;
  g_autoptr (GError) error = NULL;
  const char *words[] = { "a.mentoring", g_get_host_name (), g_get_user_name (), NULL };
  GStatBuf status;
  pid_t pid;

  g_assert_no_errno (g_stat (lock, &status));
  g_assert_cmpuint (status.st_mode & 07777, ==, 0600);
  g_object_unref (store);
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));

  pid = start_owner (path);
  expect_locked (path, words);
  reader = mpl_store_open (path, MPL_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_nonnull (reader);

  /* Its death frees the file. */
  kill_owner (pid);
  g_assert_true (g_file_test (lock, G_FILE_TEST_EXISTS));
  store = store_test_open (path);
  store_test_apply (store, store_test_add_person ("А"));
  g_object_unref (store);
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
}

/* The same program opens the file twice. */
static void
test_twice (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autofree char *link = store_test_path ("link.mentoring");
  g_autoptr (MplStore) store = store_test_create (path);
  const char *words[] = { g_get_host_name (), NULL };

  expect_locked (path, words);
  store_test_apply (store, store_test_add_person ("А"));

  /* By another name, too. */
  g_assert_no_errno (symlink (path, link));
  {
    g_autoptr (GError) error = NULL;
    g_assert_null (mpl_store_open (link, MPL_STORE_NO_BACKUP, &error));
    store_test_expect (&error, MPL_ERROR_LOCKED);
  }
}

static void
test_other_host (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  MplLockOwner owner = { .host = (char *) "uchitelskaya",
                         .machine = (char *) "m",
                         .boot = (char *) "b",
                         .user = (char *) "zavuch",
                         .pid = getpid (),
                         .start = 1,
                         .time = 1790000000 };
  const char *words[] = { "uchitelskaya", "zavuch", "21.09.2026", "a.mentoring-lock", NULL };

  g_object_unref (store_test_create (path));
  write_lock (path, &owner);
  expect_locked (path, words);
}

/* What a lock file may say that is no longer so. */
static void
test_stale (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autoptr (MplLockOwner) owner = mpl_lock_owner_new_self ();

  g_object_unref (store_test_create (path));

  /* Another process has the number now. */
  owner->start += 1;
  write_lock (path, owner);
  g_object_unref (store_test_open (path));

  /* This machine was started anew since. */
  g_free (owner->boot);
  owner->boot = g_strdup ("an earlier one");
  write_lock (path, owner);
  g_object_unref (store_test_open (path));
}

/* The name is that of this machine, but another machine bears it. */
static void
test_same_name (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autoptr (MplLockOwner) owner = mpl_lock_owner_new_self ();
  const char *words[] = { owner->host, NULL };

  g_object_unref (store_test_create (path));
  g_free (owner->boot);
  g_free (owner->machine);
  owner->boot = g_strdup ("another");
  owner->machine = g_strdup ("another");
  write_lock (path, owner);
  expect_locked (path, words);
}

static void
test_judgement (void)
{
  g_autoptr (MplLockOwner) owner = mpl_lock_owner_new_self ();
  pid_t pid = fork ();

  g_assert_true (mpl_lock_owner_is_here (owner));
  g_assert_true (mpl_lock_owner_is_alive (owner));
  owner->start++;
  g_assert_false (mpl_lock_owner_is_alive (owner));

  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    _exit (0);
  g_assert_cmpint (waitpid (pid, NULL, 0), ==, pid);
  owner->pid = pid;
  owner->start = 0;
  g_assert_false (mpl_lock_owner_is_alive (owner));
}

/* Lock files that are none: empty, garbage, a link, a folder. */
static void
test_garbage (void)
{
  static const char *const texts[]
      = { "", "garbage", "[Lock]\n", "[Lock]\nHost=a\nUser=b\nProcess=-1\n",
          "[Lock]\nHost=\xff\n" };
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autofree char *lock = get_lock_path (path);
  g_autofree char *target = store_test_path ("target");
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_object_unref (store_test_create (path));
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (g_file_set_contents (lock, texts[i], -1, NULL));
      g_object_unref (store_test_open (path));
      g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
    }

  g_assert_true (g_file_set_contents (target, "precious", -1, NULL));
  g_assert_no_errno (symlink (target, lock));
  g_assert_null (mpl_store_open (path, MPL_STORE_NO_BACKUP, &error));
  store_test_expect (&error, MPL_ERROR_FAILED);
  g_assert_true (g_file_get_contents (target, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "precious");
  g_assert_no_errno (g_unlink (lock));

  g_assert_no_errno (g_mkdir (lock, 0700));
  g_assert_null (mpl_store_open (path, MPL_STORE_NO_BACKUP, &error));
  store_test_expect (&error, MPL_ERROR_FAILED);
}

/* A name in a lock file cannot play tricks on who reads it. */
static void
test_names (void)
{
  g_autofree char *name = g_strnfill (1000, 'n');
  MplLockOwner owner = { .host = (char *) "a\nb\tc", .user = name, .pid = 5 };
  gsize length = 0;
  g_autofree char *text = NULL;
  g_autoptr (MplLockOwner) parsed = NULL;

  owner.machine = owner.boot = (char *) "";
  text = mpl_lock_owner_format (&owner, &length);
  parsed = mpl_lock_owner_parse (text, length);
  g_assert_nonnull (parsed);
  g_assert_cmpstr (parsed->host, ==, "a?b?c");
  g_assert_cmpuint (strlen (parsed->user), <=, 64);
}

/* Many processes at once: each that gets the file adds a person; nothing is lost, none is let in
 * beside another. */
static void
test_crowd (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autoptr (MplStore) store = NULL;
  g_autofree char *dump = NULL;
  pid_t pids[3];
  int n_added = 0, n_found = 0;

  g_object_unref (store_test_create (path));
  for (gsize i = 0; i < G_N_ELEMENTS (pids); i++)
    {
      pids[i] = fork ();
      g_assert_cmpint (pids[i], >=, 0);
      if (pids[i] == 0)
        {
          int added = 0;

          for (int round = 0; added < 3 && round < 5000; round++)
            {
              g_autoptr (GError) error = NULL;
              g_autoptr (MplStore) mine = mpl_store_open (path, MPL_STORE_NO_BACKUP, &error);

              if (mine == NULL)
                {
                  if (!g_error_matches (error, MPL_ERROR, MPL_ERROR_LOCKED))
                    g_error ("%s", error->message);
                  g_usleep (500);
                  continue;
                }
              store_test_apply (mine, store_test_add_person ("Толпа"));
              added++;
            }
          _exit (added);
        }
    }
  for (gsize i = 0; i < G_N_ELEMENTS (pids); i++)
    {
      int status = 0;

      g_assert_cmpint (waitpid (pids[i], &status, 0), ==, pids[i]);
      g_assert_true (WIFEXITED (status));
      n_added += WEXITSTATUS (status);
    }

  store = store_test_open (path);
  dump = store_test_dump (store);
  for (const char *p = dump; (p = strstr (p, "person ")) != NULL; p++)
    n_found++;
  g_assert_cmpint (n_added, ==, 9);
  g_assert_cmpint (n_found, ==, n_added);
}

int
main (int argc, char **argv)
{
  store_test_init (&argc, &argv);

  g_test_add_func ("/store/lock/living", test_living);
  g_test_add_func ("/store/lock/twice", test_twice);
  g_test_add_func ("/store/lock/other-host", test_other_host);
  g_test_add_func ("/store/lock/stale", test_stale);
  g_test_add_func ("/store/lock/same-name", test_same_name);
  g_test_add_func ("/store/lock/judgement", test_judgement);
  g_test_add_func ("/store/lock/garbage", test_garbage);
  g_test_add_func ("/store/lock/names", test_names);
  g_test_add_func ("/store/lock/crowd", test_crowd);

  return g_test_run ();
}
