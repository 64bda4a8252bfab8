/* test-format.c: days, names and counts in Russian
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-format.h"

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_day (void)
{
  MplDay day = mpl_day_new (2026, 9, 5);

  assert_text (mpl_format_day (day, MPL_DAY_SHORT), "05.09.2026");
  assert_text (mpl_format_day (day, MPL_DAY_SHORTEST), "05.09");
  assert_text (mpl_format_day (day, MPL_DAY_MONTH), "5\u00a0сентября");
  assert_text (mpl_format_day (day, MPL_DAY_LONG), "5\u00a0сентября 2026\u00a0г.");
  assert_text (mpl_format_day (day, MPL_DAY_WEEKDAY), "суббота, 5\u00a0сентября");
  assert_text (mpl_format_day (MPL_DAY_NONE, MPL_DAY_LONG), "");
}

static void
test_span (void)
{
  MplDay day = mpl_day_new (2026, 9, 14);
  MplDay last = mpl_day_new (2026, 9, 17);
  MplDay october = mpl_day_new (2026, 10, 3);
  MplDay january = mpl_day_new (2027, 1, 3);

  assert_text (mpl_format_span (MPL_SPAN_INIT (day, day), FALSE), "14\u00a0сентября");
  assert_text (mpl_format_span (MPL_SPAN_INIT (day, last), FALSE), "14–17\u00a0сентября");
  assert_text (mpl_format_span (MPL_SPAN_INIT (day, last), TRUE),
               "14–17\u00a0сентября 2026\u00a0г.");
  assert_text (mpl_format_span (MPL_SPAN_INIT (day, october), FALSE),
               "14\u00a0сентября – 3\u00a0октября");
  assert_text (mpl_format_span (MPL_SPAN_INIT (day, january), FALSE),
               "14\u00a0сентября 2026\u00a0г. – 3\u00a0января 2027\u00a0г.");
  assert_text (mpl_format_span (MPL_SPAN_INIT (day, MPL_DAY_NONE), FALSE),
               "с\u00a014\u00a0сентября");
  assert_text (mpl_format_span (MPL_SPAN_INIT (MPL_DAY_NONE, day), FALSE),
               "по\u00a014\u00a0сентября");
  assert_text (mpl_format_span (MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE), TRUE), "");
  assert_text (mpl_format_span_short (MPL_SPAN_INIT (day, october)), "14.09–03.10");
  assert_text (mpl_format_span_short (MPL_SPAN_INIT (day, day)), "14.09.2026");
}

static void
test_words (void)
{
  assert_text (mpl_format_school_year (2026), "2026/27");
  assert_text (mpl_format_school_year (2099), "2099/00");
  g_assert_cmpstr (mpl_format_month (9), ==, "сентябрь");
  g_assert_cmpstr (mpl_format_month_short (5), ==, "май");
  g_assert_cmpstr (mpl_format_weekday (MPL_SUNDAY), ==, "воскресенье");
  g_assert_cmpstr (mpl_format_weekday_short (MPL_MONDAY), ==, "пн");
}

static void
test_name (void)
{
  assert_text (mpl_format_name ("Орлова", "Татьяна", "Викторовна", MPL_NAME_FAMILY_FIRST, TRUE),
               "Орлова\u00a0Т.\u00a0В.");
  assert_text (mpl_format_name ("Орлова", "Татьяна", "Викторовна", MPL_NAME_INITIALS_FIRST, FALSE),
               "Т.В.\u00a0Орлова");
  assert_text (mpl_format_name ("Ким", "Ирина", NULL, MPL_NAME_INITIALS_FIRST, TRUE),
               "И.\u00a0Ким");
  assert_text (mpl_format_name ("Ким", "Ирина", "", MPL_NAME_FAMILY_FIRST, TRUE), "Ким\u00a0И.");
  assert_text (mpl_format_name ("Штерн", "анна-мария", NULL, MPL_NAME_FAMILY_FIRST, TRUE),
               "Штерн\u00a0А.-М.");
  assert_text (mpl_format_name ("Алиев", "Рашид", "Мамед оглы", MPL_NAME_FAMILY_FIRST, TRUE),
               "Алиев\u00a0Р.\u00a0М.");
  assert_text (mpl_format_name ("Иванова", NULL, NULL, MPL_NAME_FAMILY_FIRST, TRUE), "Иванова");
}

static void
test_plural (void)
{
  for (int n = 0; n <= 200; n++)
    {
      const char *form = mpl_plural (n, "1", "2", "5");
      int units = n % 10;
      gboolean teens = n % 100 > 10 && n % 100 < 20;

      if (units == 1 && !teens)
        g_assert_cmpstr (form, ==, "1");
      else if (units > 1 && units < 5 && !teens)
        g_assert_cmpstr (form, ==, "2");
      else
        g_assert_cmpstr (form, ==, "5");
      g_assert_cmpstr (mpl_plural (-n, "1", "2", "5"), ==, form);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/format/day", test_day);
  g_test_add_func ("/base/format/span", test_span);
  g_test_add_func ("/base/format/words", test_words);
  g_test_add_func ("/base/format/name", test_name);
  g_test_add_func ("/base/format/plural", test_plural);
  return g_test_run ();
}
