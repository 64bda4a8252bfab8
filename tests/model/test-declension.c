/* test-declension.c: names in six cases, against the grammar and against nonsense
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-error.h"
#include "model/mpl-declension.h"

#include <string.h>

static const char *const genders[] = { "male", "female", "unknown" };
static const char *const parts[] = { "family", "given", "patronymic" };

static MplGender
read_gender (const char *text)
{
  if (g_str_equal (text, genders[0]))
    return MPL_GENDER_MALE;
  if (g_str_equal (text, genders[1]))
    return MPL_GENDER_FEMALE;

  g_assert_cmpstr (text, ==, genders[2]);
  return MPL_GENDER_UNKNOWN;
}

/* A row: part, gender, six forms. A part alone is given its gender, a whole name has to tell it. */
static void
check_row (char **cells)
{
  MplGender gender = read_gender (cells[1]);
  g_autoptr (MplName) name = NULL;
  g_autoptr (MplDeclinedName) declined = NULL;
  g_autoptr (GError) error = NULL;

  if (g_str_equal (cells[0], "name"))
    {
      name = mpl_name_read (cells[2], &error);
      g_assert_no_error (error);
      declined = mpl_name_decline (name, MPL_GENDER_UNKNOWN);
    }
  else
    {
      gboolean family = g_str_equal (cells[0], parts[0]);
      gboolean given = g_str_equal (cells[0], parts[1]);

      g_assert_true (family || given || g_str_equal (cells[0], parts[2]));
      name = mpl_name_new (family ? cells[2] : NULL, given ? cells[2] : NULL,
                           !family && !given ? cells[2] : NULL);
      declined = mpl_name_decline (name, gender);
    }

  g_assert_cmpint (declined->gender, ==, gender);
  for (guint i = 0; i < MPL_N_CASES; i++)
    if (!g_str_equal (declined->forms[i], cells[2 + i]))
      {
        g_test_message ("%s (%s), case %u: %s, not %s", cells[2], cells[1], i, declined->forms[i],
                        cells[2 + i]);
        g_test_fail ();
      }
}

static void
test_grammar (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "model", "data", "declension.tsv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_forms = 0;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = NULL;

      if (*lines[i] == '#' || *lines[i] == '\0')
        continue;
      cells = g_strsplit (lines[i], "\t", -1);
      g_assert_cmpuint (g_strv_length (cells), ==, 2 + MPL_N_CASES);
      check_row (cells);
      n_forms += MPL_N_CASES - 1;
    }

  /* A file that was cut would pass as well. */
  g_assert_cmpuint (n_forms, >=, 5000);
}

static void
assert_parts (const char *text, const char *family, const char *given, const char *patronymic)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MplName) name = mpl_name_read (text, &error);

  g_assert_no_error (error);
  g_test_message ("%s", text);
  g_assert_cmpstr (name->parts[MPL_NAME_FAMILY], ==, family);
  g_assert_cmpstr (name->parts[MPL_NAME_GIVEN], ==, given);
  g_assert_cmpstr (name->parts[MPL_NAME_PATRONYMIC], ==, patronymic);
}

static void
test_read (void)
{
  assert_parts ("Иванов Иван Иванович", "Иванов", "Иван", "Иванович");
  assert_parts ("  Иванов\tИван\n Иванович ", "Иванов", "Иван", "Иванович");
  assert_parts ("Иван Иванович Иванов", "Иванов", "Иван", "Иванович");
  assert_parts ("Лев Абрамович Станкевич", "Станкевич", "Лев", "Абрамович");
  assert_parts ("Станкевич Лев Абрамович", "Станкевич", "Лев", "Абрамович");
  assert_parts ("Абрамович Роман Аркадьевич", "Абрамович", "Роман", "Аркадьевич");
  assert_parts ("Анна Абрамович", "Абрамович", "Анна", NULL);
  assert_parts ("Анна Ивановна", NULL, "Анна", "Ивановна");
  assert_parts ("Толстой Лев", "Толстой", "Лев", NULL);
  assert_parts ("Лев Толстой", "Толстой", "Лев", NULL);
  assert_parts ("Роман Павел", "Роман", "Павел", NULL);
  assert_parts ("Цой", "Цой", NULL, NULL);
  assert_parts ("Любовь", NULL, "Любовь", NULL);
  assert_parts ("Ивановна", NULL, NULL, "Ивановна");
  assert_parts ("Иванов И. И.", "Иванов", "И.", "И.");
  assert_parts ("И. И. Иванов", "Иванов", "И.", "И.");
  assert_parts ("Иванов И.И.", "Иванов", "И.И.", NULL);
  assert_parts ("И.И. Иванов", "Иванов", "И.И.", NULL);
  assert_parts ("Алиев Гасан Мамед оглы", "Алиев", "Гасан", "Мамед оглы");
  assert_parts ("Гасан Мамед оглы", NULL, "Гасан", "Мамед оглы");
  assert_parts ("Иванова (Петрова) Анна Ивановна", "Иванова (Петрова)", "Анна", "Ивановна");
  assert_parts ("ван дер Ваарт Рафаэль", "ван дер Ваарт", "Рафаэль", NULL);
  assert_parts ("Ким Чен Ир", "Ким", "Чен Ир", NULL);
}

