/* mpl-plan-order.c: the order of a plan, changed by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-plan-order.h"

#include "base/mpl-error.h"
#include "model/mpl-activity.h"
#include "model/mpl-plan-edit-private.h"
#include "model/mpl-plan-place-private.h"
#include "model/mpl-plan.h"
#include "model/mpl-programme.h"
#include "model/mpl-verb.h"

#include <glib/gi18n-lib.h>

/* Has the change put rows of a type in this order below an owner. */
static void
write_order (MplChange *change,
             const MplTable *table,
             guint owner_field,
             gint64 owner,
             guint position_field,
             MplRow *const *rows,
             guint n_rows)
{
  g_autofree MplPlanNumber *numbers = g_new0 (MplPlanNumber, n_rows + 1);

  for (guint i = 0; i < n_rows; i++)
    {
      numbers[i].position = mpl_row_get_integer (rows[i], position_field);
      numbers[i].fixed = mpl_row_get_reference (rows[i], owner_field) == owner;
    }
  mpl_plan_number (numbers, n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      gint64 id = mpl_row_get_id (rows[i]);

      if (mpl_row_get_reference (rows[i], owner_field) != owner)
        mpl_change_set_integer (change, table, id, owner_field, owner);
      if (mpl_row_get_integer (rows[i], position_field) != numbers[i].position)
        mpl_change_set_integer (change, table, id, position_field, numbers[i].position);
    }
}

static void
write_block (MplChange *change, gint64 block, const GPtrArray *before, const GPtrArray *after)
{
  if (before->len == after->len
      && (before->len == 0
          || memcmp (before->pdata, after->pdata, before->len * sizeof (gpointer)) == 0))
    return;

  write_order (change, &mpl_activity_table, MPL_ACTIVITY_BLOCK, block, MPL_ACTIVITY_POSITION,
               (MplRow *const *) after->pdata, after->len);
}

MplPlanPlace
mpl_plan_place_after (MplSnapshot *snapshot, gint64 activity)
{
  MplRow *row = mpl_snapshot_get (snapshot, &mpl_activity_table, activity);
  MplPlanPlace place = { 0, 0 };
  g_autoptr (GPtrArray) rows = NULL;
  guint index;

  if (row == NULL || mpl_row_is_null (row, MPL_ACTIVITY_BLOCK))
    return place;

  place.block = mpl_row_get_reference (row, MPL_ACTIVITY_BLOCK);
  rows = mpl_plan_edit_read_block (snapshot, place.block);
  if (g_ptr_array_find (rows, row, &index) && index + 1 < rows->len)
    place.before = mpl_row_get_id (g_ptr_array_index (rows, index + 1));

  return place;
}

gboolean
mpl_plan_place_check (MplSnapshot *snapshot, MplPlanPlace place, GError **error)
{
  MplRow *block = mpl_plan_edit_find (snapshot, &mpl_block_table, place.block, error);
  MplRow *before = NULL;

  if (block == NULL)
    return FALSE;
  if (place.before == 0)
    return TRUE;

  before = mpl_plan_edit_find (snapshot, &mpl_activity_table, place.before, error);
  if (before == NULL)
    return FALSE;
  if (mpl_plan_edit_get_block (snapshot, before) == block)
    return TRUE;

  mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                 _ ("“%s” stands in another block by now. Try again."), mpl_row_get_title (before));
  return FALSE;
}

/* Whether the activities are of the programme in which the place is. */
static gboolean
check_programme (MplSnapshot *snapshot, const GPtrArray *rows, gint64 block, GError **error)
{
  MplRow *programme = mpl_plan_edit_get_programme (
      snapshot, mpl_snapshot_get (snapshot, &mpl_block_table, block));

  for (guint i = 0; i < rows->len; i++)
    {
      MplRow *row = g_ptr_array_index (rows, i);

      if (mpl_plan_edit_get_programme (snapshot, row) == programme)
        continue;
      mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                     _ ("“%s” belongs to another programme. Cut it there and paste it here."),
                     mpl_row_get_title (row));
      return FALSE;
    }
  return TRUE;
}

