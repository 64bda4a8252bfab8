/* mpl-window-book.c: the school file of a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/mpl-window-private.h"

#include <glib/gi18n.h>

#include "app/dialogs/mpl-new-programme-dialog.h"
#include "app/mpl-error-dialog.h"
#include "app/mpl-recent-files.h"
#include "base/mpl-error.h"
#include "base/mpl-format.h"
#include "model/mpl-programme.h"
#include "model/mpl-school.h"

/* «2026/27 · draft» */
static char *
describe_programme (MplRecord *programme)
{
  MplDay start = mpl_record_get_day (programme, MPL_PROGRAMME_START);
  MplDay end = mpl_record_get_day (programme, MPL_PROGRAMME_END);
  int first = mpl_day_get_school_year (start);
  int last = mpl_day_get_school_year (end);
  g_autofree char *year = mpl_format_school_year (first);
  g_autofree char *last_year = mpl_format_school_year (last);
  const char *state
      = mpl_field_get_choice_label (&mpl_programme_table.fields[MPL_PROGRAMME_STATUS],
                                    mpl_record_get_text (programme, MPL_PROGRAMME_STATUS));

  if (first == last)
    return g_strdup_printf ("%s · %s", year, state);

  return g_strdup_printf ("%s – %s · %s", year, last_year, state);
}

static void
update_titles (MplWindow *self)
{
  MplModel *model = self->book != NULL ? mpl_book_get_model (self->book) : NULL;
  MplRecord *programme = model != NULL ? mpl_model_get_programme (model) : NULL;
  MplRecord *school = model != NULL ? mpl_model_get_school (model) : NULL;
  const char *name = school != NULL ? mpl_record_get_text (school, MPL_SCHOOL_NAME_SHORT) : NULL;
  const char *title = programme != NULL ? mpl_record_get_title (programme) : NULL;
  g_autofree char *details = programme != NULL ? describe_programme (programme) : NULL;
  g_autofree char *window_title = NULL;

  if (name != NULL && *name == '\0')
    name = NULL;
  g_object_set (self->sidebar, "programme", title != NULL ? title : name, "details", details, NULL);

  window_title = name != NULL ? g_strdup_printf ("%s — %s", name, _ ("Mentoring"))
                              : g_strdup (_ ("Mentoring"));
  gtk_window_set_title (GTK_WINDOW (self), window_title);
}

static void
on_book_changed_cb (MplWindow *self)
{
  update_titles (self);
  mpl_window_update_actions (self);
}

static void
remember_file (MplWindow *self)
{
  const char *path = self->book != NULL ? mpl_store_get_path (mpl_book_get_store (self->book)) : "";

  if (self->settings != NULL)
    g_settings_set_string (self->settings, "last-file", path);
  if (*path != '\0')
    mpl_recent_files_add (self->settings, path);
}

