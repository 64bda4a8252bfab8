/* mpl-sample-progress.h: how far the sample's plan has come by a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-calendar.h"
#include "model/mpl-sample.h"
#include "model/mpl-snapshot.h"

G_BEGIN_DECLS

/**
 * mpl_sample_progress_add:
 * @self: the progress that a sample tells
 * @today: the day by which it is measured; nothing of this day on is done
 * @plan: the school file with its plan as it was approved
 * @calendar: the school's days
 * @change: where it is added
 *
 * The rules stand in docs/template-format.md, “Progress”.
 */
void mpl_sample_progress_add (const MplSampleProgress *self,
                              MplDay today,
                              MplSnapshot *plan,
                              const MplCalendar *calendar,
                              MplChange *change);

G_END_DECLS
