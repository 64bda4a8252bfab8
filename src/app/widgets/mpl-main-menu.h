/* mpl-main-menu.h: the button of the main menu
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It stands in the header bar of the welcome page and in that of the sidebar; F10 opens the one
 * that is on screen.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MPL_TYPE_MAIN_MENU (mpl_main_menu_get_type ())

G_DECLARE_FINAL_TYPE (MplMainMenu, mpl_main_menu, MPL, MAIN_MENU, AdwBin)

G_END_DECLS
