/* mpl-file.h: what the store needs of the file system
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing here opens a file that SQLite may have open: closing it would give up SQLite's locks on
 * it (POSIX).
 */

#pragma once

#include "base/mpl-error.h"

G_BEGIN_DECLS

/**
 * MplFileIdentity:
 * @device: which file system
 * @inode: which file
 * @size: bytes
 * @mtime: when its contents last changed, nanoseconds since 1970 UTC
 * @ctime: when it or its name last changed, likewise
 */
typedef struct
{
  guint64 device;
  guint64 inode;
  gint64 size;
  gint64 mtime;
  gint64 ctime;
} MplFileIdentity;

/* %MPL_ERROR_NOT_FOUND, %MPL_ERROR_NOT_OURS for what is not a regular file… */
gboolean mpl_file_identify (const char *path, MplFileIdentity *identity, GError **error);

/* Whether both exist and are one file, whatever its names. */
gboolean mpl_file_is_same (const char *path, const char *other);

/* (transfer full): the absolute path of a file that exists, all links followed. */
char *mpl_file_resolve (const char *path, GError **error);

/* (transfer full): the same for a file that is still to be made in a folder that exists. */
char *mpl_file_resolve_new (const char *path, GError **error);

/**
 * mpl_file_make_temporary:
 * @path: a file beside which an empty one of mode 0600 is made, whatever the umask
 *
 * Returns: (transfer full): its path
 */
char *mpl_file_make_temporary (const char *path, GError **error);

/* Whether a name in a folder is one that the function above gives. */
gboolean mpl_file_is_temporary (const char *name);

/**
 * mpl_file_publish:
 * @temporary: a whole file; it is gone when this succeeds
 * @path: its name; %MPL_ERROR_EXISTS where there is one, which is left as it is
 *
 * The folder is synced.
 */
gboolean mpl_file_publish (const char *temporary, const char *path, GError **error);

/* The same in place of the file that is there. */
gboolean mpl_file_replace (const char *temporary, const char *path, GError **error);

/* Deletes a temporary file and the journal that SQLite may have left beside it. */
void mpl_file_discard (char *temporary);

/* Makes the folder and its parents, mode 0700. */
gboolean mpl_file_make_folder (const char *path, GError **error);

/**
 * mpl_file_is_remote:
 * @path: a file or folder that exists
 *
 * Returns: whether it lies on a network file system, where locks and syncing cannot be relied on
 */
gboolean mpl_file_is_remote (const char *path);

G_END_DECLS
