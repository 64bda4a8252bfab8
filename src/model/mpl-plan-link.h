/* mpl-plan-link.h: links between activities, made by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A link leads from an activity to another one of the same programme; two activities have at most
 * one in each direction, and no links close a circle. Every job returns a change of the snapshot.
 */

#pragma once

#include "model/mpl-action.h"
#include "model/mpl-snapshot.h"

G_BEGIN_DECLS

/**
 * mpl_plan_link_check:
 * @snapshot: a school file
 * @from: the predecessor
 * @to: the successor
 * @instead: a link that would no longer be there, 0 = none: for a dialog that changes it
 * @error: %MPL_ERROR_NOT_FOUND; %MPL_ERROR_READ_ONLY of a programme in the archive;
 *   %MPL_ERROR_EXISTS where they are linked so; %MPL_ERROR_INVALID where both are one, belong to
 *   different programmes, or the link would close a circle, whose titles the sentence names
 *
 * Returns: whether there can be a link
 */
gboolean
mpl_plan_link_check (MplSnapshot *snapshot, gint64 from, gint64 to, gint64 instead, GError **error);

/**
 * mpl_plan_link_add:
 * @snapshot: a school file
 * @from: the predecessor
 * @to: the successor
 * @type: which edge waits for which
 * @lag: days, from -1000 to 1000; negative: a lead
 * @unit: what @lag counts
 * @error: as of mpl_plan_link_check(), and %MPL_ERROR_INVALID for the lag
 *
 * Returns: (transfer full) (nullable): the change; its subject is the successor
 */
MplChange *mpl_plan_link_add (MplSnapshot *snapshot,
                              gint64 from,
                              gint64 to,
                              MplDependencyType type,
                              int lag,
                              MplLagUnit unit,
                              GError **error);

/**
 * mpl_plan_link_edit:
 * @snapshot: a school file
 * @link: a link
 * @type: which edge waits for which
 * @lag: days
 * @unit: what @lag counts
 * @error: %MPL_ERROR_NOT_FOUND, %MPL_ERROR_READ_ONLY, %MPL_ERROR_INVALID for the lag
 *
 * Returns: (transfer full) (nullable): the change, empty where nothing differs
 */
MplChange *mpl_plan_link_edit (MplSnapshot *snapshot,
                               gint64 link,
                               MplDependencyType type,
                               int lag,
                               MplLagUnit unit,
                               GError **error);

/* %MPL_ERROR_NOT_FOUND, %MPL_ERROR_READ_ONLY. (transfer full) (nullable) */
MplChange *mpl_plan_link_delete (MplSnapshot *snapshot, gint64 link, GError **error);

/* The link that leads from one to another, 0 where there is none. */
gint64 mpl_plan_link_find (MplSnapshot *snapshot, gint64 from, gint64 to);

G_END_DECLS
