/* test-verb.c: the sentences of commands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/mpl-field.h"
#include "model/mpl-verb.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

static void
assert_sentence (const char *verb, const char *title, const char *expected)
{
  g_autofree char *sentence = mpl_verb_get_sentence (verb, title);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_sentences (void)
{
  g_autofree char *phrase = mpl_verb_get_phrase (MPL_VERB_ACTIVITY_MOVE, "Педсовет");
  g_autofree char *long_title = g_strnfill (200, 'a');
  g_autofree char *sentence = mpl_verb_get_sentence (MPL_VERB_ACTIVITY_MOVE, long_title);

  assert_sentence (MPL_VERB_ACTIVITY_MOVE, "Педсовет", "Move “Педсовет”");
  assert_sentence ("activity-add", "100 %s", "Add activity “100 %s”");
  assert_sentence ("activity-add", NULL, "Add activity");
  assert_sentence ("activity-add", "", "Add activity");
  assert_sentence (MPL_VERB_CALENDAR_EDIT, "Педсовет", "Change the calendar");
  assert_sentence ("of a newer version", "Педсовет", "Change");
  g_assert_cmpstr (phrase, ==, "move “Педсовет”");
  g_assert_cmpint (g_utf8_strlen (sentence, -1), <, 80);
  g_assert_true (g_str_has_suffix (sentence, "…”"));
}

/* Every sentence can be shown with a title and without, in the language of the moment. */
static void
check_sentences (void)
{
  const char *const *verbs = mpl_verb_get_all ();

  for (guint i = 0; verbs[i] != NULL; i++)
    {
      g_autofree char *titled = mpl_verb_get_sentence (verbs[i], "Название");
      g_autofree char *bare = mpl_verb_get_sentence (verbs[i], NULL);

      g_test_message ("%s: %s", verbs[i], titled);
      g_assert_null (strchr (titled, '%'));
      g_assert_null (strchr (bare, '%'));
      g_assert_null (strstr (bare, "“"));
      g_assert_null (strstr (bare, "„"));
      g_assert_cmpstr (bare, !=, "");
      g_assert_true (g_str_has_prefix (titled, bare));
      g_assert_true (g_str_equal (titled, bare) || strstr (titled, "Название") != NULL);
    }
}

/* Every type has its three plain verbs, and no code stands twice. */
static void
test_complete (void)
{
  const char *const *verbs = mpl_verb_get_all ();
  guint n_tables;
  const MplTable *const *tables = mpl_table_get_all (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      static const char *const kinds[] = { "edit", "add", "delete" };

      for (guint j = 0; j < (tables[i]->single ? 1 : G_N_ELEMENTS (kinds)); j++)
        {
          g_autofree char *code = g_strconcat (tables[i]->name, "-", kinds[j], NULL);

          g_test_message ("%s", code);
          g_assert_true (g_strv_contains (verbs, code));
        }
    }
  for (guint i = 0; verbs[i] != NULL; i++)
    g_assert_false (g_strv_contains (verbs + i + 1, verbs[i]));
  check_sentences ();
}

static void
test_russian (void)
{
  g_autofree char *phrase = NULL;

  if (setlocale (LC_ALL, "ru_RU.UTF-8") == NULL)
    {
      g_test_skip ("There is no locale ru_RU.UTF-8.");
      return;
    }
  g_setenv ("LANGUAGE", "ru", TRUE);
  bindtextdomain ("mentoring", g_getenv ("MENTORING_LOCALE_DIR"));

  phrase = mpl_verb_get_phrase (MPL_VERB_ACTIVITY_MOVE, "Педсовет");
  g_assert_cmpstr (phrase, ==, "перенос „Педсовет“");
  assert_sentence ("activity-delete", "Педсовет", "Удаление мероприятия „Педсовет“");
  assert_sentence ("activity-delete", NULL, "Удаление мероприятия");
  check_sentences ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/verb/sentences", test_sentences);
  g_test_add_func ("/verb/complete", test_complete);
  g_test_add_func ("/verb/russian", test_russian);

  return g_test_run ();
}
