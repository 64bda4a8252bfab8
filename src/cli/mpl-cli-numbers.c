/* mpl-cli-numbers.c: JSON that is mostly numbers, read straight on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/mpl-cli-numbers.h"

#include <string.h>

static void
skip_space (MplCliNumbers *self)
{
  while (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t')
    self->at++;
}

gboolean
mpl_cli_numbers_take (MplCliNumbers *self, char sign)
{
  skip_space (self);
  if (*self->at != sign)
    return FALSE;

  self->at++;
  return TRUE;
}

/* Whether another value than a number begins here. */
static MplCliNumber
look_at_other (MplCliNumbers *self)
{
  if (g_str_has_prefix (self->at, "null"))
    {
      self->at += strlen ("null");
      return MPL_CLI_NUMBER_NULL;
    }
  if (*self->at == '"' || *self->at == '[' || *self->at == '{'
      || g_str_has_prefix (self->at, "true") || g_str_has_prefix (self->at, "false"))
    return MPL_CLI_NUMBER_OTHER;

  return MPL_CLI_NUMBER_BROKEN;
}

MplCliNumber
mpl_cli_numbers_take_number (MplCliNumbers *self, gint64 *number)
{
  const char *start;
  gboolean negative, fits = TRUE;
  guint64 size = 0;

  *number = 0;
  skip_space (self);
  start = self->at;
  negative = *start == '-';
  if (negative)
    start++;
  if (!g_ascii_isdigit (*start))
    return negative ? MPL_CLI_NUMBER_BROKEN : look_at_other (self);
  if (start[0] == '0' && g_ascii_isdigit (start[1]))
    return MPL_CLI_NUMBER_BROKEN;

  self->at = start;
  for (; g_ascii_isdigit (*self->at); self->at++)
    {
      fits = fits && size <= (G_MAXINT64 - 9) / 10;
      size = fits ? size * 10 + (guint64) (*self->at - '0') : size;
    }
  if (!fits || *self->at == '.' || *self->at == 'e' || *self->at == 'E')
    return MPL_CLI_NUMBER_OTHER;

  *number = negative ? -(gint64) size : (gint64) size;
  return MPL_CLI_NUMBER_WHOLE;
}

char *
mpl_cli_numbers_take_text (MplCliNumbers *self)
{
  const char *start;

  if (!mpl_cli_numbers_take (self, '"'))
    return NULL;

  for (start = self->at; *self->at != '"'; self->at++)
    {
      if (*self->at == '\\' && self->at[1] != '\0')
        self->at++;
      if (*self->at == '\0' || *self->at == '\n')
        return NULL;
    }
  self->at++;
  return g_strndup (start, (gsize) (self->at - 1 - start));
}

gboolean
mpl_cli_numbers_at_end (MplCliNumbers *self)
{
  skip_space (self);
  return *self->at == '\0';
}

void
mpl_cli_numbers_get_place (const MplCliNumbers *self, guint *line, guint *character)
{
  *line = 1;
  *character = 1;
  for (const char *at = self->text; at < self->at; at++)
    {
      (*character)++;
      if (*at == '\n')
        {
          (*line)++;
          *character = 1;
        }
    }
}
