/* mpl-about-dialog.c: what the program is and who made it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/dialogs/mpl-about-dialog.h"

#include <glib/gi18n.h>

/* For whoever is asked for help: what runs here, in English as it goes into a report. */
static char *
describe_system (void)
{
  g_autofree char *os = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);

  return g_strdup_printf ("Mentoring %s\n"
                          "GTK %u.%u.%u\n"
                          "libadwaita %u.%u.%u\n"
                          "GLib %u.%u.%u\n"
                          "System: %s\n"
                          "Languages: %s\n",
                          MPL_VERSION, gtk_get_major_version (), gtk_get_minor_version (),
                          gtk_get_micro_version (), adw_get_major_version (),
                          adw_get_minor_version (), adw_get_micro_version (), glib_major_version,
                          glib_minor_version, glib_micro_version, os != NULL ? os : "unknown",
                          g_get_language_names ()[0]);
}

AdwDialog *
mpl_about_dialog_new (void)
{
  g_autofree char *system = describe_system ();
  AdwDialog *dialog = adw_about_dialog_new ();
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (dialog);

  adw_about_dialog_set_application_icon (about, MPL_APP_ID);
  adw_about_dialog_set_application_name (about, _ ("Mentoring"));
  adw_about_dialog_set_version (about, MPL_VERSION);
  adw_about_dialog_set_developer_name (about, _ ("The Mentoring authors"));
  adw_about_dialog_set_copyright (about, _ ("© 2026 The Mentoring authors"));
  adw_about_dialog_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_comments (about, _ ("For planning and running a school’s programme in which "
                                           "teachers mentor teachers. Everything stays on your own "
                                           "computer."));
  adw_about_dialog_set_debug_info (about, system);
  adw_about_dialog_set_debug_info_filename (about, "mentoring-system.txt");

  return dialog;
}
