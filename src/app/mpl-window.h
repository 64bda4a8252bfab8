/* mpl-window.h: the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shows the welcome page while no page is available, else the sidebar and the selected page. It
 * keeps its size in the settings.
 */

#pragma once

#include "app/mpl-application.h"

G_BEGIN_DECLS

#define MPL_TYPE_WINDOW (mpl_window_get_type ())

G_DECLARE_FINAL_TYPE (MplWindow, mpl_window, MPL, WINDOW, AdwApplicationWindow)

/* Returns: (transfer none): a window that @application owns */
MplWindow *mpl_window_new (MplApplication *application);

/**
 * mpl_window_show_page:
 * @self: the window
 * @id: the id of a page
 *
 * Leads to a page. Does nothing where the page is not available.
 */
void mpl_window_show_page (MplWindow *self, const char *id);

/**
 * mpl_window_open_path:
 * @self: the window
 * @path: a school file
 *
 * Opens it and shows it. Where that fails the window says why and stays as it was; a file that
 * somebody else has open is offered for reading.
 */
void mpl_window_open_path (MplWindow *self, const char *path);

/* Whether a school file is open in it. */
gboolean mpl_window_has_book (MplWindow *self);

G_END_DECLS
