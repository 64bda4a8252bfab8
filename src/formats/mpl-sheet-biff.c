/* mpl-sheet-biff.c: what freexl does not tell of an XLS file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "formats/mpl-sheet-biff.h"

#include "formats/mpl-gsf.h"

#include <gsf/gsf-infile-msole.h>
#include <gsf/gsf-input-memory.h>

enum
{
  RECORD_EOF = 0x000a,
  RECORD_FILE_PASS = 0x002f,
  RECORD_BOUND_SHEET = 0x0085,
  RECORD_MERGE_CELLS = 0x00e5,
};

/* Of one sheet, and of a file. */
#define MAX_MERGES 65536
#define MAX_SHEETS 256

static void
free_sheet (gpointer data)
{
  MplBiffSheet *sheet = data;

  g_array_unref (sheet->merges);
  g_free (sheet);
}

static guint
get_16 (const guint8 *bytes)
{
  return (guint) bytes[0] | (guint) bytes[1] << 8;
}

/* The record at the stream's place; its bytes, NULL at the end. */
static const guint8 *
next_record (GsfInput *stream, guint *type, guint *length)
{
  const guint8 *head = gsf_input_read (stream, 4, NULL);

  if (head == NULL)
    return NULL;

  *type = get_16 (head);
  *length = get_16 (head + 2);
  if (*length == 0)
    return (const guint8 *) "";
  if (gsf_input_remaining (stream) < (gsf_off_t) *length)
    return NULL;

  return gsf_input_read (stream, *length, NULL);
}

static void
take_merges (MplBiffSheet *sheet, const guint8 *bytes, guint length)
{
  guint n = length >= 2 ? get_16 (bytes) : 0;

  for (guint i = 0; i < n && 2 + 8 * (i + 1) <= length; i++)
    for (guint j = 0; j < 4; j++)
      {
        guint16 value = (guint16) get_16 (bytes + 2 + 8 * i + 2 * j);

        if (sheet->merges->len < 4 * MAX_MERGES)
          g_array_append_val (sheet->merges, value);
      }
}

static void
read_sheet (GsfInput *stream, guint32 place, MplBiffSheet *sheet)
{
  guint type;
  guint length;
  const guint8 *bytes;

  if (place >= (guint64) gsf_input_size (stream) || gsf_input_seek (stream, place, G_SEEK_SET))
    return;
  while ((bytes = next_record (stream, &type, &length)) != NULL && type != RECORD_EOF)
    if (type == RECORD_MERGE_CELLS)
      take_merges (sheet, bytes, length);
}

/* The globals come first; they name the sheets and where each lies in the stream. */
static MplBiffKind
read_workbook (GsfInput *stream, GPtrArray *sheets)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint type;
  guint length;
  const guint8 *bytes;

  while ((bytes = next_record (stream, &type, &length)) != NULL && type != RECORD_EOF)
    {
      if (type == RECORD_FILE_PASS)
        return MPL_BIFF_PASSWORD;
      if (type == RECORD_BOUND_SHEET && length >= 6 && sheets->len < MAX_SHEETS)
        {
          guint32 place = get_16 (bytes) | get_16 (bytes + 2) << 16;
          MplBiffSheet *sheet = g_new0 (MplBiffSheet, 1);

          sheet->hidden = (bytes[4] & 3) != 0;
          sheet->merges = g_array_new (FALSE, FALSE, sizeof (guint16));
          g_ptr_array_add (sheets, sheet);
          g_array_append_val (places, place);
        }
    }

  for (guint i = 0; i < sheets->len; i++)
    read_sheet (stream, g_array_index (places, guint32, i), g_ptr_array_index (sheets, i));

  return MPL_BIFF_WORKBOOK;
}

static gboolean
has (GsfInfile *ole, const char *name)
{
  g_autoptr (GsfInput) child = gsf_infile_child_by_name (ole, name);

  return child != NULL;
}

MplBiffKind
mpl_biff_look (const char *data, gsize length, GPtrArray **sheets)
{
  g_autoptr (GsfInput) input
      = gsf_input_memory_new ((const guint8 *) data, (gsf_off_t) length, FALSE);
  g_autoptr (GsfInfile) ole = gsf_infile_msole_new (input, NULL);
  g_autoptr (GsfInput) stream = NULL;

  *sheets = g_ptr_array_new_with_free_func (free_sheet);
  if (ole == NULL)
    return MPL_BIFF_DAMAGED;
  if (has (ole, "EncryptedPackage"))
    return MPL_BIFF_PASSWORD;

  stream = gsf_infile_child_by_name (ole, "Workbook");
  if (stream == NULL)
    stream = gsf_infile_child_by_name (ole, "Book");
  if (stream != NULL)
    return read_workbook (stream, *sheets);
  if (has (ole, "WordDocument"))
    return MPL_BIFF_WORD;
  if (has (ole, "PowerPoint Document") || has (ole, "VisioDocument"))
    return MPL_BIFF_SLIDES;

  return MPL_BIFF_UNKNOWN;
}
