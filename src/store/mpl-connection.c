/* mpl-connection.c: a connection to a SQLite file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "store/mpl-connection.h"
#include "store/mpl-store-errors.h"

#include <string.h>

#define BUSY_TIMEOUT_MS 3000
#define HEADER_SIZE 100
#define MEMORY ":memory:"

/* One step of a copy: 1 MB of pages of 4 KB. A writer waits for one step at most. */
#define COPY_STEP_PAGES 256
/* A copy that others keep starting anew is then made in one go. */
#define COPY_RESTARTS_MAX 8

struct _MplConnection
{
  sqlite3 *db;
  char *path;
  GHashTable *queries; /* name → MplStatement */
};

/* Limits on what a file may make us do (https://sqlite.org/security.html). A row holds at most one
 * picture or a long text; our widest statement is a trigger over 64 fields. */
static const struct
{
  int id;
  int value;
} limits[] = {
  { SQLITE_LIMIT_LENGTH, 4 * 1024 * 1024 },
  { SQLITE_LIMIT_SQL_LENGTH, 256 * 1024 },
  { SQLITE_LIMIT_COLUMN, 128 },
  { SQLITE_LIMIT_EXPR_DEPTH, 128 },
  { SQLITE_LIMIT_COMPOUND_SELECT, 80 },
  { SQLITE_LIMIT_VDBE_OP, 100000 },
  { SQLITE_LIMIT_FUNCTION_ARG, 127 },
  { SQLITE_LIMIT_ATTACHED, 0 },
  { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100 },
  { SQLITE_LIMIT_VARIABLE_NUMBER, 128 },
  { SQLITE_LIMIT_TRIGGER_DEPTH, 2 },
  { SQLITE_LIMIT_WORKER_THREADS, 0 },
};

static const struct
{
  int option;
  int value;
} options[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },
  { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
  { SQLITE_DBCONFIG_ENABLE_TRIGGER, 1 },
  { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
  { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  { SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0 },
  { SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0 },
  { SQLITE_DBCONFIG_DQS_DDL, 0 },
  { SQLITE_DBCONFIG_DQS_DML, 0 },
  { SQLITE_DBCONFIG_LEGACY_ALTER_TABLE, 0 },
};

static MplConnection *
open_with_flags (const char *path, int flags, GError **error)
{
  g_autoptr (MplConnection) self = g_new0 (MplConnection, 1);
  int code;

  self->path = g_strdup (path);
  self->queries
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) mpl_statement_free);

  code = sqlite3_open_v2 (path, &self->db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                          NULL);
  if (code == SQLITE_OK)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
        sqlite3_limit (self->db, limits[i].id, limits[i].value);
      /* An option that a build of SQLite left out cannot be switched on by a file either. */
      for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
        sqlite3_db_config (self->db, options[i].option, options[i].value, NULL);
      code = sqlite3_busy_timeout (self->db, BUSY_TIMEOUT_MS);
    }
  if (code != SQLITE_OK)
    {
      mpl_store_error_set_sqlite (error, self->db, code, path);
      return NULL;
    }

  return g_steal_pointer (&self);
}

MplConnection *
mpl_connection_open (const char *path, gboolean writable, GError **error)
{
  /* An absolute path is never taken for a URI. */
  g_return_val_if_fail (path != NULL && g_path_is_absolute (path), NULL);

  return open_with_flags (path, writable ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY, error);
}

