/* mpl-schedule.h: when the activities of a plan can be, by their links
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pure: tasks and links in, dates, slack and the critical path out. 10,000 tasks take
 * milliseconds, so that a drag can ask on every motion.
 *
 * What a link means. A day has two edges: a task begins at the morning of its first day and is
 * over at the morning of the day after its last one. A link moves an edge of the predecessor by
 * its lag and asks that the edge of the successor be not before it. Both edges are compared as
 * moments of working time: the morning of a day off is the morning of the next working day. So
 * with no lag
 *
 *   FS: the successor starts on a later working day than the predecessor ends on. This holds for
 *       milestones too: an order signed on Friday lets the next thing begin on Monday.
 *   SS: it starts on the same day or later.
 *   FF: it ends on the same day or later.
 *   SF: it ends on the working day before the predecessor starts, or later.
 *
 * A lag in working days counts working days from the edge, one in calendar days counts days; a
 * negative one is a lead.
 */

#pragma once

#include "model/mpl-action.h"
#include "model/mpl-calendar.h"

G_BEGIN_DECLS

#define MPL_SCHEDULE_MAX_TASKS 100000
#define MPL_SCHEDULE_MAX_LINKS 1000000
#define MPL_SCHEDULE_MAX_LAG 3660
#define MPL_SCHEDULE_MAX_DURATION 10000

/**
 * MplScheduleTask:
 * @start: the first day, as planned
 * @end: the last day; a milestone's is its start
 * @earliest: the day before which it must not start, or %MPL_DAY_NONE
 * @duration: working days it takes, 0 = those from @start to @end, at least one; a window takes
 *   those in any case
 * @milestone: it takes one day
 * @window: a recurring activity or another window: where links move its start, its end stays and
 *   it grows shorter, down to one working day; where links move its end, its start stays
 * @pinned: its dates stay whatever the links say: it is done, or a person fixed it
 * @name: (nullable): what an error calls it
 */
typedef struct
{
  MplDay start;
  MplDay end;
  MplDay earliest;
  int duration;
  gboolean milestone;
  gboolean window;
  gboolean pinned;
  const char *name;
} MplScheduleTask;

/**
 * MplScheduleLink:
 * @from: index of the predecessor
 * @to: index of the successor
 * @type: which end binds which
 * @lag: days, within ±%MPL_SCHEDULE_MAX_LAG
 * @unit: what @lag counts
 */
typedef struct
{
  guint from;
  guint to;
  MplDependencyType type;
  int lag;
  MplLagUnit unit;
} MplScheduleLink;

/**
 * MplScheduleOptions:
 * @project_start: where given, tasks start as early as this day and the links allow, and their
 *   planned dates tell only how long they take (a window ends so many working days after this day);
 * where %MPL_DAY_NONE, no task starts before its planned day
 * @deadline: the day from which slack is counted back, %MPL_DAY_NONE = the latest end
 */
typedef struct
{
  MplDay project_start;
  MplDay deadline;
} MplScheduleOptions;

#define MPL_SCHEDULE_OPTIONS_INIT { MPL_DAY_NONE, MPL_DAY_NONE }

/**
 * MplScheduleDates:
 * @start: the first day; a working one unless the task is pinned
 * @end: the last day; likewise
 * @late_start: the last day that it can start on, by @slack
 * @late_end: the last day that it can end on, by @slack
 * @slack: by how many working days it can be later, a window start later, without moving the end
 *   of all, a pinned task or a link; negative where a link to a pinned task, or the deadline, does
 *   not hold
 * @critical: whether there is no slack
 * @driver: the link that made it as late as it is, -1 where its own dates did
 */
typedef struct
{
  MplDay start;
  MplDay end;
  MplDay late_start;
  MplDay late_end;
  int slack;
  gboolean critical;
  int driver;
} MplScheduleDates;

typedef struct _MplSchedule MplSchedule;

/**
 * mpl_schedule_new:
 * @calendar: the school's days
 * @tasks: (array length=n_tasks): the tasks; only read during the call
 * @n_tasks: their number
 * @links: (array length=n_links) (nullable): the links; likewise
 * @n_links: their number
 * @options: (nullable): see #MplScheduleOptions
 * @error: %MPL_ERROR_INVALID for a task or link that is none, and for links in a circle, whose
 *   tasks the sentence names in order; %MPL_ERROR_LIMIT for too many, or dates that leave the years
 *
 * Starts move forward to a working day, ends back; then every task moves later, never earlier, as
 * far as the links ask, and keeps its working days unless it is a window.
 *
 * Returns: (transfer full) (nullable): the schedule
 */
