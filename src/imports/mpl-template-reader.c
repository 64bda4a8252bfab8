/* mpl-template-reader.c: reads a template of a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "imports/mpl-template-reader.h"

#include "base/mpl-error.h"
#include "imports/mpl-json-values.h"
#include "model/mpl-action.h"
#include "model/mpl-activity.h"
#include "model/mpl-programme.h"
#include "model/mpl-recurrence.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_BLOCKS 20
#define MAX_ROLES 100
#define MAX_ACTIVITIES 2000
#define MAX_DEPENDS 50
#define MAX_ACTIONS 20
#define MAX_LINE 300
#define MAX_TEXT 2000

/* One of the block colours of the school file, %NULL where none is told. */
static char *
read_colour (MplJson *json)
{
  g_autofree char *colour = mpl_json_get_optional_text (json, "colour", 40);
  const MplField *field = &mpl_block_table.fields[MPL_BLOCK_COLOUR];

  if (colour != NULL && !mpl_json_failed (json) && mpl_field_get_flag (field, colour) == 0)
    mpl_json_complain (json, "colour", _ ("“%s” is not known"), colour);

  return g_steal_pointer (&colour);
}

static void
read_blocks (MplJson *json, MplTemplate *template)
{
  mpl_json_open_array (json, "blocks", MAX_BLOCKS);
  while (mpl_json_next (json))
    {
      MplTemplateBlock block = {
        .id = mpl_json_get_text (json, "id", 40),
        .title = mpl_json_get_text (json, "title", MAX_LINE),
        .colour = read_colour (json),
      };
      g_array_append_val (template->blocks, block);
    }
}

static void
read_roles (MplJson *json, MplTemplate *template)
{
  static const char *const kinds[] = { "person", "body", "service", NULL };

  mpl_json_open_array (json, "roles", MAX_ROLES);
  while (mpl_json_next (json))
    {
      MplTemplateRole role = {
        .id = mpl_json_get_text (json, "id", 40),
        .title = mpl_json_get_text (json, "title", MAX_LINE),
        .title_short = mpl_json_get_optional_text (json, "short", 100),
        .kind = g_strdup (kinds[mpl_json_get_choice (json, "kind", kinds)]),
      };
      g_array_append_val (template->roles, role);
    }
}

static int
find_role (MplJson *json, const char *member, const MplTemplate *template, const char *id)
{
  for (guint i = 0; i < template->roles->len; i++)
    if (strcmp (g_array_index (template->roles, MplTemplateRole, i).id, id) == 0)
      return (int) i;

  mpl_json_complain (json, member, _ ("“%s” is not known"), id);
  return -1;
}

static int
read_block (MplJson *json, const MplTemplate *template)
{
  g_autofree char *id = mpl_json_get_text (json, "block", 40);

  for (guint i = 0; i < template->blocks->len; i++)
    if (strcmp (g_array_index (template->blocks, MplTemplateBlock, i).id, id) == 0)
      return (int) i;

  mpl_json_complain (json, "block", _ ("“%s” is not known"), id);
  return 0;
}

/* The rule's canonical text, %NULL where the activity has none. */
static char *
read_recurrence (MplJson *json)
{
  g_autofree char *text = mpl_json_get_optional_text (json, "recurrence", MPL_RECURRENCE_MAX_TEXT);
  MplRecurrence rule;

  if (text != NULL && !mpl_json_failed (json) && !mpl_recurrence_from_text (&rule, text, NULL))
    mpl_json_complain (json, "recurrence", _ ("“%s” is not known"), text);

  return g_steal_pointer (&text);
}

static void
read_following (MplJson *json, MplTemplateActivity *activity)
{
  static const char *const repeats[] = { "always", "as-needed", "newcomers", NULL };

  mpl_json_open_object (json, "following");
  activity->following_start = mpl_json_get_template_day (json, "start");
  activity->following_end = mpl_json_get_template_day (json, "end");
  activity->repeat = (MplTemplateRepeat) mpl_json_get_choice (json, "repeat", repeats);
  activity->following_title = mpl_json_get_optional_text (json, "title", MAX_LINE);
  mpl_json_close_object (json);
}

