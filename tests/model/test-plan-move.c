/* test-plan-move.c: activities moved or resized by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-error.h"
#include "base/mpl-format.h"
#include "edit-plan.h"
#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-calendar-snapshot.h"
#include "model/mpl-plan-move.h"
#include "model/mpl-programme.h"
#include "model/mpl-schedule.h"

#include <string.h>

#define DAY(month, day) (mpl_day_new (2026, (month), (day)))

/* A school file and what moves in it. */
typedef struct
{
  MplModel *model;
  MplSnapshot *snapshot;
  MplCalendar *calendar;
} World;

static World
open_world (const SoundPlan *plan)
{
  World world = { edit_plan_open (plan), NULL, NULL };

  world.snapshot = mpl_model_get_snapshot (world.model);
  world.calendar = mpl_calendar_new_for_snapshot (world.snapshot);
  return world;
}

static void
close_world (World *world)
{
  g_object_unref (world->snapshot);
  g_object_unref (world->model);
  mpl_calendar_unref (world->calendar);
}

static MplPlanMove *
begin (const World *world, const gint64 *ids, guint n_ids, MplPlanEdge edge)
{
  g_autoptr (GError) error = NULL;
  MplPlanMove *move
      = mpl_plan_move_new (world->snapshot, world->calendar, ids, n_ids, ids[0], edge, &error);

  g_assert_no_error (error);
  return move;
}

static void
assert_span (const MplPlanMove *move, guint index, MplDay start, MplDay end)
{
  MplSpan span = mpl_plan_move_get_span (move, index);

  g_assert_cmpint (span.start, ==, start);
  g_assert_cmpint (span.end, ==, end);
}

/* The first activity of a sound plan takes 7–11 September 2026, Monday to Friday. */
static void
test_one (void)
{
  g_autoptr (SoundPlan) plan = sound_plan_new (1, 3);
  World world = open_world (plan);
  gint64 id = -sound_plan_get_activity (plan, 0);
  g_autoptr (MplPlanMove) move = begin (&world, &id, 1, MPL_PLAN_EDGE_NONE);

  g_assert_true (mpl_plan_move_by_working_days (move, 1, NULL));
  assert_span (move, 0, DAY (9, 8), DAY (9, 14));
  g_assert_true (mpl_plan_move_by_working_days (move, -1, NULL));
  assert_span (move, 0, DAY (9, 4), DAY (9, 10));
  /* A Saturday moves forward; the five working days stay. */
  g_assert_true (mpl_plan_move_by_days (move, 5, FALSE, NULL));
  assert_span (move, 0, DAY (9, 14), DAY (9, 18));
  g_assert_true (mpl_plan_move_by_days (move, 5, TRUE, NULL));
  assert_span (move, 0, DAY (9, 12), DAY (9, 16));
  /* The holiday of 4 November is no working day. */
  g_assert_true (mpl_plan_move_to (move, DAY (11, 2), FALSE, NULL));
  assert_span (move, 0, DAY (11, 2), DAY (11, 9));
  g_assert_true (mpl_plan_move_by_days (move, 0, FALSE, NULL));
  assert_span (move, 0, DAY (9, 7), DAY (9, 11));
  close_world (&world);
}

static void
test_edges (void)
{
  g_autoptr (SoundPlan) plan = sound_plan_new (1, 3);
  World world = open_world (plan);
  gint64 ids[] = { -sound_plan_get_activity (plan, 0), -sound_plan_get_activity (plan, 2) };
  g_autoptr (MplPlanMove) start = begin (&world, ids, 2, MPL_PLAN_EDGE_START);
  g_autoptr (MplPlanMove) end = begin (&world, ids, 2, MPL_PLAN_EDGE_END);
  MplDay milestone = DAY (9, 21);

  g_assert_true (mpl_plan_move_by_working_days (start, 2, NULL));
  assert_span (start, 0, DAY (9, 9), DAY (9, 11));
  g_assert_true (mpl_plan_move_by_working_days (start, 40, NULL));
  assert_span (start, 0, DAY (9, 11), DAY (9, 11));
  g_assert_true (mpl_plan_move_by_days (start, -2, FALSE, NULL));
  assert_span (start, 0, DAY (9, 7), DAY (9, 11));
  g_assert_true (mpl_plan_move_by_days (start, -2, TRUE, NULL));
  assert_span (start, 0, DAY (9, 5), DAY (9, 11));
  assert_span (start, 1, milestone, milestone);

  g_assert_true (mpl_plan_move_by_working_days (end, 1, NULL));
  assert_span (end, 0, DAY (9, 7), DAY (9, 14));
  g_assert_true (mpl_plan_move_by_days (end, 1, FALSE, NULL));
  assert_span (end, 0, DAY (9, 7), DAY (9, 11));
  g_assert_true (mpl_plan_move_by_days (end, 2, TRUE, NULL));
  assert_span (end, 0, DAY (9, 7), DAY (9, 13));
  g_assert_true (mpl_plan_move_by_working_days (end, -40, NULL));
  assert_span (end, 0, DAY (9, 7), DAY (9, 7));
  assert_span (end, 1, milestone, milestone);
  close_world (&world);
}

