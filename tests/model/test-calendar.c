/* test-calendar.c: the calendar against a naive one, day by day, and against what is known
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-error.h"
#include "base/mpl-format.h"
#include "model/mpl-calendar.h"

#include <string.h>

/* The years that must be right in every detail. */
#define FIRST_YEAR 2025
#define LAST_YEAR 2035

/* Постановления Правительства РФ от 04.10.2024 № 1335 и от 24.09.2025 № 1466. */
static const struct
{
  const char *from;
  const char *to;
} transfers[] = {
  { "2025-01-04", "2025-05-02" }, { "2025-01-05", "2025-12-31" }, { "2025-02-23", "2025-05-08" },
  { "2025-03-08", "2025-06-13" }, { "2025-11-01", "2025-11-03" }, { "2026-01-03", "2026-01-09" },
  { "2026-01-04", "2026-12-31" },
};

static MplDay
iso (const char *text)
{
  MplDay day = mpl_day_from_iso (text);

  g_assert_cmpint (day, !=, MPL_DAY_NONE);
  return day;
}

static MplCalendar *
new_calendar (int week_days)
{
  const int years[] = { 2025, 2026 };
  MplCalendarEntry days[G_N_ELEMENTS (transfers)];
  MplCalendarConfig config = {
    .week_days = week_days,
    .years = years,
    .n_years = G_N_ELEMENTS (years),
    .days = days,
    .n_days = G_N_ELEMENTS (days),
  };
  g_autoptr (GError) error = NULL;
  MplCalendar *self;

  for (gsize i = 0; i < G_N_ELEMENTS (transfers); i++)
    days[i] = (MplCalendarEntry) {
      .day = iso (transfers[i].to),
      .other = iso (transfers[i].from),
      .kind = MPL_DAY_KIND_MOVED,
    };

  self = mpl_calendar_new (&config, &error);
  g_assert_no_error (error);
  return self;
}

/* --- The naive calendar: GDate and lists of days as text, no code of ours. */

static gboolean
is_holiday_naive (const char *text)
{
  static const char *const holidays = "01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 "
                                      "05-01 05-09 06-12 11-04";

  return strstr (holidays, text + 5) != NULL;
}

static gboolean
is_weekend_naive (const GDate *date, int week_days)
{
  GDateWeekday weekday = g_date_get_weekday (date);

  return weekday == G_DATE_SUNDAY || (weekday == G_DATE_SATURDAY && week_days == 5);
}

static GHashTable *
make_days_off_naive (int week_days)
{
  GHashTable *off = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GDate date;
  char text[16];

  /* A year to spare at each end, so that the search across the edge has somewhere to go. */
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, FIRST_YEAR - 1);
  for (; g_date_get_year (&date) <= LAST_YEAR + 1; g_date_add_days (&date, 1))
    {
      g_date_strftime (text, sizeof text, "%Y-%m-%d", &date);
      if (is_weekend_naive (&date, week_days) || is_holiday_naive (text))
        g_hash_table_add (off, g_strdup (text));
    }

  for (gsize i = 0; i < G_N_ELEMENTS (transfers); i++)
    {
      g_date_set_parse (&date, transfers[i].from);
      if (!is_weekend_naive (&date, week_days))
        continue;
      g_hash_table_add (off, g_strdup (transfers[i].to));
      if (!is_holiday_naive (transfers[i].from))
        g_hash_table_remove (off, transfers[i].from);
    }

  g_date_set_dmy (&date, 1, G_DATE_JANUARY, FIRST_YEAR - 1);
  for (; g_date_get_year (&date) <= LAST_YEAR; g_date_add_days (&date, 1))
    {
      gboolean moved = FALSE;
      GDate next = date;

      g_date_strftime (text, sizeof text, "%Y-%m-%d", &date);
      for (gsize i = 0; i < G_N_ELEMENTS (transfers); i++)
        moved = moved || strcmp (transfers[i].from, text) == 0;
      if (moved || !is_holiday_naive (text) || !is_weekend_naive (&date, week_days)
          || g_date_get_month (&date) == G_DATE_JANUARY)
        continue;
      do
        {
          g_date_add_days (&next, 1);
          g_date_strftime (text, sizeof text, "%Y-%m-%d", &next);
        }
      while (g_hash_table_contains (off, text));
      g_hash_table_add (off, g_strdup (text));
    }

  return off;
}

static gboolean
is_working_naive (GHashTable *off, MplDay day)
{
  g_autofree char *text = mpl_day_to_iso (day);

  return !g_hash_table_contains (off, text);
}

