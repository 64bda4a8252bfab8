/* mpl-assignment-choose.c: the first of the optima in canonical order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One mentee after the other takes the first mentor for whom a circle leads back to the one he
 * has, over mentees who have not chosen yet. The circle is searched from both ends: it is short
 * where there are many, and where there is none the smaller end is soon exhausted.
 */

#include "matching/mpl-assignment-private.h"
#include "matching/mpl-canonical-order.h"

#include <string.h>

#define BY_LEVEL (-1)

typedef enum
{
  MET,
  FORWARD_EXHAUSTED,
  BACKWARD_EXHAUSTED,
} Outcome;

/**
 * End:
 * @unseen: the mentors that the search from this end has not come by
 * @mentor: by mentor: where it came from
 * @mentee: by mentor: who would be handed on, or BY_LEVEL: loads change places
 * @queue: the mentors in the order they were found
 * @seen_level: by load: whether it has come by that level
 */
typedef struct
{
  MplBits *unseen;
  guint *mentor;
  gint *mentee;
  guint *queue;
  guint n_queued;
  guint at;
  guint8 *seen_level;
} End;

/**
 * Chooser:
 * @mentee_rank: by mentee: his place in the canonical order
 * @chosen: by mentee: his mentor, as far as he has chosen
 * @is_slack: by mentor: whether his load may change; what is decided does not count
 * @undecided: the mentees that have not chosen yet
 * @by_rank: the mentors in canonical order
 * @ranked: by mentee: the mentors he may choose of, by their rank
 * @dead: the mentors from whom no way leads to the goal
 * @dead_level: by load: whether no way leads from that level to the goal
 * @goal: the mentor of the one who chooses, where the circle must close
 */
typedef struct
{
  MplAssignmentWork *work;
  guint n_mentors;
  guint n_levels;
  guint *mentee_rank;
  gint *chosen;
  guint8 *is_slack;
  MplBits *undecided;
  guint *by_rank;
  MplBits *ranked;
  MplBits *dead;
  guint8 *dead_level;
  End forward;
  End backward;
  guint goal;
} Chooser;

static void
end_init (End *self, guint n_nodes, guint n_levels)
{
  self->unseen = mpl_bits_new (1, n_nodes);
  self->mentor = g_new (guint, n_nodes);
  self->mentee = g_new (gint, n_nodes);
  self->queue = g_new (guint, n_nodes);
  self->seen_level = g_new0 (guint8, n_levels);
}

static void
end_clear (End *self)
{
  mpl_bits_free (self->unseen);
  g_free (self->mentor);
  g_free (self->mentee);
  g_free (self->queue);
  g_free (self->seen_level);
}

static void
end_add (End *self, guint mentor, guint from, gint mentee)
{
  mpl_bit_clear (self->unseen->words, mentor);
  self->mentor[mentor] = from;
  self->mentee[mentor] = mentee;
  self->queue[self->n_queued++] = mentor;
}

static void
end_begin (End *self, guint mentor, guint n_levels)
{
  mpl_bits_fill_row (self->unseen, 0);
  memset (self->seen_level, FALSE, n_levels);
  self->n_queued = 0;
  self->at = 0;
  end_add (self, mentor, mentor, BY_LEVEL);
}

static gboolean
can_take (const Chooser *self, guint mentor)
{
  const MplAssignmentWork *work = self->work;

  return self->is_slack[mentor] && work->seats.load[mentor] < work->room[mentor];
}

/* The goal gives the one who chooses. */
static gboolean
can_give (const Chooser *self, guint mentor)
{
  return self->is_slack[mentor] && (self->work->seats.load[mentor] > 0 || mentor == self->goal);
}

static gboolean
is_seen (const End *self, guint mentor)
{
  return !mpl_bit_test (self->unseen->words, mentor);
}

/* Each expansion returns the mentor where the ends meet, or -1. */
static gint
expand_forward (Chooser *self, guint mentor)
{
  const MplAssignmentWork *work = self->work;
  End *forward = &self->forward;
  const guint64 *unmet = self->backward.unseen->words;
  guint level;

  for (gint s = work->seats.first[mentor]; s >= 0; s = work->seats.next[s])
    {
      const guint64 *row = mpl_bits_row (work->tight, (guint) s);

      for (guint w = 0; w < work->tight->n_words; w++)
        {
          guint64 word = row[w] & forward->unseen->words[w];
          guint64 met = word & ~unmet[w];

          if (met != 0)
            {
              guint other = mpl_bit_take (&met, w);

              end_add (forward, other, mentor, s);
              return (gint) other;
            }
          while (word != 0)
            end_add (forward, mpl_bit_take (&word, w), mentor, s);
        }
    }

  level = (guint) mpl_assignment_get_load (work, mentor) + 1;
  if (!can_take (self, mentor) || forward->seen_level[level])
    return -1;
  forward->seen_level[level] = TRUE;
  for (guint j = 0; j < self->n_mentors; j++)
    if (mpl_assignment_get_load (work, j) == level && !is_seen (forward, j) && can_give (self, j))
      {
        end_add (forward, j, mentor, BY_LEVEL);
        if (is_seen (&self->backward, j))
          return (gint) j;
      }
  return -1;
}

