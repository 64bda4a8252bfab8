/* mpl-template-plan.c: makes a programme's plan from a template
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three steps: the rows of each school year with their days (place_year), their dates by the
 * schedule (schedule_rows), and the records (add_…). Rows of one year are linked among themselves.
 */

#include "mpl-config.h"

#include "model/mpl-template-plan.h"

#include "base/mpl-error.h"
#include "base/mpl-format.h"
#include "model/mpl-activity.h"
#include "model/mpl-programme.h"
#include "model/mpl-role.h"
#include "model/mpl-schedule.h"

#include <glib/gi18n-lib.h>

/* One activity of one school year. */
typedef struct
{
  int activity; /* index into the template */
  int year;
  gboolean following; /* with the dates and the title of a following year */
  gboolean later;     /* of a later year of this programme than its first */
  MplSpan span;
  gint64 id; /* provisional */
} Row;

typedef struct
{
  const MplTemplate *template;
  const MplTemplateChoice *choice;
  const MplCalendar *calendar;
  MplChange *change;
  GArray *rows;  /* of Row */
  GArray *links; /* of MplScheduleLink; from and to are indices into rows */
  gint64 *roles; /* ids of the template's roles, 0: not yet looked for */
} Plan;

static const MplTemplateActivity *
activity_of (const Plan *plan, const Row *row)
{
  return &g_array_index (plan->template->activities, MplTemplateActivity, row->activity);
}

/* The window of an activity in a school year, within the programme; FALSE where it begins after
 * the programme has ended. */
static gboolean
place_row (const MplTemplateActivity *activity, const MplTemplateChoice *choice, Row *row)
{
  MplDay start
      = mpl_template_day (row->following ? activity->following_start : activity->start, row->year);
  MplDay end
      = mpl_template_day (row->following ? activity->following_end : activity->end, row->year);

  end = MAX (start, end);
  if (start < choice->span.start)
    {
      /* A programme that begins late has to do what others have done before: what is over comes
       * whole, what goes on begins with it. */
      if (end < choice->span.start)
        end = choice->span.start + (end - start);
      start = choice->span.start;
    }
  if (start > choice->span.end)
    return FALSE;

  row->span = MPL_SPAN_INIT (start, MIN (end, choice->span.end));
  return TRUE;
}

/* Adds the rows of a school year and their links. */
static void
place_year (GArray *rows,
            GArray *links,
            const MplTemplate *template,
            const MplTemplateChoice *choice,
            int year,
            gboolean later)
{
  g_autoptr (GArray) selected = mpl_template_select (template, choice);
  g_autofree gboolean *taken = g_new0 (gboolean, template->activities->len);
  g_autofree guint *row_of = g_new0 (guint, template->activities->len);
  guint first = rows->len;

  for (guint i = 0; i < selected->len; i++)
    {
      Row row = {
        .activity = g_array_index (selected, int, i),
        .year = year,
        .following = choice->following_year || later,
        .later = later,
      };
      const MplTemplateActivity *activity
          = &g_array_index (template->activities, MplTemplateActivity, row.activity);

      if (!place_row (activity, choice, &row))
        continue;
      taken[row.activity] = TRUE;
      row_of[row.activity] = rows->len;
      g_array_append_val (rows, row);
    }

  for (guint i = first; links != NULL && i < rows->len; i++)
    {
      g_autoptr (GArray) depends
          = mpl_template_inherit (template, taken, g_array_index (rows, Row, i).activity);

      for (guint d = 0; d < depends->len; d++)
        {
          const MplTemplateDepend *depend = &g_array_index (depends, MplTemplateDepend, d);
          MplScheduleLink link = {
            .from = row_of[depend->activity],
            .to = i,
            .type = (MplDependencyType) depend->type,
            .lag = depend->lag,
            .unit = MPL_LAG_WORKING,
          };
          g_array_append_val (links, link);
        }
    }
}

