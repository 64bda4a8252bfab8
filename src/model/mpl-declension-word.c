/* mpl-declension-word.c: a word of a name and what is done to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-declension-private.h"

#include <string.h>

#define N_OBLIQUE (MPL_N_CASES - 1)

/* АГ-80 §§ 1170–1217 (nouns), 1291–1309 (adjectives, possessive ones); Лопатин §§ 71–72. */
static const char *const endings[MPL_N_ENDINGS][N_OBLIQUE] = {
  [MPL_ENDINGS_NONE] = { "", "", "", "", "" },
  [MPL_ENDINGS_HARD] = { "а", "у", "а", "ом", "е" },
  [MPL_ENDINGS_HUSHED] = { "а", "у", "а", "ем", "е" },
  [MPL_ENDINGS_SOFT] = { "я", "ю", "я", "ем", "е" },
  [MPL_ENDINGS_SOFT_STRESSED] = { "я", "ю", "я", "ём", "е" },
  [MPL_ENDINGS_IY] = { "я", "ю", "я", "ем", "и" },
  [MPL_ENDINGS_A] = { "ы", "е", "у", "ой", "е" },
  [MPL_ENDINGS_KA] = { "и", "е", "у", "ой", "е" },
  [MPL_ENDINGS_SHA] = { "и", "е", "у", "ей", "е" },
  [MPL_ENDINGS_TSA] = { "ы", "е", "у", "ей", "е" },
  [MPL_ENDINGS_YA] = { "и", "е", "ю", "ей", "е" },
  [MPL_ENDINGS_YA_STRESSED] = { "и", "е", "ю", "ёй", "е" },
  [MPL_ENDINGS_IYA] = { "и", "и", "ю", "ей", "и" },
  [MPL_ENDINGS_THIRD] = { "и", "и", "ь", "ью", "и" },
  [MPL_ENDINGS_LONG_Y] = { "ого", "ому", "ого", "ым", "ом" },
  [MPL_ENDINGS_LONG_I] = { "ого", "ому", "ого", "им", "ом" },
  [MPL_ENDINGS_LONG_SOFT] = { "его", "ему", "его", "им", "ем" },
  [MPL_ENDINGS_LONG_AYA] = { "ой", "ой", "ую", "ой", "ой" },
  [MPL_ENDINGS_LONG_AYA_HUSHED] = { "ей", "ей", "ую", "ей", "ей" },
  [MPL_ENDINGS_LONG_YAYA] = { "ей", "ей", "юю", "ей", "ей" },
  [MPL_ENDINGS_LONG_YA] = { "ей", "ей", "ю", "ей", "ей" },
  [MPL_ENDINGS_OV] = { "а", "у", "а", "ым", "е" },
  [MPL_ENDINGS_OVA] = { "ой", "ой", "у", "ой", "ой" },
};

char *
mpl_name_fold (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  GString *key = g_string_new (lower);

  g_string_replace (key, "ё", "е", 0);

  return g_string_free (key, FALSE);
}

static gboolean
is_gap (gunichar c)
{
  return g_unichar_isspace (c) || g_utf8_strchr ("-‐‑‒–—()«»\"“”„,", -1, c) != NULL;
}

gsize
mpl_name_word_span (const char *text)
{
  const char *p = text;

  while (*p != '\0' && !is_gap (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return (gsize) (p - text);
}

gsize
mpl_name_gap_span (const char *text)
{
  const char *p = text;

  while (*p != '\0' && is_gap (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return (gsize) (p - text);
}

GStrv
mpl_name_split_words (const char *part)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (const char *p = part + mpl_name_gap_span (part); *p != '\0'; p += mpl_name_gap_span (p))
    {
      gsize length = mpl_name_word_span (p);

      g_strv_builder_take (words, g_strndup (p, length));
      p += length;
    }

  return g_strv_builder_end (words);
}

void
mpl_name_word_init (MplNameWord *word, const char *text)
{
  word->text = g_strdup (text);
  word->key = mpl_name_fold (text);
  word->n_letters = (guint) g_utf8_strlen (word->key, -1);
  word->n_vowels = 0;
  for (const char *p = word->key; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_strchr ("аеиоуыэюяіїє", -1, g_utf8_get_char (p)) != NULL)
      word->n_vowels++;
}

void
mpl_name_word_clear (MplNameWord *word)
{
  g_clear_pointer (&word->text, g_free);
  g_clear_pointer (&word->key, g_free);
}

gboolean
mpl_name_word_ends (const MplNameWord *word, const char *ending)
{
  return g_str_has_suffix (word->key, ending);
}

gboolean
mpl_name_word_ends_after (const MplNameWord *word, const char *letters, const char *ending)
{
  const char *start = word->key + strlen (word->key) - strlen (ending);
  const char *before;

  if (!g_str_has_suffix (word->key, ending))
    return FALSE;

  before = g_utf8_find_prev_char (word->key, start);
  return before != NULL && g_utf8_strchr (letters, -1, g_utf8_get_char (before)) != NULL;
}

gboolean
mpl_name_word_is_russian (const MplNameWord *word)
{
  guint n_letters = 0;

  for (const char *p = word->text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c))
        {
          if (g_unichar_get_script (c) != G_UNICODE_SCRIPT_CYRILLIC)
            return FALSE;
          n_letters++;
        }
      else if (g_utf8_strchr ("'’ʼ`", -1, c) == NULL)
        {
          /* A full stop makes an initial of it, a stress mark a textbook. */
          return FALSE;
        }
    }

  return n_letters >= 2;
}

/* Whether what is put at the end is in capitals: ИВАНОВ, МакДОНАЛЬД, but Ли. */
static gboolean
ends_in_capitals (const MplNameWord *word)
{
  const char *end = word->text + strlen (word->text);
  const char *last = g_utf8_find_prev_char (word->text, end);
  const char *before = last != NULL ? g_utf8_find_prev_char (word->text, last) : NULL;

  return before != NULL && g_unichar_isupper (g_utf8_get_char (last))
         && g_unichar_isupper (g_utf8_get_char (before));
}

/* A word all of whose letters are replaced keeps its capital: Ёж, Ежа. */
static char *
capitalise (const char *text)
{
  const char *rest = g_utf8_next_char (text);
  gunichar first = g_unichar_toupper (g_utf8_get_char (text));
  GString *word = g_string_new (NULL);

  g_string_append_unichar (word, first);
  g_string_append (word, rest);

  return g_string_free (word, FALSE);
}

char *
mpl_name_word_inflect (const MplNameWord *word, const MplInflection *inflection, MplCase name_case)
{
  g_autofree char *stem = NULL;
  g_autofree char *tail = NULL;
  glong length = g_utf8_strlen (word->text, -1);

  if (name_case == MPL_CASE_NOMINATIVE || inflection->endings == MPL_ENDINGS_NONE)
    return g_strdup (word->text);

  g_return_val_if_fail (length >= (glong) inflection->cut, g_strdup (word->text));

  tail = g_strconcat (inflection->insert != NULL ? inflection->insert : "",
                      endings[inflection->endings][name_case - 1], NULL);
  if (ends_in_capitals (word))
    {
      g_autofree char *capitals = g_utf8_strup (tail, -1);

      g_set_str (&tail, capitals);
    }
  else if (length == (glong) inflection->cut && *tail != '\0'
           && g_unichar_isupper (g_utf8_get_char (word->text)))
    {
      g_autofree char *capital = capitalise (tail);

      g_set_str (&tail, capital);
    }

  stem = g_utf8_substring (word->text, 0, length - (glong) inflection->cut);

  return g_strconcat (stem, tail, NULL);
}
