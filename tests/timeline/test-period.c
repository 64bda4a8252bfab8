/* test-period.c: a part of a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline-sample.h"

#include "timeline/mpl-timeline-period.h"

/* Whether the row is to be there, told in another way: day by day. */
static gboolean
expect (const MplTimelineRow *row, MplSpan period)
{
  for (MplDay day = period.start; day <= period.end; day++)
    {
      for (guint i = 0; i < row->n_occurrences; i++)
        if (row->occurrences[i].day == day)
          return TRUE;
      if (row->n_occurrences == 0
          && ((row->span.start != MPL_DAY_NONE && day >= row->span.start && day <= row->span.end)
              || (row->baseline.start != MPL_DAY_NONE && day >= row->baseline.start
                  && day <= row->baseline.end)))
        return TRUE;
    }

  return FALSE;
}

static void
check (MplTimelineInput *input, MplSpan period)
{
  g_autoptr (MplTimelineInput) part = mpl_timeline_input_new_for_period (input, period);
  guint next = 0;
  gboolean activity_stays = FALSE;

  for (guint i = 0; i < mpl_timeline_input_get_n_rows (input); i++)
    {
      const MplTimelineRow *row = mpl_timeline_input_get_row (input, i);
      const MplTimelineRow *kept;

      if (row->kind == MPL_TIMELINE_ACTIVITY)
        activity_stays = expect (row, period);
      if (row->kind == MPL_TIMELINE_BLOCK)
        {
          gboolean any = FALSE;

          for (guint j = i + 1; j < mpl_timeline_input_get_n_rows (input); j++)
            {
              const MplTimelineRow *other = mpl_timeline_input_get_row (input, j);

              if (other->kind == MPL_TIMELINE_BLOCK)
                break;
              any = any || (other->kind == MPL_TIMELINE_ACTIVITY && expect (other, period));
            }
          if (!any)
            continue;
        }
      else if (!activity_stays)
        continue;

      g_assert_cmpuint (next, <, mpl_timeline_input_get_n_rows (part));
      kept = mpl_timeline_input_get_row (part, next++);
      g_assert_cmpint (kept->kind, ==, row->kind);
      g_assert_cmpint (kept->id, ==, row->id);
      g_assert_cmpstr (kept->title, ==, row->title);
      g_assert_cmpstr (kept->number, ==, row->number);
      g_assert_cmpint (kept->span.start, ==, row->span.start);
      g_assert_cmpint (kept->span.end, ==, row->span.end);
      g_assert_cmpuint (kept->n_occurrences, ==, row->n_occurrences);
    }
  g_assert_cmpuint (next, ==, mpl_timeline_input_get_n_rows (part));
  for (MplDay day = period.start - 40; day <= period.end + 40; day++)
    g_assert_cmpint (mpl_timeline_input_get_day (part, day), ==,
                     mpl_timeline_input_get_day (input, day));
  g_assert_cmpuint (mpl_timeline_input_get_n_terms (part), ==,
                    mpl_timeline_input_get_n_terms (input));
}

static void
test_year (void)
{
  g_autoptr (MplTimelineInput) input = sample_year ();
  MplSpan span = mpl_timeline_input_get_span (input);

  for (MplDay day = span.start - 20; day < span.end + 20; day += 9)
    check (input, MPL_SPAN_INIT (day, day + 14));
  check (input, span);
  check (input, MPL_SPAN_INIT (span.start - 100, span.start - 90));
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (17);

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (MplTimelineInput) input
          = sample_random (rand, (guint) g_rand_int_range (rand, 1, 60));
      MplDay start = SAMPLE_TODAY + g_rand_int_range (rand, -200, 200);

      check (input, MPL_SPAN_INIT (start, start + g_rand_int_range (rand, 0, 60)));
    }
}

/* Only links between what is there stay. */
static void
test_links (void)
{
  g_autoptr (MplTimelineInput) input = sample_many (60);
  MplSpan span = mpl_timeline_input_get_span (input);
  g_autoptr (MplTimelineInput) whole = mpl_timeline_input_new_for_period (input, span);
  g_autoptr (MplTimelineInput) part
      = mpl_timeline_input_new_for_period (input, MPL_SPAN_INIT (span.start, span.start + 60));

  g_assert_cmpuint (mpl_timeline_input_get_n_links (whole), ==,
                    mpl_timeline_input_get_n_links (input));
  g_assert_cmpuint (mpl_timeline_input_get_n_links (part), <,
                    mpl_timeline_input_get_n_links (input));
  g_assert_cmpuint (mpl_timeline_input_get_n_links (part), >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/period/year", test_year);
  g_test_add_func ("/timeline/period/random", test_random);
  g_test_add_func ("/timeline/period/links", test_links);

  return g_test_run ();
}
