/* test-recurrence-expand.c: the days of a rule against a scan of every day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/mpl-recurrence.h"

#define N_ROUNDS 3000

static MplDay
iso (const char *text)
{
  MplDay day = mpl_day_from_iso (text);

  g_assert_cmpint (day, !=, MPL_DAY_NONE);
  return day;
}

static MplCalendar *
new_calendar (int week_days, MplTermKind term_kind)
{
  MplCalendarConfig config = { .week_days = week_days, .term_kind = term_kind };

  return mpl_calendar_new (&config, NULL);
}

static MplRecurrence
read_rule (const char *text)
{
  MplRecurrence rule = MPL_RECURRENCE_INIT (MPL_RECURRENCE_DAYS);
  g_autoptr (GError) error = NULL;

  g_assert_true (mpl_recurrence_from_text (&rule, text, &error));
  return rule;
}

/* --- The naive expansion asks each day of the window whether it is one. */

/* How often the weekday of @day has come in its month, @day included. */
static int
count_weekday_naive (MplDay day)
{
  int n = 1;

  while (mpl_day_get_month (day - 7) == mpl_day_get_month (day))
    {
      day -= 7;
      n++;
    }

  return n;
}

static int
count_months_naive (MplDay day)
{
  return mpl_day_get_year (day) * 12 + mpl_day_get_month (day);
}

static gboolean
is_in_month_naive (const MplRecurrence *rule, MplDay start, MplDay day)
{
  int day_of_month = 0, wanted = 0;
  gboolean is_last = mpl_day_get_month (day + 1) != mpl_day_get_month (day);

  mpl_day_get_ymd (day, NULL, NULL, &day_of_month);
  mpl_day_get_ymd (start, NULL, NULL, &wanted);

  if (rule->month == MPL_RECURRENCE_MONTH_WEEKDAY)
    {
      if (mpl_day_get_weekday (day) != rule->weekday)
        return FALSE;
      if (rule->nth == MPL_RECURRENCE_LAST)
        return mpl_day_get_month (day + 7) != mpl_day_get_month (day);
      return count_weekday_naive (day) == rule->nth;
    }

  if (rule->month == MPL_RECURRENCE_MONTH_DAY)
    wanted = rule->nth == MPL_RECURRENCE_LAST ? 31 : rule->nth;

  return day_of_month == wanted || (is_last && wanted > day_of_month);
}

static gboolean
is_original_naive (const MplRecurrence *rule, MplDay start, MplDay day)
{
  MplWeekday weekday = mpl_day_get_weekday (day);
  int weeks;

  switch (rule->kind)
    {
    case MPL_RECURRENCE_DAYS:
      return (day - start) % rule->interval == 0;
    case MPL_RECURRENCE_WEEKS:
      weeks = (mpl_day_get_week_start (day) - mpl_day_get_week_start (start)) / 7;
      if (weeks % rule->interval != 0)
        return FALSE;
      return rule->weekdays == 0 ? weekday == mpl_day_get_weekday (start)
                                 : (rule->weekdays >> (weekday - 1) & 1) != 0;
    case MPL_RECURRENCE_MONTHS:
      return (count_months_naive (day) - count_months_naive (start)) % rule->interval == 0
             && is_in_month_naive (rule, start, day);
    case MPL_RECURRENCE_TERMS:
    case MPL_RECURRENCE_EVENT:
    case MPL_RECURRENCE_UNSCHEDULED:
    default:
      return FALSE;
    }
}

/* The nearest good day from @day on, a day at a time. */
static MplDay
walk_naive (const MplCalendar *calendar,
            MplDay day,
            int step,
            MplDay first,
            MplDay last,
            gboolean no_breaks)
{
  for (; day >= first && day <= last; day += step)
    if (mpl_calendar_is_working (calendar, day)
        && (!no_breaks || mpl_calendar_get_break (calendar, day) == NULL))
      return day;

  return MPL_DAY_NONE;
}