static void
read_actions (MplJson *json, const MplTemplate *template, MplTemplateActivity *activity)
{
  activity->actions = mpl_template_actions_new ();

  mpl_json_open_array (json, "actions", MAX_ACTIONS);
  while (mpl_json_next (json))
    {
      g_autofree char *role = mpl_json_get_optional_text (json, "role", 40);
      MplTemplateAction action = {
        .title = mpl_json_get_text (json, "title", MAX_LINE),
        .at = mpl_json_get_integer (json, "at", 0, 100),
        .role = role != NULL ? find_role (json, "role", template, role) : -1,
      };

      if (mpl_json_has (json, "challenges"))
        action.challenges = mpl_json_get_flags (
            json, "challenges", &mpl_programme_table.fields[MPL_PROGRAMME_CHALLENGES]);
      if (mpl_json_has (json, "focus_only"))
        action.focus = mpl_json_get_flags (json, "focus_only",
                                           &mpl_programme_table.fields[MPL_PROGRAMME_FOCUS]);
      g_array_append_val (activity->actions, action);
    }
}

/* Predecessors may stand later in the file: codes become indices once all are read. */
static void
read_depends (MplJson *json, MplTemplateActivity *activity, GPtrArray *codes)
{
  static const char *const types[] = { "FS", "SS", "FF", "SF", NULL };

  activity->depends = g_array_new (FALSE, TRUE, sizeof (MplTemplateDepend));
  mpl_json_open_array (json, "depends", MAX_DEPENDS);
  while (mpl_json_next (json))
    {
      MplTemplateDepend depend = {
        .activity = (int) codes->len,
        .type = mpl_json_get_choice (json, "type", types),
        .lag = mpl_json_get_integer (json, "lag", -366, 366),
      };

      g_ptr_array_add (codes, mpl_json_get_text (json, "code", 10));
      g_array_append_val (activity->depends, depend);
    }
}

static void
read_responsible (MplJson *json, const MplTemplate *template, MplTemplateActivity *activity)
{
  g_auto (GStrv) ids = mpl_json_get_texts (json, "responsible", MAX_ROLES);

  activity->responsible = g_array_new (FALSE, TRUE, sizeof (int));
  for (guint i = 0; ids[i] != NULL && !mpl_json_failed (json); i++)
    {
      int role = find_role (json, "responsible", template, ids[i]);
      g_array_append_val (activity->responsible, role);
    }
}

static void
read_tags (MplJson *json, MplTemplateActivity *activity)
{
  const MplField *fields = mpl_activity_table.fields;

  activity->aims = mpl_json_get_flags (json, "aims", &fields[MPL_ACTIVITY_AIMS]);
  activity->objectives = mpl_json_get_flags (json, "objectives", &fields[MPL_ACTIVITY_OBJECTIVES]);
  activity->levels = mpl_json_get_flags (json, "levels", &fields[MPL_ACTIVITY_LEVELS]);
  activity->focus = mpl_json_get_flags (json, "focus", &fields[MPL_ACTIVITY_FOCUS]);
  activity->topics = mpl_json_get_flags (json, "topics", &fields[MPL_ACTIVITY_TOPICS]);
  activity->challenges = mpl_json_get_flags (json, "challenges", &fields[MPL_ACTIVITY_CHALLENGES]);
  activity->focus_only = mpl_json_get_flags (json, "focus_only", &fields[MPL_ACTIVITY_FOCUS]);
  activity->spheres = mpl_json_get_flags (json, "spheres", &fields[MPL_ACTIVITY_SPHERES]);
}

