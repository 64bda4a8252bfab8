/* mpl-timeline-builder.c: a school's plan as a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-timeline-builder.h"

#include "model/mpl-action.h"
#include "model/mpl-activity-parts.h"
#include "model/mpl-activity.h"
#include "model/mpl-approval.h"
#include "model/mpl-plan-describe.h"
#include "model/mpl-plan.h"
#include "model/mpl-programme.h"
#include "model/mpl-recurrence.h"
#include "model/mpl-schedule.h"

/* Days told of beside those of the plan, where the scale goes on. */
#define SPARE_DAYS 366

typedef struct
{
  MplSnapshot *snapshot;
  MplRow *programme;
  const MplCalendar *calendar;
  MplDay today;
  MplTimelineInput *input;
  GArray *plan;          /* MplPlanRow */
  GHashTable *baseline;  /* activity's id → MplRow of the baseline's span */
  GHashTable *tasks;     /* activity's id → index in the schedule + 1 */
  MplSchedule *schedule; /* %NULL where the links make no sense */
  GArray *links;         /* MplScheduleLink */
} Builder;

char *
mpl_timeline_describe_responsible (MplSnapshot *snapshot, MplRow *activity)
{
  return mpl_plan_describe_responsible (snapshot, activity);
}

/* The days of the newest baseline of the programme. */
static void
read_baseline (Builder *builder)
{
  MplRow *newest = mpl_programme_get_baseline (builder->snapshot, builder->programme);
  MplRow *const *spans;
  guint n = 0;

  if (newest == NULL)
    return;

  spans = mpl_snapshot_get_children (builder->snapshot, &mpl_baseline_span_table,
                                     MPL_BASELINE_SPAN_BASELINE, mpl_row_get_id (newest), &n);
  for (guint i = 0; i < n; i++)
    {
      gint64 activity = mpl_row_get_reference (spans[i], MPL_BASELINE_SPAN_ACTIVITY);

      if (activity != 0)
        g_hash_table_insert (builder->baseline, g_memdup2 (&activity, sizeof activity), spans[i]);
    }
}

static MplSpan
get_span (const MplRow *row, guint start, guint end)
{
  return MPL_SPAN_INIT (mpl_row_get_day (row, start), mpl_row_get_day (row, end));
}

static void
add_task (GArray *tasks, MplRow *activity)
{
  int kind = mpl_row_get_choice (activity, MPL_ACTIVITY_KIND);
  int status = mpl_row_get_choice (activity, MPL_ACTIVITY_STATUS);
  MplScheduleTask task = {
    .start = mpl_row_get_day (activity, MPL_ACTIVITY_START),
    .end = mpl_row_get_day (activity, MPL_ACTIVITY_END),
    .earliest = MPL_DAY_NONE,
    .milestone = kind == MPL_ACTIVITY_MILESTONE,
    .window = kind == MPL_ACTIVITY_RECURRING,
    .pinned = status == MPL_ACTIVITY_DONE || status == MPL_ACTIVITY_CANCELLED,
    .name = mpl_row_get_title (activity),
  };

  if (task.milestone)
    task.start = task.end;
  g_array_append_val (tasks, task);
}

static guint
get_task (Builder *builder, gint64 activity)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (builder->tasks, &activity));
}

/* The links within the plan, and what they say of its dates. */
static void
read_links (Builder *builder)
{
  g_autoptr (GArray) tasks = g_array_new (FALSE, TRUE, sizeof (MplScheduleTask));
  guint n = 0;
  MplRow *const *rows;

  for (guint i = 0; i < builder->plan->len; i++)
    {
      MplRow *activity = g_array_index (builder->plan, MplPlanRow, i).activity;
      gint64 id = activity != NULL ? mpl_row_get_id (activity) : 0;

      if (activity == NULL)
        continue;
      add_task (tasks, activity);
      g_hash_table_insert (builder->tasks, g_memdup2 (&id, sizeof id),
                           GUINT_TO_POINTER (tasks->len));
    }
  rows = mpl_snapshot_get_rows (builder->snapshot, &mpl_dependency_table, &n);
  for (guint i = 0; i < n; i++)
    {
      guint from = get_task (builder, mpl_row_get_reference (rows[i], MPL_DEPENDENCY_PREDECESSOR));
      guint to = get_task (builder, mpl_row_get_reference (rows[i], MPL_DEPENDENCY_SUCCESSOR));
      MplScheduleLink link = {
        .from = from - 1,
        .to = to - 1,
        .type = (MplDependencyType) mpl_row_get_choice (rows[i], MPL_DEPENDENCY_TYPE),
        .lag = (int) mpl_row_get_integer (rows[i], MPL_DEPENDENCY_LAG),
        .unit = (MplLagUnit) mpl_row_get_choice (rows[i], MPL_DEPENDENCY_LAG_UNIT),
      };

      if (from > 0 && to > 0)
        g_array_append_val (builder->links, link);
    }

  /* Links in a circle are for the check to name; the timeline shows them all the same. */
  builder->schedule = mpl_schedule_new (
      builder->calendar, (const MplScheduleTask *) (gpointer) tasks->data, tasks->len,
      (const MplScheduleLink *) (gpointer) builder->links->data, builder->links->len, NULL, NULL);
}

