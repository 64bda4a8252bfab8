/* mpl-model.c: the school file in memory
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-model.h"

#include "model/mpl-model-writer.h"
#include "model/mpl-programme.h"
#include "model/mpl-school.h"
#include "model/mpl-snapshot-private.h"

typedef struct
{
  const MplTable *table;
  MplRecordList *list;
  GHashTable **children;  /* for each reference field, once asked for: target → GPtrArray */
  MplFrozenTable *frozen; /* (nullable): what the last snapshot got, until a row changes */
} ModelTable;

struct _MplModel
{
  GObject parent_instance;

  guint n_tables;
  ModelTable *tables;
  GPtrArray *no_children;
};

G_DEFINE_FINAL_TYPE (MplModel, mpl_model, G_TYPE_OBJECT)

static ModelTable *
get_table (MplModel *self, const MplTable *table)
{
  return &self->tables[mpl_table_get_index (table)];
}

static int
compare_records (gconstpointer a, gconstpointer b)
{
  return mpl_id_compare (mpl_record_get_id (*(MplRecord *const *) a),
                         mpl_record_get_id (*(MplRecord *const *) b));
}

/* Where the record stands among @children by its id, or would. */
static guint
find_child (const GPtrArray *children, MplRecord *record)
{
  guint low = 0, high = children->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_records (&children->pdata[middle], &record) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
add_child (GHashTable *index, gint64 target, MplRecord *record)
{
  GPtrArray *children = g_hash_table_lookup (index, &target);

  if (children == NULL)
    {
      children = g_ptr_array_new ();
      g_hash_table_insert (index, g_memdup2 (&target, sizeof target), children);
    }
  g_ptr_array_insert (children, (int) find_child (children, record), record);
}

static void
remove_child (GHashTable *index, gint64 target, MplRecord *record)
{
  GPtrArray *children = g_hash_table_lookup (index, &target);

  g_return_if_fail (children != NULL);

  g_ptr_array_remove_index (children, find_child (children, record));
  if (children->len == 0)
    g_hash_table_remove (index, &target);
}

/* Moves the record in the indexes from what @before refers to to what @after does. */
static void
move_child (ModelTable *table, MplRecord *record, const MplRow *before, const MplRow *after)
{
  for (guint i = 0; i < table->table->n_fields; i++)
    {
      gint64 from, to;

      if (table->children[i] == NULL)
        continue;
      from = before == NULL ? 0 : mpl_row_get_reference (before, i);
      to = after == NULL ? 0 : mpl_row_get_reference (after, i);
      if (from == to)
        continue;
      if (from != 0)
        remove_child (table->children[i], from, record);
      if (to != 0)
        add_child (table->children[i], to, record);
    }
}

static void
mpl_model_finalize (GObject *object)
{
  MplModel *self = MPL_MODEL (object);

  for (guint i = 0; i < self->n_tables; i++)
    {
      ModelTable *table = &self->tables[i];

      for (guint j = 0; j < table->table->n_fields; j++)
        g_clear_pointer (&table->children[j], g_hash_table_unref);
      g_free (table->children);
      g_clear_pointer (&table->frozen, mpl_frozen_table_unref);
      g_clear_object (&table->list);
    }
  g_free (self->tables);
  g_ptr_array_unref (self->no_children);

  G_OBJECT_CLASS (mpl_model_parent_class)->finalize (object);
}

static void
mpl_model_class_init (MplModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mpl_model_finalize;
}

static void
mpl_model_init (MplModel *self)
{
  const MplTable *const *all = mpl_table_get_all (&self->n_tables);

  self->no_children = g_ptr_array_new ();
  self->tables = g_new0 (ModelTable, self->n_tables);
  for (guint i = 0; i < self->n_tables; i++)
    {
      self->tables[i].table = all[i];
      self->tables[i].list = mpl_record_list_new (all[i]);
      self->tables[i].children = g_new0 (GHashTable *, all[i]->n_fields);
    }
}

MplModel *
mpl_model_new (void)
{
  return g_object_new (MPL_TYPE_MODEL, NULL);
}

static int
compare_refreshes (gconstpointer a, gconstpointer b)
{
  const MplRefresh *first = a, *second = b;

  if (first->table != second->table)
    return mpl_table_get_index (first->table) < mpl_table_get_index (second->table) ? -1 : 1;
  return mpl_id_compare (first->id, second->id);
}

static void
insert_records (ModelTable *table, const MplRefresh *items, guint n_items)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_items; i++)
    {
      MplRecord *record;

      if (items[i].row == NULL || mpl_record_list_find (table->list, items[i].id) != NULL)
        continue;
      record = mpl_record_new (items[i].row);
      move_child (table, record, NULL, items[i].row);
      g_ptr_array_add (records, record);
    }
  mpl_record_list_insert (table->list, (MplRecord *const *) records->pdata, records->len);
}

