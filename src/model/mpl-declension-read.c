/* mpl-declension-read.c: the parts of a name as people write it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-declension-words-private.h"

#include "base/mpl-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LENGTH_LIMIT 300

static gboolean
refuse (GError **error)
{
  mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                 _ ("A name is written in letters, with spaces and hyphens between its words."));
  return FALSE;
}

/* Letters with their marks, and what stands between and beside them. */
static gboolean
check_letters (const char *text, GError **error)
{
  gboolean has_letter = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c))
        has_letter = TRUE;
      else if (!g_unichar_isspace (c) && !g_unichar_ismark (c)
               && g_utf8_strchr (".'’ʼ`-‐‑‒–—()«»\"“”„,", -1, c) == NULL)
        return refuse (error);
    }

  return has_letter || refuse (error);
}

/* One space between words, none at the ends, letters composed. */
static char *
tidy (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  GString *tidied = g_string_new (NULL);

  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (tidied, c);
      else if (tidied->len > 0 && tidied->str[tidied->len - 1] != ' ')
        g_string_append_c (tidied, ' ');
    }
  if (tidied->len > 0 && tidied->str[tidied->len - 1] == ' ')
    g_string_truncate (tidied, tidied->len - 1);

  return g_string_free (tidied, FALSE);
}

static gboolean
is_in (MplWords words, const char *token)
{
  g_autofree char *key = mpl_name_fold (token);

  return mpl_words_contain (words, key);
}

static gboolean
is_turkic (const char *token)
{
  return is_in (MPL_WORDS_SON, token) || is_in (MPL_WORDS_DAUGHTER, token);
}

static gboolean
is_initial (const char *token)
{
  return strchr (token, '.') != NULL || g_utf8_strlen (token, -1) == 1;
}

static gboolean
is_given (const char *token)
{
  gboolean known;

  mpl_given_get_gender (token, &known);
  return known;
}

/* What is a patronymic wherever it stands: a woman's always, a man's also where it might be a
 * family name (Абрамович). */
static gboolean
is_patronymic (const char *token)
{
  return mpl_patronymic_get_gender (token) != MPL_GENDER_UNKNOWN;
}

/* Joins «Гасан» and «оглы», «фон» and «дер» and «Ваарт», «(Петрова)» and what it follows. */
static GPtrArray *
join_tokens (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  GPtrArray *tokens = g_ptr_array_new_with_free_func (g_free);
  gboolean pending = FALSE;
  guint n = g_strv_length (words);

  for (guint i = 0; i < n; i++)
    {
      gboolean joins_back = i > 0 && (is_turkic (words[i]) || words[i][0] == '(');
      /* A particle in capitals may be a whole name (Ван, Ле), save where there are more words. */
      gboolean small = g_unichar_islower (g_utf8_get_char (words[i]));
      gboolean joins_on = i + 1 < n && !is_turkic (words[i]) && (small || n > 3)
                          && is_in (MPL_WORDS_PARTICLE, words[i]);

      if ((pending || joins_back) && tokens->len > 0)
        {
          char **last = (char **) &g_ptr_array_index (tokens, tokens->len - 1);
          g_autofree char *joint = g_strconcat (*last, " ", words[i], NULL);

          g_set_str (last, joint);
        }
      else
        g_ptr_array_add (tokens, g_strdup (words[i]));
      pending = joins_on;
    }

  return tokens;
}

static const char *
token_at (const GPtrArray *tokens, guint index)
{
  return g_ptr_array_index (tokens, index);
}

/* Tokens from @from before @to make one part, which comes next in the order. */
static void
take (MplName *name,
      guint *n_taken,
      const GPtrArray *tokens,
      MplNamePart part,
      guint from,
      guint to)
{
  GString *text = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    {
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, token_at (tokens, i));
    }
  name->parts[part] = g_string_free (text, FALSE);
  name->order[(*n_taken)++] = part;
}

/* «Ким Чен Ир»: syllables none of which is a Russian name. Розенталь § 149.2. */
static gboolean
is_far_eastern (const GPtrArray *tokens)
{
  if (tokens->len < 2)
    return FALSE;

  for (guint i = 0; i < tokens->len; i++)
    {
      MplNameWord word;
      gboolean fits;

      mpl_name_word_init (&word, token_at (tokens, i));
      fits = mpl_name_word_is_russian (&word)
             && (word.n_vowels == 1
                 || (i == 0 && mpl_words_contain (MPL_WORDS_VIETNAMESE, word.key)))
             && !is_given (word.text) && !is_patronymic (word.text);
      mpl_name_word_clear (&word);
      if (!fits)
        return FALSE;
    }

  return TRUE;
}

/* A word alone is a family name, unless it can be nothing but another part. */
static void
read_one (MplName *name, guint *n, const GPtrArray *tokens)
{
  const char *only = token_at (tokens, 0);
  MplNamePart part = MPL_NAME_FAMILY;

  if (is_given (only))
    part = MPL_NAME_GIVEN;
  else if (mpl_patronymic_get_gender (only) == MPL_GENDER_FEMALE || strchr (only, ' ') != NULL)
    part = is_patronymic (only) ? MPL_NAME_PATRONYMIC : MPL_NAME_FAMILY;

  take (name, n, tokens, part, 0, 1);
}

