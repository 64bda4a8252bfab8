/* test-coverage.c: what a plan covers, against counting by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/mpl-activity.h"
#include "model/mpl-coverage.h"
#include "model/mpl-programme.h"
#include "model/mpl-role.h"
#include "sound-plan.h"

#define MAX_BLOCKS 7
#define MAX_ITEMS 8

static const guint fields[MPL_COVERAGE_N_AXES] = {
  [MPL_COVERAGE_AIMS] = MPL_ACTIVITY_AIMS,
  [MPL_COVERAGE_SPHERES] = MPL_ACTIVITY_SPHERES,
  [MPL_COVERAGE_OBJECTIVES] = MPL_ACTIVITY_OBJECTIVES,
  [MPL_COVERAGE_LEVELS] = MPL_ACTIVITY_LEVELS,
  [MPL_COVERAGE_FOCUS] = MPL_ACTIVITY_FOCUS,
};

/* What is expected; filled while the plan is made. */
typedef struct
{
  guint counts[MPL_COVERAGE_N_AXES][MAX_ITEMS][MAX_BLOCKS];
  guint n_blocks;
} Expected;

static void
count (Expected *expected, MplCoverageAxis axis, guint64 bits, guint block)
{
  for (guint i = 0; i < MAX_ITEMS; i++)
    expected->counts[axis][i][block] += (bits & (1u << i)) != 0 ? 1 : 0;
}

/* Gives each responsible a role, a person or nobody; returns the roles that are served. */
static guint64
set_responsible (SoundPlan *plan, GRand *rand, guint index)
{
  MplDay end = sound_plan_get_day (plan, index, MPL_ACTIVITY_END);
  guint64 bits = 0;

  for (guint i = 0; i < SOUND_N_ROLES; i++)
    {
      gint64 id = g_array_index (plan->responsible, gint64, index * SOUND_N_ROLES + i);
      guint who = (guint) g_rand_int_range (rand, 0, SOUND_N_ROLES);

      switch (g_rand_int_range (rand, 0, 4))
        {
        case 0:
          mpl_change_set_integer (plan->change, &mpl_responsible_table, id, MPL_RESPONSIBLE_ROLE,
                                  plan->roles[who]);
          bits |= 1u << who;
          break;
        case 1:
          /* Person i holds role i from a day on that the test sets. */
          mpl_change_set_null (plan->change, &mpl_responsible_table, id, MPL_RESPONSIBLE_ROLE);
          mpl_change_set_integer (plan->change, &mpl_responsible_table, id, MPL_RESPONSIBLE_PERSON,
                                  plan->persons[who]);
          if (end >= mpl_day_new (2026, 9, 1) + (MplDay) who * 15)
            bits |= 1u << who;
          break;
        default:
          mpl_change_delete (plan->change, &mpl_responsible_table, id);
        }
    }
  return bits;
}

static SoundPlan *
make_plan (GRand *rand, Expected *expected)
{
  static const char *const statuses[]
      = { "planned", "running", "done", "postponed", "cancelled", "cancelled" };
  guint n_blocks = (guint) g_rand_int_range (rand, 0, MAX_BLOCKS + 1);
  guint n_in_block = (guint) g_rand_int_range (rand, 0, 7);
  SoundPlan *plan = sound_plan_new (n_blocks, n_in_block);
  gint64 dense = g_rand_int_range (rand, 0, 3);

  expected->n_blocks = n_blocks;
  for (guint i = 0; i < SOUND_N_ROLES; i++)
    mpl_change_set_integer (plan->change, &mpl_holding_table, plan->holdings[i], MPL_HOLDING_START,
                            mpl_day_new (2026, 9, 1) + (MplDay) i * 15);

  for (guint i = 0; i < plan->activities->len; i++)
    {
      const char *status = statuses[g_rand_int_range (rand, 0, G_N_ELEMENTS (statuses))];
      gboolean counts = !g_str_equal (status, "cancelled");
      guint block = i / n_in_block;
      guint64 roles = set_responsible (plan, rand, i);

      mpl_change_set_text (plan->change, &mpl_activity_table, sound_plan_get_activity (plan, i),
                           MPL_ACTIVITY_STATUS, status);
      for (MplCoverageAxis axis = 0; axis < MPL_COVERAGE_N_AXES; axis++)
        {
          guint64 bits = roles;

          if (axis != MPL_COVERAGE_ROLES)
            {
              bits = g_rand_int (rand) & ((1u << mpl_coverage_axis_get_n_items (axis)) - 1);
              if (dense > 0)
                bits &= g_rand_int (rand);
              if (dense > 0)
                bits &= g_rand_int (rand);
              sound_plan_set_integer (plan, i, fields[axis], (gint64) bits);
            }
          if (counts)
            count (expected, axis, bits, block);
        }
    }
  return plan;
}

static MplCoverageState
to_state (guint n)
{
  return n == 0 ? MPL_COVERAGE_OPEN : n == 1 ? MPL_COVERAGE_WEAK : MPL_COVERAGE_CLOSED;
}

static void
compare_item (const MplCoverage *coverage,
              const Expected *expected,
              MplCoverageAxis axis,
              guint item)
{
  guint total = 0, start = 0;

  for (guint b = 0; b < expected->n_blocks; b++)
    {
      guint n = expected->counts[axis][item][b];

      g_assert_cmpuint (mpl_coverage_get_count (coverage, axis, item, b), ==, n);
      total += n;
      start += b < 3 ? n : 0;
    }
  g_assert_cmpuint (mpl_coverage_get_total (coverage, axis, item), ==, total);
  g_assert_cmpuint (mpl_coverage_get_start_total (coverage, axis, item), ==, start);
  g_assert_cmpint (mpl_coverage_get_state (coverage, axis, item), ==, to_state (total));
  g_assert_cmpint (mpl_coverage_get_start_state (coverage, axis, item), ==, to_state (start));
}

