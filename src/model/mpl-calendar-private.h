/* mpl-calendar-private.h: what a calendar is made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For mpl-calendar.c, which asks, and mpl-calendar-build.c, which makes it.
 */

#pragma once

#include "model/mpl-calendar.h"

G_BEGIN_DECLS

/* What is special about one day: the rest of a row, beside the kind. */
typedef struct
{
  MplDay day;
  MplDay other;
  const char *note; /* in the string chunk, nullable */
} MplCalendarFact;

/* A run of days that one term answers for. */
typedef struct
{
  MplSpan span;
  guint term;
} MplCalendarRun;

#define MPL_CALENDAR_KIND_MASK 0x0f
#define MPL_CALENDAR_PROVISIONAL 0x80

#define MPL_CALENDAR_WORD 64

/* Days are kept by their distance from the first one. Working days are bits, and before each word
 * of them stands how many came before it: rank and select, hence every question about working
 * days, look at one word. */
struct _MplCalendar
{
  int week_days;
  MplTermKind term_kind;
  MplDay first;
  int n_days;
  int n_working;
  guint8 *kinds;    /* n_days: MplDayKind, perhaps with MPL_CALENDAR_PROVISIONAL */
  guint64 *working; /* n_words */
  guint32 *before;  /* n_words + 1 */
  int n_words;      /* one more than the days need, so that the day after the last has one */
  GArray *facts;    /* MplCalendarFact by day */
  GArray *terms;    /* MplCalendarTerm by first day */
  GArray *teaching; /* MplCalendarRun, apart from each other, by first day */
  GArray *breaks;   /* the same */
  GStringChunk *strings;
};

/* The fact about @day, %NULL where there is none. */
const MplCalendarFact *mpl_calendar_find_fact (const MplCalendar *self, MplDay day);

/* Writes the terms of @config and those of the rule where it has none; days are written before. */
void mpl_calendar_write_terms (MplCalendar *self, const MplCalendarConfig *config);

G_END_DECLS
