/* test-check.c: every fault is found, told, and gone when mended
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/mpl-activity.h"
#include "model/mpl-calendar-snapshot.h"
#include "model/mpl-check.h"
#include "model/mpl-person.h"
#include "model/mpl-programme.h"
#include "model/mpl-role.h"
#include "model/mpl-school-time.h"
#include "sound-plan.h"

#define N_BLOCKS 4
#define N_IN_BLOCK 3
#define N_ACTIVITIES (N_BLOCKS * N_IN_BLOCK)

static GPtrArray *
run_check (const SoundPlan *plan)
{
  g_autoptr (MplSnapshot) snapshot = sound_plan_freeze (plan);
  g_autoptr (MplCalendar) calendar = mpl_calendar_new_for_snapshot (snapshot);

  return mpl_check_run (snapshot, calendar, SOUND_TODAY);
}

static const MplFinding *
get_finding (const GPtrArray *findings, guint index)
{
  return g_ptr_array_index (findings, index);
}

static void
assert_sound (const GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s: %s", get_finding (findings, i)->where, get_finding (findings, i)->message);
  g_assert_cmpuint (findings->len, ==, 0);
}

/* Takes bits out of a field of the activities from @first up to @end. */
static void
clear_flags (SoundPlan *plan, guint field, gint64 bits, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    sound_plan_set_integer (plan, i, field, sound_plan_get_day (plan, i, field) & ~bits);
}

static void
archive_programme (SoundPlan *plan)
{
  mpl_change_set_integer (plan->change, &mpl_programme_table, plan->programme,
                          MPL_PROGRAMME_ARCHIVED, TRUE);
}

static void
empty_plan (SoundPlan *plan)
{
  for (guint i = 0; i < N_ACTIVITIES; i++)
    mpl_change_set_null (plan->change, &mpl_activity_table, sound_plan_get_activity (plan, i),
                         MPL_ACTIVITY_BLOCK);
}

static void
open_aim (SoundPlan *plan)
{
  clear_flags (plan, MPL_ACTIVITY_AIMS, 2, 0, N_ACTIVITIES);
}

static void
weaken_aim (SoundPlan *plan)
{
  clear_flags (plan, MPL_ACTIVITY_AIMS, 1, 1, N_ACTIVITIES);
}

static void
open_objective (SoundPlan *plan)
{
  clear_flags (plan, MPL_ACTIVITY_OBJECTIVES, 8, 0, N_ACTIVITIES);
}

static void
weaken_objective (SoundPlan *plan)
{
  clear_flags (plan, MPL_ACTIVITY_OBJECTIVES, 16, 0, N_ACTIVITIES - 1);
}

static void
open_level (SoundPlan *plan)
{
  clear_flags (plan, MPL_ACTIVITY_LEVELS, 4, 0, N_ACTIVITIES);
}

static void
open_level_at_start (SoundPlan *plan)
{
  clear_flags (plan, MPL_ACTIVITY_LEVELS, 2, 0, 3 * N_IN_BLOCK);
}

static void
leave_focus (SoundPlan *plan)
{
  clear_flags (plan, MPL_ACTIVITY_FOCUS, MPL_FOCUS_ADAPTATION, 0, N_ACTIVITIES);
}

static void
leave_challenge (SoundPlan *plan)
{
  clear_flags (plan, MPL_ACTIVITY_CHALLENGES, MPL_CHALLENGE_CRISIS, 0, N_ACTIVITIES);
}

static void
vacate_role (SoundPlan *plan)
{
  mpl_change_set_integer (plan->change, &mpl_holding_table, plan->holdings[5], MPL_HOLDING_END,
                          SOUND_TODAY - 1);
}

static void
idle_role (SoundPlan *plan)
{
  for (guint i = 0; i < N_ACTIVITIES; i++)
    mpl_change_delete (plan->change, &mpl_responsible_table,
                       g_array_index (plan->responsible, gint64, i * SOUND_N_ROLES + 4));
}

static void
leave_programme (SoundPlan *plan)
{
  mpl_change_set_integer (plan->change, &mpl_programme_table, plan->programme, MPL_PROGRAMME_START,
                          mpl_day_new (2026, 9, 8));
}

static void
start_on_saturday (SoundPlan *plan)
{
  sound_plan_set_integer (plan, 0, MPL_ACTIVITY_START, mpl_day_new (2026, 9, 5));
}

static void
end_on_saturday (SoundPlan *plan)
{
  sound_plan_set_integer (plan, 0, MPL_ACTIVITY_END, mpl_day_new (2026, 9, 12));
}

static void
lengthen_milestone (SoundPlan *plan)
{
  sound_plan_set_integer (plan, 2, MPL_ACTIVITY_END,
                          sound_plan_get_day (plan, 2, MPL_ACTIVITY_END) + 1);
}

