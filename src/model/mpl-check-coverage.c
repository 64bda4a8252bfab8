/* mpl-check-coverage.c: which demands on a plan are not met, and which roles stand empty
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-check-private.h"

#include "model/mpl-activity.h"
#include "model/mpl-person.h"
#include "model/mpl-programme.h"
#include "model/mpl-role.h"

static void
add_finding (MplCheck *self,
             MplFindingKind kind,
             const char *code,
             const char *label,
             const char *activity)
{
  gint64 programme = mpl_row_get_id (mpl_plan_index_get_programme (self->plan));

  g_ptr_array_add (self->findings, mpl_finding_new (kind, &mpl_programme_table, programme, code,
                                                    MPL_CHECK_ORDER_PLAN, label, activity, NULL));
}

/* Aims and objectives: none serves it, or one alone. */
static void
check_axis (MplCheck *self, MplCoverageAxis axis, MplFindingKind open, MplFindingKind weak)
{
  for (guint i = 0; i < mpl_coverage_axis_get_n_items (axis); i++)
    {
      MplCoverageState state = mpl_coverage_get_state (self->coverage, axis, i);
      const char *code = mpl_coverage_axis_get_code (axis, i);
      const char *label = mpl_coverage_axis_get_label (axis, i);
      g_autofree char *activity = NULL;

      if (state == MPL_COVERAGE_CLOSED)
        continue;
      if (state == MPL_COVERAGE_WEAK)
        activity = mpl_check_name_activity (
            self, (guint) mpl_coverage_get_first (self->coverage, axis, i));
      add_finding (self, state == MPL_COVERAGE_WEAK ? weak : open, code, label, activity);
    }
}

static void
check_levels (MplCheck *self)
{
  for (guint i = 0; i < mpl_coverage_axis_get_n_items (MPL_COVERAGE_LEVELS); i++)
    {
      const char *code = mpl_coverage_axis_get_code (MPL_COVERAGE_LEVELS, i);
      const char *label = mpl_coverage_axis_get_label (MPL_COVERAGE_LEVELS, i);

      if (mpl_coverage_get_state (self->coverage, MPL_COVERAGE_LEVELS, i) == MPL_COVERAGE_OPEN)
        add_finding (self, MPL_FINDING_LEVEL_OPEN, code, label, NULL);
      else if (mpl_coverage_get_start_state (self->coverage, MPL_COVERAGE_LEVELS, i)
               == MPL_COVERAGE_OPEN)
        add_finding (self, MPL_FINDING_LEVEL_START, code, label, NULL);
    }
}

/* What the programme has chosen and no activity is marked with. */
static void
check_chosen (MplCheck *self, guint programme_field, guint activity_field, MplFindingKind kind)
{
  const MplField *field = &mpl_programme_table.fields[programme_field];
  guint64 unused = mpl_row_get_flags (mpl_plan_index_get_programme (self->plan), programme_field);

  for (guint i = 0; i < mpl_plan_index_get_n_activities (self->plan); i++)
    {
      const MplRow *row = mpl_plan_index_get_activity (self->plan, i);

      if (mpl_coverage_counts (row))
        unused &= ~mpl_row_get_flags (row, activity_field);
    }

  for (guint i = 0; i < mpl_field_get_n_choices (field); i++)
    {
      const char *code = field->choices[i].code;

      if ((unused & G_GUINT64_CONSTANT (1) << i) != 0)
        add_finding (self, kind, code, mpl_field_get_choice_label (field, code), NULL);
    }
}

/* The school's role of that code, %NULL where it has none. */
static MplRow *
find_role (const MplCheck *self, const char *code)
{
  guint n_rows;
  MplRow *const *rows = mpl_snapshot_get_rows (self->snapshot, &mpl_role_table, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      if (g_strcmp0 (mpl_row_get_text (rows[i], MPL_ROLE_CODE), code) == 0)
        return rows[i];
    }
  return NULL;
}

static gboolean
is_at_school (const MplRow *person, MplSpan period)
{
  MplDay dismissed = person == NULL ? MPL_DAY_NONE : mpl_row_get_day (person, MPL_PERSON_DISMISSED);

  return person != NULL && (dismissed == MPL_DAY_NONE || dismissed >= period.start);
}

