/* test-day.c: every day of two centuries against GDate
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-day.h"

static void
test_every_day (void)
{
  g_autoptr (GDate) date = g_date_new_dmy (1, G_DATE_JANUARY, 1900);
  MplDay first = mpl_day_new (1900, 1, 1);
  MplDay last = mpl_day_new (2100, 12, 31);

  for (MplDay day = first; day <= last; day++)
    {
      int y = 0, m = 0, d = 0, week_year = 0;

      mpl_day_get_ymd (day, &y, &m, &d);
      g_assert_cmpint (y, ==, g_date_get_year (date));
      g_assert_cmpint (m, ==, g_date_get_month (date));
      g_assert_cmpint (d, ==, g_date_get_day (date));
      g_assert_cmpint (mpl_day_new (y, m, d), ==, day);
      g_assert_cmpint (mpl_day_get_weekday (day), ==, g_date_get_weekday (date));
      g_assert_cmpint (mpl_day_get_week (day, &week_year), ==,
                       g_date_get_iso8601_week_of_year (date));
      g_assert_cmpint (mpl_day_get_weekday (mpl_day_get_week_start (day)), ==, MPL_MONDAY);
      g_assert_cmpint (ABS (week_year - y), <=, 1);
      g_assert_cmpint (mpl_day_get_month_start (day), ==, day - d + 1);
      g_assert_cmpint (
          mpl_day_get_month_end (day), ==,
          day - d + g_date_get_days_in_month (g_date_get_month (date), g_date_get_year (date)));
      g_date_add_days (date, 1);
    }
}

static void
test_epoch (void)
{
  g_assert_cmpint (mpl_day_new (1970, 1, 1), ==, 0);
  g_assert_cmpint (mpl_day_get_weekday (0), ==, MPL_THURSDAY);
}

static void
test_months (void)
{
  g_autoptr (GDate) date = g_date_new ();
  MplDay base = mpl_day_new (2024, 1, 31);

  for (int months = -600; months <= 600; months++)
    {
      int y = 0, m = 0, d = 0;

      g_date_set_dmy (date, 31, G_DATE_JANUARY, 2024);
      if (months >= 0)
        g_date_add_months (date, (guint) months);
      else
        g_date_subtract_months (date, (guint) -months);
      mpl_day_get_ymd (mpl_day_add_months (base, months), &y, &m, &d);
      g_assert_cmpint (y, ==, g_date_get_year (date));
      g_assert_cmpint (m, ==, g_date_get_month (date));
      g_assert_cmpint (d, ==, g_date_get_day (date));
    }

  g_assert_cmpint (mpl_day_add_months (base, G_MAXINT), ==, MPL_DAY_NONE);
  g_assert_cmpint (mpl_day_add_months (base, G_MININT), ==, MPL_DAY_NONE);
}

static void
test_invalid (void)
{
  g_assert_cmpint (mpl_day_new (2026, 2, 29), ==, MPL_DAY_NONE);
  g_assert_cmpint (mpl_day_new (2028, 2, 29), !=, MPL_DAY_NONE);
  g_assert_cmpint (mpl_day_new (1900, 2, 29), ==, MPL_DAY_NONE);
  g_assert_cmpint (mpl_day_new (2026, 13, 1), ==, MPL_DAY_NONE);
  g_assert_cmpint (mpl_day_new (2026, 0, 1), ==, MPL_DAY_NONE);
  g_assert_cmpint (mpl_day_new (2026, 4, 31), ==, MPL_DAY_NONE);
  g_assert_cmpint (mpl_day_new (1899, 12, 31), ==, MPL_DAY_NONE);
  g_assert_cmpint (mpl_day_new (2200, 1, 1), ==, MPL_DAY_NONE);
  g_assert_false (mpl_day_is_valid (MPL_DAY_NONE));
  g_assert_false (mpl_day_is_valid (mpl_day_new (1900, 1, 1) - 1));
  g_assert_false (mpl_day_is_valid (mpl_day_new (2199, 12, 31) + 1));
}

static void
test_iso (void)
{
  static const char *const wrong[] = { "",           "2026-9-15",  "2026-09-15 ", "20260915",
                                       "2026-02-30", "15-09-2026", "2026-0a-15",  "２０２６-09" };
  g_autofree char *text = mpl_day_to_iso (mpl_day_new (2026, 9, 5));

  g_assert_cmpstr (text, ==, "2026-09-05");
  g_assert_cmpint (mpl_day_from_iso ("2026-09-05"), ==, mpl_day_new (2026, 9, 5));
  g_assert_null (mpl_day_to_iso (MPL_DAY_NONE));
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_cmpint (mpl_day_from_iso (wrong[i]), ==, MPL_DAY_NONE);
}

static void
test_text (void)
{
  static const char *const wrong[]
      = { "",      ".",   "15",           "15.",        "15.13.2026",  "15.09.202",
          "15.09", "а.б", "15.09.2026 г", "2026-13-01", "99999999.1.1" };
  MplDay day = mpl_day_new (2026, 9, 5);

  g_assert_cmpint (mpl_day_from_text ("05.09.2026", 0), ==, day);
  g_assert_cmpint (mpl_day_from_text (" 5.9.26 ", 0), ==, day);
  g_assert_cmpint (mpl_day_from_text ("2026-09-05", 0), ==, day);
  g_assert_cmpint (mpl_day_from_text ("5.9", 2026), ==, day);
  g_assert_cmpint (mpl_day_from_text ("05.09.", 2026), ==, day);
  g_assert_cmpint (mpl_day_from_text ("20.05", 2026), ==, mpl_day_new (2027, 5, 20));
  g_assert_cmpint (mpl_day_from_text ("31.08", 2026), ==, mpl_day_new (2027, 8, 31));
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_cmpint (mpl_day_from_text (wrong[i], 0), ==, MPL_DAY_NONE);
}

static void
test_today (void)
{
  g_setenv ("MENTORING_TODAY", "2026-11-24", TRUE);
  g_assert_cmpint (mpl_day_today (), ==, mpl_day_new (2026, 11, 24));
  g_setenv ("MENTORING_TODAY", "nonsense", TRUE);
  g_assert_true (mpl_day_is_valid (mpl_day_today ()));
  g_unsetenv ("MENTORING_TODAY");
  g_assert_true (mpl_day_is_valid (mpl_day_today ()));
}

static void
test_school_year (void)
{
  g_assert_cmpint (mpl_day_get_school_year (mpl_day_new (2026, 6, 30)), ==, 2025);
  g_assert_cmpint (mpl_day_get_school_year (mpl_day_new (2026, 7, 1)), ==, 2026);
  g_assert_cmpint (mpl_day_get_school_year (mpl_day_new (2027, 1, 1)), ==, 2026);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/day/every-day", test_every_day);
  g_test_add_func ("/base/day/epoch", test_epoch);
  g_test_add_func ("/base/day/months", test_months);
  g_test_add_func ("/base/day/invalid", test_invalid);
  g_test_add_func ("/base/day/iso", test_iso);
  g_test_add_func ("/base/day/text", test_text);
  g_test_add_func ("/base/day/today", test_today);
  g_test_add_func ("/base/day/school-year", test_school_year);
  return g_test_run ();
}
