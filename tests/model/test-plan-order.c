/* test-plan-order.c: the order of a plan, changed by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-error.h"
#include "edit-plan.h"
#include "model/mpl-activity.h"
#include "model/mpl-plan-order.h"
#include "model/mpl-plan-place-private.h"
#include "model/mpl-plan.h"
#include "model/mpl-programme.h"

#include <string.h>

/* Two blocks of three activities and an empty one: «0 1 2 | 3 4 5 |». */
typedef struct
{
  MplModel *model;
  gint64 activities[6];
  gint64 blocks[3];
  gint64 programme;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (SoundPlan) plan = sound_plan_new (2, 3);
  g_autoptr (MplSnapshot) snapshot = NULL;
  MplRow *const *blocks;
  guint n;
  gint64 empty = mpl_change_insert (plan->change, &mpl_block_table);

  mpl_change_set_text (plan->change, &mpl_block_table, empty, MPL_BLOCK_TITLE, "B");
  mpl_change_set_integer (plan->change, &mpl_block_table, empty, MPL_BLOCK_POSITION, 9);
  mpl_change_set_integer (plan->change, &mpl_block_table, empty, MPL_BLOCK_PROGRAMME,
                          plan->programme);
  for (guint i = 0; i < 6; i++)
    self->activities[i] = -sound_plan_get_activity (plan, i);
  self->programme = -plan->programme;
  self->model = edit_plan_open (plan);
  snapshot = mpl_model_get_snapshot (self->model);
  blocks = mpl_snapshot_get_rows (snapshot, &mpl_block_table, &n);
  g_assert_cmpuint (n, ==, 3);
  for (guint i = 0; i < n; i++)
    self->blocks[i] = mpl_row_get_id (blocks[i]);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->model);
}

/* Moves the activities whose digits stand in @which before the one of @before, '\0' = at the end
 * of @block. */
static guint
reorder (Fixture *self, const char *which, guint block, char before, const char *expected)
{
  g_autoptr (MplSnapshot) snapshot = mpl_model_get_snapshot (self->model);
  g_autoptr (MplSnapshot) after = NULL;
  g_autoptr (MplChange) change = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *order = NULL;
  gint64 ids[6] = { 0 };
  guint n = (guint) strlen (which), n_ops;
  MplPlanPlace place = { self->blocks[block], before >= '0' ? self->activities[before - '0'] : 0 };

  for (guint i = 0; i < n; i++)
    ids[i] = self->activities[which[i] - '0'];
  change = mpl_plan_reorder (snapshot, ids, n, place, &error);
  g_assert_no_error (error);
  n_ops = mpl_change_get_n_ops (change);
  after = edit_plan_do (self->model, change);
  order = edit_plan_describe (after);
  g_assert_cmpstr (order, ==, expected);

  return n_ops;
}

static void
test_reorder (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (reorder (self, "0", 0, '2', "1 0 2 | 3 4 5 |"), ==, 1);
  g_assert_cmpuint (reorder (self, "0", 0, '1', "0 1 2 | 3 4 5 |"), ==, 1);
  g_assert_cmpuint (reorder (self, "0", 0, '1', "0 1 2 | 3 4 5 |"), ==, 0);
  g_assert_cmpuint (reorder (self, "1", 0, '1', "0 1 2 | 3 4 5 |"), ==, 0);
  g_assert_cmpuint (reorder (self, "51", 0, '\0', "0 2 1 5 | 3 4 |"), ==, 2);
  g_assert_cmpuint (reorder (self, "34", 2, '\0', "0 2 1 5 | | 3 4"), ==, 2);
  g_assert_cmpuint (reorder (self, "024", 1, '\0', "1 5 | 0 2 4 | 3"), ==, 3);
  /* Before one that goes along: before the first that stays. */
  reorder (self, "02", 1, '2', "1 5 | 0 2 4 | 3");
  reorder (self, "3", 1, '0', "1 5 | 3 0 2 4 |");
}

static void
test_place_after (Fixture *self, gconstpointer data)
{
  g_autoptr (MplSnapshot) snapshot = mpl_model_get_snapshot (self->model);
  MplPlanPlace place = mpl_plan_place_after (snapshot, self->activities[3]);

  g_assert_cmpint (place.block, ==, self->blocks[1]);
  g_assert_cmpint (place.before, ==, self->activities[4]);
  place = mpl_plan_place_after (snapshot, self->activities[2]);
  g_assert_cmpint (place.block, ==, self->blocks[0]);
  g_assert_cmpint (place.before, ==, 0);
  place = mpl_plan_place_after (snapshot, 4711);
  g_assert_cmpint (place.block, ==, 0);
}

