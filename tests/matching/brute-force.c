/* brute-force.c: small problems and all their solutions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "brute-force.h"

#include "matching/mpl-canonical-order.h"

#include <string.h>

static void
connect_arrays (TestProblem *self)
{
  self->problem.scores = self->scores;
  self->problem.capacities = self->capacities;
  self->problem.fixed = self->fixed;
  self->problem.mentee_keys = self->mentee_keys;
  self->problem.mentor_keys = self->mentor_keys;
}

TestProblem *
test_problem_new (guint n_mentees, guint n_mentors)
{
  TestProblem *self = g_new0 (TestProblem, 1);

  self->problem.n_mentees = n_mentees;
  self->problem.n_mentors = n_mentors;
  self->scores = g_new0 (gint64, (gsize) n_mentees * n_mentors);
  self->capacities = g_new0 (gint64, n_mentors);
  self->fixed = g_new (gint, n_mentees);
  for (guint i = 0; i < n_mentees; i++)
    self->fixed[i] = -1;
  for (guint j = 0; j < n_mentors; j++)
    self->capacities[j] = 1;
  connect_arrays (self);
  return self;
}

TestProblem *
test_problem_copy (const TestProblem *other)
{
  guint n_mentees = other->problem.n_mentees, n_mentors = other->problem.n_mentors;
  TestProblem *self = test_problem_new (n_mentees, n_mentors);

  for (gsize k = 0; k < (gsize) n_mentees * n_mentors; k++)
    self->scores[k] = other->scores[k];
  for (guint i = 0; i < n_mentees; i++)
    self->fixed[i] = other->fixed[i];
  for (guint j = 0; j < n_mentors; j++)
    self->capacities[j] = other->capacities[j];
  if (other->mentee_keys != NULL)
    {
      self->mentee_keys = g_memdup2 (other->mentee_keys, n_mentees * sizeof (gint64));
      self->mentor_keys = g_memdup2 (other->mentor_keys, n_mentors * sizeof (gint64));
    }
  connect_arrays (self);
  return self;
}

void
test_problem_free (TestProblem *self)
{
  g_free (self->scores);
  g_free (self->capacities);
  g_free (self->fixed);
  g_free (self->mentee_keys);
  g_free (self->mentor_keys);
  g_free (self);
}

void
test_problem_add_keys (TestProblem *self)
{
  self->mentee_keys = g_new (gint64, self->problem.n_mentees + 1);
  self->mentor_keys = g_new (gint64, self->problem.n_mentors + 1);
  for (guint i = 0; i < self->problem.n_mentees; i++)
    self->mentee_keys[i] = i + 1;
  for (guint j = 0; j < self->problem.n_mentors; j++)
    self->mentor_keys[j] = j + 1;
  connect_arrays (self);
}

gint64
test_random_range (GRand *random, gint64 least, gint64 most)
{
  guint64 number = ((guint64) g_rand_int (random) << 32) | g_rand_int (random);

  return least + (gint64) (number % (guint64) (most - least + 1));
}

void
test_problem_fill (TestProblem *self,
                   GRand *random,
                   gint64 least,
                   gint64 most,
                   guint one_forbidden,
                   guint capacity,
                   guint one_fixed)
{
  guint n_mentees = self->problem.n_mentees, n_mentors = self->problem.n_mentors;
  g_autofree gint64 *left = g_new (gint64, n_mentors + 1);

  for (gsize k = 0; k < (gsize) n_mentees * n_mentors; k++)
    self->scores[k] = one_forbidden > 0 && g_rand_int (random) % one_forbidden == 0
                          ? MPL_ASSIGNMENT_FORBIDDEN
                          : test_random_range (random, least, most);
  for (guint j = 0; j < n_mentors; j++)
    left[j] = self->capacities[j] = test_random_range (random, capacity > 1 ? 0 : 1, capacity);
  for (guint i = 0; i < n_mentees; i++)
    {
      guint j = n_mentors > 0 ? g_rand_int (random) % n_mentors : 0;

      self->fixed[i] = -1;
      if (one_fixed == 0 || n_mentors == 0 || g_rand_int (random) % one_fixed != 0 || left[j] == 0
          || self->scores[(gsize) i * n_mentors + j] == MPL_ASSIGNMENT_FORBIDDEN)
        continue;
      left[j]--;
      self->fixed[i] = (gint) j;
    }
}

typedef struct
{
  const TestProblem *problem;
  guint *mentee_rank;
  guint *mentor_rank;
  gint *present;
  gint *best;
  gint64 *load;
  gboolean found;
} Trial;

static void
sum_up (const Trial *self, const gint *mentor, gint64 *sums)
{
  const MplAssignmentProblem *problem = &self->problem->problem;
  g_autofree gint64 *load = g_new0 (gint64, problem->n_mentors + 1);

  memset (sums, 0, 3 * sizeof (gint64));
  for (guint i = 0; i < problem->n_mentees; i++)
    if (mentor[i] >= 0)
      {
        sums[0]++;
        sums[1] += self->problem->scores[(gsize) i * problem->n_mentors + (guint) mentor[i]];
        load[mentor[i]]++;
      }
  for (guint j = 0; j < problem->n_mentors; j++)
    sums[2] -= load[j] * load[j];
}

static guint
get_rank (const Trial *self, gint mentor)
{
  return mentor < 0 ? self->problem->problem.n_mentors : self->mentor_rank[mentor];
}

static gboolean
is_better (const Trial *self)
{
  guint n_mentees = self->problem->problem.n_mentees;
  gint64 present[3], best[3];

  if (!self->found)
    return TRUE;

  sum_up (self, self->present, present);
  sum_up (self, self->best, best);
  for (guint k = 0; k < 3; k++)
    if (present[k] != best[k])
      return present[k] > best[k];

  for (guint rank = 0; rank < n_mentees; rank++)
    for (guint i = 0; i < n_mentees; i++)
      if (self->mentee_rank[i] == rank && self->present[i] != self->best[i])
        return get_rank (self, self->present[i]) < get_rank (self, self->best[i]);

  return FALSE;
}

static void
try_all (Trial *self, guint mentee)
{
  const MplAssignmentProblem *problem = &self->problem->problem;

  if (mentee == problem->n_mentees)
    {
      if (is_better (self))
        for (guint i = 0; i < problem->n_mentees; i++)
          self->best[i] = self->present[i];
      self->found = TRUE;
      return;
    }

  for (gint j = -1; j < (gint) problem->n_mentors; j++)
    {
      if (problem->fixed[mentee] >= 0 && problem->fixed[mentee] != j)
        continue;
      if (j >= 0
          && (self->load[j] == problem->capacities[j]
              || problem->scores[(gsize) mentee * problem->n_mentors + (guint) j]
                     == MPL_ASSIGNMENT_FORBIDDEN))
        continue;
      self->present[mentee] = j;
      if (j >= 0)
        self->load[j]++;
      try_all (self, mentee + 1);
      if (j >= 0)
        self->load[j]--;
    }
}

void
test_problem_solve (const TestProblem *self, gint *mentor)
{
  guint n_mentees = self->problem.n_mentees, n_mentors = self->problem.n_mentors;
  g_autofree guint *mentee_rank = g_new (guint, n_mentees + 1);
  g_autofree guint *mentor_rank = g_new (guint, n_mentors + 1);
  g_autofree gint *present = g_new (gint, n_mentees + 1);
  g_autofree gint64 *load = g_new0 (gint64, n_mentors + 1);
  Trial trial = { .problem = self,
                  .mentee_rank = mentee_rank,
                  .mentor_rank = mentor_rank,
                  .present = present,
                  .best = mentor,
                  .load = load };

  mpl_canonical_order_find (&self->problem, mentee_rank, mentor_rank);
  try_all (&trial, 0);
}

static void
print_problem (const TestProblem *self)
{
  for (guint i = 0; i < self->problem.n_mentees; i++)
    {
      g_autoptr (GString) line = g_string_new (NULL);

      for (guint j = 0; j < self->problem.n_mentors; j++)
        {
          gint64 score = self->scores[(gsize) i * self->problem.n_mentors + j];

          if (score == MPL_ASSIGNMENT_FORBIDDEN)
            g_string_append (line, "   x");
          else
            g_string_append_printf (line, " %3" G_GINT64_FORMAT, score);
        }
      g_test_message ("%s   fixed %d", line->str, self->fixed[i]);
    }
  for (guint j = 0; j < self->problem.n_mentors; j++)
    g_test_message ("capacity %" G_GINT64_FORMAT, self->capacities[j]);
}

MplAssignment *
test_problem_check (const TestProblem *self, const MplAssignment *previous)
{
  g_autoptr (MplAssignment) found = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree gint *mentor = g_new (gint, self->problem.n_mentees + 1);
  gboolean same = TRUE;

  found = mpl_assignment_solve (&self->problem, previous, &error);
  if (error != NULL)
    print_problem (self);
  g_assert_no_error (error);
  test_problem_solve (self, mentor);
  for (guint i = 0; i < self->problem.n_mentees; i++)
    same &= mentor[i] == found->mentor[i];
  if (!same)
    {
      print_problem (self);
      for (guint i = 0; i < self->problem.n_mentees; i++)
        g_test_message ("mentee %u: best %d, found %d", i, mentor[i], found->mentor[i]);
    }
  g_assert_true (same);
  return g_steal_pointer (&found);
}

void
test_shuffle (GRand *random, guint *order, guint n)
{
  for (guint i = 0; i < n; i++)
    order[i] = i;
  for (guint i = n; i > 1; i--)
    {
      guint k = g_rand_int (random) % i, kept = order[i - 1];

      order[i - 1] = order[k];
      order[k] = kept;
    }
}

TestProblem *
test_problem_permute (const TestProblem *other, const guint *rows, const guint *columns)
{
  guint n_mentees = other->problem.n_mentees, n_mentors = other->problem.n_mentors;
  TestProblem *self = test_problem_copy (other);
  g_autofree gint *place = g_new (gint, n_mentors + 1);

  for (guint j = 0; j < n_mentors; j++)
    {
      place[columns[j]] = (gint) j;
      self->capacities[j] = other->capacities[columns[j]];
      if (other->mentor_keys != NULL && self->mentor_keys != NULL)
        self->mentor_keys[j] = other->mentor_keys[columns[j]];
    }
  for (guint i = 0; i < n_mentees; i++)
    {
      self->fixed[i] = other->fixed[rows[i]] >= 0 ? place[other->fixed[rows[i]]] : -1;
      if (other->mentee_keys != NULL)
        self->mentee_keys[i] = other->mentee_keys[rows[i]];
      for (guint j = 0; j < n_mentors; j++)
        self->scores[(gsize) i * n_mentors + j]
            = other->scores[(gsize) rows[i] * n_mentors + columns[j]];
    }
  return self;
}
