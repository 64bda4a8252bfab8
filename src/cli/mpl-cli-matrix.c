/* mpl-cli-matrix.c: what `mentoring solve` reads
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "cli/mpl-cli-matrix.h"

#include "base/mpl-error.h"
#include "cli/mpl-cli-numbers.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#define MAX_MEGABYTES 512u
#define CHUNK (1024 * 1024)

/**
 * Reader:
 * @name: how the file is called
 * @lengths: by row: how many columns it has
 * @pairs: the fixed pairs, row and column by turns
 * @seen: the members read so far
 */
typedef struct
{
  MplCliMatrix *matrix;
  MplCliNumbers numbers;
  const char *name;
  GArray *lengths;
  GArray *pairs;
  guint seen;
  GError **error;
} Reader;

static const char *const members[] = { "scores", "capacity", "fixed", NULL };

enum
{
  SCORES,
  CAPACITY,
  FIXED,
};

static gboolean
refuse_json (Reader *self)
{
  guint line, character;

  mpl_cli_numbers_get_place (&self->numbers, &line, &character);
  mpl_error_set (self->error, MPL_ERROR_INVALID, NULL,
                 _ ("“%s” is not valid JSON at line %u, character %u."), self->name, line,
                 character);
  return FALSE;
}

static gboolean
refuse_size (Reader *self)
{
  mpl_error_set (self->error, MPL_ERROR_LIMIT, NULL, _ ("“%s” holds more numbers than we take."),
                 self->name);
  return FALSE;
}

/* Steps to the next element. Returns: whether there is one; a fault is told later, by what follows
 */
static gboolean
has_next (Reader *self, guint index)
{
  if (index == 0)
    {
      if (mpl_cli_numbers_take (&self->numbers, ']'))
        return FALSE;
      return TRUE;
    }

  return mpl_cli_numbers_take (&self->numbers, ',');
}

static gboolean
end_list (Reader *self, guint index)
{
  return index == 0 || mpl_cli_numbers_take (&self->numbers, ']') || refuse_json (self);
}

static gboolean
read_score (Reader *self, guint row, guint column)
{
  gint64 score;

  switch (mpl_cli_numbers_take_number (&self->numbers, &score))
    {
    case MPL_CLI_NUMBER_WHOLE:
      if (score >= -MPL_ASSIGNMENT_MAX_SCORE && score <= MPL_ASSIGNMENT_MAX_SCORE)
        break;
      G_GNUC_FALLTHROUGH;
    case MPL_CLI_NUMBER_OTHER:
      mpl_error_set (self->error, MPL_ERROR_INVALID, NULL,
                     _ ("The score in row %u, column %u is neither null nor a whole number within "
                        "±2³¹."),
                     row, column);
      return FALSE;
    case MPL_CLI_NUMBER_NULL:
      score = MPL_ASSIGNMENT_FORBIDDEN;
      break;
    case MPL_CLI_NUMBER_BROKEN:
    default:
      return refuse_json (self);
    }

  if (self->matrix->scores->len == MPL_ASSIGNMENT_MAX_CELLS || column == MPL_ASSIGNMENT_MAX_SIDE)
    return refuse_size (self);
  g_array_append_val (self->matrix->scores, score);
  return TRUE;
}

static gboolean
read_row (Reader *self, guint row)
{
  guint column = 0;

  if (!mpl_cli_numbers_take (&self->numbers, '['))
    {
      mpl_error_set (self->error, MPL_ERROR_INVALID, NULL, _ ("Row %u of “scores” is no list."),
                     row);
      return FALSE;
    }

  while (has_next (self, column))
    if (!read_score (self, row, column++))
      return FALSE;
  g_array_append_val (self->lengths, column);
  return end_list (self, column);
}

static gboolean
read_scores (Reader *self)
{
  guint row = 0;

  while (has_next (self, row))
    {
      if (row == MPL_ASSIGNMENT_MAX_SIDE)
        return refuse_size (self);
      if (!read_row (self, row++))
        return FALSE;
    }
  self->matrix->n_rows = row;
  return end_list (self, row);
}

