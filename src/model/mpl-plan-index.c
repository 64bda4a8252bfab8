/* mpl-plan-index.c: a plan's activities by their place and by their id
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-plan-index.h"

#include "model/mpl-plan.h"

typedef struct
{
  gint64 id;
  MplPlanRow row;
} Entry;

struct _MplPlanIndex
{
  gatomicrefcount ref_count;
  MplSnapshot *snapshot;
  MplRow *programme;  /* the snapshot's, as all rows here */
  GPtrArray *blocks;  /* of MplRow */
  GArray *entries;    /* of Entry */
  GHashTable *places; /* &Entry.id → its place + 1 */
};

G_DEFINE_BOXED_TYPE (MplPlanIndex, mpl_plan_index, mpl_plan_index_ref, mpl_plan_index_unref)

static void
read_plan (MplPlanIndex *self)
{
  g_autoptr (GArray) rows = mpl_plan_read (self->snapshot, self->programme);

  for (guint i = 0; i < rows->len; i++)
    {
      Entry entry = { 0, g_array_index (rows, MplPlanRow, i) };

      if (entry.row.activity == NULL)
        {
          g_ptr_array_add (self->blocks, entry.row.block);
          continue;
        }
      entry.id = mpl_row_get_id (entry.row.activity);
      g_array_append_val (self->entries, entry);
    }

  for (guint i = 0; i < self->entries->len; i++)
    g_hash_table_insert (self->places, &g_array_index (self->entries, Entry, i).id,
                         GUINT_TO_POINTER (i + 1));
}

MplPlanIndex *
mpl_plan_index_new (MplSnapshot *snapshot)
{
  MplPlanIndex *self;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);

  self = g_new0 (MplPlanIndex, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->snapshot = g_object_ref (snapshot);
  self->programme = mpl_snapshot_get_programme (snapshot);
  self->blocks = g_ptr_array_new ();
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->places = g_hash_table_new (g_int64_hash, g_int64_equal);
  if (self->programme != NULL)
    read_plan (self);

  return self;
}

MplPlanIndex *
mpl_plan_index_ref (MplPlanIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
mpl_plan_index_unref (MplPlanIndex *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->places);
  g_array_unref (self->entries);
  g_ptr_array_unref (self->blocks);
  g_object_unref (self->snapshot);
  g_free (self);
}

MplSnapshot *
mpl_plan_index_get_snapshot (const MplPlanIndex *self)
{
  return self->snapshot;
}

MplRow *
mpl_plan_index_get_programme (const MplPlanIndex *self)
{
  return self->programme;
}

guint
mpl_plan_index_get_n_blocks (const MplPlanIndex *self)
{
  return self->blocks->len;
}

MplRow *
mpl_plan_index_get_block (const MplPlanIndex *self, guint block)
{
  g_return_val_if_fail (block < self->blocks->len, NULL);

  return g_ptr_array_index (self->blocks, block);
}

guint
mpl_plan_index_get_n_activities (const MplPlanIndex *self)
{
  return self->entries->len;
}

MplRow *
mpl_plan_index_get_activity (const MplPlanIndex *self, guint place)
{
  g_return_val_if_fail (place < self->entries->len, NULL);

  return g_array_index (self->entries, Entry, place).row.activity;
}

guint
mpl_plan_index_get_block_of (const MplPlanIndex *self, guint place)
{
  g_return_val_if_fail (place < self->entries->len, 0);

  return g_array_index (self->entries, Entry, place).row.block_number - 1;
}

int
mpl_plan_index_find_activity (const MplPlanIndex *self, gint64 id)
{
  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->places, &id)) - 1;
}

char *
mpl_plan_index_make_number (const MplPlanIndex *self, guint place)
{
  g_return_val_if_fail (place < self->entries->len, NULL);

  return mpl_plan_row_get_number (&g_array_index (self->entries, Entry, place).row);
}
