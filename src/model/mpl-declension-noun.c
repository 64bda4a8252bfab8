/* mpl-declension-noun.c: names that are declined as nouns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What given names, patronymics and family names share: a man's name on a consonant is declined as
 * a noun of the second declension, any name on -а, -я as one of the first.
 */

#include "mpl-config.h"

#include "model/mpl-declension-words-private.h"

/* Лопатин § 72: after a hissing sound and ц the instrumental is -ом, -ой under stress, else -ем,
 * -ей. Stress is not written, so words whose ending has it stand in a list; a word in -ач, -щ or
 * -ыш has it as a rule (Ткачом, Хрущом, Малышом). */
static MplInflection
decline_hushed (const MplNameWord *word)
{
  MplInflection inflection = { .endings = MPL_ENDINGS_HUSHED };
  gboolean short_word = word->n_vowels == 1;

  if (mpl_words_contain (MPL_WORDS_STRESSED_HUSHED, word->key))
    inflection.endings = MPL_ENDINGS_HARD;
  else if (!mpl_words_contain (MPL_WORDS_UNSTRESSED_HUSHED, word->key)
           && (mpl_name_word_ends (word, "ач") || mpl_name_word_ends (word, "яч")
               || (!short_word && mpl_name_word_ends (word, "ыш"))
               || (short_word && mpl_name_word_ends (word, "щ"))))
    {
      inflection.endings = MPL_ENDINGS_HARD;
      inflection.doubtful = TRUE;
    }

  return inflection;
}

/* Розенталь §§ 149.1, 150.1; АГ-80 § 1175: second declension, men's nouns. */
MplInflection
mpl_noun_decline_man (const MplNameWord *word)
{
  MplInflection inflection = { .endings = MPL_ENDINGS_NONE };

  if (mpl_name_word_ends (word, "ий"))
    {
      /* Лопатин § 71: -ии, but -ие where the stem is one syllable: о Кие. */
      inflection.cut = 1;
      inflection.endings = word->n_vowels > 1 ? MPL_ENDINGS_IY : MPL_ENDINGS_SOFT;
    }
  else if (mpl_name_word_ends (word, "й"))
    {
      inflection.cut = 1;
      inflection.endings = MPL_ENDINGS_SOFT;
    }
  else if (mpl_name_word_ends (word, "ь"))
    {
      inflection.cut = 1;
      inflection.endings = mpl_words_contain (MPL_WORDS_STRESSED_SOFT, word->key)
                               ? MPL_ENDINGS_SOFT_STRESSED
                               : MPL_ENDINGS_SOFT;
    }
  else if (mpl_name_word_ends_after (word, "жшчщц", ""))
    inflection = decline_hushed (word);
  else if (mpl_name_word_ends_after (word, "бвгджзклмнпрстфхґў", ""))
    inflection.endings = MPL_ENDINGS_HARD;

  return inflection;
}

/* Розенталь §§ 149.3, 150.1; АГ-80 § 1184: first declension, men and women alike. */
MplInflection
mpl_noun_decline_a (const MplNameWord *word)
{
  MplInflection inflection = { .cut = 1, .endings = MPL_ENDINGS_A };
  gboolean stressed = mpl_words_contain (MPL_WORDS_STRESSED_A, word->key);

  if (mpl_name_word_ends (word, "ия"))
    {
      /* Лопатин § 71: Марии, Данелии; but Ие, Лие, whose stem is one syllable, and Зульфие, whose
       * ending is stressed. */
      inflection.endings
          = word->n_vowels > 2 && !mpl_words_contain (MPL_WORDS_STRESSED_IYA, word->key)
                ? MPL_ENDINGS_IYA
                : MPL_ENDINGS_YA;
    }
  else if (mpl_name_word_ends (word, "я"))
    inflection.endings = stressed ? MPL_ENDINGS_YA_STRESSED : MPL_ENDINGS_YA;
  else if (mpl_name_word_ends_after (word, "гкх", "а"))
    inflection.endings = MPL_ENDINGS_KA;
  else if (mpl_name_word_ends_after (word, "жшчщ", "а"))
    inflection.endings = stressed ? MPL_ENDINGS_KA : MPL_ENDINGS_SHA;
  else if (mpl_name_word_ends (word, "ца"))
    inflection.endings = stressed ? MPL_ENDINGS_A : MPL_ENDINGS_TSA;

  return inflection;
}
