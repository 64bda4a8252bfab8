/* mpl-row-intervals.c: which of many intervals of rows reach into a range
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sorted by first row; over them a tree, of which each node knows the last row of all below it.
 */

#include "timeline/mpl-row-intervals.h"

struct _MplRowIntervals
{
  MplRowInterval *intervals;
  guint n_intervals;
  guint n_leaves; /* a power of two */
  guint *last;    /* node i has the children 2i and 2i + 1; the leaves stand at n_leaves */
};

static int
compare (gconstpointer a, gconstpointer b, gpointer unused)
{
  const MplRowInterval *x = a;
  const MplRowInterval *y = b;

  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;

  return (x->item > y->item) - (x->item < y->item);
}

MplRowIntervals *
mpl_row_intervals_new (const MplRowInterval *intervals, guint n_intervals)
{
  MplRowIntervals *self = g_new0 (MplRowIntervals, 1);

  self->n_intervals = n_intervals;
  self->n_leaves = 1;
  while (self->n_leaves < n_intervals)
    self->n_leaves *= 2;
  self->last = g_new0 (guint, 2 * (gsize) self->n_leaves);
  if (n_intervals == 0)
    return self;

  self->intervals = g_memdup2 (intervals, n_intervals * sizeof *intervals);
  g_sort_array (self->intervals, n_intervals, sizeof *intervals, compare, NULL);
  for (guint i = 0; i < n_intervals; i++)
    self->last[self->n_leaves + i] = self->intervals[i].last;
  for (guint i = self->n_leaves - 1; i > 0; i--)
    self->last[i] = MAX (self->last[2 * i], self->last[2 * i + 1]);

  return self;
}

void
mpl_row_intervals_free (MplRowIntervals *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->intervals);
  g_free (self->last);
  g_free (self);
}

/* Visits the leaves from @start on below @node that begin before @end and reach to @first. */
static void
visit (MplRowIntervals *self,
       guint node,
       guint start,
       guint size,
       guint end,
       guint first,
       GArray *items)
{
  if (start >= end || self->last[node] < first)
    return;

  if (size == 1)
    {
      g_array_append_val (items, self->intervals[start].item);
      return;
    }

  visit (self, 2 * node, start, size / 2, end, first, items);
  visit (self, 2 * node + 1, start + size / 2, size / 2, end, first, items);
}

void
mpl_row_intervals_query (MplRowIntervals *self, guint first, guint last, GArray *items)
{
  guint low = 0;
  guint high;

  g_return_if_fail (self != NULL);

  /* The intervals that begin at or before the range's last row. */
  high = self->n_intervals;
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (self->intervals[middle].first <= last)
        low = middle + 1;
      else
        high = middle;
    }

  visit (self, 1, 0, self->n_leaves, low, first, items);
}