static MplDay
step_naive (GHashTable *off, MplDay day, int step)
{
  do
    day += step;
  while (!is_working_naive (off, day));

  return day;
}

static void
test_naive (gconstpointer data)
{
  int week_days = GPOINTER_TO_INT (data);
  g_autoptr (MplCalendar) self = new_calendar (week_days);
  g_autoptr (GHashTable) off = make_days_off_naive (week_days);
  MplDay first = mpl_day_new (FIRST_YEAR, 1, 1);
  MplDay last = mpl_day_new (LAST_YEAR, 12, 31);
  int base = mpl_calendar_rank (self, first);
  int working = 0;

  for (MplDay day = first; day <= last; day++)
    {
      gboolean expected = is_working_naive (off, day);
      MplDay after = step_naive (off, day, 1);
      MplDay before = step_naive (off, day, -1);

      g_assert_cmpint (mpl_calendar_is_working (self, day), ==, expected);
      g_assert_cmpint (mpl_calendar_rank (self, day), ==, base + working);
      g_assert_cmpint (mpl_calendar_after (self, day), ==, after);
      g_assert_cmpint (mpl_calendar_before (self, day), ==, before);
      g_assert_cmpint (mpl_calendar_on_or_after (self, day), ==, expected ? day : after);
      g_assert_cmpint (mpl_calendar_on_or_before (self, day), ==, expected ? day : before);
      if (expected)
        g_assert_cmpint (mpl_calendar_select (self, base + working), ==, day);
      working += expected ? 1 : 0;
      g_assert_cmpint (mpl_calendar_count_working_days (self, MPL_SPAN_INIT (first, day)), ==,
                       working);
    }
}

static void
test_add (gconstpointer data)
{
  int week_days = GPOINTER_TO_INT (data);
  g_autoptr (MplCalendar) self = new_calendar (week_days);
  g_autoptr (GHashTable) off = make_days_off_naive (week_days);

  for (MplDay day = mpl_day_new (2025, 12, 1); day <= mpl_day_new (2026, 6, 30); day++)
    {
      MplDay later = day, earlier = day;

      g_assert_cmpint (mpl_calendar_add_working_days (self, day, 0), ==,
                       mpl_calendar_on_or_after (self, day));
      for (int n = 1; n <= 60; n++)
        {
          later = step_naive (off, later, 1);
          earlier = step_naive (off, earlier, -1);
          g_assert_cmpint (mpl_calendar_add_working_days (self, day, n), ==, later);
          g_assert_cmpint (mpl_calendar_add_working_days (self, day, -n), ==, earlier);
        }
    }
}

static void
assert_rest (const MplCalendar *self, const char *start, const char *end)
{
  MplDay first = iso (start), last = iso (end);

  g_assert_true (mpl_calendar_is_working (self, first - 1));
  for (MplDay day = first; day <= last; day++)
    g_assert_false (mpl_calendar_is_working (self, day));
  g_assert_true (mpl_calendar_is_working (self, last + 1));
}

static void
test_facts_five_days (void)
{
  g_autoptr (MplCalendar) self = new_calendar (5);

  assert_rest (self, "2025-02-22", "2025-02-23");
  assert_rest (self, "2025-03-08", "2025-03-09");
  assert_rest (self, "2025-05-01", "2025-05-04");
  assert_rest (self, "2025-05-08", "2025-05-11");
  assert_rest (self, "2025-06-12", "2025-06-15");
  assert_rest (self, "2025-11-02", "2025-11-04");
  assert_rest (self, "2025-12-31", "2026-01-11");
  assert_rest (self, "2026-02-21", "2026-02-23");
  assert_rest (self, "2026-03-07", "2026-03-09");
  assert_rest (self, "2026-05-01", "2026-05-03");
  assert_rest (self, "2026-05-09", "2026-05-11");
  assert_rest (self, "2026-06-12", "2026-06-14");
  assert_rest (self, "2026-11-04", "2026-11-04");
  assert_rest (self, "2026-12-31", "2027-01-10");
  assert_rest (self, "2027-05-01", "2027-05-03");
  assert_rest (self, "2027-05-08", "2027-05-10");
  assert_rest (self, "2027-06-12", "2027-06-14");

  /* 247 working days in each of both years, as the production calendars say. */
  for (int year = 2025; year <= 2026; year++)
    {
      MplSpan span = MPL_SPAN_INIT (mpl_day_new (year, 1, 1), mpl_day_new (year, 12, 31));
      g_assert_cmpint (mpl_calendar_count_working_days (self, span), ==, 247);
    }
  g_assert_cmpint (mpl_calendar_get_kind (self, iso ("2025-11-01")), ==,
                   MPL_DAY_KIND_WORKING_WEEKEND);
  g_assert_true (mpl_calendar_is_working (self, iso ("2025-11-01")));
  g_assert_cmpint (mpl_calendar_get_kind (self, iso ("2026-01-03")), ==, MPL_DAY_KIND_HOLIDAY);
  g_assert_cmpint (mpl_calendar_get_kind (self, iso ("2026-01-09")), ==, MPL_DAY_KIND_MOVED);
  g_assert_cmpint (mpl_calendar_get_kind (self, iso ("2026-05-11")), ==, MPL_DAY_KIND_MOVED);
}

