/* mpl-sheet-ods.c: a book becomes an ODS file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Source: OpenDocument 1.3 part 2, 3.3 (mimetype first and uncompressed); part 3, 9.1 (tables).
 */

#include "mpl-config.h"

#include "formats/mpl-sheet-write-formats.h"

#include "base/mpl-error.h"
#include "formats/mpl-gsf.h"

#include <glib/gi18n-lib.h>
#include <gsf/gsf-outfile-zip.h>
#include <gsf/gsf-output-memory.h>
#include <string.h>

#define MIME_TYPE "application/vnd.oasis.opendocument.spreadsheet"
#define ODF "urn:oasis:names:tc:opendocument:xmlns:"
#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

static const char manifest[] = HEAD
    "<manifest:manifest xmlns:manifest=\"" ODF "manifest:1.0\" manifest:version=\"1.3\">"
    "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\""
    " manifest:media-type=\"" MIME_TYPE "\"/>"
    "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
    "<manifest:file-entry manifest:full-path=\"settings.xml\" manifest:media-type=\"text/xml\"/>"
    "</manifest:manifest>\n";

static const char content_begin[]
    = HEAD "<office:document-content office:version=\"1.3\""
           " xmlns:office=\"" ODF "office:1.0\" xmlns:table=\"" ODF "table:1.0\""
           " xmlns:text=\"" ODF "text:1.0\" xmlns:style=\"" ODF "style:1.0\""
           " xmlns:number=\"" ODF "datastyle:1.0\" xmlns:fo=\"" ODF "xsl-fo-compatible:1.0\">"
           "<office:automatic-styles>"
           "<number:date-style style:name=\"date\">"
           "<number:day number:style=\"long\"/><number:text>.</number:text>"
           "<number:month number:style=\"long\"/><number:text>.</number:text>"
           "<number:year number:style=\"long\"/></number:date-style>"
           "<style:style style:name=\"plain\" style:family=\"table-cell\">"
           "<style:table-cell-properties fo:wrap-option=\"wrap\" style:vertical-align=\"top\"/>"
           "</style:style>"
           "<style:style style:name=\"day\" style:family=\"table-cell\""
           " style:data-style-name=\"date\">"
           "<style:table-cell-properties style:vertical-align=\"top\"/></style:style>"
           "<style:style style:name=\"heading\" style:family=\"table-cell\">"
           "<style:table-cell-properties fo:wrap-option=\"wrap\" style:vertical-align=\"top\"/>"
           "<style:text-properties fo:font-weight=\"bold\"/></style:style>"
           "<style:style style:name=\"heading-day\" style:family=\"table-cell\""
           " style:data-style-name=\"date\"><style:text-properties fo:font-weight=\"bold\"/>"
           "</style:style>"
           "<style:style style:name=\"shown\" style:family=\"table\">"
           "<style:table-properties table:display=\"true\"/></style:style>"
           "<style:style style:name=\"hidden\" style:family=\"table\">"
           "<style:table-properties table:display=\"false\"/></style:style>";

static void
append_escaped (GString *xml, const char *text, gsize length)
{
  g_autofree char *escaped = g_markup_escape_text (text, (gssize) length);

  g_string_append (xml, escaped);
}

/* One line; white space that XML would not keep is said by elements. */
static void
append_paragraph (GString *xml, const char *line, gsize length)
{
  gsize at = 0;

  g_string_append (xml, "<text:p>");
  while (at < length)
    {
      gsize n = strcspn (line + at, " \t\n");
      gsize spaces;

      append_escaped (xml, line + at, MIN (n, length - at));
      at += n;
      if (at >= length)
        break;
      if (line[at] == '\t')
        {
          g_string_append (xml, "<text:tab/>");
          at++;
          continue;
        }
      spaces = strspn (line + at, " ");
      if (at > 0 && at + spaces < length && line[at - 1] != '\t')
        {
          g_string_append_c (xml, ' ');
          at++;
          spaces--;
        }
      if (spaces > 0)
        g_string_append_printf (xml, "<text:s text:c=\"%" G_GSIZE_FORMAT "\"/>", spaces);
      at += spaces;
    }
  g_string_append (xml, "</text:p>");
}

static void
append_text (GString *xml, const char *text)
{
  while (TRUE)
    {
      gsize n = strcspn (text, "\n");

      append_paragraph (xml, text, n);
      if (text[n] == '\0')
        return;
      text += n + 1;
    }
}

