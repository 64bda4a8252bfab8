/* mpl-calendar-records.h: makes a calendar's days and terms records of a school file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is known of a calendar when a programme is made becomes part of the file, where the school
 * can edit it; mpl-calendar-snapshot.h goes the other way.
 */

#pragma once

#include "model/mpl-calendar.h"
#include "model/mpl-change.h"
#include "model/mpl-snapshot.h"

G_BEGIN_DECLS

/**
 * mpl_calendar_add_records:
 * @config: days and terms to be known
 * @act: (nullable): where the days come from, «Постановление … от … № …»
 * @span: which of them: those that lie in it
 * @snapshot: what the school file has already
 * @change: where they are added
 *
 * Adds the days and terms that the file does not have yet. A day that it has stays as the school
 * made it; so do all quarters and breaks of a school year of which it has any.
 */
void mpl_calendar_add_records (const MplCalendarConfig *config,
                               const char *act,
                               MplSpan span,
                               MplSnapshot *snapshot,
                               MplChange *change);

G_END_DECLS
