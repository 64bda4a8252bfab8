/* mpl-sheet-private.h: what a book knows of its sheets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "formats/mpl-sheet-book.h"

G_BEGIN_DECLS

/* What all sheets of a book share and use up. */
typedef struct
{
  char *name; /* of the file */
  GStringChunk *texts;
  gsize n_text_bytes;
  guint n_cells;
} MplSheetStock;

/* Cells [first, first + n) of the sheet's cells are the row's. */
typedef struct
{
  guint32 number;
  guint32 first;
  guint32 n_cells;
} MplSheetRow;

typedef struct
{
  guint32 first_row;
  guint32 last_row;
  guint16 first_column;
  guint16 last_column;
} MplSheetMerge;

struct _MplSheet
{
  MplSheetStock *stock;
  char *name;
  gboolean hidden;
  GArray *cells;  /* of MplSheetCell, row after row */
  GArray *rows;   /* of MplSheetRow */
  GArray *merges; /* of MplSheetMerge */
  guint n_columns;
};

MplSheet *mpl_sheet_new (MplSheetStock *stock, const char *name, gboolean hidden);
void mpl_sheet_free (gpointer sheet);

/* MPL_ERROR_LIMIT or MPL_ERROR_INVALID at a place of the sheet. */
void mpl_sheet_complain (MplSheet *self,
                         guint row,
                         guint column,
                         int code,
                         GError **error,
                         const char *what);

/* Repeats the values of merged cells. */
gboolean mpl_sheet_merge (MplSheet *self, GError **error);

G_END_DECLS
