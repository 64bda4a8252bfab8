/* mpl-sheet-format.c: what a file is by its first bytes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "formats/mpl-sheet-format.h"

#include "base/mpl-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How far a page's first tag, or a zero of a binary file, is looked for. */
#define LOOK 4096

/* Bytes at the beginning of a file, and what they say. */
static const struct
{
  const char *magic;
  gsize length;
  MplSheetLook look;
  const char *what;
} magics[] = {
  { "PK\3\4", 4, MPL_SHEET_LOOK_ZIP, NULL },
  { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8, MPL_SHEET_LOOK_OLE, NULL },
  { "\x09\x04\x06\x00", 4, MPL_SHEET_LOOK_BIFF, NULL },
  { "\x09\x02\x06\x00", 4, MPL_SHEET_LOOK_BIFF, NULL },
  { "\x09\x00\x04\x00", 4, MPL_SHEET_LOOK_BIFF, NULL },
  { "\x09\x08\x08\x00", 4, MPL_SHEET_LOOK_BIFF, NULL },
  { "%PDF", 4, MPL_SHEET_LOOK_OTHER, N_ ("this is a PDF document, not a table.") },
  { "{\\rtf", 5, MPL_SHEET_LOOK_OTHER, N_ ("this is an RTF document, not a table.") },
  { "\x89PNG", 4, MPL_SHEET_LOOK_OTHER, N_ ("this is a picture, not a table.") },
  { "\xff\xd8\xff", 3, MPL_SHEET_LOOK_OTHER, N_ ("this is a picture, not a table.") },
  { "GIF8", 4, MPL_SHEET_LOOK_OTHER, N_ ("this is a picture, not a table.") },
  { "II*\0", 4, MPL_SHEET_LOOK_OTHER, N_ ("this is a picture, not a table.") },
  { "MM\0*", 4, MPL_SHEET_LOOK_OTHER, N_ ("this is a picture, not a table.") },
  { "PK\5\6", 4, MPL_SHEET_LOOK_OTHER, N_ ("this is an empty archive, not a table.") },
  { "Rar!", 4, MPL_SHEET_LOOK_OTHER, N_ ("this is an archive; unpack it first.") },
  { "7z\xbc\xaf", 4, MPL_SHEET_LOOK_OTHER, N_ ("this is an archive; unpack it first.") },
  { "\x1f\x8b", 2, MPL_SHEET_LOOK_OTHER, N_ ("this is an archive; unpack it first.") },
  { "SQLite format 3", 16, MPL_SHEET_LOOK_OTHER, N_ ("this is a database, not a table.") },
  { "\x7f"
    "ELF",
    4, MPL_SHEET_LOOK_OTHER, N_ ("this is a program, not a table.") },
  { "MZ", 2, MPL_SHEET_LOOK_OTHER, N_ ("this is a program, not a table.") },
};

/* The first tag of a page, wherever the letters stand in the file's encoding. */
static const char *const page_tags[]
    = { "<!doctype html", "<html", "<head", "<body", "<table", "<meta" };

static MplSheetLook
look_at_text (const char *data, gsize length, const char **what)
{
  MplSheetEncoding encoding;
  g_autoptr (GString) text = mpl_sheet_encoding_decode (data, MIN (length, LOOK), &encoding);
  g_autofree char *small = g_ascii_strdown (g_strchug (text->str), -1);

  if (*small != '<')
    return MPL_SHEET_LOOK_TEXT;

  for (gsize i = 0; i < G_N_ELEMENTS (page_tags); i++)
    if (strstr (small, page_tags[i]) != NULL)
      return MPL_SHEET_LOOK_HTML;

  if (g_str_has_prefix (small, "<?xml"))
    {
      *what = _ ("this is an XML file; save it as XLSX, ODS or CSV.");
      return MPL_SHEET_LOOK_OTHER;
    }

  return MPL_SHEET_LOOK_TEXT;
}

/* A text may have a zero here and there; one in a hundred is too many. */
static gboolean
is_binary (const char *data, gsize length)
{
  gsize n = MIN (length, LOOK);
  gsize mark;
  gsize odd = 0;
  MplSheetEncoding encoding = mpl_sheet_encoding_find (data, n & ~(gsize) 1, &mark);

  if (encoding == MPL_SHEET_UTF16_LE || encoding == MPL_SHEET_UTF16_BE)
    return FALSE;

  for (gsize i = 0; i < n; i++)
    odd += (guchar) data[i] < 0x20 && strchr ("\t\n\r\f\x1a", data[i]) == NULL;
  for (gsize i = 0; i < n; i++)
    odd += data[i] == '\0';

  return odd > n / 100 + 2;
}

MplSheetLook
mpl_sheet_format_look (const char *data, gsize length, const char **what)
{
  *what = NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (magics); i++)
    if (length >= magics[i].length && memcmp (data, magics[i].magic, magics[i].length) == 0)
      {
        if (magics[i].what != NULL)
          *what = _ (magics[i].what);
        return magics[i].look;
      }

  if (is_binary (data, length))
    {
      *what = _ ("this is no table.");
      return MPL_SHEET_LOOK_OTHER;
    }

  return look_at_text (data, length, what);
}

const char *
mpl_sheet_format_get_name (MplSheetFormat format)
{
  switch (format)
    {
    case MPL_SHEET_CSV:
      return "CSV";
    case MPL_SHEET_XLSX:
      return "Excel (XLSX)";
    case MPL_SHEET_ODS:
      return _ ("OpenDocument (ODS)");
    case MPL_SHEET_XLS:
      return "Excel 97–2003 (XLS)";
    case MPL_SHEET_HTML:
      return _ ("web page (HTML)");
    case MPL_SHEET_DOCX:
      return _ ("Word document (DOCX)");
    default:
      g_return_val_if_reached (NULL);
    }
}

gboolean
mpl_sheet_format_check (MplSheetFormat format,
                        MplSheetFormat accept,
                        const char *name,
                        GError **error)
{
  if (accept & format)
    return TRUE;

  /* Translators: a file and what it is: “plan.xlsx” is a document: Word document (DOCX) */
  mpl_error_set (error, MPL_ERROR_INVALID, NULL, _ ("“%s” cannot be used here: it is %s."), name,
                 mpl_sheet_format_get_name (format));
  return FALSE;
}
