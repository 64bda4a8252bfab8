/* mpl-sheet.c: one sheet of a table file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "formats/mpl-sheet-private.h"

#include "base/mpl-error.h"
#include "base/mpl-format.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static const MplSheetCell empty_cell = { .kind = MPL_SHEET_EMPTY };

static MplSheetRow *
row_at (MplSheet *self, guint row)
{
  return &g_array_index (self->rows, MplSheetRow, row);
}

static MplSheetCell *
cell_at (MplSheet *self, guint cell)
{
  return &g_array_index (self->cells, MplSheetCell, cell);
}

MplSheet *
mpl_sheet_new (MplSheetStock *stock, const char *name, gboolean hidden)
{
  MplSheet *self = g_new0 (MplSheet, 1);

  self->stock = stock;
  self->name = g_strdup (name);
  self->hidden = hidden;
  self->cells = g_array_new (FALSE, FALSE, sizeof (MplSheetCell));
  self->rows = g_array_new (FALSE, FALSE, sizeof (MplSheetRow));
  self->merges = g_array_new (FALSE, FALSE, sizeof (MplSheetMerge));

  return self;
}

void
mpl_sheet_free (gpointer sheet)
{
  MplSheet *self = sheet;

  g_free (self->name);
  g_array_unref (self->cells);
  g_array_unref (self->rows);
  g_array_unref (self->merges);
  g_free (self);
}

void
mpl_sheet_complain (MplSheet *self,
                    guint row,
                    guint column,
                    int code,
                    GError **error,
                    const char *what)
{
  g_autofree char *letters = mpl_sheet_column_name (column);

  /* Translators: file, sheet, row, column, what is wrong there */
  mpl_error_set (error, (MplError) code, NULL, _ ("“%s”, sheet “%s”, row %u, column %s: %s"),
                 self->stock->name, self->name, row, letters, what);
}

/* Opens the row where it is new. */
static gboolean
reach_row (MplSheet *self, guint row, guint column, GError **error)
{
  MplSheetRow *last = self->rows->len > 0 ? row_at (self, self->rows->len - 1) : NULL;

  if (row < 1 || (last != NULL && row < last->number)
      || (last != NULL && row == last->number
          && column <= cell_at (self, self->cells->len - 1)->column))
    {
      mpl_sheet_complain (self, row, column, MPL_ERROR_INVALID, error,
                          _ ("the cells of the file are out of order."));
      return FALSE;
    }
  if (column >= MPL_SHEET_MAX_COLUMNS)
    {
      g_autofree char *what
          = g_strdup_printf (_ ("there are more than %d columns."), MPL_SHEET_MAX_COLUMNS);

      mpl_sheet_complain (self, row, column, MPL_ERROR_LIMIT, error, what);
      return FALSE;
    }

  if (last == NULL || row > last->number)
    {
      MplSheetRow new_row = { .number = row, .first = self->cells->len };

      if (self->rows->len >= MPL_SHEET_MAX_ROWS || row > MPL_SHEET_MAX_ROW_NUMBER)
        {
          g_autofree char *what
              = g_strdup_printf (_ ("there are more than %d rows."), MPL_SHEET_MAX_ROWS);

          mpl_sheet_complain (self, row, column, MPL_ERROR_LIMIT, error, what);
          return FALSE;
        }
      g_array_append_val (self->rows, new_row);
    }

  return TRUE;
}

static gboolean
add_cell (MplSheet *self, guint row, MplSheetCell cell, GError **error)
{
  if (self->stock->n_cells >= MPL_SHEET_MAX_CELLS)
    {
      g_autofree char *what
          = g_strdup_printf (_ ("the file holds more than %d cells."), MPL_SHEET_MAX_CELLS);

      mpl_sheet_complain (self, row, cell.column, MPL_ERROR_LIMIT, error, what);
      return FALSE;
    }
  if (!reach_row (self, row, cell.column, error))
    return FALSE;

  g_array_append_val (self->cells, cell);
  row_at (self, self->rows->len - 1)->n_cells++;
  self->n_columns = MAX (self->n_columns, cell.column + 1u);
  self->stock->n_cells++;
  return TRUE;
}

/* Whether a text is as it is promised: most are, and need no copy. */
static gboolean
is_clean (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      guchar c = (guchar) text[i];

      if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7f)
        return FALSE;
      /* U+FFFE and U+FFFF, which XML cannot hold. */
      if (c == 0xef && length - i > 2 && (guchar) text[i + 1] == 0xbf
          && (guchar) text[i + 2] >= 0xbe)
        return FALSE;
    }

  return g_utf8_validate_len (text, length, NULL);
}

static char *
clean_text (const char *text, gsize length)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) length);
  GString *clean = g_string_sized_new (strlen (valid));

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '\r')
        {
          if (at[1] != '\n')
            g_string_append_c (clean, '\n');
        }
      else if ((c >= 0x20 && c != 0x7f && c != 0xfffe && c != 0xffff) || c == '\n' || c == '\t')
        g_string_append_unichar (clean, c);
    }

  return g_string_free (clean, FALSE);
}

