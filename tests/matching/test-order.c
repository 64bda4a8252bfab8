/* test-order.c: the order of input does not show; the way to a result neither
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "brute-force.h"

#include "matching/mpl-canonical-order.h"

#define N_SYMMETRIC 4

static guint
get_rounds (guint n)
{
  return g_getenv ("MENTORING_NIGHTLY") != NULL ? n * 20 : n;
}

static MplAssignment *
solve (const TestProblem *problem, const MplAssignment *previous)
{
  g_autoptr (GError) error = NULL;
  MplAssignment *found = mpl_assignment_solve (&problem->problem, previous, &error);

  g_assert_no_error (error);
  return found;
}

static void
assert_same (const MplAssignment *first, const MplAssignment *second)
{
  g_assert_cmpuint (first->n_matched, ==, second->n_matched);
  g_assert_cmpint (first->total, ==, second->total);
  g_assert_cmpuint (first->square_load, ==, second->square_load);
  for (guint i = 0; i < first->n_mentees; i++)
    g_assert_cmpint (first->mentor[i], ==, second->mentor[i]);
}

/* Whether row i of the one goes where row rows[i] of the other goes. */
static gboolean
is_moved_along (const MplAssignment *moved,
                const MplAssignment *found,
                const guint *rows,
                const guint *columns)
{
  for (guint i = 0; i < moved->n_mentees; i++)
    {
      gint mentor = moved->mentor[i] >= 0 ? (gint) columns[moved->mentor[i]] : -1;

      if (mentor != found->mentor[rows[i]])
        return FALSE;
    }
  return TRUE;
}

static void
check_permuted (GRand *random, const TestProblem *problem)
{
  guint n_mentees = problem->problem.n_mentees, n_mentors = problem->problem.n_mentors;
  g_autofree guint *rows = g_new (guint, n_mentees + 1);
  g_autofree guint *columns = g_new (guint, n_mentors + 1);
  g_autoptr (TestProblem) other = NULL;
  g_autoptr (MplAssignment) found = solve (problem, NULL);
  g_autoptr (MplAssignment) moved = NULL;

  test_shuffle (random, rows, n_mentees);
  test_shuffle (random, columns, n_mentors);
  other = test_problem_permute (problem, rows, columns);
  moved = solve (other, NULL);
  g_assert_true (is_moved_along (moved, found, rows, columns));
}

/* With keys there are no two alike. */
static void
test_keys (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint round = 0; round < get_rounds (400); round++)
    {
      guint n_mentees = 1 + g_rand_int (random) % 30, n_mentors = 1 + g_rand_int (random) % 30;
      g_autoptr (TestProblem) problem = test_problem_new (n_mentees, n_mentors);

      test_problem_add_keys (problem);
      test_problem_fill (problem, random, 0, round % 4, g_rand_int (random) % 5, 1 + round % 3,
                         round % 5 == 0 ? 4 : 0);
      check_permuted (random, problem);
    }
}

/* Without keys, where content tells all apart although many assignments are as good: one row and
 * one column are without two scores alike, and nobody wants to be there. */
static void
test_content (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint round = 0; round < get_rounds (300); round++)
    {
      guint n = 8 + g_rand_int (random) % 30;
      g_autoptr (TestProblem) problem = test_problem_new (n, n);

      for (guint k = 0; k < n * n; k++)
        problem->scores[k] = g_rand_int (random) % 3 == 0 ? 98 : 99;
      for (guint k = 0; k < n; k++)
        {
          problem->scores[k] = -1000 - (gint64) k;
          problem->scores[k * n] = -3000 - (gint64) k;
        }
      check_permuted (random, problem);
    }
}

/* Whether a symmetry of the problem leads from one assignment to the other. */
static gboolean
is_symmetric (const TestProblem *problem, const gint *from, const gint *to)
{
  guint rows[N_SYMMETRIC], columns[N_SYMMETRIC];
  guint n = N_SYMMETRIC;

  /* All permutations as numbers to the base of n. */
  for (guint a = 0; a < 256; a++)
    for (guint b = 0; b < 256; b++)
      {
        gboolean holds = TRUE;
        guint seen_rows = 0, seen_columns = 0;

        for (guint k = 0; k < n; k++)
          {
            rows[k] = (a >> (2 * k)) % n;
            columns[k] = (b >> (2 * k)) % n;
            seen_rows |= 1u << rows[k];
            seen_columns |= 1u << columns[k];
          }
        if (seen_rows != 15 || seen_columns != 15)
          continue;
        for (guint i = 0; holds && i < n; i++)
          {
            holds = to[rows[i]] == (from[i] >= 0 ? (gint) columns[from[i]] : -1);
            for (guint j = 0; holds && j < n; j++)
              holds = problem->scores[i * n + j] == problem->scores[rows[i] * n + columns[j]]
                      && problem->capacities[j] == problem->capacities[columns[j]];
          }
        if (holds)
          return TRUE;
      }

  return FALSE;
}