static void
step (Fixture *self, const char *which, gboolean down, const char *expected)
{
  g_autoptr (MplSnapshot) snapshot = mpl_model_get_snapshot (self->model);
  g_autoptr (MplSnapshot) after = NULL;
  g_autoptr (MplChange) change = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *order = NULL;
  gint64 ids[6] = { 0 };
  guint n = (guint) strlen (which);

  for (guint i = 0; i < n; i++)
    ids[i] = self->activities[(which[i] - '0') % 6];
  change = mpl_plan_step (snapshot, ids, n, down, &error);
  if (expected == NULL)
    {
      edit_plan_assert_error (change, &error, MPL_ERROR_NOTHING, down ? "last" : "first");
      return;
    }
  g_assert_no_error (error);
  after = edit_plan_do (self->model, change);
  order = edit_plan_describe (after);
  g_assert_cmpstr (order, ==, expected);
}

static void
test_step (Fixture *self, gconstpointer data)
{
  step (self, "0", FALSE, NULL);
  step (self, "1", FALSE, "1 0 2 | 3 4 5 |");
  step (self, "10", FALSE, NULL);
  step (self, "02", TRUE, "1 | 0 2 3 4 5 |");
  step (self, "02", TRUE, "1 | 3 0 2 4 5 |");
  step (self, "35", TRUE, "1 | 0 3 2 4 | 5");
  step (self, "5", TRUE, NULL);
  step (self, "35", TRUE, "1 | 0 2 3 4 | 5");
  step (self, "54", FALSE, "1 | 0 2 4 3 5 |");
  step (self, "0", FALSE, "1 0 | 2 4 3 5 |");
}

static void
assert_blocks (Fixture *self, const char *expected)
{
  g_autoptr (MplSnapshot) snapshot = mpl_model_get_snapshot (self->model);
  g_autofree char *order = edit_plan_describe (snapshot);

  g_assert_cmpstr (order, ==, expected);
}

static void
test_blocks (Fixture *self, gconstpointer data)
{
  const struct
  {
    guint block;
    int before; /* -1: the end, -2: a step up, -3: a step down */
    const char *expected;
  } cases[] = {
    { 0, -1, "3 4 5 | | 0 1 2" }, { 0, -1, "3 4 5 | | 0 1 2" }, { 0, 1, "0 1 2 | 3 4 5 |" },
    { 1, 1, "0 1 2 | 3 4 5 |" },  { 1, 0, "3 4 5 | 0 1 2 |" },  { 1, 2, "0 1 2 | 3 4 5 |" },
    { 1, -2, "3 4 5 | 0 1 2 |" }, { 1, -3, "0 1 2 | 3 4 5 |" }, { 2, 0, " | 0 1 2 | 3 4 5" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MplSnapshot) snapshot = mpl_model_get_snapshot (self->model);
      g_autoptr (MplChange) change = NULL;
      g_autoptr (GError) error = NULL;
      gint64 block = self->blocks[cases[i].block];
      int before = cases[i].before;

      if (before <= -2)
        change = mpl_plan_step_block (snapshot, block, before == -3, &error);
      else
        change = mpl_plan_reorder_block (snapshot, block, before < 0 ? 0 : self->blocks[before],
                                         &error);
      g_assert_no_error (error);
      edit_plan_apply (self->model, change);
      assert_blocks (self, cases[i].expected);
    }
}

static void
test_errors (Fixture *self, gconstpointer data)
{
  g_autoptr (MplSnapshot) snapshot = mpl_model_get_snapshot (self->model);
  g_autoptr (GError) none = NULL, gone = NULL, no_block = NULL, edge = NULL, moved = NULL;
  gint64 unknown = 4711;

  edit_plan_assert_error (
      mpl_plan_reorder (snapshot, NULL, 0, (MplPlanPlace) { self->blocks[0], 0 }, &none), &none,
      MPL_ERROR_NOTHING, "No activity");
  edit_plan_assert_error (mpl_plan_step (snapshot, &unknown, 1, TRUE, &gone), &gone,
                          MPL_ERROR_NOT_FOUND, "Activity");
  edit_plan_assert_error (
      mpl_plan_reorder (snapshot, self->activities, 1, (MplPlanPlace) { 4711, 0 }, &no_block),
      &no_block, MPL_ERROR_NOT_FOUND, "Block");
  edit_plan_assert_error (mpl_plan_step_block (snapshot, self->blocks[0], FALSE, &edge), &edge,
                          MPL_ERROR_NOTHING, "first");
  edit_plan_assert_error (mpl_plan_reorder (snapshot, self->activities, 1,
                                            (MplPlanPlace) { self->blocks[0], self->activities[4] },
                                            &moved),
                          &moved, MPL_ERROR_INVALID, "another block");
}

