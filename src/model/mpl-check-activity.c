/* mpl-check-activity.c: what single activities lack
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-check-private.h"

#include "base/mpl-format.h"
#include "model/mpl-activity.h"
#include "model/mpl-plan.h"
#include "model/mpl-programme.h"
#include "model/mpl-recurrence.h"
#include "model/mpl-role.h"

/* An activity that is being checked. */
typedef struct
{
  MplCheck *check;
  guint index;
  MplRow *row;
  MplSpan span;
  int kind;
  int status;
} Subject;

static void
add_finding (const Subject *self, MplFindingKind kind, const char *second, const char *third)
{
  g_autofree char *number = mpl_plan_index_make_number (self->check->plan, self->index);
  g_autofree char *name = mpl_check_name_activity (self->check, self->index);

  g_ptr_array_add (self->check->findings,
                   mpl_finding_new (kind, &mpl_activity_table, mpl_row_get_id (self->row), number,
                                    MPL_CHECK_ORDER_ACTIVITY (self->index), name, second, third,
                                    NULL));
}

static void
check_term (const Subject *self)
{
  MplRow *programme = mpl_plan_index_get_programme (self->check->plan);
  MplSpan within = MPL_SPAN_INIT (mpl_row_get_day (programme, MPL_PROGRAMME_START),
                                  mpl_row_get_day (programme, MPL_PROGRAMME_END));

  if (self->span.start < within.start || self->span.end > within.end)
    {
      g_autofree char *span = mpl_check_format_span (self->span);
      g_autofree char *whole = mpl_check_format_span (within);

      add_finding (self, MPL_FINDING_OUTSIDE, span, whole);
    }

  if (self->kind == MPL_ACTIVITY_MILESTONE && self->span.start != self->span.end)
    {
      g_autofree char *span = mpl_check_format_span (self->span);

      add_finding (self, MPL_FINDING_MILESTONE_LONG, span, NULL);
    }

  if (mpl_activity_get_overdue (self->row, self->check->today) > 0)
    {
      g_autofree char *end = mpl_format_day (self->span.end, MPL_DAY_SHORT);

      add_finding (self, MPL_FINDING_OVERDUE, end, NULL);
    }
}

/* Whether the rule gives a day at all; one is enough to know. */
static gboolean
has_occurrence (const Subject *self, const MplRecurrence *rule)
{
  MplRecurrence first = *rule;
  g_autoptr (GArray) days = NULL;

  first.count = 1;
  days = mpl_recurrence_expand (&first, self->check->calendar, self->span, NULL, 0);
  return days->len > 0;
}

static void
check_recurrence (const Subject *self)
{
  const char *text = mpl_row_get_text (self->row, MPL_ACTIVITY_RECURRENCE);
  MplRecurrence rule;

  if (self->kind != MPL_ACTIVITY_RECURRING)
    return;

  if (text == NULL || *text == '\0')
    add_finding (self, MPL_FINDING_RULE_MISSING, NULL, NULL);
  else if (!mpl_recurrence_from_text (&rule, text, NULL))
    add_finding (self, MPL_FINDING_RULE_WRONG, text, NULL);
  else if (self->status != MPL_ACTIVITY_DONE && mpl_recurrence_has_days (&rule)
           && !has_occurrence (self, &rule))
    {
      g_autofree char *span = mpl_check_format_span (self->span);

      add_finding (self, MPL_FINDING_RULE_EMPTY, span, NULL);
    }
}

static gboolean
is_blank (const char *text)
{
  while (text != NULL && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text == NULL || *text == '\0';
}

static void
check_texts (const Subject *self)
{
  guint n_responsible;

  mpl_snapshot_get_children (self->check->snapshot, &mpl_responsible_table,
                             MPL_RESPONSIBLE_ACTIVITY, mpl_row_get_id (self->row), &n_responsible);
  if (n_responsible == 0)
    add_finding (self, MPL_FINDING_NO_RESPONSIBLE, NULL, NULL);

  if (is_blank (mpl_row_get_text (self->row, MPL_ACTIVITY_RESULT)))
    add_finding (self, MPL_FINDING_NO_RESULT, NULL, NULL);
}

void
mpl_check_activities (MplCheck *self)
{
  for (guint i = 0; i < mpl_plan_index_get_n_activities (self->plan); i++)
    {
      MplRow *row = mpl_plan_index_get_activity (self->plan, i);
      Subject subject = {
        .check = self,
        .index = i,
        .row = row,
        .span = MPL_SPAN_INIT (mpl_row_get_day (row, MPL_ACTIVITY_START),
                               mpl_row_get_day (row, MPL_ACTIVITY_END)),
        .kind = mpl_row_get_choice (row, MPL_ACTIVITY_KIND),
        .status = mpl_row_get_choice (row, MPL_ACTIVITY_STATUS),
      };

      if (!mpl_coverage_counts (row))
        continue;
      check_term (&subject);
      check_recurrence (&subject);
      check_texts (&subject);
    }
}
