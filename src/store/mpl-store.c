/* mpl-store.c: a school file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "store/mpl-file.h"
#include "store/mpl-store-errors.h"
#include "store/mpl-store-journal.h"
#include "store/mpl-store-known.h"
#include "store/mpl-store-private.h"

#include "base/mpl-error.h"
#include "store/mpl-store-triggers.h"
#include "store/mpl-store-check.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (MplStore, mpl_store, G_TYPE_OBJECT)

enum
{
  SIGNAL_BACKUP_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* «The journal keeps three years or 50 MB; older entries become sentences only.» */
#define JOURNAL_SECONDS (G_GINT64_CONSTANT (3) * 366 * 86400)
#define JOURNAL_BYTES (G_GINT64_CONSTANT (50) * 1000 * 1000)

static void
mpl_store_dispose (GObject *object)
{
  MplStore *self = MPL_STORE (object);
  g_autoptr (GError) error = NULL;

  if (!mpl_store_close (self, &error))
    g_message ("%s: %s", self->path, error->message);

  G_OBJECT_CLASS (mpl_store_parent_class)->dispose (object);
}

static void
mpl_store_finalize (GObject *object)
{
  MplStore *self = MPL_STORE (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->uuid, g_free);
  g_clear_error (&self->read_only_reason);

  G_OBJECT_CLASS (mpl_store_parent_class)->finalize (object);
}

