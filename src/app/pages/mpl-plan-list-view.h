/* mpl-plan-list-view.h: the plan as a list by blocks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * MplPlanListView:
 *
 * Property: `narrow`, whether rows have little room.
 */
#define MPL_TYPE_PLAN_LIST_VIEW (mpl_plan_list_view_get_type ())
G_DECLARE_FINAL_TYPE (MplPlanListView, mpl_plan_list_view, MPL, PLAN_LIST_VIEW, AdwBin)

/* (transfer none): the list itself, whose model holds MplPlanItem. */
GtkListView *mpl_plan_list_view_get_view (MplPlanListView *self);

G_END_DECLS
