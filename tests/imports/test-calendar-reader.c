/* test-calendar-reader.c: the built-in calendars, and files that are none
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-error.h"
#include "imports/mpl-calendar-reader.h"

#include <string.h>

#define N_ROUNDS 3000

/* A file with all that there can be; each fault below changes one thing of it. */
static const char whole[]
    = "{\"format\":1,\"id\":\"x\",\"title\":\"T\",\"source\":\"S\","
      "\"years\":[{\"year\":2028,\"act\":\"A\",\"transfers\":["
      "{\"from\":\"2028-01-02\",\"to\":\"2028-01-10\"}]}],"
      "\"days\":[{\"day\":\"2028-10-11\",\"kind\":\"regional\",\"title\":\"День республики\"},"
      "{\"day\":\"2028-04-28\",\"other\":\"2028-04-22\",\"kind\":\"moved\",\"provisional\":true}],"
      "\"school_years\":[{\"year\":2028,\"kind\":\"quarter\",\"provisional\":true,\"terms\":["
      "{\"kind\":\"quarter\",\"number\":1,\"start\":\"2028-09-01\",\"end\":\"2028-10-27\"},"
      "{\"kind\":\"break\",\"title\":\"отдых\",\"start\":\"2028-10-28\",\"end\":\"2028-11-05\"}]},"
      "{\"year\":2028,\"kind\":\"trimester\",\"provisional\":false,\"terms\":["
      "{\"kind\":\"trimester\",\"number\":1,\"start\":\"2028-09-01\",\"end\":\"2028-11-30\"}]}]}";

static MplDay
iso (const char *text)
{
  MplDay day = mpl_day_from_iso (text);

  g_assert_cmpint (day, !=, MPL_DAY_NONE);
  return day;
}

static gboolean
read_text (MplCalendarData *data, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return mpl_calendar_data_read_bytes (data, bytes, "c.json", error);
}

static MplCalendar *
build (const MplCalendarData *data, int week_days)
{
  MplCalendarConfig config = mpl_calendar_data_get_config (data, week_days);
  g_autoptr (GError) error = NULL;
  MplCalendar *calendar = mpl_calendar_new (&config, &error);

  g_assert_no_error (error);
  return calendar;
}

static MplCalendarData *
read_built_in (MplTermKind term_kind)
{
  MplCalendarData *data = mpl_calendar_data_new (term_kind);
  g_autoptr (GError) error = NULL;

  g_assert_true (mpl_calendar_data_read_built_in (data, &error));
  g_assert_no_error (error);
  return data;
}

static void
assert_rest (const MplCalendar *calendar, const char *start, const char *end)
{
  MplDay first = iso (start), last = iso (end);

  g_assert_true (mpl_calendar_is_working (calendar, first - 1));
  for (MplDay day = first; day <= last; day++)
    g_assert_false (mpl_calendar_is_working (calendar, day));
  g_assert_true (mpl_calendar_is_working (calendar, last + 1));
}

static void
test_built_in_days (void)
{
  g_autoptr (MplCalendarData) data = read_built_in (MPL_TERM_QUARTER);
  g_autoptr (MplCalendar) five = build (data, 5);
  g_autoptr (MplCalendar) six = build (data, 6);

  g_assert_cmpuint (data->acts->len, ==, 2);
  g_assert_cmpint (g_array_index (data->acts, MplCalendarAct, 1).year, ==, 2026);
  g_assert_nonnull (strstr (g_array_index (data->acts, MplCalendarAct, 1).act, "№ 1466"));

  assert_rest (five, "2025-05-01", "2025-05-04");
  assert_rest (five, "2025-05-08", "2025-05-11");
  assert_rest (five, "2025-06-12", "2025-06-15");
  assert_rest (five, "2025-11-02", "2025-11-04");
  assert_rest (five, "2025-12-31", "2026-01-11");
  assert_rest (five, "2026-02-21", "2026-02-23");
  assert_rest (five, "2026-12-31", "2027-01-10");
  assert_rest (six, "2025-12-31", "2026-01-08");
  assert_rest (six, "2025-11-04", "2025-11-04");
  g_assert_false (mpl_calendar_is_provisional (five, iso ("2026-06-01")));
  g_assert_true (mpl_calendar_is_provisional (five, iso ("2027-06-01")));
}

