/* test-activity-draft-check.c: what is wrong with a draft, field by field
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-format.h"
#include "draft-plan.h"
#include "model/mpl-action.h"
#include "model/mpl-activity-draft.h"
#include "model/mpl-activity.h"
#include "model/mpl-plan-column.h"
#include "model/mpl-role.h"

#define FIELDS MPL_DRAFT_FIELDS
#define TODAY (mpl_day_new (2026, 9, 1))

/* The only problem, and that it is where it should be. */
static void
assert_one (MplActivityDraft *draft,
            MplDraftList list,
            guint item,
            guint field,
            gboolean warning,
            const char *part)
{
  g_autoptr (GPtrArray) problems = mpl_activity_draft_check (draft, TODAY);
  const MplDraftProblem *problem;

  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", ((MplDraftProblem *) g_ptr_array_index (problems, i))->message);
  g_assert_cmpuint (problems->len, ==, 1);
  problem = g_ptr_array_index (problems, 0);
  g_assert_cmpint (problem->list, ==, list);
  g_assert_cmpuint (problem->item, ==, item);
  g_assert_cmpuint (problem->field, ==, field);
  g_assert_cmpint (problem->warning, ==, warning);
  g_assert_nonnull (strstr (problem->message, part));
}

static void
assert_none (MplActivityDraft *draft)
{
  g_autoptr (GPtrArray) problems = mpl_activity_draft_check (draft, TODAY);

  g_assert_cmpuint (problems->len, ==, 0);
}

/* A draft of the first activity, in which nothing is wrong. */
static MplActivityDraft *
make_draft (const DraftPlan *plan, guint index)
{
  MplActivityDraft *draft = mpl_activity_draft_new (plan->snapshot, plan->activities[index]);

  assert_none (draft);
  return draft;
}

static void
test_fields (void)
{
  g_autoptr (DraftPlan) plan = draft_plan_new ();
  g_autoptr (MplActivityDraft) draft = make_draft (plan, 0);
  g_autofree char *title
      = g_strdup (mpl_activity_draft_get_text (draft, FIELDS, 0, MPL_ACTIVITY_TITLE));
  g_autofree char *longest = g_strnfill (1000, 'x');
  g_autofree char *too_long = g_strnfill (1001, 'x');

  mpl_activity_draft_set_text (draft, FIELDS, 0, MPL_ACTIVITY_TITLE, "");
  assert_one (draft, FIELDS, 0, MPL_ACTIVITY_TITLE, FALSE, "Title");
  mpl_activity_draft_set_text (draft, FIELDS, 0, MPL_ACTIVITY_TITLE, "   ");
  assert_one (draft, FIELDS, 0, MPL_ACTIVITY_TITLE, FALSE, "must not be empty");
  mpl_activity_draft_set_text (draft, FIELDS, 0, MPL_ACTIVITY_TITLE, longest);
  assert_none (draft);
  mpl_activity_draft_set_text (draft, FIELDS, 0, MPL_ACTIVITY_TITLE, too_long);
  assert_one (draft, FIELDS, 0, MPL_ACTIVITY_TITLE, FALSE, "1001");
  mpl_activity_draft_set_text (draft, FIELDS, 0, MPL_ACTIVITY_TITLE, title);

  mpl_activity_draft_set_integer (draft, FIELDS, 0, MPL_ACTIVITY_PROGRESS, 101);
  assert_one (draft, FIELDS, 0, MPL_ACTIVITY_PROGRESS, FALSE, "100");
  mpl_activity_draft_set_integer (draft, FIELDS, 0, MPL_ACTIVITY_PROGRESS, 100);
  assert_none (draft);

  mpl_activity_draft_set_null (draft, FIELDS, 0, MPL_ACTIVITY_BLOCK);
  assert_one (draft, FIELDS, 0, MPL_ACTIVITY_BLOCK, FALSE, "block");
}

