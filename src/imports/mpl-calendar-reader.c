/* mpl-calendar-reader.c: reads days off and terms out of calendar files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "imports/mpl-calendar-reader.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "base/mpl-error.h"
#include "imports/mpl-json.h"

#define MAX_YEARS 100
#define MAX_TRANSFERS 60
#define MAX_DAYS 1000
#define MAX_TERMS 40
#define MAX_LINE 300
#define MAX_SOURCE 500
#define MAX_FORMAT 1

#define FOLDER MPL_RESOURCE_PATH "/calendars"

/* --- Values */

static MplDay
read_day (MplJson *json, const char *member)
{
  g_autofree char *text = mpl_json_get_text (json, member, 10);
  MplDay day = mpl_day_from_iso (text);

  if (day == MPL_DAY_NONE && !mpl_json_failed (json))
    mpl_json_complain (json, member, _ ("“%s” is not a day"), text);

  /* A day that may be reckoned with; the fault is kept. */
  return day != MPL_DAY_NONE ? day : 0;
}

static const char *
read_optional_text (MplCalendarData *self, MplJson *json, const char *member, glong max)
{
  g_autofree char *text = mpl_json_get_optional_text (json, member, max);

  return text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;
}

static gboolean
read_optional_boolean (MplJson *json, const char *member)
{
  return mpl_json_has (json, member) && mpl_json_get_boolean (json, member);
}

/* --- The parts of a file */

static void
read_transfers (MplCalendarData *self, MplJson *json, int year)
{
  mpl_json_open_array (json, "transfers", MAX_TRANSFERS);
  while (mpl_json_next (json))
    {
      MplCalendarEntry entry = {
        .day = read_day (json, "to"),
        .other = read_day (json, "from"),
        .kind = MPL_DAY_KIND_MOVED,
      };

      if (mpl_json_failed (json))
        continue;
      if (mpl_day_get_weekday (entry.other) < MPL_SATURDAY)
        mpl_json_complain (json, "from", _ ("a Saturday or a Sunday is expected"));
      else if (mpl_day_get_year (entry.other) != year)
        mpl_json_complain (json, "from", _ ("a day of the year %d is expected"), year);
      else if (mpl_day_get_year (entry.day) != year || entry.day == entry.other)
        mpl_json_complain (json, "to", _ ("another day of the year %d is expected"), year);
      else
        g_array_append_val (self->days, entry);
    }
}

static void
read_years (MplCalendarData *self, MplJson *json)
{
  mpl_json_open_array (json, "years", MAX_YEARS);
  while (mpl_json_next (json))
    {
      MplCalendarAct act
          = { .year = mpl_json_get_integer (json, "year", MPL_YEAR_MIN, MPL_YEAR_MAX) };
      g_autofree char *text = mpl_json_get_text (json, "act", MAX_SOURCE);

      act.act = g_string_chunk_insert_const (self->strings, text);
      read_transfers (self, json, act.year);
      g_array_append_val (self->acts, act);
      g_array_append_val (self->years, act.year);
    }
}

static void
read_days (MplCalendarData *self, MplJson *json)
{
  /* The codes of the school file, in the order of #MplCalendarDayKind. */
  static const char *const codes[]
      = { "holiday", "moved", "regional", "off", "working_weekend", "working", NULL };
  static const MplDayKind kinds[]
      = { MPL_DAY_KIND_HOLIDAY, MPL_DAY_KIND_MOVED,           MPL_DAY_KIND_REGIONAL,
          MPL_DAY_KIND_SCHOOL,  MPL_DAY_KIND_WORKING_WEEKEND, MPL_DAY_KIND_WORKING };

  mpl_json_open_array (json, "days", MAX_DAYS);
  while (mpl_json_next (json))
    {
      MplCalendarEntry entry = {
        .day = read_day (json, "day"),
        .other = mpl_json_has (json, "other") ? read_day (json, "other") : MPL_DAY_NONE,
        .kind = kinds[mpl_json_get_choice (json, "kind", codes)],
        .provisional = read_optional_boolean (json, "provisional"),
        .note = read_optional_text (self, json, "title", MAX_LINE),
      };

      if (entry.other == entry.day)
        mpl_json_complain (json, "other", _ ("another day is expected"));
      g_array_append_val (self->days, entry);
    }
}

/* A term lies within 1 July of its school year and 31 August of the next one. */
static void
check_term (MplJson *json, const MplCalendarTerm *term, int year)
{
  MplSpan school_year = MPL_SPAN_INIT (mpl_day_new (year, 7, 1), mpl_day_new (year + 1, 8, 31));

  if (!mpl_span_contains (school_year, term->span.start))
    mpl_json_complain (json, "start", _ ("a day of the school year %d/%02d is expected"), year,
                       (year + 1) % 100);
  else if (!mpl_span_contains (school_year, term->span.end))
    mpl_json_complain (json, "end", _ ("a day of the school year %d/%02d is expected"), year,
                       (year + 1) % 100);
  else if (term->span.end < term->span.start || mpl_span_get_length (term->span) > 366)
    mpl_json_complain (json, "end", _ ("the end comes before the start, or a year after it"));
}

