/* mpl-cli-solve.c: `mentoring solve`
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "cli/mpl-cli-command.h"

#include "cli/mpl-cli-matrix.h"

#include <glib/gi18n.h>

static MplAssignment *
solve (const MplCliMatrix *matrix, GError **error)
{
  MplAssignmentProblem problem = {
    .n_mentees = matrix->n_rows,
    .n_mentors = matrix->capacities->len,
    .scores = (const gint64 *) (gpointer) matrix->scores->data,
    .capacities = (const gint64 *) (gpointer) matrix->capacities->data,
    .fixed = (const gint *) (gpointer) matrix->fixed->data,
  };

  return mpl_assignment_solve (&problem, NULL, error);
}

static void
print_assignment (const MplAssignment *assignment)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "mentor");
  json_builder_begin_array (builder);
  for (guint i = 0; i < assignment->n_mentees; i++)
    if (assignment->mentor[i] < 0)
      json_builder_add_null_value (builder);
    else
      json_builder_add_int_value (builder, assignment->mentor[i]);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "matched");
  json_builder_add_int_value (builder, assignment->n_matched);
  json_builder_set_member_name (builder, "total");
  json_builder_add_int_value (builder, assignment->total);
  json_builder_end_object (builder);
  mpl_cli_print_json (builder);
}

MplCliStatus
mpl_cli_solve (int argc, char **argv)
{
  /* It speaks to machines anyway. */
  gboolean as_json = TRUE;
  const GOptionEntry entries[] = {
    MPL_CLI_JSON_OPTION (&as_json),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (MplCliMatrix) matrix = NULL;
  g_autoptr (MplAssignment) assignment = NULL;
  g_autoptr (GError) error = NULL;

  if (!mpl_cli_parse (argc, argv, entries, &arguments))
    return MPL_CLI_USAGE;

  matrix = mpl_cli_matrix_load (arguments[0], &error);
  if (matrix != NULL)
    assignment = solve (matrix, &error);
  if (assignment == NULL)
    {
      mpl_cli_print_error (error);
      return MPL_CLI_FAILED;
    }

  print_assignment (assignment);
  return MPL_CLI_DONE;
}
