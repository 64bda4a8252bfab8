/* mpl-store-known.h: the files that this user's program has closed itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file is «from elsewhere» unless the user's state folder knows it as it was at our last clean
 * close; only then is it believed without being checked page by page.
 */

#pragma once

#include "store/mpl-file.h"

G_BEGIN_DECLS

/**
 * mpl_store_known_is_clean:
 * @uuid: what the file calls itself
 * @identity: the file as it is now
 *
 * Returns: whether nobody has touched it since our last clean close
 */
gboolean mpl_store_known_is_clean (const char *uuid, const MplFileIdentity *identity);

/**
 * mpl_store_known_mark:
 * @uuid: what the file calls itself
 * @path: where it lies
 * @identity: the file as we leave it
 *
 * A failure is told in the log: it costs a check at the next opening.
 */
void mpl_store_known_mark (const char *uuid, const char *path, const MplFileIdentity *identity);

/**
 * mpl_store_known_find:
 * @path: where a file lay
 *
 * Returns: (transfer full) (nullable): what the last file that was closed there called itself; so
 *   a damaged file finds its backups
 */
char *mpl_store_known_find (const char *path);

G_END_DECLS