static void
append_cell (GString *xml, const MplSheetCell *cell, gboolean is_heading)
{
  g_autofree char *text = mpl_sheet_cell_to_text (cell);
  g_autofree char *iso = NULL;
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (xml, "<table:table-cell table:style-name=\"%s%s\"",
                          is_heading ? "heading" : "",
                          cell->kind == MPL_SHEET_DAY ? (is_heading ? "-day" : "day")
                          : is_heading                ? ""
                                                      : "plain");
  if (cell->kind == MPL_SHEET_NUMBER)
    g_string_append_printf (xml, " office:value-type=\"float\" office:value=\"%s\">",
                            g_ascii_dtostr (digits, sizeof digits, cell->number));
  else if (cell->kind == MPL_SHEET_DAY)
    {
      iso = mpl_day_to_iso (cell->day);
      g_string_append_printf (xml, " office:value-type=\"date\" office:date-value=\"%s\">", iso);
    }
  else
    g_string_append (xml, " office:value-type=\"string\">");
  append_text (xml, text);
  g_string_append (xml, "</table:table-cell>");
}

static void
append_gap (GString *xml, const char *element, const char *attribute, guint n, const char *inside)
{
  if (n > 0)
    g_string_append_printf (xml, "<table:%s table:%s=\"%u\">%s</table:%s>", element, attribute, n,
                            inside, element);
}

static void
append_row (GString *xml, MplSheet *sheet, guint row)
{
  guint n_cells;
  const MplSheetCell *cells = mpl_sheet_get_cells (sheet, row, &n_cells);
  guint column = 0;

  g_string_append (xml, "<table:table-row>");
  for (guint i = 0; i < n_cells; i++)
    {
      append_gap (xml, "table-cell", "number-columns-repeated", cells[i].column - column, "");
      append_cell (xml, &cells[i], row == 0);
      column = cells[i].column + 1u;
    }
  g_string_append (xml, "</table:table-row>");
}

static void
append_sheet (GString *xml, MplSheet *sheet, guint number, const char *name)
{
  g_autofree char *escaped = g_markup_escape_text (name, -1);
  guint n_rows = mpl_sheet_get_n_rows (sheet);
  guint n_columns = mpl_sheet_get_n_columns (sheet);
  guint next = 1;

  g_string_append_printf (xml, "<table:table table:name=\"%s\" table:style-name=\"%s\">", escaped,
                          mpl_sheet_is_hidden (sheet) ? "hidden" : "shown");
  for (guint column = 0; column < n_columns; column++)
    g_string_append_printf (xml, "<table:table-column table:style-name=\"column-%u-%u\"/>", number,
                            column);
  for (guint row = 0; row < n_rows; row++)
    {
      guint own = mpl_sheet_get_row_number (sheet, row);

      append_gap (xml, "table-row", "number-rows-repeated", own - next, "<table:table-cell/>");
      append_row (xml, sheet, row);
      next = own + 1;
    }
  if (n_rows == 0)
    g_string_append (xml, "<table:table-row><table:table-cell/></table:table-row>");
  g_string_append (xml, "</table:table>");
}

/* A character is about two millimetres wide. */
static void
append_widths (GString *xml, MplSheet *sheet, guint number)
{
  g_autoptr (GArray) widths = mpl_sheet_get_widths (sheet);

  for (guint column = 0; column < widths->len; column++)
    g_string_append_printf (xml,
                            "<style:style style:name=\"column-%u-%u\""
                            " style:family=\"table-column\"><style:table-column-properties"
                            " style:column-width=\"%umm\"/></style:style>",
                            number, column, g_array_index (widths, guint, column) * 2 + 5);
}

/* «'Лист'.A1:'Лист'.F20»: what the filter buttons stand over. */
static void
append_filter (GString *xml, MplSheet *sheet, guint number, const char *name)
{
  guint n_rows = mpl_sheet_get_n_rows (sheet);
  g_auto (GStrv) parts = g_strsplit (name, "'", -1);
  g_autofree char *doubled = g_strjoinv ("''", parts);
  g_autofree char *escaped = g_markup_escape_text (doubled, -1);
  g_autofree char *last = NULL;

  if (n_rows == 0)
    return;
  last = mpl_sheet_column_name (mpl_sheet_get_n_columns (sheet) - 1);
  g_string_append_printf (
      xml,
      "<table:database-range table:name=\"__Anonymous_Sheet_DB__%u\""
      " table:target-range-address=\"'%s'.A%u:'%s'.%s%u\" table:display-filter-buttons=\"true\"/>",
      number, escaped, mpl_sheet_get_row_number (sheet, 0), escaped, last,
      mpl_sheet_get_row_number (sheet, n_rows - 1));
}

