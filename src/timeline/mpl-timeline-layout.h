/* mpl-timeline-layout.h: where everything on a timeline lies
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One layout serves drawing, hit test, accessibility, print and export. Coordinates are points
 * from the upper left corner of the chart, without header and columns: x by the scale, y by the
 * rows. What is not looked at is not computed: bars and arrows are found when asked for and kept
 * until scale or folding change.
 */

#pragma once

#include "timeline/mpl-time-scale.h"
#include "timeline/mpl-timeline-input.h"
#include "timeline/mpl-timeline-metrics.h"
#include "timeline/mpl-timeline-text.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MplTimelineParts: what is shown beside the bars
 * @MPL_TIMELINE_PART_LINKS: arrows
 * @MPL_TIMELINE_PART_BASELINE: ghosts of the approved days
 * @MPL_TIMELINE_PART_ACTIONS: a row for each action
 * @MPL_TIMELINE_PART_CRITICAL: the critical path stands out
 * @MPL_TIMELINE_PART_LABELS: labels inside or beside the bars
 * @MPL_TIMELINE_PART_TODAY: the today line with its flag
 */
typedef enum
{
  MPL_TIMELINE_PART_LINKS = 1 << 0,
  MPL_TIMELINE_PART_BASELINE = 1 << 1,
  MPL_TIMELINE_PART_ACTIONS = 1 << 2,
  MPL_TIMELINE_PART_CRITICAL = 1 << 3,
  MPL_TIMELINE_PART_LABELS = 1 << 4,
  MPL_TIMELINE_PART_TODAY = 1 << 5,
} MplTimelineParts;

#define MPL_TIMELINE_PARTS_DEFAULT                                                 \
  (MPL_TIMELINE_PART_LINKS | MPL_TIMELINE_PART_BASELINE | MPL_TIMELINE_PART_LABELS \
   | MPL_TIMELINE_PART_TODAY)

/**
 * MplTimelineBarKind: what a row has on the chart
 * @MPL_TIMELINE_BAR_NONE: nothing: its days are unknown
 * @MPL_TIMELINE_BAR_SUMMARY: a block's bracket
 * @MPL_TIMELINE_BAR_BAR: a bar
 * @MPL_TIMELINE_BAR_DIAMOND: a milestone, with a line where it has several days
 * @MPL_TIMELINE_BAR_BEADS: a line with a bead for each occurrence
 */
typedef enum
{
  MPL_TIMELINE_BAR_NONE,
  MPL_TIMELINE_BAR_SUMMARY,
  MPL_TIMELINE_BAR_BAR,
  MPL_TIMELINE_BAR_DIAMOND,
  MPL_TIMELINE_BAR_BEADS,
} MplTimelineBarKind;

typedef enum
{
  MPL_TIMELINE_LABEL_NONE,
  MPL_TIMELINE_LABEL_RIGHT,
  MPL_TIMELINE_LABEL_LEFT,
  MPL_TIMELINE_LABEL_INSIDE,
} MplTimelineLabelSide;

typedef struct
{
  double x0;
  double y0;
  double x1;
  double y1;
} MplTimelineBox;

/**
 * MplTimelineBar:
 * @row: what it shows
 * @kind: its shape
 * @box: of the shape; of a diamond alone, without its line
 * @line_x0: where the line of a diamond or of beads begins
 * @line_x1: where it ends
 * @middle: y of the line and of arrows that enter
 * @progress_x: up to where the bar is done
 * @bead_radius: of beads, smaller where they stand close
 * @has_baseline: whether there is a ghost
 * @baseline: the ghost's box
 * @side: where the label stands
 * @label: (nullable): its text, owned by the layout
 * @label_box: its place
 */
typedef struct
{
  const MplTimelineRow *row;
  MplTimelineBarKind kind;
  MplTimelineBox box;
  double line_x0;
  double line_x1;
  double middle;
  double progress_x;
  double bead_radius;
  gboolean has_baseline;
  MplTimelineBox baseline;
  MplTimelineLabelSide side;
  const char *label;
  MplTimelineBox label_box;
} MplTimelineBar;

#define MPL_TYPE_TIMELINE_LAYOUT (mpl_timeline_layout_get_type ())
G_DECLARE_FINAL_TYPE (MplTimelineLayout, mpl_timeline_layout, MPL, TIMELINE_LAYOUT, GObject)

/**
 * mpl_timeline_layout_new:
 * @input: a sealed input
 * @text: measures the labels
 * @metrics: sizes
 * @scale: where days lie
 * @parts: what is shown
 *
 * Returns: (transfer full): a layout with the blocks folded that the input says
 */
MplTimelineLayout *mpl_timeline_layout_new (MplTimelineInput *input,
                                            MplTimelineText *text,
                                            const MplTimelineMetrics *metrics,
                                            const MplTimeScale *scale,
                                            MplTimelineParts parts);

MplTimelineInput *mpl_timeline_layout_get_input (MplTimelineLayout *self);
MplTimelineText *mpl_timeline_layout_get_text (MplTimelineLayout *self);
const MplTimelineMetrics *mpl_timeline_layout_get_metrics (MplTimelineLayout *self);
MplTimelineParts mpl_timeline_layout_get_parts (MplTimelineLayout *self);

/* (transfer none): where days lie. */
const MplTimeScale *mpl_timeline_layout_get_scale (MplTimelineLayout *self);

/* Where days lie from now on; rows and folding stay as they are. */
void mpl_timeline_layout_set_scale (MplTimelineLayout *self, const MplTimeScale *scale);

/* Folding: @row is an index of the input and a block. */
gboolean mpl_timeline_layout_get_folded (MplTimelineLayout *self, guint row);
void mpl_timeline_layout_set_folded (MplTimelineLayout *self, guint row, gboolean folded);

/**
 * mpl_timeline_layout_set_heights:
 * @self: a layout
 * @heights: (array) (nullable): the height of each shown row; %NULL for all the same
 *
 * On paper a row grows with its title. Folding takes the heights back.
 */
void mpl_timeline_layout_set_heights (MplTimelineLayout *self, const double *heights);

/* The shown rows, from above; folded and unwanted ones are not counted. */
guint mpl_timeline_layout_get_n_rows (MplTimelineLayout *self);

/* The input's index of a shown row, and back (-1 where it is not shown). */
guint mpl_timeline_layout_get_input_row (MplTimelineLayout *self, guint row);
int mpl_timeline_layout_find_row (MplTimelineLayout *self, guint input_row);

/* Where a shown row begins; the number of rows gives the end of the last one. */
double mpl_timeline_layout_get_row_y (MplTimelineLayout *self, guint row);

/* The shown row at @y, -1 above the first, the number of rows below the last. */
int mpl_timeline_layout_get_row_at (MplTimelineLayout *self, double y);

double mpl_timeline_layout_get_width (MplTimelineLayout *self);
double mpl_timeline_layout_get_height (MplTimelineLayout *self);

/* What a shown row has on the chart; valid until scale, folding or heights change. */
const MplTimelineBar *mpl_timeline_layout_get_bar (MplTimelineLayout *self, guint row);

/* The middle of an occurrence's bead. */
double mpl_timeline_layout_get_bead_x (MplTimelineLayout *self,
                                       const MplTimelineBar *bar,
                                       guint occurrence);

/* Up to where the labels of all rows reach: what a page has to leave free at its right edge. */
double mpl_timeline_layout_get_labels_end (MplTimelineLayout *self);

G_END_DECLS
