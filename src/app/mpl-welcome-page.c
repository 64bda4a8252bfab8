/* mpl-welcome-page.c: what the window shows while no school file is open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program's own face. What a person can begin with stands below the words, as the child of
 * the status page.
 */

#include "mpl-config.h"

#include "app/mpl-welcome-page.h"

struct _MplWelcomePage
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (MplWelcomePage, mpl_welcome_page, ADW_TYPE_BIN)

static void
mpl_welcome_page_class_init (MplWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               MPL_RESOURCE_PATH "/ui/mpl-welcome-page.ui");
}

static void
mpl_welcome_page_init (MplWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
