/* test-calendar-terms.c: quarters, trimesters and breaks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/mpl-calendar-rule.h"

static MplDay
iso (const char *text)
{
  MplDay day = mpl_day_from_iso (text);

  g_assert_cmpint (day, !=, MPL_DAY_NONE);
  return day;
}

/* What every school year must have, in whichever terms. */
static void
test_every_year (gconstpointer data)
{
  MplTermKind term_kind = (MplTermKind) GPOINTER_TO_INT (data);
  MplCalendarConfig config = { .week_days = 5, .term_kind = term_kind };
  g_autoptr (MplCalendar) self = mpl_calendar_new (&config, NULL);
  int n_terms = term_kind == MPL_TERM_QUARTER ? 4 : 3;

  g_assert_nonnull (self);
  for (int year = 2025; year <= 2034; year++)
    {
      int number = 0;
      const MplCalendarTerm *last = NULL;
      MplDay end = mpl_day_new (year + 1, 5, 26);

      for (MplDay day = mpl_day_new (year, 9, 1); day <= end; day++)
        {
          const MplCalendarTerm *term = mpl_calendar_get_term (self, day);
          const MplCalendarTerm *pause = mpl_calendar_get_break (self, day);

          g_assert_true (term != NULL || pause != NULL);
          if (term_kind == MPL_TERM_QUARTER)
            g_assert_true (term == NULL || pause == NULL);
          if (pause != NULL)
            g_assert_cmpint (mpl_span_get_length (pause->span), >=, 7);
          if (term != NULL && term != last)
            {
              g_assert_cmpint (term->number, ==, ++number);
              g_assert_true (term->provisional);
              last = term;
            }
        }
      g_assert_cmpint (number, ==, n_terms);
      g_assert_cmpint (mpl_calendar_get_term (self, end)->number, ==, n_terms);
      g_assert_null (mpl_calendar_get_term (self, end + 1));
      g_assert_cmpstr (mpl_calendar_get_break (self, end + 1)->title, ==, "летние каникулы");
    }
}

/* The rule continues what was recommended for 2025/26 and proposed for 2026/27. */
static void
test_rule (void)
{
  static const struct
  {
    int year;
    const char *start;
    const char *end;
    const char *title;
  } expected[] = {
    { 2025, "2025-09-01", "2025-10-24", "I четверть" },
    { 2025, "2025-10-25", "2025-11-02", "осенние каникулы" },
    { 2025, "2025-11-03", "2025-12-30", "II четверть" },
    { 2025, "2025-12-31", "2026-01-11", "зимние каникулы" },
    { 2025, "2026-01-12", "2026-03-27", "III четверть" },
    { 2025, "2026-03-28", "2026-04-05", "весенние каникулы" },
    { 2025, "2026-04-06", "2026-05-26", "IV четверть" },
    { 2025, "2026-05-27", "2026-08-31", "летние каникулы" },
    { 2026, "2026-09-01", "2026-10-23", "I четверть" },
    { 2026, "2026-10-24", "2026-11-01", "осенние каникулы" },
    { 2026, "2026-11-02", "2026-12-30", "II четверть" },
    { 2026, "2026-12-31", "2027-01-10", "зимние каникулы" },
    { 2026, "2027-01-11", "2027-03-26", "III четверть" },
    { 2026, "2027-03-27", "2027-04-04", "весенние каникулы" },
    { 2026, "2027-04-05", "2027-05-26", "IV четверть" },
    { 2026, "2027-05-27", "2027-08-31", "летние каникулы" },
  };
  MplCalendarTerm terms[MPL_RULE_MAX_TERMS];

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      gsize n = mpl_calendar_rule_get_terms (expected[i].year, MPL_TERM_QUARTER, terms);

      g_assert_cmpuint (n, ==, 8);
      g_assert_cmpint (terms[i % 8].span.start, ==, iso (expected[i].start));
      g_assert_cmpint (terms[i % 8].span.end, ==, iso (expected[i].end));
      g_assert_cmpstr (terms[i % 8].title, ==, expected[i].title);
    }
}