MplSchedule *mpl_schedule_new (const MplCalendar *calendar,
                               const MplScheduleTask *tasks,
                               gsize n_tasks,
                               const MplScheduleLink *links,
                               gsize n_links,
                               const MplScheduleOptions *options,
                               GError **error);

/* Frees the schedule and its dates. */
void mpl_schedule_free (MplSchedule *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplSchedule, mpl_schedule_free)

/* The number of tasks it was made of. */
gsize mpl_schedule_get_n_tasks (const MplSchedule *self);

/* (transfer none): the dates of the task @index. */
const MplScheduleDates *mpl_schedule_get_dates (const MplSchedule *self, gsize index);

/* The latest end of all, %MPL_DAY_NONE without tasks. */
MplDay mpl_schedule_get_end (const MplSchedule *self);

/**
 * mpl_schedule_get_critical_path:
 * @self: a schedule
 *
 * Returns: (transfer full) (element-type guint): the tasks that hold the end where it is: from one
 *   that its own dates hold, along the links that hold the next one, to the task that ends last.
 * Each but a window is critical, save that before a lag in calendar days that ends on a day off
 * there is slack
 */
GArray *mpl_schedule_get_critical_path (const MplSchedule *self);

/**
 * mpl_schedule_find_cycle:
 * @n_tasks: the number of tasks
 * @links: (array length=n_links) (nullable): links between tasks that there are
 * @n_links: their number
 *
 * Returns: (transfer full) (nullable) (element-type guint): the tasks of a circle, each linked to
 *   the next and the last to the first, beginning with the one of the lowest index; %NULL where
 *   there is none
 */
GArray *mpl_schedule_find_cycle (gsize n_tasks, const MplScheduleLink *links, gsize n_links);

/**
 * mpl_schedule_reaches:
 * @n_tasks: the number of tasks
 * @links: (array length=n_links) (nullable): links between tasks that there are
 * @n_links: their number
 * @from: a task
 * @to: a task
 *
 * Whether links lead from @from to @to, or both are one. A new link from a to b makes a circle
 * where b reaches a.
 */
gboolean mpl_schedule_reaches (gsize n_tasks,
                               const MplScheduleLink *links,
                               gsize n_links,
                               guint from,
                               guint to);

/**
 * MplViolationKind:
 * @MPL_VIOLATION_LINK: the successor is too early for the link @index
 * @MPL_VIOLATION_EARLIEST: the task @index starts before its earliest day
 * @MPL_VIOLATION_REVERSED: the task @index ends before it starts
 * @MPL_VIOLATION_START_OFF: the task @index starts on a day off
 * @MPL_VIOLATION_END_OFF: the task @index ends on a day off
 */
typedef enum
{
  MPL_VIOLATION_LINK,
  MPL_VIOLATION_EARLIEST,
  MPL_VIOLATION_REVERSED,
  MPL_VIOLATION_START_OFF,
  MPL_VIOLATION_END_OFF,
} MplViolationKind;

/**
 * MplViolation:
 * @kind: what is wrong
 * @index: the index of the link or task
 * @days: by how much: working days that the successor or task must move later for
 *   %MPL_VIOLATION_LINK and %MPL_VIOLATION_EARLIEST; days otherwise, to the next working day for a
 *   start, to the one before for an end
 */
typedef struct
{
  MplViolationKind kind;
  guint index;
  int days;
} MplViolation;

/**
 * mpl_schedule_find_violations:
 * @calendar: the school's days
 * @tasks: (array length=n_tasks): tasks with valid days, as they stand in the plan
 * @n_tasks: their number
 * @links: (array length=n_links) (nullable): links between them
 * @n_links: their number
 *
 * What is wrong with the dates as they stand; nothing is moved. Links in a circle are looked at
 * one by one.
 *
 * Returns: (transfer full) (element-type MplViolation): tasks first, then links, by index
 */
GArray *mpl_schedule_find_violations (const MplCalendar *calendar,
                                      const MplScheduleTask *tasks,
                                      gsize n_tasks,
                                      const MplScheduleLink *links,
                                      gsize n_links);

G_END_DECLS
