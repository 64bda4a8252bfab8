/* test-print-dialog.c: pages follow what is chosen; files and printers get what is shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page-test.h"
#include "test-page.h"

#include <glib/gstdio.h>
#include <string.h>

#include "app/dialogs/mpl-print-dialog-private.h"
#include "app/mpl-app.h"

#define TODAY (mpl_day_new (2026, 11, 25))

typedef struct
{
  MplBook *book;
  GSettings *settings;
  GtkWindow *window;
  MplPrintDialog *dialog;
  char *folder;
} Fixture;

static void
reset_settings (GSettings *settings)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    g_settings_reset (settings, keys[i]);
}

static gboolean
is_ready (Fixture *fixture)
{
  return !mpl_print_pages_get_busy (fixture->dialog->pages)
         && mpl_print_pages_get_n_pages (fixture->dialog->pages) > 0;
}

static guint
count_pages (Fixture *fixture)
{
  test_iterate_until (is_ready (fixture));
  return mpl_print_pages_get_n_pages (fixture->dialog->pages);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  gboolean has_programme = data == NULL;

  fixture->folder = g_dir_make_tmp ("print-test-XXXXXX", NULL);
  fixture->settings = g_settings_new ("org.school.Mentoring");
  reset_settings (fixture->settings);
  fixture->book = page_test_create_book ();
  if (has_programme)
    page_test_make_programme (fixture->book);
  fixture->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (fixture->window, 1100, 800);
  gtk_window_present (fixture->window);
  fixture->dialog = MPL_PRINT_DIALOG (
      g_object_ref_sink (mpl_print_dialog_new (fixture->book, fixture->settings)));
  adw_dialog_present (ADW_DIALOG (fixture->dialog), GTK_WIDGET (fixture->window));
  test_iterate_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->dialog)));
  if (has_programme)
    count_pages (fixture);
  page_test_settle ();
}

static void
remove_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_assert_no_errno (g_rmdir (folder));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  page_test_settle ();
  g_assert_finalize_object (fixture->dialog);
  /* GTK holds the sheet of a closed dialog, and so the rows that are bound, a while longer. */
  g_clear_object (&fixture->settings);
  g_assert_true (mpl_book_close (fixture->book, NULL));
  g_assert_finalize_object (fixture->book);
  remove_files (fixture->folder);
  g_free (fixture->folder);
}

/* A row of the options by its title; asserts that there is one. */
static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
get_row (Fixture *fixture, const char *title)
{
  GtkWidget *row = find_row (GTK_WIDGET (fixture->dialog->options), title);

  g_assert_nonnull (row);
  return row;
}

static void
choose (Fixture *fixture, const char *title, guint place)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_row (fixture, title)), place);
}

/* Enabled actions have sensitive buttons; there is no other way to ask a widget's action. */
static gboolean
can (Fixture *fixture, const char *action)
{
  GtkWidget *button = page_test_find_type (GTK_WIDGET (fixture->dialog->actions), GTK_TYPE_BUTTON);

  for (; button != NULL; button = gtk_widget_get_next_sibling (button))
    if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), action) == 0)
      return gtk_widget_get_sensitive (button);

  return FALSE;
}

static void
test_paper (Fixture *fixture, gconstpointer data)
{
  guint on_a4 = count_pages (fixture);
  g_autofree char *value = NULL;
  double width = 0, height = 0;

  g_assert_cmpuint (on_a4, >, 1);
  mpl_print_pages_get_size (fixture->dialog->pages, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 842, 1);
  g_assert_true (g_strrstr (gtk_label_get_text (fixture->dialog->page_label), "1") != NULL);

  choose (fixture, "Pa_per", 1);
  g_assert_cmpuint (count_pages (fixture), <, on_a4);
  mpl_print_pages_get_size (fixture->dialog->pages, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 1191, 1);
  value = g_settings_get_string (fixture->settings, "print-paper");
  g_assert_cmpstr (value, ==, "a3");

  choose (fixture, "_Orientation", 1);
  count_pages (fixture);
  mpl_print_pages_get_size (fixture->dialog->pages, &width, &height);
  g_assert_cmpfloat (width, <, height);
  g_assert_false (g_settings_get_boolean (fixture->settings, "print-landscape"));
}

