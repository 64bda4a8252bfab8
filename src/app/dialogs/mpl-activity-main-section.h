/* mpl-activity-main-section.h: block, title and kind of an activity
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/dialogs/mpl-activity-section.h"

G_BEGIN_DECLS

#define MPL_TYPE_ACTIVITY_MAIN_SECTION (mpl_activity_main_section_get_type ())
G_DECLARE_FINAL_TYPE (MplActivityMainSection,
                      mpl_activity_main_section,
                      MPL,
                      ACTIVITY_MAIN_SECTION,
                      MplActivitySection)

G_END_DECLS
