/* mpl-timeline-paginator.h: rows and days divided among pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers only: what stands on a page is drawn by mpl-timeline-print.h.
 */

#pragma once

#include "base/mpl-span.h"

G_BEGIN_DECLS

/* A row: its height, and whether it heads a block. */
typedef struct
{
  double height;
  gboolean is_block;
} MplTimelinePageRow;

/**
 * MplTimelineBand: the rows of a page
 * @first: the first row
 * @n_rows: how many, at least one
 * @continued: the block whose row is repeated above them, -1 for none
 */
typedef struct
{
  guint first;
  guint n_rows;
  int continued;
} MplTimelineBand;

/**
 * mpl_timeline_paginate_rows:
 * @rows: (array length=n_rows): all rows
 * @n_rows: how many
 * @first_height: room for rows on the first page
 * @height: room for rows on the others
 * @tail: what has to stand below the last row, on the same page
 *
 * Each row is on exactly one page. A page that begins within a block repeats the block's row; no
 * page ends with a block's row that has rows of its own; what stands below the last row is never
 * alone on a page.
 *
 * Returns: (transfer full) (element-type MplTimelineBand): the pages' rows; none without rows
 */
GArray *mpl_timeline_paginate_rows (const MplTimelinePageRow *rows,
                                    guint n_rows,
                                    double first_height,
                                    double height,
                                    double tail);

/**
 * mpl_timeline_paginate_days:
 * @span: all days, closed at both ends
 * @day_width: points per day
 * @width: room for days on a page
 *
 * Returns: (transfer full) (element-type MplSpan): the pages' days, about as many on each
 */
GArray *mpl_timeline_paginate_days (MplSpan span, double day_width, double width);

G_END_DECLS
