/* mpl-file-write.c: a file is written whole or not at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "formats/mpl-file-write.h"

#include "base/mpl-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

static gboolean
tell_errno (const char *path, int number, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  const char *detail = g_strerror (number);

  switch (number)
    {
    case EACCES:
    case EPERM:
    case EROFS:
      mpl_error_set (
          error, number == EROFS ? MPL_ERROR_READ_ONLY : MPL_ERROR_DENIED, detail,
          _ ("“%s” cannot be written: there is no right to write there. Choose another folder."),
          name);
      break;

    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      mpl_error_set (
          error, MPL_ERROR_FULL, detail,
          _ ("“%s” was not written: there is no space left. Free some or choose another folder."),
          name);
      break;

    case ENOENT:
    case ENOTDIR:
      mpl_error_set (
          error, MPL_ERROR_GONE, detail,
          _ ("“%s” cannot be written: its folder does not exist. Choose another folder."), name);
      break;

    default:
      mpl_error_set (error, MPL_ERROR_FAILED, detail, _ ("“%s” could not be written."), name);
      break;
    }

  return FALSE;
}

static gboolean
write_all (int fd, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  while (length > 0)
    {
      gssize n = write (fd, data, length);

      if (n < 0 && errno != EINTR)
        return FALSE;
      data += MAX (n, 0);
      length -= (gsize) MAX (n, 0);
    }

  return fsync (fd) == 0;
}

/* A rename is on the disk when its folder is. Not every file system can be asked for it. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofd int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd >= 0 && fsync (fd) != 0)
    g_debug ("%s: %s", folder, g_strerror (errno));
}

gboolean
mpl_file_write (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strdup_printf (".%s.%08x.part", base, g_random_int ());
  g_autofree char *part = g_build_filename (folder, name, NULL);
  g_autofd int fd = g_open (part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  gboolean done;
  int number;

  if (fd < 0)
    return tell_errno (path, errno, error);

  done = write_all (fd, bytes);
  number = errno;
  /* On a network the last word comes when the file is closed. */
  if (close (g_steal_fd (&fd)) != 0 && done)
    {
      done = FALSE;
      number = errno;
    }
  if (done && g_rename (part, path) != 0)
    {
      done = FALSE;
      number = errno;
    }
  if (!done)
    {
      g_unlink (part);
      return tell_errno (path, number, error);
    }

  sync_folder (path);
  return TRUE;
}
