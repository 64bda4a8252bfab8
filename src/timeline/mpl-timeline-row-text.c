/* mpl-timeline-row-text.c: the texts of a row's cells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-timeline-row-text.h"

#include "base/mpl-format.h"

char *
mpl_timeline_row_format_days (const MplTimelineRow *row)
{
  if (row->span.start == MPL_DAY_NONE)
    return g_strdup ("");
  if (row->span.start == row->span.end)
    return mpl_format_day (row->span.start, MPL_DAY_SHORTEST);

  return mpl_format_span_short (row->span);
}

char *
mpl_timeline_row_format_count (const MplTimelineRow *row)
{
  return row->total == 0 ? g_strdup ("") : g_strdup_printf ("%u из %u", row->done, row->total);
}
