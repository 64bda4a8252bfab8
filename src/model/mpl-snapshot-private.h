/* mpl-snapshot-private.h: what model and snapshot share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-snapshot.h"

G_BEGIN_DECLS

/* All rows of one type, frozen and counted atomically, shared by the snapshots between which the
 * type has not changed. */
typedef struct _MplFrozenTable MplFrozenTable;

/* Takes the array of row references, sorted by mpl_id_compare(). */
MplFrozenTable *mpl_frozen_table_new (const MplTable *table, GPtrArray *rows);
MplFrozenTable *mpl_frozen_table_ref (MplFrozenTable *self);
void mpl_frozen_table_unref (MplFrozenTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplFrozenTable, mpl_frozen_table_unref)

MplRow *const *mpl_frozen_table_get_rows (MplFrozenTable *self, guint *n_rows);
MplRow *mpl_frozen_table_find (MplFrozenTable *self, gint64 id);
MplRow *const *
mpl_frozen_table_get_children (MplFrozenTable *self, guint field, gint64 id, guint *n_rows);

/* Takes a reference to each, one for each of mpl_table_get_all(). */
MplSnapshot *mpl_snapshot_new_of_tables (MplFrozenTable *const *tables);

/* Real ids ascending, then provisional ones in the order in which they were given out. */
int mpl_id_compare (gint64 a, gint64 b);

G_END_DECLS
