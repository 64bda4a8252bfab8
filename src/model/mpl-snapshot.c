/* mpl-snapshot.c: the school file at one moment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-snapshot-private.h"

#include "model/mpl-programme.h"
#include "model/mpl-school.h"

struct _MplSnapshot
{
  GObject parent_instance;

  guint n_tables;
  MplFrozenTable **tables; /* in the order of mpl_table_get_all() */
};

G_DEFINE_FINAL_TYPE (MplSnapshot, mpl_snapshot, G_TYPE_OBJECT)

static MplFrozenTable *
get_table (MplSnapshot *self, const MplTable *table)
{
  return self->tables[mpl_table_get_index (table)];
}

static void
mpl_snapshot_finalize (GObject *object)
{
  MplSnapshot *self = MPL_SNAPSHOT (object);

  for (guint i = 0; i < self->n_tables; i++)
    mpl_frozen_table_unref (self->tables[i]);
  g_free (self->tables);

  G_OBJECT_CLASS (mpl_snapshot_parent_class)->finalize (object);
}

static void
mpl_snapshot_class_init (MplSnapshotClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mpl_snapshot_finalize;
}

static void
mpl_snapshot_init (MplSnapshot *self)
{
}

MplSnapshot *
mpl_snapshot_new_of_tables (MplFrozenTable *const *tables)
{
  MplSnapshot *self = g_object_new (MPL_TYPE_SNAPSHOT, NULL);

  mpl_table_get_all (&self->n_tables);
  self->tables = g_new0 (MplFrozenTable *, self->n_tables);
  for (guint i = 0; i < self->n_tables; i++)
    self->tables[i] = mpl_frozen_table_ref (tables[i]);

  return self;
}

MplSnapshot *
mpl_snapshot_new (void)
{
  MplSnapshot *self = g_object_new (MPL_TYPE_SNAPSHOT, NULL);
  const MplTable *const *all = mpl_table_get_all (&self->n_tables);

  self->tables = g_new (MplFrozenTable *, self->n_tables);
  for (guint i = 0; i < self->n_tables; i++)
    self->tables[i] = mpl_frozen_table_new (all[i], g_ptr_array_new ());

  return self;
}

/* The row with what the operation sets; of an insert, all of it. */
static MplRow *
make_row (const MplRow *before, const MplChangeOp *op)
{
  g_autofree MplValue *values = g_new0 (MplValue, op->table->n_fields);

  for (guint i = 0; i < op->table->n_fields; i++)
    {
      gboolean is_set = (op->set & (G_GUINT64_CONSTANT (1) << i)) != 0;

      mpl_value_copy (&values[i],
                      is_set || before == NULL ? &op->values[i] : &mpl_row_get_values (before)[i]);
    }
  return mpl_row_new_take (op->table, op->id, values);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  return mpl_id_compare (mpl_row_get_id (*(MplRow *const *) a),
                         mpl_row_get_id (*(MplRow *const *) b));
}

static MplFrozenTable *
change_table (MplFrozenTable *before, const MplTable *table, MplChange *change)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) mpl_row_unref);
  MplRow *const *old;
  guint n_old;

  old = mpl_frozen_table_get_rows (before, &n_old);
  for (guint i = 0; i < n_old; i++)
    {
      const MplChangeOp *op = mpl_change_find_op (change, table, mpl_row_get_id (old[i]));

      if (op == NULL)
        g_ptr_array_add (rows, mpl_row_ref (old[i]));
      else if (op->kind == MPL_CHANGE_UPDATE)
        g_ptr_array_add (rows, make_row (old[i], op));
    }
  for (guint i = 0; i < mpl_change_get_n_ops (change); i++)
    {
      const MplChangeOp *op = mpl_change_get_op (change, i);

      if (op->kind == MPL_CHANGE_INSERT && op->table == table)
        g_ptr_array_add (rows, make_row (NULL, op));
    }
  g_ptr_array_sort (rows, compare_rows);

  return mpl_frozen_table_new (table, g_steal_pointer (&rows));
}

MplSnapshot *
mpl_snapshot_new_with_change (MplSnapshot *self, MplChange *change)
{
  g_autofree gboolean *touched = NULL;
  const MplTable *const *all = mpl_table_get_all (NULL);
  MplSnapshot *after;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (self), NULL);
  g_return_val_if_fail (MPL_IS_CHANGE (change), NULL);

  touched = g_new0 (gboolean, self->n_tables);
  for (guint i = 0; i < mpl_change_get_n_ops (change); i++)
    touched[mpl_table_get_index (mpl_change_get_op (change, i)->table)] = TRUE;

  after = g_object_new (MPL_TYPE_SNAPSHOT, NULL);
  after->n_tables = self->n_tables;
  after->tables = g_new (MplFrozenTable *, self->n_tables);
  for (guint i = 0; i < self->n_tables; i++)
    after->tables[i] = touched[i] ? change_table (self->tables[i], all[i], change)
                                  : mpl_frozen_table_ref (self->tables[i]);
  return after;
}

MplRow *const *
mpl_snapshot_get_rows (MplSnapshot *self, const MplTable *table, guint *n_rows)
{
  g_return_val_if_fail (MPL_IS_SNAPSHOT (self), NULL);

  return mpl_frozen_table_get_rows (get_table (self, table), n_rows);
}

MplRow *
mpl_snapshot_get (MplSnapshot *self, const MplTable *table, gint64 id)
{
  g_return_val_if_fail (MPL_IS_SNAPSHOT (self), NULL);

  return mpl_frozen_table_find (get_table (self, table), id);
}

MplRow *const *
mpl_snapshot_get_children (MplSnapshot *self,
                           const MplTable *table,
                           guint field,
                           gint64 id,
                           guint *n_rows)
{
  g_return_val_if_fail (MPL_IS_SNAPSHOT (self), NULL);

  return mpl_frozen_table_get_children (get_table (self, table), field, id, n_rows);
}

MplRow *
mpl_snapshot_get_school (MplSnapshot *self)
{
  guint n_rows;
  MplRow *const *rows = mpl_snapshot_get_rows (self, &mpl_school_table, &n_rows);

  return n_rows == 0 ? NULL : rows[0];
}

gboolean
mpl_programme_is_newer (const MplRow *a, const MplRow *b)
{
  MplDay start_a, start_b;

  if (mpl_row_get_boolean (a, MPL_PROGRAMME_ARCHIVED))
    return FALSE;
  if (b == NULL)
    return TRUE;

  start_a = mpl_row_get_day (a, MPL_PROGRAMME_START);
  start_b = mpl_row_get_day (b, MPL_PROGRAMME_START);
  if (start_a != start_b)
    return start_a > start_b;
  return mpl_id_compare (mpl_row_get_id (a), mpl_row_get_id (b)) > 0;
}

MplRow *
mpl_snapshot_get_programme (MplSnapshot *self)
{
  guint n_rows;
  MplRow *const *rows = mpl_snapshot_get_rows (self, &mpl_programme_table, &n_rows);
  MplRow *newest = NULL;

  for (guint i = 0; i < n_rows; i++)
    {
      if (mpl_programme_is_newer (rows[i], newest))
        newest = rows[i];
    }
  return newest;
}

const char *
mpl_snapshot_get_setting (MplSnapshot *self, const char *key)
{
  guint n_rows;
  MplRow *const *rows = mpl_snapshot_get_rows (self, &mpl_setting_table, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      if (g_str_equal (mpl_row_get_text (rows[i], MPL_SETTING_KEY), key))
        return mpl_row_get_text (rows[i], MPL_SETTING_VALUE);
    }
  return NULL;
}
