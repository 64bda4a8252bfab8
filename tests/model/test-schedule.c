/* test-schedule.c: the schedule against a fixed point found a day at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-error.h"
#include "model/mpl-schedule.h"

#include <string.h>

#define N_ROUNDS 1500
#define MAX_TASKS 7
#define MAX_LINKS 12

static MplDay
iso (const char *text)
{
  MplDay day = mpl_day_from_iso (text);

  g_assert_cmpint (day, !=, MPL_DAY_NONE);
  return day;
}

/* --- The naive schedule knows days only: it moves tasks a working day at a time until every link
 * holds. */

typedef struct
{
  gsize n_tasks;
  gsize n_links;
  MplScheduleTask tasks[MAX_TASKS];
  MplScheduleLink links[MAX_LINKS];
  int lengths[MAX_TASKS];
  MplSpan dates[MAX_TASKS];
} Plan;

static MplDay
snap_naive (const MplCalendar *calendar, MplDay day)
{
  while (!mpl_calendar_is_working (calendar, day))
    day++;

  return day;
}

static MplDay
step_naive (const MplCalendar *calendar, MplDay day, int n)
{
  int step = n < 0 ? -1 : 1;

  for (; n != 0; n -= step)
    do
      day += step;
    while (!mpl_calendar_is_working (calendar, day));

  return day;
}

/* The working day on whose morning the link's edge lies, moved by the lag for a predecessor. */
static MplDay
get_moment_naive (const MplCalendar *calendar,
                  MplSpan dates,
                  gboolean start,
                  const MplScheduleLink *lag)
{
  MplDay day = start ? dates.start : dates.end + 1;

  if (lag == NULL)
    return snap_naive (calendar, day);
  if (lag->unit == MPL_LAG_CALENDAR)
    return snap_naive (calendar, day + lag->lag);

  return step_naive (calendar, snap_naive (calendar, day), lag->lag);
}

static gboolean
holds_naive (const MplCalendar *calendar, const Plan *plan, const MplScheduleLink *link)
{
  gboolean from_start = link->type == MPL_DEPENDENCY_SS || link->type == MPL_DEPENDENCY_SF;
  gboolean to_start = link->type == MPL_DEPENDENCY_FS || link->type == MPL_DEPENDENCY_SS;

  return get_moment_naive (calendar, plan->dates[link->to], to_start, NULL)
         >= get_moment_naive (calendar, plan->dates[link->from], from_start, link);
}

static gboolean
is_window (const Plan *plan, gsize i)
{
  return plan->tasks[i].window && !plan->tasks[i].milestone;
}

static void
place_naive (const MplCalendar *calendar, Plan *plan, gsize i, MplDay start)
{
  plan->dates[i].start = start;
  if (!is_window (plan, i))
    plan->dates[i].end = step_naive (calendar, start, plan->lengths[i] - 1);
  else if (plan->dates[i].end < start)
    plan->dates[i].end = start;
}

/* The fixed point; FALSE where a link to a pinned task does not hold. */
static gboolean
solve_naive (const MplCalendar *calendar, Plan *plan, MplDay project_start)
{
  gboolean all_hold = TRUE;
  gboolean moved = TRUE;

  for (gsize i = 0; i < plan->n_tasks; i++)
    {
      const MplScheduleTask *task = &plan->tasks[i];
      MplDay end = task->milestone ? task->start : task->end;
      MplDay base = project_start != MPL_DAY_NONE ? project_start : task->start;

      plan->lengths[i] = 0;
      for (MplDay day = task->start; day <= end; day++)
        plan->lengths[i] += mpl_calendar_is_working (calendar, day) ? 1 : 0;
      if (task->duration > 0 && !is_window (plan, i))
        plan->lengths[i] = task->duration;
      if (plan->lengths[i] == 0 || task->milestone)
        plan->lengths[i] = 1;

      if (task->earliest != MPL_DAY_NONE)
        base = MAX (base, task->earliest);
      plan->dates[i] = MPL_SPAN_INIT (task->start, end);
      if (task->pinned)
        continue;
      base = snap_naive (calendar, base);
      if (is_window (plan, i))
        {
          while (!mpl_calendar_is_working (calendar, plan->dates[i].end))
            plan->dates[i].end--;
          if (project_start != MPL_DAY_NONE)
            plan->dates[i].end
                = step_naive (calendar, snap_naive (calendar, project_start), plan->lengths[i] - 1);
        }
      place_naive (calendar, plan, i, base);
    }

  while (moved)
    {
      moved = FALSE;
      for (gsize i = 0; i < plan->n_links; i++)
        {
          guint to = plan->links[i].to;

          if (plan->tasks[to].pinned)
            continue;
          while (!holds_naive (calendar, plan, &plan->links[i]))
            {
              if (is_window (plan, to) && plan->links[i].type >= MPL_DEPENDENCY_FF)
                plan->dates[to].end = step_naive (calendar, plan->dates[to].end, 1);
              else
                place_naive (calendar, plan, to, step_naive (calendar, plan->dates[to].start, 1));
              moved = TRUE;
            }
        }
    }

  for (gsize i = 0; i < plan->n_links; i++)
    all_hold = all_hold && holds_naive (calendar, plan, &plan->links[i]);

  return all_hold;
}

