/* mpl-timeline-view-menu.c: the menu of a timeline's rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/widgets/mpl-timeline-view-private.h"

#include "app/widgets/mpl-frozen-rows.h"

static void
present (MplTimelineView *self, double x, double y)
{
  if (self->menu == NULL)
    return;

  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* A row that is not selected is from now on, alone. */
static void
on_click_pressed_cb (MplTimelineView *self, int n_press, double x, double y, GtkGesture *click)
{
  MplTimelineLayout *layout = mpl_timeline_scene_get_layout (self->scene);
  double left = 0, top = 0;
  int row;

  if (layout == NULL || y < gtk_widget_get_height (self->head))
    return;

  mpl_timeline_scene_get_position (self->scene, &left, &top);
  row = mpl_timeline_layout_get_row_at (layout, y - gtk_widget_get_height (self->head) + top);
  if (row < 0 || row >= (int) mpl_timeline_layout_get_n_rows (layout))
    return;

  mpl_timeline_scene_set_cursor (self->scene, row);
  mpl_frozen_rows_grab_focus (MPL_FROZEN_ROWS (self->rows));
  if (!mpl_timeline_scene_get_selected (self->scene, (guint) row))
    mpl_timeline_scene_select (self->scene, row, MPL_TIMELINE_SELECT_ONLY);
  gtk_gesture_set_state (click, GTK_EVENT_SEQUENCE_CLAIMED);
  present (self, x, y);
}

/* The key of menus, or Shift+F10: at the cursor's row. */
static void
present_at_cursor (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MplTimelineView *self = MPL_TIMELINE_VIEW (widget);
  MplTimelineLayout *layout = mpl_timeline_scene_get_layout (self->scene);
  int row = mpl_timeline_scene_get_cursor (self->scene);
  double left = 0, top = 0;

  if (layout == NULL || row < 0)
    return;

  mpl_timeline_view_see_row (self, row);
  mpl_timeline_scene_get_position (self->scene, &left, &top);
  present (self, gtk_widget_get_width (self->rows) / 2.0,
           gtk_widget_get_height (self->head)
               + mpl_timeline_layout_get_row_y (layout, (guint) row + 1) - top);
}

void
mpl_timeline_view_set_menu (MplTimelineView *self, GMenuModel *menu)
{
  GtkGesture *click;

  g_return_if_fail (MPL_IS_TIMELINE_VIEW (self));
  g_return_if_fail (self->menu == NULL);

  self->menu = gtk_popover_menu_new_from_model (menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));

  click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_click_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

void
mpl_timeline_view_install_menu (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "menu.popup", NULL, present_at_cursor);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "menu.popup", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "menu.popup",
                                       NULL);
}