static void
read_activities (MplJson *json, MplTemplate *template, GPtrArray *codes)
{
  static const char *const kinds[] = { "single", "recurring", "milestone", NULL };

  mpl_json_open_array (json, "activities", MAX_ACTIVITIES);
  while (mpl_json_next (json))
    {
      MplTemplateActivity activity = {
        .code = mpl_json_get_text (json, "code", 10),
        .block = read_block (json, template),
        .title = mpl_json_get_text (json, "title", MAX_LINE),
        .kind = mpl_json_get_choice (json, "kind", kinds),
        .start = mpl_json_get_template_day (json, "start"),
        .end = mpl_json_get_template_day (json, "end"),
        .recurrence = read_recurrence (json),
        .result = mpl_json_get_text (json, "result", MAX_LINE),
        .evidence = mpl_json_get_text (json, "evidence", MAX_LINE),
        .term = mpl_json_get_optional_text (json, "recurrence_note", MAX_LINE),
        .note = mpl_json_get_optional_text (json, "note", MAX_TEXT),
        .in_short = mpl_json_get_boolean (json, "short"),
      };

      read_following (json, &activity);
      read_tags (json, &activity);
      read_responsible (json, template, &activity);
      read_depends (json, &activity, codes);
      read_actions (json, template, &activity);
      if (activity.kind == MPL_ACTIVITY_RECURRING && activity.recurrence == NULL)
        mpl_json_complain (json, "recurrence", _ ("a recurring activity needs a rule"));
      g_array_append_val (template->activities, activity);
    }
}

/* Puts indices in the place of codes; refuses what is not there or there twice. */
static void
resolve_depends (MplJson *json, MplTemplate *template, GPtrArray *codes)
{
  g_autoptr (GHashTable) index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < template->activities->len; i++)
    {
      char *code = g_array_index (template->activities, MplTemplateActivity, i).code;

      if (!g_hash_table_insert (index, code, GUINT_TO_POINTER (i + 1)))
        mpl_json_complain (json, "activities", _ ("“%s” stands there twice"), code);
    }

  for (guint i = 0; i < template->activities->len; i++)
    {
      GArray *depends = g_array_index (template->activities, MplTemplateActivity, i).depends;

      for (guint d = 0; d < depends->len; d++)
        {
          MplTemplateDepend *depend = &g_array_index (depends, MplTemplateDepend, d);
          const char *code = g_ptr_array_index (codes, depend->activity);
          guint found = GPOINTER_TO_UINT (g_hash_table_lookup (index, code));

          if (found == 0 || found - 1 == i)
            {
              mpl_json_complain (json, "activities", _ ("“%s” cannot be a predecessor"), code);
              found = 1;
            }
          depend->activity = (int) found - 1;
        }
    }
}

MplTemplate *
mpl_template_read_bytes (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (MplJson) json = mpl_json_new_from_bytes (bytes, name, error);
  g_autoptr (MplTemplate) template = mpl_template_new ();
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);

  if (json == NULL)
    return NULL;

  if (mpl_json_has (json, "$schema"))
    g_free (mpl_json_get_text (json, "$schema", MAX_LINE));
  mpl_json_get_integer (json, "format", 1, 1);
  template->id = mpl_json_get_text (json, "id", 40);
  template->title = mpl_json_get_text (json, "title", MAX_LINE);
  template->description = mpl_json_get_text (json, "description", MAX_TEXT);
  g_free (mpl_json_get_text (json, "source", MAX_TEXT));
  read_blocks (json, template);
  read_roles (json, template);
  read_activities (json, template, codes);
  if (!mpl_json_failed (json))
    resolve_depends (json, template, codes);
  if (!mpl_json_finish (json, error))
    return NULL;

  return g_steal_pointer (&template);
}

MplTemplate *
mpl_template_read (const char *id_or_path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *resource = g_strdup_printf (MPL_RESOURCE_PATH "/templates/%s.json", id_or_path);

  if (strchr (id_or_path, '/') == NULL)
    bytes = g_resources_lookup_data (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (bytes == NULL && strchr (id_or_path, '/') == NULL
      && !g_file_test (id_or_path, G_FILE_TEST_EXISTS))
    {
      mpl_error_set (error, MPL_ERROR_NOT_FOUND, NULL,
                     _ ("There is no template “%s”. Give the id of one that comes with the program "
                        "(%s) or the path of a file."),
                     id_or_path, MPL_TEMPLATE_BUILT_IN);
      return NULL;
    }
  if (bytes == NULL)
    bytes = mpl_json_load (id_or_path, error);
  if (bytes == NULL)
    return NULL;

  return mpl_template_read_bytes (bytes, id_or_path, error);
}
