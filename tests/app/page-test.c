/* page-test.c: what the tests of the pages share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page-test.h"

#include <glib/gstdio.h>

#include "imports/mpl-programme-job.h"
#include "imports/mpl-template-reader.h"
#include "test-page.h"

static char *folder;

void
page_test_init (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;

  if (g_access ("/dev/shm", R_OK | W_OK | X_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", FALSE);
  g_test_init (argc, argv, NULL);
  adw_init ();

  folder = g_dir_make_tmp ("page-test-XXXXXX", &error);
  g_assert_no_error (error);
}

/* The school files, their locks and backups. */
static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_assert_no_errno (g_unlink (child));
    }
  g_assert_no_errno (g_rmdir (path));
}

int
page_test_run (void)
{
  int status = g_test_run ();

  remove_folder (folder);
  g_clear_pointer (&folder, g_free);

  return status;
}

MplBook *
page_test_create_book (void)
{
  static int n = 0;
  g_autofree char *name = g_strdup_printf ("page-%d.mentoring", n++);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  MplBook *book = mpl_book_create (path, &error);

  g_assert_no_error (error);

  return book;
}

void
page_test_make_programme (MplBook *book)
{
  MplTemplateChoice choice = mpl_template_choice_default (mpl_day_new (2026, 9, 1));
  g_autoptr (GError) error = NULL;
  g_autoptr (MplTemplate) template = mpl_template_read (MPL_TEMPLATE_BUILT_IN, &error);
  g_autoptr (MplSnapshot) snapshot = mpl_model_get_snapshot (mpl_book_get_model (book));
  g_autoptr (MplChange) change = NULL;

  g_assert_no_error (error);
  change = mpl_programme_make (template, &choice, NULL, snapshot, &error);
  g_assert_no_error (error);
  g_assert_true (mpl_book_apply (book, change, &error));
  g_assert_no_error (error);
}

void
page_test_set_text (MplBook *book,
                    const char *verb,
                    const MplTable *table,
                    gint64 id,
                    guint field,
                    const char *text)
{
  g_autoptr (MplChange) change = mpl_change_new (verb);
  g_autoptr (GError) error = NULL;

  mpl_change_set_subject (change, table, id);
  mpl_change_set_text (change, table, id, field, text);
  g_assert_true (mpl_book_apply (book, change, &error));
  g_assert_no_error (error);
}

GtkWindow *
page_test_present (GtkWidget *page, int width)
{
  GtkWindow *window = GTK_WINDOW (adw_window_new ());

  gtk_window_set_default_size (window, width, 640);
  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_present (window);
  test_iterate_until (gtk_widget_get_width (page) > 0);
  page_test_settle ();

  return window;
}

static gboolean
on_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  guint *n_frames = user_data;

  *n_frames += 1;

  return G_SOURCE_CONTINUE;
}

void
page_test_settle (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  guint n_frames = 0;

  /* A few frames: a breakpoint and the rows of a list come a frame after their reason. */
  if (windows != NULL && gtk_widget_get_mapped (windows->data))
    {
      guint id = gtk_widget_add_tick_callback (windows->data, on_tick_cb, &n_frames, NULL);

      test_iterate_until (n_frames >= 4);
      gtk_widget_remove_tick_callback (windows->data, id);
    }
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
page_test_destroy (GtkWindow *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (window);
  test_iterate_until (window == NULL);
}

guint
page_test_find (GtkWidget *widget, PageTestFunc func, gconstpointer data, GtkWidget **first)
{
  guint n = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;

  if (func (widget, data))
    {
      n++;
      if (first != NULL && *first == NULL)
        *first = widget;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += page_test_find (child, func, data, first);

  return n;
}

static gboolean
is_label_of (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), text) == 0;
}

GtkWidget *
page_test_find_label (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  page_test_find (widget, is_label_of, text, &found);

  return found;
}

guint
page_test_count_labels (GtkWidget *widget, const char *text)
{
  return page_test_find (widget, is_label_of, text, NULL);
}

static gboolean
is_of_type (GtkWidget *widget, gconstpointer type)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, GPOINTER_TO_SIZE (type));
}

GtkWidget *
page_test_find_type (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  page_test_find (widget, is_of_type, GSIZE_TO_POINTER (type), &found);

  return found;
}

gboolean
page_test_is_at_top (GtkWidget *page)
{
  GtkWidget *view = page_test_find_type (page, GTK_TYPE_LIST_VIEW);
  GtkAdjustment *adjustment;

  g_assert_nonnull (view);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  return gtk_adjustment_get_value (adjustment) <= gtk_adjustment_get_lower (adjustment);
}

static gboolean
is_named_stack (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_STACK (widget) && gtk_stack_get_visible_child_name (GTK_STACK (widget)) != NULL;
}

const char *
page_test_get_state (GtkWidget *page)
{
  GtkWidget *stack = NULL;

  page_test_find (page, is_named_stack, NULL, &stack);
  g_assert_nonnull (stack);

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}
