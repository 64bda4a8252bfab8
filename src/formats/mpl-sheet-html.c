/* mpl-sheet-html.c: the tables of a page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Electronic journals give out lists as pages under the name of .xls. A table within a cell is a
 * table of its own; the cell does not hold it.
 */

#include "mpl-config.h"

#include "formats/mpl-sheet-child-formats.h"
#include "formats/mpl-sheet-grid.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#define MAX_TEXT ((gsize) 4 * (MPL_SHEET_MAX_CHARACTERS + 1))
/* What walks the tree recurses; libxml2's parser stops at 256. */
#define MAX_DEPTH 300
/* Where a page says its encoding. */
#define LOOK 4096

static gboolean
is_element (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE
         && g_ascii_strcasecmp ((const char *) node->name, name) == 0;
}

static guint
get_span (xmlNode *node, const char *name, guint otherwise)
{
  xmlChar *text = xmlGetProp (node, (const xmlChar *) name);
  gint64 span = text != NULL ? g_ascii_strtoll ((const char *) text, NULL, 10) : otherwise;

  xmlFree (text);
  return (guint) CLAMP (span, 0, G_MAXUINT16);
}

static gboolean
is_block (const xmlNode *node)
{
  return is_element (node, "p") || is_element (node, "div") || is_element (node, "li")
         || is_element (node, "tr");
}

static void
break_line (GString *text)
{
  if (text->len > 0 && text->str[text->len - 1] != '\n')
    g_string_append_c (text, '\n');
}

/* White space counts once. U+00A0 is what editors put into an empty cell. */
static void
append_text (GString *text, const char *characters)
{
  for (const char *at = characters; *at != '\0' && text->len < MAX_TEXT;)
    {
      const char *next = g_utf8_next_char (at);
      gboolean is_space = g_ascii_isspace (*at) || g_utf8_get_char (at) == 0xa0;

      if (!is_space)
        g_string_append_len (text, at, next - at);
      else if (text->len > 0 && !g_ascii_isspace (text->str[text->len - 1]))
        g_string_append_c (text, ' ');
      at = next;
    }
}

static void
gather_text (const xmlNode *node, GString *text, guint depth)
{
  for (node = node->children; node != NULL; node = node->next)
    {
      if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
        append_text (text, node->content != NULL ? (const char *) node->content : "");
      else if (is_element (node, "br"))
        g_string_append_c (text, '\n');
      else if (node->type == XML_ELEMENT_NODE && depth < MAX_DEPTH && !is_element (node, "table")
               && !is_element (node, "script") && !is_element (node, "style"))
        {
          if (is_block (node))
            break_line (text);
          gather_text (node, text, depth + 1);
          if (is_block (node))
            break_line (text);
        }
    }
}

static void
read_row (xmlNode *row, MplSheetGrid *grid)
{
  g_autoptr (GString) text = g_string_new (NULL);

  mpl_sheet_grid_begin_row (grid);
  for (xmlNode *node = row->children; node != NULL; node = node->next)
    if (is_element (node, "td") || is_element (node, "th"))
      {
        g_string_truncate (text, 0);
        gather_text (node, text, 0);
        mpl_sheet_grid_add (grid, g_strchomp (text->str), MAX (get_span (node, "colspan", 1), 1),
                            get_span (node, "rowspan", 1));
      }
}

static void
read_rows (xmlNode *table, MplSheetGrid *grid)
{
  for (xmlNode *node = table->children; node != NULL; node = node->next)
    {
      if (is_element (node, "tr"))
        read_row (node, grid);
      else if (is_element (node, "thead") || is_element (node, "tbody")
               || is_element (node, "tfoot"))
        for (xmlNode *row = node->children; row != NULL; row = row->next)
          if (is_element (row, "tr"))
            read_row (row, grid);
    }
}

/* Tables in the order in which they begin. */
static void
walk (xmlNode *node, MplSheetPipe *pipe, guint depth, guint *n_cells)
{
  for (; node != NULL && mpl_sheet_pipe_is_well (pipe); node = node->next)
    {
      if (node->type != XML_ELEMENT_NODE)
        continue;
      if (is_element (node, "table"))
        {
          g_autoptr (MplSheetGrid) grid = mpl_sheet_grid_new ();

          read_rows (node, grid);
          mpl_sheet_grid_tell (grid, pipe);
          *n_cells += mpl_sheet_grid_get_n_cells (grid);
        }
      if (depth < MAX_DEPTH)
        walk (node->children, pipe, depth + 1, n_cells);
    }
}

/* Pages are full of errors, and libxml2 mends what it can. Where it can not it gives up, and gives
 * out what it has: that half of a list passes for all of it must not happen. */
static void
on_error_cb (void *user_data, xmlError *error)
{
  MplSheetPipe *pipe = user_data;

  if (error->code == XML_ERR_NO_MEMORY)
    mpl_sheet_pipe_trouble (pipe, MPL_SHEET_TROUBLE_MEMORY, 0, "HTML");
  else if (error->level == XML_ERR_FATAL || error->code == XML_ERR_INTERNAL_ERROR)
    mpl_sheet_pipe_trouble (pipe, MPL_SHEET_TROUBLE_DAMAGED, (guint) MAX (error->line, 0),
                            error->message);
}

/* What a page says of its own encoding is libxml2's to find; where it says nothing, we look. */
static gboolean
says_encoding (const char *data, gsize length)
{
  g_autofree char *head = g_strndup (data, MIN (length, LOOK));
  g_autofree char *small = g_ascii_strdown (head, -1);

  return strstr (small, "charset") != NULL || strstr (small, "encoding=") != NULL;
}

/* A zero ends the parser's text. */
static GString *
without_zeros (const char *data, gsize length)
{
  GString *text = g_string_new_len (data, (gssize) length);
  gsize to = 0;

  for (gsize from = 0; from < text->len; from++)
    if (text->str[from] != '\0')
      text->str[to++] = text->str[from];

  return g_string_truncate (text, to);
}

static htmlDocPtr
parse (const char *data, gsize length, MplSheetPipe *pipe)
{
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOWARNING | HTML_PARSE_NONET
                      | HTML_PARSE_COMPACT | HTML_PARSE_NOIMPLIED;
  MplSheetEncoding encoding;
  gboolean is_said = says_encoding (data, length);
  g_autoptr (GString) text = is_said ? without_zeros (data, length)
                                     : mpl_sheet_encoding_decode (data, length, &encoding);
  htmlParserCtxtPtr parser = htmlNewParserCtxt ();
  htmlDocPtr document = NULL;

  xmlSetStructuredErrorFunc (pipe, (xmlStructuredErrorFunc) on_error_cb);
  if (parser != NULL)
    document = htmlCtxtReadMemory (parser, text->str, (int) text->len, NULL,
                                   is_said ? NULL : "UTF-8", options);
  if (document == NULL || parser->disableSAX)
    mpl_sheet_pipe_trouble (pipe, MPL_SHEET_TROUBLE_DAMAGED, 0, "HTML");
  g_clear_pointer (&parser, htmlFreeParserCtxt);
  xmlSetStructuredErrorFunc (NULL, NULL);

  return document;
}

void
mpl_sheet_html_read (const char *data, gsize length, MplSheetPipe *pipe)
{
  htmlDocPtr document = parse (data, length, pipe);
  guint n_cells = 0;

  if (document == NULL)
    return;

  walk (document->children, pipe, 0, &n_cells);
  xmlFreeDoc (document);
  if (n_cells == 0)
    mpl_sheet_pipe_trouble (pipe, MPL_SHEET_TROUBLE_NO_TABLE, 0, NULL);
}
