/* mpl-shortcuts-dialog.h: the table of keyboard shortcuts, shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MPL_TYPE_SHORTCUTS_DIALOG (mpl_shortcuts_dialog_get_type ())

G_DECLARE_FINAL_TYPE (MplShortcutsDialog, mpl_shortcuts_dialog, MPL, SHORTCUTS_DIALOG, AdwDialog)

/* Returns: (transfer floating): the dialog, filled from mpl_shortcuts_get() */
MplShortcutsDialog *mpl_shortcuts_dialog_new (void);

G_END_DECLS