static void
test_errors (void)
{
  g_autoptr (SoundPlan) plan = sound_plan_new (1, 3);
  World world = open_world (plan);
  gint64 milestone = -sound_plan_get_activity (plan, 2), unknown = 4711;
  g_autoptr (MplPlanMove) move = begin (&world, &milestone, 1, MPL_PLAN_EDGE_NONE);
  g_autoptr (GError) no_edge = NULL, gone = NULL, years = NULL, far = NULL;

  g_assert_null (mpl_plan_move_new (world.snapshot, world.calendar, &milestone, 1, 0,
                                    MPL_PLAN_EDGE_END, &no_edge));
  g_assert_error (no_edge, MPL_ERROR, MPL_ERROR_INVALID);
  g_assert_nonnull (strstr (no_edge->message, "milestone"));
  g_assert_null (mpl_plan_move_new (world.snapshot, world.calendar, &unknown, 1, 0,
                                    MPL_PLAN_EDGE_NONE, &gone));
  g_assert_error (gone, MPL_ERROR, MPL_ERROR_NOT_FOUND);

  g_assert_true (mpl_plan_move_by_days (move, 1, FALSE, NULL));
  g_assert_false (mpl_plan_move_by_days (move, 100000, FALSE, &years));
  g_assert_error (years, MPL_ERROR, MPL_ERROR_INVALID);
  g_assert_false (mpl_plan_move_by_days (move, G_MAXINT, TRUE, &far));
  g_assert_error (far, MPL_ERROR, MPL_ERROR_INVALID);
  assert_span (move, 0, DAY (9, 22), DAY (9, 22));
  close_world (&world);
}

/* One that stands on a day off goes to the working day next to it, and the others stay. */
static void
test_day_off (void)
{
  g_autoptr (SoundPlan) plan = sound_plan_new (1, 3);
  gint64 ids[] = { -sound_plan_get_activity (plan, 0), -sound_plan_get_activity (plan, 1) };
  g_autoptr (MplPlanMove) move = NULL;
  World world;

  sound_plan_set_integer (plan, 0, MPL_ACTIVITY_START, DAY (9, 5));
  world = open_world (plan);
  move = begin (&world, ids, 2, MPL_PLAN_EDGE_NONE);
  g_assert_true (mpl_plan_move_by_days (move, 1, FALSE, NULL));
  assert_span (move, 0, DAY (9, 7), DAY (9, 11));
  assert_span (move, 1, DAY (9, 14), DAY (9, 18));
  g_assert_true (mpl_plan_move_by_working_days (move, 1, NULL));
  assert_span (move, 0, DAY (9, 7), DAY (9, 11));
  g_assert_true (mpl_plan_move_by_working_days (move, 2, NULL));
  assert_span (move, 0, DAY (9, 8), DAY (9, 14));
  assert_span (move, 1, DAY (9, 15), DAY (9, 21));
  close_world (&world);
}

static void
assert_day (MplSnapshot *snapshot, const MplTable *table, gint64 id, guint field, MplDay day)
{
  g_assert_cmpint (mpl_row_get_day (mpl_snapshot_get (snapshot, table, id), field), ==, day);
}

