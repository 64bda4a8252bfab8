/* mpl-sheet-xlsx.c: a book becomes an XLSX file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "formats/mpl-sheet-write-formats.h"

#include "base/mpl-error.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

/* See mpl-sheet-serial.c: 29 February 1900, which never was, has a number. */
#define EPOCH 25569
#define NO_DAY 60

typedef struct
{
  lxw_format *heading;
  lxw_format *heading_day;
  lxw_format *plain;
  lxw_format *day;
} Looks;

static Looks
make_looks (lxw_workbook *workbook)
{
  Looks looks = {
    .heading = workbook_add_format (workbook),
    .heading_day = workbook_add_format (workbook),
    .plain = workbook_add_format (workbook),
    .day = workbook_add_format (workbook),
  };

  format_set_bold (looks.heading);
  format_set_text_wrap (looks.heading);
  format_set_align (looks.heading, LXW_ALIGN_VERTICAL_TOP);
  format_set_bold (looks.heading_day);
  format_set_num_format (looks.heading_day, "dd.mm.yyyy");
  format_set_text_wrap (looks.plain);
  format_set_align (looks.plain, LXW_ALIGN_VERTICAL_TOP);
  format_set_num_format (looks.day, "dd.mm.yyyy");
  format_set_align (looks.day, LXW_ALIGN_VERTICAL_TOP);

  return looks;
}

/* Excel writes what XML cannot hold as «_x000D_»; a text that looks so must say that it is not. */
static char *
escape (const char *text)
{
  GString *escaped = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    {
      if (c[0] == '_' && c[1] == 'x' && strspn (c + 2, "0123456789abcdefABCDEF") >= 4
          && c[6] == '_')
        g_string_append (escaped, "_x005F");
      g_string_append_c (escaped, *c);
    }

  return g_string_free (escaped, FALSE);
}

static lxw_error
write_text (lxw_worksheet *worksheet, lxw_row_t row, const MplSheetCell *cell, lxw_format *look)
{
  g_autofree char *escaped = strstr (cell->text, "_x") != NULL ? escape (cell->text) : NULL;

  return worksheet_write_string (worksheet, row, cell->column,
                                 escaped != NULL ? escaped : cell->text, look);
}

/* Written as a string a text is none but a text, whatever it begins with. */
static lxw_error
write_cell (lxw_worksheet *worksheet,
            lxw_row_t row,
            const MplSheetCell *cell,
            lxw_format *look,
            lxw_format *day_look)
{
  double serial;

  switch ((MplSheetKind) cell->kind)
    {
    case MPL_SHEET_TEXT:
    case MPL_SHEET_FAULT:
      return write_text (worksheet, row, cell, look);

    case MPL_SHEET_NUMBER:
      return worksheet_write_number (worksheet, row, cell->column, cell->number, look);

    case MPL_SHEET_DAY:
      serial = (double) cell->day + EPOCH;
      return worksheet_write_number (worksheet, row, cell->column,
                                     serial <= NO_DAY ? serial - 1 : serial, day_look);

    case MPL_SHEET_EMPTY:
    default:
      return LXW_NO_ERROR;
    }
}

static lxw_error
write_sheet (lxw_worksheet *worksheet, MplSheet *sheet, const Looks *looks)
{
  g_autoptr (GArray) widths = mpl_sheet_get_widths (sheet);
  guint n_rows = mpl_sheet_get_n_rows (sheet);
  lxw_error result = LXW_NO_ERROR;

  for (guint row = 0; row < n_rows && result == LXW_NO_ERROR; row++)
    {
      guint n_cells;
      const MplSheetCell *cells = mpl_sheet_get_cells (sheet, row, &n_cells);
      lxw_row_t number = mpl_sheet_get_row_number (sheet, row) - 1;

      for (guint i = 0; i < n_cells && result == LXW_NO_ERROR; i++)
        result = write_cell (worksheet, number, &cells[i], row == 0 ? looks->heading : looks->plain,
                             row == 0 ? looks->heading_day : looks->day);
    }
  for (guint column = 0; column < widths->len && result == LXW_NO_ERROR; column++)
    result = worksheet_set_column (worksheet, (lxw_col_t) column, (lxw_col_t) column,
                                   g_array_index (widths, guint, column) + 2, NULL);

  if (n_rows > 0 && result == LXW_NO_ERROR)
    {
      lxw_row_t heading = mpl_sheet_get_row_number (sheet, 0) - 1;

      worksheet_freeze_panes (worksheet, heading + 1, 0);
      worksheet_repeat_rows (worksheet, heading, heading);
      worksheet_set_landscape (worksheet);
      worksheet_fit_to_pages (worksheet, 1, 0);
      result = worksheet_autofilter (worksheet, heading, 0,
                                     mpl_sheet_get_row_number (sheet, n_rows - 1) - 1,
                                     (lxw_col_t) (mpl_sheet_get_n_columns (sheet) - 1));
    }
  if (mpl_sheet_is_hidden (sheet))
    worksheet_hide (worksheet);

  return result;
}

static GBytes *
tell_error (MplSheetBook *book, lxw_error result, GError **error)
{
  /* libxlsxwriter's own temporary files are all that can go wrong for a user. */
  gboolean is_full = result == LXW_ERROR_CREATING_TMPFILE || result == LXW_ERROR_READING_TMPFILE
                     || result == LXW_ERROR_ZIP_FILE_OPERATION || result == LXW_ERROR_ZIP_FILE_ADD;

  mpl_error_set (error, is_full ? MPL_ERROR_FULL : MPL_ERROR_FAILED, lxw_strerror (result),
                 is_full ? _ ("“%s” was not written: there is no space for temporary files.")
                         : _ ("“%s” could not be written."),
                 mpl_sheet_book_get_name (book));
  return NULL;
}

GBytes *
mpl_sheet_xlsx_write (MplSheetBook *book, GError **error)
{
  const char *buffer = NULL;
  size_t length = 0;
  lxw_workbook_options options = {
    .tmpdir = g_get_tmp_dir (),
    .output_buffer = &buffer,
    .output_buffer_size = &length,
  };
  g_auto (GStrv) names = mpl_sheet_book_get_safe_names (book);
  lxw_workbook *workbook = workbook_new_opt (NULL, &options);
  lxw_error result = LXW_NO_ERROR;
  lxw_error closed;
  Looks looks;

  if (workbook == NULL)
    return tell_error (book, LXW_ERROR_MEMORY_MALLOC_FAILED, error);

  looks = make_looks (workbook);
  for (guint i = 0; names[i] != NULL && result == LXW_NO_ERROR; i++)
    {
      lxw_worksheet *worksheet = workbook_add_worksheet (workbook, names[i]);

      result = worksheet != NULL
                   ? write_sheet (worksheet, mpl_sheet_book_get_sheet (book, i), &looks)
                   : LXW_ERROR_SHEETNAME_ALREADY_USED;
    }

  /* Frees the workbook, whatever it returns. */
  closed = workbook_close (workbook);
  if (result == LXW_NO_ERROR)
    result = closed;
  if (result != LXW_NO_ERROR || buffer == NULL)
    {
      free ((void *) buffer);
      return tell_error (book, result, error);
    }

  return g_bytes_new_with_free_func (buffer, length, free, (gpointer) buffer);
}
