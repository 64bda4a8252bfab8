/* mpl-timeline-period.h: a part of a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "timeline/mpl-timeline-input.h"

G_BEGIN_DECLS

/**
 * mpl_timeline_input_new_for_period:
 * @input: a sealed input
 * @period: two known days
 *
 * What a plan of a quarter or a month holds: the activities that have days in the period, now or
 * when they were approved, with their actions, below the blocks that have any. Numbers, days and
 * the share that is done stay those of the whole; so does what each day is.
 *
 * Returns: (transfer full): a sealed input, perhaps without rows
 */
MplTimelineInput *mpl_timeline_input_new_for_period (MplTimelineInput *input, MplSpan period);

G_END_DECLS