static MplDay
get_end_naive (const Plan *plan)
{
  MplDay end = plan->dates[0].end;

  for (gsize i = 1; i < plan->n_tasks; i++)
    end = MAX (end, plan->dates[i].end);

  return end;
}

/* Links go from a lower to a higher place in a random order, so that there is no circle. */
static Plan
draw_plan (MplDay epoch)
{
  Plan plan = { .n_tasks = (gsize) g_test_rand_int_range (1, MAX_TASKS + 1) };
  guint order[MAX_TASKS];

  for (guint i = 0; i < plan.n_tasks; i++)
    {
      MplScheduleTask *task = &plan.tasks[i];
      guint j = (guint) g_test_rand_int_range (0, (int) i + 1);

      order[i] = order[j];
      order[j] = i;
      task->start = epoch + g_test_rand_int_range (0, 30);
      task->end = task->start + g_test_rand_int_range (0, 10);
      task->milestone = g_test_rand_int_range (0, 4) == 0;
      task->duration = g_test_rand_int_range (0, 3) == 0 ? g_test_rand_int_range (1, 8) : 0;
      if (task->milestone)
        task->duration = 0;
      task->window = g_test_rand_int_range (0, 4) == 0;
      task->pinned = g_test_rand_int_range (0, 6) == 0;
      task->earliest = g_test_rand_int_range (0, 4) == 0 ? epoch + g_test_rand_int_range (0, 40)
                                                         : MPL_DAY_NONE;
    }

  for (gsize i = 0; plan.n_tasks > 1 && i < (gsize) g_test_rand_int_range (0, MAX_LINKS + 1); i++)
    {
      int a = g_test_rand_int_range (0, (int) plan.n_tasks - 1);
      int b = g_test_rand_int_range (a + 1, (int) plan.n_tasks);

      plan.links[plan.n_links++] = (MplScheduleLink) {
        .from = order[a],
        .to = order[b],
        .type = (MplDependencyType) g_test_rand_int_range (0, 4),
        .lag = g_test_rand_bit () ? 0 : g_test_rand_int_range (-6, 9),
        .unit = g_test_rand_bit () ? MPL_LAG_WORKING : MPL_LAG_CALENDAR,
      };
    }

  return plan;
}

static MplSchedule *
solve (const MplCalendar *calendar, const Plan *plan, const MplScheduleOptions *options)
{
  g_autoptr (GError) error = NULL;
  MplSchedule *schedule = mpl_schedule_new (calendar, plan->tasks, plan->n_tasks, plan->links,
                                            plan->n_links, options, &error);

  g_assert_no_error (error);
  g_assert_nonnull (schedule);
  return schedule;
}

static void
assert_driver (const MplCalendar *calendar, const MplSchedule *schedule, const Plan *plan, gsize i)
{
  const MplScheduleDates *dates = mpl_schedule_get_dates (schedule, i);
  Plan earlier = *plan;

  if (dates->driver < 0)
    return;

  /* A day earlier the driving link would not hold. */
  g_assert_cmpuint (plan->links[dates->driver].to, ==, i);
  if (is_window (plan, i) && plan->links[dates->driver].type >= MPL_DEPENDENCY_FF)
    earlier.dates[i].end = step_naive (calendar, dates->end, -1);
  else
    place_naive (calendar, &earlier, i, step_naive (calendar, dates->start, -1));
  g_assert_false (holds_naive (calendar, &earlier, &plan->links[dates->driver]));
}

