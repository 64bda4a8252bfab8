/* mpl-print-output.c: a timeline to the printer, or to a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both are the same job in a worker; a printer gets a PDF that only its user can read and that is
 * gone afterwards, whatever came of it.
 */

#include "mpl-config.h"

#include "app/dialogs/mpl-print-dialog-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "app/dialogs/mpl-print-job.h"
#include "app/mpl-error-dialog.h"
#include "base/mpl-error.h"
#include "base/mpl-format.h"
#include "model/mpl-programme.h"

/* What a job is for; lives as long as it. */
typedef struct
{
  MplPrintDialog *dialog;
  char *path;
  MplTimelineFormat format;
  char *folder; /* of a printer's PDF, to be deleted; NULL for a file */
} Output;

static const struct
{
  const char *suffix;
  const char *name;
  MplTimelineFormat format;
} formats[] = {
  { "pdf", N_ ("PDF documents"), MPL_TIMELINE_PDF },
  { "svg", N_ ("SVG drawings"), MPL_TIMELINE_SVG },
  { "png", N_ ("PNG pictures"), MPL_TIMELINE_PNG },
};

static Output *
new_output (MplPrintDialog *self, const char *path)
{
  Output *output = g_new0 (Output, 1);

  output->dialog = g_object_ref (self);
  output->path = g_strdup (path);

  return output;
}

static void
free_output (Output *output)
{
  if (output->folder != NULL)
    {
      g_unlink (output->path);
      g_rmdir (output->folder);
    }
  g_object_unref (output->dialog);
  g_free (output->path);
  g_free (output->folder);
  g_free (output);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Output, free_output)

static gboolean
is_cancelled (const GError *error)
{
  return g_error_matches (error, MPL_ERROR, MPL_ERROR_CANCELLED)
         || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
         || g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED)
         || g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED);
}

/* --- The job */

static void
on_progress_cb (guint done, guint total, gpointer data)
{
  MplPrintDialog *self = ((Output *) data)->dialog;
  g_autofree char *text = g_strdup_printf (_ ("Page %u of %u"), done, total);

  gtk_progress_bar_set_fraction (self->progress, total > 0 ? (double) done / total : 0);
  gtk_progress_bar_set_text (self->progress, text);
}

static void
begin (MplPrintDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_progress_bar_set_text (self->progress, _ ("Dividing into pages…"));
  gtk_stack_set_visible_child_name (self->actions, "progress");
  mpl_print_dialog_update_actions (self);
  gtk_widget_grab_focus (self->cancel_button);
}

static void
end (MplPrintDialog *self)
{
  g_clear_object (&self->cancellable);
  gtk_stack_set_visible_child_name (self->actions, "choose");
  mpl_print_dialog_update_actions (self);
}

/* --- A file */

static void
on_launched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MplPrintDialog) self = MPL_PRINT_DIALOG (data);
  g_autoptr (GError) error = NULL;
  gboolean is_folder = g_object_get_data (source, "is-folder") != NULL;
  gboolean done
      = is_folder ? gtk_file_launcher_open_containing_folder_finish (GTK_FILE_LAUNCHER (source),
                                                                     result, &error)
                  : gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (source), result, &error);

  if (!done && !is_cancelled (error))
    mpl_error_dialog_present (GTK_WIDGET (self), _ ("The File Could Not Be Opened"), error);
}

static void
on_open_clicked_cb (AdwToast *toast, MplPrintDialog *self)
{
  const char *path = g_object_get_data (G_OBJECT (toast), "path");
  gboolean is_folder = g_object_get_data (G_OBJECT (toast), "is-folder") != NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  if (!is_folder)
    {
      gtk_file_launcher_launch (launcher, window, NULL, on_launched_cb, g_object_ref (self));
      return;
    }

  g_object_set_data (G_OBJECT (launcher), "is-folder", GINT_TO_POINTER (TRUE));
  gtk_file_launcher_open_containing_folder (launcher, window, NULL, on_launched_cb,
                                            g_object_ref (self));
}

