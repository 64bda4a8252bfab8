/* mpl-timeline-row-text.h: the texts of a row's cells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Russian in every locale, as the plan is; see base/mpl-format.h.
 */

#pragma once

#include "timeline/mpl-timeline-types.h"

G_BEGIN_DECLS

/* (transfer full): «14.09», «14.09 – 17.09», "" where the days are unknown. */
char *mpl_timeline_row_format_days (const MplTimelineRow *row);

/* (transfer full): «6 из 8» of a block, "" of one without activities. */
char *mpl_timeline_row_format_count (const MplTimelineRow *row);

G_END_DECLS