static void
test_days (void)
{
  g_autoptr (DraftPlan) plan = draft_plan_new ();
  g_autoptr (MplActivityDraft) draft = make_draft (plan, 0);
  MplDay start = mpl_activity_draft_get_day (draft, FIELDS, 0, MPL_ACTIVITY_START);
  MplDay end = mpl_activity_draft_get_day (draft, FIELDS, 0, MPL_ACTIVITY_END);

  mpl_activity_draft_set_day (draft, FIELDS, 0, MPL_ACTIVITY_END, start - 1);
  assert_one (draft, FIELDS, 0, MPL_ACTIVITY_END, FALSE, "before it starts");
  mpl_activity_draft_set_null (draft, FIELDS, 0, MPL_ACTIVITY_END);
  assert_one (draft, FIELDS, 0, MPL_ACTIVITY_END, FALSE, "must not be empty");
  mpl_activity_draft_set_day (draft, FIELDS, 0, MPL_ACTIVITY_END, mpl_day_new (2030, 1, 1));
  assert_one (draft, FIELDS, 0, MPL_ACTIVITY_END, TRUE, "outside of the programme");
  mpl_activity_draft_set_day (draft, FIELDS, 0, MPL_ACTIVITY_END, end);

  mpl_activity_draft_set_day (draft, FIELDS, 0, MPL_ACTIVITY_FACT_START, TODAY + 1);
  assert_one (draft, FIELDS, 0, MPL_ACTIVITY_FACT_START, FALSE, "later than today");
  mpl_activity_draft_set_day (draft, FIELDS, 0, MPL_ACTIVITY_FACT_START, TODAY);
  assert_none (draft);
  mpl_activity_draft_set_day (draft, FIELDS, 0, MPL_ACTIVITY_FACT_END, TODAY - 1);
  assert_one (draft, FIELDS, 0, MPL_ACTIVITY_FACT_END, FALSE, "before the actual start");
}

static void
test_recurrence (void)
{
  g_autoptr (DraftPlan) plan = draft_plan_new ();
  g_autoptr (MplActivityDraft) draft = make_draft (plan, 0);
  const guint field = MPL_ACTIVITY_RECURRENCE;

  mpl_activity_draft_set_day (draft, FIELDS, 0, MPL_ACTIVITY_END,
                              mpl_activity_draft_get_day (draft, FIELDS, 0, MPL_ACTIVITY_START));
  mpl_activity_draft_set_text (draft, FIELDS, 0, MPL_ACTIVITY_KIND, "recurring");
  assert_none (draft);
  mpl_activity_draft_set_null (draft, FIELDS, 0, field);
  assert_one (draft, FIELDS, 0, field, FALSE, "Choose");
  mpl_activity_draft_set_text (draft, FIELDS, 0, field, "hourly");
  {
    g_autoptr (GPtrArray) problems = mpl_activity_draft_check (draft, TODAY);

    g_assert_cmpuint (problems->len, ==, 1);
  }
  mpl_activity_draft_set_text (draft, FIELDS, 0, field, "hire+3");
  assert_none (draft);
  mpl_activity_draft_set_text (draft, FIELDS, 0, field, "1m:last");
  assert_one (draft, FIELDS, 0, field, FALSE, "does not fall on any day");
}

static void
test_actions (void)
{
  g_autoptr (DraftPlan) plan = draft_plan_new ();
  g_autoptr (MplActivityDraft) draft = make_draft (plan, 0);
  const MplDraftList list = MPL_DRAFT_ACTIONS;

  mpl_activity_draft_set_text (draft, list, 1, MPL_ACTION_TITLE, "");
  assert_one (draft, list, 1, MPL_ACTION_TITLE, FALSE, "Title");
  mpl_activity_draft_set_text (draft, list, 1, MPL_ACTION_TITLE, "Шаг");
  mpl_activity_draft_set_day (draft, list, 2, MPL_ACTION_DONE, TODAY + 1);
  assert_one (draft, list, 2, MPL_ACTION_DONE, FALSE, "later than today");
  mpl_activity_draft_set_null (draft, list, 2, MPL_ACTION_DONE);
  mpl_activity_draft_set_day (draft, list, 0, MPL_ACTION_DAY, mpl_day_new (2027, 7, 1));
  assert_one (draft, list, 0, MPL_ACTION_DAY, TRUE, "outside");
}

static void
test_responsible (void)
{
  g_autoptr (DraftPlan) plan = draft_plan_new ();
  g_autoptr (MplActivityDraft) draft = make_draft (plan, 0);
  const MplDraftList list = MPL_DRAFT_RESPONSIBLE;
  guint first = mpl_activity_draft_add (draft, list);
  guint second;

  assert_one (draft, list, first, MPL_RESPONSIBLE_ROLE, FALSE, "role or a person");
  mpl_activity_draft_set_integer (draft, list, first, MPL_RESPONSIBLE_PERSON, plan->persons[0]);
  assert_none (draft);
  second = mpl_activity_draft_add (draft, list);
  mpl_activity_draft_set_integer (draft, list, second, MPL_RESPONSIBLE_PERSON, plan->persons[0]);
  assert_one (draft, list, second, MPL_RESPONSIBLE_ROLE, FALSE, "twice");
}

static guint
add_link (MplActivityDraft *draft, gint64 predecessor)
{
  guint item = mpl_activity_draft_add (draft, MPL_DRAFT_LINKS);

  mpl_activity_draft_set_integer (draft, MPL_DRAFT_LINKS, item, MPL_DEPENDENCY_PREDECESSOR,
                                  predecessor);
  return item;
}

