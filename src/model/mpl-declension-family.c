/* mpl-declension-family.c: the cases of a family name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ending decides whether a family name is an adjective (Чайковский), a possessive (Иванов) or a
 * noun (Коваль); what no ending tells stands in lists. Of nouns on a consonant only men's change.
 */

#include "mpl-config.h"

#include "model/mpl-declension-words-private.h"

#include <string.h>

static const MplInflection unchanged = { .endings = MPL_ENDINGS_NONE };

static MplInflection
inflect (guint cut, const char *insert, MplEndings endings)
{
  return (MplInflection) { .cut = cut, .insert = insert, .endings = endings };
}

static MplInflection
doubt (MplInflection inflection)
{
  inflection.doubtful = TRUE;
  return inflection;
}

static gboolean
has (MplWords words, const MplNameWord *word)
{
  return mpl_words_contain (words, word->key);
}

/* Розенталь § 149.9; АГ-80 §§ 1291–1309: family names that are adjectives of men. */
static gboolean
decline_long_man (const MplNameWord *word, MplInflection *inflection)
{
  if (mpl_name_word_ends (word, "ый"))
    {
      /* Куцый: Лопатин § 95, ы after ц. */
      *inflection = inflect (2, NULL, MPL_ENDINGS_LONG_Y);
      return TRUE;
    }

  if (mpl_name_word_ends (word, "ой"))
    {
      /* Цой, Лой and what is a noun (Разбой, Турсунбой) are none; Злой is the one adjective so
       * short. */
      if (has (MPL_WORDS_NOUN_OY, word) || mpl_name_word_ends_after (word, "дзклмнрстх", "бой")
          || (word->n_vowels == 1 && !g_str_equal (word->key, "злой")))
        return FALSE;
      *inflection = inflect (2, NULL,
                             mpl_name_word_ends_after (word, "гкхжшчщ", "ой") ? MPL_ENDINGS_LONG_I
                                                                              : MPL_ENDINGS_LONG_Y);
      return TRUE;
    }

  if (!mpl_name_word_ends (word, "ий") || word->n_vowels < 2 || has (MPL_WORDS_NOUN_IY, word))
    return FALSE;

  if (mpl_name_word_ends_after (word, "гкх", "ий"))
    *inflection = inflect (2, NULL, MPL_ENDINGS_LONG_I);
  else if (mpl_name_word_ends_after (word, "жшчщ", "ий"))
    *inflection = inflect (2, NULL, MPL_ENDINGS_LONG_SOFT);
  else if (mpl_name_word_ends_after (word, "н", "ий")
           && !mpl_name_word_ends_after (word, "аеиоуыэюя", "ний"))
    *inflection = inflect (2, NULL, MPL_ENDINGS_LONG_SOFT);
  else if (has (MPL_WORDS_LONG_IY, word))
    /* Синий has soft endings, Рудий is how an Ukrainian -ий is written. */
    *inflection = mpl_name_word_ends (word, "ний") ? inflect (2, NULL, MPL_ENDINGS_LONG_SOFT)
                                                   : inflect (2, NULL, MPL_ENDINGS_LONG_Y);
  else
    return FALSE;

  return TRUE;
}

/* The same of women: Толстая, Горячая, Дольняя. */
static gboolean
decline_long_woman (const MplNameWord *word, MplInflection *inflection)
{
  if ((word->n_vowels < 3 && !g_str_equal (word->key, "злая")) || has (MPL_WORDS_NOUN_WOMAN, word))
    return FALSE;

  if (mpl_name_word_ends (word, "яя"))
    *inflection = inflect (2, NULL, MPL_ENDINGS_LONG_YAYA);
  else if (mpl_name_word_ends_after (word, "жшчщ", "ая"))
    *inflection = inflect (2, NULL,
                           has (MPL_WORDS_STRESSED_LONG, word) ? MPL_ENDINGS_LONG_AYA
                                                               : MPL_ENDINGS_LONG_AYA_HUSHED);
  else if (mpl_name_word_ends (word, "ая"))
    *inflection = inflect (2, NULL, MPL_ENDINGS_LONG_AYA);
  else
    return FALSE;

  return TRUE;
}

static gboolean
looks_possessive (const MplNameWord *word)
{
  return mpl_name_word_ends (word, "ов") || mpl_name_word_ends (word, "ев")
         || mpl_name_word_ends (word, "ин") || mpl_name_word_ends (word, "ын");
}

/* Розенталь § 149.10; АГ-80 § 1301: Ивановым, but Дарвином: a foreign name is a noun. A single
 * syllable (Грин, Лев) holds no suffix, unless its stem has no vowel at all (Львов). */
