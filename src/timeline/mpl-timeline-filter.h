/* mpl-timeline-filter.h: some of a timeline's rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "timeline/mpl-timeline-input.h"

G_BEGIN_DECLS

/* Whether an activity's row is wanted. */
typedef gboolean (*MplTimelineRowFunc) (const MplTimelineRow *row, gpointer data);

/**
 * mpl_timeline_input_new_filtered:
 * @input: a sealed input
 * @func: (scope call): asked for every activity
 * @data: for @func
 *
 * What search and filters leave: the wanted activities with their actions, links between them, and
 * the blocks that have any. Days, terms and a block's count stay as they are.
 *
 * Returns: (transfer full): a sealed input
 */
MplTimelineInput *
mpl_timeline_input_new_filtered (MplTimelineInput *input, MplTimelineRowFunc func, gpointer data);

G_END_DECLS
