/* mpl-assignment-even.c: the most even loads among the highest totals
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Along tight cells a mentor with a load of L hands a mentee on, who displaces another one, and so
 * on to a mentor with a load of L − 2 or less: the total stays, the sum of squares falls. Where no
 * such path is left the sum is the smallest (the loads are convex costs of a flow; Harvey, Ladner,
 * Lovász and Tamir, J. Algorithms 59, 2006). What a search without success has come by can be left
 * out from then on: searches begin at the highest loads, so it is of no use to the later ones.
 */

#include "matching/mpl-assignment-private.h"

#include <string.h>

/**
 * Search:
 * @unseen: the mentors that are neither seen by this search nor done with
 * @via: by mentor: the mentee who would be handed on to him
 * @found: the mentors in the order they were found; the first is the root
 * @done: by mentor: whether a search without success has come by
 */
typedef struct
{
  MplAssignmentWork *work;
  MplBits *unseen;
  guint *via;
  guint *found;
  guint n_found;
  guint8 *done;
} Search;

static gboolean
can_take (const MplAssignmentWork *work, guint mentor)
{
  return mpl_assignment_is_slack (work, mentor) && work->seats.load[mentor] < work->room[mentor];
}

/* Adds the mentors to whom one placed with a mentor may go instead. */
static void
look_from (Search *self, guint mentor)
{
  const MplAssignmentWork *work = self->work;

  for (gint s = work->seats.first[mentor]; s >= 0; s = work->seats.next[s])
    {
      const guint64 *row = mpl_bits_row (work->tight, (guint) s);

      for (guint w = 0; w < work->tight->n_words; w++)
        for (guint64 word = row[w] & self->unseen->words[w]; word != 0;)
          {
            guint other = mpl_bit_take (&word, w);

            mpl_bit_clear (self->unseen->words, other);
            self->via[other] = (guint) s;
            self->found[self->n_found++] = other;
          }
    }
}

/* Returns: the mentor with the lowest load that the root could relieve itself to, or -1 */
static gint
find_relief (Search *self, guint root, gint64 lowest)
{
  const MplAssignmentWork *work = self->work;
  gint64 limit = mpl_assignment_get_load (work, root) - 2;
  gint best = -1;

  self->n_found = 1;
  self->found[0] = root;
  mpl_bit_clear (self->unseen->words, root);
  for (guint at = 0; at < self->n_found; at++)
    {
      guint mentor = self->found[at];
      gint64 load = mpl_assignment_get_load (work, mentor);

      if (load <= limit && can_take (work, mentor))
        {
          best = (gint) mentor;
          limit = load - 1;
          if (load == lowest)
            break;
        }
      look_from (self, mentor);
    }

  return best;
}

static void
relieve (Search *self, guint root, guint mentor)
{
  while (mentor != root)
    {
      guint mentee = self->via[mentor];
      guint from = (guint) self->work->seats.target[mentee];

      mpl_seats_move (&self->work->seats, mentee, mentor);
      mentor = from;
    }
}

/* Of the mentors that are not done with: the one with the highest load, and the lowest load of
 * those who can take one more. */
static gint
find_most_loaded (const Search *self, gint64 *lowest)
{
  const MplAssignmentWork *work = self->work;
  gint most = -1;

  *lowest = G_MAXINT64;
  for (guint j = 0; j < work->result->n_mentors; j++)
    {
      gint64 load = mpl_assignment_get_load (work, j);

      if (self->done[j] || !mpl_assignment_is_slack (work, j))
        continue;
      if (most < 0 || load > mpl_assignment_get_load (work, (guint) most))
        most = (gint) j;
      if (can_take (work, j))
        *lowest = MIN (*lowest, load);
    }

  return most;
}

static void
run (Search *self)
{
  MplAssignment *result = self->work->result;
  gint64 lowest;
  gint root;

  while ((root = find_most_loaded (self, &lowest)) >= 0)
    {
      gint64 load = mpl_assignment_get_load (self->work, (guint) root);
      gint end = find_relief (self, (guint) root, lowest);

      for (guint k = 0; k < self->n_found; k++)
        {
          guint mentor = self->found[k];

          if (end >= 0)
            mpl_bit_set (self->unseen->words, mentor);
          else if (mentor < result->n_mentors)
            {
              self->done[mentor] = TRUE;
              result->mentor_level[mentor] = load;
            }
        }
      if (end >= 0)
        relieve (self, (guint) root, (guint) end);
    }
}

void
mpl_assignment_even_out (MplAssignmentWork *self)
{
  guint n_nodes = self->problem->n_mentors + 1;
  g_autoptr (MplBits) unseen = mpl_bits_new (1, n_nodes);
  g_autofree guint *via = g_new (guint, n_nodes);
  g_autofree guint *found = g_new (guint, n_nodes + 1);
  g_autofree guint8 *done = g_new0 (guint8, n_nodes);
  Search search = { .work = self, .unseen = unseen, .via = via, .found = found, .done = done };

  mpl_bits_fill_row (unseen, 0);
  for (guint j = 0; j < self->result->n_mentors; j++)
    self->result->mentor_level[j] = -1;
  run (&search);
}
