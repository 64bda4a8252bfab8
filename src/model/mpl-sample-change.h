/* mpl-sample-change.h: makes the records of the sample school
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-calendar.h"
#include "model/mpl-sample.h"
#include "model/mpl-template-choice.h"
#include "model/mpl-snapshot.h"

G_BEGIN_DECLS

/* What the sample takes from its template, for the school year of @today; from 1 July on the coming
 * one. */
MplTemplateChoice mpl_sample_get_choice (const MplSample *self, MplDay today);

/* Names, requisites and week of the school: what the calendar needs is known then. */
void mpl_sample_add_school (const MplSample *self, MplSnapshot *snapshot, MplChange *change);

/**
 * mpl_sample_add_programme:
 * @self: a sample
 * @template: the template of its plan
 * @today: the day by which its progress is measured
 * @snapshot: an empty school file
 * @calendar: the school's days
 * @change: where all is added
 * @error: %MPL_ERROR_INVALID where the sample speaks of a role or of an activity that its plan does
 *   not have
 *
 * People and the roles they hold, the plan, its approvals and baseline, the councils, and what is
 * done by @today (docs/template-format.md, “Progress”). What would be decided later than @today is
 * not there yet.
 */
gboolean mpl_sample_add_programme (const MplSample *self,
                                   const MplTemplate *template,
                                   MplDay today,
                                   MplSnapshot *snapshot,
                                   const MplCalendar *calendar,
                                   MplChange *change,
                                   GError **error);

G_END_DECLS
