/* mpl-plan-occurrence.c: the days of a recurring activity, and what a person does to one of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-plan-occurrence.h"

#include "base/mpl-error.h"
#include "base/mpl-format.h"
#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-plan-edit-private.h"
#include "model/mpl-verb.h"

#include <glib/gi18n-lib.h>

/* One day of an activity. */
typedef struct
{
  MplRow *activity;
  MplRow *record; /* (nullable): what was said of it */
  MplDay original;
  MplDay rule_day; /* where the rule puts it; %MPL_DAY_NONE where it no longer does */
} Occurrence;

gboolean
mpl_plan_get_rule (const MplRow *activity, MplRecurrence *rule)
{
  const char *text = mpl_row_get_text (activity, MPL_ACTIVITY_RECURRENCE);

  return mpl_row_get_choice (activity, MPL_ACTIVITY_KIND) == MPL_ACTIVITY_RECURRING && text != NULL
         && mpl_recurrence_from_text (rule, text, NULL);
}

static MplRecurrenceState
get_state (const MplRow *record)
{
  switch (mpl_row_get_choice (record, MPL_OCCURRENCE_STATUS))
    {
    case MPL_OCCURRENCE_DONE:
      return MPL_RECURRENCE_STATE_DONE;
    case MPL_OCCURRENCE_CANCELLED:
      return MPL_RECURRENCE_STATE_CANCELLED;
    default:
      return MPL_RECURRENCE_STATE_PLANNED;
    }
}

GArray *
mpl_plan_read_occurrences (MplSnapshot *snapshot, const MplCalendar *calendar, MplRow *activity)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (MplRecurrenceChange));
  guint n = 0;
  MplRow *const *rows;
  MplRecurrence rule;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);
  g_return_val_if_fail (calendar != NULL && activity != NULL, NULL);

  if (!mpl_plan_get_rule (activity, &rule))
    return g_array_new (FALSE, FALSE, sizeof (MplRecurrenceDay));

  rows = mpl_snapshot_get_children (snapshot, &mpl_occurrence_table, MPL_OCCURRENCE_ACTIVITY,
                                    mpl_row_get_id (activity), &n);
  for (guint i = 0; i < n; i++)
    {
      MplRecurrenceChange change = {
        .original = mpl_row_get_day (rows[i], MPL_OCCURRENCE_DAY),
        .moved = mpl_row_get_day (rows[i], MPL_OCCURRENCE_MOVED_TO),
        .state = get_state (rows[i]),
      };

      g_array_append_val (changes, change);
    }

  return mpl_recurrence_expand (&rule, calendar, mpl_plan_edit_get_span (activity),
                                (const MplRecurrenceChange *) (gpointer) changes->data,
                                changes->len);
}

/* Of two records the later one holds. */
static MplRow *
find_record (MplSnapshot *snapshot, gint64 activity, MplDay original)
{
  guint n = 0;
  MplRow *const *rows = mpl_snapshot_get_children (snapshot, &mpl_occurrence_table,
                                                   MPL_OCCURRENCE_ACTIVITY, activity, &n);

  for (guint i = n; i > 0; i--)
    if (mpl_row_get_day (rows[i - 1], MPL_OCCURRENCE_DAY) == original)
      return rows[i - 1];
  return NULL;
}

static MplDay
find_rule_day (const MplCalendar *calendar, const MplRow *activity, MplDay original)
{
  g_autoptr (GArray) days = NULL;
  MplRecurrence rule;

  if (!mpl_plan_get_rule (activity, &rule))
    return MPL_DAY_NONE;

  days = mpl_recurrence_expand (&rule, calendar, mpl_plan_edit_get_span (activity), NULL, 0);
  for (guint i = 0; i < days->len; i++)
    {
      const MplRecurrenceDay *day = &g_array_index (days, MplRecurrenceDay, i);

      if (day->original == original)
        return day->day;
    }
  return MPL_DAY_NONE;
}

static gboolean
find_occurrence (MplSnapshot *snapshot,
                 const MplCalendar *calendar,
                 gint64 activity,
                 MplDay original,
                 Occurrence *occurrence,
                 GError **error)
{
  g_autofree char *day = NULL;

  occurrence->activity = mpl_plan_edit_find (snapshot, &mpl_activity_table, activity, error);
  if (occurrence->activity == NULL)
    return FALSE;

  occurrence->original = original;
  occurrence->record = find_record (snapshot, activity, original);
  occurrence->rule_day = find_rule_day (calendar, occurrence->activity, original);
  if (occurrence->rule_day != MPL_DAY_NONE
      || (occurrence->record != NULL
          && get_state (occurrence->record) == MPL_RECURRENCE_STATE_DONE))
    return TRUE;

  day = mpl_format_day (mpl_day_is_valid (original) ? original : MPL_DAY_NONE, MPL_DAY_LONG);
  mpl_error_set (error, MPL_ERROR_NOT_FOUND, day, _ ("“%s” is not held on that day."),
                 mpl_row_get_title (occurrence->activity));
  return FALSE;
}

