/* mpl-plan-order.h: the order of a plan, changed by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Activities go before another one or to the end of a block, blocks likewise within their
 * programme. As few records as possible get another position. Every job returns a change of the
 * snapshot and fails with %MPL_ERROR_NOT_FOUND where a record is gone, with %MPL_ERROR_READ_ONLY
 * where the programme is in the archive.
 */

#pragma once

#include "model/mpl-snapshot.h"

G_BEGIN_DECLS

/**
 * MplPlanPlace:
 * @block: a block
 * @before: an activity of that block, which will be the next one; 0 = the end of the block
 */
typedef struct
{
  gint64 block;
  gint64 before;
} MplPlanPlace;

/* The place right after an activity of a plan; @block is 0 where it is of none. */
MplPlanPlace mpl_plan_place_after (MplSnapshot *snapshot, gint64 activity);

/**
 * mpl_plan_reorder:
 * @snapshot: a school file
 * @ids: (array length=n_ids): activities of one programme
 * @n_ids: their number
 * @place: where they go; they keep their order. Next to one that goes too stands for next to the
 *   first after it that does not
 * @error: also %MPL_ERROR_INVALID where the place is in another programme
 *
 * Returns: (transfer full) (nullable): the change, empty where nothing moves
 */
MplChange *mpl_plan_reorder (MplSnapshot *snapshot,
                             const gint64 *ids,
                             guint n_ids,
                             MplPlanPlace place,
                             GError **error);

/**
 * mpl_plan_step:
 * @snapshot: a school file
 * @ids: (array length=n_ids): activities
 * @n_ids: their number
 * @down: whether they go down
 * @error: also %MPL_ERROR_NOTHING where they stand at the plan's edge
 *
 * By one place; over a block's edge into the neighbour block. What stands together stays
 * together.
 *
 * Returns: (transfer full) (nullable): the change
 */
MplChange *mpl_plan_step (MplSnapshot *snapshot,
                          const gint64 *ids,
                          guint n_ids,
                          gboolean down,
                          GError **error);

/**
 * mpl_plan_reorder_block:
 * @snapshot: a school file
 * @block: a block
 * @before: the block of its programme that will be the next one; 0 = it becomes the last
 *
 * Returns: (transfer full) (nullable): the change, empty where nothing moves
 */
MplChange *
mpl_plan_reorder_block (MplSnapshot *snapshot, gint64 block, gint64 before, GError **error);

/* By one place among the blocks; %MPL_ERROR_NOTHING at the plan's edge. (transfer full) */
MplChange *mpl_plan_step_block (MplSnapshot *snapshot, gint64 block, gboolean down, GError **error);

G_END_DECLS