static void
place_rows (GArray *rows,
            GArray *links,
            const MplTemplate *template,
            const MplTemplateChoice *choice)
{
  int first = mpl_day_get_school_year (choice->span.start);
  int last = mpl_day_get_school_year (choice->span.end);

  for (int year = first; year <= last; year++)
    place_year (rows, links, template, choice, year, year > first);
}

/* The dates that the calendar and the links give. */
static gboolean
schedule_rows (Plan *plan, GError **error)
{
  g_autofree MplScheduleTask *tasks = g_new0 (MplScheduleTask, plan->rows->len);
  g_autoptr (MplSchedule) schedule = NULL;
  MplDay last = mpl_calendar_on_or_before (plan->calendar, plan->choice->span.end);

  for (guint i = 0; i < plan->rows->len; i++)
    {
      const Row *row = &g_array_index (plan->rows, Row, i);
      const MplTemplateActivity *activity = activity_of (plan, row);

      tasks[i] = (MplScheduleTask) {
        .start = row->span.start,
        .end = row->span.end,
        .earliest = MPL_DAY_NONE,
        .milestone = activity->kind == MPL_ACTIVITY_MILESTONE,
        .name = activity->title,
      };
    }

  schedule = mpl_schedule_new (plan->calendar, tasks, plan->rows->len,
                               (const MplScheduleLink *) plan->links->data, plan->links->len, NULL,
                               error);
  if (schedule == NULL)
    return FALSE;

  for (guint i = 0; i < plan->rows->len; i++)
    {
      Row *row = &g_array_index (plan->rows, Row, i);
      const MplScheduleDates *dates = mpl_schedule_get_dates (schedule, i);
      MplDay end = dates->end;

      /* What recurs does so until its term; that it begins a day later does not lengthen it. */
      if (activity_of (plan, row)->kind == MPL_ACTIVITY_RECURRING)
        end = MAX (dates->start, mpl_calendar_on_or_before (plan->calendar, row->span.end));
      row->span.end = MIN (end, last);
      row->span.start = MIN (dates->start, row->span.end);
    }

  return TRUE;
}

/* The role of the template in the school file, added where the file has none of that code. */
static gint64
need_role (Plan *plan, MplSnapshot *snapshot, int index)
{
  const MplTemplateRole *role = &g_array_index (plan->template->roles, MplTemplateRole, index);
  guint n_rows = 0;
  MplRow *const *rows = mpl_snapshot_get_rows (snapshot, &mpl_role_table, &n_rows);

  if (plan->roles[index] != 0)
    return plan->roles[index];

  for (guint i = 0; i < n_rows; i++)
    if (g_strcmp0 (mpl_row_get_text (rows[i], MPL_ROLE_CODE), role->id) == 0)
      return plan->roles[index] = mpl_row_get_id (rows[i]);

  plan->roles[index] = mpl_change_insert (plan->change, &mpl_role_table);
  mpl_change_set_text (plan->change, &mpl_role_table, plan->roles[index], MPL_ROLE_CODE, role->id);
  mpl_change_set_text (plan->change, &mpl_role_table, plan->roles[index], MPL_ROLE_KIND,
                       role->kind);
  mpl_change_set_text (plan->change, &mpl_role_table, plan->roles[index], MPL_ROLE_TITLE,
                       role->title);
  mpl_change_set_text (plan->change, &mpl_role_table, plan->roles[index], MPL_ROLE_SHORT,
                       role->title_short);
  mpl_change_set_integer (plan->change, &mpl_role_table, plan->roles[index], MPL_ROLE_POSITION,
                          index + 1);

  return plan->roles[index];
}

