/* mpl-plan.h: a programme's plan, in order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Blocks by their place, activities by their place within the block, both numbered from 1. What
 * an activity's state comes to (progress, overdue) is answered here for screen, papers and command
 * line alike.
 */

#pragma once

#include "base/mpl-day.h"
#include "model/mpl-snapshot.h"

G_BEGIN_DECLS

/**
 * MplPlanRow:
 * @block: the block
 * @activity: (nullable): the activity; %NULL for the row of the block itself
 * @block_number: the block's number, from 1
 * @number: the activity's number within the block, from 1; 0 for the block
 *
 * All rows live as long as the snapshot.
 */
typedef struct
{
  MplRow *block;
  MplRow *activity;
  guint block_number;
  guint number;
} MplPlanRow;

/**
 * mpl_plan_read:
 * @snapshot: a snapshot
 * @programme: a programme of it
 *
 * Returns: (transfer full) (element-type MplPlanRow): each block followed by its activities
 */
GArray *mpl_plan_read (MplSnapshot *snapshot, MplRow *programme);

/* (transfer full): «1.2»; a block's number is «1». */
char *mpl_plan_row_get_number (const MplPlanRow *self);

/**
 * mpl_activity_get_progress:
 * @snapshot: the snapshot of @activity
 * @activity: an activity
 *
 * What was set by hand; else 100 for what is done and the share of the actions done.
 *
 * Returns: per cent, 0–100
 */
int mpl_activity_get_progress (MplSnapshot *snapshot, MplRow *activity);

/**
 * mpl_activity_get_overdue:
 * @activity: an activity
 * @today: the day it is asked on
 *
 * Returns: by how many days it is overdue, 0 where it is not: it is done, put off, cancelled, or
 *   its last day has not passed
 */
int mpl_activity_get_overdue (MplRow *activity, MplDay today);

G_END_DECLS
