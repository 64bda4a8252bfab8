/* mpl-plan-clip-read.c: reads what a clipboard holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever stands in a clipboard may come here: what is not in the form of a clip, larger than one,
 * or holds a value that a field does not take, is refused before anything is made of it.
 */

#include "mpl-config.h"

#include "model/mpl-plan-clip-private.h"

#include "base/mpl-error.h"
#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-plan-column.h"
#include "model/mpl-role.h"
#include "model/mpl-schedule.h"

#include <glib/gi18n-lib.h>

#define TARGETS_MAX 1000

static gboolean
set_damaged (const char *detail, GError **error)
{
  mpl_error_set (error, MPL_ERROR_INVALID, detail, _ ("What is in the clipboard is damaged."));
  return FALSE;
}

static gboolean
set_too_large (GError **error)
{
  mpl_error_set (error, MPL_ERROR_LIMIT, NULL,
                 _ ("What is in the clipboard is too large for a plan."));
  return FALSE;
}

static void
record_free (gpointer data)
{
  MplPlanClipRecord *record = data;

  for (guint i = 0; i < record->table->n_fields; i++)
    mpl_value_clear (&record->values[i]);
  g_free (record->values);
  g_free (record);
}

static guint
record_hash (gconstpointer data)
{
  const MplPlanClipRecord *record = data;

  return g_direct_hash (record->table) ^ g_int64_hash (&record->id);
}

static gboolean
record_equal (gconstpointer a, gconstpointer b)
{
  const MplPlanClipRecord *first = a, *second = b;

  return first->table == second->table && first->id == second->id;
}

void
mpl_plan_clip_free (MplPlanClip *self)
{
  g_hash_table_unref (self->index);
  g_ptr_array_unref (self->records);
  g_free (self->file);
  g_free (self);
}

MplPlanClipRecord *
mpl_plan_clip_find (MplPlanClip *self, const MplTable *table, gint64 id)
{
  MplPlanClipRecord key = { .table = table, .id = id };

  return g_hash_table_lookup (self->index, &key);
}

gint64
mpl_plan_clip_get_reference (const MplPlanClipRecord *self, guint field)
{
  return self->values[field].kind == MPL_VALUE_INTEGER ? self->values[field].integer : 0;
}

static const MplTable *
find_table (const char *name)
{
  for (const MplTable *const *table = mpl_plan_clip_tables; *table != NULL; table++)
    if (g_str_equal ((*table)->name, name))
      return *table;
  return NULL;
}

static gboolean
read_value (const MplPlanClipRecord *record, const char *name, GVariant *variant, GError **error)
{
  int field = mpl_table_find_field (record->table, name);
  const MplField *spec = field < 0 ? NULL : &record->table->fields[field];

  /* What names a record in a file and puts it into a plan does not come from elsewhere. */
  if (spec == NULL || spec->kind == MPL_FIELD_UUID
      || (record->table == &mpl_activity_table && field == MPL_ACTIVITY_BLOCK))
    return set_damaged (name, error);

  if (mpl_field_is_text (spec) && g_variant_is_of_type (variant, G_VARIANT_TYPE_STRING))
    mpl_value_set_text (&record->values[field], g_variant_get_string (variant, NULL));
  else if (!mpl_field_is_text (spec) && g_variant_is_of_type (variant, G_VARIANT_TYPE_INT64))
    mpl_value_set_integer (&record->values[field], g_variant_get_int64 (variant));
  else
    return set_damaged (name, error);

  return TRUE;
}

static gboolean
read_record (MplPlanClip *self, GVariant *variant, GError **error)
{
  const char *name;
  g_autoptr (GVariantIter) fields = NULL;
  MplPlanClipRecord *record;
  const MplTable *table;
  const char *field;
  GVariant *value;
  gint64 id;

  g_variant_get (variant, "(&sxa{sv})", &name, &id, &fields);
  table = find_table (name);
  if (table == NULL || id == 0 || mpl_plan_clip_find (self, table, id) != NULL)
    return set_damaged (name, error);

  record = g_new0 (MplPlanClipRecord, 1);
  record->table = table;
  record->id = id;
  record->values = g_new0 (MplValue, table->n_fields);
  g_ptr_array_add (self->records, record);
  g_hash_table_add (self->index, record);
  for (guint i = 0; i < table->n_fields; i++)
    mpl_field_get_initial (&table->fields[i], &record->values[i]);

  while (g_variant_iter_next (fields, "{&sv}", &field, &value))
    {
      gboolean read = read_value (record, field, value, error);

      g_variant_unref (value);
      if (!read)
        return FALSE;
    }
  return mpl_table_validate (table, record->values, error);
}

/* A school has some dozens of roles and own columns; each of a clip's is looked for in all. */
static gboolean
check_targets (const MplPlanClip *self, GError **error)
{
  guint n = 0;

  for (guint i = 0; i < self->records->len; i++)
    {
      const MplPlanClipRecord *record = g_ptr_array_index (self->records, i);

      n += record->table == &mpl_role_table || record->table == &mpl_plan_column_table;
    }
  return n <= TARGETS_MAX ? TRUE : set_too_large (error);
}

