/* mpl-model-writer.h: how the book changes the model
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For src/book alone (and tests): everyone else reads.
 */

#pragma once

#include "model/mpl-record.h"

G_BEGIN_DECLS

/* Gives the record other values and notifies of those that differ. */
void mpl_record_set_row (MplRecord *self, MplRow *row);

G_END_DECLS