static gboolean
is_critical (Builder *builder, guint task)
{
  return builder->schedule != NULL && mpl_schedule_get_dates (builder->schedule, task)->critical;
}

static void
add_links (Builder *builder)
{
  g_autofree gint64 *ids = g_new0 (gint64, builder->plan->len + 1);
  guint n_tasks = 0;

  G_STATIC_ASSERT ((int) MPL_TIMELINE_SF == (int) MPL_DEPENDENCY_SF);
  for (guint i = 0; i < builder->plan->len; i++)
    {
      MplRow *activity = g_array_index (builder->plan, MplPlanRow, i).activity;

      if (activity != NULL)
        ids[n_tasks++] = mpl_row_get_id (activity);
    }
  for (guint i = 0; i < builder->links->len; i++)
    {
      const MplScheduleLink *link = &g_array_index (builder->links, MplScheduleLink, i);

      mpl_timeline_input_add_link (
          builder->input, ids[link->from], ids[link->to], (MplTimelineLinkType) link->type,
          is_critical (builder, link->from) && is_critical (builder, link->to));
    }
}

static GArray *
read_occurrences (Builder *builder, MplRow *activity)
{
  static const MplTimelineStatus statuses[] = {
    [MPL_RECURRENCE_STATE_PLANNED] = MPL_TIMELINE_PLANNED,
    [MPL_RECURRENCE_STATE_DONE] = MPL_TIMELINE_DONE,
    [MPL_RECURRENCE_STATE_CANCELLED] = MPL_TIMELINE_CANCELLED,
  };
  GArray *occurrences = g_array_new (FALSE, FALSE, sizeof (MplTimelineOccurrence));
  g_autoptr (GArray) days
      = mpl_activity_get_occurrences (builder->snapshot, activity, builder->calendar);

  for (guint i = 0; i < days->len; i++)
    {
      const MplRecurrenceDay *day = &g_array_index (days, MplRecurrenceDay, i);
      MplTimelineOccurrence occurrence = { day->day, statuses[day->state] };

      g_array_append_val (occurrences, occurrence);
    }

  return occurrences;
}

static void
add_actions (Builder *builder, MplRow *activity)
{
  g_autoptr (GPtrArray) actions = mpl_activity_get_actions (builder->snapshot, activity);

  for (guint i = 0; i < actions->len; i++)
    {
      MplRow *action = g_ptr_array_index (actions, i);
      MplDay done = mpl_row_get_day (action, MPL_ACTION_DONE);
      MplDay day = mpl_row_get_day (action, MPL_ACTION_DAY);
      g_autofree char *who = mpl_person_make_short_name (
          builder->snapshot, mpl_row_get_reference (action, MPL_ACTION_PERSON));
      MplTimelineRow row = {
        .kind = MPL_TIMELINE_ACTION,
        .id = mpl_row_get_id (action),
        .title = mpl_row_get_title (action),
        .span = { day, day },
        .baseline = MPL_TIMELINE_NO_DAYS,
        .status = done != MPL_DAY_NONE ? MPL_TIMELINE_DONE : MPL_TIMELINE_PLANNED,
      };

      if (who == NULL)
        who = g_strdup (mpl_role_get_short_title (builder->snapshot,
                                                  mpl_row_get_reference (action, MPL_ACTION_ROLE)));
      /* What was done without a term is shown when it was done. */
      if (day == MPL_DAY_NONE && done != MPL_DAY_NONE)
        row.span = MPL_SPAN_INIT (done, done);
      if (row.status == MPL_TIMELINE_PLANNED && day != MPL_DAY_NONE
          && builder->today != MPL_DAY_NONE)
        row.overdue = MAX (builder->today - day, 0);
      row.responsible = who;
      mpl_timeline_input_add_row (builder->input, &row);
    }
}

