/* mpl-activity-parts.c: what belongs to an activity, as every view of a plan tells it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/mpl-activity-parts.h"

#include "base/mpl-format.h"
#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-approval.h"
#include "model/mpl-person.h"
#include "model/mpl-recurrence.h"
#include "model/mpl-role.h"

static int
compare_positions (gconstpointer a, gconstpointer b, gpointer field)
{
  const MplRow *x = a;
  const MplRow *y = b;
  gint64 place_x = mpl_row_get_integer (x, GPOINTER_TO_UINT (field));
  gint64 place_y = mpl_row_get_integer (y, GPOINTER_TO_UINT (field));

  if (place_x != place_y)
    return place_x < place_y ? -1 : 1;

  return mpl_row_get_id (x) < mpl_row_get_id (y) ? -1 : 1;
}

/* The records that refer to @owner, in their order. */
static GPtrArray *
get_sorted (MplSnapshot *snapshot,
            const MplTable *table,
            guint owner_field,
            MplRow *owner,
            guint position)
{
  guint n = 0;
  MplRow *const *rows
      = mpl_snapshot_get_children (snapshot, table, owner_field, mpl_row_get_id (owner), &n);
  GPtrArray *sorted = g_ptr_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (sorted, rows[i]);
  g_ptr_array_sort_values_with_data (sorted, compare_positions, GUINT_TO_POINTER (position));

  return sorted;
}

GPtrArray *
mpl_activity_get_actions (MplSnapshot *snapshot, MplRow *activity)
{
  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot) && activity != NULL, NULL);

  return get_sorted (snapshot, &mpl_action_table, MPL_ACTION_ACTIVITY, activity,
                     MPL_ACTION_POSITION);
}

GPtrArray *
mpl_activity_get_responsible (MplSnapshot *snapshot, MplRow *activity)
{
  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot) && activity != NULL, NULL);

  return get_sorted (snapshot, &mpl_responsible_table, MPL_RESPONSIBLE_ACTIVITY, activity,
                     MPL_RESPONSIBLE_POSITION);
}

/* What became of a recurring activity's days. */
static GArray *
read_changes (MplSnapshot *snapshot, MplRow *activity)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (MplRecurrenceChange));
  guint n = 0;
  MplRow *const *rows = mpl_snapshot_get_children (
      snapshot, &mpl_occurrence_table, MPL_OCCURRENCE_ACTIVITY, mpl_row_get_id (activity), &n);

  for (guint i = 0; i < n; i++)
    {
      int status = mpl_row_get_choice (rows[i], MPL_OCCURRENCE_STATUS);
      MplRecurrenceChange change = {
        .original = mpl_row_get_day (rows[i], MPL_OCCURRENCE_DAY),
        .moved = mpl_row_get_day (rows[i], MPL_OCCURRENCE_MOVED_TO),
        .state = status == MPL_OCCURRENCE_DONE        ? MPL_RECURRENCE_STATE_DONE
                 : status == MPL_OCCURRENCE_CANCELLED ? MPL_RECURRENCE_STATE_CANCELLED
                                                      : MPL_RECURRENCE_STATE_PLANNED,
      };

      g_array_append_val (changes, change);
    }

  return changes;
}

GArray *
mpl_activity_get_occurrences (MplSnapshot *snapshot, MplRow *activity, const MplCalendar *calendar)
{
  const char *text;
  g_autoptr (GArray) changes = NULL;
  MplRecurrence rule;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);
  g_return_val_if_fail (activity != NULL && calendar != NULL, NULL);

  text = mpl_row_get_text (activity, MPL_ACTIVITY_RECURRENCE);
  if (mpl_row_get_choice (activity, MPL_ACTIVITY_KIND) != MPL_ACTIVITY_RECURRING || text == NULL
      || !mpl_recurrence_from_text (&rule, text, NULL))
    return g_array_new (FALSE, FALSE, sizeof (MplRecurrenceDay));

  changes = read_changes (snapshot, activity);
  return mpl_recurrence_expand (&rule, calendar,
                                MPL_SPAN_INIT (mpl_row_get_day (activity, MPL_ACTIVITY_START),
                                               mpl_row_get_day (activity, MPL_ACTIVITY_END)),
                                (const MplRecurrenceChange *) (gpointer) changes->data,
                                changes->len);
}

MplRow *
mpl_programme_get_baseline (MplSnapshot *snapshot, MplRow *programme)
{
  guint n = 0;
  MplRow *const *baselines;
  MplRow *newest = NULL;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot) && programme != NULL, NULL);

  baselines = mpl_snapshot_get_children (snapshot, &mpl_baseline_table, MPL_BASELINE_PROGRAMME,
                                         mpl_row_get_id (programme), &n);
  for (guint i = 0; i < n; i++)
    if (newest == NULL
        || mpl_row_get_day (baselines[i], MPL_BASELINE_DAY)
               >= mpl_row_get_day (newest, MPL_BASELINE_DAY))
      newest = baselines[i];

  return newest;
}

char *
mpl_person_make_short_name (MplSnapshot *snapshot, gint64 id)
{
  MplRow *person = id != 0 ? mpl_snapshot_get (snapshot, &mpl_person_table, id) : NULL;

  if (person == NULL)
    return NULL;

  return mpl_format_name (
      mpl_row_get_text (person, MPL_PERSON_FAMILY), mpl_row_get_text (person, MPL_PERSON_GIVEN),
      mpl_row_get_text (person, MPL_PERSON_PATRONYMIC), MPL_NAME_FAMILY_FIRST, TRUE);
}

const char *
mpl_role_get_short_title (MplSnapshot *snapshot, gint64 id)
{
  MplRow *role = id != 0 ? mpl_snapshot_get (snapshot, &mpl_role_table, id) : NULL;
  const char *text;

  if (role == NULL)
    return NULL;

  text = mpl_row_get_text (role, MPL_ROLE_SHORT);
  return text != NULL ? text : mpl_row_get_title (role);
}
