/* mpl-declension-words-private.h: the words that the rules of declension ask for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-declension-private.h"

G_BEGIN_DECLS

/* Sets of words that rules ask for; each is a text in mpl-declension-*-words.c. */
typedef enum
{
  MPL_WORDS_GIVEN_MALE,
  MPL_WORDS_GIVEN_FEMALE,
  MPL_WORDS_GIVEN_BOTH,
  MPL_WORDS_GIVEN_FIXED,       /* women's names on -ь that do not change */
  MPL_WORDS_GIVEN_FIRST,       /* first parts of given names that do not change */
  MPL_WORDS_SON,               /* what makes a name the patronymic of a man: оглы */
  MPL_WORDS_DAUGHTER,          /* … of a woman: кызы */
  MPL_WORDS_GIVEN_SOFT,        /* women's names on -ь that change beyond doubt */
  MPL_WORDS_TITLE,             /* хан, бек: what stands before them does not change */
  MPL_WORDS_VIETNAMESE,        /* family names of two syllables in names of the Far East */
  MPL_WORDS_PARTICLE,          /* фон, де, ибн: go with the word after them and do not change */
  MPL_WORDS_FOREIGN_OV,        /* family names on -ов, -ин with -ом */
  MPL_WORDS_SHORT_OV,          /* Львов: possessive with one vowel */
  MPL_WORDS_SHORT_OVA,         /* Львова */
  MPL_WORDS_NOUN_WOMAN,        /* family names on -ина, -ова, -ая that are nouns for women too */
  MPL_WORDS_FRENCH_A,          /* family names on -а, -я that do not change */
  MPL_WORDS_FIRST,             /* first parts of double family names that do not change */
  MPL_WORDS_NOUN_OY,           /* family names on -ой that are nouns */
  MPL_WORDS_NOUN_IY,           /* family names on -кий, -ний that are nouns */
  MPL_WORDS_LONG_IY,           /* family names on -ий that are adjectives against their look */
  MPL_WORDS_GERMAN_IKH,        /* family names on -них, -жих that change */
  MPL_WORDS_STRESSED_A,        /* nouns on -ша, -ца, -я with a stressed ending */
  MPL_WORDS_STRESSED_IYA,      /* Зульфия */
  MPL_WORDS_STRESSED_HUSHED,   /* nouns on -ш, -ч, -ец with a stressed ending */
  MPL_WORDS_UNSTRESSED_HUSHED, /* nouns on -ач, -ец with a stressed stem against the rule */
  MPL_WORDS_STRESSED_SOFT,     /* nouns on -ь with a stressed ending */
  MPL_WORDS_KEPT_VOWEL,        /* family names on -ок, -ец whose vowel stays */
  MPL_WORDS_STRESSED_LONG,     /* women's family names on -жая, -шая with a stressed ending */
  MPL_N_WORDS,
} MplWords;

/* A family name whose declension no rule tells: its vowel comes and goes. */
typedef struct
{
  const char *key;
  const char *insert;
  guint cut;
  MplEndings endings;
} MplIrregular;

extern const char *const mpl_given_words[MPL_N_WORDS];
extern const char *const mpl_family_words[MPL_N_WORDS];

/* Whether a list of words holds a folded key. */
gboolean mpl_words_contain (MplWords words, const char *key);

/* The irregular declension of a key, else %NULL. */
const MplIrregular *mpl_irregular_find (const char *key);

G_END_DECLS
