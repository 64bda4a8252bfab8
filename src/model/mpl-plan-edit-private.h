/* mpl-plan-edit-private.h: what the jobs share that edit a plan by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/mpl-span.h"
#include "model/mpl-snapshot.h"

G_BEGIN_DECLS

/**
 * mpl_plan_edit_find:
 * @snapshot: a school file
 * @table: a type
 * @id: a record of it
 * @error: %MPL_ERROR_NOT_FOUND; %MPL_ERROR_READ_ONLY for a block or an activity of a programme in
 *   the archive
 *
 * Returns: (transfer none) (nullable): the record, which may be changed
 */
MplRow *
mpl_plan_edit_find (MplSnapshot *snapshot, const MplTable *table, gint64 id, GError **error);

/**
 * mpl_plan_edit_select:
 * @snapshot: a school file
 * @ids: (array length=n_ids): activities
 * @n_ids: their number
 * @error: as of mpl_plan_edit_find(); %MPL_ERROR_NOTHING for none at all
 *
 * Returns: (transfer full) (nullable) (element-type MplRow): the activities, each once, in the
 *   order of the plan; they live as long as the snapshot
 */
GPtrArray *
mpl_plan_edit_select (MplSnapshot *snapshot, const gint64 *ids, guint n_ids, GError **error);

/* The same only to be read: a programme in the archive is no error. (transfer full) */
GPtrArray *
mpl_plan_edit_read (MplSnapshot *snapshot, const gint64 *ids, guint n_ids, GError **error);

/* The activity's block, the programme of either; %NULL where it is of no plan. */
MplRow *mpl_plan_edit_get_block (MplSnapshot *snapshot, const MplRow *activity);
MplRow *mpl_plan_edit_get_programme (MplSnapshot *snapshot, const MplRow *row);

/* (transfer full): the rows that refer to an owner, by a field that tells their position. */
GPtrArray *mpl_plan_edit_read_sorted (MplSnapshot *snapshot,
                                      const MplTable *table,
                                      guint owner,
                                      gint64 id,
                                      guint position);

/* (transfer full): the activities of a block, or the blocks of a programme, in order. */
GPtrArray *mpl_plan_edit_read_block (MplSnapshot *snapshot, gint64 block);
GPtrArray *mpl_plan_edit_read_blocks (MplSnapshot *snapshot, gint64 programme);

/* (transfer full): an empty change about the one activity, or about @several. */
MplChange *mpl_plan_edit_new_change (const char *one, const char *several, const GPtrArray *rows);

/* Sets a field to one of its choices. */
void mpl_plan_edit_set_choice (MplChange *change,
                               const MplTable *table,
                               gint64 id,
                               guint field,
                               int choice);

/* The days of an activity; a milestone has one. */
MplSpan mpl_plan_edit_get_span (const MplRow *activity);

/**
 * mpl_plan_edit_clean_title:
 * @table: the type that it titles
 * @title: what a person typed
 * @error: %MPL_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the title without blanks around it, which the table takes
 */
char *mpl_plan_edit_clean_title (const MplTable *table, const char *title, GError **error);

G_END_DECLS
