/* test-activity-draft.c: from a file to a draft and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "draft-plan.h"
#include "model/mpl-action.h"
#include "model/mpl-activity-draft.h"
#include "model/mpl-activity.h"
#include "model/mpl-plan-column.h"
#include "model/mpl-programme.h"
#include "model/mpl-role.h"

#define FIELDS MPL_DRAFT_FIELDS
#define TODAY (mpl_day_new (2026, 9, 1))

/* The fields that the file gives by itself: the place in an order, and the owner. */
static gboolean
is_given (MplDraftList list, guint field)
{
  static const guint owners[] = { MPL_ACTION_ACTIVITY, MPL_RESPONSIBLE_ACTIVITY,
                                  MPL_DEPENDENCY_SUCCESSOR, MPL_ACTIVITY_VALUE_ACTIVITY };

  if (list == FIELDS)
    return field == MPL_ACTIVITY_UUID || field == MPL_ACTIVITY_POSITION;
  return field == owners[list] || (list == MPL_DRAFT_ACTIONS && field == MPL_ACTION_POSITION)
         || (list == MPL_DRAFT_RESPONSIBLE && field == MPL_RESPONSIBLE_POSITION);
}

static void
append_record (GString *text, MplActivityDraft *draft, MplDraftList list, guint item)
{
  const MplTable *table = mpl_draft_list_get_table (list);

  g_string_append (text, table->name);
  for (guint i = 0; i < table->n_fields; i++)
    {
      const MplValue *value = mpl_activity_draft_get (draft, list, item, i);

      if (is_given (list, i))
        continue;
      if (value->kind == MPL_VALUE_INTEGER)
        g_string_append_printf (text, " %" G_GINT64_FORMAT, value->integer);
      else
        g_string_append_printf (text, " %s", value->kind == MPL_VALUE_TEXT ? value->text : "-");
    }
  g_string_append_c (text, '\n');
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* All that a draft says; links and own values, which have no order, sorted. */
static char *
dump (MplActivityDraft *draft)
{
  GString *text = g_string_new (NULL);

  append_record (text, draft, FIELDS, 0);
  for (int list = 0; list < MPL_DRAFT_N_LISTS; list++)
    {
      g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

      for (guint i = 0; i < mpl_activity_draft_get_n (draft, (MplDraftList) list); i++)
        {
          GString *line = g_string_new (NULL);

          append_record (line, draft, (MplDraftList) list, i);
          g_ptr_array_add (lines, g_string_free (line, FALSE));
        }
      if (list == MPL_DRAFT_LINKS || list == MPL_DRAFT_OWN)
        g_ptr_array_sort (lines, compare_texts);
      for (guint i = 0; i < lines->len; i++)
        g_string_append (text, g_ptr_array_index (lines, i));
    }

  return g_string_free (text, FALSE);
}

/* What the draft's change makes of the file. */
static MplSnapshot *
apply (MplActivityDraft *draft, gint64 *id, guint *n_ops)
{
  g_autoptr (MplChange) change = mpl_activity_draft_make_change (draft);
  g_autoptr (GError) error = NULL;

  g_assert_true (mpl_change_validate (change, &error));
  g_assert_no_error (error);
  g_assert_true (mpl_change_get_subject (change, id) == &mpl_activity_table);
  *n_ops = mpl_change_get_n_ops (change);

  return mpl_snapshot_new_with_change (mpl_activity_draft_get_snapshot (draft), change);
}

static void
assert_round (MplActivityDraft *draft)
{
  gint64 id = 0;
  guint n_ops = 0;
  g_autofree char *before = dump (draft);
  g_autoptr (MplSnapshot) snapshot = apply (draft, &id, &n_ops);
  g_autoptr (MplActivityDraft) again = mpl_activity_draft_new (snapshot, id);
  g_autoptr (MplChange) nothing = NULL;
  g_autofree char *after = NULL;

  g_assert_nonnull (again);
  after = dump (again);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (mpl_activity_draft_is_dirty (again));
  nothing = mpl_activity_draft_make_change (again);
  g_assert_true (mpl_change_is_empty (nothing));
}

static void
test_nothing (void)
{
  g_autoptr (DraftPlan) plan = draft_plan_new ();

  for (guint i = 0; i < G_N_ELEMENTS (plan->activities); i++)
    {
      g_autoptr (MplActivityDraft) draft
          = mpl_activity_draft_new (plan->snapshot, plan->activities[i]);
      g_autoptr (MplChange) change = mpl_activity_draft_make_change (draft);
      g_autoptr (GPtrArray) problems = mpl_activity_draft_check (draft, TODAY);

      g_assert_true (mpl_change_is_empty (change));
      g_assert_cmpstr (mpl_change_get_verb (change), ==, "activity-edit");
      g_assert_false (mpl_activity_draft_is_dirty (draft));
      if (problems->len > 0)
        g_test_message ("%s", ((MplDraftProblem *) g_ptr_array_index (problems, 0))->message);
      g_assert_cmpuint (problems->len, ==, 0);
      assert_round (draft);
    }
  g_assert_null (mpl_activity_draft_new (plan->snapshot, 1000000));
  g_assert_null (
      mpl_activity_draft_new_for_block (plan->snapshot, 1000000, MPL_SPAN_INIT (TODAY, TODAY)));
}

static void
on_changed_cb (MplActivityDraft *draft, guint *n)
{
  *n += 1;
}

/* One field is one operation with one value, and the old value again is none. */
static void
test_one_field (void)
{
  g_autoptr (DraftPlan) plan = draft_plan_new ();
  g_autoptr (MplActivityDraft) draft = mpl_activity_draft_new (plan->snapshot, plan->activities[0]);
  g_autofree char *title
      = g_strdup (mpl_activity_draft_get_text (draft, FIELDS, 0, MPL_ACTIVITY_TITLE));
  guint n = 0;

  g_signal_connect (draft, "changed", G_CALLBACK (on_changed_cb), &n);
  mpl_activity_draft_set_text (draft, FIELDS, 0, MPL_ACTIVITY_TITLE, title);
  g_assert_cmpuint (n, ==, 0);
  mpl_activity_draft_set_text (draft, FIELDS, 0, MPL_ACTIVITY_TITLE, "Другое");
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (mpl_activity_draft_is_dirty (draft));
  {
    g_autoptr (MplChange) change = mpl_activity_draft_make_change (draft);
    const MplChangeOp *op = mpl_change_get_op (change, 0);

    g_assert_cmpuint (mpl_change_get_n_ops (change), ==, 1);
    g_assert_true (op->kind == MPL_CHANGE_UPDATE);
    g_assert_cmpuint (op->set, ==, G_GUINT64_CONSTANT (1) << MPL_ACTIVITY_TITLE);
  }
  mpl_activity_draft_set_text (draft, FIELDS, 0, MPL_ACTIVITY_TITLE, title);
  g_assert_false (mpl_activity_draft_is_dirty (draft));

  /* Null and an empty text are the same to a person. */
  mpl_activity_draft_set_text (draft, FIELDS, 0, MPL_ACTIVITY_NOTE, "");
  g_assert_false (mpl_activity_draft_is_dirty (draft));
}

static void
test_order (void)
{
  g_autoptr (DraftPlan) plan = draft_plan_new ();
  g_autoptr (MplActivityDraft) draft = mpl_activity_draft_new (plan->snapshot, plan->activities[0]);
  const MplDraftList list = MPL_DRAFT_ACTIONS;
  g_autoptr (MplSnapshot) snapshot = NULL;
  gint64 id = 0;
  guint n_ops = 0;
  guint added;

  /* The first to the end: it alone gets another place. */
  mpl_activity_draft_move (draft, list, 0, 2);
  snapshot = apply (draft, &id, &n_ops);
  g_assert_cmpuint (n_ops, ==, 1);
  assert_round (draft);
  g_clear_object (&snapshot);

  /* And back: nothing at all. */
  mpl_activity_draft_move (draft, list, 2, 0);
  g_assert_false (mpl_activity_draft_is_dirty (draft));

  /* A new one in the middle of a dense order pushes the rest. */
  added = mpl_activity_draft_add (draft, list);
  mpl_activity_draft_set_text (draft, list, added, MPL_ACTION_TITLE, "Новое");
  mpl_activity_draft_move (draft, list, added, 1);
  assert_round (draft);
  mpl_activity_draft_remove (draft, list, 1);
  g_assert_false (mpl_activity_draft_is_dirty (draft));

  mpl_activity_draft_remove (draft, list, 1);
  snapshot = apply (draft, &id, &n_ops);
  g_assert_cmpuint (n_ops, ==, 1);
  assert_round (draft);
}

static void
test_follow (void)
{
  g_autoptr (DraftPlan) plan = draft_plan_new ();
  g_autoptr (MplActivityDraft) draft = mpl_activity_draft_new (plan->snapshot, plan->activities[1]);
  g_autofree char *rule
      = g_strdup (mpl_activity_draft_get_text (draft, FIELDS, 0, MPL_ACTIVITY_RECURRENCE));
  MplDay end = mpl_activity_draft_get_day (draft, FIELDS, 0, MPL_ACTIVITY_END);
  MplDay start = mpl_activity_draft_get_day (draft, FIELDS, 0, MPL_ACTIVITY_START);

  g_assert_cmpint (mpl_activity_draft_get_choice (draft, MPL_ACTIVITY_KIND), ==,
                   MPL_ACTIVITY_RECURRING);
  mpl_activity_draft_set_text (draft, FIELDS, 0, MPL_ACTIVITY_KIND, "milestone");
  g_assert_cmpstr (mpl_activity_draft_get_text (draft, FIELDS, 0, MPL_ACTIVITY_RECURRENCE), ==, "");
  g_assert_cmpint (mpl_activity_draft_get_day (draft, FIELDS, 0, MPL_ACTIVITY_END), ==, start);
  mpl_activity_draft_set_day (draft, FIELDS, 0, MPL_ACTIVITY_START, start + 1);
  g_assert_cmpint (mpl_activity_draft_get_day (draft, FIELDS, 0, MPL_ACTIVITY_END), ==, start + 1);
  assert_round (draft);
  mpl_activity_draft_set_day (draft, FIELDS, 0, MPL_ACTIVITY_START, start);
  mpl_activity_draft_set_text (draft, FIELDS, 0, MPL_ACTIVITY_KIND, "recurring");
  g_assert_cmpstr (mpl_activity_draft_get_text (draft, FIELDS, 0, MPL_ACTIVITY_RECURRENCE), ==,
                   rule);
  g_assert_cmpint (mpl_activity_draft_get_day (draft, FIELDS, 0, MPL_ACTIVITY_END), ==, end);
  g_assert_false (mpl_activity_draft_is_dirty (draft));

  mpl_activity_draft_set_integer (draft, FIELDS, 0, MPL_ACTIVITY_AIMS, 3);
  mpl_activity_draft_set_integer (draft, FIELDS, 0, MPL_ACTIVITY_SPHERES, 5);
  mpl_activity_draft_set_integer (draft, FIELDS, 0, MPL_ACTIVITY_AIMS, 2);
  g_assert_cmpint (mpl_activity_draft_get_integer (draft, FIELDS, 0, MPL_ACTIVITY_SPHERES), ==, 0);
  mpl_activity_draft_set_integer (draft, FIELDS, 0, MPL_ACTIVITY_AIMS, 1);
  g_assert_cmpint (mpl_activity_draft_get_integer (draft, FIELDS, 0, MPL_ACTIVITY_SPHERES), ==, 5);
}

static void
test_new (void)
{
  g_autoptr (DraftPlan) plan = draft_plan_new ();
  MplSpan span = MPL_SPAN_INIT (TODAY, TODAY + 3);
  g_autoptr (MplActivityDraft) draft
      = mpl_activity_draft_new_for_block (plan->snapshot, plan->blocks[1], span);
  g_autoptr (MplSnapshot) snapshot = NULL;
  gint64 id = 0;
  guint n_ops = 0;
  guint item;
  gint64 last;

  g_assert_false (mpl_activity_draft_is_dirty (draft));
  mpl_activity_draft_set_text (draft, FIELDS, 0, MPL_ACTIVITY_TITLE, "Новое");
  item = mpl_activity_draft_add (draft, MPL_DRAFT_RESPONSIBLE);
  mpl_activity_draft_set_integer (draft, MPL_DRAFT_RESPONSIBLE, item, MPL_RESPONSIBLE_ROLE,
                                  plan->roles[0]);
  item = mpl_activity_draft_add (draft, MPL_DRAFT_LINKS);
  mpl_activity_draft_set_integer (draft, MPL_DRAFT_LINKS, item, MPL_DEPENDENCY_PREDECESSOR,
                                  plan->activities[3]);
  mpl_activity_draft_set_own (draft, plan->columns[0], "Своё");
  g_assert_true (mpl_activity_draft_is_dirty (draft));
  assert_round (draft);

  snapshot = apply (draft, &id, &n_ops);
  g_assert_cmpuint (n_ops, ==, 4);
  last = mpl_row_get_integer (mpl_snapshot_get (plan->snapshot, &mpl_activity_table,
                                                plan->activities[2 * DRAFT_N_IN_BLOCK - 1]),
                              MPL_ACTIVITY_POSITION);
  g_assert_cmpint (mpl_row_get_integer (mpl_snapshot_get (snapshot, &mpl_activity_table, id),
                                        MPL_ACTIVITY_POSITION),
                   ==, last + 1);
}

static void
test_other_block (void)
{
  g_autoptr (DraftPlan) plan = draft_plan_new ();
  g_autoptr (MplActivityDraft) draft = mpl_activity_draft_new (plan->snapshot, plan->activities[0]);
  g_autoptr (MplSnapshot) snapshot = NULL;
  gint64 id = 0;
  guint n_ops = 0;
  MplRow *moved;

  mpl_activity_draft_set_integer (draft, FIELDS, 0, MPL_ACTIVITY_BLOCK, plan->blocks[1]);
  snapshot = apply (draft, &id, &n_ops);
  moved = mpl_snapshot_get (snapshot, &mpl_activity_table, id);
  for (guint i = DRAFT_N_IN_BLOCK; i < 2 * DRAFT_N_IN_BLOCK; i++)
    g_assert_cmpint (
        mpl_row_get_integer (moved, MPL_ACTIVITY_POSITION), >,
        mpl_row_get_integer (mpl_snapshot_get (snapshot, &mpl_activity_table, plan->activities[i]),
                             MPL_ACTIVITY_POSITION));
  mpl_activity_draft_set_integer (draft, FIELDS, 0, MPL_ACTIVITY_BLOCK, plan->blocks[0]);
  g_assert_false (mpl_activity_draft_is_dirty (draft));
}

static void
test_own (void)
{
  g_autoptr (DraftPlan) plan = draft_plan_new ();
  g_autoptr (MplActivityDraft) draft = mpl_activity_draft_new (plan->snapshot, plan->activities[0]);
  guint n = 0;

  g_assert_cmpstr (mpl_activity_draft_get_own (draft, plan->columns[MPL_PLAN_COLUMN_DAY]), ==,
                   "2026-10-01");
  mpl_activity_draft_set_own (draft, plan->columns[MPL_PLAN_COLUMN_DAY], NULL);
  g_assert_null (mpl_activity_draft_get_own (draft, plan->columns[MPL_PLAN_COLUMN_DAY]));
  assert_round (draft);
  mpl_activity_draft_set_own (draft, plan->columns[MPL_PLAN_COLUMN_YES_NO], "no");
  /* Nobody sees a value that is there and not yet filled in. */
  g_signal_connect (draft, "changed", G_CALLBACK (on_changed_cb), &n);
  mpl_activity_draft_set_own (draft, plan->columns[MPL_PLAN_COLUMN_DAY], "2026-10-02");
  g_assert_cmpuint (n, ==, 1);
  assert_round (draft);
}

static void
test_next_days (void)
{
  g_autoptr (DraftPlan) plan = draft_plan_new ();
  g_autoptr (MplActivityDraft) draft = mpl_activity_draft_new (plan->snapshot, plan->activities[0]);
  g_autoptr (GArray) none = mpl_activity_draft_get_next_days (draft, TODAY, 10);
  g_autoptr (GArray) days = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  mpl_activity_draft_set_text (draft, FIELDS, 0, MPL_ACTIVITY_KIND, "recurring");
  mpl_activity_draft_set_text (draft, FIELDS, 0, MPL_ACTIVITY_RECURRENCE, "1w:tu");
  mpl_activity_draft_set_day (draft, FIELDS, 0, MPL_ACTIVITY_START, mpl_day_new (2026, 9, 1));
  mpl_activity_draft_set_day (draft, FIELDS, 0, MPL_ACTIVITY_END, mpl_day_new (2027, 5, 31));
  days = mpl_activity_draft_get_next_days (draft, mpl_day_new (2026, 9, 2), 10);
  g_assert_cmpuint (days->len, ==, 10);
  g_assert_cmpint (g_array_index (days, MplDay, 0), ==, mpl_day_new (2026, 9, 8));
  g_assert_cmpint (g_array_index (days, MplDay, 9), ==, mpl_day_new (2026, 11, 10));
}

static void
test_progress (void)
{
  g_autoptr (DraftPlan) plan = draft_plan_new ();
  g_autoptr (MplActivityDraft) draft = mpl_activity_draft_new (plan->snapshot, plan->activities[0]);

  mpl_activity_draft_set_null (draft, FIELDS, 0, MPL_ACTIVITY_PROGRESS);
  g_assert_cmpint (mpl_activity_draft_get_progress (draft), ==, 0);
  mpl_activity_draft_set_day (draft, MPL_DRAFT_ACTIONS, 1, MPL_ACTION_DONE, TODAY);
  g_assert_cmpint (mpl_activity_draft_get_progress (draft), ==, 33);
  mpl_activity_draft_set_integer (draft, FIELDS, 0, MPL_ACTIVITY_PROGRESS, 70);
  g_assert_cmpint (mpl_activity_draft_get_progress (draft), ==, 70);
}

static void
set_random (MplActivityDraft *draft, MplDraftList list, guint item, const DraftPlan *plan)
{
  const MplTable *table = mpl_draft_list_get_table (list);
  guint field = (guint) g_test_rand_int_range (0, (int) table->n_fields);
  const MplField *f = &table->fields[field];

  if (is_given (list, field))
    return;
  switch (f->kind)
    {
    case MPL_FIELD_TEXT:
      if (list == FIELDS && field == MPL_ACTIVITY_RECURRENCE)
        return;
      mpl_activity_draft_set_text (draft, list, item, field,
                                   f->min == 0 && g_test_rand_bit () ? "" : "Слово");
      break;
    case MPL_FIELD_INTEGER:
      mpl_activity_draft_set_integer (draft, list, item, field, g_test_rand_int_range (0, 100));
      break;
    case MPL_FIELD_FLAGS:
      mpl_activity_draft_set_integer (draft, list, item, field, g_test_rand_int_range (0, 4));
      break;
    case MPL_FIELD_CHOICE:
      mpl_activity_draft_set_text (
          draft, list, item, field,
          f->choices[g_test_rand_int_range (0, (int) mpl_field_get_n_choices (f))].code);
      break;
    case MPL_FIELD_DAY:
      if (!f->required && g_test_rand_bit ())
        mpl_activity_draft_set_null (draft, list, item, field);
      else if (f->required)
        mpl_activity_draft_set_day (draft, list, item, field,
                                    field == MPL_ACTIVITY_START
                                        ? TODAY - g_test_rand_int_range (0, 20)
                                        : TODAY + g_test_rand_int_range (0, 20));
      break;
    case MPL_FIELD_REFERENCE:
      if (list == FIELDS)
        mpl_activity_draft_set_integer (draft, list, item, field, plan->blocks[g_test_rand_bit ()]);
      break;
    case MPL_FIELD_BOOLEAN:
    case MPL_FIELD_TIME:
    case MPL_FIELD_UUID:
    default:
      break;
    }
}

static void
add_random (MplActivityDraft *draft, const DraftPlan *plan)
{
  MplDraftList list = (MplDraftList) g_test_rand_int_range (0, MPL_DRAFT_OWN);
  guint item = mpl_activity_draft_add (draft, list);
  int one = g_test_rand_int_range (0, 3);

  if (list == MPL_DRAFT_ACTIONS)
    mpl_activity_draft_set_text (draft, list, item, MPL_ACTION_TITLE, "Новое действие");
  else if (list == MPL_DRAFT_RESPONSIBLE && g_test_rand_bit ())
    mpl_activity_draft_set_integer (draft, list, item, MPL_RESPONSIBLE_ROLE, plan->roles[one]);
  else if (list == MPL_DRAFT_RESPONSIBLE)
    mpl_activity_draft_set_integer (draft, list, item, MPL_RESPONSIBLE_PERSON, plan->persons[one]);
  else
    mpl_activity_draft_set_integer (draft, list, item, MPL_DEPENDENCY_PREDECESSOR,
                                    plan->activities[one + 6]);
}

static void
edit_random (MplActivityDraft *draft, const DraftPlan *plan)
{
  MplDraftList list = (MplDraftList) g_test_rand_int_range (0, MPL_DRAFT_N_LISTS);
  guint n = mpl_activity_draft_get_n (draft, list);
  guint item = n > 0 ? (guint) g_test_rand_int_range (0, (int) n) : 0;

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      add_random (draft, plan);
      break;
    case 1:
      if (n > 0)
        mpl_activity_draft_remove (draft, list, item);
      break;
    case 2:
      if (n > 0 && list <= MPL_DRAFT_RESPONSIBLE)
        mpl_activity_draft_move (draft, list, item, (guint) g_test_rand_int_range (0, (int) n));
      break;
    case 3:
      mpl_activity_draft_set_own (draft, plan->columns[g_test_rand_int_range (0, 4)],
                                  g_test_rand_bit () ? "Своё" : NULL);
      break;
    case 4:
      if (n > 0 && list != MPL_DRAFT_OWN)
        set_random (draft, list, item, plan);
      break;
    default:
      set_random (draft, FIELDS, 0, plan);
    }
}

