/* mpl-frozen-row.h: a row of the columns beside a timeline's chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A widget that shows whichever row of the scene it is bound to: number, title, responsible, days;
 * of a block an arrow that folds it and how much of it is done. It is what the keyboard and a
 * screen reader meet: an item of a tree with its whole row as one sentence. Texts are shaped when
 * it is bound; while the chart scrolls, it only moves.
 */

#pragma once

#include "app/widgets/mpl-timeline-scene.h"

G_BEGIN_DECLS

#define MPL_TYPE_FROZEN_ROW (mpl_frozen_row_get_type ())
G_DECLARE_FINAL_TYPE (MplFrozenRow, mpl_frozen_row, MPL, FROZEN_ROW, GtkWidget)

/* A row that shows nothing yet. */
GtkWidget *mpl_frozen_row_new (MplTimelineScene *scene);

/**
 * mpl_frozen_row_bind:
 * @self: a row
 * @row: the shown row that it shows from now on, -1 for none
 *
 * Shapes its texts anew, also where @row is the one that it shows already.
 */
void mpl_frozen_row_bind (MplFrozenRow *self, int row);

/* The shown row that it shows, -1 for none. */
int mpl_frozen_row_get_row (MplFrozenRow *self);

/* Cursor, selection or pointer have come or gone. */
void mpl_frozen_row_update_state (MplFrozenRow *self);

/* Where texts of a block begin: right of its arrow. */
double mpl_frozen_row_get_indent (const MplTimelineMetrics *metrics);

G_END_DECLS
