/* mpl-store-triggers.h: the triggers that write the journal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * TEMP triggers over every table of the model, made on opening: a school file holds none. They
 * write while a command is under way: before and after of each row as JSON objects; of an update
 * the fields that changed, and nothing where none did.
 */

#pragma once

#include "store/mpl-connection.h"

G_BEGIN_DECLS

/**
 * mpl_store_triggers_create:
 * @connection: a school file that is to be written
 * @command: (in): where the id of the command under way stands; 0 while nothing is to be
 * journalled. It has to outlive @connection
 * @error: where the reason goes
 */
gboolean
mpl_store_triggers_create (MplConnection *connection, const gint64 *command, GError **error);

G_END_DECLS