static void
test_actions (void)
{
  g_autoptr (SoundPlan) plan = sound_plan_new (1, 3);
  gint64 id = -sound_plan_get_activity (plan, 0);
  gint64 open = edit_plan_add_action (plan, 0, DAY (9, 9), MPL_DAY_NONE);
  gint64 done = edit_plan_add_action (plan, 0, DAY (9, 8), DAY (9, 8));
  gint64 outside = edit_plan_add_action (plan, 0, DAY (8, 28), MPL_DAY_NONE);
  gint64 none = edit_plan_add_action (plan, 0, MPL_DAY_NONE, MPL_DAY_NONE);
  World world = open_world (plan);
  const MplTable *table = &mpl_action_table;

  for (int resize = 0; resize < 2; resize++)
    {
      g_autoptr (MplPlanMove) move
          = begin (&world, &id, 1, resize ? MPL_PLAN_EDGE_END : MPL_PLAN_EDGE_NONE);
      g_autoptr (MplChange) still = mpl_plan_move_make_change (move);
      g_autoptr (MplChange) change = NULL;
      g_autoptr (MplSnapshot) after = NULL;

      g_assert_true (mpl_change_is_empty (still));
      g_assert_true (mpl_plan_move_by_working_days (move, resize ? -3 : 3, NULL));
      change = mpl_plan_move_make_change (move);
      g_assert_cmpstr (mpl_change_get_verb (change), ==,
                       resize ? "activity-resize" : "activity-move");
      after = mpl_snapshot_new_with_change (world.snapshot, change);
      assert_day (after, table, open, MPL_ACTION_DAY, resize ? DAY (9, 8) : DAY (9, 14));
      assert_day (after, table, done, MPL_ACTION_DAY, DAY (9, 8));
      assert_day (after, table, done, MPL_ACTION_DONE, DAY (9, 8));
      assert_day (after, table, outside, MPL_ACTION_DAY, resize ? DAY (8, 28) : DAY (9, 2));
      assert_day (after, table, none, MPL_ACTION_DAY, MPL_DAY_NONE);
    }
  close_world (&world);
}

static gint64
add_occurrence (SoundPlan *plan, guint index, MplDay day, const char *status, MplDay moved)
{
  const MplTable *table = &mpl_occurrence_table;
  gint64 id = mpl_change_insert (plan->change, table);

  mpl_change_set_integer (plan->change, table, id, MPL_OCCURRENCE_ACTIVITY,
                          sound_plan_get_activity (plan, index));
  mpl_change_set_integer (plan->change, table, id, MPL_OCCURRENCE_DAY, day);
  mpl_change_set_text (plan->change, table, id, MPL_OCCURRENCE_STATUS, status);
  if (moved != MPL_DAY_NONE)
    mpl_change_set_integer (plan->change, table, id, MPL_OCCURRENCE_MOVED_TO, moved);
  return -id;
}

/* Every ten days from 14 September to 13 November: 14 and 24 September, 4 October (a Sunday), … */
static void
test_occurrences (void)
{
  g_autoptr (SoundPlan) plan = sound_plan_new (1, 3);
  const MplTable *table = &mpl_occurrence_table;
  gint64 id = -sound_plan_get_activity (plan, 1), done, moved, cancelled, kept;
  g_autoptr (MplPlanMove) move = NULL;
  g_autoptr (MplChange) change = NULL;
  g_autoptr (MplSnapshot) after = NULL;
  World world;

  sound_plan_set_integer (plan, 1, MPL_ACTIVITY_END, DAY (11, 13));
  mpl_change_set_text (plan->change, &mpl_activity_table, sound_plan_get_activity (plan, 1),
                       MPL_ACTIVITY_RECURRENCE, "10d until=2026-11-10");
  done = add_occurrence (plan, 1, DAY (9, 14), "done", MPL_DAY_NONE);
  moved = add_occurrence (plan, 1, DAY (9, 24), "moved", DAY (9, 25));
  cancelled = add_occurrence (plan, 1, DAY (10, 4), "cancelled", MPL_DAY_NONE);
  kept = add_occurrence (plan, 1, DAY (8, 1), "cancelled", MPL_DAY_NONE);
  world = open_world (plan);

  move = begin (&world, &id, 1, MPL_PLAN_EDGE_NONE);
  g_assert_true (mpl_plan_move_by_days (move, 7, FALSE, NULL));
  change = mpl_plan_move_make_change (move);
  after = edit_plan_do (world.model, change);
  assert_day (after, table, done, MPL_OCCURRENCE_DAY, DAY (9, 14));
  assert_day (after, table, moved, MPL_OCCURRENCE_DAY, DAY (10, 1));
  assert_day (after, table, moved, MPL_OCCURRENCE_MOVED_TO, DAY (10, 2));
  assert_day (after, table, cancelled, MPL_OCCURRENCE_DAY, DAY (10, 11));
  assert_day (after, table, kept, MPL_OCCURRENCE_DAY, DAY (8, 1));
  g_assert_cmpstr (
      mpl_row_get_text (mpl_snapshot_get (after, &mpl_activity_table, id), MPL_ACTIVITY_RECURRENCE),
      ==, "10d until=2026-11-17");
  close_world (&world);
}

