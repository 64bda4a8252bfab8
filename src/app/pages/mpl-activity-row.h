/* mpl-activity-row.h: a row of the plan's page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Properties: `item` (#MplPlanItem), what it shows, %NULL for nothing; `narrow`, whether days and
 * responsible stand in one line below the title instead of in columns.
 */

#pragma once

#include <adwaita.h>

#include "app/pages/mpl-plan-item.h"

G_BEGIN_DECLS

#define MPL_TYPE_ACTIVITY_ROW (mpl_activity_row_get_type ())
G_DECLARE_FINAL_TYPE (MplActivityRow, mpl_activity_row, MPL, ACTIVITY_ROW, AdwBin)

/* (transfer none): a row that shows nothing yet. */
GtkWidget *mpl_activity_row_new (void);

/* Shows another item, or nothing for %NULL. */
void mpl_activity_row_set_item (MplActivityRow *self, MplPlanItem *item);

G_END_DECLS
