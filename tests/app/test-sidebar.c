/* test-sidebar.c: the sidebar lists the pages that are available
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/mpl-app.h"
#include "app/mpl-sidebar.h"
#include "test-page.h"

static GtkListBox *
find_list (GtkWidget *widget)
{
  GtkListBox *list = NULL;

  if (GTK_IS_LIST_BOX (widget))
    return GTK_LIST_BOX (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && list == NULL;
       child = gtk_widget_get_next_sibling (child))
    list = find_list (child);

  return list;
}

/* The first widget of a CSS class. */
static GtkWidget *
find_class (GtkWidget *widget, const char *css_class)
{
  GtkWidget *found = NULL;

  if (gtk_widget_has_css_class (widget, css_class))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_class (child, css_class);

  return found;
}

static guint
count_rows (MplSidebar *sidebar)
{
  GtkListBox *list = find_list (GTK_WIDGET (sidebar));
  guint count = 0;

  while (gtk_list_box_get_row_at_index (list, (int) count) != NULL)
    count++;

  return count;
}

static void
on_notify_cb (guint *count)
{
  *count += 1;
}

static MplSidebar *
make_sidebar (gboolean has_book)
{
  MplSidebar *sidebar = g_object_ref_sink (g_object_new (MPL_TYPE_SIDEBAR, NULL));

  mpl_sidebar_set_pages (sidebar, test_pages, has_book);

  return sidebar;
}

static void
test_table (void)
{
  g_assert_nonnull (mpl_page_table_get ());
  g_assert_true (mpl_page_table_find (test_pages, "plan") == &test_pages[2]);
  g_assert_null (mpl_page_table_find (test_pages, "nothing"));
  g_assert_null (mpl_page_table_find (test_pages, NULL));

  g_assert_true (mpl_page_is_available (&test_pages[0], TRUE));
  g_assert_false (mpl_page_is_available (&test_pages[0], FALSE));
  g_assert_true (mpl_page_is_available (&test_pages[1], FALSE));
}

static void
test_lists_available (void)
{
  MplSidebar *sidebar = make_sidebar (FALSE);

  g_assert_cmpuint (count_rows (sidebar), ==, 1);
  g_assert_cmpstr (mpl_sidebar_get_selected (sidebar), ==, "help");
  g_assert_false (mpl_sidebar_select (sidebar, "plan"));
  g_assert_cmpstr (mpl_sidebar_get_selected (sidebar), ==, "help");

  mpl_sidebar_set_pages (sidebar, test_pages, TRUE);
  g_assert_cmpuint (count_rows (sidebar), ==, 3);
  g_assert_cmpstr (mpl_sidebar_get_selected (sidebar), ==, "help");

  mpl_sidebar_set_pages (sidebar, test_book_pages, FALSE);
  g_assert_cmpuint (count_rows (sidebar), ==, 0);
  g_assert_null (mpl_sidebar_get_selected (sidebar));

  g_assert_finalize_object (sidebar);
}

/* A selection whose page has gone falls back to the first one, with one notification. */
static void
test_selection (void)
{
  MplSidebar *sidebar = make_sidebar (TRUE);
  guint count = 0;

  g_assert_cmpstr (mpl_sidebar_get_selected (sidebar), ==, "overview");
  g_signal_connect_swapped (sidebar, "notify::selected", G_CALLBACK (on_notify_cb), &count);

  g_assert_true (mpl_sidebar_select (sidebar, "plan"));
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpstr (mpl_sidebar_get_selected (sidebar), ==, "plan");

  mpl_sidebar_set_pages (sidebar, test_pages, FALSE);
  g_assert_cmpstr (mpl_sidebar_get_selected (sidebar), ==, "help");
  g_assert_cmpuint (count, ==, 2);

  g_assert_finalize_object (sidebar);
}

static void
test_activation (void)
{
  MplSidebar *sidebar = make_sidebar (TRUE);
  GtkWindow *window = GTK_WINDOW (adw_window_new ());
  GtkListBox *list = find_list (GTK_WIDGET (sidebar));
  guint count = 0;

  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (sidebar));
  g_signal_connect_swapped (sidebar, "activated", G_CALLBACK (on_notify_cb), &count);
  g_signal_emit_by_name (gtk_list_box_get_row_at_index (list, 2), "activate");
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpstr (mpl_sidebar_get_selected (sidebar), ==, "plan");

  gtk_window_destroy (window);
  g_assert_finalize_object (sidebar);
}

static void
test_accessible (void)
{
  MplSidebar *sidebar = make_sidebar (TRUE);
  GtkListBox *list = find_list (GTK_WIDGET (sidebar));
  GtkAccessible *row = GTK_ACCESSIBLE (gtk_list_box_get_row_at_index (list, 2));

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Pages");
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Plan");

  g_assert_finalize_object (sidebar);
}

static void
test_programme (void)
{
  MplSidebar *sidebar = make_sidebar (TRUE);
  GtkWidget *header = find_class (GTK_WIDGET (sidebar), "programme");
  GtkWidget *title = find_class (header, "heading");
  GtkWidget *details = find_class (header, "caption");

  g_assert_false (gtk_widget_get_visible (header));

  g_object_set (sidebar, "programme", "Педагог — педагог", NULL);
  g_assert_true (gtk_widget_get_visible (header));
  g_assert_false (gtk_widget_get_visible (details));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (title)), ==, "Педагог — педагог");

  g_object_set (sidebar, "details", "2026/27", NULL);
  g_assert_true (gtk_widget_get_visible (details));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (details)), ==, "2026/27");

  g_object_set (sidebar, "programme", NULL, NULL);
  g_assert_false (gtk_widget_get_visible (header));

  g_assert_finalize_object (sidebar);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  mpl_app_register_types ();

  g_test_add_func ("/sidebar/table", test_table);
  g_test_add_func ("/sidebar/lists-available", test_lists_available);
  g_test_add_func ("/sidebar/selection", test_selection);
  g_test_add_func ("/sidebar/activation", test_activation);
  g_test_add_func ("/sidebar/accessible", test_accessible);
  g_test_add_func ("/sidebar/programme", test_programme);

  return g_test_run ();
}
