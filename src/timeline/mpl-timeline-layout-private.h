/* mpl-timeline-layout-private.h: what the parts of the layout share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "timeline/mpl-row-intervals.h"
#include "timeline/mpl-timeline-layout.h"
#include "timeline/mpl-timeline-route.h"

G_BEGIN_DECLS

/* From which sides arrows enter a row's bar. */
typedef enum
{
  MPL_TIMELINE_ENTRY_START = 1 << 0,
  MPL_TIMELINE_ENTRY_END = 1 << 1,
} MplTimelineEntries;

struct _MplTimelineLayout
{
  GObject parent_instance;

  MplTimelineInput *input;
  MplTimelineText *text;
  MplTimelineMetrics metrics;
  MplTimeScale scale;
  MplTimelineParts parts;

  /* By row of the input. */
  guint8 *folded;
  int *shown;    /* the shown row, -1 */
  char **labels; /* found when first asked for */
  double *label_widths;

  /* By shown row. */
  guint n_rows;
  guint *rows;     /* the input's row */
  guint8 *entries; /* MplTimelineEntries */
  double *ys;      /* %NULL where all have the same height; one more than rows */
  MplTimelineBar *bars;
  guint32 *bar_stamps;

  /* Arrows between shown rows. */
  guint n_routes;
  MplTimelineRoute *routes;
  guint32 *route_stamps;
  MplRowIntervals *route_rows;

  guint32 stamp; /* what was found under another one is stale */
};

/* Finds what a shown row has on the chart (mpl-timeline-bar.c). */
void mpl_timeline_layout_find_bar (MplTimelineLayout *self, guint row, MplTimelineBar *bar);

/* The label's text for a row of the input; "" for none (mpl-timeline-label.c). */
char *mpl_timeline_label_new (const MplTimelineRow *row);

/* The arrows between the shown rows (mpl-timeline-route.c). */
void mpl_timeline_layout_find_links (MplTimelineLayout *self);

G_END_DECLS
