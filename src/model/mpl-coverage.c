/* mpl-coverage.c: what the activities of a plan cover
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-coverage.h"

#include "base/mpl-span.h"
#include "model/mpl-activity.h"
#include "model/mpl-role.h"

#include <glib/gi18n-lib.h>

#define NO_FIELD MPL_ACTIVITY_N_FIELDS

/* No axis has more items than this. */
#define MAX_ITEMS 8

static const MplChoice roles[] = {
  { MPL_ROLE_CODE_HEAD, NC_ ("role", "Head"), "role" },
  { MPL_ROLE_CODE_DEPUTY, NC_ ("role", "Deputy"), "role" },
  { MPL_ROLE_CODE_CURATOR, NC_ ("role", "Curator"), "role" },
  { MPL_ROLE_CODE_MENTOR, NC_ ("role", "Mentor"), "role" },
  { MPL_ROLE_CODE_MENTEE, NC_ ("role", "Mentee"), "role" },
  { MPL_ROLE_CODE_PSYCHOLOGIST, NC_ ("role", "Psychologist"), "role" },
};

/* The flags of an activity that tell the items of an axis; of roles there are none. */
static const guint axis_fields[] = {
  [MPL_COVERAGE_AIMS] = MPL_ACTIVITY_AIMS,
  [MPL_COVERAGE_SPHERES] = MPL_ACTIVITY_SPHERES,
  [MPL_COVERAGE_OBJECTIVES] = MPL_ACTIVITY_OBJECTIVES,
  [MPL_COVERAGE_LEVELS] = MPL_ACTIVITY_LEVELS,
  [MPL_COVERAGE_ROLES] = NO_FIELD,
  [MPL_COVERAGE_FOCUS] = MPL_ACTIVITY_FOCUS,
};
G_STATIC_ASSERT (G_N_ELEMENTS (axis_fields) == MPL_COVERAGE_N_AXES);

typedef struct
{
  guint total;
  guint start_total;
  int first; /* place in the plan, -1 for none */
} Item;

struct _MplCoverage
{
  gatomicrefcount ref_count;
  MplPlanIndex *plan;
  Item items[MPL_COVERAGE_N_AXES][MAX_ITEMS];
  guint *counts; /* by block, axis and item */
};

G_DEFINE_BOXED_TYPE (MplCoverage, mpl_coverage, mpl_coverage_ref, mpl_coverage_unref)

static const MplField *
get_field (MplCoverageAxis axis)
{
  return &mpl_activity_table.fields[axis_fields[axis]];
}

guint
mpl_coverage_axis_get_n_items (MplCoverageAxis axis)
{
  g_return_val_if_fail (axis < MPL_COVERAGE_N_AXES, 0);

  if (axis == MPL_COVERAGE_ROLES)
    return G_N_ELEMENTS (roles);
  return mpl_field_get_n_choices (get_field (axis));
}

static const MplChoice *
get_choice (MplCoverageAxis axis, guint item)
{
  return axis == MPL_COVERAGE_ROLES ? &roles[item] : &get_field (axis)->choices[item];
}

const char *
mpl_coverage_axis_get_code (MplCoverageAxis axis, guint item)
{
  g_return_val_if_fail (item < mpl_coverage_axis_get_n_items (axis), NULL);

  return get_choice (axis, item)->code;
}

const char *
mpl_coverage_axis_get_label (MplCoverageAxis axis, guint item)
{
  const MplChoice *choice;

  g_return_val_if_fail (item < mpl_coverage_axis_get_n_items (axis), NULL);

  choice = get_choice (axis, item);
  if (choice->context == NULL)
    return _ (choice->label);
  return g_dpgettext2 (GETTEXT_PACKAGE, choice->context, choice->label);
}

static guint *
get_counter (const MplCoverage *self, MplCoverageAxis axis, guint item, guint block)
{
  return &self->counts[(block * MPL_COVERAGE_N_AXES + axis) * MAX_ITEMS + item];
}

/* The bit of a role that the axis knows, 0 of another. */
static guint64
get_role_bit (const MplRow *role)
{
  const char *code = role == NULL ? NULL : mpl_row_get_text (role, MPL_ROLE_CODE);

  for (guint i = 0; code != NULL && i < G_N_ELEMENTS (roles); i++)
    {
      if (g_str_equal (roles[i].code, code))
        return G_GUINT64_CONSTANT (1) << i;
    }
  return 0;
}

/* The roles that a person holds on some day of the span. */
static guint64
get_person_roles (MplSnapshot *snapshot, gint64 person, MplSpan span)
{
  guint64 bits = 0;
  guint n_rows;
  MplRow *const *rows = mpl_snapshot_get_children (snapshot, &mpl_holding_table, MPL_HOLDING_PERSON,
                                                   person, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      MplSpan held = MPL_SPAN_INIT (mpl_row_get_day (rows[i], MPL_HOLDING_START),
                                    mpl_row_get_day (rows[i], MPL_HOLDING_END));

      if (mpl_span_overlaps (held, span))
        bits |= get_role_bit (mpl_snapshot_get (snapshot, &mpl_role_table,
                                                mpl_row_get_reference (rows[i], MPL_HOLDING_ROLE)));
    }
  return bits;
}

