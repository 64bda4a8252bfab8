/* mpl-activity-parts.h: what belongs to an activity, as every view of a plan tells it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One answer for the timeline, the pane beside it and the papers.
 */

#pragma once

#include "model/mpl-calendar.h"
#include "model/mpl-snapshot.h"

G_BEGIN_DECLS

/**
 * mpl_activity_get_actions:
 * @snapshot: a school file
 * @activity: an activity of it
 *
 * Returns: (transfer container) (element-type MplRow): its actions by position; the rows live as
 *   long as the snapshot
 */
GPtrArray *mpl_activity_get_actions (MplSnapshot *snapshot, MplRow *activity);

/**
 * mpl_activity_get_responsible:
 * @snapshot: a school file
 * @activity: an activity of it
 *
 * Returns: (transfer container) (element-type MplRow): the roles and persons that answer for it by
 *   position, rows of mpl_responsible_table; they live as long as the snapshot
 */
GPtrArray *mpl_activity_get_responsible (MplSnapshot *snapshot, MplRow *activity);

/**
 * mpl_activity_get_occurrences:
 * @snapshot: a school file
 * @activity: an activity of it
 * @calendar: the school's days
 *
 * Returns: (transfer full) (element-type MplRecurrenceDay): the days that it falls on and what
 *   became of them, as of mpl_recurrence_expand(); empty where it does not recur
 */
GArray *
mpl_activity_get_occurrences (MplSnapshot *snapshot, MplRow *activity, const MplCalendar *calendar);

/**
 * mpl_programme_get_baseline:
 * @snapshot: a school file
 * @programme: a programme of it
 *
 * Returns: (transfer none) (nullable): its newest baseline; it lives as long as the snapshot
 */
MplRow *mpl_programme_get_baseline (MplSnapshot *snapshot, MplRow *programme);

/**
 * mpl_person_make_short_name:
 * @snapshot: a school file
 * @id: a person's id, 0 for none
 *
 * Returns: (transfer full) (nullable): «Орлова Т. В.», %NULL where there is no such person
 */
char *mpl_person_make_short_name (MplSnapshot *snapshot, gint64 id);

/**
 * mpl_role_get_short_title:
 * @snapshot: a school file
 * @id: a role's id, 0 for none
 *
 * Returns: (nullable): its short title, the title where it has none, %NULL where there is no such
 *   role; it lives as long as the snapshot
 */
const char *mpl_role_get_short_title (MplSnapshot *snapshot, gint64 id);

G_END_DECLS
