/* mpl-template-plan.h: makes a programme's plan from a template
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-calendar.h"
#include "model/mpl-snapshot.h"
#include "model/mpl-template-choice.h"

G_BEGIN_DECLS

/* A programme of more school years is not made from a template. */
#define MPL_TEMPLATE_MAX_YEARS 3

/**
 * mpl_template_choice_validate:
 * @choice: what was chosen
 * @error: %MPL_ERROR_INVALID with what is wrong with the programme's days
 *
 * Returns: whether a plan can be made of it
 */
gboolean mpl_template_choice_validate (const MplTemplateChoice *choice, GError **error);

/**
 * mpl_template_make_plan:
 * @self: a template
 * @choice: what was chosen
 * @snapshot: the school file that the programme is made for; its roles are used
 * @calendar: the school's days
 * @change: where the programme is added
 * @error: %MPL_ERROR_INVALID
 *
 * A programme with its blocks, activities, actions, links and responsible roles, as the template
 * tells for each school year of the programme. Starts move forward to a working day and ends
 * back, then links are satisfied by moving later. What would lie before the programme begins with
 * it, what would begin after it is left out, what would end after it ends with it.
 *
 * Returns: the provisional id of the programme, 0 after an error
 */
gint64 mpl_template_make_plan (const MplTemplate *self,
                               const MplTemplateChoice *choice,
                               MplSnapshot *snapshot,
                               const MplCalendar *calendar,
                               MplChange *change,
                               GError **error);

/**
 * MplTemplateCount:
 * @activities: how many activities
 * @milestones: how many of them are milestones
 * @recurring: how many of them recur
 * @blocks: in how many blocks
 *
 * What would come of a choice, for a dialog that tells it while one chooses.
 */
typedef struct
{
  guint activities;
  guint milestones;
  guint recurring;
  guint blocks;
} MplTemplateCount;

/* Counts without making anything; all 0 for a choice that is none. */
MplTemplateCount mpl_template_count (const MplTemplate *self, const MplTemplateChoice *choice);

G_END_DECLS
