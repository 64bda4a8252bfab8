/* mpl-day-text.h: a day as a person types it, and as it is spoken
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-calendar.h"

G_BEGIN_DECLS

/**
 * mpl_day_text_parse:
 * @text: what was typed
 * @today: the present day, for «завтра»
 * @near: a valid day or %MPL_DAY_NONE: a day without a year is taken from its school year, one
 *   without a month from its month; @today's where it is none
 * @error: %MPL_ERROR_INVALID with a sentence that says how to write a day
 *
 * Understands 15.09.2026, 15.9.26, 15.9, 15/09/2026, 15 09 2026, 15092026, 150926, 1509,
 * 2026-09-15, «15 сентября 2026 г.», «15 сен», «15», «сегодня», «завтра», «послезавтра», «вчера»
 * and the English words for these, all in any case.
 *
 * Returns: the day, %MPL_DAY_NONE where it is none
 */
MplDay mpl_day_text_parse (const char *text, MplDay today, MplDay near, GError **error);

/**
 * mpl_day_text_describe:
 * @day: a valid day
 * @calendar: (nullable): the school's days
 *
 * Returns: (transfer full): what kind of day it is: «рабочий день», «выходной день», «День Победы,
 *   нерабочий праздничный день, весенние каникулы»; "" without a calendar
 */
char *mpl_day_text_describe (MplDay day, const MplCalendar *calendar);

/* (transfer full): the day in full as it is spoken: «вторник, 15 сентября 2026, рабочий день». */
char *mpl_day_text_speak (MplDay day, const MplCalendar *calendar);

G_END_DECLS