static void
read_terms (MplCalendarData *self, MplJson *json, int year, MplTermKind kind, gboolean provisional)
{
  static const char *const quarter_codes[] = { "quarter", "break", NULL };
  static const char *const trimester_codes[] = { "trimester", "break", NULL };
  const char *const *codes = kind == MPL_TERM_QUARTER ? quarter_codes : trimester_codes;

  mpl_json_open_array (json, "terms", MAX_TERMS);
  while (mpl_json_next (json))
    {
      gboolean is_break = mpl_json_get_choice (json, "kind", codes) == 1;
      MplCalendarTerm term = {
        .span = MPL_SPAN_INIT (read_day (json, "start"), read_day (json, "end")),
        .kind = is_break ? MPL_TERM_BREAK : kind,
        .number = !is_break || mpl_json_has (json, "number")
                      ? mpl_json_get_integer (json, "number", 1, 12)
                      : 0,
        .provisional = provisional,
        .title = read_optional_text (self, json, "title", MAX_LINE),
      };

      if (!mpl_json_failed (json))
        check_term (json, &term, year);
      if (kind == self->term_kind)
        g_array_append_val (self->terms, term);
    }
}

static void
read_school_years (MplCalendarData *self, MplJson *json)
{
  static const char *const codes[] = { "quarter", "trimester", NULL };

  mpl_json_open_array (json, "school_years", MAX_YEARS);
  while (mpl_json_next (json))
    {
      int year = mpl_json_get_integer (json, "year", MPL_YEAR_MIN, MPL_YEAR_MAX - 1);
      int code = mpl_json_get_choice (json, "kind", codes);
      gboolean provisional = mpl_json_get_boolean (json, "provisional");

      read_terms (self, json, year, code == 0 ? MPL_TERM_QUARTER : MPL_TERM_TRIMESTER, provisional);
    }
}

static void
read_parts (MplCalendarData *self, MplJson *json)
{
  /* Of these only the form matters; nobody keeps them. */
  mpl_json_get_integer (json, "format", MAX_FORMAT, MAX_FORMAT);
  g_free (mpl_json_get_text (json, "id", 40));
  g_free (mpl_json_get_text (json, "title", MAX_LINE));
  g_free (mpl_json_get_text (json, "source", MAX_SOURCE));

  if (mpl_json_has (json, "years"))
    read_years (self, json);
  if (mpl_json_has (json, "days"))
    read_days (self, json);
  if (mpl_json_has (json, "school_years"))
    read_school_years (self, json);
}

static int
compare_names (const void *a, const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* --- Public */

MplCalendarData *
mpl_calendar_data_new (MplTermKind term_kind)
{
  MplCalendarData *self;

  g_return_val_if_fail (term_kind != MPL_TERM_BREAK, NULL);

  self = g_new0 (MplCalendarData, 1);
  self->term_kind = term_kind;
  self->acts = g_array_new (FALSE, FALSE, sizeof (MplCalendarAct));
  self->days = g_array_new (FALSE, FALSE, sizeof (MplCalendarEntry));
  self->terms = g_array_new (FALSE, FALSE, sizeof (MplCalendarTerm));
  self->years = g_array_new (FALSE, FALSE, sizeof (int));
  self->strings = g_string_chunk_new (4096);

  return self;
}

void
mpl_calendar_data_free (MplCalendarData *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->acts);
  g_array_unref (self->days);
  g_array_unref (self->terms);
  g_array_unref (self->years);
  g_string_chunk_free (self->strings);
  g_free (self);
}

MplCalendarConfig
mpl_calendar_data_get_config (const MplCalendarData *self, int week_days)
{
  MplCalendarConfig config = { .week_days = week_days };

  g_return_val_if_fail (self != NULL, config);

  config.term_kind = self->term_kind;
  config.years = (const int *) (gconstpointer) self->years->data;
  config.n_years = self->years->len;
  config.days = (const MplCalendarEntry *) (gconstpointer) self->days->data;
  config.n_days = self->days->len;
  config.terms = (const MplCalendarTerm *) (gconstpointer) self->terms->data;
  config.n_terms = self->terms->len;

  return config;
}

gboolean
mpl_calendar_data_read_bytes (MplCalendarData *self,
                              GBytes *bytes,
                              const char *name,
                              GError **error)
{
  g_autoptr (MplJson) json = NULL;
  guint n_acts, n_days, n_terms;

  g_return_val_if_fail (self != NULL && bytes != NULL && name != NULL, FALSE);

  json = mpl_json_new_from_bytes (bytes, name, error);
  if (json == NULL)
    return FALSE;

  n_acts = self->acts->len;
  n_days = self->days->len;
  n_terms = self->terms->len;
  read_parts (self, json);

  if (mpl_json_finish (json, error))
    {
      if (self->days->len <= MPL_CALENDAR_MAX_ROWS && self->terms->len <= MPL_CALENDAR_MAX_ROWS
          && self->years->len <= MPL_YEAR_MAX - MPL_YEAR_MIN + 1)
        return TRUE;
      mpl_error_set (error, MPL_ERROR_LIMIT, NULL,
                     _ ("With “%s” the calendar would have more than %d rows."), name,
                     MPL_CALENDAR_MAX_ROWS);
    }

  g_array_set_size (self->acts, n_acts);
  g_array_set_size (self->years, n_acts);
  g_array_set_size (self->days, n_days);
  g_array_set_size (self->terms, n_terms);

  return FALSE;
}

gboolean
mpl_calendar_data_read_file (MplCalendarData *self, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  bytes = mpl_json_load (path, error);

  return bytes != NULL && mpl_calendar_data_read_bytes (self, bytes, path, error);
}

gboolean
mpl_calendar_data_read_built_in (MplCalendarData *self, GError **error)
{
  g_auto (GStrv) names = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  names = g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (names == NULL)
    return FALSE;

  /* The order in which a resource tells them is any; what is read last may hold. */
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (FOLDER "/", names[i], NULL);
      g_autoptr (GBytes) bytes
          = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

      if (bytes == NULL || !mpl_calendar_data_read_bytes (self, bytes, names[i], error))
        return FALSE;
    }

  return TRUE;
}
