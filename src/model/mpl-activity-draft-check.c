/* mpl-activity-draft-check.c: what is wrong with a draft
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-activity-draft-private.h"

#include <glib/gi18n-lib.h>

#include "base/mpl-error.h"
#include "base/mpl-format.h"
#include "model/mpl-action.h"
#include "model/mpl-plan-column.h"
#include "model/mpl-programme.h"
#include "model/mpl-recurrence.h"
#include "model/mpl-role.h"

static void
problem_free (gpointer data)
{
  MplDraftProblem *problem = data;

  g_free (problem->message);
  g_free (problem);
}

void
mpl_draft_problem_take (GPtrArray *problems,
                        MplDraftList list,
                        guint item,
                        guint field,
                        gboolean warning,
                        char *message)
{
  MplDraftProblem *problem = g_new0 (MplDraftProblem, 1);

  *problem = (MplDraftProblem) {
    .list = list,
    .item = item,
    .field = field,
    .warning = warning,
    .message = message,
  };
  g_ptr_array_add (problems, problem);
}

static void
add (GPtrArray *problems, guint field, const char *message)
{
  mpl_draft_problem_take (problems, MPL_DRAFT_FIELDS, 0, field, FALSE, g_strdup (message));
}

static void
warn (GPtrArray *problems, guint field, const char *message)
{
  mpl_draft_problem_take (problems, MPL_DRAFT_FIELDS, 0, field, TRUE, g_strdup (message));
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return *stripped == '\0';
}

/* What each field allows by itself; its sentence names the field. */
static void
check_fields (MplActivityDraft *self, MplDraftList list, guint item, GPtrArray *problems)
{
  const MplTable *table = mpl_draft_list_get_table (list);
  const MplValue *values = mpl_activity_draft_get_values (self, list, item);

  for (guint i = 0; i < table->n_fields; i++)
    {
      g_autoptr (GError) error = NULL;

      /* The owner of a new record is known when the change is made. */
      if (list != MPL_DRAFT_FIELDS
          && (i == mpl_draft_list_get_owner (list)
              || (int) i == mpl_draft_list_get_position (list)))
        continue;
      if (mpl_field_validate (&table->fields[i], &values[i], &error))
        continue;
      mpl_draft_problem_take (problems, list, item, i, FALSE, mpl_error_split (error, NULL));
    }
}

static MplDay
get_day (MplActivityDraft *self, guint field)
{
  return mpl_activity_draft_get_day (self, MPL_DRAFT_FIELDS, 0, field);
}

static void
check_title (MplActivityDraft *self, GPtrArray *problems)
{
  const char *title = mpl_activity_draft_get_text (self, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_TITLE);

  if (*title != '\0' && is_blank (title))
    add (problems, MPL_ACTIVITY_TITLE, _ ("“Title” must not be empty."));
}

static void
check_block (MplActivityDraft *self, GPtrArray *problems)
{
  const MplValue *block = &self->values[MPL_ACTIVITY_BLOCK];
  MplRow *row
      = self->id != 0 ? mpl_snapshot_get (self->snapshot, &mpl_activity_table, self->id) : NULL;

  /* An activity of a pair is of no block. */
  if (block->kind == MPL_VALUE_NULL && row != NULL && mpl_row_is_null (row, MPL_ACTIVITY_BLOCK))
    return;
  if (block->kind != MPL_VALUE_INTEGER
      || mpl_snapshot_get (self->snapshot, &mpl_block_table, block->integer) == NULL)
    add (problems, MPL_ACTIVITY_BLOCK, _ ("Choose the block that the activity belongs to."));
}

static void
check_days (MplActivityDraft *self, GPtrArray *problems)
{
  MplDay start = get_day (self, MPL_ACTIVITY_START);
  MplDay end = get_day (self, MPL_ACTIVITY_END);
  MplRow *programme = mpl_activity_draft_get_programme (self);
  g_autofree char *days = NULL;
  MplSpan span;

  if (start == MPL_DAY_NONE || end == MPL_DAY_NONE)
    return;
  if (end < start)
    {
      add (problems, MPL_ACTIVITY_END, _ ("The activity must not end before it starts."));
      return;
    }
  if (programme == NULL)
    return;

  span.start = mpl_row_get_day (programme, MPL_PROGRAMME_START);
  span.end = mpl_row_get_day (programme, MPL_PROGRAMME_END);
  if (!mpl_span_is_valid (span))
    return;
  days = mpl_format_span (span, TRUE);
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *message = NULL;

      if (mpl_span_contains (span, i == 0 ? start : end))
        continue;
      /* Translators: %s are days, «1 September 2026 – 31 May 2027» */
      message = g_strdup_printf (_ ("The day lies outside of the programme (%s)."), days);
      warn (problems, i == 0 ? MPL_ACTIVITY_START : MPL_ACTIVITY_END, message);
    }
}

