/* mpl-backup-rotation.c: which copies are kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "store/mpl-backup.h"

#define SECONDS_PER_DAY 86400
#define RECENT_MAX 10
#define DAYS_MAX 10
#define MONTHS_MAX 12

/* A number that is the same for all moments of a day, or of a month, here. */
static void
get_periods (gint64 time, int *day, int *month)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (time);

  *day = 0;
  *month = 0;
  if (moment == NULL)
    return;

  *month = g_date_time_get_year (moment) * 12 + g_date_time_get_month (moment);
  *day = g_date_time_get_year (moment) * 366 + g_date_time_get_day_of_year (moment);
}

GArray *
mpl_backup_select_kept (const GArray *times)
{
  GArray *kept = g_array_sized_new (FALSE, FALSE, sizeof (gboolean), times->len);
  gint64 newest = times->len > 0 ? g_array_index (times, gint64, 0) : 0;
  int last_day = G_MININT, last_month = G_MININT;
  int n_recent = 0, n_days = 0, n_months = 0;

  for (guint i = 0; i < times->len; i++)
    {
      gint64 time = g_array_index (times, gint64, i);
      gboolean keep = newest - time < SECONDS_PER_DAY && n_recent++ < RECENT_MAX;
      int day, month;

      get_periods (time, &day, &month);
      if (day != last_day && n_days++ < DAYS_MAX)
        keep = TRUE;
      if (month != last_month && n_months++ < MONTHS_MAX)
        keep = TRUE;
      last_day = day;
      last_month = month;

      g_array_append_val (kept, keep);
    }

  return kept;
}
