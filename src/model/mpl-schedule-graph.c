/* mpl-schedule-graph.c: links as a graph: order and circles
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All in O(tasks + links) and without recursion: a chain of 100,000 tasks must not exhaust the
 * stack.
 */

#include "model/mpl-schedule-private.h"

static void
collect_out (MplScheduleGraph *self, const MplScheduleLink *links, gsize n_links)
{
  g_autofree guint *next = NULL;

  self->first = g_new0 (guint, self->n_tasks + 1);
  self->out = g_new (guint, n_links + 1);

  for (gsize i = 0; i < n_links; i++)
    self->first[links[i].from + 1]++;
  for (guint i = 0; i < self->n_tasks; i++)
    self->first[i + 1] += self->first[i];

  next = g_memdup2 (self->first, sizeof (guint) * (self->n_tasks + 1));
  for (gsize i = 0; i < n_links; i++)
    self->out[next[links[i].from]++] = (guint) i;
}

/* Kahn's algorithm; @order is its queue too. */
static void
sort_tasks (MplScheduleGraph *self, const MplScheduleLink *links, gsize n_links)
{
  g_autofree guint *waits = g_new0 (guint, self->n_tasks + 1);

  self->order = g_new (guint, self->n_tasks + 1);
  self->n_ordered = 0;

  for (gsize i = 0; i < n_links; i++)
    waits[links[i].to]++;
  for (guint i = 0; i < self->n_tasks; i++)
    if (waits[i] == 0)
      self->order[self->n_ordered++] = i;

  for (guint i = 0; i < self->n_ordered; i++)
    {
      guint task = self->order[i];

      for (guint j = self->first[task]; j < self->first[task + 1]; j++)
        {
          guint to = links[self->out[j]].to;

          if (--waits[to] == 0)
            self->order[self->n_ordered++] = to;
        }
    }
}

void
mpl_schedule_graph_init (MplScheduleGraph *self,
                         gsize n_tasks,
                         const MplScheduleLink *links,
                         gsize n_links)
{
  self->n_tasks = (guint) n_tasks;
  collect_out (self, links, n_links);
  sort_tasks (self, links, n_links);
}

void
mpl_schedule_graph_clear (MplScheduleGraph *self)
{
  g_clear_pointer (&self->first, g_free);
  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->order, g_free);
}

void
mpl_schedule_reverse (GArray *tasks)
{
  for (guint i = 0, j = tasks->len; i + 1 < j; i++)
    {
      guint task = g_array_index (tasks, guint, i);

      j--;
      g_array_index (tasks, guint, i) = g_array_index (tasks, guint, j);
      g_array_index (tasks, guint, j) = task;
    }
}

/* The same circle, beginning with the lowest index: the first task in the plan's order. */
static GArray *
rotate (GArray *tasks)
{
  GArray *rotated = g_array_sized_new (FALSE, FALSE, sizeof (guint), tasks->len);
  guint lowest = 0;

  for (guint i = 1; i < tasks->len; i++)
    if (g_array_index (tasks, guint, i) < g_array_index (tasks, guint, lowest))
      lowest = i;
  for (guint i = 0; i < tasks->len; i++)
    g_array_append_val (rotated, g_array_index (tasks, guint, (lowest + i) % tasks->len));

  return rotated;
}

GArray *
mpl_schedule_graph_get_cycle (const MplScheduleGraph *self,
                              const MplScheduleLink *links,
                              gsize n_links)
{
  g_autoptr (GArray) cycle = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *before = g_new0 (guint, self->n_tasks);
  g_autofree gboolean *ordered = g_new0 (gboolean, self->n_tasks);
  g_autofree gboolean *seen = g_new0 (gboolean, self->n_tasks);
  guint task = 0;

  for (guint i = 0; i < self->n_ordered; i++)
    ordered[self->order[i]] = TRUE;

  /* Each task left over waits for another one left over: walking back runs into a circle. */
  for (gsize i = 0; i < n_links; i++)
    if (!ordered[links[i].from])
      before[links[i].to] = links[i].from;

  while (ordered[task])
    task++;
  for (; !seen[task]; task = before[task])
    seen[task] = TRUE;

  for (guint end = task; cycle->len == 0 || task != end; task = before[task])
    g_array_append_val (cycle, task);
  mpl_schedule_reverse (cycle);

  return rotate (cycle);
}

GArray *
mpl_schedule_find_cycle (gsize n_tasks, const MplScheduleLink *links, gsize n_links)
{
  g_auto (MplScheduleGraph) graph = { 0 };

  g_return_val_if_fail (n_tasks <= MPL_SCHEDULE_MAX_TASKS, NULL);
  g_return_val_if_fail (n_links <= MPL_SCHEDULE_MAX_LINKS, NULL);
  g_return_val_if_fail (links != NULL || n_links == 0, NULL);

  mpl_schedule_graph_init (&graph, n_tasks, links, n_links);

  return graph.n_ordered < graph.n_tasks ? mpl_schedule_graph_get_cycle (&graph, links, n_links)
                                         : NULL;
}

gboolean
mpl_schedule_reaches (gsize n_tasks,
                      const MplScheduleLink *links,
                      gsize n_links,
                      guint from,
                      guint to)
{
  g_auto (MplScheduleGraph) graph = { 0 };
  g_autofree gboolean *seen = NULL;
  g_autofree guint *queue = NULL;
  guint n = 0;

  g_return_val_if_fail (n_tasks <= MPL_SCHEDULE_MAX_TASKS, FALSE);
  g_return_val_if_fail (n_links <= MPL_SCHEDULE_MAX_LINKS, FALSE);
  g_return_val_if_fail (links != NULL || n_links == 0, FALSE);
  g_return_val_if_fail (from < n_tasks && to < n_tasks, FALSE);

  graph.n_tasks = (guint) n_tasks;
  collect_out (&graph, links, n_links);
  seen = g_new0 (gboolean, n_tasks);
  queue = g_new (guint, n_tasks);

  queue[n++] = from;
  seen[from] = TRUE;
  for (guint i = 0; i < n && !seen[to]; i++)
    for (guint j = graph.first[queue[i]]; j < graph.first[queue[i] + 1]; j++)
      {
        guint task = links[graph.out[j]].to;

        if (!seen[task])
          queue[n++] = task;
        seen[task] = TRUE;
      }

  return seen[to];
}
