/* mpl-journal-item.h: a command of history as the journal shows it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Properties: `sentence`, «Перенос „Педсовет“»; `time`, «14:05»; `heading`, its day: «Сегодня»;
 * `mark`, what is special about it, "" for nothing; `undone`, whether it has been undone; `label`,
 * the row in one sentence for a screen reader; `can-undo`, whether history can go back to before
 * it. All but the last never change.
 */

#pragma once

#include "book/mpl-book.h"

G_BEGIN_DECLS

#define MPL_TYPE_JOURNAL_ITEM (mpl_journal_item_get_type ())
G_DECLARE_FINAL_TYPE (MplJournalItem, mpl_journal_item, MPL, JOURNAL_ITEM, GObject)

/**
 * mpl_journal_item_new:
 * @book: the book of @command
 * @command: a command
 * @today: the day by which `heading` tells of its day
 *
 * Returns: (transfer full): an item
 */
MplJournalItem *mpl_journal_item_new (MplBook *book, const MplCommand *command, MplDay today);

/* Whether both show the same. */
gboolean mpl_journal_item_equal (MplJournalItem *a, MplJournalItem *b);

/* The command's id. */
gint64 mpl_journal_item_get_id (MplJournalItem *self);

/* The local day on which it was done. */
MplDay mpl_journal_item_get_day (MplJournalItem *self);

const char *mpl_journal_item_get_sentence (MplJournalItem *self);
const char *mpl_journal_item_get_heading (MplJournalItem *self);
gboolean mpl_journal_item_get_undone (MplJournalItem *self);
gboolean mpl_journal_item_get_barrier (MplJournalItem *self);
gboolean mpl_journal_item_get_can_undo (MplJournalItem *self);
/* Tells whether history can be taken back to this command. */
void mpl_journal_item_set_can_undo (MplJournalItem *self, gboolean can_undo);

/* Whether it is the newest of its day; of two items that differ in this the list shows one as
 * another, so that the headings follow. */
void mpl_journal_item_set_first (MplJournalItem *self, gboolean first);

G_END_DECLS