static void
set_text (SoundPlan *plan, guint index, guint field, const char *text)
{
  mpl_change_set_text (plan->change, &mpl_activity_table, sound_plan_get_activity (plan, index),
                       field, text);
}

static void
forget_rule (SoundPlan *plan)
{
  set_text (plan, 1, MPL_ACTIVITY_RECURRENCE, NULL);
}

static void
garble_rule (SoundPlan *plan)
{
  set_text (plan, 1, MPL_ACTIVITY_RECURRENCE, "often");
}

static void
miss_window (SoundPlan *plan)
{
  set_text (plan, 1, MPL_ACTIVITY_RECURRENCE, "1m:25");
}

static void
close_circle (SoundPlan *plan)
{
  sound_plan_link (plan, 2, 0);
}

static void
break_link (SoundPlan *plan)
{
  sound_plan_set_integer (plan, 1, MPL_ACTIVITY_START,
                          sound_plan_get_day (plan, 0, MPL_ACTIVITY_START));
}

static void
miss_term (SoundPlan *plan)
{
  sound_plan_set_integer (plan, 0, MPL_ACTIVITY_START, mpl_day_new (2026, 8, 24));
  sound_plan_set_integer (plan, 0, MPL_ACTIVITY_END, SOUND_TODAY - 1);
}

static void
leave_to_nobody (SoundPlan *plan)
{
  for (guint i = 0; i < SOUND_N_ROLES; i++)
    mpl_change_delete (plan->change, &mpl_responsible_table,
                       g_array_index (plan->responsible, gint64, i));
}

static void
expect_nothing (SoundPlan *plan)
{
  set_text (plan, 3, MPL_ACTIVITY_RESULT, "\u00a0 ");
}

static void
move_from_itself (SoundPlan *plan)
{
  mpl_change_set_integer (plan->change, &mpl_calendar_day_table, plan->days[1],
                          MPL_CALENDAR_DAY_OTHER, mpl_day_new (2026, 11, 4));
}

static void
doubt_year (SoundPlan *plan)
{
  mpl_change_set_integer (plan->change, &mpl_calendar_day_table, plan->days[2],
                          MPL_CALENDAR_DAY_PROVISIONAL, TRUE);
}

static void
doubt_terms (SoundPlan *plan)
{
  mpl_change_set_integer (plan->change, &mpl_term_table, plan->terms[1], MPL_TERM_PROVISIONAL,
                          TRUE);
}

/* A fault, what it is found as and where, and a word that the sentence must hold. */
static const struct
{
  MplFindingKind kind;
  void (*plant) (SoundPlan *plan);
  const char *where;
  const char *word;
} faults[] = {
  { MPL_FINDING_PROGRAMME_MISSING, archive_programme, "programme", "template" },
  { MPL_FINDING_PLAN_EMPTY, empty_plan, "plan", "no activities" },
  { MPL_FINDING_AIM_OPEN, open_aim, "A2", "A sound environment" },
  { MPL_FINDING_AIM_WEAK, weaken_aim, "A1", "1.1 “Activity 0”" },
  { MPL_FINDING_OBJECTIVE_OPEN, open_objective, "O4", "Creative use" },
  { MPL_FINDING_OBJECTIVE_WEAK, weaken_objective, "O5", "4.3 “Activity 11”" },
  { MPL_FINDING_LEVEL_OPEN, open_level, "regional", "Regional level" },
  { MPL_FINDING_LEVEL_START, open_level_at_start, "municipal", "Municipal level" },
  { MPL_FINDING_FOCUS_UNUSED, leave_focus, "adaptation", "Social adaptation" },
  { MPL_FINDING_CHALLENGE_UNUSED, leave_challenge, "crisis", "crisis" },
  { MPL_FINDING_ROLE_VACANT, vacate_role, "psychologist", "“psychologist”" },
  { MPL_FINDING_ROLE_IDLE, idle_role, "mentee", "“mentee”" },
  { MPL_FINDING_OUTSIDE, leave_programme, "1.1", "(07.09.2026–11.09.2026)" },
  { MPL_FINDING_START_OFF, start_on_saturday, "1.1", "05.09.2026. Move its start to 07.09.2026" },
  { MPL_FINDING_END_OFF, end_on_saturday, "1.1", "12.09.2026. Move its end to 11.09.2026" },
  { MPL_FINDING_MILESTONE_LONG, lengthen_milestone, "1.3", "21.09.2026–22.09.2026" },
  { MPL_FINDING_RULE_MISSING, forget_rule, "1.2", "Activity 1" },
  { MPL_FINDING_RULE_WRONG, garble_rule, "1.2", "“often”" },
  { MPL_FINDING_RULE_EMPTY, miss_window, "1.2", "(14.09.2026–18.09.2026)" },
  { MPL_FINDING_LINK_CIRCLE, close_circle, "1.1",
    "1.1 “Activity 0” → 1.2 “Activity 1” → 1.3 “Activity 2” → 1.1 “Activity 0”" },
  { MPL_FINDING_LINK_BROKEN, break_link, "1.2", "by 5 working days" },
  { MPL_FINDING_OVERDUE, miss_term, "1.1", "31.08.2026" },
  { MPL_FINDING_NO_RESPONSIBLE, leave_to_nobody, "1.1", "Activity 0" },
  { MPL_FINDING_NO_RESULT, expect_nothing, "2.1", "Activity 3" },
  { MPL_FINDING_CALENDAR_ROW, move_from_itself, "2026-11-04", "04.11.2026" },
  { MPL_FINDING_DAYS_PROVISIONAL, doubt_year, "2027", "2027" },
  { MPL_FINDING_TERMS_PROVISIONAL, doubt_terms, "2026/27", "2026/27" },
};

