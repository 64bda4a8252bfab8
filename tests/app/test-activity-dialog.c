/* test-activity-dialog.c: an activity edited by its dialog
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/dialogs/mpl-activity-action-row.h"
#include "app/dialogs/mpl-activity-actions-section.h"
#include "app/dialogs/mpl-activity-dialog.h"
#include "app/dialogs/mpl-activity-links-section.h"
#include "app/dialogs/mpl-activity-main-section.h"
#include "app/dialogs/mpl-activity-recurrence-section.h"
#include "app/dialogs/mpl-activity-responsible-section.h"
#include "app/mpl-app.h"
#include "app/widgets/mpl-chooser.h"
#include "app/widgets/mpl-day-row.h"
#include "app/widgets/mpl-flags-row.h"
#include "app/widgets/mpl-text-row.h"
#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-plan-column.h"
#include "model/mpl-plan-index.h"
#include "model/mpl-role.h"
#include "mpl-config.h"
#include "page-test.h"
#include "test-page.h"

typedef struct
{
  MplBook *book;
  GtkWindow *window;
  AdwDialog *dialog;
  gint64 saved;
  guint n_closed;
} Fixture;

static void
on_saved_cb (AdwDialog *dialog, gint64 id, Fixture *fixture)
{
  fixture->saved = id;
}

static void
on_closed_cb (AdwDialog *dialog, Fixture *fixture)
{
  fixture->n_closed++;
}

static MplPlanIndex *
make_plan (Fixture *fixture)
{
  g_autoptr (MplSnapshot) snapshot = mpl_model_get_snapshot (mpl_book_get_model (fixture->book));

  return mpl_plan_index_new (snapshot);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = page_test_create_book ();
  page_test_make_programme (fixture->book);
}

static void
present (Fixture *fixture, AdwDialog *dialog)
{
  g_assert_nonnull (dialog);
  fixture->dialog = g_object_ref_sink (dialog);
  fixture->window = page_test_present (adw_bin_new (), 800);
  g_signal_connect (dialog, "saved", G_CALLBACK (on_saved_cb), fixture);
  g_signal_connect (dialog, "closed", G_CALLBACK (on_closed_cb), fixture);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  test_iterate_until (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  page_test_settle ();
}

static gint64
get_activity (Fixture *fixture, guint place)
{
  g_autoptr (MplPlanIndex) plan = make_plan (fixture);

  return mpl_row_get_id (mpl_plan_index_get_activity (plan, place));
}

/* The place in the plan of the first activity of a kind. */
static guint
find_kind (Fixture *fixture, MplActivityKind kind)
{
  g_autoptr (MplPlanIndex) plan = make_plan (fixture);

  for (guint i = 0; i < mpl_plan_index_get_n_activities (plan); i++)
    if (mpl_row_get_choice (mpl_plan_index_get_activity (plan, i), MPL_ACTIVITY_KIND) == (int) kind)
      return i;
  g_assert_not_reached ();
}

static void
present_activity (Fixture *fixture, guint place)
{
  present (fixture, mpl_activity_dialog_new (fixture->book, get_activity (fixture, place)));
}

static void
close_dialog (Fixture *fixture)
{
  if (fixture->dialog == NULL)
    return;
  adw_dialog_force_close (fixture->dialog);
  page_test_destroy (fixture->window);
  g_assert_finalize_object (fixture->dialog);
  fixture->dialog = NULL;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  close_dialog (fixture);
  g_clear_object (&fixture->book);
}

