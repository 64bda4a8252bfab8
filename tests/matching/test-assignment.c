/* test-assignment.c: small problems against trying everything
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "brute-force.h"

#include "base/mpl-error.h"

/* The rounds of a night are longer. */
static guint
get_rounds (guint n)
{
  return g_getenv ("MENTORING_NIGHTLY") != NULL ? n * 20 : n;
}

static void
check_random (guint rounds, guint most_mentees, guint most_mentors, gint64 most, guint capacity)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint round = 0; round < get_rounds (rounds); round++)
    {
      guint n_mentees = g_rand_int (random) % (most_mentees + 1);
      guint n_mentors = g_rand_int (random) % (most_mentors + 1);
      g_autoptr (TestProblem) problem = test_problem_new (n_mentees, n_mentors);
      guint one_forbidden = g_rand_int (random) % 4;
      guint one_fixed = round % 3 == 0 ? 3 : 0;

      test_problem_fill (problem, random, round % 2 ? -most : 0, most, one_forbidden, capacity,
                         one_fixed);
      mpl_assignment_free (test_problem_check (problem, NULL));
    }
}

static void
test_ties (void)
{
  check_random (1500, 5, 5, 1, 3);
  check_random (1500, 5, 5, 2, 2);
  check_random (500, 4, 7, 2, 1);
}

static void
test_spread (void)
{
  check_random (800, 5, 5, 1000, 2);
  check_random (800, 5, 5, MPL_ASSIGNMENT_MAX_SCORE, 2);
}

static void
test_large (void)
{
  check_random (25, 8, 4, 2, 4);
  check_random (25, 7, 5, 3, 2);
}

static void
test_equal (void)
{
  for (guint n_mentees = 0; n_mentees <= 5; n_mentees++)
    for (guint n_mentors = 0; n_mentors <= 4; n_mentors++)
      for (gint64 capacity = 0; capacity <= 4; capacity++)
        {
          g_autoptr (TestProblem) problem = test_problem_new (n_mentees, n_mentors);

          for (guint j = 0; j < n_mentors; j++)
            problem->capacities[j] = capacity;
          mpl_assignment_free (test_problem_check (problem, NULL));
        }
}

static void
test_nobody (void)
{
  g_autoptr (TestProblem) problem = test_problem_new (0, 0);
  g_autoptr (MplAssignment) none = test_problem_check (problem, NULL);

  g_assert_cmpuint (none->n_matched, ==, 0);
  g_assert_cmpint (none->total, ==, 0);
  g_assert_false (none->is_tied);
}

static void
test_forbidden (void)
{
  g_autoptr (TestProblem) problem = test_problem_new (4, 3);
  g_autoptr (MplAssignment) none = NULL;

  for (guint k = 0; k < 12; k++)
    problem->scores[k] = MPL_ASSIGNMENT_FORBIDDEN;
  none = test_problem_check (problem, NULL);
  g_assert_cmpuint (none->n_matched, ==, 0);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (none->mentor[i], ==, -1);
}

/* The most matched come first, however low the scores. */
static void
test_count_first (void)
{
  g_autoptr (TestProblem) problem = test_problem_new (2, 2);
  g_autoptr (MplAssignment) both = NULL;

  problem->scores[0] = MPL_ASSIGNMENT_MAX_SCORE;
  problem->scores[1] = -MPL_ASSIGNMENT_MAX_SCORE;
  problem->scores[2] = -MPL_ASSIGNMENT_MAX_SCORE;
  problem->scores[3] = MPL_ASSIGNMENT_FORBIDDEN;
  both = test_problem_check (problem, NULL);
  g_assert_cmpuint (both->n_matched, ==, 2);
  g_assert_cmpint (both->total, ==, -2 * MPL_ASSIGNMENT_MAX_SCORE);
}

/* One mentor for all is as good in scores; each his own is fairer. */
static void
test_fair (void)
{
  g_autoptr (TestProblem) problem = test_problem_new (6, 3);
  g_autoptr (MplAssignment) fair = NULL;

  for (guint j = 0; j < 3; j++)
    problem->capacities[j] = 6;
  problem->fixed[0] = problem->fixed[1] = 0;
  fair = test_problem_check (problem, NULL);
  g_assert_cmpuint (fair->square_load, ==, 12);
  g_assert_true (fair->is_tied);
}

static void
assert_refused (const TestProblem *problem, MplError code, const char *part)
{
  g_autoptr (GError) error = NULL;
  MplAssignment *none = mpl_assignment_solve (&problem->problem, NULL, &error);

  g_assert_null (none);
  g_assert_error (error, MPL_ERROR, (gint) code);
  g_assert_nonnull (strstr (error->message, part));
}

