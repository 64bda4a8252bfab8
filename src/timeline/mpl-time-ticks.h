/* mpl-time-ticks.h: the cells of a header row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "timeline/mpl-time-scale.h"
#include "timeline/mpl-timeline-input.h"

G_BEGIN_DECLS

/**
 * MplTimeTick:
 * @span: the cell's days
 * @unit: what the cell is
 * @term: index of the quarter or break that it lies in, where @unit speaks of them; -1 for none
 */
typedef struct
{
  MplSpan span;
  MplTimeUnit unit;
  int term;
} MplTimeTick;

/**
 * mpl_time_tick_find:
 * @input: knows the terms
 * @unit: what the cells hold
 * @day: a valid day
 *
 * Returns: the cell that holds @day. The cells of a unit cover all days, each once.
 */
MplTimeTick mpl_time_tick_find (MplTimelineInput *input, MplTimeUnit unit, MplDay day);

/**
 * mpl_time_ticks_collect:
 * @input: knows the terms
 * @unit: what the cells hold
 * @window: the days that are seen
 *
 * Takes time for what is seen, however long the scale.
 *
 * Returns: (transfer full) (element-type MplTimeTick): the cells with a day in @window, in order
 */
GArray *mpl_time_ticks_collect (MplTimelineInput *input, MplTimeUnit unit, MplSpan window);

G_END_DECLS