static void
test_links (void)
{
  g_autoptr (DraftPlan) plan = draft_plan_new ();
  g_autoptr (MplActivityDraft) draft = make_draft (plan, 1);
  const MplDraftList list = MPL_DRAFT_LINKS;
  gint64 before = mpl_activity_draft_get_integer (draft, list, 0, MPL_DEPENDENCY_PREDECESSOR);
  guint item;

  g_assert_cmpint (before, ==, plan->activities[0]);

  item = add_link (draft, before);
  assert_one (draft, list, item, MPL_DEPENDENCY_PREDECESSOR, FALSE, "already");
  mpl_activity_draft_set_integer (draft, list, item, MPL_DEPENDENCY_PREDECESSOR,
                                  plan->activities[1]);
  assert_one (draft, list, item, MPL_DEPENDENCY_PREDECESSOR, FALSE, "itself");
  mpl_activity_draft_set_null (draft, list, item, MPL_DEPENDENCY_PREDECESSOR);
  assert_one (draft, list, item, MPL_DEPENDENCY_PREDECESSOR, FALSE, "Choose");
  mpl_activity_draft_remove (draft, list, item);

  /* 1 leads to 2, 2 to 3: 3 cannot lead to 1. All three are named in their order. */
  item = add_link (draft, plan->activities[3]);
  {
    g_autoptr (GPtrArray) problems = mpl_activity_draft_check (draft, TODAY);
    const MplDraftProblem *problem = g_ptr_array_index (problems, 0);
    const char *first = mpl_activity_draft_get_text (draft, FIELDS, 0, MPL_ACTIVITY_TITLE);
    const char *second = mpl_row_get_title (
        mpl_snapshot_get (plan->snapshot, &mpl_activity_table, plan->activities[2]));
    const char *third = mpl_row_get_title (
        mpl_snapshot_get (plan->snapshot, &mpl_activity_table, plan->activities[3]));
    g_autofree char *circle
        = g_strdup_printf ("“%s” → “%s” → “%s” → “%s”", first, second, third, first);

    g_assert_false (problem->warning);
    g_assert_nonnull (strstr (problem->message, circle));
  }
  mpl_activity_draft_remove (draft, list, item);

  mpl_activity_draft_set_integer (draft, list, 0, MPL_DEPENDENCY_LAG, 1001);
  assert_one (draft, list, 0, MPL_DEPENDENCY_LAG, FALSE, "1000");
  mpl_activity_draft_set_integer (draft, list, 0, MPL_DEPENDENCY_LAG, 1000);
  assert_one (draft, list, 0, MPL_DEPENDENCY_LAG, TRUE, "too early");
}

/* Errors come first, so that the first problem is the reason for which nothing can be saved. */
static void
test_own_and_order (void)
{
  g_autoptr (DraftPlan) plan = draft_plan_new ();
  g_autoptr (MplActivityDraft) draft = make_draft (plan, 0);
  g_autoptr (GPtrArray) problems = NULL;
  int item;

  mpl_activity_draft_set_own (draft, plan->columns[MPL_PLAN_COLUMN_CHOICE], "третье");
  item = mpl_activity_draft_find_own (draft, plan->columns[MPL_PLAN_COLUMN_CHOICE]);
  assert_one (draft, MPL_DRAFT_OWN, (guint) item, MPL_ACTIVITY_VALUE_VALUE, TRUE, "none of");
  mpl_activity_draft_set_own (draft, plan->columns[MPL_PLAN_COLUMN_CHOICE], "ни то ни сё");
  assert_none (draft);
  mpl_activity_draft_set_own (draft, plan->columns[MPL_PLAN_COLUMN_DAY], "завтра");
  mpl_activity_draft_set_own (draft, plan->columns[MPL_PLAN_COLUMN_YES_NO], "maybe");

  mpl_activity_draft_set_day (draft, MPL_DRAFT_ACTIONS, 0, MPL_ACTION_DONE, TODAY + 1);
  problems = mpl_activity_draft_check (draft, TODAY);
  g_assert_cmpuint (problems->len, ==, 3);
  g_assert_false (((MplDraftProblem *) g_ptr_array_index (problems, 0))->warning);
  g_assert_true (((MplDraftProblem *) g_ptr_array_index (problems, 1))->warning);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/activity-draft-check/fields", test_fields);
  g_test_add_func ("/activity-draft-check/days", test_days);
  g_test_add_func ("/activity-draft-check/recurrence", test_recurrence);
  g_test_add_func ("/activity-draft-check/actions", test_actions);
  g_test_add_func ("/activity-draft-check/responsible", test_responsible);
  g_test_add_func ("/activity-draft-check/links", test_links);
  g_test_add_func ("/activity-draft-check/own-and-order", test_own_and_order);

  return g_test_run ();
}