/* The label, the name for a screen reader and the pages say the same. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  guint n_pages = count_pages (fixture);
  g_autofree char *label = g_strdup_printf ("p. %u of %u", n_pages, n_pages);
  g_autofree char *first = mpl_print_pages_describe (fixture->dialog->pages, 0);
  g_autofree char *last = mpl_print_pages_describe (fixture->dialog->pages, n_pages - 1);

  g_assert_true (g_str_has_prefix (first, "Page 1 of "));
  gtk_test_accessible_assert_role (fixture->dialog->preview, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (fixture->dialog->preview, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       first);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog->preview), "preview.go", "i", G_MAXINT32);
  page_test_settle ();
  g_assert_cmpuint (mpl_print_preview_get_page (fixture->dialog->preview), ==, n_pages);
  g_assert_cmpstr (gtk_label_get_text (fixture->dialog->page_label), ==, label);
  gtk_test_accessible_assert_property (fixture->dialog->preview, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       last);
}

/* Page by page there and back; at the ends nothing happens. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *preview = GTK_WIDGET (fixture->dialog->preview);
  guint n_pages = count_pages (fixture);

  for (guint page = 1; page <= n_pages + 1; page++)
    {
      g_assert_cmpuint (mpl_print_preview_get_page (fixture->dialog->preview), ==,
                        MIN (page, n_pages));
      gtk_widget_activate_action (preview, "preview.go", "i", 1);
    }
  for (guint page = n_pages; page > 1; page--)
    gtk_widget_activate_action (preview, "preview.go", "i", -1);
  g_assert_cmpuint (mpl_print_preview_get_page (fixture->dialog->preview), ==, 1);

  gtk_widget_activate_action (preview, "preview.zoom", "i", -1);
  g_assert_cmpfloat (mpl_print_preview_get_zoom (fixture->dialog->preview), ==, 1);
  gtk_widget_activate_action (preview, "preview.zoom", "i", 3);
  g_assert_cmpfloat (mpl_print_preview_get_zoom (fixture->dialog->preview), >, 1.5);
  gtk_widget_activate_action (preview, "preview.zoom", "i", 0);
  g_assert_cmpfloat (mpl_print_preview_get_zoom (fixture->dialog->preview), ==, 1);
}

/* Each choice is in what is printed, and remembered. */
static void
test_choices (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *title;
    const char *key;
  } switches[] = {
    { "_Number", "print-column-number" }, { "_Responsible", "print-column-responsible" },
    { "Da_ys", "print-column-days" },     { "Le_gend", "print-legend" },
    { "_Arrows", "print-links" },         { "_Baseline", "print-baseline" },
    { "A_ctions", "print-actions" },      { "Blac_k and White", "print-mono" },
  };
  MplTimelineExportOptions *chosen = &fixture->dialog->chosen;

  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      GtkWidget *row = get_row (fixture, switches[i].title);
      gboolean was = adw_switch_row_get_active (ADW_SWITCH_ROW (row));
      MplTimelineExportOptions before = *chosen;

      g_assert_cmpint (was, ==, g_settings_get_boolean (fixture->settings, switches[i].key));
      adw_switch_row_set_active (ADW_SWITCH_ROW (row), !was);
      g_assert_cmpint (!was, ==, g_settings_get_boolean (fixture->settings, switches[i].key));
      g_assert_true (before.columns != chosen->columns || before.parts != chosen->parts
                     || before.legend != chosen->legend || before.mono != chosen->mono);
    }
  g_assert_cmpfloat (chosen->day_width, ==, 0);
  choose (fixture, "Sca_le", 3);
  g_assert_cmpfloat (chosen->day_width, >, 0);
  g_assert_cmpuint (count_pages (fixture), >, 1);
}

