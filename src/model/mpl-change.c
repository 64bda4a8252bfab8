/* mpl-change.c: the one currency of work
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-change.h"

struct _MplChange
{
  GObject parent_instance;

  char *verb;
  const MplTable *subject_table;
  gint64 subject;
  char *merge_key;
  gboolean barrier;

  GPtrArray *ops;       /* MplChangeOp, in the order of their first mention */
  GHashTable *index;    /* the same by table and id */
  GHashTable *resolved; /* provisional id → real id */
  gint64 last_provisional;
};

G_DEFINE_FINAL_TYPE (MplChange, mpl_change, G_TYPE_OBJECT)

static guint
op_hash (gconstpointer data)
{
  const MplChangeOp *op = data;

  return g_direct_hash (op->table) ^ g_int64_hash (&op->id);
}

static gboolean
op_equal (gconstpointer a, gconstpointer b)
{
  const MplChangeOp *first = a, *second = b;

  return first->table == second->table && first->id == second->id;
}

static void
op_free (gpointer data)
{
  MplChangeOp *op = data;

  for (guint i = 0; i < op->table->n_fields; i++)
    mpl_value_clear (&op->values[i]);
  g_free (op->values);
  g_free (op);
}

static MplChangeOp *
find_op (MplChange *self, const MplTable *table, gint64 id)
{
  MplChangeOp key = { .table = table, .id = id };

  return g_hash_table_lookup (self->index, &key);
}

static MplChangeOp *
add_op (MplChange *self, MplChangeKind kind, const MplTable *table, gint64 id)
{
  MplChangeOp *op = g_new0 (MplChangeOp, 1);

  op->kind = kind;
  op->table = table;
  op->id = id;
  op->values = g_new0 (MplValue, table->n_fields);
  g_ptr_array_add (self->ops, op);
  g_hash_table_add (self->index, op);

  return op;
}

static void
remove_op (MplChange *self, MplChangeOp *op)
{
  g_hash_table_remove (self->index, op);
  g_ptr_array_remove (self->ops, op);
}

/* The value to set, %NULL where it cannot be set. */
static MplValue *
get_settable (MplChange *self, const MplTable *table, gint64 id, guint field)
{
  MplChangeOp *op;

  g_return_val_if_fail (MPL_IS_CHANGE (self), NULL);
  g_return_val_if_fail (table != NULL && field < table->n_fields, NULL);
  g_return_val_if_fail (id != 0, NULL);

  op = find_op (self, table, id);
  if (op == NULL)
    {
      g_return_val_if_fail (id > 0, NULL);
      op = add_op (self, MPL_CHANGE_UPDATE, table, id);
    }
  g_return_val_if_fail (op->kind != MPL_CHANGE_DELETE, NULL);

  op->set |= G_GUINT64_CONSTANT (1) << field;
  return &op->values[field];
}

static void
mpl_change_finalize (GObject *object)
{
  MplChange *self = MPL_CHANGE (object);

  g_clear_pointer (&self->verb, g_free);
  g_clear_pointer (&self->merge_key, g_free);
  g_clear_pointer (&self->index, g_hash_table_unref);
  g_clear_pointer (&self->ops, g_ptr_array_unref);
  g_clear_pointer (&self->resolved, g_hash_table_unref);

  G_OBJECT_CLASS (mpl_change_parent_class)->finalize (object);
}

static void
mpl_change_class_init (MplChangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mpl_change_finalize;
}

