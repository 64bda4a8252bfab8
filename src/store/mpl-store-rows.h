/* mpl-store-rows.h: rows of the model's tables, read and written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The statements come from the field tables; each is prepared once. Names are ours and static;
 * values are bound.
 */

#pragma once

#include "store/mpl-connection.h"
#include "store/mpl-store.h"

G_BEGIN_DECLS

typedef struct _MplStoreRows MplStoreRows;

/* @connection has to outlive it. */
MplStoreRows *mpl_store_rows_new (MplConnection *connection);
void mpl_store_rows_free (MplStoreRows *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplStoreRows, mpl_store_rows_free)

/* All rows of a table in the order of their ids, until @func has enough. */
gboolean mpl_store_rows_read_all (MplStoreRows *self,
                                  const MplTable *table,
                                  MplStoreRowFunc func,
                                  gpointer user_data,
                                  GError **error);

/* One row; as mpl_store_read_row(). */
gboolean mpl_store_rows_read (MplStoreRows *self,
                              const MplTable *table,
                              gint64 id,
                              MplValue *values,
                              gboolean *found,
                              GError **error);

/* (out) (transfer full) (nullable): the text of the field that names the record. */
gboolean mpl_store_rows_read_title (MplStoreRows *self,
                                    const MplTable *table,
                                    gint64 id,
                                    char **title,
                                    GError **error);

/* (out): how many rows there are; 0 where that cannot be told. */
void mpl_store_rows_count (MplStoreRows *self, const MplTable *table, gint64 *count);

/* (out): an id that the table has never given. */
gboolean
mpl_store_rows_next_id (MplStoreRows *self, const MplTable *table, gint64 *id, GError **error);

/* A row with a value for each field. */
gboolean mpl_store_rows_insert (MplStoreRows *self,
                                const MplTable *table,
                                gint64 id,
                                const MplValue *values,
                                GError **error);

/* Sets the fields whose bits are in @set; %MPL_ERROR_NOT_FOUND where there is no such row. */
gboolean mpl_store_rows_update (MplStoreRows *self,
                                const MplTable *table,
                                gint64 id,
                                guint64 set,
                                const MplValue *values,
                                GError **error);

/* %MPL_ERROR_NOT_FOUND where there is no such row. */
gboolean
mpl_store_rows_delete (MplStoreRows *self, const MplTable *table, gint64 id, GError **error);

G_END_DECLS
