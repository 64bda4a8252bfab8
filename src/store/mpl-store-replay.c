/* mpl-store-replay.c: a command's entries, done backwards or forwards
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file may come from anywhere, so an entry is held against the field tables before it is
 * believed.
 */

#include "mpl-config.h"

#include "store/mpl-store-errors.h"
#include "store/mpl-store-journal.h"

/* Reads one side of an entry into @values, and which fields it tells into @set. */
static gboolean
read_side (MplConnection *connection,
           const MplTable *table,
           const char *json,
           MplValue *values,
           guint64 *set,
           GError **error)
{
  MplStatement *select = mpl_connection_query (connection, "journal-values", error);
  gboolean success, row = FALSE;

  *set = 0;
  if (select == NULL)
    return FALSE;

  mpl_statement_bind_text (select, 1, json);
  while ((success = mpl_statement_step (select, &row, error)) && row)
    {
      const char *name = mpl_statement_get_text (select, 0);
      const char *type = mpl_statement_get_text (select, 2);
      int field = name != NULL ? mpl_table_find_field (table, name) : -1;
      g_autoptr (GError) field_error = NULL;

      if (field >= 0
          && (g_str_equal (type, "integer") || g_str_equal (type, "text")
              || g_str_equal (type, "null")))
        {
          mpl_statement_get_value (select, 1, &values[field]);
          if (mpl_field_validate (&table->fields[field], &values[field], &field_error))
            {
              *set |= G_GUINT64_CONSTANT (1) << field;
              continue;
            }
        }

      mpl_store_error_set_damaged (error, mpl_connection_get_path (connection),
                                   field_error != NULL ? field_error->message : "journal: field");
      mpl_statement_reset (select);
      return FALSE;
    }

  return success;
}

/* Makes the row what @wanted says, seeing that it is what @present says. */
static gboolean
replay_entry (MplConnection *connection,
              MplStoreRows *rows,
              const MplTable *table,
              gint64 id,
              const char *present,
              const char *wanted,
              GError **error)
{
  guint64 whole
      = table->n_fields < 64 ? (G_GUINT64_CONSTANT (1) << table->n_fields) - 1 : G_MAXUINT64;
  g_autofree MplValue *values = g_new0 (MplValue, table->n_fields);
  guint64 set = 0;
  gboolean success;

  if (wanted == NULL && present != NULL)
    return mpl_store_rows_delete (rows, table, id, error);

  success = read_side (connection, table, wanted, values, &set, error);
  if (success && (set == 0 || (present == NULL && set != whole)))
    {
      mpl_store_error_set_damaged (error, mpl_connection_get_path (connection), "journal: entry");
      success = FALSE;
    }
  if (success && present == NULL)
    success = mpl_store_rows_insert (rows, table, id, values, error);
  else if (success)
    success = mpl_store_rows_update (rows, table, id, set, values, error);

  for (guint i = 0; i < table->n_fields; i++)
    mpl_value_clear (&values[i]);

  return success;
}

/* A journal that speaks of rows that are not there, or twice of one, is damaged. */
static void
blame_journal (MplConnection *connection, GError **error)
{
  g_autofree char *detail = NULL;

  if (error == NULL
      || (!g_error_matches (*error, MPL_ERROR, MPL_ERROR_NOT_FOUND)
          && !g_error_matches (*error, MPL_ERROR, MPL_ERROR_INVALID)))
    return;

  detail = g_strdup ((*error)->message);
  g_clear_error (error);
  mpl_store_error_set_damaged (error, mpl_connection_get_path (connection), detail);
}

gboolean
mpl_store_journal_replay (MplConnection *connection,
                          MplStoreRows *rows,
                          gint64 command,
                          gboolean backward,
                          GError **error)
{
  MplStatement *select
      = mpl_connection_query (connection, backward ? "journal-backward" : "journal-forward", error);
  gboolean success, row = FALSE;

  if (select == NULL)
    return FALSE;

  mpl_statement_bind_integer (select, 1, command);
  while ((success = mpl_statement_step (select, &row, error)) && row)
    {
      const MplTable *table = mpl_table_find (mpl_statement_get_text (select, 0));
      const char *before = mpl_statement_get_text (select, 2);
      const char *after = mpl_statement_get_text (select, 3);

      if (table == NULL)
        {
          mpl_store_error_set_damaged (error, mpl_connection_get_path (connection),
                                       "journal: table");
          success = FALSE;
        }
      else
        success = replay_entry (connection, rows, table, mpl_statement_get_integer (select, 1),
                                backward ? after : before, backward ? before : after, error);
      if (!success)
        {
          mpl_statement_reset (select);
          blame_journal (connection, error);
          return FALSE;
        }
    }

  return success;
}
