/* mpl-snapshot.h: the school file at one moment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A frozen copy of the model that any thread may read, several at a time: nothing in it ever
 * changes. What it gives out lives as long as the snapshot. Layouts, papers, checks and matching
 * are made of one.
 */

#pragma once

#include "model/mpl-change.h"
#include "model/mpl-row.h"

G_BEGIN_DECLS

#define MPL_TYPE_SNAPSHOT (mpl_snapshot_get_type ())
G_DECLARE_FINAL_TYPE (MplSnapshot, mpl_snapshot, MPL, SNAPSHOT, GObject)

/* (transfer full): a snapshot that holds nothing. */
MplSnapshot *mpl_snapshot_new (void);

/**
 * mpl_snapshot_new_with_change:
 * @self: a snapshot
 * @change: a valid change of it
 *
 * What would be: the file as the change would leave it, for previews and for checks before
 * anything is written. New records keep their provisional ids, below zero, and come last.
 *
 * Returns: (transfer full): another snapshot
 */
MplSnapshot *mpl_snapshot_new_with_change (MplSnapshot *self, MplChange *change);

/**
 * mpl_snapshot_get_rows:
 * @self: a snapshot
 * @table: a type
 * @n_rows: (out): how many there are
 *
 * Returns: (array length=n_rows) (transfer none): all records of the type in the order in which
 *   they came into being
 */
MplRow *const *mpl_snapshot_get_rows (MplSnapshot *self, const MplTable *table, guint *n_rows);

/* (transfer none) (nullable): a record. */
MplRow *mpl_snapshot_get (MplSnapshot *self, const MplTable *table, gint64 id);

/**
 * mpl_snapshot_get_children:
 * @self: a snapshot
 * @table: the type of the records that refer
 * @field: its reference field
 * @id: the record that they refer to
 * @n_rows: (out): how many there are
 *
 * Returns: (array length=n_rows) (transfer none): as of mpl_model_get_children()
 */
MplRow *const *mpl_snapshot_get_children (MplSnapshot *self,
                                          const MplTable *table,
                                          guint field,
                                          gint64 id,
                                          guint *n_rows);

/**
 * mpl_snapshot_delete:
 * @self: a snapshot
 * @change: what deletes; a change of this snapshot
 * @table: a type
 * @ids: (array length=n_ids): records of it
 * @n_ids: their number
 *
 * Has @change delete records and all that belongs to them; what only refers to them lets go. What
 * the change has done before counts: a record that it has moved elsewhere stays.
 */
void mpl_snapshot_delete (MplSnapshot *self,
                          MplChange *change,
                          const MplTable *table,
                          const gint64 *ids,
                          guint n_ids);

/* As of the model. */
MplRow *mpl_snapshot_get_school (MplSnapshot *self);
MplRow *mpl_snapshot_get_programme (MplSnapshot *self);
const char *mpl_snapshot_get_setting (MplSnapshot *self, const char *key);

/* Whether the programme of row @a is newer than that of row @b (by its start, then by id) and not
 * in the archive; @b may be %NULL. */
gboolean mpl_programme_is_newer (const MplRow *a, const MplRow *b);

G_END_DECLS
