/* mpl-store-triggers.c: the triggers that write the journal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-field.h"
#include "store/mpl-store-errors.h"
#include "store/mpl-store-triggers.h"

/* Arguments of json_object() are limited to 127 in SQLite's default build. */
#define FIELDS_MAX 63

/* mpl_command(): the command under way, null where there is none. */
static void
tell_command (sqlite3_context *context, int n_arguments, sqlite3_value **arguments)
{
  const gint64 *command = sqlite3_user_data (context);

  if (*command != 0)
    sqlite3_result_int64 (context, *command);
  else
    sqlite3_result_null (context);
}

/* prefix."name" */
static void
append_column (GString *sql, const char *prefix, const char *name)
{
  g_string_append (sql, prefix);
  g_string_append (sql, ".\"");
  g_string_append (sql, name);
  g_string_append_c (sql, '"');
}

static void
append_literal (GString *sql, const char *name)
{
  g_string_append_c (sql, '\'');
  g_string_append (sql, name);
  g_string_append_c (sql, '\'');
}

static void
begin_trigger (GString *sql, const MplTable *table, const char *event)
{
  g_string_append (sql, "CREATE TEMP TRIGGER \"");
  g_string_append (sql, table->name);
  g_string_append_c (sql, '-');
  g_string_append (sql, event);
  g_string_append (sql, "\" AFTER ");
  g_string_append (sql, event);
  g_string_append (sql, " ON ");
  append_column (sql, "main", table->name);
  g_string_append (sql, " WHEN mpl_command() IS NOT NULL BEGIN\n"
                        "INSERT INTO journal (command, table_name, row, before, after) ");
}

/* The whole row that appears or vanishes. */
static void
append_whole (GString *sql, const MplTable *table, const char *prefix)
{
  g_string_append (sql, "json_object(");
  for (guint i = 0; i < table->n_fields; i++)
    {
      if (i > 0)
        g_string_append (sql, ", ");
      append_literal (sql, table->fields[i].name);
      g_string_append (sql, ", ");
      append_column (sql, prefix, table->fields[i].name);
    }
  g_string_append_c (sql, ')');
}

static void
append_insert (GString *sql, const MplTable *table)
{
  begin_trigger (sql, table, "insert");
  g_string_append (sql, "VALUES (mpl_command(), ");
  append_literal (sql, table->name);
  g_string_append (sql, ", new.id, NULL, ");
  append_whole (sql, table, "new");
  g_string_append (sql, "); END;\n");
}

static void
append_delete (GString *sql, const MplTable *table)
{
  begin_trigger (sql, table, "delete");
  g_string_append (sql, "VALUES (mpl_command(), ");
  append_literal (sql, table->name);
  g_string_append (sql, ", old.id, ");
  append_whole (sql, table, "old");
  g_string_append (sql, ", NULL); END;\n");
}

/* HAVING drops an update that changed nothing. */
static void
append_update (GString *sql, const MplTable *table)
{
  begin_trigger (sql, table, "update");
  g_string_append (sql, "SELECT mpl_command(), ");
  append_literal (sql, table->name);
  g_string_append (sql, ", old.id, json_group_object(name, was), json_group_object(name, is_now)\n"
                        "FROM (");
  for (guint i = 0; i < table->n_fields; i++)
    {
      g_string_append (sql, i == 0 ? "SELECT " : "\nUNION ALL SELECT ");
      append_literal (sql, table->fields[i].name);
      g_string_append (sql, i == 0 ? " AS name, " : ", ");
      append_column (sql, "old", table->fields[i].name);
      g_string_append (sql, i == 0 ? " AS was, " : ", ");
      append_column (sql, "new", table->fields[i].name);
      if (i == 0)
        g_string_append (sql, " AS is_now");
    }
  g_string_append (sql, ")\nWHERE was IS NOT is_now HAVING count(*) > 0; END;\n");
}

gboolean
mpl_store_triggers_create (MplConnection *connection, const gint64 *command, GError **error)
{
  sqlite3 *db = mpl_connection_get_handle (connection);
  g_autoptr (GString) sql = g_string_new (NULL);
  const MplTable *const *tables;
  guint n_tables = 0;
  int code = sqlite3_create_function (db, "mpl_command", 0, SQLITE_UTF8, (gpointer) command,
                                      tell_command, NULL, NULL);

  if (code != SQLITE_OK)
    {
      mpl_store_error_set_sqlite (error, db, code, NULL);
      return FALSE;
    }

  tables = mpl_table_get_all (&n_tables);
  for (guint i = 0; i < n_tables; i++)
    {
      g_assert (tables[i]->n_fields > 0 && tables[i]->n_fields <= FIELDS_MAX);
      append_insert (sql, tables[i]);
      append_update (sql, tables[i]);
      append_delete (sql, tables[i]);
    }

  return mpl_connection_execute (connection, sql->str, error);
}
