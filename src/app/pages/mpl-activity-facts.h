/* mpl-activity-facts.h: the facts of an activity as texts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/pages/mpl-facts.h"

G_BEGIN_DECLS

/**
 * mpl_facts_new_for_activity:
 * @index: the plan
 * @calendar: the school's days
 * @id: an activity's id
 * @today: the day by which it is overdue and roles are held
 *
 * Returns: (transfer full) (nullable): all there is to tell of it, %NULL where the plan has no such
 *   activity
 */
MplFacts *mpl_facts_new_for_activity (const MplPlanIndex *index,
                                      const MplCalendar *calendar,
                                      gint64 id,
                                      MplDay today);

G_END_DECLS
