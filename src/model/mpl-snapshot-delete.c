/* mpl-snapshot-delete.c: deleting records with all that belongs to them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file's foreign keys take nothing with them, so a change names every record that goes. What
 * is to go waits in a queue; the change's own operations are searched once the queue is empty, so
 * that a plan of thousands is deleted as fast as it was read.
 */

#include "mpl-config.h"

#include "model/mpl-snapshot.h"

typedef struct
{
  const MplTable *table;
  gint64 id;
} Item;

typedef struct
{
  MplSnapshot *snapshot;
  MplChange *change;
  GArray *queue; /* of Item */
} Deletion;

static gboolean
sets (const MplChangeOp *op, guint field)
{
  return (op->set & (G_GUINT64_CONSTANT (1) << field)) != 0;
}

static gboolean
is_reference_to (const MplField *field, const MplTable *target)
{
  return field->kind == MPL_FIELD_REFERENCE && g_str_equal (field->target, target->name);
}

static void
let_go (Deletion *self, const MplTable *table, guint field, gint64 child)
{
  Item item = { table, child };

  if (table->fields[field].belongs)
    g_array_append_val (self->queue, item);
  else
    mpl_change_set_null (self->change, table, child, field);
}

/* The records of the file that refer by a field to what is deleted. */
static void
release_children (Deletion *self, const MplTable *table, guint field, gint64 id)
{
  guint n = 0;
  MplRow *const *rows = mpl_snapshot_get_children (self->snapshot, table, field, id, &n);

  for (guint i = 0; i < n; i++)
    {
      gint64 child = mpl_row_get_id (rows[i]);
      const MplChangeOp *op = mpl_change_find_op (self->change, table, child);

      if (op == NULL || (op->kind == MPL_CHANGE_UPDATE && !sets (op, field)))
        let_go (self, table, field, child);
    }
}

static void
delete_item (Deletion *self, Item item)
{
  const MplChangeOp *op = mpl_change_find_op (self->change, item.table, item.id);
  guint n_tables = 0;
  const MplTable *const *all = mpl_table_get_all (&n_tables);

  /* Two ways may lead to one record. */
  if (op == NULL ? item.id < 0 : op->kind == MPL_CHANGE_DELETE)
    return;

  mpl_change_delete (self->change, item.table, item.id);
  if (item.id < 0)
    return;
  for (guint i = 0; i < n_tables; i++)
    for (guint j = 0; j < all[i]->n_fields; j++)
      if (is_reference_to (&all[i]->fields[j], item.table))
        release_children (self, all[i], j, item.id);
}

/* Whether the operation has its record refer by the field to what the change deletes. */
static gboolean
leads_nowhere (Deletion *self, const MplChangeOp *op, guint field)
{
  const MplField *spec = &op->table->fields[field];
  const MplChangeOp *target;

  if (spec->kind != MPL_FIELD_REFERENCE || !sets (op, field)
      || op->values[field].kind != MPL_VALUE_INTEGER)
    return FALSE;

  target
      = mpl_change_find_op (self->change, mpl_table_find (spec->target), op->values[field].integer);
  return target == NULL ? op->values[field].integer < 0 : target->kind == MPL_CHANGE_DELETE;
}

/* The records that the change itself has refer to what is deleted. */
static void
release_own (Deletion *self)
{
  for (guint i = 0; i < mpl_change_get_n_ops (self->change); i++)
    {
      const MplChangeOp *op = mpl_change_get_op (self->change, i);

      for (guint j = 0; op->kind != MPL_CHANGE_DELETE && j < op->table->n_fields; j++)
        if (leads_nowhere (self, op, j))
          let_go (self, op->table, j, op->id);
    }
}

static void
empty_queue (Deletion *self)
{
  for (guint i = 0; i < self->queue->len; i++)
    delete_item (self, g_array_index (self->queue, Item, i));
  g_array_set_size (self->queue, 0);
}

void
mpl_snapshot_delete (MplSnapshot *self,
                     MplChange *change,
                     const MplTable *table,
                     const gint64 *ids,
                     guint n_ids)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (Item));
  Deletion deletion = { self, change, queue };

  g_return_if_fail (MPL_IS_SNAPSHOT (self));
  g_return_if_fail (MPL_IS_CHANGE (change));
  g_return_if_fail (table != NULL);
  g_return_if_fail (ids != NULL || n_ids == 0);

  for (guint i = 0; i < n_ids; i++)
    {
      Item item = { table, ids[i] };

      g_array_append_val (queue, item);
    }
  while (queue->len > 0)
    {
      empty_queue (&deletion);
      release_own (&deletion);
    }
}
