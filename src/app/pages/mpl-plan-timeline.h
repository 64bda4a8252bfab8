/* mpl-plan-timeline.h: the plan as a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The view «Шкала» of the plan's page: the current programme on a MplTimelineView with its bar
 * (how much there is, zoom, fit, today). Which part is looked at is remembered for each programme,
 * what is shown of it for all of them.
 */

#pragma once

#include <adwaita.h>

#include "app/widgets/mpl-timeline-view.h"
#include "book/mpl-book.h"
#include "timeline/mpl-timeline-types.h"

G_BEGIN_DECLS

/**
 * MplPlanTimeline:
 *
 * Properties: `narrow`, whether there is little room. Signals: `selection-changed`;
 * `row-activated` (#MplTimelineRowKind, gint64 id); `renamed` (the same, string).
 */
#define MPL_TYPE_PLAN_TIMELINE (mpl_plan_timeline_get_type ())
G_DECLARE_FINAL_TYPE (MplPlanTimeline, mpl_plan_timeline, MPL, PLAN_TIMELINE, AdwBin)

/* Where is remembered what is shown; once, before there is something to show. Without it nothing
 * is remembered. */
void mpl_plan_timeline_set_settings (MplPlanTimeline *self, GSettings *settings);

/**
 * mpl_plan_timeline_update:
 * @self: a timeline
 * @snapshot: (nullable): the school file as it is now
 * @words: (nullable): what is searched for, of mpl_search_text_split()
 * @n_all: (out): how many activities there are
 *
 * Returns: how many of them are shown
 */
guint mpl_plan_timeline_update (MplPlanTimeline *self,
                                MplSnapshot *snapshot,
                                const char *const *words,
                                guint *n_all);

/* The record that is selected alone; %FALSE where none or several are. */
gboolean
mpl_plan_timeline_get_selected (MplPlanTimeline *self, MplTimelineRowKind *kind, gint64 *id);

/* Brings a record into sight and selects it. */
void mpl_plan_timeline_show_row (MplPlanTimeline *self, MplTimelineRowKind kind, gint64 id);

/* (transfer none): the view with rows and chart. */
MplTimelineView *mpl_plan_timeline_get_view (MplPlanTimeline *self);

/* (transfer none): the actions «timeline.…», for menus and keys outside of it. */
GActionGroup *mpl_plan_timeline_get_actions (MplPlanTimeline *self);

/* Keeps which part is looked at. */
void mpl_plan_timeline_remember (MplPlanTimeline *self);

G_END_DECLS
