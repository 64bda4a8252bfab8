/* mpl-timeline-hit.c: what is at a point
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-timeline-hit.h"

#include "timeline/mpl-timeline-shape.h"

#include <math.h>

/* The part of a bar's height, from below, where what is done is dragged. */
#define PROGRESS_SHARE 0.4

/* An edge takes at most this share of a narrow bar, so that it can still be moved. */
#define EDGE_SHARE 0.25

static gboolean
is_in_box (const MplTimelineBox *box, double x, double y, double tolerance)
{
  return x >= box->x0 - tolerance && x < box->x1 + tolerance && y >= box->y0 - tolerance
         && y < box->y1 + tolerance;
}

static gboolean
is_on_line (MplTimelineLayout *self,
            const MplTimelineBar *bar,
            double x,
            double y,
            double tolerance)
{
  const MplTimelineMetrics *metrics = mpl_timeline_layout_get_metrics (self);
  MplTimelineBox box;

  mpl_timeline_shape_get_line (bar, metrics, &box);
  return is_in_box (&box, x, y, tolerance);
}

static void
hit_bar (MplTimelineLayout *self,
         const MplTimelineBar *bar,
         double x,
         double y,
         double tolerance,
         MplTimelineHit *hit)
{
  const MplTimelineBox *box = &bar->box;
  double inside = MIN (tolerance, (box->x1 - box->x0) * EDGE_SHARE);
  double corner = mpl_timeline_layout_get_metrics (self)->corner;

  if (tolerance > 0 ? !is_in_box (box, x, y, tolerance)
                    : !mpl_timeline_shape_is_in_rounded (box, corner, x, y))
    return;

  hit->kind = MPL_TIMELINE_HIT_BAR;
  if (tolerance <= 0)
    return;

  if (bar->row->status != MPL_TIMELINE_DONE && y >= box->y1 - (box->y1 - box->y0) * PROGRESS_SHARE
      && fabs (x - bar->progress_x) <= inside && x >= box->x0 && x < box->x1)
    hit->kind = MPL_TIMELINE_HIT_PROGRESS;
  else if (x < box->x0 + inside)
    hit->kind = MPL_TIMELINE_HIT_START;
  else if (x >= box->x1 - inside)
    hit->kind = MPL_TIMELINE_HIT_END;
}

static void
hit_beads (MplTimelineLayout *self,
           const MplTimelineBar *bar,
           double x,
           double y,
           double tolerance,
           MplTimelineHit *hit)
{
  double nearest = bar->bead_radius + tolerance;

  if (is_on_line (self, bar, x, y, tolerance))
    hit->kind = MPL_TIMELINE_HIT_LINE;

  for (guint i = 0; i < bar->row->n_occurrences; i++)
    {
      double distance = hypot (x - mpl_timeline_layout_get_bead_x (self, bar, i), y - bar->middle);

      /* Of two that overlap, the later is drawn above. */
      if (distance <= bar->bead_radius || distance < nearest)
        {
          nearest = MAX (distance, bar->bead_radius);
          hit->kind = MPL_TIMELINE_HIT_BEAD;
          hit->occurrence = i;
        }
    }
}

static gboolean
hit_row (MplTimelineLayout *self, double x, double y, double tolerance, MplTimelineHit *hit)
{
  const MplTimelineBar *bar = mpl_timeline_layout_get_bar (self, (guint) hit->row);
  const MplTimelineMetrics *metrics = mpl_timeline_layout_get_metrics (self);
  MplTimelineBox grown;

  hit->kind = MPL_TIMELINE_HIT_ROW;
  switch (bar->kind)
    {
    case MPL_TIMELINE_BAR_BAR:
      hit_bar (self, bar, x, y, tolerance, hit);
      break;

    case MPL_TIMELINE_BAR_DIAMOND:
      grown = (MplTimelineBox) { bar->box.x0 - tolerance, bar->box.y0 - tolerance,
                                 bar->box.x1 + tolerance, bar->box.y1 + tolerance };
      if (mpl_timeline_shape_is_in_diamond (&grown, x, y))
        hit->kind = MPL_TIMELINE_HIT_MILESTONE;
      else if (is_on_line (self, bar, x, y, tolerance))
        hit->kind = MPL_TIMELINE_HIT_LINE;
      break;

    case MPL_TIMELINE_BAR_BEADS:
      hit_beads (self, bar, x, y, tolerance, hit);
      break;

    case MPL_TIMELINE_BAR_SUMMARY:
      if (tolerance > 0 ? is_in_box (&bar->box, x, y, tolerance)
                        : mpl_timeline_shape_is_in_summary (bar, metrics, x, y))
        hit->kind = MPL_TIMELINE_HIT_SUMMARY;
      break;

    case MPL_TIMELINE_BAR_NONE:
    default:
      break;
    }

  return hit->kind != MPL_TIMELINE_HIT_ROW;
}

static gboolean
is_in_head (MplTimelineLayout *self, const MplTimelineRoute *route, double x, double y)
{
  double head = mpl_timeline_layout_get_metrics (self)->head;
  double along = (route->x[route->n_points - 1] - x) * route->direction;
  double across = fabs (y - route->y[route->n_points - 1]);

  return along >= 0 && along <= head && across <= along / 2;
}

static void
hit_links (MplTimelineLayout *self, double x, double y, double tolerance, MplTimelineHit *hit)
{
  g_autoptr (GPtrArray) routes = g_ptr_array_new ();
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (MplTimelineLine));
  double line = mpl_timeline_layout_get_metrics (self)->line;
  guint row = (guint) hit->row;

  mpl_timeline_layout_get_routes (self, MAX (row, 1) - 1, row + 1, routes);
  for (guint i = 0; i < routes->len; i++)
    {
      const MplTimelineRoute *route = g_ptr_array_index (routes, i);
      double half = (route->critical ? 2 * line : line) / 2;
      gboolean found = is_in_head (self, route, x, y);

      g_array_set_size (lines, 0);
      mpl_timeline_layout_get_route_lines (self, route, MAX (row, 1) - 1, row + 1, lines);
      for (guint j = 0; j < lines->len && !found; j++)
        {
          const MplTimelineLine *piece = &g_array_index (lines, MplTimelineLine, j);
          double reach = MAX (half, tolerance);

          /* Lines end square, half their width beyond their points. */
          found = x >= piece->x0 - reach && x < piece->x1 + reach && y >= piece->y0 - reach
                  && y < piece->y1 + reach;
        }
      if (found)
        {
          hit->kind = MPL_TIMELINE_HIT_LINK;
          hit->link = route->link;
        }
    }
}

MplTimelineHit
mpl_timeline_layout_hit (MplTimelineLayout *self, double x, double y, double tolerance)
{
  MplTimelineHit hit = { .kind = MPL_TIMELINE_HIT_NOTHING, .row = -1 };

  g_return_val_if_fail (MPL_IS_TIMELINE_LAYOUT (self), hit);

  hit.day = mpl_time_scale_get_day (mpl_timeline_layout_get_scale (self), x);
  hit.row = mpl_timeline_layout_get_row_at (self, y);
  if (hit.row < 0 || hit.row >= (int) mpl_timeline_layout_get_n_rows (self))
    {
      hit.row = -1;
      return hit;
    }

  if (!hit_row (self, x, y, tolerance, &hit))
    hit_links (self, x, y, tolerance, &hit);

  return hit;
}
