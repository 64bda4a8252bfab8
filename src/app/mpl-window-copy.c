/* mpl-window-copy.c: a copy of the school file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A worker makes it by a connection of its own, while the file stays open; a copy that fails or is
 * cancelled leaves nothing behind.
 */

#include "mpl-config.h"

#include "app/mpl-window-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "app/mpl-error-dialog.h"
#include "base/mpl-error.h"
#include "base/mpl-format.h"
#include "model/mpl-school.h"
#include "store/mpl-backup.h"

typedef struct
{
  char *path;
  char *target;
} Copy;

static void
free_copy (gpointer data)
{
  Copy *copy = data;

  g_free (copy->path);
  g_free (copy->target);
  g_free (copy);
}

/* Beside the target first: what stood there is replaced only by a copy that is whole. */
static void
run_copy (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Copy *copy = task_data;
  g_autofree char *part = g_strconcat (copy->target, ".part", NULL);
  GError *error = NULL;

  g_unlink (part);
  if (!mpl_backup_copy (copy->path, part, cancellable, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  if (g_rename (part, copy->target) != 0)
    {
      g_unlink (part);
      g_task_return_new_error (task, MPL_ERROR, MPL_ERROR_DENIED,
                               _ ("The copy could not be put in its place."));
      return;
    }

  g_task_return_boolean (task, TRUE);
}

static void
on_copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MplWindow *self = MPL_WINDOW (source);
  Copy *copy = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (copy->target);
  g_autofree char *text = NULL;

  adw_toast_overlay_dismiss_all (self->toasts);
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (!g_error_matches (error, MPL_ERROR, MPL_ERROR_CANCELLED))
        mpl_error_dialog_present (GTK_WIDGET (self), _ ("No Copy Was Saved"), error);
      return;
    }

  /* Translators: %s is the name of a file */
  text = g_strdup_printf (_ ("Copy saved: %s"), name);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (text));
}

void
mpl_window_copy_to (MplWindow *self, const char *target)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_copied_cb, NULL);
  Copy *copy = g_new0 (Copy, 1);

  copy->path = g_strdup (mpl_store_get_path (mpl_book_get_store (self->book)));
  copy->target = g_strdup (target);
  g_task_set_task_data (task, copy, free_copy);
  if (g_str_equal (copy->path, target))
    {
      g_task_return_new_error (task, MPL_ERROR, MPL_ERROR_EXISTS,
                               _ ("This is the file that is open. Choose another name."));
      return;
    }

  g_task_run_in_thread (task, run_copy);
}

static void
on_target_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MplWindow) self = MPL_WINDOW (user_data);
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && self->book != NULL)
    mpl_window_copy_to (self, path);
}

/* «МБОУ СОШ № 7 2026-11-25.mentoring» */
static char *
make_name (MplWindow *self)
{
  MplRecord *school = mpl_model_get_school (mpl_book_get_model (self->book));
  const char *title = school != NULL ? mpl_record_get_text (school, MPL_SCHOOL_NAME_SHORT) : NULL;
  g_autofree char *day = mpl_day_to_iso (mpl_day_today ());
  g_autofree char *name = g_strdup_printf (
      "%s %s.mentoring", title != NULL && *title != '\0' ? title : _ ("School"), day);

  return g_strdelimit (g_steal_pointer (&name), "/\\:*?\"<>|", ' ');
}

void
mpl_window_save_copy (MplWindow *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = NULL;

  if (self->book == NULL)
    return;

  name = make_name (self);
  gtk_file_dialog_set_title (dialog, _ ("Save a Copy of the School File"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, on_target_chosen_cb, g_object_ref (self));
}
