/* mpl-sheet-write.h: a book of sheets becomes a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first row of a sheet is its heading: bold, always in view, with filters. Texts stay texts:
 * no cell of ours is ever a formula, whatever it begins with, and read back it is what it was.
 * May be called in any thread.
 */

#pragma once

#include "formats/mpl-sheet-read.h"

G_BEGIN_DECLS

/* What can be written. */
#define MPL_SHEET_WRITTEN (MPL_SHEET_CSV | MPL_SHEET_XLSX | MPL_SHEET_ODS)

/**
 * mpl_sheet_book_write:
 * @path: where the file is to be; one that is there is replaced
 * @format: one of %MPL_SHEET_WRITTEN. CSV holds the first sheet alone, in UTF-8 with a mark, with
 *   ; between the cells
 * @error: %MPL_ERROR_DENIED, %MPL_ERROR_READ_ONLY, %MPL_ERROR_FULL, %MPL_ERROR_GONE where the
 *   folder does not exist, %MPL_ERROR_FAILED; nothing is written then, and what was there stays
 *
 * Merged cells are written as so many equal ones, faults as texts. The file may be read by its
 * owner alone.
 *
 * Returns: whether the file is in place
 */
gboolean
mpl_sheet_book_write (MplSheetBook *self, const char *path, MplSheetFormat format, GError **error);

/**
 * mpl_sheet_book_to_bytes:
 * @format: one of %MPL_SHEET_WRITTEN
 * @error: %MPL_ERROR_FULL where there is no room for what is made on the way, %MPL_ERROR_FAILED
 *
 * Returns: (transfer full) (nullable): what mpl_sheet_book_write() writes
 */
GBytes *mpl_sheet_book_to_bytes (MplSheetBook *self, MplSheetFormat format, GError **error);

G_END_DECLS
