/* mpl-transaction.c: all or nothing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "store/mpl-transaction.h"
#include "store/mpl-store-errors.h"

gboolean
mpl_transaction_begin (MplTransaction *self, MplConnection *connection, GError **error)
{
  MplFileHeader header;

  g_return_val_if_fail (self->connection == NULL, FALSE);

  if (!mpl_connection_execute (connection, "BEGIN IMMEDIATE", error))
    return FALSE;

  self->connection = connection;
  if (!mpl_connection_read_header (connection, &header, error))
    {
      mpl_transaction_clear (self);
      return FALSE;
    }
  self->change_counter = header.change_counter;

  return TRUE;
}

/* COMMIT can fail after the point of no return: the journal is deleted, but the folder cannot be
 * synced. What counts is the file, so it is asked: reading it first plays back a journal that is
 * still there. */
static gboolean
is_in_file (MplConnection *connection, guint32 *change_counter)
{
  guint32 before = *change_counter;
  MplFileHeader header;

  if (!mpl_connection_execute (connection, "SELECT 1 FROM sqlite_schema LIMIT 1", NULL)
      || !mpl_connection_read_header (connection, &header, NULL))
    return FALSE;
  *change_counter = header.change_counter;

  return header.change_counter != before;
}

gboolean
mpl_transaction_commit (MplTransaction *self, GError **error)
{
  MplConnection *connection = self->connection;
  g_autoptr (GError) local_error = NULL;
  MplFileHeader header;

  g_return_val_if_fail (connection != NULL, FALSE);

  if (mpl_connection_execute (connection, "COMMIT", &local_error))
    {
      self->connection = NULL;
      /* SQLite counts each transaction that writes; where the file cannot be read now, it is
       * counted here. */
      if (mpl_connection_read_header (connection, &header, NULL))
        self->change_counter = header.change_counter;
      else
        self->change_counter++;
      return TRUE;
    }

  mpl_transaction_clear (self);
  if (is_in_file (connection, &self->change_counter))
    {
      g_message ("A change is written, but the disk reported: %s", local_error->message);
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

void
mpl_transaction_clear (MplTransaction *self)
{
  MplConnection *connection = g_steal_pointer (&self->connection);
  g_autoptr (GError) error = NULL;

  if (connection == NULL)
    return;

  /* SQLite rolls back by itself where the file could not be written. */
  if (sqlite3_get_autocommit (mpl_connection_get_handle (connection)))
    return;
  /* A rollback that fails is made good from the journal by whoever reads the file next. */
  if (!mpl_connection_execute (connection, "ROLLBACK", &error))
    g_message ("A rollback is left to the next reader: %s", error->message);
}