static gboolean
read_capacities (Reader *self)
{
  guint column = 0;

  for (; has_next (self, column); column++)
    {
      gint64 capacity;
      MplCliNumber kind = mpl_cli_numbers_take_number (&self->numbers, &capacity);

      if (kind == MPL_CLI_NUMBER_BROKEN)
        return refuse_json (self);
      if (column == MPL_ASSIGNMENT_MAX_SIDE)
        return refuse_size (self);
      if (kind != MPL_CLI_NUMBER_WHOLE || capacity < 0)
        {
          mpl_error_set (self->error, MPL_ERROR_INVALID, NULL,
                         _ ("The capacity of column %u is no whole number from 0 up."), column);
          return FALSE;
        }
      g_array_append_val (self->matrix->capacities, capacity);
    }

  return end_list (self, column);
}

static gboolean
refuse_pair (Reader *self, guint index)
{
  mpl_error_set (self->error, MPL_ERROR_INVALID, NULL,
                 _ ("Pair %u of “fixed” is not [row, column]."), index);
  return FALSE;
}

static gboolean
read_fixed (Reader *self)
{
  guint index = 0;

  for (; has_next (self, index); index++)
    {
      if (!mpl_cli_numbers_take (&self->numbers, '['))
        return refuse_pair (self, index);
      if (index == MPL_ASSIGNMENT_MAX_SIDE)
        return refuse_size (self);
      for (guint k = 0; k < 2; k++)
        {
          gint64 number;

          if ((k > 0 && !mpl_cli_numbers_take (&self->numbers, ','))
              || mpl_cli_numbers_take_number (&self->numbers, &number) != MPL_CLI_NUMBER_WHOLE)
            return refuse_pair (self, index);
          g_array_append_val (self->pairs, number);
        }
      if (!mpl_cli_numbers_take (&self->numbers, ']'))
        return refuse_pair (self, index);
    }

  return end_list (self, index);
}

static gboolean
read_member (Reader *self)
{
  g_autofree char *name = mpl_cli_numbers_take_text (&self->numbers);
  guint member = 0;

  if (name == NULL || !mpl_cli_numbers_take (&self->numbers, ':'))
    return refuse_json (self);

  while (members[member] != NULL && strcmp (members[member], name) != 0)
    member++;
  if (members[member] == NULL || (self->seen & (1u << member)) != 0)
    {
      g_autofree char *shown = g_utf8_make_valid (name, -1);

      mpl_error_set (self->error, MPL_ERROR_INVALID, NULL,
                     members[member] == NULL ? _ ("“%s” has a member “%s”, which means nothing.")
                                             : _ ("“%s” has “%s” twice."),
                     self->name, shown);
      return FALSE;
    }
  self->seen |= 1u << member;
  if (!mpl_cli_numbers_take (&self->numbers, '['))
    {
      mpl_error_set (self->error, MPL_ERROR_INVALID, NULL, _ ("“%s” is no list."), name);
      return FALSE;
    }

  switch (member)
    {
    case SCORES:
      return read_scores (self);
    case CAPACITY:
      return read_capacities (self);
    default:
      return read_fixed (self);
    }
}

static gboolean
read_object (Reader *self)
{
  guint n_members = 0;

  if (!mpl_cli_numbers_take (&self->numbers, '{'))
    return refuse_json (self);

  if (!mpl_cli_numbers_take (&self->numbers, '}'))
    {
      do
        if (!read_member (self))
          return FALSE;
      while (mpl_cli_numbers_take (&self->numbers, ','));
      if (!mpl_cli_numbers_take (&self->numbers, '}'))
        return refuse_json (self);
    }
  if (!mpl_cli_numbers_at_end (&self->numbers))
    return refuse_json (self);

  for (n_members = SCORES; n_members <= CAPACITY; n_members++)
    if ((self->seen & (1u << n_members)) == 0)
      {
        mpl_error_set (self->error, MPL_ERROR_INVALID, NULL, _ ("“%s” has no “%s”."), self->name,
                       members[n_members]);
        return FALSE;
      }
  return TRUE;
}

/* Whether there are as many of everything as there must be. */
static gboolean
check_lengths (Reader *self)
{
  guint n_columns = self->matrix->capacities->len;

  for (guint row = 0; row < self->lengths->len; row++)
    {
      guint length = g_array_index (self->lengths, guint, row);

      if (length == n_columns)
        continue;
      mpl_error_set (self->error, MPL_ERROR_INVALID, NULL,
                     _ ("Row %u of “scores” has %u columns, but “capacity” has %u."), row, length,
                     n_columns);
      return FALSE;
    }

  return TRUE;
}

