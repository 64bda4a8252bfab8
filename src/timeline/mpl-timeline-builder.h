/* mpl-timeline-builder.h: a school's plan as a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-calendar.h"
#include "model/mpl-snapshot.h"
#include "timeline/mpl-timeline-input.h"

G_BEGIN_DECLS

/**
 * mpl_timeline_input_new_for_plan:
 * @snapshot: a school file
 * @programme: a programme of it
 * @calendar: the school's days, terms and breaks
 * @today: the day that overdue and the today line are told for, %MPL_DAY_NONE for neither
 *
 * The plan's blocks, activities and actions in their order, with the occurrences of what recurs,
 * the days of the newest baseline, the links and the critical path. Row ids are those of the
 * records. May be called in any thread; takes milliseconds for thousands of activities.
 *
 * Returns: (transfer full): a sealed input
 */
MplTimelineInput *mpl_timeline_input_new_for_plan (MplSnapshot *snapshot,
                                                   MplRow *programme,
                                                   const MplCalendar *calendar,
                                                   MplDay today);

/**
 * mpl_timeline_input_set_calendar:
 * @self: an input that is not sealed
 * @calendar: the school's days, terms and breaks
 * @span: the days that are told of
 *
 * Shades weekends, holidays and breaks and names quarters and breaks, for whoever fills an input
 * by hand.
 */
void
mpl_timeline_input_set_calendar (MplTimelineInput *self, const MplCalendar *calendar, MplSpan span);

/**
 * mpl_timeline_describe_responsible:
 * @snapshot: a school file
 * @activity: an activity of it
 *
 * Returns: (transfer full): who answers for it, in order: roles by their short title, persons as
 *   «Орлова Т. В.»; "" where nobody does
 */
char *mpl_timeline_describe_responsible (MplSnapshot *snapshot, MplRow *activity);

G_END_DECLS
