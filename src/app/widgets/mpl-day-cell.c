/* mpl-day-cell.c: one day of a month's page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * CSS nodes: `day` with the classes `off` (the school does not work), `break` (school break),
 * `other` (of another month), `today`; the state `selected`. Accessibility: a grid cell named by
 * the day in full, «вторник, 15 сентября 2026, рабочий день», so that neither colour nor place
 * alone tells what it is.
 */

#include "mpl-config.h"

#include "app/widgets/mpl-day-cell.h"

#include "app/widgets/mpl-day-text.h"

struct _MplDayCell
{
  GtkWidget parent_instance;

  GtkLabel *label;
  MplDay day;
};

G_DEFINE_FINAL_TYPE (MplDayCell, mpl_day_cell, GTK_TYPE_WIDGET)

static void
set_class (MplDayCell *self, const char *name, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static void
mpl_day_cell_dispose (GObject *object)
{
  MplDayCell *self = MPL_DAY_CELL (object);

  if (self->label != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->label));
  self->label = NULL;

  G_OBJECT_CLASS (mpl_day_cell_parent_class)->dispose (object);
}

static void
mpl_day_cell_class_init (MplDayCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mpl_day_cell_dispose;

  gtk_widget_class_set_css_name (widget_class, "day");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
mpl_day_cell_init (MplDayCell *self)
{
  self->day = MPL_DAY_NONE;
  self->label = GTK_LABEL (
      g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
}

GtkWidget *
mpl_day_cell_new (void)
{
  return g_object_new (MPL_TYPE_DAY_CELL, NULL);
}

void
mpl_day_cell_show (MplDayCell *self,
                   MplDay day,
                   const MplCalendar *calendar,
                   int month,
                   gboolean within)
{
  g_autofree char *number = NULL;
  g_autofree char *spoken = NULL;
  int of_month = 0, of_day = 0;

  g_return_if_fail (MPL_IS_DAY_CELL (self) && mpl_day_is_valid (day));

  self->day = day;
  mpl_day_get_ymd (day, NULL, &of_month, &of_day);
  number = g_strdup_printf ("%d", of_day);
  spoken = mpl_day_text_speak (day, calendar);

  gtk_label_set_label (self->label, number);
  gtk_widget_set_sensitive (GTK_WIDGET (self), within);
  set_class (self, "other", of_month != month);
  set_class (self, "today", day == mpl_day_today ());
  set_class (self, "off", calendar != NULL && !mpl_calendar_is_working (calendar, day));
  set_class (self, "break", calendar != NULL && mpl_calendar_get_break (calendar, day) != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

void
mpl_day_cell_show_nothing (MplDayCell *self)
{
  g_return_if_fail (MPL_IS_DAY_CELL (self));

  self->day = MPL_DAY_NONE;
  gtk_label_set_label (self->label, "");
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

MplDay
mpl_day_cell_get_day (MplDayCell *self)
{
  g_return_val_if_fail (MPL_IS_DAY_CELL (self), MPL_DAY_NONE);

  return self->day;
}

void
mpl_day_cell_set_selected (MplDayCell *self, gboolean selected)
{
  g_return_if_fail (MPL_IS_DAY_CELL (self));

  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

void
mpl_day_cell_set_current (MplDayCell *self, gboolean current)
{
  g_return_if_fail (MPL_IS_DAY_CELL (self));

  gtk_widget_set_focusable (GTK_WIDGET (self), current);
}
