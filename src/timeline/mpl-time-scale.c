/* mpl-time-scale.c: days as points along a line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-time-scale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The height of the font that the table's widths are told for. */
#define TABLE_EM 15.0

/* A step lands a little inside the level, out of reach of rounding. */
#define STEP_MARGIN 1.02

/* Widths follow from the texts that have to fit: «II» in 53 days, «сен» in a month, «14» in a day
 * and so on; mpl-timeline-header.c chooses among the forms of each unit. */
static const MplZoomLevel levels[] = {
  { NC_ ("zoom", "Years"), 0.3, MPL_TIME_SCHOOL_YEAR, MPL_TIME_TERM },
  { NC_ ("zoom", "Years"), 0.6, MPL_TIME_SCHOOL_YEAR, MPL_TIME_TERM },
  { NC_ ("zoom", "Year"), 1.2, MPL_TIME_TERM, MPL_TIME_MONTH },
  { NC_ ("zoom", "Year"), 1.8, MPL_TIME_TERM, MPL_TIME_MONTH },
  { NC_ ("zoom", "Half-year"), 2.8, MPL_TIME_TERM, MPL_TIME_MONTH },
  { NC_ ("zoom", "Quarter"), 4.2, MPL_TIME_TERM, MPL_TIME_MONTH },
  { NC_ ("zoom", "Quarter"), 6.5, MPL_TIME_MONTH_TERM, MPL_TIME_WEEK },
  { NC_ ("zoom", "Month"), 10.0, MPL_TIME_MONTH_TERM, MPL_TIME_WEEK },
  { NC_ ("zoom", "Month"), 15.0, MPL_TIME_MONTH_TERM, MPL_TIME_WEEK },
  { NC_ ("zoom", "Month"), 21.0, MPL_TIME_MONTH_TERM, MPL_TIME_DAY },
  { NC_ ("zoom", "Week"), 36.0, MPL_TIME_MONTH_TERM, MPL_TIME_DAY },
  { NC_ ("zoom", "Week"), 60.0, MPL_TIME_MONTH_TERM, MPL_TIME_DAY },
  { NC_ ("zoom", "Day"), 120.0, MPL_TIME_MONTH_TERM, MPL_TIME_DAY },
};

#define WIDEST 240.0

const MplZoomLevel *
mpl_zoom_get_levels (guint *n_levels)
{
  g_return_val_if_fail (n_levels != NULL, NULL);

  *n_levels = G_N_ELEMENTS (levels);
  return levels;
}

static void
set_day_width (MplTimeScale *self, double day_width)
{
  double unit = self->em / TABLE_EM;

  self->day_width = CLAMP (day_width, levels[0].day_width * unit, WIDEST * unit);
}

void
mpl_time_scale_init (MplTimeScale *self, MplSpan span, double day_width, double em)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (span.start != MPL_DAY_NONE && span.end >= span.start);
  g_return_if_fail (em > 0);

  self->first = span.start;
  self->last = span.end;
  self->em = em;
  set_day_width (self, day_width);
}

double
mpl_time_scale_get_x (const MplTimeScale *self, MplDay day)
{
  return ((double) day - self->first) * self->day_width;
}

MplDay
mpl_time_scale_get_day (const MplTimeScale *self, double x)
{
  MplDay day = self->first + (MplDay) floor (x / self->day_width);

  /* Division and multiplication may round apart at the edge of a day. */
  if (mpl_time_scale_get_x (self, day + 1) <= x)
    day++;
  else if (mpl_time_scale_get_x (self, day) > x)
    day--;

  return day;
}

double
mpl_time_scale_get_width (const MplTimeScale *self)
{
  return mpl_time_scale_get_x (self, self->last + 1);
}

guint
mpl_time_scale_get_level (const MplTimeScale *self)
{
  double day_width = self->day_width * TABLE_EM / self->em;
  guint level = 0;

  while (level + 1 < G_N_ELEMENTS (levels) && levels[level + 1].day_width <= day_width)
    level++;

  return level;
}

/* Sets the width and tells by how much the anchor's day has moved. */
static double
set_width_around (MplTimeScale *self, double day_width, double anchor)
{
  double before = self->day_width;

  set_day_width (self, day_width);
  return anchor * (self->day_width / before) - anchor;
}

double
mpl_time_scale_zoom (MplTimeScale *self, double factor, double anchor)
{
  g_return_val_if_fail (factor > 0, 0);

  return set_width_around (self, self->day_width * factor, anchor);
}

double
mpl_time_scale_step (MplTimeScale *self, int steps, double anchor)
{
  int level = (int) mpl_time_scale_get_level (self) + steps;
  guint index = (guint) CLAMP (level, 0, (int) G_N_ELEMENTS (levels) - 1);
  double margin = level >= 0 ? STEP_MARGIN : 1.0;

  return set_width_around (self, levels[index].day_width * margin * self->em / TABLE_EM, anchor);
}

double
mpl_time_scale_fit (MplTimeScale *self, MplSpan span, double width, double anchor)
{
  g_return_val_if_fail (span.end >= span.start, 0);

  return set_width_around (self, width / mpl_span_get_length (span), anchor);
}
