/* mpl-store-rows.c: rows of the model's tables, read and written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "store/mpl-store-rows.h"

#include "base/mpl-error.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  MplStatement *select_all;
  MplStatement *select;
  MplStatement *select_title;
  MplStatement *select_highest;
  MplStatement *insert;
  MplStatement *delete;
  GHashTable *updates; /* set of fields (gint64 *) → MplStatement */
} TableStatements;

struct _MplStoreRows
{
  MplConnection *connection;
  GHashTable *tables; /* MplTable → TableStatements */
};

static void
table_statements_free (TableStatements *self)
{
  g_clear_pointer (&self->select_all, mpl_statement_free);
  g_clear_pointer (&self->select, mpl_statement_free);
  g_clear_pointer (&self->select_title, mpl_statement_free);
  g_clear_pointer (&self->select_highest, mpl_statement_free);
  g_clear_pointer (&self->insert, mpl_statement_free);
  g_clear_pointer (&self->delete, mpl_statement_free);
  g_clear_pointer (&self->updates, g_hash_table_unref);
  g_free (self);
}

MplStoreRows *
mpl_store_rows_new (MplConnection *connection)
{
  MplStoreRows *self = g_new0 (MplStoreRows, 1);

  self->connection = connection;
  self->tables = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) table_statements_free);

  return self;
}

void
mpl_store_rows_free (MplStoreRows *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->tables);
  g_free (self);
}

static TableStatements *
get_statements (MplStoreRows *self, const MplTable *table)
{
  TableStatements *statements = g_hash_table_lookup (self->tables, table);

  if (statements == NULL)
    {
      statements = g_new0 (TableStatements, 1);
      statements->updates = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                   (GDestroyNotify) mpl_statement_free);
      g_hash_table_insert (self->tables, (gpointer) table, statements);
    }

  return statements;
}

static void
append_name (GString *sql, const char *name)
{
  g_string_append_c (sql, '"');
  g_string_append (sql, name);
  g_string_append_c (sql, '"');
}

/* Prepares @sql into @slot where that is empty; returns what it holds. */
static MplStatement *
keep (MplStoreRows *self, MplStatement **slot, GString *sql, GError **error)
{
  *slot = mpl_connection_prepare (self->connection, sql->str, error);

  return *slot;
}

static GString *
begin_select (const MplTable *table)
{
  GString *sql = g_string_new ("SELECT id");

  for (guint i = 0; i < table->n_fields; i++)
    {
      g_string_append (sql, ", ");
      append_name (sql, table->fields[i].name);
    }
  g_string_append (sql, " FROM ");
  append_name (sql, table->name);

  return sql;
}

static MplStatement *
get_select_all (MplStoreRows *self, const MplTable *table, GError **error)
{
  TableStatements *statements = get_statements (self, table);
  g_autoptr (GString) sql = NULL;

  if (statements->select_all != NULL)
    return statements->select_all;

  sql = begin_select (table);
  g_string_append (sql, " ORDER BY id");

  return keep (self, &statements->select_all, sql, error);
}

static MplStatement *
get_select (MplStoreRows *self, const MplTable *table, GError **error)
{
  TableStatements *statements = get_statements (self, table);
  g_autoptr (GString) sql = NULL;

  if (statements->select != NULL)
    return statements->select;

  sql = begin_select (table);
  g_string_append (sql, " WHERE id = ?1");

  return keep (self, &statements->select, sql, error);
}

static MplStatement *
get_select_title (MplStoreRows *self, const MplTable *table, GError **error)
{
  TableStatements *statements = get_statements (self, table);
  g_autoptr (GString) sql = NULL;

  if (statements->select_title != NULL)
    return statements->select_title;

  sql = g_string_new ("SELECT ");
  append_name (sql, table->fields[table->title].name);
  g_string_append (sql, " FROM ");
  append_name (sql, table->name);
  g_string_append (sql, " WHERE id = ?1");

  return keep (self, &statements->select_title, sql, error);
}

static MplStatement *
get_select_highest (MplStoreRows *self, const MplTable *table, GError **error)
{
  TableStatements *statements = get_statements (self, table);
  g_autoptr (GString) sql = NULL;

  if (statements->select_highest != NULL)
    return statements->select_highest;

  sql = g_string_new ("SELECT max(id) FROM ");
  append_name (sql, table->name);

  return keep (self, &statements->select_highest, sql, error);
}

