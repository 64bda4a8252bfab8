/* test-journal-page.c: history as sentences, undone ones, and undo to here
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/mpl-app.h"
#include "app/pages/mpl-journal-list.h"
#include "app/pages/mpl-journal-page.h"
#include "model/mpl-school.h"
#include "model/mpl-verb.h"
#include "page-test.h"
#include "test-page.h"

static void
name_school (MplBook *book, const char *name)
{
  gint64 id = mpl_record_get_id (mpl_model_get_school (mpl_book_get_model (book)));

  page_test_set_text (book, "school-edit", &mpl_school_table, id, MPL_SCHOOL_NAME_SHORT, name);
}

static MplJournalList *
make_list (MplBook *book)
{
  MplJournalList *list = mpl_journal_list_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (mpl_journal_list_update (list, book, &error));
  g_assert_no_error (error);

  return list;
}

static void
update_list (MplJournalList *list, MplBook *book)
{
  g_assert_true (mpl_journal_list_update (list, book, NULL));
}

static guint
count (MplJournalList *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

static MplJournalItem *
get_item (MplJournalList *list, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (list), position);
}

static gint64
get_id (MplJournalList *list, guint position)
{
  g_autoptr (MplJournalItem) item = get_item (list, position);

  return mpl_journal_item_get_id (item);
}

static gboolean
get_undone (MplJournalList *list, guint position)
{
  g_autoptr (MplJournalItem) item = get_item (list, position);

  return mpl_journal_item_get_undone (item);
}

static void
test_list (void)
{
  g_autoptr (MplBook) book = page_test_create_book ();
  g_autoptr (MplJournalList) list = make_list (book);
  g_autoptr (MplJournalItem) first = NULL;
  g_autoptr (MplJournalItem) kept = NULL;
  guint before = count (list);
  guint start, end;

  name_school (book, "Школа 1");
  name_school (book, "Школа 2");
  update_list (list, book);
  g_assert_cmpuint (count (list), ==, before + 2);
  g_assert_cmpint (get_id (list, 0), >, get_id (list, 1));

  /* What has not changed is the same object still. */
  first = get_item (list, 1);
  update_list (list, book);
  kept = get_item (list, 1);
  g_assert_true (kept == first);

  g_assert_cmpstr (mpl_journal_item_get_heading (first), ==, "Today");
  gtk_section_model_get_section (GTK_SECTION_MODEL (list), 1, &start, &end);
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, count (list));

  g_assert_cmpuint (mpl_journal_list_count_steps (list, get_id (list, 0)), ==, 1);
  g_assert_cmpuint (mpl_journal_list_count_steps (list, get_id (list, 1)), ==, 2);
  g_assert_cmpuint (mpl_journal_list_count_steps (list, G_MAXINT64), ==, 0);

  g_assert_true (mpl_book_undo (book, NULL));
  update_list (list, book);
  g_assert_true (get_undone (list, 0));
  g_assert_false (get_undone (list, 1));
  g_assert_cmpuint (mpl_journal_list_count_steps (list, get_id (list, 0)), ==, 0);
  g_assert_cmpuint (mpl_journal_list_count_steps (list, get_id (list, 1)), ==, 1);
}

/* A second day has a heading of its own, and no command of the day before is «today». */
static void
test_days (void)
{
  g_autoptr (MplBook) book = NULL;
  g_autoptr (MplJournalList) list = NULL;
  g_autoptr (MplJournalItem) newest = NULL;
  g_autoptr (MplJournalItem) older = NULL;
  g_autofree char *was = g_strdup (g_getenv ("MENTORING_TODAY"));
  guint start, end;

  g_setenv ("MENTORING_TODAY", "2026-09-14", TRUE);
  book = page_test_create_book ();
  name_school (book, "Школа 1");
  g_setenv ("MENTORING_TODAY", "2026-09-15", TRUE);
  name_school (book, "Школа 2");

  list = make_list (book);
  newest = get_item (list, 0);
  older = get_item (list, 1);
  g_assert_cmpstr (mpl_journal_item_get_heading (newest), ==, "Today");
  g_assert_cmpstr (mpl_journal_item_get_heading (older), ==, "Yesterday");
  gtk_section_model_get_section (GTK_SECTION_MODEL (list), 0, &start, &end);
  g_assert_cmpuint (end, ==, 1);
  gtk_section_model_get_section (GTK_SECTION_MODEL (list), 1, &start, &end);
  g_assert_cmpuint (start, ==, 1);

  g_setenv ("MENTORING_TODAY", "2026-09-20", TRUE);
  update_list (list, book);
  g_clear_object (&newest);
  newest = get_item (list, 0);
  g_assert_cmpstr (mpl_journal_item_get_heading (newest), ==, "15\u00a0сентября");

  if (was != NULL)
    g_setenv ("MENTORING_TODAY", was, TRUE);
  else
    g_unsetenv ("MENTORING_TODAY");
}

static void
test_pieces (void)
{
  g_autoptr (MplBook) book = page_test_create_book ();
  g_autoptr (MplJournalList) list = NULL;
  guint n;

  for (guint i = 0; i < MPL_JOURNAL_LIST_PIECE + 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("Школа %u", i);

      name_school (book, name);
    }

  list = make_list (book);
  g_assert_cmpuint (count (list), ==, MPL_JOURNAL_LIST_PIECE);
  g_assert_true (mpl_journal_list_read_on (list, NULL));
  n = count (list);
  g_assert_cmpuint (n, >=, MPL_JOURNAL_LIST_PIECE + 20);
  for (guint i = 1; i < n; i++)
    g_assert_cmpint (get_id (list, i - 1), >, get_id (list, i));
  g_assert_true (mpl_journal_list_read_on (list, NULL));
  g_assert_cmpuint (count (list), ==, n);

  /* What has been read stays read. */
  name_school (book, "Школа");
  update_list (list, book);
  g_assert_cmpuint (count (list), ==, n + 1);
}

