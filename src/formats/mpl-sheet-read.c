/* mpl-sheet-read.c: a table file becomes a book of sheets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "formats/mpl-sheet-read.h"

#include "base/mpl-error.h"
#include "formats/mpl-sheet-csv.h"
#include "formats/mpl-sheet-format.h"
#include "formats/mpl-sheet-run.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
tell_errno (const char *name, int number, GError **error)
{
  const char *detail = g_strerror (number);

  if (number == ENOENT || number == ENOTDIR)
    mpl_error_set (error, MPL_ERROR_NOT_FOUND, NULL, _ ("There is no file “%s”."), name);
  else if (number == EACCES || number == EPERM)
    mpl_error_set (error, MPL_ERROR_DENIED, detail, _ ("“%s” may not be read."), name);
  else
    mpl_error_set (error, MPL_ERROR_FAILED, detail, _ ("“%s” could not be read."), name);
}

/* An ordinary file that is not too large. A pipe would be waited for without end. */
static int
open_file (const char *path, const char *name, GError **error)
{
  g_autofd int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0);
  struct stat status;

  if (fd < 0 || fstat (fd, &status) != 0)
    {
      tell_errno (name, errno, error);
      return -1;
    }
  if (!S_ISREG (status.st_mode))
    {
      mpl_error_set (error, MPL_ERROR_INVALID, NULL, _ ("“%s” is no ordinary file."), name);
      return -1;
    }
  if (status.st_size > MPL_SHEET_MAX_BYTES)
    {
      mpl_error_set (error, MPL_ERROR_LIMIT, NULL, _ ("“%s” is larger than %d MB."), name,
                     MPL_SHEET_MAX_BYTES / (1024 * 1024));
      return -1;
    }
  if (status.st_size == 0)
    {
      mpl_error_set (error, MPL_ERROR_INVALID, NULL, _ ("“%s” is empty."), name);
      return -1;
    }

  return g_steal_fd (&fd);
}

/* Read, not mapped: a file that somebody shortens meanwhile must not end the program. */
static GByteArray *
read_all (int fd, const char *name, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gssize n;

  if (lseek (fd, 0, SEEK_SET) != 0)
    {
      tell_errno (name, errno, error);
      return NULL;
    }
  do
    {
      guint length = bytes->len;

      g_byte_array_set_size (bytes, length + 1024 * 1024);
      n = read (fd, bytes->data + length, 1024 * 1024);
      g_byte_array_set_size (bytes, length + (guint) MAX (n, 0));
      if (n < 0 && errno != EINTR)
        {
          tell_errno (name, errno, error);
          return NULL;
        }
    }
  while (n != 0 && bytes->len <= MPL_SHEET_MAX_BYTES);

  return g_steal_pointer (&bytes);
}

static MplSheetBook *
read_csv (int fd,
          const char *name,
          MplSheetFormat accept,
          GCancellable *cancellable,
          MplSheetReadInfo *info,
          GError **error)
{
  g_autoptr (MplSheetBook) book = NULL;
  g_autoptr (GByteArray) bytes = NULL;

  if (!mpl_sheet_format_check (MPL_SHEET_CSV, accept, name, error))
    return NULL;

  bytes = read_all (fd, name, error);
  if (bytes == NULL)
    return NULL;

  book = mpl_sheet_book_new (name);
  if (!mpl_sheet_csv_read (book, (const char *) bytes->data, bytes->len, cancellable, info, error)
      || !mpl_sheet_book_finish (book, error))
    return NULL;

  return g_steal_pointer (&book);
}

static MplSheetBook *
read_by_child (int fd,
               const char *name,
               MplSheetFormat accept,
               GCancellable *cancellable,
               MplSheetReadInfo *info,
               GError **error)
{
  g_autoptr (MplSheetListener) listener = mpl_sheet_listener_new (name, accept);

  if (!mpl_sheet_run (fd, name, listener, cancellable, error))
    return NULL;

  return mpl_sheet_listener_finish (listener, &info->format, error);
}

MplSheetBook *
mpl_sheet_book_read (const char *path,
                     MplSheetFormat accept,
                     GCancellable *cancellable,
                     MplSheetReadInfo *info,
                     GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofd int fd = open_file (path, name, error);
  MplSheetReadInfo own_info = { 0 };
  MplSheetReadInfo *found = info != NULL ? info : &own_info;
  const char *what = NULL;
  char head[4096];
  gssize n;

  *found = (MplSheetReadInfo) { 0 };
  if (fd < 0)
    return NULL;
  n = pread (fd, head, sizeof head, 0);
  if (n < 0)
    {
      tell_errno (name, errno, error);
      return NULL;
    }

  switch (mpl_sheet_format_look (head, (gsize) n, &what))
    {
    case MPL_SHEET_LOOK_TEXT:
      return read_csv (fd, name, accept, cancellable, found, error);

    case MPL_SHEET_LOOK_OTHER:
      mpl_error_set (error, MPL_ERROR_INVALID, NULL, _ ("“%s”: %s"), name, what);
      return NULL;

    case MPL_SHEET_LOOK_ZIP:
    case MPL_SHEET_LOOK_OLE:
    case MPL_SHEET_LOOK_BIFF:
    case MPL_SHEET_LOOK_HTML:
    default:
      return read_by_child (fd, name, accept, cancellable, found, error);
    }
}
