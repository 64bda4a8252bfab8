/* mpl-activity-choices.h: what the activity's dialog lets a person choose from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "app/widgets/mpl-chooser-item.h"
#include "model/mpl-activity-draft.h"

G_BEGIN_DECLS

/* (transfer full) (element-type MplChooserItem): the roles in their order, then the persons at the
 * school by name. */
GListModel *mpl_activity_choices_new_responsible (MplActivityDraft *draft);

/* (transfer full) (element-type MplChooserItem): the other activities of the draft's programme in
 * the plan's order, with number and days. */
GListModel *mpl_activity_choices_new_activities (MplActivityDraft *draft);

/* Gives a row the labels of a field's choices. */
void mpl_activity_choices_fill (AdwComboRow *row, const MplField *field);

/* (transfer full): the name of a role or of a person; one of both ids is 0. */
char *mpl_activity_choices_get_name (MplSnapshot *snapshot, gint64 role, gint64 person);

/* (transfer full): the post of a person, "" for a role. */
char *mpl_activity_choices_get_post (MplSnapshot *snapshot, gint64 person);

/* (transfer full): «1.2 Составить план»; "" where there is no such activity. */
char *mpl_activity_choices_get_activity (MplActivityDraft *draft, gint64 activity);

G_END_DECLS
