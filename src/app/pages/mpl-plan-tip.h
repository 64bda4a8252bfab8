/* mpl-plan-tip.h: what a tooltip over the plan's timeline tells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-snapshot.h"
#include "timeline/mpl-timeline-hit.h"

G_BEGIN_DECLS

/**
 * mpl_plan_tip_new:
 * @snapshot: the school file that the rows were made from
 * @input: the rows
 * @row: the row under the pointer
 * @hit: what of it
 *
 * Returns: (transfer full): all facts of the activity; of an arrow what it binds, of a bead its day
 */
char *mpl_plan_tip_new (MplSnapshot *snapshot,
                        MplTimelineInput *input,
                        const MplTimelineRow *row,
                        const MplTimelineHit *hit);

G_END_DECLS
