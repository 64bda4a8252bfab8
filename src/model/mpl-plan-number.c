/* mpl-plan-number.c: positions for records in a new order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two records can both keep their positions where there are at least as many numbers between them
 * as records: where position − place does not fall. So what stays is a longest non-descending
 * subsequence of these differences, found in O(n log n); the others are numbered around it.
 */

#include "model/mpl-plan-place-private.h"

#include "model/mpl-activity.h"
#include "model/mpl-plan-edit-private.h"
#include "model/mpl-programme.h"

#define NO_PLACE G_MAXUINT

/* The difference must also leave room for those before the first and after the last. */
static gboolean
can_stay (const MplPlanNumber *numbers, guint n, guint place)
{
  const MplPlanNumber *number = &numbers[place];

  return number->fixed && number->position - (gint64) place >= MPL_POSITION_MIN
         && number->position + (gint64) (n - 1 - place) <= MPL_POSITION_MAX;
}

static gint64
get_difference (const MplPlanNumber *numbers, guint place)
{
  return numbers[place].position - (gint64) place;
}

/* The last places of the best subsequences of each length: the first whose difference is greater.
 */
static guint
find_length (const MplPlanNumber *numbers, const guint *last, guint n_last, gint64 difference)
{
  guint low = 0, high = n_last;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_difference (numbers, last[middle]) <= difference)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Marks the records that keep their positions; returns the first of them. */
static guint
choose_stays (const MplPlanNumber *numbers, guint n, gboolean *stays)
{
  g_autofree guint *last = g_new (guint, n);
  g_autofree guint *before = g_new (guint, n);
  guint n_last = 0, first = NO_PLACE;

  for (guint i = 0; i < n; i++)
    {
      guint length;

      if (!can_stay (numbers, n, i))
        continue;
      length = find_length (numbers, last, n_last, get_difference (numbers, i));
      before[i] = length > 0 ? last[length - 1] : NO_PLACE;
      last[length] = i;
      n_last = MAX (n_last, length + 1);
    }

  for (guint i = n_last > 0 ? last[n_last - 1] : NO_PLACE; i != NO_PLACE; i = before[i])
    {
      stays[i] = TRUE;
      first = i;
    }
  return first;
}

void
mpl_plan_number (MplPlanNumber *numbers, guint n)
{
  g_autofree gboolean *stays = g_new0 (gboolean, n + 1);
  guint first = n > 0 ? choose_stays (numbers, n, stays) : NO_PLACE;
  gint64 next = first != NO_PLACE ? get_difference (numbers, first) : 1;

  for (guint i = 0; i < n; i++)
    {
      if (!stays[i])
        numbers[i].position = next;
      next = numbers[i].position + 1;
    }
}

/* Positions for new records in the middle of rows that have theirs. */
static void
insert_at (MplChange *change,
           const MplTable *table,
           guint field,
           const GPtrArray *rows,
           gint64 before,
           const gint64 *ids,
           guint n_ids)
{
  guint n = rows->len + n_ids, place = 0;
  g_autofree MplPlanNumber *numbers = g_new0 (MplPlanNumber, n + 1);

  while (place < rows->len && mpl_row_get_id (g_ptr_array_index (rows, place)) != before)
    place++;
  for (guint i = 0; i < rows->len; i++)
    {
      MplPlanNumber *number = &numbers[i < place ? i : i + n_ids];

      number->position = mpl_row_get_integer (g_ptr_array_index (rows, i), field);
      number->fixed = TRUE;
    }
  mpl_plan_number (numbers, n);

  for (guint i = 0; i < rows->len; i++)
    {
      const MplRow *row = g_ptr_array_index (rows, i);
      gint64 position = numbers[i < place ? i : i + n_ids].position;

      if (mpl_row_get_integer (row, field) != position)
        mpl_change_set_integer (change, table, mpl_row_get_id (row), field, position);
    }
  for (guint i = 0; i < n_ids; i++)
    mpl_change_set_integer (change, table, ids[i], field, numbers[place + i].position);
}

void
mpl_plan_place_insert (MplSnapshot *snapshot,
                       MplChange *change,
                       MplPlanPlace place,
                       const gint64 *ids,
                       guint n_ids)
{
  g_autoptr (GPtrArray) rows = mpl_plan_edit_read_block (snapshot, place.block);

  insert_at (change, &mpl_activity_table, MPL_ACTIVITY_POSITION, rows, place.before, ids, n_ids);
}

void
mpl_plan_place_insert_block (MplSnapshot *snapshot,
                             MplChange *change,
                             gint64 programme,
                             gint64 before,
                             gint64 block)
{
  g_autoptr (GPtrArray) rows = mpl_plan_edit_read_blocks (snapshot, programme);

  insert_at (change, &mpl_block_table, MPL_BLOCK_POSITION, rows, before, &block, 1);
}
