/* test-activity-pane.c: the facts of activities and blocks, and the pane that shows them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/mpl-app.h"
#include "app/pages/mpl-activity-facts.h"
#include "app/pages/mpl-activity-pane.h"
#include "base/mpl-format.h"
#include "imports/mpl-sample-built-in.h"
#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-calendar-snapshot.h"
#include "model/mpl-plan-column.h"
#include "model/mpl-plan.h"
#include "model/mpl-role.h"
#include "model/mpl-verb.h"
#include "page-test.h"

#define TODAY "2026-11-25"
#define N_PARTS ((int) MPL_FACTS_N_PARTS)

static MplBook *
make_sample (void)
{
  MplBook *book = page_test_create_book ();
  g_autoptr (MplSnapshot) snapshot = mpl_model_get_snapshot (mpl_book_get_model (book));
  g_autoptr (GError) error = NULL;
  g_autoptr (MplChange) change = mpl_sample_make_change (mpl_day_today (), snapshot, &error);

  g_assert_no_error (error);
  g_assert_true (mpl_book_apply (book, change, &error));
  g_assert_no_error (error);

  return book;
}

static void
apply (MplBook *book, MplChange *change)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (mpl_book_apply (book, change, &error));
  g_assert_no_error (error);
}

static MplPlanIndex *
make_index (MplBook *book)
{
  g_autoptr (MplSnapshot) snapshot = mpl_model_get_snapshot (mpl_book_get_model (book));

  return mpl_plan_index_new (snapshot);
}

static MplFacts *
make_facts (MplBook *book, gint64 id)
{
  g_autoptr (MplPlanIndex) index = make_index (book);
  g_autoptr (MplCalendar) calendar
      = mpl_calendar_new_for_snapshot (mpl_plan_index_get_snapshot (index));

  return mpl_facts_new_for_activity (index, calendar, id, mpl_day_today ());
}

/* The fact of that name, or the first of the part where there is no name. */
static const MplFact *
find_fact (const MplFacts *facts, MplFactsPart part, const char *name)
{
  for (guint i = 0; i < facts->rows->len; i++)
    {
      const MplFact *fact = g_ptr_array_index (facts->rows, i);

      if (fact->part == part && (name == NULL || g_strcmp0 (fact->name, name) == 0))
        return fact;
    }

  return NULL;
}

static guint
count_facts (const MplFacts *facts, MplFactsPart part)
{
  guint n = 0;

  for (guint i = 0; i < facts->rows->len; i++)
    n += ((const MplFact *) g_ptr_array_index (facts->rows, i))->part == part;

  return n;
}

typedef gboolean (*ActivityFunc) (MplRow *activity);

static gint64
find_activity (MplBook *book, ActivityFunc func)
{
  g_autoptr (MplPlanIndex) index = make_index (book);

  for (guint i = 0; i < mpl_plan_index_get_n_activities (index); i++)
    {
      MplRow *activity = mpl_plan_index_get_activity (index, i);

      if (func (activity))
        return mpl_row_get_id (activity);
    }
  g_assert_not_reached ();
}

static gboolean
is_done (MplRow *activity)
{
  return mpl_row_get_choice (activity, MPL_ACTIVITY_STATUS) == MPL_ACTIVITY_DONE
         && mpl_row_get_choice (activity, MPL_ACTIVITY_KIND) == MPL_ACTIVITY_SINGLE
         && mpl_row_get_day (activity, MPL_ACTIVITY_START)
                < mpl_row_get_day (activity, MPL_ACTIVITY_END)
         && !mpl_row_is_null (activity, MPL_ACTIVITY_FACT_END);
}

static gboolean
is_overdue (MplRow *activity)
{
  return mpl_activity_get_overdue (activity, mpl_day_today ()) > 0;
}

static gboolean
is_held (MplRow *activity)
{
  return g_str_equal (mpl_row_get_title (activity), "Проводить рабочие встречи пары");
}

static gboolean
is_milestone (MplRow *activity)
{
  return mpl_row_get_choice (activity, MPL_ACTIVITY_KIND) == MPL_ACTIVITY_MILESTONE;
}

