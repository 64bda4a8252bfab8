/* mpl-plan-create.h: activities and blocks made, named and deleted by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every job returns a change of the snapshot and fails with %MPL_ERROR_NOT_FOUND where a record is
 * gone, with %MPL_ERROR_READ_ONLY where the programme is in the archive.
 */

#pragma once

#include "base/mpl-span.h"
#include "model/mpl-activity.h"
#include "model/mpl-calendar.h"
#include "model/mpl-plan-order.h"

G_BEGIN_DECLS

/**
 * MplPlanNew: an activity that is to be
 * @place: where it stands
 * @title: (nullable): its title; %NULL: «Новое мероприятие»
 * @kind: of what kind it is
 * @span: its days; with an open end one day; without a start the programme's first day
 * @recurrence: (nullable): of one that recurs, its rule as a text; %NULL: every month
 * @free: whether its days are taken as they come; else it starts and ends on working days
 */
typedef struct
{
  MplPlanPlace place;
  const char *title;
  MplActivityKind kind;
  MplSpan span;
  const char *recurrence;
  gboolean free;
} MplPlanNew;

/**
 * mpl_plan_create_activity:
 * @snapshot: a school file
 * @calendar: its days
 * @new: what is to be made
 * @id: (out) (optional): its provisional id
 * @error: also %MPL_ERROR_INVALID for a title, days or a rule that are none
 *
 * A milestone stands on the first of the days.
 *
 * Returns: (transfer full) (nullable): the change
 */
MplChange *mpl_plan_create_activity (MplSnapshot *snapshot,
                                     const MplCalendar *calendar,
                                     const MplPlanNew *new,
                                     gint64 *id,
                                     GError **error);

/**
 * mpl_plan_rename_activity:
 * @snapshot: a school file
 * @activity: an activity
 * @title: what a person typed; blanks around it go
 * @error: also %MPL_ERROR_INVALID for an empty title or one that is too long
 *
 * Returns: (transfer full) (nullable): the change, empty where it is called so
 */
MplChange *mpl_plan_rename_activity (MplSnapshot *snapshot,
                                     gint64 activity,
                                     const char *title,
                                     GError **error);

/**
 * mpl_plan_delete_activities:
 * @snapshot: a school file
 * @ids: (array length=n_ids): activities
 * @n_ids: their number
 *
 * With all that belongs to them: actions, responsible, links both ways, occurrences, values.
 * Baselines remember what was planned.
 *
 * Returns: (transfer full) (nullable): the change
 */
MplChange *
mpl_plan_delete_activities (MplSnapshot *snapshot, const gint64 *ids, guint n_ids, GError **error);

/**
 * mpl_plan_create_block:
 * @snapshot: a school file
 * @programme: whose plan it is added to
 * @before: the block that will be the next one; 0 = it becomes the last
 * @title: (nullable): its title; %NULL: «Новый блок»
 * @id: (out) (optional): its provisional id
 * @error: also %MPL_ERROR_INVALID for a title that is none
 *
 * Returns: (transfer full) (nullable): the change
 */
MplChange *mpl_plan_create_block (MplSnapshot *snapshot,
                                  gint64 programme,
                                  gint64 before,
                                  const char *title,
                                  gint64 *id,
                                  GError **error);

/* As of an activity. (transfer full) (nullable) */
MplChange *
mpl_plan_rename_block (MplSnapshot *snapshot, gint64 block, const char *title, GError **error);

/* With all its activities. (transfer full) (nullable) */
MplChange *mpl_plan_delete_block (MplSnapshot *snapshot, gint64 block, GError **error);

G_END_DECLS