static void
check_recurrence (MplActivityDraft *self, GPtrArray *problems)
{
  const char *text
      = mpl_activity_draft_get_text (self, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_RECURRENCE);
  MplSpan span
      = MPL_SPAN_INIT (get_day (self, MPL_ACTIVITY_START), get_day (self, MPL_ACTIVITY_END));
  g_autoptr (GArray) days = NULL;
  g_autoptr (GError) error = NULL;
  MplRecurrence rule;

  if (mpl_activity_draft_get_choice (self, MPL_ACTIVITY_KIND) != MPL_ACTIVITY_RECURRING)
    return;
  if (*text == '\0')
    {
      add (problems, MPL_ACTIVITY_RECURRENCE, _ ("Choose how the activity recurs."));
      return;
    }
  if (!mpl_recurrence_from_text (&rule, text, &error))
    {
      g_autofree char *message = mpl_error_split (error, NULL);

      add (problems, MPL_ACTIVITY_RECURRENCE, message);
      return;
    }
  if (!mpl_recurrence_has_days (&rule) || span.start == MPL_DAY_NONE || span.end == MPL_DAY_NONE
      || !mpl_span_is_valid (span))
    return;

  days = mpl_recurrence_expand (&rule, self->calendar, span, NULL, 0);
  if (days->len == 0)
    add (problems, MPL_ACTIVITY_RECURRENCE,
         _ ("The activity does not fall on any day between its start and its end."));
}

static void
check_facts (MplActivityDraft *self, MplDay today, GPtrArray *problems)
{
  MplDay start = get_day (self, MPL_ACTIVITY_FACT_START);
  MplDay end = get_day (self, MPL_ACTIVITY_FACT_END);

  if (start != MPL_DAY_NONE && start > today)
    add (problems, MPL_ACTIVITY_FACT_START, _ ("The actual day must not be later than today."));
  if (end != MPL_DAY_NONE && end > today)
    add (problems, MPL_ACTIVITY_FACT_END, _ ("The actual day must not be later than today."));
  else if (start != MPL_DAY_NONE && end != MPL_DAY_NONE && end < start)
    add (problems, MPL_ACTIVITY_FACT_END,
         _ ("The actual end must not be before the actual start."));
}

static void
check_actions (MplActivityDraft *self, MplDay today, GPtrArray *problems)
{
  MplDay start = get_day (self, MPL_ACTIVITY_START);
  MplDay end = get_day (self, MPL_ACTIVITY_END);

  for (guint i = 0; i < self->lists[MPL_DRAFT_ACTIONS]->len; i++)
    {
      MplDay day = mpl_activity_draft_get_day (self, MPL_DRAFT_ACTIONS, i, MPL_ACTION_DAY);
      MplDay done = mpl_activity_draft_get_day (self, MPL_DRAFT_ACTIONS, i, MPL_ACTION_DONE);
      const char *title
          = mpl_activity_draft_get_text (self, MPL_DRAFT_ACTIONS, i, MPL_ACTION_TITLE);

      check_fields (self, MPL_DRAFT_ACTIONS, i, problems);
      if (*title != '\0' && is_blank (title))
        mpl_draft_problem_take (problems, MPL_DRAFT_ACTIONS, i, MPL_ACTION_TITLE, FALSE,
                                g_strdup (_ ("“Title” must not be empty.")));
      if (done != MPL_DAY_NONE && done > today)
        mpl_draft_problem_take (problems, MPL_DRAFT_ACTIONS, i, MPL_ACTION_DONE, FALSE,
                                g_strdup (_ ("The actual day must not be later than today.")));
      if (day != MPL_DAY_NONE && start != MPL_DAY_NONE && end != MPL_DAY_NONE && start <= end
          && (day < start || day > end))
        mpl_draft_problem_take (problems, MPL_DRAFT_ACTIONS, i, MPL_ACTION_DAY, TRUE,
                                g_strdup (_ ("The day lies outside of the activity’s days.")));
    }
}

