/* test-glpk.c: against GLPK, which knows nothing of assignments
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As a linear programme, whose corners are whole numbers: each cell a variable from 0 to 1, each
 * mentee at most once, each mentor as often as his capacity. Matched count for so much each that
 * no scores outweigh them.
 */

#include "brute-force.h"

#include <glpk.h>
#include <math.h>

static guint
get_rounds (guint n)
{
  return g_getenv ("MENTORING_NIGHTLY") != NULL ? n * 20 : n;
}

/* The highest total with the most matched; scores must be small for the doubles of GLPK. */
static gint64
solve_by_glpk (const TestProblem *problem, gint64 worth, gint64 *n_matched)
{
  guint n_mentees = problem->problem.n_mentees, n_mentors = problem->problem.n_mentors;
  glp_prob *lp = glp_create_prob ();
  glp_smcp options;
  int indices[3] = { 0 };
  const double ones[3] = { 0, 1, 1 };
  gint64 total = 0;

  glp_set_obj_dir (lp, GLP_MAX);
  glp_add_rows (lp, (int) (n_mentees + n_mentors));
  for (guint i = 0; i < n_mentees; i++)
    if (problem->fixed[i] >= 0)
      glp_set_row_bnds (lp, (int) i + 1, GLP_FX, 1, 1);
    else
      glp_set_row_bnds (lp, (int) i + 1, GLP_UP, 0, 1);
  for (guint j = 0; j < n_mentors; j++)
    glp_set_row_bnds (lp, (int) (n_mentees + j) + 1, GLP_UP, 0, (double) problem->capacities[j]);

  for (guint i = 0; i < n_mentees; i++)
    for (guint j = 0; j < n_mentors; j++)
      {
        gint64 score = problem->scores[(gsize) i * n_mentors + j];
        int column;

        if (score == MPL_ASSIGNMENT_FORBIDDEN
            || (problem->fixed[i] >= 0 && problem->fixed[i] != (gint) j))
          continue;
        column = glp_add_cols (lp, 1);
        glp_set_col_bnds (lp, column, GLP_LO, 0, 0);
        glp_set_obj_coef (lp, column, (double) (worth + score));
        indices[1] = (int) i + 1;
        indices[2] = (int) (n_mentees + j) + 1;
        glp_set_mat_col (lp, column, 2, indices, ones);
      }

  glp_init_smcp (&options);
  options.msg_lev = GLP_MSG_OFF;
  g_assert_cmpint (glp_simplex (lp, &options), ==, 0);
  g_assert_cmpint (glp_get_status (lp), ==, GLP_OPT);
  *n_matched = 0;
  for (int column = 1; column <= glp_get_num_cols (lp); column++)
    {
      double part = glp_get_col_prim (lp, column);

      g_assert_cmpfloat (fabs (part - round (part)), <, 1e-6);
      if (part < 0.5)
        continue;
      (*n_matched)++;
      total += (gint64) glp_get_obj_coef (lp, column) - worth;
    }
  glp_delete_prob (lp);
  return total;
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
      g_autoptr (MplAssignment) found = NULL;
      g_autoptr (GError) error = NULL;
      gint64 n_matched, total;

      test_problem_fill (problem, random, round % 2 ? -most : 0, most, g_rand_int (random) % 5,
                         capacity, round % 4 == 0 ? 4 : 0);
      found = mpl_assignment_solve (&problem->problem, NULL, &error);
      g_assert_no_error (error);
      total = solve_by_glpk (problem, (2 * most + 1) * (n_mentees + 1), &n_matched);
      g_assert_cmpint (found->n_matched, ==, n_matched);
      g_assert_cmpint (found->total, ==, total);
    }
}

static void
test_square (void)
{
  check (400, 20, 20, 100, 1);
  check (400, 20, 20, 2, 1);
}

static void
test_capacities (void)
{
  check (400, 25, 10, 50, 4);
  check (300, 10, 25, 5, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/glpk/square", test_square);
  g_test_add_func ("/glpk/capacities", test_capacities);
  return g_test_run ();
}
