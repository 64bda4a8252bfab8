/* test-plan-page.c: the plan's rows, headers, search and empty states
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/mpl-app.h"
#include "app/mpl-search-text.h"
#include "app/pages/mpl-plan-list.h"
#include "app/pages/mpl-plan-page.h"
#include "model/mpl-activity.h"
#include "model/mpl-verb.h"
#include "page-test.h"
#include "test-page.h"

/* The short preset of the built-in template. */
#define N_ROWS 25
#define N_BLOCKS 6

static MplPlanList *
make_list (MplBook *book, MplDay today)
{
  MplPlanList *list = mpl_plan_list_new ();
  g_autoptr (MplSnapshot) snapshot = mpl_model_get_snapshot (mpl_book_get_model (book));

  mpl_plan_list_update (list, snapshot, today);

  return list;
}

static void
update_list (MplPlanList *list, MplBook *book, MplDay today)
{
  g_autoptr (MplSnapshot) snapshot = mpl_model_get_snapshot (mpl_book_get_model (book));

  mpl_plan_list_update (list, snapshot, today);
}

/* (transfer full): a property of the row at a place. */
static char *
get_text (gpointer list, guint position, const char *name)
{
  g_autoptr (GObject) item = g_list_model_get_item (list, position);
  char *text = NULL;

  g_object_get (item, name, &text, NULL);

  return text;
}

static gint64
get_id (gpointer list, guint position)
{
  g_autoptr (MplPlanItem) item = g_list_model_get_item (list, position);

  return mpl_plan_item_get_id (item);
}

static guint
count_sections (gpointer list)
{
  guint n = g_list_model_get_n_items (list);
  guint count = 0;

  for (guint start, end = 0; end < n; count++)
    {
      guint was = end;

      gtk_section_model_get_section (list, was, &start, &end);
      g_assert_cmpuint (start, ==, was);
      g_assert_cmpuint (end, >, start);
    }

  return count;
}

static void
on_items_changed_cb (GListModel *list, guint position, guint removed, guint added, guint *seen)
{
  seen[0] = position;
  seen[1] = removed;
  seen[2] = added;
  seen[3]++;
}

static void
test_list (void)
{
  g_autoptr (MplBook) book = page_test_create_book ();
  g_autoptr (MplPlanList) list = make_list (book, mpl_day_new (2026, 8, 1));
  g_autofree char *number = NULL;
  g_autofree char *heading = NULL;
  g_autoptr (MplPlanItem) first = NULL;
  guint start, end;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);

  page_test_make_programme (book);
  update_list (list, book, mpl_day_new (2026, 8, 1));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, N_ROWS);
  g_assert_cmpuint (count_sections (list), ==, N_BLOCKS);

  number = get_text (list, 0, "number");
  g_assert_cmpstr (number, ==, "1.1");
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpstr (mpl_plan_block_get_heading (mpl_plan_item_get_block (first)), ==,
                   "1. Подготовка к запуску программы наставничества");

  gtk_section_model_get_section (GTK_SECTION_MODEL (list), N_ROWS, &start, &end);
  g_assert_cmpuint (start, ==, N_ROWS);
  g_assert_cmpuint (end, ==, G_MAXUINT);
}

/* One row differs: it alone is told of, and the block counts anew. */
static void
test_list_change (void)
{
  const MplDay today = mpl_day_new (2026, 8, 1);
  g_autoptr (MplBook) book = page_test_create_book ();
  g_autoptr (MplPlanList) list = NULL;
  g_autoptr (MplPlanItem) first = NULL;
  g_autoptr (MplPlanItem) kept = NULL;
  g_autofree char *count = NULL;
  guint seen[4] = { 0 };
  guint start, end;

  page_test_make_programme (book);
  list = make_list (book, today);
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  gtk_section_model_get_section (GTK_SECTION_MODEL (list), 0, &start, &end);
  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed_cb), seen);

  update_list (list, book, today);
  g_assert_cmpuint (seen[3], ==, 0);

  page_test_set_text (book, MPL_VERB_ACTIVITY_STATUS, &mpl_activity_table, get_id (list, 1),
                      MPL_ACTIVITY_STATUS, "done");
  update_list (list, book, today);
  g_assert_cmpuint (seen[3], ==, 1);
  g_assert_cmpuint (seen[0], ==, 1);
  g_assert_cmpuint (seen[1], ==, 1);
  g_assert_cmpuint (seen[2], ==, 1);

  kept = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_true (kept == first);
  count = g_strdup_printf ("1 of %u", end - start);
  g_assert_cmpstr (mpl_plan_block_get_count (mpl_plan_item_get_block (kept)), ==, count);

  g_assert_true (mpl_book_undo (book, NULL));
  g_assert_true (mpl_book_undo (book, NULL));
  update_list (list, book, today);
  g_assert_cmpuint (seen[0], ==, 0);
  g_assert_cmpuint (seen[1], ==, N_ROWS);
  g_assert_cmpuint (seen[2], ==, 0);
}

