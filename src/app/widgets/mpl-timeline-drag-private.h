/* mpl-timeline-drag-private.h: what the files of MplTimelineDrag share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/widgets/mpl-timeline-drag.h"
#include "app/widgets/mpl-timeline-overlay.h"
#include "app/widgets/mpl-timeline-view-private.h"

G_BEGIN_DECLS

typedef enum
{
  MPL_TIMELINE_DRAG_NOTHING,
  MPL_TIMELINE_DRAG_MOVE,
  MPL_TIMELINE_DRAG_PROGRESS,
  MPL_TIMELINE_DRAG_LINK,
  MPL_TIMELINE_DRAG_BEAD,
  MPL_TIMELINE_DRAG_CREATE,
  MPL_TIMELINE_DRAG_ROWS,
} MplTimelineDragKind;

struct _MplTimelineDrag
{
  MplTimelineView *view;
  MplTimelineEditor *editor;
  GtkGesture *gesture;
  GtkGesture *press; /* fingers that hold still */
  guint tick;        /* while something is dragged */

  MplTimelineDragKind kind;
  gboolean active; /* has left its place */
  MplTimelineGrip grip;
  int row; /* that is held, among the shown ones when it began; -1 below all */
  gint64 id;
  MplTimelineRowKind row_kind;
  guint occurrence;
  double x0; /* where it began, on the chart */
  double y0;
  double x; /* where the pointer is, in the view */
  double y;
  gboolean free;

  /* What the last motion has come to. */
  gboolean was_free;
  int days;
  int per_cent;
  MplSpan span;
  gint64 target; /* of a link */
  gint64 block;  /* where rows go */
  gint64 before;
  gboolean has_place;
};

/* mpl-timeline-drag-motion.c */

/* Begins what was chosen; %FALSE where it cannot be. */
gboolean mpl_timeline_drag_begin (MplTimelineDrag *self);

/* Finds what the pointer's place comes to and shows it. */
void mpl_timeline_drag_move (MplTimelineDrag *self);

/* Does it. */
void mpl_timeline_drag_commit (MplTimelineDrag *self);

/* The point of the chart below a point of the view. */
void mpl_timeline_drag_to_chart (MplTimelineDrag *self, double x, double y, double *cx, double *cy);

/* The place of the grip for a new link of a shown row; %FALSE for rows that have none. */
gboolean mpl_timeline_drag_get_handle (MplTimelineDrag *self, int row, double *x, double *y);

/* mpl-timeline-drag-place.c */

/* Finds where rows that are held over @cy of the chart would go, and shows it. */
void mpl_timeline_drag_find_place (MplTimelineDrag *self, double cy);

/* The place in the plan before a shown row; the number of rows stands for the end. %FALSE where it
 * is above the first block. */
gboolean
mpl_timeline_drag_get_place (MplTimelineDrag *self, int row, gint64 *block, gint64 *before);

G_END_DECLS