/* Tuesdays stay Tuesdays: what was said of one holds. */
static void
test_weekly (void)
{
  g_autoptr (SoundPlan) plan = sound_plan_new (1, 3);
  gint64 id = -sound_plan_get_activity (plan, 1), moved;
  g_autoptr (MplPlanMove) move = NULL;
  g_autoptr (MplChange) change = NULL;
  g_autoptr (MplSnapshot) after = NULL;
  World world;

  sound_plan_set_integer (plan, 1, MPL_ACTIVITY_END, DAY (11, 13));
  moved = add_occurrence (plan, 1, DAY (9, 29), "moved", DAY (9, 30));
  world = open_world (plan);
  move = begin (&world, &id, 1, MPL_PLAN_EDGE_NONE);
  g_assert_true (mpl_plan_move_by_days (move, 7, FALSE, NULL));
  change = mpl_plan_move_make_change (move);
  after = edit_plan_do (world.model, change);
  assert_day (after, &mpl_occurrence_table, moved, MPL_OCCURRENCE_DAY, DAY (9, 29));
  assert_day (after, &mpl_occurrence_table, moved, MPL_OCCURRENCE_MOVED_TO, DAY (9, 30));
  close_world (&world);
}

static void
test_sentences (void)
{
  static const struct
  {
    const char *code;
    const char *sentence;
    MplDependencyType type;
    int days;
  } cases[] = {
    { "FS",
      "“Activity 1” must not begin before 14" MPL_NBSP "сентября: after the end of “Activity 0”.",
      MPL_DEPENDENCY_FS, -3 },
    { "SS",
      "“Activity 1” must not begin before 7" MPL_NBSP "сентября: after the start of “Activity 0”.",
      MPL_DEPENDENCY_SS, -10 },
    { "FF",
      "“Activity 1” must not end before 11" MPL_NBSP "сентября: after the end of “Activity 0”.",
      MPL_DEPENDENCY_FF, -10 },
    { "SF",
      "“Activity 1” must not end before 4" MPL_NBSP "сентября: after the start of “Activity 0”.",
      MPL_DEPENDENCY_SF, -15 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SoundPlan) plan = sound_plan_new (1, 2);
      gint64 id = -sound_plan_get_activity (plan, 1);
      g_autoptr (MplPlanMove) move = NULL;
      g_autoptr (GArray) problems = NULL;
      g_autofree char *sentence = NULL;
      MplPlanProblem *problem;
      World world;
      guint n;

      world = open_world (plan);
      {
        g_autoptr (MplChange) change = mpl_change_new ("dependency-edit");
        MplRow *const *links = mpl_snapshot_get_rows (world.snapshot, &mpl_dependency_table, &n);

        mpl_change_set_text (change, &mpl_dependency_table, mpl_row_get_id (links[0]),
                             MPL_DEPENDENCY_TYPE, cases[i].code);
        g_object_unref (world.snapshot);
        world.snapshot = edit_plan_do (world.model, change);
      }
      move = begin (&world, &id, 1, MPL_PLAN_EDGE_NONE);
      g_assert_true (mpl_plan_move_by_days (move, cases[i].days, TRUE, NULL));
      problems = mpl_plan_move_find_problems (move);
      g_assert_cmpuint (problems->len, >, 0);
      problem = &g_array_index (problems, MplPlanProblem, problems->len - 1);
      g_assert_cmpint (problem->kind, ==, MPL_PLAN_PROBLEM_LINK);
      g_assert_cmpint (problem->type, ==, cases[i].type);
      g_assert_true (problem->is_new);
      sentence = mpl_plan_move_describe_problem (move, problem);
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
      close_world (&world);
    }
}

