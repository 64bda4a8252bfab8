/* mpl-preferences-dialog.h: what the user sets for the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MPL_TYPE_PREFERENCES_DIALOG (mpl_preferences_dialog_get_type ())

G_DECLARE_FINAL_TYPE (MplPreferencesDialog,
                      mpl_preferences_dialog,
                      MPL,
                      PREFERENCES_DIALOG,
                      AdwPreferencesDialog)

/**
 * mpl_preferences_dialog_new:
 * @settings: the user's settings; what is chosen takes effect and is kept at once
 *
 * Returns: (transfer floating): the dialog
 */
MplPreferencesDialog *mpl_preferences_dialog_new (GSettings *settings);

G_END_DECLS
