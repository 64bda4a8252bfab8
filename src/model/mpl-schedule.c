/* mpl-schedule.c: when the activities of a plan can be, by their links
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-schedule-private.h"

#include <glib/gi18n-lib.h>

#include "base/mpl-error.h"

/* A sentence names no more tasks of a circle. */
#define MAX_NAMES 8

/* What holds an edge of a task where it is: an edge of another task, or nothing but its dates. */
typedef struct
{
  gboolean held;
  guint task;
  gboolean start;
} Hold;

struct _MplSchedule
{
  gsize n_tasks;
  MplScheduleDates *dates;
  Hold *starts;
  Hold *ends;
  MplDay end;
};

/* --- What is taken and what is not */

char *
mpl_schedule_name_task (const MplScheduleTask *tasks, guint index)
{
  if (tasks[index].name != NULL)
    return g_strdup_printf ("«%s»", tasks[index].name);

  return g_strdup_printf ("№ %u", index + 1);
}

static gboolean
check_size (gsize n_tasks, gsize n_links, GError **error)
{
  if (n_tasks <= MPL_SCHEDULE_MAX_TASKS && n_links <= MPL_SCHEDULE_MAX_LINKS)
    return TRUE;

  mpl_error_set (error, MPL_ERROR_LIMIT, NULL, _ ("The plan has too many activities or links."));
  return FALSE;
}