static void
assert_problem (MplPlanMove *move,
                int days,
                guint index,
                MplPlanProblemKind kind,
                MplDay day,
                const char *word)
{
  g_autoptr (GArray) problems = NULL;
  g_autofree char *sentence = NULL;
  MplPlanProblem *problem;

  g_assert_true (mpl_plan_move_by_days (move, days, TRUE, NULL));
  problems = mpl_plan_move_find_problems (move);
  g_assert_cmpuint (problems->len, >, index);
  problem = &g_array_index (problems, MplPlanProblem, index);
  sentence = mpl_plan_move_describe_problem (move, problem);
  g_assert_cmpint (problem->kind, ==, kind);
  g_assert_cmpint (problem->day, ==, day);
  g_assert_true (problem->is_new);
  g_assert_nonnull (strstr (sentence, word));
}

static void
test_problems (void)
{
  g_autoptr (SoundPlan) plan = sound_plan_new (1, 1);
  gint64 id = -sound_plan_get_activity (plan, 0);
  World world = open_world (plan);
  g_autoptr (MplPlanMove) move = begin (&world, &id, 1, MPL_PLAN_EDGE_NONE);
  g_autoptr (GArray) none = mpl_plan_move_find_problems (move);

  g_assert_cmpuint (none->len, ==, 0);
  /* The programme takes 17 August 2026 – 30 June 2027. */
  assert_problem (move, -28, 0, MPL_PLAN_PROBLEM_BEFORE, DAY (8, 17), "17" MPL_NBSP "августа");
  assert_problem (move, 294, 0, MPL_PLAN_PROBLEM_AFTER, mpl_day_new (2027, 6, 30),
                  "30" MPL_NBSP "июня");
  assert_problem (move, -1, 0, MPL_PLAN_PROBLEM_START_OFF, DAY (9, 7), "7" MPL_NBSP "сентября");
  assert_problem (move, 1, 0, MPL_PLAN_PROBLEM_END_OFF, DAY (9, 11), "11" MPL_NBSP "сентября");
  close_world (&world);
}

/* Of what is done nothing is asked, nor of what is cancelled. */
static void
test_done (void)
{
  static const char *const statuses[] = { "planned", "done", "cancelled" };

  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autoptr (SoundPlan) plan = sound_plan_new (1, 2);
      gint64 id = -sound_plan_get_activity (plan, 1);
      g_autoptr (MplPlanMove) move = NULL;
      g_autoptr (GArray) problems = NULL;
      World world;

      mpl_change_set_text (plan->change, &mpl_activity_table, sound_plan_get_activity (plan, 1),
                           MPL_ACTIVITY_STATUS, statuses[i]);
      world = open_world (plan);
      move = begin (&world, &id, 1, MPL_PLAN_EDGE_NONE);
      g_assert_true (mpl_plan_move_by_days (move, -9, TRUE, NULL));
      problems = mpl_plan_move_find_problems (move);
      g_assert_cmpuint (problems->len, ==, i == 0 ? 2 : 0);
      close_world (&world);
    }
}

