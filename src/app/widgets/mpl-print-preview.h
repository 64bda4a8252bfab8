/* mpl-print-preview.h: pages below each other, as they are going to be printed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * To be put into a GtkScrolledWindow. The property `page` (from 1) is the page that is looked at,
 * `zoom` is 1 where a whole page fits.
 */

#pragma once

#include <gtk/gtk.h>

#include "app/widgets/mpl-print-pages.h"

G_BEGIN_DECLS

#define MPL_TYPE_PRINT_PREVIEW (mpl_print_preview_get_type ())

G_DECLARE_FINAL_TYPE (MplPrintPreview, mpl_print_preview, MPL, PRINT_PREVIEW, GtkWidget)

/* Shows these pages from now on. */
void mpl_print_preview_set_pages (MplPrintPreview *self, MplPrintPages *pages);

/* The page that is looked at, from 1; 0 where there is none. */
guint mpl_print_preview_get_page (MplPrintPreview *self);

/* Leads to a page, from 1. */
void mpl_print_preview_show_page (MplPrintPreview *self, guint page);

/* 1 where a whole page fits; 1 to 8. */
double mpl_print_preview_get_zoom (MplPrintPreview *self);
void mpl_print_preview_set_zoom (MplPrintPreview *self, double zoom);

G_END_DECLS
