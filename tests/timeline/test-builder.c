/* test-builder.c: a school's plan as a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-timeline-builder.h"

#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-approval.h"
#include "model/mpl-person.h"
#include "model/mpl-programme.h"
#include "model/mpl-role.h"

#define TODAY (mpl_day_new (2026, 11, 24))

typedef struct
{
  MplChange *change;
  gint64 programme;
  int position; /* of the next activity */
} Plan;

static gint64
insert (Plan *plan, const MplTable *table, guint owner_field, gint64 owner)
{
  gint64 id = mpl_change_insert (plan->change, table);

  mpl_change_set_integer (plan->change, table, id, owner_field, owner);
  return id;
}

static gint64
add_block (Plan *plan, int position, const char *title)
{
  gint64 id = insert (plan, &mpl_block_table, MPL_BLOCK_PROGRAMME, plan->programme);

  mpl_change_set_integer (plan->change, &mpl_block_table, id, MPL_BLOCK_POSITION, position);
  mpl_change_set_text (plan->change, &mpl_block_table, id, MPL_BLOCK_TITLE, title);
  return id;
}

static gint64
add_activity (Plan *plan,
              gint64 block,
              const char *kind,
              const char *status,
              MplDay start,
              MplDay end)
{
  gint64 id = insert (plan, &mpl_activity_table, MPL_ACTIVITY_BLOCK, block);

  mpl_change_set_integer (plan->change, &mpl_activity_table, id, MPL_ACTIVITY_POSITION,
                          plan->position++);
  mpl_change_set_text (plan->change, &mpl_activity_table, id, MPL_ACTIVITY_TITLE, "Мероприятие");
  mpl_change_set_text (plan->change, &mpl_activity_table, id, MPL_ACTIVITY_KIND, kind);
  mpl_change_set_text (plan->change, &mpl_activity_table, id, MPL_ACTIVITY_STATUS, status);
  mpl_change_set_integer (plan->change, &mpl_activity_table, id, MPL_ACTIVITY_START, start);
  mpl_change_set_integer (plan->change, &mpl_activity_table, id, MPL_ACTIVITY_END, end);
  return id;
}

static void
add_link (Plan *plan, gint64 from, gint64 to, const char *type)
{
  gint64 id = insert (plan, &mpl_dependency_table, MPL_DEPENDENCY_PREDECESSOR, from);

  mpl_change_set_integer (plan->change, &mpl_dependency_table, id, MPL_DEPENDENCY_SUCCESSOR, to);
  mpl_change_set_text (plan->change, &mpl_dependency_table, id, MPL_DEPENDENCY_TYPE, type);
}

static void
begin (Plan *plan)
{
  plan->position = 0;
  plan->change = mpl_change_new ("programme-new");
  plan->programme = mpl_change_insert (plan->change, &mpl_programme_table);
  mpl_change_set_text (plan->change, &mpl_programme_table, plan->programme, MPL_PROGRAMME_TITLE,
                       "П");
  mpl_change_set_integer (plan->change, &mpl_programme_table, plan->programme, MPL_PROGRAMME_START,
                          mpl_day_new (2026, 8, 15));
  mpl_change_set_integer (plan->change, &mpl_programme_table, plan->programme, MPL_PROGRAMME_END,
                          mpl_day_new (2027, 6, 30));
}

static MplTimelineInput *
finish (Plan *plan)
{
  g_autoptr (MplSnapshot) empty = mpl_snapshot_new ();
  g_autoptr (MplSnapshot) snapshot = NULL;
  g_autoptr (MplCalendar) calendar = mpl_calendar_new_default (5);
  g_autoptr (GError) error = NULL;

  g_assert_true (mpl_change_validate (plan->change, &error));
  g_assert_no_error (error);
  snapshot = mpl_snapshot_new_with_change (empty, plan->change);
  g_clear_object (&plan->change);

  return mpl_timeline_input_new_for_plan (snapshot, mpl_snapshot_get_programme (snapshot), calendar,
                                          TODAY);
}

