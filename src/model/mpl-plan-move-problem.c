/* mpl-plan-move-problem.c: what is wrong with days as a move leaves them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-plan-move-private.h"

#include "base/mpl-format.h"
#include "model/mpl-activity.h"
#include "model/mpl-coverage.h"
#include "model/mpl-plan-edit-private.h"

#include <glib/gi18n-lib.h>

static MplPlanMoveItem *
get_item (const MplPlanMove *self, guint index)
{
  return &g_array_index (self->items, MplPlanMoveItem, index);
}

/* Whether the link asks anything of an activity that is still to be done. */
static gboolean
link_counts (MplRow *from, MplRow *to)
{
  return from != NULL && to != NULL && mpl_coverage_counts (from) && mpl_coverage_counts (to)
         && mpl_row_get_choice (to, MPL_ACTIVITY_STATUS) != MPL_ACTIVITY_DONE;
}

static guint
find_item (GHashTable *places, const MplRow *row)
{
  gpointer place = g_hash_table_lookup (places, row);

  return place == NULL ? MPL_PLAN_MOVE_STAYS : GPOINTER_TO_UINT (place) - 1;
}

MplScheduleEdge
mpl_plan_move_make_edge (const MplPlanMove *self, MplDay day)
{
  return (MplScheduleEdge) { day, mpl_schedule_rank (self->calendar, day) };
}

static MplScheduleEdge
get_row_edge (const MplPlanMove *self, const MplRow *row, gboolean start)
{
  MplSpan span = mpl_plan_edit_get_span (row);

  return mpl_plan_move_make_edge (self, start ? span.start : span.end + 1);
}

static void
collect_link (MplPlanMove *self, GHashTable *places, MplRow *row)
{
  MplRow *from = mpl_snapshot_get (self->snapshot, &mpl_activity_table,
                                   mpl_row_get_reference (row, MPL_DEPENDENCY_PREDECESSOR));
  MplRow *to = mpl_snapshot_get (self->snapshot, &mpl_activity_table,
                                 mpl_row_get_reference (row, MPL_DEPENDENCY_SUCCESSOR));
  MplPlanMoveLink link = { .row = row };
  int target, rank;

  if (!link_counts (from, to))
    return;

  link.link = (MplScheduleLink) {
    .from = find_item (places, from),
    .to = find_item (places, to),
    .type = (MplDependencyType) mpl_row_get_choice (row, MPL_DEPENDENCY_TYPE),
    .lag = (int) mpl_row_get_integer (row, MPL_DEPENDENCY_LAG),
    .unit = (MplLagUnit) mpl_row_get_choice (row, MPL_DEPENDENCY_LAG_UNIT),
  };
  link.from = get_row_edge (self, from, mpl_schedule_from_start (&link.link));
  link.to = get_row_edge (self, to, mpl_schedule_to_start (&link.link));
  target = mpl_plan_move_get_target (self, &link, &rank);
  link.was_broken = rank < target;
  g_array_append_val (self->links, link);
}

void
mpl_plan_move_collect_links (MplPlanMove *self)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->items->len; i++)
    g_hash_table_insert (places, get_item (self, i)->row, GUINT_TO_POINTER (i + 1));

  for (guint i = 0; i < self->items->len; i++)
    {
      gint64 id = mpl_row_get_id (get_item (self, i)->row);
      guint n = 0;
      MplRow *const *rows = mpl_snapshot_get_children (self->snapshot, &mpl_dependency_table,
                                                       MPL_DEPENDENCY_SUCCESSOR, id, &n);

      for (guint j = 0; j < n; j++)
        collect_link (self, places, rows[j]);

      /* Those to another one that moves are collected there. */
      rows = mpl_snapshot_get_children (self->snapshot, &mpl_dependency_table,
                                        MPL_DEPENDENCY_PREDECESSOR, id, &n);
      for (guint j = 0; j < n; j++)
        {
          MplRow *to = mpl_snapshot_get (self->snapshot, &mpl_activity_table,
                                         mpl_row_get_reference (rows[j], MPL_DEPENDENCY_SUCCESSOR));

          if (!g_hash_table_contains (places, to))
            collect_link (self, places, rows[j]);
        }
    }
}

static MplScheduleEdge
get_edge (const MplPlanMove *self, guint index, MplScheduleEdge stays, gboolean start)
{
  if (index == MPL_PLAN_MOVE_STAYS)
    return stays;

  return start ? get_item (self, index)->start : get_item (self, index)->end;
}

int
mpl_plan_move_get_target (const MplPlanMove *self, const MplPlanMoveLink *link, int *rank)
{
  const MplScheduleLink *spec = &link->link;
  MplScheduleEdge from = get_edge (self, spec->from, link->from, mpl_schedule_from_start (spec));

  *rank = get_edge (self, spec->to, link->to, mpl_schedule_to_start (spec)).rank;
  return mpl_schedule_get_target (self->calendar, spec, from);
}

static void
add_item_problem (GArray *problems,
                  const MplPlanMoveItem *item,
                  MplPlanProblemKind kind,
                  MplDay day,
                  gboolean is_new)
{
  MplPlanProblem problem
      = { .kind = kind, .activity = mpl_row_get_id (item->row), .day = day, .is_new = is_new };

  g_array_append_val (problems, problem);
}

