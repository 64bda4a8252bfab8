/* mpl-sheet.h: one sheet of a table file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of cells as a person sees them in a spreadsheet, without looks and formulas. Only rows that
 * hold something are kept, each with its number in the file (from 1), and of a row only the cells
 * that hold something. Columns count from 0; mpl_sheet_column_name() gives their letters.
 */

#pragma once

#include "base/mpl-day.h"

G_BEGIN_DECLS

typedef struct _MplSheet MplSheet;

/**
 * MplSheetKind:
 * @MPL_SHEET_EMPTY: nothing
 * @MPL_SHEET_TEXT: a text; true and false are «ИСТИНА» and «ЛОЖЬ», times of the day «08:30»
 * @MPL_SHEET_NUMBER: a number; a percentage is its fraction
 * @MPL_SHEET_DAY: a day; a time of the day beside it is left out
 * @MPL_SHEET_FAULT: what a formula shows that failed: «#N/A»
 */
typedef enum
{
  MPL_SHEET_EMPTY,
  MPL_SHEET_TEXT,
  MPL_SHEET_NUMBER,
  MPL_SHEET_DAY,
  MPL_SHEET_FAULT,
} MplSheetKind;

/**
 * MplSheetCell:
 * @text: of a text or a fault: UTF-8, lines end in \n, no other control character but the tab
 * @number: of a number
 * @day: of a day, valid
 * @kind: which of them it is
 * @merged: whether the cell is covered by a merged one, whose value it repeats
 */
typedef struct
{
  union
  {
    const char *text;
    double number;
    MplDay day;
  };
  guint16 column;
  guint8 kind;
  guint8 merged;
} MplSheetCell;

/* What people call the sheet; whether it is hidden in the file. */
const char *mpl_sheet_get_name (MplSheet *self);
gboolean mpl_sheet_is_hidden (MplSheet *self);

/* Rows that hold something; columns up to the last that does. */
guint mpl_sheet_get_n_rows (MplSheet *self);
guint mpl_sheet_get_n_columns (MplSheet *self);

/* The number, from 1, that the @row-th of the rows has in the file. */
guint mpl_sheet_get_row_number (MplSheet *self, guint row);

/**
 * mpl_sheet_get_cell:
 * @row: below mpl_sheet_get_n_rows()
 * @column: any
 *
 * Returns: the cell, an empty one where there is none
 */
const MplSheetCell *mpl_sheet_get_cell (MplSheet *self, guint row, guint column);

/**
 * mpl_sheet_get_cells:
 * @row: below mpl_sheet_get_n_rows()
 * @n_cells: (out): how many
 *
 * Returns: (array length=n_cells): the cells of a row that hold something, from left to right
 */
const MplSheetCell *mpl_sheet_get_cells (MplSheet *self, guint row, guint *n_cells);

/**
 * mpl_sheet_cell_to_text:
 * @cell: a cell
 *
 * Returns: (transfer full): what a person reads in it: «15.09.2026», «18,5»; "" for an empty one
 */
char *mpl_sheet_cell_to_text (const MplSheetCell *cell);

/**
 * mpl_sheet_column_name:
 * @column: from 0
 *
 * Returns: (transfer full): its letters: «A», «Z», «AA»
 */
char *mpl_sheet_column_name (guint column);

/* --- Filling. Cells come in the order of the file: rows downwards, columns to the right. Each
 * function fails, and then the sheet is good for nothing, where the file is larger than we take
 * (MPL_ERROR_LIMIT) or its cells are out of order (MPL_ERROR_INVALID). */

/**
 * mpl_sheet_add_text:
 * @row: its number in the file, from 1
 * @column: from 0
 * @kind: %MPL_SHEET_TEXT or %MPL_SHEET_FAULT
 * @text: (array length=length): any bytes; what is no UTF-8 or no character of a text is mended
 * @length: in bytes, -1 where the text ends in a zero
 *
 * Adds a cell; an empty text adds none.
 *
 * Returns: whether it could be
 */
gboolean mpl_sheet_add_text (MplSheet *self,
                             guint row,
                             guint column,
                             MplSheetKind kind,
                             const char *text,
                             gssize length,
                             GError **error);

/* The same for a number. */
gboolean
mpl_sheet_add_number (MplSheet *self, guint row, guint column, double number, GError **error);

/* The same for a valid day. */
gboolean mpl_sheet_add_day (MplSheet *self, guint row, guint column, MplDay day, GError **error);

/**
 * mpl_sheet_add_merge:
 * @first_row: number in the file, from 1
 * @first_column: from 0
 * @last_row: not above @first_row
 * @last_column: not left of @first_column
 *
 * Tells that these cells are one. mpl_sheet_book_finish() repeats its value in all rows and
 * columns that hold something else too.
 *
 * Returns: whether it could be
 */
gboolean mpl_sheet_add_merge (MplSheet *self,
                              guint first_row,
                              guint first_column,
                              guint last_row,
                              guint last_column,
                              GError **error);

G_END_DECLS