static gboolean
is_dimmed_text (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BOX (widget) && gtk_widget_has_css_class (widget, "dimmed");
}

static gboolean
is_undo_button (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "journal.undo-to")
                == 0;
}

static void
test_page (void)
{
  g_autoptr (MplBook) book = page_test_create_book ();
  GtkWidget *page = g_object_ref_sink (g_object_new (MPL_TYPE_JOURNAL_PAGE, NULL));
  GtkWindow *window = page_test_present (page, 600);
  guint buttons;

  g_assert_cmpstr (page_test_get_state (page), ==, "empty");
  g_object_set (page, "book", book, NULL);
  page_test_settle ();
  buttons = page_test_find (page, is_undo_button, NULL, NULL);

  name_school (book, "Школа 1");
  page_test_make_programme (book);
  page_test_settle ();
  g_assert_cmpstr (page_test_get_state (page), ==, "history");
  g_assert_true (page_test_is_at_top (page));
  g_assert_nonnull (page_test_find_label (page, "Today"));
  g_assert_cmpuint (page_test_find (page, is_undo_button, NULL, NULL), ==, buttons + 2);
  g_assert_cmpuint (page_test_find (page, is_dimmed_text, NULL, NULL), ==, 0);
  g_assert_null (page_test_find_label (page, "undone"));

  g_assert_true (mpl_book_undo (book, NULL));
  page_test_settle ();
  g_assert_cmpuint (page_test_find (page, is_dimmed_text, NULL, NULL), ==, 1);
  g_assert_nonnull (page_test_find_label (page, "undone"));
  g_assert_cmpuint (page_test_find (page, is_undo_button, NULL, NULL), ==, buttons + 1);

  page_test_destroy (window);
  g_assert_finalize_object (page);
}

/* Shows the question of a command and answers it. */
static void
answer (GtkWidget *page, GtkWindow *window, gint64 id, const char *response)
{
  AdwDialog *dialog;

  g_assert_true (gtk_widget_activate_action (page, "journal.undo-to", "x", id));
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (window));
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_signal_emit_by_name (dialog, "response", response);
  adw_dialog_force_close (dialog);
  test_iterate_until (adw_window_get_visible_dialog (ADW_WINDOW (window)) == NULL);
  page_test_settle ();
}

static void
test_undo_to (void)
{
  g_autoptr (MplBook) book = page_test_create_book ();
  GtkWidget *page = g_object_ref_sink (g_object_new (MPL_TYPE_JOURNAL_PAGE, NULL));
  GtkWindow *window = page_test_present (page, 600);
  g_autoptr (MplJournalList) list = NULL;
  MplRecord *school = mpl_model_get_school (mpl_book_get_model (book));
  gint64 id;

  g_object_set (page, "book", book, NULL);
  name_school (book, "Школа 1");
  name_school (book, "Школа 2");
  name_school (book, "Школа 3");
  list = make_list (book);
  id = get_id (list, 1);

  answer (page, window, id, "keep");
  g_assert_cmpstr (mpl_record_get_text (school, MPL_SCHOOL_NAME_SHORT), ==, "Школа 3");

  answer (page, window, id, "undo");
  g_assert_cmpstr (mpl_record_get_text (school, MPL_SCHOOL_NAME_SHORT), ==, "Школа 1");
  g_assert_cmpuint (page_test_find (page, is_dimmed_text, NULL, NULL), ==, 2);

  /* Of what is undone already nobody is asked. */
  g_assert_true (gtk_widget_activate_action (page, "journal.undo-to", "x", id));
  g_assert_null (adw_window_get_visible_dialog (ADW_WINDOW (window)));

  page_test_destroy (window);
  g_assert_finalize_object (page);
}

/* A barrier can be neither undone nor crossed. */
static void
test_barrier (void)
{
  g_autoptr (MplBook) book = page_test_create_book ();
  g_autoptr (MplChange) change = mpl_change_new (MPL_VERB_PERSON_ERASE);
  g_autoptr (MplJournalList) list = NULL;
  g_autoptr (MplJournalItem) barrier = NULL;
  g_autofree char *mark = NULL;
  gint64 id = mpl_record_get_id (mpl_model_get_school (mpl_book_get_model (book)));

  name_school (book, "Школа 1");
  mpl_change_set_barrier (change, TRUE);
  mpl_change_set_text (change, &mpl_school_table, id, MPL_SCHOOL_NAME_SHORT, "Школа 2");
  g_assert_true (mpl_book_apply (book, change, NULL));
  name_school (book, "Школа 3");

  list = make_list (book);
  g_assert_cmpuint (mpl_journal_list_count_steps (list, get_id (list, 0)), ==, 1);
  g_assert_cmpuint (mpl_journal_list_count_steps (list, get_id (list, 1)), ==, 0);
  g_assert_cmpuint (mpl_journal_list_count_steps (list, get_id (list, 2)), ==, 0);

  barrier = get_item (list, 1);
  g_object_get (barrier, "mark", &mark, NULL);
  g_assert_cmpstr (mark, ==, "history does not go back past this");
}

int
main (int argc, char *argv[])
{
  page_test_init (&argc, &argv);
  mpl_app_register_types ();

  g_test_add_func ("/journal-page/list", test_list);
  g_test_add_func ("/journal-page/days", test_days);
  g_test_add_func ("/journal-page/pieces", test_pieces);
  g_test_add_func ("/journal-page/page", test_page);
  g_test_add_func ("/journal-page/undo-to", test_undo_to);
  g_test_add_func ("/journal-page/barrier", test_barrier);

  return page_test_run ();
}
