/* test-edit.c: a plan edited by hand in a school file, there and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each job that edits a plan, at random: the file takes what it makes, undo brings back exactly
 * what was, redo exactly what came, and the file holds the same when it is opened anew.
 */

#include "book-test.h"
#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-calendar-snapshot.h"
#include "model/mpl-plan-clip.h"
#include "model/mpl-plan-create.h"
#include "model/mpl-plan-link.h"
#include "model/mpl-plan-move.h"
#include "model/mpl-plan-occurrence.h"
#include "model/mpl-plan-order.h"
#include "model/mpl-plan-status.h"
#include "model/mpl-programme.h"
#include "model/random-change.h"
#include "sound-plan.h"

#define TODAY (mpl_day_new (2026, 10, 1))

/* What a job works with. */
typedef struct
{
  MplSnapshot *snapshot;
  MplCalendar *calendar;
  gint64 ids[3];
  guint n_ids;
  gint64 block;
  MplPlanPlace place;
} Work;

static gint64
choose (MplSnapshot *snapshot, const MplTable *table)
{
  guint n;
  MplRow *const *rows = mpl_snapshot_get_rows (snapshot, table, &n);

  return n == 0 ? 0 : mpl_row_get_id (rows[g_test_rand_int_range (0, (int) n)]);
}

static MplChange *
move (const Work *work, GError **error)
{
  MplPlanEdge edge = (MplPlanEdge) g_test_rand_int_range (0, 3);
  g_autoptr (MplPlanMove) self = mpl_plan_move_new (work->snapshot, work->calendar, work->ids,
                                                    work->n_ids, work->ids[0], edge, error);

  if (self == NULL
      || !mpl_plan_move_by_days (self, g_test_rand_int_range (-60, 61),
                                 g_test_rand_int_range (0, 2) == 1, error))
    return NULL;
  return mpl_plan_move_make_change (self);
}

static MplChange *
move_day (const Work *work, GError **error)
{
  MplRow *row = mpl_snapshot_get (work->snapshot, &mpl_activity_table, work->ids[0]);
  g_autoptr (GArray) days = mpl_plan_read_occurrences (work->snapshot, work->calendar, row);
  MplDay original = days->len > 0 ? g_array_index (days, MplRecurrenceDay, 0).original : TODAY;

  if (g_test_rand_int_range (0, 2) == 1)
    return mpl_plan_set_occurrence (work->snapshot, work->calendar, work->ids[0], original,
                                    (MplRecurrenceState) g_test_rand_int_range (0, 3), MPL_DAY_NONE,
                                    error);
  return mpl_plan_move_occurrence (work->snapshot, work->calendar, work->ids[0], original,
                                   original + g_test_rand_int_range (-20, 21), FALSE, error);
}

static MplChange *
edit_link (const Work *work, GError **error)
{
  gint64 id = choose (work->snapshot, &mpl_dependency_table);

  switch (id == 0 ? 0 : g_test_rand_int_range (0, 3))
    {
    case 1:
      return mpl_plan_link_edit (work->snapshot, id, MPL_DEPENDENCY_SS,
                                 g_test_rand_int_range (-5, 6), MPL_LAG_CALENDAR, error);
    case 2:
      return mpl_plan_link_delete (work->snapshot, id, error);
    default:
      return mpl_plan_link_add (work->snapshot, work->ids[0],
                                choose (work->snapshot, &mpl_activity_table), MPL_DEPENDENCY_FS, 2,
                                MPL_LAG_WORKING, error);
    }
}

static MplChange *
create (const Work *work, GError **error)
{
  MplPlanNew new = {
    .place = work->place,
    .kind = (MplActivityKind) g_test_rand_int_range (0, 3),
    .span = { TODAY, TODAY + g_test_rand_int_range (0, 20) },
  };

  return mpl_plan_create_activity (work->snapshot, work->calendar, &new, NULL, error);
}

static MplChange *
order (const Work *work, GError **error)
{
  gboolean down = g_test_rand_int_range (0, 2) == 1;

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      return mpl_plan_reorder (work->snapshot, work->ids, work->n_ids, work->place, error);
    case 1:
      return mpl_plan_step_block (work->snapshot, work->block, down, error);
    case 2:
      return mpl_plan_reorder_block (work->snapshot, work->block, 0, error);
    default:
      return mpl_plan_step (work->snapshot, work->ids, work->n_ids, down, error);
    }
}

static MplChange *
clip (const Work *work, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (g_test_rand_int_range (0, 2) == 1)
    return mpl_plan_duplicate (work->snapshot, work->calendar, work->ids, work->n_ids, error);
  bytes = mpl_plan_copy (work->snapshot, work->ids, work->n_ids, "a", work->n_ids > 1, error);
  return bytes == NULL ? NULL
                       : mpl_plan_paste (work->snapshot, work->calendar, bytes, "a", work->place,
                                         NULL, error);
}