static void
update_records (ModelTable *table, const MplRefresh *items, guint n_items)
{
  for (guint i = 0; i < n_items; i++)
    {
      MplRecord *record;

      if (items[i].row == NULL)
        continue;
      record = mpl_record_list_find (table->list, items[i].id);
      move_child (table, record, mpl_record_get_row (record), items[i].row);
      mpl_record_set_row (record, items[i].row);
    }
}

static void
remove_records (ModelTable *table, const MplRefresh *items, guint n_items)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < n_items; i++)
    {
      MplRecord *record;

      if (items[i].row != NULL)
        continue;
      record = mpl_record_list_find (table->list, items[i].id);
      if (record == NULL)
        continue;
      move_child (table, record, mpl_record_get_row (record), NULL);
      g_array_append_val (ids, items[i].id);
    }
  mpl_record_list_remove (table->list, (const gint64 *) (gpointer) ids->data, ids->len);
}

void
mpl_model_refresh (MplModel *self, MplRefresh *items, guint n_items)
{
  g_autofree guint *starts = NULL; /* where the items of each table begin */
  guint item = 0;

  g_return_if_fail (MPL_IS_MODEL (self));
  g_return_if_fail (items != NULL || n_items == 0);

  if (n_items == 0)
    return;

  qsort (items, n_items, sizeof (MplRefresh), compare_refreshes);
  starts = g_new (guint, self->n_tables + 1);
  for (guint i = 0; i < self->n_tables; i++)
    {
      starts[i] = item;
      while (item < n_items && items[item].table == self->tables[i].table)
        item++;
      if (item > starts[i])
        g_clear_pointer (&self->tables[i].frozen, mpl_frozen_table_unref);
    }
  starts[self->n_tables] = item;

  for (guint i = 0; i < self->n_tables; i++)
    insert_records (&self->tables[i], &items[starts[i]], starts[i + 1] - starts[i]);
  for (guint i = 0; i < self->n_tables; i++)
    update_records (&self->tables[i], &items[starts[i]], starts[i + 1] - starts[i]);
  for (guint i = self->n_tables; i > 0; i--)
    remove_records (&self->tables[i - 1], &items[starts[i - 1]], starts[i] - starts[i - 1]);
}

MplRecordList *
mpl_model_get_list (MplModel *self, const MplTable *table)
{
  g_return_val_if_fail (MPL_IS_MODEL (self), NULL);

  return get_table (self, table)->list;
}

MplRecord *
mpl_model_get (MplModel *self, const MplTable *table, gint64 id)
{
  g_return_val_if_fail (MPL_IS_MODEL (self), NULL);

  return mpl_record_list_find (get_table (self, table)->list, id);
}

static GHashTable *
build_children (ModelTable *table, guint field)
{
  GHashTable *index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                             (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < mpl_record_list_get_length (table->list); i++)
    {
      MplRecord *record = mpl_record_list_get (table->list, i);
      gint64 target = mpl_record_get_reference (record, field);

      if (target != 0)
        add_child (index, target, record);
    }
  return index;
}

