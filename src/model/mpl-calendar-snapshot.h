/* mpl-calendar-snapshot.h: the calendar of a school file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-calendar.h"
#include "model/mpl-snapshot.h"

G_BEGIN_DECLS

/**
 * mpl_calendar_new_for_snapshot:
 * @snapshot: a school file
 *
 * The calendar that the school's week, days and terms make. A year's act is taken as known where
 * the file holds a day of that year that the Government decided (a holiday, a moved day off, a
 * working weekend) and that is not provisional. Rows that a calendar does not take are left out,
 * so that one slip does not cost the rest; the check names them.
 *
 * Returns: (transfer full): the calendar; the rule's for a file that holds nothing
 */
MplCalendar *mpl_calendar_new_for_snapshot (MplSnapshot *snapshot);

/**
 * mpl_calendar_takes_row:
 * @row: a day of the calendar or a term
 *
 * Returns: whether a calendar takes it: a day is not moved from itself, a term lasts no longer
 *   than a year
 */
gboolean mpl_calendar_takes_row (const MplRow *row);

G_END_DECLS
