/* mpl-canonical-order.h: an order of rows and columns that their own order does not show in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each row and column gets a colour from what it holds: a row from whether it is fixed and from
 * the scores it has with the colours of the columns, a column from its capacity and the scores it
 * has with the colours of the rows; again and again, until no more are told apart (Weisfeiler and
 * Leman, 1968). Colours are numbers made of the content alone; the order is theirs.
 *
 * What holds then: if rows and columns are given in another order, with their capacities, fixed
 * cells and keys, each keeps its rank
 *
 * - always, where all keys differ and belong to rows and columns, not to their places;
 * - without keys, where the colours tell all rows and all columns apart. This is so unless there
 *   are rows alike in every cell, columns alike in every cell and capacity, or a symmetry that maps
 *   the whole matrix onto itself by moving several rows and columns at once;
 * - without keys, where rows and columns are alike, up to which of those alike comes first, which
 *   changes nothing about the problem: the one in front. A symmetry is broken at its row in front
 *   and colours go on from there, so that it too changes nothing; as far as the work allows
 *   (MAX_WORK cells: all of it up to 60 by 60, a few steps for larger ones).
 *
 * Beyond that, in matrices with several symmetries that look alike and are not (regular graphs),
 * the choice of the row in front may show. Colours of different content are the same with a
 * probability of about 2⁻⁶⁴ a pair, which would only make the two count as alike.
 */

#pragma once

#include "matching/mpl-assignment.h"

G_BEGIN_DECLS

/**
 * mpl_canonical_order_find:
 * @problem: a problem
 * @mentee_rank: (out caller-allocates): by row: its place in the order
 * @mentor_rank: (out caller-allocates): by column: the same
 */
void mpl_canonical_order_find (const MplAssignmentProblem *problem,
                               guint *mentee_rank,
                               guint *mentor_rank);

G_END_DECLS