static void
compare_first (const MplCoverage *coverage, const SoundPlan *plan, MplCoverageAxis axis, guint item)
{
  int first = -1;

  for (guint i = 0; first < 0 && i < plan->activities->len; i++)
    {
      const MplChangeOp *op = mpl_change_find_op (plan->change, &mpl_activity_table,
                                                  sound_plan_get_activity (plan, i));

      if ((op->values[fields[axis]].integer & (1 << item)) != 0
          && !g_str_equal (op->values[MPL_ACTIVITY_STATUS].text, "cancelled"))
        first = (int) i;
    }
  g_assert_cmpint (mpl_coverage_get_first (coverage, axis, item), ==, first);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261125);

  for (int round = 0; round < 150; round++)
    {
      Expected expected = { 0 };
      g_autoptr (SoundPlan) plan = make_plan (rand, &expected);
      g_autoptr (MplSnapshot) snapshot = sound_plan_freeze (plan);
      g_autoptr (MplPlanIndex) index = mpl_plan_index_new (snapshot);
      g_autoptr (MplCoverage) coverage = mpl_coverage_new (index);

      g_assert_cmpuint (mpl_plan_index_get_n_blocks (index), ==, expected.n_blocks);
      for (MplCoverageAxis axis = 0; axis < MPL_COVERAGE_N_AXES; axis++)
        for (guint i = 0; i < mpl_coverage_axis_get_n_items (axis); i++)
          {
            compare_item (coverage, &expected, axis, i);
            if (axis != MPL_COVERAGE_ROLES)
              compare_first (coverage, plan, axis, i);
          }
    }
}

/* The axes are those of the recommendations, in their order. */
static void
test_axes (void)
{
  static const char *const codes[MPL_COVERAGE_N_AXES] = {
    [MPL_COVERAGE_AIMS] = "A1 A2 A3",
    [MPL_COVERAGE_SPHERES] = "educational sociocultural sports other",
    [MPL_COVERAGE_OBJECTIVES] = "O1 O2 O3 O4 O5",
    [MPL_COVERAGE_LEVELS] = "school municipal regional",
    [MPL_COVERAGE_ROLES] = "head deputy curator mentor mentee psychologist",
    [MPL_COVERAGE_FOCUS] = "personal methodical adaptation",
  };

  for (MplCoverageAxis axis = 0; axis < MPL_COVERAGE_N_AXES; axis++)
    {
      g_auto (GStrv) expected = g_strsplit (codes[axis], " ", -1);

      g_assert_cmpuint (mpl_coverage_axis_get_n_items (axis), ==, g_strv_length (expected));
      for (guint i = 0; expected[i] != NULL; i++)
        {
          g_assert_cmpstr (mpl_coverage_axis_get_code (axis, i), ==, expected[i]);
          g_assert_cmpstr (mpl_coverage_axis_get_label (axis, i), !=, "");
        }
    }
}

static void
test_no_programme (void)
{
  g_autoptr (MplSnapshot) snapshot = mpl_snapshot_new ();
  g_autoptr (MplPlanIndex) index = mpl_plan_index_new (snapshot);
  g_autoptr (MplCoverage) coverage = mpl_coverage_new (index);

  g_assert_null (mpl_plan_index_get_programme (index));
  g_assert_cmpuint (mpl_plan_index_get_n_blocks (index), ==, 0);
  g_assert_cmpint (mpl_coverage_get_state (coverage, MPL_COVERAGE_AIMS, 0), ==, MPL_COVERAGE_OPEN);
}

/* Places follow positions; an activity of another programme has none. */
static void
test_places (void)
{
  g_autoptr (SoundPlan) plan = sound_plan_new (2, 3);
  g_autoptr (MplSnapshot) snapshot = NULL;
  g_autoptr (MplPlanIndex) index = NULL;
  g_autofree char *number = NULL;

  sound_plan_set_integer (plan, 0, MPL_ACTIVITY_POSITION, 99);
  mpl_change_set_null (plan->change, &mpl_activity_table, sound_plan_get_activity (plan, 4),
                       MPL_ACTIVITY_BLOCK);
  snapshot = sound_plan_freeze (plan);
  index = mpl_plan_index_new (snapshot);

  g_assert_cmpuint (mpl_plan_index_get_n_activities (index), ==, 5);
  g_assert_cmpint (mpl_plan_index_find_activity (index, sound_plan_get_activity (plan, 0)), ==, 2);
  g_assert_cmpint (mpl_plan_index_find_activity (index, sound_plan_get_activity (plan, 4)), ==, -1);
  g_assert_cmpint (mpl_plan_index_find_activity (index, sound_plan_get_activity (plan, 5)), ==, 4);
  g_assert_cmpuint (mpl_plan_index_get_block_of (index, 4), ==, 1);
  number = mpl_plan_index_make_number (index, 4);
  g_assert_cmpstr (number, ==, "2.2");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/coverage/random", test_random);
  g_test_add_func ("/model/coverage/axes", test_axes);
  g_test_add_func ("/model/coverage/no-programme", test_no_programme);
  g_test_add_func ("/model/coverage/places", test_places);

  return g_test_run ();
}
