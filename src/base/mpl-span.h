/* mpl-span.h: the days from one to another, both included
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Either end may be %MPL_DAY_NONE: the span is open there, without a first or a last day.
 */

#pragma once

#include "base/mpl-day.h"

G_BEGIN_DECLS

typedef struct
{
  MplDay start;
  MplDay end;
} MplSpan;

#define MPL_SPAN_INIT(start, end) ((MplSpan) { (start), (end) })

/* Whether each end is a valid day or open and the start is not after the end. */
gboolean mpl_span_is_valid (MplSpan self);

/**
 * mpl_span_get_length:
 * @self: a valid span, closed at both ends
 *
 * Returns: the number of its days, at least 1
 */
int mpl_span_get_length (MplSpan self);

/* Of valid spans; beyond an open end every day counts as within. */
gboolean mpl_span_contains (MplSpan self, MplDay day);
gboolean mpl_span_equal (MplSpan a, MplSpan b);
gboolean mpl_span_overlaps (MplSpan a, MplSpan b);

/**
 * mpl_span_intersect:
 * @a: a valid span
 * @b: a valid span
 * @both: (out) (optional): the days that both have
 *
 * Returns: whether there are any; @both is left alone otherwise
 */
gboolean mpl_span_intersect (MplSpan a, MplSpan b, MplSpan *both);

/* The smallest span that holds both; open where either is open. */
MplSpan mpl_span_union (MplSpan a, MplSpan b);

/* The same length, @days later (earlier where negative); an open end stays open. */
MplSpan mpl_span_shift (MplSpan self, int days);

G_END_DECLS
