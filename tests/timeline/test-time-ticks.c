/* test-time-ticks.c: the cells of a header row against what each day says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline-sample.h"

#include "timeline/mpl-time-ticks.h"

static const MplTimeUnit units[] = { MPL_TIME_SCHOOL_YEAR, MPL_TIME_TERM, MPL_TIME_MONTH_TERM,
                                     MPL_TIME_MONTH,       MPL_TIME_WEEK, MPL_TIME_DAY };

static int
term_of (MplTimelineInput *input, MplDay day)
{
  for (guint i = 0; i < mpl_timeline_input_get_n_terms (input); i++)
    if (mpl_span_contains (mpl_timeline_input_get_term (input, i)->span, day))
      return (int) i;

  return -1;
}

static gboolean
is_break (MplTimelineInput *input, int term)
{
  return term >= 0 && mpl_timeline_input_get_term (input, (guint) term)->is_break;
}

/* Whether two neighbouring days belong to one cell, from the meaning of the unit alone. */
static gboolean
are_together (MplTimelineInput *input, MplTimeUnit unit, MplDay a, MplDay b)
{
  int term_a = term_of (input, a);
  int term_b = term_of (input, b);
  gboolean same_month = mpl_day_get_month (a) == mpl_day_get_month (b);
  gboolean same_year = mpl_day_get_school_year (a) == mpl_day_get_school_year (b);

  switch (unit)
    {
    case MPL_TIME_SCHOOL_YEAR:
      return same_year;
    case MPL_TIME_TERM:
      return term_a == term_b && (term_a >= 0 || same_year);
    case MPL_TIME_MONTH_TERM:
      return term_a == term_b && (same_month || is_break (input, term_a));
    case MPL_TIME_MONTH:
      return same_month;
    case MPL_TIME_WEEK:
      return mpl_day_get_weekday (b) != MPL_MONDAY;
    case MPL_TIME_DAY:
    default:
      return FALSE;
    }
}

static void
check (MplTimelineInput *input)
{
  MplDay first = mpl_day_new (2025, 12, 1);
  MplDay last = mpl_day_new (2029, 11, 30);

  for (guint u = 0; u < G_N_ELEMENTS (units); u++)
    {
      MplTimeTick tick = mpl_time_tick_find (input, units[u], first);

      for (MplDay day = first; day < last; day++)
        {
          MplTimeTick next = mpl_time_tick_find (input, units[u], day + 1);

          g_assert_true (mpl_span_contains (tick.span, day));
          if (are_together (input, units[u], day, day + 1))
            {
              g_assert_true (mpl_span_equal (next.span, tick.span));
              g_assert_cmpint (next.term, ==, tick.term);
            }
          else
            {
              g_assert_cmpint (tick.span.end, ==, day);
              g_assert_cmpint (next.span.start, ==, day + 1);
            }
          if (units[u] == MPL_TIME_TERM || units[u] == MPL_TIME_MONTH_TERM)
            g_assert_cmpint (tick.term, ==, term_of (input, day));
          tick = next;
        }
    }
}

static void
test_terms (void)
{
  g_autoptr (MplTimelineInput) input = sample_three_years ();

  check (input);
}

/* A school that has told no terms yet. */
static void
test_no_terms (void)
{
  g_autoptr (MplTimelineInput) input = mpl_timeline_input_new (MPL_DAY_NONE);

  mpl_timeline_input_seal (input);
  check (input);
}

static void
test_window (void)
{
  g_autoptr (MplTimelineInput) input = sample_three_years ();
  MplSpan window = MPL_SPAN_INIT (mpl_day_new (2026, 10, 20), mpl_day_new (2026, 11, 20));

  for (guint u = 0; u < G_N_ELEMENTS (units); u++)
    {
      g_autoptr (GArray) ticks = mpl_time_ticks_collect (input, units[u], window);
      MplDay day = window.start;

      g_assert_cmpuint (ticks->len, >, 0);
      g_assert_cmpuint (ticks->len, <=, (guint) mpl_span_get_length (window));
      for (guint i = 0; i < ticks->len; i++)
        {
          MplTimeTick tick = g_array_index (ticks, MplTimeTick, i);

          g_assert_cmpint (tick.unit, ==, units[u]);
          g_assert_true (mpl_span_contains (tick.span, day));
          day = tick.span.end + 1;
        }
      g_assert_cmpint (day, >, window.end);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/time-ticks/terms", test_terms);
  g_test_add_func ("/timeline/time-ticks/no-terms", test_no_terms);
  g_test_add_func ("/timeline/time-ticks/window", test_window);
  return g_test_run ();
}
