/* mpl-transaction.h: all or nothing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scope guard: what is not committed when the scope is left is rolled back.
 *
 *   g_auto (MplTransaction) transaction = MPL_TRANSACTION_INIT;
 *   if (!mpl_transaction_begin (&transaction, connection, error))
 *     return FALSE;
 *   …
 *   return mpl_transaction_commit (&transaction, error);
 */

#pragma once

#include "store/mpl-connection.h"

G_BEGIN_DECLS

typedef struct
{
  MplConnection *connection; /* %NULL when no transaction is open */
  guint32 change_counter;    /* of the file: before it, after the commit then */
} MplTransaction;

#define MPL_TRANSACTION_INIT { NULL, 0 }

/* BEGIN IMMEDIATE: nobody else writes from now on. */
gboolean mpl_transaction_begin (MplTransaction *self, MplConnection *connection, GError **error);

/**
 * mpl_transaction_commit:
 * @self: an open transaction
 * @error: where the reason goes; then the file is as it was before the transaction, or, where the
 *   disk no longer answers, nobody knows: the change counter tells when it does
 *
 * Returns: whether the file holds what the transaction did
 */
gboolean mpl_transaction_commit (MplTransaction *self, GError **error);

/* Rolls back what has not been committed. */
void mpl_transaction_clear (MplTransaction *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MplTransaction, mpl_transaction_clear)

G_END_DECLS