static MplStatement *
get_insert (MplStoreRows *self, const MplTable *table, GError **error)
{
  TableStatements *statements = get_statements (self, table);
  g_autoptr (GString) sql = NULL;

  if (statements->insert != NULL)
    return statements->insert;

  sql = g_string_new ("INSERT INTO ");
  append_name (sql, table->name);
  g_string_append (sql, " (id");
  for (guint i = 0; i < table->n_fields; i++)
    {
      g_string_append (sql, ", ");
      append_name (sql, table->fields[i].name);
    }
  g_string_append (sql, ") VALUES (?");
  for (guint i = 0; i < table->n_fields; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');

  return keep (self, &statements->insert, sql, error);
}

static MplStatement *
get_delete (MplStoreRows *self, const MplTable *table, GError **error)
{
  TableStatements *statements = get_statements (self, table);
  g_autoptr (GString) sql = NULL;

  if (statements->delete != NULL)
    return statements->delete;

  sql = g_string_new ("DELETE FROM ");
  append_name (sql, table->name);
  g_string_append (sql, " WHERE id = ?1");

  return keep (self, &statements->delete, sql, error);
}

static MplStatement *
get_update (MplStoreRows *self, const MplTable *table, guint64 set, GError **error)
{
  TableStatements *statements = get_statements (self, table);
  gint64 key = (gint64) set;
  MplStatement *statement = g_hash_table_lookup (statements->updates, &key);
  g_autoptr (GString) sql = NULL;
  const char *separator = " SET ";

  if (statement != NULL)
    return statement;

  sql = g_string_new ("UPDATE ");
  append_name (sql, table->name);
  for (guint i = 0; i < table->n_fields; i++)
    if (set & (G_GUINT64_CONSTANT (1) << i))
      {
        g_string_append (sql, separator);
        append_name (sql, table->fields[i].name);
        g_string_append (sql, " = ?");
        separator = ", ";
      }
  g_string_append (sql, " WHERE id = ?");

  statement = mpl_connection_prepare (self->connection, sql->str, error);
  if (statement != NULL)
    g_hash_table_insert (statements->updates, g_memdup2 (&key, sizeof key), statement);

  return statement;
}

static void
clear_values (MplValue *values, guint n_values)
{
  for (guint i = 0; i < n_values; i++)
    mpl_value_clear (&values[i]);
}

gboolean
mpl_store_rows_read_all (MplStoreRows *self,
                         const MplTable *table,
                         MplStoreRowFunc func,
                         gpointer user_data,
                         GError **error)
{
  MplStatement *select = get_select_all (self, table, error);
  g_autofree MplValue *values = g_new0 (MplValue, table->n_fields);
  gboolean success, row = FALSE;

  if (select == NULL)
    return FALSE;

  while ((success = mpl_statement_step (select, &row, error)) && row)
    {
      for (guint i = 0; i < table->n_fields; i++)
        mpl_statement_get_value (select, (int) i + 1, &values[i]);

      if (!func (mpl_statement_get_integer (select, 0), values, user_data))
        {
          mpl_statement_reset (select);
          break;
        }
    }
  clear_values (values, table->n_fields);

  return success;
}

gboolean
mpl_store_rows_read (MplStoreRows *self,
                     const MplTable *table,
                     gint64 id,
                     MplValue *values,
                     gboolean *found,
                     GError **error)
{
  MplStatement *select = get_select (self, table, error);

  *found = FALSE;
  if (select == NULL)
    return FALSE;

  mpl_statement_bind_integer (select, 1, id);
  if (!mpl_statement_step (select, found, error))
    return FALSE;

  if (*found)
    {
      for (guint i = 0; i < table->n_fields; i++)
        mpl_statement_get_value (select, (int) i + 1, &values[i]);
      mpl_statement_reset (select);
    }

  return TRUE;
}

gboolean
mpl_store_rows_read_title (MplStoreRows *self,
                           const MplTable *table,
                           gint64 id,
                           char **title,
                           GError **error)
{
  MplStatement *select;
  gboolean row = FALSE;

  *title = NULL;
  if (table->title < 0 || table->fields[table->title].kind != MPL_FIELD_TEXT)
    return TRUE;

  select = get_select_title (self, table, error);
  if (select == NULL)
    return FALSE;

  mpl_statement_bind_integer (select, 1, id);
  if (!mpl_statement_step (select, &row, error))
    return FALSE;
  if (row)
    {
      *title = g_strdup (mpl_statement_get_text (select, 0));
      mpl_statement_reset (select);
    }

  return TRUE;
}

void
mpl_store_rows_count (MplStoreRows *self, const MplTable *table, gint64 *count)
{
  g_autoptr (GString) sql = g_string_new ("SELECT count(*) FROM ");
  g_autoptr (MplStatement) select = NULL;

  append_name (sql, table->name);
  select = mpl_connection_prepare (self->connection, sql->str, NULL);
  if (select == NULL || !mpl_statement_fetch_integer (select, count, 0, NULL))
    *count = 0;
}

gboolean
mpl_store_rows_next_id (MplStoreRows *self, const MplTable *table, gint64 *id, GError **error)
{
  MplStatement *highest = get_select_highest (self, table, error);
  MplStatement *sequence = mpl_connection_query (self->connection, "sequence-read", error);
  gint64 present = 0, given = 0;

  if (highest == NULL || sequence == NULL)
    return FALSE;

  mpl_statement_bind_text (sequence, 1, table->name);
  if (!mpl_statement_fetch_integer (sequence, &given, 0, error)
      || !mpl_statement_fetch_integer (highest, &present, 0, error))
    return FALSE;

  /* A file made by hand may have used the numbers up. */
  if (given >= G_MAXINT64 / 2 || present >= G_MAXINT64 / 2)
    {
      mpl_error_set (error, MPL_ERROR_LIMIT, table->name,
                     _ ("The school file takes no more records of this kind."));
      return FALSE;
    }
  *id = MAX (given, present) + 1;

  return TRUE;
}

gboolean
mpl_store_rows_insert (MplStoreRows *self,
                       const MplTable *table,
                       gint64 id,
                       const MplValue *values,
                       GError **error)
{
  MplStatement *insert = get_insert (self, table, error);

  if (insert == NULL)
    return FALSE;

  mpl_statement_bind_integer (insert, 1, id);
  for (guint i = 0; i < table->n_fields; i++)
    mpl_statement_bind_value (insert, (int) i + 2, &values[i]);

  return mpl_statement_run (insert, error);
}

/* An update or delete that finds no row speaks of a record that is no longer there. */
static gboolean
check_found (MplStoreRows *self, const MplTable *table, gint64 id, GError **error)
{
  g_autofree char *detail = NULL;

  if (sqlite3_changes (mpl_connection_get_handle (self->connection)) == 1)
    return TRUE;

  detail = g_strdup_printf ("%s %" G_GINT64_FORMAT, table->name, id);
  mpl_error_set (error, MPL_ERROR_NOT_FOUND, detail,
                 _ ("What was to be changed is no longer there. Nothing has been changed."));
  return FALSE;
}

gboolean
mpl_store_rows_update (MplStoreRows *self,
                       const MplTable *table,
                       gint64 id,
                       guint64 set,
                       const MplValue *values,
                       GError **error)
{
  MplStatement *update;
  int parameter = 1;

  g_return_val_if_fail (set != 0, FALSE);

  update = get_update (self, table, set, error);
  if (update == NULL)
    return FALSE;

  for (guint i = 0; i < table->n_fields; i++)
    if (set & (G_GUINT64_CONSTANT (1) << i))
      mpl_statement_bind_value (update, parameter++, &values[i]);
  mpl_statement_bind_integer (update, parameter, id);

  return mpl_statement_run (update, error) && check_found (self, table, id, error);
}

gboolean
mpl_store_rows_delete (MplStoreRows *self, const MplTable *table, gint64 id, GError **error)
{
  MplStatement *delete = get_delete (self, table, error);

  if (delete == NULL)
    return FALSE;

  mpl_statement_bind_integer (delete, 1, id);

  return mpl_statement_run (delete, error) && check_found (self, table, id, error);
}