static gboolean
take_fixed (Reader *self)
{
  GArray *fixed = self->matrix->fixed;
  gint none = -1;

  for (guint row = 0; row < self->matrix->n_rows; row++)
    g_array_append_val (fixed, none);
  for (guint k = 0; k < self->pairs->len; k += 2)
    {
      gint64 row = g_array_index (self->pairs, gint64, k);
      gint64 column = g_array_index (self->pairs, gint64, k + 1);
      gint *place;

      if (row < 0 || row >= self->matrix->n_rows || column < 0
          || column >= self->matrix->capacities->len)
        {
          mpl_error_set (self->error, MPL_ERROR_INVALID, NULL,
                         _ ("Pair %u of “fixed” names a row or column that there is not."), k / 2);
          return FALSE;
        }
      place = &g_array_index (fixed, gint, row);
      if (*place >= 0 && *place != column)
        {
          mpl_error_set (self->error, MPL_ERROR_INVALID, NULL,
                         _ ("Row %u is fixed to two columns: %d and %d."), (guint) row, *place,
                         (gint) column);
          return FALSE;
        }
      *place = (gint) column;
    }

  return TRUE;
}

static gboolean
refuse_file (const char *name, gint problem, GError **error)
{
  MplError code = problem == ENOENT   ? MPL_ERROR_NOT_FOUND
                  : problem == EACCES ? MPL_ERROR_DENIED
                                      : MPL_ERROR_FAILED;

  mpl_error_set (error, code, g_strerror (problem), _ ("The file “%s” cannot be read."), name);
  return FALSE;
}

static gboolean
read_all (gint fd, const char *name, GByteArray *bytes, GError **error)
{
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  const guint8 zero = 0;

  for (;;)
    {
      gssize n_read = read (fd, chunk, CHUNK);

      if (n_read < 0 && errno == EINTR)
        continue;
      if (n_read < 0)
        return refuse_file (name, errno, error);
      if (n_read == 0)
        break;
      if (bytes->len + (gsize) n_read > MAX_MEGABYTES * 1024 * 1024)
        {
          mpl_error_set (error, MPL_ERROR_LIMIT, NULL,
                         _ ("“%s” is too large: %u MB are read at most."), name, MAX_MEGABYTES);
          return FALSE;
        }
      g_byte_array_append (bytes, chunk, (guint) n_read);
    }

  g_byte_array_append (bytes, &zero, 1);
  return TRUE;
}

static GByteArray *
load (const char *path, const char *name, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gboolean is_input = strcmp (path, "-") == 0;
  gint fd = is_input ? STDIN_FILENO : open (path, O_RDONLY | O_CLOEXEC);
  gboolean done;

  if (fd < 0)
    {
      refuse_file (name, errno, error);
      return NULL;
    }

  done = read_all (fd, name, bytes, error);
  if (!is_input)
    close (fd);
  return done ? g_steal_pointer (&bytes) : NULL;
}

MplCliMatrix *
mpl_cli_matrix_load (const char *path, GError **error)
{
  const char *name = strcmp (path, "-") == 0 ? _ ("standard input") : path;
  g_autoptr (GByteArray) bytes = load (path, name, error);
  g_autoptr (MplCliMatrix) matrix = NULL;
  g_autoptr (GArray) lengths = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (gint64));
  Reader reader = { .name = name, .lengths = lengths, .pairs = pairs, .error = error };

  if (bytes == NULL)
    return NULL;

  matrix = g_new0 (MplCliMatrix, 1);
  matrix->scores = g_array_new (FALSE, FALSE, sizeof (gint64));
  matrix->capacities = g_array_new (FALSE, FALSE, sizeof (gint64));
  matrix->fixed = g_array_new (FALSE, FALSE, sizeof (gint));
  reader.matrix = matrix;
  reader.numbers.text = reader.numbers.at = (const char *) bytes->data;
  if (!read_object (&reader) || !check_lengths (&reader) || !take_fixed (&reader))
    return NULL;

  return g_steal_pointer (&matrix);
}

void
mpl_cli_matrix_free (MplCliMatrix *self)
{
  g_array_unref (self->scores);
  g_array_unref (self->capacities);
  g_array_unref (self->fixed);
  g_free (self);
}