static void
test_forward (void)
{
  g_autoptr (MplCalendar) five = mpl_calendar_new_default (5);
  g_autoptr (MplCalendar) six = mpl_calendar_new_default (6);
  int n_driven = 0;

  for (int round = 0; round < N_ROUNDS; round++)
    {
      const MplCalendar *calendar = g_test_rand_bit () ? five : six;
      MplDay epoch = mpl_day_new (2025, 1, 1) + g_test_rand_int_range (0, 3600);
      Plan plan = draw_plan (epoch);
      MplScheduleOptions options = MPL_SCHEDULE_OPTIONS_INIT;
      g_autoptr (MplSchedule) schedule = NULL;

      if (g_test_rand_int_range (0, 4) == 0)
        options.project_start = epoch + g_test_rand_int_range (-10, 10);
      schedule = solve (calendar, &plan, &options);
      solve_naive (calendar, &plan, options.project_start);

      for (gsize i = 0; i < plan.n_tasks; i++)
        {
          const MplScheduleDates *dates = mpl_schedule_get_dates (schedule, i);

          g_assert_cmpint (dates->start, ==, plan.dates[i].start);
          g_assert_cmpint (dates->end, ==, plan.dates[i].end);
          assert_driver (calendar, schedule, &plan, i);
          n_driven += dates->driver >= 0 ? 1 : 0;
        }
      g_assert_cmpint (mpl_schedule_get_end (schedule), ==, get_end_naive (&plan));
    }

  g_assert_cmpint (n_driven, >, N_ROUNDS / 2);
}

/* Whether the plan still ends on @end and every link holds with task @i later by @days. */
static gboolean
bears_naive (const MplCalendar *calendar, const Plan *original, gsize i, int days, MplDay end)
{
  Plan plan = *original;
  MplDay start = step_naive (calendar, original->dates[i].start, days);

  if (plan.tasks[i].pinned)
    {
      plan.tasks[i].start = start;
      plan.tasks[i].end = step_naive (calendar, original->dates[i].end, days);
    }
  else
    plan.tasks[i].earliest = start;

  return solve_naive (calendar, &plan, MPL_DAY_NONE) && get_end_naive (&plan) <= end;
}

static void
test_slack (void)
{
  g_autoptr (MplCalendar) calendar = mpl_calendar_new_default (5);
  int n_slack = 0, n_critical = 0;

  for (int round = 0; round < N_ROUNDS; round++)
    {
      Plan plan = draw_plan (mpl_day_new (2025, 1, 1) + g_test_rand_int_range (0, 3600));
      g_autoptr (MplSchedule) schedule = NULL;
      MplDay end;

      /* Between working days a pinned task has no slack of its own to speak of. */
      for (gsize i = 0; i < plan.n_tasks; i++)
        if (plan.tasks[i].pinned)
          {
            plan.tasks[i].start = snap_naive (calendar, plan.tasks[i].start);
            plan.tasks[i].end = snap_naive (calendar, plan.tasks[i].end);
          }
      if (!solve_naive (calendar, &plan, MPL_DAY_NONE))
        continue;

      schedule = solve (calendar, &plan, NULL);
      end = mpl_schedule_get_end (schedule);
      for (gsize i = 0; i < plan.n_tasks; i++)
        {
          const MplScheduleDates *dates = mpl_schedule_get_dates (schedule, i);

          g_assert_cmpint (dates->slack, >=, 0);
          g_assert_cmpint (dates->critical, ==, dates->slack == 0);
          g_assert_cmpint (dates->late_start, ==,
                           step_naive (calendar, dates->start, dates->slack));
          if (!is_window (&plan, i))
            g_assert_cmpint (dates->late_end, ==, step_naive (calendar, dates->end, dates->slack));
          g_assert_true (bears_naive (calendar, &plan, i, dates->slack, end));
          g_assert_false (bears_naive (calendar, &plan, i, dates->slack + 1, end));
          n_slack += dates->slack > 0 ? 1 : 0;
          n_critical += dates->critical ? 1 : 0;
        }
    }

  g_assert_cmpint (n_slack, >, N_ROUNDS / 4);
  g_assert_cmpint (n_critical, >, N_ROUNDS / 4);
}

/* The holding links lead from a task that is free to the one that ends last. A lag in calendar
 * days that ends on a day off leaves slack behind it, and a window has some of its own. */