static guint
count_blocks (MplSnapshot *snapshot)
{
  guint n;

  mpl_snapshot_get_rows (snapshot, &mpl_block_table, &n);
  return n;
}

static MplChange *
name (const Work *work, GError **error)
{
  gint64 programme = choose (work->snapshot, &mpl_programme_table);

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      return mpl_plan_rename_block (work->snapshot, work->block, "A block", error);
    case 1:
      return mpl_plan_create_block (work->snapshot, programme, work->block, NULL, NULL, error);
    case 2:
      return mpl_plan_delete_activities (work->snapshot, work->ids, work->n_ids, error);
    case 3:
      return mpl_plan_cut (work->snapshot, work->ids, 1, error);
    case 4:
      /* A plan that is empty has nothing to test. */
      return count_blocks (work->snapshot) < 3
                 ? NULL
                 : mpl_plan_delete_block (work->snapshot, work->block, error);
    default:
      return mpl_plan_rename_activity (work->snapshot, work->ids[0], "An activity", error);
    }
}

static MplChange *
tell (const Work *work, GError **error)
{
  if (g_test_rand_int_range (0, 2) == 1)
    return mpl_plan_set_progress (work->snapshot, work->ids, work->n_ids,
                                  g_test_rand_int_range (-1, 101), TODAY, error);
  return mpl_plan_set_status (work->snapshot, work->ids, work->n_ids,
                              (MplActivityStatus) g_test_rand_int_range (0, 5),
                              MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE), TODAY, error);
}

/* %NULL where the job has nothing to do or refuses. */
static MplChange *
make_change (MplModel *model)
{
  static MplChange *(*const jobs[]) (const Work *, GError **)
      = { move, move_day, edit_link, create, order, clip, name, tell };
  g_autoptr (MplSnapshot) snapshot = mpl_model_get_snapshot (model);
  g_autoptr (MplCalendar) calendar = mpl_calendar_new_for_snapshot (snapshot);
  g_autoptr (GError) error = NULL;
  Work work = { .snapshot = snapshot, .calendar = calendar };

  work.n_ids = (guint) g_test_rand_int_range (1, (int) G_N_ELEMENTS (work.ids) + 1);
  for (guint i = 0; i < work.n_ids; i++)
    work.ids[i] = choose (snapshot, &mpl_activity_table);
  work.block = choose (snapshot, &mpl_block_table);
  work.place = mpl_plan_place_after (snapshot, choose (snapshot, &mpl_activity_table));
  if (work.place.block == 0)
    work.place = (MplPlanPlace) { work.block, 0 };

  return jobs[g_test_rand_int_range (0, (int) G_N_ELEMENTS (jobs))](&work, &error);
}

static void
assert_dump (MplBook *book, const char *expected)
{
  g_autofree char *dump = dump_model (mpl_book_get_model (book));

  g_assert_cmpstr (dump, ==, expected);
}

/* Does the change, takes it back and does it again. */
static void
do_change (MplBook *book, MplChange *change)
{
  g_autofree char *before = dump_model (mpl_book_get_model (book));
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  book_test_apply (book, change);
  after = dump_model (mpl_book_get_model (book));
  if (g_str_equal (before, after))
    return;

  mpl_book_undo (book, &error);
  g_assert_no_error (error);
  assert_dump (book, before);
  mpl_book_redo (book, &error);
  g_assert_no_error (error);
  assert_dump (book, after);
}

static void
test_there_and_back (void)
{
  int n_rounds = g_getenv ("MENTORING_NIGHTLY") != NULL ? 3000 : 100;
  g_autofree char *path = book_test_path ("a.mentoring");
  g_autoptr (MplBook) book = book_test_create (path);
  g_autoptr (SoundPlan) plan = sound_plan_new (4, 6);
  g_autoptr (MplBook) again = NULL;
  g_autofree char *dump = NULL;
  int n_done = 0;

  book_test_apply (book, plan->change);
  for (int round = 0; round < n_rounds; round++)
    {
      g_autoptr (MplChange) change = make_change (mpl_book_get_model (book));

      if (change == NULL)
        continue;
      n_done++;
      do_change (book, change);
    }
  g_assert_cmpint (n_done, >, n_rounds / 3);

  dump = dump_model (mpl_book_get_model (book));
  g_clear_object (&book);
  again = book_test_open (path, MPL_STORE_READ_ONLY);
  assert_dump (again, dump);
}

int
main (int argc, char *argv[])
{
  book_test_init (&argc, &argv);

  g_test_add_func ("/book/edit/there-and-back", test_there_and_back);

  return g_test_run ();
}
