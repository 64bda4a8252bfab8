/* mpl-store-private.h: the parts of a store
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/mpl-connection.h"
#include "store/mpl-file.h"
#include "store/mpl-lock.h"
#include "store/mpl-store-rows.h"
#include "store/mpl-store.h"
#include "store/mpl-transaction.h"

G_BEGIN_DECLS

struct _MplStore
{
  GObject parent_instance;

  char *path;
  char *uuid;
  GError *read_only_reason;
  gboolean read_only;

  MplConnection *connection; /* of a file that is only read: to its copy in memory */
  MplStoreRows *rows;
  MplLock *lock;

  gint64 command;         /* under way, 0 for none; the triggers read it */
  gint64 burst_floor;     /* the newest command that no change joins any more */
  guint32 change_counter; /* of the file as we left it; another where somebody else has written */
  gboolean changed;       /* since it was opened */
  GThread *backup;        /* that makes a backup, %NULL for none */
};

/* (transfer full): a store without a connection. */
MplStore *mpl_store_new (const char *path);

/* What every store needs whose connection stands: rows, UUID, and where it is to be written
 * triggers. */
gboolean mpl_store_set_up (MplStore *self, GError **error);

/**
 * mpl_store_begin_write:
 * @self: a store
 * @transaction: begun
 * @error: %MPL_ERROR_NEWER or %MPL_ERROR_READ_ONLY, %MPL_ERROR_GONE, %MPL_ERROR_REPLACED…
 *
 * Sees that the file is the one that was opened and that nobody else has written it.
 */
gboolean mpl_store_begin_write (MplStore *self, MplTransaction *transaction, GError **error);

/* Commits, or rolls back where @success is not. */
gboolean
mpl_store_end_write (MplStore *self, MplTransaction *transaction, gboolean success, GError **error);

/* Starts a backup by itself where one is due. */
void mpl_store_start_backup (MplStore *self, const MplFileIdentity *identity);

/* Waits for it. */
void mpl_store_finish_backup (MplStore *self);

/* Emits "backup-failed". */
void mpl_store_emit_backup_failed (MplStore *self, const GError *error);

G_END_DECLS
