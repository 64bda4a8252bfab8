/* mpl-main-menu.c: the button of the main menu
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/widgets/mpl-main-menu.h"

#include "app/widgets/mpl-menu-names.h"

struct _MplMainMenu
{
  AdwBin parent_instance;

  GtkMenuButton *button;
};

G_DEFINE_FINAL_TYPE (MplMainMenu, mpl_main_menu, ADW_TYPE_BIN)

static void
mpl_main_menu_class_init (MplMainMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               MPL_RESOURCE_PATH "/ui/widgets/mpl-main-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, MplMainMenu, button);
}

static void
mpl_main_menu_init (MplMainMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mpl_menu_names_attach (gtk_menu_button_get_popover (self->button));
}
