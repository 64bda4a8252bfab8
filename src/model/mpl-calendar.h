/* mpl-calendar.h: which days the school works, and the quarters and breaks of its year
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One answer for the screen, the papers, the schedule and the export. A calendar is immutable and
 * may be asked from any thread; an edit builds a new one (under a millisecond).
 *
 * Every day of %MPL_YEAR_MIN–%MPL_YEAR_MAX has a kind. It comes from the rule (weekends of a week
 * of five or six days, holidays by ТК РФ ст. 112 as it stands since 2013) and from the rows that
 * tell where a year departs from it. A year whose act of the Government is not known follows the
 * rule alone and is provisional.
 *
 * Teachers work during the breaks: a break is no day off.
 */

#pragma once

#include "base/mpl-span.h"
#include "model/mpl-school-time.h"

G_BEGIN_DECLS

/**
 * MplDayKind:
 * @MPL_DAY_KIND_WORKING: an ordinary working day
 * @MPL_DAY_KIND_WEEKEND: Sunday, and Saturday in a week of five days
 * @MPL_DAY_KIND_HOLIDAY: a public holiday, нерабочий праздничный день
 * @MPL_DAY_KIND_MOVED: a day off moved from a weekend
 * @MPL_DAY_KIND_WORKING_WEEKEND: a weekend day that is worked
 * @MPL_DAY_KIND_REGIONAL: a day off of the region
 * @MPL_DAY_KIND_SCHOOL: a day off of the school
 */
typedef enum
{
  MPL_DAY_KIND_WORKING,
  MPL_DAY_KIND_WEEKEND,
  MPL_DAY_KIND_HOLIDAY,
  MPL_DAY_KIND_MOVED,
  MPL_DAY_KIND_WORKING_WEEKEND,
  MPL_DAY_KIND_REGIONAL,
  MPL_DAY_KIND_SCHOOL,
} MplDayKind;

/* More rows than this are refused. */
#define MPL_CALENDAR_MAX_ROWS 4096

/**
 * MplCalendarEntry:
 * @day: the day that departs from the rule
 * @other: for a moved day off, the weekend day it was moved from; for a working weekend, the day
 *   off it was moved to; %MPL_DAY_NONE where not known
 * @kind: what the day is; %MPL_DAY_KIND_WORKING makes a day off of the rule a working one
 * @provisional: whether it may still change
 * @note: (nullable): a word for a tooltip
 *
 * A row about @day. Of two rows for one day the later one holds. A moved day off tells all: its
 * @other becomes a working weekend unless it is a holiday, and the rule does not move it again. In
 * a week of six days Saturday is no weekend: a day off moved from a Saturday does not exist then,
 * and a working Saturday is an ordinary day.
 */
typedef struct
{
  MplDay day;
  MplDay other;
  MplDayKind kind;
  gboolean provisional;
  const char *note;
} MplCalendarEntry;

/**
 * MplCalendarTerm:
 * @span: its days, closed at both ends, at most 366
 * @kind: a quarter, a trimester or a break
 * @number: its number in the school year, from 1
 * @provisional: whether it is a proposal that the school has not confirmed
 * @title: (nullable): «I четверть», «осенние каникулы»; made from kind and number where %NULL
 *
 * A break may lie within a trimester.
 */
typedef struct
{
  MplSpan span;
  MplTermKind kind;
  int number;
  gboolean provisional;
  const char *title;
} MplCalendarTerm;

/**
 * MplCalendarConfig:
 * @week_days: working days of a week, 5 or 6
 * @term_kind: what the rule makes for a school year without terms, quarters or trimesters
 * @years: (array length=n_years): the years whose act of the Government is known
 * @days: (array length=n_days): where the years depart from the rule
 * @terms: (array length=n_terms): the terms and breaks
 *
 * What a calendar is made from; everything is copied. A school year (1 July – 30 June) without a
 * quarter or trimester takes the rule's, one without a break the rule's breaks.
 */
typedef struct
{
  int week_days;
  MplTermKind term_kind;
  const int *years;
  gsize n_years;
  const MplCalendarEntry *days;
  gsize n_days;
  const MplCalendarTerm *terms;
  gsize n_terms;
} MplCalendarConfig;

#define MPL_TYPE_CALENDAR (mpl_calendar_get_type ())

typedef struct _MplCalendar MplCalendar;

GType mpl_calendar_get_type (void) G_GNUC_CONST;

/**
 * mpl_calendar_new:
 * @config: what it is made from
 * @error: %MPL_ERROR_INVALID for a row that is none, %MPL_ERROR_LIMIT for too many rows
 *
 * Returns: (transfer full) (nullable): the calendar
 */
