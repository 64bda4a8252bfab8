/* mpl-record-list.c: all records of one type
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-record-list.h"

#include "model/mpl-model-writer.h"

struct _MplRecordList
{
  GObject parent_instance;

  const MplTable *table;
  GPtrArray *records; /* by id */
  GHashTable *by_id;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MplRecordList,
                               mpl_record_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static gint64
id_at (MplRecordList *self, guint position)
{
  return mpl_record_get_id (g_ptr_array_index (self->records, position));
}

static void
add_to_index (MplRecordList *self, MplRecord *record)
{
  g_hash_table_insert (self->by_id, (gpointer) mpl_record_get_key (record), record);
}

static GType
mpl_record_list_get_item_type (GListModel *model)
{
  return MPL_RECORD_LIST (model)->table->get_type ();
}

static guint
mpl_record_list_get_n_items (GListModel *model)
{
  return MPL_RECORD_LIST (model)->records->len;
}

static gpointer
mpl_record_list_get_item (GListModel *model, guint position)
{
  MplRecordList *self = MPL_RECORD_LIST (model);

  if (position >= self->records->len)
    return NULL;
  return g_object_ref (g_ptr_array_index (self->records, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = mpl_record_list_get_item_type;
  iface->get_n_items = mpl_record_list_get_n_items;
  iface->get_item = mpl_record_list_get_item;
}

static void
mpl_record_list_finalize (GObject *object)
{
  MplRecordList *self = MPL_RECORD_LIST (object);

  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);

  G_OBJECT_CLASS (mpl_record_list_parent_class)->finalize (object);
}

static void
mpl_record_list_class_init (MplRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mpl_record_list_finalize;
}

static void
mpl_record_list_init (MplRecordList *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
}

MplRecordList *
mpl_record_list_new (const MplTable *table)
{
  MplRecordList *self = g_object_new (MPL_TYPE_RECORD_LIST, NULL);

  self->table = table;

  return self;
}

void
mpl_record_list_insert (MplRecordList *self, MplRecord *const *records, guint n_records)
{
  guint i = 0;

  while (i < n_records)
    {
      guint position, n_run = 0, n_after;
      gint64 next;

      if (mpl_record_list_get_position (self, mpl_record_get_id (records[i]), &position))
        g_return_if_reached ();

      /* The run goes on as long as the next new record comes before the next old one. */
      next = position < self->records->len ? id_at (self, position) : G_MAXINT64;
      while (i + n_run < n_records && mpl_record_get_id (records[i + n_run]) < next)
        n_run++;

      n_after = self->records->len - position;
      g_ptr_array_set_size (self->records, (int) (self->records->len + n_run));
      memmove (&self->records->pdata[position + n_run], &self->records->pdata[position],
               n_after * sizeof (gpointer));
      for (guint j = 0; j < n_run; j++)
        {
          self->records->pdata[position + j] = g_object_ref (records[i + j]);
          add_to_index (self, records[i + j]);
        }
      g_list_model_items_changed (G_LIST_MODEL (self), position, 0, n_run);
      i += n_run;
    }
}

void
mpl_record_list_remove (MplRecordList *self, const gint64 *ids, guint n_ids)
{
  guint i = n_ids;

  /* From the end, so that what is still to go keeps its place. */
  while (i > 0)
    {
      guint position, n_run = 1;

      if (!mpl_record_list_get_position (self, ids[i - 1], &position))
        g_return_if_reached ();

      while (n_run < i && n_run <= position && id_at (self, position - n_run) == ids[i - 1 - n_run])
        n_run++;
      position -= n_run - 1;

      for (guint j = 0; j < n_run; j++)
        g_hash_table_remove (self->by_id, &ids[i - 1 - j]);
      g_ptr_array_remove_range (self->records, position, n_run);
      g_list_model_items_changed (G_LIST_MODEL (self), position, n_run, 0);
      i -= n_run;
    }
}

const MplTable *
mpl_record_list_get_table (MplRecordList *self)
{
  g_return_val_if_fail (MPL_IS_RECORD_LIST (self), NULL);

  return self->table;
}

guint
mpl_record_list_get_length (MplRecordList *self)
{
  g_return_val_if_fail (MPL_IS_RECORD_LIST (self), 0);

  return self->records->len;
}

MplRecord *
mpl_record_list_get (MplRecordList *self, guint position)
{
  g_return_val_if_fail (MPL_IS_RECORD_LIST (self), NULL);
  g_return_val_if_fail (position < self->records->len, NULL);

  return g_ptr_array_index (self->records, position);
}

MplRecord *
mpl_record_list_find (MplRecordList *self, gint64 id)
{
  g_return_val_if_fail (MPL_IS_RECORD_LIST (self), NULL);

  return g_hash_table_lookup (self->by_id, &id);
}

gboolean
mpl_record_list_get_position (MplRecordList *self, gint64 id, guint *position)
{
  guint low = 0, high;

  g_return_val_if_fail (MPL_IS_RECORD_LIST (self), FALSE);

  high = self->records->len;
  /* A new record comes last. */
  if (high > 0 && id_at (self, high - 1) < id)
    low = high;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (id_at (self, middle) < id)
        low = middle + 1;
      else
        high = middle;
    }

  if (position != NULL)
    *position = low;
  return low < self->records->len && id_at (self, low) == id;
}
