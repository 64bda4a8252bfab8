/* mpl-activity-action-row.h: an action in the activity's dialog
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/mpl-activity-draft.h"

G_BEGIN_DECLS

/**
 * MplActivityActionRow:
 *
 * Folded it shows an action and whether it is done; unfolded it edits it. Which record of the
 * draft that is, is told by each update.
 */
#define MPL_TYPE_ACTIVITY_ACTION_ROW (mpl_activity_action_row_get_type ())
G_DECLARE_FINAL_TYPE (MplActivityActionRow,
                      mpl_activity_action_row,
                      MPL,
                      ACTIVITY_ACTION_ROW,
                      AdwExpanderRow)

/* A row for an action of the draft; @responsible is what mpl_activity_choices_new_responsible()
 * gave. */
GtkWidget *mpl_activity_action_row_new (MplActivityDraft *draft, GListModel *responsible);

/* Brings the row to what the record is that it stands for from now on. */
void mpl_activity_action_row_update (MplActivityActionRow *self, guint item);

/* Shows what of @problems is about the record. */
void mpl_activity_action_row_show (MplActivityActionRow *self, GPtrArray *problems);

/* (transfer none): the widget that edits a field; the row unfolds for it. */
GtkWidget *mpl_activity_action_row_find (MplActivityActionRow *self, guint field);

/* Puts the widget that takes the row away into it. */
void mpl_activity_action_row_add_remover (MplActivityActionRow *self, GtkWidget *remover);

G_END_DECLS
