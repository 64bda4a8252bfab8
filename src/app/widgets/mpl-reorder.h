/* mpl-reorder.h: the rows of a list put in another order by drag and by keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MplReorderFunc:
 * @from: the row's place in its list, from 0
 * @to: the place that it is to have afterwards
 */
typedef void (*MplReorderFunc) (guint from, guint to, gpointer user_data);

/**
 * mpl_reorder_attach:
 * @row: a row that is to be in a #GtkListBox
 * @handle: (nullable): the part of it that a drag begins at
 * @func: puts the row in its new place
 * @owner: an object for @func; while it lives
 *
 * Ctrl+Up and Ctrl+Down move the row too. Rows move within their own list only.
 */
void
mpl_reorder_attach (GtkListBoxRow *row, GtkWidget *handle, MplReorderFunc func, GObject *owner);

G_END_DECLS
