/* mpl-assignment-crowd.c: how many can have a mentor at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A matching of the most mentees, by augmenting paths over rows of bits. Where the search from a
 * mentee finds no room, the mentors it came by and the mentees placed there, with himself, are a
 * crowd: more mentees than these mentors have places, and no other mentor for any of them
 * (König; Dulmage and Mendelsohn, Canad. J. Math. 10, 1958). In every largest matching all places
 * of the crowd are taken, and by the crowd; all others have a mentor, and outside of it. So the
 * highest total may be sought on either side by itself, and the number of matched never again
 * comes in.
 */

#include "matching/mpl-assignment-private.h"

#include <string.h>

/**
 * Crowd:
 * @allowed: by mentee: the mentors he may have
 * @unseen: the mentors that no failed search and not the present one has come by
 * @open: the mentors with room left
 * @via: by mentor: the mentee by whom the search came
 * @queue: the mentees whom it came by
 * @found: the mentors whom it came by
 */
typedef struct
{
  MplAssignmentWork *work;
  MplBits *allowed;
  MplBits *unseen;
  MplBits *open;
  guint *via;
  guint *queue;
  guint *found;
  guint n_found;
} Crowd;

static void
find_allowed (Crowd *self)
{
  const MplAssignmentWork *work = self->work;
  guint n_mentors = work->problem->n_mentors;

  for (guint i = 0; i < work->problem->n_mentees; i++)
    {
      const gint64 *scores = mpl_assignment_row (work->problem, i);
      guint64 *row = mpl_bits_row (self->allowed, i);

      for (guint j = 0; work->is_free[i] && j < n_mentors; j++)
        if (work->room[j] > 0 && scores[j] != MPL_ASSIGNMENT_FORBIDDEN)
          mpl_bit_set (row, j);
    }
  for (guint j = 0; j < n_mentors; j++)
    if (work->room[j] > 0)
      mpl_bit_set (self->open->words, j);
}

static void
take_place (Crowd *self, guint mentee, guint mentor)
{
  MplAssignmentWork *work = self->work;

  mpl_seats_place (&work->seats, mentee, mentor);
  if (work->seats.load[mentor] == work->room[mentor])
    mpl_bit_clear (self->open->words, mentor);
}

/* First where he was, then the first that has room. */
static void
place_simply (Crowd *self, guint mentee)
{
  const MplAssignment *previous = self->work->previous;
  const guint64 *allowed = mpl_bits_row (self->allowed, mentee);
  gint last = previous != NULL ? previous->mentor[mentee] : -1;

  if (last >= 0 && mpl_bit_test (allowed, (guint) last)
      && mpl_bit_test (self->open->words, (guint) last))
    {
      take_place (self, mentee, (guint) last);
      return;
    }

  for (guint w = 0; w < self->allowed->n_words; w++)
    {
      guint64 word = allowed[w] & self->open->words[w];

      if (word != 0)
        {
          take_place (self, mentee, mpl_bit_take (&word, w));
          return;
        }
    }
}

static void
hand_on (Crowd *self, guint root, guint mentor)
{
  MplSeats *seats = &self->work->seats;
  guint end = mentor;

  for (;;)
    {
      guint mentee = self->via[mentor];
      gint from = seats->target[mentee];

      if (from >= 0)
        mpl_seats_displace (seats, mentee);
      mpl_seats_place (seats, mentee, mentor);
      if (mentee == root)
        break;
      mentor = (guint) from;
    }
  if (seats->load[end] == self->work->room[end])
    mpl_bit_clear (self->open->words, end);
}

/* Returns: a mentor with room whom the search comes by from one mentee, or -1 */
static gint
look_from (Crowd *self, guint mentee, guint *n_queued)
{
  const guint64 *allowed = mpl_bits_row (self->allowed, mentee);
  const MplSeats *seats = &self->work->seats;

  for (guint w = 0; w < self->allowed->n_words; w++)
    for (guint64 word = allowed[w] & self->unseen->words[w]; word != 0;)
      {
        guint mentor = mpl_bit_take (&word, w);

        mpl_bit_clear (self->unseen->words, mentor);
        self->found[self->n_found++] = mentor;
        self->via[mentor] = mentee;
        if (mpl_bit_test (self->open->words, mentor))
          return (gint) mentor;
        for (gint s = seats->first[mentor]; s >= 0; s = seats->next[s])
          self->queue[(*n_queued)++] = (guint) s;
      }

  return -1;
}

/* What a search without success has come by stays seen: nothing leads out of it any more. */
static void
search_from (Crowd *self, guint root)
{
  guint n_queued = 1;

  self->queue[0] = root;
  self->n_found = 0;
  for (guint at = 0; at < n_queued; at++)
    {
      gint end = look_from (self, self->queue[at], &n_queued);

      if (end >= 0)
        {
          hand_on (self, root, (guint) end);
          for (guint k = 0; k < self->n_found; k++)
            mpl_bit_set (self->unseen->words, self->found[k]);
          return;
        }
    }
}

static void
tell_crowd (Crowd *self)
{
  MplAssignmentWork *work = self->work;
  MplAssignment *result = work->result;

  for (guint j = 0; j < result->n_mentors; j++)
    result->mentor_crowded[j] = work->room[j] > 0 && !mpl_bit_test (self->unseen->words, j);
  for (guint i = 0; i < result->n_mentees; i++)
    {
      gint mentor = work->seats.target[i];

      result->mentee_crowded[i]
          = work->is_free[i] && (mentor < 0 || result->mentor_crowded[mentor]);
    }
}

/* Where every cell is open it is a matter of counting. */
static void
count_crowd (MplAssignmentWork *self)
{
  MplAssignment *result = self->result;
  gint64 n_free = 0, room = 0;

  for (guint i = 0; i < result->n_mentees; i++)
    n_free += self->is_free[i];
  for (guint j = 0; j < result->n_mentors; j++)
    room += self->room[j];
  if (n_free <= room)
    return;

  for (guint i = 0; i < result->n_mentees; i++)
    result->mentee_crowded[i] = self->is_free[i];
  for (guint j = 0; j < result->n_mentors; j++)
    result->mentor_crowded[j] = self->room[j] > 0;
}

void
mpl_assignment_find_crowd (MplAssignmentWork *self)
{
  guint n_mentees = self->problem->n_mentees, n_mentors = self->problem->n_mentors;
  g_autoptr (MplBits) allowed = NULL, unseen = NULL, open = NULL;
  g_autofree guint *via = NULL, *queue = NULL, *found = NULL;
  Crowd crowd = { .work = self };

  if (!self->has_forbidden)
    {
      count_crowd (self);
      return;
    }

  allowed = mpl_bits_new (n_mentees, n_mentors);
  crowd.allowed = allowed;
  unseen = mpl_bits_new (1, n_mentors);
  crowd.unseen = unseen;
  open = mpl_bits_new (1, n_mentors);
  crowd.open = open;
  via = g_new (guint, n_mentors);
  crowd.via = via;
  queue = g_new (guint, n_mentees + 1);
  crowd.queue = queue;
  found = g_new (guint, n_mentors);
  crowd.found = found;
  mpl_bits_fill_row (unseen, 0);
  find_allowed (&crowd);
  for (guint i = 0; i < n_mentees; i++)
    if (self->is_free[i])
      place_simply (&crowd, i);
  for (guint i = 0; i < n_mentees; i++)
    if (self->is_free[i] && self->seats.target[i] < 0)
      search_from (&crowd, i);
  tell_crowd (&crowd);
}
