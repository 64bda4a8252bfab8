/* mpl-activity-responsible-section.h: who is responsible for an activity
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/dialogs/mpl-activity-list-section.h"

G_BEGIN_DECLS

#define MPL_TYPE_ACTIVITY_RESPONSIBLE_SECTION (mpl_activity_responsible_section_get_type ())
G_DECLARE_FINAL_TYPE (MplActivityResponsibleSection,
                      mpl_activity_responsible_section,
                      MPL,
                      ACTIVITY_RESPONSIBLE_SECTION,
                      MplActivityListSection)

G_END_DECLS
