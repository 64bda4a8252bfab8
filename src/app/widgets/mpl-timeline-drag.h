/* mpl-timeline-drag.h: a timeline edited by pointer and fingers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A bar is dragged to move it, its edges to resize it, the edge of what is done to tell progress,
 * the grip behind its end to another bar to link both, a bead to another day, empty space to make
 * an activity, a row's label to another place in the plan. Alt takes days as they come, Escape ends
 * it without a change; at the edges the view scrolls. Fingers hold still for a moment first, as
 * they scroll otherwise.
 */

#pragma once

#include "app/widgets/mpl-timeline-editor.h"
#include "app/widgets/mpl-timeline-view.h"

G_BEGIN_DECLS

typedef struct _MplTimelineDrag MplTimelineDrag;

/* Adds the gestures to @view, which outlives it. */
MplTimelineDrag *mpl_timeline_drag_new (MplTimelineView *view);
void mpl_timeline_drag_free (MplTimelineDrag *self);

/* Who changes the rows; %NULL for nobody. */
void mpl_timeline_drag_set_editor (MplTimelineDrag *self, MplTimelineEditor *editor);

/* Whether something is being dragged. */
gboolean mpl_timeline_drag_is_active (MplTimelineDrag *self);

/* Ends what is being dragged without a change. */
void mpl_timeline_drag_cancel (MplTimelineDrag *self);

/* The pointer is there without a button pressed, in the view's coordinates; below 0: nowhere. */
void mpl_timeline_drag_hover (MplTimelineDrag *self, double x, double y);

G_END_DECLS
