/* mpl-activity-state-section.h: how far an activity is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/dialogs/mpl-activity-section.h"

G_BEGIN_DECLS

#define MPL_TYPE_ACTIVITY_STATE_SECTION (mpl_activity_state_section_get_type ())
G_DECLARE_FINAL_TYPE (MplActivityStateSection,
                      mpl_activity_state_section,
                      MPL,
                      ACTIVITY_STATE_SECTION,
                      MplActivitySection)

G_END_DECLS
