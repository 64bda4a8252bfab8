/* test-filter.c: some of a timeline's rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline-sample.h"

#include "timeline/mpl-timeline-filter.h"
#include "timeline/mpl-timeline-row-text.h"

static gboolean
is_wanted (const MplTimelineRow *row, gpointer data)
{
  return (row->id * 2654435761u % 100) < *(guint *) data;
}

/* What is wanted, counted apart from the filter: an activity by itself, an action by the activity
 * above, a block by any of its activities. */
static gboolean
is_left (MplTimelineInput *input, guint index, guint share)
{
  const MplTimelineRow *row = mpl_timeline_input_get_row (input, index);

  if (row->kind == MPL_TIMELINE_ACTIVITY)
    return is_wanted (row, &share);
  if (row->kind == MPL_TIMELINE_ACTION)
    {
      while (index > 0 && mpl_timeline_input_get_row (input, index)->kind == MPL_TIMELINE_ACTION)
        index--;
      row = mpl_timeline_input_get_row (input, index);
      return row->kind == MPL_TIMELINE_ACTIVITY && is_wanted (row, &share);
    }
  for (guint i = index + 1; i < mpl_timeline_input_get_n_rows (input); i++)
    {
      const MplTimelineRow *below = mpl_timeline_input_get_row (input, i);

      if (below->kind == MPL_TIMELINE_BLOCK)
        break;
      if (below->kind == MPL_TIMELINE_ACTIVITY && is_wanted (below, &share))
        return TRUE;
    }

  return FALSE;
}

static void
check_filter (MplTimelineInput *input, guint share)
{
  g_autoptr (MplTimelineInput) found = mpl_timeline_input_new_filtered (input, is_wanted, &share);
  guint n = 0;
  guint n_links = 0;

  for (guint i = 0; i < mpl_timeline_input_get_n_rows (input); i++)
    {
      const MplTimelineRow *row = mpl_timeline_input_get_row (input, i);
      const MplTimelineRow *other;

      if (!is_left (input, i, share))
        continue;
      g_assert_cmpuint (n, <, mpl_timeline_input_get_n_rows (found));
      other = mpl_timeline_input_get_row (found, n++);
      g_assert_cmpint (other->kind, ==, row->kind);
      g_assert_cmpint (other->id, ==, row->id);
      g_assert_cmpstr (other->title, ==, row->title);
      g_assert_cmpuint (other->n_occurrences, ==, row->n_occurrences);
      g_assert_cmpuint (other->total, ==, row->total);
    }
  g_assert_cmpuint (n, ==, mpl_timeline_input_get_n_rows (found));

  for (guint i = 0; i < mpl_timeline_input_get_n_links (input); i++)
    {
      const MplTimelineLink *link = mpl_timeline_input_get_link (input, i);

      n_links += is_left (input, link->from, share) && is_left (input, link->to, share);
    }
  g_assert_cmpuint (n_links, ==, mpl_timeline_input_get_n_links (found));
  g_assert_cmpuint (mpl_timeline_input_get_n_terms (found), ==,
                    mpl_timeline_input_get_n_terms (input));
  for (MplDay day = SAMPLE_TODAY - 400; day < SAMPLE_TODAY + 400; day++)
    g_assert_cmpint (mpl_timeline_input_get_day (found, day), ==,
                     mpl_timeline_input_get_day (input, day));
}

static void
test_filter (void)
{
  g_autoptr (MplTimelineInput) year = sample_year ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint share = 0; share <= 100; share += 20)
    check_filter (year, share);
  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (MplTimelineInput) input
          = sample_random (rand, (guint) g_rand_int_range (rand, 0, 60));

      check_filter (input, (guint) g_rand_int_range (rand, 0, 101));
    }
}

static void
test_texts (void)
{
  MplTimelineRow row = { .kind = MPL_TIMELINE_BLOCK, .span = MPL_TIMELINE_NO_DAYS };
  g_autofree char *no_days = mpl_timeline_row_format_days (&row);
  g_autofree char *no_count = mpl_timeline_row_format_count (&row);
  g_autofree char *day = NULL;
  g_autofree char *count = NULL;

  g_assert_cmpstr (no_days, ==, "");
  g_assert_cmpstr (no_count, ==, "");
  row.span = MPL_SPAN_INIT (SAMPLE_TODAY, SAMPLE_TODAY);
  row.done = 2;
  row.total = 8;
  day = mpl_timeline_row_format_days (&row);
  count = mpl_timeline_row_format_count (&row);
  g_assert_cmpstr (day, ==, "24.11");
  g_assert_cmpstr (count, ==, "2 из 8");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-filter/filter", test_filter);
  g_test_add_func ("/timeline-filter/texts", test_texts);

  return g_test_run ();
}
