/* edit-plan.h: a sound plan as a school file holds it, to edit by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-model.h"
#include "sound-plan.h"

G_BEGIN_DECLS

/* (transfer full): a model of the plan; a record with the provisional id -n has the id n. */
MplModel *edit_plan_open (const SoundPlan *plan);

/* Asserts that the change is valid, and does it; the change knows the real ids then. */
void edit_plan_apply (MplModel *model, MplChange *change);

/* Asserts that there is a change, does it and returns the file as it is then. */
MplSnapshot *edit_plan_do (MplModel *model, MplChange *change);

/* (transfer full): an action on a day, done on another one or not. */
gint64 edit_plan_add_action (SoundPlan *plan, guint index, MplDay day, MplDay done);

/* Asserts that there is no change, and that the sentence says a word. */
void edit_plan_assert_error (MplChange *change, GError **error, int code, const char *word);

/* «1a 1b | 2a»: titles in order, blocks apart. (transfer full) */
char *edit_plan_describe (MplSnapshot *snapshot);

/* A day or number of an activity. */
gint64 edit_plan_get (MplSnapshot *snapshot, gint64 activity, guint field);

G_END_DECLS
