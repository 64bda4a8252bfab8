/* mpl-timeline-head.h: the heads of a timeline's frozen columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The edges between columns, and the one towards the chart, are dragged; a double click on one
 * makes the column as wide as its texts need.
 */

#pragma once

#include "app/widgets/mpl-timeline-scene.h"

G_BEGIN_DECLS

/**
 * MplTimelineHead:
 *
 * Signals: `resize` (#MplTimelineColumnSet flag, or 0 for the title; double): an edge is dragged so
 * that the column would be so many points wide; `fit` (the same flag): a double click.
 */
#define MPL_TYPE_TIMELINE_HEAD (mpl_timeline_head_get_type ())
G_DECLARE_FINAL_TYPE (MplTimelineHead, mpl_timeline_head, MPL, TIMELINE_HEAD, GtkWidget)

/* The heads of @scene. */
GtkWidget *mpl_timeline_head_new (MplTimelineScene *scene);

G_END_DECLS
