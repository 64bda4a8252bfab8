/* mpl-schedule.c: when the activities of a plan can be, by their links
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The critical path method on working days numbered from 0. A task takes the working days from
 * its rank up to its rank plus its length; only lags in calendar days ask the calendar.
 */

#include "mpl-config.h"

#include "model/mpl-schedule-private.h"

#include <glib/gi18n-lib.h>

#include "base/mpl-error.h"

/* A sentence names no more tasks of a circle. */
#define MAX_NAMES 8

/* A task at work. [start, end) in ranks; @late is the highest end. */
typedef struct
{
  int start;
  int end;
  int length;
  int late;
  int driver;
  gboolean pinned;
  MplSpan days; /* of a pinned task */
} Slot;

struct _MplSchedule
{
  gsize n_tasks;
  MplScheduleDates *dates;
  guint *drivers; /* the driving link's predecessor */
  MplDay end;
};

/* What one calculation works with. */
typedef struct
{
  const MplCalendar *calendar;
  const MplScheduleTask *tasks;
  const MplScheduleLink *links;
  MplScheduleGraph graph;
  MplScheduleOptions options;
  Slot *slots;
} Work;

int
mpl_schedule_rank (const MplCalendar *calendar, gint64 day)
{
  if (day < mpl_day_new (MPL_YEAR_MIN, 1, 1))
    return 0;
  if (day > mpl_day_new (MPL_YEAR_MAX, 12, 31))
    return mpl_calendar_get_n_working (calendar);

  return mpl_calendar_rank (calendar, (MplDay) day);
}

/* --- What is taken and what is not */

static char *
name_task (const MplScheduleTask *tasks, guint index)
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
          g_autofree char *name = name_task (tasks, (guint) i);
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
check_cycle (const Work *self, gsize n_links, GError **error)
{
  g_autoptr (GArray) cycle = NULL;
  g_autoptr (GString) names = NULL;

  if (self->graph.n_ordered == self->graph.n_tasks)
    return TRUE;

  cycle = mpl_schedule_graph_get_cycle (&self->graph, self->links, n_links);
  names = g_string_new (NULL);
  for (guint i = 0; i < MIN (cycle->len, MAX_NAMES); i++)
    {
      g_autofree char *name = name_task (self->tasks, g_array_index (cycle, guint, i));
      g_string_append_printf (names, "%s → ", name);
    }
  if (cycle->len > MAX_NAMES)
    g_string_append (names, "… → ");
  {
    g_autofree char *name = name_task (self->tasks, g_array_index (cycle, guint, 0));
    g_string_append (names, name);
  }

  mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                 _ ("Links go in a circle: %s. Remove one of them."), names->str);
  return FALSE;
}

/* --- The passes */

static void
place_task (const Work *self, guint index)
{
  const MplScheduleTask *task = &self->tasks[index];
  Slot *slot = &self->slots[index];
  MplDay end = task->milestone ? task->start : task->end;
  MplDay base = task->start;

  slot->start = mpl_schedule_rank (self->calendar, task->start);
  slot->end = mpl_schedule_rank (self->calendar, (gint64) end + 1);
  slot->length = slot->end - slot->start;
  slot->driver = -1;
  slot->pinned = task->pinned;
  slot->days = MPL_SPAN_INIT (task->start, end);
  if (task->pinned)
    return;

  if (task->milestone)
    slot->length = 1;
  else if (task->duration > 0)
    slot->length = task->duration;
  else
    slot->length = MAX (1, slot->length);

  if (self->options.project_start != MPL_DAY_NONE)
    base = self->options.project_start;
  if (task->earliest != MPL_DAY_NONE)
    base = MAX (base, task->earliest);
  slot->start = mpl_schedule_rank (self->calendar, base);
}

/* The edge of a placed task. The day is found only where a link counts days. */
static MplScheduleEdge
get_edge (const Work *self, guint index, const MplScheduleLink *link)
{
  const Slot *slot = &self->slots[index];
  gboolean start = mpl_schedule_from_start (link);
  MplScheduleEdge edge = { MPL_DAY_NONE, start ? slot->start : slot->end };

  if (link->unit == MPL_LAG_WORKING)
    return edge;

  if (slot->pinned)
    edge.day = start ? slot->days.start : slot->days.end + 1;
  else
    edge.day = start ? mpl_calendar_select (self->calendar, slot->start)
                     : mpl_calendar_select (self->calendar, slot->end - 1) + 1;

  return edge;
}

