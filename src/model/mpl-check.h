/* mpl-check.h: what a school file lacks, and what to do about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Coverage (recommendations, points 7–9, 11–13), dates and links, and the calendar they rest on.
 * Pure: may run in a worker on a snapshot.
 */

#pragma once

#include "model/mpl-calendar.h"
#include "model/mpl-finding.h"
#include "model/mpl-snapshot.h"

G_BEGIN_DECLS

/* Of circles of links so many are told; further ones show once these are mended. */
#define MPL_CHECK_MAX_CIRCLES 20

/**
 * mpl_check_run:
 * @snapshot: a school file
 * @calendar: its days
 * @today: what is before it is overdue unless done
 *
 * Checks the current programme. What is cancelled is left alone; of what is done the dates are.
 *
 * Returns: (transfer full) (element-type MplFinding): errors first, then in the plan's order
 */
GPtrArray *mpl_check_run (MplSnapshot *snapshot, const MplCalendar *calendar, MplDay today);

/**
 * mpl_check_count:
 * @findings: (element-type MplFinding): findings
 * @severity: a severity
 *
 * Returns: how many of them have it
 */
guint mpl_check_count (const GPtrArray *findings, MplSeverity severity);

G_END_DECLS
