/* mpl-sample-reader.c: reads the sample school
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "imports/mpl-sample-reader.h"

#include "imports/mpl-json-values.h"
#include "model/mpl-activity.h"
#include "model/mpl-approval.h"
#include "model/mpl-school-time.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_PEOPLE 1000
#define MAX_ENTRIES 2000
#define MAX_ID 40
#define MAX_CODE 10
#define MAX_NUMBER 50
#define MAX_LINE 300

#define BIT(field) (G_GUINT64_CONSTANT (1) << (field))

/* What comes with types of records that a school file does not have yet: it must be there as the
 * format says, and is left alone. */
static const char *const later_lists[] = { "consents", "pairs", "meetings", NULL };
static const char *const later_of_person[]
    = { "challenge", "needs", "competences", "results", NULL };

/* A day of some years before or after the one in which the school year begins. */
static MplSampleDay
read_relative_day (MplJson *json, const char *member)
{
  MplSampleDay day = { 0 };
  MplTemplateDay in_year;

  mpl_json_open_object (json, member);
  if (mpl_json_has (json, "years_ahead"))
    day.years = mpl_json_get_integer (json, "years_ahead", 0, 10);
  else
    day.years = -mpl_json_get_integer (json, "years_ago", 0, 60);
  in_year = mpl_json_get_template_day (json, "day");
  if (in_year.second_year)
    mpl_json_complain (json, "day", _ ("“%s” is not a day"), "+MM-DD");
  mpl_json_close_object (json);
  day.month = in_year.month;
  day.day = in_year.day;

  return day;
}

/* The fields of a record that the object tells under their own names; @required must be there,
 * @other is read elsewhere. */
static void
read_fields (MplJson *json,
             const MplTable *table,
             guint64 required,
             guint64 other,
             MplValue *values,
             MplSampleDay *days)
{
  for (guint f = 0; f < table->n_fields; f++)
    {
      const MplField *field = &table->fields[f];

      if ((other & BIT (f)) != 0)
        continue;
      if ((required & BIT (f)) == 0 && !mpl_json_has (json, field->name))
        continue;
      if (field->kind == MPL_FIELD_DAY && days != NULL)
        days[f] = read_relative_day (json, field->name);
      else
        mpl_json_get_field (json, field, &values[f]);
    }
}

static void
read_school (MplJson *json, MplSample *sample)
{
  mpl_json_open_object (json, "school");
  read_fields (json, &mpl_school_table,
               BIT (MPL_SCHOOL_NAME_FULL) | BIT (MPL_SCHOOL_NAME_SHORT) | BIT (MPL_SCHOOL_KIND)
                   | BIT (MPL_SCHOOL_PLACE) | BIT (MPL_SCHOOL_WEEK) | BIT (MPL_SCHOOL_TERM_KIND),
               BIT (MPL_SCHOOL_INITIALS_SPACE), sample->school, NULL);
  mpl_json_close_object (json);
}

static void
read_programme (MplJson *json, MplSample *sample)
{
  static const char *const presets[] = { "short", "full", NULL };
  const guint fields[] = { MPL_PROGRAMME_TITLE, MPL_PROGRAMME_GOAL, MPL_PROGRAMME_CHALLENGES,
                           MPL_PROGRAMME_FOCUS, MPL_PROGRAMME_STATUS };

  mpl_json_open_object (json, "programme");
  sample->template = mpl_json_get_text (json, "template", MAX_ID);
  sample->full = mpl_json_get_choice (json, "preset", presets) == 1;
  sample->baseline = mpl_json_get_text (json, "baseline", MAX_LINE);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    mpl_json_get_field (json, &mpl_programme_table.fields[fields[i]],
                        &sample->programme[fields[i]]);
  mpl_json_close_object (json);
}

static int
find_person (const MplSample *sample, const char *id)
{
  for (guint i = 0; i < sample->people->len; i++)
    if (strcmp (g_array_index (sample->people, MplSamplePerson, i).id, id) == 0)
      return (int) i;

  return -1;
}

static void
read_person (MplJson *json, MplSample *sample)
{
  const guint64 required = BIT (MPL_PERSON_FAMILY) | BIT (MPL_PERSON_GIVEN)
                           | BIT (MPL_PERSON_GENDER) | BIT (MPL_PERSON_POSITION)
                           | BIT (MPL_PERSON_HIRED) | BIT (MPL_PERSON_MENTOR)
                           | BIT (MPL_PERSON_MENTEE);
  g_auto (GStrv) disciplines = mpl_json_get_texts (json, "disciplines", 20);
  MplSamplePerson person = { .id = mpl_json_get_text (json, "id", MAX_ID) };

  if (!mpl_json_failed (json) && find_person (sample, person.id) >= 0)
    mpl_json_complain (json, "id", _ ("“%s” stands there twice"), person.id);
  read_fields (json, &mpl_person_table, required,
               BIT (MPL_PERSON_DISCIPLINES) | BIT (MPL_PERSON_DISMISSED) | BIT (MPL_PERSON_PHONE),
               person.values, person.days);
  if (disciplines[0] != NULL)
    mpl_value_take_text (&person.values[MPL_PERSON_DISCIPLINES], g_strjoinv ("\n", disciplines));
  for (gsize i = 0; later_of_person[i] != NULL; i++)
    mpl_json_has (json, later_of_person[i]);
  g_array_append_val (sample->people, person);
}

