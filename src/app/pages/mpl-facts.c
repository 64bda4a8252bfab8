/* mpl-facts.c: the facts of an activity or of a block as texts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/pages/mpl-facts.h"

#include <glib/gi18n.h>

#include "base/mpl-format.h"
#include "model/mpl-activity.h"
#include "model/mpl-plan.h"

static void
free_fact (gpointer data)
{
  MplFact *fact = data;

  g_free (fact->name);
  g_free (fact->text);
  g_free (fact->detail);
  g_free (fact);
}

MplFacts *
mpl_facts_new (void)
{
  MplFacts *self = g_new0 (MplFacts, 1);

  self->rows = g_ptr_array_new_with_free_func (free_fact);

  return self;
}

void
mpl_facts_free (MplFacts *self)
{
  g_free (self->number);
  g_free (self->title);
  g_free (self->status);
  g_free (self->status_icon);
  g_free (self->overdue);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static gboolean
is_equal_fact (gconstpointer a, gconstpointer b)
{
  const MplFact *x = a;
  const MplFact *y = b;

  return x->part == y->part && x->mark == y->mark && x->progress == y->progress
         && x->activity == y->activity && g_strcmp0 (x->name, y->name) == 0
         && g_strcmp0 (x->text, y->text) == 0 && g_strcmp0 (x->detail, y->detail) == 0;
}

gboolean
mpl_facts_equal (const MplFacts *a, const MplFacts *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  if (g_strcmp0 (a->number, b->number) != 0 || g_strcmp0 (a->title, b->title) != 0
      || g_strcmp0 (a->status, b->status) != 0 || g_strcmp0 (a->status_icon, b->status_icon) != 0
      || g_strcmp0 (a->overdue, b->overdue) != 0 || a->rows->len != b->rows->len)
    return FALSE;

  for (guint i = 0; i < a->rows->len; i++)
    if (!is_equal_fact (g_ptr_array_index (a->rows, i), g_ptr_array_index (b->rows, i)))
      return FALSE;

  return TRUE;
}

MplFact *
mpl_facts_add (MplFacts *self, MplFactsPart part, const char *name, const char *text)
{
  MplFact *fact;

  if (text == NULL || *text == '\0')
    return NULL;

  fact = g_new0 (MplFact, 1);
  fact->part = part;
  fact->name = g_strdup (name);
  fact->text = g_strdup (text);
  fact->progress = MPL_FACT_NO_PROGRESS;
  g_ptr_array_add (self->rows, fact);

  return fact;
}

void
mpl_facts_add_days (MplFacts *self, MplSpan span, const MplCalendar *calendar)
{
  g_autofree char *days = mpl_format_span (span, TRUE);
  int n = mpl_calendar_count_working_days (calendar, span);
  MplFact *fact = mpl_facts_add (self, MPL_FACTS_DAYS, _ ("Days"), days);

  if (span.start == span.end)
    {
      const char *weekday = mpl_format_weekday (mpl_day_get_weekday (span.start));

      /* Translators: one day of a plan that is a day off; %s is the day of the week */
      fact->detail = n > 0 ? g_strdup (weekday) : g_strdup_printf (_ ("%s, a day off"), weekday);
    }
  else if (n > 0)
    {
      fact->detail
          = g_strdup_printf (ngettext ("%d working day", "%d working days", (gulong) n), n);
    }
  else
    {
      fact->detail = g_strdup (_ ("days off only"));
    }
}

static void
capitalize (char **text)
{
  g_autofree char *first = NULL;
  g_autofree char *raised = NULL;
  char *whole;

  if (*text == NULL || **text == '\0')
    return;

  first = g_utf8_substring (*text, 0, 1);
  raised = g_utf8_strup (first, -1);
  whole = g_strconcat (raised, g_utf8_next_char (*text), NULL);
  g_free (*text);
  *text = whole;
}

void
mpl_facts_capitalize (MplFacts *self)
{
  capitalize (&self->overdue);
  for (guint i = 0; i < self->rows->len; i++)
    {
      MplFact *fact = g_ptr_array_index (self->rows, i);

      if (fact->part == MPL_FACTS_DAYS)
        capitalize (&fact->text);
      capitalize (&fact->detail);
    }
}

typedef struct
{
  MplSpan span;
  gboolean has_span;
  guint total;
  guint done;
  guint overdue;
} BlockCount;

static void
count_activity (BlockCount *count, MplRow *activity, MplDay today)
{
  int status = mpl_row_get_choice (activity, MPL_ACTIVITY_STATUS);
  MplSpan span = MPL_SPAN_INIT (mpl_row_get_day (activity, MPL_ACTIVITY_START),
                                mpl_row_get_day (activity, MPL_ACTIVITY_END));

  /* What was cancelled is not waited for. */
  if (status == MPL_ACTIVITY_CANCELLED)
    return;

  count->span = count->has_span ? mpl_span_union (count->span, span) : span;
  count->has_span = TRUE;
  count->total++;
  count->done += status == MPL_ACTIVITY_DONE;
  count->overdue += mpl_activity_get_overdue (activity, today) > 0;
}

static void
add_block_progress (MplFacts *self, const BlockCount *count)
{
  g_autofree char *text
      = g_strdup_printf ("%u" MPL_NBSP "%%", (guint) (100 * count->done / count->total));
  MplFact *fact = mpl_facts_add (self, MPL_FACTS_DAYS, _ ("Progress"), text);

  fact->progress = (int) (100 * count->done / count->total);
  /* Translators: how many activities of a block are done, and how many it has */
  fact->detail = g_strdup_printf (
      ngettext ("%u of %u activity done", "%u of %u activities done", count->total), count->done,
      count->total);
}

MplFacts *
mpl_facts_new_for_block (const MplPlanIndex *index,
                         const MplCalendar *calendar,
                         gint64 id,
                         MplDay today)
{
  guint n_blocks = mpl_plan_index_get_n_blocks (index);
  BlockCount count = { 0 };
  MplFacts *self;
  guint block = 0;

  while (block < n_blocks && mpl_row_get_id (mpl_plan_index_get_block (index, block)) != id)
    block++;
  if (block == n_blocks)
    return NULL;

  for (guint i = 0; i < mpl_plan_index_get_n_activities (index); i++)
    if (mpl_plan_index_get_block_of (index, i) == block)
      count_activity (&count, mpl_plan_index_get_activity (index, i), today);

  self = mpl_facts_new ();
  /* Translators: a block of the plan and its number */
  self->number = g_strdup_printf (_ ("Block %u"), block + 1);
  self->title = g_strdup (mpl_row_get_title (mpl_plan_index_get_block (index, block)));
  if (count.overdue > 0)
    self->overdue = g_strdup_printf (
        ngettext ("%u activity overdue", "%u activities overdue", count.overdue), count.overdue);
  if (count.has_span)
    mpl_facts_add_days (self, count.span, calendar);
  if (count.total > 0)
    add_block_progress (self, &count);
  else
    mpl_facts_add (self, MPL_FACTS_DAYS, _ ("Progress"), _ ("The block has no activities."));
  mpl_facts_capitalize (self);

  return self;
}
