/* mpl-sheet-serial.c: the days and times that Excel keeps as numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "formats/mpl-sheet-serial.h"

#include <math.h>
#include <string.h>

/* 1 January 1970 in the two systems. */
#define EPOCH_1900 25569
#define EPOCH_1904 (EPOCH_1900 - 1462)

/* In the 1900 system there was a 29 February 1900, with this number. */
#define NO_DAY 60

/* Far behind any day that we take, near enough to be a whole number. */
#define SERIAL_MAX 1000000.0

MplSheetLooks
mpl_sheet_looks_of_id (guint id)
{
  if ((id >= 14 && id <= 17) || id == 22)
    return MPL_SHEET_LOOKS_DAY;
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47))
    return MPL_SHEET_LOOKS_TIME;
  /* The days of the East Asian Excels. */
  if ((id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || (id >= 57 && id <= 58))
    return MPL_SHEET_LOOKS_DAY;

  return MPL_SHEET_LOOKS_PLAIN;
}

/* Past what a format takes literally: «"г."», «\d», «_)», «*x». */
static const char *
skip_literal (const char *at)
{
  const char *end;

  if (*at == '"')
    {
      end = strchr (at + 1, '"');
      return end != NULL ? end + 1 : at + strlen (at);
    }
  if ((*at == '\\' || *at == '_' || *at == '*') && at[1] != '\0')
    return g_utf8_next_char (at + 1);

  return NULL;
}

MplSheetLooks
mpl_sheet_looks_of_code (const char *code)
{
  gboolean has_time = FALSE;

  if (g_ascii_strcasecmp (code, "General") == 0 || g_ascii_strcasecmp (code, "Standard") == 0)
    return MPL_SHEET_LOOKS_PLAIN;

  /* Only the first of up to four sections: that of positive numbers. */
  for (const char *at = code; *at != '\0' && *at != ';';)
    {
      const char *next = skip_literal (at);

      if (next != NULL)
        {
          at = next;
          continue;
        }
      if (*at == '[')
        {
          /* A colour, a condition, a language; or hours, minutes, seconds beyond a day. */
          const char *end = strchr (at, ']');

          if (end == NULL)
            break;
          has_time = has_time || strspn (at + 1, "hHmMsS") == (gsize) (end - at - 1);
          at = end + 1;
          continue;
        }
      if (strchr ("dDyY", *at) != NULL)
        return MPL_SHEET_LOOKS_DAY;
      /* Three letters m and more are a month even alone. */
      if (g_ascii_strncasecmp (at, "mmm", 3) == 0)
        return MPL_SHEET_LOOKS_DAY;
      has_time = has_time || strchr ("hHsS", *at) != NULL;
      at++;
    }

  return has_time ? MPL_SHEET_LOOKS_TIME : MPL_SHEET_LOOKS_PLAIN;
}

MplDay
mpl_sheet_serial_to_day (double serial, gboolean is_1904)
{
  MplDay day;

  if (!(serial >= 0 && serial < SERIAL_MAX))
    return MPL_DAY_NONE;

  if (is_1904)
    day = (MplDay) floor (serial) - EPOCH_1904;
  else if (serial < 1 || floor (serial) == NO_DAY)
    return MPL_DAY_NONE;
  else
    day = (MplDay) floor (serial) - EPOCH_1900 + (serial < NO_DAY ? 1 : 0);

  return mpl_day_is_valid (day) ? day : MPL_DAY_NONE;
}

void
mpl_sheet_pipe_serial (MplSheetPipe *pipe,
                       guint row,
                       guint column,
                       double number,
                       MplSheetLooks looks,
                       gboolean is_1904)
{
  MplDay day
      = looks == MPL_SHEET_LOOKS_DAY ? mpl_sheet_serial_to_day (number, is_1904) : MPL_DAY_NONE;

  if (day != MPL_DAY_NONE)
    mpl_sheet_pipe_day (pipe, row, column, day);
  else if (looks == MPL_SHEET_LOOKS_TIME && number >= 0 && number < SERIAL_MAX)
    {
      gint64 minutes = (gint64) floor (number * 24 * 60 + 0.5);
      g_autofree char *text = g_strdup_printf ("%02" G_GINT64_FORMAT ":%02" G_GINT64_FORMAT,
                                               minutes / 60, minutes % 60);

      mpl_sheet_pipe_text (pipe, row, column, MPL_SHEET_TEXT, text, strlen (text));
    }
  else
    mpl_sheet_pipe_number (pipe, row, column, number);
}

void
mpl_sheet_pipe_iso (MplSheetPipe *pipe, guint row, guint column, const char *text)
{
  g_autofree char *date = g_strndup (text, 10);
  MplDay day = mpl_day_from_iso (date);

  if (day != MPL_DAY_NONE && (text[10] == '\0' || text[10] == 'T' || text[10] == ' '))
    mpl_sheet_pipe_day (pipe, row, column, day);
  else
    mpl_sheet_pipe_text (pipe, row, column, MPL_SHEET_TEXT, text, strlen (text));
}