/* What the plan's own check finds among the links that touch the moved ones. */
static guint
count_violations (const World *world, MplSnapshot *snapshot, const MplPlanMove *move)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) moved = g_hash_table_new (NULL, NULL);
  guint n = 0, n_links = 0, found = 0;
  MplRow *const *rows = mpl_snapshot_get_rows (snapshot, &mpl_activity_table, &n);
  MplRow *const *links = mpl_snapshot_get_rows (snapshot, &mpl_dependency_table, &n_links);
  g_autofree MplScheduleTask *tasks = g_new0 (MplScheduleTask, n);
  g_autofree MplScheduleLink *specs = g_new0 (MplScheduleLink, n_links);
  g_autoptr (GArray) violations = NULL;

  for (guint i = 0; i < mpl_plan_move_get_n_activities (move); i++)
    g_hash_table_add (moved, GINT_TO_POINTER ((int) mpl_plan_move_get_activity (move, i)));
  for (guint i = 0; i < n; i++)
    {
      tasks[i].start = mpl_row_get_day (rows[i], MPL_ACTIVITY_START);
      tasks[i].end = mpl_row_get_day (rows[i], MPL_ACTIVITY_END);
      tasks[i].earliest = MPL_DAY_NONE;
      g_hash_table_insert (places, GINT_TO_POINTER ((int) mpl_row_get_id (rows[i])),
                           GUINT_TO_POINTER (i));
    }
  for (guint i = 0; i < n_links; i++)
    {
      int from = (int) mpl_row_get_reference (links[i], MPL_DEPENDENCY_PREDECESSOR);
      int to = (int) mpl_row_get_reference (links[i], MPL_DEPENDENCY_SUCCESSOR);

      specs[i].from = GPOINTER_TO_UINT (g_hash_table_lookup (places, GINT_TO_POINTER (from)));
      specs[i].to = GPOINTER_TO_UINT (g_hash_table_lookup (places, GINT_TO_POINTER (to)));
      specs[i].type = (MplDependencyType) mpl_row_get_choice (links[i], MPL_DEPENDENCY_TYPE);
      specs[i].lag = (int) mpl_row_get_integer (links[i], MPL_DEPENDENCY_LAG);
      specs[i].unit = (MplLagUnit) mpl_row_get_choice (links[i], MPL_DEPENDENCY_LAG_UNIT);
    }
  violations = mpl_schedule_find_violations (world->calendar, tasks, n, specs, n_links);
  for (guint i = 0; i < violations->len; i++)
    {
      const MplViolation *violation = &g_array_index (violations, MplViolation, i);
      MplRow *link = violation->kind == MPL_VIOLATION_LINK ? links[violation->index] : NULL;

      found += link != NULL
               && (g_hash_table_contains (moved, GINT_TO_POINTER ((int) mpl_row_get_reference (
                                                     link, MPL_DEPENDENCY_PREDECESSOR)))
                   || g_hash_table_contains (moved, GINT_TO_POINTER ((int) mpl_row_get_reference (
                                                        link, MPL_DEPENDENCY_SUCCESSOR))));
    }
  return found;
}

static void
add_random_links (SoundPlan *plan, guint n_activities)
{
  static const char *const types[] = { "FS", "SS", "FF", "SF" };

  for (guint i = 0; i < n_activities; i++)
    {
      const MplTable *table = &mpl_dependency_table;
      guint from = (guint) g_test_rand_int_range (0, (int) n_activities - 1);
      guint to = (guint) g_test_rand_int_range ((int) from + 1, (int) n_activities);
      gint64 id = mpl_change_insert (plan->change, table);

      mpl_change_set_integer (plan->change, table, id, MPL_DEPENDENCY_PREDECESSOR,
                              sound_plan_get_activity (plan, from));
      mpl_change_set_integer (plan->change, table, id, MPL_DEPENDENCY_SUCCESSOR,
                              sound_plan_get_activity (plan, to));
      mpl_change_set_text (plan->change, table, id, MPL_DEPENDENCY_TYPE,
                           types[g_test_rand_int_range (0, 4)]);
      mpl_change_set_integer (plan->change, table, id, MPL_DEPENDENCY_LAG,
                              g_test_rand_int_range (-5, 6));
      if (g_test_rand_int_range (0, 2) == 0)
        mpl_change_set_text (plan->change, table, id, MPL_DEPENDENCY_LAG_UNIT, "calendar");
    }
}

static void
check_moved (const World *world, const MplPlanMove *move, gboolean free)
{
  for (guint i = 0; i < mpl_plan_move_get_n_activities (move); i++)
    {
      MplSpan old = mpl_plan_move_get_old_span (move, i);
      MplSpan span = mpl_plan_move_get_span (move, i);
      int n_old = mpl_calendar_count_working_days (world->calendar, old);

      g_assert_cmpint (span.start, <=, span.end);
      if (free)
        g_assert_cmpint (span.end - span.start, ==, old.end - old.start);
      if (free || mpl_span_equal (old, span))
        continue;
      g_assert_true (mpl_calendar_is_working (world->calendar, span.start));
      g_assert_true (mpl_calendar_is_working (world->calendar, span.end));
      g_assert_cmpint (mpl_calendar_count_working_days (world->calendar, span), ==, MAX (n_old, 1));
    }
}

