/* mpl-plan-status.c: how far activities have come, told by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-plan-status.h"

#include "base/mpl-error.h"
#include "model/mpl-plan-edit-private.h"
#include "model/mpl-verb.h"

#include <glib/gi18n-lib.h>

/* What an activity shall be; %MPL_DAY_NONE and %MPL_PLAN_PROGRESS_BY_ACTIONS stand for null. */
typedef struct
{
  int status;
  int progress;
  MplSpan fact;
} State;

static State
read_state (const MplRow *row)
{
  return (State) {
    .status = mpl_row_get_choice (row, MPL_ACTIVITY_STATUS),
    .progress = mpl_row_is_null (row, MPL_ACTIVITY_PROGRESS)
                    ? MPL_PLAN_PROGRESS_BY_ACTIONS
                    : (int) mpl_row_get_integer (row, MPL_ACTIVITY_PROGRESS),
    .fact = MPL_SPAN_INIT (mpl_row_get_day (row, MPL_ACTIVITY_FACT_START),
                           mpl_row_get_day (row, MPL_ACTIVITY_FACT_END)),
  };
}

static void
write_day (MplChange *change, gint64 id, guint field, MplDay day)
{
  if (day == MPL_DAY_NONE)
    mpl_change_set_null (change, &mpl_activity_table, id, field);
  else
    mpl_change_set_integer (change, &mpl_activity_table, id, field, day);
}

/* Only what differs. */
static void
write_state (MplChange *change, const MplRow *row, const State *state)
{
  const MplTable *table = &mpl_activity_table;
  gint64 id = mpl_row_get_id (row);
  State before = read_state (row);

  if (state->status != before.status)
    mpl_plan_edit_set_choice (change, table, id, MPL_ACTIVITY_STATUS, state->status);
  if (state->progress != before.progress)
    {
      if (state->progress == MPL_PLAN_PROGRESS_BY_ACTIONS)
        mpl_change_set_null (change, table, id, MPL_ACTIVITY_PROGRESS);
      else
        mpl_change_set_integer (change, table, id, MPL_ACTIVITY_PROGRESS, state->progress);
    }
  if (state->fact.start != before.fact.start)
    write_day (change, id, MPL_ACTIVITY_FACT_START, state->fact.start);
  if (state->fact.end != before.fact.end)
    write_day (change, id, MPL_ACTIVITY_FACT_END, state->fact.end);
}

/* When it began, where nobody says: as told before, else as planned, if that has come by @day. */
static MplDay
find_start (const MplRow *row, MplDay told, MplDay day)
{
  MplDay before = mpl_row_get_day (row, MPL_ACTIVITY_FACT_START);
  MplDay planned = mpl_plan_edit_get_span (row).start;

  if (told != MPL_DAY_NONE)
    return told;
  if (before != MPL_DAY_NONE && before <= day)
    return before;
  return MIN (planned, day);
}

static void
set_status (const MplRow *row, State *state, MplActivityStatus status, MplSpan fact, MplDay today)
{
  MplDay end = fact.end != MPL_DAY_NONE ? fact.end : MAX (today, fact.start);

  state->status = (int) status;
  switch (status)
    {
    case MPL_ACTIVITY_DONE:
      state->fact = MPL_SPAN_INIT (find_start (row, fact.start, end), end);
      state->progress = 100;
      return;
    case MPL_ACTIVITY_RUNNING:
      state->fact = MPL_SPAN_INIT (find_start (row, fact.start, today), MPL_DAY_NONE);
      break;
    case MPL_ACTIVITY_PLANNED:
      state->fact = MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE);
      state->progress = MPL_PLAN_PROGRESS_BY_ACTIONS;
      break;
    case MPL_ACTIVITY_POSTPONED:
    case MPL_ACTIVITY_CANCELLED:
    default:
      state->fact.end = MPL_DAY_NONE;
      break;
    }
  if (state->progress == 100)
    state->progress = MPL_PLAN_PROGRESS_BY_ACTIONS;
}

MplChange *
mpl_plan_set_status (MplSnapshot *snapshot,
                     const gint64 *ids,
                     guint n_ids,
                     MplActivityStatus status,
                     MplSpan fact,
                     MplDay today,
                     GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  MplChange *change;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);
  g_return_val_if_fail (ids != NULL || n_ids == 0, NULL);
  g_return_val_if_fail (mpl_day_is_valid (today), NULL);

  if (!mpl_span_is_valid (fact))
    {
      mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                     _ ("The actual start must not be later than the actual end."));
      return NULL;
    }
  rows = mpl_plan_edit_select (snapshot, ids, n_ids, error);
  if (rows == NULL)
    return NULL;

  change = mpl_plan_edit_new_change (MPL_VERB_ACTIVITY_STATUS, MPL_VERB_ACTIVITIES_STATUS, rows);
  for (guint i = 0; i < rows->len; i++)
    {
      const MplRow *row = g_ptr_array_index (rows, i);
      State state = read_state (row);

      set_status (row, &state, status, fact, today);
      write_state (change, row, &state);
    }
  return change;
}

static void
set_progress (const MplRow *row, State *state, int per_cent, MplDay today)
{
  MplSpan unknown = MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE);
  gboolean active = state->status == MPL_ACTIVITY_RUNNING || state->status == MPL_ACTIVITY_DONE;

  if (per_cent == 100)
    {
      /* What is done already keeps its day. */
      if (state->status != MPL_ACTIVITY_DONE)
        set_status (row, state, MPL_ACTIVITY_DONE, unknown, today);
    }
  else if (per_cent > 0)
    {
      if (state->status != MPL_ACTIVITY_RUNNING)
        set_status (row, state, MPL_ACTIVITY_RUNNING, unknown, today);
    }
  else if (per_cent == 0 && active)
    set_status (row, state, MPL_ACTIVITY_PLANNED, unknown, today);
  else if (per_cent < 0 && state->status == MPL_ACTIVITY_DONE)
    set_status (row, state, MPL_ACTIVITY_RUNNING, unknown, today);

  state->progress = per_cent;
}

MplChange *
mpl_plan_set_progress (MplSnapshot *snapshot,
                       const gint64 *ids,
                       guint n_ids,
                       int per_cent,
                       MplDay today,
                       GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  MplChange *change;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);
  g_return_val_if_fail (ids != NULL || n_ids == 0, NULL);
  g_return_val_if_fail (mpl_day_is_valid (today), NULL);

  if (per_cent < MPL_PLAN_PROGRESS_BY_ACTIONS || per_cent > 100)
    {
      mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                     _ ("Progress is a number of per cent from 0 to 100."));
      return NULL;
    }
  rows = mpl_plan_edit_select (snapshot, ids, n_ids, error);
  if (rows == NULL)
    return NULL;

  change
      = mpl_plan_edit_new_change (MPL_VERB_ACTIVITY_PROGRESS, MPL_VERB_ACTIVITIES_PROGRESS, rows);
  for (guint i = 0; i < rows->len; i++)
    {
      const MplRow *row = g_ptr_array_index (rows, i);
      State state = read_state (row);

      set_progress (row, &state, per_cent, today);
      write_state (change, row, &state);
    }
  return change;
}
