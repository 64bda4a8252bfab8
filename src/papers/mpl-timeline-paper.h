/* mpl-timeline-paper.h: a programme's timeline as a paper of the school
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the pages show and say is put together here for the window and the command line alike;
 * src/timeline draws them.
 */

#pragma once

#include "papers/mpl-paper-head.h"
#include "papers/mpl-paper.h"
#include "timeline/mpl-timeline-export.h"

G_BEGIN_DECLS

/**
 * MplTimelineDocument: a timeline that is ready to be divided among pages
 * @head: what stands around it
 * @input: what has days in the period
 * @options: how; its texts are those of the head
 */
typedef struct
{
  MplPaperHead *head;
  MplTimelineInput *input;
  MplTimelineExportOptions options;
} MplTimelineDocument;

/**
 * mpl_timeline_document_new:
 * @snapshot: a school file
 * @programme: a programme of it
 * @options: how; the texts are left out of account, the period is two known days or none
 * @today: the day that it is made on, and that overdue is told for
 *
 * May be called in any thread.
 *
 * Returns: (transfer full): the paper
 */
MplTimelineDocument *mpl_timeline_document_new (MplSnapshot *snapshot,
                                                MplRow *programme,
                                                const MplTimelineExportOptions *options,
                                                MplDay today);
void mpl_timeline_document_free (MplTimelineDocument *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplTimelineDocument, mpl_timeline_document_free)

/**
 * mpl_timeline_paper_check_period:
 * @period: two known days
 * @error: %MPL_ERROR_INVALID: it ends before it begins, or is longer than a chart can show
 *
 * Returns: whether a timeline can be made of it
 */
gboolean mpl_timeline_paper_check_period (MplSpan period, GError **error);

/* The line of the table of papers; see mpl_paper_export(). */
gboolean mpl_timeline_paper_export (const MplPaperRequest *request,
                                    const char *path,
                                    const char *format,
                                    GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
