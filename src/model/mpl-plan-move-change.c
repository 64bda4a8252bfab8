/* mpl-plan-move-change.c: the change that a move comes to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-plan-move-private.h"

#include "model/mpl-activity.h"
#include "model/mpl-plan-edit-private.h"
#include "model/mpl-plan-occurrence.h"
#include "model/mpl-verb.h"

static void
write_day (MplChange *change, const MplTable *table, const MplRow *row, guint field, MplDay day)
{
  if (mpl_row_get_day (row, field) != day)
    mpl_change_set_integer (change, table, mpl_row_get_id (row), field, day);
}

/* A day of an activity that moves; one that would leave the years stays. */
static MplDay
shift_day (const MplPlanMove *self, MplDay day)
{
  MplDay shifted
      = self->free ? day + self->days
                   : mpl_calendar_select (self->calendar,
                                          mpl_calendar_rank (self->calendar, day) + self->ranks);

  return mpl_day_is_valid (shifted) ? shifted : day;
}

static MplDay
place_action (const MplPlanMove *self, const MplPlanMoveItem *item, MplDay day)
{
  if (self->edge == MPL_PLAN_EDGE_NONE)
    return shift_day (self, day);

  /* One that stood outside before is left to the person who put it there. */
  return mpl_span_contains (item->old, day) ? CLAMP (day, item->span.start, item->span.end) : day;
}

static void
write_actions (const MplPlanMove *self, MplChange *change, const MplPlanMoveItem *item)
{
  guint n = 0;
  MplRow *const *rows = mpl_snapshot_get_children (
      self->snapshot, &mpl_action_table, MPL_ACTION_ACTIVITY, mpl_row_get_id (item->row), &n);

  for (guint i = 0; i < n; i++)
    {
      MplDay day = mpl_row_get_day (rows[i], MPL_ACTION_DAY);

      if (day != MPL_DAY_NONE && mpl_row_is_null (rows[i], MPL_ACTION_DONE))
        write_day (change, &mpl_action_table, rows[i], MPL_ACTION_DAY,
                   place_action (self, item, day));
    }
}

static int
find_original (const GArray *days, MplDay original)
{
  for (guint i = 0; i < days->len; i++)
    if (g_array_index (days, MplRecurrenceDay, i).original == original)
      return (int) i;
  return -1;
}

/* Whether another record speaks of the day. */
static gboolean
is_taken (MplRow *const *rows, guint n_rows, MplDay original)
{
  for (guint i = 0; i < n_rows; i++)
    if (mpl_row_get_day (rows[i], MPL_OCCURRENCE_DAY) == original)
      return TRUE;
  return FALSE;
}

/* A day as far from its original as before, on a working day where the move keeps to them. */
static MplDay
follow (const MplPlanMove *self, MplDay day, int days)
{
  MplDay followed = day + days;

  if (mpl_day_is_valid (followed) && !self->free)
    followed = mpl_calendar_on_or_after (self->calendar, followed);
  return mpl_day_is_valid (followed) ? followed : day;
}

/* What was said of a day that the rule no longer gives goes to the day of the same number. */
static void
write_occurrences (const MplPlanMove *self,
                   MplChange *change,
                   const MplPlanMoveItem *item,
                   const MplRecurrence *before,
                   const MplRecurrence *after)
{
  const MplTable *table = &mpl_occurrence_table;
  g_autoptr (GArray) old_days = NULL;
  g_autoptr (GArray) new_days = NULL;
  guint n = 0;
  MplRow *const *rows = mpl_snapshot_get_children (self->snapshot, table, MPL_OCCURRENCE_ACTIVITY,
                                                   mpl_row_get_id (item->row), &n);

  if (n == 0)
    return;

  old_days = mpl_recurrence_expand (before, self->calendar, item->old, NULL, 0);
  new_days = mpl_recurrence_expand (after, self->calendar, item->span, NULL, 0);
  for (guint i = 0; i < n; i++)
    {
      MplDay original = mpl_row_get_day (rows[i], MPL_OCCURRENCE_DAY);
      MplDay moved = mpl_row_get_day (rows[i], MPL_OCCURRENCE_MOVED_TO);
      int place = find_original (old_days, original);
      const MplRecurrenceDay *to;

      if (mpl_row_get_choice (rows[i], MPL_OCCURRENCE_STATUS) == MPL_OCCURRENCE_DONE || place < 0
          || (guint) place >= new_days->len || find_original (new_days, original) >= 0)
        continue;
      to = &g_array_index (new_days, MplRecurrenceDay, place);
      if (is_taken (rows, n, to->original))
        continue;
      write_day (change, table, rows[i], MPL_OCCURRENCE_DAY, to->original);
      if (moved != MPL_DAY_NONE)
        write_day (change, table, rows[i], MPL_OCCURRENCE_MOVED_TO,
                   follow (self, moved, to->original - original));
    }
}

static void
write_rule (const MplPlanMove *self, MplChange *change, const MplPlanMoveItem *item)
{
  MplRecurrence before, after;

  if (!mpl_plan_get_rule (item->row, &before))
    return;

  after = before;
  if (self->edge == MPL_PLAN_EDGE_NONE && before.until != MPL_DAY_NONE)
    {
      MplDay until = before.until + (item->span.end - item->old.end);

      if (mpl_day_is_valid (until))
        after.until = until;
    }
  if (!mpl_recurrence_equal (&before, &after))
    {
      g_autofree char *text = mpl_recurrence_to_text (&after);

      mpl_change_set_text (change, &mpl_activity_table, mpl_row_get_id (item->row),
                           MPL_ACTIVITY_RECURRENCE, text);
    }
  write_occurrences (self, change, item, &before, &after);
}

MplChange *
mpl_plan_move_make_change (const MplPlanMove *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  MplChange *change;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->items->len; i++)
    g_ptr_array_add (rows, g_array_index (self->items, MplPlanMoveItem, i).row);
  change
      = self->edge == MPL_PLAN_EDGE_NONE
            ? mpl_plan_edit_new_change (MPL_VERB_ACTIVITY_MOVE, MPL_VERB_ACTIVITIES_MOVE, rows)
            : mpl_plan_edit_new_change (MPL_VERB_ACTIVITY_RESIZE, MPL_VERB_ACTIVITIES_RESIZE, rows);

  for (guint i = 0; i < self->items->len; i++)
    {
      const MplPlanMoveItem *item = &g_array_index (self->items, MplPlanMoveItem, i);

      if (mpl_plan_move_is_still (self, i) || mpl_span_equal (item->old, item->span))
        continue;
      write_day (change, &mpl_activity_table, item->row, MPL_ACTIVITY_START, item->span.start);
      write_day (change, &mpl_activity_table, item->row, MPL_ACTIVITY_END, item->span.end);
      write_actions (self, change, item);
      write_rule (self, change, item);
    }
  return change;
}
