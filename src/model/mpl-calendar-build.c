/* mpl-calendar-build.c: a calendar out of the rule and the rows that depart from it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days are written in layers: the week, the public holidays, the days off that the Government
 * moved, those that move by themselves, and last the other rows. The order matters: a weekend that
 * the Government moved does not move again, and one that moves by itself looks for a day that is
 * still a working one.
 */

#include "mpl-config.h"

#include "model/mpl-calendar-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/mpl-error.h"
#include "model/mpl-calendar-rule.h"

#define N_YEARS (MPL_YEAR_MAX - MPL_YEAR_MIN + 1)
#define MAX_TERM_DAYS 366
#define MAX_NOTE_BYTES 1000

static gboolean
is_weekend (const MplCalendar *self, MplDay day)
{
  return (int) mpl_day_get_weekday (day) > self->week_days;
}

static gboolean
check_config (const MplCalendarConfig *config, GError **error)
{
  if (config->week_days != 5 && config->week_days != 6)
    {
      mpl_error_set (error, MPL_ERROR_INVALID, NULL, _ ("A working week has 5 or 6 days."));
      return FALSE;
    }

  if (config->term_kind == MPL_TERM_BREAK)
    {
      mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                     _ ("A school year is divided into quarters or trimesters."));
      return FALSE;
    }

  if (config->n_years > N_YEARS || config->n_days > MPL_CALENDAR_MAX_ROWS
      || config->n_terms > MPL_CALENDAR_MAX_ROWS)
    {
      mpl_error_set (error, MPL_ERROR_LIMIT, NULL,
                     _ ("The calendar has more than %d rows. Delete those of past years."),
                     MPL_CALENDAR_MAX_ROWS);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_days (const MplCalendarConfig *config, GError **error)
{
  for (gsize i = 0; i < config->n_years; i++)
    if (config->years[i] < MPL_YEAR_MIN || config->years[i] > MPL_YEAR_MAX)
      {
        mpl_error_set (error, MPL_ERROR_INVALID, NULL, _ ("The calendar has no year %d."),
                       config->years[i]);
        return FALSE;
      }

  for (gsize i = 0; i < config->n_days; i++)
    {
      const MplCalendarEntry *row = &config->days[i];

      if (!mpl_day_is_valid (row->day)
          || (row->other != MPL_DAY_NONE && !mpl_day_is_valid (row->other))
          || row->other == row->day || row->kind > MPL_DAY_KIND_SCHOOL
          || (row->note != NULL && strlen (row->note) > MAX_NOTE_BYTES))
        {
          mpl_error_set (error, MPL_ERROR_INVALID, NULL, _ ("Row %d of the days off is wrong."),
                         (int) i + 1);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_terms (const MplCalendarConfig *config, GError **error)
{
  for (gsize i = 0; i < config->n_terms; i++)
    {
      const MplCalendarTerm *term = &config->terms[i];

      if (!mpl_day_is_valid (term->span.start) || !mpl_day_is_valid (term->span.end)
          || term->span.start > term->span.end || mpl_span_get_length (term->span) > MAX_TERM_DAYS
          || term->kind > MPL_TERM_BREAK
          || (term->title != NULL && strlen (term->title) > MAX_NOTE_BYTES))
        {
          mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                         _ ("Row %d of the quarters and breaks is wrong."), (int) i + 1);
          return FALSE;
        }
    }

  return TRUE;
}

static MplDayKind
get_kind (const MplCalendar *self, MplDay day)
{
  return (MplDayKind) (self->kinds[day - self->first] & MPL_CALENDAR_KIND_MASK);
}

static void
set_kind (MplCalendar *self, MplDay day, MplDayKind kind)
{
  guint8 *byte = &self->kinds[day - self->first];

  *byte = (guint8) ((*byte & MPL_CALENDAR_PROVISIONAL) | kind);
}

/* Facts are collected in the order of the layers; the last one about a day holds. */
static void
add_fact (MplCalendar *self, MplDay day, MplDay other, const char *note)
{
  MplCalendarFact fact = {
    .day = day,
    .other = other,
    .note
    = note != NULL && *note != '\0' ? g_string_chunk_insert_const (self->strings, note) : NULL,
  };

  g_array_append_val (self->facts, fact);
}

static void
write_week_and_holidays (MplCalendar *self, const MplCalendarConfig *config)
{
  gboolean known[N_YEARS] = { FALSE };

  for (gsize i = 0; i < config->n_years; i++)
    known[config->years[i] - MPL_YEAR_MIN] = TRUE;

  for (int year = MPL_YEAR_MIN; year <= MPL_YEAR_MAX; year++)
    {
      MplDay start = mpl_day_new (year, 1, 1);
      MplDay end = mpl_day_new (year, 12, 31);
      int weekday = (int) mpl_day_get_weekday (start);
      guint8 flag = known[year - MPL_YEAR_MIN] ? 0 : MPL_CALENDAR_PROVISIONAL;
      MplDay holidays[MPL_RULE_N_HOLIDAYS];

      for (MplDay day = start; day <= end; day++)
        {
          MplDayKind kind = weekday > self->week_days ? MPL_DAY_KIND_WEEKEND : MPL_DAY_KIND_WORKING;

          self->kinds[day - self->first] = (guint8) (flag | kind);
          weekday = weekday % 7 + 1;
        }

      mpl_calendar_rule_get_holidays (year, holidays);
      for (guint i = 0; i < MPL_RULE_N_HOLIDAYS; i++)
        set_kind (self, holidays[i], MPL_DAY_KIND_HOLIDAY);
    }
}

/* A moved day off from a day that is no weekend in this week: it does not concern us. */
static gboolean
is_foreign (const MplCalendar *self, const MplCalendarEntry *row)
{
  return row->kind == MPL_DAY_KIND_MOVED && row->other != MPL_DAY_NONE
         && !is_weekend (self, row->other);
}

static void
write_moved (MplCalendar *self, const MplCalendarConfig *config, GHashTable *moved)
{
  for (gsize i = 0; i < config->n_days; i++)
    {
      const MplCalendarEntry *row = &config->days[i];

      if (row->kind != MPL_DAY_KIND_MOVED || is_foreign (self, row)
          || get_kind (self, row->day) == MPL_DAY_KIND_HOLIDAY)
        continue;

      set_kind (self, row->day, MPL_DAY_KIND_MOVED);
      add_fact (self, row->day, row->other, row->note);

      if (row->other == MPL_DAY_NONE)
        continue;
      g_hash_table_add (moved, GINT_TO_POINTER (row->other));
      if (get_kind (self, row->other) == MPL_DAY_KIND_WEEKEND)
        {
          set_kind (self, row->other, MPL_DAY_KIND_WORKING_WEEKEND);
          add_fact (self, row->other, row->day, NULL);
        }
    }
}

/* A weekend that coincides with a holiday moves to the next working day (ст. 112 ч. 2). */
static void
write_rule_moves (MplCalendar *self, GHashTable *moved)
{
  MplDay end = self->first + self->n_days;

  for (MplDay day = self->first; day < end; day++)
    {
      MplDay target = day + 1;

      if (get_kind (self, day) != MPL_DAY_KIND_HOLIDAY || !is_weekend (self, day)
          || !mpl_calendar_rule_moves (day) || g_hash_table_contains (moved, GINT_TO_POINTER (day)))
        continue;

      while (target < end && get_kind (self, target) != MPL_DAY_KIND_WORKING)
        target++;
      if (target == end)
        continue;
      set_kind (self, target, MPL_DAY_KIND_MOVED);
      add_fact (self, target, day, NULL);
    }
}

static void
write_rows (MplCalendar *self, const MplCalendarConfig *config)
{
  for (gsize i = 0; i < config->n_days; i++)
    {
      const MplCalendarEntry *row = &config->days[i];
      MplDayKind kind = row->kind;

      if (is_foreign (self, row))
        continue;

      /* Where the two words for a worked day are mixed up, the week decides. */
      if (kind == MPL_DAY_KIND_WORKING || kind == MPL_DAY_KIND_WORKING_WEEKEND)
        kind = is_weekend (self, row->day) ? MPL_DAY_KIND_WORKING_WEEKEND : MPL_DAY_KIND_WORKING;

      if (row->kind != MPL_DAY_KIND_MOVED)
        {
          set_kind (self, row->day, kind);
          add_fact (self, row->day, kind == MPL_DAY_KIND_WORKING ? MPL_DAY_NONE : row->other,
                    row->note);
        }
      if (row->provisional)
        self->kinds[row->day - self->first] |= MPL_CALENDAR_PROVISIONAL;
    }
}

static int
compare_facts (gconstpointer a, gconstpointer b)
{
  return ((const MplCalendarFact *) a)->day - ((const MplCalendarFact *) b)->day;
}

/* By day; of several facts about one day the last one stays (g_array_sort is stable). */
static void
sort_facts (MplCalendar *self)
{
  guint n = 0;

  g_array_sort (self->facts, compare_facts);

  for (guint i = 0; i < self->facts->len; i++)
    {
      MplCalendarFact fact = g_array_index (self->facts, MplCalendarFact, i);

      if (n > 0 && g_array_index (self->facts, MplCalendarFact, n - 1).day == fact.day)
        n--;
      g_array_index (self->facts, MplCalendarFact, n++) = fact;
    }
  g_array_set_size (self->facts, n);
}

static void
count_working (MplCalendar *self)
{
  self->n_words = self->n_days / MPL_CALENDAR_WORD + 1;
  self->working = g_new0 (guint64, self->n_words);
  self->before = g_new0 (guint32, self->n_words + 1);

  for (int i = 0; i < self->n_days; i++)
    {
      MplDayKind kind = get_kind (self, self->first + i);

      if (kind == MPL_DAY_KIND_WORKING || kind == MPL_DAY_KIND_WORKING_WEEKEND)
        self->working[i / MPL_CALENDAR_WORD] |= (guint64) 1 << (i % MPL_CALENDAR_WORD);
    }

  for (int i = 0; i < self->n_words; i++)
    self->before[i + 1] = self->before[i] + (guint32) __builtin_popcountll (self->working[i]);
  self->n_working = (int) self->before[self->n_words];
}

MplCalendar *
mpl_calendar_new (const MplCalendarConfig *config, GError **error)
{
  g_autoptr (GHashTable) moved = NULL;
  MplCalendar *self;

  g_return_val_if_fail (config != NULL, NULL);

  if (!check_config (config, error) || !check_days (config, error) || !check_terms (config, error))
    return NULL;

  self = g_atomic_rc_box_new0 (MplCalendar);
  self->week_days = config->week_days;
  self->term_kind = config->term_kind;
  self->first = mpl_day_new (MPL_YEAR_MIN, 1, 1);
  self->n_days = mpl_day_new (MPL_YEAR_MAX, 12, 31) - self->first + 1;
  self->kinds = g_new0 (guint8, self->n_days);
  self->facts = g_array_new (FALSE, FALSE, sizeof (MplCalendarFact));
  self->terms = g_array_new (FALSE, FALSE, sizeof (MplCalendarTerm));
  self->strings = g_string_chunk_new (4096);

  moved = g_hash_table_new (NULL, NULL);
  write_week_and_holidays (self, config);
  write_moved (self, config, moved);
  write_rule_moves (self, moved);
  write_rows (self, config);
  sort_facts (self);
  count_working (self);

  mpl_calendar_write_terms (self, config);

  return self;
}
