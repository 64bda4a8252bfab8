/* mpl-activity-links-section.h: what an activity waits for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/dialogs/mpl-activity-list-section.h"

G_BEGIN_DECLS

#define MPL_TYPE_ACTIVITY_LINKS_SECTION (mpl_activity_links_section_get_type ())
G_DECLARE_FINAL_TYPE (MplActivityLinksSection,
                      mpl_activity_links_section,
                      MPL,
                      ACTIVITY_LINKS_SECTION,
                      MplActivityListSection)

G_END_DECLS
