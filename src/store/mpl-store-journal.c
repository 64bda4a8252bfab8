/* mpl-store-journal.c: commands and the journal of what they did
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "store/mpl-store-journal.h"

#include "base/mpl-day.h"

#define SECONDS_PER_DAY 86400

void
mpl_command_free (MplCommand *self)
{
  if (self == NULL)
    return;

  g_free (self->verb);
  g_free (self->subject_table);
  g_free (self->title);
  g_free (self);
}

gint64
mpl_store_journal_get_time (void)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  if (g_getenv ("MENTORING_TODAY") != NULL)
    now = (gint64) mpl_day_today () * SECONDS_PER_DAY + now % SECONDS_PER_DAY;

  return now;
}

static gboolean
insert_command (MplConnection *connection,
                const char *verb,
                const MplTable *table,
                gint64 subject,
                const char *merge_key,
                gboolean barrier,
                GError **error)
{
  MplStatement *insert = mpl_connection_query (connection, "command-insert", error);

  if (insert == NULL)
    return FALSE;

  mpl_statement_bind_integer (insert, 1, mpl_store_journal_get_time ());
  mpl_statement_bind_text (insert, 2, verb);
  if (table != NULL && subject > 0)
    {
      mpl_statement_bind_text (insert, 3, table->name);
      mpl_statement_bind_integer (insert, 4, subject);
    }
  mpl_statement_bind_text (insert, 5, merge_key);
  mpl_statement_bind_integer (insert, 6, barrier);

  return mpl_statement_run (insert, error);
}

/* Runs a query whose one parameter is a number. */
static gboolean
run_with_number (MplConnection *connection, const char *query, gint64 number, GError **error)
{
  MplStatement *statement = mpl_connection_query (connection, query, error);

  if (statement == NULL)
    return FALSE;
  mpl_statement_bind_integer (statement, 1, number);

  return mpl_statement_run (statement, error);
}

static gboolean
fetch (MplConnection *connection, const char *query, gint64 *number, GError **error)
{
  MplStatement *statement = mpl_connection_query (connection, query, error);

  *number = 0;

  return statement != NULL && mpl_statement_fetch_integer (statement, number, 0, error);
}

/* Commands that are undone stand after all that are not. */
static gboolean
drop_redo (MplConnection *connection, GError **error)
{
  gint64 last = 0, newest = 0;

  if (!fetch (connection, "command-last", &last, error)
      || !fetch (connection, "command-newest", &newest, error))
    return FALSE;

  return last == newest
         || (run_with_number (connection, "journal-drop-after", last, error)
             && run_with_number (connection, "command-drop-after", last, error));
}

gboolean
mpl_store_journal_add_barrier (MplConnection *connection, const char *verb, GError **error)
{
  return drop_redo (connection, error)
         && insert_command (connection, verb, NULL, 0, NULL, TRUE, error);
}

gboolean
mpl_store_journal_add (MplConnection *connection,
                       MplChange *change,
                       gint64 subject,
                       gint64 *command,
                       GError **error)
{
  if (!drop_redo (connection, error)
      || !insert_command (
          connection, mpl_change_get_verb (change), mpl_change_get_subject (change, NULL), subject,
          mpl_change_get_merge_key (change), mpl_change_get_barrier (change), error))
    return FALSE;

  *command = sqlite3_last_insert_rowid (mpl_connection_get_handle (connection));

  return TRUE;
}

gboolean
mpl_store_journal_find_burst (MplConnection *connection,
                              const char *merge_key,
                              gint64 floor,
                              gint64 *command,
                              GError **error)
{
  MplStatement *last;
  gboolean row = FALSE;

  *command = 0;
  if (merge_key == NULL)
    return TRUE;

  last = mpl_connection_query (connection, "command-last", error);
  if (last == NULL || !mpl_statement_step (last, &row, error))
    return FALSE;
  if (!row)
    return TRUE;

  if (mpl_statement_get_integer (last, 0) > floor
      && g_strcmp0 (mpl_statement_get_text (last, 1), merge_key) == 0
      && mpl_statement_get_integer (last, 2) == 0)
    *command = mpl_statement_get_integer (last, 0);
  mpl_statement_reset (last);

  return TRUE;
}

gboolean
mpl_store_journal_finish (MplConnection *connection,
                          gint64 command,
                          const char *title,
                          GError **error)
{
  MplStatement *finish = mpl_connection_query (connection, "command-finish", error);

  if (finish == NULL)
    return FALSE;

  mpl_statement_bind_integer (finish, 1, command);
  mpl_statement_bind_integer (finish, 2, mpl_store_journal_get_time ());
  mpl_statement_bind_text (finish, 3, title);

  return mpl_statement_run (finish, error);
}

