/* mpl-activity-days-section.h: the days of an activity
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/dialogs/mpl-activity-section.h"

G_BEGIN_DECLS

#define MPL_TYPE_ACTIVITY_DAYS_SECTION (mpl_activity_days_section_get_type ())
G_DECLARE_FINAL_TYPE (MplActivityDaysSection,
                      mpl_activity_days_section,
                      MPL,
                      ACTIVITY_DAYS_SECTION,
                      MplActivitySection)

G_END_DECLS
