/* mpl-print-dialog.c: the plan's timeline, printed or saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/dialogs/mpl-print-dialog-private.h"

#include <glib/gi18n.h>

#include "model/mpl-programme.h"

G_DEFINE_FINAL_TYPE (MplPrintDialog, mpl_print_dialog, ADW_TYPE_DIALOG)

void
mpl_print_dialog_update_actions (MplPrintDialog *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_ready = self->is_valid && self->cancellable == NULL;

  gtk_widget_action_set_enabled (widget, "print.print", is_ready);
  gtk_widget_action_set_enabled (widget, "print.save", is_ready);
  gtk_widget_action_set_enabled (widget, "print.cancel", self->cancellable != NULL);
  gtk_widget_action_set_enabled (widget, "print.zoom", self->snapshot != NULL);
}

static void
update_page_label (MplPrintDialog *self)
{
  guint page = mpl_print_preview_get_page (self->preview);
  guint n_pages = mpl_print_pages_get_n_pages (self->pages);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->page_label), page > 0);
  if (page == 0)
    return;

  /* Translators: p. 2 of 8 */
  text = g_strdup_printf (_ ("p. %u of %u"), page, n_pages);
  gtk_label_set_text (self->page_label, text);
}

static void
update_spinner (MplPrintDialog *self)
{
  gtk_widget_set_visible (self->spinner, mpl_print_pages_get_busy (self->pages));
}

static void
on_page_changed_cb (MplPrintDialog *self)
{
  update_page_label (self);
}

static void
on_divided_cb (MplPrintDialog *self)
{
  update_page_label (self);
  update_spinner (self);
}

/* Has the preview show what is chosen; what cannot be printed leaves it as it is. */
static void
on_options_changed_cb (MplPrintDialog *self)
{
  MplTimelineExportOptions chosen;

  if (self->snapshot == NULL)
    return;

  self->is_valid = mpl_print_options_read (self->options, &chosen);
  if (self->is_valid)
    {
      self->chosen = chosen;
      mpl_print_pages_request (self->pages, self->snapshot, &chosen, self->today);
      update_spinner (self);
    }
  mpl_print_dialog_update_actions (self);
}

static void
print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  mpl_print_dialog_print (MPL_PRINT_DIALOG (widget));
}

static void
save (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  mpl_print_dialog_choose_file (MPL_PRINT_DIALOG (widget));
}

static void
cancel (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MplPrintDialog *self = MPL_PRINT_DIALOG (widget);

  g_cancellable_cancel (self->cancellable);
}

static void
show_preview (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MplPrintDialog *self = MPL_PRINT_DIALOG (widget);

  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->preview));
}

static void
zoom (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MplPrintDialog *self = MPL_PRINT_DIALOG (widget);

  gtk_widget_activate_action_variant (GTK_WIDGET (self->preview), "preview.zoom", parameter);
}

static void
go (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MplPrintDialog *self = MPL_PRINT_DIALOG (widget);

  gtk_widget_activate_action_variant (GTK_WIDGET (self->preview), "preview.go", parameter);
}

/* A job that nobody waits for any more is broken off. */
static void
mpl_print_dialog_closed (AdwDialog *dialog)
{
  MplPrintDialog *self = MPL_PRINT_DIALOG (dialog);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
mpl_print_dialog_dispose (GObject *object)
{
  MplPrintDialog *self = MPL_PRINT_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->pages);
  g_clear_object (&self->snapshot);
  g_clear_pointer (&self->book_path, g_free);

  G_OBJECT_CLASS (mpl_print_dialog_parent_class)->dispose (object);
}

static void
mpl_print_dialog_class_init (MplPrintDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mpl_print_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = mpl_print_dialog_closed;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               MPL_RESOURCE_PATH "/ui/dialogs/mpl-print-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MplPrintDialog, name)
  BIND (toasts);
  BIND (split_view);
  BIND (options);
  BIND (actions);
  BIND (progress);
  BIND (cancel_button);
  BIND (states);
  BIND (preview);
  BIND (spinner);
  BIND (page_label);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, on_options_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_page_changed_cb);
  gtk_widget_class_install_action (widget_class, "print.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "print.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "print.cancel", NULL, cancel);
  gtk_widget_class_install_action (widget_class, "print.preview", NULL, show_preview);
  gtk_widget_class_install_action (widget_class, "print.zoom", "i", zoom);
  gtk_widget_class_install_action (widget_class, "print.go", "i", go);
  /* The pages can be turned from among the options, too. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK, "print.go",
                                       "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK, "print.go", "i",
                                       -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "print.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "print.zoom",
                                       "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "print.zoom",
                                       "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_CONTROL_MASK, "print.zoom", "i",
                                       0);
}

static void
mpl_print_dialog_init (MplPrintDialog *self)
{
  self->pages = mpl_print_pages_new ();
  self->today = mpl_day_today ();
  gtk_widget_init_template (GTK_WIDGET (self));
  mpl_print_preview_set_pages (self->preview, self->pages);
  g_signal_connect_object (self->pages, "divided", G_CALLBACK (on_divided_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_set_visible_child_name (self->states, "empty");
  update_page_label (self);
  mpl_print_dialog_update_actions (self);
}

AdwDialog *
mpl_print_dialog_new (MplBook *book, GSettings *settings)
{
  MplPrintDialog *self;
  g_autoptr (MplSnapshot) snapshot = NULL;
  MplRow *programme;

  g_return_val_if_fail (MPL_IS_BOOK (book), NULL);

  self = g_object_new (MPL_TYPE_PRINT_DIALOG, NULL);
  snapshot = mpl_model_get_snapshot (mpl_book_get_model (book));
  programme = mpl_snapshot_get_programme (snapshot);
  self->book_path = g_strdup (mpl_store_get_path (mpl_book_get_store (book)));
  if (programme == NULL)
    return ADW_DIALOG (self);

  self->snapshot = g_steal_pointer (&snapshot);
  gtk_stack_set_visible_child_name (self->states, "pages");
  mpl_print_options_bind (self->options, settings,
                          MPL_SPAN_INIT (mpl_row_get_day (programme, MPL_PROGRAMME_START),
                                         mpl_row_get_day (programme, MPL_PROGRAMME_END)));
  on_options_changed_cb (self);

  return ADW_DIALOG (self);
}
