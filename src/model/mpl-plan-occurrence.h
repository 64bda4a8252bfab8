/* mpl-plan-occurrence.h: the days of a recurring activity, and what a person does to one of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-change.h"
#include "model/mpl-recurrence.h"
#include "model/mpl-snapshot.h"

G_BEGIN_DECLS

/* Whether the activity recurs by a rule that can be read, which goes to @rule. */
gboolean mpl_plan_get_rule (const MplRow *activity, MplRecurrence *rule);

/**
 * mpl_plan_read_occurrences:
 * @snapshot: a school file
 * @calendar: its days
 * @activity: an activity of it
 *
 * Returns: (transfer full) (element-type MplRecurrenceDay): its days by their order, each with the
 *   original that names it; empty where it does not recur
 */
GArray *
mpl_plan_read_occurrences (MplSnapshot *snapshot, const MplCalendar *calendar, MplRow *activity);

/**
 * mpl_plan_move_occurrence:
 * @snapshot: a school file
 * @calendar: its days
 * @activity: a recurring activity
 * @original: which of its days, by the day that the rule gives
 * @day: where it goes, in or outside the activity's days; forward to a working day
 * @free: leave it where it goes
 * @error: %MPL_ERROR_NOT_FOUND where the activity has no such day; %MPL_ERROR_INVALID where it is
 *   done and stays, or @day is none
 *
 * A cancelled one is held again. Back on the day that the rule gives, nothing is left to say of it.
 *
 * Returns: (transfer full) (nullable): the change, empty where it does not move
 */
MplChange *mpl_plan_move_occurrence (MplSnapshot *snapshot,
                                     const MplCalendar *calendar,
                                     gint64 activity,
                                     MplDay original,
                                     MplDay day,
                                     gboolean free,
                                     GError **error);

/**
 * mpl_plan_set_occurrence:
 * @snapshot: a school file
 * @calendar: its days
 * @activity: a recurring activity
 * @original: which of its days, by the day that the rule gives
 * @state: what became of it
 * @day: of what is done: the day it was done on; %MPL_DAY_NONE = where it stands
 * @error: %MPL_ERROR_NOT_FOUND where the activity has no such day; %MPL_ERROR_INVALID
 *
 * Planned again, it stands where it was moved to.
 *
 * Returns: (transfer full) (nullable): the change, empty where it is so
 */
MplChange *mpl_plan_set_occurrence (MplSnapshot *snapshot,
                                    const MplCalendar *calendar,
                                    gint64 activity,
                                    MplDay original,
                                    MplRecurrenceState state,
                                    MplDay day,
                                    GError **error);

G_END_DECLS
