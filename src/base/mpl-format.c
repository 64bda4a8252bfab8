/* mpl-format.c: days, names and counts as a Russian school writes them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-format.h"

static const char *const months[]
    = { "январь", "февраль", "март",     "апрель",  "май",    "июнь",
        "июль",   "август",  "сентябрь", "октябрь", "ноябрь", "декабрь" };

static const char *const months_genitive[]
    = { "января", "февраля", "марта",    "апреля",  "мая",    "июня",
        "июля",   "августа", "сентября", "октября", "ноября", "декабря" };

static const char *const months_short[]
    = { "янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек" };

static const char *const weekdays[]
    = { "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье" };

static const char *const weekdays_short[] = { "пн", "вт", "ср", "чт", "пт", "сб", "вс" };

/* Appends the initials of one name, which may be double: «Анна-Мария» → «А.-М.». */
static void
append_initials (GString *text, const char *name)
{
  const char *p = name;
  gboolean at_start = TRUE;

  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '-')
        {
          g_string_append_c (text, '-');
          at_start = TRUE;
        }
      else if (c == ' ' || c == 0xa0)
        {
          /* «Мамед оглы»: what follows is no name of its own. */
          break;
        }
      else if (at_start)
        {
          g_string_append_unichar (text, g_unichar_toupper (c));
          g_string_append_c (text, '.');
          at_start = FALSE;
        }
    }
}

char *
mpl_format_day (MplDay day, MplDayFormat format)
{
  int y = 0, m = 0, d = 0;

  if (day == MPL_DAY_NONE)
    return g_strdup ("");

  mpl_day_get_ymd (day, &y, &m, &d);
  g_return_val_if_fail (m >= 1, g_strdup (""));

  switch (format)
    {
    case MPL_DAY_SHORTEST:
      return g_strdup_printf ("%02d.%02d", d, m);
    case MPL_DAY_MONTH:
      return g_strdup_printf ("%d" MPL_NBSP "%s", d, months_genitive[m - 1]);
    case MPL_DAY_LONG:
      return g_strdup_printf ("%d" MPL_NBSP "%s %d" MPL_NBSP "г.", d, months_genitive[m - 1], y);
    case MPL_DAY_WEEKDAY:
      return g_strdup_printf ("%s, %d" MPL_NBSP "%s",
                              mpl_format_weekday (mpl_day_get_weekday (day)), d,
                              months_genitive[m - 1]);
    case MPL_DAY_SHORT:
    default:
      return g_strdup_printf ("%02d.%02d.%04d", d, m, y);
    }
}

char *
mpl_format_span (MplSpan span, gboolean with_year)
{
  int y1 = 0, m1 = 0, d1 = 0, y2 = 0, m2 = 0, d2 = 0;
  MplDayFormat format = with_year ? MPL_DAY_LONG : MPL_DAY_MONTH;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  g_return_val_if_fail (mpl_span_is_valid (span), g_strdup (""));

  if (span.start == MPL_DAY_NONE || span.end == MPL_DAY_NONE)
    {
      start = mpl_format_day (span.start, format);
      end = mpl_format_day (span.end, format);
      if (span.start != MPL_DAY_NONE)
        return g_strdup_printf ("с" MPL_NBSP "%s", start);
      if (span.end != MPL_DAY_NONE)
        return g_strdup_printf ("по" MPL_NBSP "%s", end);
      return g_strdup ("");
    }

  if (span.start == span.end)
    return mpl_format_day (span.start, format);

  mpl_day_get_ymd (span.start, &y1, &m1, &d1);
  mpl_day_get_ymd (span.end, &y2, &m2, &d2);
  end = mpl_format_day (span.end, y1 != y2 ? MPL_DAY_LONG : format);
  if (y1 == y2 && m1 == m2)
    return g_strdup_printf ("%d–%s", d1, end);

  start = mpl_format_day (span.start, y1 != y2 ? MPL_DAY_LONG : MPL_DAY_MONTH);
  return g_strdup_printf ("%s – %s", start, end);
}

char *
mpl_format_span_short (MplSpan span)
{
  g_autofree char *start = mpl_format_day (span.start, MPL_DAY_SHORTEST);
  g_autofree char *end = mpl_format_day (span.end, MPL_DAY_SHORTEST);

  if (span.start == span.end)
    return mpl_format_day (span.start, MPL_DAY_SHORT);

  return g_strdup_printf ("%s–%s", start, end);
}

char *
mpl_format_school_year (int year)
{
  return g_strdup_printf ("%d/%02d", year, (year + 1) % 100);
}

const char *
mpl_format_month (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");
  return months[month - 1];
}

const char *
mpl_format_month_short (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");
  return months_short[month - 1];
}

const char *
mpl_format_weekday (MplWeekday weekday)
{
  g_return_val_if_fail (weekday >= MPL_MONDAY && weekday <= MPL_SUNDAY, "");
  return weekdays[weekday - 1];
}

const char *
mpl_format_weekday_short (MplWeekday weekday)
{
  g_return_val_if_fail (weekday >= MPL_MONDAY && weekday <= MPL_SUNDAY, "");
  return weekdays_short[weekday - 1];
}

char *
mpl_format_name (const char *family,
                 const char *given,
                 const char *patronymic,
                 MplNameOrder order,
                 gboolean spaced)
{
  g_autoptr (GString) initials = g_string_new (NULL);

  g_return_val_if_fail (family != NULL, NULL);

  if (given != NULL)
    append_initials (initials, given);
  if (patronymic != NULL && *patronymic != '\0')
    {
      if (spaced && initials->len > 0)
        g_string_append (initials, MPL_NBSP);
      append_initials (initials, patronymic);
    }

  if (initials->len == 0)
    return g_strdup (family);
  if (order == MPL_NAME_INITIALS_FIRST)
    return g_strconcat (initials->str, MPL_NBSP, family, NULL);

  return g_strconcat (family, MPL_NBSP, initials->str, NULL);
}

const char *
mpl_plural (gint64 n, const char *one, const char *few, const char *many)
{
  gint64 tens = ABS (n) % 100;
  gint64 units = tens % 10;

  if (tens >= 11 && tens <= 14)
    return many;
  if (units == 1)
    return one;
  if (units >= 2 && units <= 4)
    return few;

  return many;
}