static void
test_critical_path (void)
{
  g_autoptr (MplCalendar) calendar = mpl_calendar_new_default (5);
  int n_linked = 0;

  for (int round = 0; round < N_ROUNDS; round++)
    {
      Plan plan = draw_plan (mpl_day_new (2026, 1, 1));
      g_autoptr (MplSchedule) schedule = solve (calendar, &plan, NULL);
      g_autoptr (GArray) path = mpl_schedule_get_critical_path (schedule);
      guint last = g_array_index (path, guint, path->len - 1);
      gboolean counts_days = FALSE;

      for (gsize i = 0; i < plan.n_links; i++)
        counts_days = counts_days || plan.links[i].unit == MPL_LAG_CALENDAR;

      g_assert_cmpint (mpl_schedule_get_dates (schedule, last)->end, ==,
                       mpl_schedule_get_end (schedule));
      for (guint i = 0; i < path->len; i++)
        {
          guint task = g_array_index (path, guint, i);
          const MplScheduleDates *dates = mpl_schedule_get_dates (schedule, task);

          if (!counts_days && !is_window (&plan, task))
            g_assert_true (dates->critical);
          if (i == 0 && !is_window (&plan, task))
            g_assert_cmpint (dates->driver, ==, -1);
          if (i > 0)
            n_linked++;
          if (i > 0 && !is_window (&plan, task))
            g_assert_cmpuint (plan.links[dates->driver].from, ==,
                              g_array_index (path, guint, i - 1));
        }
    }
  g_assert_cmpint (n_linked, >, N_ROUNDS / 10);
}

