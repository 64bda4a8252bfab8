/* mpl-calendar-terms.c: the quarters, trimesters and breaks of a calendar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/mpl-calendar-private.h"
#include "model/mpl-calendar-rule.h"

#define N_YEARS (MPL_YEAR_MAX - MPL_YEAR_MIN + 1)

static void
add_term (MplCalendar *self, const MplCalendarTerm *source)
{
  MplCalendarTerm term = *source;

  if (term.title == NULL || *term.title == '\0')
    {
      g_autofree char *title = mpl_calendar_rule_make_title (term.kind, term.number);
      term.title = g_string_chunk_insert_const (self->strings, title);
    }
  else
    term.title = g_string_chunk_insert_const (self->strings, term.title);

  g_array_append_val (self->terms, term);
}

static int
compare_terms (gconstpointer a, gconstpointer b)
{
  return ((const MplCalendarTerm *) a)->span.start - ((const MplCalendarTerm *) b)->span.start;
}

static void
write_all (MplCalendar *self, const MplCalendarConfig *config)
{
  /* By school year: whether a teaching term, a break is given. */
  gboolean given[N_YEARS][2] = { { FALSE } };

  for (gsize i = 0; i < config->n_terms; i++)
    {
      const MplCalendarTerm *term = &config->terms[i];
      int year = mpl_day_get_school_year (term->span.start);

      if (year >= MPL_YEAR_MIN)
        given[year - MPL_YEAR_MIN][term->kind == MPL_TERM_BREAK] = TRUE;
      add_term (self, term);
    }

  for (int year = MPL_RULE_YEAR_MIN; year <= MPL_RULE_YEAR_MAX; year++)
    {
      MplCalendarTerm terms[MPL_RULE_MAX_TERMS];
      gsize n = mpl_calendar_rule_get_terms (year, config->term_kind, terms);

      for (gsize i = 0; i < n; i++)
        if (!given[year - MPL_YEAR_MIN][terms[i].kind == MPL_TERM_BREAK])
          add_term (self, &terms[i]);
    }

  g_array_sort (self->terms, compare_terms);
}

/* Terms may overlap; runs do not. Each day is painted with the term that answers for it, and days
 * of one colour make a run. */
static GArray *
make_runs (MplCalendar *self, gboolean breaks)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (MplCalendarRun));
  g_autofree guint16 *colours = g_new0 (guint16, self->n_days);

  G_STATIC_ASSERT (MPL_CALENDAR_MAX_ROWS
                       + (MPL_RULE_YEAR_MAX - MPL_RULE_YEAR_MIN + 1) * MPL_RULE_MAX_TERMS
                   < G_MAXUINT16);

  for (guint i = 0; i < self->terms->len; i++)
    {
      const MplCalendarTerm *term = &g_array_index (self->terms, MplCalendarTerm, i);

      if ((term->kind == MPL_TERM_BREAK) == breaks)
        for (MplDay day = term->span.start; day <= term->span.end; day++)
          colours[day - self->first] = (guint16) (i + 1);
    }

  for (int i = 0, start = 0; i < self->n_days; i++)
    {
      if (i + 1 < self->n_days && colours[i + 1] == colours[i])
        continue;
      if (colours[i] != 0)
        {
          MplCalendarRun run
              = { MPL_SPAN_INIT (self->first + start, self->first + i), (guint) colours[i] - 1 };
          g_array_append_val (runs, run);
        }
      start = i + 1;
    }

  return runs;
}

void
mpl_calendar_write_terms (MplCalendar *self, const MplCalendarConfig *config)
{
  write_all (self, config);
  self->teaching = make_runs (self, FALSE);
  self->breaks = make_runs (self, TRUE);
}