static void
add_responsibles (Plan *plan, gint64 activity)
{
  gint64 role = mpl_change_insert (plan->change, &mpl_role_table);
  gint64 person = mpl_change_insert (plan->change, &mpl_person_table);
  gint64 first, second;

  mpl_change_set_text (plan->change, &mpl_role_table, role, MPL_ROLE_TITLE, "Куратор программы");
  mpl_change_set_text (plan->change, &mpl_role_table, role, MPL_ROLE_SHORT, "Куратор");
  mpl_change_set_text (plan->change, &mpl_person_table, person, MPL_PERSON_FAMILY, "Орлова");
  mpl_change_set_text (plan->change, &mpl_person_table, person, MPL_PERSON_GIVEN, "Татьяна");
  mpl_change_set_text (plan->change, &mpl_person_table, person, MPL_PERSON_PATRONYMIC,
                       "Викторовна");
  first = insert (plan, &mpl_responsible_table, MPL_RESPONSIBLE_ACTIVITY, activity);
  mpl_change_set_integer (plan->change, &mpl_responsible_table, first, MPL_RESPONSIBLE_POSITION, 2);
  mpl_change_set_integer (plan->change, &mpl_responsible_table, first, MPL_RESPONSIBLE_PERSON,
                          person);
  second = insert (plan, &mpl_responsible_table, MPL_RESPONSIBLE_ACTIVITY, activity);
  mpl_change_set_integer (plan->change, &mpl_responsible_table, second, MPL_RESPONSIBLE_POSITION,
                          1);
  mpl_change_set_integer (plan->change, &mpl_responsible_table, second, MPL_RESPONSIBLE_ROLE, role);
}

static void
test_rows (void)
{
  g_autoptr (MplTimelineInput) input = NULL;
  Plan plan;
  gint64 block, late, action;
  const MplTimelineRow *row;

  begin (&plan);
  add_block (&plan, 2, "Второй");
  block = add_block (&plan, 1, "Первый");
  add_activity (&plan, block, "single", "done", TODAY - 60, TODAY - 50);
  late = add_activity (&plan, block, "single", "running", TODAY - 40, TODAY - 25);
  add_activity (&plan, block, "milestone", "cancelled", TODAY, TODAY);
  add_responsibles (&plan, late);
  action = insert (&plan, &mpl_action_table, MPL_ACTION_ACTIVITY, late);
  mpl_change_set_text (plan.change, &mpl_action_table, action, MPL_ACTION_TITLE, "Шаг");
  mpl_change_set_integer (plan.change, &mpl_action_table, action, MPL_ACTION_DONE, TODAY - 30);
  mpl_change_set_integer (plan.change, &mpl_action_table, action, MPL_ACTION_POSITION, -1);
  action = insert (&plan, &mpl_action_table, MPL_ACTION_ACTIVITY, late);
  mpl_change_set_text (plan.change, &mpl_action_table, action, MPL_ACTION_TITLE, "Шаг");
  input = finish (&plan);

  g_assert_cmpuint (mpl_timeline_input_get_n_rows (input), ==, 7);
  row = mpl_timeline_input_get_row (input, 0);
  g_assert_cmpint (row->kind, ==, MPL_TIMELINE_BLOCK);
  g_assert_cmpstr (row->title, ==, "Первый");
  g_assert_cmpstr (row->number, ==, "1");
  g_assert_cmpuint (row->done, ==, 1);
  g_assert_cmpuint (row->total, ==, 2);
  g_assert_cmpint (row->span.start, ==, TODAY - 60);
  g_assert_cmpint (row->span.end, ==, TODAY);

  row = mpl_timeline_input_get_row (input, 2);
  g_assert_cmpstr (row->number, ==, "1.2");
  g_assert_cmpint (row->status, ==, MPL_TIMELINE_RUNNING);
  g_assert_cmpint (row->overdue, ==, 25);
  g_assert_cmpint (row->progress, ==, 50);
  g_assert_cmpstr (row->responsible, ==, "Куратор, Орлова\u00a0Т.\u00a0В.");

  row = mpl_timeline_input_get_row (input, 3);
  g_assert_cmpint (row->kind, ==, MPL_TIMELINE_ACTION);
  g_assert_cmpint (row->status, ==, MPL_TIMELINE_DONE);
  g_assert_cmpint (row->span.start, ==, TODAY - 30);
  row = mpl_timeline_input_get_row (input, 5);
  g_assert_cmpint (row->shape, ==, MPL_TIMELINE_MILESTONE);
  g_assert_cmpint (row->status, ==, MPL_TIMELINE_CANCELLED);
  g_assert_cmpstr (mpl_timeline_input_get_row (input, 6)->number, ==, "2");
}

