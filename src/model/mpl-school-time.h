/* mpl-school-time.h: the records of the school's time: days, terms, councils
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What differs from the plain week, and how the school year is divided. Which day is a working
 * one is answered by the calendar that is built of these records.
 */

#pragma once

#include "model/mpl-record.h"

G_BEGIN_DECLS

/* Fields of a calendar day: one day that the plain week does not tell. */
typedef enum
{
  MPL_CALENDAR_DAY_DAY,
  MPL_CALENDAR_DAY_OTHER, /* of a moved day off: the weekend day it came from; null: not known */
  MPL_CALENDAR_DAY_KIND,
  MPL_CALENDAR_DAY_TITLE,
  MPL_CALENDAR_DAY_PROVISIONAL, /* by the rule, not yet by the government's act */
  MPL_CALENDAR_DAY_SOURCE,      /* the act, or a word of the school's */
  MPL_CALENDAR_DAY_N_FIELDS,
} MplCalendarDayField;

/* Choices of MPL_CALENDAR_DAY_KIND. */
typedef enum
{
  MPL_CALENDAR_DAY_HOLIDAY,         /* public holiday, ТК РФ ст. 112 */
  MPL_CALENDAR_DAY_MOVED,           /* day off moved here by the government's act */
  MPL_CALENDAR_DAY_REGIONAL,        /* day off of the region */
  MPL_CALENDAR_DAY_OFF,             /* day off of the school */
  MPL_CALENDAR_DAY_WORKING_WEEKEND, /* a weekend on which one works */
  MPL_CALENDAR_DAY_WORKING,         /* a day off of the rule on which one works all the same */
} MplCalendarDayKind;

#define MPL_TYPE_CALENDAR_DAY (mpl_calendar_day_get_type ())
G_DECLARE_FINAL_TYPE (MplCalendarDay, mpl_calendar_day, MPL, CALENDAR_DAY, MplRecord)

extern const MplTable mpl_calendar_day_table;

/* Fields of a term: a quarter, a trimester or a school break. */
typedef enum
{
  MPL_TERM_KIND,
  MPL_TERM_NUMBER, /* from 1; null for a break */
  MPL_TERM_TITLE,
  MPL_TERM_START,
  MPL_TERM_END,
  MPL_TERM_PROVISIONAL,
  MPL_TERM_N_FIELDS,
} MplTermField;

/* Choices of MPL_TERM_KIND; the first two are those of MPL_SCHOOL_TERM_KIND. */
typedef enum
{
  MPL_TERM_QUARTER,
  MPL_TERM_TRIMESTER,
  MPL_TERM_BREAK,
} MplTermKind;

#define MPL_TYPE_TERM (mpl_term_get_type ())
G_DECLARE_FINAL_TYPE (MplTerm, mpl_term, MPL, TERM, MplRecord)

extern const MplTable mpl_term_table;

/* Fields of a council: a collegial body meets on a day. */
typedef enum
{
  MPL_COUNCIL_ROLE, /* the body, a role of that kind */
  MPL_COUNCIL_DAY,
  MPL_COUNCIL_TITLE,  /* what it is about */
  MPL_COUNCIL_NUMBER, /* of the minutes, once held */
  MPL_COUNCIL_N_FIELDS,
} MplCouncilField;

#define MPL_TYPE_COUNCIL (mpl_council_get_type ())
G_DECLARE_FINAL_TYPE (MplCouncil, mpl_council, MPL, COUNCIL, MplRecord)

extern const MplTable mpl_council_table;

G_END_DECLS
