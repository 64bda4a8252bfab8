/* mpl-day-text.c: a day as a person types it, and as it is spoken
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/widgets/mpl-day-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/mpl-error.h"
#include "base/mpl-format.h"

#define MAX_PARTS 3

/* Words for days; both languages are understood whatever the interface speaks. */
static const struct
{
  const char *word;
  int days;
} words[] = {
  { "сегодня", 0 },     { "today", 0 },  { "завтра", 1 },     { "tomorrow", 1 },
  { "послезавтра", 2 }, { "вчера", -1 }, { "yesterday", -1 }, { "позавчера", -2 },
};

/* A part of what was typed: a number with so many digits, or the month of a word. */
typedef struct
{
  int number;
  int digits;
  gboolean word;
} Part;

/* The month whose name begins with these letters, at least three of them: «сен», «сентября». The
 * genitive tells the same months as the nominative once its ending is cut. 0 for none. */
static int
find_month (const char *word)
{
  glong length = g_utf8_strlen (word, -1);

  if (length < 3)
    return g_str_equal (word, "мая") || g_str_equal (word, "май") ? 5 : 0;

  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *genitive = mpl_format_day (mpl_day_new (2026, month, 1), MPL_DAY_MONTH);
      const char *name = strchr (genitive, ' ');

      /* The number and the month are held together by a space or a no-break one. */
      name = name != NULL ? name + 1 : strstr (genitive, MPL_NBSP) + strlen (MPL_NBSP);
      if (g_str_has_prefix (name, word) || g_str_has_prefix (mpl_format_month (month), word))
        return month;
    }
  return 0;
}

static gboolean
is_separator (gunichar c)
{
  return g_unichar_isspace (c) || c == '.' || c == ',' || c == '/' || c == '-' || c == 0x00a0
         || c == 0x2013;
}

/* Cuts a text into numbers and months; FALSE where anything else stands in it. */
static gboolean
split (const char *text, Part *parts, guint *n_parts)
{
  const char *p = text;

  *n_parts = 0;
  while (*p != '\0')
    {
      gunichar c = g_utf8_get_char (p);
      const char *start = p;
      g_autofree char *word = NULL;
      Part part = { 0 };

      if (is_separator (c))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      if (g_ascii_isdigit (*p))
        {
          for (; g_ascii_isdigit (*p) && part.digits < 9; p++, part.digits++)
            part.number = part.number * 10 + (*p - '0');
          if (g_ascii_isdigit (*p))
            return FALSE;
        }
      else
        {
          while (*p != '\0' && g_unichar_isalpha (g_utf8_get_char (p)))
            p = g_utf8_next_char (p);
          if (p == start)
            return FALSE;
          word = g_strndup (start, (gsize) (p - start));
          /* «2026 г.» */
          if (*n_parts > 0 && (g_str_equal (word, "г") || g_str_equal (word, "года")))
            continue;
          part.word = TRUE;
          part.number = find_month (word);
          if (part.number == 0)
            return FALSE;
        }
      if (*n_parts == MAX_PARTS)
        return FALSE;
      parts[(*n_parts)++] = part;
    }

  return *n_parts > 0;
}

/* Digits alone: 1509, 150926, 15092026. */
static void
cut_digits (Part *parts, guint *n_parts)
{
  int number = parts[0].number;
  int digits = parts[0].digits;
  int year_digits = digits - 4;
  int power = year_digits == 4 ? 10000 : year_digits == 2 ? 100 : 1;

  if (digits != 4 && digits != 6 && digits != 8)
    return;

  parts[2] = (Part) { .number = number % power, .digits = year_digits };
  number /= power;
  parts[1] = (Part) { .number = number % 100, .digits = 2 };
  parts[0] = (Part) { .number = number / 100, .digits = 2 };
  *n_parts = year_digits > 0 ? 3 : 2;
}

