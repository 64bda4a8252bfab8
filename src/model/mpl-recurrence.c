/* mpl-recurrence.c: the rule by which a recurring activity falls on days, and its text form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-recurrence.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/mpl-error.h"

#define MAX_DAYS 366
#define MAX_WEEKS 52
#define MAX_MONTHS 24
#define MAX_WORKING_DAYS 250

#define ALL_WEEKDAYS 0x7fu

static const char weekday_codes[7][3] = { "mo", "tu", "we", "th", "fr", "sa", "su" };

static const char *const event_codes[] = { "hire", "order", "pair" };

/* --- Validity */

static gboolean
is_month_valid (const MplRecurrence *self)
{
  switch (self->month)
    {
    case MPL_RECURRENCE_MONTH_START:
      return self->nth == 0 && self->weekday == 0;

    case MPL_RECURRENCE_MONTH_DAY:
      return ((self->nth >= 1 && self->nth <= 31) || self->nth == MPL_RECURRENCE_LAST)
             && self->weekday == 0;

    case MPL_RECURRENCE_MONTH_WEEKDAY:
      return ((self->nth >= 1 && self->nth <= 5) || self->nth == MPL_RECURRENCE_LAST)
             && self->weekday >= MPL_MONDAY && self->weekday <= MPL_SUNDAY;

    default:
      return FALSE;
    }
}

static gboolean
are_options_valid (const MplRecurrence *self)
{
  if (!mpl_recurrence_has_days (self))
    return !self->skip_breaks && self->until == MPL_DAY_NONE && self->count == 0;

  return (self->until == MPL_DAY_NONE || mpl_day_is_valid (self->until)) && self->count >= 0
         && self->count <= MPL_RECURRENCE_MAX;
}

static int
get_max_interval (MplRecurrenceKind kind)
{
  if (kind == MPL_RECURRENCE_DAYS)
    return MAX_DAYS;
  if (kind == MPL_RECURRENCE_WEEKS)
    return MAX_WEEKS;
  if (kind == MPL_RECURRENCE_MONTHS)
    return MAX_MONTHS;

  return 1;
}

gboolean
mpl_recurrence_is_valid (const MplRecurrence *self)
{
  MplRecurrenceKind kind;

  g_return_val_if_fail (self != NULL, FALSE);

  kind = self->kind;
  if (kind > MPL_RECURRENCE_UNSCHEDULED || self->interval < 1
      || self->interval > get_max_interval (kind) || !are_options_valid (self))
    return FALSE;

  if (self->weekdays > (kind == MPL_RECURRENCE_WEEKS ? ALL_WEEKDAYS : 0))
    return FALSE;

  if (kind == MPL_RECURRENCE_EVENT
          ? self->event > MPL_RECURRENCE_EVENT_PAIR || self->working_days < 1
                || self->working_days > MAX_WORKING_DAYS
          : self->event != 0 || self->working_days != 0)
    return FALSE;

  if (kind == MPL_RECURRENCE_MONTHS)
    return is_month_valid (self);

  return self->month == 0 && self->nth == 0
         && (kind == MPL_RECURRENCE_TERMS ? self->weekday <= MPL_SUNDAY : self->weekday == 0);
}

gboolean
mpl_recurrence_equal (const MplRecurrence *a, const MplRecurrence *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->kind == b->kind && a->interval == b->interval && a->weekdays == b->weekdays
         && a->month == b->month && a->nth == b->nth && a->weekday == b->weekday
         && a->event == b->event && a->working_days == b->working_days
         && !a->skip_breaks == !b->skip_breaks && a->until == b->until && a->count == b->count;
}

gboolean
mpl_recurrence_has_days (const MplRecurrence *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->kind != MPL_RECURRENCE_EVENT && self->kind != MPL_RECURRENCE_UNSCHEDULED;
}

/* --- Writing */

static void
write_weekdays (GString *text, guint weekdays)
{
  char separator = ':';

  for (guint i = 0; i < 7; i++)
    if ((weekdays & (1u << i)) != 0)
      {
        g_string_append_printf (text, "%c%s", separator, weekday_codes[i]);
        separator = ',';
      }
}

static void
write_month (GString *text, const MplRecurrence *self)
{
  const char *weekday
      = self->month == MPL_RECURRENCE_MONTH_WEEKDAY ? weekday_codes[self->weekday - 1] : "";

  if (self->month == MPL_RECURRENCE_MONTH_START)
    return;

  if (self->nth == MPL_RECURRENCE_LAST)
    g_string_append_printf (text, ":last%s%s", *weekday != '\0' ? "-" : "", weekday);
  else
    g_string_append_printf (text, ":%d%s", self->nth, weekday);
}

