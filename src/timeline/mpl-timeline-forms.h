/* mpl-timeline-forms.h: the texts of a scale's cell, ever shorter
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "timeline/mpl-time-ticks.h"

G_BEGIN_DECLS

/**
 * mpl_timeline_forms_new:
 * @input: knows the terms
 * @tick: a cell
 * @n_dated: (out): how many of the first forms tell the year, too
 *
 * Returns: (transfer full) (array zero-terminated=1): what the cell may be labelled with: the
 *   forms with the year from long to short, then those without; none is cut within a word
 */
char **mpl_timeline_forms_new (MplTimelineInput *input, const MplTimeTick *tick, guint *n_dated);

/* «24.11», for today's flag. */
char *mpl_timeline_forms_day (MplDay day);

G_END_DECLS
