/* bench-book.c: how long a large school file takes to open and to change
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * 10,000 activities in 20 blocks, each with what a plan’s row holds. Opening is judged by the time
 * of the processor, so that other work on the machine does not count. A change is measured beside
 * the least that makes anything durable: a commit of SQLite's with the same settings of a file
 * that holds one row, in the same folder. Fails where a budget is passed.
 */

#include "large-book.h"

#include "book/mpl-book.h"
#include "model/mpl-activity.h"
#include "model/mpl-programme.h"
#include "model/mpl-verb.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <time.h>

#define N_ACTIVITIES 10000
#define N_OPENINGS 15
#define N_CHANGES 60

/* Milliseconds. */
#define OPEN_BUDGET 60.0
#define CHANGE_BUDGET 8.0

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

static double
get_median (double *times, guint n_times)
{
  qsort (times, n_times, sizeof (double), compare_doubles);
  return times[n_times / 2];
}

/* Of pure work: what the machine does besides only ever adds. */
static double
get_least (double *times, guint n_times)
{
  qsort (times, n_times, sizeof (double), compare_doubles);
  return times[0];
}

/* Of this process: a machine that is busy with other work does not lengthen it. */
static double
get_processor_time (void)
{
  return (double) clock () * 1000.0 / CLOCKS_PER_SEC;
}

static double
get_elapsed (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000.0;
}

static void
check (gboolean success, const GError *error)
{
  if (!success)
    g_error ("%s", error == NULL ? "failed" : error->message);
}

static void
apply (MplBook *book, MplChange *change)
{
  g_autoptr (GError) error = NULL;

  check (mpl_book_apply (book, change, &error), error);
}

static gboolean
take_nothing (gint64 id, MplValue *values, gpointer user_data)
{
  return TRUE;
}

/* How much of the opening is the file's part: opened, checked and every row read. */
static double
measure_reading (const char *path)
{
  double times[N_OPENINGS];
  guint n_tables;
  const MplTable *const *tables = mpl_table_get_all (&n_tables);

  for (guint i = 0; i < N_OPENINGS; i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 start = g_get_monotonic_time ();
      g_autoptr (MplStore) store = mpl_store_open (path, MPL_STORE_NO_BACKUP, &error);

      check (store != NULL, error);
      for (guint j = 0; j < n_tables; j++)
        check (mpl_store_read_table (store, tables[j], take_nothing, NULL, &error), error);
      times[i] = get_elapsed (start);
      check (mpl_store_close (store, &error), error);
    }
  return get_least (times, N_OPENINGS);
}

static double
measure_opening (const char *path, double *processor)
{
  double times[N_OPENINGS], processor_times[N_OPENINGS];

  for (guint i = 0; i < N_OPENINGS; i++)
    {
      g_autoptr (GError) error = NULL;
      double processor_start = get_processor_time ();
      gint64 start = g_get_monotonic_time ();
      g_autoptr (MplBook) book = mpl_book_open (path, MPL_STORE_NO_BACKUP, &error);

      times[i] = get_elapsed (start);
      processor_times[i] = get_processor_time () - processor_start;
      check (book != NULL, error);
      check (mpl_book_close (book, &error), error);
    }
  *processor = get_least (processor_times, N_OPENINGS);
  return get_least (times, N_OPENINGS);
}

static double
change_one (MplBook *book, guint i)
{
  g_autoptr (MplChange) change = mpl_change_new (MPL_VERB_ACTIVITY_MOVE);
  gint64 id = g_test_rand_int_range (1, N_ACTIVITIES + 1);
  gint64 start = g_get_monotonic_time ();

  mpl_change_set_integer (change, &mpl_activity_table, id, MPL_ACTIVITY_START, 19000 + i);
  mpl_change_set_subject (change, &mpl_activity_table, id);
  apply (book, change);

  return get_elapsed (start);
}

static double
undo_one (MplBook *book)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  check (mpl_book_undo (book, &error), error);

  return get_elapsed (start);
}

static sqlite3 *
open_bare (const char *path)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db,
                "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; "
                "CREATE TABLE t (v INTEGER); INSERT INTO t VALUES (0)",
                NULL, NULL, NULL);
  return db;
}

static double
commit_bare (sqlite3 *db)
{
  gint64 start = g_get_monotonic_time ();

  g_assert_cmpint (sqlite3_exec (db, "UPDATE t SET v = v + 1", NULL, NULL, NULL), ==, SQLITE_OK);

  return get_elapsed (start);
}

static gboolean
report (const char *what, double time, double beside, double budget)
{
  gboolean kept = time <= beside + budget;

  if (beside > 0)
    g_print ("%-28s %7.2f ms, a bare commit %.2f ms: %+.2f ms of %.0f%s\n", what, time, beside,
             time - beside, budget, kept ? "" : " PASSED");
  else
    g_print ("%-28s %7.2f ms of %.0f%s\n", what, time, budget, kept ? "" : " PASSED");
  return kept;
}

/* Change, bare commit and undo in turn, so that all meet the same disk. */
static gboolean
measure_changes (const char *path, const char *bare_path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MplBook) book = mpl_book_open (path, MPL_STORE_NO_BACKUP, &error);
  sqlite3 *db = open_bare (bare_path);
  double changes[N_CHANGES], undos[N_CHANGES], commits[N_CHANGES], commit;
  gboolean kept;

  check (book != NULL, error);
  for (guint i = 0; i < N_CHANGES; i++)
    {
      changes[i] = change_one (book, i);
      commits[i] = commit_bare (db);
      undos[i] = undo_one (book);
    }
  sqlite3_close (db);
  check (mpl_book_close (book, &error), error);

  commit = get_median (commits, N_CHANGES);
  kept = report ("one change, shown", get_median (changes, N_CHANGES), commit, CHANGE_BUDGET);
  return report ("undo, shown", get_median (undos, N_CHANGES), commit, CHANGE_BUDGET) && kept;
}

static void
bench_book (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "a.mentoring", NULL);
  g_autofree char *bare_path = g_build_filename (g_get_user_data_dir (), "bare", NULL);
  double opening, processor, reading;
  gboolean kept;

  g_assert_no_errno (g_mkdir_with_parents (g_get_user_data_dir (), 0700));
  large_book_create (path, N_ACTIVITIES);
  reading = measure_reading (path);
  opening = measure_opening (path, &processor);
  g_print ("%d activities; opening: the best of %d, changes: medians of %d\n", N_ACTIVITIES,
           N_OPENINGS, N_CHANGES);
  kept = report ("opened, read and built", MIN (opening, processor), 0, OPEN_BUDGET);
  g_print ("%-28s %7.2f ms\n", "by the clock", opening);
  g_print ("%-28s %7.2f ms\n", "of it opened and read", reading);
  kept = measure_changes (path, bare_path) && kept;
  g_assert_true (kept);
}

int
main (int argc, char *argv[])
{
  /* On a disk, where a school's file lies, not in memory. */
  g_autofree char *folder = g_get_current_dir ();

  g_setenv ("TMPDIR", folder, TRUE);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/bench/book", bench_book);

  return g_test_run ();
}
