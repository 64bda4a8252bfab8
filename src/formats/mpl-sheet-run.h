/* mpl-sheet-run.h: a file is read by a child
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "formats/mpl-sheet-listener.h"

G_BEGIN_DECLS

/**
 * mpl_sheet_run:
 * @fd: the file, at its beginning
 * @name: how it is called in errors
 * @listener: hears what the child tells
 * @error: what the listener does not like; %MPL_ERROR_LIMIT where the child takes too long;
 *   %MPL_ERROR_CANCELLED; %MPL_ERROR_FAILED where it cannot be started or dies
 *
 * Starts a child, listens until its last word and sees to its end.
 *
 * Returns: whether the last word was said
 */
gboolean mpl_sheet_run (int fd,
                        const char *name,
                        MplSheetListener *listener,
                        GCancellable *cancellable,
                        GError **error);

G_END_DECLS