static gboolean
is_row_titled (GtkWidget *widget, gconstpointer title)
{
  return ADW_IS_PREFERENCES_ROW (widget)
         && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static GtkWidget *
find_row (Fixture *fixture, const char *title)
{
  GtkWidget *row = NULL;

  page_test_find (GTK_WIDGET (fixture->dialog), is_row_titled, title, &row);
  g_assert_nonnull (row);
  return row;
}

static gboolean
is_button_labelled (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static gboolean
can_save (Fixture *fixture)
{
  GtkWidget *button = NULL;

  page_test_find (GTK_WIDGET (fixture->dialog), is_button_labelled, "_Save", &button);
  g_assert_nonnull (button);
  return gtk_widget_is_sensitive (button);
}

static void
finish (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "activity.finish", NULL);
  page_test_settle ();
}

static const char *
get_title (Fixture *fixture, gint64 id)
{
  return mpl_record_get_title (
      mpl_model_get (mpl_book_get_model (fixture->book), &mpl_activity_table, id));
}

static guint
count_children (Fixture *fixture, const MplTable *table, guint field, gint64 id)
{
  return mpl_model_get_children (mpl_book_get_model (fixture->book), table, field, id)->len;
}

/* To look is not to edit: no widget writes what it shows. */
static void
test_look (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MplPlanIndex) plan = make_plan (fixture);
  guint n = mpl_plan_index_get_n_activities (plan);

  g_assert_cmpuint (n, >, 20);
  for (guint i = 0; i < n; i += 4)
    {
      present_activity (fixture, i);
      g_assert_true (adw_dialog_get_can_close (fixture->dialog));
      g_assert_false (can_save (fixture));
      close_dialog (fixture);
    }
  g_assert_cmpstr (mpl_book_get_undo_label (fixture->book), !=, NULL);
  g_assert_true (mpl_book_undo (fixture->book, NULL));
  g_assert_null (mpl_book_get_undo_label (fixture->book));
}

static void
test_edit (Fixture *fixture, gconstpointer data)
{
  gint64 id = get_activity (fixture, 0);
  g_autofree char *was = g_strdup (get_title (fixture, id));
  MplRecord *record = mpl_model_get (mpl_book_get_model (fixture->book), &mpl_activity_table, id);
  MplDay start = mpl_record_get_day (record, MPL_ACTIVITY_START);

  present_activity (fixture, 0);
  mpl_text_row_set_text (MPL_TEXT_ROW (find_row (fixture, "Title")), "Составить план");
  mpl_day_row_set_day (MPL_DAY_ROW (find_row (fixture, "Start")), start - 1);
  g_assert_true (can_save (fixture));
  g_assert_false (adw_dialog_get_can_close (fixture->dialog));
  g_assert_cmpstr (get_title (fixture, id), ==, was);

  finish (fixture);
  g_assert_cmpint (fixture->saved, ==, id);
  g_assert_cmpuint (fixture->n_closed, ==, 1);
  g_assert_cmpstr (get_title (fixture, id), ==, "Составить план");
  g_assert_cmpint (mpl_record_get_day (record, MPL_ACTIVITY_START), ==, start - 1);

  /* One command. */
  g_assert_true (mpl_book_undo (fixture->book, NULL));
  g_assert_cmpstr (get_title (fixture, id), ==, was);
  g_assert_cmpint (mpl_record_get_day (record, MPL_ACTIVITY_START), ==, start);
}

static void
test_new (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MplPlanIndex) plan = make_plan (fixture);
  gint64 block = mpl_row_get_id (mpl_plan_index_get_block (plan, 1));
  MplDay day = mpl_day_new (2026, 9, 15);
  GtkWidget *row;

  g_assert_null (mpl_activity_dialog_new (fixture->book, 100000));
  g_assert_null (
      mpl_activity_dialog_new_for_block (fixture->book, 100000, MPL_SPAN_INIT (day, day)));
  present (fixture,
           mpl_activity_dialog_new_for_block (fixture->book, block, MPL_SPAN_INIT (day, day + 7)));

  /* Nothing written, nothing scolded, until a person wants to be through. */
  row = find_row (fixture, "Title");
  g_assert_false (gtk_widget_has_css_class (row, "wrong"));
  g_assert_false (can_save (fixture));
  finish (fixture);
  g_assert_cmpuint (fixture->n_closed, ==, 0);
  g_assert_true (gtk_widget_has_css_class (row, "wrong"));
  g_assert_nonnull (page_test_find_label (row, "“Title” must not be empty."));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), row));

  mpl_text_row_set_text (MPL_TEXT_ROW (row), "Новое мероприятие");
  g_assert_false (gtk_widget_has_css_class (row, "wrong"));
  g_assert_true (can_save (fixture));
  finish (fixture);
  g_assert_cmpint (fixture->saved, >, 0);
  g_assert_cmpstr (get_title (fixture, fixture->saved), ==, "Новое мероприятие");
}