/* Whatever is edited, the file comes to what the draft is. */
static void
test_random (void)
{
  g_autoptr (DraftPlan) plan = draft_plan_new ();

  for (int round = 0; round < 300; round++)
    {
      guint which = (guint) g_test_rand_int_range (0, 6);
      g_autoptr (MplActivityDraft) draft
          = g_test_rand_int_range (0, 4) == 0
                ? mpl_activity_draft_new_for_block (plan->snapshot, plan->blocks[0],
                                                    MPL_SPAN_INIT (TODAY, TODAY + 5))
                : mpl_activity_draft_new (plan->snapshot, plan->activities[which]);
      int n = g_test_rand_int_range (1, 12);

      mpl_activity_draft_set_text (draft, FIELDS, 0, MPL_ACTIVITY_TITLE, "Слово");
      for (int i = 0; i < n; i++)
        edit_random (draft, plan);
      mpl_activity_draft_set_null (draft, FIELDS, 0, MPL_ACTIVITY_FACT_START);
      mpl_activity_draft_set_null (draft, FIELDS, 0, MPL_ACTIVITY_FACT_END);
      if (mpl_activity_draft_get_day (draft, FIELDS, 0, MPL_ACTIVITY_END)
          < mpl_activity_draft_get_day (draft, FIELDS, 0, MPL_ACTIVITY_START))
        mpl_activity_draft_set_day (
            draft, FIELDS, 0, MPL_ACTIVITY_END,
            mpl_activity_draft_get_day (draft, FIELDS, 0, MPL_ACTIVITY_START));
      assert_round (draft);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/activity-draft/nothing", test_nothing);
  g_test_add_func ("/activity-draft/one-field", test_one_field);
  g_test_add_func ("/activity-draft/order", test_order);
  g_test_add_func ("/activity-draft/follow", test_follow);
  g_test_add_func ("/activity-draft/new", test_new);
  g_test_add_func ("/activity-draft/other-block", test_other_block);
  g_test_add_func ("/activity-draft/own", test_own);
  g_test_add_func ("/activity-draft/next-days", test_next_days);
  g_test_add_func ("/activity-draft/progress", test_progress);
  g_test_add_func ("/activity-draft/random", test_random);

  return g_test_run ();
}
