/* mpl-sample-change.c: makes the records of the sample school
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-sample-change.h"

#include "base/mpl-error.h"
#include "model/mpl-activity.h"
#include "model/mpl-approval.h"
#include "model/mpl-role.h"
#include "model/mpl-sample-progress.h"
#include "model/mpl-school-time.h"
#include "model/mpl-template-plan.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const MplSample *sample;
  MplDay today;
  MplSnapshot *plan; /* the file with its plan as it was approved */
  const MplCalendar *calendar;
  MplChange *change;
  gint64 programme;
  GHashTable *activities; /* code → MplRow */
  GHashTable *roles;      /* code → MplRow */
} Work;

static void
set_values (MplChange *change, const MplTable *table, gint64 id, const MplValue *values)
{
  for (guint f = 0; f < table->n_fields; f++)
    if (values[f].kind != MPL_VALUE_NULL)
      mpl_change_set_value (change, table, id, f, &values[f]);
}

/* The rows of a table by a text that each has of its own. */
static GHashTable *
index_rows (MplSnapshot *snapshot, const MplTable *table, guint field)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;
  MplRow *const *rows = mpl_snapshot_get_rows (snapshot, table, &n);

  for (guint i = 0; i < n; i++)
    if (!mpl_row_is_null (rows[i], field))
      g_hash_table_insert (index, (gpointer) mpl_row_get_text (rows[i], field), rows[i]);

  return index;
}

static gboolean
has (GHashTable *index, const char *code, GError **error)
{
  if (g_hash_table_contains (index, code))
    return TRUE;

  mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                 _ ("The sample school speaks of “%s”, which its plan does not have."), code);
  return FALSE;
}

