/* mpl-plan-item.h: an activity of the plan as its page shows it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands in the row, made of the record when it is asked for: ten thousand items cost little
 * until they are seen. An item never changes; another state of the activity is another item.
 *
 * Properties, texts all of them unless said, "" where there is nothing to tell: `block`
 * (#MplPlanBlock); `number`, «1.2»; `title`; `days`, «14–17 сентября»; `responsible`; `caption`,
 * days and responsible in one line; `overdue`, «просрочено на 5 дней»; `status`, `status-icon`;
 * `kind`, `kind-icon` of what is not a single activity; `label`, the row in one sentence for a
 * screen reader; `tooltip`, all facts.
 */

#pragma once

#include "app/pages/mpl-plan-block.h"
#include "base/mpl-day.h"
#include "model/mpl-calendar.h"
#include "model/mpl-plan.h"

G_BEGIN_DECLS

#define MPL_TYPE_PLAN_ITEM (mpl_plan_item_get_type ())
G_DECLARE_FINAL_TYPE (MplPlanItem, mpl_plan_item, MPL, PLAN_ITEM, GObject)

/**
 * mpl_plan_item_new:
 * @block: the block that it stands in
 * @row: its row of the plan, an activity's
 * @snapshot: the snapshot of @row; the item does not keep it
 * @today: the day by which it is overdue
 *
 * Returns: (transfer full): an item
 */
MplPlanItem *
mpl_plan_item_new (MplPlanBlock *block, const MplPlanRow *row, MplSnapshot *snapshot, MplDay today);

/* Whether both show the same at the same place of the same block. */
gboolean mpl_plan_item_equal (MplPlanItem *a, MplPlanItem *b);

MplPlanBlock *mpl_plan_item_get_block (MplPlanItem *self);

/* The activity's id. */
gint64 mpl_plan_item_get_id (MplPlanItem *self);

/* Whether it is found by words of mpl_search_text_split(): in number, title, responsible, expected
 * result and note. */
gboolean mpl_plan_item_matches (MplPlanItem *self, const char *const *words);

G_END_DECLS
