/* mpl-timeline-input.h: what a timeline shows, as plain structs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows in their order, links between them, what each day is, the quarters and breaks. The builder
 * (mpl-timeline-builder.h) makes one from a school's plan; whoever else has something to draw on
 * a scale (a pair's personal programme) fills one by hand. Sealed, it never changes and may be
 * read by several threads at once.
 */

#pragma once

#include "base/mpl-span.h"

G_BEGIN_DECLS

typedef struct _MplTimelineInput MplTimelineInput;

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

/**
 * mpl_timeline_input_new:
 * @today: the day of the today line, %MPL_DAY_NONE for none
 *
 * Returns: (transfer full): an input without rows
 */
MplTimelineInput *mpl_timeline_input_new (MplDay today);

/* May be called from any thread once the input is sealed. */
MplTimelineInput *mpl_timeline_input_ref (MplTimelineInput *self);
void mpl_timeline_input_unref (MplTimelineInput *self);

/**
 * mpl_timeline_input_add_row:
 * @self: an input that is not sealed
 * @row: what to add below the rows so far; it is copied with its texts and occurrences
 *
 * Returns: the row's index
 */
guint mpl_timeline_input_add_row (MplTimelineInput *self, const MplTimelineRow *row);

/**
 * mpl_timeline_input_add_link:
 * @self: an input that is not sealed
 * @from: id of the activity before; it may be added later
 * @to: id of the activity after
 * @type: which ends it binds
 * @critical: whether it lies on the critical path
 *
 * A link to an activity that is not in the input is left out when sealing.
 */
void mpl_timeline_input_add_link (MplTimelineInput *self,
                                  gint64 from,
                                  gint64 to,
                                  MplTimelineLinkType type,
                                  gboolean critical);

/* Adds a quarter or break after those so far; it is copied. Terms may not overlap. */
void mpl_timeline_input_add_term (MplTimelineInput *self, const MplTimelineTerm *term);

/**
 * mpl_timeline_input_set_days:
 * @self: an input that is not sealed
 * @first: the first day that @days tells of
 * @days: (array length=n_days): what each day is
 * @n_days: how many days
 *
 * A day outside is a weekend on Saturday and Sunday and a working day else.
 */
void mpl_timeline_input_set_days (MplTimelineInput *self,
                                  MplDay first,
                                  const MplTimelineDayFlags *days,
                                  guint n_days);

/* Finds blocks, their spans and the links' rows; nothing can be added afterwards. */
void mpl_timeline_input_seal (MplTimelineInput *self);

guint mpl_timeline_input_get_n_rows (MplTimelineInput *self);
const MplTimelineRow *mpl_timeline_input_get_row (MplTimelineInput *self, guint index);

/* The row of that kind and id, -1 where there is none. */
int mpl_timeline_input_find_row (MplTimelineInput *self, MplTimelineRowKind kind, gint64 id);

guint mpl_timeline_input_get_n_links (MplTimelineInput *self);
const MplTimelineLink *mpl_timeline_input_get_link (MplTimelineInput *self, guint index);

guint mpl_timeline_input_get_n_terms (MplTimelineInput *self);
const MplTimelineTerm *mpl_timeline_input_get_term (MplTimelineInput *self, guint index);

MplTimelineDayFlags mpl_timeline_input_get_day (MplTimelineInput *self, MplDay day);
MplDay mpl_timeline_input_get_today (MplTimelineInput *self);

/**
 * mpl_timeline_input_get_span:
 * @self: a sealed input
 *
 * Returns: the days from the first to the last that any row has, baselines and occurrences too;
 *   %MPL_DAY_NONE at both ends where no row has any
 */
MplSpan mpl_timeline_input_get_span (MplTimelineInput *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplTimelineInput, mpl_timeline_input_unref)

G_END_DECLS
