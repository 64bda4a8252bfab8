/* mpl-timeline-metrics.h: the sizes of a timeline's parts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MplTimelineMetrics: all in points
 * @em: the font's size, from which the others follow
 * @grid: what edges are rounded to, so that lines are crisp: 1 on a screen of scale 1, 0.5 on one
 *   of scale 2, 0 on paper
 * @line: the width of thin lines
 * @row_height: of every row, blocks too; the least one on paper
 * @header_height: of each of the two header rows
 * @bar_height: of a bar
 * @bar_min_width: of a bar of few days seen from afar
 * @corner: the radius of a bar's corners
 * @baseline_height: of a ghost
 * @diamond: half of a diamond's diagonal
 * @bead: the radius of a bead that has room
 * @pad: between a cell's edge and its text
 * @gap: between a bar and its label
 * @lead: how far before its bar an arrow turns towards it
 * @head: the length of an arrow's head; its breadth is the same
 * @shade_from: the least width of a day that is shaded on its own
 */
typedef struct
{
  double em;
  double grid;
  double line;
  double row_height;
  double header_height;
  double bar_height;
  double bar_min_width;
  double corner;
  double baseline_height;
  double diamond;
  double bead;
  double pad;
  double gap;
  double lead;
  double head;
  double shade_from;
} MplTimelineMetrics;

/**
 * mpl_timeline_metrics_init_screen:
 * @self: metrics
 * @em: the font's size in pixels
 * @scale: device pixels per pixel: 1, 2, or a fraction between
 */
void mpl_timeline_metrics_init_screen (MplTimelineMetrics *self, double em, double scale);

/* The same for paper, where rows stand closer and nothing is rounded; @em in 1/72 inch. */
void mpl_timeline_metrics_init_paper (MplTimelineMetrics *self, double em);

/* The nearest multiple of the grid. */
double mpl_timeline_metrics_snap (const MplTimelineMetrics *self, double value);

/* The middle of a thin line that begins at the grid line nearest to @value. */
double mpl_timeline_metrics_snap_line (const MplTimelineMetrics *self, double value);

G_END_DECLS
