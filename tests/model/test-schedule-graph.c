/* test-schedule-graph.c: circles of links, and what is wrong with dates as they stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/mpl-schedule.h"

#define N_ROUNDS 5000
#define MAX_TASKS 8
#define MAX_LINKS 12

static MplDay
iso (const char *text)
{
  MplDay day = mpl_day_from_iso (text);

  g_assert_cmpint (day, !=, MPL_DAY_NONE);
  return day;
}

/* Which tasks one comes to from which, by one link or more (Warshall). */
static void
close_naive (gboolean reach[MAX_TASKS][MAX_TASKS], const MplScheduleLink *links, gsize n_links)
{
  for (gsize i = 0; i < n_links; i++)
    reach[links[i].from][links[i].to] = TRUE;
  for (int k = 0; k < MAX_TASKS; k++)
    for (int i = 0; i < MAX_TASKS; i++)
      for (int j = 0; j < MAX_TASKS; j++)
        reach[i][j] = reach[i][j] || (reach[i][k] && reach[k][j]);
}

static gboolean
is_linked (const MplScheduleLink *links, gsize n_links, guint from, guint to)
{
  for (gsize i = 0; i < n_links; i++)
    if (links[i].from == from && links[i].to == to)
      return TRUE;

  return FALSE;
}

static void
assert_cycle (GArray *cycle, const MplScheduleLink *links, gsize n_links)
{
  guint seen = 0;

  g_assert_cmpuint (cycle->len, >=, 1);
  for (guint i = 0; i < cycle->len; i++)
    {
      guint task = g_array_index (cycle, guint, i);
      guint next = g_array_index (cycle, guint, (i + 1) % cycle->len);

      g_assert_cmpuint (seen & (1u << task), ==, 0);
      g_assert_cmpuint (task, >=, g_array_index (cycle, guint, 0));
      g_assert_true (is_linked (links, n_links, task, next));
      seen |= 1u << task;
    }
}

static void
test_cycles (void)
{
  int n_cycles = 0;

  for (int round = 0; round < N_ROUNDS; round++)
    {
      int n_tasks = g_test_rand_int_range (1, MAX_TASKS + 1);
      gsize n_links = (gsize) g_test_rand_int_range (0, MAX_LINKS + 1);
      MplScheduleLink links[MAX_LINKS] = { 0 };
      gboolean reach[MAX_TASKS][MAX_TASKS] = { { FALSE } };
      gboolean expected = FALSE;
      g_autoptr (GArray) cycle = NULL;

      for (gsize i = 0; i < n_links; i++)
        {
          links[i].from = (guint) g_test_rand_int_range (0, n_tasks);
          links[i].to = (guint) g_test_rand_int_range (0, n_tasks);
        }
      close_naive (reach, links, n_links);
      for (int i = 0; i < n_tasks; i++)
        expected = expected || reach[i][i];

      cycle = mpl_schedule_find_cycle ((gsize) n_tasks, links, n_links);
      g_assert_cmpint (cycle != NULL, ==, expected);
      if (cycle != NULL)
        assert_cycle (cycle, links, n_links);
      n_cycles += expected ? 1 : 0;

      for (int i = 0; i < n_tasks; i++)
        for (int j = 0; j < n_tasks; j++)
          g_assert_cmpint (
              mpl_schedule_reaches ((gsize) n_tasks, links, n_links, (guint) i, (guint) j), ==,
              reach[i][j] || i == j);
    }

  g_assert_cmpint (n_cycles, >, N_ROUNDS / 10);
  g_assert_cmpint (n_cycles, <, N_ROUNDS);
}

