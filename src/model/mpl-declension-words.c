/* mpl-declension-words.c: looks words up
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-declension-words-private.h"

/* The words of a text, folded as keys are. */
static GHashTable *
index_words (const char *text)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *folded = mpl_name_fold (text);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_hash_table_add (index, g_steal_pointer (&words[i]));
    else
      g_clear_pointer (&words[i], g_free);

  return index;
}

/* One index a list, made at the first question and kept while the program runs. */
static GHashTable *
get_index (MplWords words)
{
  static GHashTable *indices[MPL_N_WORDS];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < MPL_N_WORDS; i++)
        indices[i]
            = index_words (mpl_given_words[i] != NULL ? mpl_given_words[i] : mpl_family_words[i]);
      g_once_init_leave (&ready, 1);
    }

  return indices[words];
}

gboolean
mpl_words_contain (MplWords words, const char *key)
{
  return g_hash_table_contains (get_index (words), key);
}
