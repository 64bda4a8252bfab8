/* test-template-plan.c: plans made of the built-in template, for every choice and many years
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "imports/mpl-template-reader.h"
#include "model/mpl-activity.h"
#include "model/mpl-programme.h"
#include "model/mpl-schedule.h"
#include "model/mpl-template-plan.h"

#define ALL_CHALLENGES 3
#define ALL_FOCUS 7

static MplTemplate *template;

static gint64
value_of (const MplChangeOp *op, guint field)
{
  return op->values[field].integer;
}

/* The plan of a change as text: what a person would see of it. */
static char *
describe (MplChange *change)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < mpl_change_get_n_ops (change); i++)
    {
      const MplChangeOp *op = mpl_change_get_op (change, i);

      if (op->table == &mpl_activity_table)
        g_string_append_printf (text, "%s %d %d\n", op->values[MPL_ACTIVITY_TITLE].text,
                                (int) value_of (op, MPL_ACTIVITY_START),
                                (int) value_of (op, MPL_ACTIVITY_END));
      else if (op->table == &mpl_action_table)
        g_string_append_printf (text, "  %s\n", op->values[MPL_ACTION_TITLE].text);
    }

  return g_string_free (text, FALSE);
}

/* The tasks of a plan; every record within its bounds and within the programme. */
static GArray *
read_tasks (MplChange *change, MplSpan programme, GHashTable *index)
{
  GArray *tasks = g_array_new (FALSE, TRUE, sizeof (MplScheduleTask));

  for (guint i = 0; i < mpl_change_get_n_ops (change); i++)
    {
      const MplChangeOp *op = mpl_change_get_op (change, i);

      if (op->table == &mpl_activity_table)
        {
          MplScheduleTask task = {
            .start = (MplDay) value_of (op, MPL_ACTIVITY_START),
            .end = (MplDay) value_of (op, MPL_ACTIVITY_END),
            .earliest = MPL_DAY_NONE,
            .milestone = g_str_equal (op->values[MPL_ACTIVITY_KIND].text, "milestone"),
          };

          g_assert_cmpint (task.start, >=, programme.start);
          g_assert_cmpint (task.end, <=, programme.end);
          g_assert_cmpint (task.start, <=, task.end);
          if (task.milestone)
            g_assert_cmpint (task.start, ==, task.end);
          g_hash_table_insert (index, g_memdup2 (&op->id, sizeof op->id),
                               GUINT_TO_POINTER (tasks->len));
          g_array_append_val (tasks, task);
        }
      else if (op->table == &mpl_action_table)
        {
          const MplChangeOp *owner = mpl_change_find_op (change, &mpl_activity_table,
                                                         value_of (op, MPL_ACTION_ACTIVITY));

          g_assert_cmpint (value_of (op, MPL_ACTION_DAY), >=, value_of (owner, MPL_ACTIVITY_START));
          g_assert_cmpint (value_of (op, MPL_ACTION_DAY), <=, value_of (owner, MPL_ACTIVITY_END));
        }
    }

  return tasks;
}

static GArray *
read_links (MplChange *change, GHashTable *index)
{
  GArray *links = g_array_new (FALSE, TRUE, sizeof (MplScheduleLink));

  for (guint i = 0; i < mpl_change_get_n_ops (change); i++)
    {
      const MplChangeOp *op = mpl_change_get_op (change, i);
      MplScheduleLink link = { 0 };

      if (op->table != &mpl_dependency_table)
        continue;
      link.from = GPOINTER_TO_UINT (
          g_hash_table_lookup (index, &op->values[MPL_DEPENDENCY_PREDECESSOR].integer));
      link.to = GPOINTER_TO_UINT (
          g_hash_table_lookup (index, &op->values[MPL_DEPENDENCY_SUCCESSOR].integer));
      link.lag = (int) value_of (op, MPL_DEPENDENCY_LAG);
      link.type = g_str_equal (op->values[MPL_DEPENDENCY_TYPE].text, "SS") ? MPL_DEPENDENCY_SS
                                                                           : MPL_DEPENDENCY_FS;
      g_array_append_val (links, link);
    }

  return links;
}

