/* mpl-sheet-write.c: a book of sheets becomes a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "formats/mpl-sheet-write.h"

#include "base/mpl-error.h"
#include "formats/mpl-file-write.h"
#include "formats/mpl-sheet-write-formats.h"

#include <string.h>

/* Characters: narrower a heading is cut, wider no two columns fit a screen. */
#define MIN_WIDTH 8
#define MAX_WIDTH 50

/* Of the name of a sheet, by Excel. */
#define MAX_NAME 31

GArray *
mpl_sheet_get_widths (MplSheet *sheet)
{
  guint n_columns = mpl_sheet_get_n_columns (sheet);
  GArray *widths = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_columns);
  guint least = MIN_WIDTH;

  for (guint column = 0; column < n_columns; column++)
    g_array_append_val (widths, least);

  for (guint row = 0; row < mpl_sheet_get_n_rows (sheet); row++)
    {
      guint n_cells;
      const MplSheetCell *cells = mpl_sheet_get_cells (sheet, row, &n_cells);

      for (guint i = 0; i < n_cells; i++)
        {
          g_autofree char *text = mpl_sheet_cell_to_text (&cells[i]);
          guint *width = &g_array_index (widths, guint, cells[i].column);
          gsize line = strcspn (text, "\n");
          guint characters = (guint) MIN (g_utf8_strlen (text, (gssize) line), MAX_WIDTH);

          *width = MAX (*width, characters);
        }
    }

  return widths;
}

static char *
make_safe (const char *name)
{
  g_autofree char *start = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), MAX_NAME));

  g_strdelimit (start, "[]:*?/\\\n\t", ' ');
  g_strstrip (start);
  /* Excel takes no apostrophe at either end. */
  if (*start == '\'')
    *start = ' ';
  if (*start != '\0' && g_str_has_suffix (start, "'"))
    start[strlen (start) - 1] = ' ';

  return g_strdup (g_strstrip (start));
}

GStrv
mpl_sheet_book_get_safe_names (MplSheetBook *book)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < mpl_sheet_book_get_n_sheets (book); i++)
    {
      g_autofree char *name = make_safe (mpl_sheet_get_name (mpl_sheet_book_get_sheet (book, i)));
      g_autofree char *key = g_utf8_casefold (name, -1);

      for (guint n = i + 1; *name == '\0' || g_hash_table_contains (taken, key); n++)
        {
          g_autofree char *start
              = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), MAX_NAME - 5));

          g_free (name);
          name = g_strdup_printf ("%s %u", start, n);
          g_strstrip (name);
          g_free (key);
          key = g_utf8_casefold (name, -1);
        }
      g_strv_builder_add (names, name);
      g_hash_table_add (taken, g_steal_pointer (&key));
    }

  return g_strv_builder_end (names);
}

GBytes *
mpl_sheet_book_to_bytes (MplSheetBook *self, MplSheetFormat format, GError **error)
{
  switch (format)
    {
    case MPL_SHEET_CSV:
      return mpl_sheet_csv_write (self, error);
    case MPL_SHEET_XLSX:
      return mpl_sheet_xlsx_write (self, error);
    case MPL_SHEET_ODS:
      return mpl_sheet_ods_write (self, error);
    case MPL_SHEET_XLS:
    case MPL_SHEET_HTML:
    case MPL_SHEET_DOCX:
    default:
      g_return_val_if_reached (NULL);
    }
}

gboolean
mpl_sheet_book_write (MplSheetBook *self, const char *path, MplSheetFormat format, GError **error)
{
  g_autoptr (GBytes) bytes = mpl_sheet_book_to_bytes (self, format, error);

  return bytes != NULL && mpl_file_write (path, bytes, error);
}
