/* test-sample.c: the sample school on every day of a school year
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "imports/mpl-sample-built-in.h"
#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-approval.h"
#include "model/mpl-calendar-snapshot.h"
#include "model/mpl-model-writer.h"
#include "model/mpl-person.h"
#include "model/mpl-plan.h"
#include "model/mpl-programme.h"
#include "model/mpl-role.h"
#include "model/mpl-schedule.h"
#include "model/mpl-school.h"
#include "model/mpl-school-time.h"

#define PEOPLE 26
#define ACTIVITIES 103
#define MAX_OVERDUE 3

/* One making of the sample: the file as it would be. */
typedef struct
{
  MplDay today;
  MplSnapshot *file;
  MplCalendar *calendar;
  guint n_planned;
  guint n_running;
  guint n_done;
  guint n_overdue;
  guint n_aside;
} Made;

static MplModel *empty; /* what `mentoring new` makes */

static void
make_empty (void)
{
  MplValue values[MPL_SCHOOL_N_FIELDS] = { 0 };
  MplRefresh school = { .table = &mpl_school_table, .id = 1 };

  for (guint f = 0; f < MPL_SCHOOL_N_FIELDS; f++)
    mpl_field_get_initial (&mpl_school_table.fields[f], &values[f]);
  school.row = mpl_row_new_take (&mpl_school_table, 1, values);
  empty = mpl_model_new ();
  mpl_model_refresh (empty, &school, 1);
  mpl_row_unref (school.row);
}

