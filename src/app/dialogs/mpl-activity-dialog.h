/* mpl-activity-dialog.h: an activity edited whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "base/mpl-span.h"
#include "book/mpl-book.h"

G_BEGIN_DECLS

/**
 * MplActivityDialog:
 *
 * Edits a draft of an activity; saving makes one command of it. Ctrl+Enter saves, or goes to the
 * first field that is wrong; Escape closes, and asks where something would be lost. The book is
 * not changed before.
 *
 * Signal `saved` (gint64): the activity's id, once the book has it.
 */
#define MPL_TYPE_ACTIVITY_DIALOG (mpl_activity_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MplActivityDialog, mpl_activity_dialog, MPL, ACTIVITY_DIALOG, AdwDialog)

/**
 * mpl_activity_dialog_new:
 * @book: an open school file; one that is read only is shown and not edited
 * @activity_id: an activity of it
 *
 * Returns: (transfer floating) (nullable): a dialog; %NULL where there is no such activity
 */
AdwDialog *mpl_activity_dialog_new (MplBook *book, gint64 activity_id);

/**
 * mpl_activity_dialog_new_for_block:
 * @book: an open school file that can be written
 * @block_id: a block of it
 * @span: the days to begin with, closed at both ends
 *
 * Returns: (transfer floating) (nullable): a dialog for a new activity; %NULL where there is no
 *   such block
 */
AdwDialog *mpl_activity_dialog_new_for_block (MplBook *book, gint64 block_id, MplSpan span);

G_END_DECLS
