/* mpl-calendar-rule.c: days off and terms of a year of which nothing else is known
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/mpl-calendar-rule.h"

#include <stdlib.h>

static const struct
{
  guint8 month;
  guint8 day;
  const char *name;
} holidays[] = {
  { 1, 1, "Новогодние каникулы" },
  { 1, 2, "Новогодние каникулы" },
  { 1, 3, "Новогодние каникулы" },
  { 1, 4, "Новогодние каникулы" },
  { 1, 5, "Новогодние каникулы" },
  { 1, 6, "Новогодние каникулы" },
  { 1, 7, "Рождество Христово" },
  { 1, 8, "Новогодние каникулы" },
  { 2, 23, "День защитника Отечества" },
  { 3, 8, "Международный женский день" },
  { 5, 1, "Праздник Весны и Труда" },
  { 5, 9, "День Победы" },
  { 6, 12, "День России" },
  { 11, 4, "День народного единства" },
};

/* A break as the rule knows it: nine days from the Saturday that falls within a week, so that each
 * break holds one whole school week and both weekends. */
typedef struct
{
  guint8 month;
  guint8 day; /* the first day that the Saturday may be */
  gboolean next_year;
  const char *title;
} RuleBreak;

#define BREAK_LENGTH 9

void
mpl_calendar_rule_get_holidays (int year, MplDay *days)
{
  G_STATIC_ASSERT (G_N_ELEMENTS (holidays) == MPL_RULE_N_HOLIDAYS);

  g_return_if_fail (days != NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (holidays); i++)
    days[i] = mpl_day_new (year, holidays[i].month, holidays[i].day);
}

const char *
mpl_calendar_rule_get_holiday (MplDay day)
{
  int month = 0, day_of_month = 0;

  mpl_day_get_ymd (day, NULL, &month, &day_of_month);

  for (gsize i = 0; i < G_N_ELEMENTS (holidays); i++)
    if (holidays[i].month == month && holidays[i].day == day_of_month)
      return holidays[i].name;

  return NULL;
}

gboolean
mpl_calendar_rule_moves (MplDay holiday)
{
  return mpl_day_get_month (holiday) != 1;
}

/* The first day of the weekday @weekday that is @day or later. */
static MplDay
find_weekday (MplDay day, MplWeekday weekday)
{
  return day + ((int) weekday - (int) mpl_day_get_weekday (day) + 7) % 7;
}

static void
add_break (MplCalendarTerm *terms, gsize *n, MplSpan span, const char *title)
{
  int number = 1;

  for (gsize i = 0; i < *n; i++)
    if (terms[i].kind == MPL_TERM_BREAK)
      number++;

  terms[(*n)++] = (MplCalendarTerm) {
    .span = span,
    .kind = MPL_TERM_BREAK,
    .number = number,
    .provisional = TRUE,
    .title = title,
  };
}

static void
add_saturday_break (MplCalendarTerm *terms, gsize *n, int school_year, const RuleBreak *rule)
{
  MplDay earliest = mpl_day_new (school_year + (rule->next_year ? 1 : 0), rule->month, rule->day);
  MplDay start = find_weekday (earliest, MPL_SATURDAY);

  add_break (terms, n, MPL_SPAN_INIT (start, start + BREAK_LENGTH - 1), rule->title);
}

/* From 31 December to the Sunday that ends the New Year holidays. */
static void
add_winter_break (MplCalendarTerm *terms, gsize *n, int school_year)
{
  MplDay end = find_weekday (mpl_day_new (school_year + 1, 1, 8), MPL_SUNDAY);

  add_break (terms, n, MPL_SPAN_INIT (mpl_day_new (school_year, 12, 31), end), "зимние каникулы");
}

static void
add_summer_break (MplCalendarTerm *terms, gsize *n, int school_year)
{
  add_break (
      terms, n,
      MPL_SPAN_INIT (mpl_day_new (school_year + 1, 5, 27), mpl_day_new (school_year + 1, 8, 31)),
      "летние каникулы");
}

