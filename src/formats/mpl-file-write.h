/* mpl-file-write.h: a file is written whole or not at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * mpl_file_write:
 * @path: where the file is to be; one that is there is replaced when all is on the disk
 * @bytes: what it is to hold
 * @error: %MPL_ERROR_DENIED, %MPL_ERROR_READ_ONLY, %MPL_ERROR_FULL, %MPL_ERROR_GONE where the
 *   folder does not exist, %MPL_ERROR_FAILED
 *
 * The file may be read by its owner alone.
 *
 * Returns: whether it is in place
 */
gboolean mpl_file_write (const char *path, GBytes *bytes, GError **error);

G_END_DECLS
