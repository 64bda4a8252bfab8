/* mpl-check-schedule.c: days off and links that the dates of a plan do not keep
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-check-private.h"

#include "base/mpl-format.h"
#include "model/mpl-activity.h"
#include "model/mpl-schedule.h"

#include <glib/gi18n-lib.h>

/* Of a longer circle the sentence names the first ones. */
#define CIRCLE_NAMES_MAX 6

static gboolean
is_done (const MplCheck *self, guint index)
{
  return mpl_row_get_choice (mpl_plan_index_get_activity (self->plan, index), MPL_ACTIVITY_STATUS)
         == MPL_ACTIVITY_DONE;
}

/* One task to an activity, so that their indices agree; what does not count has no links. */
static GArray *
collect_tasks (const MplCheck *self)
{
  guint n = mpl_plan_index_get_n_activities (self->plan);
  GArray *tasks = g_array_sized_new (FALSE, FALSE, sizeof (MplScheduleTask), n);

  for (guint i = 0; i < n; i++)
    {
      const MplRow *row = mpl_plan_index_get_activity (self->plan, i);
      MplScheduleTask task = {
        .start = mpl_row_get_day (row, MPL_ACTIVITY_START),
        .end = mpl_row_get_day (row, MPL_ACTIVITY_END),
        .earliest = MPL_DAY_NONE,
        .milestone = mpl_row_get_choice (row, MPL_ACTIVITY_KIND) == MPL_ACTIVITY_MILESTONE,
      };

      g_array_append_val (tasks, task);
    }
  return tasks;
}

static int
find_counting (const MplCheck *self, gint64 id)
{
  int index = mpl_plan_index_find_activity (self->plan, id);

  if (index < 0 || !mpl_coverage_counts (mpl_plan_index_get_activity (self->plan, (guint) index)))
    return -1;
  return index;
}

static GArray *
collect_links (const MplCheck *self)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (MplScheduleLink));
  guint n_rows;
  MplRow *const *rows = mpl_snapshot_get_rows (self->snapshot, &mpl_dependency_table, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      int from = find_counting (self, mpl_row_get_reference (rows[i], MPL_DEPENDENCY_PREDECESSOR));
      int to = find_counting (self, mpl_row_get_reference (rows[i], MPL_DEPENDENCY_SUCCESSOR));
      MplScheduleLink link = {
        .from = (guint) from,
        .to = (guint) to,
        .type = (MplDependencyType) mpl_row_get_choice (rows[i], MPL_DEPENDENCY_TYPE),
        .lag = (int) mpl_row_get_integer (rows[i], MPL_DEPENDENCY_LAG),
        .unit = (MplLagUnit) mpl_row_get_choice (rows[i], MPL_DEPENDENCY_LAG_UNIT),
      };

      if (from >= 0 && to >= 0)
        g_array_append_val (links, link);
    }
  return links;
}

/* 1.2 “…” → 1.3 “…” → 1.2 “…” */
static char *
name_circle (const MplCheck *self, const GArray *circle)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i <= circle->len; i++)
    {
      g_autofree char *name = NULL;

      if (i == CIRCLE_NAMES_MAX && i < circle->len)
        {
          g_string_append (names, " → …");
          i = circle->len;
        }
      name = mpl_check_name_activity (self, g_array_index (circle, guint, i % circle->len));
      if (i > 0)
        g_string_append (names, " → ");
      g_string_append (names, name);
    }
  return g_string_free_and_steal (names);
}

static void
add_circle (MplCheck *self, const GArray *circle)
{
  guint first = g_array_index (circle, guint, 0);
  gint64 id = mpl_row_get_id (mpl_plan_index_get_activity (self->plan, first));
  g_autofree char *number = mpl_plan_index_make_number (self->plan, first);
  g_autofree char *names = name_circle (self, circle);

  g_ptr_array_add (self->findings,
                   mpl_finding_new (MPL_FINDING_LINK_CIRCLE, &mpl_activity_table, id, number,
                                    MPL_CHECK_ORDER_ACTIVITY (first), names, NULL));
}