static void
test_facts_six_days (void)
{
  g_autoptr (MplCalendar) self = new_calendar (6);

  /* «при 6-дневной рабочей неделе — с 31 декабря 2025 по 8 января 2026». */
  assert_rest (self, "2025-12-31", "2026-01-08");
  assert_rest (self, "2025-05-08", "2025-05-09");
  assert_rest (self, "2025-11-04", "2025-11-04");
  assert_rest (self, "2026-02-22", "2026-02-23");
  assert_rest (self, "2026-03-08", "2026-03-09");
  assert_rest (self, "2026-05-09", "2026-05-10");
  g_assert_true (mpl_calendar_is_working (self, iso ("2025-05-02")));
  g_assert_true (mpl_calendar_is_working (self, iso ("2025-06-13")));
  g_assert_true (mpl_calendar_is_working (self, iso ("2025-11-03")));
  g_assert_cmpint (mpl_calendar_get_kind (self, iso ("2025-11-01")), ==, MPL_DAY_KIND_WORKING);
  g_assert_true (mpl_calendar_is_working (self, iso ("2026-05-11")));
}

static void
test_provisional (void)
{
  g_autoptr (MplCalendar) self = new_calendar (5);

  g_assert_false (mpl_calendar_is_provisional (self, iso ("2026-12-31")));
  g_assert_true (mpl_calendar_is_provisional (self, iso ("2027-01-01")));
  g_assert_true (mpl_calendar_is_provisional (self, iso ("2024-12-31")));
}