static gboolean
has_all (GHashTable *activities, const GArray *shifts, GError **error)
{
  for (guint i = 0; i < shifts->len; i++)
    if (!has (activities, g_array_index (shifts, MplSampleShift, i).code, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_progress (const Work *work, GError **error)
{
  const MplSampleProgress *progress = &work->sample->progress;

  for (char **code = progress->overdue; *code != NULL; code++)
    if (!has (work->activities, *code, error))
      return FALSE;
  for (guint i = 0; i < progress->set_aside->len; i++)
    if (!has (work->activities, g_array_index (progress->set_aside, MplSampleAside, i).code, error))
      return FALSE;

  return has_all (work->activities, progress->late, error)
         && has_all (work->activities, progress->moved, error);
}

/* Whether the plan has all that the sample speaks of. */
static gboolean
check_references (const Work *work, GError **error)
{
  const MplSample *sample = work->sample;

  for (guint i = 0; i < sample->holdings->len; i++)
    if (!has (work->roles, g_array_index (sample->holdings, MplSampleHolding, i).role, error))
      return FALSE;
  for (guint i = 0; i < sample->approvals->len; i++)
    {
      const MplSampleApproval *approval = &g_array_index (sample->approvals, MplSampleApproval, i);

      if (!has (work->roles, approval->role, error)
          || !has (work->activities, approval->edge.code, error))
        return FALSE;
    }
  for (guint i = 0; i < sample->councils->len; i++)
    {
      const MplSampleCouncil *council = &g_array_index (sample->councils, MplSampleCouncil, i);

      if (!has (work->roles, council->role, error)
          || (council->edge.code != NULL && !has (work->activities, council->edge.code, error)))
        return FALSE;
    }

  return check_progress (work, error);
}

static gint64
role_of (const Work *work, const char *code)
{
  return mpl_row_get_id (g_hash_table_lookup (work->roles, code));
}

static MplDay
edge_day (const Work *work, const MplSampleEdge *edge)
{
  MplRow *activity = g_hash_table_lookup (work->activities, edge->code);

  return mpl_row_get_day (activity, edge->at_end ? MPL_ACTIVITY_END : MPL_ACTIVITY_START);
}

static gint64
add_person (const Work *work, const MplSamplePerson *person)
{
  const MplTable *table = &mpl_person_table;
  int year = mpl_day_get_school_year (work->today);
  gint64 id = mpl_change_insert (work->change, table);

  set_values (work->change, table, id, person->values);
  for (guint f = 0; f < table->n_fields; f++)
    if (person->days[f].month != 0)
      {
        MplTemplateDay day = { person->days[f].month, person->days[f].day, FALSE };

        mpl_change_set_integer (work->change, table, id, f,
                                mpl_template_day (day, year + person->days[f].years));
      }

  return id;
}

static void
add_people (const Work *work)
{
  const MplTable *table = &mpl_holding_table;
  const MplSample *sample = work->sample;
  g_autofree gint64 *ids = g_new0 (gint64, MAX (sample->people->len, 1));

  for (guint i = 0; i < sample->people->len; i++)
    ids[i] = add_person (work, &g_array_index (sample->people, MplSamplePerson, i));

  for (guint i = 0; i < sample->holdings->len; i++)
    {
      const MplSampleHolding *holding = &g_array_index (sample->holdings, MplSampleHolding, i);
      gint64 id = mpl_change_insert (work->change, table);

      mpl_change_set_integer (work->change, table, id, MPL_HOLDING_ROLE,
                              role_of (work, holding->role));
      mpl_change_set_integer (work->change, table, id, MPL_HOLDING_PERSON, ids[holding->person]);
    }
}

/* The copy of the dates as they were approved. */
static void
add_baseline (const Work *work, MplDay day)
{
  const MplTable *table = &mpl_baseline_span_table;
  gint64 baseline = mpl_change_insert (work->change, &mpl_baseline_table);
  guint n = 0;
  MplRow *const *rows = mpl_snapshot_get_rows (work->plan, &mpl_activity_table, &n);

  mpl_change_set_integer (work->change, &mpl_baseline_table, baseline, MPL_BASELINE_PROGRAMME,
                          work->programme);
  mpl_change_set_text (work->change, &mpl_baseline_table, baseline, MPL_BASELINE_TITLE,
                       work->sample->baseline);
  mpl_change_set_integer (work->change, &mpl_baseline_table, baseline, MPL_BASELINE_DAY, day);
  for (guint i = 0; i < n; i++)
    {
      gint64 id = mpl_change_insert (work->change, table);

      mpl_change_set_integer (work->change, table, id, MPL_BASELINE_SPAN_BASELINE, baseline);
      mpl_change_set_integer (work->change, table, id, MPL_BASELINE_SPAN_ACTIVITY,
                              mpl_row_get_id (rows[i]));
      mpl_change_set_text (work->change, table, id, MPL_BASELINE_SPAN_TITLE,
                           mpl_row_get_title (rows[i]));
      mpl_change_set_integer (work->change, table, id, MPL_BASELINE_SPAN_START,
                              mpl_row_get_day (rows[i], MPL_ACTIVITY_START));
      mpl_change_set_integer (work->change, table, id, MPL_BASELINE_SPAN_END,
                              mpl_row_get_day (rows[i], MPL_ACTIVITY_END));
    }
}

static void
add_approval (const Work *work, guint index, MplDay day)
{
  const MplTable *table = &mpl_approval_table;
  const MplSampleApproval *approval
      = &g_array_index (work->sample->approvals, MplSampleApproval, index);
  gint64 id = mpl_change_insert (work->change, table);

  mpl_change_set_integer (work->change, table, id, MPL_APPROVAL_PROGRAMME, work->programme);
  mpl_change_set_integer (work->change, table, id, MPL_APPROVAL_POSITION, (gint64) index + 1);
  mpl_change_set_value (work->change, table, id, MPL_APPROVAL_KIND, &approval->kind);
  mpl_change_set_integer (work->change, table, id, MPL_APPROVAL_ROLE,
                          role_of (work, approval->role));
  mpl_change_set_text (work->change, table, id, MPL_APPROVAL_NUMBER, approval->number);
  mpl_change_set_integer (work->change, table, id, MPL_APPROVAL_DAY, day);
}

/* The marks that the plan has by today, and the state that they give it. */
static void
add_approvals (const Work *work)
{
  const MplTable *table = &mpl_programme_table;
  const MplField *kind = &mpl_approval_table.fields[MPL_APPROVAL_KIND];
  const GArray *approvals = work->sample->approvals;
  MplPlanStatus status = MPL_PLAN_DRAFT;
  gboolean approved = FALSE;

  for (guint i = 0; i < approvals->len; i++)
    {
      const MplSampleApproval *approval = &g_array_index (approvals, MplSampleApproval, i);
      MplDay day = edge_day (work, &approval->edge);

      if (day > work->today)
        continue;
      add_approval (work, i, day);
      status = MPL_PLAN_REVIEW;
      if (!approved && mpl_field_find_choice (kind, approval->kind.text) == MPL_APPROVAL_APPROVED)
        {
          add_baseline (work, day);
          approved = TRUE;
        }
    }

  if (!approved)
    mpl_change_set_text (work->change, table, work->programme, MPL_PROGRAMME_STATUS,
                         table->fields[MPL_PROGRAMME_STATUS].choices[status].code);
}

/* All meetings of the year; only those held have minutes with a number. */
static void
add_councils (const Work *work)
{
  const MplTable *table = &mpl_council_table;
  int year = mpl_day_get_school_year (work->today);

  for (guint i = 0; i < work->sample->councils->len; i++)
    {
      const MplSampleCouncil *council
          = &g_array_index (work->sample->councils, MplSampleCouncil, i);
      gint64 id = mpl_change_insert (work->change, table);
      MplDay day
          = council->edge.code != NULL
                ? edge_day (work, &council->edge)
                : mpl_calendar_on_or_after (work->calendar, mpl_template_day (council->day, year));

      mpl_change_set_integer (work->change, table, id, MPL_COUNCIL_ROLE,
                              role_of (work, council->role));
      mpl_change_set_integer (work->change, table, id, MPL_COUNCIL_DAY, day);
      mpl_change_set_text (work->change, table, id, MPL_COUNCIL_TITLE, council->title);
      if (day <= work->today)
        mpl_change_set_text (work->change, table, id, MPL_COUNCIL_NUMBER, council->number);
    }
}

MplTemplateChoice
mpl_sample_get_choice (const MplSample *self, MplDay today)
{
  MplTemplateChoice choice = mpl_template_choice_default (today);

  choice.challenges = (guint64) self->programme[MPL_PROGRAMME_CHALLENGES].integer;
  choice.focus = (guint64) self->programme[MPL_PROGRAMME_FOCUS].integer;
  choice.full = self->full;

  return choice;
}

void
mpl_sample_add_school (const MplSample *self, MplSnapshot *snapshot, MplChange *change)
{
  gint64 id = mpl_row_get_id (mpl_snapshot_get_school (snapshot));

  set_values (change, &mpl_school_table, id, self->school);
}

gboolean
mpl_sample_add_programme (const MplSample *self,
                          const MplTemplate *template,
                          MplDay today,
                          MplSnapshot *snapshot,
                          const MplCalendar *calendar,
                          MplChange *change,
                          GError **error)
{
  MplTemplateChoice choice = mpl_sample_get_choice (self, today);
  gint64 programme = mpl_template_make_plan (template, &choice, snapshot, calendar, change, error);
  g_autoptr (MplSnapshot) plan = NULL;
  g_autoptr (GHashTable) activities = NULL;
  g_autoptr (GHashTable) roles = NULL;
  Work work;

  if (programme == 0)
    return FALSE;

  set_values (change, &mpl_programme_table, programme, self->programme);
  mpl_change_set_subject (change, &mpl_programme_table, programme);
  plan = mpl_snapshot_new_with_change (snapshot, change);
  activities = index_rows (plan, &mpl_activity_table, MPL_ACTIVITY_TEMPLATE);
  roles = index_rows (plan, &mpl_role_table, MPL_ROLE_CODE);
  work = (Work) { self, today, plan, calendar, change, programme, activities, roles };
  if (!check_references (&work, error))
    return FALSE;

  add_people (&work);
  add_approvals (&work);
  add_councils (&work);
  mpl_sample_progress_add (&self->progress, today, plan, calendar, change);

  return TRUE;
}
