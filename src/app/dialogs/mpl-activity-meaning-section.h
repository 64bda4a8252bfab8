/* mpl-activity-meaning-section.h: what an activity serves: aims, objectives, levels, focus
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/dialogs/mpl-activity-section.h"

G_BEGIN_DECLS

#define MPL_TYPE_ACTIVITY_MEANING_SECTION (mpl_activity_meaning_section_get_type ())
G_DECLARE_FINAL_TYPE (MplActivityMeaningSection,
                      mpl_activity_meaning_section,
                      MPL,
                      ACTIVITY_MEANING_SECTION,
                      MplActivitySection)

G_END_DECLS
