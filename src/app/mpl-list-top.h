/* mpl-list-top.h: keeps the beginning of a list in sight
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * mpl_list_top_keep:
 * @view: a list in a scrolled window
 * @always: whether to go to the beginning wherever the list stands
 *
 * GtkListView holds on to the row that was first: what comes before it, a new row or the first
 * header, stays out of sight. Called after a change of the model, this has a list that stands at
 * its beginning stand there again once it is laid out. A list that is not shown is left alone.
 */
void mpl_list_top_keep (GtkListView *view, gboolean always);

G_END_DECLS