MplConnection *
mpl_connection_open_memory (GError **error)
{
  return open_with_flags (MEMORY, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
}

void
mpl_connection_free (MplConnection *self)
{
  int code;

  if (self == NULL)
    return;

  g_clear_pointer (&self->queries, g_hash_table_unref);
  code = sqlite3_close (self->db);
  if (code != SQLITE_OK)
    g_warning ("%s could not be closed: %s", self->path, sqlite3_errstr (code));
  g_free (self->path);
  g_free (self);
}

gboolean
mpl_connection_prepare_use (MplConnection *self, GError **error)
{
  return mpl_connection_execute_resource (self, "open", error);
}

sqlite3 *
mpl_connection_get_handle (MplConnection *self)
{
  return self->db;
}

const char *
mpl_connection_get_path (MplConnection *self)
{
  return self->path;
}

gboolean
mpl_connection_is_read_only (MplConnection *self)
{
  return sqlite3_db_readonly (self->db, "main") == 1;
}

static guint32
read_number (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

gboolean
mpl_connection_read_header (MplConnection *self, MplFileHeader *header, GError **error)
{
  static const char magic[16] = "SQLite format 3";
  guint8 bytes[HEADER_SIZE] = { 0 };
  sqlite3_file *file = NULL;
  sqlite3_int64 size = 0;
  guint32 page_size;
  int code;

  memset (header, 0, sizeof *header);
  if (g_str_equal (self->path, MEMORY))
    return TRUE;

  code = sqlite3_file_control (self->db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (code == SQLITE_OK && file->pMethods == NULL)
    code = SQLITE_CANTOPEN;
  if (code == SQLITE_OK)
    code = file->pMethods->xFileSize (file, &size);
  if (code == SQLITE_OK && size >= HEADER_SIZE)
    code = file->pMethods->xRead (file, bytes, sizeof bytes, 0);
  if (code != SQLITE_OK)
    {
      mpl_store_error_set_sqlite (error, NULL, code, self->path);
      return FALSE;
    }

  page_size = (guint32) bytes[16] << 8 | bytes[17];
  if (page_size == 1)
    page_size = 65536;
  header->magic = memcmp (bytes, magic, sizeof magic) == 0;
  header->legacy = bytes[18] == 1 && bytes[19] == 1;
  header->change_counter = read_number (bytes + 24);
  /* The page count holds where it was written together with the change counter. */
  if (read_number (bytes + 92) == header->change_counter)
    header->expected_size = (gint64) read_number (bytes + 28) * page_size;
  header->user_version = read_number (bytes + 60);
  header->application_id = read_number (bytes + 68);
  header->size = size;

  return TRUE;
}

gboolean
mpl_connection_has_moved (MplConnection *self)
{
  int moved = 0;

  if (sqlite3_file_control (self->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) != SQLITE_OK)
    return FALSE;

  return moved != 0;
}

gboolean
mpl_connection_execute (MplConnection *self, const char *sql, GError **error)
{
  int code = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  if (code != SQLITE_OK)
    mpl_store_error_set_sqlite (error, self->db, code, NULL);

  return code == SQLITE_OK;
}

GBytes *
mpl_connection_load_sql (const char *name)
{
  g_autofree char *path = g_strdup_printf (MPL_RESOURCE_PATH "/sql/%s.sql", name);

  /* A resource that is not compressed ends in a zero byte that is not counted. */
  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

gboolean
mpl_connection_execute_resource (MplConnection *self, const char *name, GError **error)
{
  g_autoptr (GBytes) sql = mpl_connection_load_sql (name);

  g_return_val_if_fail (sql != NULL, FALSE);

  return mpl_connection_execute (self, g_bytes_get_data (sql, NULL), error);
}

MplStatement *
mpl_connection_prepare (MplConnection *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);

  if (code != SQLITE_OK)
    {
      mpl_store_error_set_sqlite (error, self->db, code, NULL);
      return NULL;
    }

  return mpl_statement_new_take (statement);
}

MplStatement *
mpl_connection_query (MplConnection *self, const char *name, GError **error)
{
  MplStatement *statement = g_hash_table_lookup (self->queries, name);
  g_autoptr (GBytes) sql = NULL;

  if (statement != NULL)
    {
      mpl_statement_reset (statement);
      return statement;
    }

  sql = mpl_connection_load_sql (name);
  g_return_val_if_fail (sql != NULL, NULL);

  statement = mpl_connection_prepare (self, g_bytes_get_data (sql, NULL), error);
  if (statement != NULL)
    g_hash_table_insert (self->queries, (gpointer) g_intern_string (name), statement);

  return statement;
}

/* Steps until the copy is whole; returns SQLite's code. */
static int
step_copy (sqlite3_backup *backup, GCancellable *cancellable)
{
  gint64 deadline = g_get_monotonic_time () + BUSY_TIMEOUT_MS * G_TIME_SPAN_MILLISECOND;
  int remaining = G_MAXINT;
  int restarts = 0;
  int code;

  do
    {
      if (g_cancellable_is_cancelled (cancellable))
        return SQLITE_INTERRUPT;

      code = sqlite3_backup_step (backup, restarts < COPY_RESTARTS_MAX ? COPY_STEP_PAGES : -1);
      if (sqlite3_backup_remaining (backup) > remaining)
        restarts++;
      remaining = sqlite3_backup_remaining (backup);

      if ((code & 0xff) == SQLITE_BUSY || code == SQLITE_LOCKED)
        {
          if (g_get_monotonic_time () > deadline)
            return code;
          g_usleep (10 * G_TIME_SPAN_MILLISECOND);
          code = SQLITE_OK;
        }
    }
  while (code == SQLITE_OK);

  return code;
}

gboolean
mpl_connection_copy (MplConnection *self,
                     MplConnection *target,
                     GCancellable *cancellable,
                     GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target->db, "main", self->db, "main");
  int code, finish_code;

  if (backup == NULL)
    {
      mpl_store_error_set_sqlite (error, target->db, sqlite3_extended_errcode (target->db), NULL);
      return FALSE;
    }

  code = step_copy (backup, cancellable);
  finish_code = sqlite3_backup_finish (backup);
  if (code == SQLITE_INTERRUPT)
    {
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return FALSE;
    }
  if (code != SQLITE_DONE || finish_code != SQLITE_OK)
    {
      mpl_store_error_set_sqlite (error, target->db, code != SQLITE_DONE ? code : finish_code,
                                  self->path);
      return FALSE;
    }

  return TRUE;
}
