/* mpl-plan-clip.h: activities copied, cut, pasted and doubled
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A clip holds activities with all that belongs to them and the roles and own columns they speak
 * of, so that it can be pasted into another programme and another school file. It comes back from
 * a clipboard, which anyone may fill: every value is checked by the field tables.
 */

#pragma once

#include "model/mpl-calendar.h"
#include "model/mpl-plan-order.h"

G_BEGIN_DECLS

/* What a clip offers itself as. */
#define MPL_PLAN_CLIP_MIME "application/vnd.org.school.mentoring.activities"

/* Limits of a clip: activities, records in all, bytes. */
#define MPL_PLAN_CLIP_MAX_ACTIVITIES 5000
#define MPL_PLAN_CLIP_MAX_RECORDS 200000
#define MPL_PLAN_CLIP_MAX_BYTES (64 * 1024 * 1024)

/**
 * mpl_plan_copy:
 * @snapshot: a school file
 * @ids: (array length=n_ids): activities; those of a programme in the archive may be copied too
 * @n_ids: their number
 * @file: (nullable): the school file's UUID, by which its persons are known again
 * @cut: whether the activities are cut: pasted into the same file they keep their state
 * @error: %MPL_ERROR_NOT_FOUND; %MPL_ERROR_NOTHING for none; %MPL_ERROR_LIMIT for too many
 *
 * Links are copied where both ends are. No persons' names are in a clip.
 *
 * Returns: (transfer full) (nullable): the clip
 */
GBytes *mpl_plan_copy (MplSnapshot *snapshot,
                       const gint64 *ids,
                       guint n_ids,
                       const char *file,
                       gboolean cut,
                       GError **error);

/**
 * mpl_plan_copy_text:
 * @snapshot: a school file
 * @ids: (array length=n_ids): activities
 * @n_ids: their number
 * @error: as of mpl_plan_copy()
 *
 * Returns: (transfer full) (nullable): the same for a table of another program: a line for each
 *   with number, title, days and responsible, parted by tabs, below a line of headings
 */
char *mpl_plan_copy_text (MplSnapshot *snapshot, const gint64 *ids, guint n_ids, GError **error);

/**
 * mpl_plan_cut:
 * @snapshot: a school file
 * @ids: (array length=n_ids): activities that have been copied with @cut
 * @n_ids: their number
 * @error: as of mpl_plan_delete_activities()
 *
 * Returns: (transfer full) (nullable): the change that takes them away
 */
MplChange *mpl_plan_cut (MplSnapshot *snapshot, const gint64 *ids, guint n_ids, GError **error);

/**
 * MplPlanPaste: what came of a paste
 * @n_activities: how many activities were pasted
 * @n_persons: how many mentions of persons were left out, for they are not of this file
 * @n_values: how many values were left out, for the file has no such own column
 * @n_roles: how many roles were added, for the file had none of that code or title
 * @days: by how many days all was shifted, into another school year
 */
typedef struct
{
  guint n_activities;
  guint n_persons;
  guint n_values;
  guint n_roles;
  int days;
} MplPlanPaste;

/**
 * mpl_plan_paste:
 * @snapshot: a school file
 * @calendar: its days
 * @clip: what a clipboard holds
 * @file: (nullable): the school file's UUID
 * @place: where they go
 * @result: (out) (optional): what came of it
 * @error: %MPL_ERROR_INVALID where the clip is none; %MPL_ERROR_NEWER; %MPL_ERROR_LIMIT;
 *   %MPL_ERROR_NOT_FOUND and %MPL_ERROR_READ_ONLY of the place
 *
 * Activities of another school year are shifted by as many days as the programmes' first days are
 * apart; starts move on to a working day then, ends back. What was copied is to be done anew; what
 * was cut in this file keeps its state. The code of a template's row is kept where the programme
 * does not have it.
 *
 * Returns: (transfer full) (nullable): the change
 */
MplChange *mpl_plan_paste (MplSnapshot *snapshot,
                           const MplCalendar *calendar,
                           GBytes *clip,
                           const char *file,
                           MplPlanPlace place,
                           MplPlanPaste *result,
                           GError **error);

/* (transfer full) (nullable): what was left out, added or shifted, in sentences for a toast. */
char *mpl_plan_paste_describe (const MplPlanPaste *self);

/**
 * mpl_plan_duplicate:
 * @snapshot: a school file
 * @calendar: its days
 * @ids: (array length=n_ids): activities of one programme
 * @n_ids: their number
 * @error: as of mpl_plan_copy() and mpl_plan_paste()
 *
 * Returns: (transfer full) (nullable): the change that puts copies after the last of them, to be
 *   done anew, with «(копия)» in their titles
 */
MplChange *mpl_plan_duplicate (MplSnapshot *snapshot,
                               const MplCalendar *calendar,
                               const gint64 *ids,
                               guint n_ids,
                               GError **error);

G_END_DECLS
