/* test-preferences.c: what is chosen takes effect and is kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "app/dialogs/mpl-preferences-dialog.h"
#include "app/mpl-app.h"
#include "app/mpl-application.h"

static MplApplication *application;

static const struct
{
  const char *nick;
  AdwColorScheme scheme;
} styles[] = {
  { "dark", ADW_COLOR_SCHEME_FORCE_DARK },
  { "light", ADW_COLOR_SCHEME_FORCE_LIGHT },
  { "system", ADW_COLOR_SCHEME_DEFAULT },
};

static void
test_style_follows_setting (void)
{
  GSettings *settings = mpl_application_get_settings (application);
  AdwStyleManager *manager = adw_style_manager_get_default ();

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_assert_true (g_settings_set_string (settings, "style-scheme", styles[i].nick));
      g_assert_cmpint (adw_style_manager_get_color_scheme (manager), ==, styles[i].scheme);
    }
}

/* The check button whose target is a value. */
static GtkCheckButton *
find_button (GtkWidget *widget, const char *value)
{
  GtkCheckButton *found = NULL;

  if (GTK_IS_CHECK_BUTTON (widget))
    {
      GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));

      if (target != NULL && g_strcmp0 (g_variant_get_string (target, NULL), value) == 0)
        return GTK_CHECK_BUTTON (widget);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, value);

  return found;
}

static void
test_dialog_sets_and_shows (void)
{
  GSettings *settings = mpl_application_get_settings (application);
  MplPreferencesDialog *dialog = g_object_ref_sink (mpl_preferences_dialog_new (settings));
  GtkWidget *page
      = GTK_WIDGET (adw_preferences_dialog_get_visible_page (ADW_PREFERENCES_DIALOG (dialog)));
  GtkWindow *window = GTK_WINDOW (adw_window_new ());

  /* Actions reach the buttons once the dialog is in a window. */
  gtk_window_set_default_size (window, 800, 600);
  gtk_window_present (window);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (window));
  while (!gtk_widget_get_mapped (page))
    g_main_context_iteration (NULL, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      GtkCheckButton *button = find_button (page, styles[i].nick);
      g_autofree char *value = NULL;

      g_assert_nonnull (button);
      g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (button)));
      g_assert_true (gtk_widget_activate (GTK_WIDGET (button)));
      value = g_settings_get_string (settings, "style-scheme");
      g_assert_cmpstr (value, ==, styles[i].nick);
      g_assert_true (gtk_check_button_get_active (button));
    }

  /* A change from elsewhere is shown too. */
  g_settings_set_string (settings, "style-scheme", "dark");
  g_assert_true (gtk_check_button_get_active (find_button (page, "dark")));
  g_assert_false (gtk_check_button_get_active (find_button (page, "system")));

  g_settings_reset (settings, "style-scheme");
  gtk_window_destroy (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (dialog);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  adw_init ();

  application = mpl_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  g_test_add_func ("/preferences/style-follows-setting", test_style_follows_setting);
  g_test_add_func ("/preferences/dialog-sets-and-shows", test_dialog_sets_and_shows);

  status = g_test_run ();
  g_object_unref (application);

  return status;
}