static void
test_refuse (void)
{
  static const struct
  {
    const char *text;
    int code;
  } cases[] = {
    { "", MPL_ERROR_INVALID },        { " \t\n", MPL_ERROR_INVALID },
    { "12345", MPL_ERROR_INVALID },   { "Иванов 2", MPL_ERROR_INVALID },
    { "-", MPL_ERROR_INVALID },       { "\xff\xfe", MPL_ERROR_INVALID },
    { "a@b.ru", MPL_ERROR_INVALID },  { "Иванов\x01", MPL_ERROR_INVALID },
    { "И. \xd0", MPL_ERROR_INVALID },
  };
  g_autofree char *limit = g_strnfill (300, 'a');
  g_autofree char *beyond = g_strnfill (301, 'a');
  g_autoptr (MplName) longest = mpl_name_read (limit, NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) refusal = NULL;

      g_assert_null (mpl_name_read (cases[i].text, &refusal));
      g_assert_error (refusal, MPL_ERROR, cases[i].code);
    }

  g_assert_nonnull (longest);
  g_assert_null (mpl_name_read (beyond, &error));
  g_assert_error (error, MPL_ERROR, MPL_ERROR_LIMIT);
}

static void
assert_gender (const char *text, MplGender expected, gboolean expected_doubt)
{
  g_autoptr (MplName) name = mpl_name_read (text, NULL);
  gboolean doubtful = !expected_doubt;

  g_test_message ("%s", text);
  g_assert_cmpint (mpl_name_guess_gender (name, &doubtful), ==, expected);
  g_assert_cmpint (doubtful, ==, expected_doubt);
}

static void
test_gender (void)
{
  /* The patronymic, the known given name, the endings; and who contradicts whom. */
  assert_gender ("Черных Саша Ильич", MPL_GENDER_MALE, FALSE);
  assert_gender ("Черных Саша Ильинична", MPL_GENDER_FEMALE, FALSE);
  assert_gender ("Черных Никита", MPL_GENDER_MALE, FALSE);
  assert_gender ("Черных Любовь", MPL_GENDER_FEMALE, FALSE);
  assert_gender ("Черных Патимат", MPL_GENDER_FEMALE, FALSE);
  assert_gender ("Черных Саша", MPL_GENDER_UNKNOWN, TRUE);
  assert_gender ("Петрова Саша", MPL_GENDER_FEMALE, TRUE);
  assert_gender ("Петров Саша", MPL_GENDER_MALE, TRUE);
  assert_gender ("Черных Бразил", MPL_GENDER_MALE, TRUE);
  assert_gender ("Черных Бразила", MPL_GENDER_FEMALE, TRUE);
  assert_gender ("Черных Бразилулла", MPL_GENDER_MALE, TRUE);
  assert_gender ("Петрова", MPL_GENDER_FEMALE, FALSE);
  assert_gender ("Шевченко", MPL_GENDER_UNKNOWN, TRUE);
  assert_gender ("Черных Анна Петрович", MPL_GENDER_MALE, TRUE);
  assert_gender ("Петрова Иван Петрович", MPL_GENDER_MALE, TRUE);
  assert_gender ("Алиев Тофик Рза оглы", MPL_GENDER_MALE, FALSE);
  assert_gender ("Черных Севиль Рза кызы", MPL_GENDER_FEMALE, FALSE);
}

static void
test_doubt (void)
{
  static const struct
  {
    const char *family;
    MplGender gender;
    gboolean doubtful;
  } cases[] = {
    { "Иванов", MPL_GENDER_MALE, FALSE },  { "Шевченко", MPL_GENDER_FEMALE, FALSE },
    { "Заяц", MPL_GENDER_MALE, TRUE },     { "Заяц", MPL_GENDER_FEMALE, FALSE },
    { "Чаплин", MPL_GENDER_MALE, TRUE },   { "Калина", MPL_GENDER_FEMALE, TRUE },
    { "Мазурок", MPL_GENDER_MALE, TRUE },  { "Smith", MPL_GENDER_MALE, TRUE },
    { "Горячий", MPL_GENDER_MALE, FALSE }, { "Кваша", MPL_GENDER_FEMALE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MplName) name = mpl_name_new (cases[i].family, NULL, NULL);
      g_autoptr (MplDeclinedName) declined = mpl_name_decline (name, cases[i].gender);

      g_test_message ("%s", cases[i].family);
      g_assert_cmpint (declined->doubtful, ==, cases[i].doubtful);
    }
}

