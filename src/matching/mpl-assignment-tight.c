/* mpl-assignment-tight.c: the cells of all assignments of the highest total
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever the prices, by complementary slackness the best assignments are those that use tight
 * cells only, leave nobody without a mentor whose price is above 0, and leave no room where the
 * price is above 0.
 */

#include "matching/mpl-assignment-private.h"
#include "matching/mpl-vectors.h"

/* With a mentee's price no score. */
#define NEVER (G_MAXINT64 / 4)

/* The prices against which a row is looked at: those of the mentors on its side. */
static gint64 *
list_prices (const MplAssignmentWork *self, gboolean crowded)
{
  const MplAssignment *result = self->result;
  gint64 *prices = g_new (gint64, result->n_mentors);

  for (guint j = 0; j < result->n_mentors; j++)
    prices[j] = self->room[j] > 0 && !!result->mentor_crowded[j] == crowded
                    ? result->mentor_price[j]
                    : NEVER;
  return prices;
}

MPL_VECTORS static guint64
find_whole_word (const gint64 *row, const gint64 *prices, gint64 mentee_price)
{
  guint64 word = 0;

  for (guint k = 0; k < MPL_BITS_PER_WORD; k++)
    word |= (guint64) (row[k] == prices[k] + mentee_price) << k;
  return word;
}

static guint64
find_word (const gint64 *row, const gint64 *prices, guint n_cells, gint64 mentee_price)
{
  guint64 word = 0;

  if (n_cells == MPL_BITS_PER_WORD)
    return find_whole_word (row, prices, mentee_price);

  for (guint k = 0; k < n_cells; k++)
    word |= (guint64) (row[k] == prices[k] + mentee_price) << k;
  return word;
}

void
mpl_assignment_find_tight (MplAssignmentWork *self)
{
  const MplAssignment *result = self->result;
  guint n_mentors = result->n_mentors;
  g_autofree gint64 *outside = list_prices (self, FALSE);
  g_autofree gint64 *crowd = list_prices (self, TRUE);

  self->tight = mpl_bits_new (result->n_mentees, n_mentors + 1);
  for (guint i = 0; i < result->n_mentees; i++)
    {
      const gint64 *row = mpl_assignment_row (self->problem, i);
      const gint64 *prices = result->mentee_crowded[i] ? crowd : outside;
      guint64 *bits = mpl_bits_row (self->tight, i);

      if (!self->is_free[i])
        continue;
      for (guint j = 0; j < n_mentors; j += MPL_BITS_PER_WORD)
        bits[j / MPL_BITS_PER_WORD] = find_word (
            row + j, prices + j, MIN (MPL_BITS_PER_WORD, n_mentors - j), result->mentee_price[i]);
      if (result->mentee_crowded[i] && result->mentee_price[i] == 0)
        mpl_bit_set (bits, n_mentors);
    }
  self->tight_mentees = mpl_bits_transpose (self->tight);
}
