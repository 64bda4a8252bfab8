/* mpl-plan-list.h: the activities of the current programme as a list model
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A GListModel of MplPlanItem in the plan's order; its sections are the blocks. A block without
 * activities is no section.
 */

#pragma once

#include <gtk/gtk.h>

#include "app/pages/mpl-plan-item.h"
#include "model/mpl-snapshot.h"

G_BEGIN_DECLS

#define MPL_TYPE_PLAN_LIST (mpl_plan_list_get_type ())
G_DECLARE_FINAL_TYPE (MplPlanList, mpl_plan_list, MPL, PLAN_LIST, GObject)

/* (transfer full): a list without rows. */
MplPlanList *mpl_plan_list_new (void);

/**
 * mpl_plan_list_update:
 * @self: the list
 * @snapshot: (nullable): the school file as it is now; %NULL for none
 * @today: the day by which activities are overdue
 *
 * Shows the current programme of @snapshot. Rows at the beginning and at the end that show the same
 * as before stay the same objects; `items-changed` tells of those between.
 */
void mpl_plan_list_update (MplPlanList *self, MplSnapshot *snapshot, MplDay today);

G_END_DECLS
