/* mpl-store-apply.c: commands, done, undone and done again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "store/mpl-store-journal.h"
#include "store/mpl-store-private.h"

#include "base/mpl-error.h"

#include <glib/gi18n-lib.h>

/* One change on its way into the file. */
typedef struct
{
  MplStore *store;
  MplChange *change;
  GHashTable *ids; /* provisional id → real id (both gint64 *) */
  gint64 subject;
  char *title; /* of the subject */
} Application;

static void
application_clear (Application *self)
{
  g_clear_pointer (&self->ids, g_hash_table_unref);
  g_clear_pointer (&self->title, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Application, application_clear)

/* Gives every record that is to be inserted its id, so that rows may refer to rows that come after
 * them. */
static gboolean
give_ids (Application *self, GError **error)
{
  g_autoptr (GHashTable) next = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  guint n_ops = mpl_change_get_n_ops (self->change);

  for (guint i = 0; i < n_ops; i++)
    {
      const MplChangeOp *op = mpl_change_get_op (self->change, i);
      gint64 *id;

      if (op->kind != MPL_CHANGE_INSERT)
        continue;

      id = g_hash_table_lookup (next, op->table);
      if (id == NULL)
        {
          id = g_new0 (gint64, 1);
          g_hash_table_insert (next, (gpointer) op->table, id);
          if (!mpl_store_rows_next_id (self->store->rows, op->table, id, error))
            return FALSE;
        }
      g_hash_table_insert (self->ids, g_memdup2 (&op->id, sizeof op->id),
                           g_memdup2 (id, sizeof *id));
      (*id)++;
    }

  return TRUE;
}

/* The real id of a provisional one; any other comes back as it is, 0 for one that is unknown. */
static gint64
get_real_id (Application *self, gint64 id)
{
  const gint64 *real;

  if (id >= 0)
    return id;
  real = g_hash_table_lookup (self->ids, &id);

  return real != NULL ? *real : 0;
}

/* Does @op with its references resolved; the values stay the change's own. */
static gboolean
perform_op (Application *self, const MplChangeOp *op, GError **error)
{
  const MplTable *table = op->table;
  MplStoreRows *rows = self->store->rows;
  g_autofree MplValue *values = NULL;

  if (op->kind == MPL_CHANGE_DELETE)
    return mpl_store_rows_delete (rows, table, op->id, error);

  values = g_memdup2 (op->values, table->n_fields * sizeof (MplValue));
  for (guint i = 0; i < table->n_fields; i++)
    {
      if (table->fields[i].kind == MPL_FIELD_REFERENCE && values[i].kind == MPL_VALUE_INTEGER)
        values[i].integer = get_real_id (self, values[i].integer);
    }

  if (op->kind == MPL_CHANGE_INSERT)
    return mpl_store_rows_insert (rows, table, get_real_id (self, op->id), values, error);

  return op->set == 0 || mpl_store_rows_update (rows, table, op->id, op->set, values, error);
}

/* What is deleted goes first and what is new comes last, so that a new record may take a unique
 * value that another gives up. */
static gboolean
perform_ops (Application *self, GError **error)
{
  static const MplChangeKind kinds[] = { MPL_CHANGE_DELETE, MPL_CHANGE_UPDATE, MPL_CHANGE_INSERT };
  guint n_ops = mpl_change_get_n_ops (self->change);

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; i < n_ops; i++)
      {
        const MplChangeOp *op = mpl_change_get_op (self->change, i);

        if (op->kind == kinds[k] && !perform_op (self, op, error))
          return FALSE;
      }

  return TRUE;
}

/* The title that the subject bears after the change, or bore before it was deleted. */
static gboolean
read_title (Application *self, GError **error)
{
  const MplTable *table = mpl_change_get_subject (self->change, NULL);
  g_autofree char *title = NULL;

  if (table == NULL || self->subject <= 0)
    return TRUE;
  if (!mpl_store_rows_read_title (self->store->rows, table, self->subject, &title, error))
    return FALSE;

  if (title != NULL)
    {
      g_free (self->title);
      self->title = g_steal_pointer (&title);
    }

  return TRUE;
}

static void
set_nothing_changed (GError **error)
{
  mpl_error_set (error, MPL_ERROR_NOTHING, NULL, _ ("Everything is as it was: nothing to change."));
}

