/* mpl-day.h: a civil day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * MplDay is a day of the proleptic Gregorian calendar, counted in days from 1 January 1970. It
 * has no time and no time zone: a plan is made of days. It is stored in a school file as it is.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef gint32 MplDay;

/* No day: an unknown, an empty field, an open end. */
#define MPL_DAY_NONE ((MplDay) G_MININT32)

/* The years a school file may speak of; a day outside is refused on input. */
#define MPL_YEAR_MIN 1900
#define MPL_YEAR_MAX 2199

/* MplWeekday: ISO 8601, the week begins on Monday. */
typedef enum
{
  MPL_MONDAY = 1,
  MPL_TUESDAY,
  MPL_WEDNESDAY,
  MPL_THURSDAY,
  MPL_FRIDAY,
  MPL_SATURDAY,
  MPL_SUNDAY,
} MplWeekday;

/**
 * mpl_day_new:
 * @year: from %MPL_YEAR_MIN to %MPL_YEAR_MAX
 * @month: 1–12
 * @day: 1–31
 *
 * Returns: the day, or %MPL_DAY_NONE where there is no such day
 */
MplDay mpl_day_new (int year, int month, int day);

/**
 * mpl_day_is_valid:
 * @self: any number
 *
 * Returns: whether @self is a day within %MPL_YEAR_MIN–%MPL_YEAR_MAX
 */
gboolean mpl_day_is_valid (MplDay self);

/**
 * mpl_day_today:
 *
 * The present day in the local time zone. The environment variable MENTORING_TODAY (YYYY-MM-DD)
 * overrides it, so that tests and screenshots give the same picture on every day.
 */
MplDay mpl_day_today (void);

/**
 * mpl_day_get_ymd:
 * @self: a valid day
 * @year: (out) (optional): the year
 * @month: (out) (optional): the month, 1–12
 * @day: (out) (optional): the day of the month, 1–31
 */
void mpl_day_get_ymd (MplDay self, int *year, int *month, int *day);

/* One part of a valid day alone; the month is 1–12. */
int mpl_day_get_year (MplDay self);
int mpl_day_get_month (MplDay self);
MplWeekday mpl_day_get_weekday (MplDay self);

/* The Monday of the week that holds @self. */
MplDay mpl_day_get_week_start (MplDay self);

/**
 * mpl_day_get_week:
 * @self: a valid day
 * @year: (out) (optional): the year that the week belongs to
 *
 * Returns: the week's number by ISO 8601, 1–53
 */
int mpl_day_get_week (MplDay self, int *year);

/* The first and the last day of the month that holds @self. */
MplDay mpl_day_get_month_start (MplDay self);
MplDay mpl_day_get_month_end (MplDay self);

/* The number of days of a month: 28–31. */
int mpl_day_days_in_month (int year, int month);

/**
 * mpl_day_add_months:
 * @self: a valid day
 * @months: may be negative
 *
 * The same day of another month; the month's last day where it has no such day (31 January and
 * one month: 28 February).
 *
 * Returns: the day, or %MPL_DAY_NONE where it leaves the years that are allowed
 */
MplDay mpl_day_add_months (MplDay self, int months);

/**
 * mpl_day_get_school_year:
 * @self: a valid day
 *
 * The school year that a day is planned in. It begins on 1 September; the days from 1 July on are
 * days of preparation and count to the coming year.
 *
 * Returns: the year in which the school year begins: 2026 for 2026/27
 */
int mpl_day_get_school_year (MplDay self);

/**
 * mpl_day_from_iso:
 * @text: "YYYY-MM-DD"
 *
 * Returns: the day, or %MPL_DAY_NONE where @text is not exactly one
 */
MplDay mpl_day_from_iso (const char *text);

/**
 * mpl_day_to_iso:
 * @self: a valid day or %MPL_DAY_NONE
 *
 * Returns: (transfer full) (nullable): "YYYY-MM-DD", %NULL for %MPL_DAY_NONE
 */
char *mpl_day_to_iso (MplDay self);

/**
 * mpl_day_from_text:
 * @text: as a person types it: "15.09.2026", "5.9.26", "15.09" (of @school_year), "2026-09-15"
 * @school_year: the school year that completes a day without a year: September–December of it,
 *   January–August of the next one; 0 where a year must be given
 *
 * Returns: the day, or %MPL_DAY_NONE where @text is not one
 */
MplDay mpl_day_from_text (const char *text, int school_year);

G_END_DECLS
