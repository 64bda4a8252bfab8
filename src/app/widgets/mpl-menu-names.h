/* mpl-menu-names.h: names for the items of a menu
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * mpl_menu_names_attach:
 * @popover: a menu made from a model
 *
 * Gives every item its text as its accessible name whenever the menu opens. GTK 4.18 points the
 * item to a label whose role is presentation, and such a label has no name to lend: a screen
 * reader would hear nothing but «menu item».
 */
void mpl_menu_names_attach (GtkPopover *popover);

/* Names the items once more, after the menu has changed while it is shown. */
void mpl_menu_names_update (GtkPopover *popover);

G_END_DECLS
