/* mpl-sheet-book.c: a table file in memory
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "formats/mpl-sheet-private.h"

#include "base/mpl-error.h"

#include <glib/gi18n-lib.h>

/* Of a sheet's name; Excel allows 31. */
#define MAX_NAME 255

struct _MplSheetBook
{
  MplSheetStock stock;
  GPtrArray *sheets;
};

MplSheetBook *
mpl_sheet_book_new (const char *name)
{
  MplSheetBook *self = g_new0 (MplSheetBook, 1);

  self->stock.name = g_utf8_make_valid (name, -1);
  self->stock.texts = g_string_chunk_new (64 * 1024);
  self->sheets = g_ptr_array_new_with_free_func (mpl_sheet_free);

  return self;
}

void
mpl_sheet_book_free (MplSheetBook *self)
{
  g_ptr_array_unref (self->sheets);
  g_string_chunk_free (self->stock.texts);
  g_free (self->stock.name);
  g_free (self);
}

const char *
mpl_sheet_book_get_name (MplSheetBook *self)
{
  return self->stock.name;
}

guint
mpl_sheet_book_get_n_sheets (MplSheetBook *self)
{
  return self->sheets->len;
}

MplSheet *
mpl_sheet_book_get_sheet (MplSheetBook *self, guint sheet)
{
  g_return_val_if_fail (sheet < self->sheets->len, NULL);

  return g_ptr_array_index (self->sheets, sheet);
}

/* A name that can stand in a sentence, whatever the file says. */
static char *
clean_name (const char *name, guint number)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *clean = g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), MAX_NAME));

  for (char *c = clean; *c != '\0'; c++)
    if ((guchar) *c < 0x20 || *c == 0x7f)
      *c = ' ';
  g_strstrip (clean);

  /* Translators: the name of a sheet or of a document's table that has none; %u is its number */
  return *clean != '\0' ? g_steal_pointer (&clean) : g_strdup_printf (_ ("Table %u"), number);
}

MplSheet *
mpl_sheet_book_add_sheet (MplSheetBook *self, const char *name, gboolean hidden, GError **error)
{
  g_autofree char *clean = NULL;

  if (self->sheets->len >= MPL_SHEET_MAX_SHEETS)
    {
      mpl_error_set (error, MPL_ERROR_LIMIT, NULL, _ ("“%s” holds more than %d sheets."),
                     self->stock.name, MPL_SHEET_MAX_SHEETS);
      return NULL;
    }

  clean = clean_name (name, self->sheets->len + 1);
  g_ptr_array_add (self->sheets, mpl_sheet_new (&self->stock, clean, hidden));
  return g_ptr_array_index (self->sheets, self->sheets->len - 1);
}

gboolean
mpl_sheet_book_finish (MplSheetBook *self, GError **error)
{
  for (guint i = 0; i < self->sheets->len; i++)
    if (!mpl_sheet_merge (g_ptr_array_index (self->sheets, i), error))
      return FALSE;

  return TRUE;
}
