/* mpl-activity-draft-change.c: what brings the file to what the draft is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-activity-draft-private.h"

#include "model/mpl-programme.h"

/* Whether the record is surely before the other as the file orders them. */
static gboolean
is_before (const MplDraftItem *a, const MplDraftItem *b, int position)
{
  gint64 p = a->values[position].integer;
  gint64 q = b->values[position].integer;

  return p < q || (p == q && a->id < b->id);
}

/* Marks the most records of the file that stand in order among each other: they keep their
 * places. The longest increasing row, by comparing each with all before it. */
static void
mark_kept (const GPtrArray *items, int position, gboolean *kept)
{
  g_autofree int *length = g_new0 (int, items->len + 1);
  g_autofree int *before = g_new0 (int, items->len + 1);
  int best = -1;

  for (guint i = 0; i < items->len; i++)
    {
      const MplDraftItem *item = g_ptr_array_index (items, i);

      kept[i] = FALSE;
      before[i] = -1;
      if (item->id == 0)
        continue;
      length[i] = 1;
      for (guint j = 0; j < i; j++)
        {
          if (length[j] >= length[i] && is_before (g_ptr_array_index (items, j), item, position))
            {
              length[i] = length[j] + 1;
              before[i] = (int) j;
            }
        }
      if (best < 0 || length[i] > length[best])
        best = (int) i;
    }
  for (int i = best; i >= 0; i = before[i])
    kept[i] = TRUE;
}

/* Places the records between two kept ones; FALSE where there is no room for them. */
static gboolean
fill_gap (gint64 *places, guint start, guint end, gboolean after_kept, gboolean before_kept)
{
  gint64 n = (gint64) end - (gint64) start;
  gint64 first = 1;

  if (after_kept)
    first = places[start - 1] + 1;
  else if (before_kept)
    first = places[end] - n;
  if (n > 0
      && ((before_kept && first + n - 1 >= places[end]) || first < MPL_POSITION_MIN
          || first + n - 1 > MPL_POSITION_MAX))
    return FALSE;

  for (guint i = start; i < end; i++)
    places[i] = first + (gint64) (i - start);
  return TRUE;
}

/* Gives each record its place, as few as can be another one than it has. */
static void
place (const GPtrArray *items, int position)
{
  g_autofree gboolean *kept = g_new0 (gboolean, items->len + 1);
  g_autofree gint64 *places = g_new0 (gint64, items->len + 1);
  gboolean fits = TRUE;
  guint start = 0;

  mark_kept (items, position, kept);
  for (guint i = 0; i < items->len; i++)
    {
      const MplDraftItem *item = g_ptr_array_index (items, i);

      if (kept[i])
        places[i] = item->values[position].integer;
    }
  for (guint i = 0; i <= items->len && fits; i++)
    {
      if (i < items->len && !kept[i])
        continue;
      fits = fill_gap (places, start, i, start > 0, i < items->len);
      start = i + 1;
    }

  for (guint i = 0; i < items->len; i++)
    {
      MplDraftItem *item = g_ptr_array_index (items, i);

      mpl_value_set_integer (&item->values[position], fits ? places[i] : (gint64) i + 1);
    }
}

/* Sets what differs from the record that the file has; all of a new one but its own UUID. */
static void
write_values (MplChange *change,
              const MplTable *table,
              gint64 id,
              MplRow *row,
              const MplValue *values)
{
  for (guint i = 0; i < table->n_fields; i++)
    {
      if (row == NULL ? table->fields[i].kind == MPL_FIELD_UUID
                      : mpl_value_equal (&values[i], &mpl_row_get_values (row)[i]))
        continue;
      mpl_change_set_value (change, table, id, i, &values[i]);
    }
}

static void
delete_missing (MplActivityDraft *self, MplDraftList list, MplChange *change)
{
  const MplTable *table = mpl_draft_list_get_table (list);
  guint n = 0;
  MplRow *const *rows = mpl_snapshot_get_children (self->snapshot, table,
                                                   mpl_draft_list_get_owner (list), self->id, &n);

  for (guint i = 0; i < n; i++)
    {
      gint64 id = mpl_row_get_id (rows[i]);
      gboolean found = FALSE;

      for (guint j = 0; j < self->lists[list]->len && !found; j++)
        found = ((MplDraftItem *) g_ptr_array_index (self->lists[list], j))->id == id;
      if (!found)
        mpl_change_delete (change, table, id);
    }
}