/* One file is opened, several are shown where they lie. */
static void
tell_saved (MplPrintDialog *self, const char *path, guint n_files)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *text
      = n_files == 1 ? g_strdup_printf (_ ("“%s” saved"), name)
                     : g_strdup_printf (
                           g_dngettext (NULL, "%u page saved", "%u pages saved", n_files), n_files);
  AdwToast *toast = adw_toast_new (text);
  g_autofree char *shown = NULL;

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, n_files == 1 ? _ ("_Open") : _ ("Open _Folder"));
  g_object_set_data_full (G_OBJECT (toast), "path", g_strdup (path), g_free);
  if (n_files > 1)
    g_object_set_data (G_OBJECT (toast), "is-folder", GINT_TO_POINTER (TRUE));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_open_clicked_cb), self,
                           G_CONNECT_DEFAULT);
  adw_toast_overlay_dismiss_all (self->toasts);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_replace_response_cb (AdwAlertDialog *dialog, const char *response, MplPrintDialog *self)
{
  static const char *const all[] = { "*", NULL };

  if (g_str_equal (response, "replace"))
    mpl_print_dialog_save (self, g_object_get_data (G_OBJECT (dialog), "path"), all);
}

/* The file chooser asked about one name; pages have others. */
static void
ask_to_replace (MplPrintDialog *self, const char *path, const GError *error)
{
  g_autofree char *sentence = mpl_error_split (error, NULL);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Replace What Exists?"), sentence);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "replace",
                                  _ ("_Replace"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "replace",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "path", g_strdup (path), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_replace_response_cb), self,
                           G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
on_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Output) output = data;
  MplPrintDialog *self = output->dialog;
  g_autoptr (GError) error = NULL;
  guint n_pages = 0;
  gboolean done = mpl_print_job_run_finish (result, &n_pages, &error);

  end (self);
  /* Closed in the meantime: there is nobody to tell. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (done)
    tell_saved (self, output->path, output->format == MPL_TIMELINE_PDF ? 1 : n_pages);
  else if (g_error_matches (error, MPL_ERROR, MPL_ERROR_EXISTS))
    ask_to_replace (self, output->path, error);
  else if (is_cancelled (error))
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_ ("Cancelled; nothing was saved")));
  else
    mpl_error_dialog_present (GTK_WIDGET (self), _ ("The File Could Not Be Saved"), error);
}

/* The format that the suffix tells; a path without one becomes a PDF. */
static char *
find_format (const char *path, MplTimelineFormat *format)
{
  const char *dot = strrchr (path, '.');

  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (dot + 1, formats[i].suffix) == 0)
      {
        *format = formats[i].format;
        return g_strdup (path);
      }

  *format = MPL_TIMELINE_PDF;
  return g_strconcat (path, ".pdf", NULL);
}

void
mpl_print_dialog_save (MplPrintDialog *self, const char *path, const char *const *may_replace)
{
  MplTimelineFormat format;
  g_autofree char *full = find_format (path, &format);
  Output *output;

  if (self->cancellable != NULL || !self->is_valid)
    return;
  if (g_strcmp0 (full, self->book_path) == 0)
    {
      g_autoptr (GError) error = NULL;

      mpl_error_set (&error, MPL_ERROR_EXISTS, NULL,
                     _ ("“%s” is the school file itself. Choose another name."), full);
      mpl_error_dialog_present (GTK_WIDGET (self), _ ("The File Could Not Be Saved"), error);
      return;
    }

  begin (self);
  output = new_output (self, full);
  output->format = format;
  mpl_print_job_run_async (self->snapshot, &self->chosen, self->today, full, may_replace, format,
                           self->cancellable, on_progress_cb, output, on_saved_cb, output);
}

