/* mpl-sheet-ods-read.c: the sheets of an ODS file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Source: OpenDocument 1.3 part 3, 9.1 (tables), 19.385 (office:value-type), 6.1 (white space).
 * Freexl reads such files too, but gives days as texts, leaves out true and false, tells nothing of
 * merged cells and hidden sheets and refuses some files that the standard allows.
 */

#include "mpl-config.h"

#include "formats/mpl-sheet-child-formats.h"
#include "formats/mpl-sheet-serial.h"

#include <string.h>

#define ODF "urn:oasis:names:tc:opendocument:xmlns:"
#define OFFICE ODF "office:1.0"
#define TABLE ODF "table:1.0"
#define TEXT ODF "text:1.0"
#define STYLE ODF "style:1.0"
#define CALC "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"

#define CONTENT "content.xml"
#define MAX_TEXT ((gsize) 4 * (MPL_SHEET_MAX_CHARACTERS + 1))

/* Repetitions are claimed up to a million; what is behind these is refused or empty. */
#define MAX_COLUMNS (MPL_SHEET_MAX_COLUMNS + 1)
#define MAX_ROWS (MPL_SHEET_MAX_ROWS + 1)

/* A cell of the row in work. */
typedef struct
{
  guint column;
  guint n_columns; /* repeated so often */
  guint column_span;
  guint row_span;
  enum
  {
    VALUE_TEXT,
    VALUE_FAULT,
    VALUE_NUMBER,
    VALUE_DATE,
  } kind;
  double number;
  gsize text; /* where in the row's texts */
  gsize n_text;
} Cell;

typedef struct
{
  MplXml *xml;
  MplSheetPipe *pipe;
  GHashTable *hidden_styles; /* names of styles of hidden sheets */
  guint row;                 /* the next, from 1 */
  guint n_rows;              /* that hold something */
  guint column;              /* the next, from 0 */
  GArray *cells;             /* of the row in work */
  GString *texts;            /* of the row in work */
} Reading;

/* The text of a paragraph: white space counts once, unless an element says more. */
static void
append_white_space (Reading *self, gsize start, const char *space, guint n)
{
  for (guint i = 0; i < n && self->texts->len - start < MAX_TEXT; i++)
    g_string_append (self->texts, space);
}

static void
append_characters (Reading *self, gsize start, const char *text)
{
  for (; *text != '\0' && self->texts->len - start < MAX_TEXT; text++)
    {
      gboolean is_space = strchr (" \t\n\r", *text) != NULL;

      if (!is_space)
        g_string_append_c (self->texts, *text);
      else if (self->texts->len > start && self->texts->str[self->texts->len - 1] != ' ')
        g_string_append_c (self->texts, ' ');
    }
}

/* From the start of text:p to its end. */
static void
read_paragraph (Reading *self, gsize start)
{
  int depth = mpl_xml_get_depth (self->xml);

  while (mpl_xml_next (self->xml))
    {
      if (mpl_xml_get_event (self->xml) == MPL_XML_TEXT)
        append_characters (self, start, mpl_xml_get_text (self->xml));
      else if (mpl_xml_starts (self->xml, "s"))
        append_white_space (self, start, " ", mpl_xml_get_number (self->xml, TEXT, "c", 1));
      else if (mpl_xml_starts (self->xml, "tab"))
        append_white_space (self, start, "\t", 1);
      else if (mpl_xml_starts (self->xml, "line-break"))
        append_white_space (self, start, "\n", 1);
      else if (mpl_xml_starts (self->xml, "annotation") || mpl_xml_starts (self->xml, "note")
               || mpl_xml_starts (self->xml, "ruby-text"))
        mpl_xml_skip (self->xml);
      else if (mpl_xml_get_event (self->xml) == MPL_XML_END
               && mpl_xml_get_depth (self->xml) <= depth)
        return;
    }
}

