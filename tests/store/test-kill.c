/* test-kill.c: a process that is killed at any moment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A child works on the file and says on its output which command is durable; it is killed at a
 * random moment. Then the file opens, is sound, has every command that was said to be durable and
 * at most one more, and its history leads back to the empty school and forth again.
 */

#include "store-test.h"

#include "base/mpl-error.h"
#include "model/mpl-person.h"

#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define ROUNDS 100
#define ROUNDS_NIGHTLY 3000
#define RUN_MAX_MICROSECONDS 4000

/* A change that is made at once; those over all tables read the whole file first. */
static MplChange *
make_person (GRand *random)
{
  g_autofree char *family = g_strnfill ((gsize) g_rand_int_range (random, 1, 100), 'n');

  return store_test_add_person (family);
}

/* Works until it is killed. */
G_NORETURN static void
work (const char *path, guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  MplStore *store = store_test_open (path);
  gint64 ready = 0;

  if (write (STDOUT_FILENO, &ready, sizeof ready) != sizeof ready)
    _exit (1);
  while (TRUE)
    {
      g_autoptr (GError) error = NULL;
      gint64 command = 0;
      int kind = g_rand_int_range (random, 0, 10);

      if (kind == 0)
        command = mpl_store_undo (store, NULL, &error) ? -1 : 0;
      else if (kind == 1)
        command = mpl_store_redo (store, NULL, &error) ? -1 : 0;
      else if (kind == 2)
        {
          g_object_unref (store);
          store = store_test_open (path);
        }
      else
        {
          g_autoptr (MplChange) change
              = kind < 8 ? make_person (random) : store_test_make_change (store, random, 6);
          command = mpl_store_apply (store, change, NULL, &error);
        }
      if (error != NULL && !g_error_matches (error, MPL_ERROR, MPL_ERROR_NOTHING)
          && !g_error_matches (error, MPL_ERROR, MPL_ERROR_INVALID))
        g_error ("%s", error->message);
      if (command != 0 && write (STDOUT_FILENO, &command, sizeof command) != sizeof command)
        _exit (1);
    }
}

/* The last command that the child said is durable, @last where it said nothing more. */
static gint64
read_last (int in, gint64 last)
{
  gint64 command;

  while (read (in, &command, sizeof command) == sizeof command)
    if (command > 0)
      last = command;

  return last;
}

static gint64
ask_number (sqlite3 *db, const char *sql)
{
  sqlite3_stmt *statement = NULL;
  gint64 number;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  number = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);

  return number;
}

/* The file is sound and its journal is whole; returns the newest command. */
static gint64
check_file (const char *path)
{
  static const char *const faults[] = {
    "SELECT count(*) FROM pragma_quick_check WHERE quick_check <> 'ok'",
    "SELECT count(*) FROM pragma_foreign_key_check",
    "SELECT count(*) FROM journal WHERE command NOT IN (SELECT id FROM command)",
    "SELECT count(*) FROM command WHERE id NOT IN (SELECT command FROM journal)",
  };
  sqlite3 *db = NULL;
  gint64 newest;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    g_assert_cmpint (ask_number (db, faults[i]), ==, 0);
  newest = ask_number (db, "SELECT coalesce(max(id), 0) FROM command");
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);

  return newest;
}

/* Back to the beginning and forth to the end; both ends are as they were. */
static void
walk_history (MplStore *store, const char *start)
{
  g_autofree char *end = store_test_dump (store);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autoptr (GError) error = NULL;
  int n_steps = 0;

  while (mpl_store_undo (store, NULL, &error))
    n_steps++;
  g_assert_error (error, MPL_ERROR, MPL_ERROR_NOTHING);
  g_clear_error (&error);
  first = store_test_dump (store);
  g_assert_cmpstr (first, ==, start);

  for (int i = 0; i < n_steps; i++)
    {
      mpl_store_redo (store, NULL, &error);
      g_assert_no_error (error);
    }
  last = store_test_dump (store);
  g_assert_cmpstr (last, ==, end);
}

/* This program anew, which is quicker than a copy of it; in the test's own folders. */
static pid_t
start_worker (const char *path, guint round, int *out)
{
  g_autofree char *seed = g_strdup_printf ("%u", round);
  const char *arguments[] = { "/proc/self/exe", "--work", path, seed, NULL };
  g_auto (GStrv) environment = g_get_environ ();
  g_autoptr (GError) error = NULL;
  GPid pid = 0;

  environment = g_environ_setenv (environment, "XDG_STATE_HOME", g_get_user_state_dir (), TRUE);
  environment = g_environ_setenv (environment, "XDG_DATA_HOME", g_get_user_data_dir (), TRUE);
  g_spawn_async_with_pipes (NULL, (char **) arguments, environment, G_SPAWN_DO_NOT_REAP_CHILD, NULL,
                            NULL, &pid, NULL, out, NULL, &error);
  g_assert_no_error (error);

  return pid;
}

static void
test_kill (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autofree char *start = NULL;
  MplStore *store = store_test_create (path);
  guint n_rounds = g_getenv ("MENTORING_NIGHTLY") != NULL ? ROUNDS_NIGHTLY : ROUNDS;
  guint n_hot = 0;
  gint64 n_commands = 0;

  start = store_test_dump (store);
  g_object_unref (store);
  for (guint round = 0; round < n_rounds; round++)
    {
      g_autofree char *journal = g_strconcat (path, "-journal", NULL);
      gint64 last = 0, found;
      int in = -1;
      pid_t pid = start_worker (path, round, &in);

      /* Now and then it is killed while it opens; else after some commands, at whatever it is
       * about then. */
      for (int i = round % 5 == 0 ? 0 : g_test_rand_int_range (1, 5); i > 0; i--)
        {
          gint64 command = 0;

          g_assert_cmpint (read (in, &command, sizeof command), ==, sizeof command);
          last = command > 0 ? command : last;
        }
      g_usleep ((gulong) g_test_rand_int_range (0, RUN_MAX_MICROSECONDS));
      g_assert_no_errno (kill (pid, SIGKILL));
      last = read_last (in, last);
      close (in);
      g_assert_cmpint (waitpid (pid, NULL, 0), ==, pid);

      n_hot += g_file_test (journal, G_FILE_TEST_EXISTS);
      store = store_test_open (path);
      if (round % 25 == 24)
        {
          walk_history (store, start);
          g_assert_true (mpl_store_undo (store, NULL, NULL) || last == 0);
        }
      g_object_unref (store);

      g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
      found = check_file (path);
      g_assert_cmpint (found, >=, last);
      if (last > 0)
        g_assert_cmpint (found, <=, last + 1);
      n_commands = found;
    }

  g_test_message ("%u rounds, %" G_GINT64_FORMAT " commands, %u unfinished writes", n_rounds,
                  n_commands, n_hot);
  g_assert_cmpint (n_commands, >, 20);
}

int
main (int argc, char **argv)
{
  if (argc == 4 && g_str_equal (argv[1], "--work"))
    work (argv[2], (guint32) g_ascii_strtoull (argv[3], NULL, 10));

  store_test_init (&argc, &argv);
  g_test_add_func ("/store/kill", test_kill);

  return g_test_run ();
}
