/* mpl-print-job.h: a timeline written to a file beside the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "model/mpl-snapshot.h"
#include "timeline/mpl-timeline-export.h"

G_BEGIN_DECLS

/* Told in the main thread; @done pages of @total are there. */
typedef void (*MplPrintProgressFunc) (guint done, guint total, gpointer data);

/**
 * mpl_print_job_run_async:
 * @snapshot: a school file with a programme
 * @options: how; texts and @replace are left out of account
 * @today: the day that the paper is made on
 * @path: the file; pictures of several pages are "name-1.png" and so on
 * @may_replace: (nullable) (array zero-terminated=1): which files may be replaced; "*" as the only
 *   one stands for all
 * @format: what is written
 * @cancellable: (nullable): breaks off between pages
 * @progress: (nullable): told of the pages until the job is finished
 * @progress_data: for @progress
 * @callback: called when it is done
 * @data: for @callback
 */
void mpl_print_job_run_async (MplSnapshot *snapshot,
                              const MplTimelineExportOptions *options,
                              MplDay today,
                              const char *path,
                              const char *const *may_replace,
                              MplTimelineFormat format,
                              GCancellable *cancellable,
                              MplPrintProgressFunc progress,
                              gpointer progress_data,
                              GAsyncReadyCallback callback,
                              gpointer data);

/**
 * mpl_print_job_run_finish:
 * @result: what the callback was given
 * @n_pages: (out) (optional): how many pages were written
 * @error: as of mpl_timeline_export(); %MPL_ERROR_EXISTS where a file may not be replaced
 *
 * Returns: whether it was written
 */
gboolean mpl_print_job_run_finish (GAsyncResult *result, guint *n_pages, GError **error);

G_END_DECLS
