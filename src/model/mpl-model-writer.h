/* mpl-model-writer.h: how the book changes the model
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For src/book alone (and tests): everyone else reads.
 */

#pragma once

#include "model/mpl-model.h"

G_BEGIN_DECLS

/* Gives the record other values and notifies of those that differ. */
void mpl_record_set_row (MplRecord *self, MplRow *row);

/* A pointer to the id that lives as long as the record: the key of hash tables. */
const gint64 *mpl_record_get_key (MplRecord *self);

/* (transfer full): an empty list. */
MplRecordList *mpl_record_list_new (const MplTable *table);

/**
 * mpl_record_list_insert:
 * @self: a list
 * @records: (array length=n_records): records by ascending id, none of which is in the list
 */
void mpl_record_list_insert (MplRecordList *self, MplRecord *const *records, guint n_records);

/**
 * mpl_record_list_remove:
 * @self: a list
 * @ids: (array length=n_ids): ascending ids, all of which are in the list
 */
void mpl_record_list_remove (MplRecordList *self, const gint64 *ids, guint n_ids);

/**
 * MplRefresh:
 * @table: a type
 * @id: a record
 * @row: (nullable): what the file holds of it now, %NULL where it is gone
 */
typedef struct
{
  const MplTable *table;
  gint64 id;
  MplRow *row;
} MplRefresh;

/**
 * mpl_model_refresh:
 * @self: a model
 * @items: (array length=n_items): records, each once; they are sorted
 *
 * Makes the model what the file is. What comes goes first, parents before children; then what
 * changes; then what goes, children before parents: so that at no moment a reference leads
 * nowhere.
 */
void mpl_model_refresh (MplModel *self, MplRefresh *items, guint n_items);

G_END_DECLS
