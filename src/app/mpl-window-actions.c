/* mpl-window-actions.c: the actions of a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/mpl-window-private.h"

/* win.show-page: the parameter is the id of a page. */
static void
show_page (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  mpl_window_show_page (MPL_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

void
mpl_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page);
}
