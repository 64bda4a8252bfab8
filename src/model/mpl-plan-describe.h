/* mpl-plan-describe.h: who answers for an activity, as a plan names them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-snapshot.h"

G_BEGIN_DECLS

/**
 * mpl_plan_describe_responsible:
 * @snapshot: a school file
 * @activity: an activity of it
 *
 * Returns: (transfer full): the roles and persons in their order, «куратор, Орлова Т. В.»; "" for
 *   none
 */
char *mpl_plan_describe_responsible (MplSnapshot *snapshot, MplRow *activity);

G_END_DECLS