/* From the start of a cell to its end: its paragraphs, without comments and pictures. */
static void
read_paragraphs (Reading *self, gboolean wanted)
{
  int depth = mpl_xml_get_depth (self->xml);
  gsize start = self->texts->len;
  gboolean is_first = TRUE;

  while (mpl_xml_next (self->xml))
    {
      if (mpl_xml_get_event (self->xml) == MPL_XML_TEXT)
        continue;
      if (mpl_xml_get_event (self->xml) == MPL_XML_END)
        {
          if (mpl_xml_get_depth (self->xml) <= depth)
            return;
        }
      else if (wanted && (mpl_xml_starts (self->xml, "p") || mpl_xml_starts (self->xml, "h"))
               && g_strcmp0 (mpl_xml_get_namespace (self->xml), TEXT) == 0)
        {
          if (!is_first)
            g_string_append_c (self->texts, '\n');
          is_first = FALSE;
          read_paragraph (self, self->texts->len);
          if (self->texts->len - start > MAX_TEXT)
            g_string_truncate (self->texts, start + MAX_TEXT);
        }
      else
        mpl_xml_skip (self->xml);
    }
}

/* «PT08H30M00S» → «08:30» */
static void
append_time (GString *texts, const char *value)
{
  guint hours = 0;
  guint minutes = 0;
  const char *at = g_str_has_prefix (value, "PT") ? value + 2 : value;
  char *end;

  for (guint i = 0; i < 3 && g_ascii_isdigit (*at); i++)
    {
      guint64 number = g_ascii_strtoull (at, &end, 10);

      if (*end == 'H')
        hours = (guint) MIN (number, 9999);
      else if (*end == 'M')
        minutes = (guint) MIN (number, 59);
      at = *end != '\0' ? end + 1 : end;
    }
  g_string_append_printf (texts, "%02u:%02u", hours, minutes);
}

/* What a cell's attributes say of its value; whether its paragraphs are its text. */
static gboolean
read_value (Reading *self, Cell *cell)
{
  const char *type = mpl_xml_get_attribute (self->xml, OFFICE, "value-type");
  const char *value;

  cell->kind = VALUE_TEXT;
  if (type == NULL)
    return TRUE;
  if (strcmp (type, "float") == 0 || strcmp (type, "percentage") == 0
      || strcmp (type, "currency") == 0)
    {
      char *end;

      value = mpl_xml_get_attribute (self->xml, OFFICE, "value");
      cell->number = value != NULL ? g_ascii_strtod (value, &end) : 0;
      if (value == NULL || end == value)
        return TRUE;
      cell->kind = VALUE_NUMBER;
      return FALSE;
    }
  if (strcmp (type, "date") == 0
      && (value = mpl_xml_get_attribute (self->xml, OFFICE, "date-value")) != NULL)
    {
      cell->kind = VALUE_DATE;
      g_string_append (self->texts, value);
      return FALSE;
    }
  if (strcmp (type, "time") == 0
      && (value = mpl_xml_get_attribute (self->xml, OFFICE, "time-value")) != NULL)
    {
      append_time (self->texts, value);
      return FALSE;
    }
  if (strcmp (type, "boolean") == 0
      && (value = mpl_xml_get_attribute (self->xml, OFFICE, "boolean-value")) != NULL)
    {
      g_string_append (self->texts, strcmp (value, "true") == 0 ? "ИСТИНА" : "ЛОЖЬ");
      return FALSE;
    }

  /* A formula that failed is a text with the look of a fault. */
  value = mpl_xml_get_attribute (self->xml, CALC, "value-type");
  if (value != NULL && strcmp (value, "error") == 0)
    cell->kind = VALUE_FAULT;
  value = mpl_xml_get_attribute (self->xml, OFFICE, "string-value");
  if (value != NULL)
    g_string_append (self->texts, value);
  return value == NULL;
}

/* From the start of a cell to its end. A covered cell keeps what it held before it was covered;
 * nobody sees that. */