/* Rows of the school replace the rule's of the same school year and kind, not of others. */
static void
test_own_terms (void)
{
  const MplCalendarTerm terms[] = {
    { MPL_SPAN_INIT (iso ("2026-11-16"), iso ("2027-02-19")), MPL_TERM_TRIMESTER, 2 },
    { MPL_SPAN_INIT (iso ("2026-09-01"), iso ("2026-11-15")), MPL_TERM_TRIMESTER, 1 },
    { MPL_SPAN_INIT (iso ("2027-02-01"), iso ("2027-02-07")), MPL_TERM_BREAK, 1, FALSE, "мороз" },
  };
  MplCalendarConfig config = { .week_days = 6, .terms = terms, .n_terms = G_N_ELEMENTS (terms) };
  g_autoptr (MplCalendar) self = mpl_calendar_new (&config, NULL);
  const MplCalendarTerm *all;
  gsize n = 0;

  g_assert_cmpstr (mpl_calendar_get_term (self, iso ("2026-11-15"))->title, ==, "I триместр");
  g_assert_cmpstr (mpl_calendar_get_term (self, iso ("2026-11-16"))->title, ==, "II триместр");
  g_assert_null (mpl_calendar_get_term (self, iso ("2027-02-20")));
  g_assert_null (mpl_calendar_get_break (self, iso ("2027-01-31")));
  g_assert_cmpstr (mpl_calendar_get_break (self, iso ("2027-02-01"))->title, ==, "мороз");
  g_assert_cmpstr (mpl_calendar_get_term (self, iso ("2027-02-01"))->title, ==, "II триместр");
  g_assert_cmpstr (mpl_calendar_get_term (self, iso ("2027-09-01"))->title, ==, "I четверть");
  /* A break is no day off. */
  g_assert_true (mpl_calendar_is_working (self, iso ("2027-02-01")));

  all = mpl_calendar_get_terms (self, &n);
  for (gsize i = 1; i < n; i++)
    g_assert_cmpint (all[i - 1].span.start, <=, all[i].span.start);
  for (MplDay day = iso ("2026-08-01"); day < iso ("2027-09-30"); day++)
    {
      gsize i = mpl_calendar_find_term (self, day);
      g_assert_true (i == n || all[i].span.start >= day);
      g_assert_true (i == 0 || all[i - 1].span.start < day);
    }
}

/* Overlapping rows: the one that begins later answers; behind its end the other goes on. */
static void
test_overlap (void)
{
  const MplCalendarTerm terms[] = {
    { MPL_SPAN_INIT (iso ("2026-09-01"), iso ("2026-12-30")), MPL_TERM_QUARTER, 1 },
    { MPL_SPAN_INIT (iso ("2026-10-01"), iso ("2026-10-31")), MPL_TERM_QUARTER, 2 },
  };
  MplCalendarConfig config = { .week_days = 5, .terms = terms, .n_terms = G_N_ELEMENTS (terms) };
  g_autoptr (MplCalendar) self = mpl_calendar_new (&config, NULL);

  g_assert_cmpint (mpl_calendar_get_term (self, iso ("2026-09-30"))->number, ==, 1);
  g_assert_cmpint (mpl_calendar_get_term (self, iso ("2026-10-01"))->number, ==, 2);
  g_assert_cmpint (mpl_calendar_get_term (self, iso ("2026-10-31"))->number, ==, 2);
  g_assert_cmpint (mpl_calendar_get_term (self, iso ("2026-11-01"))->number, ==, 1);
  g_assert_null (mpl_calendar_get_term (self, iso ("2026-12-31")));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/model/calendar/every-year/quarters", GINT_TO_POINTER (MPL_TERM_QUARTER),
                        test_every_year);
  g_test_add_data_func ("/model/calendar/every-year/trimesters",
                        GINT_TO_POINTER (MPL_TERM_TRIMESTER), test_every_year);
  g_test_add_func ("/model/calendar/rule", test_rule);
  g_test_add_func ("/model/calendar/own-terms", test_own_terms);
  g_test_add_func ("/model/calendar/overlap", test_overlap);
  return g_test_run ();
}