static gint64
get_integer (MplBook *book, gint64 id, guint field)
{
  return mpl_record_get_integer (mpl_model_get (mpl_book_get_model (book), &mpl_activity_table, id),
                                 field);
}

static void
set_integer (MplBook *book, const MplTable *table, gint64 id, guint field, gint64 value)
{
  g_autoptr (MplChange) change = mpl_change_new (MPL_VERB_ACTIVITY_MOVE);

  mpl_change_set_integer (change, table, id, field, value);
  apply (book, change);
}

static void
test_done (void)
{
  g_autoptr (MplBook) book = make_sample ();
  gint64 id = find_activity (book, is_done);
  g_autoptr (MplFacts) facts = make_facts (book, id);
  MplSpan actual = MPL_SPAN_INIT ((MplDay) get_integer (book, id, MPL_ACTIVITY_FACT_START),
                                  (MplDay) get_integer (book, id, MPL_ACTIVITY_FACT_END));
  g_autofree char *text = mpl_format_span (actual, TRUE);

  g_assert_true (g_str_has_prefix (facts->number, "1."));
  g_assert_cmpstr (facts->status, ==, "Done");
  g_assert_cmpstr (facts->status_icon, ==, "object-select-symbolic");
  g_assert_null (facts->overdue);
  g_assert_true (
      g_str_has_suffix (find_fact (facts, MPL_FACTS_DAYS, "Days")->detail, " working days"));
  g_assert_cmpstr (find_fact (facts, MPL_FACTS_DAYS, "Actual days")->text, ==, text);
  g_assert_cmpint (find_fact (facts, MPL_FACTS_DAYS, "Progress")->progress, ==, 100);
  g_assert_null (find_fact (facts, MPL_FACTS_DAYS, "Repeats"));
  g_assert_nonnull (find_fact (facts, MPL_FACTS_RESPONSIBLE, NULL));
  g_assert_cmpint (find_fact (facts, MPL_FACTS_ACTIONS, NULL)->mark, ==, MPL_FACT_MARK_DONE);
  g_assert_true (g_str_has_prefix (find_fact (facts, MPL_FACTS_ACTIONS, NULL)->detail, "Done on "));
}

static void
test_overdue (void)
{
  g_autoptr (MplBook) book = make_sample ();
  gint64 id = find_activity (book, is_overdue);
  g_autoptr (MplFacts) facts = NULL;
  g_autoptr (MplFacts) later = NULL;

  set_integer (book, &mpl_activity_table, id, MPL_ACTIVITY_END, mpl_day_today () - 5);
  facts = make_facts (book, id);
  g_assert_cmpstr (facts->overdue, ==, "Overdue by 5 days");

  set_integer (book, &mpl_activity_table, id, MPL_ACTIVITY_END, mpl_day_today ());
  later = make_facts (book, id);
  g_assert_null (later->overdue);
}

/* What was held and what comes: by the file's own rows. */
static void
test_recurring (void)
{
  g_autoptr (MplBook) book = make_sample ();
  gint64 id = find_activity (book, is_held);
  g_autoptr (MplFacts) facts = make_facts (book, id);
  const MplFact *repeats = find_fact (facts, MPL_FACTS_DAYS, "Repeats");
  g_autofree char *held = NULL;
  guint n = 0;

  g_assert_true (g_str_has_suffix (facts->number, " · Recurring activity"));
  g_assert_cmpstr (repeats->text, ==, "Раз в 2" MPL_NBSP "недели, кроме каникул");
  n = mpl_model_get_children (mpl_book_get_model (book), &mpl_occurrence_table,
                              MPL_OCCURRENCE_ACTIVITY, id)
          ->len;
  g_assert_cmpuint (n, >, 0);
  held = g_strdup_printf ("%u of ", n);
  g_assert_true (g_str_has_prefix (repeats->detail, held));
  g_assert_cmpstr (find_fact (facts, MPL_FACTS_DAYS, "Next days")->text, ==,
                   "30" MPL_NBSP "ноября, 14" MPL_NBSP "декабря, 28" MPL_NBSP "декабря");
}