/* No finding of the schedule, nothing outside the programme; returns the number of activities. */
static guint
check_plan (MplChange *change, const MplCalendar *calendar, MplSpan programme)
{
  g_autoptr (GHashTable) index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) tasks = read_tasks (change, programme, index);
  g_autoptr (GArray) links = read_links (change, index);
  g_autoptr (GArray) violations = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (mpl_change_validate (change, &error));
  g_assert_no_error (error);

  violations
      = mpl_schedule_find_violations (calendar, (const MplScheduleTask *) tasks->data, tasks->len,
                                      (const MplScheduleLink *) links->data, links->len);
  for (guint i = 0; i < violations->len; i++)
    {
      const MplViolation *v = &g_array_index (violations, MplViolation, i);
      g_test_message ("violation %d of %u by %d days", (int) v->kind, v->index, v->days);
    }
  g_assert_cmpuint (violations->len, ==, 0);
  g_assert_cmpuint (links->len, >, 0);

  return tasks->len;
}

static MplChange *
make_plan (const MplTemplateChoice *choice, const MplCalendar *calendar)
{
  g_autoptr (MplSnapshot) snapshot = mpl_snapshot_new ();
  g_autoptr (GError) error = NULL;
  MplChange *change = mpl_change_new ("programme-template");
  gint64 programme = mpl_template_make_plan (template, choice, snapshot, calendar, change, &error);

  g_assert_no_error (error);
  g_assert_cmpint (programme, <, 0);

  return change;
}

/* Every preset × challenges × focuses × kind of year, for a school year and a week. */
static void
check_year (const MplCalendar *calendar, int year)
{
  g_autoptr (GHashTable) plans = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint64 c = 1; c <= ALL_CHALLENGES; c++)
    for (guint64 f = 1; f <= ALL_FOCUS; f++)
      for (int kind = 0; kind < 4; kind++)
        {
          MplTemplateChoice choice = mpl_template_choice_default (mpl_day_new (year, 9, 1));
          g_autoptr (MplChange) change = NULL;
          guint n;

          choice.challenges = c;
          choice.focus = f;
          choice.full = kind & 1;
          choice.following_year = kind >> 1;
          change = make_plan (&choice, calendar);
          n = check_plan (change, calendar, choice.span);
          if (choice.full)
            g_assert_cmpuint (n, >, 46);
          else
            g_assert_cmpuint (n, ==, 25);
          g_assert_cmpuint (mpl_template_count (template, &choice).activities, ==, n);
          if (!g_hash_table_add (plans, describe (change)))
            g_error ("another choice gives the same plan: %d %d %d", (int) c, (int) f, kind);
        }
}

static void
test_every_choice (void)
{
  for (int week = 5; week <= 6; week++)
    {
      g_autoptr (MplCalendar) calendar = mpl_calendar_new_default (week);

      for (int year = 2025; year <= 2034; year++)
        check_year (calendar, year);
    }
}

/* Each challenge and each focus brings at least five activities of its own (points 8 and 9). */
static void
test_own_rows (void)
{
  MplTemplateChoice all = mpl_template_choice_default (mpl_day_new (2026, 9, 1));
  guint n_all;

  all.full = TRUE;
  n_all = mpl_template_count (template, &all).activities;
  g_assert_cmpuint (n_all, ==, template->activities->len);

  for (int bit = 0; bit < 2; bit++)
    {
      MplTemplateChoice choice = all;

      choice.challenges = ALL_CHALLENGES & ~(1u << bit);
      g_assert_cmpuint (n_all - mpl_template_count (template, &choice).activities, >=, 5);
    }
  for (int bit = 0; bit < 3; bit++)
    {
      MplTemplateChoice choice = all;

      choice.focus = ALL_FOCUS & ~(1u << bit);
      g_assert_cmpuint (n_all - mpl_template_count (template, &choice).activities, >=, 5);
    }
}