static gint
expand_backward (Chooser *self, guint mentor)
{
  const MplAssignmentWork *work = self->work;
  End *backward = &self->backward;
  const guint64 *mentees = mpl_bits_row (work->tight_mentees, mentor);
  gint64 load = mpl_assignment_get_load (work, mentor);

  for (guint w = 0; w < work->tight_mentees->n_words; w++)
    for (guint64 word = mentees[w] & self->undecided->words[w]; word != 0;)
      {
        guint mentee = mpl_bit_take (&word, w);
        guint other = (guint) work->seats.target[mentee];

        if (is_seen (backward, other))
          continue;
        end_add (backward, other, mentor, (gint) mentee);
        if (is_seen (&self->forward, other))
          return (gint) other;
      }

  if (!can_give (self, mentor) || load == 0 || backward->seen_level[load])
    return -1;
  backward->seen_level[load] = TRUE;
  for (guint j = 0; j < self->n_mentors; j++)
    if (mpl_assignment_get_load (work, j) == load - 1 && !is_seen (backward, j)
        && can_take (self, j))
      {
        end_add (backward, j, mentor, BY_LEVEL);
        if (is_seen (&self->forward, j))
          return (gint) j;
      }
  return -1;
}

static Outcome
search (Chooser *self, guint from, gint *met)
{
  End *forward = &self->forward, *backward = &self->backward;

  end_begin (forward, from, self->n_levels);
  end_begin (backward, self->goal, self->n_levels);
  for (;;)
    {
      if (forward->at == forward->n_queued)
        return FORWARD_EXHAUSTED;
      *met = expand_forward (self, forward->queue[forward->at++]);
      if (*met >= 0)
        return MET;
      if (backward->at == backward->n_queued)
        return BACKWARD_EXHAUSTED;
      *met = expand_backward (self, backward->queue[backward->at++]);
      if (*met >= 0)
        return MET;
    }
}

/* Hands on along the way that was found. */
static void
turn (Chooser *self, guint from, guint met)
{
  MplSeats *seats = &self->work->seats;

  for (guint mentor = met; mentor != from; mentor = self->forward.mentor[mentor])
    if (self->forward.mentee[mentor] != BY_LEVEL)
      mpl_seats_move (seats, (guint) self->forward.mentee[mentor], mentor);
  for (guint mentor = met; mentor != self->goal; mentor = self->backward.mentor[mentor])
    if (self->backward.mentee[mentor] != BY_LEVEL)
      mpl_seats_move (seats, (guint) self->backward.mentee[mentor], self->backward.mentor[mentor]);
}

/* Takes a mentee out of the game: he stays. */
static void
decide (Chooser *self, guint mentee, guint mentor)
{
  self->work->base[mentor]++;
  self->work->room[mentor]--;
  self->chosen[mentee] = (gint) mentor;
}

/* Whether no way leads from a mentor to the goal, without a search. */
static gboolean
is_dead_end (const Chooser *self, guint mentor)
{
  if (mpl_bit_test (self->dead->words, mentor))
    return TRUE;
  if (self->work->seats.first[mentor] >= 0)
    return FALSE;

  return !can_take (self, mentor)
         || self->dead_level[mpl_assignment_get_load (self->work, mentor) + 1];
}

/* Whatever a search without success came by, leads to the goal on no way. */
static void
bury (Chooser *self, Outcome outcome)
{
  guint64 *dead = self->dead->words;

  if (outcome == BACKWARD_EXHAUSTED)
    {
      for (guint w = 0; w < self->dead->n_words; w++)
        dead[w] |= self->backward.unseen->words[w];
      return;
    }

  for (guint w = 0; w < self->dead->n_words; w++)
    dead[w] |= ~self->forward.unseen->words[w];
  for (guint k = 0; k < self->n_levels; k++)
    self->dead_level[k] |= self->forward.seen_level[k];
}

/* Tries the mentors open to a mentee in order. Returns: where the way from the first possible one
 * meets, that mentor in @first; the goal where he stays */
static guint
find_circle (Chooser *self, guint mentee, guint *first)
{
  const guint64 *row = mpl_bits_row (self->ranked, mentee);
  gboolean backward_known = FALSE;

  memset (self->dead->words, 0, self->dead->n_words * sizeof (guint64));
  memset (self->dead_level, FALSE, self->n_levels);
  for (guint w = 0; w < self->ranked->n_words; w++)
    for (guint64 word = row[w]; word != 0;)
      {
        guint mentor = self->by_rank[mpl_bit_take (&word, w)];
        Outcome outcome;
        gint met;

        *first = mentor;
        if (mentor == self->goal)
          return self->goal;
        if (backward_known && !mpl_bit_test (self->dead->words, mentor))
          return mentor;
        if (is_dead_end (self, mentor))
          continue;
        outcome = search (self, mentor, &met);
        if (outcome == MET)
          return (guint) met;
        bury (self, outcome);
        backward_known = outcome == BACKWARD_EXHAUSTED;
        if (backward_known && !mpl_bit_test (self->dead->words, mentor))
          return mentor;
      }

  g_assert_not_reached ();
}

