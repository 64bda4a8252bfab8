/* mpl-shortcuts.c: the one table of keyboard shortcuts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/mpl-shortcuts.h"

#include <glib/gi18n.h>

#define GROUP_GENERAL N_ ("General")

#define GROUP_EDITING N_ ("Editing the Plan")
#define GROUP_TIMELINE N_ ("Timeline")

/* What has no action is answered by the page of the plan; F10 by GtkMenuButton:primary. */
static const MplShortcut shortcut_table[] = {
  { GROUP_GENERAL, N_ ("New Programme"), "win.new-programme", { "<Control><Shift>n" } },
  { GROUP_GENERAL, N_ ("Open a School File"), "win.open", { "<Control>o" } },
  { GROUP_GENERAL, N_ ("Save a Copy"), "win.save-copy", { "<Control><Shift>s" } },
  { GROUP_GENERAL, N_ ("Print"), "win.print", { "<Control>p" } },
  { GROUP_GENERAL, N_ ("Undo"), "win.undo", { "<Control>z" } },
  { GROUP_GENERAL, N_ ("Redo"), "win.redo", { "<Control><Shift>z" } },
  { GROUP_GENERAL, N_ ("Search in the Plan"), NULL, { "<Control>f" } },
  { GROUP_GENERAL, N_ ("Main Menu"), NULL, { "F10" } },
  { GROUP_GENERAL, N_ ("Preferences"), "app.preferences", { "<Control>comma" } },
  { GROUP_GENERAL, N_ ("Keyboard Shortcuts"), "app.shortcuts", { "<Control>question" } },
  { GROUP_GENERAL, N_ ("Close the Window"), "window.close", { "<Control>w" } },
  { GROUP_GENERAL, N_ ("Quit"), "app.quit", { "<Control>q" } },
  { GROUP_EDITING, N_ ("New Activity"), NULL, { "<Control>n", "Insert" } },
  { GROUP_EDITING, N_ ("Edit the Activity"), NULL, { "Return" } },
  { GROUP_EDITING, N_ ("Rename"), NULL, { "F2" } },
  { GROUP_EDITING, N_ ("Delete"), NULL, { "Delete" } },
  { GROUP_EDITING, N_ ("Mark as Done"), NULL, { "<Control>Return" } },
  { GROUP_EDITING, N_ ("Move by a Working Day"), NULL, { "<Shift>Left", "<Shift>Right" } },
  { GROUP_EDITING, N_ ("Move a Week Earlier"), NULL, { "<Control><Shift>Left" } },
  { GROUP_EDITING, N_ ("Move a Week Later"), NULL, { "<Control><Shift>Right" } },
  { GROUP_EDITING, N_ ("Change the Last Day"), NULL, { "<Alt>Left", "<Alt>Right" } },
  { GROUP_EDITING, N_ ("Move Up or Down in the Plan"), NULL, { "<Control>Up", "<Control>Down" } },
  { GROUP_EDITING, N_ ("Link Selected Activities"), NULL, { "l" } },
  { GROUP_EDITING, N_ ("Select"), NULL, { "space" } },
  { GROUP_EDITING, N_ ("Copy"), NULL, { "<Control>c" } },
  { GROUP_EDITING, N_ ("Cut"), NULL, { "<Control>x" } },
  { GROUP_EDITING, N_ ("Paste"), NULL, { "<Control>v" } },
  { GROUP_EDITING, N_ ("Duplicate"), NULL, { "<Control>d" } },
  { GROUP_TIMELINE, N_ ("Facts of the Activity"), NULL, { "F9" } },
  { GROUP_TIMELINE, N_ ("Timeline Zoom: Nearer"), NULL, { "<Control>plus" } },
  { GROUP_TIMELINE, N_ ("Timeline Zoom: Farther"), NULL, { "<Control>minus" } },
  { GROUP_TIMELINE, N_ ("Show the Whole Programme on the Timeline"), NULL, { "<Control>0" } },
  { GROUP_TIMELINE, N_ ("Today on the Timeline"), NULL, { "<Control>t" } },
  { NULL },
};

const MplShortcut *
mpl_shortcuts_get (void)
{
  return shortcut_table;
}

void
mpl_shortcuts_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (const MplShortcut *shortcut = shortcut_table; shortcut->title != NULL; shortcut++)
    if (shortcut->action != NULL)
      gtk_application_set_accels_for_action (application, shortcut->action, shortcut->accels);
}

char *
mpl_shortcut_get_label (const MplShortcut *self)
{
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  for (const char *const *accel = self->accels; *accel != NULL; accel++)
    {
      g_autofree char *label = NULL;
      GdkModifierType modifiers;
      guint key;

      if (!gtk_accelerator_parse (*accel, &key, &modifiers))
        continue;

      label = gtk_accelerator_get_label (key, modifiers);
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", label);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}