static GHashTable *
make_set (const GPtrArray *rows)
{
  GHashTable *set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (set, g_ptr_array_index (rows, i));
  return set;
}

/* The block's rows with the moved ones at their place. */
static GPtrArray *
insert_rows (const GPtrArray *block, const GPtrArray *moved, GHashTable *set, gint64 before)
{
  GPtrArray *after = g_ptr_array_new ();
  gboolean reached = FALSE, inserted = FALSE;

  for (guint i = 0; i <= block->len; i++)
    {
      MplRow *row = i < block->len ? g_ptr_array_index (block, i) : NULL;
      gboolean stays = row != NULL && !g_hash_table_contains (set, row);

      reached = reached || row == NULL || mpl_row_get_id (row) == before;
      if (reached && !inserted && (stays || row == NULL))
        {
          for (guint j = 0; j < moved->len; j++)
            g_ptr_array_add (after, g_ptr_array_index (moved, j));
          inserted = TRUE;
        }
      if (stays)
        g_ptr_array_add (after, row);
    }
  return after;
}

MplChange *
mpl_plan_reorder (MplSnapshot *snapshot,
                  const gint64 *ids,
                  guint n_ids,
                  MplPlanPlace place,
                  GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) block = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GHashTable) set = NULL;
  MplChange *change;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);
  g_return_val_if_fail (ids != NULL || n_ids == 0, NULL);

  rows = mpl_plan_edit_select (snapshot, ids, n_ids, error);
  if (rows == NULL || !mpl_plan_place_check (snapshot, place, error)
      || !check_programme (snapshot, rows, place.block, error))
    return NULL;

  set = make_set (rows);
  block = mpl_plan_edit_read_block (snapshot, place.block);
  after = insert_rows (block, rows, set, place.before);
  change = mpl_plan_edit_new_change (MPL_VERB_ACTIVITY_REORDER, MPL_VERB_ACTIVITIES_REORDER, rows);
  write_block (change, place.block, block, after);

  return change;
}

/* Blocks and activities of the plan in one line; whether each run of chosen ones can swap with
 * what is before it. Going down is going up from the other end. */
static gboolean
step_line (GPtrArray *line, GHashTable *set, gboolean down)
{
  int step = down ? -1 : 1;
  int first = down ? (int) line->len - 1 : 0;
  gboolean moved = FALSE;

  for (guint n = 1; n < line->len; n++)
    {
      int place = first + step * (int) n;
      gpointer row = g_ptr_array_index (line, place);
      gpointer before = g_ptr_array_index (line, place - step);

      /* Over the top there is no block; at the bottom the line ends in what stays. */
      if (!g_hash_table_contains (set, row) || g_hash_table_contains (set, before)
          || (!down && place - step == 0))
        continue;
      g_ptr_array_index (line, place) = before;
      g_ptr_array_index (line, place - step) = row;
      moved = TRUE;
    }
  return moved;
}

/* Writes each block as it stands in the line. */
static void
write_line (MplSnapshot *snapshot, MplChange *change, const GPtrArray *line)
{
  g_autoptr (GPtrArray) after = g_ptr_array_new ();
  gint64 block = 0;

  for (guint i = 0; i <= line->len; i++)
    {
      MplRow *row = i < line->len ? g_ptr_array_index (line, i) : NULL;

      if (row != NULL && mpl_row_get_table (row) == &mpl_activity_table)
        {
          g_ptr_array_add (after, row);
          continue;
        }
      if (block != 0)
        {
          g_autoptr (GPtrArray) before = mpl_plan_edit_read_block (snapshot, block);

          write_block (change, block, before, after);
        }
      g_ptr_array_set_size (after, 0);
      block = row != NULL ? mpl_row_get_id (row) : 0;
    }
}

static GPtrArray *
read_line (MplSnapshot *snapshot, MplRow *programme)
{
  g_autoptr (GArray) plan = mpl_plan_read (snapshot, programme);
  GPtrArray *line = g_ptr_array_sized_new (plan->len);

  for (guint i = 0; i < plan->len; i++)
    {
      const MplPlanRow *row = &g_array_index (plan, MplPlanRow, i);

      g_ptr_array_add (line, row->activity != NULL ? row->activity : row->block);
    }
  return line;
}

