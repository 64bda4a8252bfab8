/* mpl-frozen-table.c: all rows of one type at one moment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-snapshot-private.h"

struct _MplFrozenTable
{
  gatomicrefcount ref_count;
  const MplTable *table;
  GPtrArray *rows; /* by id */

  /* For each reference field, once asked for: the rows that refer, by target, then by id. */
  GMutex mutex;
  GPtrArray **by_target;
};

int
mpl_id_compare (gint64 a, gint64 b)
{
  if ((a < 0) != (b < 0))
    return a < 0 ? 1 : -1;
  if (a < 0)
    return a > b ? -1 : a < b;
  return a < b ? -1 : a > b;
}

static int
compare_by_target (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const MplRow *first = *(MplRow *const *) a, *second = *(MplRow *const *) b;
  guint field = GPOINTER_TO_UINT (user_data);
  int order = mpl_id_compare (mpl_row_get_reference (first, field),
                              mpl_row_get_reference (second, field));

  return order != 0 ? order : mpl_id_compare (mpl_row_get_id (first), mpl_row_get_id (second));
}

MplFrozenTable *
mpl_frozen_table_new (const MplTable *table, GPtrArray *rows)
{
  MplFrozenTable *self = g_new0 (MplFrozenTable, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->table = table;
  self->rows = rows;
  self->by_target = g_new0 (GPtrArray *, table->n_fields);
  g_mutex_init (&self->mutex);

  return self;
}

MplFrozenTable *
mpl_frozen_table_ref (MplFrozenTable *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
mpl_frozen_table_unref (MplFrozenTable *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->table->n_fields; i++)
    g_clear_pointer (&self->by_target[i], g_ptr_array_unref);
  g_free (self->by_target);
  g_ptr_array_unref (self->rows);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

MplRow *const *
mpl_frozen_table_get_rows (MplFrozenTable *self, guint *n_rows)
{
  *n_rows = self->rows->len;
  return (MplRow *const *) self->rows->pdata;
}

MplRow *
mpl_frozen_table_find (MplFrozenTable *self, gint64 id)
{
  guint low = 0, high = self->rows->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      MplRow *row = g_ptr_array_index (self->rows, middle);
      int order = mpl_id_compare (mpl_row_get_id (row), id);

      if (order == 0)
        return row;
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

static GPtrArray *
get_index (MplFrozenTable *self, guint field)
{
  GPtrArray *index;

  g_mutex_lock (&self->mutex);
  index = self->by_target[field];
  if (index == NULL)
    {
      index = g_ptr_array_new ();
      for (guint i = 0; i < self->rows->len; i++)
        {
          MplRow *row = g_ptr_array_index (self->rows, i);

          if (!mpl_row_is_null (row, field))
            g_ptr_array_add (index, row);
        }
      g_ptr_array_sort_with_data (index, compare_by_target, GUINT_TO_POINTER (field));
      self->by_target[field] = index;
    }
  g_mutex_unlock (&self->mutex);

  return index;
}

/* The first place in the index whose target is not before @id, or is after it. */
static guint
find_bound (const GPtrArray *index, guint field, gint64 id, gboolean after)
{
  guint low = 0, high = index->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order
          = mpl_id_compare (mpl_row_get_reference (g_ptr_array_index (index, middle), field), id);

      if (order < 0 || (after && order == 0))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

MplRow *const *
mpl_frozen_table_get_children (MplFrozenTable *self, guint field, gint64 id, guint *n_rows)
{
  GPtrArray *index;
  guint start;

  *n_rows = 0;
  g_return_val_if_fail (field < self->table->n_fields, NULL);
  g_return_val_if_fail (self->table->fields[field].kind == MPL_FIELD_REFERENCE, NULL);

  index = get_index (self, field);
  start = find_bound (index, field, id, FALSE);
  *n_rows = find_bound (index, field, id, TRUE) - start;

  return (MplRow *const *) index->pdata + start;
}