static void
test_search_text (void)
{
  g_autofree char *text = mpl_search_text_fold ("Приём ОТЧЁТОВ\u00a0Т. В.");
  g_auto (GStrv) found = mpl_search_text_split ("  отчет  ПРИЕМ ");
  g_auto (GStrv) lost = mpl_search_text_split ("отчет план");
  g_auto (GStrv) nothing = mpl_search_text_split ("  ");

  g_assert_cmpstr (text, ==, "прием отчетов т. в.");
  g_assert_cmpuint (g_strv_length (found), ==, 2);
  g_assert_true (mpl_search_text_matches (text, (const char *const *) found));
  g_assert_false (mpl_search_text_matches (text, (const char *const *) lost));
  g_assert_cmpuint (g_strv_length (nothing), ==, 0);
  g_assert_true (mpl_search_text_matches (text, (const char *const *) nothing));
  g_assert_true (mpl_search_text_matches (text, NULL));
}

static GtkListView *
find_list_view (GtkWidget *page)
{
  GtkWidget *view = page_test_find_type (page, GTK_TYPE_LIST_VIEW);

  g_assert_nonnull (view);

  return GTK_LIST_VIEW (view);
}

/* (transfer full): a page that shows the list. */
static GtkWidget *
make_page (void)
{
  return g_object_ref_sink (g_object_new (MPL_TYPE_PLAN_PAGE, "view", "list", NULL));
}

static guint
count_found (GtkWidget *page)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (find_list_view (page))));
}

static void
test_page (void)
{
  g_autoptr (MplBook) book = page_test_create_book ();
  g_autoptr (MplPlanList) list = NULL;
  GtkWidget *page = make_page ();
  GtkWindow *window = page_test_present (page, 1000);
  g_autofree char *title = NULL;
  g_autofree char *days = NULL;

  g_assert_cmpstr (page_test_get_state (page), ==, "no-programme");
  g_object_set (page, "book", book, NULL);
  g_assert_cmpstr (page_test_get_state (page), ==, "no-programme");

  page_test_make_programme (book);
  page_test_settle ();
  g_assert_cmpstr (page_test_get_state (page), ==, "plan");
  g_assert_cmpuint (count_found (page), ==, N_ROWS);
  g_assert_true (page_test_is_at_top (page));
  g_assert_cmpuint (count_sections (gtk_list_view_get_model (find_list_view (page))), ==, N_BLOCKS);

  list = make_list (book, mpl_day_today ());
  title = get_text (list, 0, "title");
  days = get_text (list, 0, "days");
  g_assert_nonnull (page_test_find_label (page, "1.1"));
  g_assert_nonnull (page_test_find_label (page, title));
  g_assert_nonnull (page_test_find_label (page, days));
  g_assert_nonnull (
      page_test_find_label (page, "1. Подготовка к запуску программы наставничества"));

  g_assert_true (mpl_book_undo (book, NULL));
  page_test_settle ();
  g_assert_cmpstr (page_test_get_state (page), ==, "no-programme");
  g_assert_true (mpl_book_redo (book, NULL));
  g_assert_cmpstr (page_test_get_state (page), ==, "plan");

  g_object_set (page, "book", NULL, NULL);
  g_assert_cmpstr (page_test_get_state (page), ==, "no-programme");

  page_test_destroy (window);
  g_assert_finalize_object (page);
}

