/* mpl-sheet-docx.c: the tables of a Word document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Source: ECMA-376 part 1, 17.4 (tables: gridSpan, vMerge, gridBefore).
 */

#include "mpl-config.h"

#include "formats/mpl-sheet-child-formats.h"
#include "formats/mpl-sheet-grid.h"

#include <string.h>

#define MAX_TEXT ((gsize) 4 * (MPL_SHEET_MAX_CHARACTERS + 1))
/* What is gathered before it is told of: libxml2 refuses deeper nesting long before. */
#define MAX_CELLS (2 * MPL_SHEET_MAX_CELLS)

static const char *const word_spaces[]
    = { "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main" };

/* A table that has begun, within the one below it on the stack. */
typedef struct
{
  MplSheetGrid *grid;
  GString *text; /* of the cell in work */
  gboolean in_cell;
  guint span;
  enum
  {
    MERGE_NONE,
    MERGE_BEGINS,
    MERGE_CONTINUES,
  } merge;
} Table;

static void
free_table (gpointer data)
{
  Table *table = data;

  mpl_sheet_grid_free (table->grid);
  g_string_free (table->text, TRUE);
  g_free (table);
}

static Table *
innermost (GPtrArray *tables)
{
  return tables->len > 0 ? g_ptr_array_index (tables, tables->len - 1) : NULL;
}

static const char *
get_attribute (MplXml *xml, const char *name)
{
  const char *value = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (word_spaces) && value == NULL; i++)
    value = mpl_xml_get_attribute (xml, word_spaces[i], name);

  return value;
}

static guint
get_value (MplXml *xml)
{
  const char *text = get_attribute (xml, "val");

  return text != NULL ? (guint) CLAMP (g_ascii_strtoll (text, NULL, 10), 0, G_MAXUINT16) : 0;
}

static void
append (Table *table, const char *text)
{
  if (table != NULL && table->in_cell && table->text->len < MAX_TEXT)
    g_string_append (table->text, text);
}

static void
begin_cell (Table *table)
{
  table->in_cell = TRUE;
  table->span = 1;
  table->merge = MERGE_NONE;
  g_string_truncate (table->text, 0);
}

static void
end_cell (Table *table)
{
  g_strchomp (table->text->str);
  if (table->merge == MERGE_CONTINUES)
    mpl_sheet_grid_continue (table->grid, table->span);
  else
    mpl_sheet_grid_add (table->grid, table->text->str, table->span, 1);
  table->in_cell = FALSE;
}

static void
read_properties (MplXml *xml, Table *table)
{
  const char *value;

  if (mpl_xml_starts (xml, "gridSpan"))
    table->span = MAX (get_value (xml), 1);
  else if (mpl_xml_starts (xml, "gridBefore"))
    mpl_sheet_grid_leave (table->grid, get_value (xml));
  else if (mpl_xml_starts (xml, "vMerge"))
    {
      value = get_attribute (xml, "val");
      table->merge
          = value != NULL && strcmp (value, "restart") == 0 ? MERGE_BEGINS : MERGE_CONTINUES;
    }
}

/* Whether what starts here is read on into. */
static gboolean
start (MplXml *xml, GPtrArray *tables)
{
  Table *table = innermost (tables);

  if (mpl_xml_starts (xml, "tbl"))
    {
      Table *inner = g_new0 (Table, 1);

      inner->grid = mpl_sheet_grid_new ();
      inner->text = g_string_new (NULL);
      g_ptr_array_add (tables, inner);
    }
  else if (table == NULL)
    return !mpl_xml_starts (xml, "Fallback");
  else if (mpl_xml_starts (xml, "tr"))
    mpl_sheet_grid_begin_row (table->grid);
  else if (mpl_xml_starts (xml, "tc"))
    begin_cell (table);
  else if (mpl_xml_starts (xml, "br") || mpl_xml_starts (xml, "cr"))
    append (table, "\n");
  else if (mpl_xml_starts (xml, "tab"))
    append (table, "\t");
  else if (mpl_xml_starts (xml, "noBreakHyphen"))
    append (table, "-");
  else if (mpl_xml_starts (xml, "Fallback") || mpl_xml_starts (xml, "pPr")
           || mpl_xml_starts (xml, "rPr") || mpl_xml_starts (xml, "tblPr"))
    return FALSE;
  else
    read_properties (xml, table);

  return TRUE;
}

static void
end (MplXml *xml, GPtrArray *tables, MplSheetPipe *pipe, guint *n_cells)
{
  Table *table = innermost (tables);

  if (table == NULL)
    return;

  if (mpl_xml_ends (xml, "tbl"))
    {
      mpl_sheet_grid_tell (table->grid, pipe);
      *n_cells += mpl_sheet_grid_get_n_cells (table->grid);
      g_ptr_array_remove_index (tables, tables->len - 1);
    }
  else if (mpl_xml_ends (xml, "tc") && table->in_cell)
    {
      end_cell (table);
      if (*n_cells + mpl_sheet_grid_get_n_cells (table->grid) > MAX_CELLS)
        mpl_sheet_pipe_trouble (pipe, MPL_SHEET_TROUBLE_MEMORY, 0, "cells");
    }
  else if (mpl_xml_ends (xml, "p"))
    append (table, "\n");
}

static void
read_document (MplXml *xml, MplSheetPipe *pipe)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (free_table);
  gboolean in_text = FALSE;
  guint n_cells = 0;

  while (mpl_sheet_pipe_is_well (pipe) && mpl_xml_next (xml))
    switch (mpl_xml_get_event (xml))
      {
      case MPL_XML_TEXT:
        if (in_text)
          append (innermost (tables), mpl_xml_get_text (xml));
        break;

      case MPL_XML_START:
        in_text = mpl_xml_starts (xml, "t");
        if (!start (xml, tables))
          mpl_xml_skip (xml);
        break;

      case MPL_XML_END:
        in_text = FALSE;
        end (xml, tables, pipe, &n_cells);
        break;

      default:
        g_assert_not_reached ();
      }

  if (n_cells == 0 && mpl_xml_get_fault (xml) == NULL)
    mpl_sheet_pipe_trouble (pipe, MPL_SHEET_TROUBLE_NO_TABLE, 0, NULL);
}

void
mpl_sheet_docx_read (MplSheetPackage *package, MplSheetPipe *pipe)
{
  MplXml *xml = mpl_sheet_package_open (package, "word/document.xml");

  if (xml == NULL)
    {
      mpl_sheet_pipe_trouble (pipe, MPL_SHEET_TROUBLE_DAMAGED, 0, "word/document.xml");
      return;
    }
  read_document (xml, pipe);
  mpl_sheet_package_close (package, xml, "word/document.xml");
}
