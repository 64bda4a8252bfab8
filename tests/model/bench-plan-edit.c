/* bench-plan-edit.c: what editing a plan of 10,000 activities by hand costs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints milliseconds of our own a line. A motion of a drag must fit into a frame many times over.
 */

#include "edit-plan.h"
#include "model/mpl-activity.h"
#include "model/mpl-calendar-snapshot.h"
#include "model/mpl-plan-clip.h"
#include "model/mpl-plan-create.h"
#include "model/mpl-plan-link.h"
#include "model/mpl-plan-move.h"
#include "model/mpl-plan-order.h"
#include "model/mpl-plan-status.h"

#include <stdio.h>
#include <time.h>

#define N_BLOCKS 10
#define N_ACTIVITIES 10000
#define N_LINKS 20000
#define N_MOTIONS 200

static guint64 sum;

typedef struct
{
  MplSnapshot *snapshot;
  MplCalendar *calendar;
  gint64 *ids;
} World;

static double
get_time (void)
{
  return (double) clock () * 1000.0 / CLOCKS_PER_SEC;
}

static void
tell (const char *what, double start, int n)
{
  printf ("%-52s %10.3f ms\n", what, (get_time () - start) / n);
}

static void
check (const GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static void
take_change (MplChange *change, const GError *error)
{
  check (error);
  sum += mpl_change_get_n_ops (change);
  g_object_unref (change);
}

static void
bench_move (const World *world, guint n_ids)
{
  g_autofree char *begin = g_strdup_printf ("begin a drag of %u", n_ids);
  g_autofree char *motion = g_strdup_printf ("a motion with %u: days and problems", n_ids);
  g_autofree char *end = g_strdup_printf ("the change of %u", n_ids);
  g_autoptr (GError) error = NULL;
  double start = get_time ();
  g_autoptr (MplPlanMove) move = mpl_plan_move_new (world->snapshot, world->calendar, world->ids,
                                                    n_ids, 0, MPL_PLAN_EDGE_NONE, &error);

  check (error);
  tell (begin, start, 1);

  start = get_time ();
  for (int i = 0; i < N_MOTIONS; i++)
    {
      g_autoptr (GArray) problems = NULL;

      mpl_plan_move_by_days (move, i - N_MOTIONS / 2, FALSE, &error);
      check (error);
      problems = mpl_plan_move_find_problems (move);
      sum += problems->len;
    }
  tell (motion, start, N_MOTIONS);

  start = get_time ();
  take_change (mpl_plan_move_make_change (move), error);
  tell (end, start, 1);
}

static void
bench_order (const World *world, guint n_ids)
{
  g_autofree char *reorder = g_strdup_printf ("reorder %u", n_ids);
  g_autofree char *step = g_strdup_printf ("step %u down", n_ids);
  g_autoptr (GError) error = NULL;
  MplPlanPlace place
      = { mpl_row_get_reference (
              mpl_snapshot_get (world->snapshot, &mpl_activity_table, world->ids[4500]),
              MPL_ACTIVITY_BLOCK),
          world->ids[4500] };
  double start = get_time ();

  take_change (mpl_plan_reorder (world->snapshot, world->ids, n_ids, place, &error), error);
  tell (reorder, start, 1);
  start = get_time ();
  take_change (mpl_plan_step (world->snapshot, world->ids, n_ids, TRUE, &error), error);
  tell (step, start, 1);
}

static void
bench_clip (const World *world, guint n_ids)
{
  g_autofree char *copy = g_strdup_printf ("copy %u", n_ids);
  g_autofree char *paste = g_strdup_printf ("paste %u", n_ids);
  g_autoptr (GError) error = NULL;
  double start = get_time ();
  g_autoptr (GBytes) clip
      = mpl_plan_copy (world->snapshot, world->ids, n_ids, "file", FALSE, &error);

  check (error);
  tell (copy, start, 1);
  start = get_time ();
  take_change (mpl_plan_paste (world->snapshot, world->calendar, clip, "file",
                               mpl_plan_place_after (world->snapshot, world->ids[0]), NULL, &error),
               error);
  tell (paste, start, 1);
}

static void
bench_rest (const World *world)
{
  g_autoptr (GError) error = NULL;
  double start = get_time ();

  take_change (mpl_plan_link_add (world->snapshot, world->ids[0], world->ids[N_ACTIVITIES - 1],
                                  MPL_DEPENDENCY_FS, 0, MPL_LAG_WORKING, &error),
               error);
  tell ("link, no circle", start, 1);
  start = get_time ();
  take_change (mpl_plan_set_progress (world->snapshot, world->ids, N_ACTIVITIES, 50,
                                      mpl_day_new (2026, 10, 1), &error),
               error);
  tell ("set progress of 10000", start, 1);
  start = get_time ();
  take_change (mpl_plan_delete_activities (world->snapshot, world->ids, 1, &error), error);
  tell ("delete 1", start, 1);
  start = get_time ();
  take_change (mpl_plan_delete_activities (world->snapshot, world->ids, N_ACTIVITIES, &error),
               error);
  tell ("delete 10000", start, 1);
}

static void
link_all (SoundPlan *plan)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  for (guint i = 0; i < N_LINKS - N_ACTIVITIES; i++)
    {
      guint from = (guint) g_rand_int_range (random, 0, N_ACTIVITIES - 1);
      guint to = from + (guint) g_rand_int_range (random, 2, 400);

      if (to < N_ACTIVITIES)
        sound_plan_link (plan, from, to);
    }
}

int
main (void)
{
  g_autoptr (SoundPlan) plan = sound_plan_new (N_BLOCKS, N_ACTIVITIES / N_BLOCKS);
  g_autoptr (MplModel) model = NULL;
  g_autofree gint64 *ids = g_new (gint64, N_ACTIVITIES);
  g_autoptr (MplSnapshot) snapshot = NULL;
  g_autoptr (MplCalendar) calendar = NULL;
  World world;

  link_all (plan);
  model = edit_plan_open (plan);
  for (guint i = 0; i < N_ACTIVITIES; i++)
    ids[i] = -sound_plan_get_activity (plan, i);
  snapshot = mpl_model_get_snapshot (model);
  calendar = mpl_calendar_new_for_snapshot (snapshot);
  world = (World) { snapshot, calendar, ids };

  /* The first of all builds the snapshot's indexes. */
  bench_move (&world, 1);
  bench_move (&world, 1);
  bench_move (&world, 100);
  bench_move (&world, N_ACTIVITIES);
  bench_order (&world, 1);
  bench_order (&world, 5000);
  bench_clip (&world, 1);
  bench_clip (&world, MPL_PLAN_CLIP_MAX_ACTIVITIES);
  bench_rest (&world);
  printf ("%" G_GUINT64_FORMAT "\n", sum);

  return 0;
}
