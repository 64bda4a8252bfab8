/* mpl-sheet-xlsx-parts.c: what the sheets of an XLSX file refer to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "formats/mpl-sheet-xlsx-parts.h"

#include <string.h>

/* Two spellings of one namespace: the usual one and ISO's. */
static const char *const relation_spaces[]
    = { "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships" };

/* More than any sheet can show, so that a text that is too long is seen to be. */
#define MAX_TEXT ((gsize) 4 * (MPL_SHEET_MAX_CHARACTERS + 1))

/* A relation: what it is to (the end of its type) and where that lies. */
typedef struct
{
  char *id;
  char *type;
  char *path;
} Relation;

static void
free_relation (gpointer data)
{
  Relation *relation = data;

  g_free (relation->id);
  g_free (relation->type);
  g_free (relation->path);
  g_free (relation);
}

static void
free_sheet (gpointer data)
{
  MplXlsxSheet *sheet = data;

  g_free (sheet->name);
  g_free (sheet->path);
  g_free (sheet);
}

void
mpl_xlsx_parts_free (MplXlsxParts *self)
{
  g_ptr_array_unref (self->sheets);
  g_string_free (self->texts, TRUE);
  g_array_unref (self->starts);
  g_array_unref (self->looks);
  g_free (self);
}

/* «sheet1.xml», «/xl/sheet1.xml», «../sheet1.xml», each as seen from @folder. */
static char *
resolve (const char *folder, const char *target)
{
  g_autofree char *joined
      = *target == '/' ? g_strdup (target) : g_strconcat ("/", folder, "/", target, NULL);
  g_autofree char *path = g_canonicalize_filename (joined, "/");

  return g_strdup (path + strspn (path, "/"));
}

/* The relations of a part of @folder, which lie in «_rels» beside it. */
static GPtrArray *
read_relations (MplSheetPackage *package, const char *folder, const char *name)
{
  g_autofree char *path = g_strdup_printf ("%s%s_rels/%s.rels", folder, *folder ? "/" : "", name);
  g_autoptr (GPtrArray) relations = g_ptr_array_new_with_free_func (free_relation);
  MplXml *xml = mpl_sheet_package_open (package, path);

  if (xml == NULL)
    return g_steal_pointer (&relations);

  while (mpl_xml_next (xml))
    if (mpl_xml_starts (xml, "Relationship"))
      {
        const char *id = mpl_xml_get_attribute (xml, NULL, "Id");
        const char *type = mpl_xml_get_attribute (xml, NULL, "Type");
        const char *target = mpl_xml_get_attribute (xml, NULL, "Target");
        const char *kind = type != NULL ? strrchr (type, '/') : NULL;
        Relation *relation;

        if (id == NULL || kind == NULL || target == NULL || relations->len > 10000)
          continue;
        relation = g_new0 (Relation, 1);
        relation->id = g_strdup (id);
        relation->type = g_strdup (kind + 1);
        relation->path = resolve (folder, target);
        g_ptr_array_add (relations, relation);
      }

  return mpl_sheet_package_close (package, xml, path) ? g_steal_pointer (&relations) : NULL;
}

static const Relation *
find_relation (GPtrArray *relations, const char *id, const char *type)
{
  for (guint i = 0; i < relations->len; i++)
    {
      const Relation *relation = g_ptr_array_index (relations, i);

      if ((id == NULL || strcmp (relation->id, id) == 0) && strcmp (relation->type, type) == 0)
        return relation;
    }

  return NULL;
}

char *
mpl_xlsx_find_workbook (MplSheetPackage *package)
{
  g_autoptr (GPtrArray) relations = read_relations (package, "", "");
  const Relation *workbook
      = relations != NULL ? find_relation (relations, NULL, "officeDocument") : NULL;

  return g_strdup (workbook != NULL ? workbook->path : "xl/workbook.xml");
}

static gboolean
is_true (const char *text)
{
  return text != NULL && (strcmp (text, "1") == 0 || strcmp (text, "true") == 0);
}

/* A sheet of charts has no cells and is left out. */
static void
add_sheet (MplXlsxParts *self, MplXml *xml, GPtrArray *relations)
{
  const char *name = mpl_xml_get_attribute (xml, NULL, "name");
  const char *state = mpl_xml_get_attribute (xml, NULL, "state");
  const char *id = NULL;
  const Relation *relation;
  MplXlsxSheet *sheet;

  for (gsize i = 0; i < G_N_ELEMENTS (relation_spaces) && id == NULL; i++)
    id = mpl_xml_get_attribute (xml, relation_spaces[i], "id");
  relation = id != NULL ? find_relation (relations, id, "worksheet") : NULL;
  if (relation == NULL || self->sheets->len > MPL_SHEET_MAX_SHEETS)
    return;

  sheet = g_new0 (MplXlsxSheet, 1);
  sheet->name = g_strdup (name != NULL ? name : "");
  sheet->path = g_strdup (relation->path);
  sheet->hidden = state != NULL && strcmp (state, "visible") != 0;
  g_ptr_array_add (self->sheets, sheet);
}

static gboolean
read_workbook (MplXlsxParts *self,
               MplSheetPackage *package,
               const char *path,
               GPtrArray *relations,
               MplSheetPipe *pipe)
{
  MplXml *xml = mpl_sheet_package_open (package, path);

  if (xml == NULL)
    {
      mpl_sheet_pipe_trouble (pipe, MPL_SHEET_TROUBLE_DAMAGED, 0, path);
      return FALSE;
    }

  while (mpl_xml_next (xml))
    {
      if (mpl_xml_starts (xml, "workbookPr"))
        self->is_1904 = is_true (mpl_xml_get_attribute (xml, NULL, "date1904"));
      else if (mpl_xml_starts (xml, "sheet"))
        add_sheet (self, xml, relations);
    }

  return mpl_sheet_package_close (package, xml, path);
}

