/* mpl-timeline-hit.h: what is at a point
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * By the same geometry that is drawn.
 */

#pragma once

#include "timeline/mpl-timeline-route.h"

G_BEGIN_DECLS

/**
 * MplTimelineHitKind:
 * @MPL_TIMELINE_HIT_NOTHING: below the last row or above the first
 * @MPL_TIMELINE_HIT_ROW: a row where it has nothing
 * @MPL_TIMELINE_HIT_SUMMARY: a block's bracket
 * @MPL_TIMELINE_HIT_BAR: the body of a bar
 * @MPL_TIMELINE_HIT_START: the edge of a bar's start
 * @MPL_TIMELINE_HIT_END: the edge of a bar's end
 * @MPL_TIMELINE_HIT_PROGRESS: the edge of what is done, in the lower part of a bar
 * @MPL_TIMELINE_HIT_MILESTONE: a diamond
 * @MPL_TIMELINE_HIT_LINE: the line of a milestone or of beads
 * @MPL_TIMELINE_HIT_BEAD: an occurrence
 * @MPL_TIMELINE_HIT_LINK: an arrow
 */
typedef enum
{
  MPL_TIMELINE_HIT_NOTHING,
  MPL_TIMELINE_HIT_ROW,
  MPL_TIMELINE_HIT_SUMMARY,
  MPL_TIMELINE_HIT_BAR,
  MPL_TIMELINE_HIT_START,
  MPL_TIMELINE_HIT_END,
  MPL_TIMELINE_HIT_PROGRESS,
  MPL_TIMELINE_HIT_MILESTONE,
  MPL_TIMELINE_HIT_LINE,
  MPL_TIMELINE_HIT_BEAD,
  MPL_TIMELINE_HIT_LINK,
} MplTimelineHitKind;

/**
 * MplTimelineHit:
 * @kind: what it is
 * @row: the shown row, -1 for nothing; of an arrow, the row at the point
 * @occurrence: of a bead: its index in the row
 * @link: of an arrow: index of the input's link
 * @day: the day at the point
 */
typedef struct
{
  MplTimelineHitKind kind;
  int row;
  guint occurrence;
  guint link;
  MplDay day;
} MplTimelineHit;

/**
 * mpl_timeline_layout_hit:
 * @self: a layout
 * @x: a point of the chart
 * @y: as @x
 * @tolerance: how far beside something still counts; at 0 the answer is what is drawn there
 *
 * Edges are found only with a tolerance above 0: they have no width of their own.
 *
 * Returns: what is at the point; of several, what is drawn last
 */
MplTimelineHit
mpl_timeline_layout_hit (MplTimelineLayout *self, double x, double y, double tolerance);

G_END_DECLS