static void
move (MplBook *book, gint64 id, int start, int end)
{
  g_autoptr (MplChange) change = mpl_change_new (MPL_VERB_ACTIVITY_MOVE);

  mpl_change_set_integer (change, &mpl_activity_table, id, MPL_ACTIVITY_START,
                          get_integer (book, id, MPL_ACTIVITY_START) + start);
  mpl_change_set_integer (change, &mpl_activity_table, id, MPL_ACTIVITY_END,
                          get_integer (book, id, MPL_ACTIVITY_END) + end);
  apply (book, change);
}

static void
test_baseline (void)
{
  static const struct
  {
    int start;
    int end;
    const char *text;
  } cases[] = {
    { 5, 5, "5 days later" },
    { -1, -1, "1 day earlier" },
    { 0, 3, "End 3 days later" },
    { -2, 0, "Start 2 days earlier" },
    { 1, -1, "Start 1 day later, end 1 day earlier" },
  };
  g_autoptr (MplBook) book = make_sample ();
  gint64 id = find_activity (book, is_done);
  g_autoptr (MplFacts) same = make_facts (book, id);
  MplSpan span = MPL_SPAN_INIT ((MplDay) get_integer (book, id, MPL_ACTIVITY_START),
                                (MplDay) get_integer (book, id, MPL_ACTIVITY_END));
  g_autofree char *days = mpl_format_span (span, FALSE);
  g_autofree char *was = g_strconcat ("It was ", days, NULL);

  g_assert_cmpstr (find_fact (same, MPL_FACTS_DAYS, "Against the baseline")->text, ==,
                   "No deviation");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MplFacts) facts = NULL;
      const MplFact *fact;

      move (book, id, cases[i].start, cases[i].end);
      facts = make_facts (book, id);
      fact = find_fact (facts, MPL_FACTS_DAYS, "Against the baseline");
      g_assert_cmpstr (fact->text, ==, cases[i].text);
      g_assert_cmpstr (fact->detail, ==, was);
      g_assert_true (mpl_book_undo (book, NULL));
    }
}

/* The holdings of the mentors, the oldest first. */
static GArray *
get_mentors (MplBook *book)
{
  g_autoptr (MplSnapshot) snapshot = mpl_model_get_snapshot (mpl_book_get_model (book));
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n = 0;
  MplRow *const *rows = mpl_snapshot_get_rows (snapshot, &mpl_holding_table, &n);

  for (guint i = 0; i < n; i++)
    {
      MplRow *role = mpl_snapshot_get (snapshot, &mpl_role_table,
                                       mpl_row_get_reference (rows[i], MPL_HOLDING_ROLE));
      gint64 id = mpl_row_get_id (rows[i]);

      if (g_strcmp0 (mpl_row_get_text (role, MPL_ROLE_CODE), MPL_ROLE_CODE_MENTOR) == 0)
        g_array_append_val (ids, id);
    }

  return ids;
}

/* Only who holds the role today is named, and no more than three. */
static void
test_holders (void)
{
  g_autoptr (MplBook) book = make_sample ();
  gint64 id = find_activity (book, is_held);
  g_autoptr (MplFacts) many = make_facts (book, id);
  g_autoptr (MplFacts) few = NULL;
  g_autoptr (MplFacts) none = NULL;
  g_autoptr (GArray) mentors = get_mentors (book);
  const char *text = find_fact (many, MPL_FACTS_RESPONSIBLE, NULL)->text;

  g_assert_cmpuint (mentors->len, ==, 9);
  g_assert_true (
      g_str_has_prefix (text, "Наставник — Белова-Ильина" MPL_NBSP "А." MPL_NBSP "С., "));
  g_assert_true (g_str_has_suffix (text, " and 6 more"));

  for (guint i = 1; i < mentors->len; i++)
    set_integer (book, &mpl_holding_table, g_array_index (mentors, gint64, i), MPL_HOLDING_END,
                 mpl_day_today () - 1);
  few = make_facts (book, id);
  g_assert_cmpstr (find_fact (few, MPL_FACTS_RESPONSIBLE, NULL)->text, ==,
                   "Наставник — Белова-Ильина" MPL_NBSP "А." MPL_NBSP "С.");

  set_integer (book, &mpl_holding_table, g_array_index (mentors, gint64, 0), MPL_HOLDING_START,
               mpl_day_today () + 1);
  none = make_facts (book, id);
  g_assert_cmpstr (find_fact (none, MPL_FACTS_RESPONSIBLE, NULL)->text, ==, "Наставник");
}

