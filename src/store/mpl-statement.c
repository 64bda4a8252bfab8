/* mpl-statement.c: a prepared SQL statement
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "store/mpl-statement.h"
#include "store/mpl-store-errors.h"

struct _MplStatement
{
  sqlite3_stmt *statement;
  int bind_error; /* of the first parameter that could not be bound; told by the next step */
};

MplStatement *
mpl_statement_new_take (sqlite3_stmt *statement)
{
  MplStatement *self;

  g_return_val_if_fail (statement != NULL, NULL);

  self = g_new0 (MplStatement, 1);
  self->statement = statement;

  return self;
}

void
mpl_statement_free (MplStatement *self)
{
  if (self == NULL)
    return;

  /* The code is that of the last step, which has been told already. */
  sqlite3_finalize (self->statement);
  g_free (self);
}

static void
note_bind (MplStatement *self, int code)
{
  if (code != SQLITE_OK && self->bind_error == SQLITE_OK)
    self->bind_error = code;
}

void
mpl_statement_bind_integer (MplStatement *self, int parameter, gint64 value)
{
  note_bind (self, sqlite3_bind_int64 (self->statement, parameter, value));
}

void
mpl_statement_bind_text (MplStatement *self, int parameter, const char *text)
{
  note_bind (self, sqlite3_bind_text (self->statement, parameter, text, -1, SQLITE_STATIC));
}

void
mpl_statement_bind_value (MplStatement *self, int parameter, const MplValue *value)
{
  switch (value->kind)
    {
    case MPL_VALUE_INTEGER:
      mpl_statement_bind_integer (self, parameter, value->integer);
      break;
    case MPL_VALUE_TEXT:
      mpl_statement_bind_text (self, parameter, value->text);
      break;
    case MPL_VALUE_NULL:
    default:
      note_bind (self, sqlite3_bind_null (self->statement, parameter));
      break;
    }
}

gboolean
mpl_statement_step (MplStatement *self, gboolean *row, GError **error)
{
  sqlite3 *db = sqlite3_db_handle (self->statement);
  int code = self->bind_error;

  if (code == SQLITE_OK)
    code = sqlite3_step (self->statement);

  *row = code == SQLITE_ROW;
  if (code == SQLITE_ROW)
    return TRUE;

  if (code != SQLITE_DONE)
    mpl_store_error_set_sqlite (error, db, code, NULL);
  mpl_statement_reset (self);

  return code == SQLITE_DONE;
}

gboolean
mpl_statement_run (MplStatement *self, GError **error)
{
  gboolean row = FALSE;

  do
    {
      if (!mpl_statement_step (self, &row, error))
        return FALSE;
    }
  while (row);

  return TRUE;
}

gboolean
mpl_statement_fetch_integer (MplStatement *self, gint64 *value, gint64 missing, GError **error)
{
  gboolean row = FALSE;

  *value = missing;
  if (!mpl_statement_step (self, &row, error))
    return FALSE;
  if (!row)
    return TRUE;

  if (!mpl_statement_is_null (self, 0))
    *value = mpl_statement_get_integer (self, 0);
  mpl_statement_reset (self);

  return TRUE;
}

void
mpl_statement_reset (MplStatement *self)
{
  /* The code is that of the last step, which has been told already. */
  sqlite3_reset (self->statement);
  sqlite3_clear_bindings (self->statement);
  self->bind_error = SQLITE_OK;
}

gint64
mpl_statement_get_integer (MplStatement *self, int column)
{
  return sqlite3_column_int64 (self->statement, column);
}

const char *
mpl_statement_get_text (MplStatement *self, int column)
{
  return (const char *) sqlite3_column_text (self->statement, column);
}

gboolean
mpl_statement_is_null (MplStatement *self, int column)
{
  return sqlite3_column_type (self->statement, column) == SQLITE_NULL;
}

void
mpl_statement_get_value (MplStatement *self, int column, MplValue *value)
{
  switch (sqlite3_column_type (self->statement, column))
    {
    case SQLITE_INTEGER:
      mpl_value_set_integer (value, sqlite3_column_int64 (self->statement, column));
      break;
    case SQLITE_TEXT:
      {
        const char *text = (const char *) sqlite3_column_text (self->statement, column);
        int length = sqlite3_column_bytes (self->statement, column);
        mpl_value_take_text (value, g_strndup (text, (gsize) length));
        break;
      }
    default:
      mpl_value_set_null (value);
      break;
    }
}
