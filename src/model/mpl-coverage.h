/* mpl-coverage.h: what the activities of a plan cover
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A matrix of blocks by aims (recommendations, point 7), their spheres, objectives (11), levels of
 * information (12), roles (13) and focus (9): how many activities serve each. What is cancelled
 * does not count.
 */

#pragma once

#include "model/mpl-plan-index.h"

G_BEGIN_DECLS

typedef enum
{
  MPL_COVERAGE_AIMS,
  MPL_COVERAGE_SPHERES,
  MPL_COVERAGE_OBJECTIVES,
  MPL_COVERAGE_LEVELS,
  MPL_COVERAGE_ROLES, /* an activity serves a role where it, or who holds it then, is responsible */
  MPL_COVERAGE_FOCUS,
  MPL_COVERAGE_N_AXES,
} MplCoverageAxis;

/* By how many activities serve it: none, one, or more. */
typedef enum
{
  MPL_COVERAGE_OPEN,
  MPL_COVERAGE_WEAK,
  MPL_COVERAGE_CLOSED,
} MplCoverageState;

/* The blocks at the start, where information support is needed most (point 12): preparation,
 * registers, choice of mentors. */
#define MPL_COVERAGE_START_BLOCKS 3

guint mpl_coverage_axis_get_n_items (MplCoverageAxis axis);

/* The code of an item: "A1", "municipal", a role's. */
const char *mpl_coverage_axis_get_code (MplCoverageAxis axis, guint item);

/* Its name, translated. */
const char *mpl_coverage_axis_get_label (MplCoverageAxis axis, guint item);

typedef struct _MplCoverage MplCoverage;

#define MPL_TYPE_COVERAGE (mpl_coverage_get_type ())
GType mpl_coverage_get_type (void);

/**
 * mpl_coverage_new:
 * @plan: a plan
 *
 * Returns: (transfer full): what its activities cover
 */
MplCoverage *mpl_coverage_new (MplPlanIndex *plan);

MplCoverage *mpl_coverage_ref (MplCoverage *self);
void mpl_coverage_unref (MplCoverage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplCoverage, mpl_coverage_unref)

/* (transfer none): the plan; its blocks are the rows of the matrix. */
MplPlanIndex *mpl_coverage_get_plan (const MplCoverage *self);

/* How many activities of the block serve the item. */
guint
mpl_coverage_get_count (const MplCoverage *self, MplCoverageAxis axis, guint item, guint block);

/* How many activities of the plan do, and how many of the first blocks. */
guint mpl_coverage_get_total (const MplCoverage *self, MplCoverageAxis axis, guint item);
guint mpl_coverage_get_start_total (const MplCoverage *self, MplCoverageAxis axis, guint item);

/* By the whole plan, and by the first blocks. */
MplCoverageState mpl_coverage_get_state (const MplCoverage *self, MplCoverageAxis axis, guint item);
MplCoverageState
mpl_coverage_get_start_state (const MplCoverage *self, MplCoverageAxis axis, guint item);

/* The place in the plan of the first activity that serves the item, -1 where none does. */
int mpl_coverage_get_first (const MplCoverage *self, MplCoverageAxis axis, guint item);

/* Whether an activity counts: it is not cancelled. */
gboolean mpl_coverage_counts (const MplRow *activity);

G_END_DECLS
