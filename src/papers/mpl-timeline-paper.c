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

static MplTimelineInput *
read_plan (MplSnapshot *snapshot, MplRow *programme, MplSpan period, MplDay today)
{
  g_autoptr (MplCalendar) calendar = mpl_calendar_new_for_snapshot (snapshot);
  g_autoptr (MplTimelineInput) input
      = mpl_timeline_input_new_for_plan (snapshot, programme, calendar, today);

  if (period.start == MPL_DAY_NONE || period.end == MPL_DAY_NONE)
    return g_steal_pointer (&input);

  return mpl_timeline_input_new_for_period (input, period);
}

static void
set_head (MplTimelineExportOptions *options, const MplPaperHead *head)
{
  options->title = head->title;
  options->subtitle = head->subtitle;
  options->school = head->school;
  options->griffs = (const char *const *const *) head->griffs;
  options->signature_post = head->signature_post;
  options->signature_name = head->signature_name;
  options->day = head->day;
}

MplTimelineDocument *
mpl_timeline_document_new (MplSnapshot *snapshot,
                           MplRow *programme,
                           const MplTimelineExportOptions *options,
                           MplDay today)
{
  MplTimelineDocument *self = g_new0 (MplTimelineDocument, 1);

  self->options = *options;
  self->head = mpl_paper_head_new_for_plan (snapshot, programme, options->span, today);
  self->input = read_plan (snapshot, programme, options->span, today);
  set_head (&self->options, self->head);

  return self;
}

void
mpl_timeline_document_free (MplTimelineDocument *self)
{
  g_return_if_fail (self != NULL);

  mpl_timeline_input_unref (self->input);
  mpl_paper_head_free (self->head);
  g_free (self);
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
  g_autoptr (MplTimelineDocument) document = NULL;
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

  options.paper = request->size == MPL_PAPER_A3 ? MPL_TIMELINE_A3 : MPL_TIMELINE_A4;
  options.landscape = request->landscape;
  options.replace = request->replace != NULL ? request->replace : mpl_timeline_export_keep;
  options.replace_data = request->data;
  document = mpl_timeline_document_new (request->snapshot, programme, &options, request->today);

  return mpl_timeline_export (document->input, &document->options, path, find_format (format),
                              cancellable, request->progress, request->data, error);
}