static gboolean
decline_possessive_man (const MplNameWord *word, MplInflection *inflection)
{
  if (!looks_possessive (word))
    return FALSE;

  if (has (MPL_WORDS_FOREIGN_OV, word))
    *inflection = doubt (inflect (0, NULL, MPL_ENDINGS_HARD));
  else if (mpl_name_word_ends (word, "ддин") || mpl_name_word_ends (word, "тдин"))
    *inflection = inflect (0, NULL, MPL_ENDINGS_HARD);
  else if (word->n_vowels == 1 && !has (MPL_WORDS_SHORT_OV, word))
    *inflection = inflect (0, NULL, MPL_ENDINGS_HARD);
  else
    *inflection = inflect (0, NULL, MPL_ENDINGS_OV);

  return TRUE;
}

static gboolean
looks_possessive_woman (const MplNameWord *word)
{
  return mpl_name_word_ends (word, "ова") || mpl_name_word_ends (word, "ева")
         || mpl_name_word_ends (word, "ина") || mpl_name_word_ends (word, "ына");
}

/* Калакуцкая: a woman's Щербина may be of Щербин (Щербиной) or of Щербина (Щербине); nothing in the
 * word tells. Known nouns are taken for nouns. */
static gboolean
decline_possessive_woman (const MplNameWord *word, MplInflection *inflection)
{
  if (!looks_possessive_woman (word))
    return FALSE;

  if (has (MPL_WORDS_NOUN_WOMAN, word))
    *inflection = doubt (inflect (1, NULL, MPL_ENDINGS_A));
  else if (word->n_vowels == 2 && !has (MPL_WORDS_SHORT_OVA, word))
    return FALSE;
  else
    *inflection = inflect (1, NULL, MPL_ENDINGS_OVA);

  return TRUE;
}

/* Розенталь § 149.3–6: Глинка and Окуджава change, Галуа, Моравиа and Дюма do not. */
static MplInflection
decline_a (const MplNameWord *word)
{
  if (mpl_name_word_ends_after (word, "аеиоуыэюя", "а"))
    return unchanged;
  if (has (MPL_WORDS_FRENCH_A, word))
    return unchanged;

  return mpl_noun_decline_a (word);
}

/* Whether two consonants stand before -ец, as in Мудрец. */
static gboolean
has_cluster (const MplNameWord *word)
{
  static const char *const letters = "бвгджзклмнпрстфхцчшщ";
  const char *end = word->key + strlen (word->key) - strlen ("ец");
  const char *near = g_utf8_find_prev_char (word->key, end);
  const char *far = near != NULL ? g_utf8_find_prev_char (word->key, near) : NULL;

  return far != NULL && g_utf8_strchr (letters, -1, g_utf8_get_char (near)) != NULL
         && g_utf8_strchr (letters, -1, g_utf8_get_char (far)) != NULL;
}

/* АГ-80 § 1177: the vowel of -ец goes (Кравец — Кравца, Палец — Пальца, Коломиец — Коломийца),
 * unless it is the only one (Швец — Швеца) or is stressed and would leave three consonants together
 * (Мудрец — Мудреца; but Истец — Истца, Голландец — Голландца). */
static MplInflection
decline_ets (const MplNameWord *word)
{
  MplInflection inflection = inflect (2, "ц", MPL_ENDINGS_HUSHED);
  /* Two syllables are mostly stressed on the second (Кравцом), more on another (Волынцем). */
  gboolean stressed = word->n_vowels <= 2 ? !has (MPL_WORDS_UNSTRESSED_HUSHED, word)
                                          : has (MPL_WORDS_STRESSED_HUSHED, word);

  if (has (MPL_WORDS_KEPT_VOWEL, word))
    return doubt (inflect (0, NULL, MPL_ENDINGS_HUSHED));
  if (stressed)
    inflection.endings = MPL_ENDINGS_HARD;

  if (word->n_vowels == 1 || (stressed && has_cluster (word) && !mpl_name_word_ends (word, "стец")))
    {
      inflection.cut = 0;
      inflection.insert = NULL;
    }
  else if (mpl_name_word_ends (word, "лец"))
    inflection.insert = "ьц";
  else if (mpl_name_word_ends_after (word, "аеиоуыэюя", "ец"))
    inflection.insert = "йц";

  return inflection;
}

/* -ок, -ёк: Зубок — Зубка, Огонёк — Огонька; Блок and Хичкок keep it. -ек of Czech names stays
 * (Гашека, Чапека). Розенталь § 149.8; Калакуцкая. */
