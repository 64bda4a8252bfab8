/* test-template-check.c: what a check says of plans made from the built-in template
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "imports/mpl-template-reader.h"
#include "model/mpl-check.h"
#include "model/mpl-template-plan.h"

#define ALL_CHALLENGES 3
#define ALL_FOCUS 7

static MplTemplate *template;

static GPtrArray *
check_choice (const MplTemplateChoice *choice, const MplCalendar *calendar)
{
  g_autoptr (MplSnapshot) empty = mpl_snapshot_new ();
  g_autoptr (MplSnapshot) snapshot = NULL;
  g_autoptr (MplChange) change = mpl_change_new ("programme-template");
  g_autoptr (GError) error = NULL;

  mpl_template_make_plan (template, choice, empty, calendar, change, &error);
  g_assert_no_error (error);
  snapshot = mpl_snapshot_new_with_change (empty, change);

  return mpl_check_run (snapshot, calendar, choice->span.start);
}

/* What a plan may lack when it has just been made: people, an act or a word of the school about the
 * calendar; the short preset also what its twenty-five activities leave out. */
static gboolean
is_expected (MplFindingKind kind, gboolean full)
{
  static const MplFindingKind always[]
      = { MPL_FINDING_ROLE_VACANT, MPL_FINDING_DAYS_PROVISIONAL, MPL_FINDING_TERMS_PROVISIONAL };
  static const MplFindingKind of_short[]
      = { MPL_FINDING_OBJECTIVE_WEAK, MPL_FINDING_LEVEL_START, MPL_FINDING_FOCUS_UNUSED,
          MPL_FINDING_CHALLENGE_UNUSED };

  for (guint i = 0; i < G_N_ELEMENTS (always); i++)
    {
      if (always[i] == kind)
        return TRUE;
    }
  for (guint i = 0; !full && i < G_N_ELEMENTS (of_short); i++)
    {
      if (of_short[i] == kind)
        return TRUE;
    }
  return FALSE;
}

static void
test_choice (const MplTemplateChoice *choice, const MplCalendar *calendar)
{
  g_autoptr (GPtrArray) findings = check_choice (choice, calendar);
  guint n_vacant = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const MplFinding *finding = g_ptr_array_index (findings, i);

      n_vacant += finding->kind == MPL_FINDING_ROLE_VACANT ? 1 : 0;
      if (!is_expected (finding->kind, choice->full))
        {
          g_test_message ("challenges %d, focus %d, full %d, following %d: %s: %s",
                          (int) choice->challenges, (int) choice->focus, choice->full,
                          choice->following_year, finding->where, finding->message);
          g_test_fail ();
        }
    }
  g_assert_cmpuint (n_vacant, ==, 6);
  g_assert_cmpuint (mpl_check_count (findings, MPL_SEVERITY_ERROR), ==, 0);
}

static void
test_every_choice (void)
{
  for (int week = 5; week <= 6; week++)
    {
      g_autoptr (MplCalendar) calendar = mpl_calendar_new_default (week);

      for (guint64 c = 1; c <= ALL_CHALLENGES; c++)
        for (guint64 f = 1; f <= ALL_FOCUS; f++)
          for (int kind = 0; kind < 4; kind++)
            {
              MplTemplateChoice choice = mpl_template_choice_default (mpl_day_new (2026, 9, 1));

              choice.challenges = c;
              choice.focus = f;
              choice.full = kind & 1;
              choice.following_year = kind >> 1;
              test_choice (&choice, calendar);
            }
    }
}

/* What the short preset leaves to one activity or to none: the findings about the whole plan. */
static void
test_short_is_weak (void)
{
  g_autoptr (MplCalendar) calendar = mpl_calendar_new_default (5);
  MplTemplateChoice choice = mpl_template_choice_default (mpl_day_new (2026, 9, 1));
  g_autoptr (GPtrArray) findings = check_choice (&choice, calendar);
  g_autoptr (GString) weak = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const MplFinding *finding = g_ptr_array_index (findings, i);

      if (!is_expected (finding->kind, TRUE))
        g_string_append_printf (weak, " %s", finding->where);
    }
  g_assert_cmpstr (weak->str, ==, " O4 O5 municipal regional personal adaptation newcomer crisis");
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  template = mpl_template_read (MPL_TEMPLATE_BUILT_IN, &error);
  g_assert_no_error (error);

  g_test_add_func ("/imports/template-check/every-choice", test_every_choice);
  g_test_add_func ("/imports/template-check/short-is-weak", test_short_is_weak);
  status = g_test_run ();
  mpl_template_unref (template);

  return status;
}