static void
assert_described (const MplCalendar *self, const char *day, const char *expected)
{
  g_autofree char *text = mpl_calendar_describe_day (self, iso (day));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_describe (void)
{
  g_autoptr (MplCalendar) self = new_calendar (5);

  assert_described (self, "2026-09-15", NULL);
  assert_described (self, "2026-09-19", "выходной день");
  assert_described (self, "2026-05-09", "День Победы, нерабочий праздничный день");
  assert_described (self, "2026-01-09", "выходной день, перенесён с 3" MPL_NBSP "января");
  assert_described (self, "2025-11-01", "рабочий день, выходной перенесён на 3" MPL_NBSP "ноября");
  assert_described (self, "2026-05-11", "выходной день, перенесён с 9" MPL_NBSP "мая");
  assert_described (self, "2027-05-10",
                    "выходной день, перенесён с 9" MPL_NBSP "мая (предварительно)");
}

static void
test_school_rows (void)
{
  const MplCalendarEntry days[] = {
    { iso ("2026-03-20"), MPL_DAY_NONE, MPL_DAY_KIND_REGIONAL, FALSE, "Ураза-байрам" },
    { iso ("2026-05-11"), MPL_DAY_NONE, MPL_DAY_KIND_WORKING, FALSE, NULL },
    { iso ("2026-09-19"), MPL_DAY_NONE, MPL_DAY_KIND_WORKING, TRUE, "субботник" },
    { iso ("2026-09-21"), MPL_DAY_NONE, MPL_DAY_KIND_HOLIDAY, FALSE, NULL },
    { iso ("2026-09-21"), MPL_DAY_NONE, MPL_DAY_KIND_WORKING, FALSE, NULL },
    { iso ("2026-12-31"), MPL_DAY_NONE, MPL_DAY_KIND_MOVED, FALSE, NULL },
  };
  const int years[] = { 2026 };
  MplCalendarConfig config = { 5, MPL_TERM_QUARTER, years, 1, days, G_N_ELEMENTS (days) };
  g_autoptr (GError) error = NULL;
  g_autoptr (MplCalendar) self = mpl_calendar_new (&config, &error);

  g_assert_no_error (error);
  g_assert_false (mpl_calendar_is_working (self, iso ("2026-03-20")));
  assert_described (self, "2026-03-20", "Ураза-байрам");
  g_assert_true (mpl_calendar_is_working (self, iso ("2026-05-11")));
  assert_described (self, "2026-05-11", NULL);
  g_assert_cmpint (mpl_calendar_get_kind (self, iso ("2026-09-19")), ==,
                   MPL_DAY_KIND_WORKING_WEEKEND);
  assert_described (self, "2026-09-19", "рабочий день — субботник (предварительно)");
  g_assert_true (mpl_calendar_is_working (self, iso ("2026-09-21")));
  assert_described (self, "2026-12-31", "выходной день");
}

static void
test_edges (void)
{
  g_autoptr (MplCalendar) self = mpl_calendar_new_default (6);
  MplDay first = mpl_day_new (MPL_YEAR_MIN, 1, 1);
  MplDay last = mpl_day_new (MPL_YEAR_MAX, 12, 31);

  g_assert_cmpint (mpl_calendar_get_week_days (self), ==, 6);
  g_assert_cmpint (mpl_calendar_before (self, first), ==, MPL_DAY_NONE);
  g_assert_cmpint (mpl_calendar_on_or_before (self, first), ==, MPL_DAY_NONE);
  g_assert_cmpint (mpl_calendar_after (self, last), ==, MPL_DAY_NONE);
  g_assert_cmpint (mpl_calendar_rank (self, first), ==, 0);
  g_assert_cmpint (mpl_calendar_rank (self, last + 1), ==, mpl_calendar_get_n_working (self));
  g_assert_cmpint (mpl_calendar_add_working_days (self, first, G_MAXINT), ==, MPL_DAY_NONE);
  g_assert_cmpint (mpl_calendar_add_working_days (self, last, G_MININT), ==, MPL_DAY_NONE);
  g_assert_cmpint (mpl_calendar_select (self, -1), ==, MPL_DAY_NONE);
  for (int rank = 0; rank < mpl_calendar_get_n_working (self); rank += 7)
    g_assert_cmpint (mpl_calendar_rank (self, mpl_calendar_select (self, rank)), ==, rank);
}

static void
assert_refused (const MplCalendarConfig *config, int code)
{
  g_autoptr (GError) error = NULL;
  MplCalendar *self = mpl_calendar_new (config, &error);

  g_assert_null (self);
  g_assert_error (error, MPL_ERROR, code);
}

static void
test_refused (void)
{
  const int years[] = { 1800 };
  MplCalendarEntry day = { .day = MPL_DAY_NONE, .other = MPL_DAY_NONE };
  MplCalendarTerm term = { .span = MPL_SPAN_INIT (iso ("2026-09-01"), MPL_DAY_NONE) };
  MplCalendarConfig config = { .week_days = 7 };

  assert_refused (&config, MPL_ERROR_INVALID);
  config = (MplCalendarConfig) { .week_days = 5, .years = years, .n_years = 1 };
  assert_refused (&config, MPL_ERROR_INVALID);
  config = (MplCalendarConfig) { .week_days = 5, .days = &day, .n_days = 1 };
  assert_refused (&config, MPL_ERROR_INVALID);
  config = (MplCalendarConfig) { .week_days = 5, .terms = &term, .n_terms = 1 };
  assert_refused (&config, MPL_ERROR_INVALID);
  term.span = MPL_SPAN_INIT (iso ("2026-09-01"), iso ("2027-09-02"));
  assert_refused (&config, MPL_ERROR_INVALID);
  config.n_terms = MPL_CALENDAR_MAX_ROWS + 1;
  assert_refused (&config, MPL_ERROR_LIMIT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/model/calendar/naive/5", GINT_TO_POINTER (5), test_naive);
  g_test_add_data_func ("/model/calendar/naive/6", GINT_TO_POINTER (6), test_naive);
  g_test_add_data_func ("/model/calendar/add/5", GINT_TO_POINTER (5), test_add);
  g_test_add_data_func ("/model/calendar/add/6", GINT_TO_POINTER (6), test_add);
  g_test_add_func ("/model/calendar/facts/5", test_facts_five_days);
  g_test_add_func ("/model/calendar/facts/6", test_facts_six_days);
  g_test_add_func ("/model/calendar/provisional", test_provisional);
  g_test_add_func ("/model/calendar/describe", test_describe);
  g_test_add_func ("/model/calendar/school-rows", test_school_rows);
  g_test_add_func ("/model/calendar/edges", test_edges);
  g_test_add_func ("/model/calendar/refused", test_refused);
  return g_test_run ();
}
