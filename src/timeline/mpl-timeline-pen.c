/* mpl-timeline-pen.c: what the parts of the painter share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-timeline-painter-private.h"

void
mpl_timeline_pen_init (MplTimelinePen *self,
                       const MplTimelinePainter *painter,
                       MplTimelineLayout *layout,
                       cairo_t *cr)
{
  *self = (MplTimelinePen) {
    .painter = painter,
    .palette = painter->palette,
    .layout = layout,
    .metrics = mpl_timeline_layout_get_metrics (layout),
    .cr = cr,
  };
}

void
mpl_timeline_pen_set (MplTimelinePen *self, MplTimelineColor color)
{
  if (self->painter->ink != NULL)
    self->painter->ink (self->cr, &self->thing, self->painter->ink_data);
  else if ((color & 0xff) == 0xff)
    cairo_set_source_rgb (self->cr, (color >> 24) / 255.0, ((color >> 16) & 0xff) / 255.0,
                          ((color >> 8) & 0xff) / 255.0);
  else
    cairo_set_source_rgba (self->cr, (color >> 24) / 255.0, ((color >> 16) & 0xff) / 255.0,
                           ((color >> 8) & 0xff) / 255.0, (color & 0xff) / 255.0);
}

void
mpl_timeline_pen_fill_box (MplTimelinePen *self,
                           MplTimelineColor color,
                           double x0,
                           double y0,
                           double x1,
                           double y1)
{
  if (x1 <= x0 || y1 <= y0)
    return;

  mpl_timeline_pen_set (self, color);
  cairo_rectangle (self->cr, x0, y0, x1 - x0, y1 - y0);
  cairo_fill (self->cr);
}

void
mpl_timeline_pen_hatch (MplTimelinePen *self,
                        MplTimelineColor color,
                        const MplTimelineBox *box,
                        double spacing)
{
  double height = box->y1 - box->y0;

  cairo_save (self->cr);
  cairo_clip (self->cr);
  mpl_timeline_pen_set (self, color);
  cairo_set_line_width (self->cr, self->metrics->line);
  for (double x = box->x0 - height + spacing / 2; x < box->x1; x += spacing)
    {
      cairo_move_to (self->cr, x, box->y1);
      cairo_line_to (self->cr, x + height, box->y0);
    }
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

void
mpl_timeline_pen_write (MplTimelinePen *self,
                        MplTextStyle style,
                        MplTimelineColor color,
                        const char *text,
                        double x,
                        double y)
{
  MplTimelineText *store = mpl_timeline_layout_get_text (self->layout);

  if (self->painter->ink != NULL)
    return;

  mpl_timeline_pen_set (self, color);
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, mpl_timeline_text_get_layout (store, style, text));
}
