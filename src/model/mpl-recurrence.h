/* mpl-recurrence.h: the rule by which a recurring activity falls on days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A rule works within a window, the activity's start and end. Its text form stands in the school
 * file; its sentence («раз в 2 недели, кроме каникул») in the plan. Two kinds have no days of
 * their own: what follows an event («в течение 3 рабочих дней после приёма на работу») and what
 * goes by somebody else's timetable («по графику»).
 */

#pragma once

#include "model/mpl-calendar.h"

G_BEGIN_DECLS

/* No rule yields more occurrences; those that would come later are left out. */
#define MPL_RECURRENCE_MAX 2000

/* The longest text form, in bytes without the end. */
#define MPL_RECURRENCE_MAX_TEXT 63

/* The last of its month: for @nth. */
#define MPL_RECURRENCE_LAST (-1)

/**
 * MplRecurrenceKind:
 * @MPL_RECURRENCE_DAYS: every @interval days from the window's start
 * @MPL_RECURRENCE_WEEKS: on @weekdays of every @interval-th week from the one of the window's start
 * @MPL_RECURRENCE_MONTHS: in every @interval-th month from the one of the window's start
 * @MPL_RECURRENCE_TERMS: in the last week of each quarter or trimester
 * @MPL_RECURRENCE_EVENT: within @working_days working days after @event; no days of its own
 * @MPL_RECURRENCE_UNSCHEDULED: «по графику»; no days of its own
 */
typedef enum
{
  MPL_RECURRENCE_DAYS,
  MPL_RECURRENCE_WEEKS,
  MPL_RECURRENCE_MONTHS,
  MPL_RECURRENCE_TERMS,
  MPL_RECURRENCE_EVENT,
  MPL_RECURRENCE_UNSCHEDULED,
} MplRecurrenceKind;

/**
 * MplRecurrenceMonth: where in the month
 * @MPL_RECURRENCE_MONTH_START: on the day of the month that the window starts on
 * @MPL_RECURRENCE_MONTH_DAY: on day @nth; a shorter month takes its last day
 * @MPL_RECURRENCE_MONTH_WEEKDAY: on the @nth @weekday; a month without a fifth one is left out
 */
typedef enum
{
  MPL_RECURRENCE_MONTH_START,
  MPL_RECURRENCE_MONTH_DAY,
  MPL_RECURRENCE_MONTH_WEEKDAY,
} MplRecurrenceMonth;

typedef enum
{
  MPL_RECURRENCE_EVENT_HIRE,  /* приём на работу */
  MPL_RECURRENCE_EVENT_ORDER, /* издание приказа */
  MPL_RECURRENCE_EVENT_PAIR,  /* закрепление пары */
} MplRecurrenceEvent;

/* A set of weekdays: the bit of one of them. */
#define MPL_WEEKDAY_BIT(weekday) (1u << ((int) (weekday) - 1))

/**
 * MplRecurrence:
 * @kind: which of the members below count
 * @interval: days 1–366, weeks 1–52, months 1–24; 1 for the other kinds
 * @weekdays: weeks: a set of weekdays; 0 = the weekday that the window starts on
 * @month: months: where in the month
 * @nth: months: day 1–31 or weekday 1–5 of its month, or %MPL_RECURRENCE_LAST
 * @weekday: months with a weekday; terms: the day of the week, 0 = its last working day
 * @event: what must happen
 * @working_days: within how many working days after it, 1–250
 * @skip_breaks: «кроме каникул»
 * @until: the last day that it may fall on, or %MPL_DAY_NONE
 * @count: how many times at most, 1–2000; 0 = no limit
 *
 * Members that do not count are 0, @until %MPL_DAY_NONE.
 */
typedef struct
{
  MplRecurrenceKind kind;
  int interval;
  guint weekdays;
  MplRecurrenceMonth month;
  int nth;
  MplWeekday weekday;
  MplRecurrenceEvent event;
  int working_days;
  gboolean skip_breaks;
  MplDay until;
  int count;
} MplRecurrence;

#define MPL_RECURRENCE_INIT(kind_) \
  ((MplRecurrence) { .kind = (kind_), .interval = 1, .until = MPL_DAY_NONE })

