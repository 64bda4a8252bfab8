/* mpl-plan.c: a programme's plan, in order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/mpl-plan.h"

#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-programme.h"

/* Copies a snapshot's children, sorted by a position field and then by id. */
static GPtrArray *
sort_children (MplSnapshot *snapshot,
               const MplTable *table,
               guint owner_field,
               gint64 owner,
               GCompareFunc compare)
{
  guint n = 0;
  MplRow *const *rows = mpl_snapshot_get_children (snapshot, table, owner_field, owner, &n);
  GPtrArray *sorted = g_ptr_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (sorted, rows[i]);
  g_ptr_array_sort_values (sorted, compare);

  return sorted;
}

static int
compare_places (const MplRow *a, const MplRow *b, guint field)
{
  gint64 place_a = mpl_row_get_integer (a, field);
  gint64 place_b = mpl_row_get_integer (b, field);

  if (place_a != place_b)
    return place_a < place_b ? -1 : 1;

  return mpl_row_get_id (a) < mpl_row_get_id (b) ? -1 : 1;
}

static int
compare_blocks (gconstpointer a, gconstpointer b)
{
  return compare_places (a, b, MPL_BLOCK_POSITION);
}

static int
compare_activities (gconstpointer a, gconstpointer b)
{
  return compare_places (a, b, MPL_ACTIVITY_POSITION);
}

GArray *
mpl_plan_read (MplSnapshot *snapshot, MplRow *programme)
{
  GArray *plan = g_array_new (FALSE, TRUE, sizeof (MplPlanRow));
  g_autoptr (GPtrArray) blocks = sort_children (snapshot, &mpl_block_table, MPL_BLOCK_PROGRAMME,
                                                mpl_row_get_id (programme), compare_blocks);

  for (guint b = 0; b < blocks->len; b++)
    {
      MplRow *block = g_ptr_array_index (blocks, b);
      g_autoptr (GPtrArray) activities
          = sort_children (snapshot, &mpl_activity_table, MPL_ACTIVITY_BLOCK,
                           mpl_row_get_id (block), compare_activities);
      MplPlanRow row = { .block = block, .block_number = b + 1 };

      g_array_append_val (plan, row);
      for (guint a = 0; a < activities->len; a++)
        {
          row.activity = g_ptr_array_index (activities, a);
          row.number = a + 1;
          g_array_append_val (plan, row);
        }
    }

  return plan;
}

char *
mpl_plan_row_get_number (const MplPlanRow *self)
{
  if (self->activity == NULL)
    return g_strdup_printf ("%u", self->block_number);

  return g_strdup_printf ("%u.%u", self->block_number, self->number);
}

int
mpl_activity_get_progress (MplSnapshot *snapshot, MplRow *activity)
{
  guint n = 0;
  guint done = 0;
  MplRow *const *actions;

  if (!mpl_row_is_null (activity, MPL_ACTIVITY_PROGRESS))
    return (int) mpl_row_get_integer (activity, MPL_ACTIVITY_PROGRESS);
  if (mpl_row_get_choice (activity, MPL_ACTIVITY_STATUS) == MPL_ACTIVITY_DONE)
    return 100;

  actions = mpl_snapshot_get_children (snapshot, &mpl_action_table, MPL_ACTION_ACTIVITY,
                                       mpl_row_get_id (activity), &n);
  for (guint i = 0; i < n; i++)
    done += mpl_row_is_null (actions[i], MPL_ACTION_DONE) ? 0 : 1;

  return n > 0 ? (int) (done * 100 / n) : 0;
}

int
mpl_activity_get_overdue (MplRow *activity, MplDay today)
{
  MplDay end = mpl_row_get_day (activity, MPL_ACTIVITY_END);
  int status = mpl_row_get_choice (activity, MPL_ACTIVITY_STATUS);

  if (status != MPL_ACTIVITY_PLANNED && status != MPL_ACTIVITY_RUNNING)
    return 0;

  return MAX (today - end, 0);
}
