/* mpl-store.h: a school file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The SQLite file of one school: opened with all checks, read row by row, changed by whole
 * transactions, journalled by TEMP triggers. It knows the tables of `model` but builds no model;
 * that is the book's part. All functions belong to the thread that made the store.
 */

#pragma once

#include "model/mpl-change.h"

G_BEGIN_DECLS

#define MPL_TYPE_STORE (mpl_store_get_type ())
G_DECLARE_FINAL_TYPE (MplStore, mpl_store, MPL, STORE, GObject)

/**
 * MplStoreFlags:
 * @MPL_STORE_READ_ONLY: all rows are read and the connection is closed; nobody is locked out
 * @MPL_STORE_NO_BACKUP: no backup on opening (for tests and the command line's reading jobs)
 */
typedef enum
{
  MPL_STORE_DEFAULT = 0,
  MPL_STORE_READ_ONLY = 1 << 0,
  MPL_STORE_NO_BACKUP = 1 << 1,
} MplStoreFlags;

/* A record that a command touched; the book reads it again. */
typedef struct
{
  const MplTable *table;
  gint64 id;
} MplTouched;

/**
 * MplCommand:
 * @id: the command's id, 0 for none
 * @time: seconds since 1970 UTC
 * @verb: code of its sentence
 * @subject_table: (nullable): name of the table of its subject
 * @subject: its subject's id, 0 for none
 * @n_rows: how many rows it changed
 * @undone: whether it has been undone and can be redone
 * @barrier: whether undo stops here
 */
typedef struct
{
  gint64 id;
  gint64 time;
  char *verb;
  char *subject_table;
  gint64 subject;
  guint n_rows;
  gboolean undone;
  gboolean barrier;
} MplCommand;

void mpl_command_free (MplCommand *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplCommand, mpl_command_free)

/**
 * MplStoreRowFunc:
 * @id: the row's id
 * @values: (array): a value for each field of the table; the callee may steal the texts by
 *   setting the value to null without clearing it
 * @user_data: what was given
 *
 * Returns: whether to go on
 */
typedef gboolean (*MplStoreRowFunc) (gint64 id, MplValue *values, gpointer user_data);

/**
 * mpl_store_create:
 * @path: a file that does not exist
 * @error: %MPL_ERROR_EXISTS, %MPL_ERROR_DENIED, %MPL_ERROR_FULL, %MPL_ERROR_GONE…
 *
 * Makes an empty school file (mode 0600) of the newest schema step and opens it. The file stands
 * whole or not at all.
 */
MplStore *mpl_store_create (const char *path, GError **error);

MplStore *mpl_store_open (const char *path, MplStoreFlags flags, GError **error);

/* Closes cleanly and gives up the lock; the store is of no use then. */
gboolean mpl_store_close (MplStore *self, GError **error);

const char *mpl_store_get_path (MplStore *self);
const char *mpl_store_get_uuid (MplStore *self);
gboolean mpl_store_get_read_only (MplStore *self);

gboolean mpl_store_read_table (MplStore *self,
                               const MplTable *table,
                               MplStoreRowFunc func,
                               gpointer user_data,
                               GError **error);

/**
 * mpl_store_read_row:
 * @values: (array): cleared values, one for each field; filled where the row is there
 * @found: (out): whether it is
 */
gboolean mpl_store_read_row (MplStore *self,
                             const MplTable *table,
                             gint64 id,
                             MplValue *values,
                             gboolean *found,
                             GError **error);

/**
 * mpl_store_apply:
 * @self: a store
 * @change: a change; its provisional ids are resolved
 * @touched: (element-type MplTouched): what the command touched is appended, each record once
 * @error: where the reason goes; then nothing has changed anywhere
 *
 * One transaction: the rows, the journal, the end of the redo branch. Durable when it returns.
 *
 * Returns: the command's id, 0 where it failed
 */
gint64 mpl_store_apply (MplStore *self, MplChange *change, GArray *touched, GError **error);

/* %MPL_ERROR_NOTHING where there is nothing to take back, %MPL_ERROR_BARRIER at a barrier. */
gboolean mpl_store_undo (MplStore *self, GArray *touched, GError **error);
gboolean mpl_store_redo (MplStore *self, GArray *touched, GError **error);

/* (transfer full) (nullable): the command that undo or redo would speak of next. */
MplCommand *mpl_store_peek_undo (MplStore *self);
MplCommand *mpl_store_peek_redo (MplStore *self);

/**
 * mpl_store_read_commands:
 * @before: only commands with a smaller id; 0 for the newest
 * @limit: how many at most
 *
 * Returns: (transfer full) (element-type MplCommand): the newest first
 */
GPtrArray *mpl_store_read_commands (MplStore *self, gint64 before, guint limit, GError **error);

G_END_DECLS
