/* mpl-schedule-private.h: links as a graph, and what a link asks for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-schedule.h"

G_BEGIN_DECLS

/**
 * MplScheduleGraph:
 * @n_tasks: the number of tasks
 * @first: n_tasks + 1: where in @out the links of each task begin
 * @out: the indices of the links, by their predecessor
 * @order: the tasks, each after its predecessors; as far as there is no circle
 * @n_ordered: how many stand in @order; fewer than @n_tasks where there is a circle
 */
typedef struct
{
  guint n_tasks;
  guint *first;
  guint *out;
  guint *order;
  guint n_ordered;
} MplScheduleGraph;

/* Links must be between tasks that there are. */
void mpl_schedule_graph_init (MplScheduleGraph *self,
                              gsize n_tasks,
                              const MplScheduleLink *links,
                              gsize n_links);
void mpl_schedule_graph_clear (MplScheduleGraph *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MplScheduleGraph, mpl_schedule_graph_clear)

/* The tasks of a circle in the order of the links; there must be one. */
GArray *mpl_schedule_graph_get_cycle (const MplScheduleGraph *self,
                                      const MplScheduleLink *links,
                                      gsize n_links);

/* Turns an array of tasks round. */
void mpl_schedule_reverse (GArray *tasks);

/* An edge of a task in both currencies: the day whose morning it is, and that morning's place in
 * working time, the number of working days before it. */
typedef struct
{
  MplDay day;
  int rank;
} MplScheduleEdge;

/* mpl_calendar_rank() of any number: days before the first have none before them, days after the
 * last have all. */
int mpl_schedule_rank (const MplCalendar *calendar, gint64 day);

/* Whether the link hangs on the start of its predecessor. */
static inline gboolean
mpl_schedule_from_start (const MplScheduleLink *link)
{
  return link->type == MPL_DEPENDENCY_SS || link->type == MPL_DEPENDENCY_SF;
}

/* Whether it holds the start of its successor. */
static inline gboolean
mpl_schedule_to_start (const MplScheduleLink *link)
{
  return link->type == MPL_DEPENDENCY_FS || link->type == MPL_DEPENDENCY_SS;
}

/* The rank that the successor's edge must have at least, where @edge is the predecessor's. */
static inline int
mpl_schedule_get_target (const MplCalendar *calendar,
                         const MplScheduleLink *link,
                         MplScheduleEdge edge)
{
  if (link->unit == MPL_LAG_WORKING)
    return edge.rank + link->lag;

  return mpl_schedule_rank (calendar, (gint64) edge.day + link->lag);
}

/* A task at work. [start, end) in ranks. Links raise @start and, of a window, @end, each with the
 * link that did it. */
typedef struct
{
  int start;
  int end;
  int length;
  int late_start;
  int late_end;
  int driver;
  int end_driver; /* of a window */
  gboolean window;
  gboolean pinned;
  MplSpan days; /* of a pinned task */
} MplScheduleSlot;

/* What one calculation works with. */
typedef struct
{
  const MplCalendar *calendar;
  const MplScheduleTask *tasks;
  const MplScheduleLink *links;
  MplScheduleGraph graph;
  MplScheduleOptions options;
  MplScheduleSlot *slots;
} MplScheduleWork;

/* «Педсовет» or № 3: (transfer full). */
char *mpl_schedule_name_task (const MplScheduleTask *tasks, guint index);

/* Where the task's own dates put it. */
void mpl_schedule_place_task (const MplScheduleWork *self, guint index);

/* As early as the links allow; %MPL_ERROR_LIMIT where that leaves the years. */
gboolean mpl_schedule_pass_forward (MplScheduleWork *self, GError **error);

/* As late as the links allow, so that all end before the rank @horizon. */
void mpl_schedule_pass_backward (MplScheduleWork *self, int horizon);

G_END_DECLS
