/* mpl-recurrence-expand.c: from a rule to the days it falls on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/mpl-recurrence.h"

/* What an expansion works with: the rule, where it may fall and what it has given so far. */
typedef struct
{
  const MplRecurrence *rule;
  const MplCalendar *calendar;
  MplSpan window;
  GArray *found; /* MplRecurrenceDay */
} Expansion;

/* Whether no further occurrence is wanted. */
static gboolean
is_full (const Expansion *self)
{
  guint limit = self->rule->count > 0 ? (guint) self->rule->count : MPL_RECURRENCE_MAX;

  return self->found->len >= limit;
}

/* A working day near @day within @within: forward first, then back. */
static MplDay
snap (const MplCalendar *calendar, MplDay day, MplSpan within)
{
  MplDay snapped = mpl_calendar_on_or_after (calendar, day);

  if (snapped != MPL_DAY_NONE && snapped <= within.end)
    return snapped;

  snapped = mpl_calendar_on_or_before (calendar, day);

  return snapped != MPL_DAY_NONE && snapped >= within.start ? snapped : MPL_DAY_NONE;
}

/* The nearest working day outside all breaks, from @day on in the direction @step, within
 * @within. */
static MplDay
leave_break (const MplCalendar *calendar, MplDay day, int step, MplSpan within)
{
  while (mpl_span_contains (within, day))
    {
      const MplCalendarTerm *pause = mpl_calendar_get_break (calendar, day);

      if (pause == NULL && mpl_calendar_is_working (calendar, day))
        return day;
      if (pause != NULL)
        day = step > 0 ? pause->span.end + 1 : pause->span.start - 1;
      else
        day += step;
    }

  return MPL_DAY_NONE;
}

/* A monthly day that falls into a break moves within its month: after the break, or before it. */
static MplDay
give_way (const Expansion *self, MplDay original, MplDay day)
{
  MplSpan month
      = MPL_SPAN_INIT (mpl_day_get_month_start (original), mpl_day_get_month_end (original));
  MplSpan within = { 0, 0 };
  MplDay later;

  if (!mpl_span_intersect (month, self->window, &within))
    return MPL_DAY_NONE;

  later = leave_break (self->calendar, day, 1, within);

  return later != MPL_DAY_NONE ? later : leave_break (self->calendar, original, -1, within);
}

static void
add_day (Expansion *self, MplDay original, MplDay day)
{
  MplRecurrenceDay occurrence = { original, day, MPL_RECURRENCE_STATE_PLANNED };

  if (day == MPL_DAY_NONE)
    return;
  if (self->found->len > 0
      && day <= g_array_index (self->found, MplRecurrenceDay, self->found->len - 1).day)
    return;

  g_array_append_val (self->found, occurrence);
}

/* Places a day that the rule gives; one outside the window is none. */
static void
add_original (Expansion *self, MplDay original)
{
  MplDay day;

  if (!mpl_span_contains (self->window, original))
    return;

  day = snap (self->calendar, original, self->window);
  if (self->rule->skip_breaks && day != MPL_DAY_NONE
      && mpl_calendar_get_break (self->calendar, day) != NULL)
    day = self->rule->kind == MPL_RECURRENCE_MONTHS ? give_way (self, original, day) : MPL_DAY_NONE;

  add_day (self, original, day);
}

static void
expand_days (Expansion *self)
{
  for (MplDay day = self->window.start; day <= self->window.end && !is_full (self);
       day += self->rule->interval)
    add_original (self, day);
}

static void
expand_weeks (Expansion *self)
{
  guint weekdays = self->rule->weekdays;
  MplDay monday = mpl_day_get_week_start (self->window.start);

  if (weekdays == 0)
    weekdays = MPL_WEEKDAY_BIT (mpl_day_get_weekday (self->window.start));

  for (; monday <= self->window.end; monday += 7 * self->rule->interval)
    for (int i = 0; i < 7 && !is_full (self); i++)
      if ((weekdays & (1u << i)) != 0)
        add_original (self, monday + i);
}

/* The rule's day in the month that begins on @first, %MPL_DAY_NONE where it has none. */
static MplDay
find_in_month (const Expansion *self, MplDay first)
{
  const MplRecurrence *rule = self->rule;
  MplDay last = mpl_day_get_month_end (first);
  MplDay start = self->window.start;
  MplDay day;

  switch (rule->month)
    {
    case MPL_RECURRENCE_MONTH_START:
      return MIN (first + (start - mpl_day_get_month_start (start)), last);

    case MPL_RECURRENCE_MONTH_DAY:
      return rule->nth == MPL_RECURRENCE_LAST ? last : MIN (first + rule->nth - 1, last);

    case MPL_RECURRENCE_MONTH_WEEKDAY:
    default:
      if (rule->nth == MPL_RECURRENCE_LAST)
        return last - ((int) mpl_day_get_weekday (last) - (int) rule->weekday + 7) % 7;
      day = first + ((int) rule->weekday - (int) mpl_day_get_weekday (first) + 7) % 7
            + 7 * (rule->nth - 1);
      return day <= last ? day : MPL_DAY_NONE;
    }
}