void
mpl_window_set_book (MplWindow *self, MplBook *book)
{
  g_autoptr (MplBook) old = g_steal_pointer (&self->book);
  g_autoptr (GError) error = NULL;

  if (old == NULL && book == NULL)
    return;

  if (old != NULL)
    g_signal_handlers_disconnect_by_data (old, self);
  if (book != NULL)
    {
      self->book = g_object_ref (book);
      g_signal_connect_object (book, "changed", G_CALLBACK (on_book_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }

  mpl_window_renew_pages (self);
  /* On a narrow window what was opened is shown, not the list of pages. */
  adw_navigation_split_view_set_show_content (self->split_view, self->book != NULL);
  update_titles (self);
  mpl_window_update_actions (self);
  remember_file (self);
  if (old != NULL && !mpl_book_close (old, &error))
    mpl_error_dialog_present (GTK_WIDGET (self), _ ("The School File Could Not Be Closed"), error);
}

void
mpl_window_close_book (MplWindow *self)
{
  g_autoptr (MplBook) book = g_steal_pointer (&self->book);
  g_autoptr (GError) error = NULL;

  if (book == NULL)
    return;

  g_signal_handlers_disconnect_by_data (book, self);
  if (!mpl_book_close (book, &error))
    g_warning ("The school file could not be closed cleanly: %s", error->message);
}

static void open_with (MplWindow *self, const char *path, MplStoreFlags flags);

static void
on_locked_response_cb (AdwAlertDialog *dialog, const char *response, MplWindow *self)
{
  const char *path = g_object_get_data (G_OBJECT (dialog), "path");

  if (g_str_equal (response, "read"))
    open_with (self, path, MPL_STORE_READ_ONLY);
}

/* Whom the file is open with, and that it can be read all the same. */
static void
offer_reading (MplWindow *self, const char *path, const GError *error)
{
  g_autofree char *sentence = mpl_error_split (error, NULL);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("The School File Is in Use"), sentence);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"), "read",
                                  _ ("Open for _Reading"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "read");
  g_object_set_data_full (G_OBJECT (dialog), "path", g_strdup (path), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_locked_response_cb), self,
                           G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
open_with (MplWindow *self, const char *path, MplStoreFlags flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MplBook) book = mpl_book_open (path, flags, &error);

  if (book != NULL)
    {
      mpl_window_set_book (self, book);
      if (mpl_book_get_read_only (book))
        adw_toast_overlay_add_toast (
            self->toasts, adw_toast_new (_ ("Opened for reading: nothing can be changed")));
    }
  else if (g_error_matches (error, MPL_ERROR, MPL_ERROR_LOCKED)
           || g_error_matches (error, MPL_ERROR, MPL_ERROR_READ_ONLY)
           || g_error_matches (error, MPL_ERROR, MPL_ERROR_DENIED))
    offer_reading (self, path, error);
  else
    mpl_error_dialog_present (GTK_WIDGET (self), _ ("The School File Could Not Be Opened"), error);
}

void
mpl_window_open_path (MplWindow *self, const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);

  g_return_if_fail (MPL_IS_WINDOW (self));

  if (self->book != NULL
      && g_strcmp0 (mpl_store_get_path (mpl_book_get_store (self->book)), absolute) == 0)
    return;

  open_with (self, absolute, MPL_STORE_DEFAULT);
}

gboolean
mpl_window_has_book (MplWindow *self)
{
  return self->book != NULL;
}

void
mpl_window_step (MplWindow *self, gboolean back)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;
  AdwToast *toast;

  if (self->book == NULL)
    return;

  label = g_strdup (back ? mpl_book_get_undo_label (self->book)
                         : mpl_book_get_redo_label (self->book));
  if (!(back ? mpl_book_undo (self->book, &error) : mpl_book_redo (self->book, &error)))
    {
      mpl_error_dialog_present (
          GTK_WIDGET (self), back ? _ ("Nothing Was Undone") : _ ("Nothing Was Done Again"), error);
      return;
    }

  text = back ? g_strdup_printf (_ ("Undone: %s"), label)
              : g_strdup_printf (_ ("Done again: %s"), label);
  toast = adw_toast_new (text);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_dismiss_all (self->toasts);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MplWindow) self = MPL_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    mpl_window_open_path (self, path);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED)
           && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED)
           && error != NULL)
    mpl_error_dialog_present (GTK_WIDGET (self), _ ("The School File Could Not Be Opened"), error);
}

void
mpl_window_choose_file (MplWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("School files"));
  gtk_file_filter_add_suffix (filter, "mentoring");
  gtk_file_dialog_set_title (dialog, _ ("Open a School File"));
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_open (dialog, GTK_WINDOW (self), NULL, on_file_chosen_cb, g_object_ref (self));
}

static void
on_programme_made_cb (MplWindow *self, MplBook *book)
{
  if (book != self->book)
    mpl_window_set_book (self, book);
  mpl_window_show_page (self, "plan");
}

void
mpl_window_present_new_programme (MplWindow *self)
{
  AdwDialog *dialog = ADW_DIALOG (mpl_new_programme_dialog_new (self->book));

  g_signal_connect_object (dialog, "made", G_CALLBACK (on_programme_made_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}
