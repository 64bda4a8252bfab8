/* mpl-row-intervals.h: which of many intervals of rows reach into a range
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan may have ten thousand arrows; those that touch the rows seen are found in time for their
 * number, long ones too.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _MplRowIntervals MplRowIntervals;

/* Both ends are included; @item names the interval for the caller. */
typedef struct
{
  guint first;
  guint last;
  guint item;
} MplRowInterval;

/**
 * mpl_row_intervals_new:
 * @intervals: (array length=n_intervals): in any order; copied
 * @n_intervals: how many
 *
 * Returns: (transfer full): the searchable set
 */
MplRowIntervals *mpl_row_intervals_new (const MplRowInterval *intervals, guint n_intervals);
void mpl_row_intervals_free (MplRowIntervals *self);

/**
 * mpl_row_intervals_query:
 * @self: a set
 * @first: the first row of the range
 * @last: the last row of the range
 * @items: (element-type guint): gets the items of the intervals that have a row of the range,
 *   ordered by their first row
 */
void mpl_row_intervals_query (MplRowIntervals *self, guint first, guint last, GArray *items);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplRowIntervals, mpl_row_intervals_free)

G_END_DECLS
