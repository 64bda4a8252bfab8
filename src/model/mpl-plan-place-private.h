/* mpl-plan-place-private.h: places in a plan, for what is made or moved there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-plan-order.h"

G_BEGIN_DECLS

/**
 * MplPlanNumber: a record on its way to a position
 * @position: (inout): as it is; as it shall be
 * @fixed: whether leaving it as it is saves a change
 */
typedef struct
{
  gint64 position;
  gboolean fixed;
} MplPlanNumber;

/**
 * mpl_plan_number:
 * @numbers: (array length=n) (inout): records in their new order
 * @n: their number
 *
 * Makes the positions ascend, none twice, and leaves as many of the fixed ones as can be.
 */
void mpl_plan_number (MplPlanNumber *numbers, guint n);

/* Whether the place is one, in a programme that may be changed: errors as of
 * mpl_plan_edit_find(), %MPL_ERROR_INVALID where the next activity stands in another block. */
gboolean mpl_plan_place_check (MplSnapshot *snapshot, MplPlanPlace place, GError **error);

/* Numbers activities that the change inserts at the place, and their new neighbours. */
void mpl_plan_place_insert (MplSnapshot *snapshot,
                            MplChange *change,
                            MplPlanPlace place,
                            const gint64 *ids,
                            guint n_ids);

/* The same for a block before another one, 0 = at the end. */
void mpl_plan_place_insert_block (MplSnapshot *snapshot,
                                  MplChange *change,
                                  gint64 programme,
                                  gint64 before,
                                  gint64 block);

G_END_DECLS