static GString *
make_content (MplSheetBook *book, GStrv names)
{
  GString *xml = g_string_new (content_begin);

  for (guint i = 0; names[i] != NULL; i++)
    append_widths (xml, mpl_sheet_book_get_sheet (book, i), i);
  g_string_append (xml, "</office:automatic-styles><office:body><office:spreadsheet>");
  for (guint i = 0; names[i] != NULL; i++)
    append_sheet (xml, mpl_sheet_book_get_sheet (book, i), i, names[i]);
  g_string_append (xml, "<table:database-ranges>");
  for (guint i = 0; names[i] != NULL; i++)
    append_filter (xml, mpl_sheet_book_get_sheet (book, i), i, names[i]);
  g_string_append (xml, "</table:database-ranges></office:spreadsheet></office:body>"
                        "</office:document-content>\n");

  return xml;
}

static void
append_item (GString *xml, const char *name, guint value)
{
  g_string_append_printf (
      xml, "<config:config-item config:name=\"%s\" config:type=\"int\">%u</config:config-item>",
      name, value);
}

/* LibreOffice keeps the frozen heading among its settings. */
static GString *
make_settings (MplSheetBook *book, GStrv names)
{
  GString *xml = g_string_new (
      HEAD "<office:document-settings office:version=\"1.3\" xmlns:office=\"" ODF "office:1.0\""
           " xmlns:config=\"" ODF "config:1.0\"><office:settings>"
           "<config:config-item-set config:name=\"ooo:view-settings\">"
           "<config:config-item-map-indexed config:name=\"Views\">"
           "<config:config-item-map-entry>"
           "<config:config-item-map-named config:name=\"Tables\">");

  for (guint i = 0; names[i] != NULL; i++)
    {
      MplSheet *sheet = mpl_sheet_book_get_sheet (book, i);
      g_autofree char *escaped = g_markup_escape_text (names[i], -1);
      guint heading = mpl_sheet_get_n_rows (sheet) > 0 ? mpl_sheet_get_row_number (sheet, 0) : 0;

      if (heading == 0)
        continue;
      g_string_append_printf (xml, "<config:config-item-map-entry config:name=\"%s\">", escaped);
      append_item (xml, "VerticalSplitMode", 2);
      append_item (xml, "VerticalSplitPosition", heading);
      append_item (xml, "ActiveSplitRange", 2);
      append_item (xml, "PositionTop", 0);
      append_item (xml, "PositionBottom", heading);
      g_string_append (xml, "</config:config-item-map-entry>");
    }
  g_string_append (xml, "</config:config-item-map-named></config:config-item-map-entry>"
                        "</config:config-item-map-indexed></config:config-item-set>"
                        "</office:settings></office:document-settings>\n");

  return xml;
}

static gboolean
add_file (GsfOutfile *parent, const char *name, gboolean stored, const char *text, gsize length)
{
  g_autoptr (GsfOutput) output
      = stored ? gsf_outfile_new_child_full (parent, name, FALSE, "compression-level",
                                             GSF_ZIP_STORED, NULL)
               : gsf_outfile_new_child (parent, name, FALSE);

  return output != NULL && gsf_output_write (output, length, (const guint8 *) text)
         && gsf_output_close (output);
}

static gboolean
add_files (GsfOutfile *zip, MplSheetBook *book)
{
  g_auto (GStrv) names = mpl_sheet_book_get_safe_names (book);
  g_autoptr (GString) content = make_content (book, names);
  g_autoptr (GString) settings = make_settings (book, names);
  g_autoptr (GsfOutput) folder = NULL;

  if (!add_file (zip, "mimetype", TRUE, MIME_TYPE, strlen (MIME_TYPE))
      || !add_file (zip, "content.xml", FALSE, content->str, content->len)
      || !add_file (zip, "settings.xml", FALSE, settings->str, settings->len))
    return FALSE;

  folder = gsf_outfile_new_child (zip, "META-INF", TRUE);
  return folder != NULL
         && add_file (GSF_OUTFILE (folder), "manifest.xml", FALSE, manifest, strlen (manifest))
         && gsf_output_close (folder);
}

GBytes *
mpl_sheet_ods_write (MplSheetBook *book, GError **error)
{
  g_autoptr (GsfOutput) sink = gsf_output_memory_new ();
  g_autoptr (GsfOutfile) zip = gsf_outfile_zip_new (sink, NULL);
  gboolean made;

  made = zip != NULL && add_files (zip, book);
  if (zip != NULL)
    made = gsf_output_close (GSF_OUTPUT (zip)) && made;
  if (!made || !gsf_output_close (sink))
    {
      mpl_error_set (error, MPL_ERROR_FAILED, "ZIP", _ ("“%s” could not be written."),
                     mpl_sheet_book_get_name (book));
      return NULL;
    }

  return g_bytes_new (gsf_output_memory_get_bytes (GSF_OUTPUT_MEMORY (sink)),
                      (gsize) gsf_output_size (sink));
}
