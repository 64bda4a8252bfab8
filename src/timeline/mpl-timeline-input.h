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

#include "timeline/mpl-timeline-types.h"

G_BEGIN_DECLS

typedef struct _MplTimelineInput MplTimelineInput;

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

/* What the days are and the terms, as another input has them. */
void mpl_timeline_input_copy_time (MplTimelineInput *self, MplTimelineInput *other);

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