static void
add_link (MplChange *change, gint64 from, gint64 to, const char *type, int lag, const char *unit)
{
  const MplTable *table = &mpl_dependency_table;
  gint64 id = mpl_change_insert (change, table);

  mpl_change_set_integer (change, table, id, MPL_DEPENDENCY_PREDECESSOR, from);
  mpl_change_set_integer (change, table, id, MPL_DEPENDENCY_SUCCESSOR, to);
  mpl_change_set_text (change, table, id, MPL_DEPENDENCY_TYPE, type);
  mpl_change_set_integer (change, table, id, MPL_DEPENDENCY_LAG, lag);
  mpl_change_set_text (change, table, id, MPL_DEPENDENCY_LAG_UNIT, unit);
}

/* The words of every type and lag, in the plan's order, at both ends. */
static void
test_links (void)
{
  static const char *const words[] = {
    "After the end, 3 working days later",
    "Start not before the start, 1 calendar day later",
    "End not before the end, 2 calendar days of overlap",
    "End not before the start, 1 working day of overlap",
  };
  g_autoptr (MplBook) book = page_test_create_book ();
  g_autoptr (MplPlanIndex) index = NULL;
  g_autoptr (MplChange) change = mpl_change_new (MPL_VERB_SCHEDULE_SHIFT);
  g_autoptr (MplFacts) facts = NULL;
  gint64 ids[5];
  guint n = 0;

  page_test_make_programme (book);
  index = make_index (book);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    ids[i] = mpl_row_get_id (mpl_plan_index_get_activity (index, i));
  {
    const MplTable *table = &mpl_dependency_table;
    g_autoptr (MplSnapshot) snapshot = mpl_model_get_snapshot (mpl_book_get_model (book));
    MplRow *const *rows = mpl_snapshot_get_rows (snapshot, table, &n);

    for (guint i = 0; i < n; i++)
      mpl_change_delete (change, table, mpl_row_get_id (rows[i]));
  }
  add_link (change, ids[3], ids[4], "SF", -1, "working");
  add_link (change, ids[2], ids[4], "FF", -2, "calendar");
  add_link (change, ids[0], ids[4], "FS", 3, "working");
  add_link (change, ids[1], ids[4], "SS", 1, "calendar");
  apply (book, change);

  facts = make_facts (book, ids[4]);
  g_assert_cmpuint (count_facts (facts, MPL_FACTS_SUCCESSORS), ==, 0);
  g_assert_cmpuint (count_facts (facts, MPL_FACTS_PREDECESSORS), ==, G_N_ELEMENTS (words));
  n = 0;
  for (guint i = 0; i < facts->rows->len; i++)
    {
      const MplFact *fact = g_ptr_array_index (facts->rows, i);
      g_autoptr (MplFacts) other = NULL;

      if (fact->part != MPL_FACTS_PREDECESSORS)
        continue;
      g_assert_cmpint (fact->activity, ==, ids[n]);
      g_assert_cmpstr (fact->detail, ==, words[n]);
      other = make_facts (book, ids[n]);
      g_assert_cmpint (find_fact (other, MPL_FACTS_SUCCESSORS, NULL)->activity, ==, ids[4]);
      g_assert_cmpstr (find_fact (other, MPL_FACTS_SUCCESSORS, NULL)->detail, ==, words[n]);
      n++;
    }
}

static void
add_own (MplChange *change, gint64 activity, int position, const char *kind, const char *value)
{
  gint64 column = mpl_change_insert (change, &mpl_plan_column_table);
  gint64 id = mpl_change_insert (change, &mpl_activity_value_table);

  mpl_change_set_integer (change, &mpl_plan_column_table, column, MPL_PLAN_COLUMN_POSITION,
                          position);
  mpl_change_set_text (change, &mpl_plan_column_table, column, MPL_PLAN_COLUMN_TITLE, kind);
  mpl_change_set_text (change, &mpl_plan_column_table, column, MPL_PLAN_COLUMN_KIND, kind);
  mpl_change_set_integer (change, &mpl_activity_value_table, id, MPL_ACTIVITY_VALUE_ACTIVITY,
                          activity);
  mpl_change_set_integer (change, &mpl_activity_value_table, id, MPL_ACTIVITY_VALUE_COLUMN, column);
  mpl_change_set_text (change, &mpl_activity_value_table, id, MPL_ACTIVITY_VALUE_VALUE, value);
}