/* A planted fault gives one finding, and nothing else; without it there is none. */
static void
test_fault (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (SoundPlan) mended = sound_plan_new (N_BLOCKS, N_IN_BLOCK);
  g_autoptr (SoundPlan) faulty = sound_plan_new (N_BLOCKS, N_IN_BLOCK);
  g_autoptr (GPtrArray) none = run_check (mended);
  g_autoptr (GPtrArray) findings = NULL;
  const MplFinding *finding;

  assert_sound (none);

  faults[index].plant (faulty);
  findings = run_check (faulty);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", get_finding (findings, i)->message);
  g_assert_cmpuint (findings->len, ==, 1);

  finding = get_finding (findings, 0);
  g_assert_cmpstr (mpl_finding_get_code (finding->kind), ==,
                   mpl_finding_get_code (faults[index].kind));
  g_assert_cmpstr (finding->where, ==, faults[index].where);
  if (strstr (finding->message, faults[index].word) == NULL)
    g_error ("no “%s” in: %s", faults[index].word, finding->message);
  g_assert_null (strchr (finding->message, '{'));
  g_assert_true (g_str_has_suffix (finding->message, "."));
}

/* The table is whole, its codes differ, and no kind goes untested. */
static void
test_table (void)
{
  static const char *const pages[] = { "overview", "plan", "people", "settings", NULL };
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean planted[MPL_FINDING_N_KINDS] = { FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    planted[faults[i].kind] = TRUE;

  for (MplFindingKind kind = 0; kind < MPL_FINDING_N_KINDS; kind++)
    {
      const char *code = mpl_finding_get_code (kind);

      if (!planted[kind])
        g_error ("nobody plants a “%s”", code);
      g_assert_true (g_hash_table_add (codes, (gpointer) code));
      g_assert_true (g_strv_contains (pages, mpl_finding_get_page (kind)));
      g_assert_nonnull (mpl_severity_get_code (mpl_finding_get_severity (kind)));
    }
}

/* Errors first, then warnings, then notes; within them the whole plan, then activities in order. */
static void
test_order (void)
{
  static const char *const expected[]
      = { "A2", "1.1", "1.2", "crisis", "psychologist", "1.2", "1.3", "2.1", "2027" };
  g_autoptr (SoundPlan) plan = sound_plan_new (N_BLOCKS, N_IN_BLOCK);
  g_autoptr (GPtrArray) findings = NULL;

  doubt_year (plan);
  expect_nothing (plan);
  lengthen_milestone (plan);
  set_text (plan, 1, MPL_ACTIVITY_RESULT, NULL);
  garble_rule (plan);
  leave_programme (plan);
  vacate_role (plan);
  leave_challenge (plan);
  open_aim (plan);
  findings = run_check (plan);

  g_assert_cmpuint (findings->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (get_finding (findings, i)->where, ==, expected[i]);
  g_assert_cmpuint (mpl_check_count (findings, MPL_SEVERITY_ERROR), ==, 3);
  g_assert_cmpuint (mpl_check_count (findings, MPL_SEVERITY_WARNING), ==, 5);
  g_assert_cmpuint (mpl_check_count (findings, MPL_SEVERITY_NOTE), ==, 1);
}

/* Of what is cancelled nothing is asked; it covers nothing and holds up nobody. */
static void
test_cancelled (void)
{
  static void (*const faults_of_activity[]) (SoundPlan *plan)
      = { start_on_saturday, garble_rule, close_circle, break_link, miss_term, leave_to_nobody };
  g_autoptr (SoundPlan) plan = sound_plan_new (N_BLOCKS, N_IN_BLOCK);
  g_autoptr (GPtrArray) findings = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (faults_of_activity); i++)
    faults_of_activity[i](plan);
  set_text (plan, 0, MPL_ACTIVITY_STATUS, "cancelled");
  set_text (plan, 1, MPL_ACTIVITY_STATUS, "cancelled");
  findings = run_check (plan);
  assert_sound (findings);

  weaken_aim (plan);
  g_clear_pointer (&findings, g_ptr_array_unref);
  findings = run_check (plan);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpint (get_finding (findings, 0)->kind, ==, MPL_FINDING_AIM_OPEN);
}

/* What is done was done when it was: its days are no fault any more. */
static void
test_done (void)
{
  g_autoptr (SoundPlan) plan = sound_plan_new (N_BLOCKS, N_IN_BLOCK);
  g_autoptr (GPtrArray) findings = NULL;

  miss_term (plan);
  start_on_saturday (plan);
  end_on_saturday (plan);
  break_link (plan);
  miss_window (plan);
  set_text (plan, 0, MPL_ACTIVITY_STATUS, "done");
  set_text (plan, 1, MPL_ACTIVITY_STATUS, "done");
  findings = run_check (plan);
  assert_sound (findings);
}

/* An activity whose every day is off cannot end earlier: both ends move forward. */
static void
test_weekend_only (void)
{
  g_autoptr (SoundPlan) plan = sound_plan_new (1, 1);
  g_autoptr (GPtrArray) findings = NULL;
  guint n_days_off = 0;

  sound_plan_set_integer (plan, 0, MPL_ACTIVITY_START, mpl_day_new (2026, 9, 12));
  sound_plan_set_integer (plan, 0, MPL_ACTIVITY_END, mpl_day_new (2026, 9, 13));
  findings = run_check (plan);
  for (guint i = 0; i < findings->len; i++)
    {
      const MplFinding *finding = get_finding (findings, i);

      if (finding->kind != MPL_FINDING_START_OFF && finding->kind != MPL_FINDING_END_OFF)
        continue;
      g_assert_nonnull (strstr (finding->message, "to 14.09.2026"));
      n_days_off++;
    }
  g_assert_cmpuint (n_days_off, ==, 2);
}

static void
test_many_circles (void)
{
  g_autoptr (SoundPlan) plan = sound_plan_new (30, 12);
  g_autoptr (GPtrArray) findings = NULL;
  guint n = 0;

  for (guint i = 0; i < 30; i++)
    sound_plan_link (plan, i * 12 + 11, i * 12);
  findings = run_check (plan);
  for (guint i = 0; i < findings->len; i++)
    {
      const MplFinding *finding = get_finding (findings, i);

      if (finding->kind != MPL_FINDING_LINK_CIRCLE)
        continue;
      n++;
      g_assert_nonnull (strstr (finding->message, " → … → "));
    }
  g_assert_cmpuint (n, ==, MPL_CHECK_MAX_CIRCLES);
}

/* A role is held by whom the register calls a mentor too, but not by who has left. */
static void
test_holders (void)
{
  g_autoptr (SoundPlan) plan = sound_plan_new (N_BLOCKS, N_IN_BLOCK);
  g_autoptr (GPtrArray) findings = NULL;

  mpl_change_delete (plan->change, &mpl_holding_table, plan->holdings[3]);
  mpl_change_set_integer (plan->change, &mpl_person_table, plan->persons[0], MPL_PERSON_MENTOR,
                          TRUE);
  findings = run_check (plan);
  assert_sound (findings);

  mpl_change_set_integer (plan->change, &mpl_person_table, plan->persons[0], MPL_PERSON_DISMISSED,
                          SOUND_TODAY - 1);
  g_clear_pointer (&findings, g_ptr_array_unref);
  findings = run_check (plan);
  g_assert_cmpuint (findings->len, ==, 2);
  g_assert_cmpstr (get_finding (findings, 0)->where, ==, "head");
  g_assert_cmpstr (get_finding (findings, 1)->where, ==, "mentor");
}

static void
test_fill (void)
{
  const char *const texts[] = { "one {2}", "two" };
  g_autofree char *swapped = mpl_finding_fill ("{2}, {1}, {1}", texts, 2);
  g_autofree char *odd = mpl_finding_fill ("{3} {0} {} {1", texts, 2);

  g_assert_cmpstr (swapped, ==, "two, one {2}, one {2}");
  g_assert_cmpstr (odd, ==, "{3} {0} {} {1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path
          = g_strconcat ("/model/check/fault/", mpl_finding_get_code (faults[i].kind), NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_fault);
    }
  g_test_add_func ("/model/check/table", test_table);
  g_test_add_func ("/model/check/order", test_order);
  g_test_add_func ("/model/check/cancelled", test_cancelled);
  g_test_add_func ("/model/check/done", test_done);
  g_test_add_func ("/model/check/weekend-only", test_weekend_only);
  g_test_add_func ("/model/check/many-circles", test_many_circles);
  g_test_add_func ("/model/check/holders", test_holders);
  g_test_add_func ("/model/check/fill", test_fill);

  return g_test_run ();
}
