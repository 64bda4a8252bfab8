/* mpl-timeline-header.h: the scale above a chart, with its labels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two rows of cells over the part that is seen. Each label takes the longest of its forms that
 * has room, whole words only; labels never overlap, and today's flag makes room for itself only
 * where it costs no other label.
 */

#pragma once

#include "timeline/mpl-time-ticks.h"
#include "timeline/mpl-timeline-layout.h"

G_BEGIN_DECLS

/**
 * MplTimelineHeaderCell:
 * @row: 0 for the upper row, 1 for the lower
 * @tick: the days
 * @is_break: a school break
 * @is_today: today's cell, where cells are days
 * @x0: where it begins on the chart
 * @x1: where it ends
 * @text: (nullable): its label, %NULL where there is no room for any
 * @text_x: where the label begins
 * @text_width: how wide it is
 * @style: its font
 */
typedef struct
{
  guint row;
  MplTimeTick tick;
  gboolean is_break;
  gboolean is_today;
  double x0;
  double x1;
  const char *text;
  double text_x;
  double text_width;
  MplTextStyle style;

  /*< private >*/
  char **forms;
  guint n_dated; /* the first forms tell the year, too */
} MplTimelineHeaderCell;

/**
 * MplTimelineHeader:
 * @cells: (element-type MplTimelineHeaderCell): the upper row's, then the lower row's
 * @has_today: whether the today line is seen
 * @today_x: where it runs
 * @flag: (nullable): today's label, %NULL where there is no room
 * @flag_row: the row that it stands in
 * @flag_x0: where the flag begins
 * @flag_x1: where it ends
 */
typedef struct
{
  GArray *cells;
  gboolean has_today;
  double today_x;
  char *flag;
  guint flag_row;
  double flag_x0;
  double flag_x1;
} MplTimelineHeader;

/**
 * mpl_timeline_header_new:
 * @layout: the chart below
 * @x0: where the part that is seen begins
 * @x1: where it ends
 *
 * Returns: (transfer full): the cells seen and their labels
 */
MplTimelineHeader *mpl_timeline_header_new (MplTimelineLayout *layout, double x0, double x1);
void mpl_timeline_header_free (MplTimelineHeader *self);

/* Where the today line runs. %FALSE where it is not on the scale or there is no today. */
gboolean mpl_timeline_layout_get_today_x (MplTimelineLayout *layout, double *x);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplTimelineHeader, mpl_timeline_header_free)

G_END_DECLS
