/* test-paginator.c: rows and days on pages, each once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-timeline-paginator.h"

#define ROOM 300.0
#define FIRST_ROOM 220.0

static gboolean
heads_rows (const MplTimelinePageRow *rows, guint n, guint row)
{
  return rows[row].is_block && row + 1 < n && !rows[row + 1].is_block;
}

static void
check (const MplTimelinePageRow *rows, guint n, double tail)
{
  g_autoptr (GArray) bands = mpl_timeline_paginate_rows (rows, n, FIRST_ROOM, ROOM, tail);
  guint next = 0;
  int block = -1;

  for (guint i = 0; i < bands->len; i++)
    {
      MplTimelineBand band = g_array_index (bands, MplTimelineBand, i);
      double used = i + 1 == bands->len ? tail : 0;

      /* Every row once, in order; no page without rows. */
      g_assert_cmpuint (band.first, ==, next);
      g_assert_cmpuint (band.n_rows, >, 0);
      next += band.n_rows;

      if (rows[band.first].is_block || block < 0)
        {
          g_assert_cmpint (band.continued, ==, -1);
        }
      else
        {
          g_assert_cmpint (band.continued, ==, block);
          used += rows[block].height;
        }
      for (guint j = 0; j < band.n_rows; j++)
        {
          used += rows[band.first + j].height;
          if (rows[band.first + j].is_block)
            block = (int) (band.first + j);
        }
      g_assert_cmpfloat (used, <=, (i == 0 ? FIRST_ROOM : ROOM) + 1e-6);
      if (next < n && band.n_rows > 1)
        g_assert_false (heads_rows (rows, n, next - 1));
    }
  g_assert_cmpuint (next, ==, n);
}

static void
test_rows (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 3000; i++)
    {
      guint n = (guint) g_rand_int_range (rand, 0, 120);
      g_autofree MplTimelinePageRow *rows = g_new0 (MplTimelinePageRow, n + 1);

      for (guint j = 0; j < n; j++)
        rows[j] = (MplTimelinePageRow) { g_rand_double_range (rand, 10, 40),
                                         j == 0 || g_rand_int_range (rand, 0, 6) == 0 };
      check (rows, n, g_rand_double_range (rand, 0, 60));
    }
}

/* Not one page more than the heights ask for. */
static void
test_full (void)
{
  MplTimelinePageRow rows[50];
  g_autoptr (GArray) bands = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    rows[i] = (MplTimelinePageRow) { 10, FALSE };
  bands = mpl_timeline_paginate_rows (rows, 22 + 28, FIRST_ROOM, ROOM, 20);
  g_assert_cmpuint (bands->len, ==, 2);
  g_assert_cmpuint (g_array_index (bands, MplTimelineBand, 0).n_rows, ==, 22);
}

static void
test_days (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);

  for (guint i = 0; i < 3000; i++)
    {
      MplSpan span = MPL_SPAN_INIT (20000, 20000 + g_rand_int_range (rand, 0, 1200));
      double day_width = g_rand_double_range (rand, 0.3, 200);
      double width = g_rand_double_range (rand, 100, 900);
      g_autoptr (GArray) pages = mpl_timeline_paginate_days (span, day_width, width);
      int fewest = (int) (width / day_width + 1e-6);
      MplDay next = span.start;

      for (guint j = 0; j < pages->len; j++)
        {
          MplSpan page = g_array_index (pages, MplSpan, j);

          g_assert_cmpint (page.start, ==, next);
          g_assert_cmpint (page.end, >=, page.start);
          g_assert_true (mpl_span_get_length (page) * day_width <= width + 1e-3
                         || mpl_span_get_length (page) == 1);
          next = page.end + 1;
        }
      g_assert_cmpint (next, ==, span.end + 1);
      if (fewest > 0)
        g_assert_cmpint (pages->len, ==, (mpl_span_get_length (span) + fewest - 1) / fewest);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/paginator/rows", test_rows);
  g_test_add_func ("/timeline/paginator/full", test_full);
  g_test_add_func ("/timeline/paginator/days", test_days);
  return g_test_run ();
}