static gboolean
decline_ok (const MplNameWord *word, MplInflection *inflection)
{
  gboolean yo = g_str_has_suffix (word->text, "ёк") || g_str_has_suffix (word->text, "ЁК");

  if (word->n_vowels < 2 || has (MPL_WORDS_KEPT_VOWEL, word) || mpl_name_word_ends (word, "шток"))
    return FALSE;

  if (mpl_name_word_ends (word, "ок") && !mpl_name_word_ends_after (word, "аеиоуыэюя", "ок"))
    *inflection = doubt (inflect (2, "к", MPL_ENDINGS_HARD));
  else if (yo && mpl_name_word_ends_after (word, "аеиоуыэюя", "ек"))
    *inflection = doubt (inflect (2, "йк", MPL_ENDINGS_HARD));
  else if (yo && mpl_name_word_ends_after (word, "жшчщ", "ек"))
    *inflection = doubt (inflect (2, "к", MPL_ENDINGS_HARD));
  else if (yo)
    *inflection = doubt (inflect (2, "ьк", MPL_ENDINGS_HARD));
  else
    return FALSE;

  return TRUE;
}

/* Розенталь § 149.7: -их, -ых do not change (Черных, Гремитских); German ones do (Ульриха), whose
 * -их follows a letter that ends no Russian adjective. */
static gboolean
is_plural (const MplNameWord *word)
{
  if (word->n_vowels < 2)
    return FALSE;
  if (mpl_name_word_ends (word, "ых"))
    return TRUE;

  return mpl_name_word_ends_after (word, "гкхжшчщн", "их") && !has (MPL_WORDS_GERMAN_IKH, word);
}

/* Розенталь § 149.1–2, 7–8: a noun on a consonant; women's do not change. */
static MplInflection
decline_consonant (const MplNameWord *word, MplGender gender)
{
  MplInflection inflection;

  if (gender == MPL_GENDER_FEMALE || is_plural (word))
    return unchanged;
  if (decline_possessive_man (word, &inflection) || decline_ok (word, &inflection))
    return inflection;
  if (mpl_name_word_ends (word, "ец"))
    return decline_ets (word);

  return mpl_noun_decline_man (word);
}

MplInflection
mpl_family_decline (const MplNameWord *word, MplGender gender, gboolean last)
{
  const MplIrregular *irregular;
  MplInflection inflection;
  gboolean woman = gender == MPL_GENDER_FEMALE;

  /* Розенталь § 151: what is no family name by itself does not change: Бонч-Бруевича. */
  if (!last && has (MPL_WORDS_FIRST, word))
    return unchanged;

  irregular = mpl_irregular_find (word->key);
  if (irregular != NULL)
    {
      gboolean feminine = mpl_name_word_ends (word, "я");

      if (feminine != woman)
        return feminine ? doubt (mpl_noun_decline_a (word)) : unchanged;
      inflection = inflect (irregular->cut, irregular->insert, irregular->endings);
      return feminine || irregular->endings == MPL_ENDINGS_LONG_SOFT ? inflection
                                                                     : doubt (inflection);
    }

  if (mpl_name_word_ends (word, "а") || mpl_name_word_ends (word, "я"))
    {
      if (woman
          && (decline_long_woman (word, &inflection)
              || decline_possessive_woman (word, &inflection)))
        return inflection;
      return decline_a (word);
    }

  if (!woman && decline_long_man (word, &inflection))
    return inflection;

  /* Розенталь § 149.4–5: -о, -е, -и, -у, -ю do not change, -ко, -аго and -ово among them; what ends
   * so falls through all rules of consonants. */
  return decline_consonant (word, gender);
}

MplGender
mpl_family_get_gender (const char *family)
{
  g_auto (GStrv) words = mpl_name_split_words (family);
  guint n = g_strv_length (words);
  MplGender gender = MPL_GENDER_UNKNOWN;
  MplNameWord word;
  MplInflection inflection;

  /* The last word decides: Склодовская-Кюри has it from the first where the last is mute. */
  for (guint i = n; i > 0 && gender == MPL_GENDER_UNKNOWN; i--)
    {
      mpl_name_word_init (&word, words[i - 1]);
      if (decline_long_woman (&word, &inflection)
          || (decline_possessive_woman (&word, &inflection) && !inflection.doubtful))
        gender = MPL_GENDER_FEMALE;
      else if (decline_long_man (&word, &inflection)
               || (decline_possessive_man (&word, &inflection)
                   && inflection.endings == MPL_ENDINGS_OV))
        gender = MPL_GENDER_MALE;
      mpl_name_word_clear (&word);
    }

  return gender;
}