/* Two and three school years: every year comes with all its activities. */
static void
test_several_years (void)
{
  g_autoptr (MplCalendar) calendar = mpl_calendar_new_default (5);
  MplTemplateChoice one = mpl_template_choice_default (mpl_day_new (2026, 9, 1));
  guint n_one = mpl_template_count (template, &one).activities;

  for (int years = 2; years <= 3; years++)
    {
      MplTemplateChoice choice = one;
      g_autoptr (MplChange) change = NULL;

      choice.span.end = mpl_day_new (2026 + years, 6, 30);
      change = make_plan (&choice, calendar);
      g_assert_cmpuint (check_plan (change, calendar, choice.span), ==, n_one * (guint) years);
    }

  one.span.end = mpl_day_new (2030, 6, 30);
  g_assert_false (mpl_template_choice_validate (&one, NULL));
  g_assert_cmpuint (mpl_template_count (template, &one).activities, ==, 0);
}

/* A programme that begins late, or is short: whatever comes stays within it. */
static void
test_short_programmes (void)
{
  g_autoptr (MplCalendar) calendar = mpl_calendar_new_default (5);

  for (int month = 0; month < 10; month++)
    for (int length = 5; length < 200; length += 30)
      {
        MplTemplateChoice choice = mpl_template_choice_default (mpl_day_new (2026, 9, 1));
        g_autoptr (GHashTable) index
            = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
        g_autoptr (MplChange) change = NULL;
        g_autoptr (GArray) tasks = NULL;

        choice.full = TRUE;
        choice.span.start = mpl_day_add_months (mpl_day_new (2026, 9, 7), month);
        choice.span.end = choice.span.start + length;
        change = make_plan (&choice, calendar);
        tasks = read_tasks (change, choice.span, index);
        g_assert_cmpuint (mpl_template_count (template, &choice).activities, ==, tasks->len);
      }
}

/* Which predecessors a row has when others are left out, as a fixed point over the whole graph. */
static void
expect_inherited (const gboolean *taken, guint row, gboolean *expected)
{
  guint n = template->activities->len;
  g_autofree gboolean *passed = g_new0 (gboolean, n);

  passed[row] = TRUE;
  for (gboolean more = TRUE; more;)
    {
      more = FALSE;
      for (guint a = 0; a < n; a++)
        {
          GArray *own = g_array_index (template->activities, MplTemplateActivity, a).depends;

          for (guint d = 0; passed[a] && d < own->len; d++)
            {
              int p = g_array_index (own, MplTemplateDepend, d).activity;

              if (taken[p])
                expected[p] = TRUE;
              else if (!passed[p])
                more = passed[p] = TRUE;
            }
        }
    }
}

static void
test_inherit (void)
{
  guint n = template->activities->len;
  g_autofree gboolean *taken = g_new0 (gboolean, n);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (int round = 0; round < 50; round++)
    {
      for (guint i = 0; i < n; i++)
        taken[i] = g_rand_boolean (rand);

      for (guint i = 0; i < n; i++)
        {
          g_autoptr (GArray) depends = mpl_template_inherit (template, taken, (int) i);
          g_autofree gboolean *expected = g_new0 (gboolean, n);
          guint n_expected = 0;

          expect_inherited (taken, i, expected);
          for (guint a = 0; a < n; a++)
            n_expected += expected[a] ? 1 : 0;
          g_assert_cmpuint (depends->len, ==, n_expected);
          for (guint d = 0; d < depends->len; d++)
            g_assert_true (expected[g_array_index (depends, MplTemplateDepend, d).activity]);
        }
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  template = mpl_template_read (MPL_TEMPLATE_BUILT_IN, &error);
  g_assert_no_error (error);

  g_test_add_func ("/imports/template-plan/every-choice", test_every_choice);
  g_test_add_func ("/imports/template-plan/own-rows", test_own_rows);
  g_test_add_func ("/imports/template-plan/several-years", test_several_years);
  g_test_add_func ("/imports/template-plan/short-programmes", test_short_programmes);
  g_test_add_func ("/imports/template-plan/inherit", test_inherit);
  status = g_test_run ();
  mpl_template_unref (template);

  return status;
}
