/* test-time-scale.c: days to points and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-time-scale.h"

#include <math.h>

static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint i = 0; i < 20000; i++)
    {
      MplDay first = g_rand_int_range (rand, -20000, 60000);
      MplDay day = first + g_rand_int_range (rand, -4000, 4000);
      MplTimeScale scale;
      double x0, x1;

      mpl_time_scale_init (&scale, MPL_SPAN_INIT (first, first + 400),
                           g_rand_double_range (rand, 0.1, 300), g_rand_double_range (rand, 6, 30));
      x0 = mpl_time_scale_get_x (&scale, day);
      x1 = mpl_time_scale_get_x (&scale, day + 1);
      g_assert_cmpint (mpl_time_scale_get_day (&scale, x0), ==, day);
      g_assert_cmpint (mpl_time_scale_get_day (&scale, (x0 + x1) / 2), ==, day);
      g_assert_cmpint (mpl_time_scale_get_day (&scale, nextafter (x1, x0)), ==, day);
      g_assert_cmpint (mpl_time_scale_get_day (&scale, x1), ==, day + 1);
    }
}

static void
test_anchor (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);

  for (guint i = 0; i < 5000; i++)
    {
      MplTimeScale scale;
      double anchor = g_rand_double_range (rand, 0, 5000);
      double before, moved;

      mpl_time_scale_init (&scale, MPL_SPAN_INIT (20000, 20400),
                           g_rand_double_range (rand, 0.1, 300), 15);
      before = anchor / scale.day_width;
      if (g_rand_boolean (rand))
        moved = mpl_time_scale_zoom (&scale, g_rand_double_range (rand, 0.2, 5), anchor);
      else
        moved = mpl_time_scale_step (&scale, g_rand_int_range (rand, -3, 4), anchor);
      g_assert_cmpfloat_with_epsilon ((anchor + moved) / scale.day_width, before, 1e-6);
    }
}

/* The table goes from far to near; each step reaches its level, and the ends hold. */
static void
test_levels (void)
{
  guint n_levels = 0;
  const MplZoomLevel *levels = mpl_zoom_get_levels (&n_levels);
  MplTimeScale scale;

  g_assert_cmpuint (n_levels, >=, 12);
  mpl_time_scale_init (&scale, MPL_SPAN_INIT (20000, 20400), 0.001, 15);
  g_assert_cmpuint (mpl_time_scale_get_level (&scale), ==, 0);
  g_assert_cmpfloat (scale.day_width, >, 0.1);
  for (guint i = 1; i < n_levels; i++)
    {
      g_assert_cmpfloat (levels[i].day_width, >, levels[i - 1].day_width);
      g_assert_cmpint (levels[i].minor, >=, levels[i - 1].minor);
      g_assert_cmpint (levels[i].major, <, levels[i].minor);
      mpl_time_scale_step (&scale, 1, 0);
      g_assert_cmpuint (mpl_time_scale_get_level (&scale), ==, i);
    }
  mpl_time_scale_step (&scale, 1, 0);
  g_assert_cmpuint (mpl_time_scale_get_level (&scale), ==, n_levels - 1);
  for (guint i = n_levels - 1; i > 0; i--)
    {
      mpl_time_scale_step (&scale, -1, 0);
      g_assert_cmpuint (mpl_time_scale_get_level (&scale), ==, i - 1);
    }

  /* On paper the same levels hold for smaller type. */
  mpl_time_scale_init (&scale, MPL_SPAN_INIT (20000, 20400), levels[5].day_width * 0.5, 7.5);
  g_assert_cmpuint (mpl_time_scale_get_level (&scale), ==, 5);
}

static void
test_fit (void)
{
  MplTimeScale scale;

  mpl_time_scale_init (&scale, MPL_SPAN_INIT (20000, 20399), 3, 15);
  mpl_time_scale_fit (&scale, MPL_SPAN_INIT (20100, 20199), 800, 0);
  g_assert_cmpfloat_with_epsilon (
      mpl_time_scale_get_x (&scale, 20200) - mpl_time_scale_get_x (&scale, 20100), 800, 1e-6);
  g_assert_cmpfloat_with_epsilon (mpl_time_scale_get_width (&scale), 3200, 1e-6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/time-scale/round-trip", test_round_trip);
  g_test_add_func ("/timeline/time-scale/anchor", test_anchor);
  g_test_add_func ("/timeline/time-scale/levels", test_levels);
  g_test_add_func ("/timeline/time-scale/fit", test_fit);
  return g_test_run ();
}
