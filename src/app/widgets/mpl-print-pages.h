/* mpl-print-pages.h: the pages of a timeline, divided and drawn beside the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A thread of its own divides the timeline and draws the pages that are asked for, as pictures of
 * so many pixels; the window never waits. The newest request wins, and the pages of before stay
 * until its pages are there.
 *
 * Signals: `divided` after a request is done; `drawn` (uint) after a page is.
 */

#pragma once

#include <gtk/gtk.h>

#include "model/mpl-snapshot.h"
#include "timeline/mpl-timeline-print.h"

G_BEGIN_DECLS

#define MPL_TYPE_PRINT_PAGES (mpl_print_pages_get_type ())

G_DECLARE_FINAL_TYPE (MplPrintPages, mpl_print_pages, MPL, PRINT_PAGES, GObject)

/* (transfer full): no pages yet. */
MplPrintPages *mpl_print_pages_new (void);

/**
 * mpl_print_pages_request:
 * @self: pages
 * @snapshot: a school file with a programme, which is the one that is shown
 * @options: how; texts are left out of account
 * @today: the day that the paper is made on
 *
 * Has the timeline divided anew; `divided` tells when it is.
 */
void mpl_print_pages_request (MplPrintPages *self,
                              MplSnapshot *snapshot,
                              const MplTimelineExportOptions *options,
                              MplDay today);

/* Whether a request is not done yet. */
gboolean mpl_print_pages_get_busy (MplPrintPages *self);

/* 0 until the first request is done. */
guint mpl_print_pages_get_n_pages (MplPrintPages *self);

/* The size of a page in 1/72 inch. */
void mpl_print_pages_get_size (MplPrintPages *self, double *width, double *height);

/* (transfer full): what is on a page, for somebody who does not see it. */
char *mpl_print_pages_describe (MplPrintPages *self, guint page);

/**
 * mpl_print_pages_get_picture:
 * @self: pages
 * @page: a page
 * @width: how many pixels wide it is wanted
 *
 * Where there is none of that width, it is going to be drawn; meanwhile one of another width is
 * better than nothing.
 *
 * Returns: (transfer none) (nullable): the page's picture
 */
GdkTexture *mpl_print_pages_get_picture (MplPrintPages *self, guint page, int width);

G_END_DECLS