/* The places that the file has: an earlier change, asked for and dropped, may have given others. */
static void
restore_places (MplActivityDraft *self, MplDraftList list)
{
  const MplTable *table = mpl_draft_list_get_table (list);
  int position = mpl_draft_list_get_position (list);

  for (guint i = 0; i < self->lists[list]->len; i++)
    {
      MplDraftItem *item = g_ptr_array_index (self->lists[list], i);
      MplRow *row = item->id != 0 ? mpl_snapshot_get (self->snapshot, table, item->id) : NULL;

      if (row != NULL)
        mpl_value_copy (&item->values[position], &mpl_row_get_values (row)[position]);
    }
}

static void
write_list (MplActivityDraft *self, MplDraftList list, MplChange *change, gint64 activity)
{
  const MplTable *table = mpl_draft_list_get_table (list);
  guint owner = mpl_draft_list_get_owner (list);
  int position = mpl_draft_list_get_position (list);

  if (self->id != 0)
    delete_missing (self, list, change);
  if (position >= 0)
    {
      restore_places (self, list);
      place (self->lists[list], position);
    }

  for (guint i = 0; i < self->lists[list]->len; i++)
    {
      MplDraftItem *item = g_ptr_array_index (self->lists[list], i);
      gint64 id = item->id != 0 ? item->id : mpl_change_insert (change, table);
      MplRow *row = item->id != 0 ? mpl_snapshot_get (self->snapshot, table, id) : NULL;

      mpl_value_set_integer (&item->values[owner], activity);
      write_values (change, table, id, row, item->values);
    }
}

/* An activity that comes to a block comes to its end. */
static void
place_in_block (MplActivityDraft *self, MplRow *row)
{
  MplValue *position = &self->values[MPL_ACTIVITY_POSITION];
  gint64 block = self->values[MPL_ACTIVITY_BLOCK].integer;
  gint64 last = 0;
  MplRow *const *rows;
  guint n = 0;

  if (row != NULL)
    mpl_value_copy (position, &mpl_row_get_values (row)[MPL_ACTIVITY_POSITION]);
  if (self->values[MPL_ACTIVITY_BLOCK].kind != MPL_VALUE_INTEGER
      || (row != NULL && mpl_row_get_reference (row, MPL_ACTIVITY_BLOCK) == block))
    return;

  rows = mpl_snapshot_get_children (self->snapshot, &mpl_activity_table, MPL_ACTIVITY_BLOCK, block,
                                    &n);
  for (guint i = 0; i < n; i++)
    last = MAX (last, mpl_row_get_integer (rows[i], MPL_ACTIVITY_POSITION));
  mpl_value_set_integer (position, MIN (last + 1, MPL_POSITION_MAX));
}

MplChange *
mpl_activity_draft_make_change (MplActivityDraft *self)
{
  MplChange *change;
  MplRow *row = NULL;
  gint64 id;

  g_return_val_if_fail (MPL_IS_ACTIVITY_DRAFT (self), NULL);

  change = mpl_change_new (self->id != 0 ? "activity-edit" : "activity-add");
  id = self->id;
  if (id != 0)
    row = mpl_snapshot_get (self->snapshot, &mpl_activity_table, id);
  else
    id = mpl_change_insert (change, &mpl_activity_table);

  mpl_change_set_subject (change, &mpl_activity_table, id);
  place_in_block (self, row);
  write_values (change, &mpl_activity_table, id, row, self->values);
  for (int i = 0; i < MPL_DRAFT_N_LISTS; i++)
    write_list (self, (MplDraftList) i, change, id);

  return change;
}

gboolean
mpl_activity_draft_is_dirty (MplActivityDraft *self)
{
  g_autoptr (MplChange) change = NULL;

  g_return_val_if_fail (MPL_IS_ACTIVITY_DRAFT (self), FALSE);

  if (self->id == 0 || !self->touched)
    return self->touched;
  change = mpl_activity_draft_make_change (self);

  return !mpl_change_is_empty (change);
}
