/* test-recurrence.c: the text form and the sentence of a rule
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-error.h"
#include "base/mpl-format.h"
#include "model/mpl-recurrence.h"

#include <string.h>

#define N_ROUNDS 20000

/* A rule whose members are drawn a little beyond their limits: about half of them are valid. */
static MplRecurrence
draw_rule (void)
{
  MplRecurrence rule = MPL_RECURRENCE_INIT ((MplRecurrenceKind) g_test_rand_int_range (0, 6));

  if (rule.kind <= MPL_RECURRENCE_MONTHS)
    rule.interval = g_test_rand_int_range (0, g_test_rand_bit () ? 8 : 400);
  if (rule.kind == MPL_RECURRENCE_WEEKS)
    rule.weekdays = (guint) g_test_rand_int_range (0, 0x81);
  if (rule.kind == MPL_RECURRENCE_MONTHS)
    {
      rule.month = (MplRecurrenceMonth) g_test_rand_int_range (0, 3);
      rule.nth = rule.month == MPL_RECURRENCE_MONTH_START     ? 0
                 : rule.month == MPL_RECURRENCE_MONTH_WEEKDAY ? g_test_rand_int_range (-2, 7)
                                                              : g_test_rand_int_range (-2, 33);
      if (rule.month == MPL_RECURRENCE_MONTH_WEEKDAY)
        rule.weekday = (MplWeekday) g_test_rand_int_range (0, 9);
    }
  if (rule.kind == MPL_RECURRENCE_TERMS)
    rule.weekday = (MplWeekday) g_test_rand_int_range (0, 9);
  if (rule.kind == MPL_RECURRENCE_EVENT)
    {
      rule.event = (MplRecurrenceEvent) g_test_rand_int_range (0, 4);
      rule.working_days = g_test_rand_int_range (0, 252);
    }
  if (mpl_recurrence_has_days (&rule))
    {
      rule.skip_breaks = g_test_rand_bit ();
      if (g_test_rand_bit ())
        rule.until = g_test_rand_int_range (-30000, 90000);
      if (g_test_rand_bit ())
        rule.count = g_test_rand_int_range (-1, 2002);
    }

  return rule;
}

static void
test_round_trip (void)
{
  int n_valid = 0;

  for (int i = 0; i < N_ROUNDS; i++)
    {
      MplRecurrence rule = draw_rule ();
      MplRecurrence read = MPL_RECURRENCE_INIT (MPL_RECURRENCE_DAYS);
      g_autofree char *text = NULL;
      g_autofree char *sentence = NULL;
      g_autoptr (GError) error = NULL;

      if (!mpl_recurrence_is_valid (&rule))
        continue;

      n_valid++;
      text = mpl_recurrence_to_text (&rule);
      g_assert_cmpuint (strlen (text), <=, MPL_RECURRENCE_MAX_TEXT);
      g_assert_true (mpl_recurrence_from_text (&read, text, &error));
      g_assert_no_error (error);
      g_assert_true (mpl_recurrence_equal (&rule, &read));

      sentence = mpl_recurrence_to_sentence (&rule, MPL_TERM_QUARTER);
      g_assert_true (g_utf8_validate (sentence, -1, NULL));
      g_assert_null (strstr (sentence, "(null)"));
    }

  g_assert_cmpint (n_valid, >, N_ROUNDS / 10);
}

/* Whatever is read is the canonical text of what it was read as. */
static void
assert_strict (const char *text)
{
  MplRecurrence rule = MPL_RECURRENCE_INIT (MPL_RECURRENCE_DAYS);
  const MplRecurrence untouched = rule;
  g_autoptr (GError) error = NULL;

  if (mpl_recurrence_from_text (&rule, text, &error))
    {
      g_autofree char *again = mpl_recurrence_to_text (&rule);
      g_assert_cmpstr (again, ==, text);
    }
  else
    {
      g_assert_error (error, MPL_ERROR, MPL_ERROR_INVALID);
      g_assert_true (mpl_recurrence_equal (&rule, &untouched));
    }
}

static void
test_noise (void)
{
  static const char *const pieces[]
      = { "1",  "2",  "0",      "12",   "d",          "w",       "m",         ":",  ",",
          "mo", "th", "su",     "last", "-",          "term",    "hire",      "+",  "order",
          " ",  "03", "until=", "2027", "2027-05-15", "count=",  "nobreaks",  "\t", "unscheduled",
          "й",  "-1", "99999",  "32",   " nobreaks",  " count=", " until=20", "\n", "1m:" };
  int n_read = 0;

  for (int i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      int n = g_test_rand_int_range (0, 9);
      MplRecurrence rule;

      for (int j = 0; j < n; j++)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      assert_strict (text->str);
      n_read += mpl_recurrence_from_text (&rule, text->str, NULL) ? 1 : 0;
    }
  g_assert_cmpint (n_read, >, 10);

  /* One byte of a right text changed, added or taken away. */
  for (int i = 0; i < N_ROUNDS; i++)
    {
      g_autofree char *text = NULL;
      g_autoptr (GString) broken = NULL;
      MplRecurrence rule = draw_rule ();
      gsize at;

      if (!mpl_recurrence_is_valid (&rule))
        continue;
      text = mpl_recurrence_to_text (&rule);
      broken = g_string_new (text);
      at = (gsize) g_test_rand_int_range (0, (int) broken->len);
      if (g_test_rand_bit ())
        broken->str[at] = (char) g_test_rand_int_range (1, 256);
      else if (g_test_rand_bit ())
        g_string_erase (broken, (gssize) at, 1);
      else
        g_string_insert_c (broken, (gssize) at, (char) g_test_rand_int_range (1, 256));
      assert_strict (broken->str);
    }
}