static void
test_own_columns (void)
{
  g_autoptr (MplBook) book = make_sample ();
  gint64 id = find_activity (book, is_milestone);
  g_autoptr (MplChange) change = mpl_change_new (MPL_VERB_SETTINGS_EDIT);
  g_autoptr (MplFacts) facts = NULL;

  add_own (change, id, 2, "yes_no", "yes");
  add_own (change, id, 1, "day", "2026-09-15");
  add_own (change, id, 3, "text", "каб. 12");
  apply (book, change);

  facts = make_facts (book, id);
  g_assert_cmpuint (count_facts (facts, MPL_FACTS_OWN), ==, 3);
  g_assert_cmpstr (find_fact (facts, MPL_FACTS_OWN, NULL)->name, ==, "day");
  g_assert_cmpstr (find_fact (facts, MPL_FACTS_OWN, "day")->text, ==,
                   "15" MPL_NBSP "сентября 2026" MPL_NBSP "г.");
  g_assert_cmpstr (find_fact (facts, MPL_FACTS_OWN, "yes_no")->text, ==, "Yes");
  g_assert_cmpstr (find_fact (facts, MPL_FACTS_OWN, "text")->text, ==, "каб. 12");
}

/* The parts stand in their order for every activity of the sample, and no text is empty. */
static void
test_all (void)
{
  g_autoptr (MplBook) book = make_sample ();
  g_autoptr (MplPlanIndex) index = make_index (book);
  g_autoptr (MplCalendar) calendar
      = mpl_calendar_new_for_snapshot (mpl_plan_index_get_snapshot (index));

  for (guint i = 0; i < mpl_plan_index_get_n_activities (index); i++)
    {
      MplRow *activity = mpl_plan_index_get_activity (index, i);
      gint64 id = mpl_row_get_id (activity);
      g_autoptr (MplFacts) facts
          = mpl_facts_new_for_activity (index, calendar, id, mpl_day_today ());
      g_autoptr (MplFacts) again
          = mpl_facts_new_for_activity (index, calendar, id, mpl_day_today ());
      int part = 0;

      g_assert_cmpstr (facts->title, ==, mpl_row_get_title (activity));
      g_assert_true (mpl_facts_equal (facts, again));
      for (guint k = 0; k < facts->rows->len; k++)
        {
          const MplFact *fact = g_ptr_array_index (facts->rows, k);

          g_assert_cmpint (fact->part, >=, part);
          g_assert_cmpint (fact->part, <, N_PARTS);
          g_assert_cmpstr (fact->text, !=, "");
          part = fact->part;
        }
    }
  g_assert_null (make_facts (book, 1 << 30));
}

static gint64
get_block (MplBook *book, gint64 activity)
{
  return get_integer (book, activity, MPL_ACTIVITY_BLOCK);
}

static void
on_activity_activated_cb (MplActivityPane *pane, gint64 activity, gint64 *asked)
{
  *asked = activity;
}

static gboolean
is_link_row (GtkWidget *widget, gconstpointer data)
{
  return ADW_IS_ACTION_ROW (widget) && gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (widget));
}

static MplActivityPane *
make_pane (MplBook *book, GtkWindow **window)
{
  MplActivityPane *pane
      = g_object_ref_sink (g_object_new (MPL_TYPE_ACTIVITY_PANE, "book", book, NULL));

  *window = page_test_present (GTK_WIDGET (pane), 280);

  return pane;
}

