/* mpl-timeline-paper.c: a programme's timeline as a paper of the school
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "papers/mpl-timeline-paper.h"

#include "base/mpl-error.h"
#include "model/mpl-calendar-snapshot.h"
#include "model/mpl-programme.h"
#include "timeline/mpl-timeline-builder.h"
#include "timeline/mpl-timeline-period.h"

#include <glib/gi18n-lib.h>

/* A programme runs for one to three school years; far beyond that no day is to be seen. */
#define MAX_DAYS (10 * 366)

MplTimelineInput *
mpl_timeline_paper_read (MplSnapshot *snapshot, MplRow *programme, MplSpan period, MplDay today)
{
  g_autoptr (MplCalendar) calendar = mpl_calendar_new_for_snapshot (snapshot);
  g_autoptr (MplTimelineInput) input
      = mpl_timeline_input_new_for_plan (snapshot, programme, calendar, today);

  if (period.start == MPL_DAY_NONE || period.end == MPL_DAY_NONE)
    return g_steal_pointer (&input);

  return mpl_timeline_input_new_for_period (input, period);
}

void
mpl_timeline_paper_set_head (MplTimelineExportOptions *options, const MplPaperHead *head)
{
  options->title = head->title;
  options->subtitle = head->subtitle;
  options->school = head->school;
  options->griffs = (const char *const *const *) head->griffs;
  options->signature_post = head->signature_post;
  options->signature_name = head->signature_name;
  options->day = head->day;
}

gboolean
mpl_timeline_paper_check_period (MplSpan period, GError **error)
{
  if (period.end < period.start)
    {
      mpl_error_set (error, MPL_ERROR_INVALID, NULL, _ ("The period ends before it begins."));
      return FALSE;
    }
  if (period.end - period.start >= MAX_DAYS)
    {
      mpl_error_set (error, MPL_ERROR_INVALID, NULL, _ ("The period is longer than ten years."));
      return FALSE;
    }

  return TRUE;
}

/* An end that is not told is the programme's. */
static gboolean
read_period (const MplPaperRequest *request, MplRow *programme, MplSpan *period, GError **error)
{
  *period = request->period;
  if (period->start == MPL_DAY_NONE && period->end == MPL_DAY_NONE)
    return TRUE;
  if (period->start == MPL_DAY_NONE)
    period->start = mpl_row_get_day (programme, MPL_PROGRAMME_START);
  if (period->end == MPL_DAY_NONE)
    period->end = mpl_row_get_day (programme, MPL_PROGRAMME_END);

  return mpl_timeline_paper_check_period (*period, error);
}

static MplTimelineFormat
find_format (const char *format)
{
  if (g_str_equal (format, "svg"))
    return MPL_TIMELINE_SVG;

  return g_str_equal (format, "png") ? MPL_TIMELINE_PNG : MPL_TIMELINE_PDF;
}

gboolean
mpl_timeline_paper_export (const MplPaperRequest *request,
                           const char *path,
                           const char *format,
                           GCancellable *cancellable,
                           GError **error)
{
  MplRow *programme = mpl_snapshot_get_programme (request->snapshot);
  g_autoptr (MplPaperHead) head = NULL;
  g_autoptr (MplTimelineInput) input = NULL;
  MplTimelineExportOptions options;

  mpl_timeline_export_options_init (&options);
  if (programme == NULL)
    {
      mpl_error_set (error, MPL_ERROR_NOTHING, NULL,
                     _ ("The school has no mentoring programme yet. Make one first."));
      return FALSE;
    }
  if (!read_period (request, programme, &options.span, error))
    return FALSE;

  head = mpl_paper_head_new_for_plan (request->snapshot, programme, options.span, request->today);
  input = mpl_timeline_paper_read (request->snapshot, programme, options.span, request->today);
  mpl_timeline_paper_set_head (&options, head);
  options.paper = request->size == MPL_PAPER_A3 ? MPL_TIMELINE_A3 : MPL_TIMELINE_A4;
  options.landscape = request->landscape;
  options.replace = request->replace != NULL ? request->replace : mpl_timeline_export_keep;
  options.replace_data = request->data;

  return mpl_timeline_export (input, &options, path, find_format (format), cancellable,
                              request->progress, request->data, error);
}
