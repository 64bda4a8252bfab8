/* store-test-vfs.c: a disk that fails when it is told to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-test-vfs.h"

#include <string.h>

typedef struct
{
  sqlite3_file parent;
  sqlite3_file *real; /* behind this struct */
} ShimFile;

static struct
{
  guint turn;
  gboolean for_good;
  gboolean full;
  guint count;
} plan;

static sqlite3_vfs *system_vfs;

/* Counts an operation; whether it fails. */
static gboolean
fails (void)
{
  plan.count++;

  return plan.turn != 0 && (plan.for_good ? plan.count >= plan.turn : plan.count == plan.turn);
}

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return ((ShimFile *) file)->real;
}

static int
shim_close (sqlite3_file *file)
{
  return get_real (file)->pMethods->xClose (get_real (file));
}

static int
shim_read (sqlite3_file *file, void *data, int size, sqlite3_int64 offset)
{
  return get_real (file)->pMethods->xRead (get_real (file), data, size, offset);
}

static int
shim_write (sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
  if (fails ())
    {
      /* Half of it gets there, as in life. */
      get_real (file)->pMethods->xWrite (get_real (file), data, size / 2, offset);
      return plan.full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    }

  return get_real (file)->pMethods->xWrite (get_real (file), data, size, offset);
}

static int
shim_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  return fails () ? SQLITE_IOERR_TRUNCATE
                  : get_real (file)->pMethods->xTruncate (get_real (file), size);
}

static int
shim_sync (sqlite3_file *file, int flags)
{
  return fails () ? SQLITE_IOERR_FSYNC : get_real (file)->pMethods->xSync (get_real (file), flags);
}

static int
shim_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return get_real (file)->pMethods->xFileSize (get_real (file), size);
}

static int
shim_lock (sqlite3_file *file, int level)
{
  return get_real (file)->pMethods->xLock (get_real (file), level);
}

static int
shim_unlock (sqlite3_file *file, int level)
{
  return get_real (file)->pMethods->xUnlock (get_real (file), level);
}

static int
shim_check_reserved_lock (sqlite3_file *file, int *reserved)
{
  return get_real (file)->pMethods->xCheckReservedLock (get_real (file), reserved);
}

static int
shim_file_control (sqlite3_file *file, int operation, void *argument)
{
  return get_real (file)->pMethods->xFileControl (get_real (file), operation, argument);
}

static int
shim_sector_size (sqlite3_file *file)
{
  return get_real (file)->pMethods->xSectorSize (get_real (file));
}

static int
shim_device_characteristics (sqlite3_file *file)
{
  return get_real (file)->pMethods->xDeviceCharacteristics (get_real (file));
}

static const sqlite3_io_methods shim_methods = {
  .iVersion = 1,
  .xClose = shim_close,
  .xRead = shim_read,
  .xWrite = shim_write,
  .xTruncate = shim_truncate,
  .xSync = shim_sync,
  .xFileSize = shim_file_size,
  .xLock = shim_lock,
  .xUnlock = shim_unlock,
  .xCheckReservedLock = shim_check_reserved_lock,
  .xFileControl = shim_file_control,
  .xSectorSize = shim_sector_size,
  .xDeviceCharacteristics = shim_device_characteristics,
};

static int
shim_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  ShimFile *self = (ShimFile *) file;
  int code;

  memset (self, 0, sizeof *self);
  self->real = (sqlite3_file *) (self + 1);
  if ((flags & SQLITE_OPEN_CREATE) != 0 && fails ())
    return plan.full ? SQLITE_FULL : SQLITE_CANTOPEN;

  code = system_vfs->xOpen (system_vfs, name, self->real, flags, out_flags);
  if (self->real->pMethods != NULL)
    self->parent.pMethods = &shim_methods;

  return code;
}

/* A deletion that fails may have taken place: the file is gone, but its folder not synced. */
static int
shim_delete (sqlite3_vfs *vfs, const char *name, int sync)
{
  gboolean failing = fails ();
  int code;

  if (failing && plan.count % 2 == 0)
    return SQLITE_IOERR_DELETE;
  code = system_vfs->xDelete (system_vfs, name, sync);

  return failing ? SQLITE_IOERR_DIR_FSYNC : code;
}

void
store_test_vfs_install (void)
{
  static sqlite3_vfs vfs;

  system_vfs = sqlite3_vfs_find (NULL);
  vfs = *system_vfs;
  vfs.pNext = NULL;
  vfs.zName = "failing";
  vfs.szOsFile = (int) sizeof (ShimFile) + system_vfs->szOsFile;
  vfs.xOpen = shim_open;
  vfs.xDelete = shim_delete;
  g_assert_cmpint (sqlite3_vfs_register (&vfs, 1), ==, SQLITE_OK);
}

void
store_test_vfs_fail (guint turn, gboolean for_good, gboolean full)
{
  plan.turn = turn;
  plan.for_good = for_good;
  plan.full = full;
  plan.count = 0;
}

guint
store_test_vfs_get_count (void)
{
  return plan.count;
}