char *
mpl_recurrence_to_text (const MplRecurrence *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL && mpl_recurrence_is_valid (self), NULL);

  text = g_string_sized_new (MPL_RECURRENCE_MAX_TEXT + 1);
  switch (self->kind)
    {
    case MPL_RECURRENCE_DAYS:
      g_string_append_printf (text, "%dd", self->interval);
      break;
    case MPL_RECURRENCE_WEEKS:
      g_string_append_printf (text, "%dw", self->interval);
      write_weekdays (text, self->weekdays);
      break;
    case MPL_RECURRENCE_MONTHS:
      g_string_append_printf (text, "%dm", self->interval);
      write_month (text, self);
      break;
    case MPL_RECURRENCE_TERMS:
      g_string_append (text, "term");
      if (self->weekday != 0)
        write_weekdays (text, MPL_WEEKDAY_BIT (self->weekday));
      break;
    case MPL_RECURRENCE_EVENT:
      g_string_append_printf (text, "%s+%d", event_codes[self->event], self->working_days);
      break;
    case MPL_RECURRENCE_UNSCHEDULED:
    default:
      g_string_append (text, "unscheduled");
      break;
    }

  if (self->skip_breaks)
    g_string_append (text, " nobreaks");
  if (self->until != MPL_DAY_NONE)
    {
      g_autofree char *until = mpl_day_to_iso (self->until);
      g_string_append_printf (text, " until=%s", until);
    }
  if (self->count > 0)
    g_string_append_printf (text, " count=%d", self->count);

  g_assert (text->len <= MPL_RECURRENCE_MAX_TEXT);

  return g_string_free_and_steal (text);
}

/* --- Reading. The parser moves a pointer through the text and never back; what it takes loosely
 * (a leading zero, weekdays out of order) the comparison with the canonical text refuses. */

static gboolean
take (const char **p, const char *word)
{
  if (!g_str_has_prefix (*p, word))
    return FALSE;

  *p += strlen (word);
  return TRUE;
}

/* Up to four digits; -1 where there are none or more. */
static int
take_number (const char **p)
{
  int value = 0;
  int n = 0;

  for (; g_ascii_isdigit (**p); (*p)++, n++)
    {
      if (n == 4)
        return -1;
      value = value * 10 + (**p - '0');
    }

  return n > 0 ? value : -1;
}

static int
take_weekday (const char **p)
{
  for (int i = 0; i < 7; i++)
    if (take (p, weekday_codes[i]))
      return i + 1;

  return 0;
}

static gboolean
read_weekdays (const char **p, guint *weekdays)
{
  do
    {
      int weekday = take_weekday (p);

      if (weekday == 0)
        return FALSE;
      *weekdays |= MPL_WEEKDAY_BIT (weekday);
    }
  while (take (p, ","));

  return TRUE;
}

static gboolean
read_month (const char **p, MplRecurrence *rule)
{
  int weekday;

  if (take (p, "last"))
    {
      rule->nth = MPL_RECURRENCE_LAST;
      weekday = take (p, "-") ? take_weekday (p) : 0;
    }
  else
    {
      rule->nth = take_number (p);
      weekday = take_weekday (p);
    }

  rule->month = weekday != 0 ? MPL_RECURRENCE_MONTH_WEEKDAY : MPL_RECURRENCE_MONTH_DAY;
  rule->weekday = (MplWeekday) weekday;

  return rule->nth != 0;
}

static gboolean
read_interval (const char **p, MplRecurrence *rule)
{
  rule->interval = take_number (p);
  if (take (p, "d"))
    {
      rule->kind = MPL_RECURRENCE_DAYS;
      return TRUE;
    }
  if (take (p, "w"))
    {
      rule->kind = MPL_RECURRENCE_WEEKS;
      return !take (p, ":") || read_weekdays (p, &rule->weekdays);
    }
  if (take (p, "m"))
    {
      rule->kind = MPL_RECURRENCE_MONTHS;
      return !take (p, ":") || read_month (p, rule);
    }

  return FALSE;
}

static gboolean
read_head (const char **p, MplRecurrence *rule)
{
  if (g_ascii_isdigit (**p))
    return read_interval (p, rule);

  if (take (p, "term"))
    {
      rule->kind = MPL_RECURRENCE_TERMS;
      if (take (p, ":"))
        rule->weekday = (MplWeekday) take_weekday (p);
      return TRUE;
    }

  if (take (p, "unscheduled"))
    {
      rule->kind = MPL_RECURRENCE_UNSCHEDULED;
      return TRUE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (event_codes); i++)
    if (take (p, event_codes[i]) && take (p, "+"))
      {
        rule->kind = MPL_RECURRENCE_EVENT;
        rule->event = (MplRecurrenceEvent) i;
        rule->working_days = take_number (p);
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_options (const char **p, MplRecurrence *rule)
{
  rule->skip_breaks = take (p, " nobreaks");

  if (take (p, " until="))
    {
      char iso[11];

      g_strlcpy (iso, *p, sizeof iso);
      rule->until = mpl_day_from_iso (iso);
      if (rule->until == MPL_DAY_NONE)
        return FALSE;
      *p += strlen (iso);
    }

  if (take (p, " count="))
    rule->count = take_number (p);

  return **p == '\0';
}

gboolean
mpl_recurrence_from_text (MplRecurrence *self, const char *text, GError **error)
{
  MplRecurrence rule = MPL_RECURRENCE_INIT (MPL_RECURRENCE_DAYS);
  const char *p = text;

  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  if (strnlen (text, MPL_RECURRENCE_MAX_TEXT + 1) <= MPL_RECURRENCE_MAX_TEXT
      && read_head (&p, &rule) && read_options (&p, &rule) && mpl_recurrence_is_valid (&rule))
    {
      g_autofree char *canonical = mpl_recurrence_to_text (&rule);

      if (strcmp (canonical, text) == 0)
        {
          *self = rule;
          return TRUE;
        }
    }

  mpl_error_set (error, MPL_ERROR_INVALID, NULL, _ ("This is not a rule of recurrence."));
  return FALSE;
}