/* Whether each reference within the clip leads somewhere. Persons are not of it, and are looked
 * for in the file. */
static gboolean
check_references (MplPlanClip *self, GError **error)
{
  for (guint i = 0; i < self->records->len; i++)
    {
      const MplPlanClipRecord *record = g_ptr_array_index (self->records, i);

      for (guint j = 0; j < record->table->n_fields; j++)
        {
          gint64 id = record->table->fields[j].target != NULL
                          ? mpl_plan_clip_get_reference (record, j)
                          : 0;
          const MplTable *target = id != 0 ? find_table (record->table->fields[j].target) : NULL;

          if (target != NULL && mpl_plan_clip_find (self, target, id) == NULL)
            return set_damaged (record->table->fields[j].name, error);
        }
    }
  return TRUE;
}

/* Links in a circle cannot have come from a plan; nor can an activity that waits for itself. */
static gboolean
check_links (MplPlanClip *self, GError **error)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) links = g_array_new (FALSE, TRUE, sizeof (MplScheduleLink));
  g_autoptr (GArray) circle = NULL;
  guint n = 0;

  for (guint i = 0; i < self->records->len; i++)
    {
      MplPlanClipRecord *record = g_ptr_array_index (self->records, i);

      if (record->table == &mpl_activity_table)
        g_hash_table_insert (places, record, GUINT_TO_POINTER (n++));
    }
  if (n > MPL_PLAN_CLIP_MAX_ACTIVITIES)
    return set_too_large (error);

  for (guint i = 0; i < self->records->len; i++)
    {
      const MplPlanClipRecord *record = g_ptr_array_index (self->records, i);
      MplScheduleLink link = { 0 };

      if (record->table != &mpl_dependency_table)
        continue;
      link.from = GPOINTER_TO_UINT (g_hash_table_lookup (
          places,
          mpl_plan_clip_find (self, &mpl_activity_table,
                              mpl_plan_clip_get_reference (record, MPL_DEPENDENCY_PREDECESSOR))));
      link.to = GPOINTER_TO_UINT (g_hash_table_lookup (
          places,
          mpl_plan_clip_find (self, &mpl_activity_table,
                              mpl_plan_clip_get_reference (record, MPL_DEPENDENCY_SUCCESSOR))));
      g_array_append_val (links, link);
    }
  circle
      = mpl_schedule_find_cycle (n, (const MplScheduleLink *) (gpointer) links->data, links->len);

  return circle == NULL ? TRUE : set_damaged (mpl_dependency_table.name, error);
}

static gboolean
read_clip (MplPlanClip *self, GVariant *variant, GError **error)
{
  const char *magic, *file;
  g_autoptr (GVariantIter) records = NULL;
  g_autoptr (GVariant) record = NULL;
  guint32 version;

  g_variant_get (variant, "(&su&sbia(sxa{sv}))", &magic, &version, &file, &self->cut, &self->start,
                 &records);
  if (!g_str_equal (magic, MPL_PLAN_CLIP_MAGIC))
    {
      mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                     _ ("What is in the clipboard are no activities of this program."));
      return FALSE;
    }
  if (version > MPL_PLAN_CLIP_VERSION)
    {
      mpl_error_set (error, MPL_ERROR_NEWER, NULL,
                     _ ("What is in the clipboard comes from a newer version of the program."));
      return FALSE;
    }
  if (self->start != MPL_DAY_NONE && !mpl_day_is_valid (self->start))
    return set_damaged (NULL, error);
  if (g_variant_iter_n_children (records) > MPL_PLAN_CLIP_MAX_RECORDS)
    return set_too_large (error);

  self->file = g_strdup (file);
  while ((record = g_variant_iter_next_value (records)) != NULL)
    {
      if (!read_record (self, record, error))
        return FALSE;
      g_clear_pointer (&record, g_variant_unref);
    }
  return check_targets (self, error) && check_references (self, error) && check_links (self, error);
}

MplPlanClip *
mpl_plan_clip_read (GBytes *bytes, GError **error)
{
  g_autoptr (MplPlanClip) self = NULL;
  g_autoptr (GVariant) variant = NULL;

  if (g_bytes_get_size (bytes) > MPL_PLAN_CLIP_MAX_BYTES)
    {
      set_too_large (error);
      return NULL;
    }
  variant = g_variant_ref_sink (
      g_variant_new_from_bytes (G_VARIANT_TYPE (MPL_PLAN_CLIP_FORMAT), bytes, FALSE));
  if (!g_variant_is_normal_form (variant))
    {
      mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                     _ ("What is in the clipboard are no activities of this program."));
      return NULL;
    }
  if (G_BYTE_ORDER == G_BIG_ENDIAN)
    {
      GVariant *swapped = g_variant_byteswap (variant);

      g_variant_unref (variant);
      variant = swapped;
    }

  self = g_new0 (MplPlanClip, 1);
  self->records = g_ptr_array_new_with_free_func (record_free);
  self->index = g_hash_table_new (record_hash, record_equal);
  if (!read_clip (self, variant, error))
    return NULL;

  return g_steal_pointer (&self);
}