static void
test_links (void)
{
  g_autoptr (MplTimelineInput) input = NULL;
  MplDay monday = mpl_day_new (2026, 12, 7);
  Plan plan;
  gint64 block, a, b, c;

  begin (&plan);
  block = add_block (&plan, 1, "Первый");
  a = add_activity (&plan, block, "single", "planned", monday, monday + 4);
  b = add_activity (&plan, block, "single", "planned", monday + 7, monday + 11);
  c = add_activity (&plan, block, "single", "planned", monday, monday);
  add_link (&plan, a, b, "FS");
  add_link (&plan, a, c, "SS");
  input = finish (&plan);

  g_assert_cmpuint (mpl_timeline_input_get_n_links (input), ==, 2);
  g_assert_cmpint (mpl_timeline_input_get_link (input, 0)->type, ==, MPL_TIMELINE_FS);
  g_assert_true (mpl_timeline_input_get_link (input, 0)->critical);
  g_assert_cmpint (mpl_timeline_input_get_link (input, 1)->type, ==, MPL_TIMELINE_SS);
  g_assert_false (mpl_timeline_input_get_link (input, 1)->critical);
  g_assert_true (mpl_timeline_input_get_row (input, 1)->critical);
  g_assert_true (mpl_timeline_input_get_row (input, 2)->critical);
  g_assert_false (mpl_timeline_input_get_row (input, 3)->critical);
}

/* Links in a circle are shown, and nothing is critical. */
static void
test_circle (void)
{
  g_autoptr (MplTimelineInput) input = NULL;
  Plan plan;
  gint64 block, a, b;

  begin (&plan);
  block = add_block (&plan, 1, "Первый");
  a = add_activity (&plan, block, "single", "planned", TODAY, TODAY + 3);
  b = add_activity (&plan, block, "single", "planned", TODAY, TODAY + 3);
  add_link (&plan, a, b, "FS");
  add_link (&plan, b, a, "FS");
  input = finish (&plan);
  g_assert_cmpuint (mpl_timeline_input_get_n_links (input), ==, 2);
  g_assert_false (mpl_timeline_input_get_row (input, 1)->critical);
}

static void
test_occurrences (void)
{
  g_autoptr (MplTimelineInput) input = NULL;
  MplDay monday = mpl_day_new (2026, 11, 9);
  Plan plan;
  gint64 activity, done;
  const MplTimelineRow *row;

  begin (&plan);
  activity = add_activity (&plan, add_block (&plan, 1, "Первый"), "recurring", "running", monday,
                           monday + 27);
  mpl_change_set_text (plan.change, &mpl_activity_table, activity, MPL_ACTIVITY_RECURRENCE,
                       "1w:mo");
  done = insert (&plan, &mpl_occurrence_table, MPL_OCCURRENCE_ACTIVITY, activity);
  mpl_change_set_integer (plan.change, &mpl_occurrence_table, done, MPL_OCCURRENCE_DAY, monday);
  mpl_change_set_integer (plan.change, &mpl_occurrence_table, done, MPL_OCCURRENCE_MOVED_TO,
                          monday + 1);
  mpl_change_set_text (plan.change, &mpl_occurrence_table, done, MPL_OCCURRENCE_STATUS, "done");
  input = finish (&plan);

  row = mpl_timeline_input_get_row (input, 1);
  g_assert_cmpint (row->shape, ==, MPL_TIMELINE_RECURRING);
  g_assert_cmpuint (row->n_occurrences, ==, 4);
  g_assert_cmpint (row->occurrences[0].day, ==, monday + 1);
  g_assert_cmpint (row->occurrences[0].status, ==, MPL_TIMELINE_DONE);
  g_assert_cmpint (row->occurrences[1].day, ==, monday + 7);
  g_assert_cmpint (row->occurrences[1].status, ==, MPL_TIMELINE_PLANNED);
}

