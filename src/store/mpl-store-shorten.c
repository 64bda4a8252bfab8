/* mpl-store-shorten.c: old entries of the journal become sentences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "store/mpl-store-journal.h"

static gboolean
find_by_time (MplConnection *connection, gint64 oldest, gint64 *last, GError **error)
{
  MplStatement *select = mpl_connection_query (connection, "shorten-by-time", error);

  *last = 0;
  if (select == NULL)
    return FALSE;
  mpl_statement_bind_integer (select, 1, oldest);

  return mpl_statement_fetch_integer (select, last, 0, error);
}

/* The newest command with which the entries grow over @bytes_max; the newest of all stays, so that
 * the last step can always be taken back. */
static gboolean
find_by_size (MplConnection *connection, gint64 bytes_max, gint64 *last, GError **error)
{
  MplStatement *select = mpl_connection_query (connection, "shorten-by-size", error);
  gboolean success, row = FALSE;
  gint64 bytes = 0;
  guint n_commands = 0;

  *last = 0;
  if (select == NULL)
    return FALSE;

  while ((success = mpl_statement_step (select, &row, error)) && row)
    {
      bytes += mpl_statement_get_integer (select, 1);
      if (bytes > bytes_max && n_commands > 0)
        {
          *last = mpl_statement_get_integer (select, 0);
          mpl_statement_reset (select);
          break;
        }
      n_commands++;
    }

  return success;
}

static gboolean
run_up_to (MplConnection *connection, const char *query, gint64 last, GError **error)
{
  MplStatement *statement = mpl_connection_query (connection, query, error);

  if (statement == NULL)
    return FALSE;
  mpl_statement_bind_integer (statement, 1, last);

  return mpl_statement_run (statement, error);
}

gboolean
mpl_store_journal_shorten (MplConnection *connection,
                           gint64 oldest,
                           gint64 bytes_max,
                           guint *shortened,
                           GError **error)
{
  gint64 by_time = 0, by_size = 0, last;

  *shortened = 0;
  if (!find_by_time (connection, oldest, &by_time, error)
      || !find_by_size (connection, bytes_max, &by_size, error))
    return FALSE;

  last = MAX (by_time, by_size);
  if (last == 0)
    return TRUE;

  if (!run_up_to (connection, "shorten-entries", last, error)
      || !run_up_to (connection, "shorten-commands", last, error))
    return FALSE;
  *shortened = (guint) sqlite3_changes (mpl_connection_get_handle (connection));

  return TRUE;
}
