/* mpl-calendar-built-in.h: brings the calendars that come with the program into a school file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-change.h"
#include "model/mpl-snapshot.h"

#include "base/mpl-span.h"

G_BEGIN_DECLS

/**
 * mpl_calendar_add_built_in:
 * @span: the days of a programme
 * @snapshot: a school file
 * @change: where they are added
 * @error: a defect of the program
 *
 * Adds the days off and the terms that are known of the years of @span and that the file does not
 * have yet (mpl_calendar_add_records()). What is not known goes by the rule and is provisional.
 */
gboolean
mpl_calendar_add_built_in (MplSpan span, MplSnapshot *snapshot, MplChange *change, GError **error);

G_END_DECLS
