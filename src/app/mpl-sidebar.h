/* mpl-sidebar.h: the programme and the pages that show it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A navigation page for the sidebar of an AdwNavigationSplitView.
 *
 * Properties: `selected`, the id of the selected page or %NULL; `programme` and `details`, the two
 * lines of the header, which is hidden while there is no programme.
 * Signals: `activated`, when a person asks for the selected page, even if it is shown already.
 */

#pragma once

#include <adwaita.h>

#include "app/mpl-page-table.h"

G_BEGIN_DECLS

#define MPL_TYPE_SIDEBAR (mpl_sidebar_get_type ())

G_DECLARE_FINAL_TYPE (MplSidebar, mpl_sidebar, MPL, SIDEBAR, AdwNavigationPage)

/**
 * mpl_sidebar_set_pages:
 * @self: the sidebar
 * @pages: a table that outlives @self
 * @has_book: whether a school file is open
 *
 * Lists the pages that are available. The selection stays if its page does, else the first page
 * is selected, if there is one.
 */
void mpl_sidebar_set_pages (MplSidebar *self, const MplPageInfo *pages, gboolean has_book);

/* Returns: (nullable): the id of the selected page; %NULL when none is listed */
const char *mpl_sidebar_get_selected (MplSidebar *self);

/**
 * mpl_sidebar_select:
 * @self: the sidebar
 * @id: the id of a page
 *
 * Returns: whether the page is listed, and so selected now
 */
gboolean mpl_sidebar_select (MplSidebar *self, const char *id);

G_END_DECLS
