/* mpl-action.h: what an activity is made of: its actions, links and occurrences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-record.h"

G_BEGIN_DECLS

/* Fields of an action, a step that forms an activity (recommendations, points 5 and 10). */
typedef enum
{
  MPL_ACTION_ACTIVITY,
  MPL_ACTION_POSITION,
  MPL_ACTION_TITLE,
  MPL_ACTION_DAY,
  MPL_ACTION_ROLE, /* who does it: a role or a person, or left to the activity's */
  MPL_ACTION_PERSON,
  MPL_ACTION_DONE, /* the day on which it was done */
  MPL_ACTION_N_FIELDS,
} MplActionField;

#define MPL_TYPE_ACTION (mpl_action_get_type ())
G_DECLARE_FINAL_TYPE (MplAction, mpl_action, MPL, ACTION, MplRecord)

extern const MplTable mpl_action_table;

/* Fields of a dependency: the successor waits for the predecessor. */
typedef enum
{
  MPL_DEPENDENCY_PREDECESSOR,
  MPL_DEPENDENCY_SUCCESSOR,
  MPL_DEPENDENCY_TYPE,
  MPL_DEPENDENCY_LAG, /* days; negative: a lead */
  MPL_DEPENDENCY_LAG_UNIT,
  MPL_DEPENDENCY_N_FIELDS,
} MplDependencyField;

/* Choices of MPL_DEPENDENCY_TYPE: which end of the predecessor binds which of the successor. */
typedef enum
{
  MPL_DEPENDENCY_FS,
  MPL_DEPENDENCY_SS,
  MPL_DEPENDENCY_FF,
  MPL_DEPENDENCY_SF,
} MplDependencyType;

/* Choices of MPL_DEPENDENCY_LAG_UNIT. */
typedef enum
{
  MPL_LAG_WORKING,
  MPL_LAG_CALENDAR,
} MplLagUnit;

#define MPL_TYPE_DEPENDENCY (mpl_dependency_get_type ())
G_DECLARE_FINAL_TYPE (MplDependency, mpl_dependency, MPL, DEPENDENCY, MplRecord)

extern const MplTable mpl_dependency_table;

/* Fields of an occurrence: what became of one day of a recurring activity. */
typedef enum
{
  MPL_OCCURRENCE_ACTIVITY,
  MPL_OCCURRENCE_DAY, /* the day that the rule gives */
  MPL_OCCURRENCE_STATUS,
  MPL_OCCURRENCE_MOVED_TO, /* the day it was moved to */
  MPL_OCCURRENCE_NOTE,
  MPL_OCCURRENCE_N_FIELDS,
} MplOccurrenceField;

/* Choices of MPL_OCCURRENCE_STATUS. */
typedef enum
{
  MPL_OCCURRENCE_DONE,
  MPL_OCCURRENCE_MOVED,
  MPL_OCCURRENCE_CANCELLED,
} MplOccurrenceStatus;

#define MPL_TYPE_OCCURRENCE (mpl_occurrence_get_type ())
G_DECLARE_FINAL_TYPE (MplOccurrence, mpl_occurrence, MPL, OCCURRENCE, MplRecord)

extern const MplTable mpl_occurrence_table;

G_END_DECLS
