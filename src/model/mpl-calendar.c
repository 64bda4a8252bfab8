/* mpl-calendar.c: which days the school works, and the quarters and breaks of its year
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/mpl-calendar-private.h"

#include "base/mpl-format.h"
#include "model/mpl-calendar-rule.h"

G_DEFINE_BOXED_TYPE (MplCalendar, mpl_calendar, mpl_calendar_ref, mpl_calendar_unref)

static gboolean
holds (const MplCalendar *self, MplDay day)
{
  return day >= self->first && day < self->first + self->n_days;
}

/* The number of the bit of @word that is the @n-th set one, counted from 0. */
static int
select_bit (guint64 word, int n)
{
  for (; n > 0; n--)
    word &= word - 1;

  return __builtin_ctzll (word);
}

static const MplCalendarTerm *
find_run (const MplCalendar *self, const GArray *runs, MplDay day)
{
  guint low = 0, high = runs->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const MplCalendarRun *run = &g_array_index (runs, MplCalendarRun, middle);

      if (day < run->span.start)
        high = middle;
      else if (day > run->span.end)
        low = middle + 1;
      else
        return &g_array_index (self->terms, MplCalendarTerm, run->term);
    }

  return NULL;
}

const MplCalendarFact *
mpl_calendar_find_fact (const MplCalendar *self, MplDay day)
{
  guint low = 0, high = self->facts->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const MplCalendarFact *fact = &g_array_index (self->facts, MplCalendarFact, middle);

      if (fact->day == day)
        return fact;
      if (fact->day < day)
        low = middle + 1;
      else
        high = middle;
    }

  return NULL;
}

/* «выходной день, перенесён с 3 января»; another year's day tells its year. */
static char *
describe_move (const char *what, const char *preposition, MplDay day, MplDay other)
{
  g_autofree char *text = NULL;

  if (other == MPL_DAY_NONE)
    return g_strdup (what);

  text = mpl_format_day (other, mpl_day_get_year (other) == mpl_day_get_year (day) ? MPL_DAY_MONTH
                                                                                   : MPL_DAY_LONG);
  return g_strdup_printf ("%s, %s %s", what, preposition, text);
}

static char *
describe_kind (MplDayKind kind, MplDay day, const MplCalendarFact *fact)
{
  MplDay other = fact != NULL ? fact->other : MPL_DAY_NONE;
  const char *name;

  switch (kind)
    {
    case MPL_DAY_KIND_WEEKEND:
      return g_strdup ("выходной день");

    case MPL_DAY_KIND_HOLIDAY:
      name = mpl_calendar_rule_get_holiday (day);
      if (name == NULL)
        return g_strdup ("нерабочий праздничный день");
      return g_strdup_printf ("%s, нерабочий праздничный день", name);

    case MPL_DAY_KIND_MOVED:
      return describe_move ("выходной день", "перенесён с", day, other);

    case MPL_DAY_KIND_WORKING_WEEKEND:
      return describe_move ("рабочий день", "выходной перенесён на", day, other);

    case MPL_DAY_KIND_REGIONAL:
      return g_strdup ("региональный нерабочий день");

    case MPL_DAY_KIND_SCHOOL:
      return g_strdup ("нерабочий день школы");

    case MPL_DAY_KIND_WORKING:
    default:
      return NULL;
    }
}

