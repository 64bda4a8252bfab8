/* mpl-timeline-forms.c: the texts of a scale's cell, ever shorter
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-timeline-forms.h"

#include "base/mpl-format.h"

static void
add_school_year (GStrvBuilder *forms, MplDay day)
{
  int year = mpl_day_get_school_year (day);
  g_autofree char *text = mpl_format_school_year (year);

  g_strv_builder_take (forms, g_strconcat (text, " учебный год", NULL));
  g_strv_builder_take (forms, g_strconcat (text, " уч. год", NULL));
  g_strv_builder_add (forms, text);
  g_strv_builder_take (forms, g_strdup_printf ("%02d/%02d", year % 100, (year + 1) % 100));
}

static void
add_titles (GStrvBuilder *forms, const MplTimelineTerm *term)
{
  for (guint i = 0; term->titles[i] != NULL; i++)
    g_strv_builder_add (forms, term->titles[i]);
}

/* «I четверть 2026/27», in as many forms as there are titles. */
static guint
add_dated_titles (GStrvBuilder *forms, const MplTimelineTerm *term)
{
  g_autofree char *year = mpl_format_school_year (mpl_day_get_school_year (term->span.start));
  guint n = 0;

  for (; term->titles[n] != NULL; n++)
    g_strv_builder_take (forms, g_strconcat (term->titles[n], " ", year, NULL));

  return n;
}

/* «ноябрь 2026 · II четверть», «ноябрь 2026 · II»: as many as there are titles. */
static guint
add_month_titles (GStrvBuilder *forms, const char *month, const MplTimelineTerm *term)
{
  guint n = 0;

  for (; term != NULL && term->titles[n] != NULL; n++)
    g_strv_builder_take (forms, g_strconcat (month, " · ", term->titles[n], NULL));

  return n;
}

static guint
add_month (GStrvBuilder *forms, MplDay day, const MplTimelineTerm *term)
{
  int month = mpl_day_get_month (day);
  const char *name = mpl_format_month (month);
  const char *short_name = mpl_format_month_short (month);
  g_autofree char *dated = g_strdup_printf ("%s %d", name, mpl_day_get_year (day));
  g_autofree char *short_dated = g_strdup_printf ("%s %d", short_name, mpl_day_get_year (day));
  guint n_dated = 0;

  n_dated += add_month_titles (forms, dated, term);
  n_dated += add_month_titles (forms, short_dated, term);
  g_strv_builder_add_many (forms, dated, short_dated, NULL);
  n_dated += 2;
  add_month_titles (forms, name, term);
  add_month_titles (forms, short_name, term);
  g_strv_builder_add_many (forms, name, short_name, NULL);

  return n_dated;
}

static void
add_week (GStrvBuilder *forms, MplSpan span)
{
  g_autofree char *start = mpl_format_day (span.start, MPL_DAY_SHORTEST);
  g_autofree char *end = mpl_format_day (span.end, MPL_DAY_SHORTEST);
  int week = mpl_day_get_week (span.start, NULL);

  g_strv_builder_take (forms, g_strdup_printf ("%s–%s · нед." MPL_NBSP "%d", start, end, week));
  g_strv_builder_take (forms, g_strdup_printf ("%s · нед." MPL_NBSP "%d", start, week));
  g_strv_builder_add (forms, start);
}

static void
add_day (GStrvBuilder *forms, MplDay day)
{
  MplWeekday weekday = mpl_day_get_weekday (day);
  int number = 0;

  mpl_day_get_ymd (day, NULL, NULL, &number);
  g_strv_builder_take (forms, g_strdup_printf ("%s, %d", mpl_format_weekday (weekday), number));
  g_strv_builder_take (
      forms, g_strdup_printf ("%s" MPL_NBSP "%d", mpl_format_weekday_short (weekday), number));
  g_strv_builder_take (forms, g_strdup_printf ("%d", number));
}

char **
mpl_timeline_forms_new (MplTimelineInput *input, const MplTimeTick *tick, guint *n_dated)
{
  g_autoptr (GStrvBuilder) forms = g_strv_builder_new ();
  const MplTimelineTerm *term = NULL;

  g_return_val_if_fail (n_dated != NULL, NULL);

  if (tick->term >= 0)
    term = mpl_timeline_input_get_term (input, (guint) tick->term);

  *n_dated = 0;
  switch (tick->unit)
    {
    case MPL_TIME_SCHOOL_YEAR:
      add_school_year (forms, tick->span.start);
      break;

    case MPL_TIME_TERM:
      if (term != NULL && !term->is_break)
        *n_dated = add_dated_titles (forms, term);
      if (term != NULL)
        add_titles (forms, term);
      break;

    case MPL_TIME_MONTH_TERM:
      if (term != NULL && term->is_break)
        add_titles (forms, term);
      else
        *n_dated = add_month (forms, tick->span.start, term);
      break;

    case MPL_TIME_MONTH:
      *n_dated = add_month (forms, tick->span.start, NULL);
      break;

    case MPL_TIME_WEEK:
      add_week (forms, tick->span);
      break;

    case MPL_TIME_DAY:
    default:
      add_day (forms, tick->span.start);
      break;
    }

  return g_strv_builder_end (forms);
}

char *
mpl_timeline_forms_day (MplDay day)
{
  return mpl_format_day (day, MPL_DAY_SHORTEST);
}
