/* mpl-store-journal.h: commands and the journal of what they did
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A command is one step of history; its entries in the journal hold each row before and after. The
 * entries are written by triggers (mpl-store-triggers.h). All of this runs inside a transaction
 * that the caller holds.
 */

#pragma once

#include "store/mpl-connection.h"
#include "store/mpl-store-rows.h"
#include "store/mpl-store.h"

G_BEGIN_DECLS

/* Now, in seconds since 1970 UTC; on the day that MENTORING_TODAY names. */
gint64 mpl_store_journal_get_time (void);

/* A command without entries that undo does not cross. */
gboolean
mpl_store_journal_add_barrier (MplConnection *connection, const char *verb, GError **error);

/**
 * mpl_store_journal_add:
 * @connection: a school file
 * @change: what is going to be done
 * @subject: id of its subject, resolved
 * @command: (out): the new command
 * @error: where the reason goes
 *
 * Ends the redo branch.
 */
gboolean mpl_store_journal_add (MplConnection *connection,
                                MplChange *change,
                                gint64 subject,
                                gint64 *command,
                                GError **error);

/**
 * mpl_store_journal_find_burst:
 * @connection: a school file
 * @merge_key: (nullable): key of the change that is to be made
 * @floor: the newest command that nothing joins any more
 * @command: (out): the command that the change goes on with, 0 for none
 * @error: where the reason goes
 */
gboolean mpl_store_journal_find_burst (MplConnection *connection,
                                       const char *merge_key,
                                       gint64 floor,
                                       gint64 *command,
                                       GError **error);

/* Writes down time, title and number of rows of a command whose entries are there. */
gboolean mpl_store_journal_finish (MplConnection *connection,
                                   gint64 command,
                                   const char *title,
                                   GError **error);

/* Undone, or done again. */
gboolean
mpl_store_journal_mark (MplConnection *connection, gint64 command, gboolean undone, GError **error);

/* (out): the newest command and the newest entry, 0 for none. */
gboolean mpl_store_journal_get_newest (MplConnection *connection, gint64 *command, GError **error);
gboolean
mpl_store_journal_get_newest_entry (MplConnection *connection, gint64 *entry, GError **error);

/* Appends each record that a command's entries after @entry name. */
gboolean mpl_store_journal_collect (MplConnection *connection,
                                    gint64 command,
                                    gint64 entry,
                                    GArray *touched,
                                    GError **error);

/**
 * mpl_store_journal_replay:
 * @connection: a school file
 * @rows: its rows
 * @command: a command
 * @backward: whether it is undone
 * @error: %MPL_ERROR_DAMAGED where its entries do not fit the rows
 */
gboolean mpl_store_journal_replay (MplConnection *connection,
                                   MplStoreRows *rows,
                                   gint64 command,
                                   gboolean backward,
                                   GError **error);

/* (out) (transfer full) (nullable): the command that undo or redo is about. */
gboolean mpl_store_journal_peek (MplConnection *connection,
                                 gboolean undo,
                                 MplCommand **command,
                                 GError **error);

/* As mpl_store_read_commands(). */
GPtrArray *
mpl_store_journal_list (MplConnection *connection, gint64 before, guint limit, GError **error);

/* What the records held leaves the journal for good: the titles and every value. */
gboolean mpl_store_journal_erase (MplConnection *connection, const GArray *touched, GError **error);

/**
 * mpl_store_journal_shorten:
 * @connection: a school file
 * @oldest: commands before this time become sentences
 * @bytes_max: so do the oldest of those that hold more than this together
 * @shortened: (out): how many did
 * @error: where the reason goes
 */
gboolean mpl_store_journal_shorten (MplConnection *connection,
                                    gint64 oldest,
                                    gint64 bytes_max,
                                    guint *shortened,
                                    GError **error);

G_END_DECLS