const GPtrArray *
mpl_model_get_children (MplModel *self, const MplTable *table, guint field, gint64 id)
{
  ModelTable *model_table;
  GPtrArray *children;

  g_return_val_if_fail (MPL_IS_MODEL (self), NULL);
  g_return_val_if_fail (field < table->n_fields, NULL);
  g_return_val_if_fail (table->fields[field].kind == MPL_FIELD_REFERENCE, NULL);

  model_table = get_table (self, table);
  if (model_table->children[field] == NULL)
    model_table->children[field] = build_children (model_table, field);

  children = g_hash_table_lookup (model_table->children[field], &id);
  return children == NULL ? self->no_children : children;
}

MplRecord *
mpl_model_get_school (MplModel *self)
{
  MplRecordList *list = mpl_model_get_list (self, &mpl_school_table);

  return mpl_record_list_get_length (list) == 0 ? NULL : mpl_record_list_get (list, 0);
}

MplRecord *
mpl_model_get_programme (MplModel *self)
{
  MplRecordList *list = mpl_model_get_list (self, &mpl_programme_table);
  MplRecord *newest = NULL;

  for (guint i = 0; i < mpl_record_list_get_length (list); i++)
    {
      MplRecord *record = mpl_record_list_get (list, i);

      if (mpl_programme_is_newer (mpl_record_get_row (record),
                                  newest == NULL ? NULL : mpl_record_get_row (newest)))
        newest = record;
    }
  return newest;
}

static MplRecord *
find_setting (MplModel *self, const char *key)
{
  MplRecordList *list = mpl_model_get_list (self, &mpl_setting_table);

  for (guint i = 0; i < mpl_record_list_get_length (list); i++)
    {
      MplRecord *record = mpl_record_list_get (list, i);

      if (g_str_equal (mpl_record_get_text (record, MPL_SETTING_KEY), key))
        return record;
    }
  return NULL;
}

const char *
mpl_model_get_setting (MplModel *self, const char *key)
{
  MplRecord *setting = find_setting (self, key);

  return setting == NULL ? NULL : mpl_record_get_text (setting, MPL_SETTING_VALUE);
}

void
mpl_model_set_setting (MplModel *self, MplChange *change, const char *key, const char *value)
{
  MplRecord *setting = find_setting (self, key);
  gint64 id;

  if (setting == NULL && value == NULL)
    return;

  if (value == NULL)
    {
      mpl_change_delete (change, &mpl_setting_table, mpl_record_get_id (setting));
      return;
    }

  if (setting != NULL)
    {
      id = mpl_record_get_id (setting);
    }
  else
    {
      id = mpl_change_insert (change, &mpl_setting_table);
      mpl_change_set_text (change, &mpl_setting_table, id, MPL_SETTING_KEY, key);
    }
  mpl_change_set_text (change, &mpl_setting_table, id, MPL_SETTING_VALUE, value);
}

static MplFrozenTable *
freeze (ModelTable *table)
{
  if (table->frozen == NULL)
    {
      guint n = mpl_record_list_get_length (table->list);
      GPtrArray *rows = g_ptr_array_new_full (n, (GDestroyNotify) mpl_row_unref);

      for (guint i = 0; i < n; i++)
        g_ptr_array_add (rows,
                         mpl_row_ref (mpl_record_get_row (mpl_record_list_get (table->list, i))));
      table->frozen = mpl_frozen_table_new (table->table, rows);
    }
  return table->frozen;
}

MplSnapshot *
mpl_model_get_snapshot (MplModel *self)
{
  g_autofree MplFrozenTable **tables = NULL;

  g_return_val_if_fail (MPL_IS_MODEL (self), NULL);

  tables = g_new (MplFrozenTable *, self->n_tables);
  for (guint i = 0; i < self->n_tables; i++)
    tables[i] = freeze (&self->tables[i]);

  return mpl_snapshot_new_of_tables (tables);
}
