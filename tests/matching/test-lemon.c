/* test-lemon.c: against LEMON's NetworkSimplex, fairness and all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "brute-force.h"
#include "lemon-solve.h"

static guint
get_rounds (guint n)
{
  return g_getenv ("MENTORING_NIGHTLY") != NULL ? n * 20 : n;
}

static void
compare (const TestProblem *problem, gint64 worth, gboolean is_fair)
{
  guint n_mentees = problem->problem.n_mentees;
  g_autoptr (MplAssignment) found = NULL;
  g_autoptr (GError) error = NULL;
  gint64 value;

  found = mpl_assignment_solve (&problem->problem, NULL, &error);
  g_assert_no_error (error);
  value = found->total + worth * found->n_matched;
  if (is_fair)
    value = value * ((gint64) n_mentees * n_mentees + 1) - (gint64) found->square_load;
  g_assert_cmpint (value, ==,
                   lemon_solve (n_mentees, problem->problem.n_mentors, problem->scores,
                                problem->capacities, worth, is_fair, NULL));
}

static void
check (guint rounds, guint most_mentees, guint most_mentors, gint64 most, guint capacity)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint round = 0; round < get_rounds (rounds); round++)
    {
      guint n_mentees = 1 + g_rand_int (random) % most_mentees;
      guint n_mentors = 1 + g_rand_int (random) % most_mentors;
      g_autoptr (TestProblem) problem = test_problem_new (n_mentees, n_mentors);

      test_problem_fill (problem, random, round % 2 ? -most : 0, most, g_rand_int (random) % 5,
                         capacity, 0);
      compare (problem, (2 * most + 1) * (n_mentees + 1), most <= 1000);
    }
}

static void
test_fair (void)
{
  check (500, 30, 20, 1, 5);
  check (500, 40, 12, 3, 6);
  check (300, 30, 30, 100, 2);
}

static void
test_far (void)
{
  check (300, 40, 40, MPL_ASSIGNMENT_MAX_SCORE, 1);
  check (300, 40, 25, MPL_ASSIGNMENT_MAX_SCORE, 3);
}

/* Matrices that solvers find hard: products, sums, blocks, rings, distances, few choices. */
static gint64
get_hard_score (guint kind, guint i, guint j, guint n, GRand *random)
{
  switch (kind)
    {
    case 0:
      return (gint64) (i + 1) * (j + 1);
    case 1:
      return -(gint64) (i + 1) * (j + 1);
    case 2:
      return (gint64) i * 7 + (gint64) j * 3;
    case 3:
      return i % 5 == j % 5 ? 10 : (gint64) (i / 5);
    case 4:
      return (i + j) % n < 2 ? 1 : MPL_ASSIGNMENT_FORBIDDEN;
    case 5:
      return -ABS ((gint64) (i * 7919 % 101) - (gint64) (j * 104729 % 97));
    case 6:
      return j <= i ? (gint64) (i - j) : MPL_ASSIGNMENT_FORBIDDEN;
    default:
      return g_rand_int (random) % n < 3 ? (gint64) (g_rand_int (random) % 3)
                                         : MPL_ASSIGNMENT_FORBIDDEN;
    }
}

static void
test_hard (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint round = 0; round < get_rounds (240); round++)
    {
      guint n = 1 + g_rand_int (random) % 60;
      guint n_mentors = round % 3 == 0 ? n : 1 + g_rand_int (random) % 60;
      g_autoptr (TestProblem) problem = test_problem_new (n, n_mentors);

      for (guint k = 0; k < n * n_mentors; k++)
        problem->scores[k]
            = get_hard_score (round / 3 % 8, k / n_mentors, k % n_mentors, n, random);
      for (guint j = 0; j < n_mentors; j++)
        problem->capacities[j] = round % 2 ? 1 : g_rand_int (random) % 4;
      compare (problem, 4000 * 4000, TRUE);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lemon/fair", test_fair);
  g_test_add_func ("/lemon/far", test_far);
  g_test_add_func ("/lemon/hard", test_hard);
  return g_test_run ();
}
