/* mpl-timeline-chart.h: the drawn part of a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws the part of the scene that is looked at. What it shows is told to a screen reader by the
 * rows beside it.
 */

#pragma once

#include "app/widgets/mpl-timeline-scene.h"

G_BEGIN_DECLS

#define MPL_TYPE_TIMELINE_CHART (mpl_timeline_chart_get_type ())
G_DECLARE_FINAL_TYPE (MplTimelineChart, mpl_timeline_chart, MPL, TIMELINE_CHART, GtkWidget)

/* The chart of @scene. */
GtkWidget *mpl_timeline_chart_new (MplTimelineScene *scene);

G_END_DECLS
