/* mpl-window-private.h: what the files of MplWindow share, and its tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/mpl-page-table.h"
#include "app/mpl-sidebar.h"
#include "app/mpl-window.h"
#include "book/mpl-book.h"

G_BEGIN_DECLS

struct _MplWindow
{
  AdwApplicationWindow parent_instance;

  GSettings *settings;
  const MplPageInfo *pages;
  gboolean has_book;
  MplBook *book; /* NULL while no school file is open */

  /* id → AdwNavigationPage, made when first shown */
  GHashTable *shown_pages;

  GtkStack *stack;
  AdwNavigationSplitView *split_view;
  MplSidebar *sidebar;
  AdwToastOverlay *toasts;
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

/**
 * mpl_window_set_book:
 * @self: a window
 * @book: (nullable): the school file that it shows from now on
 *
 * The file that it has shown is closed.
 */
void mpl_window_set_book (MplWindow *self, MplBook *book);

/* Closes the book of a window that goes; it is remembered for the next start. */
void mpl_window_close_book (MplWindow *self);

/* Takes back the last command, or does it again; a toast says which it was. */
void mpl_window_step (MplWindow *self, gboolean back);

/* Lets a person choose a school file and opens it. */
void mpl_window_choose_file (MplWindow *self);

/* Shows the dialog of a new programme, in the open school file or in a new one. */
void mpl_window_present_new_programme (MplWindow *self);

/* mpl-window.c: makes the pages anew that show the book. */
void mpl_window_renew_pages (MplWindow *self);

/* mpl-window-copy.c: asks where to, and copies the school file there. */
void mpl_window_save_copy (MplWindow *self);

/* mpl-window-copy.c: copies the school file to a path; tells when it is done. */
void mpl_window_copy_to (MplWindow *self, const char *target);

/* mpl-window-actions.c: which actions can be done now. */
void mpl_window_update_actions (MplWindow *self);

/* mpl-window-actions.c: adds the actions `win.*` to the class. */
void mpl_window_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
