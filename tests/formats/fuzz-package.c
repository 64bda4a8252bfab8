/* fuzz-package.c: any bytes as the main part of a package
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * So that the XML is mutated, and not the packing around it, which hides it behind a check sum.
 */

#include "fuzz-package.h"

#include "formats-test.h"

#include "formats/mpl-gsf.h"

#include <gsf/gsf-outfile-zip.h>
#include <gsf/gsf-output-memory.h>
#include <string.h>

#define RELATION "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

static const char workbook[] = "<workbook xmlns:r=\"" RELATION
                               "\"><sheets><sheet name=\"A\" r:id=\"a\"/></sheets></workbook>";
static const char relations[]
    = "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"sheet.xml\"/>"
      "<Relationship Id=\"s\" Type=\"x/sharedStrings\" Target=\"sheet.xml\"/>"
      "<Relationship Id=\"t\" Type=\"x/styles\" Target=\"sheet.xml\"/></Relationships>";
static const char ods_type[] = "application/vnd.oasis.opendocument.spreadsheet";

static void
add (GsfOutfile *parent, const char *name, const void *data, size_t size)
{
  g_autoptr (GsfOutput) output
      = gsf_outfile_new_child_full (parent, name, FALSE, "compression-level", 0, NULL);

  g_assert_true (gsf_output_write (output, size, data));
  g_assert_true (gsf_output_close (output));
}

static void
add_xl (GsfOutfile *zip, const uint8_t *data, size_t size)
{
  g_autoptr (GsfOutput) folder = gsf_outfile_new_child (zip, "xl", TRUE);
  g_autoptr (GsfOutput) inner = NULL;

  add (GSF_OUTFILE (folder), "sheet.xml", data, size);
  add (GSF_OUTFILE (folder), "workbook.xml", workbook, strlen (workbook));
  inner = gsf_outfile_new_child (GSF_OUTFILE (folder), "_rels", TRUE);
  add (GSF_OUTFILE (inner), "workbook.xml.rels", relations, strlen (relations));
  g_assert_true (gsf_output_close (inner));
  g_assert_true (gsf_output_close (folder));
}

void
fuzz_package (const uint8_t *data, size_t size, const char *folder, const char *name)
{
  g_autoptr (GsfOutput) sink = gsf_output_memory_new ();
  g_autoptr (GsfOutfile) zip = gsf_outfile_zip_new (sink, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MplSheetBook) book = NULL;

  if (folder == NULL)
    {
      add (zip, "mimetype", ods_type, strlen (ods_type));
      add (zip, name, data, size);
    }
  else if (strcmp (folder, "xl") == 0)
    add_xl (zip, data, size);
  else
    {
      g_autoptr (GsfOutput) part = gsf_outfile_new_child (zip, folder, TRUE);

      add (GSF_OUTFILE (part), name, data, size);
      g_assert_true (gsf_output_close (part));
    }
  add (zip, "[Content_Types].xml", "<x/>", 4);
  g_assert_true (gsf_output_close (GSF_OUTPUT (zip)));
  g_assert_true (gsf_output_close (sink));

  book = formats_test_read_here (
      (const char *) gsf_output_memory_get_bytes (GSF_OUTPUT_MEMORY (sink)),
      (gsize) gsf_output_size (sink), &error);
  g_assert_true ((book != NULL) == (error == NULL));
}