static void
test_archived (Fixture *self, gconstpointer data)
{
  g_autoptr (MplChange) archive = mpl_change_new ("programme-archive");
  g_autoptr (MplSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;

  mpl_change_set_integer (archive, &mpl_programme_table, self->programme, MPL_PROGRAMME_ARCHIVED,
                          TRUE);
  snapshot = edit_plan_do (self->model, archive);
  edit_plan_assert_error (mpl_plan_step (snapshot, self->activities, 1, TRUE, &error), &error,
                          MPL_ERROR_READ_ONLY, "archive");
}

/* The most that can stay, by trying all subsets. */
static guint
count_stays (const MplPlanNumber *numbers, guint n)
{
  guint best = 0;

  for (guint set = 0; set < 1u << n; set++)
    {
      int last = -1;
      guint size = 0;
      gboolean possible = TRUE;

      for (guint i = 0; i < n && possible; i++)
        {
          if ((set & (1u << i)) == 0)
            continue;
          possible
              = numbers[i].fixed
                && (last < 0 || numbers[i].position - numbers[last].position >= (gint64) i - last);
          last = (int) i;
          size++;
        }
      if (possible)
        best = MAX (best, size);
    }
  return best;
}

static void
test_number (void)
{
  for (int round = 0; round < 300; round++)
    {
      MplPlanNumber before[10] = { 0 }, after[10];
      guint n = (guint) g_test_rand_int_range (0, 10), kept = 0;

      for (guint i = 0; i < n; i++)
        before[i]
            = (MplPlanNumber) { g_test_rand_int_range (-6, 12), g_test_rand_int_range (0, 4) };
      memcpy (after, before, sizeof before);
      mpl_plan_number (after, n);
      for (guint i = 0; i < n; i++)
        {
          kept += before[i].fixed && before[i].position == after[i].position;
          if (i > 0)
            g_assert_cmpint (after[i - 1].position, <, after[i].position);
        }
      g_assert_cmpuint (kept, >=, count_stays (before, n));
    }
}

static void
test_number_bounds (void)
{
  MplPlanNumber numbers[]
      = { { 0, FALSE }, { MPL_POSITION_MIN, TRUE }, { MPL_POSITION_MAX, TRUE }, { 0, FALSE } };

  mpl_plan_number (numbers, G_N_ELEMENTS (numbers));
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_assert_cmpint (numbers[i].position, >=, MPL_POSITION_MIN);
      g_assert_cmpint (numbers[i].position, <=, MPL_POSITION_MAX);
    }
}

/* Whatever goes anywhere: the others keep their order, and so do those that go. */
static void
test_random (void)
{
  g_autoptr (SoundPlan) plan = sound_plan_new (4, 5);
  g_autoptr (MplModel) model = edit_plan_open (plan);

  for (int round = 0; round < 200; round++)
    {
      g_autoptr (MplSnapshot) snapshot = mpl_model_get_snapshot (model);
      g_autoptr (MplSnapshot) after = NULL;
      g_autoptr (GArray) rows = mpl_plan_read (snapshot, mpl_snapshot_get_programme (snapshot));
      g_autoptr (GArray) sorted = NULL;
      g_autoptr (MplChange) change = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GString) expected = g_string_new (NULL), found = g_string_new (NULL);
      gint64 ids[4] = { 0 };
      gboolean down = g_test_rand_int_range (0, 2) == 1;
      guint n = (guint) g_test_rand_int_range (1, 5);
      MplPlanPlace place;

      for (guint i = 0; i < n; i++)
        ids[i] = -sound_plan_get_activity (plan, (guint) g_test_rand_int_range (0, 20));
      place = mpl_plan_place_after (
          snapshot, -sound_plan_get_activity (plan, (guint) g_test_rand_int_range (0, 20)));
      change = round % 3 == 0 ? mpl_plan_step (snapshot, ids, n, down, &error)
                              : mpl_plan_reorder (snapshot, ids, n, place, &error);
      if (change == NULL)
        {
          g_assert_error (error, MPL_ERROR, MPL_ERROR_NOTHING);
          continue;
        }
      after = edit_plan_do (model, change);
      sorted = mpl_plan_read (after, mpl_snapshot_get_programme (after));
      g_assert_cmpuint (sorted->len, ==, rows->len);
      for (guint pass = 0; pass < 2; pass++)
        for (guint i = 0; i < rows->len; i++)
          {
            GArray *lines[] = { rows, sorted };
            GString *texts[] = { expected, found };

            for (guint k = 0; k < 2; k++)
              {
                MplRow *row = g_array_index (lines[k], MplPlanRow, i).activity;
                gboolean chosen = FALSE;

                for (guint j = 0; row != NULL && j < n; j++)
                  chosen = chosen || mpl_row_get_id (row) == ids[j];
                if (row != NULL && chosen == (pass == 1))
                  g_string_append_printf (texts[k], "%s;", mpl_row_get_title (row));
              }
          }
      g_assert_cmpstr (found->str, ==, expected->str);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/model/plan-order/reorder", test_reorder);
  ADD ("/model/plan-order/place-after", test_place_after);
  ADD ("/model/plan-order/step", test_step);
  ADD ("/model/plan-order/blocks", test_blocks);
  ADD ("/model/plan-order/errors", test_errors);
  ADD ("/model/plan-order/archived", test_archived);
  g_test_add_func ("/model/plan-order/number", test_number);
  g_test_add_func ("/model/plan-order/number-bounds", test_number_bounds);
  g_test_add_func ("/model/plan-order/random", test_random);

  return g_test_run ();
}