/* The row in one sentence, and its days in words on the day after it should be done. */
static void
test_overdue (void)
{
  g_autoptr (MplBook) book = page_test_create_book ();
  GtkWidget *page = make_page ();
  GtkWindow *window = page_test_present (page, 1000);
  g_autoptr (MplPlanList) list = NULL;
  g_autofree char *was = g_strdup (g_getenv ("MENTORING_TODAY"));
  g_autofree char *today = NULL;
  g_autofree char *label = NULL;
  MplRecord *activity;
  gint64 id;
  MplDay end;
  guint n_overdue;

  page_test_make_programme (book);
  list = make_list (book, mpl_day_new (2026, 8, 1));
  id = get_id (list, 0);
  activity = mpl_model_get (mpl_book_get_model (book), &mpl_activity_table, id);
  end = mpl_record_get_day (activity, MPL_ACTIVITY_END);

  today = mpl_day_to_iso (end);
  g_setenv ("MENTORING_TODAY", today, TRUE);
  g_object_set (page, "book", book, NULL);
  page_test_settle ();
  g_assert_cmpuint (page_test_count_labels (page, "overdue by 5 days"), ==, 0);

  g_clear_pointer (&today, g_free);
  today = mpl_day_to_iso (end + 5);
  g_setenv ("MENTORING_TODAY", today, TRUE);
  page_test_set_text (book, MPL_VERB_ACTIVITY_RENAME, &mpl_activity_table, id, MPL_ACTIVITY_TITLE,
                      "Составить план");
  page_test_settle ();
  n_overdue = page_test_count_labels (page, "overdue by 5 days");
  g_assert_cmpuint (n_overdue, >=, 1);

  update_list (list, book, mpl_day_today ());
  label = get_text (list, 0, "label");
  g_assert_true (g_str_has_prefix (label, "1.1 Составить план, "));
  g_assert_nonnull (strstr (label, ", responsible "));
  g_assert_true (g_str_has_suffix (label, ", planned, overdue by 5 days"));

  page_test_set_text (book, MPL_VERB_ACTIVITY_STATUS, &mpl_activity_table, id, MPL_ACTIVITY_STATUS,
                      "done");
  page_test_settle ();
  g_assert_cmpuint (page_test_count_labels (page, "overdue by 5 days"), ==, n_overdue - 1);

  if (was != NULL)
    g_setenv ("MENTORING_TODAY", was, TRUE);
  else
    g_unsetenv ("MENTORING_TODAY");
  page_test_destroy (window);
  g_assert_finalize_object (page);
}

static void
type_search (GtkWidget *page, const char *text)
{
  GtkWidget *entry = page_test_find_type (page, GTK_TYPE_SEARCH_ENTRY);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
  page_test_settle ();
}

static void
test_search (void)
{
  g_autoptr (MplBook) book = page_test_create_book ();
  GtkWidget *page = make_page ();
  GtkWindow *window = page_test_present (page, 1000);
  g_autoptr (MplPlanList) list = NULL;
  g_autofree char *title = NULL;
  g_autofree char *shouted = NULL;

  page_test_make_programme (book);
  g_object_set (page, "book", book, NULL);
  list = make_list (book, mpl_day_today ());
  title = get_text (list, 0, "title");
  shouted = g_utf8_strup (title, -1);

  g_assert_true (gtk_widget_activate_action (page, "plan.search", NULL));
  page_test_settle ();
  type_search (page, shouted);
  g_assert_cmpstr (page_test_get_state (page), ==, "plan");
  g_assert_cmpuint (count_found (page), ==, 1);
  g_assert_nonnull (page_test_find_label (page, "Found: 1"));
  g_assert_nonnull (page_test_find_label (page, title));

  type_search (page, "нет такого мероприятия");
  g_assert_cmpstr (page_test_get_state (page), ==, "nothing-found");
  g_assert_nonnull (page_test_find_label (page, "Found: 0"));

  type_search (page, "");
  g_assert_cmpuint (count_found (page), ==, N_ROWS);
  g_assert_null (page_test_find_label (page, "Found: 25"));

  page_test_destroy (window);
  g_assert_finalize_object (page);
}

static void
test_narrow (void)
{
  g_autoptr (MplBook) book = page_test_create_book ();
  GtkWidget *page = make_page ();
  GtkWindow *window;
  g_autoptr (MplPlanList) list = NULL;
  g_autofree char *caption = NULL;
  g_autofree char *days = NULL;

  page_test_make_programme (book);
  g_object_set (page, "book", book, NULL);
  list = make_list (book, mpl_day_today ());
  caption = get_text (list, 0, "caption");
  days = get_text (list, 0, "days");
  g_assert_true (g_str_has_prefix (caption, days));

  window = page_test_present (page, 360);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 360);
  g_assert_nonnull (page_test_find_label (page, caption));
  g_assert_null (page_test_find_label (page, days));

  page_test_destroy (window);
  g_assert_finalize_object (page);
}

int
main (int argc, char *argv[])
{
  page_test_init (&argc, &argv);
  mpl_app_register_types ();

  g_test_add_func ("/plan-page/list", test_list);
  g_test_add_func ("/plan-page/list-change", test_list_change);
  g_test_add_func ("/plan-page/search-text", test_search_text);
  g_test_add_func ("/plan-page/page", test_page);
  g_test_add_func ("/plan-page/overdue", test_overdue);
  g_test_add_func ("/plan-page/search", test_search);
  g_test_add_func ("/plan-page/narrow", test_narrow);

  return page_test_run ();
}
