/* mpl-sheet-xlsx-read.c: the sheets of an XLSX file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Source: ECMA-376 part 1, 18.3 (worksheets). Freexl reads such files too, but tells nothing of
 * merged cells and hidden sheets and refuses some files that the standard allows.
 */

#include "mpl-config.h"

#include "formats/mpl-sheet-child-formats.h"
#include "formats/mpl-sheet-xlsx-parts.h"

#include <string.h>

#define MAX_TEXT ((gsize) 4 * (MPL_SHEET_MAX_CHARACTERS + 1))

/* The cell in work. */
typedef struct
{
  const MplXlsxParts *parts;
  MplSheetPipe *pipe;
  guint row;    /* from 1 */
  guint column; /* from 0 */
  char type[16];
  guint style;
  GString *value;
} Cell;

/* «BC12» → row 12, column 54; FALSE where it is no place. */
static gboolean
read_place (const char **at, guint *row, guint *column)
{
  guint64 letters = 0;
  guint64 digits = 0;

  for (; g_ascii_isalpha (**at); ++*at)
    letters = MIN (letters * 26 + (guint64) (g_ascii_toupper (**at) - 'A' + 1), G_MAXUINT16);
  for (; g_ascii_isdigit (**at); ++*at)
    digits = MIN (digits * 10 + (guint64) (**at - '0'), G_MAXUINT32);
  if (letters == 0 || digits == 0)
    return FALSE;

  *row = (guint) digits;
  *column = (guint) letters - 1;
  return TRUE;
}

static void
tell_text (Cell *cell, MplSheetKind kind, const char *text)
{
  mpl_sheet_pipe_text (cell->pipe, cell->row, cell->column, kind, text, strlen (text));
}

static void
tell_number (Cell *cell)
{
  char *end;
  double number = g_ascii_strtod (cell->value->str, &end);
  MplSheetLooks looks = MPL_SHEET_LOOKS_PLAIN;

  if (end == cell->value->str)
    {
      tell_text (cell, MPL_SHEET_TEXT, cell->value->str);
      return;
    }
  if (cell->style < cell->parts->looks->len)
    looks = (MplSheetLooks) g_array_index (cell->parts->looks, guint8, cell->style);
  mpl_sheet_pipe_serial (cell->pipe, cell->row, cell->column, number, looks, cell->parts->is_1904);
}

static void
tell_cell (Cell *cell)
{
  guint64 index;

  if (cell->value->len == 0)
    return;

  if (strcmp (cell->type, "s") == 0)
    {
      if (!g_ascii_string_to_unsigned (cell->value->str, 10, 0, G_MAXUINT32, &index, NULL)
          || index >= cell->parts->starts->len)
        {
          mpl_sheet_pipe_trouble (cell->pipe, MPL_SHEET_TROUBLE_DAMAGED, cell->row,
                                  "a shared string that is not there");
          return;
        }
      tell_text (cell, MPL_SHEET_TEXT,
                 cell->parts->texts->str + g_array_index (cell->parts->starts, guint32, index));
    }
  else if (strcmp (cell->type, "str") == 0 || strcmp (cell->type, "inlineStr") == 0)
    {
      if (cell->type[1] == 't')
        mpl_xlsx_unescape (cell->value, 0);
      tell_text (cell, MPL_SHEET_TEXT, cell->value->str);
    }
  else if (strcmp (cell->type, "b") == 0)
    tell_text (cell, MPL_SHEET_TEXT, strcmp (cell->value->str, "0") == 0 ? "ЛОЖЬ" : "ИСТИНА");
  else if (strcmp (cell->type, "e") == 0)
    tell_text (cell, MPL_SHEET_FAULT, cell->value->str);
  else if (strcmp (cell->type, "d") == 0)
    mpl_sheet_pipe_iso (cell->pipe, cell->row, cell->column, cell->value->str);
  else
    tell_number (cell);
}

/* From the start of `c` to its end. */
static void
read_cell (Cell *cell, MplXml *xml)
{
  const char *place = mpl_xml_get_attribute (xml, NULL, "r");
  const char *type;
  int depth = mpl_xml_get_depth (xml);
  gboolean in_value = FALSE;
  guint row;

  /* Without a place a cell stands to the right of the one before. */
  if (place == NULL || !read_place (&place, &row, &cell->column))
    cell->column++;
  type = mpl_xml_get_attribute (xml, NULL, "t");
  g_strlcpy (cell->type, type != NULL ? type : "n", sizeof cell->type);
  cell->style = mpl_xml_get_number (xml, NULL, "s", 0);
  g_string_truncate (cell->value, 0);

  while (mpl_xml_next (xml))
    {
      if (mpl_xml_get_event (xml) == MPL_XML_TEXT)
        {
          if (in_value && cell->value->len < MAX_TEXT)
            g_string_append (cell->value, mpl_xml_get_text (xml));
        }
      else if (mpl_xml_starts (xml, "v"))
        in_value = TRUE;
      else if (mpl_xml_ends (xml, "v"))
        in_value = FALSE;
      else if (mpl_xml_starts (xml, "is"))
        mpl_xlsx_append_text (xml, cell->value);
      else if (mpl_xml_get_event (xml) == MPL_XML_END && mpl_xml_get_depth (xml) <= depth)
        break;
    }

  if (mpl_xml_get_fault (xml) == NULL)
    tell_cell (cell);
}

static void
read_merge (MplXml *xml, MplSheetPipe *pipe)
{
  const char *at = mpl_xml_get_attribute (xml, NULL, "ref");
  guint row;
  guint column;
  guint last_row;
  guint last_column;

  if (at == NULL || !read_place (&at, &row, &column) || *at != ':')
    return;
  at++;
  if (!read_place (&at, &last_row, &last_column))
    return;

  mpl_sheet_pipe_merge (pipe, row, column, last_row, last_column);
}

static void
read_sheet (const MplXlsxParts *parts, MplXml *xml, MplSheetPipe *pipe)
{
  g_autoptr (GString) value = g_string_new (NULL);
  Cell cell = { .parts = parts, .pipe = pipe, .value = value };

  while (mpl_sheet_pipe_is_well (pipe) && mpl_xml_next (xml))
    {
      if (mpl_xml_starts (xml, "row"))
        {
          cell.row = mpl_xml_get_number (xml, NULL, "r", cell.row + 1);
          cell.column = G_MAXUINT;
        }
      else if (mpl_xml_starts (xml, "c"))
        read_cell (&cell, xml);
      else if (mpl_xml_starts (xml, "mergeCell"))
        read_merge (xml, pipe);
    }
}

void
mpl_sheet_xlsx_read (MplSheetPackage *package, MplSheetPipe *pipe)
{
  g_autoptr (MplXlsxParts) parts = mpl_xlsx_parts_read (package, pipe);

  if (parts == NULL)
    return;

  for (guint i = 0; i < parts->sheets->len; i++)
    {
      const MplXlsxSheet *sheet = g_ptr_array_index (parts->sheets, i);
      MplXml *xml = mpl_sheet_package_open (package, sheet->path);

      if (xml == NULL)
        {
          mpl_sheet_pipe_trouble (pipe, MPL_SHEET_TROUBLE_DAMAGED, 0, sheet->path);
          return;
        }
      mpl_sheet_pipe_sheet (pipe, sheet->name, sheet->hidden, FALSE);
      read_sheet (parts, xml, pipe);
      if (!mpl_sheet_package_close (package, xml, sheet->path))
        return;
    }

  if (parts->sheets->len == 0)
    mpl_sheet_pipe_trouble (pipe, MPL_SHEET_TROUBLE_NO_TABLE, 0, NULL);
}
