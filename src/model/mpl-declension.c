/* mpl-declension.c: the six cases of a Russian person's name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Walks through the words of each part; the rules of the parts stand in files of their own.
 */

#include "mpl-config.h"

#include "model/mpl-declension-words-private.h"

#include <string.h>

typedef MplInflection (*Rule) (const MplNameWord *word, MplGender gender, gboolean last);

static const Rule rules[MPL_N_NAME_PARTS] = {
  [MPL_NAME_FAMILY] = mpl_family_decline,
  [MPL_NAME_GIVEN] = mpl_given_decline,
  [MPL_NAME_PATRONYMIC] = mpl_patronymic_decline,
};

/* Розенталь § 150.4: what has «оглы» or «кызы» does not change: Полада Бюль-Бюль оглы. */
static gboolean
is_fixed (const char *part)
{
  g_auto (GStrv) words = mpl_name_split_words (part);
  guint n = g_strv_length (words);
  g_autofree char *key = n > 1 ? mpl_name_fold (words[n - 1]) : NULL;

  return key != NULL
         && (mpl_words_contain (MPL_WORDS_SON, key) || mpl_words_contain (MPL_WORDS_DAUGHTER, key));
}

/* Ахмед-хан, Мурад-заде: all before the title goes unchanged. Калакуцкая. */
static gboolean
ends_with_title (MplNamePart part, const char *text)
{
  g_auto (GStrv) words = mpl_name_split_words (text);
  guint n = g_strv_length (words);
  g_autofree char *key = n > 1 ? mpl_name_fold (words[n - 1]) : NULL;

  /* In a family name -хан may be a name of its own (Петров-Хан). */
  return key != NULL
         && (part == MPL_NAME_GIVEN ? mpl_words_contain (MPL_WORDS_TITLE, key)
                                    : g_str_equal (key, "заде"));
}

/* A small word before others goes along unchanged: ван дер Ваарта. */
static gboolean
is_particle (const MplNameWord *word, const char *rest)
{
  return rest[mpl_name_gap_span (rest)] != '\0' && *rest == ' '
         && mpl_words_contain (MPL_WORDS_PARTICLE, word->key);
}

/* How one word of a part is declined; @rest is what follows it. */
static MplInflection
decline_word (const MplNameWord *word, const char *rest, MplNamePart part, MplGender gender)
{
  MplInflection inflection = { .endings = MPL_ENDINGS_NONE };
  gboolean last = rest[mpl_name_gap_span (rest)] == '\0' || *rest == ' ' || *rest == ')';

  if (!mpl_name_word_is_russian (word))
    {
      /* An initial is no doubt, another script is. */
      inflection.doubtful = word->n_letters > 1 && strchr (word->text, '.') == NULL;
      return inflection;
    }
  if (is_particle (word, rest))
    return inflection;

  return rules[part](word, gender, last);
}

static void
decline_part (MplDeclinedName *declined, MplNamePart part, const char *text, gboolean only_last)
{
  GString *forms[MPL_N_CASES];
  gboolean fixed = is_fixed (text);
  gboolean firsts_fixed = only_last || ends_with_title (part, text);
  const char *p = text;

  for (guint i = 0; i < MPL_N_CASES; i++)
    forms[i] = g_string_new (NULL);

  while (*p != '\0')
    {
      gsize gap = mpl_name_gap_span (p);
      gsize length = mpl_name_word_span (p + gap);
      g_autofree char *piece = g_strndup (p + gap, length);
      const char *rest = p + gap + length;
      MplInflection inflection = { .endings = MPL_ENDINGS_NONE };
      MplNameWord word;

      mpl_name_word_init (&word, piece);
      if (!fixed && !(firsts_fixed && *rest != '\0'))
        inflection = decline_word (&word, rest, part, declined->gender);
      declined->doubtful |= inflection.doubtful;
      for (guint i = 0; i < MPL_N_CASES; i++)
        {
          g_autofree char *form = mpl_name_word_inflect (&word, &inflection, (MplCase) i);

          g_string_append_len (forms[i], p, (gssize) gap);
          g_string_append (forms[i], form);
        }
      mpl_name_word_clear (&word);
      p = rest;
    }

  for (guint i = 0; i < MPL_N_CASES; i++)
    declined->parts[part][i] = g_string_free (forms[i], FALSE);
}

/* Розенталь § 149.2: of a Chinese, Korean or Vietnamese name only the end changes: Ким Чен Ира. */
static gboolean
is_far_eastern (const MplName *name)
{
  const char *given = name->parts[MPL_NAME_GIVEN];
  const char *family = name->parts[MPL_NAME_FAMILY];
  gboolean known;
  gboolean fits = TRUE;

  if (given == NULL || family == NULL || name->parts[MPL_NAME_PATRONYMIC] != NULL)
    return FALSE;

  mpl_given_get_gender (given, &known);
  if (known || name->order[0] != MPL_NAME_FAMILY)
    return FALSE;

  for (guint i = 0; i < MPL_N_NAME_PARTS - 1 && fits; i++)
    {
      g_auto (GStrv) words = mpl_name_split_words (name->parts[i]);

      for (guint j = 0; words[j] != NULL && fits; j++)
        {
          MplNameWord word;

          mpl_name_word_init (&word, words[j]);
          fits = mpl_name_word_is_russian (&word)
                 && (word.n_vowels == 1 || mpl_words_contain (MPL_WORDS_VIETNAMESE, word.key));
          mpl_name_word_clear (&word);
        }
    }

  return fits;
}

/* The parts of the name in its order, one case. */
static char *
join_forms (const MplName *name, const MplDeclinedName *declined, MplCase name_case)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MPL_N_NAME_PARTS; i++)
    {
      const char *form = declined->parts[name->order[i]][name_case];

      if (form == NULL)
        continue;
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, form);
    }

  return g_string_free (text, FALSE);
}

MplDeclinedName *
mpl_name_decline (const MplName *name, MplGender gender)
{
  MplDeclinedName *declined = g_new0 (MplDeclinedName, 1);
  gboolean far_eastern = is_far_eastern (name);

  if (gender == MPL_GENDER_UNKNOWN)
    gender = mpl_name_guess_gender (name, &declined->doubtful);
  declined->gender = gender;
  declined->doubtful |= far_eastern;

  for (guint i = 0; i < MPL_N_NAME_PARTS; i++)
    {
      gboolean before_last = far_eastern && i == MPL_NAME_FAMILY;

      if (name->parts[i] == NULL)
        continue;
      decline_part (declined, (MplNamePart) i, name->parts[i], far_eastern);
      if (before_last)
        for (guint j = 1; j < MPL_N_CASES; j++)
          g_set_str (&declined->parts[i][j], name->parts[i]);
    }
  for (guint i = 0; i < MPL_N_CASES; i++)
    declined->forms[i] = join_forms (name, declined, (MplCase) i);

  return declined;
}

void
mpl_declined_name_free (MplDeclinedName *name)
{
  for (guint i = 0; i < MPL_N_CASES; i++)
    {
      g_free (name->forms[i]);
      for (guint j = 0; j < MPL_N_NAME_PARTS; j++)
        g_free (name->parts[j][i]);
    }
  g_free (name);
}
