/* mpl-row.c: the values of a record at one moment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-row.h"

struct _MplRow
{
  gatomicrefcount ref_count;
  const MplTable *table;
  gint64 id;
  MplValue values[];
};

MplRow *
mpl_row_new_take (const MplTable *table, gint64 id, MplValue *values)
{
  MplRow *self;

  g_return_val_if_fail (table != NULL, NULL);
  g_return_val_if_fail (values != NULL, NULL);

  self = g_malloc (sizeof (MplRow) + table->n_fields * sizeof (MplValue));
  g_atomic_ref_count_init (&self->ref_count);
  self->table = table;
  self->id = id;
  memcpy (self->values, values, table->n_fields * sizeof (MplValue));
  memset (values, 0, table->n_fields * sizeof (MplValue));

  return self;
}

MplRow *
mpl_row_ref (MplRow *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
mpl_row_unref (MplRow *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->table->n_fields; i++)
    mpl_value_clear (&self->values[i]);
  g_free (self);
}

const MplTable *
mpl_row_get_table (const MplRow *self)
{
  return self->table;
}

gint64
mpl_row_get_id (const MplRow *self)
{
  return self->id;
}

const MplValue *
mpl_row_get_values (const MplRow *self)
{
  return self->values;
}

gboolean
mpl_row_is_null (const MplRow *self, guint field)
{
  g_return_val_if_fail (field < self->table->n_fields, TRUE);

  return self->values[field].kind == MPL_VALUE_NULL;
}

gint64
mpl_row_get_integer (const MplRow *self, guint field)
{
  g_return_val_if_fail (field < self->table->n_fields, 0);

  return self->values[field].kind == MPL_VALUE_INTEGER ? self->values[field].integer : 0;
}

gboolean
mpl_row_get_boolean (const MplRow *self, guint field)
{
  return mpl_row_get_integer (self, field) != 0;
}

MplDay
mpl_row_get_day (const MplRow *self, guint field)
{
  g_return_val_if_fail (field < self->table->n_fields, MPL_DAY_NONE);

  if (self->values[field].kind != MPL_VALUE_INTEGER)
    return MPL_DAY_NONE;
  return (MplDay) self->values[field].integer;
}

const char *
mpl_row_get_text (const MplRow *self, guint field)
{
  g_return_val_if_fail (field < self->table->n_fields, NULL);

  return self->values[field].kind == MPL_VALUE_TEXT ? self->values[field].text : NULL;
}

int
mpl_row_get_choice (const MplRow *self, guint field)
{
  const char *code = mpl_row_get_text (self, field);

  return code == NULL ? -1 : mpl_field_find_choice (&self->table->fields[field], code);
}

guint64
mpl_row_get_flags (const MplRow *self, guint field)
{
  return (guint64) mpl_row_get_integer (self, field);
}

gint64
mpl_row_get_reference (const MplRow *self, guint field)
{
  return mpl_row_get_integer (self, field);
}

const char *
mpl_row_get_title (const MplRow *self)
{
  const char *title = NULL;

  if (self->table->title >= 0)
    title = mpl_row_get_text (self, self->table->title);
  return title == NULL ? "" : title;
}
