/* mpl-plan-paste-parts.c: what belongs to pasted activities
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Roles and own columns are those of the file that is pasted into: found by their codes and titles,
 * a role added where there is none. Persons are known only in the file they came from.
 */

#include "model/mpl-plan-paste-private.h"

#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-person.h"
#include "model/mpl-plan-column.h"
#include "model/mpl-programme.h"
#include "model/mpl-role.h"

static void
set_id (MplPlanPasting *self, MplPlanClipRecord *record, gint64 id)
{
  g_hash_table_insert (self->ids, record, g_memdup2 (&id, sizeof id));
}

void
mpl_plan_pasting_insert (MplPlanPasting *self, MplPlanClipRecord *record)
{
  const MplTable *table = record->table;
  gint64 id = mpl_change_insert (self->change, table);

  for (guint i = 0; i < table->n_fields; i++)
    mpl_change_set_value (self->change, table, id, i, &record->values[i]);
  set_id (self, record, id);
}

gint64
mpl_plan_pasting_get_id (const MplPlanPasting *self, const MplTable *table, gint64 id)
{
  MplPlanClipRecord *record = mpl_plan_clip_find (self->clip, table, id);
  const gint64 *found = record != NULL ? g_hash_table_lookup (self->ids, record) : NULL;

  return found != NULL ? *found : 0;
}

static gboolean
same_text (const char *a, const char *b)
{
  g_autofree char *first = a != NULL ? g_utf8_casefold (a, -1) : NULL;
  g_autofree char *second = b != NULL ? g_utf8_casefold (b, -1) : NULL;

  return first != NULL && second != NULL && g_str_equal (first, second);
}

static const char *
get_text (const MplPlanClipRecord *record, guint field)
{
  return record->values[field].kind == MPL_VALUE_TEXT ? record->values[field].text : NULL;
}

/* The file's role of that code, else of that title; 0 for none. */
static gint64
find_role (MplSnapshot *snapshot, const MplPlanClipRecord *record)
{
  const char *code = get_text (record, MPL_ROLE_CODE);
  guint n = 0;
  MplRow *const *rows = mpl_snapshot_get_rows (snapshot, &mpl_role_table, &n);

  for (guint i = 0; i < n && code != NULL; i++)
    if (g_strcmp0 (mpl_row_get_text (rows[i], MPL_ROLE_CODE), code) == 0)
      return mpl_row_get_id (rows[i]);
  for (guint i = 0; i < n; i++)
    if (same_text (mpl_row_get_title (rows[i]), get_text (record, MPL_ROLE_TITLE)))
      return mpl_row_get_id (rows[i]);
  return 0;
}

/* The file's own column of that title and kind; 0 for none. */
static gint64
find_column (MplSnapshot *snapshot, const MplPlanClipRecord *record)
{
  guint n = 0;
  MplRow *const *rows = mpl_snapshot_get_rows (snapshot, &mpl_plan_column_table, &n);

  for (guint i = 0; i < n; i++)
    if (same_text (mpl_row_get_title (rows[i]), get_text (record, MPL_PLAN_COLUMN_TITLE))
        && g_strcmp0 (mpl_row_get_text (rows[i], MPL_PLAN_COLUMN_KIND),
                      get_text (record, MPL_PLAN_COLUMN_KIND))
               == 0)
      return mpl_row_get_id (rows[i]);
  return 0;
}

/* A role that the school did not have stands after those that it has. */
static void
add_role (MplPlanPasting *self, MplPlanClipRecord *record)
{
  guint n = 0;
  MplRow *const *rows = mpl_snapshot_get_rows (self->snapshot, &mpl_role_table, &n);
  gint64 position = 0;

  for (guint i = 0; i < n; i++)
    position = MAX (position, mpl_row_get_integer (rows[i], MPL_ROLE_POSITION));
  position += ++self->result.n_roles;
  mpl_value_set_integer (&record->values[MPL_ROLE_POSITION], MIN (position, MPL_POSITION_MAX));
  mpl_plan_pasting_insert (self, record);
}

/* The file's records in the place of the clip's. */
static void
find_targets (MplPlanPasting *self, MplPlanClipRecord *record)
{
  gint64 id = 0;

  if (record->table == &mpl_plan_column_table)
    id = find_column (self->snapshot, record);
  else if (self->same_file
           && mpl_snapshot_get (self->snapshot, &mpl_role_table, record->id) != NULL)
    id = record->id;
  else
    id = find_role (self->snapshot, record);

  if (id != 0)
    set_id (self, record, id);
  else if (record->table == &mpl_role_table)
    add_role (self, record);
}