static gunichar
pick_letter (void)
{
  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      return (gunichar) g_test_rand_int_range (' ', 0x7f);
    case 1:
      return (gunichar) g_test_rand_int_range (0x300, 0x370);
    case 2:
      return '-';
    case 3:
      return ' ';
    default:
      return (gunichar) g_test_rand_int_range (0x400, 0x460);
    }
}

static char *
pick_text (void)
{
  GString *text = g_string_new (NULL);
  int n = g_test_rand_int_range (0, 12);

  for (int i = 0; i < n; i++)
    g_string_append_unichar (text, pick_letter ());

  return g_string_free (text, FALSE);
}

/* Whatever the text: the nominative is the name, a second time gives the same, forms are valid and
 * keep the first letters, capitals in capitals. */
static void
test_nonsense (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *family = pick_text ();
      g_autofree char *given = pick_text ();
      g_autofree char *patronymic = pick_text ();
      g_autoptr (MplName) name = mpl_name_new (family, given, patronymic);
      MplGender gender = (MplGender) g_test_rand_int_range (-1, 2);
      g_autoptr (MplDeclinedName) once = mpl_name_decline (name, gender);
      g_autoptr (MplDeclinedName) twice = mpl_name_decline (name, gender);

      for (guint j = 0; j < MPL_N_NAME_PARTS; j++)
        {
          g_assert_cmpstr (once->parts[j][MPL_CASE_NOMINATIVE], ==, name->parts[j]);
          for (guint k = 0; k < MPL_N_CASES; k++)
            g_assert_cmpint (once->parts[j][k] != NULL, ==, name->parts[j] != NULL);
        }
      for (guint k = 0; k < MPL_N_CASES; k++)
        {
          g_assert_true (g_utf8_validate (once->forms[k], -1, NULL));
          g_assert_cmpstr (once->forms[k], ==, twice->forms[k]);
        }
      g_assert_cmpint (once->doubtful, ==, twice->doubtful);
    }
}

static void
test_bytes (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      char bytes[24];
      int n = g_test_rand_int_range (0, (int) sizeof bytes);
      g_autoptr (MplName) name = NULL;
      g_autoptr (GError) error = NULL;

      for (int j = 0; j < n; j++)
        bytes[j] = (char) (g_test_rand_bit () ? g_test_rand_int_range (0xd0, 0xd2)
                                              : g_test_rand_int_range (1, 256));
      bytes[n] = '\0';

      name = mpl_name_read (bytes, &error);
      g_assert_true ((name == NULL) == (error != NULL));
      if (name != NULL)
        {
          g_autoptr (MplDeclinedName) declined = mpl_name_decline (name, MPL_GENDER_UNKNOWN);

          g_assert_cmpstr (declined->forms[MPL_CASE_NOMINATIVE], !=, "");
        }
    }
}

/* A name in capitals has the forms of the same name in small letters, in capitals. */
static void
check_capitals (const char *family, MplGender gender)
{
  g_autofree char *upper_family = g_utf8_strup (family, -1);
  g_autoptr (MplName) name = mpl_name_new (family, NULL, NULL);
  g_autoptr (MplName) upper_name = mpl_name_new (upper_family, NULL, NULL);
  g_autoptr (MplDeclinedName) declined = mpl_name_decline (name, gender);
  g_autoptr (MplDeclinedName) upper = mpl_name_decline (upper_name, gender);

  for (guint k = 0; k < MPL_N_CASES; k++)
    {
      g_autofree char *expected = g_utf8_strup (declined->forms[k], -1);

      g_assert_cmpstr (upper->forms[k], ==, expected);
    }
}

static void
test_capitals (void)
{
  static const char *const letters[] = { "б", "а", "в", "о", "к", "е", "ц", "н", "и", "ч",
                                         "й", "ь", "я", "ш", "ё", "р", "л", "ы", "х", "-" };

  for (guint i = 0; i < 5000; i++)
    {
      GString *text = g_string_new (NULL);
      g_autofree char *family = NULL;
      int n = g_test_rand_int_range (2, 9);

      for (int j = 0; j < n; j++)
        g_string_append (text, letters[g_test_rand_int_range (0, G_N_ELEMENTS (letters))]);
      family = g_string_free (text, FALSE);
      check_capitals (family, (MplGender) g_test_rand_int_range (0, 2));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/declension/grammar", test_grammar);
  g_test_add_func ("/declension/read", test_read);
  g_test_add_func ("/declension/refuse", test_refuse);
  g_test_add_func ("/declension/gender", test_gender);
  g_test_add_func ("/declension/doubt", test_doubt);
  g_test_add_func ("/declension/nonsense", test_nonsense);
  g_test_add_func ("/declension/bytes", test_bytes);
  g_test_add_func ("/declension/capitals", test_capitals);

  return g_test_run ();
}