static void
choose_for (Chooser *self, guint mentee)
{
  MplAssignmentWork *work = self->work;
  guint mentor = (guint) work->seats.target[mentee];
  guint first, met;

  mpl_seats_displace (&work->seats, mentee);
  mpl_bit_clear (self->undecided->words, mentee);
  decide (self, mentee, mentor);
  self->goal = mentor;
  met = find_circle (self, mentee, &first);
  if (first == mentor)
    return;

  work->base[mentor]--;
  work->room[mentor]++;
  turn (self, first, met);
  decide (self, mentee, first);
}

/* Returns: whether there is more than one mentor to choose from */
static gboolean
rank_mentors (Chooser *self, guint mentee, const guint *mentor_rank)
{
  const guint64 *row = mpl_bits_row (self->work->tight, mentee);
  guint64 *ranked = mpl_bits_row (self->ranked, mentee);
  guint n = 0;

  for (guint w = 0; w < self->work->tight->n_words; w++)
    for (guint64 word = row[w]; word != 0; n++)
      mpl_bit_set (ranked, mentor_rank[mpl_bit_take (&word, w)]);
  return n > 1;
}

/* Those without a choice are out of the game from the beginning. */
static void
run (Chooser *self, const guint *mentor_rank)
{
  MplAssignmentWork *work = self->work;
  guint n_mentees = work->problem->n_mentees;
  g_autofree gint *order = g_new (gint, n_mentees);

  for (guint i = 0; i < n_mentees; i++)
    {
      order[self->mentee_rank[i]] = (gint) i;
      self->chosen[i] = work->seats.target[i];
      if (work->is_free[i] && rank_mentors (self, i, mentor_rank))
        {
          mpl_bit_set (self->undecided->words, i);
        }
      else if (work->is_free[i])
        {
          mpl_seats_displace (&work->seats, i);
          decide (self, i, (guint) self->chosen[i]);
        }
    }

  for (guint k = 0; k < n_mentees; k++)
    if (mpl_bit_test (self->undecided->words, (guint) order[k]))
      choose_for (self, (guint) order[k]);

  for (guint i = 0; i < n_mentees; i++)
    if (work->is_free[i])
      mpl_seats_place (&work->seats, i, (guint) self->chosen[i]);
}

void
mpl_assignment_choose (MplAssignmentWork *self)
{
  guint n_mentees = self->problem->n_mentees, n_mentors = self->problem->n_mentors;
  g_autofree guint *mentee_rank = g_new (guint, n_mentees);
  g_autofree guint *mentor_rank = g_new (guint, n_mentors + 1);
  g_autofree gint *chosen = g_new (gint, n_mentees);
  g_autofree guint8 *is_slack = g_new0 (guint8, n_mentors + 1);
  g_autoptr (MplBits) undecided = mpl_bits_new (1, n_mentees);
  g_autofree guint *by_rank = g_new (guint, n_mentors + 1);
  g_autofree guint8 *dead_level = g_new0 (guint8, n_mentees + 2);
  g_autoptr (MplBits) ranked = mpl_bits_new (n_mentees, n_mentors + 1);
  g_autoptr (MplBits) dead = mpl_bits_new (1, n_mentors + 1);
  Chooser chooser = { .work = self,
                      .n_mentors = n_mentors,
                      .n_levels = n_mentees + 2,
                      .mentee_rank = mentee_rank,
                      .chosen = chosen,
                      .is_slack = is_slack,
                      .undecided = undecided,
                      .by_rank = by_rank,
                      .ranked = ranked,
                      .dead = dead,
                      .dead_level = dead_level };

  for (guint j = 0; j < n_mentors; j++)
    is_slack[j] = mpl_assignment_is_slack (self, j);
  mpl_canonical_order_find (self->problem, mentee_rank, mentor_rank);
  mentor_rank[n_mentors] = n_mentors;
  for (guint j = 0; j <= n_mentors; j++)
    by_rank[mentor_rank[j]] = j;
  g_clear_pointer (&self->tight_mentees, mpl_bits_free);
  self->tight_mentees = mpl_bits_transpose (self->tight);
  end_init (&chooser.forward, n_mentors + 1, chooser.n_levels);
  end_init (&chooser.backward, n_mentors + 1, chooser.n_levels);
  run (&chooser, mentor_rank);
  end_clear (&chooser.forward);
  end_clear (&chooser.backward);
}
