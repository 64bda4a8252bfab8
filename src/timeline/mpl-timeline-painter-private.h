/* mpl-timeline-painter-private.h: what the parts of the painter share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "timeline/mpl-timeline-painter.h"

G_BEGIN_DECLS

/* What every drawing function needs. */
typedef struct
{
  const MplTimelinePainter *painter;
  const MplTimelinePalette *palette;
  MplTimelineLayout *layout;
  const MplTimelineMetrics *metrics;
  cairo_t *cr;
  MplTimelineHit thing; /* what is being drawn, for the ink */
} MplTimelinePen;

void mpl_timeline_pen_init (MplTimelinePen *self,
                            const MplTimelinePainter *painter,
                            MplTimelineLayout *layout,
                            cairo_t *cr);

/* Sets the colour, or what the ink gives the thing that is being drawn. */
void mpl_timeline_pen_set (MplTimelinePen *self, MplTimelineColor color);

/* Fills a box. */
void mpl_timeline_pen_fill_box (MplTimelinePen *self,
                                MplTimelineColor color,
                                double x0,
                                double y0,
                                double x1,
                                double y1);

/* Fills the current path with slanted lines. The path is gone afterwards. */
void mpl_timeline_pen_hatch (MplTimelinePen *self,
                             MplTimelineColor color,
                             const MplTimelineBox *box,
                             double spacing);

/* Writes a kept text; nothing where there is an ink. */
void mpl_timeline_pen_write (MplTimelinePen *self,
                             MplTextStyle style,
                             MplTimelineColor color,
                             const char *text,
                             double x,
                             double y);

/* A shape alone. */
void mpl_timeline_pen_draw_shape (MplTimelinePen *self, const MplTimelineBar *bar);

/* A bead whose middle is at @x. */
void
mpl_timeline_pen_draw_bead (MplTimelinePen *self, const MplTimelineBar *bar, guint index, double x);

/* A row's shape with ghost and label (mpl-timeline-painter-bar.c). */
void mpl_timeline_pen_draw_bar (MplTimelinePen *self, guint row);

G_END_DECLS
