/* mpl-store-errors.c: what the system and SQLite say, told to a person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "store/mpl-store-errors.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

static char *
get_name (const char *path)
{
  return path == NULL || *path == '\0' ? g_strdup (_ ("school file"))
                                       : g_filename_display_basename (path);
}

static void
set_full (GError **error, const char *detail)
{
  mpl_error_set (error, MPL_ERROR_FULL, detail,
                 _ ("There is no space left on the disk, and nothing has been changed. Free some "
                    "space and try again."));
}

static void
set_read_only (GError **error, const char *name, const char *detail)
{
  mpl_error_set (
      error, MPL_ERROR_READ_ONLY, detail,
      _ ("“%s” is on a disk that cannot be written. Copy the file to a disk that can, or "
         "open it for reading."),
      name);
}

static void
set_denied (GError **error, const char *name, const char *detail)
{
  mpl_error_set (error, MPL_ERROR_DENIED, detail,
                 _ ("You have no right to “%s” or its folder. Ask the owner for access, or choose "
                    "another place."),
                 name);
}

static void
set_busy (GError **error, const char *name, const char *detail)
{
  mpl_error_set (error, MPL_ERROR_LOCKED, detail,
                 _ ("Another program is using “%s” just now. Wait a moment and try again."), name);
}

static void
set_device (GError **error, const char *name, const char *detail)
{
  mpl_error_set (error, MPL_ERROR_FAILED, detail,
                 _ ("The disk did not do what was asked of it with “%s”, and nothing has been "
                    "changed. Check the disk, then try again."),
                 name);
}

void
mpl_store_error_set_errno (GError **error, int errnum, const char *path)
{
  g_autofree char *name = get_name (path);
  const char *detail = g_strerror (errnum);

  switch (errnum)
    {
    case ENOENT:
    case ENOTDIR:
      mpl_error_set (error, MPL_ERROR_NOT_FOUND, detail,
                     _ ("There is no “%s” in that place. Check the name and the folder."), name);
      break;
    case EEXIST:
      mpl_error_set (error, MPL_ERROR_EXISTS, detail,
                     _ ("“%s” exists already and has been left as it is. Choose another name."),
                     name);
      break;
    case EACCES:
    case EPERM:
      set_denied (error, name, detail);
      break;
    case EROFS:
      set_read_only (error, name, detail);
      break;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      set_full (error, detail);
      break;
    case ENAMETOOLONG:
    case EINVAL:
      mpl_error_set (error, MPL_ERROR_INVALID, detail,
                     _ ("A file cannot be named “%s” there. Choose a shorter or simpler name."),
                     name);
      break;
    case ESTALE:
    case ENODEV:
    case ENXIO:
      mpl_store_error_set_gone (error, path);
      break;
    default:
      set_device (error, name, detail);
      break;
    }
}

/* SQLite keeps the errno of the call that failed where its own code says no more than «input or
 * output» or «cannot open». */
static gboolean
set_from_system (GError **error, sqlite3 *db, const char *path)
{
  int errnum = db != NULL ? sqlite3_system_errno (db) : 0;

  switch (errnum)
    {
    case EACCES:
    case EPERM:
    case EROFS:
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
    case ESTALE:
    case ENODEV:
    case ENXIO:
      mpl_store_error_set_errno (error, errnum, path);
      return TRUE;
    case ENOENT:
    case ENOTDIR:
      /* SQLite looks for journals that are not there, so this may be left over from before. */
      if (path == NULL || g_file_test (path, G_FILE_TEST_EXISTS))
        return FALSE;
      mpl_store_error_set_gone (error, path);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
set_read_only_code (GError **error, int code, const char *path, const char *detail)
{
  g_autofree char *name = get_name (path);

  if (code == SQLITE_READONLY_DBMOVED)
    mpl_store_error_set_replaced (error, path, detail);
  else if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY)
    mpl_error_set (error, MPL_ERROR_READ_ONLY, detail,
                   _ ("The last change of “%s” was cut short, and it cannot be cleaned up where it "
                      "lies. Copy the file together with “%s-journal” to a disk that can be "
                      "written, and open it there."),
                   name, name);
  else
    set_read_only (error, name, detail);
}

void
mpl_store_error_set_sqlite (GError **error, sqlite3 *db, int code, const char *path)
{
  g_autofree char *name = NULL;
  g_autofree char *detail = NULL;

  if ((path == NULL || *path == '\0') && db != NULL)
    path = sqlite3_db_filename (db, "main");
  name = get_name (path);
  detail = g_strdup_printf ("SQLite %d: %s", code,
                            db != NULL ? sqlite3_errmsg (db) : sqlite3_errstr (code));

  switch (code & 0xff)
    {
    case SQLITE_FULL:
      set_full (error, detail);
      break;
    case SQLITE_READONLY:
      set_read_only_code (error, code, path, detail);
      break;
    case SQLITE_PERM:
    case SQLITE_AUTH:
      set_denied (error, name, detail);
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      set_busy (error, name, detail);
      break;
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
      mpl_store_error_set_damaged (error, path, detail);
      break;
    case SQLITE_NOTADB:
      mpl_store_error_set_not_ours (error, path, detail);
      break;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      mpl_error_set (error, MPL_ERROR_INVALID, detail,
                     _ ("The change would break a rule of the school file, so it was not made."));
      break;
    case SQLITE_TOOBIG:
      mpl_error_set (error, MPL_ERROR_LIMIT, detail,
                     _ ("A text is larger than a school file takes. Shorten it."));
      break;
    case SQLITE_IOERR:
      if (code == SQLITE_IOERR_SHORT_READ)
        mpl_store_error_set_damaged (error, path, detail);
      else if (!set_from_system (error, db, path))
        set_device (error, name, detail);
      break;
    case SQLITE_CANTOPEN:
      if (!set_from_system (error, db, path))
        set_device (error, name, detail);
      break;
    default:
      mpl_error_set (error, MPL_ERROR_FAILED, detail,
                     _ ("“%s” could not be read or changed; it has been left as it was."), name);
      break;
    }
}

void
mpl_store_error_set_damaged (GError **error, const char *path, const char *detail)
{
  g_autofree char *name = get_name (path);

  mpl_error_set (error, MPL_ERROR_DAMAGED, detail,
                 _ ("“%s” is damaged and has been left as it is. Restore it from a backup."), name);
}

void
mpl_store_error_set_not_ours (GError **error, const char *path, const char *detail)
{
  g_autofree char *name = get_name (path);

  mpl_error_set (error, MPL_ERROR_NOT_OURS, detail,
                 _ ("“%s” is not a school file. Choose a file that this program has made."), name);
}

void
mpl_store_error_set_gone (GError **error, const char *path)
{
  g_autofree char *name = get_name (path);
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;

  if (folder != NULL && !g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_autofree char *display = g_filename_display_name (folder);
      mpl_error_set (error, MPL_ERROR_GONE, NULL,
                     _ ("The folder “%s” has vanished, so nothing could be written. Connect the "
                        "disk or bring the folder back, then try again."),
                     display);
    }
  else
    mpl_error_set (
        error, MPL_ERROR_GONE, NULL,
        _ ("“%s” has been deleted or moved since it was opened. Bring it back, or open it "
           "in its new place."),
        name);
}

void
mpl_store_error_set_replaced (GError **error, const char *path, const char *detail)
{
  g_autofree char *name = get_name (path);

  mpl_error_set (error, MPL_ERROR_REPLACED, detail,
                 _ ("Another program has changed or replaced “%s” since it was opened, so nothing "
                    "was written. Open the file anew."),
                 name);
}
