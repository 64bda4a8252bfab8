/* mpl-lock-owner.h: who holds a lock, as the lock file tells it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/mpl-error.h"

G_BEGIN_DECLS

/**
 * MplLockOwner:
 * @host: name of the machine, for people
 * @machine: a number that tells machines of one name apart
 * @boot: its present run; processes of an earlier one are gone
 * @user: login name
 * @pid: process
 * @start: when the process started, in the kernel's ticks since the boot
 * @time: when the lock was taken, seconds since 1970 UTC
 */
typedef struct
{
  char *host;
  char *machine;
  char *boot;
  char *user;
  gint64 pid;
  gint64 start;
  gint64 time;
} MplLockOwner;

/* (transfer full): this process. */
MplLockOwner *mpl_lock_owner_new_self (void);

/* (transfer full) (nullable): whom the text of a lock file names; %NULL for what is none. */
MplLockOwner *mpl_lock_owner_parse (const char *text, gsize length);

/* (transfer full): the text for a lock file. */
char *mpl_lock_owner_format (const MplLockOwner *self, gsize *length);

void mpl_lock_owner_free (MplLockOwner *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplLockOwner, mpl_lock_owner_free)

/* Whether the owner is a process of this machine. */
gboolean mpl_lock_owner_is_here (const MplLockOwner *self);

/* Whether the owner, a process of this machine, is alive. */
gboolean mpl_lock_owner_is_alive (const MplLockOwner *self);

/* Sets %MPL_ERROR_LOCKED: the file at @path is open, by whom and where. */
void mpl_lock_owner_set_error (const MplLockOwner *self, const char *path, GError **error);

G_END_DECLS
