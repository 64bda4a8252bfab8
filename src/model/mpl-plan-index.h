/* mpl-plan-index.h: a plan's activities by their place and by their id
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The current programme's plan as it is counted and checked: read once from a snapshot, which it
 * keeps. It never changes and may be read from any thread.
 */

#pragma once

#include "model/mpl-snapshot.h"

G_BEGIN_DECLS

typedef struct _MplPlanIndex MplPlanIndex;

#define MPL_TYPE_PLAN_INDEX (mpl_plan_index_get_type ())
GType mpl_plan_index_get_type (void);

/**
 * mpl_plan_index_new:
 * @snapshot: a school file
 *
 * Returns: (transfer full): the current programme's plan; without blocks where there is none
 */
MplPlanIndex *mpl_plan_index_new (MplSnapshot *snapshot);

MplPlanIndex *mpl_plan_index_ref (MplPlanIndex *self);
void mpl_plan_index_unref (MplPlanIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplPlanIndex, mpl_plan_index_unref)

MplSnapshot *mpl_plan_index_get_snapshot (const MplPlanIndex *self);

/* (transfer none) (nullable): the programme. */
MplRow *mpl_plan_index_get_programme (const MplPlanIndex *self);

guint mpl_plan_index_get_n_blocks (const MplPlanIndex *self);
MplRow *mpl_plan_index_get_block (const MplPlanIndex *self, guint block);

/* The activities of all blocks in the plan's order, counted from 0. */
guint mpl_plan_index_get_n_activities (const MplPlanIndex *self);
MplRow *mpl_plan_index_get_activity (const MplPlanIndex *self, guint place);

/* The place of an activity's block among the blocks, from 0. */
guint mpl_plan_index_get_block_of (const MplPlanIndex *self, guint place);

/* The place of the activity with that id; -1 where the plan has none. */
int mpl_plan_index_find_activity (const MplPlanIndex *self, gint64 id);

/* (transfer full): the number that the plan shows for the activity. */
char *mpl_plan_index_make_number (const MplPlanIndex *self, guint place);

G_END_DECLS
