/* mpl-month-days.h: the days that a month's page shows, and the way between them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure: six weeks from the Monday on or before the first of the month, so that a page never
 * changes its height, and where each key leads.
 */

#pragma once

#include "base/mpl-span.h"

G_BEGIN_DECLS

#define MPL_MONTH_WEEKS 6
#define MPL_MONTH_DAYS (MPL_MONTH_WEEKS * 7)

/**
 * MplMonthStep:
 * @MPL_MONTH_STEP_DAY: by days
 * @MPL_MONTH_STEP_WEEK: by weeks
 * @MPL_MONTH_STEP_MONTH: by months, to the month's last day where it has no such day
 * @MPL_MONTH_STEP_YEAR: by years; likewise
 * @MPL_MONTH_STEP_WEEK_EDGE: to the Monday (below zero) or Sunday of the week
 * @MPL_MONTH_STEP_MONTH_EDGE: to the first or the last day of the month
 */
typedef enum
{
  MPL_MONTH_STEP_DAY,
  MPL_MONTH_STEP_WEEK,
  MPL_MONTH_STEP_MONTH,
  MPL_MONTH_STEP_YEAR,
  MPL_MONTH_STEP_WEEK_EDGE,
  MPL_MONTH_STEP_MONTH_EDGE,
} MplMonthStep;

/* The first day of the page of the month that holds @day: a Monday, which may lie before
 * %MPL_YEAR_MIN. */
MplDay mpl_month_get_first (MplDay day);

/**
 * mpl_month_move:
 * @day: a valid day
 * @step: by what
 * @count: how many; negative: back
 * @limits: a valid span; open ends stand for the years that are allowed
 *
 * Returns: the day that the step leads to, held within @limits
 */
MplDay mpl_month_move (MplDay day, MplMonthStep step, int count, MplSpan limits);

/* @day, or the end of @limits nearest to it. */
MplDay mpl_month_clamp (MplDay day, MplSpan limits);

G_END_DECLS
