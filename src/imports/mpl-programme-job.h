/* mpl-programme-job.h: a new programme for a school file, from the choice to the change
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The whole job that the dialog and the command line share: the school's name, the calendar of the
 * programme's years, and the plan.
 */

#pragma once

#include "model/mpl-snapshot.h"
#include "model/mpl-template-choice.h"

G_BEGIN_DECLS

/* Gives the school a name, %NULL to leave it as it is: one for both until the school tells the full
 * and the short one apart. */
void mpl_programme_name_school (MplChange *change, MplSnapshot *snapshot, const char *name);

/**
 * mpl_programme_make:
 * @template: (nullable): the template; %NULL for no programme at all
 * @choice: what was chosen; not read without a template
 * @school: (nullable): the school's name, %NULL to leave it as it is
 * @snapshot: the school file that it is made for
 * @error: %MPL_ERROR_INVALID where the choice cannot be
 *
 * Returns: (transfer full) (nullable): the change, one step of undo; empty where nothing was asked
 */
MplChange *mpl_programme_make (const MplTemplate *template,
                               const MplTemplateChoice *choice,
                               const char *school,
                               MplSnapshot *snapshot,
                               GError **error);

G_END_DECLS
