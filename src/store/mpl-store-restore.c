/* mpl-store-restore.c: an older state put in the place of the present one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The new file is made whole beside the old one, checked, and then put in its place by one
 * renaming: whatever fails before that leaves the old one as it was.
 */

#include "mpl-config.h"

#include "store/mpl-backup.h"
#include "store/mpl-file.h"
#include "store/mpl-store-check.h"
#include "store/mpl-store-errors.h"
#include "store/mpl-store-journal.h"
#include "store/mpl-store-known.h"
#include "store/mpl-store-private.h"
#include "store/mpl-store-schema.h"

#include "base/mpl-error.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* The highest ids that the present file has given (name → gint64 *). */
static GHashTable *
read_sequences (MplConnection *connection, GError **error)
{
  g_autoptr (GHashTable) sequences
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  MplStatement *select = mpl_connection_query (connection, "sequence-list", error);
  gboolean success, row = FALSE;

  if (select == NULL)
    return NULL;

  while ((success = mpl_statement_step (select, &row, error)) && row)
    {
      gint64 sequence = mpl_statement_get_integer (select, 1);

      g_hash_table_insert (sequences, g_strdup (mpl_statement_get_text (select, 0)),
                           g_memdup2 (&sequence, sizeof sequence));
    }

  return success ? g_steal_pointer (&sequences) : NULL;
}

static gboolean
run_sequence (MplConnection *connection,
              const char *query,
              const char *table,
              gint64 sequence,
              GError **error)
{
  MplStatement *statement = mpl_connection_query (connection, query, error);

  if (statement == NULL)
    return FALSE;
  mpl_statement_bind_text (statement, 1, table);
  mpl_statement_bind_integer (statement, 2, sequence);

  return mpl_statement_run (statement, error);
}

/* An id that was given after the backup is not given again. */
static gboolean
raise_sequences (MplConnection *connection, GHashTable *sequences, GError **error)
{
  GHashTableIter iter;
  gpointer table, sequence;

  g_hash_table_iter_init (&iter, sequences);
  while (g_hash_table_iter_next (&iter, &table, &sequence))
    {
      if (!run_sequence (connection, "sequence-raise", table, *(gint64 *) sequence, error)
          || !run_sequence (connection, "sequence-insert", table, *(gint64 *) sequence, error))
        return FALSE;
    }

  return TRUE;
}

/* The last touch to the new file: no id twice, and a barrier in its history. */
static gboolean
finish_copy (MplConnection *connection, GHashTable *sequences, GError **error)
{
  g_auto (MplTransaction) transaction = MPL_TRANSACTION_INIT;

  return mpl_transaction_begin (&transaction, connection, error)
         && (sequences == NULL || raise_sequences (connection, sequences, error))
         && mpl_store_journal_add_barrier (connection, "backup-restore", error)
         && mpl_transaction_commit (&transaction, error);
}

/* Fills @temporary from a backup, which is believed no more than any other file. */
static gboolean
fill_copy (const char *temporary,
           const char *backup,
           const char *uuid,
           GHashTable *sequences,
           GError **error)
{
  g_autoptr (MplConnection) source = mpl_connection_open (backup, FALSE, error);
  g_autoptr (MplConnection) target = NULL;
  g_autoptr (MplStoreRows) rows = NULL;
  g_autofree char *own_uuid = NULL;
  int step = 0, latest = mpl_store_schema_get_latest ();
  MplFileHeader header;

  if (source == NULL || !mpl_connection_read_header (source, &header, error)
      || !mpl_store_check_header (backup, &header, &step, error))
    return FALSE;
  if (step > latest)
    {
      mpl_store_check_set_newer (backup, step, error);
      return FALSE;
    }

  target = mpl_connection_open (temporary, TRUE, error);
  if (target == NULL || !mpl_connection_prepare_use (source, error)
      || !mpl_connection_prepare_use (target, error)
      || !mpl_connection_copy (source, target, NULL, error)
      || !mpl_store_check_contents (target, step, error)
      || !mpl_store_schema_upgrade (target, step, latest, error))
    return FALSE;

  rows = mpl_store_rows_new (target);
  own_uuid = mpl_store_check_uuid (target, error);
  if (own_uuid == NULL || !mpl_store_check_values (target, rows, error))
    return FALSE;
  if (uuid != NULL && !g_str_equal (uuid, own_uuid))
    {
      g_autofree char *name = g_filename_display_basename (backup);

      mpl_error_set (error, MPL_ERROR_INVALID, own_uuid,
                     _ ("“%s” is a backup of another school file. Open it by itself, or choose a "
                        "backup of this one."),
                     name);
      return FALSE;
    }

  return finish_copy (target, sequences, error);
}

