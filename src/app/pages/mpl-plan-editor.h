/* mpl-plan-editor.h: the plan changed by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stands between the views of the plan and the book: asks the rules of the model what a drag or a
 * key would do, has the book do it as one command, and tells a person by a toast or a dialog what
 * was done or could not be. It is a MplTimelineEditor.
 */

#pragma once

#include <adwaita.h>

#include "app/widgets/mpl-timeline-editor.h"
#include "book/mpl-book.h"
#include "model/mpl-activity.h"
#include "model/mpl-plan-order.h"

G_BEGIN_DECLS

/**
 * MplPlanEditor:
 *
 * Signal `created` (gint64): an activity was made by a drag or a key and is to be named.
 */
#define MPL_TYPE_PLAN_EDITOR (mpl_plan_editor_get_type ())
G_DECLARE_FINAL_TYPE (MplPlanEditor, mpl_plan_editor, MPL, PLAN_EDITOR, GObject)

/* (transfer full): an editor that tells what it has to say in the window of @widget, which
 * outlives it. */
MplPlanEditor *mpl_plan_editor_new (GtkWidget *widget);

/* (nullable): whose plan is changed; %NULL for none. */
void mpl_plan_editor_set_book (MplPlanEditor *self, MplBook *book);

/* Says something beside the work; @with_undo offers to take the last command back. */
void mpl_plan_editor_tell (MplPlanEditor *self, const char *text, gboolean with_undo);

/* Each is one command; empty @ids are nothing to do. */
void mpl_plan_editor_delete (MplPlanEditor *self, const gint64 *ids, guint n_ids);
void mpl_plan_editor_duplicate (MplPlanEditor *self, const gint64 *ids, guint n_ids);
void mpl_plan_editor_set_status (MplPlanEditor *self,
                                 const gint64 *ids,
                                 guint n_ids,
                                 MplActivityStatus status);

/* Links each to the next one, in their order. */
void mpl_plan_editor_link (MplPlanEditor *self, const gint64 *ids, guint n_ids);

/* Makes an activity there, of one day: the first working day from today on within the programme. */
void mpl_plan_editor_create (MplPlanEditor *self, MplPlanPlace place);

/* The title of an activity or a block; one that cannot be is told of and not kept. */
void
mpl_plan_editor_rename (MplPlanEditor *self, MplTimelineRowKind kind, gint64 id, const char *title);

/* The clipboard of the display; @cut takes them away. */
void mpl_plan_editor_copy (MplPlanEditor *self, const gint64 *ids, guint n_ids, gboolean cut);
void mpl_plan_editor_paste (MplPlanEditor *self, MplPlanPlace place);

G_END_DECLS
