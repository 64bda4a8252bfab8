/* mpl-book.h: the open school file with its model and its history
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A book opens a store, fills the model from it and is from then on the only one that changes
 * either: file first, and once that is durable, exactly the records that the command touched. If
 * the file refuses, nothing has changed anywhere. It belongs to the main thread.
 */

#pragma once

#include "model/mpl-model.h"
#include "store/mpl-store.h"

G_BEGIN_DECLS

/**
 * MplBook:
 *
 * Properties: `undo-label` and `redo-label`, what undo would take back and redo do again, %NULL
 * for nothing; `read-only`.
 *
 * Signal `changed` (GArray of #MplTouched): after every command, undo and redo, once the model is
 * what the file is. The records stand by table (in the order of mpl_table_get_all()), then by id;
 * one that the model no longer has was deleted.
 */
#define MPL_TYPE_BOOK (mpl_book_get_type ())
G_DECLARE_FINAL_TYPE (MplBook, mpl_book, MPL, BOOK, GObject)

/**
 * mpl_book_create:
 * @path: a file that does not exist
 * @error: as of mpl_store_create()
 *
 * Returns: (transfer full): the book of a new school file, which holds a school without a name
 *   and nothing else
 */
MplBook *mpl_book_create (const char *path, GError **error);

/**
 * mpl_book_open:
 * @path: a school file
 * @flags: how
 * @error: as of mpl_store_open()
 *
 * Returns: (transfer full): its book
 */
MplBook *mpl_book_open (const char *path, MplStoreFlags flags, GError **error);

/**
 * mpl_book_new:
 * @store: (transfer full): an open store
 * @error: %MPL_ERROR_DAMAGED where the rows cannot be read
 *
 * Returns: (transfer full): its book
 */
MplBook *mpl_book_new (MplStore *store, GError **error);

/* Closes the file; the model stays as it is and can be read. */
gboolean mpl_book_close (MplBook *self, GError **error);

/* (transfer none): all records. */
MplModel *mpl_book_get_model (MplBook *self);

/* (transfer none): the file, for backups and copies; who changes rows with it breaks the model. */
MplStore *mpl_book_get_store (MplBook *self);

gboolean mpl_book_get_read_only (MplBook *self);

/**
 * mpl_book_apply:
 * @self: a book
 * @change: a change of its model; afterwards it knows the real ids of what it inserted
 * @error: %MPL_ERROR_INVALID, %MPL_ERROR_NOT_FOUND, %MPL_ERROR_READ_ONLY and whatever the file
 *   fails by; then nothing has changed
 *
 * A change that is empty or sets only what is set already is no command, and succeeds.
 */
gboolean mpl_book_apply (MplBook *self, MplChange *change, GError **error);

/**
 * mpl_book_undo:
 * @self: a book
 * @error: %MPL_ERROR_NOTHING, or %MPL_ERROR_BARRIER with a sentence that names the barrier
 */
gboolean mpl_book_undo (MplBook *self, GError **error);
gboolean mpl_book_redo (MplBook *self, GError **error);

/**
 * mpl_book_get_undo_label:
 * @self: a book
 *
 * What undo would take back, as a menu shows it after “Undo: ”: «перенос „Педсовет“», and where
 * that was not done today, its day: «перенос „Педсовет“ (12 сентября)».
 *
 * Returns: (nullable): the label, %NULL where there is nothing to undo or a barrier; it lives
 *   until the next command
 */
const char *mpl_book_get_undo_label (MplBook *self);
const char *mpl_book_get_redo_label (MplBook *self);

/**
 * mpl_book_read_history:
 * @self: a book
 * @before: only commands with a smaller id; 0 for the newest
 * @limit: how many at most
 *
 * Returns: (transfer full) (element-type MplCommand): the newest first
 */
GPtrArray *mpl_book_read_history (MplBook *self, gint64 before, guint limit, GError **error);

/**
 * mpl_book_describe_command:
 * @self: a book
 * @command: one of its commands
 *
 * Returns: (transfer full): its sentence: «Перенос „Педсовет“»
 */
char *mpl_book_describe_command (MplBook *self, const MplCommand *command);

G_END_DECLS
