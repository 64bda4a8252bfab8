/* mpl-schedule-check.c: what is wrong with dates as they stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/mpl-schedule-private.h"

static MplScheduleEdge
get_edge (const MplCalendar *calendar, const MplScheduleTask *task, gboolean start)
{
  MplDay end = task->milestone ? task->start : task->end;
  MplDay day = start ? task->start : end + 1;

  return (MplScheduleEdge) { day, mpl_schedule_rank (calendar, day) };
}

static void
add_violation (GArray *violations, MplViolationKind kind, gsize index, int days)
{
  MplViolation violation = { kind, (guint) index, days };

  g_array_append_val (violations, violation);
}

static void
check_task (GArray *violations,
            const MplCalendar *calendar,
            const MplScheduleTask *task,
            gsize index)
{
  MplDay end = task->milestone ? task->start : task->end;

  if (task->earliest != MPL_DAY_NONE && task->start < task->earliest)
    add_violation (violations, MPL_VIOLATION_EARLIEST, index,
                   MAX (1, mpl_schedule_rank (calendar, task->earliest)
                               - mpl_schedule_rank (calendar, task->start)));

  if (end < task->start)
    add_violation (violations, MPL_VIOLATION_REVERSED, index, task->start - end);

  if (!mpl_calendar_is_working (calendar, task->start))
    {
      MplDay working = mpl_calendar_after (calendar, task->start);

      add_violation (violations, MPL_VIOLATION_START_OFF, index,
                     working != MPL_DAY_NONE ? working - task->start : 1);
    }

  if (end != task->start && !mpl_calendar_is_working (calendar, end))
    {
      MplDay working = mpl_calendar_before (calendar, end);

      add_violation (violations, MPL_VIOLATION_END_OFF, index,
                     working != MPL_DAY_NONE ? end - working : 1);
    }
}

static void
check_link (GArray *violations,
            const MplCalendar *calendar,
            const MplScheduleTask *tasks,
            const MplScheduleLink *link,
            gsize index)
{
  MplScheduleEdge from = get_edge (calendar, &tasks[link->from], mpl_schedule_from_start (link));
  MplScheduleEdge to = get_edge (calendar, &tasks[link->to], mpl_schedule_to_start (link));
  int target = mpl_schedule_get_target (calendar, link, from);

  if (to.rank < target)
    add_violation (violations, MPL_VIOLATION_LINK, index, target - to.rank);
}

GArray *
mpl_schedule_find_violations (const MplCalendar *calendar,
                              const MplScheduleTask *tasks,
                              gsize n_tasks,
                              const MplScheduleLink *links,
                              gsize n_links)
{
  GArray *violations = g_array_new (FALSE, FALSE, sizeof (MplViolation));

  g_return_val_if_fail (calendar != NULL, violations);
  g_return_val_if_fail (tasks != NULL || n_tasks == 0, violations);
  g_return_val_if_fail (links != NULL || n_links == 0, violations);

  for (gsize i = 0; i < n_tasks; i++)
    check_task (violations, calendar, &tasks[i], i);
  for (gsize i = 0; i < n_links; i++)
    check_link (violations, calendar, tasks, &links[i], i);

  return violations;
}
