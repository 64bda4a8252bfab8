/* mpl-chooser.h: a list to search and to choose one of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "app/widgets/mpl-chooser-item.h"

G_BEGIN_DECLS

/**
 * MplChooser:
 *
 * A popover with a search entry over a list. Enter in the entry takes the first one found, Down
 * goes into the list, Escape closes.
 *
 * Signal `chosen` (#MplChooserItem): one was chosen; the popover has closed.
 */
#define MPL_TYPE_CHOOSER (mpl_chooser_get_type ())
G_DECLARE_FINAL_TYPE (MplChooser, mpl_chooser, MPL, CHOOSER, GtkPopover)

/* A chooser without items. */
GtkWidget *mpl_chooser_new (void);

/* What there is to choose from: a list of #MplChooserItem, which may change and may be shared. */
void mpl_chooser_set_items (MplChooser *self, GListModel *items);

/* What the search entry says while nothing is written in it. */
void mpl_chooser_set_placeholder (MplChooser *self, const char *text);

G_END_DECLS
