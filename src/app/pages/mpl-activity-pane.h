/* mpl-activity-pane.h: the facts of an activity of the plan beside it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All that is known of one activity, or of a block, to be read. It is made for the side of a split
 * view, 280–340 pixels wide, and scrolls.
 *
 * Properties: `book` (#MplBook), whose plan it tells of, %NULL for none; `activity` (gint64), the
 * id of the activity, 0 for none or where it shows a block. One that the plan does not have (any
 * more) shows as nothing, and shows again when an undo brings it back.
 *
 * Signal `activity-activated` (gint64): a person asks for an activity that this one is tied to, by
 * its id. The pane itself stays as it is.
 */

#pragma once

#include <adwaita.h>

#include "book/mpl-book.h"

G_BEGIN_DECLS

#define MPL_TYPE_ACTIVITY_PANE (mpl_activity_pane_get_type ())
G_DECLARE_FINAL_TYPE (MplActivityPane, mpl_activity_pane, MPL, ACTIVITY_PANE, AdwBin)

/* Shows an activity by its id, nothing for 0. */
void mpl_activity_pane_show_activity (MplActivityPane *self, gint64 activity);

/* Shows a block by its id, nothing for 0; `activity` becomes 0. */
void mpl_activity_pane_show_block (MplActivityPane *self, gint64 block);

G_END_DECLS