static void
read_two (MplName *name, guint *n, const GPtrArray *tokens)
{
  const char *first = token_at (tokens, 0);
  const char *second = token_at (tokens, 1);
  gboolean known;
  MplGender gender = mpl_given_get_gender (first, &known);
  MplGender patronymic = mpl_patronymic_get_gender (second);
  gboolean initial = is_initial (first);

  /* «Анна Ивановна»; but «Анна Абрамович» is a family name, and so is «Абрамович Анна». */
  if (patronymic != MPL_GENDER_UNKNOWN && (known || initial)
      && (gender == MPL_GENDER_UNKNOWN || gender == patronymic))
    {
      take (name, n, tokens, MPL_NAME_GIVEN, 0, 1);
      take (name, n, tokens, MPL_NAME_PATRONYMIC, 1, 2);
    }
  else if ((known || initial) && !is_given (second) && !is_initial (second))
    {
      take (name, n, tokens, MPL_NAME_GIVEN, 0, 1);
      take (name, n, tokens, MPL_NAME_FAMILY, 1, 2);
    }
  else
    {
      take (name, n, tokens, MPL_NAME_FAMILY, 0, 1);
      take (name, n, tokens, MPL_NAME_GIVEN, 1, 2);
    }
}

static void
read_many (MplName *name, guint *n, const GPtrArray *tokens)
{
  guint len = tokens->len;
  const char *last = token_at (tokens, len - 1);
  gboolean ends = is_patronymic (last);

  /* «Анна Андреевна Ахматова», «И. И. Иванов». */
  if (is_patronymic (token_at (tokens, 1)) && (!ends || is_given (token_at (tokens, 0)))
      && !is_given (token_at (tokens, 1)))
    {
      take (name, n, tokens, MPL_NAME_GIVEN, 0, 1);
      take (name, n, tokens, MPL_NAME_PATRONYMIC, 1, 2);
      take (name, n, tokens, MPL_NAME_FAMILY, 2, len);
    }
  else if (is_initial (token_at (tokens, 0)) && is_initial (token_at (tokens, 1)))
    {
      take (name, n, tokens, MPL_NAME_GIVEN, 0, 1);
      take (name, n, tokens, MPL_NAME_PATRONYMIC, 1, 2);
      take (name, n, tokens, MPL_NAME_FAMILY, 2, len);
    }
  else if (len == 3 && !ends && is_given (token_at (tokens, 0)) && is_given (token_at (tokens, 1))
           && !is_given (last))
    {
      /* «Иоганн Себастьян Бах»: given names, then the family name. */
      take (name, n, tokens, MPL_NAME_GIVEN, 0, 2);
      take (name, n, tokens, MPL_NAME_FAMILY, 2, 3);
    }
  else if (ends || is_initial (last))
    {
      take (name, n, tokens, MPL_NAME_FAMILY, 0, len - 2);
      take (name, n, tokens, MPL_NAME_GIVEN, len - 2, len - 1);
      take (name, n, tokens, MPL_NAME_PATRONYMIC, len - 1, len);
    }
  else
    {
      take (name, n, tokens, MPL_NAME_FAMILY, 0, 1);
      take (name, n, tokens, MPL_NAME_GIVEN, 1, 2);
      take (name, n, tokens, MPL_NAME_PATRONYMIC, 2, len);
    }
}

/* Parts that are missing come last. */
static void
complete_order (MplName *name, guint n_taken)
{
  for (guint part = 0; part < MPL_N_NAME_PARTS; part++)
    if (name->parts[part] == NULL)
      name->order[n_taken++] = (MplNamePart) part;
}

MplName *
mpl_name_read (const char *text, GError **error)
{
  g_autoptr (MplName) name = NULL;
  g_autoptr (GPtrArray) tokens = NULL;
  g_autofree char *tidied = NULL;
  guint n = 0;

  if (!g_utf8_validate (text, -1, NULL))
    {
      mpl_error_set (error, MPL_ERROR_INVALID, NULL, _ ("The name is not in UTF-8."));
      return NULL;
    }
  if (g_utf8_strlen (text, -1) > LENGTH_LIMIT)
    {
      mpl_error_set (error, MPL_ERROR_LIMIT, NULL, _ ("The name is longer than %d characters."),
                     LENGTH_LIMIT);
      return NULL;
    }
  tidied = tidy (text);
  if (*tidied == '\0')
    {
      mpl_error_set (error, MPL_ERROR_INVALID, NULL, _ ("The name is empty."));
      return NULL;
    }
  if (!check_letters (tidied, error))
    return NULL;

  name = mpl_name_new (NULL, NULL, NULL);
  tokens = join_tokens (tidied);
  if (tokens->len == 1)
    read_one (name, &n, tokens);
  else if (is_far_eastern (tokens))
    {
      take (name, &n, tokens, MPL_NAME_FAMILY, 0, 1);
      take (name, &n, tokens, MPL_NAME_GIVEN, 1, tokens->len);
    }
  else if (tokens->len == 2)
    read_two (name, &n, tokens);
  else
    read_many (name, &n, tokens);
  complete_order (name, n);

  return g_steal_pointer (&name);
}

static char *
tidy_part (const char *text)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : NULL;
  g_autofree char *tidied = valid != NULL ? tidy (valid) : NULL;

  return tidied != NULL && *tidied != '\0' ? g_steal_pointer (&tidied) : NULL;
}

MplName *
mpl_name_new (const char *family, const char *given, const char *patronymic)
{
  MplName *name = g_new0 (MplName, 1);

  name->parts[MPL_NAME_FAMILY] = tidy_part (family);
  name->parts[MPL_NAME_GIVEN] = tidy_part (given);
  name->parts[MPL_NAME_PATRONYMIC] = tidy_part (patronymic);
  for (guint i = 0; i < MPL_N_NAME_PARTS; i++)
    name->order[i] = (MplNamePart) i;

  return name;
}

void
mpl_name_free (MplName *name)
{
  for (guint i = 0; i < MPL_N_NAME_PARTS; i++)
    g_free (name->parts[i]);
  g_free (name);
}
