/* bench-time.c: what the calendar, recurrence and schedule cost
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints nanoseconds or milliseconds a line. A sum of all answers is printed last, lest the
 * compiler leave the work out.
 */

#include "model/mpl-recurrence.h"
#include "model/mpl-schedule.h"

#include <stdio.h>
#include <time.h>

#define N_QUERIES 2000000
#define N_EXPANSIONS 20000
#define N_TASKS 10000
#define N_LINKS 20000
#define N_SCHEDULES 50

static guint64 sum;

/* Microseconds of our own: what else the machine does shall not count. */
static gint64
get_time (void)
{
  return (gint64) clock () * G_USEC_PER_SEC / CLOCKS_PER_SEC;
}

static void
tell (const char *what, gint64 start, int n)
{
  double ns = (double) (get_time () - start) * 1000.0 / n;

  if (ns >= 100000)
    printf ("%-44s %10.2f ms\n", what, ns / 1e6);
  else
    printf ("%-44s %10.1f ns\n", what, ns);
}

static void
bench_build (void)
{
  gint64 start = get_time ();

  for (int i = 0; i < 100; i++)
    {
      g_autoptr (MplCalendar) calendar = mpl_calendar_new_default (5 + i % 2);
      sum += (guint64) mpl_calendar_get_n_working (calendar);
    }
  tell ("build a calendar of 300 years", start, 100);
}

static void
bench_queries (const MplCalendar *calendar)
{
  g_autofree MplDay *days = g_new (MplDay, N_QUERIES);
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  MplDay first = mpl_day_new (2025, 1, 1);
  gint64 start;

  for (int i = 0; i < N_QUERIES; i++)
    days[i] = first + g_rand_int_range (random, 0, 4000);

  start = get_time ();
  for (int i = 0; i < N_QUERIES; i++)
    sum += (guint64) mpl_calendar_is_working (calendar, days[i]);
  tell ("is working", start, N_QUERIES);

  start = get_time ();
  for (int i = 0; i < N_QUERIES; i++)
    sum += (guint64) mpl_calendar_on_or_after (calendar, days[i]);
  tell ("working day on or after", start, N_QUERIES);

  start = get_time ();
  for (int i = 0; i < N_QUERIES; i++)
    sum += (guint64) mpl_calendar_add_working_days (calendar, days[i], 1 + i % 60);
  tell ("add working days", start, N_QUERIES);

  start = get_time ();
  for (int i = 0; i < N_QUERIES; i++)
    sum += (guint64) mpl_calendar_count_working_days (calendar,
                                                      MPL_SPAN_INIT (days[i], days[i] + i % 400));
  tell ("count working days", start, N_QUERIES);

  start = get_time ();
  for (int i = 0; i < N_QUERIES; i++)
    sum += mpl_calendar_get_term (calendar, days[i]) != NULL
           || mpl_calendar_get_break (calendar, days[i]) != NULL;
  tell ("which term or break", start, N_QUERIES);
}

static void
bench_recurrence (const MplCalendar *calendar)
{
  static const char *const rules[] = { "1d", "2w nobreaks", "1m:15", "1m:2th nobreaks", "term" };
  MplSpan window = MPL_SPAN_INIT (mpl_day_new (2026, 9, 1), mpl_day_new (2027, 5, 26));

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *what = g_strdup_printf ("expand «%s» over a school year", rules[i]);
      MplRecurrence rule;
      gint64 start;

      if (!mpl_recurrence_from_text (&rule, rules[i], NULL))
        g_error ("%s", rules[i]);
      start = get_time ();
      for (int j = 0; j < N_EXPANSIONS; j++)
        {
          g_autoptr (GArray) found = mpl_recurrence_expand (&rule, calendar, window, NULL, 0);
          sum += found->len;
        }
      tell (what, start, N_EXPANSIONS);
    }
}

static void
bench_schedule (const MplCalendar *calendar)
{
  g_autofree MplScheduleTask *tasks = g_new0 (MplScheduleTask, N_TASKS);
  g_autofree MplScheduleLink *links = g_new0 (MplScheduleLink, N_LINKS);
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  MplDay first = mpl_day_new (2026, 8, 15);
  gint64 start;

  for (int i = 0; i < N_TASKS; i++)
    {
      tasks[i].start = first + g_rand_int_range (random, 0, 900);
      tasks[i].end = tasks[i].start + g_rand_int_range (random, 0, 10);
      tasks[i].earliest = MPL_DAY_NONE;
    }
  /* Links to near neighbours make long chains. */
  for (int i = 0; i < N_LINKS; i++)
    {
      links[i].from = (guint) g_rand_int_range (random, 0, N_TASKS - 1);
      links[i].to = links[i].from + (guint) g_rand_int_range (random, 20, 400);
      links[i].to = MIN (links[i].to, N_TASKS - 1);
      links[i].type = (MplDependencyType) g_rand_int_range (random, 0, 4);
      links[i].lag = g_rand_int_range (random, -3, 4);
      links[i].unit = (MplLagUnit) g_rand_int_range (random, 0, 2);
    }

  start = get_time ();
  for (int i = 0; i < N_SCHEDULES; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MplSchedule) schedule
          = mpl_schedule_new (calendar, tasks, N_TASKS, links, N_LINKS, NULL, &error);
      if (schedule == NULL)
        g_error ("%s", error->message);
      sum += (guint64) mpl_schedule_get_end (schedule);
    }
  tell ("schedule 10,000 tasks, 20,000 links", start, N_SCHEDULES);

  start = get_time ();
  for (int i = 0; i < N_SCHEDULES; i++)
    {
      g_autoptr (GArray) found
          = mpl_schedule_find_violations (calendar, tasks, N_TASKS, links, N_LINKS);
      sum += found->len;
    }
  tell ("find its violations", start, N_SCHEDULES);

  start = get_time ();
  for (int i = 0; i < N_SCHEDULES; i++)
    sum += (guint64) mpl_schedule_reaches (N_TASKS, links, N_LINKS, 0, N_TASKS - 1);
  tell ("would a link make a circle", start, N_SCHEDULES);
}

int
main (void)
{
  g_autoptr (MplCalendar) calendar = mpl_calendar_new_default (5);

  bench_build ();
  bench_queries (calendar);
  bench_recurrence (calendar);
  bench_schedule (calendar);
  printf ("%" G_GUINT64_FORMAT "\n", sum);

  return 0;
}