MplCalendar *
mpl_calendar_ref (MplCalendar *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_calendar (MplCalendar *self)
{
  g_free (self->kinds);
  g_free (self->working);
  g_free (self->before);
  g_clear_pointer (&self->facts, g_array_unref);
  g_clear_pointer (&self->terms, g_array_unref);
  g_clear_pointer (&self->teaching, g_array_unref);
  g_clear_pointer (&self->breaks, g_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
}

void
mpl_calendar_unref (MplCalendar *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_calendar);
}

MplCalendar *
mpl_calendar_new_default (int week_days)
{
  MplCalendarConfig config = { .week_days = week_days, .term_kind = MPL_TERM_QUARTER };

  g_return_val_if_fail (week_days == 5 || week_days == 6, NULL);

  return mpl_calendar_new (&config, NULL);
}

int
mpl_calendar_get_week_days (const MplCalendar *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->week_days;
}

MplTermKind
mpl_calendar_get_term_kind (const MplCalendar *self)
{
  g_return_val_if_fail (self != NULL, MPL_TERM_QUARTER);

  return self->term_kind;
}

gboolean
mpl_calendar_is_working (const MplCalendar *self, MplDay day)
{
  guint i;

  g_return_val_if_fail (self != NULL && holds (self, day), FALSE);

  i = (guint) (day - self->first);

  return (self->working[i / MPL_CALENDAR_WORD] >> (i % MPL_CALENDAR_WORD) & 1) != 0;
}

MplDayKind
mpl_calendar_get_kind (const MplCalendar *self, MplDay day)
{
  g_return_val_if_fail (self != NULL && holds (self, day), MPL_DAY_KIND_WORKING);

  return (MplDayKind) (self->kinds[day - self->first] & MPL_CALENDAR_KIND_MASK);
}

char *
mpl_calendar_describe_day (const MplCalendar *self, MplDay day)
{
  const MplCalendarFact *fact;
  g_autofree char *kind_text = NULL;
  GString *text;
  MplDayKind kind;
  gboolean own_name;

  g_return_val_if_fail (self != NULL && holds (self, day), NULL);

  fact = mpl_calendar_find_fact (self, day);
  kind = mpl_calendar_get_kind (self, day);
  kind_text = describe_kind (kind, day, fact);
  if (kind_text == NULL && (fact == NULL || fact->note == NULL))
    return NULL;

  text = g_string_new (NULL);
  own_name = (kind == MPL_DAY_KIND_REGIONAL || kind == MPL_DAY_KIND_SCHOOL) && fact != NULL
             && fact->note != NULL;
  /* The day's own name says more than its kind. */
  if (kind_text != NULL && !own_name)
    g_string_append (text, kind_text);
  if (fact != NULL && fact->note != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " — " : "", fact->note);
  if (kind != MPL_DAY_KIND_WEEKEND && mpl_calendar_is_provisional (self, day))
    g_string_append (text, " (предварительно)");

  return g_string_free_and_steal (text);
}

gboolean
mpl_calendar_is_provisional (const MplCalendar *self, MplDay day)
{
  g_return_val_if_fail (self != NULL && holds (self, day), FALSE);

  return (self->kinds[day - self->first] & MPL_CALENDAR_PROVISIONAL) != 0;
}

MplDay
mpl_calendar_on_or_after (const MplCalendar *self, MplDay day)
{
  guint i, word;
  guint64 bits;

  g_return_val_if_fail (self != NULL && holds (self, day), MPL_DAY_NONE);

  i = (guint) (day - self->first);
  word = i / MPL_CALENDAR_WORD;
  bits = self->working[word] & (G_MAXUINT64 << (i % MPL_CALENDAR_WORD));
  while (bits == 0)
    {
      if (++word == (guint) self->n_words)
        return MPL_DAY_NONE;
      bits = self->working[word];
    }

  return self->first + (MplDay) (word * MPL_CALENDAR_WORD) + __builtin_ctzll (bits);
}

MplDay
mpl_calendar_on_or_before (const MplCalendar *self, MplDay day)
{
  guint i, word;
  guint64 bits;

  g_return_val_if_fail (self != NULL && holds (self, day), MPL_DAY_NONE);

  i = (guint) (day - self->first);
  word = i / MPL_CALENDAR_WORD;
  bits = self->working[word] & (G_MAXUINT64 >> (MPL_CALENDAR_WORD - 1 - i % MPL_CALENDAR_WORD));
  while (bits == 0)
    {
      if (word-- == 0)
        return MPL_DAY_NONE;
      bits = self->working[word];
    }

  return self->first + (MplDay) (word * MPL_CALENDAR_WORD) + 63 - __builtin_clzll (bits);
}

MplDay
mpl_calendar_after (const MplCalendar *self, MplDay day)
{
  g_return_val_if_fail (self != NULL, MPL_DAY_NONE);

  return day == self->first + self->n_days - 1 ? MPL_DAY_NONE
                                               : mpl_calendar_on_or_after (self, day + 1);
}

MplDay
mpl_calendar_before (const MplCalendar *self, MplDay day)
{
  g_return_val_if_fail (self != NULL, MPL_DAY_NONE);

  return day == self->first ? MPL_DAY_NONE : mpl_calendar_on_or_before (self, day - 1);
}

MplDay
mpl_calendar_add_working_days (const MplCalendar *self, MplDay day, int n)
{
  gint64 rank;

  g_return_val_if_fail (self != NULL && holds (self, day), MPL_DAY_NONE);

  rank = n > 0 ? (gint64) mpl_calendar_rank (self, day + 1) + n - 1
               : (gint64) mpl_calendar_rank (self, day) + n;

  return rank < 0 || rank >= self->n_working ? MPL_DAY_NONE
                                             : mpl_calendar_select (self, (int) rank);
}

int
mpl_calendar_count_working_days (const MplCalendar *self, MplSpan span)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (holds (self, span.start) && holds (self, span.end), 0);
  g_return_val_if_fail (span.start <= span.end, 0);

  return mpl_calendar_rank (self, span.end + 1) - mpl_calendar_rank (self, span.start);
}

int
mpl_calendar_rank (const MplCalendar *self, MplDay day)
{
  guint i, word;
  guint64 below;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (holds (self, day) || holds (self, day - 1), 0);

  i = (guint) (day - self->first);
  word = i / MPL_CALENDAR_WORD;
  below = ((guint64) 1 << (i % MPL_CALENDAR_WORD)) - 1;

  return (int) self->before[word] + __builtin_popcountll (self->working[word] & below);
}

MplDay
mpl_calendar_select (const MplCalendar *self, int rank)
{
  int word;

  g_return_val_if_fail (self != NULL, MPL_DAY_NONE);

  if (rank < 0 || rank >= self->n_working)
    return MPL_DAY_NONE;

  /* Working days lie so evenly that a guess is a word or two off; even all rows a calendar may
   * have shift it by no more than MPL_CALENDAR_MAX_ROWS / MPL_CALENDAR_WORD. */
  word = (int) ((gint64) rank * self->n_words / self->n_working);
  while (self->before[word] > (guint32) rank)
    word--;
  while (self->before[word + 1] <= (guint32) rank)
    word++;

  return self->first + word * MPL_CALENDAR_WORD
         + select_bit (self->working[word], rank - (int) self->before[word]);
}

int
mpl_calendar_get_n_working (const MplCalendar *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_working;
}

const MplCalendarTerm *
mpl_calendar_get_term (const MplCalendar *self, MplDay day)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_run (self, self->teaching, day);
}

const MplCalendarTerm *
mpl_calendar_get_break (const MplCalendar *self, MplDay day)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_run (self, self->breaks, day);
}

const MplCalendarTerm *
mpl_calendar_get_terms (const MplCalendar *self, gsize *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);

  *n = self->terms->len;

  return (const MplCalendarTerm *) (gconstpointer) self->terms->data;
}

gsize
mpl_calendar_find_term (const MplCalendar *self, MplDay day)
{
  guint low = 0, high;

  g_return_val_if_fail (self != NULL, 0);

  high = self->terms->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->terms, MplCalendarTerm, middle).span.start < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}