/* The longest chain there may be, whole and closed to a circle: no recursion, no square. */
static void
test_long_chain (void)
{
  gsize n = MPL_SCHEDULE_MAX_TASKS;
  g_autofree MplScheduleLink *links = g_new0 (MplScheduleLink, n);
  g_autoptr (GArray) open = NULL;
  g_autoptr (GArray) closed = NULL;

  for (guint i = 0; i < n; i++)
    {
      links[i].from = i;
      links[i].to = (i + 1) % (guint) n;
    }

  open = mpl_schedule_find_cycle (n, links, n - 1);
  g_assert_null (open);
  closed = mpl_schedule_find_cycle (n, links, n);
  g_assert_cmpuint (closed->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (g_array_index (closed, guint, i), ==, i);
  g_assert_true (mpl_schedule_reaches (n, links, n - 1, 0, (guint) n - 1));
  g_assert_false (mpl_schedule_reaches (n, links, n - 1, (guint) n - 1, 0));
}

static void
test_violations (void)
{
  g_autoptr (MplCalendar) calendar = mpl_calendar_new_default (5);
  const MplScheduleTask tasks[] = {
    { iso ("2026-09-09"), iso ("2026-09-12"), MPL_DAY_NONE },                /* ends on Saturday */
    { iso ("2026-09-14"), iso ("2026-09-17"), MPL_DAY_NONE },                /* right */
    { iso ("2026-09-16"), iso ("2026-09-16"), iso ("2026-09-21"), 0, TRUE }, /* three too early */
    { iso ("2026-10-31"), iso ("2026-10-30"), MPL_DAY_NONE },          /* Saturday, reversed */
    { iso ("2026-11-04"), iso ("2026-11-04"), MPL_DAY_NONE, 0, TRUE }, /* a holiday */
  };
  const MplScheduleLink links[] = {
    { 0, 1, MPL_DEPENDENCY_FS, 0, MPL_LAG_WORKING },  /* Saturday, then Monday: holds */
    { 0, 1, MPL_DEPENDENCY_FS, 1, MPL_LAG_WORKING },  /* by one */
    { 1, 2, MPL_DEPENDENCY_FS, 0, MPL_LAG_WORKING },  /* 16 instead of 18: by two */
    { 2, 1, MPL_DEPENDENCY_SS, 0, MPL_LAG_CALENDAR }, /* 14 instead of 16: by two */
    { 1, 2, MPL_DEPENDENCY_FF, -1, MPL_LAG_CALENDAR },
    { 2, 1, MPL_DEPENDENCY_SF, 0, MPL_LAG_WORKING },
  };
  const MplViolation expected[] = {
    { MPL_VIOLATION_END_OFF, 0, 1 },   { MPL_VIOLATION_EARLIEST, 2, 3 },
    { MPL_VIOLATION_REVERSED, 3, 1 },  { MPL_VIOLATION_START_OFF, 3, 2 },
    { MPL_VIOLATION_START_OFF, 4, 1 }, { MPL_VIOLATION_LINK, 1, 1 },
    { MPL_VIOLATION_LINK, 2, 2 },      { MPL_VIOLATION_LINK, 3, 2 },
  };
  g_autoptr (GArray) found = mpl_schedule_find_violations (calendar, tasks, G_N_ELEMENTS (tasks),
                                                           links, G_N_ELEMENTS (links));

  for (guint i = 0; i < MIN (found->len, G_N_ELEMENTS (expected)); i++)
    {
      MplViolation violation = g_array_index (found, MplViolation, i);

      g_assert_cmpint (violation.kind, ==, expected[i].kind);
      g_assert_cmpuint (violation.index, ==, expected[i].index);
      g_assert_cmpint (violation.days, ==, expected[i].days);
    }
  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (expected));
}

/* What the schedule gives has no violations but those that pinned tasks bring; and moving the
 * successor by the days of a link's violation mends it. */
static void
test_violations_of_schedules (void)
{
  g_autoptr (MplCalendar) calendar = mpl_calendar_new_default (6);
  int n_found = 0;

  for (int round = 0; round < N_ROUNDS; round++)
    {
      MplScheduleTask tasks[2] = { { 0 } };
      MplScheduleLink link = {
        .from = 0,
        .to = 1,
        .type = (MplDependencyType) g_test_rand_int_range (0, 4),
        .lag = g_test_rand_int_range (-9, 10),
        .unit = g_test_rand_bit () ? MPL_LAG_WORKING : MPL_LAG_CALENDAR,
      };
      g_autoptr (GArray) found = NULL;
      g_autoptr (MplSchedule) schedule = NULL;

      for (int i = 0; i < 2; i++)
        {
          tasks[i].start = mpl_day_new (2026, 12, 20) + g_test_rand_int_range (0, 25);
          tasks[i].start = mpl_calendar_on_or_after (calendar, tasks[i].start);
          tasks[i].end = tasks[i].start + g_test_rand_int_range (0, 15);
          tasks[i].end = mpl_calendar_on_or_before (calendar, tasks[i].end);
          tasks[i].earliest = MPL_DAY_NONE;
        }

      found = mpl_schedule_find_violations (calendar, tasks, 2, &link, 1);
      schedule = mpl_schedule_new (calendar, tasks, 2, &link, 1, NULL, NULL);
      if (found->len > 0)
        {
          int days = g_array_index (found, MplViolation, 0).days;
          g_assert_cmpint (mpl_schedule_get_dates (schedule, 1)->start, ==,
                           mpl_calendar_add_working_days (calendar, tasks[1].start, days));
          n_found++;
        }
      else
        g_assert_cmpint (mpl_schedule_get_dates (schedule, 1)->start, ==, tasks[1].start);

      tasks[1].start = mpl_schedule_get_dates (schedule, 1)->start;
      tasks[1].end = mpl_schedule_get_dates (schedule, 1)->end;
      g_array_unref (found);
      found = mpl_schedule_find_violations (calendar, tasks, 2, &link, 1);
      g_assert_cmpuint (found->len, ==, 0);
    }

  g_assert_cmpint (n_found, >, N_ROUNDS / 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/schedule/cycles", test_cycles);
  g_test_add_func ("/model/schedule/long-chain", test_long_chain);
  g_test_add_func ("/model/schedule/violations", test_violations);
  g_test_add_func ("/model/schedule/violations-of-schedules", test_violations_of_schedules);
  return g_test_run ();
}
