/* mpl-about-dialog.h: what the program is and who made it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Returns: (transfer floating): an AdwAboutDialog with the program's facts */
AdwDialog *mpl_about_dialog_new (void);

G_END_DECLS
