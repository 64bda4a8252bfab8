/* mpl-activity-link-row.h: a predecessor in the activity's dialog
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/mpl-activity-draft.h"

G_BEGIN_DECLS

/**
 * MplActivityLinkRow:
 *
 * Folded it shows what the activity waits for and how; unfolded it edits kind and lag of the link.
 * Which record of the draft that is, is told by each update.
 */
#define MPL_TYPE_ACTIVITY_LINK_ROW (mpl_activity_link_row_get_type ())
G_DECLARE_FINAL_TYPE (MplActivityLinkRow,
                      mpl_activity_link_row,
                      MPL,
                      ACTIVITY_LINK_ROW,
                      AdwExpanderRow)

/* A row for a link of the draft. */
GtkWidget *mpl_activity_link_row_new (MplActivityDraft *draft);

/* Brings the row to what the record is that it stands for from now on. */
void mpl_activity_link_row_update (MplActivityLinkRow *self, guint item);

/* Shows what of @problems is about the record. */
void mpl_activity_link_row_show (MplActivityLinkRow *self, GPtrArray *problems);

/* (transfer none): the widget that edits a field; the row unfolds for it. */
GtkWidget *mpl_activity_link_row_find (MplActivityLinkRow *self, guint field);

G_END_DECLS
