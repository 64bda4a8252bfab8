/* mpl-declension-gender.c: whose name it is, as far as a name tells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-declension-words-private.h"

#include <string.h>

/* What an unknown given name's ending speaks for. */
static const struct
{
  const char *ending;
  MplGender gender;
} endings[] = {
  /* Arabic, Turkic and Iranian ones; the longer come before the shorter. */
  { "гуль", MPL_GENDER_FEMALE },  { "гюль", MPL_GENDER_FEMALE },  { "гул", MPL_GENDER_FEMALE },
  { "наз", MPL_GENDER_FEMALE },   { "ханум", MPL_GENDER_FEMALE }, { "ханым", MPL_GENDER_FEMALE },
  { "бегим", MPL_GENDER_FEMALE }, { "бегум", MPL_GENDER_FEMALE }, { "бике", MPL_GENDER_FEMALE },
  { "бикэ", MPL_GENDER_FEMALE },  { "бану", MPL_GENDER_FEMALE },  { "бону", MPL_GENDER_FEMALE },
  { "нисо", MPL_GENDER_FEMALE },  { "сулу", MPL_GENDER_FEMALE },  { "слу", MPL_GENDER_FEMALE },
  { "ият", MPL_GENDER_FEMALE },   { "джат", MPL_GENDER_FEMALE },  { "лла", MPL_GENDER_FEMALE },
  { "улла", MPL_GENDER_MALE },    { "аллах", MPL_GENDER_MALE },   { "мурза", MPL_GENDER_MALE },
  { "мирза", MPL_GENDER_MALE },   { "ага", MPL_GENDER_MALE },     { "баба", MPL_GENDER_MALE },
  { "паша", MPL_GENDER_MALE },    { "ходжа", MPL_GENDER_MALE },   { "бек", MPL_GENDER_MALE },
  { "бай", MPL_GENDER_MALE },     { "хан", MPL_GENDER_MALE },     { "дин", MPL_GENDER_MALE },
  { "заде", MPL_GENDER_MALE },    { "али", MPL_GENDER_MALE },     { "верди", MPL_GENDER_MALE },
  { "берди", MPL_GENDER_MALE },   { "гельды", MPL_GENDER_MALE },  { "кули", MPL_GENDER_MALE },
  { "улло", MPL_GENDER_MALE },    { "хаджи", MPL_GENDER_MALE },   { "гаджи", MPL_GENDER_MALE },
  { "дула", MPL_GENDER_MALE },    { "була", MPL_GENDER_MALE },    { "хужа", MPL_GENDER_MALE },
};

/* The longest of the endings above that fits; else a consonant for a man, -а and -я for a woman.
 * -ь and other vowels tell nothing (Игорь, Нинель; Гиви, Нелли). */
static MplGender
guess_given (const char *given)
{
  g_auto (GStrv) words = mpl_name_split_words (given);
  guint n = g_strv_length (words);
  MplNameWord word;
  MplGender gender = MPL_GENDER_UNKNOWN;
  glong best = 0;

  if (n == 0)
    return MPL_GENDER_UNKNOWN;

  mpl_name_word_init (&word, words[n - 1]);
  if (mpl_name_word_is_russian (&word))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
        {
          glong length = g_utf8_strlen (endings[i].ending, -1);

          if (length > best && mpl_name_word_ends (&word, endings[i].ending))
            {
              best = length;
              gender = endings[i].gender;
            }
        }
      if (best == 0 && (mpl_name_word_ends (&word, "а") || mpl_name_word_ends (&word, "я")))
        gender = MPL_GENDER_FEMALE;
      else if (best == 0 && mpl_name_word_ends_after (&word, "бвгджзйклмнпрстфхцчшщ", ""))
        gender = MPL_GENDER_MALE;
    }
  mpl_name_word_clear (&word);

  return gender;
}

MplGender
mpl_name_guess_gender (const MplName *name, gboolean *doubtful)
{
  const char *given = name->parts[MPL_NAME_GIVEN];
  const char *patronymic = name->parts[MPL_NAME_PATRONYMIC];
  const char *family = name->parts[MPL_NAME_FAMILY];
  gboolean known = FALSE;
  MplGender by_patronymic
      = patronymic != NULL ? mpl_patronymic_get_gender (patronymic) : MPL_GENDER_UNKNOWN;
  MplGender by_given = given != NULL ? mpl_given_get_gender (given, &known) : MPL_GENDER_UNKNOWN;
  MplGender by_family = family != NULL ? mpl_family_get_gender (family) : MPL_GENDER_UNKNOWN;
  MplGender sure = by_patronymic != MPL_GENDER_UNKNOWN ? by_patronymic : by_given;
  MplGender gender = sure;

  if (gender == MPL_GENDER_UNKNOWN)
    gender = by_family;
  if (gender == MPL_GENDER_UNKNOWN && given != NULL && !known)
    gender = guess_given (given);

  if (doubtful != NULL)
    {
      /* A family name alone (Иванова) is as good a witness as there is. */
      gboolean written = given != NULL && strchr (given, '.') == NULL;
      gboolean guessed = sure == MPL_GENDER_UNKNOWN && (written || gender != by_family);
      gboolean disagrees = (by_given != MPL_GENDER_UNKNOWN && by_given != gender)
                           || (by_family != MPL_GENDER_UNKNOWN && by_family != gender);

      *doubtful = gender == MPL_GENDER_UNKNOWN || guessed || disagrees;
    }

  return gender;
}
