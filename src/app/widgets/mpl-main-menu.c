/* mpl-main-menu.c: the button of the main menu
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/widgets/mpl-main-menu.h"

#include <glib/gi18n.h>

#include "app/mpl-recent-files.h"
#include "app/widgets/mpl-menu-names.h"

struct _MplMainMenu
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GMenu *history;
  GMenu *recent;
};

G_DEFINE_FINAL_TYPE (MplMainMenu, mpl_main_menu, ADW_TYPE_BIN)

/* An underscore of a title is no mnemonic. */
static char *
join_label (const char *prefix, const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *escaped = g_strjoinv ("__", parts);

  return g_strconcat (prefix, escaped, NULL);
}

/* «Undo: move of “Council”» where the window tells what it would be, else the bare word. */
static void
append_step (MplMainMenu *self,
             const char *property,
             const char *bare,
             const char *format,
             const char *action)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;

  if (root != NULL && g_object_class_find_property (G_OBJECT_GET_CLASS (root), property) != NULL)
    g_object_get (root, property, &label, NULL);

  text = label != NULL ? join_label (format, label) : g_strdup (bare);
  g_menu_append (self->history, text, action);
}

/* The files that were open last, where the window remembers them. */
static void
fill_recent (MplMainMenu *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (GMenuModel) files = NULL;

  g_menu_remove_all (self->recent);
  if (root != NULL && g_object_class_find_property (G_OBJECT_GET_CLASS (root), "settings") != NULL)
    g_object_get (root, "settings", &settings, NULL);
  files = mpl_recent_files_make_menu (settings);
  if (g_menu_model_get_n_items (files) > 0)
    g_menu_append_submenu (self->recent, _ ("_Recent Files"), files);
}

static void
on_popover_show_cb (MplMainMenu *self)
{
  fill_recent (self);
  g_menu_remove_all (self->history);
  append_step (self, "undo-label", _ ("_Undo"), _ ("_Undo: "), "win.undo");
  append_step (self, "redo-label", _ ("_Redo"), _ ("_Redo: "), "win.redo");
  /* The popover was mapped, and its items named, before this is called. */
  mpl_menu_names_update (gtk_menu_button_get_popover (self->button));
}

static void
mpl_main_menu_class_init (MplMainMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               MPL_RESOURCE_PATH "/ui/widgets/mpl-main-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, MplMainMenu, button);
  gtk_widget_class_bind_template_child (widget_class, MplMainMenu, history);
  gtk_widget_class_bind_template_child (widget_class, MplMainMenu, recent);
}

static void
mpl_main_menu_init (MplMainMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  on_popover_show_cb (self);
  g_signal_connect_object (gtk_menu_button_get_popover (self->button), "show",
                           G_CALLBACK (on_popover_show_cb), self, G_CONNECT_SWAPPED);
  mpl_menu_names_attach (gtk_menu_button_get_popover (self->button));
}
