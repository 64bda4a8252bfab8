/* mpl-welcome-page.h: what the window shows while no school file is open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MPL_TYPE_WELCOME_PAGE (mpl_welcome_page_get_type ())

G_DECLARE_FINAL_TYPE (MplWelcomePage, mpl_welcome_page, MPL, WELCOME_PAGE, AdwBin)

G_END_DECLS
