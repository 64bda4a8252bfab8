/* mpl-sheet-book.h: a table file in memory
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sheets of cells that know nothing of schools. What is read from outside is held against the
 * limits below while it comes in, so that no file can fill the memory.
 */

#pragma once

#include "formats/mpl-sheet.h"

G_BEGIN_DECLS

/* The largest file, in bytes. */
#define MPL_SHEET_MAX_BYTES (64 * 1024 * 1024)
/* Sheets and cells of a book; rows and columns of a sheet that hold something. */
#define MPL_SHEET_MAX_SHEETS 64
#define MPL_SHEET_MAX_CELLS 1000000
#define MPL_SHEET_MAX_ROWS 100000
#define MPL_SHEET_MAX_COLUMNS 512
/* Characters of a cell, the number of the last row: the limits of Excel. */
#define MPL_SHEET_MAX_CHARACTERS 32767
#define MPL_SHEET_MAX_ROW_NUMBER 1048576
/* All texts of a book together, in bytes. */
#define MPL_SHEET_MAX_TEXT (128 * 1024 * 1024)

typedef struct _MplSheetBook MplSheetBook;

/**
 * mpl_sheet_book_new:
 * @name: how the file is called in errors
 *
 * Returns: (transfer full): a book without sheets
 */
MplSheetBook *mpl_sheet_book_new (const char *name);
void mpl_sheet_book_free (MplSheetBook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplSheetBook, mpl_sheet_book_free)

const char *mpl_sheet_book_get_name (MplSheetBook *self);
guint mpl_sheet_book_get_n_sheets (MplSheetBook *self);

/**
 * mpl_sheet_book_get_sheet:
 * @sheet: below mpl_sheet_book_get_n_sheets()
 *
 * Returns: the sheet, owned by the book
 */
MplSheet *mpl_sheet_book_get_sheet (MplSheetBook *self, guint sheet);

/**
 * mpl_sheet_book_add_sheet:
 * @name: what people call it; "" where the file gives none, it is numbered then
 * @hidden: whether it is hidden in the file
 * @error: %MPL_ERROR_LIMIT where there are too many
 *
 * Returns: (nullable): the new sheet, owned by the book
 */
MplSheet *
mpl_sheet_book_add_sheet (MplSheetBook *self, const char *name, gboolean hidden, GError **error);

/**
 * mpl_sheet_book_finish:
 * @error: %MPL_ERROR_LIMIT where merged cells repeat too much
 *
 * Ends the filling: merged cells get their values.
 *
 * Returns: whether the book can be used
 */
gboolean mpl_sheet_book_finish (MplSheetBook *self, GError **error);

G_END_DECLS
