/* mpl-activity-own-section.h: an activity's values in the school's own columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/dialogs/mpl-activity-section.h"

G_BEGIN_DECLS

#define MPL_TYPE_ACTIVITY_OWN_SECTION (mpl_activity_own_section_get_type ())
G_DECLARE_FINAL_TYPE (MplActivityOwnSection,
                      mpl_activity_own_section,
                      MPL,
                      ACTIVITY_OWN_SECTION,
                      MplActivitySection)

G_END_DECLS
