/* mpl-sheet-grid.h: a table of a document, whose cells find their columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In pages and documents a cell does not say where it stands: it takes the next column that no
 * cell from above reaches into. A table within a cell is finished before the table around it, so a
 * table is gathered first and told of when it ends.
 */

#pragma once

#include "formats/mpl-sheet-pipe.h"

G_BEGIN_DECLS

typedef struct _MplSheetGrid MplSheetGrid;

/* An empty table. */
MplSheetGrid *mpl_sheet_grid_new (void);
void mpl_sheet_grid_free (MplSheetGrid *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplSheetGrid, mpl_sheet_grid_free)

/* The next row begins. */
void mpl_sheet_grid_begin_row (MplSheetGrid *self);

/* The next @n columns of the row stay empty. */
void mpl_sheet_grid_leave (MplSheetGrid *self, guint n);

/**
 * mpl_sheet_grid_add:
 * @text: of the cell
 * @n_columns: it covers, from 1
 * @n_rows: it covers, from 1; 0 for all that are left
 */
void mpl_sheet_grid_add (MplSheetGrid *self, const char *text, guint n_columns, guint n_rows);

/* The cell continues the one above it, as DOCX tells of cells over several rows. */
void mpl_sheet_grid_continue (MplSheetGrid *self, guint n_columns);

/* How many cells were added. */
guint mpl_sheet_grid_get_n_cells (MplSheetGrid *self);

/**
 * mpl_sheet_grid_tell:
 * @pipe: hears of the table, as of a sheet without a name; of an empty one it does not
 */
void mpl_sheet_grid_tell (MplSheetGrid *self, MplSheetPipe *pipe);

G_END_DECLS
