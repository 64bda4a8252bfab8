/* mpl-lock.h: one writer at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A lock file beside the school file («…-lock», mode 0600) says who has it open: host, user,
 * process, time. Its maker keeps it locked (flock) for as long as it lives, so that on this machine
 * the kernel itself tells whether a lock is stale; where flock does not work the process is looked
 * up by number and start time. A lock of another machine is never taken to be stale.
 */

#pragma once

#include "base/mpl-error.h"

G_BEGIN_DECLS

typedef struct _MplLock MplLock;

/**
 * mpl_lock_acquire:
 * @path: a school file
 * @error: %MPL_ERROR_LOCKED with who has it and where; %MPL_ERROR_READ_ONLY, %MPL_ERROR_DENIED,
 *   %MPL_ERROR_FULL where no file can be made there
 *
 * Returns: (transfer full): the lock
 */
MplLock *mpl_lock_acquire (const char *path, GError **error);

/* Gives it up and deletes the file. */
void mpl_lock_release (MplLock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplLock, mpl_lock_release)

G_END_DECLS