/* Of several baselines the newest counts. */
static void
test_baseline (void)
{
  g_autoptr (MplTimelineInput) input = NULL;
  Plan plan;
  gint64 activity;

  begin (&plan);
  activity
      = add_activity (&plan, add_block (&plan, 1, "Первый"), "single", "planned", TODAY, TODAY + 5);
  for (int i = 0; i < 3; i++)
    {
      gint64 baseline = insert (&plan, &mpl_baseline_table, MPL_BASELINE_PROGRAMME, plan.programme);
      gint64 span = insert (&plan, &mpl_baseline_span_table, MPL_BASELINE_SPAN_BASELINE, baseline);

      mpl_change_set_text (plan.change, &mpl_baseline_table, baseline, MPL_BASELINE_TITLE, "Б");
      mpl_change_set_integer (plan.change, &mpl_baseline_table, baseline, MPL_BASELINE_DAY,
                              TODAY - 10 * ABS (i - 1));
      mpl_change_set_integer (plan.change, &mpl_baseline_span_table, span,
                              MPL_BASELINE_SPAN_ACTIVITY, activity);
      mpl_change_set_text (plan.change, &mpl_baseline_span_table, span, MPL_BASELINE_SPAN_TITLE,
                           "М");
      mpl_change_set_integer (plan.change, &mpl_baseline_span_table, span, MPL_BASELINE_SPAN_START,
                              TODAY - i);
      mpl_change_set_integer (plan.change, &mpl_baseline_span_table, span, MPL_BASELINE_SPAN_END,
                              TODAY + i);
    }
  input = finish (&plan);
  g_assert_cmpint (mpl_timeline_input_get_row (input, 1)->baseline.start, ==, TODAY - 1);
  g_assert_cmpint (mpl_timeline_input_get_row (input, 1)->baseline.end, ==, TODAY + 1);
}

/* The calendar's every day, and its terms with shorter and shorter names. */
static void
test_calendar (void)
{
  g_autoptr (MplTimelineInput) input = NULL;
  g_autoptr (MplCalendar) calendar = mpl_calendar_new_default (5);
  guint n_breaks = 0;
  Plan plan;

  begin (&plan);
  input = finish (&plan);
  for (MplDay day = mpl_day_new (2026, 1, 1); day < mpl_day_new (2027, 12, 31); day++)
    {
      MplTimelineDayFlags flags = mpl_timeline_input_get_day (input, day);

      g_assert_cmpint ((flags & (MPL_TIMELINE_DAY_WEEKEND | MPL_TIMELINE_DAY_HOLIDAY)) == 0, ==,
                       mpl_calendar_is_working (calendar, day));
      g_assert_cmpint ((flags & MPL_TIMELINE_DAY_BREAK) != 0, ==,
                       mpl_calendar_get_break (calendar, day) != NULL);
    }
  g_assert_cmpuint (mpl_timeline_input_get_n_terms (input), >=, 7);
  for (guint i = 0; i < mpl_timeline_input_get_n_terms (input); i++)
    {
      const MplTimelineTerm *term = mpl_timeline_input_get_term (input, i);

      if (i > 0)
        g_assert_cmpint (term->span.start, >, mpl_timeline_input_get_term (input, i - 1)->span.end);
      g_assert_cmpint (g_strv_length ((char **) term->titles), ==, 3);
      for (guint j = 1; term->titles[j] != NULL; j++)
        g_assert_cmpint (g_utf8_strlen (term->titles[j], -1), <,
                         g_utf8_strlen (term->titles[j - 1], -1));
      n_breaks += term->is_break;
    }
  g_assert_cmpuint (n_breaks, >=, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/builder/rows", test_rows);
  g_test_add_func ("/timeline/builder/links", test_links);
  g_test_add_func ("/timeline/builder/circle", test_circle);
  g_test_add_func ("/timeline/builder/occurrences", test_occurrences);
  g_test_add_func ("/timeline/builder/baseline", test_baseline);
  g_test_add_func ("/timeline/builder/calendar", test_calendar);
  return g_test_run ();
}