static void
on_file_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MplPrintDialog) self = MPL_PRINT_DIALOG (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  const char *const may_replace[] = { path, NULL };

  if (path != NULL)
    mpl_print_dialog_save (self, path, may_replace);
  else if (error != NULL && !is_cancelled (error))
    mpl_error_dialog_present (GTK_WIDGET (self), _ ("The File Could Not Be Saved"), error);
}

static char *
make_name (MplPrintDialog *self)
{
  MplRow *programme = mpl_snapshot_get_programme (self->snapshot);
  int year = mpl_day_get_school_year (mpl_row_get_day (programme, MPL_PROGRAMME_START));

  /* Translators: the name of a file; the numbers are the years of a school year */
  return g_strdup_printf (_ ("Mentoring plan %d-%d.pdf"), year, year + 1);
}

void
mpl_print_dialog_choose_file (MplPrintDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autofree char *name = make_name (self);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, _ (formats[i].name));
      gtk_file_filter_add_suffix (filter, formats[i].suffix);
      g_list_store_append (filters, filter);
    }
  gtk_file_dialog_set_title (dialog, _ ("Save the Timeline"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                        on_file_chosen_cb, g_object_ref (self));
}

/* --- The printer */

static void
on_printed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Output) output = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_print_dialog_print_file_finish (GTK_PRINT_DIALOG (source), result, &error)
      && !is_cancelled (error))
    mpl_error_dialog_present (GTK_WIDGET (output->dialog), _ ("Nothing Was Printed"), error);
}

static void
on_pdf_made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Output) output = data;
  MplPrintDialog *self = output->dialog;
  g_autoptr (GtkPrintDialog) dialog = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autoptr (GtkPaperSize) size = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean done = mpl_print_job_run_finish (result, NULL, &error);

  end (self);
  /* Closed in the meantime: nothing is printed any more. */
  if (root == NULL)
    return;
  if (!done)
    {
      if (!is_cancelled (error))
        mpl_error_dialog_present (GTK_WIDGET (self), _ ("Nothing Was Printed"), error);
      return;
    }

  g_chmod (output->path, 0600);
  dialog = gtk_print_dialog_new ();
  setup = gtk_page_setup_new ();
  size = gtk_paper_size_new (self->chosen.paper == MPL_TIMELINE_A3 ? GTK_PAPER_NAME_A3
                                                                   : GTK_PAPER_NAME_A4);
  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_page_setup_set_orientation (setup, self->chosen.landscape ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                                : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_print_dialog_set_page_setup (dialog, setup);
  gtk_print_dialog_set_title (dialog, _ ("Print the Timeline"));
  file = g_file_new_for_path (output->path);
  gtk_print_dialog_print_file (dialog, GTK_WINDOW (root), NULL, file, NULL, on_printed_cb,
                               g_steal_pointer (&output));
}

/* A folder of its own that nobody else can enter: the PDF is never readable for others. */
static char *
make_private_folder (GError **error)
{
  g_autofree char *folder
      = g_build_filename (g_get_user_runtime_dir (), "mentoring-print-XXXXXX", NULL);

  if (g_mkdtemp (folder) != NULL)
    return g_steal_pointer (&folder);

  return g_dir_make_tmp ("mentoring-print-XXXXXX", error);
}

void
mpl_print_dialog_print (MplPrintDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  Output *output;

  if (self->cancellable != NULL || !self->is_valid)
    return;

  folder = make_private_folder (&error);
  if (folder == NULL)
    {
      mpl_error_dialog_present (GTK_WIDGET (self), _ ("Nothing Was Printed"), error);
      return;
    }

  path = g_build_filename (folder, "timeline.pdf", NULL);
  begin (self);
  output = new_output (self, path);
  output->folder = g_steal_pointer (&folder);
  mpl_print_job_run_async (self->snapshot, &self->chosen, self->today, path, NULL, MPL_TIMELINE_PDF,
                           self->cancellable, on_progress_cb, output, on_pdf_made_cb, output);
}
