/* mpl-sheet-pipe.c: the child's end of the pipe
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "formats/mpl-sheet-pipe.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

/* What is gathered before it is written. */
#define BATCH 65536

/* Nothing longer can be a cell of ours: four bytes a character and one more. */
#define MAX_TEXT (4 * (MPL_SHEET_MAX_CHARACTERS + 1))
#define MAX_DETAIL 500
#define MAX_NAME 1000

struct _MplSheetPipe
{
  int fd;
  GByteArray *bytes;
  gboolean deaf; /* nobody listens, or the last word was said */
  gboolean in_trouble;
  char *next_name; /* of a sheet that is told of with its first cell */
  gboolean next_hidden;
};

MplSheetPipe *
mpl_sheet_pipe_new (int fd)
{
  MplSheetPipe *self = g_new0 (MplSheetPipe, 1);

  self->fd = fd;
  self->bytes = g_byte_array_sized_new (BATCH);
  return self;
}

void
mpl_sheet_pipe_free (MplSheetPipe *self)
{
  g_byte_array_unref (self->bytes);
  g_free (self->next_name);
  g_free (self);
}

static void
flush (MplSheetPipe *self)
{
  gsize done = 0;

  if (self->fd < 0)
    return;

  while (!self->deaf && done < self->bytes->len)
    {
      gssize n = write (self->fd, self->bytes->data + done, self->bytes->len - done);

      if (n >= 0)
        done += (gsize) n;
      else if (errno != EINTR)
        self->deaf = TRUE;
    }
  g_byte_array_set_size (self->bytes, 0);
}

static void
put (MplSheetPipe *self, guint64 value, guint n_bytes)
{
  guint8 bytes[8];

  for (guint i = 0; i < n_bytes; i++)
    bytes[i] = (guint8) (value >> (8 * i));
  g_byte_array_append (self->bytes, bytes, n_bytes);
}

static void
put_text (MplSheetPipe *self, const char *text, gsize length, guint n_bytes)
{
  put (self, length, n_bytes);
  g_byte_array_append (self->bytes, (const guint8 *) text, (guint) length);
}

/* Whether a record may begin. */
static gboolean
begin (MplSheetPipe *self, char tag)
{
  if (self->deaf || self->in_trouble)
    return FALSE;

  if (self->bytes->len >= BATCH)
    flush (self);
  put (self, (guint8) tag, 1);
  return TRUE;
}

static void
put_sheet (MplSheetPipe *self, const char *name, gboolean hidden)
{
  if (!begin (self, 'S'))
    return;

  put (self, hidden != FALSE, 1);
  put_text (self, name, MIN (strlen (name), MAX_NAME), 2);
}

static gboolean
begin_cell (MplSheetPipe *self, char tag, guint row, guint column)
{
  if (self->next_name != NULL)
    {
      put_sheet (self, self->next_name, self->next_hidden);
      g_clear_pointer (&self->next_name, g_free);
    }
  if (!begin (self, tag))
    return FALSE;

  put (self, row, 4);
  put (self, MIN (column, G_MAXUINT16), 2);
  return TRUE;
}

void
mpl_sheet_pipe_format (MplSheetPipe *self, MplSheetFormat format)
{
  if (begin (self, 'F'))
    put (self, format, 1);
}

void
mpl_sheet_pipe_sheet (MplSheetPipe *self, const char *name, gboolean hidden, gboolean lazy)
{
  g_clear_pointer (&self->next_name, g_free);
  if (!lazy)
    {
      put_sheet (self, name, hidden);
      return;
    }
  self->next_name = g_strdup (name);
  self->next_hidden = hidden;
}

void
mpl_sheet_pipe_text (MplSheetPipe *self,
                     guint row,
                     guint column,
                     MplSheetKind kind,
                     const char *text,
                     gsize length)
{
  if (length > 0 && begin_cell (self, kind == MPL_SHEET_FAULT ? 'X' : 'T', row, column))
    put_text (self, text, MIN (length, MAX_TEXT), 4);
}

void
mpl_sheet_pipe_number (MplSheetPipe *self, guint row, guint column, double number)
{
  guint64 bits;

  memcpy (&bits, &number, sizeof bits);
  if (begin_cell (self, 'N', row, column))
    put (self, bits, 8);
}

void
mpl_sheet_pipe_day (MplSheetPipe *self, guint row, guint column, MplDay day)
{
  if (begin_cell (self, 'D', row, column))
    put (self, (guint32) day, 4);
}

void
mpl_sheet_pipe_merge (MplSheetPipe *self,
                      guint row,
                      guint column,
                      guint last_row,
                      guint last_column)
{
  if (last_row < row || last_column < column || (last_row == row && last_column == column))
    return;
  /* A sheet without cells has nothing to repeat. */
  if (self->next_name != NULL || !begin (self, 'M'))
    return;

  put (self, row, 4);
  put (self, MIN (column, G_MAXUINT16), 2);
  put (self, last_row, 4);
  put (self, MIN (last_column, G_MAXUINT16), 2);
}

void
mpl_sheet_pipe_trouble (MplSheetPipe *self, MplSheetTrouble trouble, guint row, const char *detail)
{
  if (!begin (self, 'E'))
    return;

  put (self, trouble, 1);
  put (self, row, 4);
  put_text (self, detail != NULL ? detail : "",
            detail != NULL ? MIN (strlen (detail), MAX_DETAIL) : 0, 2);
  self->in_trouble = TRUE;
}

gboolean
mpl_sheet_pipe_is_well (MplSheetPipe *self)
{
  return !self->deaf && !self->in_trouble;
}

gboolean
mpl_sheet_pipe_finish (MplSheetPipe *self)
{
  gboolean said = FALSE;

  begin (self, 'Z');
  flush (self);
  said = !self->deaf;
  self->deaf = TRUE;

  return said;
}

const GByteArray *
mpl_sheet_pipe_get_bytes (MplSheetPipe *self)
{
  return self->bytes;
}