/* (transfer full): a whole new file beside @path. */
static char *
make_copy (const char *path,
           const char *backup,
           const char *uuid,
           GHashTable *sequences,
           GError **error)
{
  g_autofree char *resolved = mpl_file_resolve (backup, error);
  char *temporary = resolved != NULL ? mpl_file_make_temporary (path, error) : NULL;

  if (temporary != NULL && !fill_copy (temporary, resolved, uuid, sequences, error))
    {
      mpl_file_discard (temporary);
      return NULL;
    }

  return temporary;
}

/* A store whose connection is closed gets a new one. */
static gboolean
reopen (MplStore *self, GError **error)
{
  self->connection = mpl_connection_open (self->path, TRUE, error);

  return self->connection != NULL && mpl_connection_prepare_use (self->connection, error)
         && mpl_store_set_up (self, error);
}

gboolean
mpl_store_restore (MplStore *self, const char *backup, GError **error)
{
  g_auto (MplTransaction) transaction = MPL_TRANSACTION_INIT;
  g_autoptr (GHashTable) sequences = NULL;
  g_autoptr (GError) reopen_error = NULL;
  gboolean replaced;
  char *temporary;

  g_return_val_if_fail (MPL_IS_STORE (self), FALSE);
  g_return_val_if_fail (backup != NULL, FALSE);

  /* Sees that the file may be written and is ours still. */
  if (!mpl_store_begin_write (self, &transaction, error))
    return FALSE;
  sequences = read_sequences (self->connection, error);
  mpl_transaction_clear (&transaction);
  if (sequences == NULL)
    return FALSE;

  temporary = make_copy (self->path, backup, self->uuid, sequences, error);
  if (temporary == NULL)
    return FALSE;
  if (!mpl_backup_make (self->path, self->uuid, NULL, error))
    {
      mpl_file_discard (temporary);
      return FALSE;
    }

  g_clear_pointer (&self->rows, mpl_store_rows_free);
  g_clear_pointer (&self->connection, mpl_connection_free);
  replaced = mpl_file_replace (temporary, self->path, error);
  if (replaced)
    g_free (temporary);
  else
    mpl_file_discard (temporary);
  self->changed = self->changed || replaced;

  if (!reopen (self, &reopen_error))
    {
      if (replaced)
        g_propagate_error (error, g_steal_pointer (&reopen_error));
      return FALSE;
    }

  return replaced;
}

/* Keeps what stands at @path byte for byte: it may hold what no backup has. It is not open in this
 * process, for nobody could open it. */
static gboolean
keep_damaged (const char *path, const char *uuid, GError **error)
{
  g_autofree char *folder
      = g_build_filename (g_get_user_data_dir (), "mentoring", "backups", uuid, NULL);
  g_autofree char *name
      = g_strdup_printf ("damaged-%" G_GINT64_FORMAT ".mentoring", g_get_real_time ());
  g_autofree char *target = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) from = g_file_new_for_path (path);
  g_autoptr (GFile) to = g_file_new_for_path (target);
  g_autoptr (GError) local_error = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  if (!mpl_file_make_folder (folder, error))
    return FALSE;
  if (g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &local_error))
    return TRUE;

  g_unlink (target);
  mpl_error_set (error, MPL_ERROR_FAILED, local_error->message,
                 _ ("The damaged file could not be set aside, so nothing was restored. Copy it to "
                    "another place by hand, delete it, and restore again."));
  return FALSE;
}

gboolean
mpl_store_restore_lost (const char *path, const char *backup, GError **error)
{
  g_autoptr (MplLock) lock = NULL;
  g_autofree char *resolved = NULL;
  g_autofree char *uuid = NULL;
  char *temporary;

  g_return_val_if_fail (path != NULL && backup != NULL, FALSE);

  resolved = g_file_test (path, G_FILE_TEST_EXISTS) ? mpl_file_resolve (path, error)
                                                    : mpl_file_resolve_new (path, error);
  lock = resolved != NULL ? mpl_lock_acquire (resolved, error) : NULL;
  if (lock == NULL)
    return FALSE;

  uuid = mpl_store_known_find (resolved);
  temporary = make_copy (resolved, backup, uuid, NULL, error);
  if (temporary == NULL)
    return FALSE;

  if (!keep_damaged (resolved, uuid != NULL ? uuid : "lost", error)
      || !mpl_file_replace (temporary, resolved, error))
    {
      mpl_file_discard (temporary);
      return FALSE;
    }
  g_free (temporary);

  return TRUE;
}
