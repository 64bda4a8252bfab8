/* mpl-plan-clip.c: activities copied and cut
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-plan-clip-private.h"

#include "base/mpl-error.h"
#include "base/mpl-format.h"
#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-plan-column.h"
#include "model/mpl-plan-describe.h"
#include "model/mpl-plan-edit-private.h"
#include "model/mpl-plan.h"
#include "model/mpl-programme.h"
#include "model/mpl-role.h"
#include "model/mpl-verb.h"

#include <glib/gi18n-lib.h>

/* What belongs to an activity, and by which field. */
static const struct
{
  const MplTable *table;
  guint owner;
} parts[] = {
  { &mpl_action_table, MPL_ACTION_ACTIVITY },
  { &mpl_responsible_table, MPL_RESPONSIBLE_ACTIVITY },
  { &mpl_dependency_table, MPL_DEPENDENCY_SUCCESSOR },
  { &mpl_occurrence_table, MPL_OCCURRENCE_ACTIVITY },
  { &mpl_activity_value_table, MPL_ACTIVITY_VALUE_ACTIVITY },
};

const MplTable *const mpl_plan_clip_tables[] = {
  &mpl_activity_table,   &mpl_action_table,      &mpl_responsible_table,
  &mpl_dependency_table, &mpl_occurrence_table,  &mpl_activity_value_table,
  &mpl_role_table,       &mpl_plan_column_table, NULL,
};

typedef struct
{
  MplSnapshot *snapshot;
  GVariantBuilder records;
  GHashTable *written; /* the rows that are */
} Copy;

/* A record's place in a plan and its UUID are of the file that it stands in. */
static gboolean
is_copied (const MplTable *table, guint field)
{
  return table->fields[field].kind != MPL_FIELD_UUID
         && (table != &mpl_activity_table || field != MPL_ACTIVITY_BLOCK);
}

static void
write_row (Copy *self, const MplRow *row)
{
  const MplTable *table = mpl_row_get_table (row);
  const MplValue *values = mpl_row_get_values (row);
  GVariantBuilder fields;

  if (!g_hash_table_add (self->written, (gpointer) row))
    return;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{sv}"));
  for (guint i = 0; i < table->n_fields; i++)
    {
      if (!is_copied (table, i) || values[i].kind == MPL_VALUE_NULL)
        continue;
      g_variant_builder_add (&fields, "{sv}", table->fields[i].name,
                             values[i].kind == MPL_VALUE_TEXT
                                 ? g_variant_new_string (values[i].text)
                                 : g_variant_new_int64 (values[i].integer));
    }
  g_variant_builder_add (&self->records, "(sxa{sv})", table->name, mpl_row_get_id (row), &fields);
}

/* The role or own column that the row speaks of. */
static void
write_targets (Copy *self, const MplRow *row)
{
  const MplTable *table = mpl_row_get_table (row);

  for (guint i = 0; i < table->n_fields; i++)
    {
      const char *target = table->fields[i].target;
      gint64 id = target != NULL ? mpl_row_get_reference (row, i) : 0;
      const MplRow *found = NULL;

      if (id != 0 && g_str_equal (target, mpl_role_table.name))
        found = mpl_snapshot_get (self->snapshot, &mpl_role_table, id);
      else if (id != 0 && g_str_equal (target, mpl_plan_column_table.name))
        found = mpl_snapshot_get (self->snapshot, &mpl_plan_column_table, id);
      if (found != NULL)
        write_row (self, found);
    }
}

/* A link is copied where its predecessor is. */
static gboolean
is_whole (Copy *self, const MplRow *row)
{
  return mpl_row_get_table (row) != &mpl_dependency_table
         || g_hash_table_contains (
             self->written,
             mpl_snapshot_get (self->snapshot, &mpl_activity_table,
                               mpl_row_get_reference (row, MPL_DEPENDENCY_PREDECESSOR)));
}

static void
write_parts (Copy *self, gint64 activity)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      guint n = 0;
      MplRow *const *rows = mpl_snapshot_get_children (self->snapshot, parts[i].table,
                                                       parts[i].owner, activity, &n);

      for (guint j = 0; j < n; j++)
        if (is_whole (self, rows[j]))
          {
            write_row (self, rows[j]);
            write_targets (self, rows[j]);
          }
    }
}

static GPtrArray *
select_rows (MplSnapshot *snapshot, const gint64 *ids, guint n_ids, GError **error)
{
  g_autoptr (GPtrArray) rows = mpl_plan_edit_read (snapshot, ids, n_ids, error);

  if (rows != NULL && rows->len > MPL_PLAN_CLIP_MAX_ACTIVITIES)
    {
      mpl_error_set (error, MPL_ERROR_LIMIT, NULL,
                     _ ("More than %d activities cannot be copied at once."),
                     MPL_PLAN_CLIP_MAX_ACTIVITIES);
      return NULL;
    }
  return g_steal_pointer (&rows);
}

