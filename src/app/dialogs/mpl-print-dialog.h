/* mpl-print-dialog.h: the plan's timeline, printed or saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Options beside the pages that they make. What is printed and saved is what the preview shows.
 */

#pragma once

#include <adwaita.h>

#include "book/mpl-book.h"

G_BEGIN_DECLS

#define MPL_TYPE_PRINT_DIALOG (mpl_print_dialog_get_type ())

G_DECLARE_FINAL_TYPE (MplPrintDialog, mpl_print_dialog, MPL, PRINT_DIALOG, AdwDialog)

/**
 * mpl_print_dialog_new:
 * @book: the school file; its current programme is printed as it is now
 * @settings: (nullable): where the options are remembered; %NULL keeps them nowhere
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *mpl_print_dialog_new (MplBook *book, GSettings *settings);

G_END_DECLS
