/* mpl-timeline-legend.h: what the shapes of a timeline mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "timeline/mpl-timeline-painter.h"

G_BEGIN_DECLS

/**
 * mpl_timeline_legend_draw:
 * @painter: the colours
 * @layout: what is shown; only what occurs is told of
 * @cr: (nullable): with the legend's upper left corner at its origin; %NULL to measure only
 * @width: where lines are broken
 *
 * Returns: the legend's height
 */
double mpl_timeline_legend_draw (const MplTimelinePainter *painter,
                                 MplTimelineLayout *layout,
                                 cairo_t *cr,
                                 double width);

G_END_DECLS
