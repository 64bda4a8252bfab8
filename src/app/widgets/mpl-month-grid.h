/* mpl-month-grid.h: a month's page to choose a day on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "base/mpl-span.h"
#include "model/mpl-calendar.h"

G_BEGIN_DECLS

/**
 * MplMonthGrid:
 *
 * Signals: `moved` (the keys or the page have led to another day, see
 * mpl_month_grid_get_current()); `chosen` (Enter, Space or a click on the current day).
 */
#define MPL_TYPE_MONTH_GRID (mpl_month_grid_get_type ())
G_DECLARE_FINAL_TYPE (MplMonthGrid, mpl_month_grid, MPL, MONTH_GRID, GtkWidget)

/**
 * mpl_month_grid_show:
 * @self: a grid
 * @selected: the chosen day, or %MPL_DAY_NONE
 * @current: the valid day that the keys start from; its month is shown
 * @limits: the days that may be chosen
 * @calendar: (nullable): the school's days
 */
void mpl_month_grid_show (MplMonthGrid *self,
                          MplDay selected,
                          MplDay current,
                          MplSpan limits,
                          MplCalendar *calendar);

/* The day that has the keyboard; always a valid one. */
MplDay mpl_month_grid_get_current (MplMonthGrid *self);

/* Turns so many pages, back where negative. */
void mpl_month_grid_turn (MplMonthGrid *self, int months);

G_END_DECLS