static Made
make (MplDay today)
{
  g_autoptr (MplSnapshot) before = mpl_model_get_snapshot (empty);
  g_autoptr (GError) error = NULL;
  g_autoptr (MplChange) change = mpl_sample_make_change (today, before, &error);
  Made made = { .today = today };

  g_assert_no_error (error);
  g_assert_true (mpl_change_validate (change, &error));
  g_assert_no_error (error);
  g_assert_true (mpl_model_validate (empty, change, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (mpl_change_get_verb (change), ==, "programme-sample");

  made.file = mpl_snapshot_new_with_change (before, change);
  made.calendar = mpl_calendar_new_for_snapshot (made.file);
  return made;
}

static void
clear_made (Made *made)
{
  g_clear_object (&made->file);
  g_clear_pointer (&made->calendar, mpl_calendar_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Made, clear_made)

static MplRow *const *
rows_of (const Made *made, const MplTable *table, guint *n)
{
  return mpl_snapshot_get_rows (made->file, table, n);
}

static guint
count (const Made *made, const MplTable *table)
{
  guint n = 0;

  rows_of (made, table, &n);
  return n;
}

/* The actions of an activity: how many are done, none later than today. */
static guint
count_done (const Made *made, MplRow *activity, guint *n)
{
  MplRow *const *actions = mpl_snapshot_get_children (
      made->file, &mpl_action_table, MPL_ACTION_ACTIVITY, mpl_row_get_id (activity), n);
  guint done = 0;

  for (guint i = 0; i < *n; i++)
    {
      MplDay day = mpl_row_get_day (actions[i], MPL_ACTION_DAY);

      g_assert_cmpint (day, >=, mpl_row_get_day (activity, MPL_ACTIVITY_START));
      g_assert_cmpint (day, <=, mpl_row_get_day (activity, MPL_ACTIVITY_END));
      if (mpl_row_is_null (actions[i], MPL_ACTION_DONE))
        continue;
      g_assert_cmpint (mpl_row_get_day (actions[i], MPL_ACTION_DONE), <=, made->today);
      g_assert_cmpint (day, <, made->today);
      done++;
    }

  return done;
}

static void
check_done (Made *made, MplRow *row)
{
  guint n = 0;
  guint done = count_done (made, row, &n);
  MplDay end = mpl_row_get_day (row, MPL_ACTIVITY_END);
  MplDay fact = mpl_row_get_day (row, MPL_ACTIVITY_FACT_END);

  g_assert_cmpint (end, <, made->today);
  g_assert_cmpint (fact, >=, end);
  g_assert_cmpint (fact, <=, made->today);
  g_assert_cmpint (mpl_row_get_day (row, MPL_ACTIVITY_FACT_START), <=, fact);
  g_assert_cmpuint (done, ==, n);
  made->n_done++;
}

static void
check_running (Made *made, MplRow *row)
{
  guint n = 0;
  guint done = count_done (made, row, &n);
  gboolean overdue = mpl_activity_get_overdue (row, made->today) > 0;

  g_assert_cmpint (mpl_row_get_day (row, MPL_ACTIVITY_START), <=, made->today);
  g_assert_cmpint (mpl_row_get_day (row, MPL_ACTIVITY_FACT_START), <=, made->today);
  g_assert_true (mpl_row_is_null (row, MPL_ACTIVITY_FACT_END));
  if (overdue)
    {
      g_assert_cmpint (mpl_activity_get_progress (made->file, row), ==, 40);
      g_assert_cmpuint (done, <, n);
      made->n_overdue++;
    }
  else
    made->n_running++;
}

static void
check_activities (Made *made)
{
  guint n = 0;
  MplRow *const *rows = rows_of (made, &mpl_activity_table, &n);

  g_assert_cmpuint (n, ==, ACTIVITIES);
  for (guint i = 0; i < n; i++)
    {
      guint n_actions = 0;

      switch (mpl_row_get_choice (rows[i], MPL_ACTIVITY_STATUS))
        {
        case MPL_ACTIVITY_DONE:
          check_done (made, rows[i]);
          break;
        case MPL_ACTIVITY_RUNNING:
          check_running (made, rows[i]);
          break;
        case MPL_ACTIVITY_PLANNED:
          g_assert_cmpint (mpl_row_get_day (rows[i], MPL_ACTIVITY_START), >, made->today);
          g_assert_true (mpl_row_is_null (rows[i], MPL_ACTIVITY_FACT_START));
          g_assert_cmpuint (count_done (made, rows[i], &n_actions), ==, 0);
          made->n_planned++;
          break;
        case MPL_ACTIVITY_POSTPONED:
          g_assert_cmpint (mpl_row_get_day (rows[i], MPL_ACTIVITY_START), <=, made->today);
          g_assert_true (
              g_str_has_prefix (mpl_row_get_text (rows[i], MPL_ACTIVITY_NOTE), "Отложено"));
          made->n_aside++;
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

/* Each occurrence is past, belongs to what has begun, and is the day that the rule gives. */
static void
check_occurrences (const Made *made)
{
  guint n = 0;
  MplRow *const *rows = rows_of (made, &mpl_occurrence_table, &n);

  for (guint i = 0; i < n; i++)
    {
      MplRow *activity
          = mpl_snapshot_get (made->file, &mpl_activity_table,
                              mpl_row_get_reference (rows[i], MPL_OCCURRENCE_ACTIVITY));
      MplDay day = mpl_row_get_day (rows[i], MPL_OCCURRENCE_DAY);

      g_assert_cmpint (day, <, made->today);
      g_assert_cmpint (day, >=, mpl_row_get_day (activity, MPL_ACTIVITY_START));
      g_assert_cmpint (day, <=, mpl_row_get_day (activity, MPL_ACTIVITY_END));
      g_assert_cmpint (mpl_row_get_choice (activity, MPL_ACTIVITY_KIND), ==,
                       MPL_ACTIVITY_RECURRING);
      g_assert_false (mpl_row_is_null (activity, MPL_ACTIVITY_FACT_START));
    }
}

/* What is not done yet obeys its links and the calendar. */
static void
check_schedule (const Made *made)
{
  guint n = 0;
  guint n_links = 0;
  MplRow *const *rows = rows_of (made, &mpl_activity_table, &n);
  MplRow *const *links = rows_of (made, &mpl_dependency_table, &n_links);
  g_autoptr (GArray) tasks = g_array_new (FALSE, TRUE, sizeof (MplScheduleTask));
  g_autoptr (GArray) asked = g_array_new (FALSE, TRUE, sizeof (MplScheduleLink));
  g_autoptr (GHashTable) index = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) violations = NULL;

  for (guint i = 0; i < n; i++)
    {
      MplScheduleTask task = {
        .start = mpl_row_get_day (rows[i], MPL_ACTIVITY_START),
        .end = mpl_row_get_day (rows[i], MPL_ACTIVITY_END),
        .earliest = MPL_DAY_NONE,
      };
      g_hash_table_insert (index, GINT_TO_POINTER ((int) mpl_row_get_id (rows[i])),
                           GUINT_TO_POINTER (i));
      g_array_append_val (tasks, task);
    }
  for (guint i = 0; i < n_links; i++)
    {
      gint64 from = mpl_row_get_reference (links[i], MPL_DEPENDENCY_PREDECESSOR);
      gint64 to = mpl_row_get_reference (links[i], MPL_DEPENDENCY_SUCCESSOR);
      MplScheduleLink link = {
        .from = GPOINTER_TO_UINT (g_hash_table_lookup (index, GINT_TO_POINTER ((int) from))),
        .to = GPOINTER_TO_UINT (g_hash_table_lookup (index, GINT_TO_POINTER ((int) to))),
        .type = (MplDependencyType) mpl_row_get_choice (links[i], MPL_DEPENDENCY_TYPE),
        .lag = (int) mpl_row_get_integer (links[i], MPL_DEPENDENCY_LAG),
        .unit = (MplLagUnit) mpl_row_get_choice (links[i], MPL_DEPENDENCY_LAG_UNIT),
      };
      MplRow *successor = mpl_snapshot_get (made->file, &mpl_activity_table, to);

      if (mpl_row_get_choice (successor, MPL_ACTIVITY_STATUS) != MPL_ACTIVITY_DONE)
        g_array_append_val (asked, link);
    }

  violations = mpl_schedule_find_violations (made->calendar, (const MplScheduleTask *) tasks->data,
                                             tasks->len, (const MplScheduleLink *) asked->data,
                                             asked->len);
  g_assert_cmpuint (violations->len, ==, 0);
}

/* Marks, baseline and minutes are there from their day on, and not before. */
static void
check_decisions (const Made *made)
{
  MplRow *programme = mpl_snapshot_get_programme (made->file);
  gboolean approved = mpl_row_get_choice (programme, MPL_PROGRAMME_STATUS) == MPL_PLAN_APPROVED;
  guint n = 0;
  MplRow *const *rows = rows_of (made, &mpl_approval_table, &n);

  g_assert_true (approved == (n == 4));
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (mpl_row_get_day (rows[i], MPL_APPROVAL_DAY), <=, made->today);

  rows = rows_of (made, &mpl_baseline_table, &n);
  g_assert_cmpuint (n, ==, approved ? 1 : 0);
  if (approved)
    g_assert_cmpint (mpl_row_get_day (rows[0], MPL_BASELINE_DAY), <=, made->today);
  g_assert_cmpuint (count (made, &mpl_baseline_span_table), ==, approved ? ACTIVITIES : 0);

  rows = rows_of (made, &mpl_council_table, &n);
  g_assert_cmpuint (n, ==, 11);
  for (guint i = 0; i < n; i++)
    {
      MplDay day = mpl_row_get_day (rows[i], MPL_COUNCIL_DAY);

      g_assert_true (mpl_calendar_is_working (made->calendar, day));
      g_assert_true (mpl_row_is_null (rows[i], MPL_COUNCIL_NUMBER) == (day > made->today));
    }
}

static Made
check_day (MplDay today)
{
  Made made = make (today);

  g_assert_cmpuint (count (&made, &mpl_person_table), ==, PEOPLE);
  g_assert_cmpuint (count (&made, &mpl_holding_table), ==, 38);
  check_activities (&made);
  check_occurrences (&made);
  check_schedule (&made);
  check_decisions (&made);
  g_assert_cmpuint (made.n_overdue, <=, MAX_OVERDUE);

  return made;
}

static void
test_every_day (void)
{
  MplDay october = mpl_day_new (2026, 10, 1);
  MplDay last = mpl_day_new (2027, 6, 30);
  int step = g_getenv ("MENTORING_NIGHTLY") != NULL ? 1 : 5;
  guint done = 0;

  for (MplDay today = mpl_day_new (2026, 9, 1); today <= last; today += step)
    {
      g_auto (Made) made = check_day (today);

      if (today >= october)
        {
          g_assert_cmpuint (made.n_done, >, 0);
          g_assert_cmpuint (made.n_overdue, >, 0);
        }
      /* What is done stays so, but for what falls behind as the latest do. */
      g_assert_cmpuint (made.n_done + MAX_OVERDUE, >=, done);
      done = made.n_done;
    }
  g_assert_cmpuint (done, >, 90);
}

/* From 1 July on the coming school year is made, and nothing of it has begun. */
static void
test_summer (void)
{
  for (MplDay today = mpl_day_new (2027, 7, 1); today < mpl_day_new (2027, 8, 15); today += 11)
    {
      g_auto (Made) made = check_day (today);
      MplRow *programme = mpl_snapshot_get_programme (made.file);

      g_assert_cmpuint (made.n_planned, ==, ACTIVITIES);
      g_assert_cmpint (mpl_row_get_choice (programme, MPL_PROGRAMME_STATUS), ==, MPL_PLAN_DRAFT);
      g_assert_cmpint (mpl_row_get_day (programme, MPL_PROGRAMME_START), ==,
                       mpl_day_new (2027, 8, 15));
    }
}

/* The plan stands where the baseline does, but for what was put off. */
static void
test_moved (void)
{
  g_auto (Made) made = check_day (mpl_day_new (2026, 11, 25));
  guint n = 0;
  guint n_moved = 0;
  MplRow *const *spans = rows_of (&made, &mpl_baseline_span_table, &n);

  for (guint i = 0; i < n; i++)
    {
      MplRow *activity
          = mpl_snapshot_get (made.file, &mpl_activity_table,
                              mpl_row_get_reference (spans[i], MPL_BASELINE_SPAN_ACTIVITY));
      MplDay planned = mpl_row_get_day (spans[i], MPL_BASELINE_SPAN_END);
      MplDay end = mpl_row_get_day (activity, MPL_ACTIVITY_END);

      if (end == planned)
        continue;
      g_assert_cmpint (mpl_calendar_rank (made.calendar, end)
                           - mpl_calendar_rank (made.calendar, planned),
                       >=, 3);
      n_moved++;
    }
  g_assert_cmpuint (n_moved, ==, 3);
}

/* What a known day is to give: facts of the file, read by hand. */
static void
test_known_day (void)
{
  g_auto (Made) made = check_day (mpl_day_new (2026, 11, 25));
  guint n = 0;
  MplRow *const *people = rows_of (&made, &mpl_person_table, &n);
  MplRow *school = mpl_snapshot_get_school (made.file);

  g_assert_cmpstr (mpl_row_get_text (school, MPL_SCHOOL_INN), ==, "0000012341");
  g_assert_cmpstr (mpl_row_get_text (people[0], MPL_PERSON_FAMILY), ==, "Романова");
  g_assert_cmpint (mpl_row_get_day (people[0], MPL_PERSON_HIRED), ==, mpl_day_new (2008, 8, 1));
  g_assert_cmpint (mpl_row_get_day (people[2], MPL_PERSON_CATEGORY_UNTIL), ==,
                   mpl_day_new (2027, 4, 27));
  g_assert_cmpstr (mpl_row_get_text (people[3], MPL_PERSON_DISCIPLINES), ==,
                   "Русский язык\nЛитература");
  g_assert_cmpuint (made.n_overdue, ==, MAX_OVERDUE);
  g_assert_cmpuint (made.n_aside, ==, 1);
  g_assert_cmpuint (count (&made, &mpl_occurrence_table), ==, 11);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  make_empty ();

  g_test_add_func ("/imports/sample/every-day", test_every_day);
  g_test_add_func ("/imports/sample/summer", test_summer);
  g_test_add_func ("/imports/sample/moved", test_moved);
  g_test_add_func ("/imports/sample/known-day", test_known_day);
  status = g_test_run ();
  g_object_unref (empty);

  return status;
}
