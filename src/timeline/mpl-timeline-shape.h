/* mpl-timeline-shape.h: the outlines of what is drawn, for painter and hit test alike
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "timeline/mpl-timeline-layout.h"

#include <cairo.h>

G_BEGIN_DECLS

/* The box of the line of a diamond or of beads. */
void mpl_timeline_shape_get_line (const MplTimelineBar *bar,
                                  const MplTimelineMetrics *metrics,
                                  MplTimelineBox *box);

/* Whether a point is on the bracket of a block. */
gboolean mpl_timeline_shape_is_in_summary (const MplTimelineBar *bar,
                                           const MplTimelineMetrics *metrics,
                                           double x,
                                           double y);

/* Whether a point is in a box with rounded corners. */
gboolean
mpl_timeline_shape_is_in_rounded (const MplTimelineBox *box, double radius, double x, double y);

/* Whether a point is in the diamond that fills @box. */
gboolean mpl_timeline_shape_is_in_diamond (const MplTimelineBox *box, double x, double y);

/**
 * mpl_timeline_shape_add_rounded:
 * @cr: where the path is begun anew
 * @box: its box
 * @radius: of its corners; less where the box is small
 * @inset: how far within the box the path runs, so that a line twice as wide stays inside
 */
void mpl_timeline_shape_add_rounded (cairo_t *cr,
                                     const MplTimelineBox *box,
                                     double radius,
                                     double inset);

/* The same for the diamond that fills @box. */
void mpl_timeline_shape_add_diamond (cairo_t *cr, const MplTimelineBox *box, double inset);

/* The same for the bracket of a block. */
void mpl_timeline_shape_add_summary (cairo_t *cr,
                                     const MplTimelineBar *bar,
                                     const MplTimelineMetrics *metrics);

G_END_DECLS