static void
add_activity (Builder *builder, const MplPlanRow *plan_row)
{
  MplRow *activity = plan_row->activity;
  gint64 id = mpl_row_get_id (activity);
  MplRow *baseline = g_hash_table_lookup (builder->baseline, &id);
  g_autofree char *number = mpl_plan_row_get_number (plan_row);
  g_autofree char *responsible = mpl_timeline_describe_responsible (builder->snapshot, activity);
  g_autoptr (GArray) occurrences = NULL;
  MplTimelineRow row = {
    .kind = MPL_TIMELINE_ACTIVITY,
    .id = id,
    .number = number,
    .title = mpl_row_get_title (activity),
    .responsible = responsible,
    .span = get_span (activity, MPL_ACTIVITY_START, MPL_ACTIVITY_END),
    .baseline = MPL_TIMELINE_NO_DAYS,
    .shape = (MplTimelineShape) mpl_row_get_choice (activity, MPL_ACTIVITY_KIND),
    .status = (MplTimelineStatus) mpl_row_get_choice (activity, MPL_ACTIVITY_STATUS),
    .progress = mpl_activity_get_progress (builder->snapshot, activity),
    .critical = is_critical (builder, get_task (builder, id) - 1),
  };

  G_STATIC_ASSERT ((int) MPL_TIMELINE_MILESTONE == (int) MPL_ACTIVITY_MILESTONE);
  G_STATIC_ASSERT ((int) MPL_TIMELINE_CANCELLED == (int) MPL_ACTIVITY_CANCELLED);
  if (builder->today != MPL_DAY_NONE)
    row.overdue = mpl_activity_get_overdue (activity, builder->today);
  if (baseline != NULL)
    row.baseline = get_span (baseline, MPL_BASELINE_SPAN_START, MPL_BASELINE_SPAN_END);
  occurrences = read_occurrences (builder, activity);
  row.occurrences = (const MplTimelineOccurrence *) (gpointer) occurrences->data;
  row.n_occurrences = occurrences->len;
  mpl_timeline_input_add_row (builder->input, &row);
  add_actions (builder, activity);
}

/* The block's own colour, else the next of six that are told apart best. */
static guint
find_color (MplRow *block, guint place)
{
  static const guint by_place[] = { 0, 1, 2, 3, 4, 7 };
  int choice = mpl_row_get_choice (block, MPL_BLOCK_COLOUR);

  return choice >= 0 ? (guint) choice : by_place[place % G_N_ELEMENTS (by_place)];
}

static void
add_block (Builder *builder, guint index)
{
  const MplPlanRow *plan_row = &g_array_index (builder->plan, MplPlanRow, index);
  g_autofree char *number = mpl_plan_row_get_number (plan_row);
  MplTimelineRow row = {
    .kind = MPL_TIMELINE_BLOCK,
    .id = mpl_row_get_id (plan_row->block),
    .number = number,
    .title = mpl_row_get_title (plan_row->block),
    .span = MPL_TIMELINE_NO_DAYS,
    .baseline = MPL_TIMELINE_NO_DAYS,
    .color = find_color (plan_row->block, plan_row->block_number - 1),
  };

  for (guint i = index + 1; i < builder->plan->len; i++)
    {
      MplRow *activity = g_array_index (builder->plan, MplPlanRow, i).activity;
      int status = activity != NULL ? mpl_row_get_choice (activity, MPL_ACTIVITY_STATUS) : -1;

      if (activity == NULL)
        break;
      /* What was cancelled is not waited for. */
      row.total += status != MPL_ACTIVITY_CANCELLED;
      row.done += status == MPL_ACTIVITY_DONE;
    }
  mpl_timeline_input_add_row (builder->input, &row);
}

/* The days of the programme and of all that lies beside it, and some more. */
static MplSpan
find_days (Builder *builder)
{
  MplSpan span = get_span (builder->programme, MPL_PROGRAMME_START, MPL_PROGRAMME_END);

  for (guint i = 0; i < builder->plan->len; i++)
    {
      MplRow *activity = g_array_index (builder->plan, MplPlanRow, i).activity;

      if (activity != NULL)
        span = mpl_span_union (span, get_span (activity, MPL_ACTIVITY_START, MPL_ACTIVITY_END));
    }

  return MPL_SPAN_INIT (MAX (span.start - SPARE_DAYS, mpl_day_new (MPL_YEAR_MIN, 1, 1)),
                        MIN (span.end + SPARE_DAYS, mpl_day_new (MPL_YEAR_MAX, 12, 31)));
}

MplTimelineInput *
mpl_timeline_input_new_for_plan (MplSnapshot *snapshot,
                                 MplRow *programme,
                                 const MplCalendar *calendar,
                                 MplDay today)
{
  g_autoptr (GArray) plan = NULL;
  g_autoptr (GArray) links = g_array_new (FALSE, TRUE, sizeof (MplScheduleLink));
  g_autoptr (GHashTable) baseline
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) tasks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Builder builder = {
    .snapshot = snapshot,
    .programme = programme,
    .calendar = calendar,
    .today = today,
    .baseline = baseline,
    .tasks = tasks,
    .links = links,
  };

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot) && programme != NULL && calendar != NULL, NULL);

  builder.plan = plan = mpl_plan_read (snapshot, programme);
  builder.input = mpl_timeline_input_new (today);
  read_baseline (&builder);
  read_links (&builder);
  for (guint i = 0; i < plan->len; i++)
    {
      const MplPlanRow *row = &g_array_index (plan, MplPlanRow, i);

      if (row->activity == NULL)
        add_block (&builder, i);
      else
        add_activity (&builder, row);
    }
  add_links (&builder);
  mpl_timeline_input_set_calendar (builder.input, calendar, find_days (&builder));
  mpl_timeline_input_seal (builder.input);
  g_clear_pointer (&builder.schedule, mpl_schedule_free);

  return builder.input;
}