static gint64
add_programme (Plan *plan)
{
  const MplTable *table = &mpl_programme_table;
  const MplTemplateChoice *choice = plan->choice;
  gint64 id = mpl_change_insert (plan->change, table);
  guint64 all_challenges = MPL_CHALLENGE_NEWCOMER | MPL_CHALLENGE_CRISIS;
  guint64 all_focus = MPL_FOCUS_PERSONAL | MPL_FOCUS_METHODICAL | MPL_FOCUS_ADAPTATION;

  mpl_change_set_text (plan->change, table, id, MPL_PROGRAMME_TITLE, plan->template->title);
  mpl_change_set_integer (plan->change, table, id, MPL_PROGRAMME_START, choice->span.start);
  mpl_change_set_integer (plan->change, table, id, MPL_PROGRAMME_END, choice->span.end);
  mpl_change_set_integer (plan->change, table, id, MPL_PROGRAMME_CHALLENGES,
                          (gint64) (choice->challenges ? choice->challenges : all_challenges));
  mpl_change_set_integer (plan->change, table, id, MPL_PROGRAMME_FOCUS,
                          (gint64) (choice->focus ? choice->focus : all_focus));
  mpl_change_set_integer (plan->change, table, id, MPL_PROGRAMME_FOLLOWING_YEAR,
                          choice->following_year);

  return id;
}

/* The blocks that have activities, in the template's order. */
static gint64 *
add_blocks (Plan *plan, gint64 programme)
{
  const MplTable *table = &mpl_block_table;
  gint64 *ids = g_new0 (gint64, plan->template->blocks->len);
  int position = 0;

  for (guint b = 0; b < plan->template->blocks->len; b++)
    {
      const MplTemplateBlock *block = &g_array_index (plan->template->blocks, MplTemplateBlock, b);

      for (guint i = 0; i < plan->rows->len && ids[b] == 0; i++)
        if (activity_of (plan, &g_array_index (plan->rows, Row, i))->block == (int) b)
          ids[b] = mpl_change_insert (plan->change, table);
      if (ids[b] == 0)
        continue;

      mpl_change_set_integer (plan->change, table, ids[b], MPL_BLOCK_PROGRAMME, programme);
      mpl_change_set_integer (plan->change, table, ids[b], MPL_BLOCK_POSITION, ++position);
      mpl_change_set_text (plan->change, table, ids[b], MPL_BLOCK_TITLE, block->title);
      mpl_change_set_text (plan->change, table, ids[b], MPL_BLOCK_COLOUR, block->colour);
    }

  return ids;
}

/* In a programme of several years the later years' titles tell their year. */
static char *
make_title (const MplTemplateActivity *activity, const Row *row)
{
  const char *title = row->following && activity->following_title != NULL
                          ? activity->following_title
                          : activity->title;
  g_autofree char *year = NULL;

  if (!row->later)
    return g_strdup (title);

  year = mpl_format_school_year (row->year);
  return g_strdup_printf ("%s (%s)", title, year);
}

/* The template's note, and when the activity is to be held at all. */
static char *
make_note (const MplTemplateActivity *activity, const Row *row)
{
  g_autoptr (GString) note = g_string_new (activity->note);
  const char *when = NULL;

  if (row->following && activity->repeat == MPL_TEMPLATE_AS_NEEDED)
    when = "При необходимости.";
  else if (row->following && activity->repeat == MPL_TEMPLATE_NEWCOMERS)
    when = "Для новых участников.";

  if (when != NULL)
    {
      g_string_prepend (note, note->len > 0 ? "\n" : "");
      g_string_prepend (note, when);
    }
  if (activity->recurrence == NULL && activity->term != NULL)
    g_string_append_printf (note, "%sСрок: %s.", note->len > 0 ? "\n" : "", activity->term);

  return note->len > 0 ? g_string_free (g_steal_pointer (&note), FALSE) : NULL;
}

static void
add_actions (Plan *plan, MplSnapshot *snapshot, const Row *row)
{
  const MplTable *table = &mpl_action_table;
  GArray *actions = activity_of (plan, row)->actions;
  int position = 0;

  for (guint i = 0; i < actions->len; i++)
    {
      const MplTemplateAction *action = &g_array_index (actions, MplTemplateAction, i);
      int length = row->span.end - row->span.start;
      MplDay day = row->span.start + (length * action->at + 50) / 100;
      gint64 id;

      if (!mpl_template_takes_action (action, plan->choice))
        continue;

      id = mpl_change_insert (plan->change, table);
      day = MIN (mpl_calendar_on_or_after (plan->calendar, day), row->span.end);
      mpl_change_set_integer (plan->change, table, id, MPL_ACTION_ACTIVITY, row->id);
      mpl_change_set_integer (plan->change, table, id, MPL_ACTION_POSITION, ++position);
      mpl_change_set_text (plan->change, table, id, MPL_ACTION_TITLE, action->title);
      mpl_change_set_integer (plan->change, table, id, MPL_ACTION_DAY, day);
      if (action->role >= 0)
        mpl_change_set_integer (plan->change, table, id, MPL_ACTION_ROLE,
                                need_role (plan, snapshot, action->role));
    }
}