static void
assert_term (const MplCalendar *calendar, const char *start, const char *end, const char *title)
{
  const MplCalendarTerm *term = strstr (title, "каникулы") != NULL
                                    ? mpl_calendar_get_break (calendar, iso (start))
                                    : mpl_calendar_get_term (calendar, iso (start));

  g_assert_nonnull (term);
  g_assert_cmpstr (term->title, ==, title);
  g_assert_cmpint (term->span.start, ==, iso (start));
  g_assert_cmpint (term->span.end, ==, iso (end));
}

static void
test_built_in_terms (void)
{
  g_autoptr (MplCalendarData) quarters = read_built_in (MPL_TERM_QUARTER);
  g_autoptr (MplCalendarData) trimesters = read_built_in (MPL_TERM_TRIMESTER);
  g_autoptr (MplCalendar) by_quarters = build (quarters, 5);
  g_autoptr (MplCalendar) by_trimesters = build (trimesters, 5);

  assert_term (by_quarters, "2025-09-01", "2025-10-24", "I четверть");
  assert_term (by_quarters, "2025-10-25", "2025-11-02", "осенние каникулы");
  assert_term (by_quarters, "2026-04-06", "2026-05-26", "IV четверть");
  assert_term (by_quarters, "2026-11-02", "2026-12-30", "II четверть");
  assert_term (by_quarters, "2027-03-27", "2027-04-04", "весенние каникулы");
  g_assert_false (mpl_calendar_get_term (by_quarters, iso ("2025-09-01"))->provisional);
  g_assert_true (mpl_calendar_get_term (by_quarters, iso ("2026-09-01"))->provisional);
  assert_term (by_trimesters, "2025-11-24", "2026-02-20", "II триместр");
  assert_term (by_trimesters, "2026-04-11", "2026-04-19", "весенние каникулы");
  assert_term (by_trimesters, "2026-11-23", "2027-02-19", "II триместр");
}

