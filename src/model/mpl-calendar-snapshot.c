/* mpl-calendar-snapshot.c: the calendar of a school file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-calendar-snapshot.h"

#include "model/mpl-school.h"

#define MAX_TERM_DAYS 366
/* A calendar's bound of a note in bytes; a longer one is a tooltip that nobody reads. */
#define MAX_NOTE_BYTES 1000

static const MplDayKind kinds[] = {
  [MPL_CALENDAR_DAY_HOLIDAY] = MPL_DAY_KIND_HOLIDAY,
  [MPL_CALENDAR_DAY_MOVED] = MPL_DAY_KIND_MOVED,
  [MPL_CALENDAR_DAY_REGIONAL] = MPL_DAY_KIND_REGIONAL,
  [MPL_CALENDAR_DAY_OFF] = MPL_DAY_KIND_SCHOOL,
  [MPL_CALENDAR_DAY_WORKING_WEEKEND] = MPL_DAY_KIND_WORKING_WEEKEND,
  [MPL_CALENDAR_DAY_WORKING] = MPL_DAY_KIND_WORKING,
};

static const char *
get_note (const MplRow *row, guint field)
{
  const char *note = mpl_row_get_text (row, field);

  return note != NULL && strlen (note) <= MAX_NOTE_BYTES ? note : NULL;
}

/* Whether the Government decided the day. */
static gboolean
is_of_act (const MplRow *row)
{
  int kind = mpl_row_get_choice (row, MPL_CALENDAR_DAY_KIND);

  return !mpl_row_get_boolean (row, MPL_CALENDAR_DAY_PROVISIONAL)
         && (kind == MPL_CALENDAR_DAY_HOLIDAY || kind == MPL_CALENDAR_DAY_MOVED
             || kind == MPL_CALENDAR_DAY_WORKING_WEEKEND);
}

/* Of more rows than a calendar takes the newest. */
static guint
find_first (guint n_rows)
{
  return n_rows > MPL_CALENDAR_MAX_ROWS ? n_rows - MPL_CALENDAR_MAX_ROWS : 0;
}

static GArray *
collect_days (MplSnapshot *snapshot, GArray *years)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (MplCalendarEntry));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint n_rows;
  MplRow *const *rows = mpl_snapshot_get_rows (snapshot, &mpl_calendar_day_table, &n_rows);

  for (guint i = find_first (n_rows); i < n_rows; i++)
    {
      MplCalendarEntry entry = {
        .day = mpl_row_get_day (rows[i], MPL_CALENDAR_DAY_DAY),
        .other = mpl_row_get_day (rows[i], MPL_CALENDAR_DAY_OTHER),
        .provisional = mpl_row_get_boolean (rows[i], MPL_CALENDAR_DAY_PROVISIONAL),
        .note = get_note (rows[i], MPL_CALENDAR_DAY_TITLE),
      };
      int year;

      if (!mpl_calendar_takes_row (rows[i]))
        continue;

      entry.kind = kinds[mpl_row_get_choice (rows[i], MPL_CALENDAR_DAY_KIND)];
      g_array_append_val (days, entry);

      year = mpl_day_get_year (entry.day);
      if (is_of_act (rows[i]) && g_hash_table_add (seen, GINT_TO_POINTER (year)))
        g_array_append_val (years, year);
    }
  return days;
}

static GArray *
collect_terms (MplSnapshot *snapshot)
{
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (MplCalendarTerm));
  guint n_rows;
  MplRow *const *rows = mpl_snapshot_get_rows (snapshot, &mpl_term_table, &n_rows);

  for (guint i = find_first (n_rows); i < n_rows; i++)
    {
      MplCalendarTerm term = {
        .span = MPL_SPAN_INIT (mpl_row_get_day (rows[i], MPL_TERM_START),
                               mpl_row_get_day (rows[i], MPL_TERM_END)),
        .number = (int) mpl_row_get_integer (rows[i], MPL_TERM_NUMBER),
        .provisional = mpl_row_get_boolean (rows[i], MPL_TERM_PROVISIONAL),
        .title = get_note (rows[i], MPL_TERM_TITLE),
      };

      if (!mpl_calendar_takes_row (rows[i]))
        continue;

      term.kind = (MplTermKind) mpl_row_get_choice (rows[i], MPL_TERM_KIND);
      g_array_append_val (terms, term);
    }
  return terms;
}

MplCalendar *
mpl_calendar_new_for_snapshot (MplSnapshot *snapshot)
{
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) days = NULL, terms = NULL;
  MplCalendarConfig config = { .week_days = 5, .term_kind = MPL_TERM_QUARTER };
  MplCalendar *calendar;
  MplRow *school;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);

  school = mpl_snapshot_get_school (snapshot);
  if (school != NULL)
    {
      config.week_days = (int) mpl_row_get_integer (school, MPL_SCHOOL_WEEK);
      config.term_kind = (MplTermKind) mpl_row_get_choice (school, MPL_SCHOOL_TERM_KIND);
    }

  days = collect_days (snapshot, years);
  terms = collect_terms (snapshot);
  config.years = (const int *) years->data;
  config.n_years = years->len;
  config.days = (const MplCalendarEntry *) days->data;
  config.n_days = days->len;
  config.terms = (const MplCalendarTerm *) terms->data;
  config.n_terms = terms->len;

  calendar = mpl_calendar_new (&config, NULL);
  g_return_val_if_fail (calendar != NULL, mpl_calendar_new_default (5));

  return calendar;
}

gboolean
mpl_calendar_takes_row (const MplRow *row)
{
  g_return_val_if_fail (row != NULL, FALSE);

  if (mpl_row_get_table (row) == &mpl_term_table)
    {
      MplSpan span = MPL_SPAN_INIT (mpl_row_get_day (row, MPL_TERM_START),
                                    mpl_row_get_day (row, MPL_TERM_END));

      return mpl_span_is_valid (span) && mpl_span_get_length (span) <= MAX_TERM_DAYS;
    }

  g_return_val_if_fail (mpl_row_get_table (row) == &mpl_calendar_day_table, FALSE);

  return mpl_row_get_day (row, MPL_CALENDAR_DAY_DAY)
         != mpl_row_get_day (row, MPL_CALENDAR_DAY_OTHER);
}