/* The change's record of the day; it is added where there was none. */
static gint64
need_record (MplChange *change, const Occurrence *occurrence)
{
  const MplTable *table = &mpl_occurrence_table;
  gint64 id;

  if (occurrence->record != NULL)
    return mpl_row_get_id (occurrence->record);

  id = mpl_change_insert (change, table);
  mpl_change_set_integer (change, table, id, MPL_OCCURRENCE_ACTIVITY,
                          mpl_row_get_id (occurrence->activity));
  mpl_change_set_integer (change, table, id, MPL_OCCURRENCE_DAY, occurrence->original);
  return id;
}

static void
write_record (MplChange *change,
              const Occurrence *occurrence,
              MplOccurrenceStatus status,
              MplDay moved_to)
{
  const MplTable *table = &mpl_occurrence_table;
  gint64 id = need_record (change, occurrence);

  mpl_plan_edit_set_choice (change, table, id, MPL_OCCURRENCE_STATUS, (int) status);
  if (moved_to == MPL_DAY_NONE)
    mpl_change_set_null (change, table, id, MPL_OCCURRENCE_MOVED_TO);
  else
    mpl_change_set_integer (change, table, id, MPL_OCCURRENCE_MOVED_TO, moved_to);
}

/* Planned for a day: a record is kept only where it has something to say. */
static void
write_planned (MplChange *change, const Occurrence *occurrence, MplDay day)
{
  gboolean has_note
      = occurrence->record != NULL && !mpl_row_is_null (occurrence->record, MPL_OCCURRENCE_NOTE);

  if (day != occurrence->rule_day || has_note)
    write_record (change, occurrence, MPL_OCCURRENCE_MOVED, day);
  else if (occurrence->record != NULL)
    mpl_change_delete (change, &mpl_occurrence_table, mpl_row_get_id (occurrence->record));
}

static MplChange *
new_change (const char *verb, const Occurrence *occurrence)
{
  MplChange *change = mpl_change_new (verb);

  mpl_change_set_subject (change, &mpl_activity_table, mpl_row_get_id (occurrence->activity));
  return change;
}

MplChange *
mpl_plan_move_occurrence (MplSnapshot *snapshot,
                          const MplCalendar *calendar,
                          gint64 activity,
                          MplDay original,
                          MplDay day,
                          gboolean free,
                          GError **error)
{
  Occurrence occurrence;
  MplChange *change;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);
  g_return_val_if_fail (calendar != NULL, NULL);

  if (!find_occurrence (snapshot, calendar, activity, original, &occurrence, error))
    return NULL;
  if (occurrence.record != NULL && get_state (occurrence.record) == MPL_RECURRENCE_STATE_DONE)
    {
      mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                     _ ("What is done stays on its day. Take the mark back before you move it."));
      return NULL;
    }
  if (mpl_day_is_valid (day) && !free)
    day = mpl_calendar_on_or_after (calendar, day);
  if (!mpl_day_is_valid (day))
    {
      mpl_error_set (error, MPL_ERROR_INVALID, NULL, _ ("A plan’s days are of the years %d–%d."),
                     MPL_YEAR_MIN, MPL_YEAR_MAX);
      return NULL;
    }

  change = new_change (MPL_VERB_OCCURRENCE_MOVE, &occurrence);
  write_planned (change, &occurrence, day);

  return change;
}

/* Where it stands now. */
static MplDay
get_day (const Occurrence *self)
{
  if (self->record != NULL && !mpl_row_is_null (self->record, MPL_OCCURRENCE_MOVED_TO))
    return mpl_row_get_day (self->record, MPL_OCCURRENCE_MOVED_TO);

  return self->rule_day != MPL_DAY_NONE ? self->rule_day : self->original;
}

/* A fact tells its own day where the calendar or the rule might one day say another. */
static void
write_done (MplChange *change, const Occurrence *self, MplDay day)
{
  gboolean plain = day == self->original && day == self->rule_day;

  write_record (change, self, MPL_OCCURRENCE_DONE, plain ? MPL_DAY_NONE : day);
}

MplChange *
mpl_plan_set_occurrence (MplSnapshot *snapshot,
                         const MplCalendar *calendar,
                         gint64 activity,
                         MplDay original,
                         MplRecurrenceState state,
                         MplDay day,
                         GError **error)
{
  Occurrence occurrence;
  MplDay now;
  MplChange *change;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);
  g_return_val_if_fail (calendar != NULL, NULL);

  if (!find_occurrence (snapshot, calendar, activity, original, &occurrence, error))
    return NULL;

  now = get_day (&occurrence);
  change
      = new_change (occurrence.record != NULL ? "occurrence-edit" : "occurrence-add", &occurrence);
  if (state == MPL_RECURRENCE_STATE_DONE)
    write_done (change, &occurrence, mpl_day_is_valid (day) ? day : now);
  else if (state == MPL_RECURRENCE_STATE_PLANNED)
    write_planned (change, &occurrence, now);
  else
    write_record (change, &occurrence, MPL_OCCURRENCE_CANCELLED,
                  now != occurrence.rule_day ? now : MPL_DAY_NONE);

  return change;
}