static MplDay
place_naive (const MplRecurrence *rule, const MplCalendar *calendar, MplSpan window, MplDay day)
{
  MplDay placed = walk_naive (calendar, day, 1, window.start, window.end, FALSE);
  MplDay first = day, last = day;

  if (placed == MPL_DAY_NONE)
    placed = walk_naive (calendar, day, -1, window.start, window.end, FALSE);
  if (placed == MPL_DAY_NONE || !rule->skip_breaks
      || mpl_calendar_get_break (calendar, placed) == NULL)
    return placed;
  if (rule->kind != MPL_RECURRENCE_MONTHS)
    return MPL_DAY_NONE;

  while (first > window.start && mpl_day_get_month (first - 1) == mpl_day_get_month (day))
    first--;
  while (last < window.end && mpl_day_get_month (last + 1) == mpl_day_get_month (day))
    last++;
  placed = walk_naive (calendar, placed, 1, first, last, TRUE);

  return placed != MPL_DAY_NONE ? placed : walk_naive (calendar, day, -1, first, last, TRUE);
}

static GArray *
expand_naive (const MplRecurrence *rule, const MplCalendar *calendar, MplSpan window)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (MplRecurrenceDay));
  MplDay last = MPL_DAY_NONE;
  guint limit = rule->count > 0 ? (guint) rule->count : MPL_RECURRENCE_MAX;

  if (rule->until != MPL_DAY_NONE && rule->until < window.end)
    window.end = rule->until;

  for (MplDay day = window.start; day <= window.end && found->len < limit; day++)
    {
      MplRecurrenceDay occurrence = { day, MPL_DAY_NONE, MPL_RECURRENCE_STATE_PLANNED };

      if (!is_original_naive (rule, window.start, day))
        continue;
      occurrence.day = place_naive (rule, calendar, window, day);
      if (occurrence.day == MPL_DAY_NONE || occurrence.day <= last)
        continue;
      last = occurrence.day;
      g_array_append_val (found, occurrence);
    }

  return found;
}

static MplRecurrence
draw_rule (MplSpan window)
{
  MplRecurrence rule = MPL_RECURRENCE_INIT ((MplRecurrenceKind) g_test_rand_int_range (0, 3));

  rule.interval = g_test_rand_int_range (1, g_test_rand_bit () ? 4 : 24);
  rule.skip_breaks = g_test_rand_bit ();
  if (g_test_rand_bit ())
    rule.until = window.start + g_test_rand_int_range (-5, 400);
  if (g_test_rand_bit ())
    rule.count = g_test_rand_int_range (1, 40);
  if (rule.kind == MPL_RECURRENCE_WEEKS)
    rule.weekdays = (guint) g_test_rand_int_range (0, 0x80);
  if (rule.kind == MPL_RECURRENCE_MONTHS)
    {
      rule.month = (MplRecurrenceMonth) g_test_rand_int_range (0, 3);
      if (rule.month == MPL_RECURRENCE_MONTH_DAY)
        rule.nth = g_test_rand_int_range (1, 32);
      else if (rule.month == MPL_RECURRENCE_MONTH_WEEKDAY)
        rule.nth = g_test_rand_int_range (1, 6);
      if (rule.month != MPL_RECURRENCE_MONTH_START && g_test_rand_int_range (0, 4) == 0)
        rule.nth = MPL_RECURRENCE_LAST;
      if (rule.month == MPL_RECURRENCE_MONTH_WEEKDAY)
        rule.weekday = (MplWeekday) g_test_rand_int_range (1, 8);
    }

  return rule;
}

static void
assert_equal (GArray *found, GArray *expected)
{
  g_assert_cmpuint (found->len, ==, expected->len);
  for (guint i = 0; i < found->len; i++)
    {
      MplRecurrenceDay a = g_array_index (found, MplRecurrenceDay, i);
      MplRecurrenceDay b = g_array_index (expected, MplRecurrenceDay, i);

      g_assert_cmpint (a.original, ==, b.original);
      g_assert_cmpint (a.day, ==, b.day);
      g_assert_cmpint (a.state, ==, b.state);
    }
}

static void
test_scan (void)
{
  g_autoptr (MplCalendar) five = new_calendar (5, MPL_TERM_QUARTER);
  g_autoptr (MplCalendar) six = new_calendar (6, MPL_TERM_TRIMESTER);
  MplDay epoch = mpl_day_new (2025, 1, 1);
  guint total = 0;

  for (int i = 0; i < N_ROUNDS; i++)
    {
      MplDay start = epoch + g_test_rand_int_range (0, 3000);
      MplSpan window
          = MPL_SPAN_INIT (start, start + g_test_rand_int_range (0, g_test_rand_bit () ? 30 : 800));
      MplRecurrence rule = draw_rule (window);
      const MplCalendar *calendar = g_test_rand_bit () ? five : six;
      g_autoptr (GArray) found = NULL;
      g_autoptr (GArray) expected = NULL;
      g_autofree char *text = NULL;

      g_assert_true (mpl_recurrence_is_valid (&rule));
      text = mpl_recurrence_to_text (&rule);
      g_test_message ("%s from %d to %d", text, window.start, window.end);
      found = mpl_recurrence_expand (&rule, calendar, window, NULL, 0);
      expected = expand_naive (&rule, calendar, window);
      assert_equal (found, expected);
      total += found->len;
    }

  g_assert_cmpuint (total, >, N_ROUNDS);
}

