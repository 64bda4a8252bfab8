/* mpl-declension-private.h: what the files of the declension share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A word goes through the rules of its part of the name, which answer with an inflection: how many
 * letters fall off, what comes in their place, and which row of endings follows.
 */

#pragma once

#include "model/mpl-declension.h"

G_BEGIN_DECLS

/* One word between spaces and hyphens. The key is what rules compare: lower case, ё as е. */
typedef struct
{
  char *text;
  char *key;
  guint n_letters;
  guint n_vowels;
} MplNameWord;

/* Rows of endings, genitive to prepositional. Names tell a model word and where it differs. */
typedef enum
{
  MPL_ENDINGS_NONE,            /* Шевченко, Дюма: the word does not change */
  MPL_ENDINGS_HARD,            /* Пак: -а -у -а -ом -е */
  MPL_ENDINGS_HUSHED,          /* Кац, Станкевич: -ем */
  MPL_ENDINGS_SOFT,            /* Гоголь, Цой: -я -ю -я -ем -е */
  MPL_ENDINGS_SOFT_STRESSED,   /* Король: -ём */
  MPL_ENDINGS_IY,              /* Юрий: -ии in the prepositional */
  MPL_ENDINGS_A,               /* Анна: -ы -е -у -ой -е */
  MPL_ENDINGS_KA,              /* Глинка, Левша: -и */
  MPL_ENDINGS_SHA,             /* Саша, Туча: -и, -ей */
  MPL_ENDINGS_TSA,             /* Синица: -ы, -ей */
  MPL_ENDINGS_YA,              /* Зоя, Софья: -и -е -ю -ей -е */
  MPL_ENDINGS_YA_STRESSED,     /* Илья: -ёй */
  MPL_ENDINGS_IYA,             /* Мария: -ии in the dative and the prepositional */
  MPL_ENDINGS_THIRD,           /* Любовь: -и -и -ь -ью -и */
  MPL_ENDINGS_LONG_Y,          /* Белый, Толстой: -ого -ому -ого -ым -ом */
  MPL_ENDINGS_LONG_I,          /* Чайковский, Сухой: -им */
  MPL_ENDINGS_LONG_SOFT,       /* Горячий, Дольний: -его -ему -его -им -ем */
  MPL_ENDINGS_LONG_AYA,        /* Белая: -ой -ой -ую -ой -ой */
  MPL_ENDINGS_LONG_AYA_HUSHED, /* Горячая: -ей -ей -ую -ей -ей */
  MPL_ENDINGS_LONG_YAYA,       /* Дольняя: -ей -ей -юю -ей -ей */
  MPL_ENDINGS_LONG_YA,         /* Лисья: -ей -ей -ю -ей -ей */
  MPL_ENDINGS_OV,              /* Иванов: -а -у -а -ым -е */
  MPL_ENDINGS_OVA,             /* Иванова: -ой -ой -у -ой -ой */
  MPL_N_ENDINGS,
} MplEndings;

/* How a word is declined: cut letters off, put @insert in their place, add an ending. */
typedef struct
{
  guint cut;
  const char *insert;
  MplEndings endings;
  gboolean doubtful;
} MplInflection;

/* Lower case, ё as е. */
char *mpl_name_fold (const char *text);

/* The length in bytes of the word, or of what parts words, at the start of a text. */
gsize mpl_name_word_span (const char *text);
gsize mpl_name_gap_span (const char *text);

/* (transfer full): the words of a part, without what parts them. */
GStrv mpl_name_split_words (const char *part);

void mpl_name_word_init (MplNameWord *word, const char *text);
void mpl_name_word_clear (MplNameWord *word);

/* Whether a word's key ends with @ending; whether its letter before that is one of @letters. */
gboolean mpl_name_word_ends (const MplNameWord *word, const char *ending);
gboolean
mpl_name_word_ends_after (const MplNameWord *word, const char *letters, const char *ending);

/* Whether rules may touch it: two letters or more, all Cyrillic, no initial. */
gboolean mpl_name_word_is_russian (const MplNameWord *word);

/* (transfer full): the word in a case; letters keep their case, endings take the word's. */
char *
mpl_name_word_inflect (const MplNameWord *word, const MplInflection *inflection, MplCase name_case);

/* The rules of each part; @last tells the last word of a double name. */
MplInflection mpl_family_decline (const MplNameWord *word, MplGender gender, gboolean last);
MplInflection mpl_given_decline (const MplNameWord *word, MplGender gender, gboolean last);
MplInflection mpl_patronymic_decline (const MplNameWord *word, MplGender gender, gboolean last);

/* Nouns on a hard or soft consonant, on -а and -я, as all parts have them. */
MplInflection mpl_noun_decline_man (const MplNameWord *word);
MplInflection mpl_noun_decline_a (const MplNameWord *word);

/* The gender that a patronymic's form tells, %MPL_GENDER_UNKNOWN where it is none. */
MplGender mpl_patronymic_get_gender (const char *patronymic);

/* The gender that a known given name tells, and whether it is known. */
MplGender mpl_given_get_gender (const char *given, gboolean *known);

/* The gender that a family name's ending tells. */
MplGender mpl_family_get_gender (const char *family);

G_END_DECLS