static void
expand_months (Expansion *self)
{
  MplDay first = mpl_day_get_month_start (self->window.start);

  for (; first != MPL_DAY_NONE && first <= self->window.end && !is_full (self);
       first = mpl_day_add_months (first, self->rule->interval))
    {
      MplDay day = find_in_month (self, first);

      if (day != MPL_DAY_NONE)
        add_original (self, day);
    }
}

/* The last week of a term is the one that holds its last working day, as far as it lies within the
 * term and the window. */
static void
add_term (Expansion *self, const MplCalendarTerm *term)
{
  MplDay last = mpl_calendar_on_or_before (self->calendar, term->span.end);
  MplDay original;
  MplSpan week;

  if (last == MPL_DAY_NONE || last < term->span.start)
    return;

  week.start = mpl_day_get_week_start (last);
  week.end = week.start + 6;
  original = self->rule->weekday != 0 ? week.start + (int) self->rule->weekday - 1 : week.end;
  if (!mpl_span_intersect (week, term->span, &week)
      || !mpl_span_intersect (week, self->window, &week))
    return;

  original = CLAMP (original, week.start, week.end);
  add_day (self, original, snap (self->calendar, original, week));
}

static void
expand_terms (Expansion *self)
{
  gsize n = 0;
  const MplCalendarTerm *terms = mpl_calendar_get_terms (self->calendar, &n);
  /* A term that reaches into the window begins at most a year before it. */
  gsize i = mpl_calendar_find_term (self->calendar, self->window.start - 366);

  for (; i < n && terms[i].span.start <= self->window.end && !is_full (self); i++)
    if (terms[i].kind != MPL_TERM_BREAK)
      add_term (self, &terms[i]);
}

static int
compare_occurrences (gconstpointer a, gconstpointer b)
{
  const MplRecurrenceDay *x = a;
  const MplRecurrenceDay *y = b;

  return x->day != y->day ? (x->day < y->day ? -1 : 1)
                          : (x->original > y->original) - (x->original < y->original);
}

static void
apply_change (MplRecurrenceDay *occurrence, const MplRecurrenceChange *change)
{
  occurrence->state = change->state;
  if (change->moved != MPL_DAY_NONE)
    occurrence->day = change->moved;
}

static void
apply_changes (GArray *found, const MplRecurrenceChange *changes, gsize n_changes)
{
  g_autoptr (GHashTable) by_original = g_hash_table_new (NULL, NULL);
  guint n_found = found->len;

  for (gsize i = 0; i < n_changes; i++)
    g_hash_table_insert (by_original, GINT_TO_POINTER (changes[i].original),
                         (gpointer) &changes[i]);

  for (guint i = 0; i < n_found; i++)
    {
      MplRecurrenceDay *occurrence = &g_array_index (found, MplRecurrenceDay, i);
      gpointer change = NULL;

      if (g_hash_table_steal_extended (by_original, GINT_TO_POINTER (occurrence->original), NULL,
                                       &change))
        apply_change (occurrence, change);
    }

  /* A fact outlives a rule that was changed after it. */
  for (gsize i = 0; i < n_changes; i++)
    if (changes[i].state == MPL_RECURRENCE_STATE_DONE
        && g_hash_table_lookup (by_original, GINT_TO_POINTER (changes[i].original)) == &changes[i])
      {
        MplRecurrenceDay done
            = { changes[i].original, changes[i].original, MPL_RECURRENCE_STATE_DONE };

        apply_change (&done, &changes[i]);
        g_array_append_val (found, done);
      }

  g_array_sort (found, compare_occurrences);
}

GArray *
mpl_recurrence_expand (const MplRecurrence *self,
                       const MplCalendar *calendar,
                       MplSpan window,
                       const MplRecurrenceChange *changes,
                       gsize n_changes)
{
  Expansion expansion = { self, calendar, window, NULL };

  g_return_val_if_fail (self != NULL && mpl_recurrence_is_valid (self), NULL);
  g_return_val_if_fail (calendar != NULL, NULL);
  g_return_val_if_fail (mpl_day_is_valid (window.start) && mpl_day_is_valid (window.end), NULL);
  g_return_val_if_fail (changes != NULL || n_changes == 0, NULL);

  expansion.found = g_array_new (FALSE, FALSE, sizeof (MplRecurrenceDay));
  if (self->until != MPL_DAY_NONE)
    expansion.window.end = MIN (expansion.window.end, self->until);

  if (expansion.window.start <= expansion.window.end)
    {
      if (self->kind == MPL_RECURRENCE_DAYS)
        expand_days (&expansion);
      else if (self->kind == MPL_RECURRENCE_WEEKS)
        expand_weeks (&expansion);
      else if (self->kind == MPL_RECURRENCE_MONTHS)
        expand_months (&expansion);
      else if (self->kind == MPL_RECURRENCE_TERMS)
        expand_terms (&expansion);
    }

  if (n_changes > 0)
    apply_changes (expansion.found, changes, n_changes);

  return expansion.found;
}