/* The terms fill what the breaks @splits (indices into @terms) leave of the school year. */
static void
add_teaching (MplCalendarTerm *terms,
              gsize *n,
              int school_year,
              MplTermKind kind,
              const gsize *splits,
              gsize n_splits)
{
  static const char *const quarters[]
      = { "I четверть", "II четверть", "III четверть", "IV четверть" };
  static const char *const trimesters[] = { "I триместр", "II триместр", "III триместр" };
  MplDay start = mpl_day_new (school_year, 9, 1);

  for (gsize i = 0; i <= n_splits; i++)
    {
      MplDay end
          = i < n_splits ? terms[splits[i]].span.start - 1 : mpl_day_new (school_year + 1, 5, 26);

      terms[(*n)++] = (MplCalendarTerm) {
        .span = MPL_SPAN_INIT (start, end),
        .kind = kind,
        .number = (int) i + 1,
        .provisional = TRUE,
        .title = kind == MPL_TERM_QUARTER ? quarters[i] : trimesters[i],
      };
      if (i < n_splits)
        start = terms[splits[i]].span.end + 1;
    }
}

static int
compare_terms (gconstpointer a, gconstpointer b)
{
  return ((const MplCalendarTerm *) a)->span.start - ((const MplCalendarTerm *) b)->span.start;
}

gsize
mpl_calendar_rule_get_terms (int school_year, MplTermKind term_kind, MplCalendarTerm *terms)
{
  static const RuleBreak autumn = { 10, 24, FALSE, "осенние каникулы" };
  static const RuleBreak spring = { 3, 24, TRUE, "весенние каникулы" };
  static const RuleBreak october = { 10, 3, FALSE, "осенние каникулы" };
  static const RuleBreak november = { 11, 14, FALSE, "осенние каникулы (вторые)" };
  static const RuleBreak february = { 2, 20, TRUE, "зимние каникулы (вторые)" };
  static const RuleBreak april = { 4, 8, TRUE, "весенние каникулы" };
  static const gsize quarter_splits[] = { 0, 1, 2 };
  static const gsize trimester_splits[] = { 1, 3 };
  gsize n = 0;

  g_return_val_if_fail (school_year >= MPL_RULE_YEAR_MIN && school_year <= MPL_RULE_YEAR_MAX, 0);
  g_return_val_if_fail (terms != NULL, 0);

  if (term_kind == MPL_TERM_QUARTER)
    {
      add_saturday_break (terms, &n, school_year, &autumn);
      add_winter_break (terms, &n, school_year);
      add_saturday_break (terms, &n, school_year, &spring);
      add_summer_break (terms, &n, school_year);
      add_teaching (terms, &n, school_year, MPL_TERM_QUARTER, quarter_splits, 3);
    }
  else
    {
      add_saturday_break (terms, &n, school_year, &october);
      add_saturday_break (terms, &n, school_year, &november);
      add_winter_break (terms, &n, school_year);
      add_saturday_break (terms, &n, school_year, &february);
      add_saturday_break (terms, &n, school_year, &april);
      add_summer_break (terms, &n, school_year);
      add_teaching (terms, &n, school_year, MPL_TERM_TRIMESTER, trimester_splits, 2);
    }

  g_assert (n <= MPL_RULE_MAX_TERMS);
  qsort (terms, n, sizeof *terms, compare_terms);

  return n;
}

char *
mpl_calendar_rule_make_title (MplTermKind kind, int number)
{
  static const char *const roman[] = { "I", "II", "III", "IV" };

  if (kind == MPL_TERM_BREAK)
    return g_strdup ("каникулы");

  if (number < 1 || number > (int) G_N_ELEMENTS (roman))
    return g_strdup (kind == MPL_TERM_QUARTER ? "четверть" : "триместр");

  return g_strdup_printf ("%s %s", roman[number - 1],
                          kind == MPL_TERM_QUARTER ? "четверть" : "триместр");
}
