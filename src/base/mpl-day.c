/* mpl-day.c: a civil day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The arithmetic is that of Howard Hinnant's «chrono-Compatible Low-Level Date Algorithms»: the
 * year is taken to begin on 1 March, so that the leap day is its last one, and days are counted
 * in eras of 400 years (146,097 days).
 */

#include "base/mpl-day.h"

#include <string.h>

#define DAYS_IN_ERA 146097
/* From 1 March of the year 0 to 1 January 1970. */
#define EPOCH_SHIFT 719468

static MplDay
day_from_civil (int year, int month, int day)
{
  int y = month <= 2 ? year - 1 : year;
  int era = y / 400;
  int year_of_era = y - era * 400;
  int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * DAYS_IN_ERA + day_of_era - EPOCH_SHIFT;
}

static gboolean
is_leap (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/* Reads @min to @max digits; returns the number or -1, and moves @text behind them. */
static int
read_digits (const char **text, int min, int max)
{
  int value = 0;
  int n = 0;

  while (n < max && g_ascii_isdigit (**text))
    {
      value = value * 10 + (**text - '0');
      (*text)++;
      n++;
    }

  return n < min ? -1 : value;
}

MplDay
mpl_day_new (int year, int month, int day)
{
  if (year < MPL_YEAR_MIN || year > MPL_YEAR_MAX || month < 1 || month > 12 || day < 1
      || day > mpl_day_days_in_month (year, month))
    return MPL_DAY_NONE;

  return day_from_civil (year, month, day);
}

gboolean
mpl_day_is_valid (MplDay self)
{
  return self >= day_from_civil (MPL_YEAR_MIN, 1, 1)
         && self <= day_from_civil (MPL_YEAR_MAX, 12, 31);
}

MplDay
mpl_day_today (void)
{
  const char *fixed = g_getenv ("MENTORING_TODAY");
  g_autoptr (GDateTime) now = NULL;

  if (fixed != NULL)
    {
      MplDay day = mpl_day_from_iso (fixed);
      if (day != MPL_DAY_NONE)
        return day;
    }

  now = g_date_time_new_now_local ();

  return mpl_day_new (g_date_time_get_year (now), g_date_time_get_month (now),
                      g_date_time_get_day_of_month (now));
}

void
mpl_day_get_ymd (MplDay self, int *year, int *month, int *day)
{
  int z, era, day_of_era, year_of_era, day_of_year, shifted_month, m;

  g_return_if_fail (mpl_day_is_valid (self));

  z = self + EPOCH_SHIFT;
  era = z / DAYS_IN_ERA;
  day_of_era = z - era * DAYS_IN_ERA;
  year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  shifted_month = (5 * day_of_year + 2) / 153;
  m = shifted_month + (shifted_month < 10 ? 3 : -9);

  if (year != NULL)
    *year = year_of_era + era * 400 + (m <= 2 ? 1 : 0);
  if (month != NULL)
    *month = m;
  if (day != NULL)
    *day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
}

int
mpl_day_get_year (MplDay self)
{
  int year = 0;

  mpl_day_get_ymd (self, &year, NULL, NULL);
  return year;
}

int
mpl_day_get_month (MplDay self)
{
  int month = 0;

  mpl_day_get_ymd (self, NULL, &month, NULL);
  return month;
}

MplWeekday
mpl_day_get_weekday (MplDay self)
{
  g_return_val_if_fail (mpl_day_is_valid (self), MPL_MONDAY);

  /* 1 January 1970 was a Thursday; the shift by whole weeks keeps the remainder positive. */
  return (MplWeekday) ((self + 7 * DAYS_IN_ERA + 3) % 7 + 1);
}

MplDay
mpl_day_get_week_start (MplDay self)
{
  return self - (MplDay) mpl_day_get_weekday (self) + 1;
}

int
mpl_day_get_week (MplDay self, int *year)
{
  /* A week belongs to the year that holds its Thursday. */
  MplDay thursday = mpl_day_get_week_start (self) + 3;
  int y = 0;

  g_return_val_if_fail (mpl_day_is_valid (thursday), 0);

  mpl_day_get_ymd (thursday, &y, NULL, NULL);
  if (year != NULL)
    *year = y;

  return (thursday - day_from_civil (y, 1, 1)) / 7 + 1;
}

MplDay
mpl_day_get_month_start (MplDay self)
{
  int year = 0, month = 0;

  mpl_day_get_ymd (self, &year, &month, NULL);
  return mpl_day_new (year, month, 1);
}

MplDay
mpl_day_get_month_end (MplDay self)
{
  int year = 0, month = 0;

  mpl_day_get_ymd (self, &year, &month, NULL);
  return mpl_day_new (year, month, mpl_day_days_in_month (year, month));
}

int
mpl_day_days_in_month (int year, int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  return days[month - 1] + (month == 2 && is_leap (year) ? 1 : 0);
}

MplDay
mpl_day_add_months (MplDay self, int months)
{
  int year = 0, month = 0, day = 0;
  gint64 count;

  mpl_day_get_ymd (self, &year, &month, &day);
  count = (gint64) year * 12 + (month - 1) + months;
  if (count < (gint64) MPL_YEAR_MIN * 12 || count >= (gint64) (MPL_YEAR_MAX + 1) * 12)
    return MPL_DAY_NONE;

  year = (int) (count / 12);
  month = (int) (count % 12) + 1;

  return mpl_day_new (year, month, MIN (day, mpl_day_days_in_month (year, month)));
}

int
mpl_day_get_school_year (MplDay self)
{
  int year = 0, month = 0;

  mpl_day_get_ymd (self, &year, &month, NULL);
  return month >= 7 ? year : year - 1;
}

MplDay
mpl_day_from_iso (const char *text)
{
  int year, month, day;

  g_return_val_if_fail (text != NULL, MPL_DAY_NONE);

  if (strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    return MPL_DAY_NONE;

  year = read_digits (&text, 4, 4);
  text++;
  month = read_digits (&text, 2, 2);
  text++;
  day = read_digits (&text, 2, 2);
  if (year < 0 || month < 0 || day < 0)
    return MPL_DAY_NONE;

  return mpl_day_new (year, month, day);
}

char *
mpl_day_to_iso (MplDay self)
{
  int year = 0, month = 0, day = 0;

  if (self == MPL_DAY_NONE)
    return NULL;

  mpl_day_get_ymd (self, &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

MplDay
mpl_day_from_text (const char *text, int school_year)
{
  g_autofree char *stripped = NULL;
  const char *p;
  int day, month, year;

  g_return_val_if_fail (text != NULL, MPL_DAY_NONE);

  stripped = g_strstrip (g_strdup (text));
  if (strchr (stripped, '-') != NULL)
    return mpl_day_from_iso (stripped);

  p = stripped;
  day = read_digits (&p, 1, 2);
  if (day < 0 || *p++ != '.')
    return MPL_DAY_NONE;
  month = read_digits (&p, 1, 2);
  if (month < 0)
    return MPL_DAY_NONE;

  if (*p == '\0' || strcmp (p, ".") == 0)
    {
      if (school_year == 0)
        return MPL_DAY_NONE;
      year = month >= 9 ? school_year : school_year + 1;
    }
  else
    {
      const char *digits = ++p;
      year = read_digits (&p, 2, 4);
      if (year < 0 || *p != '\0' || p - digits == 3)
        return MPL_DAY_NONE;
      if (p - digits == 2)
        year += 2000;
    }

  return mpl_day_new (year, month, day);
}
