/* mpl-plan-search.h: the rows of a plan that a search finds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-snapshot.h"
#include "timeline/mpl-timeline-input.h"

G_BEGIN_DECLS

/**
 * mpl_plan_search_rows:
 * @input: the rows of the plan
 * @snapshot: the school file that they were made from
 * @words: what is searched for, of mpl_search_text_split(): in number, title, responsible,
 *   expected result and note
 * @n_found: (out): how many activities were found
 *
 * Returns: (transfer full): these with their blocks and actions
 */
MplTimelineInput *mpl_plan_search_rows (MplTimelineInput *input,
                                        MplSnapshot *snapshot,
                                        const char *const *words,
                                        guint *n_found);

G_END_DECLS