typedef enum
{
  MPL_RECURRENCE_STATE_PLANNED,
  MPL_RECURRENCE_STATE_DONE,
  MPL_RECURRENCE_STATE_CANCELLED,
} MplRecurrenceState;

/**
 * MplRecurrenceChange:
 * @original: the day that the rule gives
 * @moved: the day that a person gave it instead, %MPL_DAY_NONE where it stays
 * @state: what became of it
 *
 * What a person said about one occurrence.
 */
typedef struct
{
  MplDay original;
  MplDay moved;
  MplRecurrenceState state;
} MplRecurrenceChange;

/**
 * MplRecurrenceDay:
 * @original: the day that the rule gives, before days off are avoided; what a change refers to
 * @day: the day that it falls on
 * @state: what became of it
 */
typedef struct
{
  MplDay original;
  MplDay day;
  MplRecurrenceState state;
} MplRecurrenceDay;

/* Whether all members are within their limits and those that do not count are 0. */
gboolean mpl_recurrence_is_valid (const MplRecurrence *self);
gboolean mpl_recurrence_equal (const MplRecurrence *a, const MplRecurrence *b);

/* Whether the rule has days of its own. */
gboolean mpl_recurrence_has_days (const MplRecurrence *self);

/**
 * mpl_recurrence_to_text:
 * @self: a valid rule
 *
 * The text form: a head, then options in this order, each after one space.
 *
 * |[
 * 10d              every 10 days
 * 2w:mo,th         Monday and Thursday of every second week (in the order of the week)
 * 1m  1m:15  1m:last  3m:2th  1m:last-fr
 *                  the window's day of the month; the 15th; the last day; the second Thursday of
 *                  every third month; the last Friday
 * term  term:fr    the last week of each term; its Friday
 * hire+3  order+5  pair+7
 *                  within 3 working days after hire, 5 after an order, 7 after a pair is made
 * unscheduled      by somebody else's timetable
 * nobreaks  until=2027-05-15  count=10
 *                  the options, for the kinds with days
 * ]|
 *
 * Returns: (transfer full): at most %MPL_RECURRENCE_MAX_TEXT bytes of ASCII
 */
char *mpl_recurrence_to_text (const MplRecurrence *self);

/**
 * mpl_recurrence_from_text:
 * @self: (out caller-allocates): the rule
 * @text: any text
 * @error: %MPL_ERROR_INVALID
 *
 * Takes exactly what mpl_recurrence_to_text() gives and nothing else.
 *
 * Returns: whether @text is a rule; @self is left alone otherwise
 */
gboolean mpl_recurrence_from_text (MplRecurrence *self, const char *text, GError **error);

/**
 * mpl_recurrence_to_sentence:
 * @self: a valid rule
 * @term_kind: what the school calls its terms
 *
 * Returns: (transfer full): the rule in Russian, beginning in lower case: «раз в 2 недели, кроме
 *   каникул», «2-й четверг месяца», «последняя неделя каждой четверти»
 */
char *mpl_recurrence_to_sentence (const MplRecurrence *self, MplTermKind term_kind);

/**
 * mpl_recurrence_expand:
 * @self: a valid rule
 * @calendar: the school's days
 * @window: a valid span, closed at both ends; its end gives way to @until
 * @changes: (array length=n_changes) (nullable): what persons said; of two about one original the
 *   later holds
 * @n_changes: their number
 *
 * The rule's days within @window. A day off moves forward to a working day, or back where that
 * would leave the window. Under «кроме каникул» a day that falls into a break is left out; a
 * monthly one rather gives way within its month, after the break or else before it. A day that is
 * not later than the one before is left out: a rule never gives one day twice. @count counts what
 * is left, cancelled ones included.
 *
 * A moved occurrence stands where the person put it, be it a day off, outside the window or the
 * day of another. What is done stays even where the rule no longer gives its original.
 *
 * Returns: (transfer full) (element-type MplRecurrenceDay): by @day, at most %MPL_RECURRENCE_MAX
 * and what is done besides; empty for a rule without days
 */
GArray *mpl_recurrence_expand (const MplRecurrence *self,
                               const MplCalendar *calendar,
                               MplSpan window,
                               const MplRecurrenceChange *changes,
                               gsize n_changes);

G_END_DECLS
