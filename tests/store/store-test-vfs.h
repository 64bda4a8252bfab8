/* store-test-vfs.h: a disk that fails when it is told to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A SQLite VFS over the system's own. Each write, truncation, sync, deletion and creation of a file
 * is counted; the one whose turn it is fails.
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* Makes it the default of all connections. */
void store_test_vfs_install (void);

/**
 * store_test_vfs_fail:
 * @turn: which operation fails, from 1; 0 for none
 * @for_good: whether all that follow fail, too
 * @full: whether the disk is full; else it is broken
 */
void store_test_vfs_fail (guint turn, gboolean for_good, gboolean full);

/* How many operations there have been since the last store_test_vfs_fail(). */
guint store_test_vfs_get_count (void);

G_END_DECLS
