/* lemon-solve.h: LEMON's NetworkSimplex, for C
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lemon_solve:
 * @scores: row by row; G_MININT64 is forbidden
 * @worth: what being matched is worth beside any scores
 * @is_fair: whether, scores scaled up, the sum of the squares of loads counts too
 * @processor_time: (out) (optional): seconds that the solving took, without the making
 *
 * Returns: the value of the best flow: Σ (score + worth), or of (score + worth) × (n_mentees² + 1)
 *   − load² where @is_fair
 */
gint64 lemon_solve (guint n_mentees,
                    guint n_mentors,
                    const gint64 *scores,
                    const gint64 *capacities,
                    gint64 worth,
                    gboolean is_fair,
                    double *processor_time);

G_END_DECLS
