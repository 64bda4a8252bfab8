/* mpl-timeline-overlay.h: what a drag shows above a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lies over columns and chart alike; the chart below need not be drawn anew for it. Coordinates
 * are those of the chart's layout, so that what is shown scrolls with it.
 */

#pragma once

#include "app/widgets/mpl-timeline-scene.h"

G_BEGIN_DECLS

#define MPL_TYPE_TIMELINE_OVERLAY (mpl_timeline_overlay_get_type ())
G_DECLARE_FINAL_TYPE (MplTimelineOverlay, mpl_timeline_overlay, MPL, TIMELINE_OVERLAY, GtkWidget)

/**
 * MplTimelineSketch: what is shown
 * @boxes: (array length=n_boxes): where bars would be
 * @n_boxes: their number
 * @has_line: whether there is a line, of a link that is being drawn
 * @line: from its first to its second corner
 * @has_drop: whether there is a line across the rows, where what is dragged would go
 * @drop_y: where it runs
 * @has_handle: whether the grip of a new link is shown
 * @handle_x: its middle
 * @handle_y: likewise
 * @text: (nullable): a word beside it
 * @problem: (nullable): what is wrong with it
 * @text_x: what the words stand beside
 * @text_y: likewise, the upper edge of the row
 */
typedef struct
{
  MplTimelineBox *boxes;
  guint n_boxes;
  gboolean has_line;
  MplTimelineBox line;
  gboolean has_drop;
  double drop_y;
  gboolean has_handle;
  double handle_x;
  double handle_y;
  char *text;
  char *problem;
  double text_x;
  double text_y;
} MplTimelineSketch;

/* A layer that shows nothing yet. */
GtkWidget *mpl_timeline_overlay_new (MplTimelineScene *scene);

/* Where the chart lies in the overlay. */
void mpl_timeline_overlay_set_chart (MplTimelineOverlay *self, int left, int top);

/* (transfer none): what is shown; who changes it calls mpl_timeline_overlay_update(). */
MplTimelineSketch *mpl_timeline_overlay_get_sketch (MplTimelineOverlay *self);
void mpl_timeline_overlay_update (MplTimelineOverlay *self);

/* Shows nothing. */
void mpl_timeline_overlay_clear (MplTimelineOverlay *self);

G_END_DECLS
