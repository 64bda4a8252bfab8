/* mpl-plan-edit.c: what the jobs share that edit a plan by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-plan-edit-private.h"

#include "base/mpl-error.h"
#include "model/mpl-activity.h"
#include "model/mpl-programme.h"

#include <glib/gi18n-lib.h>

/* An activity on its way into the plan's order. */
typedef struct
{
  MplRow *row;
  gint64 block_position;
  gint64 block;
  gint64 position;
  gint64 id;
} Place;

MplRow *
mpl_plan_edit_get_block (MplSnapshot *snapshot, const MplRow *activity)
{
  gint64 block = mpl_row_get_reference (activity, MPL_ACTIVITY_BLOCK);

  return block == 0 ? NULL : mpl_snapshot_get (snapshot, &mpl_block_table, block);
}

MplRow *
mpl_plan_edit_get_programme (MplSnapshot *snapshot, const MplRow *row)
{
  const MplTable *table = mpl_row_get_table (row);

  if (table == &mpl_activity_table)
    row = mpl_plan_edit_get_block (snapshot, row);
  if (row == NULL || mpl_row_get_table (row) != &mpl_block_table)
    return NULL;

  return mpl_snapshot_get (snapshot, &mpl_programme_table,
                           mpl_row_get_reference (row, MPL_BLOCK_PROGRAMME));
}

static MplRow *
find_row (MplSnapshot *snapshot, const MplTable *table, gint64 id, GError **error)
{
  MplRow *row = mpl_snapshot_get (snapshot, table, id);
  g_autofree char *detail = NULL;

  if (row != NULL)
    return row;

  detail = g_strdup_printf ("%s %" G_GINT64_FORMAT, table->name, id);
  mpl_error_set (error, MPL_ERROR_NOT_FOUND, detail,
                 _ ("What was to be changed is no longer there: %s."),
                 g_dgettext (GETTEXT_PACKAGE, table->label));
  return NULL;
}

MplRow *
mpl_plan_edit_find (MplSnapshot *snapshot, const MplTable *table, gint64 id, GError **error)
{
  MplRow *row = find_row (snapshot, table, id, error);
  MplRow *programme;

  if (row == NULL)
    return NULL;

  programme = table == &mpl_programme_table ? row : mpl_plan_edit_get_programme (snapshot, row);
  if (programme != NULL && mpl_row_get_boolean (programme, MPL_PROGRAMME_ARCHIVED))
    {
      mpl_error_set (error, MPL_ERROR_READ_ONLY, NULL,
                     _ ("The programme “%s” is in the archive. Take it out before you change it."),
                     mpl_row_get_title (programme));
      return NULL;
    }

  return row;
}

static int
compare (gint64 a, gint64 b)
{
  return a < b ? -1 : a > b;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *first = a, *second = b;
  int order = compare (first->block_position, second->block_position);

  if (order == 0)
    order = compare (first->block, second->block);
  if (order == 0)
    order = compare (first->position, second->position);
  return order != 0 ? order : compare (first->id, second->id);
}

GPtrArray *
mpl_plan_edit_select (MplSnapshot *snapshot, const gint64 *ids, guint n_ids, GError **error)
{
  for (guint i = 0; i < n_ids; i++)
    if (mpl_plan_edit_find (snapshot, &mpl_activity_table, ids[i], error) == NULL)
      return NULL;

  return mpl_plan_edit_read (snapshot, ids, n_ids, error);
}

