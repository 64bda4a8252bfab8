/* mpl-timeline-export.h: a timeline as a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "timeline/mpl-timeline-print.h"

G_BEGIN_DECLS

typedef enum
{
  MPL_TIMELINE_PDF,
  MPL_TIMELINE_SVG,
  MPL_TIMELINE_PNG,
} MplTimelineFormat;

/* Told after each page; called in the thread that exports. */
typedef void (*MplTimelineProgressFunc) (guint done, guint total, gpointer data);

/**
 * mpl_timeline_export:
 * @input: a sealed input
 * @options: how
 * @path: the file; what exists is replaced unless the options' @replace says otherwise
 * @format: what is written: PDF with outline, metadata and text that can be selected; SVG or PNG,
 *   where several pages are "name-1.png" and so on, and no "name.png": one that @replace gives up
 *   is deleted once the pages are there
 * @cancellable: (nullable): breaks off between pages
 * @progress: (nullable) (scope call): told after each page
 * @progress_data: for @progress
 * @error: %MPL_ERROR_CANCELLED, %MPL_ERROR_DENIED, %MPL_ERROR_FULL, %MPL_ERROR_GONE or another
 *
 * Written whole or not at all: where it fails or is cancelled, no file is there that was not
 * before, and what was there is as it was. May be called in any thread.
 *
 * Returns: whether it was written
 */
gboolean mpl_timeline_export (MplTimelineInput *input,
                              const MplTimelineExportOptions *options,
                              const char *path,
                              MplTimelineFormat format,
                              GCancellable *cancellable,
                              MplTimelineProgressFunc progress,
                              gpointer progress_data,
                              GError **error);

/* A #MplTimelineReplaceFunc that gives up nothing: %MPL_ERROR_EXISTS. */
gboolean mpl_timeline_export_keep (const char *path, gpointer data, GError **error);

G_END_DECLS
