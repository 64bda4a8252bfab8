/* mpl-month-grid.c: a month's page to choose a day on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Six weeks of day cells below the names of the weekdays, Monday first in every locale.
 *
 * CSS nodes: `month` with rows of `label.weekday` and `day`. Keys: arrows walk by days and weeks,
 * Page Up and Page Down by months, with Ctrl by years, Home and End within the week, with Ctrl
 * within the month; Enter and Space choose. Accessibility: a grid of rows and cells; the focus
 * moves with the keys, so that each day is spoken. Text direction: the week and the arrows run as
 * the interface does.
 */

#include "mpl-config.h"

#include "app/widgets/mpl-month-grid.h"

#include <glib/gi18n.h>

#include "app/widgets/mpl-day-cell.h"
#include "app/widgets/mpl-day-text.h"
#include "app/widgets/mpl-month-days.h"
#include "base/mpl-format.h"

struct _MplMonthGrid
{
  GtkWidget parent_instance;

  MplDayCell *cells[MPL_MONTH_DAYS];
  MplCalendar *calendar;
  MplSpan limits;
  MplDay selected;
  MplDay current;
};

enum
{
  SIGNAL_MOVED,
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MplMonthGrid, mpl_month_grid, GTK_TYPE_WIDGET)

static MplDayCell *
find_current (MplMonthGrid *self)
{
  return self->cells[self->current - mpl_month_get_first (self->current)];
}

static void
update (MplMonthGrid *self)
{
  MplDay first = mpl_month_get_first (self->current);
  int month = mpl_day_get_month (self->current);

  for (int i = 0; i < MPL_MONTH_DAYS; i++)
    {
      MplDay day = first + i;

      if (mpl_day_is_valid (day))
        mpl_day_cell_show (self->cells[i], day, self->calendar, month,
                           mpl_span_contains (self->limits, day));
      else
        mpl_day_cell_show_nothing (self->cells[i]);
      mpl_day_cell_set_selected (self->cells[i], day == self->selected);
    }
}

/* Moves the one cell that takes the focus; the others leave Tab alone. */
static void
set_current (MplMonthGrid *self, MplDay day)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  gboolean other_page = mpl_month_get_first (day) != mpl_month_get_first (self->current)
                        || mpl_day_get_month (day) != mpl_day_get_month (self->current);
  MplDayCell *was = find_current (self);
  MplDayCell *now;

  self->current = day;
  if (other_page)
    update (self);
  now = find_current (self);
  mpl_day_cell_set_current (now, TRUE);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (now));
  if (was != now)
    mpl_day_cell_set_current (was, FALSE);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

static void
choose (MplMonthGrid *self, MplDay day)
{
  if (!mpl_span_contains (self->limits, day))
    return;

  set_current (self, day);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static gboolean
on_move_cb (GtkWidget *widget, GVariant *parameter, gpointer user_data)
{
  MplMonthGrid *self = MPL_MONTH_GRID (widget);
  gboolean ltr = gtk_widget_get_direction (widget) != GTK_TEXT_DIR_RTL;
  int step, count;

  g_variant_get (parameter, "(ii)", &step, &count);
  if (!ltr && (step == MPL_MONTH_STEP_DAY))
    count = -count;
  set_current (self, mpl_month_move (self->current, (MplMonthStep) step, count, self->limits));

  return GDK_EVENT_STOP;
}

static gboolean
on_choose_cb (GtkWidget *widget, GVariant *parameter, gpointer user_data)
{
  MplMonthGrid *self = MPL_MONTH_GRID (widget);

  choose (self, self->current);

  return GDK_EVENT_STOP;
}

/* The day of the cell at a point, MPL_DAY_NONE where there is none. */
static MplDay
pick_day (MplMonthGrid *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = picked != NULL ? gtk_widget_get_ancestor (picked, MPL_TYPE_DAY_CELL) : NULL;

  return cell != NULL ? mpl_day_cell_get_day (MPL_DAY_CELL (cell)) : MPL_DAY_NONE;
}

static void
on_released_cb (GtkGestureClick *gesture, int n_press, double x, double y, MplMonthGrid *self)
{
  MplDay day = pick_day (self, x, y);

  if (day != MPL_DAY_NONE)
    choose (self, day);
}

static void
add_move (GtkWidgetClass *klass, guint key, GdkModifierType mods, MplMonthStep step, int count)
{
  gtk_widget_class_add_binding (klass, key, mods, on_move_cb, "(ii)", (int) step, count);
}

static void
add_keys (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key;
    guint keypad;
    GdkModifierType modifiers;
    MplMonthStep step;
    int count;
  } moves[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, 0, MPL_MONTH_STEP_DAY, -1 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 0, MPL_MONTH_STEP_DAY, 1 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, MPL_MONTH_STEP_WEEK, -1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, MPL_MONTH_STEP_WEEK, 1 },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, MPL_MONTH_STEP_MONTH, -1 },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, MPL_MONTH_STEP_MONTH, 1 },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, GDK_CONTROL_MASK, MPL_MONTH_STEP_YEAR, -1 },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, GDK_CONTROL_MASK, MPL_MONTH_STEP_YEAR, 1 },
    { GDK_KEY_Home, GDK_KEY_KP_Home, 0, MPL_MONTH_STEP_WEEK_EDGE, -1 },
    { GDK_KEY_End, GDK_KEY_KP_End, 0, MPL_MONTH_STEP_WEEK_EDGE, 1 },
    { GDK_KEY_Home, GDK_KEY_KP_Home, GDK_CONTROL_MASK, MPL_MONTH_STEP_MONTH_EDGE, -1 },
    { GDK_KEY_End, GDK_KEY_KP_End, GDK_CONTROL_MASK, MPL_MONTH_STEP_MONTH_EDGE, 1 },
  };
  static const guint choosers[]
      = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space, GDK_KEY_KP_Space };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      add_move (klass, moves[i].key, moves[i].modifiers, moves[i].step, moves[i].count);
      add_move (klass, moves[i].keypad, moves[i].modifiers, moves[i].step, moves[i].count);
    }
  for (guint i = 0; i < G_N_ELEMENTS (choosers); i++)
    gtk_widget_class_add_binding (klass, choosers[i], 0, on_choose_cb, NULL);
}

