/* mpl-timeline-brush.c: a timeline's colours and texts on GTK's canvas
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/widgets/mpl-timeline-brush.h"

GdkRGBA
mpl_timeline_brush_get_rgba (MplTimelineColor color)
{
  return (GdkRGBA) { .red = (float) (color >> 24) / 255,
                     .green = (float) ((color >> 16) & 0xff) / 255,
                     .blue = (float) ((color >> 8) & 0xff) / 255,
                     .alpha = (float) (color & 0xff) / 255 };
}

void
mpl_timeline_brush_fill (GtkSnapshot *snapshot,
                         MplTimelineColor color,
                         double x,
                         double y,
                         double width,
                         double height)
{
  GdkRGBA rgba = mpl_timeline_brush_get_rgba (color);

  gtk_snapshot_append_color (
      snapshot, &rgba, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
}

void
mpl_timeline_brush_write (GtkSnapshot *snapshot,
                          MplTimelineColor color,
                          PangoLayout *text,
                          double x,
                          double y)
{
  GdkRGBA rgba = mpl_timeline_brush_get_rgba (color);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, text, &rgba);
  gtk_snapshot_restore (snapshot);
}
