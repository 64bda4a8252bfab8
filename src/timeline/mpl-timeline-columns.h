/* mpl-timeline-columns.h: the columns beside a drawn chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * On paper and in pictures; a window has row widgets in their place.
 */

#pragma once

#include "timeline/mpl-timeline-painter.h"

G_BEGIN_DECLS

/* Which columns there are; the activity's title always is. */
typedef enum
{
  MPL_TIMELINE_COLUMN_NUMBER = 1 << 0,
  MPL_TIMELINE_COLUMN_RESPONSIBLE = 1 << 1,
  MPL_TIMELINE_COLUMN_DAYS = 1 << 2,
} MplTimelineColumnSet;

#define MPL_TIMELINE_COLUMNS_DEFAULT \
  (MPL_TIMELINE_COLUMN_NUMBER | MPL_TIMELINE_COLUMN_RESPONSIBLE | MPL_TIMELINE_COLUMN_DAYS)

/**
 * MplTimelineColumns:
 * @number: width of the number, 0 where there is none
 * @title: width of the title
 * @responsible: width of who answers, 0 where there is none
 * @days: width of the days, 0 where there are none
 * @max_lines: how many lines a text may have
 * @title_widths: (array): how wide each shown row's title is on one line
 */
typedef struct
{
  double number;
  double title;
  double responsible;
  double days;
  guint max_lines;
  double *title_widths;
} MplTimelineColumns;

/**
 * mpl_timeline_columns_init:
 * @self: columns
 * @layout: the rows
 * @set: which columns
 * @max_width: of all columns together
 * @max_lines: how many lines a text may have; a longer one ends with a whole word and «…»
 *
 * Each column is as wide as its texts need; what is too much is taken from responsible and title.
 */
void mpl_timeline_columns_init (MplTimelineColumns *self,
                                MplTimelineLayout *layout,
                                MplTimelineColumnSet set,
                                double max_width,
                                guint max_lines);

/* Frees what init() made; the columns may be initialised anew. */
void mpl_timeline_columns_clear (MplTimelineColumns *self);

/* The width of all columns together. */
double mpl_timeline_columns_get_width (const MplTimelineColumns *self);

/* The height that a shown row's texts need, at least the metrics' row height. */
double mpl_timeline_columns_get_row_height (const MplTimelineColumns *self,
                                            MplTimelineLayout *layout,
                                            guint row);

/**
 * mpl_timeline_columns_draw_row:
 * @self: columns
 * @painter: the colours
 * @layout: the rows
 * @row: a shown row
 * @cr: with the columns' left edge at x = 0 and the chart's upper edge at y = 0
 * @continued: whether a block's row says «(продолжение)»
 */
void mpl_timeline_columns_draw_row (const MplTimelineColumns *self,
                                    const MplTimelinePainter *painter,
                                    MplTimelineLayout *layout,
                                    guint row,
                                    cairo_t *cr,
                                    gboolean continued);

/* The columns' heads beside the scale. */
void mpl_timeline_columns_draw_header (const MplTimelineColumns *self,
                                       const MplTimelinePainter *painter,
                                       MplTimelineLayout *layout,
                                       cairo_t *cr);

G_END_DECLS
