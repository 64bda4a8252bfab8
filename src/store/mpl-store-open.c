/* mpl-store-open.c: how a store comes to be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
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

#include <errno.h>
#include <unistd.h>

static gboolean
insert_file_row (MplConnection *connection, GError **error)
{
  MplStatement *insert = mpl_connection_query (connection, "file-insert", error);
  g_autofree char *uuid = g_uuid_string_random ();

  if (insert == NULL)
    return FALSE;

  mpl_statement_bind_text (insert, 1, uuid);
  mpl_statement_bind_integer (insert, 2, mpl_store_journal_get_time ());

  return mpl_statement_run (insert, error);
}

/* Fills an empty file that only we know of. */
static gboolean
fill_new_file (const char *temporary, GError **error)
{
  g_autoptr (MplConnection) connection = mpl_connection_open (temporary, TRUE, error);

  return connection != NULL && mpl_connection_prepare_use (connection, error)
         && mpl_store_schema_upgrade (connection, 0, mpl_store_schema_get_latest (), error)
         && insert_file_row (connection, error);
}

MplStore *
mpl_store_create (const char *path, GError **error)
{
  g_autofree char *resolved = NULL;
  char *temporary;

  g_return_val_if_fail (path != NULL, NULL);

  resolved = mpl_file_resolve_new (path, error);
  if (resolved == NULL)
    return NULL;
  temporary = mpl_file_make_temporary (resolved, error);
  if (temporary == NULL)
    return NULL;

  if (!fill_new_file (temporary, error) || !mpl_file_publish (temporary, resolved, error))
    {
      mpl_file_discard (temporary);
      return NULL;
    }
  g_free (temporary);

  return mpl_store_open (resolved, MPL_STORE_NO_BACKUP, error);
}

/* Whether our last clean close left the file as it is. */
static gboolean
is_trusted (MplConnection *connection, const MplFileIdentity *identity)
{
  g_autofree char *uuid = mpl_store_check_uuid (connection, NULL);

  return uuid != NULL && mpl_store_known_is_clean (uuid, identity);
}

/* Lets a file of a newer version be read as far as it can be understood. */
static gboolean
check_newer (MplStore *self, int step, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  mpl_store_check_set_newer (self->path, step, &self->read_only_reason);
  if (mpl_store_check_values (self->connection, self->rows, &local_error))
    return TRUE;

  g_debug ("%s: %s", self->path, local_error->message);
  g_propagate_error (error, g_error_copy (self->read_only_reason));
  return FALSE;
}

/* Reads the file into memory, where nobody can change it, and leaves it alone. */
static gboolean
open_for_reading (MplStore *self,
                  MplConnection *file,
                  const MplFileIdentity *identity,
                  int step,
                  GError **error)
{
  int latest = mpl_store_schema_get_latest ();

  self->read_only = TRUE;
  self->connection = mpl_connection_open_memory (error);
  if (self->connection == NULL || !mpl_connection_prepare_use (file, error)
      || !mpl_connection_copy (file, self->connection, NULL, error)
      || !mpl_connection_prepare_use (self->connection, error))
    return FALSE;

  self->rows = mpl_store_rows_new (self->connection);
  if (is_trusted (self->connection, identity) && step == latest)
    return mpl_store_set_up (self, error);

  if (!mpl_store_check_contents (self->connection, step, error)
      || (step < latest && !mpl_store_schema_upgrade (self->connection, step, latest, error)))
    return FALSE;

  return (step > latest ? check_newer (self, step, error)
                        : mpl_store_check_values (self->connection, self->rows, error))
         && mpl_store_set_up (self, error);
}

/* SQLite falls back to reading by itself where it may not write. */
static gboolean
check_rights (MplStore *self, MplConnection *file, GError **error)
{
  if (!mpl_connection_is_read_only (file))
    return TRUE;

  mpl_store_error_set_errno (error, access (self->path, W_OK) != 0 ? errno : EACCES, self->path);
  return FALSE;
}

/* Takes the steps that are missing, after a backup: only a newer program can go back. */
static gboolean
upgrade (MplStore *self, int step, GError **error)
{
  g_autofree char *uuid = mpl_store_check_uuid (self->connection, error);

  return uuid != NULL && mpl_backup_make (self->path, uuid, NULL, error)
         && mpl_store_schema_upgrade (self->connection, step, mpl_store_schema_get_latest (),
                                      error);
}

/* A process that was killed before it had written a page leaves a journal that SQLite takes for
 * none and does not delete. With the right to write in hand, and nothing written, it is nobody's.
 */
static gboolean
drop_idle_journal (MplStore *self, GError **error)
{
  g_auto (MplTransaction) transaction = MPL_TRANSACTION_INIT;
  g_autofree char *journal = g_strconcat (self->path, "-journal", NULL);

  if (access (journal, F_OK) != 0)
    return TRUE;
  if (!mpl_transaction_begin (&transaction, self->connection, error))
    return FALSE;
  unlink (journal);

  return TRUE;
}

static gboolean
open_for_writing (MplStore *self, const MplFileIdentity *identity, int step, GError **error)
{
  gboolean trusted;

  self->rows = mpl_store_rows_new (self->connection);
  if (!mpl_connection_prepare_use (self->connection, error) || !drop_idle_journal (self, error))
    return FALSE;

  trusted = is_trusted (self->connection, identity);
  if ((!trusted && !mpl_store_check_contents (self->connection, step, error))
      || (step < mpl_store_schema_get_latest () && !upgrade (self, step, error))
      || (!trusted && !mpl_store_check_values (self->connection, self->rows, error)))
    return FALSE;

  return mpl_store_set_up (self, error);
}

MplStore *
mpl_store_open (const char *path, MplStoreFlags flags, GError **error)
{
  g_autofree char *resolved = NULL;
  g_autoptr (MplStore) self = NULL;
  g_autoptr (MplConnection) file = NULL;
  MplFileIdentity identity;
  MplFileHeader header;
  int step = 0;

  g_return_val_if_fail (path != NULL, NULL);

  resolved = mpl_file_resolve (path, error);
  if (resolved == NULL || !mpl_file_identify (resolved, &identity, error))
    return NULL;

  file = mpl_connection_open (resolved, TRUE, error);
  if (file == NULL || !mpl_connection_read_header (file, &header, error)
      || !mpl_store_check_header (resolved, &header, &step, error))
    return NULL;

  self = mpl_store_new (resolved);
  if ((flags & MPL_STORE_READ_ONLY) != 0 || step > mpl_store_schema_get_latest ())
    return open_for_reading (self, file, &identity, step, error) ? g_steal_pointer (&self) : NULL;

  if (!check_rights (self, file, error))
    return NULL;
  self->lock = mpl_lock_acquire (resolved, error);
  if (self->lock == NULL)
    return NULL;
  self->connection = g_steal_pointer (&file);

  if (!open_for_writing (self, &identity, step, error))
    return NULL;
  if ((flags & MPL_STORE_NO_BACKUP) == 0)
    mpl_store_start_backup (self, &identity);

  return g_steal_pointer (&self);
}
