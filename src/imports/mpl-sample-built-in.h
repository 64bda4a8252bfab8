/* mpl-sample-built-in.h: makes the sample school that comes with the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-change.h"
#include "model/mpl-snapshot.h"

#include "base/mpl-day.h"

G_BEGIN_DECLS

/**
 * mpl_sample_make_change:
 * @today: the day by which the programme has come so far
 * @snapshot: an empty school file
 * @error: a defect of the program
 *
 * A made-up school with its calendar, its people and a programme of the school year of @today in
 * full swing, as one command.
 *
 * Returns: (transfer full) (nullable): the change that fills the file
 */
MplChange *mpl_sample_make_change (MplDay today, MplSnapshot *snapshot, GError **error);

G_END_DECLS
