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

#include <gio/gio.h>

G_BEGIN_DECLS

#define MPL_TYPE_STORE (mpl_store_get_type ())
G_DECLARE_FINAL_TYPE (MplStore, mpl_store, MPL, STORE, GObject)

/**
 * MplStore::backup-failed:
 * @self: a store
 * @error: why the backup that was due on opening could not be made
 */

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
 * @title: (nullable): what its subject was called
 * @n_rows: how many rows it changed
 * @undone: whether it has been undone and can be redone
 * @barrier: whether undo stops here: a schema step, a restored backup, an erasure, or entries that
 *   the journal has shortened to sentences
 */
typedef struct
{
  gint64 id;
  gint64 time;
  char *verb;
  char *subject_table;
  gint64 subject;
  char *title;
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
 * @path: a file that does not exist, in a folder that does
 * @error: %MPL_ERROR_EXISTS, %MPL_ERROR_DENIED, %MPL_ERROR_FULL, %MPL_ERROR_GONE…
 *
 * Makes an empty school file (mode 0600) of the newest schema step and opens it. The file stands
 * whole or not at all.
 */
MplStore *mpl_store_create (const char *path, GError **error);

/**
 * mpl_store_open:
 * @path: a school file
 * @flags: how
 * @error: %MPL_ERROR_NOT_FOUND, %MPL_ERROR_NOT_OURS, %MPL_ERROR_DAMAGED, %MPL_ERROR_LIMIT; where it
 *   is to be written also %MPL_ERROR_LOCKED, %MPL_ERROR_READ_ONLY, %MPL_ERROR_DENIED: then it may
 *   still be opened with %MPL_STORE_READ_ONLY
 *
 * Checks the file unless this user's program closed it last, makes a backup where one is due and
 * takes the schema steps that are missing. A file of a newer version is opened for reading:
 * mpl_store_get_read_only_reason() says so.
 */
MplStore *mpl_store_open (const char *path, MplStoreFlags flags, GError **error);

/**
 * mpl_store_close:
 *
 * Waits for a backup that is being made, shortens a journal that has grown old or large, and gives
 * up the lock; the store is of no use then. Dropping the last reference does the same.
 */
gboolean mpl_store_close (MplStore *self, GError **error);

const char *mpl_store_get_path (MplStore *self);
const char *mpl_store_get_uuid (MplStore *self);
gboolean mpl_store_get_read_only (MplStore *self);

/* (transfer none) (nullable): why it can only be read where that was not asked for:
 * %MPL_ERROR_NEWER with a sentence. */
const GError *mpl_store_get_read_only_reason (MplStore *self);

/**
 * mpl_store_is_remote:
 * @path: a file or folder that exists
 *
 * Returns: whether it lies on a network file system, where a school file is not safe: the program
 *   says so and works on a local copy
 */
gboolean mpl_store_is_remote (const char *path);

/* Calls @func for each row of @table by ascending id, until it says to stop. */
gboolean mpl_store_read_table (MplStore *self,
                               const MplTable *table,
                               MplStoreRowFunc func,
                               gpointer user_data,
                               GError **error);

/**
 * mpl_store_read_row:
 * @table: a type
 * @id: which row
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
 * @error: where the reason goes; then nothing has changed anywhere: %MPL_ERROR_NOTHING where the
 *   change sets what is set already, %MPL_ERROR_NOT_FOUND where a record has gone,
 *   %MPL_ERROR_GONE and %MPL_ERROR_REPLACED where the file has, %MPL_ERROR_FULL…
 *
 * One transaction: the rows, the journal, the end of the redo branch. Durable when it returns. A
 * change with the merge key of the newest command, made by this store and not undone, goes on with
 * that command. What a barrier changes or deletes leaves no trace in the journal.
 *
 * Returns: the command's id, 0 where it failed or changed nothing
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

/**
 * mpl_store_backup:
 * @self: a store
 * @error: where the reason goes
 *
 * Makes a backup now (mpl-backup.h): before an import, or because someone asks for it. Takes as
 * long as writing the file.
 */
gboolean mpl_store_backup (MplStore *self, GError **error);

/* The same in a worker, while the store may be read and written. */
void mpl_store_backup_async (MplStore *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean mpl_store_backup_finish (MplStore *self, GAsyncResult *result, GError **error);

/**
 * mpl_store_give_way:
 * @path: a file that is to be replaced
 * @error: %MPL_ERROR_LOCKED where somebody has it open, and whatever else stands against it
 *
 * A school file is backed up first. Anything else is taken for what its user says.
 */
gboolean mpl_store_give_way (const char *path, GError **error);

/**
 * mpl_store_restore:
 * @self: a store
 * @backup: a backup of this school file, by mpl_backup_list() or from anywhere
 * @error: where the reason goes; then the file is as it was. %MPL_ERROR_INVALID for a backup of
 *   another school file
 *
 * Backs up the present state, then puts the older one in its place, with a barrier in its history.
 * Everything has to be read again.
 */
gboolean mpl_store_restore (MplStore *self, const char *backup, GError **error);

/**
 * mpl_store_restore_lost:
 * @path: where a school file lies that can no longer be opened, or where one lay
 * @backup: a backup of it (mpl_backup_find_uuid())
 * @error: where the reason goes; then the file is as it was
 *
 * The same for a file that is damaged or gone; what is there is set aside beside the backups.
 */
gboolean mpl_store_restore_lost (const char *path, const char *backup, GError **error);

G_END_DECLS
