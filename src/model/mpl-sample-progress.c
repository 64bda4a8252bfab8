/* mpl-sample-progress.c: how far the sample's plan has come by a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/mpl-sample-progress.h"

#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-recurrence.h"

typedef struct
{
  MplRow *row;
  MplSpan span; /* as it stands after the moves */
  int moved;    /* by so many working days */
  gboolean overdue;
} Item;

typedef struct
{
  const MplSampleProgress *progress;
  MplDay today;
  MplSnapshot *plan;
  const MplCalendar *calendar;
  MplChange *change;
} Work;

static const char *
code_of (const Item *item)
{
  return mpl_row_get_text (item->row, MPL_ACTIVITY_TEMPLATE);
}

static void
set_day (const Work *work, const Item *item, guint field, MplDay day)
{
  mpl_change_set_integer (work->change, &mpl_activity_table, mpl_row_get_id (item->row), field,
                          day);
}

static void
set_status (const Work *work, const Item *item, MplActivityStatus status)
{
  const MplTable *table = &mpl_activity_table;

  mpl_change_set_text (work->change, table, mpl_row_get_id (item->row), MPL_ACTIVITY_STATUS,
                       table->fields[MPL_ACTIVITY_STATUS].choices[status].code);
}

/* By how many working days the list shifts an activity. */
static int
find_shift (const GArray *shifts, const char *code)
{
  for (guint i = 0; i < shifts->len; i++)
    {
      const MplSampleShift *shift = &g_array_index (shifts, MplSampleShift, i);

      if (g_strcmp0 (shift->code, code) == 0)
        return shift->working_days;
    }

  return 0;
}

static const MplSampleAside *
find_aside (const Work *work, const char *code)
{
  const GArray *set_aside = work->progress->set_aside;

  for (guint i = 0; i < set_aside->len; i++)
    {
      const MplSampleAside *aside = &g_array_index (set_aside, MplSampleAside, i);

      if (g_strcmp0 (aside->code, code) == 0)
        return aside;
    }

  return NULL;
}

/* The day of an action after the moves; an action without one stands at the activity's end. */
static MplDay
action_day (const Work *work, const Item *item, const MplRow *action)
{
  MplDay day = mpl_row_get_day (action, MPL_ACTION_DAY);

  if (day == MPL_DAY_NONE)
    return item->span.end;
  if (item->moved > 0)
    day = mpl_calendar_add_working_days (work->calendar, day, item->moved);

  return CLAMP (day, item->span.start, item->span.end);
}

static MplRow *const *
actions_of (const Work *work, const Item *item, guint *n)
{
  return mpl_snapshot_get_children (work->plan, &mpl_action_table, MPL_ACTION_ACTIVITY,
                                    mpl_row_get_id (item->row), n);
}

/* Writes what the moves changed: the activity's days and those of its actions. */
static void
write_move (const Work *work, const Item *item)
{
  guint n = 0;
  MplRow *const *actions = actions_of (work, item, &n);

  set_day (work, item, MPL_ACTIVITY_START, item->span.start);
  set_day (work, item, MPL_ACTIVITY_END, item->span.end);
  for (guint i = 0; i < n; i++)
    mpl_change_set_integer (work->change, &mpl_action_table, mpl_row_get_id (actions[i]),
                            MPL_ACTION_DAY, action_day (work, item, actions[i]));
}

static void
set_action_done (const Work *work, const MplRow *action, MplDay day)
{
  mpl_change_set_integer (work->change, &mpl_action_table, mpl_row_get_id (action), MPL_ACTION_DONE,
                          day);
}

/* Each day of the rule before today was held. */
static void
add_occurrences (const Work *work, const Item *item)
{
  const MplTable *table = &mpl_occurrence_table;
  const char *text = mpl_row_get_text (item->row, MPL_ACTIVITY_RECURRENCE);
  g_autoptr (GArray) days = NULL;
  MplRecurrence rule;

  if (text == NULL || !mpl_recurrence_from_text (&rule, text, NULL))
    return;

  days = mpl_recurrence_expand (&rule, work->calendar, item->span, NULL, 0);
  for (guint i = 0; i < days->len; i++)
    {
      const MplRecurrenceDay *day = &g_array_index (days, MplRecurrenceDay, i);
      gint64 id;

      if (MAX (day->original, day->day) >= work->today)
        continue;
      id = mpl_change_insert (work->change, table);
      mpl_change_set_integer (work->change, table, id, MPL_OCCURRENCE_ACTIVITY,
                              mpl_row_get_id (item->row));
      mpl_change_set_integer (work->change, table, id, MPL_OCCURRENCE_DAY, day->original);
      mpl_change_set_text (work->change, table, id, MPL_OCCURRENCE_STATUS,
                           table->fields[MPL_OCCURRENCE_STATUS].choices[MPL_OCCURRENCE_DONE].code);
    }
}

static void
set_aside (const Work *work, const Item *item, const MplSampleAside *aside)
{
  const MplTable *table = &mpl_activity_table;
  gint64 id = mpl_row_get_id (item->row);
  const char *note = mpl_row_get_text (item->row, MPL_ACTIVITY_NOTE);
  g_autofree char *both = note != NULL ? g_strdup_printf ("%s\n%s", aside->note, note) : NULL;

  mpl_change_set_text (work->change, table, id, MPL_ACTIVITY_STATUS, aside->status);
  mpl_change_set_text (work->change, table, id, MPL_ACTIVITY_NOTE,
                       both != NULL ? both : aside->note);
}

