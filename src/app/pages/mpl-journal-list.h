/* mpl-journal-list.h: the history of a book as a list model
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A GListModel of MplJournalItem, the newest first; its sections are the days. It reads history
 * piece by piece, as far as somebody wants to see it.
 */

#pragma once

#include <gtk/gtk.h>

#include "app/pages/mpl-journal-item.h"

G_BEGIN_DECLS

/* How many commands are read at a time. */
#define MPL_JOURNAL_LIST_PIECE 200

#define MPL_TYPE_JOURNAL_LIST (mpl_journal_list_get_type ())
G_DECLARE_FINAL_TYPE (MplJournalList, mpl_journal_list, MPL, JOURNAL_LIST, GObject)

/* (transfer full): a list without rows. */
MplJournalList *mpl_journal_list_new (void);

/**
 * mpl_journal_list_update:
 * @self: the list
 * @book: (nullable): whose history it shows from now on
 * @error: where the reason goes why history cannot be read; the list is empty then
 *
 * Reads anew as much as has been read before, a piece at least. What shows the same as before
 * stays the same object.
 */
gboolean mpl_journal_list_update (MplJournalList *self, MplBook *book, GError **error);

/**
 * mpl_journal_list_read_on:
 * @self: the list
 * @error: where the reason goes why history cannot be read
 *
 * Appends the next piece, if there is one.
 */
gboolean mpl_journal_list_read_on (MplJournalList *self, GError **error);

/**
 * mpl_journal_list_count_steps:
 * @self: the list
 * @id: a command
 *
 * Returns: how many times one has to undo until it is undone; 0 where that cannot be: it is
 *   undone already, a barrier stands before it, or the list does not have it
 */
guint mpl_journal_list_count_steps (MplJournalList *self, gint64 id);

G_END_DECLS
