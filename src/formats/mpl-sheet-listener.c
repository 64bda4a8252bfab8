/* mpl-sheet-listener.c: the parent's end of the pipe
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "formats/mpl-sheet-listener.h"

#include "base/mpl-error.h"
#include "formats/mpl-sheet-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The longest text that a record may claim; the pipe's end cuts what is longer. */
#define MAX_TEXT (4 * (MPL_SHEET_MAX_CHARACTERS + 1))
#define MAX_SHORT_TEXT 1000

struct _MplSheetListener
{
  MplSheetBook *book;
  MplSheetFormat accept;
  MplSheetFormat format; /* 0: not told yet */
  MplSheet *sheet;       /* %NULL: none told of yet */
  GByteArray *waiting;   /* the beginning of a record */
  gboolean has_all;
  gboolean failed;
};

/* The numbers of a record, each in so many bytes; the text is what the last of them counts. */
typedef struct
{
  char tag;
  guint8 sizes[5];
  gboolean has_text;
  guint max_text;
} Shape;

static const Shape shapes[] = {
  { 'F', { 1 }, FALSE, 0 },
  { 'S', { 1, 2 }, TRUE, MAX_SHORT_TEXT },
  { 'T', { 4, 2, 4 }, TRUE, MAX_TEXT },
  { 'X', { 4, 2, 4 }, TRUE, MAX_TEXT },
  { 'N', { 4, 2, 8 }, FALSE, 0 },
  { 'D', { 4, 2, 4 }, FALSE, 0 },
  { 'M', { 4, 2, 4, 2 }, FALSE, 0 },
  { 'E', { 1, 4, 2 }, TRUE, MAX_SHORT_TEXT },
  { 'Z', { 0 }, FALSE, 0 },
};

typedef struct
{
  char tag;
  guint64 numbers[5];
  const char *text; /* not ended by a zero */
  gsize n_text;
} Record;

MplSheetListener *
mpl_sheet_listener_new (const char *name, MplSheetFormat accept)
{
  MplSheetListener *self = g_new0 (MplSheetListener, 1);

  self->book = mpl_sheet_book_new (name);
  self->accept = accept;
  self->waiting = g_byte_array_new ();
  return self;
}

void
mpl_sheet_listener_free (MplSheetListener *self)
{
  g_clear_pointer (&self->book, mpl_sheet_book_free);
  g_byte_array_unref (self->waiting);
  g_free (self);
}

static gboolean
misheard (MplSheetListener *self, const char *detail, GError **error)
{
  mpl_error_set (error, MPL_ERROR_FAILED, detail, _ ("“%s” could not be read."),
                 mpl_sheet_book_get_name (self->book));
  return FALSE;
}

static guint64
take_number (const guint8 *bytes, guint size)
{
  guint64 number = 0;

  for (guint i = 0; i < size; i++)
    number |= (guint64) bytes[i] << (8 * i);

  return number;
}

/* The record that begins at @bytes: its length, 0 where more must be waited for, -1 where it is
 * none. */
static gssize
take_record (const guint8 *bytes, gsize length, Record *record)
{
  const Shape *shape = NULL;
  gsize at = 1;
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (shapes) && shape == NULL; i++)
    if ((guint8) shapes[i].tag == bytes[0])
      shape = &shapes[i];
  if (shape == NULL)
    return -1;

  record->tag = shape->tag;
  for (; n < G_N_ELEMENTS (shape->sizes) && shape->sizes[n] > 0; n++)
    {
      if (length - at < shape->sizes[n])
        return 0;
      record->numbers[n] = take_number (bytes + at, shape->sizes[n]);
      at += shape->sizes[n];
    }
  if (shape->has_text)
    {
      if (record->numbers[n - 1] > shape->max_text)
        return -1;
      record->n_text = (gsize) record->numbers[n - 1];
      record->text = (const char *) bytes + at;
      if (length - at < record->n_text)
        return 0;
      at += record->n_text;
    }

  return (gssize) at;
}

/* What the child found is told by us: it may not put words into the program's mouth. */
static gboolean
tell_trouble (MplSheetListener *self, const Record *record, GError **error)
{
  static const struct
  {
    MplError code;
    const char *what;
  } troubles[MPL_SHEET_N_TROUBLES] = {
    [MPL_SHEET_TROUBLE_DAMAGED] = { MPL_ERROR_INVALID, N_ ("the file is damaged.") },
    [MPL_SHEET_TROUBLE_PASSWORD]
    = { MPL_ERROR_INVALID, N_ ("the file is protected by a password; save it without one first.") },
    [MPL_SHEET_TROUBLE_SIZE] = { MPL_ERROR_LIMIT, N_ ("the file unpacks to more than 256 MB.") },
    [MPL_SHEET_TROUBLE_MEMORY]
    = { MPL_ERROR_LIMIT, N_ ("the file needs more memory than it may.") },
    [MPL_SHEET_TROUBLE_NO_TABLE] = { MPL_ERROR_INVALID, N_ ("there is no table in the file.") },
    [MPL_SHEET_TROUBLE_WORD] = { MPL_ERROR_INVALID, N_ ("this is a text document, not a table.") },
    [MPL_SHEET_TROUBLE_SLIDES]
    = { MPL_ERROR_INVALID, N_ ("this is a presentation or a drawing, not a table.") },
    [MPL_SHEET_TROUBLE_XLSB]
    = { MPL_ERROR_INVALID, N_ ("this is a binary workbook (XLSB); save it as XLSX.") },
    [MPL_SHEET_TROUBLE_ARCHIVE]
    = { MPL_ERROR_INVALID, N_ ("this is an archive; unpack it first.") },
    [MPL_SHEET_TROUBLE_UNKNOWN] = { MPL_ERROR_INVALID, N_ ("this is no table.") },
  };
  g_autofree char *bytes = g_utf8_make_valid (record->text, (gssize) record->n_text);
  g_autofree char *detail = NULL;

  if (record->numbers[0] >= MPL_SHEET_N_TROUBLES)
    return misheard (self, "trouble", error);

  for (char *c = bytes; *c != '\0'; c++)
    if ((guchar) *c < 0x20 || *c == 0x7f)
      *c = ' ';
  g_strstrip (bytes);
  if (record->numbers[1] > 0)
    detail = g_strdup_printf ("%u: %s", (guint) record->numbers[1], bytes);

  /* Translators: file, what is wrong with it */
  mpl_error_set (error, troubles[record->numbers[0]].code, detail != NULL ? detail : bytes,
                 _ ("“%s”: %s"), mpl_sheet_book_get_name (self->book),
                 _ (troubles[record->numbers[0]].what));
  return FALSE;
}