static void
test_period (Fixture *fixture, gconstpointer data)
{
  AdwExpanderRow *period = ADW_EXPANDER_ROW (get_row (fixture, "Only a _Period"));
  GtkEditable *from = GTK_EDITABLE (get_row (fixture, "_First Day"));
  GtkEditable *to = GTK_EDITABLE (get_row (fixture, "_Last Day"));
  guint whole = count_pages (fixture);
  g_autofree char *kept = NULL;

  adw_expander_row_set_enable_expansion (period, TRUE);
  gtk_editable_set_text (from, "01.12.2026");
  gtk_editable_set_text (to, "31.12.2026");
  g_assert_cmpint (fixture->dialog->chosen.span.start, ==, mpl_day_new (2026, 12, 1));
  g_assert_cmpint (fixture->dialog->chosen.span.end, ==, mpl_day_new (2026, 12, 31));
  g_assert_cmpuint (count_pages (fixture), <, whole);
  kept = g_settings_get_string (fixture->settings, "print-from");
  g_assert_cmpstr (kept, ==, "2026-12-01");

  /* What is no period cannot be printed, and says why. */
  gtk_editable_set_text (to, "30.11.2026");
  g_assert_false (can (fixture, "print.print"));
  g_assert_false (can (fixture, "print.save"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (to), "error"));
  g_assert_cmpstr (adw_expander_row_get_subtitle (period), ==, "The period ends before it begins.");
  gtk_editable_set_text (to, "32.12");
  g_assert_false (can (fixture, "print.save"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (to), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  adw_expander_row_set_enable_expansion (period, FALSE);
  g_assert_true (can (fixture, "print.print"));
  g_assert_cmpuint (count_pages (fixture), ==, whole);
}

/* A burst of choices ends with the pages of the last one. */
static void
test_newest_wins (Fixture *fixture, gconstpointer data)
{
  guint n_pages;

  choose (fixture, "Pa_per", 1);
  n_pages = count_pages (fixture);
  choose (fixture, "Pa_per", 0);
  for (guint i = 0; i < 20; i++)
    choose (fixture, "Sca_le", i % 6);
  choose (fixture, "Sca_le", 0);
  choose (fixture, "Pa_per", 1);
  g_assert_true (mpl_print_pages_get_busy (fixture->dialog->pages));
  g_assert_true (gtk_widget_get_visible (fixture->dialog->spinner));
  g_assert_cmpuint (count_pages (fixture), ==, n_pages);
  g_assert_false (gtk_widget_get_visible (fixture->dialog->spinner));
}

/* Pages are drawn as wide as they are asked for, white where there is nothing. */
static void
test_picture (Fixture *fixture, gconstpointer data)
{
  g_autofree guchar *pixels = NULL;
  GdkTexture *picture = NULL;
  guint dark = 0;

  count_pages (fixture);
  for (;;)
    {
      picture = mpl_print_pages_get_picture (fixture->dialog->pages, 1, 777);
      if (picture != NULL && gdk_texture_get_width (picture) == 777)
        break;
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_cmpint (gdk_texture_get_height (picture), ==, 549);
  pixels = g_malloc (777 * 549 * 4);
  gdk_texture_download (picture, pixels, 777 * 4);
  g_assert_cmpint (pixels[0], ==, 255);
  for (guint i = 0; i < 777 * 549; i++)
    dark += pixels[4 * i] < 100 ? 1 : 0;
  g_assert_cmpuint (dark, >, 500);
}

static gboolean
is_done (Fixture *fixture)
{
  return fixture->dialog->cancellable == NULL;
}

static char *
save (Fixture *fixture, const char *name)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  const char *const may_replace[] = { path, NULL };

  mpl_print_dialog_save (fixture->dialog, path, may_replace);
  return path;
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  guint n_pages = count_pages (fixture);
  g_autofree char *pdf = save (fixture, "plan");
  g_autofree char *with_suffix = g_strconcat (pdf, ".pdf", NULL);
  g_autofree char *png = NULL;
  g_autofree char *last = NULL;
  g_autofree char *bytes = NULL;

  /* While it is being written nothing else can be begun. */
  g_assert_false (is_done (fixture));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->dialog->actions), ==, "progress");
  test_iterate_until (is_done (fixture));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->dialog->actions), ==, "choose");
  g_assert_true (g_file_get_contents (with_suffix, &bytes, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));

  png = save (fixture, "plan.png");
  test_iterate_until (is_done (fixture));
  last = g_strdup_printf ("%s/plan-%u.png", fixture->folder, n_pages);
  g_assert_true (g_file_test (last, G_FILE_TEST_IS_REGULAR));
  g_assert_false (g_file_test (png, G_FILE_TEST_EXISTS));
  page_test_settle ();
}

