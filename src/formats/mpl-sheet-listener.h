/* mpl-sheet-listener.h: the parent's end of the pipe
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Takes the stream of mpl-sheet-pipe.h in pieces of any size and fills a book. The stream is
 * hostile.
 */

#pragma once

#include "formats/mpl-sheet-pipe.h"

G_BEGIN_DECLS

typedef struct _MplSheetListener MplSheetListener;

/**
 * mpl_sheet_listener_new:
 * @name: how the file is called in errors
 * @accept: the formats that will do
 *
 * Returns: (transfer full): a listener that has heard nothing
 */
MplSheetListener *mpl_sheet_listener_new (const char *name, MplSheetFormat accept);
void mpl_sheet_listener_free (MplSheetListener *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplSheetListener, mpl_sheet_listener_free)

/**
 * mpl_sheet_listener_hear:
 * @bytes: (array length=length): the next piece
 * @length: in bytes
 * @error: what the child told of; %MPL_ERROR_LIMIT; %MPL_ERROR_INVALID where the format will not
 *   do; %MPL_ERROR_FAILED where the stream is none
 *
 * Returns: whether to go on listening; not after an error
 */
gboolean
mpl_sheet_listener_hear (MplSheetListener *self, const guint8 *bytes, gsize length, GError **error);

/* Whether the last word was said. */
gboolean mpl_sheet_listener_has_all (MplSheetListener *self);

/**
 * mpl_sheet_listener_finish:
 * @format: (out) (optional): what the file is
 * @error: %MPL_ERROR_LIMIT, %MPL_ERROR_FAILED where the last word was not said
 *
 * Returns: (transfer full) (nullable): the book
 */
MplSheetBook *
mpl_sheet_listener_finish (MplSheetListener *self, MplSheetFormat *format, GError **error);

G_END_DECLS