static void
assert_days (const char *rule_text, const char *start, const char *end, const char *expected)
{
  MplRecurrence rule = read_rule (rule_text);
  g_autoptr (MplCalendar) calendar = new_calendar (5, MPL_TERM_QUARTER);
  g_autoptr (GArray) found = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  found = mpl_recurrence_expand (&rule, calendar, MPL_SPAN_INIT (iso (start), iso (end)), NULL, 0);
  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *day = mpl_day_to_iso (g_array_index (found, MplRecurrenceDay, i).day);
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", day + 2);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_examples (void)
{
  /* 4.11 is a holiday; the autumn break of 2026 is 24.10–1.11, the winter one 31.12–10.01. */
  assert_days ("1w:we", "2026-10-20", "2026-11-15", "26-10-21 26-10-28 26-11-05 26-11-11");
  assert_days ("1w:we nobreaks", "2026-10-20", "2026-11-15", "26-10-21 26-11-05 26-11-11");
  assert_days ("2w", "2026-11-02", "2026-12-10", "26-11-02 26-11-16 26-11-30");
  assert_days ("1m", "2026-10-31", "2027-03-01", "26-11-02 26-11-30 26-12-31 27-02-01 27-03-01");
  assert_days ("1m:28 nobreaks", "2026-10-01", "2026-12-31", "26-10-23 26-11-30 26-12-28");
  assert_days ("1m:2th", "2026-09-01", "2026-11-30", "26-09-10 26-10-08 26-11-12");
  assert_days ("1m:5mo", "2026-09-01", "2026-12-31", "26-11-30");
  assert_days ("1m:last-fr", "2026-10-01", "2026-11-30", "26-10-30 26-11-27");
  assert_days ("10d count=3", "2026-09-01", "2027-09-01", "26-09-01 26-09-11 26-09-21");
  assert_days ("1d until=2026-09-07", "2026-09-04", "2026-12-31", "26-09-04 26-09-07");
  assert_days ("1d", "2026-09-05", "2026-09-06", "");
  assert_days ("1w:su", "2026-09-01", "2026-09-06", "26-09-04");
  assert_days ("hire+3", "2026-09-01", "2027-05-31", "");
  assert_days ("unscheduled", "2026-09-01", "2027-05-31", "");
}

static void
test_terms (void)
{
  /* 5.14 of the template: the last week of each quarter, 22.10–26.05. */
  assert_days ("term", "2026-10-22", "2027-05-26", "26-10-23 26-12-30 27-03-26 27-05-26");
  assert_days ("term:tu", "2026-10-22", "2027-05-26", "26-10-22 26-12-29 27-03-23 27-05-25");
  assert_days ("term:th", "2026-10-22", "2027-05-26", "26-10-22 26-12-30 27-03-25 27-05-26");
  assert_days ("term", "2026-10-22", "2026-12-28", "26-10-23 26-12-28");
  assert_days ("term", "2026-10-24", "2026-12-25", "");
  assert_days ("term count=1", "2026-09-01", "2027-05-26", "26-10-23");
}

/* By the day: every week that holds a term's last working day gives one occurrence in it. */
static void
test_terms_every_year (void)
{
  for (int term_kind = 0; term_kind < 2; term_kind++)
    {
      MplRecurrence rule = MPL_RECURRENCE_INIT (MPL_RECURRENCE_TERMS);
      g_autoptr (MplCalendar) calendar = new_calendar (6, (MplTermKind) term_kind);

      for (int year = 2025; year < 2035; year++)
        for (int weekday = 0; weekday <= 7; weekday++)
          {
            MplSpan window
                = MPL_SPAN_INIT (mpl_day_new (year, 9, 1), mpl_day_new (year + 1, 6, 30));
            g_autoptr (GArray) found = NULL;

            rule.weekday = (MplWeekday) weekday;
            found = mpl_recurrence_expand (&rule, calendar, window, NULL, 0);
            g_assert_cmpuint (found->len, ==, term_kind == MPL_TERM_QUARTER ? 4 : 3);
            for (guint i = 0; i < found->len; i++)
              {
                MplDay day = g_array_index (found, MplRecurrenceDay, i).day;
                const MplCalendarTerm *term = mpl_calendar_get_term (calendar, day);
                MplDay last = term->span.end;

                while (!mpl_calendar_is_working (calendar, last))
                  last--;
                g_assert_cmpint (term->number, ==, (int) i + 1);
                g_assert_true (mpl_calendar_is_working (calendar, day));
                g_assert_cmpint (mpl_day_get_week_start (day), ==, mpl_day_get_week_start (last));
                if (weekday == 0)
                  g_assert_cmpint (day, ==, last);
              }
          }
    }
}

static void
test_changes (void)
{
  g_autoptr (MplCalendar) calendar = new_calendar (5, MPL_TERM_QUARTER);
  MplRecurrence rule = read_rule ("1w:we count=5");
  const MplRecurrenceChange changes[] = {
    { iso ("2026-09-02"), MPL_DAY_NONE, MPL_RECURRENCE_STATE_DONE },
    { iso ("2026-09-09"), iso ("2026-09-19"),
      MPL_RECURRENCE_STATE_PLANNED }, /* a Saturday, by will */
    { iso ("2026-09-16"), MPL_DAY_NONE, MPL_RECURRENCE_STATE_CANCELLED },
    { iso ("2026-09-23"), MPL_DAY_NONE, MPL_RECURRENCE_STATE_CANCELLED },
    { iso ("2026-09-23"), iso ("2026-08-31"), MPL_RECURRENCE_STATE_DONE }, /* the later one holds */
    { iso ("2026-09-10"), iso ("2026-09-11"), MPL_RECURRENCE_STATE_DONE }, /* no longer given */
    { iso ("2026-09-17"), MPL_DAY_NONE, MPL_RECURRENCE_STATE_CANCELLED },  /* no longer given */
  };
  const MplRecurrenceDay expected[] = {
    { iso ("2026-09-23"), iso ("2026-08-31"), MPL_RECURRENCE_STATE_DONE },
    { iso ("2026-09-02"), iso ("2026-09-02"), MPL_RECURRENCE_STATE_DONE },
    { iso ("2026-09-10"), iso ("2026-09-11"), MPL_RECURRENCE_STATE_DONE },
    { iso ("2026-09-16"), iso ("2026-09-16"), MPL_RECURRENCE_STATE_CANCELLED },
    { iso ("2026-09-09"), iso ("2026-09-19"), MPL_RECURRENCE_STATE_PLANNED },
    { iso ("2026-09-30"), iso ("2026-09-30"), MPL_RECURRENCE_STATE_PLANNED },
  };
  g_autoptr (GArray) found = NULL;
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (MplRecurrenceDay));

  g_array_append_vals (wanted, expected, G_N_ELEMENTS (expected));
  found = mpl_recurrence_expand (&rule, calendar,
                                 MPL_SPAN_INIT (iso ("2026-09-01"), iso ("2026-12-31")), changes,
                                 G_N_ELEMENTS (changes));
  assert_equal (found, wanted);
}

static void
test_limit (void)
{
  g_autoptr (MplCalendar) calendar = new_calendar (5, MPL_TERM_QUARTER);
  MplSpan all
      = MPL_SPAN_INIT (mpl_day_new (MPL_YEAR_MIN, 1, 1), mpl_day_new (MPL_YEAR_MAX, 12, 31));
  static const char *const rules[]
      = { "1d",          "1d nobreaks", "1w:mo,tu,we", "1m",  "1m nobreaks",
          "24m:last-su", "366d",        "52w:su",      "term" };

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      MplRecurrence rule = read_rule (rules[i]);
      g_autoptr (GArray) found = mpl_recurrence_expand (&rule, calendar, all, NULL, 0);

      g_assert_cmpuint (found->len, >, 100);
      g_assert_cmpuint (found->len, <=, MPL_RECURRENCE_MAX);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/recurrence/scan", test_scan);
  g_test_add_func ("/model/recurrence/examples", test_examples);
  g_test_add_func ("/model/recurrence/terms", test_terms);
  g_test_add_func ("/model/recurrence/terms-every-year", test_terms_every_year);
  g_test_add_func ("/model/recurrence/changes", test_changes);
  g_test_add_func ("/model/recurrence/limit", test_limit);
  return g_test_run ();
}
