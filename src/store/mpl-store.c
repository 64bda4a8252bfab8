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

gboolean
mpl_store_set_up (MplStore *self, GError **error)
{
  g_autofree char *uuid = mpl_store_check_uuid (self->connection, error);
  MplFileHeader header;

  g_clear_pointer (&self->uuid, g_free);
  if (uuid == NULL)
    return FALSE;

  if (self->rows == NULL)
    self->rows = mpl_store_rows_new (self->connection);
  if (!self->read_only
      && (!mpl_store_triggers_create (self->connection, &self->command, error)
          || !mpl_store_journal_get_newest (self->connection, &self->burst_floor, error)
          || !mpl_connection_read_header (self->connection, &header, error)))
    return FALSE;
  if (!self->read_only)
    self->change_counter = header.change_counter;

  /* Only now is the file known to be good. */
  self->uuid = g_steal_pointer (&uuid);

  return TRUE;
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

  /* Closed, or a restore has left nothing that could be opened. */
  if (self->connection == NULL)
    {
      mpl_store_error_set_gone (error, self->path);
      return FALSE;
    }
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
  if (!check_writable (self, error) || !check_place (self, error)
      || !mpl_transaction_begin (transaction, self->connection, error))
    return FALSE;

  if (transaction->change_counter != self->change_counter)
    {
      mpl_transaction_clear (transaction);
      mpl_store_error_set_replaced (error, self->path, "change counter");
      return FALSE;
    }

  return TRUE;
}

gboolean
mpl_store_end_write (MplStore *self, MplTransaction *transaction, gboolean success, GError **error)
{
  self->command = 0;

  if (!success)
    mpl_transaction_clear (transaction);
  else if (mpl_transaction_commit (transaction, error))
    {
      self->change_counter = transaction->change_counter;
      self->changed = TRUE;
      return TRUE;
    }

  return FALSE;
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

/* Whether the file holds what we have left in it and nothing else. */
static gboolean
is_untouched (MplStore *self)
{
  MplFileHeader header;

  return mpl_connection_read_header (self->connection, &header, NULL)
         && header.change_counter == self->change_counter;
}

gboolean
mpl_store_close (MplStore *self, GError **error)
{
  gboolean writable, in_place, clean = FALSE;
  MplFileIdentity identity;

  g_return_val_if_fail (MPL_IS_STORE (self), FALSE);

  mpl_store_finish_backup (self);

  /* A store that failed its checks has no UUID. */
  writable = self->connection != NULL && !self->read_only && self->uuid != NULL;
  in_place = !writable || check_place (self, error);
  if (writable && in_place)
    {
      if (self->changed)
        shorten_journal (self);
      clean = is_untouched (self);
    }

  g_clear_pointer (&self->rows, mpl_store_rows_free);
  g_clear_pointer (&self->connection, mpl_connection_free);
  if (clean && mpl_file_identify (self->path, &identity, NULL))
    mpl_store_known_mark (self->uuid, self->path, &identity);
  g_clear_pointer (&self->lock, mpl_lock_release);

  return in_place;
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
