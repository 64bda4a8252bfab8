/* mpl-sheet-grid.c: a table of a document, whose cells find their columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "formats/mpl-sheet-grid.h"

#include <string.h>

/* One column more than a sheet may have, so that too many are refused and not cut. */
#define MAX_COLUMNS (MPL_SHEET_MAX_COLUMNS + 1)

typedef struct
{
  guint row;    /* from 1 */
  guint column; /* from 0 */
  guint n_rows; /* 0: to the end of the table */
  guint n_columns;
  gsize text; /* where in the table's texts, ended by a zero */
} Cell;

/* What reaches down into a column. */
typedef struct
{
  guint until; /* the last row that it reaches */
  guint cell;  /* one more than its index, 0 for none */
} Reach;

struct _MplSheetGrid
{
  GArray *cells;
  GString *texts;
  Reach columns[MAX_COLUMNS];
  guint row;
  guint column; /* the next, unless it is reached into */
};

MplSheetGrid *
mpl_sheet_grid_new (void)
{
  MplSheetGrid *self = g_new0 (MplSheetGrid, 1);

  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  self->texts = g_string_new (NULL);
  return self;
}

void
mpl_sheet_grid_free (MplSheetGrid *self)
{
  g_array_unref (self->cells);
  g_string_free (self->texts, TRUE);
  g_free (self);
}

void
mpl_sheet_grid_begin_row (MplSheetGrid *self)
{
  self->row++;
  self->column = 0;
}

void
mpl_sheet_grid_leave (MplSheetGrid *self, guint n)
{
  self->column = MIN (self->column + MIN (n, MAX_COLUMNS), MAX_COLUMNS);
}

void
mpl_sheet_grid_add (MplSheetGrid *self, const char *text, guint n_columns, guint n_rows)
{
  Cell cell = { .row = MAX (self->row, 1), .n_rows = n_rows, .text = self->texts->len };

  self->row = cell.row;
  while (self->column < MAX_COLUMNS && self->columns[self->column].until >= self->row)
    self->column++;

  cell.column = self->column;
  cell.n_columns = CLAMP (n_columns, 1, MAX_COLUMNS);
  g_string_append_len (self->texts, text, (gssize) strlen (text) + 1);
  g_array_append_val (self->cells, cell);
  for (guint i = 0; i < cell.n_columns && cell.column + i < MAX_COLUMNS; i++)
    {
      Reach *reach = &self->columns[cell.column + i];

      reach->until = n_rows == 0 ? G_MAXUINT : self->row + MIN (n_rows, MPL_SHEET_MAX_ROWS) - 1;
      reach->cell = self->cells->len;
    }
  mpl_sheet_grid_leave (self, cell.n_columns);
}

void
mpl_sheet_grid_continue (MplSheetGrid *self, guint n_columns)
{
  guint index = self->column < MAX_COLUMNS ? self->columns[self->column].cell : 0;

  if (index > 0)
    {
      Cell *cell = &g_array_index (self->cells, Cell, index - 1);

      if (cell->row < self->row)
        cell->n_rows = self->row - cell->row + 1;
    }
  mpl_sheet_grid_leave (self, n_columns);
}

guint
mpl_sheet_grid_get_n_cells (MplSheetGrid *self)
{
  return self->cells->len;
}

void
mpl_sheet_grid_tell (MplSheetGrid *self, MplSheetPipe *pipe)
{
  mpl_sheet_pipe_sheet (pipe, "", FALSE, TRUE);
  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);
      const char *text = self->texts->str + cell->text;

      mpl_sheet_pipe_text (pipe, cell->row, cell->column, MPL_SHEET_TEXT, text, strlen (text));
    }
  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);
      guint n_rows = cell->n_rows > 0 ? cell->n_rows : self->row - cell->row + 1;

      mpl_sheet_pipe_merge (pipe, cell->row, cell->column, cell->row + n_rows - 1,
                            cell->column + cell->n_columns - 1);
    }
}