void
mpl_xlsx_unescape (GString *text, gsize start)
{
  gsize to = start;

  if (strstr (text->str + start, "_x") == NULL)
    return;

  for (gsize from = start; from < text->len;)
    {
      const char *at = text->str + from;

      if (at[0] == '_' && at[1] == 'x' && strspn (at + 2, "0123456789abcdefABCDEF") >= 4
          && at[6] == '_')
        {
          g_autofree char *digits = g_strndup (at + 2, 4);
          gunichar c = (gunichar) g_ascii_strtoull (digits, NULL, 16);

          /* Half of a pair is no character; it is left as it is written. */
          if (c != 0 && g_unichar_validate (c))
            {
              to += (gsize) g_unichar_to_utf8 (c, text->str + to);
              from += 7;
              continue;
            }
        }
      text->str[to++] = text->str[from++];
    }
  g_string_truncate (text, to);
}

void
mpl_xlsx_append_text (MplXml *xml, GString *text)
{
  int depth = mpl_xml_get_depth (xml);
  gsize start = text->len;
  gboolean in_text = FALSE;

  while (mpl_xml_next (xml))
    {
      if (mpl_xml_get_event (xml) == MPL_XML_TEXT)
        {
          if (in_text && text->len - start < MAX_TEXT)
            g_string_append (text, mpl_xml_get_text (xml));
        }
      else if (mpl_xml_starts (xml, "rPh"))
        mpl_xml_skip (xml);
      else if (mpl_xml_starts (xml, "t"))
        in_text = TRUE;
      else if (mpl_xml_ends (xml, "t"))
        in_text = FALSE;
      else if (mpl_xml_get_event (xml) == MPL_XML_END && mpl_xml_get_depth (xml) <= depth)
        break;
    }

  mpl_xlsx_unescape (text, start);
}

static gboolean
read_texts (MplXlsxParts *self, MplSheetPackage *package, const char *path, MplSheetPipe *pipe)
{
  MplXml *xml = mpl_sheet_package_open (package, path);

  if (xml == NULL)
    return mpl_sheet_pipe_is_well (pipe);

  while (mpl_xml_next (xml))
    if (mpl_xml_starts (xml, "si"))
      {
        guint32 start = (guint32) self->texts->len;

        g_array_append_val (self->starts, start);
        mpl_xlsx_append_text (xml, self->texts);
        g_string_append_c (self->texts, '\0');
        if (self->texts->len > MPL_SHEET_MAX_TEXT || self->starts->len > 4 * MPL_SHEET_MAX_CELLS)
          {
            mpl_sheet_pipe_trouble (pipe, MPL_SHEET_TROUBLE_MEMORY, 0, path);
            break;
          }
      }

  return mpl_sheet_package_close (package, xml, path);
}

/* Cell formats point to number formats, which are well-known or spelled out before. */
static gboolean
read_styles (MplXlsxParts *self, MplSheetPackage *package, const char *path, MplSheetPipe *pipe)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (NULL, NULL);
  MplXml *xml = mpl_sheet_package_open (package, path);
  gboolean in_formats = FALSE;

  if (xml == NULL)
    return mpl_sheet_pipe_is_well (pipe);

  while (mpl_xml_next (xml))
    {
      if (mpl_xml_starts (xml, "cellXfs") || mpl_xml_ends (xml, "cellXfs"))
        in_formats = mpl_xml_get_event (xml) == MPL_XML_START;
      else if (mpl_xml_starts (xml, "numFmt"))
        {
          guint id = mpl_xml_get_number (xml, NULL, "numFmtId", 0);
          const char *code = mpl_xml_get_attribute (xml, NULL, "formatCode");

          if (code != NULL)
            g_hash_table_insert (codes, GUINT_TO_POINTER (id),
                                 GUINT_TO_POINTER (mpl_sheet_looks_of_code (code)));
        }
      else if (in_formats && mpl_xml_starts (xml, "xf"))
        {
          guint id = mpl_xml_get_number (xml, NULL, "numFmtId", 0);
          gpointer looks = NULL;
          guint8 value;

          if (g_hash_table_lookup_extended (codes, GUINT_TO_POINTER (id), NULL, &looks))
            value = (guint8) GPOINTER_TO_UINT (looks);
          else
            value = (guint8) mpl_sheet_looks_of_id (id);
          g_array_append_val (self->looks, value);
        }
    }

  return mpl_sheet_package_close (package, xml, path);
}

MplXlsxParts *
mpl_xlsx_parts_read (MplSheetPackage *package, MplSheetPipe *pipe)
{
  g_autoptr (MplXlsxParts) self = g_new0 (MplXlsxParts, 1);
  g_autofree char *path = mpl_xlsx_find_workbook (package);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GPtrArray) relations = NULL;
  const Relation *texts;
  const Relation *styles;

  self->sheets = g_ptr_array_new_with_free_func (free_sheet);
  self->texts = g_string_new (NULL);
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->looks = g_array_new (FALSE, FALSE, sizeof (guint8));

  relations = read_relations (package, strcmp (folder, ".") == 0 ? "" : folder, name);
  if (relations == NULL || !read_workbook (self, package, path, relations, pipe))
    return NULL;

  texts = find_relation (relations, NULL, "sharedStrings");
  styles = find_relation (relations, NULL, "styles");
  if ((texts != NULL && !read_texts (self, package, texts->path, pipe))
      || (styles != NULL && !read_styles (self, package, styles->path, pipe)))
    return NULL;

  return g_steal_pointer (&self);
}
