/* mpl-plan-block.h: a block of the plan as its page shows it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of a block share one; it stays the same object for as long as its record lives.
 *
 * Properties: `heading`, «1. Организация»; `count`, «3 из 8», how many of its activities are done.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define MPL_TYPE_PLAN_BLOCK (mpl_plan_block_get_type ())
G_DECLARE_FINAL_TYPE (MplPlanBlock, mpl_plan_block, MPL, PLAN_BLOCK, GObject)

/**
 * MplPlanBlockFacts:
 * @title: its title
 * @number: its number, from 1
 * @start: the place of its first row in the list
 * @n_rows: how many rows it has
 * @n_done: how many of them are done
 */
typedef struct
{
  const char *title;
  guint number;
  guint start;
  guint n_rows;
  guint n_done;
} MplPlanBlockFacts;

/* (transfer full): a block that knows nothing yet. */
MplPlanBlock *mpl_plan_block_new (void);

/* Tells what it is now; a property notifies where its text differs. */
void mpl_plan_block_update (MplPlanBlock *self, const MplPlanBlockFacts *facts);

const char *mpl_plan_block_get_heading (MplPlanBlock *self);
const char *mpl_plan_block_get_count (MplPlanBlock *self);

/* The places of its rows: from @start to before @end. */
void mpl_plan_block_get_places (MplPlanBlock *self, guint *start, guint *end);

G_END_DECLS