static gboolean
pass_forward (Work *self, GError **error)
{
  int n_working = mpl_calendar_get_n_working (self->calendar);

  for (guint i = 0; i < self->graph.n_ordered; i++)
    {
      guint index = self->graph.order[i];
      Slot *slot = &self->slots[index];

      if (!slot->pinned)
        slot->end = slot->start + slot->length;
      if (slot->end > n_working || slot->start >= n_working)
        {
          g_autofree char *name = name_task (self->tasks, index);
          mpl_error_set (error, MPL_ERROR_LIMIT, NULL, _ ("%s would be later than the year %d."),
                         name, MPL_YEAR_MAX);
          return FALSE;
        }

      for (guint j = self->graph.first[index]; j < self->graph.first[index + 1]; j++)
        {
          const MplScheduleLink *link = &self->links[self->graph.out[j]];
          Slot *to = &self->slots[link->to];
          int target = mpl_schedule_get_target (self->calendar, link, get_edge (self, index, link));
          int start = mpl_schedule_to_start (link) ? target : target - to->length;

          if (!to->pinned && start > to->start)
            {
              to->start = start;
              to->driver = (int) self->graph.out[j];
            }
        }
    }

  return TRUE;
}

/* The highest rank that the predecessor's edge may have, so that the link's target is not above
 * @limit: mpl_schedule_get_target() the other way round. */
static int
get_bound (const Work *self, const MplScheduleLink *link, int limit)
{
  MplDay day;

  if (link->unit == MPL_LAG_WORKING || limit < 0)
    return limit - link->lag;

  /* At most @limit working days lie before a day: it is not after working day number @limit. */
  day = mpl_calendar_select (self->calendar, limit);
  if (day == MPL_DAY_NONE)
    return G_MAXINT / 2;
  day -= link->lag;

  return mpl_schedule_from_start (link) ? mpl_schedule_rank (self->calendar, (gint64) day + 1) - 1
                                        : mpl_schedule_rank (self->calendar, day);
}

static void
pass_backward (Work *self, int horizon)
{
  for (guint i = self->graph.n_ordered; i > 0; i--)
    {
      guint index = self->graph.order[i - 1];
      Slot *slot = &self->slots[index];

      slot->late = horizon;
      for (guint j = self->graph.first[index]; j < self->graph.first[index + 1]; j++)
        {
          const MplScheduleLink *link = &self->links[self->graph.out[j]];
          const Slot *to = &self->slots[link->to];
          int late_end = to->pinned ? to->end : to->late;
          int limit = mpl_schedule_to_start (link) ? late_end - to->length : late_end;
          int bound = get_bound (self, link, limit);

          slot->late
              = MIN (slot->late, mpl_schedule_from_start (link) ? bound + slot->length : bound);
        }
    }
}

static MplDay
select_clamped (const MplCalendar *calendar, int rank)
{
  return mpl_calendar_select (calendar, CLAMP (rank, 0, mpl_calendar_get_n_working (calendar) - 1));
}

static void
write_dates (const Work *self, MplSchedule *schedule)
{
  for (guint i = 0; i < self->graph.n_tasks; i++)
    {
      const Slot *slot = &self->slots[i];
      MplScheduleDates *dates = &schedule->dates[i];

      dates->start
          = slot->pinned ? slot->days.start : mpl_calendar_select (self->calendar, slot->start);
      dates->end
          = slot->pinned ? slot->days.end : mpl_calendar_select (self->calendar, slot->end - 1);
      dates->slack = slot->late - slot->end;
      dates->late_start = select_clamped (self->calendar, slot->start + dates->slack);
      dates->late_end = select_clamped (self->calendar, slot->late - 1);
      dates->critical = dates->slack <= 0;
      dates->driver = slot->driver;
      schedule->drivers[i] = slot->driver >= 0 ? self->links[slot->driver].from : i;
      schedule->end = MAX (schedule->end, dates->end);
    }
}

static MplSchedule *
calculate (Work *self, gsize n_tasks, GError **error)
{
  MplSchedule *schedule;
  int horizon = 0;

  for (guint i = 0; i < n_tasks; i++)
    place_task (self, i);
  if (!pass_forward (self, error))
    return NULL;

  for (guint i = 0; i < n_tasks; i++)
    horizon = MAX (horizon, self->slots[i].end);
  if (self->options.deadline != MPL_DAY_NONE)
    horizon = mpl_schedule_rank (self->calendar, (gint64) self->options.deadline + 1);
  pass_backward (self, horizon);

  schedule = g_new0 (MplSchedule, 1);
  schedule->n_tasks = n_tasks;
  schedule->dates = g_new0 (MplScheduleDates, n_tasks);
  schedule->drivers = g_new0 (guint, n_tasks);
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
  Work work = { calendar, tasks, links, { 0 }, MPL_SCHEDULE_OPTIONS_INIT, NULL };
  MplSchedule *self = NULL;

  g_return_val_if_fail (calendar != NULL, NULL);
  g_return_val_if_fail (tasks != NULL || n_tasks == 0, NULL);
  g_return_val_if_fail (links != NULL || n_links == 0, NULL);

  if (!check_size (n_tasks, n_links, error) || !check_tasks (tasks, n_tasks, error)
      || !check_links (links, n_links, n_tasks, error))
    return NULL;

  if (options != NULL)
    work.options = *options;
  work.slots = g_new0 (Slot, n_tasks);
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
  g_free (self->drivers);
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

  g_array_append_val (path, task);
  while (self->drivers[task] != task)
    {
      task = self->drivers[task];
      g_array_append_val (path, task);
    }
  mpl_schedule_reverse (path);

  return path;
}