/* What is wrong is said at its field, and typed days that are none hold saving up. */
static void
test_wrong (Fixture *fixture, gconstpointer data)
{
  MplDayRow *end;
  GtkWidget *entry;

  present_activity (fixture, find_kind (fixture, MPL_ACTIVITY_SINGLE));
  end = MPL_DAY_ROW (find_row (fixture, "End"));
  mpl_day_row_set_day (end, mpl_day_new (2020, 1, 1));
  page_test_settle ();
  g_assert_false (can_save (fixture));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (end)), ==,
                   "The activity must not end before it starts.");
  g_assert_cmpuint (page_test_count_labels (GTK_WIDGET (fixture->dialog),
                                            "The activity must not end before it starts."),
                    ==, 2);
  finish (fixture);
  g_assert_cmpuint (fixture->n_closed, ==, 0);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), GTK_WIDGET (end)));

  mpl_day_row_set_day (end, mpl_day_new (2027, 5, 20));
  g_assert_true (can_save (fixture));
  entry = page_test_find_type (GTK_WIDGET (end), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "31 сентября");
  finish (fixture);
  g_assert_cmpuint (fixture->n_closed, ==, 0);
  g_assert_nonnull (mpl_day_picker_get_problem (mpl_day_row_get_picker (end)));

  /* What is typed and not yet taken is taken by saving. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "21.5.27");
  finish (fixture);
  g_assert_cmpuint (fixture->n_closed, ==, 1);
  g_assert_cmpint (mpl_record_get_day (mpl_model_get (mpl_book_get_model (fixture->book),
                                                      &mpl_activity_table, fixture->saved),
                                       MPL_ACTIVITY_END),
                   ==, mpl_day_new (2027, 5, 21));
}

static void
test_close (Fixture *fixture, gconstpointer data)
{
  AdwDialog *question;

  present_activity (fixture, 0);
  mpl_text_row_set_text (MPL_TEXT_ROW (find_row (fixture, "Note")), "Заметка");
  g_assert_false (adw_dialog_close (fixture->dialog));
  page_test_settle ();
  question = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_true (ADW_IS_ALERT_DIALOG (question));
  g_signal_emit_by_name (question, "response", "cancel");
  adw_dialog_force_close (question);
  page_test_settle ();
  g_assert_cmpuint (fixture->n_closed, ==, 0);

  adw_dialog_close (fixture->dialog);
  page_test_settle ();
  question = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_signal_emit_by_name (question, "response", "save");
  page_test_settle ();
  g_assert_cmpuint (fixture->n_closed, ==, 1);
  g_assert_cmpint (fixture->saved, ==, get_activity (fixture, 0));
}

/* The book refuses: it says so, and what was written stays. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  gint64 id = get_activity (fixture, 0);
  g_autoptr (MplChange) change = mpl_change_new ("activity-delete");
  GtkWidget *row;
  g_autofree char *text = NULL;

  present_activity (fixture, 0);
  row = find_row (fixture, "Note");
  mpl_text_row_set_text (MPL_TEXT_ROW (row), "Заметка");
  mpl_model_delete (mpl_book_get_model (fixture->book), change, &mpl_activity_table, id);
  g_assert_true (mpl_book_apply (fixture->book, change, NULL));

  finish (fixture);
  g_assert_cmpuint (fixture->n_closed, ==, 0);
  g_assert_cmpint (fixture->saved, ==, 0);
  text = mpl_text_row_get_text (MPL_TEXT_ROW (row));
  g_assert_cmpstr (text, ==, "Заметка");

  g_assert_true (mpl_book_undo (fixture->book, NULL));
  finish (fixture);
  g_assert_cmpint (fixture->saved, ==, id);
}

static gboolean
is_action_row (GtkWidget *widget, gconstpointer data)
{
  return MPL_IS_ACTIVITY_ACTION_ROW (widget);
}

static void
test_actions (Fixture *fixture, gconstpointer data)
{
  gint64 id = get_activity (fixture, 0);
  guint before = count_children (fixture, &mpl_action_table, MPL_ACTION_ACTIVITY, id);
  GtkWidget *section;
  GtkWidget *button;
  GtkListBoxRow *row;
  const GPtrArray *actions;

  present_activity (fixture, 0);
  section = page_test_find_type (GTK_WIDGET (fixture->dialog), MPL_TYPE_ACTIVITY_ACTIONS_SECTION);
  button = adw_preferences_group_get_header_suffix (ADW_PREFERENCES_GROUP (section));
  g_signal_emit_by_name (button, "clicked");
  page_test_settle ();
  g_assert_cmpuint (page_test_find (section, is_action_row, NULL, NULL), ==, before + 1);
  g_assert_false (can_save (fixture));

  row = mpl_activity_list_section_get_row (MPL_ACTIVITY_LIST_SECTION (section), before);
  mpl_text_row_set_text (MPL_TEXT_ROW (page_test_find_type (GTK_WIDGET (row), MPL_TYPE_TEXT_ROW)),
                         "Новое действие");
  g_assert_true (can_save (fixture));
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (page_test_find_type (GTK_WIDGET (row), GTK_TYPE_CHECK_BUTTON)), TRUE);
  finish (fixture);
  g_assert_cmpint (fixture->saved, ==, id);
  actions = mpl_model_get_children (mpl_book_get_model (fixture->book), &mpl_action_table,
                                    MPL_ACTION_ACTIVITY, id);
  g_assert_cmpuint (actions->len, ==, before + 1);
  g_assert_cmpint (mpl_record_get_day (g_ptr_array_index (actions, before), MPL_ACTION_DONE), ==,
                   mpl_day_today ());
  close_dialog (fixture);

  /* And away again, by the button of its row. */
  present_activity (fixture, 0);
  section = page_test_find_type (GTK_WIDGET (fixture->dialog), MPL_TYPE_ACTIVITY_ACTIONS_SECTION);
  mpl_activity_list_section_remove (
      MPL_ACTIVITY_LIST_SECTION (section),
      mpl_activity_list_section_get_row (MPL_ACTIVITY_LIST_SECTION (section), before));
  finish (fixture);
  g_assert_cmpuint (count_children (fixture, &mpl_action_table, MPL_ACTION_ACTIVITY, id), ==,
                    before);
}

