/* mpl-backup.c: copies of a school file, made and kept by themselves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "store/mpl-backup.h"

#include "base/mpl-error.h"
#include "store/mpl-connection.h"
#include "store/mpl-file.h"
#include "store/mpl-store-check.h"
#include "store/mpl-store-errors.h"
#include "store/mpl-store-journal.h"
#include "store/mpl-store-known.h"
#include "store/mpl-store-schema.h"
#include "store/mpl-store.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define SUFFIX ".mentoring"
#define TIME_FORMAT "%Y-%m-%dT%H-%M-%SZ"
#define TIME_LENGTH 20
/* Copies of one second get a number each. */
#define SAME_SECOND_MAX 100
#define LEFT_OVER_SECONDS 86400

void
mpl_backup_free (MplBackup *self)
{
  if (self == NULL)
    return;

  g_free (self->path);
  g_free (self->counts);
  g_free (self);
}

gint64
mpl_backup_get_count (const MplBackup *self, const MplTable *table)
{
  g_return_val_if_fail (self != NULL && table != NULL, 0);

  return self->counts[mpl_table_get_index (table)];
}

static char *
get_folder (const char *uuid)
{
  return g_build_filename (g_get_user_data_dir (), "mentoring", "backups", uuid, NULL);
}

/* 0 for a name that is none of ours. */
static gint64
parse_time (const char *name)
{
  g_autofree char *text = NULL;
  g_autoptr (GDateTime) time = NULL;

  if (strlen (name) < TIME_LENGTH + strlen (SUFFIX) || !g_str_has_suffix (name, SUFFIX))
    return 0;

  /* 2026-11-25T01-02-03Z is ISO 8601 but for the colons, which not every file system takes. */
  text = g_strndup (name, TIME_LENGTH);
  if (text[10] != 'T' || text[13] != '-' || text[16] != '-')
    return 0;
  text[13] = text[16] = ':';
  time = g_date_time_new_from_iso8601 (text, NULL);

  return time != NULL ? g_date_time_to_unix (time) : 0;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const MplBackup *first = *(MplBackup *const *) a, *second = *(MplBackup *const *) b;

  if (first->time != second->time)
    return first->time < second->time ? 1 : -1;

  /* Of one second: the first has no number and so the shorter name. */
  if (strlen (first->path) != strlen (second->path))
    return strlen (first->path) < strlen (second->path) ? 1 : -1;

  return -strcmp (first->path, second->path);
}

/* The copies without a look inside. */
static GPtrArray *
find (const char *uuid)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) mpl_backup_free);
  g_autofree char *folder = get_folder (uuid);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      gint64 time = parse_time (name);
      MplFileIdentity identity;
      MplBackup *backup;

      if (time == 0 || !mpl_file_identify (path, &identity, NULL))
        continue;

      backup = g_new0 (MplBackup, 1);
      backup->path = g_steal_pointer (&path);
      backup->time = time;
      backup->size = identity.size;
      g_ptr_array_add (backups, backup);
    }
  g_ptr_array_sort (backups, compare_newest_first);

  return backups;
}

static void
count (MplBackup *backup)
{
  g_autoptr (MplConnection) connection = mpl_connection_open (backup->path, FALSE, NULL);
  g_autoptr (MplStoreRows) rows = NULL;
  MplFileHeader header;
  guint n_tables = 0;
  const MplTable *const *tables = mpl_table_get_all (&n_tables);
  int step = 0;

  backup->counts = g_new0 (gint64, n_tables);
  if (connection == NULL || !mpl_connection_read_header (connection, &header, NULL)
      || !mpl_store_check_header (backup->path, &header, &step, NULL)
      || !mpl_connection_prepare_use (connection, NULL))
    return;

  backup->readable = step <= mpl_store_schema_get_latest ();
  rows = mpl_store_rows_new (connection);
  for (guint i = 0; i < n_tables; i++)
    mpl_store_rows_count (rows, tables[i], &backup->counts[i]);
}

GPtrArray *
mpl_backup_list (const char *uuid, GError **error)
{
  GPtrArray *backups;

  g_return_val_if_fail (uuid != NULL && g_uuid_string_is_valid (uuid), NULL);

  backups = find (uuid);
  for (guint i = 0; i < backups->len; i++)
    count (g_ptr_array_index (backups, i));

  return backups;
}

char *
mpl_backup_find_uuid (const char *path)
{
  g_autofree char *resolved = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  resolved = mpl_file_resolve (path, NULL);
  if (resolved == NULL)
    resolved = mpl_file_resolve_new (path, NULL);

  return resolved != NULL ? mpl_store_known_find (resolved) : NULL;
}

gint64
mpl_backup_get_last_time (const char *uuid)
{
  g_autoptr (GPtrArray) backups = NULL;

  g_return_val_if_fail (uuid != NULL && g_uuid_string_is_valid (uuid), 0);

  backups = find (uuid);

  return backups->len > 0 ? ((MplBackup *) g_ptr_array_index (backups, 0))->time : 0;
}