/* Without keys, alike rows and symmetries and all: the results differ by a symmetry at most. */
static void
test_symmetry (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint round = 0; round < get_rounds (400); round++)
    {
      guint n = N_SYMMETRIC;
      guint rows[N_SYMMETRIC], columns[N_SYMMETRIC];
      gint back[N_SYMMETRIC];
      g_autoptr (TestProblem) problem = test_problem_new (n, n);
      g_autoptr (TestProblem) other = NULL;
      g_autoptr (MplAssignment) found = NULL, moved = NULL;

      test_problem_fill (problem, random, 0, 1, round % 3, 1 + round % 2, 0);
      /* A cube: all one but the diagonal. */
      for (guint k = 0; round % 8 == 0 && k < n * n; k++)
        problem->scores[k] = k % (n + 1) == 0 ? MPL_ASSIGNMENT_FORBIDDEN : 1;
      test_shuffle (random, rows, n);
      test_shuffle (random, columns, n);
      other = test_problem_permute (problem, rows, columns);
      found = solve (problem, NULL);
      moved = solve (other, NULL);
      for (guint i = 0; i < n; i++)
        back[rows[i]] = moved->mentor[i] >= 0 ? (gint) columns[moved->mentor[i]] : -1;
      g_assert_true (is_symmetric (problem, found->mentor, back));
    }
}

static void
change_somewhat (TestProblem *problem, GRand *random)
{
  guint n_mentees = problem->problem.n_mentees, n_mentors = problem->problem.n_mentors;
  guint i = g_rand_int (random) % n_mentees, j = g_rand_int (random) % n_mentors;
  gsize cell = (gsize) i * n_mentors + j;

  switch (g_rand_int (random) % 7)
    {
    case 0:
      for (guint k = 0; k < n_mentors; k++)
        problem->scores[(gsize) i * n_mentors + k] = g_rand_int (random) % 20;
      problem->fixed[i] = -1;
      break;
    case 1:
      if (problem->fixed[i] < 0)
        problem->scores[cell] = MPL_ASSIGNMENT_FORBIDDEN;
      break;
    case 2:
      if (problem->scores[cell] != MPL_ASSIGNMENT_FORBIDDEN)
        problem->fixed[i] = (gint) j;
      break;
    case 3:
      problem->fixed[i] = -1;
      break;
    case 4:
      problem->capacities[j] = g_rand_int (random) % 4;
      break;
    case 5:
      for (gsize k = 0; k < (gsize) n_mentees * n_mentors; k++)
        if (problem->scores[k] != MPL_ASSIGNMENT_FORBIDDEN)
          problem->scores[k] += (gint64) (g_rand_int (random) % 3) - 1;
      break;
    default:
      for (gsize k = 0; k < (gsize) n_mentees * n_mentors; k++)
        if (problem->scores[k] != MPL_ASSIGNMENT_FORBIDDEN)
          problem->scores[k] = MIN (problem->scores[k] * 2, MPL_ASSIGNMENT_MAX_SCORE);
      break;
    }
}

/* Fixed cells beyond the capacity are taken back. */
static void
make_possible (TestProblem *problem)
{
  g_autofree gint64 *left
      = g_memdup2 (problem->capacities, problem->problem.n_mentors * sizeof (gint64));

  for (guint i = 0; i < problem->problem.n_mentees; i++)
    if (problem->fixed[i] >= 0 && left[problem->fixed[i]]-- <= 0)
      problem->fixed[i] = -1;
}

static void
test_incremental (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint round = 0; round < get_rounds (60); round++)
    {
      guint n_mentees = 1 + g_rand_int (random) % 25, n_mentors = 1 + g_rand_int (random) % 25;
      g_autoptr (TestProblem) problem = test_problem_new (n_mentees, n_mentors);
      g_autoptr (MplAssignment) last = NULL;

      test_problem_fill (problem, random, 0, 10, g_rand_int (random) % 6, 1 + round % 3, 0);
      last = solve (problem, NULL);
      for (guint k = 0; k < 25; k++)
        {
          g_autoptr (MplAssignment) fresh = NULL, next = NULL;

          change_somewhat (problem, random);
          make_possible (problem);
          fresh = solve (problem, NULL);
          next = solve (problem, last);
          assert_same (fresh, next);
          mpl_assignment_free (last);
          last = g_steal_pointer (&next);
        }
    }
}

/* What another problem has left behind is no harm, whatever its sides. */
static void
test_other_previous (void)
{
  g_autoptr (TestProblem) small = test_problem_new (2, 3);
  g_autoptr (TestProblem) large = test_problem_new (5, 4);
  g_autoptr (TestProblem) far = test_problem_new (5, 4);
  g_autoptr (MplAssignment) first = solve (small, NULL);
  g_autoptr (MplAssignment) of_far = NULL, fresh = NULL, after_small = NULL, after_far = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  test_problem_fill (large, random, 0, 3, 0, 1, 0);
  test_problem_fill (far, random, -MPL_ASSIGNMENT_MAX_SCORE, MPL_ASSIGNMENT_MAX_SCORE, 0, 3, 0);
  of_far = solve (far, NULL);
  fresh = solve (large, NULL);
  after_small = solve (large, first);
  after_far = solve (large, of_far);
  assert_same (fresh, after_small);
  assert_same (fresh, after_far);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/order/keys", test_keys);
  g_test_add_func ("/order/content", test_content);
  g_test_add_func ("/order/symmetry", test_symmetry);
  g_test_add_func ("/order/incremental", test_incremental);
  g_test_add_func ("/order/other-previous", test_other_previous);
  return g_test_run ();
}
