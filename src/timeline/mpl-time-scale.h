/* mpl-time-scale.h: days as points along a line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scale's first day begins at 0; points are pixels on a screen and 1/72 inch on paper. Zoom is
 * continuous; a table says what the two header rows tell from which zoom on.
 */

#pragma once

#include "base/mpl-span.h"

G_BEGIN_DECLS

/**
 * MplTimeUnit: what a cell of a header row holds
 * @MPL_TIME_SCHOOL_YEAR: July to June
 * @MPL_TIME_TERM: a quarter, a break, or the days between them
 * @MPL_TIME_MONTH_TERM: a month's days of one quarter; a break is one cell
 * @MPL_TIME_MONTH: a month
 * @MPL_TIME_WEEK: Monday to Sunday
 * @MPL_TIME_DAY: a day
 */
typedef enum
{
  MPL_TIME_SCHOOL_YEAR,
  MPL_TIME_TERM,
  MPL_TIME_MONTH_TERM,
  MPL_TIME_MONTH,
  MPL_TIME_WEEK,
  MPL_TIME_DAY,
} MplTimeUnit;

/**
 * MplZoomLevel:
 * @name: to be translated in the context "zoom", for a button between − and +
 * @day_width: the width of a day from which it holds, for a font 15 points high
 * @major: the unit of the upper header row
 * @minor: the unit of the lower header row
 */
typedef struct
{
  const char *name;
  double day_width;
  MplTimeUnit major;
  MplTimeUnit minor;
} MplZoomLevel;

/**
 * MplTimeScale:
 * @first: the first day, at 0
 * @last: the last day
 * @day_width: points per day
 * @em: the font's size in points, which the zoom table's widths are told for
 */
typedef struct
{
  MplDay first;
  MplDay last;
  double day_width;
  double em;
} MplTimeScale;

/**
 * mpl_zoom_get_levels:
 * @n_levels: (out): how many
 *
 * Returns: (array length=n_levels) (transfer none): the zoom table, from far to near
 */
const MplZoomLevel *mpl_zoom_get_levels (guint *n_levels);

/**
 * mpl_time_scale_init:
 * @self: a scale
 * @span: its days, closed at both ends
 * @day_width: points per day; brought within the table's bounds
 * @em: the font's size in points
 */
void mpl_time_scale_init (MplTimeScale *self, MplSpan span, double day_width, double em);

/* Where the day begins; it ends where the next one begins. Any day has a place, also outside. */
double mpl_time_scale_get_x (const MplTimeScale *self, MplDay day);

/* The day that is at @x, also outside of the scale. */
MplDay mpl_time_scale_get_day (const MplTimeScale *self, double x);

double mpl_time_scale_get_width (const MplTimeScale *self);

/* The index of the level of the zoom table that holds. */
guint mpl_time_scale_get_level (const MplTimeScale *self);

/**
 * mpl_time_scale_zoom:
 * @self: a scale
 * @factor: above 1 to come nearer
 * @anchor: the point that is to stay where it is, as under a pointer
 *
 * Returns: by how much the anchor's day has moved: what a scrolled view adds to its position
 */
double mpl_time_scale_zoom (MplTimeScale *self, double factor, double anchor);

/* The same, to the width of another level of the zoom table: @steps 1 is nearer, -1 farther. */
double mpl_time_scale_step (MplTimeScale *self, int steps, double anchor);

/* The same, so that @span fills @width. */
double mpl_time_scale_fit (MplTimeScale *self, MplSpan span, double width, double anchor);

G_END_DECLS
