/* mpl-timeline-route.h: the ways of arrows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An arrow leaves from under (or above) the bar before, goes along the edge of a row where it must
 * step aside, then down a lane of its own and turns into the bar after. The lane is chosen where
 * it crosses the fewest labels; where none is free, the line is broken at the label, so that no
 * label is ever crossed.
 */

#pragma once

#include "timeline/mpl-timeline-layout.h"

G_BEGIN_DECLS

#define MPL_TIMELINE_ROUTE_MAX 5

/**
 * MplTimelineRoute:
 * @link: index of the input's link
 * @from: the shown row it leaves
 * @to: the shown row it enters
 * @n_points: how many of the points are used
 * @x: the points, from the first bar to the point of the head
 * @y: as @x
 * @direction: 1 where the head points right, -1 where it points left
 * @critical: whether it lies on the critical path
 */
typedef struct
{
  guint link;
  guint from;
  guint to;
  guint n_points;
  double x[MPL_TIMELINE_ROUTE_MAX];
  double y[MPL_TIMELINE_ROUTE_MAX];
  int direction;
  gboolean critical;
} MplTimelineRoute;

/* A piece of an arrow's line, horizontal or vertical. */
typedef struct
{
  double x0;
  double y0;
  double x1;
  double y1;
} MplTimelineLine;

/**
 * mpl_timeline_layout_get_routes:
 * @self: a layout
 * @first: the first shown row of a range
 * @last: the last one
 * @routes: (element-type MplTimelineRoute*): gets the arrows that touch the range; each is valid
 *   until scale, folding or heights change
 */
void mpl_timeline_layout_get_routes (MplTimelineLayout *self,
                                     guint first,
                                     guint last,
                                     GPtrArray *routes);

/**
 * mpl_timeline_layout_get_route_lines:
 * @self: a layout
 * @route: one of its arrows
 * @first: the first shown row of a range
 * @last: the last one
 * @lines: (element-type MplTimelineLine): gets the pieces of the arrow's line within the range,
 *   without what lies behind labels and behind the head
 */
void mpl_timeline_layout_get_route_lines (MplTimelineLayout *self,
                                          const MplTimelineRoute *route,
                                          guint first,
                                          guint last,
                                          GArray *lines);

/**
 * mpl_timeline_layout_cut_line:
 * @self: a layout
 * @x: where a vertical line runs
 * @y0: where it begins
 * @y1: where it ends, below @y0
 * @lines: (element-type MplTimelineLine): gets its pieces between labels
 */
void mpl_timeline_layout_cut_line (MplTimelineLayout *self,
                                   double x,
                                   double y0,
                                   double y1,
                                   GArray *lines);

G_END_DECLS