static void
test_responsible (Fixture *fixture, gconstpointer data)
{
  gint64 id = get_activity (fixture, 0);
  const MplTable *table = &mpl_responsible_table;
  guint before = count_children (fixture, table, MPL_RESPONSIBLE_ACTIVITY, id);
  GtkWidget *section;
  GtkWidget *button;
  GtkPopover *chooser;
  GtkWidget *entry;

  present_activity (fixture, 0);
  section
      = page_test_find_type (GTK_WIDGET (fixture->dialog), MPL_TYPE_ACTIVITY_RESPONSIBLE_SECTION);
  button = adw_preferences_group_get_header_suffix (ADW_PREFERENCES_GROUP (section));
  chooser = gtk_menu_button_get_popover (GTK_MENU_BUTTON (button));
  for (int i = 0; i < 2; i++)
    {
      gtk_menu_button_popup (GTK_MENU_BUTTON (button));
      test_iterate_until (gtk_widget_get_mapped (GTK_WIDGET (chooser)));
      entry = page_test_find_type (GTK_WIDGET (chooser), GTK_TYPE_SEARCH_ENTRY);
      gtk_editable_set_text (GTK_EDITABLE (entry), "психолог");
      g_signal_emit_by_name (entry, "activate");
      test_iterate_until (!gtk_widget_get_mapped (GTK_WIDGET (chooser)));
    }
  finish (fixture);
  g_assert_cmpint (fixture->saved, ==, id);
  /* The second time it was there already. */
  g_assert_cmpuint (count_children (fixture, table, MPL_RESPONSIBLE_ACTIVITY, id), ==, before + 1);
}

