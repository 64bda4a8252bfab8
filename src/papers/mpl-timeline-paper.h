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
 * mpl_timeline_paper_read:
 * @snapshot: a school file
 * @programme: a programme of it
 * @period: the days to show, %MPL_DAY_NONE at both ends for the whole programme
 * @today: the day that overdue is told for
 *
 * May be called in any thread.
 *
 * Returns: (transfer full): a sealed input with what has days in the period
 */
MplTimelineInput *
mpl_timeline_paper_read (MplSnapshot *snapshot, MplRow *programme, MplSpan period, MplDay today);

/* Puts the head's texts, which stay its own, into the options. */
void mpl_timeline_paper_set_head (MplTimelineExportOptions *options, const MplPaperHead *head);

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