static void
add_responsible (Plan *plan, MplSnapshot *snapshot, const Row *row)
{
  const MplTable *table = &mpl_responsible_table;
  GArray *responsible = activity_of (plan, row)->responsible;

  for (guint i = 0; i < responsible->len; i++)
    {
      gint64 role = need_role (plan, snapshot, g_array_index (responsible, int, i));
      gint64 id = mpl_change_insert (plan->change, table);

      mpl_change_set_integer (plan->change, table, id, MPL_RESPONSIBLE_ACTIVITY, row->id);
      mpl_change_set_integer (plan->change, table, id, MPL_RESPONSIBLE_POSITION, i + 1);
      mpl_change_set_integer (plan->change, table, id, MPL_RESPONSIBLE_ROLE, role);
    }
}

static void
add_activity (Plan *plan, Row *row, gint64 block, int position)
{
  const MplTable *table = &mpl_activity_table;
  const MplTemplateActivity *activity = activity_of (plan, row);
  g_autofree char *title = make_title (activity, row);
  g_autofree char *note = make_note (activity, row);
  const struct
  {
    guint field;
    guint64 flags;
  } flags[] = {
    { MPL_ACTIVITY_AIMS, activity->aims },
    { MPL_ACTIVITY_SPHERES, activity->spheres },
    { MPL_ACTIVITY_OBJECTIVES, activity->objectives },
    { MPL_ACTIVITY_LEVELS, activity->levels },
    { MPL_ACTIVITY_FOCUS, activity->focus },
    { MPL_ACTIVITY_TOPICS, activity->topics },
    { MPL_ACTIVITY_CHALLENGES, activity->challenges },
  };

  row->id = mpl_change_insert (plan->change, table);
  mpl_change_set_integer (plan->change, table, row->id, MPL_ACTIVITY_BLOCK, block);
  mpl_change_set_integer (plan->change, table, row->id, MPL_ACTIVITY_POSITION, position);
  mpl_change_set_text (plan->change, table, row->id, MPL_ACTIVITY_TITLE, title);
  mpl_change_set_text (plan->change, table, row->id, MPL_ACTIVITY_KIND,
                       table->fields[MPL_ACTIVITY_KIND].choices[activity->kind].code);
  mpl_change_set_integer (plan->change, table, row->id, MPL_ACTIVITY_START, row->span.start);
  mpl_change_set_integer (plan->change, table, row->id, MPL_ACTIVITY_END, row->span.end);
  mpl_change_set_text (plan->change, table, row->id, MPL_ACTIVITY_RECURRENCE, activity->recurrence);
  mpl_change_set_text (plan->change, table, row->id, MPL_ACTIVITY_RESULT, activity->result);
  mpl_change_set_text (plan->change, table, row->id, MPL_ACTIVITY_EVIDENCE, activity->evidence);
  mpl_change_set_text (plan->change, table, row->id, MPL_ACTIVITY_NOTE, note);
  mpl_change_set_text (plan->change, table, row->id, MPL_ACTIVITY_TEMPLATE, activity->code);
  for (gsize i = 0; i < G_N_ELEMENTS (flags); i++)
    mpl_change_set_integer (plan->change, table, row->id, flags[i].field, (gint64) flags[i].flags);
}