static void
test_meaning (Fixture *fixture, gconstpointer data)
{
  gint64 id = get_activity (fixture, 0);
  MplRecord *record = mpl_model_get (mpl_book_get_model (fixture->book), &mpl_activity_table, id);
  MplFlagsRow *aims;
  GtkWidget *spheres;

  present_activity (fixture, 0);
  aims = MPL_FLAGS_ROW (find_row (fixture, "Aims"));
  mpl_flags_row_set_flags (aims, 1);
  page_test_settle ();
  spheres = find_row (fixture, "Spheres");
  mpl_flags_row_set_flags (MPL_FLAGS_ROW (spheres), 2);
  mpl_flags_row_set_flags (MPL_FLAGS_ROW (find_row (fixture, "Objectives")), 0x10);
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (aims)), ==, "A1");
  mpl_flags_row_set_flags (aims, 6);
  g_assert_false (gtk_widget_get_visible (spheres));
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (aims)), ==, "A2, A3");

  finish (fixture);
  g_assert_cmpint (mpl_record_get_integer (record, MPL_ACTIVITY_AIMS), ==, 6);
  g_assert_cmpint (mpl_record_get_integer (record, MPL_ACTIVITY_SPHERES), ==, 0);
  g_assert_cmpint (mpl_record_get_integer (record, MPL_ACTIVITY_OBJECTIVES), ==, 0x10);
}

static const char *
get_rule (Fixture *fixture, gint64 id)
{
  return mpl_record_get_text (
      mpl_model_get (mpl_book_get_model (fixture->book), &mpl_activity_table, id),
      MPL_ACTIVITY_RECURRENCE);
}

static void
test_recurrence (Fixture *fixture, gconstpointer data)
{
  gint64 id = get_activity (fixture, 0);
  GtkWidget *section;

  present_activity (fixture, 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture, "Kind")), MPL_ACTIVITY_RECURRING);
  mpl_day_row_set_day (MPL_DAY_ROW (find_row (fixture, "Start")), mpl_day_new (2026, 9, 1));
  mpl_day_row_set_day (MPL_DAY_ROW (find_row (fixture, "End")), mpl_day_new (2027, 5, 31));
  page_test_settle ();
  section
      = page_test_find_type (GTK_WIDGET (fixture->dialog), MPL_TYPE_ACTIVITY_RECURRENCE_SECTION);
  g_assert_nonnull (section);

  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture, "Recurs")), 2);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture, "Day")), 2);
  page_test_settle ();
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture, "Which")), 1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture, "Weekday")), 3);
  adw_switch_row_set_active (ADW_SWITCH_ROW (find_row (fixture, "Except School Breaks")), TRUE);
  page_test_settle ();
  g_assert_nonnull (find_row (fixture, "2-й четверг месяца, кроме каникул"));
  finish (fixture);
  g_assert_cmpstr (get_rule (fixture, id), ==, "1m:2th nobreaks");
  close_dialog (fixture);

  present_activity (fixture, 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture, "Recurs")), 4);
  page_test_settle ();
  adw_spin_row_set_value (ADW_SPIN_ROW (find_row (fixture, "Within Working Days")), 3);
  finish (fixture);
  g_assert_cmpstr (get_rule (fixture, id), ==, "hire+3");
  close_dialog (fixture);

  present_activity (fixture, 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture, "Recurs")), 1);
  page_test_settle ();
  adw_spin_row_set_value (ADW_SPIN_ROW (find_row (fixture, "Every So Many Weeks")), 2);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture, "Ends")), 2);
  page_test_settle ();
  adw_spin_row_set_value (ADW_SPIN_ROW (find_row (fixture, "Number of Times")), 4);
  finish (fixture);
  g_assert_cmpstr (get_rule (fixture, id), ==, "2w count=4");
  close_dialog (fixture);

  present_activity (fixture, 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture, "Kind")), MPL_ACTIVITY_SINGLE);
  finish (fixture);
  g_assert_null (get_rule (fixture, id));
}

