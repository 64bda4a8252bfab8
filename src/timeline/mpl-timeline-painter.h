/* mpl-timeline-painter.h: a timeline drawn
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws what a layout says, on screen and on paper alike; only what lies in the clip. Keeps
 * nothing between frames; the layout and its texts do.
 */

#pragma once

#include "timeline/mpl-timeline-header.h"
#include "timeline/mpl-timeline-hit.h"
#include "timeline/mpl-timeline-palette.h"

#include <cairo.h>

G_BEGIN_DECLS

typedef enum
{
  MPL_TIMELINE_ROW_SELECTED = 1 << 0,
  MPL_TIMELINE_ROW_HOVERED = 1 << 1,
} MplTimelineRowState;

/* The state of a shown row. */
typedef MplTimelineRowState (*MplTimelineRowStateFunc) (guint row, gpointer data);

/* Sets the source of @cr for the thing that is about to be drawn. */
typedef void (*MplTimelineInkFunc) (cairo_t *cr, const MplTimelineHit *thing, gpointer data);

/**
 * MplTimelinePainter:
 * @palette: the colours
 * @row_state: (nullable): which rows are selected or under the pointer
 * @row_state_data: for @row_state
 * @ink: (nullable): gives every thing that can be hit a colour of its own instead of the
 *   palette's, and leaves out the rest (texts, shading, ghosts): a picture of the hit test
 * @ink_data: for @ink
 */
typedef struct
{
  const MplTimelinePalette *palette;
  MplTimelineRowStateFunc row_state;
  gpointer row_state_data;
  MplTimelineInkFunc ink;
  gpointer ink_data;
} MplTimelinePainter;

/**
 * mpl_timeline_painter_draw_chart:
 * @self: a painter
 * @layout: what to draw
 * @cr: with the chart's upper left corner at its origin
 * @clip: the part to draw, in the chart's coordinates
 */
void mpl_timeline_painter_draw_chart (const MplTimelinePainter *self,
                                      MplTimelineLayout *layout,
                                      cairo_t *cr,
                                      const MplTimelineBox *clip);

/**
 * mpl_timeline_painter_draw_header:
 * @self: a painter
 * @layout: the chart that the header stands over
 * @header: (nullable): what mpl_timeline_header_new() found for @x0 and @x1; %NULL to find it
 * @cr: with the chart's left edge at x = 0 and the header's upper edge at y = 0
 * @x0: where the part that is seen begins
 * @x1: where it ends
 */
void mpl_timeline_painter_draw_header (const MplTimelinePainter *self,
                                       MplTimelineLayout *layout,
                                       const MplTimelineHeader *header,
                                       cairo_t *cr,
                                       double x0,
                                       double x1);

/**
 * mpl_timeline_painter_draw_row_ground:
 * @self: a painter
 * @layout: a layout
 * @row: a shown row
 * @cr: in the chart's coordinates
 * @x0: where the ground begins
 * @x1: where it ends
 *
 * The row's background and the line below it, as the chart has them: for the columns beside it.
 */
void mpl_timeline_painter_draw_row_ground (const MplTimelinePainter *self,
                                           MplTimelineLayout *layout,
                                           guint row,
                                           cairo_t *cr,
                                           double x0,
                                           double x1);

/* The colour of a shown row's ground, opaque: its block's, selected, under the pointer. */
MplTimelineColor mpl_timeline_painter_get_row_ground (const MplTimelinePainter *self,
                                                      MplTimelineLayout *layout,
                                                      guint row);

/* The colours of the block that a row of the input belongs to. */
const MplTimelineBlockColor *mpl_timeline_painter_get_block_color (const MplTimelinePainter *self,
                                                                   MplTimelineInput *input,
                                                                   const MplTimelineRow *row);

/* The height of both header rows. */
double mpl_timeline_layout_get_header_height (MplTimelineLayout *layout);

G_END_DECLS
