/* mpl-timeline-types.h: rows, links, days and terms of a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/mpl-span.h"

G_BEGIN_DECLS

/**
 * MplTimelineRowKind:
 * @MPL_TIMELINE_BLOCK: the head of a section; the rows up to the next block belong to it
 * @MPL_TIMELINE_ACTIVITY: an activity of the block above
 * @MPL_TIMELINE_ACTION: a step of the activity above; shown only where it is asked for
 */
typedef enum
{
  MPL_TIMELINE_BLOCK,
  MPL_TIMELINE_ACTIVITY,
  MPL_TIMELINE_ACTION,
} MplTimelineRowKind;

typedef enum
{
  MPL_TIMELINE_SINGLE,
  MPL_TIMELINE_RECURRING,
  MPL_TIMELINE_MILESTONE,
} MplTimelineShape;

typedef enum
{
  MPL_TIMELINE_PLANNED,
  MPL_TIMELINE_RUNNING,
  MPL_TIMELINE_DONE,
  MPL_TIMELINE_POSTPONED,
  MPL_TIMELINE_CANCELLED,
} MplTimelineStatus;

/**
 * MplTimelineLinkType:
 * @MPL_TIMELINE_FS: the end of the first lets the second start
 * @MPL_TIMELINE_SS: the start of the first lets the second start
 * @MPL_TIMELINE_FF: the end of the first lets the second end
 * @MPL_TIMELINE_SF: the start of the first lets the second end
 */
typedef enum
{
  MPL_TIMELINE_FS,
  MPL_TIMELINE_SS,
  MPL_TIMELINE_FF,
  MPL_TIMELINE_SF,
} MplTimelineLinkType;

/* What a day is; a Saturday in the autumn break is both. */
typedef enum
{
  MPL_TIMELINE_DAY_WORKING = 0,
  MPL_TIMELINE_DAY_WEEKEND = 1 << 0,
  MPL_TIMELINE_DAY_HOLIDAY = 1 << 1,
  MPL_TIMELINE_DAY_BREAK = 1 << 2,
} MplTimelineDayFlags;

typedef struct
{
  MplDay day;
  MplTimelineStatus status;
} MplTimelineOccurrence;

/**
 * MplTimelineRow:
 * @kind: what the row is; the fields that a kind has no use for stay zero
 * @id: names the row for the caller; unique among rows of its kind
 * @number: (nullable): «1.2»
 * @title: the row's text
 * @responsible: (nullable): who answers, as one text
 * @span: its days; %MPL_DAY_NONE at both ends where they are unknown; a block's are found from its
 *   rows where it tells none
 * @baseline: the days it had when the plan was approved, %MPL_DAY_NONE where there is no baseline
 * @shape: a bar, beads or a diamond
 * @status: of an activity or an action
 * @progress: 0–100
 * @overdue: by how many days, 0 where it is not
 * @critical: whether a day lost here is a day lost at the end
 * @occurrences: (nullable) (array length=n_occurrences): of a recurring activity, in any order;
 *   the input keeps them by day
 * @color: of a block: which of the palette's colours its rows have; wraps around
 * @done: of a block: how many of its activities are done
 * @total: of a block: how many it has
 * @folded: of a block: whether its rows are hidden at first
 * @block: (out): set by sealing: index of the row's block, -1 above the first
 */
typedef struct
{
  MplTimelineRowKind kind;
  gint64 id;
  const char *number;
  const char *title;
  const char *responsible;
  MplSpan span;
  MplSpan baseline;
  MplTimelineShape shape;
  MplTimelineStatus status;
  int progress;
  int overdue;
  gboolean critical;
  const MplTimelineOccurrence *occurrences;
  guint n_occurrences;
  guint color;
  guint done;
  guint total;
  gboolean folded;
  int block;
} MplTimelineRow;

/* Initial value of a span that is not known: a zeroed one would be a day of 1970. */
#define MPL_TIMELINE_NO_DAYS { MPL_DAY_NONE, MPL_DAY_NONE }

/* A link between two activities; the ends are indices of rows. */
typedef struct
{
  guint from;
  guint to;
  MplTimelineLinkType type;
  gboolean critical;
} MplTimelineLink;

/**
 * MplTimelineTerm:
 * @span: its days
 * @is_break: a school break; otherwise a quarter or trimester
 * @titles: (array zero-terminated=1): ever shorter: «осенние каникулы», «осенние»; the last is
 *   the shortest that may be shown
 */
typedef struct
{
  MplSpan span;
  gboolean is_break;
  const char *const *titles;
} MplTimelineTerm;

G_END_DECLS
