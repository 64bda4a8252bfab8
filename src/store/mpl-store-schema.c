/* mpl-store-schema.c: the steps of the school file's schema
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "store/mpl-store-errors.h"
#include "store/mpl-store-journal.h"
#include "store/mpl-store-schema.h"
#include "store/mpl-transaction.h"

static GBytes *
load_step (int step)
{
  g_autofree char *name = g_strdup_printf ("%04d", step);

  return mpl_connection_load_sql (name);
}

int
mpl_store_schema_get_latest (void)
{
  static gsize latest = 0;

  if (g_once_init_enter (&latest))
    {
      gsize step = 0;

      while (TRUE)
        {
          g_autoptr (GBytes) sql = load_step ((int) step + 1);
          if (sql == NULL)
            break;
          step++;
        }
      g_assert (step > 0);
      g_once_init_leave (&latest, step);
    }

  return (int) latest;
}

/* A pragma takes no parameters; the number is ours. */
static gboolean
set_number (MplConnection *connection, const char *pragma, int number, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("PRAGMA ");

  g_string_append_printf (sql, "%s = %d", pragma, number);

  return mpl_connection_execute (connection, sql->str, error);
}

static gboolean
has_rows (MplConnection *connection, const char *query, gboolean *rows, GError **error)
{
  MplStatement *statement = mpl_connection_query (connection, query, error);

  if (statement == NULL || !mpl_statement_step (statement, rows, error))
    return FALSE;
  mpl_statement_reset (statement);

  return TRUE;
}

static gboolean
run_step (MplConnection *connection, int step, GError **error)
{
  g_auto (MplTransaction) transaction = MPL_TRANSACTION_INIT;
  g_autoptr (GBytes) sql = load_step (step);
  gboolean broken = FALSE;

  g_return_val_if_fail (sql != NULL, FALSE);

  if (!mpl_transaction_begin (&transaction, connection, error)
      || !mpl_connection_execute (connection, g_bytes_get_data (sql, NULL), error)
      || !has_rows (connection, "check-references", &broken, error))
    return FALSE;
  if (broken)
    {
      mpl_store_error_set_damaged (error, mpl_connection_get_path (connection),
                                   "a reference to nothing after a schema step");
      return FALSE;
    }

  if (step == 1 && !set_number (connection, "application_id", MPL_APPLICATION_ID, error))
    return FALSE;
  if (step > 1 && !mpl_store_journal_add_barrier (connection, "schema-step", error))
    return FALSE;

  return set_number (connection, "user_version", step, error)
         && mpl_transaction_commit (&transaction, error);
}

gboolean
mpl_store_schema_upgrade (MplConnection *connection, int from, int to, GError **error)
{
  gboolean success = TRUE;

  /* A step that makes a table anew must not stumble over references to the old one. The pragma
   * does nothing inside a transaction. */
  if (!mpl_connection_execute (connection, "PRAGMA foreign_keys = OFF", error))
    return FALSE;

  for (int step = from + 1; success && step <= to; step++)
    success = run_step (connection, step, error);

  return mpl_connection_execute (connection, "PRAGMA foreign_keys = ON", success ? error : NULL)
         && success;
}

static MplConnection *
make_reference (int step, GError **error)
{
  g_autoptr (MplConnection) connection = mpl_connection_open_memory (error);

  if (connection == NULL)
    return NULL;

  for (int i = 1; i <= step; i++)
    {
      g_autoptr (GBytes) sql = load_step (i);

      g_return_val_if_fail (sql != NULL, NULL);
      if (!mpl_connection_execute (connection, g_bytes_get_data (sql, NULL), error))
        return NULL;
    }

  return g_steal_pointer (&connection);
}

gboolean
mpl_store_schema_verify (MplConnection *connection, int step, GError **error)
{
  g_autoptr (MplConnection) reference = make_reference (step, error);
  MplStatement *ours, *theirs;
  gboolean our_row = FALSE, their_row = FALSE;

  if (reference == NULL)
    return FALSE;

  ours = mpl_connection_query (reference, "check-schema", error);
  theirs = ours != NULL ? mpl_connection_query (connection, "check-schema", error) : NULL;
  if (theirs == NULL)
    return FALSE;

  do
    {
      if (!mpl_statement_step (ours, &our_row, error)
          || !mpl_statement_step (theirs, &their_row, error))
        return FALSE;

      for (int i = 0; our_row && their_row && i < 4; i++)
        if (g_strcmp0 (mpl_statement_get_text (ours, i), mpl_statement_get_text (theirs, i)) != 0)
          their_row = FALSE;
    }
  while (our_row && their_row);

  if (our_row != their_row)
    {
      const char *name = mpl_statement_get_text (our_row ? ours : theirs, 1);
      g_autofree char *detail = g_strdup_printf ("schema: %s", name);

      mpl_store_error_set_damaged (error, mpl_connection_get_path (connection), detail);
      mpl_statement_reset (ours);
      mpl_statement_reset (theirs);
      return FALSE;
    }

  return TRUE;
}
