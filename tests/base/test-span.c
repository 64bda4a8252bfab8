/* test-span.c: spans against the set of their days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-span.h"

/* All spans over nine days, with open ends, against a bit for each day. */
#define N_DAYS 9

static guint
days_of (MplSpan span, MplDay first)
{
  guint set = 0;

  for (int i = 0; i < N_DAYS; i++)
    if (mpl_span_contains (span, first + i))
      set |= 1u << i;

  return set;
}

static GArray *
all_spans (MplDay first)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (MplSpan));

  /* Leave a day free at either side, so that an open end differs from the last day. */
  for (int i = 0; i < N_DAYS - 1; i++)
    for (int j = 0; j < N_DAYS - 1; j++)
      {
        MplSpan span
            = MPL_SPAN_INIT (i == 0 ? MPL_DAY_NONE : first + i, j == 0 ? MPL_DAY_NONE : first + j);
        if (mpl_span_is_valid (span))
          g_array_append_val (spans, span);
        else
          g_assert_cmpint (i, >, j);
      }

  return spans;
}

static void
test_pairs (void)
{
  MplDay first = mpl_day_new (2026, 12, 28);
  g_autoptr (GArray) spans = all_spans (first);

  for (guint i = 0; i < spans->len; i++)
    for (guint j = 0; j < spans->len; j++)
      {
        MplSpan a = g_array_index (spans, MplSpan, i);
        MplSpan b = g_array_index (spans, MplSpan, j);
        MplSpan both = MPL_SPAN_INIT (0, 0);
        guint set_a = days_of (a, first);
        guint set_b = days_of (b, first);
        guint set_union = days_of (mpl_span_union (a, b), first);

        g_assert_cmpint (mpl_span_overlaps (a, b), ==, (set_a & set_b) != 0);
        g_assert_cmpint (mpl_span_intersect (a, b, &both), ==, (set_a & set_b) != 0);
        if (set_a & set_b)
          g_assert_cmpuint (days_of (both, first), ==, set_a & set_b);
        g_assert_cmpuint (set_union & (set_a | set_b), ==, set_a | set_b);
        if (mpl_span_overlaps (a, b))
          g_assert_cmpuint (set_union, ==, set_a | set_b);
        g_assert_cmpint (mpl_span_equal (a, b), ==, i == j);
      }
}

static void
test_length_and_shift (void)
{
  MplSpan span = MPL_SPAN_INIT (mpl_day_new (2026, 9, 14), mpl_day_new (2026, 9, 17));
  MplSpan open = MPL_SPAN_INIT (MPL_DAY_NONE, mpl_day_new (2026, 9, 17));

  g_assert_cmpint (mpl_span_get_length (span), ==, 4);
  span = mpl_span_shift (span, -14);
  g_assert_cmpint (span.start, ==, mpl_day_new (2026, 8, 31));
  g_assert_cmpint (mpl_span_get_length (span), ==, 4);
  open = mpl_span_shift (open, 1);
  g_assert_cmpint (open.start, ==, MPL_DAY_NONE);
  g_assert_cmpint (open.end, ==, mpl_day_new (2026, 9, 18));
  g_assert_false (mpl_span_contains (open, MPL_DAY_NONE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/span/pairs", test_pairs);
  g_test_add_func ("/base/span/length-and-shift", test_length_and_shift);
  return g_test_run ();
}
