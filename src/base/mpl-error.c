/* mpl-error.c: what can go wrong, as a caller tells it apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-error.h"

#include <string.h>

/* Between sentence and detail. The word joiner (U+2060) cannot be seen, and no sentence ends in
 * one: so the two can be taken apart whatever they hold. */
#define DETAIL_MARK "\u2060 ("

G_DEFINE_QUARK (mpl_error, mpl_error)

void
mpl_error_set (GError **error, MplError code, const char *detail, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  if (error == NULL)
    return;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);

  if (detail != NULL && *detail != '\0')
    g_set_error (error, MPL_ERROR, (int) code, "%s" DETAIL_MARK "%s)", sentence, detail);
  else
    g_set_error_literal (error, MPL_ERROR, (int) code, sentence);
}

char *
mpl_error_split (const GError *error, char **detail)
{
  const char *mark;

  g_return_val_if_fail (error != NULL, NULL);

  mark = strstr (error->message, DETAIL_MARK);
  if (mark == NULL)
    {
      if (detail != NULL)
        *detail = NULL;
      return g_strdup (error->message);
    }

  if (detail != NULL)
    {
      const char *start = mark + strlen (DETAIL_MARK);
      *detail = g_strndup (start, strlen (start) - 1);
    }

  return g_strndup (error->message, (gsize) (mark - error->message));
}