static void
test_pane (void)
{
  g_autoptr (MplBook) book = make_sample ();
  gint64 id = find_activity (book, is_overdue);
  GtkWindow *window;
  MplActivityPane *pane = make_pane (book, &window);
  GtkWidget *widget = GTK_WIDGET (pane);
  GtkWidget *list;
  gint64 now = 0;

  g_assert_cmpstr (page_test_get_state (widget), ==, "nothing");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (pane), GTK_ACCESSIBLE_ROLE_REGION);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (pane), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Facts of the activity");

  g_object_set (pane, "activity", id, NULL);
  page_test_settle ();
  g_assert_cmpstr (page_test_get_state (widget), ==, "facts");
  g_assert_nonnull (page_test_find_label (widget, "Running"));
  list = page_test_find_type (widget, GTK_TYPE_LIST_BOX);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                       page_test_find_label (widget, "Days and Progress"), NULL);
  gtk_test_accessible_assert_role (page_test_find_label (widget, "Days and Progress"),
                                   GTK_ACCESSIBLE_ROLE_HEADING);

  mpl_activity_pane_show_block (pane, get_block (book, id));
  page_test_settle ();
  g_object_get (pane, "activity", &now, NULL);
  g_assert_cmpint (now, ==, 0);
  g_assert_null (page_test_find_label (widget, "Running"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (pane), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Facts of the block");

  mpl_activity_pane_show_block (pane, 0);
  g_assert_cmpstr (page_test_get_state (widget), ==, "nothing");
  g_object_set (pane, "activity", id, "book", NULL, NULL);
  g_assert_cmpstr (page_test_get_state (widget), ==, "nothing");

  page_test_destroy (window);
  g_assert_finalize_object (pane);
}

/* Days, counts and progress of a block, by its activities one by one. */
static void
test_block (void)
{
  g_autoptr (MplBook) book = make_sample ();
  gint64 block = get_block (book, find_activity (book, is_overdue));
  g_autoptr (MplPlanIndex) index = make_index (book);
  g_autoptr (MplCalendar) calendar
      = mpl_calendar_new_for_snapshot (mpl_plan_index_get_snapshot (index));
  g_autoptr (MplFacts) facts = mpl_facts_new_for_block (index, calendar, block, mpl_day_today ());
  g_autofree char *done_text = NULL;
  g_autofree char *overdue_text = NULL;
  guint total = 0;
  guint done = 0;
  guint overdue = 0;

  for (guint i = 0; i < mpl_plan_index_get_n_activities (index); i++)
    {
      MplRow *activity = mpl_plan_index_get_activity (index, i);

      if (mpl_row_get_reference (activity, MPL_ACTIVITY_BLOCK) != block)
        continue;
      total++;
      done += mpl_row_get_choice (activity, MPL_ACTIVITY_STATUS) == MPL_ACTIVITY_DONE;
      overdue += is_overdue (activity);
    }
  done_text = g_strdup_printf ("%u of %u activities done", done, total);
  overdue_text
      = g_strdup_printf (overdue == 1 ? "%u activity overdue" : "%u activities overdue", overdue);
  g_assert_true (g_str_has_prefix (facts->number, "Block "));
  g_assert_null (facts->status);
  g_assert_cmpstr (facts->overdue, ==, overdue_text);
  g_assert_cmpstr (find_fact (facts, MPL_FACTS_DAYS, "Progress")->detail, ==, done_text);
  g_assert_cmpint (find_fact (facts, MPL_FACTS_DAYS, "Progress")->progress, ==,
                   (int) (100 * done / total));
  g_assert_null (mpl_facts_new_for_block (index, calendar, 1 << 30, mpl_day_today ()));
}

/* The pane follows the book, and leaves its rows alone where no fact of its own differs. */
static void
test_change (void)
{
  g_autoptr (MplBook) book = make_sample ();
  gint64 id = find_activity (book, is_overdue);
  gint64 other = find_activity (book, is_milestone);
  GtkWindow *window;
  MplActivityPane *pane = make_pane (book, &window);
  GtkWidget *widget = GTK_WIDGET (pane);
  GtkWidget *row;
  g_autoptr (MplChange) change = mpl_change_new (MPL_VERB_ACTIVITY_PASTE);

  mpl_activity_pane_show_activity (pane, id);
  page_test_settle ();
  row = page_test_find_type (widget, ADW_TYPE_ACTION_ROW);
  page_test_set_text (book, MPL_VERB_ACTIVITY_RENAME, &mpl_activity_table, other, MPL_ACTIVITY_NOTE,
                      "Не об этом");
  g_assert_true (page_test_find_type (widget, ADW_TYPE_ACTION_ROW) == row);

  page_test_set_text (book, MPL_VERB_ACTIVITY_RENAME, &mpl_activity_table, id, MPL_ACTIVITY_NOTE,
                      "Q&A <b>не разметка</b>");
  page_test_settle ();
  g_assert_nonnull (page_test_find_label (widget, "Q&A <b>не разметка</b>"));
  page_test_set_text (book, MPL_VERB_ACTIVITY_STATUS, &mpl_activity_table, id, MPL_ACTIVITY_STATUS,
                      "done");
  page_test_settle ();
  g_assert_nonnull (page_test_find_label (widget, "Done"));
  g_assert_true (mpl_book_undo (book, NULL));
  g_assert_true (mpl_book_undo (book, NULL));
  page_test_settle ();
  g_assert_nonnull (page_test_find_label (widget, "Running"));
  g_assert_null (page_test_find_label (widget, "Q&A <b>не разметка</b>"));

  mpl_model_delete (mpl_book_get_model (book), change, &mpl_activity_table, id);
  apply (book, change);
  page_test_settle ();
  g_assert_cmpstr (page_test_get_state (widget), ==, "nothing");
  g_assert_true (mpl_book_undo (book, NULL));
  page_test_settle ();
  g_assert_cmpstr (page_test_get_state (widget), ==, "facts");

  page_test_destroy (window);
  g_assert_finalize_object (pane);
}

/* A neighbour is asked for by its row; the focus does not get lost when it is shown. */
static void
test_neighbour (void)
{
  g_autoptr (MplBook) book = make_sample ();
  gint64 id = find_activity (book, is_held);
  g_autoptr (MplFacts) facts = make_facts (book, id);
  GtkWindow *window;
  MplActivityPane *pane = make_pane (book, &window);
  GtkWidget *row = NULL;
  GtkWidget *focus;
  gint64 asked = 0;
  int start = 0;
  int end = 0;

  g_signal_connect (pane, "activity-activated", G_CALLBACK (on_activity_activated_cb), &asked);
  mpl_activity_pane_show_activity (pane, id);
  page_test_settle ();
  g_assert_cmpuint (page_test_find (GTK_WIDGET (pane), is_link_row, NULL, &row), ==,
                    count_facts (facts, MPL_FACTS_PREDECESSORS)
                        + count_facts (facts, MPL_FACTS_SUCCESSORS));
  gtk_widget_grab_focus (row);
  g_assert_true (gtk_widget_activate (row));
  g_assert_cmpint (asked, ==, find_fact (facts, MPL_FACTS_PREDECESSORS, NULL)->activity);

  mpl_activity_pane_show_activity (pane, asked);
  page_test_settle ();
  focus = gtk_window_get_focus (window);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_ROLE_HEADING);
  g_assert_false (gtk_label_get_selection_bounds (GTK_LABEL (focus), &start, &end));

  page_test_destroy (window);
  g_assert_finalize_object (pane);
}

int
main (int argc, char *argv[])
{
  g_setenv ("MENTORING_TODAY", TODAY, TRUE);
  page_test_init (&argc, &argv);
  mpl_app_register_types ();

  g_test_add_func ("/activity-pane/done", test_done);
  g_test_add_func ("/activity-pane/overdue", test_overdue);
  g_test_add_func ("/activity-pane/recurring", test_recurring);
  g_test_add_func ("/activity-pane/baseline", test_baseline);
  g_test_add_func ("/activity-pane/holders", test_holders);
  g_test_add_func ("/activity-pane/links", test_links);
  g_test_add_func ("/activity-pane/own-columns", test_own_columns);
  g_test_add_func ("/activity-pane/all", test_all);
  g_test_add_func ("/activity-pane/block", test_block);
  g_test_add_func ("/activity-pane/pane", test_pane);
  g_test_add_func ("/activity-pane/change", test_change);
  g_test_add_func ("/activity-pane/neighbour", test_neighbour);

  return page_test_run ();
}
