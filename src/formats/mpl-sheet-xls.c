/* mpl-sheet-xls.c: the sheets of an XLS file, through freexl
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "formats/mpl-sheet-biff.h"
#include "formats/mpl-sheet-child-formats.h"
#include "formats/mpl-sheet-serial.h"

#include <freexl.h>
#include <string.h>

static void
tell_text (MplSheetPipe *pipe, guint row, guint column, const char *text)
{
  if (text != NULL)
    mpl_sheet_pipe_text (pipe, row, column, MPL_SHEET_TEXT, text, strlen (text));
}

static void
tell_cell (MplSheetPipe *pipe, guint row, guint column, const FreeXL_CellValue *cell)
{
  g_autofree char *time = NULL;

  switch (cell->type)
    {
    case FREEXL_CELL_INT:
      mpl_sheet_pipe_number (pipe, row, column, cell->value.int_value);
      break;

    case FREEXL_CELL_DOUBLE:
      mpl_sheet_pipe_number (pipe, row, column, cell->value.double_value);
      break;

    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT:
      tell_text (pipe, row, column, cell->value.text_value);
      break;

    case FREEXL_CELL_DATE:
    case FREEXL_CELL_DATETIME:
      if (cell->value.text_value != NULL)
        mpl_sheet_pipe_iso (pipe, row, column, cell->value.text_value);
      break;

    case FREEXL_CELL_TIME:
      /* Without the seconds. */
      time = g_strndup (cell->value.text_value, 5);
      tell_text (pipe, row, column, time);
      break;

    default:
      break;
    }
}

static gboolean
read_sheet (const void *book, guint index, MplSheetPipe *pipe)
{
  unsigned int n_rows = 0;
  unsigned short n_columns = 0;

  if (freexl_select_active_worksheet (book, (unsigned short) index) != FREEXL_OK
      || freexl_worksheet_dimensions (book, &n_rows, &n_columns) != FREEXL_OK)
    return FALSE;

  for (guint row = 0; row < n_rows && mpl_sheet_pipe_is_well (pipe); row++)
    for (guint column = 0; column < n_columns; column++)
      {
        FreeXL_CellValue cell = { 0 };

        if (freexl_get_cell_value (book, row, (unsigned short) column, &cell) != FREEXL_OK)
          return FALSE;
        tell_cell (pipe, row + 1, column, &cell);
      }

  return TRUE;
}

static void
tell_merges (const MplBiffSheet *sheet, MplSheetPipe *pipe)
{
  const guint16 *numbers = (const guint16 *) (gpointer) sheet->merges->data;

  for (guint i = 0; i + 3 < sheet->merges->len; i += 4)
    mpl_sheet_pipe_merge (pipe, numbers[i] + 1u, numbers[i + 2], numbers[i + 1] + 1u,
                          numbers[i + 3]);
}

static void
read_book (const void *book, GPtrArray *sheets, MplSheetPipe *pipe)
{
  unsigned int password = FREEXL_BIFF_PLAIN;
  unsigned int n_sheets = 0;

  if (freexl_get_info (book, FREEXL_BIFF_PASSWORD, &password) == FREEXL_OK
      && password == FREEXL_BIFF_OBFUSCATED)
    {
      mpl_sheet_pipe_trouble (pipe, MPL_SHEET_TROUBLE_PASSWORD, 0, NULL);
      return;
    }
  if (freexl_get_info (book, FREEXL_BIFF_SHEET_COUNT, &n_sheets) != FREEXL_OK)
    n_sheets = 0;

  for (guint i = 0; i < n_sheets && mpl_sheet_pipe_is_well (pipe); i++)
    {
      const char *name = NULL;
      const MplBiffSheet *sheet = sheets->len == n_sheets ? g_ptr_array_index (sheets, i) : NULL;

      if (freexl_get_worksheet_name (book, (unsigned short) i, &name) != FREEXL_OK)
        name = NULL;
      mpl_sheet_pipe_sheet (pipe, name != NULL ? name : "", sheet != NULL && sheet->hidden, FALSE);
      if (!read_sheet (book, i, pipe))
        {
          mpl_sheet_pipe_trouble (pipe, MPL_SHEET_TROUBLE_DAMAGED, 0, name);
          return;
        }
      if (sheet != NULL)
        tell_merges (sheet, pipe);
    }

  if (n_sheets == 0)
    mpl_sheet_pipe_trouble (pipe, MPL_SHEET_TROUBLE_NO_TABLE, 0, NULL);
}

/* Whether an OLE file is a workbook that can be opened; tells what it is otherwise. */
static gboolean
check_kind (MplBiffKind kind, MplSheetPipe *pipe)
{
  static const MplSheetTrouble troubles[] = {
    [MPL_BIFF_PASSWORD] = MPL_SHEET_TROUBLE_PASSWORD,
    [MPL_BIFF_WORD] = MPL_SHEET_TROUBLE_WORD,
    [MPL_BIFF_SLIDES] = MPL_SHEET_TROUBLE_SLIDES,
    [MPL_BIFF_UNKNOWN] = MPL_SHEET_TROUBLE_UNKNOWN,
    [MPL_BIFF_DAMAGED] = MPL_SHEET_TROUBLE_DAMAGED,
  };

  if (kind == MPL_BIFF_WORKBOOK)
    return TRUE;

  mpl_sheet_pipe_trouble (pipe, troubles[kind], 0, NULL);
  return FALSE;
}

void
mpl_sheet_xls_read (const char *path, const char *data, gsize length, MplSheetPipe *pipe)
{
  g_autoptr (GPtrArray) sheets = NULL;
  const void *book = NULL;
  int result;

  /* The oldest files have no container, no merged cells and no password that we know of. */
  if (length > 0 && data[0] == '\xd0')
    {
      if (!check_kind (mpl_biff_look (data, length, &sheets), pipe))
        return;
    }
  else
    sheets = g_ptr_array_new ();

  mpl_sheet_pipe_format (pipe, MPL_SHEET_XLS);
  result = freexl_open (path, &book);
  if (result == FREEXL_OK)
    read_book (book, sheets, pipe);
  else
    {
      g_autofree char *detail = g_strdup_printf ("freexl: %d", result);

      mpl_sheet_pipe_trouble (pipe,
                              result == FREEXL_INSUFFICIENT_MEMORY ? MPL_SHEET_TROUBLE_MEMORY
                                                                   : MPL_SHEET_TROUBLE_DAMAGED,
                              0, detail);
    }
  if (book != NULL)
    freexl_close (book);
}
