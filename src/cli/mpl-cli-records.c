/* mpl-cli-records.c: records as JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/mpl-cli-records.h"

#include "cli/mpl-cli-command.h"

#include "base/mpl-format.h"
#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-person.h"
#include "model/mpl-role.h"

static void
add_integer (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_boolean (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

/* A field by its kind, under its own name, which is the key. */
static void
add_field (JsonBuilder *builder, const MplRow *row, guint index)
{
  const MplField *field = &mpl_row_get_table (row)->fields[index];
  g_autofree char *day = NULL;

  json_builder_set_member_name (builder, field->name);
  if (field->kind == MPL_FIELD_FLAGS)
    {
      guint64 flags = mpl_row_get_flags (row, index);

      json_builder_begin_array (builder);
      for (guint i = 0; field->choices[i].code != NULL; i++)
        if (flags & (G_GUINT64_CONSTANT (1) << i))
          json_builder_add_string_value (builder, field->choices[i].code);
      json_builder_end_array (builder);
    }
  else if (mpl_row_is_null (row, index))
    json_builder_add_null_value (builder);
  else if (field->kind == MPL_FIELD_DAY)
    {
      day = mpl_day_to_iso (mpl_row_get_day (row, index));
      json_builder_add_string_value (builder, day);
    }
  else if (field->kind == MPL_FIELD_BOOLEAN)
    json_builder_add_boolean_value (builder, mpl_row_get_boolean (row, index));
  else if (mpl_row_get_values (row)[index].kind == MPL_VALUE_TEXT)
    json_builder_add_string_value (builder, mpl_row_get_text (row, index));
  else
    json_builder_add_int_value (builder, mpl_row_get_integer (row, index));
}

static char *
name_of_person (MplRow *person)
{
  return mpl_format_name (
      mpl_row_get_text (person, MPL_PERSON_FAMILY), mpl_row_get_text (person, MPL_PERSON_GIVEN),
      mpl_row_get_text (person, MPL_PERSON_PATRONYMIC), MPL_NAME_FAMILY_FIRST, TRUE);
}