/* Pages that nobody was asked about are not written over. */
static void
test_save_over_pages (Fixture *fixture, gconstpointer data)
{
  g_autofree char *second = g_build_filename (fixture->folder, "plan-2.svg", NULL);
  g_autofree char *first = g_build_filename (fixture->folder, "plan-1.svg", NULL);
  g_autofree char *path = NULL;
  g_autofree char *bytes = NULL;
  AdwAlertDialog *question;

  g_assert_true (g_file_set_contents (second, "before", -1, NULL));
  path = save (fixture, "plan.svg");
  g_assert_nonnull (path);
  test_iterate_until (is_done (fixture));
  g_assert_true (g_file_get_contents (second, &bytes, NULL, NULL));
  g_assert_cmpstr (bytes, ==, "before");
  g_assert_false (g_file_test (first, G_FILE_TEST_EXISTS));

  question = ADW_ALERT_DIALOG (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  g_assert_true (adw_alert_dialog_has_response (question, "replace"));
  g_signal_emit_by_name (question, "response::replace", "replace");
  adw_dialog_force_close (ADW_DIALOG (question));
  test_iterate_until (is_done (fixture));
  g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
  g_clear_pointer (&bytes, g_free);
  g_assert_true (g_file_get_contents (second, &bytes, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, "<?xml"));
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = save (fixture, "plan.pdf");

  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "print.cancel", NULL);
  test_iterate_until (is_done (fixture));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (can (fixture, "print.save"));
}

/* A dialog that is closed breaks its job off and leaves nothing behind. */
static void
test_close (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = save (fixture, "plan.png");
  g_autoptr (GDir) dir = NULL;

  adw_dialog_force_close (ADW_DIALOG (fixture->dialog));
  test_iterate_until (is_done (fixture));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  dir = g_dir_open (fixture->folder, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
}

/* The school file is no place for a picture of its plan. */
static void
test_school_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length_before = 0, length_after = 0;

  g_free (fixture->dialog->book_path);
  fixture->dialog->book_path = g_build_filename (fixture->folder, "school.pdf", NULL);
  g_assert_true (g_file_set_contents (fixture->dialog->book_path, "school", -1, NULL));
  g_assert_true (g_file_get_contents (fixture->dialog->book_path, &before, &length_before, NULL));
  g_free (save (fixture, "school.pdf"));
  g_assert_true (is_done (fixture));
  g_assert_true (g_file_get_contents (fixture->dialog->book_path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);
  adw_dialog_force_close (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->dialog->states), ==, "empty");
  g_assert_false (can (fixture, "print.print"));
  g_assert_false (can (fixture, "print.save"));
}

/* A narrow dialog shows one of both, and leads to the other. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  g_assert_false (adw_navigation_split_view_get_collapsed (fixture->dialog->split_view));
  gtk_window_set_default_size (fixture->window, 360, 640);
  test_iterate_until (adw_navigation_split_view_get_collapsed (fixture->dialog->split_view));
  g_assert_false (adw_navigation_split_view_get_show_content (fixture->dialog->split_view));
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "print.preview", NULL);
  page_test_settle ();
  g_assert_true (adw_navigation_split_view_get_show_content (fixture->dialog->split_view));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->dialog->preview)), <=, 360);
}

int
main (int argc, char **argv)
{
  g_setenv ("MENTORING_TODAY", "2026-11-25", TRUE);
  page_test_init (&argc, &argv);
  mpl_app_register_types ();
  /* A dialog that fades out is held until it has. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
#define ADD(name, func) \
  g_test_add ("/app/print-dialog/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("paper", test_paper);
  ADD ("names", test_names);
  ADD ("keys", test_keys);
  ADD ("choices", test_choices);
  ADD ("period", test_period);
  ADD ("newest-wins", test_newest_wins);
  ADD ("picture", test_picture);
  ADD ("save", test_save);
  ADD ("save-over-pages", test_save_over_pages);
  ADD ("cancel", test_cancel);
  ADD ("close", test_close);
  ADD ("school-file", test_school_file);
  ADD ("narrow", test_narrow);
  g_test_add ("/app/print-dialog/empty", Fixture, "empty", set_up, test_empty, tear_down);

  return page_test_run ();
}
