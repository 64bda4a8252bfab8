/* mpl-sheet-csv.h: text with separators becomes a sheet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "formats/mpl-sheet-read.h"

G_BEGIN_DECLS

/**
 * mpl_sheet_csv_read:
 * @book: gets the sheet
 * @data: (array length=length): the file
 * @length: in bytes
 * @info: (out): encoding and separator as they were found
 * @error: %MPL_ERROR_LIMIT, %MPL_ERROR_INVALID where a quotation mark is never closed,
 *   %MPL_ERROR_CANCELLED
 *
 * All cells are texts. An apostrophe that mpl_sheet_csv_write() has put before a text is taken
 * away. A first line «sep=;», which Excel writes and hides, is obeyed and counts as no row.
 *
 * Returns: whether the file was read
 */
gboolean mpl_sheet_csv_read (MplSheetBook *book,
                             const char *data,
                             gsize length,
                             GCancellable *cancellable,
                             MplSheetReadInfo *info,
                             GError **error);

/**
 * mpl_sheet_csv_is_dangerous:
 * @text: of a cell
 *
 * Returns: whether a spreadsheet that opens the CSV file would take @text for a formula, or for a
 *   text that we have made harmless
 */
gboolean mpl_sheet_csv_is_dangerous (const char *text);

G_END_DECLS
