/* mpl-window-private.h: what the files of MplWindow share, and its tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/mpl-page-table.h"
#include "app/mpl-sidebar.h"
#include "app/mpl-window.h"

G_BEGIN_DECLS

struct _MplWindow
{
  AdwApplicationWindow parent_instance;

  GSettings *settings;
  const MplPageInfo *pages;
  gboolean has_book;

  /* id → AdwNavigationPage, made when first shown */
  GHashTable *shown_pages;

  GtkStack *stack;
  AdwNavigationSplitView *split_view;
  MplSidebar *sidebar;
};

/**
 * mpl_window_new_with_pages:
 * @settings: (nullable): where the size is kept; %NULL keeps it nowhere
 * @pages: the pages instead of the program's own
 *
 * Returns: (transfer none): a window that GTK owns until it is destroyed
 */
MplWindow *mpl_window_new_with_pages (GSettings *settings, const MplPageInfo *pages);

/* Tells whether a school file is open; pages that need one come and go with it. */
void mpl_window_set_has_book (MplWindow *self, gboolean has_book);

/* mpl-window-actions.c: adds the actions `win.*` to the class. */
void mpl_window_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