/* What each kind of link asks, in words of the header. 18.09.2026 is a Friday. */
static void
test_links (void)
{
  static const struct
  {
    MplDependencyType type;
    int lag;
    MplLagUnit unit;
    const char *start;
  } cases[] = {
    { MPL_DEPENDENCY_FS, 0, MPL_LAG_WORKING, "2026-09-21" },
    { MPL_DEPENDENCY_FS, 0, MPL_LAG_CALENDAR, "2026-09-21" },
    { MPL_DEPENDENCY_FS, 1, MPL_LAG_WORKING, "2026-09-22" },
    { MPL_DEPENDENCY_FS, 1, MPL_LAG_CALENDAR, "2026-09-21" }, /* Sunday's morning is Monday's */
    { MPL_DEPENDENCY_FS, 3, MPL_LAG_CALENDAR, "2026-09-22" },
    { MPL_DEPENDENCY_FS, -1, MPL_LAG_WORKING, "2026-09-18" },
    { MPL_DEPENDENCY_FS, -1, MPL_LAG_CALENDAR, "2026-09-18" },
    { MPL_DEPENDENCY_SS, 0, MPL_LAG_WORKING, "2026-09-16" },
    { MPL_DEPENDENCY_SS, 3, MPL_LAG_WORKING, "2026-09-21" },
    { MPL_DEPENDENCY_SS, 3, MPL_LAG_CALENDAR, "2026-09-21" },
    { MPL_DEPENDENCY_SS, 6, MPL_LAG_CALENDAR, "2026-09-22" },
    { MPL_DEPENDENCY_FF, 0, MPL_LAG_WORKING, "2026-09-17" },
    { MPL_DEPENDENCY_FF, 2, MPL_LAG_WORKING, "2026-09-21" },
    { MPL_DEPENDENCY_SF, 0, MPL_LAG_WORKING, "2026-09-14" },
    { MPL_DEPENDENCY_SF, 2, MPL_LAG_WORKING, "2026-09-16" },
  };
  g_autoptr (MplCalendar) calendar = mpl_calendar_new_default (5);
  const MplScheduleTask tasks[] = {
    { iso ("2026-09-16"), iso ("2026-09-18"), MPL_DAY_NONE },
    { iso ("2026-09-01"), iso ("2026-09-02"), MPL_DAY_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MplScheduleLink link = { 0, 1, cases[i].type, cases[i].lag, cases[i].unit };
      g_autoptr (MplSchedule) schedule = NULL;
      g_autofree char *start = NULL;

      schedule = mpl_schedule_new (calendar, tasks, 2, &link, 1, NULL, NULL);
      start = mpl_day_to_iso (mpl_schedule_get_dates (schedule, 1)->start);
      g_test_message ("case %u", (guint) i);
      g_assert_cmpstr (start, ==, cases[i].start);
    }
}

static void
test_milestone_and_deadline (void)
{
  g_autoptr (MplCalendar) calendar = mpl_calendar_new_default (5);
  /* 1.06 → 1.07 → 1.09 of the template: the council, the order, the meeting. */
  const MplScheduleTask tasks[] = {
    { iso ("2026-09-14"), iso ("2026-09-17"), MPL_DAY_NONE },
    { iso ("2026-09-18"), iso ("2026-09-20"), MPL_DAY_NONE, 0, TRUE },
    { iso ("2026-09-19"), iso ("2026-09-22"), MPL_DAY_NONE },
  };
  const MplScheduleLink links[] = { { 0, 1 }, { 1, 2 } };
  MplScheduleOptions options = { MPL_DAY_NONE, iso ("2026-09-18") };
  g_autoptr (MplSchedule) schedule
      = mpl_schedule_new (calendar, tasks, 3, links, 2, &options, NULL);
  const MplScheduleDates *dates = mpl_schedule_get_dates (schedule, 1);

  g_assert_cmpint (dates->start, ==, iso ("2026-09-18"));
  g_assert_cmpint (dates->end, ==, iso ("2026-09-18"));
  g_assert_cmpint (dates->driver, ==, -1);
  dates = mpl_schedule_get_dates (schedule, 2);
  g_assert_cmpint (dates->start, ==, iso ("2026-09-21"));
  g_assert_cmpint (dates->end, ==, iso ("2026-09-22"));
  /* Two working days behind the deadline, and so are all that lead to it. */
  for (gsize i = 0; i < 3; i++)
    {
      g_assert_cmpint (mpl_schedule_get_dates (schedule, i)->slack, ==, -2);
      g_assert_true (mpl_schedule_get_dates (schedule, i)->critical);
    }
}

static void
assert_refused (const MplScheduleTask *tasks,
                gsize n_tasks,
                const MplScheduleLink *links,
                gsize n_links,
                int code,
                const char *words)
{
  g_autoptr (MplCalendar) calendar = mpl_calendar_new_default (5);
  g_autoptr (GError) error = NULL;
  MplSchedule *schedule = mpl_schedule_new (calendar, tasks, n_tasks, links, n_links, NULL, &error);

  g_assert_null (schedule);
  g_assert_error (error, MPL_ERROR, code);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_refused (void)
{
  MplDay day = iso ("2026-09-14");
  MplScheduleTask tasks[] = {
    { day, day, MPL_DAY_NONE, 0, FALSE, FALSE, FALSE, "Педсовет" },
    { day, day, MPL_DAY_NONE, 0, FALSE, FALSE, FALSE, "Приказ" },
    { day, day, MPL_DAY_NONE },
  };
  const MplScheduleLink circle[] = { { 2, 0 }, { 0, 1 }, { 1, 2 } };
  const MplScheduleLink self_link[] = { { 1, 1 } };
  const MplScheduleLink nowhere[] = { { 0, 3 } };
  const MplScheduleLink long_lag[] = { { 0, 1, MPL_DEPENDENCY_FS, G_MININT, MPL_LAG_WORKING } };

  assert_refused (tasks, 3, circle, 3, MPL_ERROR_INVALID,
                  "«Педсовет» → «Приказ» → № 3 → «Педсовет»");
  assert_refused (tasks, 3, self_link, 1, MPL_ERROR_INVALID, "«Приказ» → «Приказ»");
  assert_refused (tasks, 3, nowhere, 1, MPL_ERROR_INVALID, "1");
  assert_refused (tasks, 3, long_lag, 1, MPL_ERROR_INVALID, "1");
  tasks[1].end--;
  assert_refused (tasks, 3, NULL, 0, MPL_ERROR_INVALID, "«Приказ»");
  tasks[1].end = MPL_DAY_NONE;
  assert_refused (tasks, 3, NULL, 0, MPL_ERROR_INVALID, "«Приказ»");
  tasks[1].start = tasks[1].end = mpl_day_new (MPL_YEAR_MAX, 12, 1);
  tasks[1].duration = MPL_SCHEDULE_MAX_DURATION;
  assert_refused (tasks, 3, NULL, 0, MPL_ERROR_LIMIT, "«Приказ»");
  assert_refused (tasks, MPL_SCHEDULE_MAX_TASKS + 1, NULL, 0, MPL_ERROR_LIMIT, "");
}

static void
test_empty (void)
{
  g_autoptr (MplCalendar) calendar = mpl_calendar_new_default (5);
  g_autoptr (MplSchedule) schedule = mpl_schedule_new (calendar, NULL, 0, NULL, 0, NULL, NULL);
  g_autoptr (GArray) path = mpl_schedule_get_critical_path (schedule);

  g_assert_cmpint (mpl_schedule_get_end (schedule), ==, MPL_DAY_NONE);
  g_assert_cmpuint (mpl_schedule_get_n_tasks (schedule), ==, 0);
  g_assert_cmpuint (path->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/schedule/forward", test_forward);
  g_test_add_func ("/model/schedule/slack", test_slack);
  g_test_add_func ("/model/schedule/critical-path", test_critical_path);
  g_test_add_func ("/model/schedule/links", test_links);
  g_test_add_func ("/model/schedule/milestone-and-deadline", test_milestone_and_deadline);
  g_test_add_func ("/model/schedule/refused", test_refused);
  g_test_add_func ("/model/schedule/empty", test_empty);
  return g_test_run ();
}