/* Inside the transaction: the command, its rows, what they touched. */
static gboolean
perform (Application *self, gint64 *command, GArray *touched, GError **error)
{
  MplStore *store = self->store;
  MplConnection *connection = store->connection;
  guint n_touched = touched->len;
  gint64 entry = 0;

  if (!give_ids (self, error))
    return FALSE;
  mpl_change_get_subject (self->change, &self->subject);
  self->subject = get_real_id (self, self->subject);

  if (!mpl_store_journal_get_newest_entry (connection, &entry, error)
      || !mpl_store_journal_find_burst (connection, mpl_change_get_merge_key (self->change),
                                        store->burst_floor, command, error)
      || (*command == 0
          && !mpl_store_journal_add (connection, self->change, self->subject, command, error))
      || !read_title (self, error))
    return FALSE;

  store->command = *command;
  if (!perform_ops (self, error) || !read_title (self, error))
    return FALSE;
  store->command = 0;

  if (!mpl_store_journal_collect (connection, *command, entry, touched, error))
    return FALSE;
  if (touched->len == n_touched)
    {
      set_nothing_changed (error);
      return FALSE;
    }

  if (!mpl_store_journal_finish (connection, *command, self->title, error))
    return FALSE;

  return !mpl_change_get_barrier (self->change)
         || mpl_store_journal_erase (connection, touched, error);
}

static void
resolve_change (Application *self)
{
  GHashTableIter iter;
  gpointer provisional, real;

  g_hash_table_iter_init (&iter, self->ids);
  while (g_hash_table_iter_next (&iter, &provisional, &real))
    mpl_change_resolve (self->change, *(gint64 *) provisional, *(gint64 *) real);
}

static void
append (GArray *touched, const GArray *more)
{
  if (touched != NULL && more->len > 0)
    g_array_append_vals (touched, more->data, more->len);
}

gint64
mpl_store_apply (MplStore *self, MplChange *change, GArray *touched, GError **error)
{
  g_auto (MplTransaction) transaction = MPL_TRANSACTION_INIT;
  g_auto (Application) application = { .store = self, .change = change };
  g_autoptr (GArray) more = g_array_new (FALSE, FALSE, sizeof (MplTouched));
  gint64 command = 0;
  gboolean success;

  g_return_val_if_fail (MPL_IS_STORE (self), 0);
  g_return_val_if_fail (MPL_IS_CHANGE (change), 0);

  if (!mpl_change_validate (change, error))
    return 0;
  if (mpl_change_is_empty (change))
    {
      set_nothing_changed (error);
      return 0;
    }
  if (!mpl_store_begin_write (self, &transaction, error))
    return 0;

  application.ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  success = perform (&application, &command, more, error);
  if (!mpl_store_end_write (self, &transaction, success, error))
    return 0;

  resolve_change (&application);
  append (touched, more);

  return command;
}

static void
set_nothing (gboolean undo, GError **error)
{
  mpl_error_set (error, MPL_ERROR_NOTHING, NULL, "%s",
                 undo ? _ ("There is nothing to undo.") : _ ("There is nothing to redo."));
}

static void
set_barrier (const MplCommand *command, GError **error)
{
  mpl_error_set (error, MPL_ERROR_BARRIER, command->verb, "%s",
                 _ ("The history cannot be taken back any further: what came before cannot be "
                    "undone. An older state can be restored from a backup."));
}

/* Inside the transaction: finds the command and does it backwards or forwards. */
static gboolean
step_history (MplStore *self, gboolean undo, GArray *touched, GError **error)
{
  g_autoptr (MplCommand) command = NULL;

  if (!mpl_store_journal_peek (self->connection, undo, &command, error))
    return FALSE;
  if (command == NULL)
    {
      set_nothing (undo, error);
      return FALSE;
    }
  if (command->barrier)
    {
      set_barrier (command, error);
      return FALSE;
    }

  return mpl_store_journal_replay (self->connection, self->rows, command->id, undo, error)
         && mpl_store_journal_mark (self->connection, command->id, undo, error)
         && mpl_store_journal_collect (self->connection, command->id, 0, touched, error);
}

static gboolean
move_in_history (MplStore *self, gboolean undo, GArray *touched, GError **error)
{
  g_auto (MplTransaction) transaction = MPL_TRANSACTION_INIT;
  g_autoptr (GArray) more = g_array_new (FALSE, FALSE, sizeof (MplTouched));
  gint64 newest = 0;
  gboolean success;

  if (!mpl_store_begin_write (self, &transaction, error))
    return FALSE;

  success = step_history (self, undo, more, error)
            && mpl_store_journal_get_newest (self->connection, &newest, error);
  if (!mpl_store_end_write (self, &transaction, success, error))
    return FALSE;

  /* A burst ends where the user has gone back or forth. */
  self->burst_floor = newest;
  append (touched, more);

  return TRUE;
}

gboolean
mpl_store_undo (MplStore *self, GArray *touched, GError **error)
{
  g_return_val_if_fail (MPL_IS_STORE (self), FALSE);

  return move_in_history (self, TRUE, touched, error);
}

gboolean
mpl_store_redo (MplStore *self, GArray *touched, GError **error)
{
  g_return_val_if_fail (MPL_IS_STORE (self), FALSE);

  return move_in_history (self, FALSE, touched, error);
}
