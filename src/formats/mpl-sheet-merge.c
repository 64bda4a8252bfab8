/* mpl-sheet-merge.c: a merged cell repeats its value in all that it covers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of teachers has its method association merged over five rows: each of the five has it.
 * Rows and columns that hold nothing of their own are not made for a merge's sake.
 */

#include "mpl-config.h"

#include "formats/mpl-sheet-private.h"

#include "base/mpl-error.h"

#include <glib/gi18n-lib.h>

/* Cells looked at in all: merges may be claimed over the whole sheet, each in hundreds. */
#define MAX_STEPS (8 * 1024 * 1024)

typedef struct
{
  MplSheetCell cell;
  guint32 row; /* index */
  guint32 order;
} Repeated;

gboolean
mpl_sheet_add_merge (MplSheet *self,
                     guint first_row,
                     guint first_column,
                     guint last_row,
                     guint last_column,
                     GError **error)
{
  MplSheetMerge merge = {
    .first_row = first_row,
    .last_row = last_row,
    .first_column = (guint16) MIN (first_column, MPL_SHEET_MAX_COLUMNS),
    .last_column = (guint16) MIN (last_column, MPL_SHEET_MAX_COLUMNS),
  };

  if (first_row < 1 || last_row < first_row || last_column < first_column)
    {
      mpl_sheet_complain (self, first_row, first_column, MPL_ERROR_INVALID, error,
                          _ ("a merged cell has no place."));
      return FALSE;
    }
  if (self->merges->len >= MPL_SHEET_MAX_CELLS)
    {
      mpl_sheet_complain (self, first_row, first_column, MPL_ERROR_LIMIT, error,
                          _ ("there are too many merged cells."));
      return FALSE;
    }

  g_array_append_val (self->merges, merge);
  return TRUE;
}

/* The first row, by index, with a number not below @number. */
static guint
find_row (MplSheet *self, guint number)
{
  guint low = 0;
  guint high = self->rows->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (mpl_sheet_get_row_number (self, middle) < number)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static int
compare_repeated (gconstpointer a, gconstpointer b)
{
  const Repeated *one = a;
  const Repeated *other = b;

  if (one->row != other->row)
    return one->row < other->row ? -1 : 1;
  if (one->cell.column != other->cell.column)
    return one->cell.column < other->cell.column ? -1 : 1;
  return one->order < other->order ? -1 : one->order > other->order;
}

static gboolean
collect (MplSheet *self, const MplSheetMerge *merge, GArray *repeated, guint *steps, GError **error)
{
  guint first = find_row (self, merge->first_row);
  guint end = MIN ((guint) merge->last_column + 1, self->n_columns);
  MplSheetCell cell;

  if (first >= self->rows->len || mpl_sheet_get_row_number (self, first) != merge->first_row)
    return TRUE;
  cell = *mpl_sheet_get_cell (self, first, merge->first_column);
  if (cell.kind == MPL_SHEET_EMPTY)
    return TRUE;

  cell.merged = TRUE;
  for (guint row = first;
       row < self->rows->len && mpl_sheet_get_row_number (self, row) <= merge->last_row; row++)
    for (guint column = merge->first_column; column < end; column++)
      {
        Repeated one = { .row = row, .order = repeated->len };

        if (++*steps > MAX_STEPS || self->stock->n_cells + repeated->len >= MPL_SHEET_MAX_CELLS)
          {
            mpl_sheet_complain (self, merge->first_row, merge->first_column, MPL_ERROR_LIMIT, error,
                                _ ("there are too many merged cells."));
            return FALSE;
          }
        if (mpl_sheet_get_cell (self, row, column)->kind != MPL_SHEET_EMPTY)
          continue;
        one.cell = cell;
        one.cell.column = (guint16) column;
        g_array_append_val (repeated, one);
      }

  return TRUE;
}

/* Both are in the order of the sheet; of two merges over one cell the first has it. */
static void
weave (MplSheet *self, GArray *repeated)
{
  GArray *cells
      = g_array_sized_new (FALSE, FALSE, sizeof (MplSheetCell), self->cells->len + repeated->len);
  guint next = 0;

  for (guint row = 0; row < self->rows->len; row++)
    {
      MplSheetRow *place = &g_array_index (self->rows, MplSheetRow, row);
      guint first = cells->len;
      guint own = 0;

      while (TRUE)
        {
          const MplSheetCell *mine
              = own < place->n_cells
                    ? &g_array_index (self->cells, MplSheetCell, place->first + own)
                    : NULL;
          const Repeated *other
              = next < repeated->len ? &g_array_index (repeated, Repeated, next) : NULL;

          if (other != NULL && other->row != row)
            other = NULL;
          if (mine == NULL && other == NULL)
            break;
          if (other == NULL || (mine != NULL && mine->column < other->cell.column))
            {
              g_array_append_vals (cells, mine, 1);
              own++;
              continue;
            }
          if (cells->len == first
              || g_array_index (cells, MplSheetCell, cells->len - 1).column != other->cell.column)
            g_array_append_vals (cells, &other->cell, 1);
          next++;
        }
      place->first = first;
      place->n_cells = cells->len - first;
    }

  self->stock->n_cells += cells->len - self->cells->len;
  g_array_unref (self->cells);
  self->cells = cells;
}

gboolean
mpl_sheet_merge (MplSheet *self, GError **error)
{
  g_autoptr (GArray) repeated = g_array_new (FALSE, FALSE, sizeof (Repeated));
  guint steps = 0;

  for (guint i = 0; i < self->merges->len; i++)
    if (!collect (self, &g_array_index (self->merges, MplSheetMerge, i), repeated, &steps, error))
      return FALSE;

  g_array_set_size (self->merges, 0);
  g_array_sort (repeated, compare_repeated);
  if (repeated->len > 0)
    weave (self, repeated);

  return TRUE;
}
