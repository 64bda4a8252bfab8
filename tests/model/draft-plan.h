/* draft-plan.h: a plan as a file holds it, to draft activities of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-snapshot.h"

G_BEGIN_DECLS

#define DRAFT_N_BLOCKS 2
#define DRAFT_N_IN_BLOCK 6

/* Real ids, not provisional ones: a change of it may add records. */
typedef struct
{
  MplSnapshot *snapshot;
  gint64 activities[DRAFT_N_BLOCKS * DRAFT_N_IN_BLOCK];
  gint64 blocks[DRAFT_N_BLOCKS];
  gint64 roles[3];
  gint64 persons[3];
  gint64 columns[4]; /* by MplPlanColumnKind */
} DraftPlan;

/* Every third activity is single, recurring or a milestone and waits for the one before; the
 * first has three actions and values in the own columns. */
DraftPlan *draft_plan_new (void);
void draft_plan_free (DraftPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DraftPlan, draft_plan_free)

G_END_DECLS
