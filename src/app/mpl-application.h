/* mpl-application.h: the running program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the settings, the actions of the whole program, the keyboard shortcuts and the style.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MPL_TYPE_APPLICATION (mpl_application_get_type ())

G_DECLARE_FINAL_TYPE (MplApplication, mpl_application, MPL, APPLICATION, AdwApplication)

/**
 * mpl_application_new:
 *
 * The settings' schema must be installed; mpl_app_run() checks it.
 *
 * Returns: (transfer full): the application
 */
MplApplication *mpl_application_new (void);

/* Returns: (transfer none): the user's settings */
GSettings *mpl_application_get_settings (MplApplication *self);

G_END_DECLS
