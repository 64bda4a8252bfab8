/* mpl-day-cell.h: one day of a month's page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "model/mpl-calendar.h"

G_BEGIN_DECLS

#define MPL_TYPE_DAY_CELL (mpl_day_cell_get_type ())
G_DECLARE_FINAL_TYPE (MplDayCell, mpl_day_cell, MPL, DAY_CELL, GtkWidget)

/* A cell that shows nothing yet. */
GtkWidget *mpl_day_cell_new (void);

/**
 * mpl_day_cell_show:
 * @self: a cell
 * @day: the day it stands for, valid
 * @calendar: (nullable): the school's days, which shade it and name it
 * @month: the month of the page, 1–12; a day of another one is dimmed
 * @within: whether the day may be chosen
 */
void mpl_day_cell_show (MplDayCell *self,
                        MplDay day,
                        const MplCalendar *calendar,
                        int month,
                        gboolean within);

/* A cell for no day at all: before the first year, after the last one. */
void mpl_day_cell_show_nothing (MplDayCell *self);

MplDay mpl_day_cell_get_day (MplDayCell *self);

/* Whether the day is the chosen one. */
void mpl_day_cell_set_selected (MplDayCell *self, gboolean selected);

/* Whether Tab comes to this cell of the page. */
void mpl_day_cell_set_current (MplDayCell *self, gboolean current);

G_END_DECLS