/* Asked for once and here: a tooltip of each cell costs a question to the display for every day of
 * every page. */
static gboolean
mpl_month_grid_query_tooltip (GtkWidget *widget,
                              int x,
                              int y,
                              gboolean keyboard,
                              GtkTooltip *tooltip)
{
  MplMonthGrid *self = MPL_MONTH_GRID (widget);
  MplDay day = keyboard ? self->current : pick_day (self, x, y);
  g_autofree char *text = day != MPL_DAY_NONE ? mpl_day_text_describe (day, self->calendar) : NULL;

  if (text == NULL || *text == '\0')
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static gboolean
mpl_month_grid_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (find_current (MPL_MONTH_GRID (widget))));
}

/* Only the current cell takes the focus: Tab comes in there and goes on out of the grid. */
static gboolean
mpl_month_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return gtk_widget_grab_focus (widget);
}

static void
mpl_month_grid_dispose (GObject *object)
{
  MplMonthGrid *self = MPL_MONTH_GRID (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->calendar, mpl_calendar_unref);

  G_OBJECT_CLASS (mpl_month_grid_parent_class)->dispose (object);
}

static void
mpl_month_grid_class_init (MplMonthGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mpl_month_grid_dispose;
  widget_class->grab_focus = mpl_month_grid_grab_focus;
  widget_class->focus = mpl_month_grid_focus;
  widget_class->query_tooltip = mpl_month_grid_query_tooltip;

  signals[SIGNAL_MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "month");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
add_row (MplMonthGrid *self)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW,
                                 "homogeneous", TRUE, "spacing", 2, NULL);

  gtk_widget_set_parent (row, GTK_WIDGET (self));

  return row;
}

static void
mpl_month_grid_init (MplMonthGrid *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkGesture *click = gtk_gesture_click_new ();
  GtkWidget *row = NULL;

  self->limits = MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE);
  self->selected = MPL_DAY_NONE;
  self->current = mpl_day_today ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 2);

  row = add_row (self);
  for (int i = MPL_MONDAY; i <= MPL_SUNDAY; i++)
    {
      GtkWidget *label
          = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER,
                          "label", mpl_format_weekday_short ((MplWeekday) i), NULL);

      gtk_widget_add_css_class (label, "weekday");
      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      mpl_format_weekday ((MplWeekday) i), -1);
      gtk_box_append (GTK_BOX (row), label);
    }
  for (int i = 0; i < MPL_MONTH_DAYS; i++)
    {
      if (i % 7 == 0)
        row = add_row (self);
      self->cells[i] = MPL_DAY_CELL (mpl_day_cell_new ());
      gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->cells[i]));
    }
  update (self);
  mpl_day_cell_set_current (find_current (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);

  g_signal_connect_object (click, "released", G_CALLBACK (on_released_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

void
mpl_month_grid_show (MplMonthGrid *self,
                     MplDay selected,
                     MplDay current,
                     MplSpan limits,
                     MplCalendar *calendar)
{
  MplDayCell *was;

  g_return_if_fail (MPL_IS_MONTH_GRID (self) && mpl_day_is_valid (current));

  was = find_current (self);
  mpl_day_cell_set_current (was, FALSE);
  if (calendar != self->calendar)
    {
      g_clear_pointer (&self->calendar, mpl_calendar_unref);
      self->calendar = calendar != NULL ? mpl_calendar_ref (calendar) : NULL;
    }
  self->selected = selected;
  self->limits = limits;
  self->current = mpl_month_clamp (current, limits);
  update (self);
  mpl_day_cell_set_current (find_current (self), TRUE);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

MplDay
mpl_month_grid_get_current (MplMonthGrid *self)
{
  g_return_val_if_fail (MPL_IS_MONTH_GRID (self), MPL_DAY_NONE);

  return self->current;
}

void
mpl_month_grid_turn (MplMonthGrid *self, int months)
{
  g_return_if_fail (MPL_IS_MONTH_GRID (self));

  set_current (self, mpl_month_move (self->current, MPL_MONTH_STEP_MONTH, months, self->limits));
}