/* Copies @path into @temporary, and sees that the copy is sound. */
static gboolean
copy_and_check (const char *path, const char *temporary, GCancellable *cancellable, GError **error)
{
  g_autoptr (MplConnection) source = mpl_connection_open (path, FALSE, error);
  g_autoptr (MplConnection) target = NULL;
  MplFileHeader header;
  int step = 0;

  if (source == NULL || !mpl_connection_read_header (source, &header, error)
      || !mpl_store_check_header (path, &header, &step, error)
      || !mpl_connection_prepare_use (source, error))
    return FALSE;

  target = mpl_connection_open (temporary, TRUE, error);

  return target != NULL && mpl_connection_prepare_use (target, error)
         && mpl_connection_copy (source, target, cancellable, error)
         && mpl_store_check_contents (target, step, error);
}

/* Beside the target first: what has its name is whole. Both paths are resolved. */
static gboolean
copy_to (const char *source,
         const char *target,
         gboolean (*put) (const char *temporary, const char *target, GError **error),
         GCancellable *cancellable,
         GError **error)
{
  char *temporary = mpl_file_make_temporary (target, error);

  if (temporary == NULL)
    return FALSE;

  if (!copy_and_check (source, temporary, cancellable, error) || !put (temporary, target, error))
    {
      mpl_file_discard (temporary);
      return FALSE;
    }
  g_free (temporary);

  return TRUE;
}

gboolean
mpl_backup_copy (const char *path, const char *target, GCancellable *cancellable, GError **error)
{
  g_autofree char *source = NULL;
  g_autofree char *resolved = NULL;

  g_return_val_if_fail (path != NULL && target != NULL, FALSE);

  source = mpl_file_resolve (path, error);
  resolved = source != NULL ? mpl_file_resolve_new (target, error) : NULL;

  return resolved != NULL && copy_to (source, resolved, mpl_file_publish, cancellable, error);
}

gboolean
mpl_backup_replace (const char *path, const char *target, GCancellable *cancellable, GError **error)
{
  g_autofree char *source = NULL;
  g_autofree char *resolved = NULL;

  g_return_val_if_fail (path != NULL && target != NULL, FALSE);

  if (!g_file_test (target, G_FILE_TEST_EXISTS) && !g_file_test (target, G_FILE_TEST_IS_SYMLINK))
    return mpl_backup_copy (path, target, cancellable, error);

  source = mpl_file_resolve (path, error);
  resolved = source != NULL ? mpl_file_resolve (target, error) : NULL;
  if (resolved == NULL)
    return FALSE;
  if (mpl_file_is_same (source, resolved))
    {
      mpl_error_set (error, MPL_ERROR_EXISTS, NULL,
                     _ ("“%s” is the school file itself. Choose another name."), target);
      return FALSE;
    }

  return mpl_store_give_way (resolved, error)
         && copy_to (source, resolved, mpl_file_replace, cancellable, error);
}

/* What a process that was killed has left. */
static void
drop_left_overs (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf status;

      if (mpl_file_is_temporary (name) && g_lstat (path, &status) == 0
          && status.st_mtime < now - LEFT_OVER_SECONDS)
        g_unlink (path);
    }
}

static void
rotate (const char *uuid)
{
  g_autoptr (GPtrArray) backups = find (uuid);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) kept = NULL;

  for (guint i = 0; i < backups->len; i++)
    g_array_append_val (times, ((MplBackup *) g_ptr_array_index (backups, i))->time);

  kept = mpl_backup_select_kept (times);
  for (guint i = 0; i < backups->len; i++)
    {
      const char *path = ((MplBackup *) g_ptr_array_index (backups, i))->path;

      if (!g_array_index (kept, gboolean, i) && g_unlink (path) != 0)
        g_message ("%s cannot be deleted: %s", path, g_strerror (errno));
    }
}

gboolean
mpl_backup_make (const char *path, const char *uuid, GCancellable *cancellable, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *stamp = NULL;
  g_autoptr (GDateTime) time = NULL;
  g_autoptr (GError) local_error = NULL;
  gboolean made = FALSE;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (uuid != NULL && g_uuid_string_is_valid (uuid), FALSE);

  folder = get_folder (uuid);
  if (!mpl_file_make_folder (folder, error))
    return FALSE;

  time = g_date_time_new_from_unix_utc (mpl_store_journal_get_time ());
  stamp = g_date_time_format (time, TIME_FORMAT);
  for (int i = 0; !made && i < SAME_SECOND_MAX; i++)
    {
      g_autofree char *name = i == 0 ? g_strconcat (stamp, SUFFIX, NULL)
                                     : g_strdup_printf ("%s-%02d" SUFFIX, stamp, i);
      g_autofree char *target = g_build_filename (folder, name, NULL);

      g_clear_error (&local_error);
      made = mpl_backup_copy (path, target, cancellable, &local_error);
      if (!made && !g_error_matches (local_error, MPL_ERROR, MPL_ERROR_EXISTS))
        break;
    }
  if (!made)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  rotate (uuid);
  drop_left_overs (folder);

  return TRUE;
}
