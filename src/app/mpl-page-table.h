/* mpl-page-table.h: the pages of the window, one line each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page is an AdwNavigationPage of its own type. A line here is all that the window needs in
 * order to show it: the sidebar lists the lines that are available, the window makes a page when
 * it is first asked for.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MplPageInfo:
 * @id: the name by which actions and tests call the page; %NULL ends a table
 * @title: its msgid, as the sidebar and the header of the page show it
 * @icon_name: a symbolic icon
 * @get_type: its type, which derives from AdwNavigationPage
 * @needs_book: whether it has something to show only while a school file is open
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *icon_name;
  GType (*get_type) (void);
  gboolean needs_book;
} MplPageInfo;

/* The program's own pages in the order of the sidebar. */
const MplPageInfo *mpl_page_table_get (void);

/**
 * mpl_page_table_find:
 * @pages: a table
 * @id: (nullable): the name of a page
 *
 * Returns: (nullable): the line of @id
 */
const MplPageInfo *mpl_page_table_find (const MplPageInfo *pages, const char *id);

/**
 * mpl_page_is_available:
 * @self: a line of a table
 * @has_book: whether a school file is open
 *
 * Returns: whether the sidebar lists the page
 */
gboolean mpl_page_is_available (const MplPageInfo *self, gboolean has_book);

G_END_DECLS
