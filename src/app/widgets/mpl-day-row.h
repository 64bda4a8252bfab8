/* mpl-day-row.h: a day as a row of a list of preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "app/widgets/mpl-day-picker.h"

G_BEGIN_DECLS

/**
 * MplDayRow:
 *
 * A row with a title and an #MplDayPicker. Below the title it says what kind of day is chosen
 * («вторник, рабочий день»), or instead what is wrong with it.
 *
 * Properties: `day` (int) and `nullable`, those of the picker.
 */
#define MPL_TYPE_DAY_ROW (mpl_day_row_get_type ())
G_DECLARE_FINAL_TYPE (MplDayRow, mpl_day_row, MPL, DAY_ROW, AdwActionRow)

/* A row without a day. */
GtkWidget *mpl_day_row_new (void);

/* (transfer none): the picker, for limits and the calendar. */
MplDayPicker *mpl_day_row_get_picker (MplDayRow *self);

MplDay mpl_day_row_get_day (MplDayRow *self);

/* As of the picker: limits do not bind the program. */
void mpl_day_row_set_day (MplDayRow *self, MplDay day);

/**
 * mpl_day_row_set_note:
 * @self: a row
 * @wrong: (nullable): what is wrong, which only the owner knows
 * @note: (nullable): what to say besides where nothing is wrong
 *
 * What is typed and is no day goes before both.
 */
void mpl_day_row_set_note (MplDayRow *self, const char *wrong, const char *note);

G_END_DECLS
