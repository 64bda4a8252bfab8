/* mpl-calendar-records.c: makes a calendar's days and terms records of a school file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/mpl-calendar-records.h"

#include "model/mpl-school-time.h"

/* The record's kind of a day; an ordinary weekend is no record. */
static const MplCalendarDayKind kinds[] = {
  [MPL_DAY_KIND_WORKING] = MPL_CALENDAR_DAY_WORKING,
  [MPL_DAY_KIND_WEEKEND] = MPL_CALENDAR_DAY_OFF,
  [MPL_DAY_KIND_HOLIDAY] = MPL_CALENDAR_DAY_HOLIDAY,
  [MPL_DAY_KIND_MOVED] = MPL_CALENDAR_DAY_MOVED,
  [MPL_DAY_KIND_WORKING_WEEKEND] = MPL_CALENDAR_DAY_WORKING_WEEKEND,
  [MPL_DAY_KIND_REGIONAL] = MPL_CALENDAR_DAY_REGIONAL,
  [MPL_DAY_KIND_SCHOOL] = MPL_CALENDAR_DAY_OFF,
};

static gboolean
has_day (MplSnapshot *snapshot, MplDay day)
{
  guint n = 0;
  MplRow *const *rows = mpl_snapshot_get_rows (snapshot, &mpl_calendar_day_table, &n);

  for (guint i = 0; i < n; i++)
    if (mpl_row_get_day (rows[i], MPL_CALENDAR_DAY_DAY) == day)
      return TRUE;

  return FALSE;
}

static gboolean
has_terms_of (MplSnapshot *snapshot, int school_year)
{
  guint n = 0;
  MplRow *const *rows = mpl_snapshot_get_rows (snapshot, &mpl_term_table, &n);

  for (guint i = 0; i < n; i++)
    if (mpl_day_get_school_year (mpl_row_get_day (rows[i], MPL_TERM_START)) == school_year)
      return TRUE;

  return FALSE;
}

static void
add_day (MplChange *change, const MplCalendarEntry *entry, const char *act)
{
  const MplTable *table = &mpl_calendar_day_table;
  gint64 id = mpl_change_insert (change, table);

  mpl_change_set_integer (change, table, id, MPL_CALENDAR_DAY_DAY, entry->day);
  if (entry->other != MPL_DAY_NONE)
    mpl_change_set_integer (change, table, id, MPL_CALENDAR_DAY_OTHER, entry->other);
  mpl_change_set_text (
      change, table, id, MPL_CALENDAR_DAY_KIND,
      mpl_calendar_day_table.fields[MPL_CALENDAR_DAY_KIND].choices[kinds[entry->kind]].code);
  mpl_change_set_text (change, table, id, MPL_CALENDAR_DAY_TITLE, entry->note);
  mpl_change_set_integer (change, table, id, MPL_CALENDAR_DAY_PROVISIONAL, entry->provisional);
  mpl_change_set_text (change, table, id, MPL_CALENDAR_DAY_SOURCE, act);
}

static void
add_term (MplChange *change, const MplCalendarTerm *term)
{
  const MplTable *table = &mpl_term_table;
  gint64 id = mpl_change_insert (change, table);

  mpl_change_set_text (change, table, id, MPL_TERM_KIND,
                       table->fields[MPL_TERM_KIND].choices[term->kind].code);
  mpl_change_set_integer (change, table, id, MPL_TERM_NUMBER, term->number);
  mpl_change_set_text (change, table, id, MPL_TERM_TITLE, term->title);
  mpl_change_set_integer (change, table, id, MPL_TERM_START, term->span.start);
  mpl_change_set_integer (change, table, id, MPL_TERM_END, term->span.end);
  mpl_change_set_integer (change, table, id, MPL_TERM_PROVISIONAL, term->provisional);
}

void
mpl_calendar_add_records (const MplCalendarConfig *config,
                          const char *act,
                          MplSpan span,
                          MplSnapshot *snapshot,
                          MplChange *change)
{
  for (gsize i = 0; i < config->n_days; i++)
    if (mpl_span_contains (span, config->days[i].day) && !has_day (snapshot, config->days[i].day))
      add_day (change, &config->days[i], act);

  for (gsize i = 0; i < config->n_terms; i++)
    if (mpl_span_overlaps (span, config->terms[i].span)
        && !has_terms_of (snapshot, mpl_day_get_school_year (config->terms[i].span.start)))
      add_term (change, &config->terms[i]);
}