static gboolean
set_at_edge (gboolean down, GError **error)
{
  mpl_error_set (error, MPL_ERROR_NOTHING, NULL,
                 down ? _ ("This is the last place in the plan.")
                      : _ ("This is the first place in the plan."));
  return FALSE;
}

MplChange *
mpl_plan_step (MplSnapshot *snapshot, const gint64 *ids, guint n_ids, gboolean down, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) line = NULL;
  g_autoptr (GHashTable) set = NULL;
  MplRow *programme;
  MplChange *change;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);
  g_return_val_if_fail (ids != NULL || n_ids == 0, NULL);

  rows = mpl_plan_edit_select (snapshot, ids, n_ids, error);
  if (rows == NULL)
    return NULL;

  programme = mpl_plan_edit_get_programme (snapshot, g_ptr_array_index (rows, 0));
  line = programme != NULL ? read_line (snapshot, programme) : g_ptr_array_new ();
  set = make_set (rows);
  if (!step_line (line, set, down))
    {
      set_at_edge (down, error);
      return NULL;
    }

  change = mpl_plan_edit_new_change (MPL_VERB_ACTIVITY_REORDER, MPL_VERB_ACTIVITIES_REORDER, rows);
  write_line (snapshot, change, line);

  return change;
}

static MplChange *
place_block (MplRow *row, const GPtrArray *blocks, guint from, guint to)
{
  g_autoptr (GPtrArray) after = g_ptr_array_new ();
  MplChange *change = mpl_change_new (MPL_VERB_BLOCK_REORDER);

  mpl_change_set_subject (change, &mpl_block_table, mpl_row_get_id (row));
  if (from == to)
    return change;

  for (guint i = 0; i < blocks->len; i++)
    if (i != from)
      g_ptr_array_add (after, g_ptr_array_index (blocks, i));
  g_ptr_array_insert (after, (int) to, row);
  write_order (change, &mpl_block_table, MPL_BLOCK_PROGRAMME,
               mpl_row_get_reference (row, MPL_BLOCK_PROGRAMME), MPL_BLOCK_POSITION,
               (MplRow *const *) after->pdata, after->len);

  return change;
}

MplChange *
mpl_plan_reorder_block (MplSnapshot *snapshot, gint64 block, gint64 before, GError **error)
{
  g_autoptr (GPtrArray) blocks = NULL;
  MplRow *row, *next = NULL;
  guint from = 0, to;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);

  row = mpl_plan_edit_find (snapshot, &mpl_block_table, block, error);
  if (row == NULL)
    return NULL;
  if (before != 0)
    {
      next = mpl_plan_edit_find (snapshot, &mpl_block_table, before, error);
      if (next == NULL)
        return NULL;
    }

  blocks = mpl_plan_edit_read_blocks (snapshot, mpl_row_get_reference (row, MPL_BLOCK_PROGRAMME));
  g_ptr_array_find (blocks, row, &from);
  to = blocks->len;
  if (next != NULL && !g_ptr_array_find (blocks, next, &to))
    {
      mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                     _ ("“%s” belongs to another programme. Cut it there and paste it here."),
                     mpl_row_get_title (next));
      return NULL;
    }

  return place_block (row, blocks, from, next == row || to <= from ? MIN (to, from) : to - 1);
}

MplChange *
mpl_plan_step_block (MplSnapshot *snapshot, gint64 block, gboolean down, GError **error)
{
  g_autoptr (GPtrArray) blocks = NULL;
  MplRow *row;
  guint from = 0;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);

  row = mpl_plan_edit_find (snapshot, &mpl_block_table, block, error);
  if (row == NULL)
    return NULL;

  blocks = mpl_plan_edit_read_blocks (snapshot, mpl_row_get_reference (row, MPL_BLOCK_PROGRAMME));
  g_ptr_array_find (blocks, row, &from);
  if (from == (down ? blocks->len - 1 : 0))
    {
      set_at_edge (down, error);
      return NULL;
    }

  return place_block (row, blocks, from, down ? from + 1 : from - 1);
}