static gboolean
check_tasks (const MplScheduleTask *tasks, gsize n_tasks, GError **error)
{
  for (gsize i = 0; i < n_tasks; i++)
    {
      const MplScheduleTask *task = &tasks[i];

      if (!mpl_day_is_valid (task->start) || !mpl_day_is_valid (task->end)
          || (!task->milestone && task->end < task->start)
          || (task->earliest != MPL_DAY_NONE && !mpl_day_is_valid (task->earliest))
          || task->duration < 0 || task->duration > MPL_SCHEDULE_MAX_DURATION)
        {
          g_autofree char *name = mpl_schedule_name_task (tasks, (guint) i);
          mpl_error_set (error, MPL_ERROR_INVALID, NULL, _ ("The dates of %s are wrong."), name);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_links (const MplScheduleLink *links, gsize n_links, gsize n_tasks, GError **error)
{
  for (gsize i = 0; i < n_links; i++)
    {
      const MplScheduleLink *link = &links[i];

      if (link->from >= n_tasks || link->to >= n_tasks || link->type > MPL_DEPENDENCY_SF
          || link->unit > MPL_LAG_CALENDAR || ABS ((gint64) link->lag) > MPL_SCHEDULE_MAX_LAG)
        {
          mpl_error_set (error, MPL_ERROR_INVALID, NULL, _ ("Link %d is wrong."), (int) i + 1);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_cycle (const MplScheduleWork *self, gsize n_links, GError **error)
{
  g_autoptr (GArray) cycle = NULL;
  g_autoptr (GString) names = NULL;

  if (self->graph.n_ordered == self->graph.n_tasks)
    return TRUE;

  cycle = mpl_schedule_graph_get_cycle (&self->graph, self->links, n_links);
  names = g_string_new (NULL);
  for (guint i = 0; i < MIN (cycle->len, MAX_NAMES); i++)
    {
      g_autofree char *name = mpl_schedule_name_task (self->tasks, g_array_index (cycle, guint, i));
      g_string_append_printf (names, "%s → ", name);
    }
  if (cycle->len > MAX_NAMES)
    g_string_append (names, "… → ");
  {
    g_autofree char *name = mpl_schedule_name_task (self->tasks, g_array_index (cycle, guint, 0));
    g_string_append (names, name);
  }

  mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                 _ ("Links go in a circle: %s. Remove one of them."), names->str);
  return FALSE;
}

/* --- The result */

static MplDay
select_clamped (const MplCalendar *calendar, int rank)
{
  return mpl_calendar_select (calendar, CLAMP (rank, 0, mpl_calendar_get_n_working (calendar) - 1));
}

static Hold
get_hold (const MplScheduleWork *self, int link)
{
  Hold hold = { link >= 0, 0, FALSE };

  if (hold.held)
    {
      hold.task = self->links[link].from;
      hold.start = mpl_schedule_from_start (&self->links[link]);
    }

  return hold;
}

static void
write_dates (const MplScheduleWork *self, MplSchedule *schedule)
{
  for (guint i = 0; i < self->graph.n_tasks; i++)
    {
      const MplScheduleSlot *slot = &self->slots[i];
      MplScheduleDates *dates = &schedule->dates[i];

      dates->start
          = slot->pinned ? slot->days.start : mpl_calendar_select (self->calendar, slot->start);
      dates->end
          = slot->pinned ? slot->days.end : mpl_calendar_select (self->calendar, slot->end - 1);
      dates->slack = slot->late_start - slot->start;
      dates->late_start = select_clamped (self->calendar, slot->late_start);
      dates->late_end = select_clamped (self->calendar, slot->late_end - 1);
      dates->critical = dates->slack <= 0;
      dates->driver = slot->window && slot->end_driver >= 0 ? slot->end_driver : slot->driver;
      schedule->starts[i] = get_hold (self, slot->driver);
      schedule->ends[i] = get_hold (self, slot->end_driver);
      schedule->end = MAX (schedule->end, dates->end);
    }
}

static MplSchedule *
calculate (MplScheduleWork *self, gsize n_tasks, GError **error)
{
  MplSchedule *schedule;
  int horizon = 0;

  for (guint i = 0; i < n_tasks; i++)
    mpl_schedule_place_task (self, i);
  if (!mpl_schedule_pass_forward (self, error))
    return NULL;

  for (guint i = 0; i < n_tasks; i++)
    horizon = MAX (horizon, self->slots[i].end);
  if (self->options.deadline != MPL_DAY_NONE)
    horizon = mpl_schedule_rank (self->calendar, (gint64) self->options.deadline + 1);
  mpl_schedule_pass_backward (self, horizon);

  schedule = g_new0 (MplSchedule, 1);
  schedule->n_tasks = n_tasks;
  schedule->dates = g_new0 (MplScheduleDates, n_tasks);
  schedule->starts = g_new0 (Hold, n_tasks);
  schedule->ends = g_new0 (Hold, n_tasks);
  schedule->end = MPL_DAY_NONE;
  write_dates (self, schedule);

  return schedule;
}

/* --- Public */

MplSchedule *
mpl_schedule_new (const MplCalendar *calendar,
                  const MplScheduleTask *tasks,
                  gsize n_tasks,
                  const MplScheduleLink *links,
                  gsize n_links,
                  const MplScheduleOptions *options,
                  GError **error)
{
  MplScheduleWork work = { calendar, tasks, links, { 0 }, MPL_SCHEDULE_OPTIONS_INIT, NULL };
  MplSchedule *self = NULL;

  g_return_val_if_fail (calendar != NULL, NULL);
  g_return_val_if_fail (tasks != NULL || n_tasks == 0, NULL);
  g_return_val_if_fail (links != NULL || n_links == 0, NULL);

  if (!check_size (n_tasks, n_links, error) || !check_tasks (tasks, n_tasks, error)
      || !check_links (links, n_links, n_tasks, error))
    return NULL;

  if (options != NULL)
    work.options = *options;
  work.slots = g_new0 (MplScheduleSlot, n_tasks);
  mpl_schedule_graph_init (&work.graph, n_tasks, links, n_links);
  if (check_cycle (&work, n_links, error))
    self = calculate (&work, n_tasks, error);

  mpl_schedule_graph_clear (&work.graph);
  g_free (work.slots);

  return self;
}

void
mpl_schedule_free (MplSchedule *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->dates);
  g_free (self->starts);
  g_free (self->ends);
  g_free (self);
}

gsize
mpl_schedule_get_n_tasks (const MplSchedule *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_tasks;
}

const MplScheduleDates *
mpl_schedule_get_dates (const MplSchedule *self, gsize index)
{
  g_return_val_if_fail (self != NULL && index < self->n_tasks, NULL);

  return &self->dates[index];
}

MplDay
mpl_schedule_get_end (const MplSchedule *self)
{
  g_return_val_if_fail (self != NULL, MPL_DAY_NONE);

  return self->end;
}

GArray *
mpl_schedule_get_critical_path (const MplSchedule *self)
{
  GArray *path;
  guint task = 0;

  g_return_val_if_fail (self != NULL, NULL);

  path = g_array_new (FALSE, FALSE, sizeof (guint));
  if (self->n_tasks == 0)
    return path;

  for (guint i = 1; i < self->n_tasks; i++)
    if (self->dates[i].end > self->dates[task].end)
      task = i;

  for (Hold hold = { TRUE, task, FALSE }; hold.held;)
    {
      g_array_append_val (path, hold.task);
      hold = hold.start ? self->starts[hold.task] : self->ends[hold.task];
    }
  mpl_schedule_reverse (path);

  return path;
}
