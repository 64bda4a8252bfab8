/* mpl-window-actions.c: the actions of a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/mpl-window-private.h"

#include "app/dialogs/mpl-print-dialog.h"

/* win.show-page: the parameter is the id of a page. */
static void
show_page (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  mpl_window_show_page (MPL_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
undo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  mpl_window_step (MPL_WINDOW (widget), TRUE);
}

static void
redo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  mpl_window_step (MPL_WINDOW (widget), FALSE);
}

static void
choose_file (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  mpl_window_choose_file (MPL_WINDOW (widget));
}

/* win.open-path: the parameter is the path of a school file. */
static void
open_path (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  mpl_window_open_path (MPL_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
save_copy (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  mpl_window_save_copy (MPL_WINDOW (widget));
}

static void
new_programme (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  mpl_window_present_new_programme (MPL_WINDOW (widget));
}

static void
print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MplWindow *self = MPL_WINDOW (widget);
  AdwDialog *shown = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  /* The same keys again go on from the dialog to the printer. */
  if (shown != NULL && MPL_IS_PRINT_DIALOG (shown))
    gtk_widget_activate_action (GTK_WIDGET (shown), "print.print", NULL);
  else if (shown == NULL)
    adw_dialog_present (mpl_print_dialog_new (self->book, self->settings), widget);
}

void
mpl_window_update_actions (MplWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean writable = self->book != NULL && !mpl_book_get_read_only (self->book);

  gtk_widget_action_set_enabled (widget, "win.undo",
                                 writable && mpl_book_get_undo_label (self->book) != NULL);
  gtk_widget_action_set_enabled (widget, "win.redo",
                                 writable && mpl_book_get_redo_label (self->book) != NULL);
  gtk_widget_action_set_enabled (
      widget, "win.print",
      self->book != NULL && mpl_model_get_programme (mpl_book_get_model (self->book)) != NULL);
  gtk_widget_action_set_enabled (widget, "win.save-copy", self->book != NULL);
  gtk_widget_action_set_enabled (widget, "win.new-programme", self->book == NULL || writable);
}

void
mpl_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page);
  gtk_widget_class_install_action (widget_class, "win.new-programme", NULL, new_programme);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, choose_file);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "win.open-path", "s", open_path);
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo);
}
