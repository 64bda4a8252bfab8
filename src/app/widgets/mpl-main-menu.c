/* mpl-main-menu.c: the button of the main menu
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/widgets/mpl-main-menu.h"

struct _MplMainMenu
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (MplMainMenu, mpl_main_menu, ADW_TYPE_BIN)

static void
mpl_main_menu_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MPL_TYPE_MAIN_MENU);

  G_OBJECT_CLASS (mpl_main_menu_parent_class)->dispose (object);
}

static void
mpl_main_menu_class_init (MplMainMenuClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mpl_main_menu_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               MPL_RESOURCE_PATH "/ui/widgets/mpl-main-menu.ui");
}

static void
mpl_main_menu_init (MplMainMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
