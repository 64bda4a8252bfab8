/* mpl-store-errors.h: what the system and SQLite say, told to a person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One place maps errno and SQLite's codes to MPL_ERROR and to a sentence that says what happened
 * and what to do. The technical cause follows as the detail.
 */

#pragma once

#include "base/mpl-error.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * mpl_store_error_set_errno:
 * @error: (out) (optional): where the error goes
 * @errnum: errno of the call that failed
 * @path: (nullable): the file that it was about
 */
void mpl_store_error_set_errno (GError **error, int errnum, const char *path);

/**
 * mpl_store_error_set_sqlite:
 * @error: (out) (optional): where the error goes
 * @db: (nullable): the connection that failed; it tells the message and the system's errno
 * @code: extended result code
 * @path: (nullable): the file that it was about, where @db cannot tell
 */
void mpl_store_error_set_sqlite (GError **error, sqlite3 *db, int code, const char *path);

/**
 * mpl_store_error_set_damaged:
 * @error: (out) (optional): where the error goes
 * @path: (nullable): the file
 * @detail: (nullable): what is wrong with it
 */
void mpl_store_error_set_damaged (GError **error, const char *path, const char *detail);

/* The same for a file that is not ours. */
void mpl_store_error_set_not_ours (GError **error, const char *path, const char *detail);

/* The same for a file or folder that has vanished. */
void mpl_store_error_set_gone (GError **error, const char *path);

/* The same for a file in whose place another stands, or that another program has changed. */
void mpl_store_error_set_replaced (GError **error, const char *path, const char *detail);

G_END_DECLS