static void
check_responsible (MplActivityDraft *self, GPtrArray *problems)
{
  const MplDraftList list = MPL_DRAFT_RESPONSIBLE;

  for (guint i = 0; i < self->lists[list]->len; i++)
    {
      gint64 role = mpl_activity_draft_get_integer (self, list, i, MPL_RESPONSIBLE_ROLE);
      gint64 person = mpl_activity_draft_get_integer (self, list, i, MPL_RESPONSIBLE_PERSON);
      gboolean twice = FALSE;

      if ((role == 0) == (person == 0))
        mpl_draft_problem_take (problems, list, i, MPL_RESPONSIBLE_ROLE, FALSE,
                                g_strdup (_ ("Choose a role or a person.")));
      for (guint j = 0; j < i; j++)
        twice
            |= role == mpl_activity_draft_get_integer (self, list, j, MPL_RESPONSIBLE_ROLE)
               && person == mpl_activity_draft_get_integer (self, list, j, MPL_RESPONSIBLE_PERSON);
      if (twice)
        mpl_draft_problem_take (problems, list, i, MPL_RESPONSIBLE_ROLE, FALSE,
                                g_strdup (_ ("This responsible is in the list twice.")));
    }
}

/* Whether the text is one of the lines. */
static gboolean
is_line (const char *lines, const char *text)
{
  g_auto (GStrv) split = g_strsplit (lines != NULL ? lines : "", "\n", -1);

  return g_strv_contains ((const char *const *) split, text);
}

static void
check_own (MplActivityDraft *self, GPtrArray *problems)
{
  const MplDraftList list = MPL_DRAFT_OWN;

  for (guint i = 0; i < self->lists[list]->len; i++)
    {
      gint64 id = mpl_activity_draft_get_integer (self, list, i, MPL_ACTIVITY_VALUE_COLUMN);
      const char *text = mpl_activity_draft_get_text (self, list, i, MPL_ACTIVITY_VALUE_VALUE);
      MplRow *column = mpl_snapshot_get (self->snapshot, &mpl_plan_column_table, id);
      const char *message = NULL;

      check_fields (self, list, i, problems);
      if (column == NULL || *text == '\0')
        continue;
      switch (mpl_row_get_choice (column, MPL_PLAN_COLUMN_KIND))
        {
        case MPL_PLAN_COLUMN_DAY:
          if (mpl_day_from_iso (text) == MPL_DAY_NONE)
            message = _ ("This is not a day.");
          break;
        case MPL_PLAN_COLUMN_CHOICE:
          if (!is_line (mpl_row_get_text (column, MPL_PLAN_COLUMN_CHOICES), text))
            message = _ ("This is none of the choices of the column.");
          break;
        case MPL_PLAN_COLUMN_YES_NO:
          if (!g_str_equal (text, "yes") && !g_str_equal (text, "no"))
            message = _ ("This is neither yes nor no.");
          break;
        default:
          break;
        }
      /* A column may have changed its kind since: what it holds is not lost. */
      if (message != NULL)
        mpl_draft_problem_take (problems, list, i, MPL_ACTIVITY_VALUE_VALUE, TRUE,
                                g_strdup (message));
    }
}

GPtrArray *
mpl_activity_draft_check (MplActivityDraft *self, MplDay today)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func (problem_free);
  guint n_errors = 0;

  g_return_val_if_fail (MPL_IS_ACTIVITY_DRAFT (self), problems);
  g_return_val_if_fail (mpl_day_is_valid (today), problems);

  check_block (self, problems);
  check_fields (self, MPL_DRAFT_FIELDS, 0, problems);
  check_title (self, problems);
  check_days (self, problems);
  check_recurrence (self, problems);
  check_facts (self, today, problems);
  check_actions (self, today, problems);
  check_responsible (self, problems);
  mpl_activity_draft_check_links (self, problems);
  check_own (self, problems);

  /* Errors first; each kind stays in its order. */
  for (guint i = 0; i < problems->len; i++)
    {
      MplDraftProblem *problem = g_ptr_array_index (problems, i);

      if (problem->warning)
        continue;
      if (i != n_errors)
        g_ptr_array_insert (problems, (int) n_errors, g_ptr_array_steal_index (problems, i));
      n_errors++;
    }

  return problems;
}
