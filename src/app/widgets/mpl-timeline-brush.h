/* mpl-timeline-brush.h: a timeline's colours and texts on GTK's canvas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "timeline/mpl-timeline-palette.h"

G_BEGIN_DECLS

/* A palette's colour as GTK has it. */
GdkRGBA mpl_timeline_brush_get_rgba (MplTimelineColor color);

/* Fills a box; all in pixels. */
void mpl_timeline_brush_fill (GtkSnapshot *snapshot,
                              MplTimelineColor color,
                              double x,
                              double y,
                              double width,
                              double height);

/* Writes a text with its upper left corner at the point. */
void mpl_timeline_brush_write (GtkSnapshot *snapshot,
                               MplTimelineColor color,
                               PangoLayout *text,
                               double x,
                               double y);

G_END_DECLS
