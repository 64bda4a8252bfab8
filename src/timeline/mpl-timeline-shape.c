/* mpl-timeline-shape.c: the outlines of what is drawn, for painter and hit test alike
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-timeline-shape.h"

#include <math.h>

static gboolean
is_in_box (const MplTimelineBox *box, double x, double y)
{
  return x >= box->x0 && x < box->x1 && y >= box->y0 && y < box->y1;
}

static double
clamp_radius (const MplTimelineBox *box, double radius)
{
  return MIN (radius, MIN (box->x1 - box->x0, box->y1 - box->y0) / 2);
}

void
mpl_timeline_shape_get_line (const MplTimelineBar *bar,
                             const MplTimelineMetrics *metrics,
                             MplTimelineBox *box)
{
  *box = (MplTimelineBox) { bar->line_x0, bar->middle - metrics->line, bar->line_x1,
                            bar->middle + metrics->line };
}

/* The two feet and the beam between them. */
static void
get_summary (const MplTimelineBar *bar, const MplTimelineMetrics *metrics, MplTimelineBox boxes[3])
{
  const MplTimelineBox *box = &bar->box;
  double foot = MIN (2 * metrics->line, (box->x1 - box->x0) / 2);

  boxes[0] = (MplTimelineBox) { box->x0, box->y0, box->x1, box->y0 + 2 * metrics->line };
  boxes[1] = (MplTimelineBox) { box->x0, box->y0, box->x0 + foot, box->y1 };
  boxes[2] = (MplTimelineBox) { box->x1 - foot, box->y0, box->x1, box->y1 };
}

gboolean
mpl_timeline_shape_is_in_summary (const MplTimelineBar *bar,
                                  const MplTimelineMetrics *metrics,
                                  double x,
                                  double y)
{
  MplTimelineBox boxes[3];

  get_summary (bar, metrics, boxes);
  return is_in_box (&boxes[0], x, y) || is_in_box (&boxes[1], x, y) || is_in_box (&boxes[2], x, y);
}

gboolean
mpl_timeline_shape_is_in_rounded (const MplTimelineBox *box, double radius, double x, double y)
{
  double r = clamp_radius (box, radius);
  double dx = MAX (MAX (box->x0 + r - x, x - (box->x1 - r)), 0);
  double dy = MAX (MAX (box->y0 + r - y, y - (box->y1 - r)), 0);

  return is_in_box (box, x, y) && dx * dx + dy * dy <= r * r;
}

gboolean
mpl_timeline_shape_is_in_diamond (const MplTimelineBox *box, double x, double y)
{
  double half = (box->x1 - box->x0) / 2;

  return fabs (x - (box->x0 + box->x1) / 2) + fabs (y - (box->y0 + box->y1) / 2) <= half;
}

void
mpl_timeline_shape_add_rounded (cairo_t *cr, const MplTimelineBox *box, double radius, double inset)
{
  double r = MAX (clamp_radius (box, radius) - inset, 0);
  double x0 = box->x0 + inset;
  double y0 = box->y0 + inset;
  double x1 = MAX (box->x1 - inset, x0);
  double y1 = MAX (box->y1 - inset, y0);

  cairo_new_path (cr);
  if (r <= 0)
    {
      cairo_rectangle (cr, x0, y0, x1 - x0, y1 - y0);
      return;
    }

  cairo_arc (cr, x1 - r, y0 + r, r, -G_PI_2, 0);
  cairo_arc (cr, x1 - r, y1 - r, r, 0, G_PI_2);
  cairo_arc (cr, x0 + r, y1 - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x0 + r, y0 + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

void
mpl_timeline_shape_add_diamond (cairo_t *cr, const MplTimelineBox *box, double inset)
{
  double x = (box->x0 + box->x1) / 2;
  double y = (box->y0 + box->y1) / 2;
  /* A slanted side is farther from the corner than from the edge. */
  double half = MAX ((box->x1 - box->x0) / 2 - inset * G_SQRT2, 0);

  cairo_new_path (cr);
  cairo_move_to (cr, x, y - half);
  cairo_line_to (cr, x + half, y);
  cairo_line_to (cr, x, y + half);
  cairo_line_to (cr, x - half, y);
  cairo_close_path (cr);
}

void
mpl_timeline_shape_add_summary (cairo_t *cr,
                                const MplTimelineBar *bar,
                                const MplTimelineMetrics *metrics)
{
  MplTimelineBox boxes[3];

  get_summary (bar, metrics, boxes);
  cairo_new_path (cr);
  for (guint i = 0; i < 3; i++)
    cairo_rectangle (cr, boxes[i].x0, boxes[i].y0, boxes[i].x1 - boxes[i].x0,
                     boxes[i].y1 - boxes[i].y0);
}
