/* mpl-schedule-pass.c: forward and back through the links
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

int
mpl_schedule_rank (const MplCalendar *calendar, gint64 day)
{
  if (day < mpl_day_new (MPL_YEAR_MIN, 1, 1))
    return 0;
  if (day > mpl_day_new (MPL_YEAR_MAX, 12, 31))
    return mpl_calendar_get_n_working (calendar);

  return mpl_calendar_rank (calendar, (MplDay) day);
}

void
mpl_schedule_place_task (const MplScheduleWork *self, guint index)
{
  const MplScheduleTask *task = &self->tasks[index];
  MplScheduleSlot *slot = &self->slots[index];
  MplDay end = task->milestone ? task->start : task->end;
  MplDay base = task->start;

  slot->start = mpl_schedule_rank (self->calendar, task->start);
  slot->end = mpl_schedule_rank (self->calendar, (gint64) end + 1);
  slot->length = slot->end - slot->start;
  slot->driver = slot->end_driver = -1;
  slot->window = task->window && !task->milestone && !task->pinned;
  slot->pinned = task->pinned;
  slot->days = MPL_SPAN_INIT (task->start, end);
  if (task->pinned)
    return;

  if (task->milestone)
    slot->length = 1;
  else if (task->duration > 0 && !slot->window)
    slot->length = task->duration;
  else
    slot->length = MAX (1, slot->length);

  if (self->options.project_start != MPL_DAY_NONE)
    {
      base = self->options.project_start;
      slot->end = mpl_schedule_rank (self->calendar, base) + slot->length;
    }
  if (task->earliest != MPL_DAY_NONE)
    base = MAX (base, task->earliest);
  slot->start = mpl_schedule_rank (self->calendar, base);
}

/* All links into the task are known. What holds the start of a task holds its end too, save of a
 * window that still has room. */
static void
settle (MplScheduleSlot *slot)
{
  if (slot->pinned || (slot->window && slot->end > slot->start))
    return;

  slot->end = slot->start + (slot->window ? 1 : slot->length);
  slot->end_driver = slot->driver;
}

/* The link asks for an edge at @target or later. */
static void
raise_edge (MplScheduleSlot *slot, gboolean start_edge, int target, int link)
{
  if (slot->pinned)
    return;

  if (slot->window && !start_edge)
    {
      if (target > slot->end)
        {
          slot->end = target;
          slot->end_driver = link;
        }
      return;
    }

  if (!start_edge)
    target -= slot->length;
  if (target > slot->start)
    {
      slot->start = target;
      slot->driver = link;
    }
}

/* The edge of a placed task. The day is found only where a link counts days. */
static MplScheduleEdge
get_edge (const MplScheduleWork *self, guint index, const MplScheduleLink *link)
{
  const MplScheduleSlot *slot = &self->slots[index];
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

gboolean
mpl_schedule_pass_forward (MplScheduleWork *self, GError **error)
{
  int n_working = mpl_calendar_get_n_working (self->calendar);

  for (guint i = 0; i < self->graph.n_ordered; i++)
    {
      guint index = self->graph.order[i];
      MplScheduleSlot *slot = &self->slots[index];

      settle (slot);
      if (slot->end > n_working || slot->start >= n_working)
        {
          g_autofree char *name = mpl_schedule_name_task (self->tasks, index);
          mpl_error_set (error, MPL_ERROR_LIMIT, NULL, _ ("%s would be later than the year %d."),
                         name, MPL_YEAR_MAX);
          return FALSE;
        }

      for (guint j = self->graph.first[index]; j < self->graph.first[index + 1]; j++)
        {
          const MplScheduleLink *link = &self->links[self->graph.out[j]];
          int target = mpl_schedule_get_target (self->calendar, link, get_edge (self, index, link));

          raise_edge (&self->slots[link->to], mpl_schedule_to_start (link), target,
                      (int) self->graph.out[j]);
        }
    }

  return TRUE;
}

/* The highest rank that the predecessor's edge may have, so that the link's target is not above
 * @limit: mpl_schedule_get_target() the other way round. */
static int
get_bound (const MplScheduleWork *self, const MplScheduleLink *link, int limit)
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

void
mpl_schedule_pass_backward (MplScheduleWork *self, int horizon)
{
  for (guint i = self->graph.n_ordered; i > 0; i--)
    {
      guint index = self->graph.order[i - 1];
      MplScheduleSlot *slot = &self->slots[index];
      int late_start = G_MAXINT / 2;
      int late_end = horizon;

      for (guint j = self->graph.first[index]; j < self->graph.first[index + 1]; j++)
        {
          const MplScheduleLink *link = &self->links[self->graph.out[j]];
          const MplScheduleSlot *to = &self->slots[link->to];
          gboolean to_start = mpl_schedule_to_start (link);
          int bound;

          if (to->pinned)
            bound = get_bound (self, link, to_start ? to->start : to->end);
          else
            bound = get_bound (self, link, to_start ? to->late_start : to->late_end);

          if (mpl_schedule_from_start (link))
            late_start = MIN (late_start, bound);
          else
            late_end = MIN (late_end, bound);
        }

      /* A window keeps one day at least, any other task its length. */
      slot->late_start = MIN (late_start, late_end - (slot->window ? 1 : slot->length));
      slot->late_end = slot->window ? late_end : slot->late_start + slot->length;
    }
}
