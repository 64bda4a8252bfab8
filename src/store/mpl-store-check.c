/* mpl-store-check.c: a file is hostile until checked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "store/mpl-store-check.h"
#include "store/mpl-store-errors.h"
#include "store/mpl-store-schema.h"

#include <glib/gi18n-lib.h>

gboolean
mpl_store_check_header (const char *path, const MplFileHeader *header, int *step, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (header->size > MPL_FILE_SIZE_MAX)
    {
      g_autofree char *size = g_format_size ((guint64) header->size);

      mpl_error_set (error, MPL_ERROR_LIMIT, size,
                     _ ("“%s” is larger than any school file can be. Choose another file."), name);
      return FALSE;
    }
  if (!header->magic || header->application_id != MPL_APPLICATION_ID)
    {
      mpl_store_error_set_not_ours (error, path, header->magic ? "application_id" : NULL);
      return FALSE;
    }
  if (header->size < header->expected_size)
    {
      g_autofree char *detail = g_strdup_printf ("%" G_GINT64_FORMAT " < %" G_GINT64_FORMAT,
                                                 header->size, header->expected_size);

      mpl_error_set (
          error, MPL_ERROR_DAMAGED, detail,
          _ ("The end of “%s” is missing: it was probably not copied whole. Copy it anew, "
             "or restore it from a backup."),
          name);
      return FALSE;
    }
  if (!header->legacy || header->user_version == 0 || header->user_version > G_MAXINT)
    {
      mpl_store_error_set_damaged (error, path, header->legacy ? "user_version" : "WAL");
      return FALSE;
    }
  *step = (int) header->user_version;

  return TRUE;
}

/* Fails where a query gives a row, which names what is wrong. */
static gboolean
expect_none (MplConnection *connection, const char *query, GError **error)
{
  MplStatement *statement = mpl_connection_query (connection, query, error);
  gboolean row = FALSE;

  if (statement == NULL || !mpl_statement_step (statement, &row, error))
    return FALSE;
  if (!row)
    return TRUE;

  mpl_store_error_set_damaged (error, mpl_connection_get_path (connection),
                               mpl_statement_get_text (statement, 0));
  mpl_statement_reset (statement);

  return FALSE;
}

static gboolean
expect_sound_pages (MplConnection *connection, GError **error)
{
  MplStatement *statement = mpl_connection_query (connection, "check-pages", error);
  gboolean sound, row = FALSE;
  const char *answer;

  if (statement == NULL || !mpl_statement_step (statement, &row, error))
    return FALSE;

  answer = row ? mpl_statement_get_text (statement, 0) : NULL;
  sound = g_strcmp0 (answer, "ok") == 0;
  if (!sound)
    mpl_store_error_set_damaged (error, mpl_connection_get_path (connection), answer);
  mpl_statement_reset (statement);

  return sound;
}

/* A page that cannot be made sense of is told by SQLite as an error of many codes; for a file that
 * is being checked each of them means the same. */
static void
blame_file (MplConnection *connection, GError **error)
{
  g_autofree char *detail = NULL;

  if (error == NULL || *error == NULL
      || (!g_error_matches (*error, MPL_ERROR, MPL_ERROR_FAILED)
          && !g_error_matches (*error, MPL_ERROR, MPL_ERROR_NOT_OURS)
          && !g_error_matches (*error, MPL_ERROR, MPL_ERROR_LIMIT)
          && !g_error_matches (*error, MPL_ERROR, MPL_ERROR_INVALID)))
    return;

  detail = g_strdup ((*error)->message);
  g_clear_error (error);
  mpl_store_error_set_damaged (error, mpl_connection_get_path (connection), detail);
}

gboolean
mpl_store_check_contents (MplConnection *connection, int step, GError **error)
{
  gboolean known = step <= mpl_store_schema_get_latest ();

  if (expect_none (connection, "check-foreign", error)
      && (!known || mpl_store_schema_verify (connection, step, error))
      && expect_sound_pages (connection, error)
      && expect_none (connection, "check-references", error))
    return TRUE;

  blame_file (connection, error);
  return FALSE;
}

typedef struct
{
  MplConnection *connection;
  const MplTable *table;
  GError *error;
} Validation;

static gboolean
validate_row (gint64 id, MplValue *values, gpointer user_data)
{
  Validation *validation = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *detail = NULL;

  if (id > 0 && mpl_table_validate (validation->table, values, &error))
    return TRUE;

  detail = g_strdup_printf ("%s %" G_GINT64_FORMAT ": %s", validation->table->name, id,
                            error != NULL ? error->message : "id");
  mpl_store_error_set_damaged (&validation->error, mpl_connection_get_path (validation->connection),
                               detail);

  return FALSE;
}

gboolean
mpl_store_check_values (MplConnection *connection, MplStoreRows *rows, GError **error)
{
  guint n_tables = 0;
  const MplTable *const *tables = mpl_table_get_all (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      Validation validation = { connection, tables[i], NULL };

      if (!mpl_store_rows_read_all (rows, tables[i], validate_row, &validation, error))
        {
          blame_file (connection, error);
          return FALSE;
        }
      if (validation.error != NULL)
        {
          g_propagate_error (error, validation.error);
          return FALSE;
        }
    }

  return TRUE;
}

char *
mpl_store_check_uuid (MplConnection *connection, GError **error)
{
  MplStatement *statement = mpl_connection_query (connection, "file-read", error);
  g_autofree char *uuid = NULL;
  gboolean row = FALSE;

  if (statement == NULL || !mpl_statement_step (statement, &row, error))
    {
      blame_file (connection, error);
      return NULL;
    }

  if (row)
    {
      uuid = g_strdup (mpl_statement_get_text (statement, 0));
      mpl_statement_reset (statement);
    }
  /* The UUID becomes the name of a folder, so it has to be one. */
  if (uuid == NULL || !g_uuid_string_is_valid (uuid))
    {
      mpl_store_error_set_damaged (error, mpl_connection_get_path (connection), "UUID");
      return NULL;
    }

  return g_steal_pointer (&uuid);
}

void
mpl_store_check_set_newer (const char *path, int step, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *detail = g_strdup_printf ("%d > %d", step, mpl_store_schema_get_latest ());

  mpl_error_set (error, MPL_ERROR_NEWER, detail,
                 _ ("“%s” was made by a newer version of the program, so it can only be read here. "
                    "Update the program to change it."),
                 name);
}
