/* activity-window.c: a window with the dialog of an activity, for walks and pictures
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * activity-window FILE NUMBER: the dialog of the activity at that place of the plan, from 1; 0 for
 * a new one in the first block.
 */

#include <adwaita.h>
#include <glib/gi18n.h>
#include <locale.h>

#include "app/dialogs/mpl-activity-dialog.h"
#include "app/mpl-app.h"
#include "model/mpl-plan-index.h"
#include "mpl-config.h"

static AdwDialog *
make_dialog (MplBook *book, guint number)
{
  g_autoptr (MplSnapshot) snapshot = mpl_model_get_snapshot (mpl_book_get_model (book));
  g_autoptr (MplPlanIndex) plan = mpl_plan_index_new (snapshot);
  MplDay today = mpl_day_today ();

  if (number == 0)
    return mpl_activity_dialog_new_for_block (book,
                                              mpl_row_get_id (mpl_plan_index_get_block (plan, 0)),
                                              MPL_SPAN_INIT (today, today + 7));
  return mpl_activity_dialog_new (book,
                                  mpl_row_get_id (mpl_plan_index_get_activity (plan, number - 1)));
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) css = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (css, MPL_RESOURCE_PATH "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (css),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MplBook) book = NULL;
  GtkWindow *window;
  AdwDialog *dialog;

  g_assert_cmpint (argc, ==, 3);
  setlocale (LC_ALL, "");
  bindtextdomain (MPL_GETTEXT_PACKAGE, g_getenv ("MENTORING_LOCALE_DIR"));
  bind_textdomain_codeset (MPL_GETTEXT_PACKAGE, "UTF-8");
  textdomain (MPL_GETTEXT_PACKAGE);
  adw_init ();
  mpl_app_register_types ();
  load_style ();

  book = mpl_book_open (
      argv[1], g_getenv ("READ_ONLY") != NULL ? MPL_STORE_READ_ONLY : MPL_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  window = GTK_WINDOW (g_object_ref_sink (adw_window_new ()));
  gtk_window_set_title (window, "Activity");
  adw_window_set_content (ADW_WINDOW (window), adw_bin_new ());
  gtk_window_set_default_size (window, 800, 600);
  gtk_window_maximize (window);
  gtk_window_present (window);

  dialog = make_dialog (book, (guint) g_ascii_strtoull (argv[2], NULL, 10));
  g_assert_nonnull (dialog);
  adw_dialog_present (dialog, GTK_WIDGET (window));

  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (window);

  return 0;
}
