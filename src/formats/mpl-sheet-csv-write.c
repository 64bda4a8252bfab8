/* mpl-sheet-csv-write.c: a sheet becomes text with separators
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As the Russian Excel opens it by a double click. A text that a spreadsheet would take for a
 * formula gets an apostrophe before it, which mpl_sheet_csv_read() takes away.
 */

#include "mpl-config.h"

#include "formats/mpl-sheet-write-formats.h"

#include "formats/mpl-sheet-csv.h"

#include <string.h>

/* Within quotation marks stands whatever could be taken for a separator, a mark or a line. */
static gboolean
needs_quotes (const char *text)
{
  return strpbrk (text, ";,|\t\"\n") != NULL || *text == ' '
         || g_ascii_strncasecmp (text, "sep=", 4) == 0;
}

static void
append_cell (GString *csv, const MplSheetCell *cell)
{
  g_autofree char *text = mpl_sheet_cell_to_text (cell);
  gboolean is_text = cell->kind == MPL_SHEET_TEXT || cell->kind == MPL_SHEET_FAULT;
  gboolean is_dangerous = is_text && mpl_sheet_csv_is_dangerous (text);

  if (!needs_quotes (text))
    {
      g_string_append_printf (csv, "%s%s", is_dangerous ? "'" : "", text);
      return;
    }

  g_string_append (csv, is_dangerous ? "\"'" : "\"");
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *c);
    }
  g_string_append_c (csv, '"');
}

GBytes *
mpl_sheet_csv_write (MplSheetBook *book, GError **error)
{
  GString *csv = g_string_new ("\xef\xbb\xbf");
  MplSheet *sheet
      = mpl_sheet_book_get_n_sheets (book) > 0 ? mpl_sheet_book_get_sheet (book, 0) : NULL;
  guint n_rows = sheet != NULL ? mpl_sheet_get_n_rows (sheet) : 0;
  guint number = 1;

  for (guint row = 0; row < n_rows; row++, number++)
    {
      guint n_cells;
      const MplSheetCell *cells = mpl_sheet_get_cells (sheet, row, &n_cells);
      guint column = 0;

      for (; number < mpl_sheet_get_row_number (sheet, row); number++)
        g_string_append (csv, "\r\n");
      for (guint i = 0; i < n_cells; i++)
        {
          for (; column < cells[i].column; column++)
            g_string_append_c (csv, ';');
          append_cell (csv, &cells[i]);
        }
      /* Each row has all columns: some programs want that. */
      for (; column + 1 < mpl_sheet_get_n_columns (sheet); column++)
        g_string_append_c (csv, ';');
      g_string_append (csv, "\r\n");
    }

  return g_string_free_to_bytes (csv);
}