static void
read_cell (Reading *self, gboolean is_covered)
{
  Cell cell = { .column = self->column, .text = self->texts->len };
  guint n = mpl_xml_get_number (self->xml, TABLE, "number-columns-repeated", 1);
  gboolean wanted;

  cell.n_columns = MIN (n, MAX_COLUMNS);
  cell.column_span = mpl_xml_get_number (self->xml, TABLE, "number-columns-spanned", 1);
  cell.row_span = mpl_xml_get_number (self->xml, TABLE, "number-rows-spanned", 1);
  wanted = !is_covered && read_value (self, &cell);
  read_paragraphs (self, wanted);
  cell.n_text = self->texts->len - cell.text;

  if (!is_covered && (cell.kind == VALUE_NUMBER || cell.n_text > 0)
      && self->cells->len < MAX_COLUMNS)
    g_array_append_val (self->cells, cell);
  else
    g_string_truncate (self->texts, cell.text);
  self->column += MIN (n, G_MAXUINT16);
  self->column = MIN (self->column, G_MAXUINT16);
}

static void
tell_cell (Reading *self, const Cell *cell, guint row, guint column)
{
  g_autofree char *text = NULL;

  switch (cell->kind)
    {
    case VALUE_NUMBER:
      mpl_sheet_pipe_number (self->pipe, row, column, cell->number);
      break;
    case VALUE_DATE:
      text = g_strndup (self->texts->str + cell->text, cell->n_text);
      mpl_sheet_pipe_iso (self->pipe, row, column, text);
      break;
    case VALUE_TEXT:
    case VALUE_FAULT:
      mpl_sheet_pipe_text (self->pipe, row, column,
                           cell->kind == VALUE_FAULT ? MPL_SHEET_FAULT : MPL_SHEET_TEXT,
                           self->texts->str + cell->text, cell->n_text);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
tell_row (Reading *self, guint row)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);

      for (guint n = 0; n < cell->n_columns && cell->column + n < MAX_COLUMNS; n++)
        tell_cell (self, cell, row, cell->column + n);
      /* Far beyond what we take: told of all the same, to be refused. */
      if (cell->column >= MAX_COLUMNS)
        tell_cell (self, cell, row, cell->column);
    }
  for (guint i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);
      guint rows = CLAMP (cell->row_span, 1, MPL_SHEET_MAX_ROW_NUMBER);
      guint columns = CLAMP (cell->column_span, 1, G_MAXUINT16);

      mpl_sheet_pipe_merge (self->pipe, row, cell->column, row + rows - 1,
                            cell->column + columns - 1);
    }
}

/* From the start of a row to its end. */
static void
read_row (Reading *self)
{
  guint n = mpl_xml_get_number (self->xml, TABLE, "number-rows-repeated", 1);
  int depth = mpl_xml_get_depth (self->xml);

  self->column = 0;
  g_array_set_size (self->cells, 0);
  g_string_truncate (self->texts, 0);
  while (mpl_xml_next (self->xml))
    {
      if (mpl_xml_starts (self->xml, "table-cell"))
        read_cell (self, FALSE);
      else if (mpl_xml_starts (self->xml, "covered-table-cell"))
        read_cell (self, TRUE);
      else if (mpl_xml_get_event (self->xml) == MPL_XML_START)
        mpl_xml_skip (self->xml);
      else if (mpl_xml_get_event (self->xml) == MPL_XML_END
               && mpl_xml_get_depth (self->xml) <= depth)
        break;
    }

  n = MIN (n, MPL_SHEET_MAX_ROW_NUMBER + 1);
  if (self->cells->len > 0 && mpl_xml_get_fault (self->xml) == NULL)
    for (guint i = 0; i < n && self->n_rows < MAX_ROWS && mpl_sheet_pipe_is_well (self->pipe);
         i++, self->n_rows++)
      tell_row (self, self->row + i);
  self->row = MIN (self->row + n, MPL_SHEET_MAX_ROW_NUMBER + 1);
}

