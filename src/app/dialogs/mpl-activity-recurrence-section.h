/* mpl-activity-recurrence-section.h: how an activity recurs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/dialogs/mpl-activity-section.h"

G_BEGIN_DECLS

#define MPL_TYPE_ACTIVITY_RECURRENCE_SECTION (mpl_activity_recurrence_section_get_type ())
G_DECLARE_FINAL_TYPE (MplActivityRecurrenceSection,
                      mpl_activity_recurrence_section,
                      MPL,
                      ACTIVITY_RECURRENCE_SECTION,
                      MplActivitySection)

G_END_DECLS
