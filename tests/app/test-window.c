/* test-window.c: welcome page, pages, narrow window, remembered size
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/mpl-app.h"
#include "app/mpl-window-private.h"
#include "test-page.h"

static void
destroy_window (MplWindow *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  test_iterate_until (window == NULL);
}

static const char *
get_shown (MplWindow *window)
{
  return gtk_stack_get_visible_child_name (window->stack);
}

static AdwNavigationPage *
get_content (MplWindow *window)
{
  return adw_navigation_split_view_get_content (window->split_view);
}

static void
test_own_pages (void)
{
  MplWindow *window = g_object_new (MPL_TYPE_WINDOW, NULL);
  const MplPageInfo *first = mpl_page_table_get ();
  gboolean any = FALSE;

  /* Without a book the program's own pages leave the welcome page alone. */
  for (; first->id != NULL; first++)
    {
      g_assert_true (g_type_is_a (first->get_type (), ADW_TYPE_NAVIGATION_PAGE));
      any = any || mpl_page_is_available (first, FALSE);
    }
  g_assert_false (any);
  g_assert_cmpstr (get_shown (window), ==, "welcome");

  destroy_window (window);
}

static void
test_book_brings_pages (void)
{
  MplWindow *window = mpl_window_new_with_pages (NULL, test_book_pages);

  g_assert_cmpstr (get_shown (window), ==, "welcome");
  g_assert_null (get_content (window));
  g_assert_cmpint (test_pages_alive, ==, 0);

  mpl_window_set_has_book (window, TRUE);
  g_assert_cmpstr (get_shown (window), ==, "pages");
  g_assert_cmpstr (mpl_sidebar_get_selected (window->sidebar), ==, "overview");
  g_assert_true (TEST_IS_PAGE (get_content (window)));
  g_assert_cmpstr (adw_navigation_page_get_title (get_content (window)), ==, "Overview");
  g_assert_cmpint (test_pages_alive, ==, 1);

  mpl_window_set_has_book (window, FALSE);
  g_assert_cmpstr (get_shown (window), ==, "welcome");
  g_assert_null (get_content (window));
  g_assert_cmpint (test_pages_alive, ==, 0);

  destroy_window (window);
}

static void
test_page_without_book (void)
{
  MplWindow *window = mpl_window_new_with_pages (NULL, test_pages);
  AdwNavigationPage *help;

  g_assert_cmpstr (get_shown (window), ==, "pages");
  help = get_content (window);
  g_assert_nonnull (help);

  /* The page that stays is not made anew. */
  mpl_window_set_has_book (window, TRUE);
  g_assert_true (get_content (window) == help);
  g_assert_cmpint (test_pages_alive, ==, 1);

  destroy_window (window);
  g_assert_cmpint (test_pages_alive, ==, 0);
}

static void
test_pages_are_kept (void)
{
  MplWindow *window = mpl_window_new_with_pages (NULL, test_book_pages);
  AdwNavigationPage *overview, *plan;

  mpl_window_set_has_book (window, TRUE);
  overview = get_content (window);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "plan"));
  plan = get_content (window);
  g_assert_true (plan != overview);
  g_assert_cmpstr (mpl_sidebar_get_selected (window->sidebar), ==, "plan");
  g_assert_cmpint (test_pages_alive, ==, 2);

  mpl_window_show_page (window, "overview");
  g_assert_true (get_content (window) == overview);
  mpl_window_show_page (window, "plan");
  g_assert_true (get_content (window) == plan);
  mpl_window_show_page (window, "no-such-page");
  g_assert_true (get_content (window) == plan);
  g_assert_cmpint (test_pages_alive, ==, 2);

  destroy_window (window);
  g_assert_cmpint (test_pages_alive, ==, 0);
}

static MplWindow *
present (int width, int height)
{
  MplWindow *window = mpl_window_new_with_pages (NULL, test_book_pages);

  mpl_window_set_has_book (window, TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  test_iterate_until (gtk_widget_get_width (GTK_WIDGET (window)) > 0);

  return window;
}

static void
test_narrow (void)
{
  MplWindow *window = present (360, 720);

  test_iterate_until (adw_navigation_split_view_get_collapsed (window->split_view));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 360);

  /* Only an activation leads to the page; a selection that is shown beside it does not. */
  g_assert_false (adw_navigation_split_view_get_show_content (window->split_view));
  g_signal_emit_by_name (window->sidebar, "activated");
  g_assert_true (adw_navigation_split_view_get_show_content (window->split_view));

  destroy_window (window);
}

static void
test_wide (void)
{
  MplWindow *window = present (1000, 700);

  g_assert_false (adw_navigation_split_view_get_collapsed (window->split_view));

  destroy_window (window);
}

static void
test_size_is_kept (void)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.school.Mentoring");
  MplWindow *window;
  int width, height;

  g_settings_set_int (settings, "window-width", 777);
  g_settings_set_int (settings, "window-height", 555);
  window = mpl_window_new_with_pages (settings, test_pages);
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  g_assert_cmpint (width, ==, 777);
  g_assert_cmpint (height, ==, 555);
  g_assert_false (gtk_window_is_maximized (GTK_WINDOW (window)));

  gtk_window_set_default_size (GTK_WINDOW (window), 888, 666);
  destroy_window (window);
  g_assert_cmpint (g_settings_get_int (settings, "window-width"), ==, 888);
  g_assert_cmpint (g_settings_get_int (settings, "window-height"), ==, 666);

  g_settings_reset (settings, "window-width");
  g_settings_reset (settings, "window-height");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  mpl_app_register_types ();

  g_test_add_func ("/window/own-pages", test_own_pages);
  g_test_add_func ("/window/book-brings-pages", test_book_brings_pages);
  g_test_add_func ("/window/page-without-book", test_page_without_book);
  g_test_add_func ("/window/pages-are-kept", test_pages_are_kept);
  g_test_add_func ("/window/narrow", test_narrow);
  g_test_add_func ("/window/wide", test_wide);
  g_test_add_func ("/window/size-is-kept", test_size_is_kept);

  return g_test_run ();
}