static guint64
get_roles (MplSnapshot *snapshot, const MplRow *activity)
{
  MplSpan span = MPL_SPAN_INIT (mpl_row_get_day (activity, MPL_ACTIVITY_START),
                                mpl_row_get_day (activity, MPL_ACTIVITY_END));
  guint64 bits = 0;
  guint n_rows;
  MplRow *const *rows
      = mpl_snapshot_get_children (snapshot, &mpl_responsible_table, MPL_RESPONSIBLE_ACTIVITY,
                                   mpl_row_get_id (activity), &n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      gint64 role = mpl_row_get_reference (rows[i], MPL_RESPONSIBLE_ROLE);
      gint64 person = mpl_row_get_reference (rows[i], MPL_RESPONSIBLE_PERSON);

      if (role != 0)
        bits |= get_role_bit (mpl_snapshot_get (snapshot, &mpl_role_table, role));
      else if (person != 0)
        bits |= get_person_roles (snapshot, person, span);
    }
  return bits;
}

static void
count_activity (MplCoverage *self, guint index)
{
  const MplRow *row = mpl_plan_index_get_activity (self->plan, index);
  guint block = mpl_plan_index_get_block_of (self->plan, index);

  for (MplCoverageAxis axis = 0; axis < MPL_COVERAGE_N_AXES; axis++)
    {
      guint64 bits = axis == MPL_COVERAGE_ROLES
                         ? get_roles (mpl_plan_index_get_snapshot (self->plan), row)
                         : mpl_row_get_flags (row, axis_fields[axis]);
      guint n_items = mpl_coverage_axis_get_n_items (axis);

      for (guint i = 0; i < n_items; i++)
        {
          Item *item = &self->items[axis][i];

          if ((bits >> i & 1) == 0)
            continue;
          (*get_counter (self, axis, i, block))++;
          if (item->total++ == 0)
            item->first = (int) index;
          if (block < MPL_COVERAGE_START_BLOCKS)
            item->start_total++;
        }
    }
}

MplCoverage *
mpl_coverage_new (MplPlanIndex *plan)
{
  MplCoverage *self;

  g_return_val_if_fail (plan != NULL, NULL);

  self = g_new0 (MplCoverage, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->plan = mpl_plan_index_ref (plan);
  self->counts
      = g_new0 (guint, mpl_plan_index_get_n_blocks (plan) * MPL_COVERAGE_N_AXES * MAX_ITEMS);

  for (MplCoverageAxis axis = 0; axis < MPL_COVERAGE_N_AXES; axis++)
    {
      g_assert (mpl_coverage_axis_get_n_items (axis) <= MAX_ITEMS);
      for (guint i = 0; i < MAX_ITEMS; i++)
        self->items[axis][i].first = -1;
    }
  for (guint i = 0; i < mpl_plan_index_get_n_activities (plan); i++)
    {
      if (mpl_coverage_counts (mpl_plan_index_get_activity (plan, i)))
        count_activity (self, i);
    }
  return self;
}

MplCoverage *
mpl_coverage_ref (MplCoverage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
mpl_coverage_unref (MplCoverage *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  mpl_plan_index_unref (self->plan);
  g_free (self->counts);
  g_free (self);
}

MplPlanIndex *
mpl_coverage_get_plan (const MplCoverage *self)
{
  return self->plan;
}

static const Item *
get_item (const MplCoverage *self, MplCoverageAxis axis, guint item)
{
  static const Item none = { 0, 0, -1 };

  g_return_val_if_fail (axis < MPL_COVERAGE_N_AXES, &none);
  g_return_val_if_fail (item < mpl_coverage_axis_get_n_items (axis), &none);

  return &self->items[axis][item];
}

guint
mpl_coverage_get_count (const MplCoverage *self, MplCoverageAxis axis, guint item, guint block)
{
  g_return_val_if_fail (item < mpl_coverage_axis_get_n_items (axis), 0);
  g_return_val_if_fail (block < mpl_plan_index_get_n_blocks (self->plan), 0);

  return *get_counter (self, axis, item, block);
}

guint
mpl_coverage_get_total (const MplCoverage *self, MplCoverageAxis axis, guint item)
{
  return get_item (self, axis, item)->total;
}

guint
mpl_coverage_get_start_total (const MplCoverage *self, MplCoverageAxis axis, guint item)
{
  return get_item (self, axis, item)->start_total;
}

static MplCoverageState
get_state (guint count)
{
  return count == 0 ? MPL_COVERAGE_OPEN : count == 1 ? MPL_COVERAGE_WEAK : MPL_COVERAGE_CLOSED;
}

MplCoverageState
mpl_coverage_get_state (const MplCoverage *self, MplCoverageAxis axis, guint item)
{
  return get_state (mpl_coverage_get_total (self, axis, item));
}

MplCoverageState
mpl_coverage_get_start_state (const MplCoverage *self, MplCoverageAxis axis, guint item)
{
  return get_state (mpl_coverage_get_start_total (self, axis, item));
}

int
mpl_coverage_get_first (const MplCoverage *self, MplCoverageAxis axis, guint item)
{
  return get_item (self, axis, item)->first;
}

gboolean
mpl_coverage_counts (const MplRow *activity)
{
  return mpl_row_get_choice (activity, MPL_ACTIVITY_STATUS) != MPL_ACTIVITY_CANCELLED;
}