/* Takes the links of a circle out: no dates can keep them all. */
static void
cut_circle (GArray *links, const GArray *circle, gsize n_tasks)
{
  g_autofree guint *next = g_new (guint, n_tasks);
  guint n = 0;

  memset (next, 0xff, n_tasks * sizeof (guint));
  for (guint i = 0; i < circle->len; i++)
    next[g_array_index (circle, guint, i)] = g_array_index (circle, guint, (i + 1) % circle->len);

  for (guint i = 0; i < links->len; i++)
    {
      MplScheduleLink link = g_array_index (links, MplScheduleLink, i);

      if (next[link.from] != link.to)
        g_array_index (links, MplScheduleLink, n++) = link;
    }
  g_array_set_size (links, n);
}

static void
check_circles (MplCheck *self, gsize n_tasks, GArray *links)
{
  for (guint i = 0; i < MPL_CHECK_MAX_CIRCLES; i++)
    {
      g_autoptr (GArray) circle
          = mpl_schedule_find_cycle (n_tasks, (const MplScheduleLink *) links->data, links->len);

      if (circle == NULL)
        return;
      add_circle (self, circle);
      cut_circle (links, circle, n_tasks);
    }
}

/* The activity @index is wrong; the other two places of the sentence follow. */
static void
add_finding (MplCheck *self,
             MplFindingKind kind,
             guint index,
             const char *second,
             const char *third)
{
  gint64 id = mpl_row_get_id (mpl_plan_index_get_activity (self->plan, index));
  g_autofree char *number = mpl_plan_index_make_number (self->plan, index);
  g_autofree char *name = mpl_check_name_activity (self, index);

  g_ptr_array_add (self->findings,
                   mpl_finding_new (kind, &mpl_activity_table, id, number,
                                    MPL_CHECK_ORDER_ACTIVITY (index), name, second, third, NULL));
}

/* A start moves forward, an end back; where no working day is left between them, forward too. */
static void
add_day_off (MplCheck *self, const MplScheduleTask *task, guint index, gboolean start)
{
  MplDay first = mpl_calendar_on_or_after (self->calendar, task->start);
  MplDay day = start ? task->start : task->end;
  MplDay better = start ? first : mpl_calendar_on_or_before (self->calendar, task->end);
  g_autofree char *day_text = mpl_format_day (day, MPL_DAY_SHORT);
  g_autofree char *better_text = NULL;

  better_text = mpl_format_day (better < first ? first : better, MPL_DAY_SHORT);
  add_finding (self, start ? MPL_FINDING_START_OFF : MPL_FINDING_END_OFF, index, day_text,
               better_text);
}

static void
add_broken_link (MplCheck *self, const MplScheduleLink *link, int days)
{
  g_autofree char *before = mpl_check_name_activity (self, link->from);
  g_autofree char *by = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d working day", "%d working days", (gulong) days), days);

  add_finding (self, MPL_FINDING_LINK_BROKEN, link->to, before, by);
}

void
mpl_check_schedule (MplCheck *self)
{
  g_autoptr (GArray) tasks = collect_tasks (self);
  g_autoptr (GArray) links = collect_links (self);
  g_autoptr (GArray) violations = NULL;

  check_circles (self, tasks->len, links);
  violations = mpl_schedule_find_violations (self->calendar, (const MplScheduleTask *) tasks->data,
                                             tasks->len, (const MplScheduleLink *) links->data,
                                             links->len);

  for (guint i = 0; i < violations->len; i++)
    {
      const MplViolation *violation = &g_array_index (violations, MplViolation, i);
      const MplScheduleLink *link = violation->kind == MPL_VIOLATION_LINK
                                        ? &g_array_index (links, MplScheduleLink, violation->index)
                                        : NULL;
      guint index = link != NULL ? link->to : violation->index;

      if (is_done (self, index)
          || !mpl_coverage_counts (mpl_plan_index_get_activity (self->plan, index)))
        continue;
      if (link != NULL)
        add_broken_link (self, link, violation->days);
      else if (violation->kind == MPL_VIOLATION_START_OFF
               || violation->kind == MPL_VIOLATION_END_OFF)
        add_day_off (self, &g_array_index (tasks, MplScheduleTask, index), index,
                     violation->kind == MPL_VIOLATION_START_OFF);
    }
}
