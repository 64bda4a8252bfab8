/* mpl-cli-matrix.h: what `mentoring solve` reads
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "matching/mpl-assignment.h"

G_BEGIN_DECLS

/**
 * MplCliMatrix:
 * @scores: (element-type gint64): row by row; null as %MPL_ASSIGNMENT_FORBIDDEN
 * @capacities: (element-type gint64): by column
 * @fixed: (element-type gint): by row: its column, or -1
 * @n_rows: how many rows
 */
typedef struct
{
  GArray *scores;
  GArray *capacities;
  GArray *fixed;
  guint n_rows;
} MplCliMatrix;

/**
 * mpl_cli_matrix_load:
 * @path: a file, or "-" for standard input
 * @error: %MPL_ERROR_NOT_FOUND, %MPL_ERROR_DENIED, %MPL_ERROR_LIMIT where there is more than we
 *   take, %MPL_ERROR_INVALID with the row and column, counted from 0, that are wrong
 *
 * Reads `{"scores": [[…], …], "capacity": […], "fixed": [[row, column], …]}`, a number at a time:
 * a tree of millions of numbers would take gigabytes.
 *
 * Returns: (transfer full) (nullable): what it holds
 */
MplCliMatrix *mpl_cli_matrix_load (const char *path, GError **error);

void mpl_cli_matrix_free (MplCliMatrix *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplCliMatrix, mpl_cli_matrix_free)

G_END_DECLS
