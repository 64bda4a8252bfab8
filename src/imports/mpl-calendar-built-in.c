/* mpl-calendar-built-in.c: brings the calendars that come with the program into a school file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "imports/mpl-calendar-built-in.h"

#include "imports/mpl-calendar-reader.h"
#include "model/mpl-calendar-records.h"
#include "model/mpl-school.h"

/* A year's days come with the words of its own act. */
static void
add_year (const MplCalendarConfig *all,
          const MplCalendarAct *act,
          MplSpan span,
          MplSnapshot *snapshot,
          MplChange *change)
{
  MplSpan year = MPL_SPAN_INIT (mpl_day_new (act->year, 1, 1), mpl_day_new (act->year, 12, 31));
  MplCalendarConfig days = *all;

  days.n_terms = 0;
  if (mpl_span_overlaps (year, span))
    mpl_calendar_add_records (&days, act->act, year, snapshot, change);
}

gboolean
mpl_calendar_add_built_in (MplSpan span, MplSnapshot *snapshot, MplChange *change, GError **error)
{
  MplRow *school = mpl_snapshot_get_school (snapshot);
  MplTermKind kind = school != NULL
                         ? (MplTermKind) mpl_row_get_choice (school, MPL_SCHOOL_TERM_KIND)
                         : MPL_TERM_QUARTER;
  g_autoptr (MplCalendarData) data = mpl_calendar_data_new (kind);
  MplCalendarConfig config;

  if (!mpl_calendar_data_read_built_in (data, error))
    return FALSE;

  config = mpl_calendar_data_get_config (data, 5);
  for (guint i = 0; i < data->acts->len; i++)
    add_year (&config, &g_array_index (data->acts, MplCalendarAct, i), span, snapshot, change);

  config.n_days = 0;
  mpl_calendar_add_records (&config, NULL, span, snapshot, change);

  return TRUE;
}
