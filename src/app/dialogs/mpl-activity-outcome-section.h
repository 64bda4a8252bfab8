/* mpl-activity-outcome-section.h: what an activity yields, and a note
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/dialogs/mpl-activity-section.h"

G_BEGIN_DECLS

#define MPL_TYPE_ACTIVITY_OUTCOME_SECTION (mpl_activity_outcome_section_get_type ())
G_DECLARE_FINAL_TYPE (MplActivityOutcomeSection,
                      mpl_activity_outcome_section,
                      MPL,
                      ACTIVITY_OUTCOME_SECTION,
                      MplActivitySection)

G_END_DECLS