/* It has come so far, and so many of its actions are done. */
static void
leave_overdue (const Work *work, const Item *item)
{
  int per_cent = work->progress->per_cent;
  guint n = 0;
  MplRow *const *actions = actions_of (work, item, &n);

  set_status (work, item, MPL_ACTIVITY_RUNNING);
  set_day (work, item, MPL_ACTIVITY_FACT_START, item->span.start);
  mpl_change_set_integer (work->change, &mpl_activity_table, mpl_row_get_id (item->row),
                          MPL_ACTIVITY_PROGRESS, per_cent);
  for (guint i = 0; i < n; i++)
    if (mpl_row_get_integer (actions[i], MPL_ACTION_POSITION) * 100 <= (gint64) n * per_cent)
      set_action_done (work, actions[i], action_day (work, item, actions[i]));
}

/* Done on its last day, or some days late; with it what was to be done on that day. */
static void
finish (const Work *work, const Item *item)
{
  int late = find_shift (work->progress->late, code_of (item));
  MplDay done = mpl_calendar_add_working_days (work->calendar, item->span.end, late);
  guint n = 0;
  MplRow *const *actions = actions_of (work, item, &n);

  done = MIN (done, work->today);
  set_status (work, item, MPL_ACTIVITY_DONE);
  set_day (work, item, MPL_ACTIVITY_FACT_START, item->span.start);
  set_day (work, item, MPL_ACTIVITY_FACT_END, done);
  for (guint i = 0; i < n; i++)
    {
      MplDay day = action_day (work, item, actions[i]);

      set_action_done (work, actions[i], day < item->span.end ? day : done);
    }
  add_occurrences (work, item);
}

static void
begin (const Work *work, const Item *item)
{
  guint n = 0;
  MplRow *const *actions = actions_of (work, item, &n);

  set_status (work, item, MPL_ACTIVITY_RUNNING);
  set_day (work, item, MPL_ACTIVITY_FACT_START, item->span.start);
  for (guint i = 0; i < n; i++)
    {
      MplDay day = action_day (work, item, actions[i]);

      if (day < work->today)
        set_action_done (work, actions[i], day);
    }
  add_occurrences (work, item);
}

static void
add_item (const Work *work, const Item *item)
{
  const MplSampleAside *aside = find_aside (work, code_of (item));

  if (item->moved > 0)
    write_move (work, item);

  if (item->span.start > work->today)
    return;
  if (aside != NULL)
    set_aside (work, item, aside);
  else if (item->overdue)
    leave_overdue (work, item);
  else if (item->span.end < work->today)
    finish (work, item);
  else
    begin (work, item);
}

/* All activities of the plan with the days that the moves leave them. */
static GArray *
read_items (const Work *work)
{
  GArray *items = g_array_new (FALSE, TRUE, sizeof (Item));
  guint n = 0;
  MplRow *const *rows = mpl_snapshot_get_rows (work->plan, &mpl_activity_table, &n);

  for (guint i = 0; i < n; i++)
    {
      Item item = {
        .row = rows[i],
        .span = MPL_SPAN_INIT (mpl_row_get_day (rows[i], MPL_ACTIVITY_START),
                               mpl_row_get_day (rows[i], MPL_ACTIVITY_END)),
      };

      item.moved = find_shift (work->progress->moved, code_of (&item));
      if (item.moved > 0)
        {
          item.span.start
              = mpl_calendar_add_working_days (work->calendar, item.span.start, item.moved);
          item.span.end = mpl_calendar_add_working_days (work->calendar, item.span.end, item.moved);
        }
      g_array_append_val (items, item);
    }

  return items;
}

/* The latest first; of one day in the order of the plan. */
static int
compare_ends (gconstpointer a, gconstpointer b)
{
  const Item *first = *(const Item *const *) a;
  const Item *second = *(const Item *const *) b;

  if (first->span.end != second->span.end)
    return first->span.end > second->span.end ? -1 : 1;

  return first < second ? -1 : 1;
}

/* Of those that ended lately the latest stay overdue. */
static void
choose_overdue (const Work *work, GArray *items)
{
  const MplSampleProgress *progress = work->progress;
  g_autoptr (GPtrArray) ended = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    {
      Item *item = &g_array_index (items, Item, i);
      int days = work->today - item->span.end;
      const char *code = code_of (item);

      if (days > 0 && days <= progress->within_days && code != NULL
          && g_strv_contains ((const char *const *) progress->overdue, code))
        g_ptr_array_add (ended, item);
    }

  g_ptr_array_sort (ended, compare_ends);
  for (guint i = 0; i < MIN (ended->len, (guint) progress->at_most); i++)
    ((Item *) g_ptr_array_index (ended, i))->overdue = TRUE;
}

void
mpl_sample_progress_add (const MplSampleProgress *self,
                         MplDay today,
                         MplSnapshot *plan,
                         const MplCalendar *calendar,
                         MplChange *change)
{
  Work work = { self, today, plan, calendar, change };
  g_autoptr (GArray) items = read_items (&work);

  choose_overdue (&work, items);
  for (guint i = 0; i < items->len; i++)
    add_item (&work, &g_array_index (items, Item, i));
}
