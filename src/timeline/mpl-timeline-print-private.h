/* mpl-timeline-print-private.h: what dividing and drawing of pages share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "timeline/mpl-timeline-paginator.h"
#include "timeline/mpl-timeline-print.h"

G_BEGIN_DECLS

struct _MplTimelinePrint
{
  MplTimelineInput *input;
  MplTimelineExportOptions options;
  MplTimelinePainter painter;
  MplTimelineText *heading; /* griffs, title, signature, footer */
  MplTimelineText *text;
  MplTimelineColumns columns;
  double width; /* of the page */
  double height;
  MplTimelineBox body; /* within the margins */
  double head_height;  /* griffs and title on the first page */
  double next_height;  /* the title on the others */
  double tail_height;  /* legend and signature on the last */
  GArray *bands;       /* MplTimelineBand */
  GPtrArray *layouts;  /* one for each stretch of days */
};

/* Where the margins end. ГОСТ Р 7.0.97: not less than 20 mm left, above and below, 10 mm right. */
#define MPL_TIMELINE_MM (72 / 25.4)
#define MPL_TIMELINE_MARGIN_LEFT (20 * MPL_TIMELINE_MM)
#define MPL_TIMELINE_MARGIN_RIGHT (10 * MPL_TIMELINE_MM)
#define MPL_TIMELINE_MARGIN_TOP (20 * MPL_TIMELINE_MM)
#define MPL_TIMELINE_MARGIN_BOTTOM (20 * MPL_TIMELINE_MM)

/* Griffs, title and subtitle above the first page's chart. Draws nothing without @cr. Returns the
 * height (mpl-timeline-print-head.c). */
double mpl_timeline_print_draw_head (MplTimelinePrint *self, cairo_t *cr);

/* The title above the other pages' charts. */
double mpl_timeline_print_draw_next_head (MplTimelinePrint *self, cairo_t *cr);

/* In the place of rows where there are none: a sentence that says so. @width is the table's. */
double mpl_timeline_print_draw_nothing (MplTimelinePrint *self, double width, cairo_t *cr);

/* Legend and signature below the last row. */
double mpl_timeline_print_draw_tail (MplTimelinePrint *self, cairo_t *cr);

/* School, day and «стр. N из M» in the lower margin. */
void mpl_timeline_print_draw_footer (MplTimelinePrint *self, guint page, cairo_t *cr);

G_END_DECLS
