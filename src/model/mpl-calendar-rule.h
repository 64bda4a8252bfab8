/* mpl-calendar-rule.h: days off and terms of a year of which nothing else is known
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sources: ТК РФ ст. 112 for the holidays; the recommendations of the Ministry of Education for
 * 2025/26 (breaks of at least 7 days, the year ends on 26 May), continued to other years.
 */

#pragma once

#include "model/mpl-calendar.h"

G_BEGIN_DECLS

/* School years that the rule makes terms for. */
#define MPL_RULE_YEAR_MIN 2000
#define MPL_RULE_YEAR_MAX 2099

/* The most that mpl_calendar_rule_get_terms() gives. */
#define MPL_RULE_MAX_TERMS 9

#define MPL_RULE_N_HOLIDAYS 14

/**
 * mpl_calendar_rule_get_holidays:
 * @year: %MPL_YEAR_MIN–%MPL_YEAR_MAX
 * @days: (out caller-allocates) (array fixed-size=14): the public holidays of @year in order
 */
void mpl_calendar_rule_get_holidays (int year, MplDay *days);

/**
 * mpl_calendar_rule_get_holiday:
 * @day: a valid day
 *
 * Returns: (transfer none) (nullable): the name of the public holiday, %NULL where @day is none
 */
const char *mpl_calendar_rule_get_holiday (MplDay day);

/**
 * mpl_calendar_rule_moves:
 * @holiday: a public holiday
 *
 * Whether a weekend that coincides with @holiday moves to the next working day by itself. Those of
 * 1–8 January do not: the Government moves two of them where it likes (ст. 112 ч. 2).
 */
gboolean mpl_calendar_rule_moves (MplDay holiday);

/**
 * mpl_calendar_rule_get_terms:
 * @school_year: the year in which it begins, %MPL_RULE_YEAR_MIN–%MPL_RULE_YEAR_MAX
 * @term_kind: quarters or trimesters
 * @terms: (out caller-allocates) (array fixed-size=9): the terms and breaks by their first days,
 *   all provisional, titles static
 *
 * Returns: how many there are
 */
gsize mpl_calendar_rule_get_terms (int school_year, MplTermKind term_kind, MplCalendarTerm *terms);

/* «II четверть», «III триместр», «каникулы»: (transfer full). */
char *mpl_calendar_rule_make_title (MplTermKind kind, int number);

G_END_DECLS