static void
test_refused (void)
{
  static const char *const texts[] = { "",
                                       "d",
                                       "0d",
                                       "367d",
                                       "02w",
                                       "2w:",
                                       "2w:th,mo",
                                       "2w:mo,mo",
                                       "2w:mo,",
                                       "53w",
                                       "1m:",
                                       "1m:0",
                                       "1m:32",
                                       "1m:6th",
                                       "1m:th",
                                       "25m",
                                       "term:",
                                       "term:xx",
                                       "hire+0",
                                       "hire+251",
                                       "hire",
                                       "hire+3 ",
                                       "unscheduled count=2",
                                       "1d count=0",
                                       "1d count=2001",
                                       "1d  nobreaks",
                                       "1d count=2 nobreaks",
                                       "1d until=2027-02-30",
                                       "1d until=2027-5-1",
                                       " 1d",
                                       "1d ",
                                       "1D",
                                       "1d nobreaks nobreaks",
                                       "1m:last-",
                                       "99999999999999999999d",
                                       "1d count=99999999999",
                                       "term count=0000001" };
  g_autofree char *long_text = g_strnfill (1000000, '1');

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      MplRecurrence rule;
      g_test_message ("%s", texts[i]);
      g_assert_false (mpl_recurrence_from_text (&rule, texts[i], NULL));
    }
  assert_strict (long_text);
}

static void
test_sentences (void)
{
#define _ MPL_NBSP
  static const struct
  {
    const char *text;
    const char *sentence;
  } cases[] = {
    { "1d", "каждый рабочий день" },
    { "21d", "раз в 21" _ "день" },
    { "10d count=3", "раз в 10" _ "дней, всего 3" _ "раза" },
    { "1w", "раз в неделю" },
    { "2w nobreaks", "раз в 2" _ "недели, кроме каникул" },
    { "1w:mo", "по понедельникам" },
    { "1w:mo,we,fr", "по понедельникам, средам и пятницам" },
    { "3w:tu,sa", "раз в 3" _ "недели, по вторникам и субботам" },
    { "1m", "раз в месяц" },
    { "6m", "раз в полугодие" },
    { "12m", "раз в год" },
    { "2m", "раз в 2" _ "месяца" },
    { "1m:15", "15-е число каждого месяца" },
    { "2m:15", "раз в 2" _ "месяца, 15-е число месяца" },
    { "1m:last", "последний день каждого месяца" },
    { "1m:2th", "2-й четверг месяца" },
    { "1m:3we", "3-я среда месяца" },
    { "1m:1su", "1-е воскресенье месяца" },
    { "1m:last-fr", "последняя пятница месяца" },
    { "1m:last-su", "последнее воскресенье месяца" },
    { "3m:last-mo", "раз в 3" _ "месяца, последний понедельник месяца" },
    { "term", "последняя неделя каждой четверти" },
    { "term:we", "последняя неделя каждой четверти, в среду" },
    { "hire+3", "в течение 3" _ "рабочих дней после приёма на работу" },
    { "order+1", "в течение 1" _ "рабочего дня после издания приказа" },
    { "pair+7", "в течение 7" _ "рабочих дней после закрепления пары" },
    { "unscheduled", "по графику" },
    { "1m until=2027-05-15", "раз в месяц, до 15" _ "мая 2027" _ "г." },
  };
#undef _

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MplRecurrence rule;
      g_autofree char *sentence = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (mpl_recurrence_from_text (&rule, cases[i].text, &error));
      sentence = mpl_recurrence_to_sentence (&rule, MPL_TERM_QUARTER);
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

static void
test_sentence_of_trimesters (void)
{
  MplRecurrence rule = MPL_RECURRENCE_INIT (MPL_RECURRENCE_TERMS);
  g_autofree char *sentence = mpl_recurrence_to_sentence (&rule, MPL_TERM_TRIMESTER);

  g_assert_cmpstr (sentence, ==, "последняя неделя каждого триместра");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/recurrence/round-trip", test_round_trip);
  g_test_add_func ("/model/recurrence/noise", test_noise);
  g_test_add_func ("/model/recurrence/refused", test_refused);
  g_test_add_func ("/model/recurrence/sentences", test_sentences);
  g_test_add_func ("/model/recurrence/sentence-of-trimesters", test_sentence_of_trimesters);
  return g_test_run ();
}
