/* mpl-plan-status.h: how far activities have come, told by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Status, progress and the actual days agree afterwards: what is done has an actual end and 100 %,
 * what is planned has no actual days, what runs has a start and no end. Every job returns a change
 * of the snapshot and fails as mpl_plan_reorder() does.
 */

#pragma once

#include "base/mpl-span.h"
#include "model/mpl-activity.h"
#include "model/mpl-snapshot.h"

G_BEGIN_DECLS

/* Progress by the share of actions done. */
#define MPL_PLAN_PROGRESS_BY_ACTIONS (-1)

/**
 * mpl_plan_set_status:
 * @snapshot: a school file
 * @ids: (array length=n_ids): activities
 * @n_ids: their number
 * @status: what they are from now on
 * @fact: the actual days as far as they are told. Of what is done the end, %MPL_DAY_NONE = @today;
 *   of what runs or is done the start, %MPL_DAY_NONE = the one told before, else the planned one
 *   if it has come by then, else the end, or @today of what runs
 * @today: today
 * @error: also %MPL_ERROR_INVALID where the start is after the end
 *
 * What is put off or cancelled keeps its actual start and its progress, save that 100 % is no
 * longer so.
 *
 * Returns: (transfer full) (nullable): the change
 */
MplChange *mpl_plan_set_status (MplSnapshot *snapshot,
                                const gint64 *ids,
                                guint n_ids,
                                MplActivityStatus status,
                                MplSpan fact,
                                MplDay today,
                                GError **error);

/**
 * mpl_plan_set_progress:
 * @snapshot: a school file
 * @ids: (array length=n_ids): activities
 * @n_ids: their number
 * @per_cent: 0–100, or %MPL_PLAN_PROGRESS_BY_ACTIONS
 * @today: today
 * @error: also %MPL_ERROR_INVALID for another number
 *
 * With 100 they are done today; with 1–99 they run; with 0 what ran or was done is planned. By
 * actions, the status stays, save that what was done runs again.
 *
 * Returns: (transfer full) (nullable): the change
 */
MplChange *mpl_plan_set_progress (MplSnapshot *snapshot,
                                  const gint64 *ids,
                                  guint n_ids,
                                  int per_cent,
                                  MplDay today,
                                  GError **error);

G_END_DECLS
