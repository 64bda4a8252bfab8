/* mpl-file.c: what the store needs of the file system
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* renameat2() */
#define _GNU_SOURCE

#include "mpl-config.h"

#include "store/mpl-file.h"
#include "store/mpl-store-errors.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define TEMPORARY_PREFIX ".mentoring-"
#define NANOSECONDS G_GINT64_CONSTANT (1000000000)

gboolean
mpl_file_identify (const char *path, MplFileIdentity *identity, GError **error)
{
  struct stat status;

  if (stat (path, &status) != 0)
    {
      mpl_store_error_set_errno (error, errno, path);
      return FALSE;
    }
  if (!S_ISREG (status.st_mode))
    {
      mpl_store_error_set_not_ours (error, path, NULL);
      return FALSE;
    }

  identity->device = status.st_dev;
  identity->inode = status.st_ino;
  identity->size = status.st_size;
  identity->mtime = status.st_mtim.tv_sec * NANOSECONDS + status.st_mtim.tv_nsec;
  identity->ctime = status.st_ctim.tv_sec * NANOSECONDS + status.st_ctim.tv_nsec;

  return TRUE;
}

gboolean
mpl_file_is_same (const char *path, const char *other)
{
  MplFileIdentity first, second;

  return mpl_file_identify (path, &first, NULL) && mpl_file_identify (other, &second, NULL)
         && first.device == second.device && first.inode == second.inode;
}

char *
mpl_file_resolve (const char *path, GError **error)
{
  /* Not GLib's memory, but the same allocator since GLib 2.46. */
  char *resolved = realpath (path, NULL);

  if (resolved == NULL)
    mpl_store_error_set_errno (error, errno, path);

  return resolved;
}

char *
mpl_file_resolve_new (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *resolved = NULL;
  struct stat status;

  if (g_str_has_suffix (path, "/") || g_str_equal (name, ".") || g_str_equal (name, ".."))
    {
      mpl_store_error_set_errno (error, EINVAL, path);
      return NULL;
    }
  if (lstat (path, &status) == 0)
    {
      mpl_store_error_set_errno (error, EEXIST, path);
      return NULL;
    }

  resolved = mpl_file_resolve (folder, error);
  if (resolved == NULL)
    return NULL;

  return g_build_filename (resolved, name, NULL);
}

char *
mpl_file_make_temporary (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_build_filename (folder, TEMPORARY_PREFIX "XXXXXX", NULL);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      mpl_store_error_set_errno (error, errno, path);
      return NULL;
    }
  /* A umask can only take rights away, and a file system without modes (FAT) refuses. */
  if (fchmod (fd, 0600) != 0)
    g_debug ("%s keeps its mode: %s", temporary, g_strerror (errno));
  close (fd);

  return g_steal_pointer (&temporary);
}

gboolean
mpl_file_is_temporary (const char *name)
{
  return g_str_has_prefix (name, TEMPORARY_PREFIX);
}

static gboolean
sync_folder_of (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int errnum = 0;

  if (fd < 0)
    errnum = errno;
  /* Some file systems do not know how to sync a folder (EINVAL); there is no more to be done. */
  else if (fsync (fd) != 0 && errno != EINVAL)
    errnum = errno;
  if (fd >= 0)
    close (fd);
  if (errnum != 0)
    mpl_store_error_set_errno (error, errnum, path);

  return errnum == 0;
}

/* Three ways, as file systems differ: renaming that refuses to overwrite; a second name, then the
 * first taken away; the name reserved by an empty file, then replaced. Returns errno or 0. */
static int
rename_new (const char *temporary, const char *path)
{
  int fd;

  if (renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP)
    return errno;

  if (link (temporary, path) == 0)
    return unlink (temporary) == 0 ? 0 : errno;
  if (errno != EPERM && errno != ENOTSUP && errno != ENOSYS)
    return errno;

  fd = open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0)
    return errno;
  close (fd);
  if (rename (temporary, path) != 0)
    {
      int errnum = errno;
      unlink (path);
      return errnum;
    }

  return 0;
}

gboolean
mpl_file_publish (const char *temporary, const char *path, GError **error)
{
  int errnum = rename_new (temporary, path);

  if (errnum != 0)
    {
      mpl_store_error_set_errno (error, errnum, path);
      return FALSE;
    }

  if (!sync_folder_of (path, error))
    {
      unlink (path);
      return FALSE;
    }

  return TRUE;
}

gboolean
mpl_file_replace (const char *temporary, const char *path, GError **error)
{
  g_autoptr (GError) sync_error = NULL;

  if (rename (temporary, path) != 0)
    {
      mpl_store_error_set_errno (error, errno, path);
      return FALSE;
    }

  /* The new file stands there, so this is no failure; only a power cut now could undo it. */
  if (!sync_folder_of (path, &sync_error))
    g_message ("%s is replaced, but the disk reported: %s", path, sync_error->message);

  return TRUE;
}

void
mpl_file_discard (char *temporary)
{
  g_autofree char *journal = NULL;

  if (temporary == NULL)
    return;

  journal = g_strconcat (temporary, "-journal", NULL);
  unlink (journal);
  unlink (temporary);
  g_free (temporary);
}

gboolean
mpl_file_make_folder (const char *path, GError **error)
{
  if (g_mkdir_with_parents (path, 0700) == 0)
    return TRUE;

  mpl_store_error_set_errno (error, errno, path);
  return FALSE;
}
