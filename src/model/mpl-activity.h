/* mpl-activity.h: an activity of a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is done: single, recurring or a milestone, from a day to a day, with the result it yields
 * and the paper that shows it; which aims and objectives it serves. A milestone's start is its
 * end; a recurring activity's occurrences fall within start and end.
 */

#pragma once

#include "model/mpl-record.h"

G_BEGIN_DECLS

typedef enum
{
  MPL_ACTIVITY_UUID,
  MPL_ACTIVITY_BLOCK,    /* null where it is not of a plan */
  MPL_ACTIVITY_POSITION, /* activities of a block stand by position, then by id */
  MPL_ACTIVITY_TITLE,
  MPL_ACTIVITY_KIND,
  MPL_ACTIVITY_START,
  MPL_ACTIVITY_END,
  MPL_ACTIVITY_RECURRENCE, /* the rule's canonical text, null where it does not recur */
  MPL_ACTIVITY_RESULT,
  MPL_ACTIVITY_EVIDENCE,
  MPL_ACTIVITY_AIMS,       /* point 7 */
  MPL_ACTIVITY_SPHERES,    /* of aim A1 */
  MPL_ACTIVITY_OBJECTIVES, /* point 11 */
  MPL_ACTIVITY_LEVELS,     /* point 12 */
  MPL_ACTIVITY_FOCUS,      /* #MplFocus, point 9 */
  MPL_ACTIVITY_TOPICS,     /* the parts of the focus, point 9 */
  MPL_ACTIVITY_CHALLENGES, /* #MplChallenges, point 8; none: for every case */
  MPL_ACTIVITY_STATUS,
  MPL_ACTIVITY_PROGRESS, /* 0–100; null: the share of actions done */
  MPL_ACTIVITY_FACT_START,
  MPL_ACTIVITY_FACT_END,
  MPL_ACTIVITY_NOTE,
  MPL_ACTIVITY_TEMPLATE, /* code of the template's row it came from: "1.05" */
  MPL_ACTIVITY_N_FIELDS,
} MplActivityField;

/* Choices of MPL_ACTIVITY_KIND. */
typedef enum
{
  MPL_ACTIVITY_SINGLE,
  MPL_ACTIVITY_RECURRING,
  MPL_ACTIVITY_MILESTONE,
} MplActivityKind;

/* Choices of MPL_ACTIVITY_STATUS; that one is overdue is derived. */
typedef enum
{
  MPL_ACTIVITY_PLANNED,
  MPL_ACTIVITY_RUNNING,
  MPL_ACTIVITY_DONE,
  MPL_ACTIVITY_POSTPONED,
  MPL_ACTIVITY_CANCELLED,
} MplActivityStatus;

#define MPL_TYPE_ACTIVITY (mpl_activity_get_type ())
G_DECLARE_FINAL_TYPE (MplActivity, mpl_activity, MPL, ACTIVITY, MplRecord)

extern const MplTable mpl_activity_table;

G_END_DECLS
