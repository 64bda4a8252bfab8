/* test-window-file.c: recent files and copies of the window's school file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "app/mpl-app.h"
#include "app/mpl-recent-files.h"
#include "app/mpl-window-private.h"
#include "page-test.h"
#include "test-page.h"

static char *
make_file (const char *name)
{
  char *path = g_build_filename (g_get_tmp_dir (), name, NULL);

  g_assert_true (g_file_set_contents (path, "x", 1, NULL));

  return path;
}

static void
test_recent (void)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.school.Mentoring");
  g_autofree char *first = make_file ("recent a_1.mentoring");
  g_autofree char *second = make_file ("recent b.mentoring");
  g_auto (GStrv) both = NULL;
  g_auto (GStrv) one = NULL;
  g_auto (GStrv) kept = NULL;
  g_autoptr (GMenuModel) menu = NULL;
  g_autofree char *label = NULL;
  g_autofree char *target = NULL;

  mpl_recent_files_add (settings, first);
  mpl_recent_files_add (settings, second);
  mpl_recent_files_add (settings, first);
  both = mpl_recent_files_get (settings);
  g_assert_cmpuint (g_strv_length (both), ==, 2);
  g_assert_cmpstr (both[0], ==, first);

  menu = mpl_recent_files_make_menu (settings);
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 2);
  g_assert_true (g_menu_model_get_item_attribute (menu, 0, "label", "s", &label));
  g_assert_true (g_menu_model_get_item_attribute (menu, 0, "target", "s", &target));
  g_assert_true (g_str_has_prefix (label, "recent a__1 — "));
  g_assert_cmpstr (target, ==, first);

  g_assert_no_errno (g_unlink (first));
  one = mpl_recent_files_get (settings);
  g_assert_cmpuint (g_strv_length (one), ==, 1);
  g_assert_cmpstr (one[0], ==, second);
  mpl_recent_files_remove (settings, second);

  for (guint i = 0; i < 2 * MPL_RECENT_FILES_MOST; i++)
    {
      g_autofree char *path = g_strdup_printf ("/nowhere/%u.mentoring", i);

      mpl_recent_files_add (settings, path);
    }
  kept = g_settings_get_strv (settings, "recent-files");
  g_assert_cmpuint (g_strv_length (kept), ==, MPL_RECENT_FILES_MOST);
  g_assert_cmpstr (kept[0], ==, "/nowhere/15.mentoring");
  g_assert_no_errno (g_unlink (second));

  /* Without settings nothing is remembered, and nothing breaks. */
  mpl_recent_files_add (NULL, first);
  g_strfreev (mpl_recent_files_get (NULL));
}

static gboolean
has_toast (MplWindow *window, const char *text)
{
  return page_test_find_label (GTK_WIDGET (window), text) != NULL;
}

static void
test_copy (void)
{
  static const MplPageInfo no_pages[] = { { NULL } };
  MplWindow *window = mpl_window_new_with_pages (NULL, no_pages);
  g_autoptr (MplBook) book = page_test_create_book ();
  g_autofree char *target = make_file ("window-copy.mentoring");
  g_autoptr (MplBook) copy = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  page_test_make_programme (book);
  mpl_window_set_book (window, book);
  gtk_window_present (GTK_WINDOW (window));
  mpl_window_copy_to (window, target);
  test_iterate_until (has_toast (window, "Copy saved: window-copy.mentoring"));

  /* It opens by itself while the other one stays open, and is for its owner alone. */
  copy = mpl_book_open (target, MPL_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_nonnull (mpl_model_get_programme (mpl_book_get_model (copy)));
  g_assert_true (mpl_book_close (copy, &error));
  g_assert_cmpint (g_stat (target, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  /* Never onto the file that is open. */
  mpl_window_copy_to (window, mpl_store_get_path (mpl_book_get_store (book)));
  test_iterate_until (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))
                      != NULL);
  g_assert_nonnull (mpl_model_get_programme (mpl_book_get_model (book)));

  g_assert_no_errno (g_unlink (target));
  page_test_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  page_test_init (&argc, &argv);
  mpl_app_register_types ();

  g_test_add_func ("/window-file/recent", test_recent);
  g_test_add_func ("/window-file/copy", test_copy);

  return page_test_run ();
}