static gboolean
take_format (MplSheetListener *self, guint64 format, GError **error)
{
  /* Exactly one format that we know. */
  if (self->format != 0 || format == 0 || (format & (format - 1)) != 0
      || (format & ~(guint64) MPL_SHEET_TABLES_AND_DOCUMENTS) != 0)
    return misheard (self, "format", error);

  self->format = (MplSheetFormat) format;
  return mpl_sheet_format_check (self->format, self->accept, mpl_sheet_book_get_name (self->book),
                                 error);
}

static gboolean
take_cell (MplSheetListener *self, const Record *record, GError **error)
{
  guint row = (guint) record->numbers[0];
  guint column = (guint) record->numbers[1];
  double number;

  switch (record->tag)
    {
    case 'T':
      return mpl_sheet_add_text (self->sheet, row, column, MPL_SHEET_TEXT, record->text,
                                 (gssize) record->n_text, error);
    case 'X':
      return mpl_sheet_add_text (self->sheet, row, column, MPL_SHEET_FAULT, record->text,
                                 (gssize) record->n_text, error);
    case 'N':
      memcpy (&number, &record->numbers[2], sizeof number);
      return mpl_sheet_add_number (self->sheet, row, column, number, error);
    case 'D':
      if (!mpl_day_is_valid ((MplDay) (guint32) record->numbers[2]))
        return misheard (self, "day", error);
      return mpl_sheet_add_day (self->sheet, row, column, (MplDay) (guint32) record->numbers[2],
                                error);
    default:
      return mpl_sheet_add_merge (self->sheet, row, column, (guint) record->numbers[2],
                                  (guint) record->numbers[3], error);
    }
}

static gboolean
take (MplSheetListener *self, const Record *record, GError **error)
{
  g_autofree char *name = NULL;

  if (self->has_all)
    return misheard (self, "a record after the last", error);
  if (record->tag == 'E')
    return tell_trouble (self, record, error);
  if (record->tag == 'F')
    return take_format (self, record->numbers[0], error);
  if (self->format == 0)
    return misheard (self, "no format", error);

  switch (record->tag)
    {
    case 'S':
      name = g_strndup (record->text, record->n_text);
      self->sheet = mpl_sheet_book_add_sheet (self->book, name, record->numbers[0] != 0, error);
      return self->sheet != NULL;
    case 'Z':
      self->has_all = TRUE;
      return TRUE;
    default:
      return self->sheet != NULL ? take_cell (self, record, error)
                                 : misheard (self, "no sheet", error);
    }
}

/* Takes the whole records at the beginning; returns how many bytes, -1 after an error. */
static gssize
take_all (MplSheetListener *self, const guint8 *bytes, gsize length, GError **error)
{
  gsize done = 0;

  while (done < length)
    {
      Record record = { 0 };
      gssize n = take_record (bytes + done, length - done, &record);

      if (n == 0)
        break;
      if (n < 0)
        {
          misheard (self, "no record", error);
          return -1;
        }
      if (!take (self, &record, error))
        return -1;
      done += (gsize) n;
    }

  return (gssize) done;
}

gboolean
mpl_sheet_listener_hear (MplSheetListener *self, const guint8 *bytes, gsize length, GError **error)
{
  gssize done;

  g_return_val_if_fail (!self->failed, FALSE);

  g_byte_array_append (self->waiting, bytes, (guint) length);
  done = take_all (self, self->waiting->data, self->waiting->len, error);
  self->failed = done < 0;
  if (done > 0)
    g_byte_array_remove_range (self->waiting, 0, (guint) done);

  return !self->failed;
}

gboolean
mpl_sheet_listener_has_all (MplSheetListener *self)
{
  return self->has_all;
}

MplSheetBook *
mpl_sheet_listener_finish (MplSheetListener *self, MplSheetFormat *format, GError **error)
{
  g_return_val_if_fail (!self->failed, NULL);

  if (!self->has_all || self->waiting->len > 0)
    {
      misheard (self, "unfinished", error);
      return NULL;
    }
  if (!mpl_sheet_book_finish (self->book, error))
    return NULL;

  if (format != NULL)
    *format = self->format;
  return g_steal_pointer (&self->book);
}