GPtrArray *
mpl_plan_edit_read (MplSnapshot *snapshot, const gint64 *ids, guint n_ids, GError **error)
{
  g_autoptr (GArray) places = g_array_sized_new (FALSE, FALSE, sizeof (Place), n_ids);
  GPtrArray *rows;

  for (guint i = 0; i < n_ids; i++)
    {
      MplRow *row = find_row (snapshot, &mpl_activity_table, ids[i], error);
      MplRow *block = row != NULL ? mpl_plan_edit_get_block (snapshot, row) : NULL;
      Place place = { .row = row, .id = ids[i] };

      if (row == NULL)
        return NULL;
      if (block != NULL)
        {
          place.block_position = mpl_row_get_integer (block, MPL_BLOCK_POSITION);
          place.block = mpl_row_get_id (block);
        }
      place.position = mpl_row_get_integer (row, MPL_ACTIVITY_POSITION);
      g_array_append_val (places, place);
    }
  if (places->len == 0)
    {
      mpl_error_set (error, MPL_ERROR_NOTHING, NULL, _ ("No activity is chosen."));
      return NULL;
    }

  g_array_sort (places, compare_places);
  rows = g_ptr_array_sized_new (places->len);
  for (guint i = 0; i < places->len; i++)
    {
      MplRow *row = g_array_index (places, Place, i).row;

      if (rows->len == 0 || g_ptr_array_index (rows, rows->len - 1) != row)
        g_ptr_array_add (rows, row);
    }
  return rows;
}

static int
compare_positions (gconstpointer a, gconstpointer b, gpointer field)
{
  const MplRow *first = a, *second = b;
  int order = compare (mpl_row_get_integer (first, GPOINTER_TO_UINT (field)),
                       mpl_row_get_integer (second, GPOINTER_TO_UINT (field)));

  return order != 0 ? order : compare (mpl_row_get_id (first), mpl_row_get_id (second));
}

GPtrArray *
mpl_plan_edit_read_sorted (MplSnapshot *snapshot,
                           const MplTable *table,
                           guint owner,
                           gint64 id,
                           guint position)
{
  guint n = 0;
  MplRow *const *rows = mpl_snapshot_get_children (snapshot, table, owner, id, &n);
  GPtrArray *sorted = g_ptr_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (sorted, rows[i]);
  g_ptr_array_sort_values_with_data (sorted, compare_positions, GUINT_TO_POINTER (position));

  return sorted;
}

GPtrArray *
mpl_plan_edit_read_block (MplSnapshot *snapshot, gint64 block)
{
  return mpl_plan_edit_read_sorted (snapshot, &mpl_activity_table, MPL_ACTIVITY_BLOCK, block,
                                    MPL_ACTIVITY_POSITION);
}

GPtrArray *
mpl_plan_edit_read_blocks (MplSnapshot *snapshot, gint64 programme)
{
  return mpl_plan_edit_read_sorted (snapshot, &mpl_block_table, MPL_BLOCK_PROGRAMME, programme,
                                    MPL_BLOCK_POSITION);
}

MplChange *
mpl_plan_edit_new_change (const char *one, const char *several, const GPtrArray *rows)
{
  MplChange *change;

  if (rows->len > 1)
    return mpl_change_new (several);

  change = mpl_change_new (one);
  mpl_change_set_subject (change, &mpl_activity_table,
                          mpl_row_get_id (g_ptr_array_index (rows, 0)));
  return change;
}

void
mpl_plan_edit_set_choice (MplChange *change,
                          const MplTable *table,
                          gint64 id,
                          guint field,
                          int choice)
{
  mpl_change_set_text (change, table, id, field, table->fields[field].choices[choice].code);
}

MplSpan
mpl_plan_edit_get_span (const MplRow *activity)
{
  MplDay start = mpl_row_get_day (activity, MPL_ACTIVITY_START);
  MplDay end = mpl_row_get_day (activity, MPL_ACTIVITY_END);

  if (mpl_row_get_choice (activity, MPL_ACTIVITY_KIND) == MPL_ACTIVITY_MILESTONE)
    start = end;
  return MPL_SPAN_INIT (start, end);
}

char *
mpl_plan_edit_clean_title (const MplTable *table, const char *title, GError **error)
{
  g_autofree char *clean = g_strdup (title);
  MplValue value = MPL_VALUE_INIT;
  gboolean valid;

  mpl_value_set_text (&value, g_strstrip (clean));
  valid = mpl_field_validate (&table->fields[table->title], &value, error);
  mpl_value_clear (&value);

  return valid ? g_steal_pointer (&clean) : NULL;
}