gboolean
mpl_sheet_add_text (MplSheet *self,
                    guint row,
                    guint column,
                    MplSheetKind kind,
                    const char *text,
                    gssize length,
                    GError **error)
{
  MplSheetCell cell = { .column = (guint16) MIN (column, G_MAXUINT16), .kind = (guint8) kind };
  gsize n_bytes = length < 0 ? strlen (text) : (gsize) length;
  g_autofree char *clean = NULL;

  g_return_val_if_fail (kind == MPL_SHEET_TEXT || kind == MPL_SHEET_FAULT, FALSE);

  if (n_bytes > 0 && !is_clean (text, n_bytes))
    {
      text = clean = clean_text (text, n_bytes);
      n_bytes = strlen (clean);
    }
  if (n_bytes == 0)
    return TRUE;

  if (n_bytes > MPL_SHEET_MAX_CHARACTERS
      && g_utf8_strlen (text, (gssize) n_bytes) > MPL_SHEET_MAX_CHARACTERS)
    {
      g_autofree char *what = g_strdup_printf (_ ("the cell holds more than %d characters."),
                                               MPL_SHEET_MAX_CHARACTERS);

      mpl_sheet_complain (self, row, column, MPL_ERROR_LIMIT, error, what);
      return FALSE;
    }
  if (self->stock->n_text_bytes + n_bytes > MPL_SHEET_MAX_TEXT)
    {
      mpl_sheet_complain (self, row, column, MPL_ERROR_LIMIT, error,
                          _ ("the file holds too much text."));
      return FALSE;
    }

  self->stock->n_text_bytes += n_bytes;
  cell.text = g_string_chunk_insert_len (self->stock->texts, text, (gssize) n_bytes);
  return add_cell (self, row, cell, error);
}

gboolean
mpl_sheet_add_number (MplSheet *self, guint row, guint column, double number, GError **error)
{
  MplSheetCell cell = {
    .number = number,
    .column = (guint16) MIN (column, G_MAXUINT16),
    .kind = MPL_SHEET_NUMBER,
  };

  if (!isfinite (number))
    return mpl_sheet_add_text (self, row, column, MPL_SHEET_FAULT, "#NUM!", -1, error);

  return add_cell (self, row, cell, error);
}

gboolean
mpl_sheet_add_day (MplSheet *self, guint row, guint column, MplDay day, GError **error)
{
  MplSheetCell cell = {
    .day = day,
    .column = (guint16) MIN (column, G_MAXUINT16),
    .kind = MPL_SHEET_DAY,
  };

  g_return_val_if_fail (mpl_day_is_valid (day), FALSE);

  return add_cell (self, row, cell, error);
}

const char *
mpl_sheet_get_name (MplSheet *self)
{
  return self->name;
}

gboolean
mpl_sheet_is_hidden (MplSheet *self)
{
  return self->hidden;
}

guint
mpl_sheet_get_n_rows (MplSheet *self)
{
  return self->rows->len;
}

guint
mpl_sheet_get_n_columns (MplSheet *self)
{
  return self->n_columns;
}

guint
mpl_sheet_get_row_number (MplSheet *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, 0);

  return row_at (self, row)->number;
}

const MplSheetCell *
mpl_sheet_get_cell (MplSheet *self, guint row, guint column)
{
  guint low;
  guint high;

  g_return_val_if_fail (row < self->rows->len, &empty_cell);

  low = row_at (self, row)->first;
  high = low + row_at (self, row)->n_cells;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const MplSheetCell *cell = cell_at (self, middle);

      if (cell->column == column)
        return cell;
      if (cell->column < column)
        low = middle + 1;
      else
        high = middle;
    }

  return &empty_cell;
}

const MplSheetCell *
mpl_sheet_get_cells (MplSheet *self, guint row, guint *n_cells)
{
  g_return_val_if_fail (row < self->rows->len, NULL);

  *n_cells = row_at (self, row)->n_cells;
  return cell_at (self, row_at (self, row)->first);
}

char *
mpl_sheet_cell_to_text (const MplSheetCell *cell)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  switch ((MplSheetKind) cell->kind)
    {
    case MPL_SHEET_TEXT:
    case MPL_SHEET_FAULT:
      return g_strdup (cell->text);

    case MPL_SHEET_NUMBER:
      /* Fifteen digits are what spreadsheets show: 0.1 + 0.2 is 0,3. A long whole number, a
       * telephone's, is told in full. */
      if (fabs (cell->number) < 1e15 && cell->number == floor (cell->number))
        return g_strdup_printf ("%.0f", cell->number);
      g_ascii_formatd (digits, sizeof digits, "%.15g", cell->number);
      return g_strdelimit (g_strdup (digits), ".", ',');

    case MPL_SHEET_DAY:
      return mpl_format_day (cell->day, MPL_DAY_SHORT);

    case MPL_SHEET_EMPTY:
      break;

    default:
      g_assert_not_reached ();
    }

  return g_strdup ("");
}

char *
mpl_sheet_column_name (guint column)
{
  char letters[8];
  gsize at = sizeof letters - 1;

  letters[at] = '\0';
  for (guint64 rest = (guint64) column + 1; rest > 0; rest = (rest - 1) / 26)
    letters[--at] = (char) ('A' + (rest - 1) % 26);

  return g_strdup (letters + at);
}