GBytes *
mpl_plan_copy (MplSnapshot *snapshot,
               const gint64 *ids,
               guint n_ids,
               const char *file,
               gboolean cut,
               GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GHashTable) written = g_hash_table_new (NULL, NULL);
  g_autoptr (GVariant) clip = NULL;
  Copy copy = { .snapshot = snapshot, .written = written };
  MplRow *programme;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);
  g_return_val_if_fail (ids != NULL || n_ids == 0, NULL);

  rows = select_rows (snapshot, ids, n_ids, error);
  if (rows == NULL)
    return NULL;

  g_variant_builder_init (&copy.records, G_VARIANT_TYPE ("a(sxa{sv})"));
  for (guint i = 0; i < rows->len; i++)
    write_row (&copy, g_ptr_array_index (rows, i));
  for (guint i = 0; i < rows->len; i++)
    write_parts (&copy, mpl_row_get_id (g_ptr_array_index (rows, i)));

  programme = mpl_plan_edit_get_programme (snapshot, g_ptr_array_index (rows, 0));
  clip = g_variant_ref_sink (g_variant_new (
      MPL_PLAN_CLIP_FORMAT, MPL_PLAN_CLIP_MAGIC, MPL_PLAN_CLIP_VERSION, file != NULL ? file : "",
      cut, programme != NULL ? mpl_row_get_day (programme, MPL_PROGRAMME_START) : MPL_DAY_NONE,
      &copy.records));
  if (G_BYTE_ORDER == G_BIG_ENDIAN)
    {
      g_autoptr (GVariant) swapped = g_variant_byteswap (clip);

      return g_variant_get_data_as_bytes (swapped);
    }
  return g_variant_get_data_as_bytes (clip);
}

/* One cell: what would break the table becomes a blank. */
static void
append_cell (GString *text, const char *cell, char end)
{
  for (const char *at = cell; *at != '\0'; at++)
    g_string_append_c (text, g_ascii_iscntrl (*at) ? ' ' : *at);
  g_string_append_c (text, end);
}

static void
append_row (GString *text, MplSnapshot *snapshot, MplRow *row, const char *number)
{
  MplSpan span = mpl_plan_edit_get_span (row);
  g_autofree char *start = mpl_format_day (span.start, MPL_DAY_SHORT);
  g_autofree char *end = mpl_format_day (span.end, MPL_DAY_SHORT);
  g_autofree char *days
      = span.start == span.end ? g_strdup (start) : g_strconcat (start, "–", end, NULL);
  g_autofree char *responsible = mpl_plan_describe_responsible (snapshot, row);

  append_cell (text, number, '\t');
  append_cell (text, mpl_row_get_title (row), '\t');
  append_cell (text, days, '\t');
  append_cell (text, responsible, '\n');
}

/* The numbers that their plans show: row → number. */
static GHashTable *
read_numbers (MplSnapshot *snapshot, const GPtrArray *rows)
{
  g_autoptr (GHashTable) programmes = g_hash_table_new (NULL, NULL);
  GHashTable *numbers = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < rows->len; i++)
    {
      MplRow *programme = mpl_plan_edit_get_programme (snapshot, g_ptr_array_index (rows, i));
      g_autoptr (GArray) plan = NULL;

      if (programme == NULL || !g_hash_table_add (programmes, programme))
        continue;
      plan = mpl_plan_read (snapshot, programme);
      for (guint j = 0; j < plan->len; j++)
        {
          const MplPlanRow *row = &g_array_index (plan, MplPlanRow, j);

          if (row->activity != NULL)
            g_hash_table_insert (numbers, row->activity, mpl_plan_row_get_number (row));
        }
    }
  return numbers;
}

char *
mpl_plan_copy_text (MplSnapshot *snapshot, const gint64 *ids, guint n_ids, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GHashTable) numbers = NULL;
  GString *text;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);
  g_return_val_if_fail (ids != NULL || n_ids == 0, NULL);

  rows = select_rows (snapshot, ids, n_ids, error);
  if (rows == NULL)
    return NULL;

  numbers = read_numbers (snapshot, rows);
  /* A plan's words are Russian in every locale. */
  text = g_string_new ("№\tМероприятие\tСроки\tОтветственные\n");
  for (guint i = 0; i < rows->len; i++)
    {
      MplRow *row = g_ptr_array_index (rows, i);
      const char *number = g_hash_table_lookup (numbers, row);

      append_row (text, snapshot, row, number != NULL ? number : "");
    }
  return g_string_free_and_steal (text);
}

MplChange *
mpl_plan_cut (MplSnapshot *snapshot, const gint64 *ids, guint n_ids, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  MplChange *change;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);
  g_return_val_if_fail (ids != NULL || n_ids == 0, NULL);

  rows = mpl_plan_edit_select (snapshot, ids, n_ids, error);
  if (rows == NULL)
    return NULL;

  change = mpl_plan_edit_new_change (MPL_VERB_ACTIVITY_CUT, MPL_VERB_ACTIVITIES_CUT, rows);
  mpl_snapshot_delete (snapshot, change, &mpl_activity_table, ids, n_ids);

  return change;
}
