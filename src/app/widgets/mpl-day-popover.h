/* mpl-day-popover.h: the calendar of a day picker
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "base/mpl-span.h"
#include "model/mpl-calendar.h"

G_BEGIN_DECLS

/**
 * MplDayPopover:
 *
 * Signal `chosen` (int): a day was chosen, or %MPL_DAY_NONE where the day was cleared; the popover
 * has closed.
 */
#define MPL_TYPE_DAY_POPOVER (mpl_day_popover_get_type ())
G_DECLARE_FINAL_TYPE (MplDayPopover, mpl_day_popover, MPL, DAY_POPOVER, GtkPopover)

/* A popover that shows the present month. */
GtkWidget *mpl_day_popover_new (void);

/**
 * mpl_day_popover_show:
 * @self: a popover
 * @day: the chosen day, or %MPL_DAY_NONE
 * @near: a valid day: whose month is shown where there is no chosen one
 * @limits: the days that may be chosen
 * @calendar: (nullable): the school's days
 * @nullable: whether the day may be cleared
 *
 * Tells what to show; opening it is the button's.
 */
void mpl_day_popover_show (MplDayPopover *self,
                           MplDay day,
                           MplDay near,
                           MplSpan limits,
                           MplCalendar *calendar,
                           gboolean nullable);

G_END_DECLS
