/* mpl-plan-move.h: activities moved or resized by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made when a drag begins, asked on every motion, turned into a change at its end; a key press is
 * a drag of one motion. What is shown while dragging is so what will be. It holds the activities
 * and only the links that touch them: a motion costs microseconds in a plan of thousands.
 *
 * The lead is the activity that is held. Where it goes, the others follow by the same number of
 * working days: each keeps its own number, and links among them hold as before. Starts stand on
 * working days then, and so do ends. A free move (Alt) takes days as they come: all by the same
 * number of days.
 */

#pragma once

#include "base/mpl-span.h"
#include "model/mpl-action.h"
#include "model/mpl-calendar.h"
#include "model/mpl-snapshot.h"

G_BEGIN_DECLS

typedef struct _MplPlanMove MplPlanMove;

/**
 * MplPlanEdge: what is held
 * @MPL_PLAN_EDGE_NONE: the whole; it moves
 * @MPL_PLAN_EDGE_START: the first day; it grows or shrinks, down to one (working) day
 * @MPL_PLAN_EDGE_END: the last day; likewise
 */
typedef enum
{
  MPL_PLAN_EDGE_NONE,
  MPL_PLAN_EDGE_START,
  MPL_PLAN_EDGE_END,
} MplPlanEdge;

/**
 * mpl_plan_move_new:
 * @snapshot: a school file
 * @calendar: its days
 * @ids: (array length=n_ids): activities
 * @n_ids: their number
 * @lead: the one that is held, one of @ids; 0 = the first in the plan
 * @edge: where it is held
 * @error: %MPL_ERROR_NOT_FOUND; %MPL_ERROR_READ_ONLY of a programme in the archive;
 *   %MPL_ERROR_INVALID where an edge is held and the lead is a milestone (others stay as they are)
 *
 * Returns: (transfer full) (nullable): the move, which has not begun
 */
MplPlanMove *mpl_plan_move_new (MplSnapshot *snapshot,
                                const MplCalendar *calendar,
                                const gint64 *ids,
                                guint n_ids,
                                gint64 lead,
                                MplPlanEdge edge,
                                GError **error);

void mpl_plan_move_free (MplPlanMove *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplPlanMove, mpl_plan_move_free)

/**
 * mpl_plan_move_by_days:
 * @self: a move
 * @days: how far the lead's first day (or held edge) has come from where it was
 * @free: whether days are taken as they come
 * @error: %MPL_ERROR_INVALID where that leaves the years a school file may speak of; the move
 *   stays where it was
 *
 * From the beginning, not from the last motion. The lead's start moves on to a working day, an end
 * held back to one.
 */
gboolean mpl_plan_move_by_days (MplPlanMove *self, int days, gboolean free, GError **error);

/* The same by so many working days of the lead, for Shift and an arrow. */
gboolean mpl_plan_move_by_working_days (MplPlanMove *self, int n, GError **error);

/* The same to a day. */
gboolean mpl_plan_move_to (MplPlanMove *self, MplDay day, gboolean free, GError **error);

/* The activities in the plan's order, with their days as they will be and as they were. */
guint mpl_plan_move_get_n_activities (const MplPlanMove *self);
gint64 mpl_plan_move_get_activity (const MplPlanMove *self, guint index);
MplSpan mpl_plan_move_get_span (const MplPlanMove *self, guint index);
MplSpan mpl_plan_move_get_old_span (const MplPlanMove *self, guint index);

/* The lead's index. */
guint mpl_plan_move_get_lead (const MplPlanMove *self);

/**
 * MplPlanProblemKind:
 * @MPL_PLAN_PROBLEM_LINK: the activity is too early for a link
 * @MPL_PLAN_PROBLEM_BEFORE: it begins before the programme
 * @MPL_PLAN_PROBLEM_AFTER: it ends after the programme
 * @MPL_PLAN_PROBLEM_START_OFF: it begins on a day off
 * @MPL_PLAN_PROBLEM_END_OFF: it ends on a day off
 */
typedef enum
{
  MPL_PLAN_PROBLEM_LINK,
  MPL_PLAN_PROBLEM_BEFORE,
  MPL_PLAN_PROBLEM_AFTER,
  MPL_PLAN_PROBLEM_START_OFF,
  MPL_PLAN_PROBLEM_END_OFF,
} MplPlanProblemKind;

/**
 * MplPlanProblem:
 * @kind: what is wrong
 * @activity: with which activity; of a link its successor, which need not be one that moves
 * @link: of a link: the link
 * @predecessor: of a link: whom the activity waits for
 * @type: of a link: which edge waits for which
 * @day: the first day that the edge may have; the programme's edge; the next working day for a
 *   start, the one before for an end; %MPL_DAY_NONE where the years have none
 * @is_new: whether it was not so before the move
 */
typedef struct
{
  MplPlanProblemKind kind;
  gint64 activity;
  gint64 link;
  gint64 predecessor;
  MplDependencyType type;
  MplDay day;
  gboolean is_new;
} MplPlanProblem;

/**
 * mpl_plan_move_find_problems:
 * @self: a move
 *
 * What is wrong with the days as they will be: the activities in order, then the links that touch
 * them. Of what is done and cancelled nothing is asked.
 *
 * Returns: (transfer full) (element-type MplPlanProblem): the problems
 */
GArray *mpl_plan_move_find_problems (const MplPlanMove *self);

/**
 * mpl_plan_move_describe_problem:
 * @self: the move that found it
 * @problem: what it found
 *
 * Returns: (transfer full): «„Педсовет“: начать не раньше 15 сентября, после окончания
 *   „Подготовка“»
 */
char *mpl_plan_move_describe_problem (const MplPlanMove *self, const MplPlanProblem *problem);

/**
 * mpl_plan_move_make_change:
 * @self: a move
 *
 * The days of the activities. With an activity that moves go the days of its actions that are not
 * done, and the last day of its rule; with one that is resized, actions that would fall out of it.
 * What was said of a day of a recurring activity holds for that day as long as the rule gives it,
 * else for the day of the same number. Days on which something was done stay.
 *
 * Returns: (transfer full): the change, empty where nothing has moved
 */
MplChange *mpl_plan_move_make_change (const MplPlanMove *self);

G_END_DECLS
