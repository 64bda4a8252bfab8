/* mpl-search-text.c: how a page looks for what a person has typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/mpl-search-text.h"

#include <string.h>

char *
mpl_search_text_fold (const char *text)
{
  g_autofree char *composed = NULL;
  g_autofree char *cased = NULL;
  GString *folded = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  /* Composed: an е with two dots above is the letter ё. */
  composed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  cased = g_utf8_casefold (composed != NULL ? composed : "", -1);
  for (const char *p = cased; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        g_string_append_c (folded, ' ');
      else
        g_string_append_unichar (folded, c == 0x451 ? 0x435 : c);
    }

  return g_string_free (folded, FALSE);
}

char **
mpl_search_text_split (const char *typed)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) parts = NULL;
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  g_return_val_if_fail (typed != NULL, NULL);

  folded = mpl_search_text_fold (typed);
  parts = g_strsplit (folded, " ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (words, parts[i]);

  return g_strv_builder_end (words);
}

gboolean
mpl_search_text_matches (const char *text, const char *const *words)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (strstr (text, words[i]) == NULL)
      return FALSE;

  return TRUE;
}