static gboolean
is_held (const MplCheck *self, const MplRow *role, MplSpan period)
{
  guint n_rows;
  MplRow *const *rows = mpl_snapshot_get_children (
      self->snapshot, &mpl_holding_table, MPL_HOLDING_ROLE, mpl_row_get_id (role), &n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      MplSpan held = MPL_SPAN_INIT (mpl_row_get_day (rows[i], MPL_HOLDING_START),
                                    mpl_row_get_day (rows[i], MPL_HOLDING_END));
      gint64 person = mpl_row_get_reference (rows[i], MPL_HOLDING_PERSON);

      if (mpl_span_overlaps (held, period)
          && is_at_school (mpl_snapshot_get (self->snapshot, &mpl_person_table, person), period))
        return TRUE;
    }
  return FALSE;
}

/* Mentors and mentees are told by the register too. */
static gboolean
is_in_register (const MplCheck *self, guint field, MplSpan period)
{
  guint n_rows;
  MplRow *const *rows = mpl_snapshot_get_rows (self->snapshot, &mpl_person_table, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      if (mpl_row_get_boolean (rows[i], field) && is_at_school (rows[i], period))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_vacant (const MplCheck *self, const char *code, const MplRow *role)
{
  MplSpan period = mpl_check_get_period (self);

  if (role != NULL && is_held (self, role, period))
    return FALSE;
  if (g_str_equal (code, MPL_ROLE_CODE_MENTOR))
    return !is_in_register (self, MPL_PERSON_MENTOR, period);
  if (g_str_equal (code, MPL_ROLE_CODE_MENTEE))
    return !is_in_register (self, MPL_PERSON_MENTEE, period);
  return TRUE;
}

void
mpl_check_roles (MplCheck *self)
{
  gboolean has_plan = mpl_plan_index_get_n_activities (self->plan) > 0;

  for (guint i = 0; i < mpl_coverage_axis_get_n_items (MPL_COVERAGE_ROLES); i++)
    {
      const char *code = mpl_coverage_axis_get_code (MPL_COVERAGE_ROLES, i);
      MplRow *role = find_role (self, code);
      gint64 id = role == NULL ? 0 : mpl_row_get_id (role);
      const char *name = role == NULL ? NULL : mpl_row_get_text (role, MPL_ROLE_SHORT);

      if (name == NULL && role != NULL)
        name = mpl_row_get_text (role, MPL_ROLE_TITLE);
      if (name == NULL)
        name = mpl_coverage_axis_get_label (MPL_COVERAGE_ROLES, i);

      if (is_vacant (self, code, role))
        g_ptr_array_add (self->findings,
                         mpl_finding_new (MPL_FINDING_ROLE_VACANT, &mpl_role_table, id, code,
                                          MPL_CHECK_ORDER_PLAN, name, NULL));
      if (has_plan
          && mpl_coverage_get_state (self->coverage, MPL_COVERAGE_ROLES, i) == MPL_COVERAGE_OPEN)
        g_ptr_array_add (self->findings,
                         mpl_finding_new (MPL_FINDING_ROLE_IDLE, &mpl_role_table, id, code,
                                          MPL_CHECK_ORDER_PLAN, name, NULL));
    }
}

void
mpl_check_coverage (MplCheck *self)
{
  check_axis (self, MPL_COVERAGE_AIMS, MPL_FINDING_AIM_OPEN, MPL_FINDING_AIM_WEAK);
  check_axis (self, MPL_COVERAGE_OBJECTIVES, MPL_FINDING_OBJECTIVE_OPEN,
              MPL_FINDING_OBJECTIVE_WEAK);
  check_levels (self);
  check_chosen (self, MPL_PROGRAMME_FOCUS, MPL_ACTIVITY_FOCUS, MPL_FINDING_FOCUS_UNUSED);
  check_chosen (self, MPL_PROGRAMME_CHALLENGES, MPL_ACTIVITY_CHALLENGES,
                MPL_FINDING_CHALLENGE_UNUSED);
}
