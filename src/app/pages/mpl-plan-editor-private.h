/* mpl-plan-editor-private.h: what the files of MplPlanEditor share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/pages/mpl-plan-editor.h"
#include "model/mpl-plan-move.h"

G_BEGIN_DECLS

struct _MplPlanEditor
{
  GObject parent_instance;

  GtkWidget *widget; /* not owned */
  MplBook *book;
  MplCalendar *calendar; /* of the move */
  MplPlanMove *move;     /* under way, or NULL */
};

/* (transfer full) */
MplSnapshot *mpl_plan_editor_get_snapshot (MplPlanEditor *self);

/* A toast for what the rules refuse, a dialog for what the file does. */
void mpl_plan_editor_fail (MplPlanEditor *self, const GError *error);

/* Has the book do it; @change may be %NULL with the @reason why there is none. */
gboolean mpl_plan_editor_apply (MplPlanEditor *self, MplChange *change, const GError *reason);

/* Makes an activity and tells its id by the signal. */
void mpl_plan_editor_create_at (MplPlanEditor *self, MplPlanPlace place, MplSpan span);

G_END_DECLS