/* {role, name} or {person, name} */
static void
add_responsible (JsonBuilder *builder, MplSnapshot *snapshot, gint64 activity)
{
  guint n = 0;
  MplRow *const *rows = mpl_snapshot_get_children (snapshot, &mpl_responsible_table,
                                                   MPL_RESPONSIBLE_ACTIVITY, activity, &n);

  json_builder_set_member_name (builder, "responsible");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      gint64 person_id = mpl_row_get_reference (rows[i], MPL_RESPONSIBLE_PERSON);
      MplRow *person = person_id ? mpl_snapshot_get (snapshot, &mpl_person_table, person_id) : NULL;
      MplRow *role = mpl_snapshot_get (snapshot, &mpl_role_table,
                                       mpl_row_get_reference (rows[i], MPL_RESPONSIBLE_ROLE));
      g_autofree char *name = person != NULL ? name_of_person (person) : NULL;

      json_builder_begin_object (builder);
      if (person != NULL)
        {
          add_integer (builder, "person", person_id);
          mpl_cli_add_text (builder, "name", name);
        }
      else if (role != NULL)
        {
          mpl_cli_add_text (builder, "role", mpl_row_get_text (role, MPL_ROLE_CODE));
          mpl_cli_add_text (builder, "name", mpl_row_get_title (role));
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* {id, type, lag} of each predecessor */
static void
add_depends (JsonBuilder *builder, MplSnapshot *snapshot, gint64 activity)
{
  guint n = 0;
  MplRow *const *rows = mpl_snapshot_get_children (snapshot, &mpl_dependency_table,
                                                   MPL_DEPENDENCY_SUCCESSOR, activity, &n);

  json_builder_set_member_name (builder, "depends");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      json_builder_begin_object (builder);
      add_integer (builder, "id", mpl_row_get_reference (rows[i], MPL_DEPENDENCY_PREDECESSOR));
      add_field (builder, rows[i], MPL_DEPENDENCY_TYPE);
      add_field (builder, rows[i], MPL_DEPENDENCY_LAG);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* {title, day, done} of each action */
static void
add_actions (JsonBuilder *builder, MplSnapshot *snapshot, gint64 activity)
{
  guint n = 0;
  MplRow *const *rows
      = mpl_snapshot_get_children (snapshot, &mpl_action_table, MPL_ACTION_ACTIVITY, activity, &n);

  json_builder_set_member_name (builder, "actions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      json_builder_begin_object (builder);
      add_field (builder, rows[i], MPL_ACTION_TITLE);
      add_field (builder, rows[i], MPL_ACTION_DAY);
      add_boolean (builder, "done", !mpl_row_is_null (rows[i], MPL_ACTION_DONE));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

void
mpl_cli_add_activity (JsonBuilder *builder, MplSnapshot *snapshot, const MplPlanRow *row)
{
  static const guint fields[]
      = { MPL_ACTIVITY_TITLE,      MPL_ACTIVITY_KIND,       MPL_ACTIVITY_START,
          MPL_ACTIVITY_END,        MPL_ACTIVITY_RECURRENCE, MPL_ACTIVITY_RESULT,
          MPL_ACTIVITY_EVIDENCE,   MPL_ACTIVITY_AIMS,       MPL_ACTIVITY_SPHERES,
          MPL_ACTIVITY_OBJECTIVES, MPL_ACTIVITY_LEVELS,     MPL_ACTIVITY_FOCUS,
          MPL_ACTIVITY_CHALLENGES, MPL_ACTIVITY_STATUS,     MPL_ACTIVITY_NOTE };
  gint64 id = mpl_row_get_id (row->activity);
  g_autofree char *number = mpl_plan_row_get_number (row);

  json_builder_begin_object (builder);
  add_integer (builder, "id", id);
  mpl_cli_add_text (builder, "number", number);
  mpl_cli_add_text (builder, "block", mpl_row_get_title (row->block));
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    add_field (builder, row->activity, fields[i]);
  add_integer (builder, "progress", mpl_activity_get_progress (snapshot, row->activity));
  add_responsible (builder, snapshot, id);
  add_depends (builder, snapshot, id);
  add_actions (builder, snapshot, id);
  json_builder_end_object (builder);
}

/* Whole years from a day until today. */
static void
add_experience (JsonBuilder *builder, MplRow *person)
{
  MplDay since = mpl_row_get_day (person, MPL_PERSON_EXPERIENCE_SINCE);
  MplDay today = mpl_day_today ();
  int years;

  json_builder_set_member_name (builder, "experience");
  if (since == MPL_DAY_NONE)
    {
      json_builder_add_null_value (builder);
      return;
    }

  years = mpl_day_get_year (today) - mpl_day_get_year (since);
  if (years > 0 && mpl_day_add_months (since, years * 12) > today)
    years--;
  json_builder_add_int_value (builder, MAX (years, 0));
}

static void
add_disciplines (JsonBuilder *builder, MplRow *person)
{
  const char *text = mpl_row_get_text (person, MPL_PERSON_DISCIPLINES);
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  json_builder_set_member_name (builder, "disciplines");
  json_builder_begin_array (builder);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      json_builder_add_string_value (builder, lines[i]);
  json_builder_end_array (builder);
}

void
mpl_cli_add_person (JsonBuilder *builder, MplRow *person)
{
  static const guint fields[]
      = { MPL_PERSON_FAMILY,   MPL_PERSON_GIVEN,  MPL_PERSON_PATRONYMIC, MPL_PERSON_POSITION,
          MPL_PERSON_CATEGORY, MPL_PERSON_MENTOR, MPL_PERSON_MENTEE,     MPL_PERSON_CAPACITY };

  json_builder_begin_object (builder);
  add_integer (builder, "id", mpl_row_get_id (person));
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    add_field (builder, person, fields[i]);
  add_experience (builder, person);
  add_disciplines (builder, person);
  json_builder_end_object (builder);
}

void
mpl_cli_add_command (JsonBuilder *builder,
                     const MplCommand *command,
                     const char *sentence,
                     const char *time)
{
  json_builder_begin_object (builder);
  add_integer (builder, "id", command->id);
  mpl_cli_add_text (builder, "time", time);
  mpl_cli_add_text (builder, "verb", command->verb);
  mpl_cli_add_text (builder, "title", sentence);
  mpl_cli_add_text (builder, "subject_table", command->subject_table);
  json_builder_set_member_name (builder, "subject");
  if (command->subject != 0)
    json_builder_add_int_value (builder, command->subject);
  else
    json_builder_add_null_value (builder);
  add_integer (builder, "rows", command->n_rows);
  add_boolean (builder, "undone", command->undone);
  add_boolean (builder, "barrier", command->barrier);
  json_builder_end_object (builder);
}

void
mpl_cli_add_backup (JsonBuilder *builder,
                    const MplBackup *backup,
                    const char *name,
                    const char *time)
{
  guint n_tables = 0;
  const MplTable *const *tables = mpl_table_get_all (&n_tables);

  json_builder_begin_object (builder);
  mpl_cli_add_text (builder, "name", name);
  mpl_cli_add_text (builder, "path", backup->path);
  mpl_cli_add_text (builder, "time", time);
  add_integer (builder, "size", backup->size);
  add_boolean (builder, "readable", backup->readable);
  json_builder_set_member_name (builder, "counts");
  json_builder_begin_object (builder);
  for (guint i = 0; i < n_tables; i++)
    add_integer (builder, tables[i]->name, mpl_backup_get_count (backup, tables[i]));
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

void
mpl_cli_add_paper (JsonBuilder *builder, const MplPaper *paper)
{
  json_builder_begin_object (builder);
  mpl_cli_add_text (builder, "id", paper->id);
  mpl_cli_add_text (builder, "title", paper->title);
  json_builder_set_member_name (builder, "formats");
  json_builder_begin_array (builder);
  for (const char *const *format = paper->formats; *format != NULL; format++)
    json_builder_add_string_value (builder, *format);
  json_builder_end_array (builder);
  mpl_cli_add_text (builder, "per", mpl_paper_get_per (paper));
  json_builder_end_object (builder);
}
