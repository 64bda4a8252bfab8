/* mpl-recurrence-sentence.c: a rule as a Russian plan writes it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/mpl-recurrence.h"

#include "base/mpl-format.h"

static const char *const by_weekdays[] = { "понедельникам", "вторникам", "средам",      "четвергам",
                                           "пятницам",      "субботам",  "воскресеньям" };

static const char *const on_weekdays[]
    = { "в понедельник", "во вторник", "в среду",      "в четверг",
        "в пятницу",     "в субботу",  "в воскресенье" };

typedef enum
{
  MASCULINE,
  FEMININE,
  NEUTER,
} Gender;

static Gender
get_gender (MplWeekday weekday)
{
  if (weekday == MPL_WEDNESDAY || weekday == MPL_FRIDAY || weekday == MPL_SATURDAY)
    return FEMININE;

  return weekday == MPL_SUNDAY ? NEUTER : MASCULINE;
}

/* «2 недели»: a number and the noun that goes with it, not torn apart. */
static void
append_count (GString *text, int n, const char *one, const char *few, const char *many)
{
  g_string_append_printf (text, "%d" MPL_NBSP "%s", n, mpl_plural (n, one, few, many));
}

/* «по понедельникам, средам и пятницам» */
static void
append_weekdays (GString *text, guint weekdays)
{
  const char *before = "по ";

  for (guint i = 0; i < 7; i++)
    if ((weekdays & (1u << i)) != 0)
      {
        gboolean is_last = (weekdays >> (i + 1)) == 0;
        gboolean is_first = before[0] != ',';

        g_string_append (text, is_last && !is_first ? " и " : before);
        g_string_append (text, by_weekdays[i]);
        before = ", ";
      }
}

static void
append_weeks (GString *text, const MplRecurrence *self)
{
  if (self->weekdays == 0 || self->interval > 1)
    {
      g_string_append (text, "раз в ");
      if (self->interval == 1)
        g_string_append (text, "неделю");
      else
        append_count (text, self->interval, "неделю", "недели", "недель");
    }

  if (self->weekdays != 0)
    {
      if (text->len > 0)
        g_string_append (text, ", ");
      append_weekdays (text, self->weekdays);
    }
}

static void
append_month_interval (GString *text, int interval)
{
  g_string_append (text, "раз в ");
  if (interval == 1)
    g_string_append (text, "месяц");
  else if (interval == 6)
    g_string_append (text, "полугодие");
  else if (interval == 12)
    g_string_append (text, "год");
  else
    append_count (text, interval, "месяц", "месяца", "месяцев");
}

/* «2-й четверг», «последняя пятница» */
static void
append_nth_weekday (GString *text, int nth, MplWeekday weekday)
{
  static const char *const endings[] = { "й", "я", "е" };
  static const char *const last[] = { "последний", "последняя", "последнее" };
  Gender gender = get_gender (weekday);

  if (nth == MPL_RECURRENCE_LAST)
    g_string_append (text, last[gender]);
  else
    g_string_append_printf (text, "%d-%s", nth, endings[gender]);
  g_string_append_printf (text, " %s", mpl_format_weekday (weekday));
}

static void
append_months (GString *text, const MplRecurrence *self)
{
  gboolean every = self->interval == 1;

  if (!every || self->month == MPL_RECURRENCE_MONTH_START)
    append_month_interval (text, self->interval);
  if (self->month == MPL_RECURRENCE_MONTH_START)
    return;
  if (!every)
    g_string_append (text, ", ");

  if (self->month == MPL_RECURRENCE_MONTH_WEEKDAY)
    append_nth_weekday (text, self->nth, self->weekday);
  else if (self->nth == MPL_RECURRENCE_LAST)
    g_string_append (text, "последний день");
  else
    g_string_append_printf (text, "%d-е число", self->nth);

  if (every && self->month == MPL_RECURRENCE_MONTH_DAY)
    g_string_append (text, " каждого");
  g_string_append (text, " месяца");
}

static void
append_event (GString *text, const MplRecurrence *self)
{
  static const char *const events[] = { "приёма на работу", "издания приказа", "закрепления пары" };

  g_string_append (text, "в течение ");
  append_count (text, self->working_days, "рабочего дня", "рабочих дней", "рабочих дней");
  g_string_append_printf (text, " после %s", events[self->event]);
}

static void
append_options (GString *text, const MplRecurrence *self)
{
  if (self->skip_breaks)
    g_string_append (text, ", кроме каникул");

  if (self->until != MPL_DAY_NONE)
    {
      g_autofree char *until = mpl_format_day (self->until, MPL_DAY_LONG);
      g_string_append_printf (text, ", до %s", until);
    }

  if (self->count > 0)
    {
      g_string_append (text, ", всего ");
      append_count (text, self->count, "раз", "раза", "раз");
    }
}

char *
mpl_recurrence_to_sentence (const MplRecurrence *self, MplTermKind term_kind)
{
  GString *text;

  g_return_val_if_fail (self != NULL && mpl_recurrence_is_valid (self), NULL);

  text = g_string_new (NULL);
  switch (self->kind)
    {
    case MPL_RECURRENCE_DAYS:
      /* Days off are avoided: every day means every working one. */
      if (self->interval == 1)
        g_string_append (text, "каждый рабочий день");
      else
        {
          g_string_append (text, "раз в ");
          append_count (text, self->interval, "день", "дня", "дней");
        }
      break;
    case MPL_RECURRENCE_WEEKS:
      append_weeks (text, self);
      break;
    case MPL_RECURRENCE_MONTHS:
      append_months (text, self);
      break;
    case MPL_RECURRENCE_TERMS:
      g_string_append_printf (text, "последняя неделя %s",
                              term_kind == MPL_TERM_QUARTER ? "каждой четверти"
                                                            : "каждого триместра");
      if (self->weekday != 0)
        g_string_append_printf (text, ", %s", on_weekdays[self->weekday - 1]);
      break;
    case MPL_RECURRENCE_EVENT:
      append_event (text, self);
      break;
    case MPL_RECURRENCE_UNSCHEDULED:
    default:
      g_string_append (text, "по графику");
      break;
    }
  append_options (text, self);

  return g_string_free_and_steal (text);
}