/* The year of a month that was typed without one. */
static int
complete_year (int month, MplDay near)
{
  int school_year = mpl_day_get_school_year (near);

  /* July and August prepare the school year that follows them. */
  return month >= 7 ? school_year : school_year + 1;
}

static MplDay
make_day (const Part *parts, guint n_parts, MplDay near)
{
  int year = 0, month = 0;

  if (n_parts == 3 && parts[0].digits == 4 && !parts[1].word)
    return parts[1].digits <= 2 && parts[2].digits <= 2
               ? mpl_day_new (parts[0].number, parts[1].number, parts[2].number)
               : MPL_DAY_NONE;

  if (parts[0].word || parts[0].digits > 2)
    return MPL_DAY_NONE;
  if (n_parts == 1)
    {
      mpl_day_get_ymd (near, &year, &month, NULL);
      return mpl_day_new (year, month, parts[0].number);
    }

  month = parts[1].number;
  if (parts[1].digits > 2 || month < 1 || month > 12)
    return MPL_DAY_NONE;
  if (n_parts == 2)
    return mpl_day_new (complete_year (month, near), month, parts[0].number);

  if (parts[2].word || (parts[2].digits != 2 && parts[2].digits != 4))
    return MPL_DAY_NONE;
  year = parts[2].digits == 2 ? 2000 + parts[2].number : parts[2].number;
  return mpl_day_new (year, month, parts[0].number);
}

MplDay
mpl_day_text_parse (const char *text, MplDay today, MplDay near, GError **error)
{
  g_autofree char *stripped = NULL;
  g_autofree char *folded = NULL;
  Part parts[MAX_PARTS] = { { 0 } };
  guint n_parts = 0;
  MplDay day = MPL_DAY_NONE;

  g_return_val_if_fail (text != NULL && mpl_day_is_valid (today), MPL_DAY_NONE);

  if (g_utf8_validate (text, -1, NULL))
    {
      stripped = g_strstrip (g_strdup (text));
      folded = g_utf8_strdown (stripped, -1);
      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        if (g_str_equal (folded, words[i].word))
          return today + words[i].days;

      if (split (folded, parts, &n_parts))
        {
          if (n_parts == 1 && !parts[0].word)
            cut_digits (parts, &n_parts);
          day = make_day (parts, n_parts, near != MPL_DAY_NONE ? near : today);
        }
    }

  if (day == MPL_DAY_NONE && n_parts >= 2)
    mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                   _ ("There is no such day. Write DD.MM.YYYY, for example 01.09.2026."));
  else if (day == MPL_DAY_NONE)
    mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                   _ ("This is not a day. Write DD.MM.YYYY, for example 01.09.2026."));
  return day;
}

char *
mpl_day_text_describe (MplDay day, const MplCalendar *calendar)
{
  g_autofree char *special = NULL;
  const MplCalendarTerm *holiday;

  g_return_val_if_fail (mpl_day_is_valid (day), NULL);

  if (calendar == NULL)
    return g_strdup ("");

  special = mpl_calendar_describe_day (calendar, day);
  if (special == NULL)
    special = g_strdup (_ ("working day"));
  holiday = mpl_calendar_get_break (calendar, day);
  if (holiday == NULL)
    return g_steal_pointer (&special);

  return g_strdup_printf ("%s, %s", special,
                          holiday->title != NULL ? holiday->title : _ ("school break"));
}

char *
mpl_day_text_speak (MplDay day, const MplCalendar *calendar)
{
  g_autofree char *name = NULL;
  g_autofree char *kind = NULL;

  g_return_val_if_fail (mpl_day_is_valid (day), NULL);

  name = mpl_format_day (day, MPL_DAY_WEEKDAY);
  kind = mpl_day_text_describe (day, calendar);

  return g_strdup_printf ("%s %d%s%s", name, mpl_day_get_year (day), *kind != '\0' ? ", " : "",
                          kind);
}