static void
mpl_change_init (MplChange *self)
{
  self->ops = g_ptr_array_new_with_free_func (op_free);
  self->index = g_hash_table_new (op_hash, op_equal);
  self->resolved = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

MplChange *
mpl_change_new (const char *verb)
{
  MplChange *self;

  g_return_val_if_fail (verb != NULL, NULL);

  self = g_object_new (MPL_TYPE_CHANGE, NULL);
  self->verb = g_strdup (verb);

  return self;
}

const char *
mpl_change_get_verb (MplChange *self)
{
  g_return_val_if_fail (MPL_IS_CHANGE (self), NULL);

  return self->verb;
}

void
mpl_change_set_subject (MplChange *self, const MplTable *table, gint64 id)
{
  g_return_if_fail (MPL_IS_CHANGE (self));
  g_return_if_fail ((table == NULL) == (id == 0));

  self->subject_table = table;
  self->subject = id;
}

const MplTable *
mpl_change_get_subject (MplChange *self, gint64 *id)
{
  g_return_val_if_fail (MPL_IS_CHANGE (self), NULL);

  if (id != NULL)
    *id = self->subject;
  return self->subject_table;
}

void
mpl_change_set_merge_key (MplChange *self, const char *key)
{
  g_return_if_fail (MPL_IS_CHANGE (self));

  g_set_str (&self->merge_key, key);
}

const char *
mpl_change_get_merge_key (MplChange *self)
{
  g_return_val_if_fail (MPL_IS_CHANGE (self), NULL);

  return self->merge_key;
}

void
mpl_change_set_barrier (MplChange *self, gboolean barrier)
{
  g_return_if_fail (MPL_IS_CHANGE (self));

  self->barrier = barrier;
}

gboolean
mpl_change_get_barrier (MplChange *self)
{
  g_return_val_if_fail (MPL_IS_CHANGE (self), FALSE);

  return self->barrier;
}

gint64
mpl_change_insert (MplChange *self, const MplTable *table)
{
  MplChangeOp *op;

  g_return_val_if_fail (MPL_IS_CHANGE (self), 0);
  g_return_val_if_fail (table != NULL, 0);

  op = add_op (self, MPL_CHANGE_INSERT, table, --self->last_provisional);
  for (guint i = 0; i < table->n_fields; i++)
    {
      op->set |= G_GUINT64_CONSTANT (1) << i;
      mpl_field_get_initial (&table->fields[i], &op->values[i]);
    }

  return op->id;
}

void
mpl_change_set_integer (MplChange *self,
                        const MplTable *table,
                        gint64 id,
                        guint field,
                        gint64 value)
{
  MplValue *settable = get_settable (self, table, id, field);

  if (settable != NULL)
    mpl_value_set_integer (settable, value);
}

void
mpl_change_set_text (MplChange *self,
                     const MplTable *table,
                     gint64 id,
                     guint field,
                     const char *value)
{
  MplValue *settable = get_settable (self, table, id, field);

  if (settable == NULL)
    return;
  if (value != NULL && *value == '\0' && !table->fields[field].required)
    value = NULL;
  mpl_value_set_text (settable, value);
}

void
mpl_change_set_null (MplChange *self, const MplTable *table, gint64 id, guint field)
{
  MplValue *settable = get_settable (self, table, id, field);

  if (settable != NULL)
    mpl_value_set_null (settable);
}

void
mpl_change_set_value (MplChange *self,
                      const MplTable *table,
                      gint64 id,
                      guint field,
                      const MplValue *value)
{
  MplValue *settable = get_settable (self, table, id, field);

  if (settable != NULL)
    mpl_value_copy (settable, value);
}

void
mpl_change_delete (MplChange *self, const MplTable *table, gint64 id)
{
  MplChangeOp *op;

  g_return_if_fail (MPL_IS_CHANGE (self));
  g_return_if_fail (table != NULL && id != 0);

  op = find_op (self, table, id);
  if (op == NULL)
    {
      g_return_if_fail (id > 0);
      add_op (self, MPL_CHANGE_DELETE, table, id);
      return;
    }

  switch (op->kind)
    {
    case MPL_CHANGE_INSERT:
      remove_op (self, op);
      break;
    case MPL_CHANGE_UPDATE:
      /* It goes to the end: records that refer to it may have been told to let go since. */
      remove_op (self, op);
      add_op (self, MPL_CHANGE_DELETE, table, id);
      break;
    case MPL_CHANGE_DELETE:
      break;
    default:
      g_assert_not_reached ();
    }
}

guint
mpl_change_get_n_ops (MplChange *self)
{
  g_return_val_if_fail (MPL_IS_CHANGE (self), 0);

  return self->ops->len;
}

gboolean
mpl_change_is_empty (MplChange *self)
{
  return mpl_change_get_n_ops (self) == 0;
}

const MplChangeOp *
mpl_change_get_op (MplChange *self, guint index)
{
  g_return_val_if_fail (MPL_IS_CHANGE (self), NULL);
  g_return_val_if_fail (index < self->ops->len, NULL);

  return g_ptr_array_index (self->ops, index);
}

const MplChangeOp *
mpl_change_find_op (MplChange *self, const MplTable *table, gint64 id)
{
  g_return_val_if_fail (MPL_IS_CHANGE (self), NULL);
  g_return_val_if_fail (table != NULL, NULL);

  return find_op (self, table, id);
}

void
mpl_change_resolve (MplChange *self, gint64 provisional, gint64 real)
{
  g_return_if_fail (MPL_IS_CHANGE (self));
  g_return_if_fail (provisional < 0 && real > 0);

  g_hash_table_insert (self->resolved, g_memdup2 (&provisional, sizeof provisional),
                       g_memdup2 (&real, sizeof real));
}

gint64
mpl_change_get_real_id (MplChange *self, gint64 id)
{
  const gint64 *real;

  g_return_val_if_fail (MPL_IS_CHANGE (self), 0);

  if (id >= 0)
    return id;
  real = g_hash_table_lookup (self->resolved, &id);
  return real == NULL ? 0 : *real;
}

gboolean
mpl_change_validate (MplChange *self, GError **error)
{
  g_return_val_if_fail (MPL_IS_CHANGE (self), FALSE);

  for (guint i = 0; i < self->ops->len; i++)
    {
      const MplChangeOp *op = g_ptr_array_index (self->ops, i);

      if (op->kind == MPL_CHANGE_INSERT && !mpl_table_validate (op->table, op->values, error))
        return FALSE;
      if (op->kind != MPL_CHANGE_UPDATE)
        continue;
      for (guint j = 0; j < op->table->n_fields; j++)
        {
          if ((op->set & (G_GUINT64_CONSTANT (1) << j)) != 0
              && !mpl_field_validate (&op->table->fields[j], &op->values[j], error))
            return FALSE;
        }
    }
  return TRUE;
}
