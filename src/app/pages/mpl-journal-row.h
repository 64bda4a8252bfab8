/* mpl-journal-row.h: a row of the journal's page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Its button asks the page for `journal.undo-to`.
 *
 * Property: `item` (#MplJournalItem), what it shows, %NULL for nothing.
 */

#pragma once

#include <adwaita.h>

#include "app/pages/mpl-journal-item.h"

G_BEGIN_DECLS

#define MPL_TYPE_JOURNAL_ROW (mpl_journal_row_get_type ())
G_DECLARE_FINAL_TYPE (MplJournalRow, mpl_journal_row, MPL, JOURNAL_ROW, AdwBin)

/* (transfer none): a row that shows nothing yet. */
GtkWidget *mpl_journal_row_new (void);

/* Shows another item, or nothing for %NULL. */
void mpl_journal_row_set_item (MplJournalRow *self, MplJournalItem *item);

G_END_DECLS
