/* mpl-application.c: the running program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/mpl-application.h"

#include <glib/gi18n.h>

#include "app/dialogs/mpl-about-dialog.h"
#include "app/dialogs/mpl-preferences-dialog.h"
#include "app/dialogs/mpl-shortcuts-dialog.h"
#include "app/mpl-app.h"
#include "app/mpl-shortcuts.h"
#include "app/mpl-window.h"

struct _MplApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
  gboolean opening; /* a file from the command line is to be shown */
};

G_DEFINE_FINAL_TYPE (MplApplication, mpl_application, ADW_TYPE_APPLICATION)

/* The order is that of the enum in the schema. */
static const AdwColorScheme color_schemes[] = {
  ADW_COLOR_SCHEME_DEFAULT,
  ADW_COLOR_SCHEME_FORCE_LIGHT,
  ADW_COLOR_SCHEME_FORCE_DARK,
};

static void
apply_style_scheme (MplApplication *self)
{
  int scheme = g_settings_get_enum (self->settings, "style-scheme");

  g_return_if_fail (scheme >= 0 && scheme < (int) G_N_ELEMENTS (color_schemes));

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), color_schemes[scheme]);
}

/* A second request for a dialog that is already open brings up no second one. */
static void
present_dialog (MplApplication *self, AdwDialog *(*make) (MplApplication *self), GType type)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  AdwDialog *shown = NULL;

  if (ADW_IS_APPLICATION_WINDOW (window))
    shown = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  if (shown == NULL || !g_type_is_a (G_OBJECT_TYPE (shown), type))
    adw_dialog_present (make (self), window != NULL ? GTK_WIDGET (window) : NULL);
}

static AdwDialog *
make_preferences (MplApplication *self)
{
  return ADW_DIALOG (mpl_preferences_dialog_new (self->settings));
}

static AdwDialog *
make_shortcuts (MplApplication *self)
{
  return ADW_DIALOG (mpl_shortcuts_dialog_new ());
}

static AdwDialog *
make_about (MplApplication *self)
{
  return mpl_about_dialog_new ();
}

static void
on_preferences_activate_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  present_dialog (MPL_APPLICATION (user_data), make_preferences, MPL_TYPE_PREFERENCES_DIALOG);
}

static void
on_shortcuts_activate_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  present_dialog (MPL_APPLICATION (user_data), make_shortcuts, MPL_TYPE_SHORTCUTS_DIALOG);
}

static void
on_about_activate_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  present_dialog (MPL_APPLICATION (user_data), make_about, ADW_TYPE_ABOUT_DIALOG);
}

/* Every window is asked, as if its own close button were pressed; the last one ends the program. */
static void
on_quit_activate_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GList) windows = NULL;

  windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));
  for (GList *link = windows; link != NULL; link = link->next)
    gtk_window_close (link->data);
}

static const GActionEntry action_entries[] = {
  { "preferences", on_preferences_activate_cb },
  { "shortcuts", on_shortcuts_activate_cb },
  { "about", on_about_activate_cb },
  { "quit", on_quit_activate_cb },
};

static void
mpl_application_startup (GApplication *application)
{
  MplApplication *self = MPL_APPLICATION (application);

  G_APPLICATION_CLASS (mpl_application_parent_class)->startup (application);

  mpl_app_register_types ();
  gtk_window_set_default_icon_name (MPL_APP_ID);

  g_action_map_add_action_entries (G_ACTION_MAP (self), action_entries,
                                   G_N_ELEMENTS (action_entries), self);
  mpl_shortcuts_install (GTK_APPLICATION (self));

  g_signal_connect_object (self->settings, "changed::style-scheme", G_CALLBACK (apply_style_scheme),
                           self, G_CONNECT_SWAPPED);
  apply_style_scheme (self);
}

/* The work of yesterday goes on, where it is still there. */
static void
reopen_last_file (MplApplication *self, MplWindow *window)
{
  g_autofree char *path = g_settings_get_string (self->settings, "last-file");

  if (!self->opening && *path != '\0' && g_file_test (path, G_FILE_TEST_EXISTS))
    mpl_window_open_path (window, path);
}

static void
mpl_application_activate (GApplication *application)
{
  MplApplication *self = MPL_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    {
      window = GTK_WINDOW (mpl_window_new (self));
      reopen_last_file (self, MPL_WINDOW (window));
    }

  gtk_window_present (window);
}

/* A school file has one window; another file takes its place there. */
static void
mpl_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  GtkWindow *window;

  MPL_APPLICATION (application)->opening = TRUE;
  g_application_activate (application);
  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  if (n_files > 0 && MPL_IS_WINDOW (window))
    {
      g_autofree char *path = g_file_get_path (files[0]);

      if (path != NULL)
        mpl_window_open_path (MPL_WINDOW (window), path);
    }
}

static void
mpl_application_dispose (GObject *object)
{
  MplApplication *self = MPL_APPLICATION (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (mpl_application_parent_class)->dispose (object);
}

static void
mpl_application_class_init (MplApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = mpl_application_dispose;
  application_class->startup = mpl_application_startup;
  application_class->activate = mpl_application_activate;
  application_class->open = mpl_application_open;
}

static void
mpl_application_init (MplApplication *self)
{
  self->settings = g_settings_new (MPL_APP_ID);
}

MplApplication *
mpl_application_new (void)
{
  return g_object_new (MPL_TYPE_APPLICATION, "application-id", MPL_APP_ID, "resource-base-path",
                       MPL_RESOURCE_PATH, "flags", G_APPLICATION_HANDLES_OPEN, NULL);
}

GSettings *
mpl_application_get_settings (MplApplication *self)
{
  g_return_val_if_fail (MPL_IS_APPLICATION (self), NULL);

  return self->settings;
}
