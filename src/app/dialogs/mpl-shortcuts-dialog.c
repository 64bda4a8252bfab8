/* mpl-shortcuts-dialog.c: the table of keyboard shortcuts, shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A group of rows for each heading of the table. Accessibility: a row is named by what the keys do
 * and described by the keys; the caps themselves are presentation.
 */

#include "mpl-config.h"

#include "app/dialogs/mpl-shortcuts-dialog.h"

#include <glib/gi18n.h>

#include "app/mpl-shortcuts.h"
#include "app/widgets/mpl-keycaps.h"

struct _MplShortcutsDialog
{
  AdwDialog parent_instance;

  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (MplShortcutsDialog, mpl_shortcuts_dialog, ADW_TYPE_DIALOG)

static GtkWidget *
make_row (const MplShortcut *shortcut)
{
  g_autofree char *label = mpl_shortcut_get_label (shortcut);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (shortcut->title));
  /* The row is described by its subtitle, of which there is none. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label,
                                  -1);

  for (const char *const *accel = shortcut->accels; *accel != NULL; accel++)
    {
      GtkWidget *keycaps = mpl_keycaps_new (*accel);

      gtk_widget_set_valign (keycaps, GTK_ALIGN_CENTER);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), keycaps);
    }

  return row;
}

static void
fill (MplShortcutsDialog *self)
{
  AdwPreferencesGroup *group = NULL;
  const char *heading = NULL;

  for (const MplShortcut *shortcut = mpl_shortcuts_get (); shortcut->title != NULL; shortcut++)
    {
      if (g_strcmp0 (heading, shortcut->group) != 0)
        {
          heading = shortcut->group;
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _ (heading));
          adw_preferences_page_add (self->page, group);
        }
      adw_preferences_group_add (group, make_row (shortcut));
    }
}

static void
mpl_shortcuts_dialog_class_init (MplShortcutsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, MPL_RESOURCE_PATH
                                               "/ui/dialogs/mpl-shortcuts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MplShortcutsDialog, page);
}

static void
mpl_shortcuts_dialog_init (MplShortcutsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self);
}

MplShortcutsDialog *
mpl_shortcuts_dialog_new (void)
{
  return g_object_new (MPL_TYPE_SHORTCUTS_DIALOG, NULL);
}