static void
add_links (Plan *plan)
{
  const MplTable *table = &mpl_dependency_table;
  const MplField *fields = table->fields;

  for (guint i = 0; i < plan->links->len; i++)
    {
      const MplScheduleLink *link = &g_array_index (plan->links, MplScheduleLink, i);
      gint64 id = mpl_change_insert (plan->change, table);

      mpl_change_set_integer (plan->change, table, id, MPL_DEPENDENCY_PREDECESSOR,
                              g_array_index (plan->rows, Row, link->from).id);
      mpl_change_set_integer (plan->change, table, id, MPL_DEPENDENCY_SUCCESSOR,
                              g_array_index (plan->rows, Row, link->to).id);
      mpl_change_set_text (plan->change, table, id, MPL_DEPENDENCY_TYPE,
                           fields[MPL_DEPENDENCY_TYPE].choices[link->type].code);
      mpl_change_set_integer (plan->change, table, id, MPL_DEPENDENCY_LAG, link->lag);
      mpl_change_set_text (plan->change, table, id, MPL_DEPENDENCY_LAG_UNIT,
                           fields[MPL_DEPENDENCY_LAG_UNIT].choices[link->unit].code);
    }
}

gboolean
mpl_template_choice_validate (const MplTemplateChoice *choice, GError **error)
{
  int years;

  if (!mpl_span_is_valid (choice->span) || choice->span.start == MPL_DAY_NONE
      || choice->span.end == MPL_DAY_NONE)
    {
      mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                     _ ("The programme must begin before it ends. Give two days in order."));
      return FALSE;
    }

  years = mpl_day_get_school_year (choice->span.end) - mpl_day_get_school_year (choice->span.start)
          + 1;
  if (years > MPL_TEMPLATE_MAX_YEARS)
    {
      mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                     _ ("A programme is made for at most %d school years. Choose an earlier end."),
                     MPL_TEMPLATE_MAX_YEARS);
      return FALSE;
    }

  return TRUE;
}

gint64
mpl_template_make_plan (const MplTemplate *self,
                        const MplTemplateChoice *choice,
                        MplSnapshot *snapshot,
                        const MplCalendar *calendar,
                        MplChange *change,
                        GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_autoptr (GArray) links = g_array_new (FALSE, TRUE, sizeof (MplScheduleLink));
  g_autofree gint64 *roles = g_new0 (gint64, MAX (self->roles->len, 1));
  g_autofree gint64 *blocks = NULL;
  g_autofree int *positions = g_new0 (int, MAX (self->blocks->len, 1));
  Plan plan = { self, choice, calendar, change, rows, links, roles };
  gint64 programme;

  if (!mpl_template_choice_validate (choice, error))
    return 0;

  place_rows (rows, links, self, choice);
  if (!schedule_rows (&plan, error))
    return 0;

  programme = add_programme (&plan);
  blocks = add_blocks (&plan, programme);
  for (guint i = 0; i < rows->len; i++)
    {
      Row *row = &g_array_index (rows, Row, i);
      int block = activity_of (&plan, row)->block;

      add_activity (&plan, row, blocks[block], ++positions[block]);
      add_responsible (&plan, snapshot, row);
      add_actions (&plan, snapshot, row);
    }
  add_links (&plan);

  return programme;
}

MplTemplateCount
mpl_template_count (const MplTemplate *self, const MplTemplateChoice *choice)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_autofree gboolean *blocks = g_new0 (gboolean, MAX (self->blocks->len, 1));
  MplTemplateCount count = { 0 };

  if (!mpl_template_choice_validate (choice, NULL))
    return count;

  place_rows (rows, NULL, self, choice);
  for (guint i = 0; i < rows->len; i++)
    {
      const MplTemplateActivity *activity = &g_array_index (self->activities, MplTemplateActivity,
                                                            g_array_index (rows, Row, i).activity);

      count.activities++;
      count.milestones += activity->kind == MPL_ACTIVITY_MILESTONE;
      count.recurring += activity->kind == MPL_ACTIVITY_RECURRING;
      if (!blocks[activity->block])
        count.blocks++;
      blocks[activity->block] = TRUE;
    }

  return count;
}