static gboolean
has_person (const MplPlanPasting *self, gint64 person)
{
  return self->same_file && mpl_snapshot_get (self->snapshot, &mpl_person_table, person) != NULL;
}

/* Puts the file's ids in the place of the clip's; FALSE where the record cannot be without one that
 * the file does not have. */
static gboolean
map_references (MplPlanPasting *self, MplPlanClipRecord *record)
{
  gboolean whole = TRUE;

  for (guint i = 0; i < record->table->n_fields; i++)
    {
      const MplField *field = &record->table->fields[i];
      gint64 id = field->target != NULL ? mpl_plan_clip_get_reference (record, i) : 0;

      if (id == 0)
        continue;
      if (g_str_equal (field->target, mpl_person_table.name))
        {
          if (has_person (self, id))
            continue;
          self->result.n_persons++;
          whole = whole && record->table != &mpl_responsible_table;
          id = 0;
        }
      else
        {
          id = mpl_plan_pasting_get_id (self, mpl_table_find (field->target), id);
          whole = whole && (id != 0 || !field->required);
        }

      if (id != 0)
        mpl_value_set_integer (&record->values[i], id);
      else
        mpl_value_set_null (&record->values[i]);
    }
  return whole;
}

/* A planned day of an action stays within the days of its activity, if it was. */
static void
shift_action (const MplPlanPasting *self, MplPlanClipRecord *record)
{
  MplValue *day = &record->values[MPL_ACTION_DAY];
  MplDay shifted;

  if (!self->keeps_state)
    mpl_value_set_null (&record->values[MPL_ACTION_DONE]);
  if (self->days == 0 || day->kind != MPL_VALUE_INTEGER)
    return;

  shifted = (MplDay) day->integer + self->days;
  if (mpl_day_is_valid (shifted))
    shifted = mpl_calendar_on_or_before (self->calendar, shifted);
  if (mpl_day_is_valid (shifted))
    mpl_value_set_integer (day, shifted);
  else
    mpl_value_set_null (day);
}

/* Two links from one to another, or two values of one column, are none that a file takes. */
static gboolean
is_twice (MplPlanClipRecord *record, GHashTable *pairs)
{
  guint first, second;

  if (record->table == &mpl_dependency_table)
    {
      first = MPL_DEPENDENCY_PREDECESSOR;
      second = MPL_DEPENDENCY_SUCCESSOR;
    }
  else if (record->table == &mpl_activity_value_table)
    {
      first = MPL_ACTIVITY_VALUE_ACTIVITY;
      second = MPL_ACTIVITY_VALUE_COLUMN;
    }
  else
    return FALSE;

  return !g_hash_table_add (pairs, g_strdup_printf ("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                                                    record->table->name,
                                                    mpl_plan_clip_get_reference (record, first),
                                                    mpl_plan_clip_get_reference (record, second)));
}

static void
add_part (MplPlanPasting *self, MplPlanClipRecord *record, GHashTable *pairs)
{
  /* What became of an occurrence is of the days that it was on. */
  if (record->table == &mpl_occurrence_table && (!self->keeps_state || self->days != 0))
    return;
  if (!map_references (self, record))
    {
      self->result.n_values += record->table == &mpl_activity_value_table;
      return;
    }
  if (is_twice (record, pairs))
    return;
  if (record->table == &mpl_action_table)
    shift_action (self, record);
  mpl_plan_pasting_insert (self, record);
}

static gboolean
is_target (const MplPlanClipRecord *record)
{
  return record->table == &mpl_role_table || record->table == &mpl_plan_column_table;
}

void
mpl_plan_pasting_add_parts (MplPlanPasting *self)
{
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *records = self->clip->records;

  for (guint i = 0; i < records->len; i++)
    if (is_target (g_ptr_array_index (records, i)))
      find_targets (self, g_ptr_array_index (records, i));

  for (guint i = 0; i < records->len; i++)
    {
      MplPlanClipRecord *record = g_ptr_array_index (records, i);

      if (record->table != &mpl_activity_table && !is_target (record))
        add_part (self, record, pairs);
    }
}
