/* mpl-store-check.h: a file is hostile until checked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/mpl-connection.h"
#include "store/mpl-file.h"
#include "store/mpl-store-rows.h"

G_BEGIN_DECLS

/**
 * mpl_store_check_header:
 * @path: the file
 * @header: its first bytes
 * @step: (out): its schema step
 * @error: %MPL_ERROR_NOT_OURS, %MPL_ERROR_DAMAGED for one that is cut off or has no step,
 *   %MPL_ERROR_LIMIT for one that is too large
 *
 * Looks at bytes only; SQLite has not read the file yet.
 */
gboolean
mpl_store_check_header (const char *path, const MplFileHeader *header, int *step, GError **error);

/**
 * mpl_store_check_contents:
 * @connection: a school file
 * @step: its schema step
 * @error: %MPL_ERROR_DAMAGED with what is wrong
 *
 * No triggers, no views, the schema that the steps make (a newer one is not known), sound pages,
 * no reference to nothing.
 */
gboolean mpl_store_check_contents (MplConnection *connection, int step, GError **error);

/* Holds every value against the field tables; %MPL_ERROR_DAMAGED names the first that breaks a
 * rule. The file is of the newest step. */
gboolean mpl_store_check_values (MplConnection *connection, MplStoreRows *rows, GError **error);

/* (transfer full): what the file calls itself; %MPL_ERROR_DAMAGED where it does not. */
char *mpl_store_check_uuid (MplConnection *connection, GError **error);

/* Sets %MPL_ERROR_NEWER. */
void mpl_store_check_set_newer (const char *path, int step, GError **error);

G_END_DECLS
