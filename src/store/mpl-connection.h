/* mpl-connection.h: a connection to a SQLite file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opened with every guard that SQLite has: a file is hostile until checked. A connection belongs
 * to one thread.
 */

#pragma once

#include "store/mpl-statement.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A larger file is refused; SQLite does not let one of ours grow beyond it. */
#define MPL_FILE_SIZE_MAX (G_GINT64_CONSTANT (512) * 1024 * 1024)

typedef struct _MplConnection MplConnection;

/**
 * MplFileHeader:
 * @magic: whether the file begins as a SQLite file does
 * @legacy: whether it keeps a rollback journal, as ours do
 * @application_id: whose file it is
 * @user_version: its schema step
 * @change_counter: how many transactions have changed it, modulo 2³²
 * @expected_size: bytes that the file has to have by its own account; 0 where it gives none
 * @size: bytes that it has
 */
typedef struct
{
  gboolean magic;
  gboolean legacy;
  guint32 application_id;
  guint32 user_version;
  guint32 change_counter;
  gint64 expected_size;
  gint64 size;
} MplFileHeader;

/**
 * mpl_connection_open:
 * @path: a file that exists
 * @writable: whether it is to be written
 * @error: where the reason goes
 *
 * Nothing is read yet, so that nothing happens to a file that proves not to be ours: look at
 * mpl_connection_read_header(), then call mpl_connection_prepare_use().
 *
 * Returns: (transfer full): a connection
 */
MplConnection *mpl_connection_open (const char *path, gboolean writable, GError **error);

/* (transfer full): an empty database in memory, ready for use. */
MplConnection *mpl_connection_open_memory (GError **error);

/* Closes it; a failure is told in the log. */
void mpl_connection_free (MplConnection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplConnection, mpl_connection_free)

/* Sets the guards that need a look at the file. */
gboolean mpl_connection_prepare_use (MplConnection *self, GError **error);

sqlite3 *mpl_connection_get_handle (MplConnection *self);
const char *mpl_connection_get_path (MplConnection *self);

/* Whether SQLite could open the file for reading only though it was to be written. */
gboolean mpl_connection_is_read_only (MplConnection *self);

/**
 * mpl_connection_read_header:
 * @self: a connection
 * @header: (out): what the file's first 100 bytes tell
 * @error: where the reason goes
 *
 * Reads the bytes themselves, past every lock and journal. A database in memory has none: all is 0.
 */
gboolean mpl_connection_read_header (MplConnection *self, MplFileHeader *header, GError **error);

/* Whether another file stands where the connection's file was opened, or none. */
gboolean mpl_connection_has_moved (MplConnection *self);

/**
 * mpl_connection_execute:
 * @sql: one or several statements without parameters
 */
gboolean mpl_connection_execute (MplConnection *self, const char *sql, GError **error);

/* The same with the text of a resource in data/sql. */
gboolean mpl_connection_execute_resource (MplConnection *self, const char *name, GError **error);

/* (transfer full) */
MplStatement *mpl_connection_prepare (MplConnection *self, const char *sql, GError **error);

/**
 * mpl_connection_query:
 * @self: a connection
 * @name: of a file in data/sql, without its suffix
 * @error: where the reason goes
 *
 * Returns: (transfer none): the statement, prepared once; not to be used by two at once
 */
MplStatement *mpl_connection_query (MplConnection *self, const char *name, GError **error);

/**
 * mpl_connection_copy:
 * @self: a connection
 * @target: whose contents become those of @self
 * @cancellable: (nullable): to stop it
 * @error: where the reason goes
 *
 * SQLite's online backup, in small steps: others may read and write meanwhile.
 */
gboolean mpl_connection_copy (MplConnection *self,
                              MplConnection *target,
                              GCancellable *cancellable,
                              GError **error);

/* (transfer full): the text of a resource in data/sql, %NULL where there is none. */
GBytes *mpl_connection_load_sql (const char *name);

G_END_DECLS
