/* mpl-timeline-period.c: a part of a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-timeline-period.h"

/* Days beside the rows and the period that a chart may still show. */
#define SPARE_DAYS 400

static gboolean
meets (MplSpan span, MplSpan period)
{
  return span.start != MPL_DAY_NONE && span.start <= period.end && span.end >= period.start;
}

/* A recurring activity is there on its days only, not between them. */
static gboolean
has_days (const MplTimelineRow *row, MplSpan period)
{
  if (row->n_occurrences == 0)
    return meets (row->span, period) || meets (row->baseline, period);
  for (guint i = 0; i < row->n_occurrences; i++)
    if (row->occurrences[i].day >= period.start && row->occurrences[i].day <= period.end)
      return TRUE;

  return FALSE;
}

/* Which rows stay: blocks by their activities, actions with theirs. */
static gboolean *
choose_rows (MplTimelineInput *input, MplSpan period)
{
  guint n_rows = mpl_timeline_input_get_n_rows (input);
  gboolean *stays = g_new0 (gboolean, MAX (n_rows, 1));
  gboolean activity_stays = FALSE;

  for (guint i = 0; i < n_rows; i++)
    {
      const MplTimelineRow *row = mpl_timeline_input_get_row (input, i);

      if (row->kind == MPL_TIMELINE_ACTIVITY)
        activity_stays = has_days (row, period);
      if (row->kind == MPL_TIMELINE_BLOCK || !activity_stays)
        continue;
      stays[i] = TRUE;
      if (row->block >= 0)
        stays[row->block] = TRUE;
    }

  return stays;
}

static void
copy_days (MplTimelineInput *input, MplTimelineInput *part, MplSpan period)
{
  MplSpan span = mpl_timeline_input_get_span (input);
  g_autofree MplTimelineDayFlags *days = NULL;
  guint n_days;

  span = span.start == MPL_DAY_NONE
             ? period
             : MPL_SPAN_INIT (MIN (span.start, period.start), MAX (span.end, period.end));
  span = MPL_SPAN_INIT (span.start - SPARE_DAYS, span.end + SPARE_DAYS);
  n_days = (guint) mpl_span_get_length (span);
  days = g_new (MplTimelineDayFlags, n_days);
  for (guint i = 0; i < n_days; i++)
    days[i] = mpl_timeline_input_get_day (input, span.start + (MplDay) i);
  mpl_timeline_input_set_days (part, span.start, days, n_days);
}

MplTimelineInput *
mpl_timeline_input_new_for_period (MplTimelineInput *input, MplSpan period)
{
  g_autofree gboolean *stays = NULL;
  MplTimelineInput *part;

  g_return_val_if_fail (input != NULL && mpl_span_is_valid (period), NULL);

  part = mpl_timeline_input_new (mpl_timeline_input_get_today (input));
  stays = choose_rows (input, period);
  for (guint i = 0; i < mpl_timeline_input_get_n_rows (input); i++)
    if (stays[i])
      mpl_timeline_input_add_row (part, mpl_timeline_input_get_row (input, i));
  for (guint i = 0; i < mpl_timeline_input_get_n_links (input); i++)
    {
      const MplTimelineLink *link = mpl_timeline_input_get_link (input, i);

      mpl_timeline_input_add_link (part, mpl_timeline_input_get_row (input, link->from)->id,
                                   mpl_timeline_input_get_row (input, link->to)->id, link->type,
                                   link->critical);
    }
  for (guint i = 0; i < mpl_timeline_input_get_n_terms (input); i++)
    mpl_timeline_input_add_term (part, mpl_timeline_input_get_term (input, i));
  copy_days (input, part, period);
  mpl_timeline_input_seal (part);

  return part;
}