static void
check_resized (const World *world, const MplPlanMove *move, MplPlanEdge edge)
{
  for (guint i = 0; i < mpl_plan_move_get_n_activities (move); i++)
    {
      MplSpan old = mpl_plan_move_get_old_span (move, i);
      MplSpan span = mpl_plan_move_get_span (move, i);

      g_assert_cmpint (span.start, <=, span.end);
      if (edge == MPL_PLAN_EDGE_START)
        g_assert_cmpint (span.end, ==, old.end);
      else
        g_assert_cmpint (span.start, ==, old.start);
    }
}

/* Whatever moves: working days stay, problems are those that the whole plan's check finds. */
static void
test_random (void)
{
  for (int round = 0; round < 40; round++)
    {
      g_autoptr (SoundPlan) plan = sound_plan_new (2, 10);
      g_autoptr (MplPlanMove) move = NULL;
      g_autoptr (MplChange) change = NULL;
      g_autoptr (MplSnapshot) after = NULL;
      g_autoptr (GArray) problems = NULL;
      MplPlanEdge edge = (MplPlanEdge) g_test_rand_int_range (0, 3);
      gboolean free = g_test_rand_int_range (0, 3) == 0;
      guint n = (guint) g_test_rand_int_range (1, 8), n_links = 0, n_old;
      gint64 ids[8] = { 0 };
      World world;

      add_random_links (plan, 20);
      for (guint i = 0; i < 20; i += 3)
        edit_plan_add_action (plan, i, sound_plan_get_day (plan, i, MPL_ACTIVITY_START) + 2,
                              MPL_DAY_NONE);
      for (guint i = 0; i < n; i++)
        ids[i] = -sound_plan_get_activity (plan, 3 * (guint) g_test_rand_int_range (0, 6));
      if (n > 2)
        ids[n - 1] = -sound_plan_get_activity (plan, (guint) g_test_rand_int_range (0, 20));
      world = open_world (plan);
      move = begin (&world, ids, n, edge);
      n_old = count_violations (&world, world.snapshot, move);
      for (int motion = 0; motion < 3; motion++)
        g_assert_true (mpl_plan_move_by_days (move, g_test_rand_int_range (-40, 41), free, NULL));
      if (edge == MPL_PLAN_EDGE_NONE)
        check_moved (&world, move, free);
      else
        check_resized (&world, move, edge);

      problems = mpl_plan_move_find_problems (move);
      change = mpl_plan_move_make_change (move);
      after = edit_plan_do (world.model, change);
      for (guint i = 0; i < problems->len; i++)
        {
          const MplPlanProblem *problem = &g_array_index (problems, MplPlanProblem, i);

          n_links += problem->kind == MPL_PLAN_PROBLEM_LINK;
          if (problem->kind == MPL_PLAN_PROBLEM_LINK && problem->is_new)
            n_old++;
        }
      g_assert_cmpuint (n_links, ==, count_violations (&world, after, move));
      g_assert_cmpuint (n_links, <=, n_old);
      close_world (&world);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/plan-move/one", test_one);
  g_test_add_func ("/model/plan-move/edges", test_edges);
  g_test_add_func ("/model/plan-move/errors", test_errors);
  g_test_add_func ("/model/plan-move/day-off", test_day_off);
  g_test_add_func ("/model/plan-move/actions", test_actions);
  g_test_add_func ("/model/plan-move/occurrences", test_occurrences);
  g_test_add_func ("/model/plan-move/weekly", test_weekly);
  g_test_add_func ("/model/plan-move/sentences", test_sentences);
  g_test_add_func ("/model/plan-move/problems", test_problems);
  g_test_add_func ("/model/plan-move/done", test_done);
  g_test_add_func ("/model/plan-move/random", test_random);

  return g_test_run ();
}
