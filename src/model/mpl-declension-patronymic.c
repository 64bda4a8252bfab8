/* mpl-declension-patronymic.c: the cases of a patronymic
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-declension-words-private.h"

#include <string.h>

/* Розенталь § 150.4; АГ-80 §§ 1175, 1184: nouns of the second and the first declension. Ильичом and
 * Лукичом are stressed at the end, Саввичем and Никитичем are not. */
MplInflection
mpl_patronymic_decline (const MplNameWord *word, MplGender gender, gboolean last)
{
  if (mpl_name_word_ends (word, "ич") || mpl_name_word_ends (word, "ыч"))
    {
      if (gender == MPL_GENDER_FEMALE)
        return (MplInflection) { .endings = MPL_ENDINGS_NONE, .doubtful = TRUE };
      return (MplInflection) { .endings = mpl_words_contain (MPL_WORDS_STRESSED_HUSHED, word->key)
                                              ? MPL_ENDINGS_HARD
                                              : MPL_ENDINGS_HUSHED };
    }

  if (mpl_name_word_ends (word, "вна") || mpl_name_word_ends (word, "чна")
      || mpl_name_word_ends (word, "шна"))
    return (MplInflection) { .cut = 1, .endings = MPL_ENDINGS_A };

  /* Bulgarian patronymics are possessives, as family names are: Петров, Петрова. */
  if (mpl_name_word_ends (word, "ов") || mpl_name_word_ends (word, "ев")
      || mpl_name_word_ends (word, "ова") || mpl_name_word_ends (word, "ева"))
    {
      MplInflection inflection = mpl_family_decline (word, gender, last);

      inflection.doubtful = TRUE;
      return inflection;
    }

  /* A second given name stands here in foreign names. */
  MplInflection inflection = mpl_given_decline (word, gender, last);

  inflection.doubtful = TRUE;
  return inflection;
}

static gboolean
has_suffix (const char *key, const char *const *suffixes)
{
  for (guint i = 0; suffixes[i] != NULL; i++)
    if (g_str_has_suffix (key, suffixes[i]) && strlen (key) > strlen (suffixes[i]))
      return TRUE;

  return FALSE;
}

MplGender
mpl_patronymic_get_gender (const char *patronymic)
{
  /* Ильич and Ильинична, Саввич and Саввична have no -ов-. */
  static const char *const sons[] = { "ович", "евич", "ич", "ыч", "оглы", "оглу", "угли", NULL };
  static const char *const daughters[]
      = { "овна", "евна", "ична", "ишна", "кызы", "гызы", "кизи", NULL };
  g_auto (GStrv) words = mpl_name_split_words (patronymic);
  g_autofree char *key = NULL;
  guint n = g_strv_length (words);

  if (n == 0)
    return MPL_GENDER_UNKNOWN;

  key = mpl_name_fold (words[n - 1]);
  if (mpl_words_contain (MPL_WORDS_SON, key) || has_suffix (key, sons))
    return MPL_GENDER_MALE;
  if (mpl_words_contain (MPL_WORDS_DAUGHTER, key) || has_suffix (key, daughters))
    return MPL_GENDER_FEMALE;

  return MPL_GENDER_UNKNOWN;
}
