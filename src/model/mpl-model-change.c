/* mpl-model-change.c: what a change may do to the model
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The proof that a change leaves no record that breaks a rule and no reference that leads nowhere.
 * The file's own constraints say the same; but they cannot say it in a sentence.
 */

#include "mpl-config.h"

#include "model/mpl-model.h"

#include "base/mpl-error.h"

#include <glib/gi18n-lib.h>

static gboolean
sets (const MplChangeOp *op, guint field)
{
  return op != NULL && op->kind != MPL_CHANGE_DELETE
         && (op->set & (G_GUINT64_CONSTANT (1) << field)) != 0;
}

void
mpl_model_delete (MplModel *self, MplChange *change, const MplTable *table, gint64 id)
{
  g_autoptr (MplSnapshot) snapshot = NULL;

  g_return_if_fail (MPL_IS_MODEL (self));
  g_return_if_fail (MPL_IS_CHANGE (change));
  g_return_if_fail (table != NULL && id != 0);

  snapshot = mpl_model_get_snapshot (self);
  mpl_snapshot_delete (snapshot, change, table, &id, 1);
}

/* The name of a record in the sentence of an error. */
static char *
name_record (const MplTable *table, const MplValue *values)
{
  const char *label = g_dgettext (GETTEXT_PACKAGE, table->label);
  const MplValue *title = table->title < 0 ? NULL : &values[table->title];

  if (title == NULL || title->kind != MPL_VALUE_TEXT || *title->text == '\0')
    return g_strdup (label);
  /* Translators: a kind of record and its title: Activity “Staff meeting” */
  return g_strdup_printf (_ ("%s “%s”"), label, title->text);
}

static gboolean
set_not_found (const MplTable *table, gint64 id, GError **error)
{
  g_autofree char *detail = g_strdup_printf ("%s %" G_GINT64_FORMAT, table->name, id);

  mpl_error_set (error, MPL_ERROR_NOT_FOUND, detail,
                 _ ("What was to be changed is no longer there: %s."),
                 g_dgettext (GETTEXT_PACKAGE, table->label));
  return FALSE;
}

/* Whether the record will be there after the change. */
static gboolean
will_exist (MplModel *self, MplChange *change, const MplTable *table, gint64 id)
{
  const MplChangeOp *op = mpl_change_find_op (change, table, id);

  if (op != NULL)
    return op->kind != MPL_CHANGE_DELETE;
  return id > 0 && mpl_model_get (self, table, id) != NULL;
}

static gboolean
validate_references (MplModel *self, MplChange *change, const MplChangeOp *op, GError **error)
{
  for (guint i = 0; i < op->table->n_fields; i++)
    {
      const MplField *field = &op->table->fields[i];
      const MplTable *target;

      if (field->kind != MPL_FIELD_REFERENCE || !sets (op, i)
          || op->values[i].kind != MPL_VALUE_INTEGER)
        continue;
      target = mpl_table_find (field->target);
      if (!will_exist (self, change, target, op->values[i].integer))
        return set_not_found (target, op->values[i].integer, error);
    }
  return TRUE;
}

/* An update is judged by the whole record that it leaves. */
static gboolean
validate_values (MplModel *self, const MplChangeOp *op, GError **error)
{
  g_autofree MplValue *values = NULL;
  MplRecord *record;
  const MplValue *before;

  if (op->table->single && op->kind != MPL_CHANGE_UPDATE)
    {
      mpl_error_set (error, MPL_ERROR_INVALID, op->table->name,
                     _ ("A school file holds exactly one school."));
      return FALSE;
    }
  if (op->kind == MPL_CHANGE_INSERT)
    return mpl_table_validate (op->table, op->values, error);

  record = mpl_model_get (self, op->table, op->id);
  if (record == NULL)
    return set_not_found (op->table, op->id, error);
  if (op->kind == MPL_CHANGE_DELETE)
    return TRUE;

  /* The texts are borrowed: nothing here is to be cleared. */
  before = mpl_row_get_values (mpl_record_get_row (record));
  values = g_new (MplValue, op->table->n_fields);
  for (guint i = 0; i < op->table->n_fields; i++)
    values[i] = sets (op, i) ? op->values[i] : before[i];

  return mpl_table_validate (op->table, values, error);
}

/* Whether nothing goes on referring to what is deleted. */
static gboolean
validate_delete (MplModel *self, MplChange *change, const MplChangeOp *op, GError **error)
{
  guint n_tables;
  const MplTable *const *all = mpl_table_get_all (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      for (guint j = 0; j < all[i]->n_fields; j++)
        {
          const MplField *field = &all[i]->fields[j];
          const GPtrArray *children;

          if (field->kind != MPL_FIELD_REFERENCE || !g_str_equal (field->target, op->table->name))
            continue;
          children = mpl_model_get_children (self, all[i], j, op->id);
          for (guint k = 0; k < children->len; k++)
            {
              MplRecord *child = g_ptr_array_index (children, k);
              const MplChangeOp *own
                  = mpl_change_find_op (change, all[i], mpl_record_get_id (child));
              g_autofree char *name = NULL;

              if (own != NULL && (own->kind == MPL_CHANGE_DELETE || sets (own, j)))
                continue;
              name = name_record (all[i], mpl_row_get_values (mpl_record_get_row (child)));
              mpl_error_set (error, MPL_ERROR_INVALID, field->name,
                             _ ("This cannot be deleted: it is still needed by %s."), name);
              return FALSE;
            }
        }
    }
  return TRUE;
}

gboolean
mpl_model_validate (MplModel *self, MplChange *change, GError **error)
{
  g_return_val_if_fail (MPL_IS_MODEL (self), FALSE);
  g_return_val_if_fail (MPL_IS_CHANGE (change), FALSE);

  for (guint i = 0; i < mpl_change_get_n_ops (change); i++)
    {
      const MplChangeOp *op = mpl_change_get_op (change, i);

      if (!validate_values (self, op, error))
        return FALSE;
      if (op->kind == MPL_CHANGE_DELETE ? !validate_delete (self, change, op, error)
                                        : !validate_references (self, change, op, error))
        return FALSE;
    }
  return TRUE;
}
