/* mpl-timeline-file.c: files written whole or not at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-timeline-file.h"

#include "base/mpl-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>

struct _MplTimelineFile
{
  char *path;
  char *part;   /* what is being written, beside @path */
  char *backup; /* what was there before, while others are put in place */
  gboolean in_place;
  GOutputStream *stream;
  GCancellable *cancellable;
  GError *error; /* of writing, kept for close() */
};

static MplError
find_code (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return MPL_ERROR_CANCELLED;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return MPL_ERROR_DENIED;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    return MPL_ERROR_READ_ONLY;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return MPL_ERROR_FULL;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    return MPL_ERROR_GONE;

  return MPL_ERROR_FAILED;
}

/* Says in words what went wrong with the file. */
static void
set_error (MplTimelineFile *self, const GError *cause, GError **error)
{
  g_autofree char *name = g_filename_display_name (self->path);
  MplError code = find_code (cause);

  if (code == MPL_ERROR_CANCELLED)
    mpl_error_set (error, code, NULL, _ ("The export was cancelled; nothing was written."));
  else if (code == MPL_ERROR_DENIED || code == MPL_ERROR_READ_ONLY)
    mpl_error_set (
        error, code, cause->message,
        _ ("“%s” cannot be written: there is no right to write there. Choose another folder."),
        name);
  else if (code == MPL_ERROR_FULL)
    mpl_error_set (
        error, code, cause->message,
        _ ("“%s” was not written: there is no space left. Free some or choose another folder."),
        name);
  else if (code == MPL_ERROR_GONE)
    mpl_error_set (error, code, cause->message,
                   _ ("“%s” cannot be written: its folder does not exist. Choose another folder."),
                   name);
  else
    mpl_error_set (error, code, cause->message, _ ("“%s” could not be written."), name);
}

static char *
make_sibling (const char *path, const char *suffix)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strdup_printf (".%s.%08x.%s", base, g_random_int (), suffix);

  return g_build_filename (folder, name, NULL);
}

MplTimelineFile *
mpl_timeline_file_new (const char *path, GCancellable *cancellable, GError **error)
{
  MplTimelineFile *self = g_new0 (MplTimelineFile, 1);
  g_autoptr (GFile) part = NULL;
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GError) cause = NULL;

  self->path = g_strdup (path);
  self->part = make_sibling (path, "part");
  part = g_file_new_for_path (self->part);
  stream = g_file_create (part, G_FILE_CREATE_NONE, cancellable, &cause);
  if (stream == NULL)
    {
      set_error (self, cause, error);
      g_clear_pointer (&self->part, g_free);
      mpl_timeline_file_free (self);
      return NULL;
    }

  self->stream = g_buffered_output_stream_new_sized (G_OUTPUT_STREAM (stream), 65536);
  if (cancellable != NULL)
    self->cancellable = g_object_ref (cancellable);

  return self;
}

void
mpl_timeline_file_free (MplTimelineFile *self)
{
  g_return_if_fail (self != NULL);

  if (self->stream != NULL)
    g_output_stream_close (self->stream, NULL, NULL);
  if (self->part != NULL && !self->in_place)
    g_unlink (self->part);
  g_clear_object (&self->stream);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  g_free (self->path);
  g_free (self->part);
  g_free (self->backup);
  g_free (self);
}

cairo_status_t
mpl_timeline_file_write (void *closure, const unsigned char *data, unsigned int length)
{
  MplTimelineFile *self = closure;

  if (self->error != NULL)
    return CAIRO_STATUS_WRITE_ERROR;
  if (!g_output_stream_write_all (self->stream, data, length, NULL, self->cancellable,
                                  &self->error))
    return CAIRO_STATUS_WRITE_ERROR;

  return CAIRO_STATUS_SUCCESS;
}

/* A file that is renamed before its bytes are on the disk may be empty after a power cut. */
static gboolean
sync_part (MplTimelineFile *self, GError **error)
{
  FILE *file = g_fopen (self->part, "r+b");
  int saved_errno;

  if (file != NULL && g_fsync (fileno (file)) == 0)
    {
      fclose (file);
      return TRUE;
    }

  saved_errno = errno;
  if (file != NULL)
    fclose (file);
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (saved_errno),
                       g_strerror (saved_errno));

  return FALSE;
}

gboolean
mpl_timeline_file_close (MplTimelineFile *self, cairo_status_t status, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (self->error != NULL)
    {
      set_error (self, self->error, error);
      return FALSE;
    }
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_autoptr (GError) said
          = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));

      set_error (self, said, error);
      return FALSE;
    }
  if (!g_output_stream_close (self->stream, self->cancellable, &cause) || !sync_part (self, &cause))
    {
      set_error (self, cause, error);
      return FALSE;
    }

  return TRUE;
}

static gboolean
move (MplTimelineFile *self, const char *from, const char *to, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (g_rename (from, to) == 0)
    return TRUE;

  cause = g_error_new_literal (G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
  set_error (self, cause, error);

  return FALSE;
}

static gboolean
put_in_place (MplTimelineFile *self, gboolean keep_backup, GError **error)
{
  if (keep_backup && g_file_test (self->path, G_FILE_TEST_EXISTS))
    {
      self->backup = make_sibling (self->path, "old");
      if (!move (self, self->path, self->backup, error))
        {
          g_clear_pointer (&self->backup, g_free);
          return FALSE;
        }
    }
  self->in_place = move (self, self->part, self->path, error);

  return self->in_place;
}

static void
take_back (MplTimelineFile *self)
{
  if (self->in_place)
    g_unlink (self->path);
  if (self->backup != NULL && g_rename (self->backup, self->path) != 0)
    g_warning ("%s: %s", self->backup, g_strerror (errno));
}

gboolean
mpl_timeline_file_commit (GPtrArray *files, GError **error)
{
  gboolean keep_backup = files->len > 1;

  for (guint i = 0; i < files->len; i++)
    if (!put_in_place (g_ptr_array_index (files, i), keep_backup, error))
      {
        for (guint j = 0; j <= i; j++)
          take_back (g_ptr_array_index (files, j));
        return FALSE;
      }

  for (guint i = 0; i < files->len; i++)
    {
      MplTimelineFile *file = g_ptr_array_index (files, i);

      if (file->backup != NULL)
        g_unlink (file->backup);
    }

  return TRUE;
}
