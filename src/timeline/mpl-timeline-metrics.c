/* mpl-timeline-metrics.c: the sizes of a timeline's parts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-timeline-metrics.h"

#include <math.h>

double
mpl_timeline_metrics_snap (const MplTimelineMetrics *self, double value)
{
  return self->grid > 0 ? floor (value / self->grid + 0.5) * self->grid : value;
}

double
mpl_timeline_metrics_snap_line (const MplTimelineMetrics *self, double value)
{
  return self->grid > 0 ? mpl_timeline_metrics_snap (self, value) + self->line / 2 : value;
}

/* An even number of grid steps, so that a half of it is on the grid, too. */
static double
even (const MplTimelineMetrics *self, double value)
{
  return self->grid > 0 ? MAX (floor (value / (2 * self->grid) + 0.5), 1) * 2 * self->grid : value;
}

static void
init_common (MplTimelineMetrics *self)
{
  double em = self->em;

  self->bar_height = even (self, em * 0.95);
  self->bar_min_width = em * 0.27;
  self->corner = em * 0.22;
  self->baseline_height = MAX (mpl_timeline_metrics_snap (self, em * 0.2), self->line);
  self->diamond = even (self, em * 0.55);
  self->bead = em * 0.34;
  self->pad = em * 0.4;
  self->gap = em * 0.45;
  self->lead = mpl_timeline_metrics_snap (self, em * 0.62);
  self->head = em * 0.38;
}

void
mpl_timeline_metrics_init_screen (MplTimelineMetrics *self, double em, double scale)
{
  g_return_if_fail (em > 0 && scale > 0);

  self->em = em;
  self->grid = 1 / scale;
  self->line = MAX (floor (scale), 1) / scale;
  self->row_height = even (self, em * 1.9);
  self->header_height = even (self, em * 1.65);
  self->shade_from = 2;
  init_common (self);
}

void
mpl_timeline_metrics_init_paper (MplTimelineMetrics *self, double em)
{
  g_return_if_fail (em > 0);

  self->em = em;
  self->grid = 0;
  self->line = 0.5;
  self->row_height = em * 1.75;
  self->header_height = em * 1.65;
  self->shade_from = 1;
  init_common (self);
}
