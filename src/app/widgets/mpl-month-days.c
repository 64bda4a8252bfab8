/* mpl-month-days.c: the days that a month's page shows, and the way between them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/widgets/mpl-month-days.h"

MplDay
mpl_month_get_first (MplDay day)
{
  MplDay start = mpl_day_get_month_start (day);

  return start - ((int) mpl_day_get_weekday (start) - (int) MPL_MONDAY);
}

MplDay
mpl_month_clamp (MplDay day, MplSpan limits)
{
  MplDay first = limits.start != MPL_DAY_NONE ? limits.start : mpl_day_new (MPL_YEAR_MIN, 1, 1);
  MplDay last = limits.end != MPL_DAY_NONE ? limits.end : mpl_day_new (MPL_YEAR_MAX, 12, 31);

  return CLAMP (day, first, last);
}

/* Months that leave the years end at the first or the last of them. */
static MplDay
add_months (MplDay day, int months)
{
  MplDay moved = mpl_day_add_months (day, months);

  if (moved != MPL_DAY_NONE)
    return moved;
  return months < 0 ? mpl_day_new (MPL_YEAR_MIN, 1, 1) : mpl_day_new (MPL_YEAR_MAX, 12, 31);
}

MplDay
mpl_month_move (MplDay day, MplMonthStep step, int count, MplSpan limits)
{
  MplDay monday;

  g_return_val_if_fail (mpl_day_is_valid (day) && mpl_span_is_valid (limits), day);

  monday = day - ((int) mpl_day_get_weekday (day) - (int) MPL_MONDAY);
  switch (step)
    {
    case MPL_MONTH_STEP_DAY:
      return mpl_month_clamp (day + count, limits);
    case MPL_MONTH_STEP_WEEK:
      return mpl_month_clamp (day + 7 * count, limits);
    case MPL_MONTH_STEP_MONTH:
      return mpl_month_clamp (add_months (day, count), limits);
    case MPL_MONTH_STEP_YEAR:
      return mpl_month_clamp (add_months (day, 12 * count), limits);
    case MPL_MONTH_STEP_WEEK_EDGE:
      return mpl_month_clamp (count < 0 ? monday : monday + 6, limits);
    case MPL_MONTH_STEP_MONTH_EDGE:
      return mpl_month_clamp (
          count < 0 ? mpl_day_get_month_start (day) : mpl_day_get_month_end (day), limits);
    default:
      g_return_val_if_reached (day);
    }
}
