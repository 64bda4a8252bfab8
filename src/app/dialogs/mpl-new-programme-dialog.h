/* mpl-new-programme-dialog.h: a programme made from the template
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks for school, period, challenges, focuses and preset, tells while one chooses what would come,
 * and makes it as one step of undo: in the school file that is open, or in a new one.
 *
 * Signal `made` (MplBook): the programme is there.
 */

#pragma once

#include <adwaita.h>

#include "book/mpl-book.h"

G_BEGIN_DECLS

#define MPL_TYPE_NEW_PROGRAMME_DIALOG (mpl_new_programme_dialog_get_type ())

G_DECLARE_FINAL_TYPE (MplNewProgrammeDialog,
                      mpl_new_programme_dialog,
                      MPL,
                      NEW_PROGRAMME_DIALOG,
                      AdwDialog)

/**
 * mpl_new_programme_dialog_new:
 * @book: (nullable): the school file that the programme is added to; %NULL for a new one in the
 *   user's data folder
 *
 * Returns: (transfer floating): the dialog
 */
MplNewProgrammeDialog *mpl_new_programme_dialog_new (MplBook *book);

G_END_DECLS
