/* mpl-activity-facts-private.h: the parts of an activity's facts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/pages/mpl-facts.h"

G_BEGIN_DECLS

/* What the facts of an activity are made of, and where they go. */
typedef struct
{
  const MplPlanIndex *index;
  const MplCalendar *calendar;
  MplSnapshot *snapshot;
  MplRow *activity;
  MplDay today;
  MplFacts *facts;
} MplActivityFacts;

/* Days, recurrence, the days of the fact and of the baseline, progress. */
void mpl_activity_facts_add_days (const MplActivityFacts *self);

/* Who answers for it, and who holds the roles today. */
void mpl_activity_facts_add_responsible (const MplActivityFacts *self);

void mpl_activity_facts_add_actions (const MplActivityFacts *self);

/* What it waits for, and what waits for it. */
void mpl_activity_facts_add_links (const MplActivityFacts *self);

G_END_DECLS