static void
test_whole (void)
{
  g_autoptr (MplCalendarData) data = mpl_calendar_data_new (MPL_TERM_QUARTER);
  g_autoptr (MplCalendar) calendar = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (read_text (data, whole, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (data->days->len, ==, 3);
  g_assert_cmpuint (data->terms->len, ==, 2);

  calendar = build (data, 5);
  g_assert_cmpint (mpl_calendar_get_kind (calendar, iso ("2028-01-10")), ==, MPL_DAY_KIND_MOVED);
  g_assert_cmpint (mpl_calendar_get_kind (calendar, iso ("2028-04-22")), ==,
                   MPL_DAY_KIND_WORKING_WEEKEND);
  g_assert_true (mpl_calendar_is_provisional (calendar, iso ("2028-04-28")));
  g_assert_false (mpl_calendar_is_provisional (calendar, iso ("2028-04-27")));
  text = mpl_calendar_describe_day (calendar, iso ("2028-10-11"));
  g_assert_cmpstr (text, ==, "День республики");
  assert_term (calendar, "2028-09-01", "2028-10-27", "I четверть");
}

/* Whatever is wrong is told with file and place, and leaves what was read before alone. */
static void
test_faults (void)
{
  static const struct
  {
    const char *old;
    const char *new;
    const char *place;
  } faults[] = {
    { "\"format\":1", "\"format\":2", "format" },
    { "\"id\":\"x\"", "\"id\":\"\"", "id" },
    { "\"year\":2028,\"act\"", "\"year\":\"2028\",\"act\"", "years[0].year" },
    { "\"year\":2028,\"act\"", "\"year\":3028,\"act\"", "years[0].year" },
    { "\"act\":\"A\",", "", "years[0].act" },
    { "2028-01-02", "2028-01-32", "years[0].transfers[0].from" },
    { "2028-01-02", "2028-01-03", "years[0].transfers[0].from" },
    { "2028-01-02", "2027-01-02", "years[0].transfers[0].from" },
    { "2028-01-10", "2029-01-10", "years[0].transfers[0].to" },
    { "2028-01-10", "2028-01-02", "years[0].transfers[0].to" },
    { "\"kind\":\"regional\"", "\"kind\":\"feast\"", "days[0].kind" },
    { "\"kind\":\"regional\",", "", "days[0].kind" },
    { "\"title\":\"День", "\"titel\":\"День", "days[0].titel" },
    { "\"other\":\"2028-04-22\"", "\"other\":\"2028-04-28\"", "days[1].other" },
    { "\"provisional\":true}]", "\"provisional\":1}]", "days[1].provisional" },
    { "\"kind\":\"quarter\",\"provisional\":true", "\"kind\":\"quarter\"",
      "school_years[0].provisional" },
    { "\"kind\":\"quarter\",\"number\"", "\"kind\":\"trimester\",\"number\"",
      "school_years[0].terms[0].kind" },
    { "\"number\":1,\"start\":\"2028-09-01\",\"end\":\"2028-10",
      "\"start\":\"2028-09-01\",\"end\":\"2028-10", "school_years[0].terms[0].number" },
    { "2028-10-27", "2028-08-27", "school_years[0].terms[0].end" },
    { "2028-10-28", "2028-06-30", "school_years[0].terms[1].start" },
    { "2028-11-05", "2029-09-01", "school_years[0].terms[1].end" },
    { "2028-11-30", "2028-11-31", "school_years[1].terms[0].end" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (MplCalendarData) data = mpl_calendar_data_new (MPL_TERM_QUARTER);
      g_autoptr (GString) text = g_string_new (whole);
      g_autofree char *place = g_strdup_printf ("“c.json”, %s:", faults[i].place);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s instead of %s", faults[i].new, faults[i].old);
      g_assert_cmpuint (g_string_replace (text, faults[i].old, faults[i].new, 1), ==, 1);
      g_assert_false (read_text (data, text->str, &error));
      g_assert_error (error, MPL_ERROR, MPL_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, place));
      g_assert_cmpuint (data->acts->len + data->days->len + data->terms->len, ==, 0);
      g_assert_cmpuint (mpl_calendar_data_get_config (data, 5).n_years, ==, 0);
    }
}

static void
test_limits (void)
{
  g_autoptr (MplCalendarData) data = mpl_calendar_data_new (MPL_TERM_QUARTER);
  g_autoptr (GString) text
      = g_string_new ("{\"format\":1,\"id\":\"x\",\"title\":\"T\",\"source\":\"S\",\"days\":[");
  g_autoptr (GError) error = NULL;
  guint n = 0;

  for (int i = 0; i < 1000; i++)
    {
      g_autofree char *day = mpl_day_to_iso (i);
      g_string_append_printf (text, "%s{\"day\":\"%s\",\"kind\":\"off\"}", i > 0 ? "," : "", day);
    }
  g_string_append (text, "]}");

  while (read_text (data, text->str, &error))
    g_assert_cmpuint (++n, <=, MPL_CALENDAR_MAX_ROWS / 1000);
  g_assert_error (error, MPL_ERROR, MPL_ERROR_LIMIT);
  g_assert_cmpuint (n, ==, MPL_CALENDAR_MAX_ROWS / 1000);
  g_assert_cmpuint (data->days->len, ==, n * 1000);

  g_clear_error (&error);
  g_assert_false (mpl_calendar_data_read_file (data, "/nonexistent/c.json", &error));
  g_assert_error (error, MPL_ERROR, MPL_ERROR_NOT_FOUND);
}

/* A byte changed here and there: read or refused, and what is read makes a calendar. */
static void
test_noise (void)
{
  gsize length = strlen (whole);
  int n_read = 0;

  for (int i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (MplCalendarData) data = mpl_calendar_data_new (MPL_TERM_QUARTER);
      g_autofree char *text = g_strdup (whole);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      int n = g_test_rand_int_range (1, 3);

      for (int j = 0; j < n; j++)
        text[g_test_rand_int_range (0, (int) length)]
            = (char) (g_test_rand_bit () ? g_test_rand_int_range (0, 256)
                                         : g_test_rand_int_range ('0', '9' + 1));
      bytes = g_bytes_new (text, length);
      if (mpl_calendar_data_read_bytes (data, bytes, "c.json", &error))
        {
          if (n_read++ % 20 == 0)
            mpl_calendar_unref (build (data, 5));
        }
      else
        g_assert_nonnull (error);
    }

  g_assert_cmpint (n_read, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/imports/calendar-reader/built-in-days", test_built_in_days);
  g_test_add_func ("/imports/calendar-reader/built-in-terms", test_built_in_terms);
  g_test_add_func ("/imports/calendar-reader/whole", test_whole);
  g_test_add_func ("/imports/calendar-reader/faults", test_faults);
  g_test_add_func ("/imports/calendar-reader/limits", test_limits);
  g_test_add_func ("/imports/calendar-reader/noise", test_noise);
  return g_test_run ();
}