static void
read_people (MplJson *json, MplSample *sample)
{
  mpl_json_open_array (json, "people", MAX_PEOPLE);
  while (mpl_json_next (json))
    read_person (json, sample);

  mpl_json_open_array (json, "holdings", MAX_ENTRIES);
  while (mpl_json_next (json))
    {
      g_autofree char *id = mpl_json_get_text (json, "person", MAX_ID);
      int person = find_person (sample, id);
      MplSampleHolding holding = {
        .role = mpl_json_get_text (json, "role", MAX_ID),
        .person = (guint) MAX (person, 0),
      };

      if (!mpl_json_failed (json) && person < 0)
        mpl_json_complain (json, "person", _ ("“%s” is not known"), id);
      g_array_append_val (sample->holdings, holding);
    }
}

static MplSampleEdge
read_edge (MplJson *json)
{
  static const char *const edges[] = { "start", "end", NULL };

  return (MplSampleEdge) {
    .code = mpl_json_get_text (json, "activity", MAX_CODE),
    .at_end = mpl_json_get_choice (json, "at", edges) == 1,
  };
}

static void
read_approvals (MplJson *json, MplSample *sample)
{
  const MplField *kind = &mpl_approval_table.fields[MPL_APPROVAL_KIND];

  mpl_json_open_array (json, "approvals", MAX_ENTRIES);
  while (mpl_json_next (json))
    {
      MplSampleApproval approval = {
        .role = mpl_json_get_text (json, "role", MAX_ID),
        .number = mpl_json_get_text (json, "number", MAX_NUMBER),
        .edge = read_edge (json),
      };

      mpl_json_get_field (json, kind, &approval.kind);
      g_array_append_val (sample->approvals, approval);
    }
}

static void
read_councils (MplJson *json, MplSample *sample)
{
  mpl_json_open_array (json, "councils", MAX_ENTRIES);
  while (mpl_json_next (json))
    {
      MplSampleCouncil council = {
        .role = mpl_json_get_text (json, "role", MAX_ID),
        .title = mpl_json_get_text (json, "title", MAX_LINE),
        .number = mpl_json_get_text (json, "number", MAX_NUMBER),
      };

      if (mpl_json_has (json, "activity"))
        council.edge = read_edge (json);
      else
        council.day = mpl_json_get_template_day (json, "day");
      g_array_append_val (sample->councils, council);
    }
}

static void
read_shifts (MplJson *json, const char *member, GArray *shifts)
{
  mpl_json_open_array (json, member, MAX_ENTRIES);
  while (mpl_json_next (json))
    {
      MplSampleShift shift = {
        .code = mpl_json_get_text (json, "code", MAX_CODE),
        .working_days = mpl_json_get_integer (json, "working_days", 1, 30),
      };
      g_array_append_val (shifts, shift);
    }
}

static void
read_progress (MplJson *json, MplSampleProgress *progress)
{
  static const char *const statuses[] = { "postponed", "cancelled", NULL };

  mpl_json_open_object (json, "progress");
  mpl_json_open_object (json, "overdue");
  progress->overdue = mpl_json_get_texts (json, "codes", MAX_ENTRIES);
  progress->within_days = mpl_json_get_integer (json, "within_days", 1, 366);
  progress->at_most = mpl_json_get_integer (json, "at_most", 0, 100);
  progress->per_cent = mpl_json_get_integer (json, "progress", 0, 99);
  mpl_json_close_object (json);

  read_shifts (json, "late", progress->late);
  read_shifts (json, "moved", progress->moved);
  mpl_json_open_array (json, "set_aside", MAX_ENTRIES);
  while (mpl_json_next (json))
    {
      MplSampleAside aside = {
        .code = mpl_json_get_text (json, "code", MAX_CODE),
        .status = g_strdup (statuses[mpl_json_get_choice (json, "status", statuses)]),
        .note = mpl_json_get_text (json, "note", MAX_LINE),
      };
      g_array_append_val (progress->set_aside, aside);
    }
  mpl_json_close_object (json);
}

MplSample *
mpl_sample_read_bytes (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (MplJson) json = mpl_json_new_from_bytes (bytes, name, error);
  g_autoptr (MplSample) sample = mpl_sample_new ();

  if (json == NULL)
    return NULL;

  if (mpl_json_has (json, "$schema"))
    g_free (mpl_json_get_text (json, "$schema", MAX_LINE));
  mpl_json_get_integer (json, "format", 1, 1);
  g_free (mpl_json_get_text (json, "id", MAX_ID));
  read_school (json, sample);
  read_programme (json, sample);
  read_people (json, sample);
  read_approvals (json, sample);
  read_councils (json, sample);
  read_progress (json, &sample->progress);
  for (gsize i = 0; later_lists[i] != NULL; i++)
    if (!mpl_json_has (json, later_lists[i]))
      mpl_json_complain (json, later_lists[i], _ ("a list is expected"));
  if (!mpl_json_finish (json, error))
    return NULL;

  return g_steal_pointer (&sample);
}
