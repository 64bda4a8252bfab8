/* mpl-store-schema.h: the steps of the school file's schema
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Step N is data/sql/NNNN.sql and leads from user_version N-1 to N. A released step never changes.
 */

#pragma once

#include "store/mpl-connection.h"

G_BEGIN_DECLS

/* «Ment» */
#define MPL_APPLICATION_ID 0x4d656e74

/* The newest step that this program knows. */
int mpl_store_schema_get_latest (void);

/**
 * mpl_store_schema_upgrade:
 * @connection: a school file, or an empty database where @from is 0
 * @from: its step
 * @to: the step to reach
 * @error: where the reason goes; the steps before the one that failed stay
 *
 * Each step in one transaction, in which a step after the first leaves a barrier in the history.
 */
gboolean mpl_store_schema_upgrade (MplConnection *connection, int from, int to, GError **error);

/**
 * mpl_store_schema_verify:
 * @connection: a school file of step @step
 * @error: %MPL_ERROR_DAMAGED where it holds anything but what the steps make
 */
gboolean mpl_store_schema_verify (MplConnection *connection, int step, GError **error);

G_END_DECLS
