/* test-row-intervals.c: the tree against looking at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-row-intervals.h"

static void
check (GRand *rand, guint n_intervals, guint n_rows)
{
  g_autofree MplRowInterval *intervals = g_new0 (MplRowInterval, MAX (n_intervals, 1));
  g_autoptr (MplRowIntervals) set = NULL;
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n_intervals; i++)
    {
      guint a = (guint) g_rand_int_range (rand, 0, (int) n_rows);
      guint b = (guint) g_rand_int_range (rand, 0, (int) n_rows);

      intervals[i] = (MplRowInterval) { MIN (a, b), MAX (a, b), i };
    }
  set = mpl_row_intervals_new (intervals, n_intervals);

  for (guint first = 0; first < n_rows; first++)
    for (guint last = first; last < n_rows; last++)
      {
        g_autofree gboolean *found = g_new0 (gboolean, MAX (n_intervals, 1));
        guint before = 0;

        g_array_set_size (items, 0);
        mpl_row_intervals_query (set, first, last, items);
        for (guint i = 0; i < items->len; i++)
          {
            guint item = g_array_index (items, guint, i);

            g_assert_cmpuint (item, <, n_intervals);
            g_assert_false (found[item]);
            g_assert_cmpuint (intervals[item].first, >=, before);
            found[item] = TRUE;
            before = intervals[item].first;
          }
        for (guint i = 0; i < n_intervals; i++)
          g_assert_cmpint (found[i], ==, intervals[i].first <= last && intervals[i].last >= first);
      }
}

static void
test_query (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint n = 0; n < 40; n++)
    check (rand, n, 12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/row-intervals/query", test_query);
  return g_test_run ();
}
