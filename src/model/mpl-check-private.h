/* mpl-check-private.h: the parts of a check
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-check.h"
#include "model/mpl-coverage.h"
#include "model/mpl-plan-index.h"

G_BEGIN_DECLS

/* Findings about the whole plan come before those about activities, which follow in order. */
#define MPL_CHECK_ORDER_PLAN 0
#define MPL_CHECK_ORDER_ACTIVITY(index) ((index) + 1)
#define MPL_CHECK_ORDER_CALENDAR G_MAXUINT

typedef struct
{
  MplSnapshot *snapshot;
  const MplCalendar *calendar;
  MplDay today;
  MplPlanIndex *plan;
  MplCoverage *coverage;
  GPtrArray *findings; /* of MplFinding */
} MplCheck;

/* The days of the programme that are still to come; all of them where it is over. */
MplSpan mpl_check_get_period (const MplCheck *self);

/* (transfer full): an activity as a sentence calls it: 1.5 “Draw up the plan”. */
char *mpl_check_name_activity (const MplCheck *self, guint index);

/* (transfer full): «14.09.2026–17.09.2026», «14.09.2026» of one day. */
char *mpl_check_format_span (MplSpan span);

/* The parts; each adds its findings. */
void mpl_check_coverage (MplCheck *self);
void mpl_check_roles (MplCheck *self);
void mpl_check_activities (MplCheck *self);
void mpl_check_schedule (MplCheck *self);

G_END_DECLS
