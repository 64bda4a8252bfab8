/* mpl-sheet-write-formats.h: the writers, one a format
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "formats/mpl-sheet-book.h"

G_BEGIN_DECLS

/**
 * mpl_sheet_csv_write:
 * @book: what is to be written
 * @error: never set; the writers are alike
 *
 * Returns: (transfer full) (nullable): the bytes of the file
 */
GBytes *mpl_sheet_csv_write (MplSheetBook *book, GError **error);
GBytes *mpl_sheet_xlsx_write (MplSheetBook *book, GError **error);
GBytes *mpl_sheet_ods_write (MplSheetBook *book, GError **error);

/**
 * mpl_sheet_get_widths:
 * @sheet: a sheet
 *
 * Returns: (transfer full) (element-type guint): of each column, the characters that it should
 *   have room for
 */
GArray *mpl_sheet_get_widths (MplSheet *sheet);

/* The names of the sheets as Excel takes them: short, each once, without its signs.
 * (transfer full) */
GStrv mpl_sheet_book_get_safe_names (MplSheetBook *book);

G_END_DECLS