static void
test_own (Fixture *fixture, gconstpointer data)
{
  static const char *const kinds[] = { "text", "day", "choice", "yes_no" };
  static const char *const titles[] = { "Ход", "Срок отчёта", "Корпус", "Сайт" };
  gint64 id = get_activity (fixture, 0);
  g_autoptr (MplChange) change = mpl_change_new ("plan_column-add");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      gint64 column = mpl_change_insert (change, &mpl_plan_column_table);

      mpl_change_set_text (change, &mpl_plan_column_table, column, MPL_PLAN_COLUMN_TITLE,
                           titles[i]);
      mpl_change_set_text (change, &mpl_plan_column_table, column, MPL_PLAN_COLUMN_KIND, kinds[i]);
      mpl_change_set_integer (change, &mpl_plan_column_table, column, MPL_PLAN_COLUMN_POSITION,
                              (gint64) i);
      mpl_change_set_text (change, &mpl_plan_column_table, column, MPL_PLAN_COLUMN_CHOICES,
                           "Первый\nВторой");
    }
  g_assert_true (mpl_book_apply (fixture->book, change, NULL));

  present_activity (fixture, 0);
  mpl_text_row_set_text (MPL_TEXT_ROW (find_row (fixture, "Ход")), "Идёт");
  mpl_day_row_set_day (MPL_DAY_ROW (find_row (fixture, "Срок отчёта")), mpl_day_new (2027, 5, 1));
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture, "Корпус")), 2);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture, "Сайт")), 1);
  finish (fixture);
  g_assert_cmpuint (
      count_children (fixture, &mpl_activity_value_table, MPL_ACTIVITY_VALUE_ACTIVITY, id), ==, 4);
  close_dialog (fixture);

  present_activity (fixture, 0);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (find_row (fixture, "Корпус"))), ==,
                    2);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture, "Сайт")), 0);
  finish (fixture);
  g_assert_cmpuint (
      count_children (fixture, &mpl_activity_value_table, MPL_ACTIVITY_VALUE_ACTIVITY, id), ==, 3);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_strdup (mpl_store_get_path (mpl_book_get_store (fixture->book)));
  g_autoptr (GError) error = NULL;
  GtkWidget *section;

  g_assert_true (mpl_book_close (fixture->book, NULL));
  g_clear_object (&fixture->book);
  fixture->book = mpl_book_open (path, MPL_STORE_READ_ONLY, &error);
  g_assert_no_error (error);

  present_activity (fixture, 0);
  section = page_test_find_type (GTK_WIDGET (fixture->dialog), MPL_TYPE_ACTIVITY_MAIN_SECTION);
  g_assert_false (gtk_widget_get_sensitive (section));
  g_assert_true (gtk_widget_is_sensitive (gtk_widget_get_parent (section)));
  g_assert_true (adw_dialog_close (fixture->dialog));
}

/* Nothing makes the dialog wider than a telephone. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  int minimum;

  present_activity (fixture, find_kind (fixture, MPL_ACTIVITY_RECURRING));
  gtk_widget_measure (adw_dialog_get_child (fixture->dialog), GTK_ORIENTATION_HORIZONTAL, -1,
                      &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

/* As GtkApplication does. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) css = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (css, MPL_RESOURCE_PATH "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (css),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/activity-dialog/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  page_test_init (&argc, &argv);
  mpl_app_register_types ();
  load_style ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  add ("look", test_look);
  add ("edit", test_edit);
  add ("new", test_new);
  add ("wrong", test_wrong);
  add ("close", test_close);
  add ("refused", test_refused);
  add ("actions", test_actions);
  add ("responsible", test_responsible);
  add ("meaning", test_meaning);
  add ("recurrence", test_recurrence);
  add ("own", test_own);
  add ("read-only", test_read_only);
  add ("narrow", test_narrow);

  return page_test_run ();
}