static void
mpl_store_class_init (MplStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mpl_store_dispose;
  object_class->finalize = mpl_store_finalize;

  signals[SIGNAL_BACKUP_FAILED]
      = g_signal_new ("backup-failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
mpl_store_init (MplStore *self)
{
}

MplStore *
mpl_store_new (const char *path)
{
  MplStore *self = g_object_new (MPL_TYPE_STORE, NULL);

  self->path = g_strdup (path);

  return self;
}

void
mpl_store_emit_backup_failed (MplStore *self, const GError *error)
{
  g_signal_emit (self, signals[SIGNAL_BACKUP_FAILED], 0, error);
}

static gboolean
fetch_data_version (MplStore *self, gint64 *version, GError **error)
{
  MplStatement *statement = mpl_connection_query (self->connection, "data-version", error);

  return statement != NULL && mpl_statement_fetch_integer (statement, version, 0, error);
}

gboolean
mpl_store_set_up (MplStore *self, GError **error)
{
  if (self->rows == NULL)
    self->rows = mpl_store_rows_new (self->connection);

  g_clear_pointer (&self->uuid, g_free);
  self->uuid = mpl_store_check_uuid (self->connection, error);
  if (self->uuid == NULL)
    return FALSE;

  return self->read_only
         || (mpl_store_triggers_create (self->connection, &self->command, error)
             && mpl_store_journal_get_newest (self->connection, &self->burst_floor, error)
             && fetch_data_version (self, &self->data_version, error));
}

/* The file must be the one that was opened, in its place. */
static gboolean
check_place (MplStore *self, GError **error)
{
  MplFileIdentity identity;

  if (!mpl_connection_has_moved (self->connection))
    return TRUE;

  if (mpl_file_identify (self->path, &identity, NULL))
    mpl_store_error_set_replaced (error, self->path, NULL);
  else
    mpl_store_error_set_gone (error, self->path);

  return FALSE;
}

static gboolean
check_writable (MplStore *self, GError **error)
{
  g_autofree char *name = g_filename_display_basename (self->path);

  if (!self->read_only)
    return TRUE;

  if (self->read_only_reason != NULL)
    g_propagate_error (error, g_error_copy (self->read_only_reason));
  else
    mpl_error_set (error, MPL_ERROR_READ_ONLY, NULL,
                   _ ("“%s” is open for reading only, so nothing was changed."), name);

  return FALSE;
}

gboolean
mpl_store_begin_write (MplStore *self, MplTransaction *transaction, GError **error)
{
  gint64 version = 0;

  g_return_val_if_fail (self->connection != NULL, FALSE);

  if (!check_writable (self, error) || !check_place (self, error)
      || !mpl_transaction_begin (transaction, self->connection, error))
    return FALSE;

  if (!fetch_data_version (self, &version, error))
    {
      mpl_transaction_clear (transaction);
      return FALSE;
    }
  if (version != self->data_version)
    {
      mpl_transaction_clear (transaction);
      mpl_store_error_set_replaced (error, self->path, "data_version");
      return FALSE;
    }

  return TRUE;
}

gboolean
mpl_store_end_write (MplStore *self, MplTransaction *transaction, gboolean success, GError **error)
{
  self->command = 0;

  if (success)
    success = mpl_transaction_commit (transaction, error);
  else
    mpl_transaction_clear (transaction);

  /* A transaction that failed makes SQLite forget its pages and count anew. Where not even this can
   * be read, the old number makes the next write fail: nobody knows what the file holds. */
  if (fetch_data_version (self, &self->data_version, NULL))
    self->changed = self->changed || success;

  return success;
}

/* Fails without harm: the journal stays as long as it is. */
static void
shorten_journal (MplStore *self)
{
  g_auto (MplTransaction) transaction = MPL_TRANSACTION_INIT;
  g_autoptr (GError) error = NULL;
  gint64 oldest = mpl_store_journal_get_time () - JOURNAL_SECONDS;
  guint shortened = 0;
  gboolean success;

  success = mpl_store_begin_write (self, &transaction, &error);
  if (success)
    {
      success
          = mpl_store_journal_shorten (self->connection, oldest, JOURNAL_BYTES, &shortened, &error);
      success = mpl_store_end_write (self, &transaction, success && shortened > 0, &error);
    }
  if (!success && error != NULL)
    g_message ("The journal of %s is not shortened: %s", self->path, error->message);
}

gboolean
mpl_store_close (MplStore *self, GError **error)
{
  gboolean in_place;
  MplFileIdentity identity;

  g_return_val_if_fail (MPL_IS_STORE (self), FALSE);

  mpl_store_finish_backup (self);
  if (self->connection == NULL)
    {
      g_clear_pointer (&self->lock, mpl_lock_release);
      return TRUE;
    }

  if (self->changed)
    shorten_journal (self);
  in_place = !self->read_only && check_place (self, error);
  g_clear_pointer (&self->rows, mpl_store_rows_free);
  g_clear_pointer (&self->connection, mpl_connection_free);
  if (in_place && mpl_file_identify (self->path, &identity, NULL))
    mpl_store_known_mark (self->uuid, self->path, &identity);
  g_clear_pointer (&self->lock, mpl_lock_release);

  return in_place || self->read_only;
}

const char *
mpl_store_get_path (MplStore *self)
{
  g_return_val_if_fail (MPL_IS_STORE (self), NULL);

  return self->path;
}

const char *
mpl_store_get_uuid (MplStore *self)
{
  g_return_val_if_fail (MPL_IS_STORE (self), NULL);

  return self->uuid;
}

gboolean
mpl_store_get_read_only (MplStore *self)
{
  g_return_val_if_fail (MPL_IS_STORE (self), TRUE);

  return self->read_only;
}

const GError *
mpl_store_get_read_only_reason (MplStore *self)
{
  g_return_val_if_fail (MPL_IS_STORE (self), NULL);

  return self->read_only_reason;
}

gboolean
mpl_store_is_remote (const char *path)
{
  g_return_val_if_fail (path != NULL, FALSE);

  return mpl_file_is_remote (path);
}

gboolean
mpl_store_read_table (MplStore *self,
                      const MplTable *table,
                      MplStoreRowFunc func,
                      gpointer user_data,
                      GError **error)
{
  g_return_val_if_fail (MPL_IS_STORE (self) && self->rows != NULL, FALSE);
  g_return_val_if_fail (table != NULL && func != NULL, FALSE);

  return mpl_store_rows_read_all (self->rows, table, func, user_data, error);
}

gboolean
mpl_store_read_row (MplStore *self,
                    const MplTable *table,
                    gint64 id,
                    MplValue *values,
                    gboolean *found,
                    GError **error)
{
  g_return_val_if_fail (MPL_IS_STORE (self) && self->rows != NULL, FALSE);
  g_return_val_if_fail (table != NULL && values != NULL && found != NULL, FALSE);

  return mpl_store_rows_read (self->rows, table, id, values, found, error);
}

static MplCommand *
peek (MplStore *self, gboolean undo)
{
  g_autoptr (GError) error = NULL;
  MplCommand *command = NULL;

  if (!mpl_store_journal_peek (self->connection, undo, &command, &error))
    g_message ("The history of %s cannot be read: %s", self->path, error->message);

  return command;
}

MplCommand *
mpl_store_peek_undo (MplStore *self)
{
  g_return_val_if_fail (MPL_IS_STORE (self) && self->connection != NULL, NULL);

  return peek (self, TRUE);
}

MplCommand *
mpl_store_peek_redo (MplStore *self)
{
  g_return_val_if_fail (MPL_IS_STORE (self) && self->connection != NULL, NULL);

  return peek (self, FALSE);
}

GPtrArray *
mpl_store_read_commands (MplStore *self, gint64 before, guint limit, GError **error)
{
  g_return_val_if_fail (MPL_IS_STORE (self) && self->connection != NULL, NULL);

  return mpl_store_journal_list (self->connection, before, limit, error);
}
