/* mpl-time-ticks.c: the cells of a header row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-time-ticks.h"

/* A gap before the first term and after the last ends somewhere. */
#define FAR 3660

/* The term that holds @day, or -1 and in @gap the days between its neighbours. */
static int
find_term (MplTimelineInput *input, MplDay day, MplSpan *gap)
{
  guint low = 0;
  guint high = mpl_timeline_input_get_n_terms (input);

  /* The first term that ends on or after the day. */
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (mpl_timeline_input_get_term (input, middle)->span.end < day)
        low = middle + 1;
      else
        high = middle;
    }

  gap->start = low > 0 ? mpl_timeline_input_get_term (input, low - 1)->span.end + 1 : day - FAR;
  gap->end = day + FAR;
  if (low < mpl_timeline_input_get_n_terms (input))
    {
      MplSpan span = mpl_timeline_input_get_term (input, low)->span;

      if (span.start <= day)
        {
          *gap = span;
          return (int) low;
        }
      gap->end = span.start - 1;
    }

  return -1;
}

static MplSpan
month_of (MplDay day)
{
  return MPL_SPAN_INIT (mpl_day_get_month_start (day), mpl_day_get_month_end (day));
}

/* From July to June: the days of preparation belong to the year that they prepare. */
static MplSpan
school_year_of (MplDay day)
{
  int year = mpl_day_get_school_year (day);

  return MPL_SPAN_INIT (mpl_day_new (year, 7, 1), mpl_day_new (year + 1, 6, 30));
}

MplTimeTick
mpl_time_tick_find (MplTimelineInput *input, MplTimeUnit unit, MplDay day)
{
  MplTimeTick tick = { MPL_SPAN_INIT (day, day), unit, -1 };
  MplSpan span = MPL_SPAN_INIT (day, day);

  switch (unit)
    {
    case MPL_TIME_SCHOOL_YEAR:
      tick.span = school_year_of (day);
      break;

    case MPL_TIME_TERM:
      tick.term = find_term (input, day, &span);
      /* A gap is cut at the school years, so that every year of a long one is a cell. */
      if (tick.term >= 0 || !mpl_span_intersect (span, school_year_of (day), &tick.span))
        tick.span = span;
      break;

    case MPL_TIME_MONTH_TERM:
      tick.term = find_term (input, day, &span);
      if (tick.term >= 0 && mpl_timeline_input_get_term (input, (guint) tick.term)->is_break)
        tick.span = span;
      else
        mpl_span_intersect (span, month_of (day), &tick.span);
      break;

    case MPL_TIME_MONTH:
      tick.span = month_of (day);
      break;

    case MPL_TIME_WEEK:
      tick.span.start = mpl_day_get_week_start (day);
      tick.span.end = tick.span.start + 6;
      break;

    case MPL_TIME_DAY:
    default:
      break;
    }

  return tick;
}

GArray *
mpl_time_ticks_collect (MplTimelineInput *input, MplTimeUnit unit, MplSpan window)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (MplTimeTick));
  MplDay day = window.start;

  while (day <= window.end)
    {
      MplTimeTick tick = mpl_time_tick_find (input, unit, day);

      g_array_append_val (ticks, tick);
      day = tick.span.end + 1;
    }

  return ticks;
}