MplCalendar *mpl_calendar_new (const MplCalendarConfig *config, GError **error);

/* The rule alone, with quarters. */
MplCalendar *mpl_calendar_new_default (int week_days);

/* Takes a reference; (transfer full). From any thread. */
MplCalendar *mpl_calendar_ref (MplCalendar *self);
/* Gives a reference back. From any thread. */
void mpl_calendar_unref (MplCalendar *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplCalendar, mpl_calendar_unref)

/* Working days of a week, 5 or 6. */
int mpl_calendar_get_week_days (const MplCalendar *self);
/* What the school divides its years into, %MPL_TERM_QUARTER or %MPL_TERM_TRIMESTER. */
MplTermKind mpl_calendar_get_term_kind (const MplCalendar *self);

/* All functions below take a valid day; one that is not is a programmer's error. */

/* Whether the school works on @day. */
gboolean mpl_calendar_is_working (const MplCalendar *self, MplDay day);
/* What @day is. */
MplDayKind mpl_calendar_get_kind (const MplCalendar *self, MplDay day);

/**
 * mpl_calendar_describe_day:
 * @self: a calendar
 * @day: a valid day
 *
 * Returns: (transfer full) (nullable): what is special about @day, in Russian: «День Победы,
 *   нерабочий праздничный день», «выходной день, перенесён с 3 января», «… (предварительно)»;
 *   %NULL for an ordinary working day
 */
char *mpl_calendar_describe_day (const MplCalendar *self, MplDay day);

/**
 * mpl_calendar_is_provisional:
 * @self: a calendar
 * @day: a valid day
 *
 * Returns: whether the kind of @day may still change: the act for its year is not known, or its
 *   row says so
 */
gboolean mpl_calendar_is_provisional (const MplCalendar *self, MplDay day);

/* The nearest working day, @day itself included; %MPL_DAY_NONE where the years end. */
MplDay mpl_calendar_on_or_after (const MplCalendar *self, MplDay day);
MplDay mpl_calendar_on_or_before (const MplCalendar *self, MplDay day);

/* The nearest working day, @day itself left out; %MPL_DAY_NONE where the years end. */
MplDay mpl_calendar_after (const MplCalendar *self, MplDay day);
MplDay mpl_calendar_before (const MplCalendar *self, MplDay day);

/**
 * mpl_calendar_add_working_days:
 * @self: a calendar
 * @day: a valid day, working or not
 * @n: how many
 *
 * The @n-th working day after @day, or before it where @n is negative; @day does not count. With 0
 * @day itself, or the next working day after it where it is a day off. «В течение 3 рабочих дней
 * после» a day ends 3 working days after it. Takes a constant time.
 *
 * Returns: the day, or %MPL_DAY_NONE where it leaves the years
 */
MplDay mpl_calendar_add_working_days (const MplCalendar *self, MplDay day, int n);

/**
 * mpl_calendar_count_working_days:
 * @self: a calendar
 * @span: a valid span, closed at both ends
 *
 * Returns: the number of its working days
 */
int mpl_calendar_count_working_days (const MplCalendar *self, MplSpan span);

/**
 * mpl_calendar_rank:
 * @self: a calendar
 * @day: a valid day, or the day after the last valid one
 *
 * Working days are numbered from 0; schedules count in these numbers.
 *
 * Returns: the number of working days before @day, which is the number of the first working day
 *   that is not before it
 */
int mpl_calendar_rank (const MplCalendar *self, MplDay day);

/* The working day number @rank, %MPL_DAY_NONE where there is none. */
MplDay mpl_calendar_select (const MplCalendar *self, int rank);

/* How many working days there are in all. */
int mpl_calendar_get_n_working (const MplCalendar *self);

/**
 * mpl_calendar_get_term:
 * @self: a calendar
 * @day: a valid day
 *
 * Returns: (transfer none) (nullable): the quarter or trimester that holds @day; of two the one
 *   that begins later
 */
const MplCalendarTerm *mpl_calendar_get_term (const MplCalendar *self, MplDay day);

/* (transfer none) (nullable): the break that holds @day. */
const MplCalendarTerm *mpl_calendar_get_break (const MplCalendar *self, MplDay day);

/**
 * mpl_calendar_get_terms:
 * @self: a calendar
 * @n: (out): their number
 *
 * Returns: (transfer none) (array length=n): all terms and breaks by their first days
 */
const MplCalendarTerm *mpl_calendar_get_terms (const MplCalendar *self, gsize *n);

/* The index of the first term or break that begins on @day or later. */
gsize mpl_calendar_find_term (const MplCalendar *self, MplDay day);

G_END_DECLS
