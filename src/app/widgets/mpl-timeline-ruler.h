/* mpl-timeline-ruler.h: the scale above a timeline's chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/widgets/mpl-timeline-scene.h"

G_BEGIN_DECLS

#define MPL_TYPE_TIMELINE_RULER (mpl_timeline_ruler_get_type ())
G_DECLARE_FINAL_TYPE (MplTimelineRuler, mpl_timeline_ruler, MPL, TIMELINE_RULER, GtkWidget)

/* The scale of @scene. */
GtkWidget *mpl_timeline_ruler_new (MplTimelineScene *scene);

/**
 * mpl_timeline_ruler_describe:
 * @self: a ruler
 * @x: a point of it
 * @y: as @x
 *
 * Returns: (transfer full) (nullable): what the cell at the point stands for, in full: «осенние
 *   каникулы, 26 октября – 3 ноября 2026»
 */
char *mpl_timeline_ruler_describe (MplTimelineRuler *self, double x, double y);

G_END_DECLS
