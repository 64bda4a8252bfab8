/* mpl-recent-files.h: the school files that were open last
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of the program's own: where a school keeps its files is nobody else's business.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How many are kept. */
#define MPL_RECENT_FILES_MOST 8

/* Puts a path at the head of the list; @settings may be %NULL. */
void mpl_recent_files_add (GSettings *settings, const char *path);

/* Takes a path off the list. */
void mpl_recent_files_remove (GSettings *settings, const char *path);

/* (transfer full): those that are still there, the newest first. */
char **mpl_recent_files_get (GSettings *settings);

/* (transfer full): the menu of them, each item doing `win.open-path`. */
GMenuModel *mpl_recent_files_make_menu (GSettings *settings);

G_END_DECLS
