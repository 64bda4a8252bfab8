/* mpl-activity-actions-section.h: the actions that form an activity
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/dialogs/mpl-activity-list-section.h"

G_BEGIN_DECLS

#define MPL_TYPE_ACTIVITY_ACTIONS_SECTION (mpl_activity_actions_section_get_type ())
G_DECLARE_FINAL_TYPE (MplActivityActionsSection,
                      mpl_activity_actions_section,
                      MPL,
                      ACTIVITY_ACTIONS_SECTION,
                      MplActivityListSection)

G_END_DECLS
