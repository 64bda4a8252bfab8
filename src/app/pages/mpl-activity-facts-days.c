/* mpl-activity-facts-days.c: when an activity is, was and should have been
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/pages/mpl-activity-facts-private.h"

#include <glib/gi18n.h>

#include "app/pages/mpl-plan-words.h"
#include "base/mpl-format.h"
#include "model/mpl-activity-parts.h"
#include "model/mpl-activity.h"
#include "model/mpl-approval.h"
#include "model/mpl-plan.h"
#include "model/mpl-recurrence.h"

/* How many of the coming days of a recurring activity are told. */
#define N_COMING 3

static MplSpan
get_span (MplRow *row, guint start, guint end)
{
  return MPL_SPAN_INIT (mpl_row_get_day (row, start), mpl_row_get_day (row, end));
}

static void
add_coming (const MplActivityFacts *self, GArray *days)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < days->len && n < N_COMING; i++)
    {
      const MplRecurrenceDay *day = &g_array_index (days, MplRecurrenceDay, i);
      g_autofree char *part = NULL;

      if (day->state != MPL_RECURRENCE_STATE_PLANNED || day->day < self->today)
        continue;
      part = mpl_format_day (day->day, MPL_DAY_MONTH);
      mpl_plan_words_add (text, ", ", part);
      n++;
    }
  mpl_facts_add (self->facts, MPL_FACTS_DAYS, ngettext ("Next day", "Next days", n), text->str);
}

static void
add_recurrence (const MplActivityFacts *self)
{
  g_autofree char *sentence = mpl_plan_words_make_recurrence (
      self->activity, mpl_plan_words_get_term_kind (self->snapshot));
  g_autoptr (GArray) days
      = mpl_activity_get_occurrences (self->snapshot, self->activity, self->calendar);
  MplFact *fact = mpl_facts_add (self->facts, MPL_FACTS_DAYS, _ ("Repeats"), sentence);
  guint total = 0;
  guint done = 0;

  for (guint i = 0; i < days->len; i++)
    {
      MplRecurrenceState state = g_array_index (days, MplRecurrenceDay, i).state;

      total += state != MPL_RECURRENCE_STATE_CANCELLED;
      done += state == MPL_RECURRENCE_STATE_DONE;
    }
  /* Translators: how many of an activity's occurrences have been held */
  if (fact != NULL && total > 0)
    fact->detail = g_strdup_printf (_ ("%u of %u held"), done, total);
  add_coming (self, days);
}

static void
add_actual (const MplActivityFacts *self)
{
  MplSpan span = get_span (self->activity, MPL_ACTIVITY_FACT_START, MPL_ACTIVITY_FACT_END);
  g_autofree char *text = mpl_span_is_valid (span) ? mpl_format_span (span, TRUE) : NULL;

  mpl_facts_add (self->facts, MPL_FACTS_DAYS, _ ("Actual days"), text);
}

/* The days of the activity in the newest baseline. */
static gboolean
find_baseline (const MplActivityFacts *self, MplSpan *span)
{
  MplRow *programme = mpl_plan_index_get_programme (self->index);
  MplRow *baseline
      = programme != NULL ? mpl_programme_get_baseline (self->snapshot, programme) : NULL;
  guint n = 0;
  MplRow *const *rows;

  if (baseline == NULL)
    return FALSE;

  rows
      = mpl_snapshot_get_children (self->snapshot, &mpl_baseline_span_table,
                                   MPL_BASELINE_SPAN_ACTIVITY, mpl_row_get_id (self->activity), &n);
  for (guint i = 0; i < n; i++)
    if (mpl_row_get_reference (rows[i], MPL_BASELINE_SPAN_BASELINE) == mpl_row_get_id (baseline))
      {
        *span = get_span (rows[i], MPL_BASELINE_SPAN_START, MPL_BASELINE_SPAN_END);
        return mpl_span_is_valid (*span) && span->start != MPL_DAY_NONE
               && span->end != MPL_DAY_NONE;
      }

  return FALSE;
}

static char *
make_shift (int days)
{
  if (days > 0)
    return g_strdup_printf (ngettext ("%d day later", "%d days later", (gulong) days), days);

  return g_strdup_printf (ngettext ("%d day earlier", "%d days earlier", (gulong) -days), -days);
}

static char *
make_start_shift (int days)
{
  g_autofree char *shift = make_shift (days);

  /* Translators: %s is “5 days later” or “1 day earlier” than in the baseline */
  return days != 0 ? g_strdup_printf (_ ("start %s"), shift) : NULL;
}

static char *
make_end_shift (int days)
{
  g_autofree char *shift = make_shift (days);

  /* Translators: %s is “5 days later” or “1 day earlier” than in the baseline */
  return days != 0 ? g_strdup_printf (_ ("end %s"), shift) : NULL;
}

/* «на 5 дней позже»; where the ends moved apart, each by itself. */
static char *
compare_spans (MplSpan now, MplSpan then)
{
  int start = now.start - then.start;
  int end = now.end - then.end;
  g_autofree char *start_shift = NULL;
  g_autofree char *end_shift = NULL;
  GString *text;

  if (start == end)
    return start == 0 ? g_strdup (_ ("no deviation")) : make_shift (start);

  text = g_string_new (NULL);
  start_shift = make_start_shift (start);
  end_shift = make_end_shift (end);
  mpl_plan_words_add (text, ", ", start_shift);
  mpl_plan_words_add (text, ", ", end_shift);

  return g_string_free (text, FALSE);
}

static void
add_baseline (const MplActivityFacts *self)
{
  MplSpan now = get_span (self->activity, MPL_ACTIVITY_START, MPL_ACTIVITY_END);
  g_autofree char *text = NULL;
  g_autofree char *days = NULL;
  MplSpan then;
  MplFact *fact;

  if (!find_baseline (self, &then))
    return;

  text = compare_spans (now, then);
  fact = mpl_facts_add (self->facts, MPL_FACTS_DAYS, _ ("Against the baseline"), text);
  if (mpl_span_equal (now, then))
    return;

  days = mpl_format_span (then, mpl_day_get_year (then.end) != mpl_day_get_year (now.end));
  /* Translators: %s are the days of an activity as the baseline holds them */
  fact->detail = g_strdup_printf (_ ("it was %s"), days);
}

static void
add_progress (const MplActivityFacts *self)
{
  g_autoptr (GPtrArray) actions = mpl_activity_get_actions (self->snapshot, self->activity);
  int progress = mpl_activity_get_progress (self->snapshot, self->activity);
  g_autofree char *text = g_strdup_printf ("%d" MPL_NBSP "%%", progress);

  /* Nothing is known of an activity without actions until somebody tells. */
  if (progress == 0 && actions->len == 0 && mpl_row_is_null (self->activity, MPL_ACTIVITY_PROGRESS))
    return;

  mpl_facts_add (self->facts, MPL_FACTS_DAYS, _ ("Progress"), text)->progress = progress;
}

void
mpl_activity_facts_add_days (const MplActivityFacts *self)
{
  mpl_facts_add_days (self->facts, get_span (self->activity, MPL_ACTIVITY_START, MPL_ACTIVITY_END),
                      self->calendar);
  add_recurrence (self);
  add_actual (self);
  add_baseline (self);
  add_progress (self);
}
