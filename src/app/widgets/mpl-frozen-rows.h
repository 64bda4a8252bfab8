/* mpl-frozen-rows.h: the columns beside a timeline's chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As many row widgets as are seen, whatever the length of the plan: a row that leaves at one end
 * comes back at the other with another content. The row of the cursor keeps its widget also when
 * it is scrolled away, so that the keyboard stays where it was.
 */

#pragma once

#include "app/widgets/mpl-timeline-scene.h"

G_BEGIN_DECLS

#define MPL_TYPE_FROZEN_ROWS (mpl_frozen_rows_get_type ())
G_DECLARE_FINAL_TYPE (MplFrozenRows, mpl_frozen_rows, MPL, FROZEN_ROWS, GtkWidget)

/* The rows of @scene. */
GtkWidget *mpl_frozen_rows_new (MplTimelineScene *scene);

/* Gives the keyboard to the cursor's row; to the first seen where there is no cursor. */
gboolean mpl_frozen_rows_grab_focus (MplFrozenRows *self);

G_END_DECLS
