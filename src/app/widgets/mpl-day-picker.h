/* mpl-day-picker.h: a day, typed or chosen on a calendar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "base/mpl-span.h"
#include "model/mpl-calendar.h"

G_BEGIN_DECLS

/**
 * MplDayPicker:
 *
 * Properties: `day` (int, an #MplDay or %MPL_DAY_NONE) notifies when a person or the program gives
 * it another one; `min-day` and `max-day` (int, %MPL_DAY_NONE = open), `nullable` (whether there
 * may be no day), `calendar` (nullable), `near` (int: the day whose month the calendar opens at
 * where there is none, and whose school year completes what is typed), `problem` (nullable, read
 * only: the sentence about what is typed and is no day; `day` keeps its old value then),
 * `show-problem` (whether the picker itself shows it).
 */
#define MPL_TYPE_DAY_PICKER (mpl_day_picker_get_type ())
G_DECLARE_FINAL_TYPE (MplDayPicker, mpl_day_picker, MPL, DAY_PICKER, GtkWidget)

/* A picker without a day. */
GtkWidget *mpl_day_picker_new (void);

MplDay mpl_day_picker_get_day (MplDayPicker *self);

/* Limits do not bind the program: a day outside of them is shown as it is. */
void mpl_day_picker_set_day (MplDayPicker *self, MplDay day);

/* The days that a person may choose: a valid span, whose ends may be open. */
void mpl_day_picker_set_limits (MplDayPicker *self, MplSpan limits);

/* (nullable): the school's days, which shade and name those of the page. */
void mpl_day_picker_set_calendar (MplDayPicker *self, MplCalendar *calendar);

/* Where there is no day yet, the page and the year to begin at; %MPL_DAY_NONE: today's. */
void mpl_day_picker_set_near (MplDayPicker *self, MplDay near);

/**
 * mpl_day_picker_commit:
 * @self: a picker
 *
 * Takes what is typed, as leaving the entry does; who saves calls it first.
 *
 * Returns: whether it is a day, or nothing where that is allowed
 */
gboolean mpl_day_picker_commit (MplDayPicker *self);

const char *mpl_day_picker_get_problem (MplDayPicker *self);

/* What @self is the day of, for a screen reader: «Начало»; the entry is described by the rows. */
void mpl_day_picker_set_label (MplDayPicker *self, const char *label);

/* Marks the entry as wrong for a reason that only the owner knows. */
void mpl_day_picker_set_wrong (MplDayPicker *self, gboolean wrong);

G_END_DECLS
