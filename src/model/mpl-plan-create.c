/* mpl-plan-create.c: activities and blocks made, named and deleted by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-plan-create.h"

#include "base/mpl-error.h"
#include "model/mpl-plan-edit-private.h"
#include "model/mpl-plan-place-private.h"
#include "model/mpl-programme.h"
#include "model/mpl-recurrence.h"
#include "model/mpl-verb.h"

#include <glib/gi18n-lib.h>

/* What a plan says is Russian in every locale. */
#define NEW_ACTIVITY "Новое мероприятие"
#define NEW_BLOCK "Новый блок"
#define NEW_RECURRENCE "1m"

/* The days of a new activity. */
static gboolean
place_days (MplSnapshot *snapshot,
            const MplCalendar *calendar,
            const MplPlanNew *new,
            MplSpan *span,
            GError **error)
{
  MplRow *block = mpl_snapshot_get (snapshot, &mpl_block_table, new->place.block);

  *span = new->span;
  if (span->start == MPL_DAY_NONE)
    span->start
        = mpl_row_get_day (mpl_plan_edit_get_programme (snapshot, block), MPL_PROGRAMME_START);
  if (span->end == MPL_DAY_NONE)
    span->end = span->start;
  if (mpl_span_is_valid (*span) && !new->free)
    {
      span->start = mpl_calendar_on_or_after (calendar, span->start);
      span->end = mpl_calendar_on_or_before (calendar, span->end);
      span->end = MAX (span->start, span->end);
    }
  if (new->kind == MPL_ACTIVITY_MILESTONE)
    span->end = span->start;
  if (mpl_day_is_valid (span->start) && mpl_day_is_valid (span->end) && span->start <= span->end)
    return TRUE;

  mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                 _ ("These are no days that an activity can have."));
  return FALSE;
}

static void
write_activity (MplChange *change,
                gint64 id,
                const MplPlanNew *new,
                const char *title,
                MplSpan span,
                const char *recurrence)
{
  const MplTable *table = &mpl_activity_table;

  mpl_change_set_integer (change, table, id, MPL_ACTIVITY_BLOCK, new->place.block);
  mpl_change_set_text (change, table, id, MPL_ACTIVITY_TITLE, title);
  mpl_plan_edit_set_choice (change, table, id, MPL_ACTIVITY_KIND, (int) new->kind);
  mpl_change_set_integer (change, table, id, MPL_ACTIVITY_START, span.start);
  mpl_change_set_integer (change, table, id, MPL_ACTIVITY_END, span.end);
  if (recurrence != NULL)
    mpl_change_set_text (change, table, id, MPL_ACTIVITY_RECURRENCE, recurrence);
}

MplChange *
mpl_plan_create_activity (MplSnapshot *snapshot,
                          const MplCalendar *calendar,
                          const MplPlanNew *new,
                          gint64 *id,
                          GError **error)
{
  g_autofree char *title = NULL;
  const char *recurrence = NULL;
  MplRecurrence rule;
  MplSpan span;
  MplChange *change;
  gint64 activity;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);
  g_return_val_if_fail (calendar != NULL && new != NULL, NULL);

  if (!mpl_plan_place_check (snapshot, new->place, error)
      || !place_days (snapshot, calendar, new, &span, error))
    return NULL;
  title = mpl_plan_edit_clean_title (&mpl_activity_table,
                                     new->title != NULL ? new->title : NEW_ACTIVITY, error);
  if (title == NULL)
    return NULL;
  if (new->kind == MPL_ACTIVITY_RECURRING)
    {
      recurrence = new->recurrence != NULL ? new->recurrence : NEW_RECURRENCE;
      if (!mpl_recurrence_from_text (&rule, recurrence, error))
        return NULL;
    }

  change = mpl_change_new ("activity-add");
  activity = mpl_change_insert (change, &mpl_activity_table);
  write_activity (change, activity, new, title, span, recurrence);
  mpl_change_set_subject (change, &mpl_activity_table, activity);
  mpl_plan_place_insert (snapshot, change, new->place, &activity, 1);
  if (id != NULL)
    *id = activity;

  return change;
}

/* The same for activities and blocks. */
static MplChange *
rename_row (MplSnapshot *snapshot,
            const char *verb,
            const MplTable *table,
            gint64 id,
            const char *title,
            GError **error)
{
  MplRow *row = mpl_plan_edit_find (snapshot, table, id, error);
  g_autofree char *clean = NULL;
  MplChange *change;

  if (row == NULL)
    return NULL;
  clean = mpl_plan_edit_clean_title (table, title, error);
  if (clean == NULL)
    return NULL;

  change = mpl_change_new (verb);
  mpl_change_set_subject (change, table, id);
  if (!g_str_equal (clean, mpl_row_get_title (row)))
    mpl_change_set_text (change, table, id, (guint) table->title, clean);

  return change;
}

MplChange *
mpl_plan_rename_activity (MplSnapshot *snapshot, gint64 activity, const char *title, GError **error)
{
  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  return rename_row (snapshot, MPL_VERB_ACTIVITY_RENAME, &mpl_activity_table, activity, title,
                     error);
}

MplChange *
mpl_plan_delete_activities (MplSnapshot *snapshot, const gint64 *ids, guint n_ids, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  MplChange *change;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);
  g_return_val_if_fail (ids != NULL || n_ids == 0, NULL);

  rows = mpl_plan_edit_select (snapshot, ids, n_ids, error);
  if (rows == NULL)
    return NULL;

  change = mpl_plan_edit_new_change ("activity-delete", MPL_VERB_ACTIVITIES_DELETE, rows);
  mpl_snapshot_delete (snapshot, change, &mpl_activity_table, ids, n_ids);

  return change;
}

MplChange *
mpl_plan_create_block (MplSnapshot *snapshot,
                       gint64 programme,
                       gint64 before,
                       const char *title,
                       gint64 *id,
                       GError **error)
{
  const MplTable *table = &mpl_block_table;
  g_autofree char *clean = NULL;
  MplChange *change;
  gint64 block;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);

  if (mpl_plan_edit_find (snapshot, &mpl_programme_table, programme, error) == NULL
      || (before != 0 && mpl_plan_edit_find (snapshot, table, before, error) == NULL))
    return NULL;
  clean = mpl_plan_edit_clean_title (table, title != NULL ? title : NEW_BLOCK, error);
  if (clean == NULL)
    return NULL;

  change = mpl_change_new ("block-add");
  block = mpl_change_insert (change, table);
  mpl_change_set_integer (change, table, block, MPL_BLOCK_PROGRAMME, programme);
  mpl_change_set_text (change, table, block, MPL_BLOCK_TITLE, clean);
  mpl_change_set_subject (change, table, block);
  mpl_plan_place_insert_block (snapshot, change, programme, before, block);
  if (id != NULL)
    *id = block;

  return change;
}

MplChange *
mpl_plan_rename_block (MplSnapshot *snapshot, gint64 block, const char *title, GError **error)
{
  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  return rename_row (snapshot, "block-edit", &mpl_block_table, block, title, error);
}

MplChange *
mpl_plan_delete_block (MplSnapshot *snapshot, gint64 block, GError **error)
{
  MplChange *change;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);

  if (mpl_plan_edit_find (snapshot, &mpl_block_table, block, error) == NULL)
    return NULL;

  change = mpl_change_new ("block-delete");
  mpl_change_set_subject (change, &mpl_block_table, block);
  mpl_snapshot_delete (snapshot, change, &mpl_block_table, &block, 1);

  return change;
}
