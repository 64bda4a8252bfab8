/* mpl-declension-given.c: the cases of a given name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-declension-words-private.h"

/* Розенталь § 150.2; АГ-80 § 1177: vowels that go. */
static const MplIrregular men[] = {
  { "петр", "етр", 3, MPL_ENDINGS_HARD }, /* also written without ё */
  { "лев", "ьв", 2, MPL_ENDINGS_HARD },
  { "павел", "л", 2, MPL_ENDINGS_HARD },
};

/* Розенталь § 150.1: Данило is declined as Данила, Петро as Пётр. */
static gboolean
decline_o (const MplNameWord *word, MplInflection *inflection)
{
  static const char *const as_a[]
      = { "данило", "михайло", "гаврило",  "кирило",  "кирилло", "самойло", "мануйло",
          "ермило", "вавило",  "тарасило", "измайло", "нечайло", NULL };
  static const char *const as_consonant[] = { "павло", "петро", "дмитро", NULL };

  if (g_strv_contains (as_a, word->key))
    *inflection = (MplInflection) { .cut = 1, .endings = MPL_ENDINGS_A };
  else if (g_strv_contains (as_consonant, word->key))
    *inflection = (MplInflection) { .cut = 1, .endings = MPL_ENDINGS_HARD, .doubtful = TRUE };
  else
    return FALSE;

  return TRUE;
}

/* Славик needs no rule; Игорёк — Игорька, Санёк — Санька. */
static gboolean
decline_dear (const MplNameWord *word, MplInflection *inflection)
{
  if (!g_str_has_suffix (word->text, "ёк") && !g_str_has_suffix (word->text, "ЁК"))
    return FALSE;

  *inflection = (MplInflection) { .cut = 2, .insert = "ьк", .endings = MPL_ENDINGS_HARD };
  return TRUE;
}

static MplInflection
decline_man (const MplNameWord *word)
{
  MplInflection inflection;

  for (gsize i = 0; i < G_N_ELEMENTS (men); i++)
    if (g_str_equal (men[i].key, word->key))
      return (MplInflection) { men[i].cut, men[i].insert, men[i].endings, FALSE };

  if (decline_o (word, &inflection) || decline_dear (word, &inflection))
    return inflection;

  /* Лопатин § 72: given names keep the stress on the stem: Жоржем, Янушем, Лукашем. */
  if (mpl_name_word_ends_after (word, "жшчщц", ""))
    return (MplInflection) { .endings = MPL_ENDINGS_HUSHED };

  return mpl_noun_decline_man (word);
}

/* Розенталь § 150.3: women's names on a hard consonant do not change (Кармен), those on a soft one
 * are of the third declension (Юдифь, Нинель), as are those on a hissing sound with ь. */
static MplInflection
decline_woman (const MplNameWord *word)
{
  MplInflection inflection = { .endings = MPL_ENDINGS_NONE };

  if (!mpl_name_word_ends (word, "ь"))
    return inflection;

  /* Калакуцкая lets only the names of the list change, Суперанская («Словарь русских личных имён»)
   * all of them: Гузели, Нинели. The school's rule is the latter; the bearer decides. */
  inflection.doubtful = !mpl_words_contain (MPL_WORDS_GIVEN_SOFT, word->key);
  if (!mpl_words_contain (MPL_WORDS_GIVEN_FIXED, word->key))
    {
      inflection.cut = 1;
      inflection.endings = MPL_ENDINGS_THIRD;
    }

  return inflection;
}

MplInflection
mpl_given_decline (const MplNameWord *word, MplGender gender, gboolean last)
{
  /* Розенталь § 151: Жан-Жака, Абу-Бакра. */
  if (!last && mpl_words_contain (MPL_WORDS_GIVEN_FIRST, word->key))
    return (MplInflection) { .endings = MPL_ENDINGS_NONE };

  if (mpl_name_word_ends (word, "я")
      || (mpl_name_word_ends (word, "а") && !mpl_name_word_ends_after (word, "аеиоуыэюя", "а")))
    return mpl_noun_decline_a (word);

  return gender == MPL_GENDER_FEMALE ? decline_woman (word) : decline_man (word);
}

MplGender
mpl_given_get_gender (const char *given, gboolean *known)
{
  g_auto (GStrv) words = mpl_name_split_words (given);

  *known = TRUE;
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *key = mpl_name_fold (words[i]);

      if (mpl_words_contain (MPL_WORDS_GIVEN_BOTH, key))
        return MPL_GENDER_UNKNOWN;
      if (mpl_words_contain (MPL_WORDS_GIVEN_MALE, key))
        return MPL_GENDER_MALE;
      if (mpl_words_contain (MPL_WORDS_GIVEN_FEMALE, key))
        return MPL_GENDER_FEMALE;
    }

  *known = FALSE;
  return MPL_GENDER_UNKNOWN;
}