static void
check_item (const MplPlanMove *self, GArray *problems, const MplPlanMoveItem *item)
{
  const MplCalendar *calendar = self->calendar;
  MplSpan span = item->span, old = item->old, bounds = item->programme;

  if (!item->counts)
    return;
  if (bounds.start != MPL_DAY_NONE && span.start < bounds.start)
    add_item_problem (problems, item, MPL_PLAN_PROBLEM_BEFORE, bounds.start,
                      old.start >= bounds.start);
  if (bounds.end != MPL_DAY_NONE && span.end > bounds.end)
    add_item_problem (problems, item, MPL_PLAN_PROBLEM_AFTER, bounds.end, old.end <= bounds.end);
  if (!mpl_calendar_is_working (calendar, span.start))
    add_item_problem (problems, item, MPL_PLAN_PROBLEM_START_OFF,
                      mpl_calendar_after (calendar, span.start),
                      mpl_calendar_is_working (calendar, old.start));
  if (span.end != span.start && !mpl_calendar_is_working (calendar, span.end))
    add_item_problem (problems, item, MPL_PLAN_PROBLEM_END_OFF,
                      mpl_calendar_before (calendar, span.end),
                      mpl_calendar_is_working (calendar, old.end));
}

static void
check_link (const MplPlanMove *self, GArray *problems, const MplPlanMoveLink *link)
{
  int rank = 0;
  int target = mpl_plan_move_get_target (self, link, &rank);
  gboolean start = mpl_schedule_to_start (&link->link);
  MplPlanProblem problem = { .kind = MPL_PLAN_PROBLEM_LINK };

  if (rank >= target)
    return;

  problem.activity = mpl_row_get_reference (link->row, MPL_DEPENDENCY_SUCCESSOR);
  problem.link = mpl_row_get_id (link->row);
  problem.predecessor = mpl_row_get_reference (link->row, MPL_DEPENDENCY_PREDECESSOR);
  problem.type = link->link.type;
  problem.day = mpl_calendar_select (self->calendar, start ? target : target - 1);
  problem.is_new = !link->was_broken;
  g_array_append_val (problems, problem);
}

GArray *
mpl_plan_move_find_problems (const MplPlanMove *self)
{
  GArray *problems = g_array_new (FALSE, FALSE, sizeof (MplPlanProblem));

  g_return_val_if_fail (self != NULL, problems);

  for (guint i = 0; i < self->items->len; i++)
    check_item (self, problems, get_item (self, i));
  for (guint i = 0; i < self->links->len; i++)
    check_link (self, problems, &g_array_index (self->links, MplPlanMoveLink, i));

  return problems;
}

static const char *
get_title (const MplPlanMove *self, gint64 activity)
{
  MplRow *row = mpl_snapshot_get (self->snapshot, &mpl_activity_table, activity);

  return row != NULL ? mpl_row_get_title (row) : "";
}

static char *
describe_link (const MplPlanMove *self, const MplPlanProblem *problem, const char *day)
{
  const char *title = get_title (self, problem->activity);
  const char *other = get_title (self, problem->predecessor);

  switch (problem->type)
    {
    case MPL_DEPENDENCY_SS:
      /* Translators: an activity, a day without its year, another activity; the same below */
      return g_strdup_printf (_ ("“%s” must not begin before %s: after the start of “%s”."), title,
                              day, other);
    case MPL_DEPENDENCY_FF:
      return g_strdup_printf (_ ("“%s” must not end before %s: after the end of “%s”."), title, day,
                              other);
    case MPL_DEPENDENCY_SF:
      return g_strdup_printf (_ ("“%s” must not end before %s: after the start of “%s”."), title,
                              day, other);
    case MPL_DEPENDENCY_FS:
    default:
      return g_strdup_printf (_ ("“%s” must not begin before %s: after the end of “%s”."), title,
                              day, other);
    }
}

char *
mpl_plan_move_describe_problem (const MplPlanMove *self, const MplPlanProblem *problem)
{
  g_autofree char *day = NULL;
  const char *title;

  g_return_val_if_fail (self != NULL && problem != NULL, NULL);

  day = problem->day != MPL_DAY_NONE ? mpl_format_day (problem->day, MPL_DAY_MONTH)
                                     : g_strdup ("–");
  title = get_title (self, problem->activity);
  switch (problem->kind)
    {
    case MPL_PLAN_PROBLEM_BEFORE:
      return g_strdup_printf (_ ("“%s” begins before the programme, which begins on %s."), title,
                              day);
    case MPL_PLAN_PROBLEM_AFTER:
      return g_strdup_printf (_ ("“%s” ends after the programme, which ends on %s."), title, day);
    case MPL_PLAN_PROBLEM_START_OFF:
      return g_strdup_printf (_ ("“%s” begins on a day off; the next working day is %s."), title,
                              day);
    case MPL_PLAN_PROBLEM_END_OFF:
      return g_strdup_printf (_ ("“%s” ends on a day off; the working day before is %s."), title,
                              day);
    case MPL_PLAN_PROBLEM_LINK:
    default:
      return describe_link (self, problem, day);
    }
}
