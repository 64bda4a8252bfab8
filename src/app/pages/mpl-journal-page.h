/* mpl-journal-page.h: the history of the school file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every command as a sentence, by day, the newest first; history can be taken back to each.
 *
 * Property: `book` (#MplBook), whose history it shows, %NULL for none.
 * Action: `journal.undo-to` (gint64), asks and then undoes until that command is undone.
 */

#pragma once

#include <adwaita.h>

#include "book/mpl-book.h"

G_BEGIN_DECLS

#define MPL_TYPE_JOURNAL_PAGE (mpl_journal_page_get_type ())
G_DECLARE_FINAL_TYPE (MplJournalPage, mpl_journal_page, MPL, JOURNAL_PAGE, AdwNavigationPage)

G_END_DECLS
