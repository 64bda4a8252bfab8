/* mpl-plan-column.h: the school's own columns of the plan and their values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form of a plan is the school's choice (recommendations, points 1 and 2).
 */

#pragma once

#include "model/mpl-record.h"

G_BEGIN_DECLS

/* Fields of an own column. */
typedef enum
{
  MPL_PLAN_COLUMN_POSITION,
  MPL_PLAN_COLUMN_TITLE,
  MPL_PLAN_COLUMN_KIND,
  MPL_PLAN_COLUMN_CHOICES, /* one to a line; of a column of choices */
  MPL_PLAN_COLUMN_N_FIELDS,
} MplPlanColumnField;

/* Choices of MPL_PLAN_COLUMN_KIND: what a value's text is. */
typedef enum
{
  MPL_PLAN_COLUMN_TEXT,
  MPL_PLAN_COLUMN_DAY,    /* YYYY-MM-DD */
  MPL_PLAN_COLUMN_CHOICE, /* a line of the choices */
  MPL_PLAN_COLUMN_YES_NO, /* "yes" or "no" */
} MplPlanColumnKind;

#define MPL_TYPE_PLAN_COLUMN (mpl_plan_column_get_type ())
G_DECLARE_FINAL_TYPE (MplPlanColumn, mpl_plan_column, MPL, PLAN_COLUMN, MplRecord)

extern const MplTable mpl_plan_column_table;

/* Fields of an activity's value in an own column; one record to an activity and column. */
typedef enum
{
  MPL_ACTIVITY_VALUE_ACTIVITY,
  MPL_ACTIVITY_VALUE_COLUMN,
  MPL_ACTIVITY_VALUE_VALUE,
  MPL_ACTIVITY_VALUE_N_FIELDS,
} MplActivityValueField;

#define MPL_TYPE_ACTIVITY_VALUE (mpl_activity_value_get_type ())
G_DECLARE_FINAL_TYPE (MplActivityValue, mpl_activity_value, MPL, ACTIVITY_VALUE, MplRecord)

extern const MplTable mpl_activity_value_table;

G_END_DECLS