/* From the start of a table to its end; rows may be in groups. */
static void
read_table (Reading *self)
{
  const char *name = mpl_xml_get_attribute (self->xml, TABLE, "name");
  g_autofree char *own_name = g_strdup (name != NULL ? name : "");
  const char *style = mpl_xml_get_attribute (self->xml, TABLE, "style-name");
  gboolean hidden = style != NULL && g_hash_table_contains (self->hidden_styles, style);
  int depth = mpl_xml_get_depth (self->xml);

  mpl_sheet_pipe_sheet (self->pipe, own_name, hidden, FALSE);
  self->row = 1;
  self->n_rows = 0;
  while (mpl_sheet_pipe_is_well (self->pipe) && mpl_xml_next (self->xml))
    {
      if (mpl_xml_starts (self->xml, "table-row"))
        read_row (self);
      else if (mpl_xml_starts (self->xml, "shapes") || mpl_xml_starts (self->xml, "table")
               || mpl_xml_starts (self->xml, "forms"))
        mpl_xml_skip (self->xml);
      else if (mpl_xml_get_event (self->xml) == MPL_XML_END
               && mpl_xml_get_depth (self->xml) <= depth)
        return;
    }
}

/* A sheet is hidden by its style. */
static void
read_style (Reading *self)
{
  const char *name = mpl_xml_get_attribute (self->xml, STYLE, "name");
  g_autofree char *own_name = g_strdup (name);
  int depth = mpl_xml_get_depth (self->xml);

  while (mpl_xml_next (self->xml))
    {
      if (mpl_xml_starts (self->xml, "table-properties"))
        {
          const char *display = mpl_xml_get_attribute (self->xml, TABLE, "display");

          if (own_name != NULL && display != NULL && strcmp (display, "false") == 0)
            g_hash_table_add (self->hidden_styles, g_strdup (own_name));
        }
      else if (mpl_xml_get_event (self->xml) == MPL_XML_END
               && mpl_xml_get_depth (self->xml) <= depth)
        return;
    }
}

/* Old tables are also kept among tracked changes and links, which are not the sheets. */
static void
read_content (Reading *self)
{
  while (mpl_sheet_pipe_is_well (self->pipe) && mpl_xml_next (self->xml))
    {
      if (mpl_xml_get_event (self->xml) != MPL_XML_START)
        continue;
      if (mpl_xml_starts (self->xml, "style"))
        read_style (self);
      else if (mpl_xml_starts (self->xml, "table"))
        read_table (self);
      else if (mpl_xml_starts (self->xml, "tracked-changes")
               || mpl_xml_starts (self->xml, "dde-links"))
        mpl_xml_skip (self->xml);
    }
}

/* Whether the manifest says that the content is encrypted. */
static gboolean
is_encrypted (MplSheetPackage *package)
{
  g_autoptr (MplXml) xml = NULL;
  gboolean in_content = FALSE;

  if (mpl_sheet_package_has (package, "encrypted-package"))
    return TRUE;
  xml = mpl_sheet_package_open (package, "META-INF/manifest.xml");
  while (xml != NULL && mpl_xml_next (xml))
    {
      if (mpl_xml_starts (xml, "file-entry"))
        {
          const char *path = mpl_xml_get_attribute (xml, ODF "manifest:1.0", "full-path");

          in_content = path != NULL && strcmp (path, CONTENT) == 0;
        }
      else if (in_content && mpl_xml_starts (xml, "encryption-data"))
        return TRUE;
    }

  return FALSE;
}

void
mpl_sheet_ods_read (MplSheetPackage *package, MplSheetPipe *pipe)
{
  Reading self = { .pipe = pipe };

  if (is_encrypted (package))
    {
      mpl_sheet_pipe_trouble (pipe, MPL_SHEET_TROUBLE_PASSWORD, 0, NULL);
      return;
    }
  self.xml = mpl_sheet_package_open (package, CONTENT);
  if (self.xml == NULL)
    {
      mpl_sheet_pipe_trouble (pipe, MPL_SHEET_TROUBLE_DAMAGED, 0, CONTENT);
      return;
    }

  self.hidden_styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  self.texts = g_string_new (NULL);
  read_content (&self);
  mpl_sheet_package_close (package, self.xml, CONTENT);
  g_hash_table_unref (self.hidden_styles);
  g_array_unref (self.cells);
  g_string_free (self.texts, TRUE);
}
