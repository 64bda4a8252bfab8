/* mpl-check.c: what a school file lacks, and what to do about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The run, and the calendar's part of it.
 */

#include "mpl-config.h"

#include "model/mpl-check-private.h"

#include "base/mpl-format.h"
#include "model/mpl-activity.h"
#include "model/mpl-calendar-snapshot.h"
#include "model/mpl-programme.h"
#include "model/mpl-school.h"

#include <glib/gi18n-lib.h>

/* A longer title is cut: it only tells which activity a sentence speaks of. */
#define TITLE_MAX 80

MplSpan
mpl_check_get_period (const MplCheck *self)
{
  MplRow *programme = mpl_plan_index_get_programme (self->plan);
  MplSpan span = MPL_SPAN_INIT (mpl_row_get_day (programme, MPL_PROGRAMME_START),
                                mpl_row_get_day (programme, MPL_PROGRAMME_END));

  if (self->today > span.start && self->today <= span.end)
    span.start = self->today;
  return span;
}

char *
mpl_check_name_activity (const MplCheck *self, guint index)
{
  const char *title = mpl_row_get_title (mpl_plan_index_get_activity (self->plan, index));
  g_autofree char *number = mpl_plan_index_make_number (self->plan, index);
  g_autofree char *cut = NULL;

  if (g_utf8_strlen (title, -1) > TITLE_MAX)
    {
      g_autofree char *start = g_utf8_substring (title, 0, TITLE_MAX - 1);

      cut = g_strconcat (g_strchomp (start), "…", NULL);
    }

  /* Translators: an activity by its number {1} and its title {2}. */
  return mpl_finding_fill (_ ("{1} “{2}”"),
                           (const char *const[]) { number, cut != NULL ? cut : title }, 2);
}

char *
mpl_check_format_span (MplSpan span)
{
  g_autofree char *start = mpl_format_day (span.start, MPL_DAY_SHORT);
  g_autofree char *end = mpl_format_day (span.end, MPL_DAY_SHORT);

  if (span.start == span.end)
    return g_steal_pointer (&start);
  return g_strconcat (start, "–", end, NULL);
}

static void
check_rows (MplCheck *self, const MplTable *table, guint first_day, guint second_day)
{
  guint n_rows;
  MplRow *const *rows = mpl_snapshot_get_rows (self->snapshot, table, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      MplSpan span = MPL_SPAN_INIT (mpl_row_get_day (rows[i], first_day),
                                    mpl_row_get_day (rows[i], second_day));
      g_autofree char *where = NULL, *days = NULL;
      const char *title = mpl_row_get_title (rows[i]);

      if (mpl_calendar_takes_row (rows[i]))
        continue;

      where = mpl_day_to_iso (span.start);
      days = mpl_check_format_span (span);
      g_ptr_array_add (self->findings,
                       mpl_finding_new (MPL_FINDING_CALENDAR_ROW, table, mpl_row_get_id (rows[i]),
                                        where, MPL_CHECK_ORDER_CALENDAR,
                                        *title != '\0' ? title : days, NULL));
    }
}

/* «2027», «2027–2029»; of school years «2026/27», «2026/27–2028/29». */
static char *
format_years (int first, int last, gboolean of_school)
{
  g_autofree char *a = of_school ? mpl_format_school_year (first) : g_strdup_printf ("%d", first);
  g_autofree char *b = of_school ? mpl_format_school_year (last) : g_strdup_printf ("%d", last);

  return first == last ? g_steal_pointer (&a) : g_strconcat (a, "–", b, NULL);
}

static void
add_provisional (MplCheck *self, MplFindingKind kind, int first, int last)
{
  MplRow *school = mpl_snapshot_get_school (self->snapshot);
  g_autofree char *years = NULL;

  if (first > last)
    return;

  years = format_years (first, last, kind == MPL_FINDING_TERMS_PROVISIONAL);
  g_ptr_array_add (self->findings, mpl_finding_new (kind, &mpl_school_table,
                                                    school == NULL ? 0 : mpl_row_get_id (school),
                                                    years, MPL_CHECK_ORDER_CALENDAR, years, NULL));
}

static void
check_provisional (MplCheck *self)
{
  MplSpan period = mpl_check_get_period (self);
  int first = G_MAXINT, last = G_MININT;
  const MplCalendarTerm *terms;
  gsize n_terms;

  for (MplDay day = period.start; day <= period.end; day++)
    {
      if (!mpl_calendar_is_provisional (self->calendar, day))
        continue;
      first = MIN (first, mpl_day_get_year (day));
      last = mpl_day_get_year (day);
    }
  add_provisional (self, MPL_FINDING_DAYS_PROVISIONAL, first, last);

  first = G_MAXINT;
  last = G_MININT;
  terms = mpl_calendar_get_terms (self->calendar, &n_terms);
  for (gsize i = 0; i < n_terms; i++)
    {
      if (!terms[i].provisional || !mpl_span_overlaps (terms[i].span, period))
        continue;
      first = MIN (first, mpl_day_get_school_year (terms[i].span.start));
      last = MAX (last, mpl_day_get_school_year (terms[i].span.start));
    }
  add_provisional (self, MPL_FINDING_TERMS_PROVISIONAL, first, last);
}

static void
check_programme (MplCheck *self)
{
  gint64 programme = mpl_row_get_id (mpl_plan_index_get_programme (self->plan));

  if (mpl_plan_index_get_n_activities (self->plan) == 0)
    g_ptr_array_add (self->findings,
                     mpl_finding_new (MPL_FINDING_PLAN_EMPTY, &mpl_programme_table, programme,
                                      "plan", MPL_CHECK_ORDER_PLAN, NULL));
  else
    {
      mpl_check_coverage (self);
      mpl_check_activities (self);
      mpl_check_schedule (self);
    }
  mpl_check_roles (self);
  check_provisional (self);
}

GPtrArray *
mpl_check_run (MplSnapshot *snapshot, const MplCalendar *calendar, MplDay today)
{
  g_autoptr (MplPlanIndex) plan = NULL;
  g_autoptr (MplCoverage) coverage = NULL;
  MplCheck self = { .snapshot = snapshot, .calendar = calendar, .today = today };

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);
  g_return_val_if_fail (calendar != NULL, NULL);
  g_return_val_if_fail (mpl_day_is_valid (today), NULL);

  plan = mpl_plan_index_new (snapshot);
  coverage = mpl_coverage_new (plan);
  self.plan = plan;
  self.coverage = coverage;
  self.findings = g_ptr_array_new_with_free_func ((GDestroyNotify) mpl_finding_free);

  if (mpl_plan_index_get_programme (plan) == NULL)
    g_ptr_array_add (self.findings,
                     mpl_finding_new (MPL_FINDING_PROGRAMME_MISSING, &mpl_programme_table, 0,
                                      "programme", MPL_CHECK_ORDER_PLAN, NULL));
  else
    check_programme (&self);

  check_rows (&self, &mpl_calendar_day_table, MPL_CALENDAR_DAY_DAY, MPL_CALENDAR_DAY_DAY);
  check_rows (&self, &mpl_term_table, MPL_TERM_START, MPL_TERM_END);
  g_ptr_array_sort (self.findings, mpl_finding_compare);

  return self.findings;
}

guint
mpl_check_count (const GPtrArray *findings, MplSeverity severity)
{
  guint n = 0;

  g_return_val_if_fail (findings != NULL, 0);

  for (guint i = 0; i < findings->len; i++)
    {
      const MplFinding *finding = g_ptr_array_index (findings, i);

      n += mpl_finding_get_severity (finding->kind) == severity ? 1 : 0;
    }
  return n;
}