gboolean
mpl_store_journal_mark (MplConnection *connection, gint64 command, gboolean undone, GError **error)
{
  MplStatement *mark = mpl_connection_query (connection, "command-mark", error);

  if (mark == NULL)
    return FALSE;

  mpl_statement_bind_integer (mark, 1, command);
  mpl_statement_bind_integer (mark, 2, undone);

  return mpl_statement_run (mark, error);
}

gboolean
mpl_store_journal_get_newest (MplConnection *connection, gint64 *command, GError **error)
{
  return fetch (connection, "command-newest", command, error);
}

gboolean
mpl_store_journal_get_newest_entry (MplConnection *connection, gint64 *entry, GError **error)
{
  return fetch (connection, "journal-newest", entry, error);
}

gboolean
mpl_store_journal_collect (MplConnection *connection,
                           gint64 command,
                           gint64 entry,
                           GArray *touched,
                           GError **error)
{
  MplStatement *select = mpl_connection_query (connection, "journal-touched", error);
  gboolean success, row = FALSE;

  if (select == NULL)
    return FALSE;

  mpl_statement_bind_integer (select, 1, command);
  mpl_statement_bind_integer (select, 2, entry);
  while ((success = mpl_statement_step (select, &row, error)) && row)
    {
      MplTouched item = { mpl_table_find (mpl_statement_get_text (select, 0)),
                          mpl_statement_get_integer (select, 1) };

      if (item.table != NULL)
        g_array_append_val (touched, item);
    }

  return success;
}

static MplCommand *
make_command (MplStatement *row)
{
  MplCommand *command = g_new0 (MplCommand, 1);

  command->id = mpl_statement_get_integer (row, 0);
  command->time = mpl_statement_get_integer (row, 1);
  command->verb = g_strdup (mpl_statement_get_text (row, 2));
  command->subject_table = g_strdup (mpl_statement_get_text (row, 3));
  command->subject = mpl_statement_get_integer (row, 4);
  command->title = g_strdup (mpl_statement_get_text (row, 5));
  command->n_rows = (guint) CLAMP (mpl_statement_get_integer (row, 6), 0, G_MAXINT);
  command->undone = mpl_statement_get_integer (row, 7) != 0;
  command->barrier = mpl_statement_get_integer (row, 8) != 0;

  return command;
}

gboolean
mpl_store_journal_peek (MplConnection *connection,
                        gboolean undo,
                        MplCommand **command,
                        GError **error)
{
  MplStatement *select
      = mpl_connection_query (connection, undo ? "command-peek-undo" : "command-peek-redo", error);
  gboolean row = FALSE;

  *command = NULL;
  if (select == NULL || !mpl_statement_step (select, &row, error))
    return FALSE;

  if (row)
    {
      *command = make_command (select);
      mpl_statement_reset (select);
    }

  return TRUE;
}

GPtrArray *
mpl_store_journal_list (MplConnection *connection, gint64 before, guint limit, GError **error)
{
  g_autoptr (GPtrArray) commands
      = g_ptr_array_new_with_free_func ((GDestroyNotify) mpl_command_free);
  MplStatement *select = mpl_connection_query (connection, "command-list", error);
  gboolean success, row = FALSE;

  if (select == NULL)
    return NULL;

  mpl_statement_bind_integer (select, 1, before);
  mpl_statement_bind_integer (select, 2, limit);
  while ((success = mpl_statement_step (select, &row, error)) && row)
    g_ptr_array_add (commands, make_command (select));

  return success ? g_steal_pointer (&commands) : NULL;
}

static gboolean
erase_with (MplConnection *connection, const char *query, const MplTouched *item, GError **error)
{
  MplStatement *statement = mpl_connection_query (connection, query, error);

  if (statement == NULL)
    return FALSE;

  mpl_statement_bind_text (statement, 1, item->table->name);
  mpl_statement_bind_integer (statement, 2, item->id);

  return mpl_statement_run (statement, error);
}

gboolean
mpl_store_journal_erase (MplConnection *connection, const GArray *touched, GError **error)
{
  for (guint i = 0; i < touched->len; i++)
    {
      const MplTouched *item = &g_array_index (touched, MplTouched, i);

      if (!erase_with (connection, "journal-erase", item, error)
          || !erase_with (connection, "command-erase", item, error))
        return FALSE;
    }

  return TRUE;
}
