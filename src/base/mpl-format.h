/* mpl-format.h: days, names and counts as a Russian school writes them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Russian in every locale: papers and the plan itself are Russian. What only the interface shows
 * goes through gettext instead.
 *
 * Sources: domain notes on formats (days ДД.ММ.ГГГГ in tables, «15 сентября 2026 г.» in text; the
 * initials before the surname in signatures and griffs, ГОСТ Р 7.0.97; after it in lists).
 */

#pragma once

#include "base/mpl-span.h"

G_BEGIN_DECLS

/* U+00A0: initials and numbers are not torn from what they belong to. */
#define MPL_NBSP "\u00a0"

/**
 * MplDayFormat:
 * @MPL_DAY_SHORT: 15.09.2026
 * @MPL_DAY_SHORTEST: 15.09
 * @MPL_DAY_MONTH: 15 сентября
 * @MPL_DAY_LONG: 15 сентября 2026 г.
 * @MPL_DAY_WEEKDAY: вторник, 15 сентября
 */
typedef enum
{
  MPL_DAY_SHORT,
  MPL_DAY_SHORTEST,
  MPL_DAY_MONTH,
  MPL_DAY_LONG,
  MPL_DAY_WEEKDAY,
} MplDayFormat;

/**
 * MplNameOrder:
 * @MPL_NAME_FAMILY_FIRST: «Орлова Т. В.», in lists and to an addressee
 * @MPL_NAME_INITIALS_FIRST: «Т. В. Орлова», in signatures and griffs
 */
typedef enum
{
  MPL_NAME_FAMILY_FIRST,
  MPL_NAME_INITIALS_FIRST,
} MplNameOrder;

/**
 * mpl_format_day:
 * @day: a valid day or %MPL_DAY_NONE
 * @format: how
 *
 * Returns: (transfer full): the day as text; "" for %MPL_DAY_NONE
 */
char *mpl_format_day (MplDay day, MplDayFormat format);

/**
 * mpl_format_span:
 * @span: a valid span
 * @with_year: whether the year is told: «14–17 сентября 2026 г.»
 *
 * As short as it can be said: «15 сентября», «14–17 сентября», «28 сентября – 3 октября»; «с 1
 * сентября», «по 3 октября» where an end is open, "" where both are. A span over two years tells
 * both years in any case.
 *
 * Returns: (transfer full): the span as text
 */
char *mpl_format_span (MplSpan span, gboolean with_year);

/* «14.09–17.09», «14.09.2026» where both days are one: for narrow cells. */
char *mpl_format_span_short (MplSpan span);

/**
 * mpl_format_school_year:
 * @year: the year in which it begins
 *
 * Returns: (transfer full): «2026/27»
 */
char *mpl_format_school_year (int year);

/**
 * mpl_format_month:
 * @month: 1–12
 *
 * Returns: the month in the nominative, «сентябрь»
 */
const char *mpl_format_month (int month);

/* «сен», three letters each, for a scale. */
const char *mpl_format_month_short (int month);

/* «понедельник»; the short one is «пн». */
const char *mpl_format_weekday (MplWeekday weekday);
const char *mpl_format_weekday_short (MplWeekday weekday);

/**
 * mpl_format_name:
 * @family: the surname
 * @given: (nullable): the given name
 * @patronymic: (nullable): the patronymic; not everybody has one
 * @order: which stands first
 * @spaced: whether a no-break space stands between the initials: «Т. В.» or «Т.В.»
 *
 * A double given name keeps both initials («А.-М.»); «оглы» and «кызы» are no initials.
 *
 * Returns: (transfer full): surname and initials
 */
char *mpl_format_name (const char *family,
                       const char *given,
                       const char *patronymic,
                       MplNameOrder order,
                       gboolean spaced);

/**
 * mpl_plural:
 * @n: a count
 * @one: the form for 1, 21, 31…: «мероприятие»
 * @few: the form for 2–4, 22–24…: «мероприятия»
 * @many: the form for the rest: «мероприятий»
 *
 * Returns: (transfer none): the form that goes with @n
 */
const char *mpl_plural (gint64 n, const char *one, const char *few, const char *many);

G_END_DECLS