static void
test_refused (void)
{
  g_autoptr (TestProblem) problem = test_problem_new (3, 2);

  problem->scores[3] = MPL_ASSIGNMENT_MAX_SCORE + 1;
  assert_refused (problem, MPL_ERROR_INVALID, "row 1, column 1");
  problem->scores[3] = -MPL_ASSIGNMENT_MAX_SCORE - 1;
  assert_refused (problem, MPL_ERROR_INVALID, "row 1, column 1");
  problem->scores[3] = MPL_ASSIGNMENT_FORBIDDEN;
  problem->capacities[1] = -1;
  assert_refused (problem, MPL_ERROR_INVALID, "column 1");
  problem->capacities[1] = 1;
  problem->fixed[1] = 1;
  assert_refused (problem, MPL_ERROR_INVALID, "forbidden");
  problem->fixed[1] = 2;
  assert_refused (problem, MPL_ERROR_INVALID, "column 2");
  problem->fixed[1] = -1;
  problem->fixed[0] = problem->fixed[2] = 0;
  assert_refused (problem, MPL_ERROR_INVALID, "one too many");
  problem->problem.n_mentees = MPL_ASSIGNMENT_MAX_SIDE + 1;
  assert_refused (problem, MPL_ERROR_LIMIT, "too many");
  problem->problem.n_mentees = 3;
}

/* What a wrong assignment is told by. */
static void
test_verify (void)
{
  g_autoptr (TestProblem) problem = test_problem_new (2, 2);
  g_autoptr (MplAssignment) found = NULL;
  gint *mentor;
  gint64 *mentor_price;

  problem->scores[0] = problem->scores[3] = 5;
  problem->capacities[0] = problem->capacities[1] = 2;
  found = mpl_assignment_solve (&problem->problem, NULL, NULL);
  mentor = found->mentor;
  mentor_price = found->mentor_price;
  g_assert_true (mpl_assignment_verify (found, &problem->problem, NULL));
  mentor[0] = 1;
  g_assert_false (mpl_assignment_verify (found, &problem->problem, NULL));
  found->total = 5;
  g_assert_false (mpl_assignment_verify (found, &problem->problem, NULL));
  found->square_load = 4;
  g_assert_false (mpl_assignment_verify (found, &problem->problem, NULL));
  found->mentee_price[0] = 0;
  g_assert_false (mpl_assignment_verify (found, &problem->problem, NULL));
  mentor[0] = -1;
  found->n_matched = 1;
  found->square_load = 1;
  g_assert_false (mpl_assignment_verify (found, &problem->problem, NULL));
  mentor[0] = 0;
  found->n_matched = 2;
  found->square_load = 2;
  found->total = 10;
  found->mentee_price[0] = 5;
  g_assert_true (mpl_assignment_verify (found, &problem->problem, NULL));
  mentor_price[0] = -1;
  g_assert_false (mpl_assignment_verify (found, &problem->problem, NULL));
}

/* All scores equal, both with one mentor: possible and as high, but not fair. */
static void
test_verify_fair (void)
{
  g_autoptr (TestProblem) problem = test_problem_new (2, 2);
  g_autoptr (MplAssignment) found = NULL;
  g_autoptr (GError) error = NULL;

  problem->capacities[0] = problem->capacities[1] = 2;
  found = mpl_assignment_solve (&problem->problem, NULL, NULL);
  g_assert_cmpuint (found->square_load, ==, 2);
  found->mentor[0] = found->mentor[1];
  found->square_load = 4;
  g_assert_false (mpl_assignment_verify (found, &problem->problem, &error));
  g_clear_error (&error);
  found->mentor_level[found->mentor[0]] = 2;
  g_assert_false (mpl_assignment_verify (found, &problem->problem, &error));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/assignment/nobody", test_nobody);
  g_test_add_func ("/assignment/forbidden", test_forbidden);
  g_test_add_func ("/assignment/count-first", test_count_first);
  g_test_add_func ("/assignment/fair", test_fair);
  g_test_add_func ("/assignment/equal", test_equal);
  g_test_add_func ("/assignment/ties", test_ties);
  g_test_add_func ("/assignment/spread", test_spread);
  g_test_add_func ("/assignment/large", test_large);
  g_test_add_func ("/assignment/refused", test_refused);
  g_test_add_func ("/assignment/verify", test_verify);
  g_test_add_func ("/assignment/verify-fair", test_verify_fair);
  return g_test_run ();
}
