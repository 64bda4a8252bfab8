/* mpl-activity-draft-links.c: what is wrong with a draft's links
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-activity-draft-private.h"

#include <glib/gi18n-lib.h>

#include "model/mpl-action.h"
#include "model/mpl-schedule.h"

/* The activities that the drafted one leads to, each with the one that leads to it. Links to the
 * drafted one itself are the draft's, not the file's. */
static GHashTable *
find_followers (MplActivityDraft *self)
{
  GHashTable *from = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GQueue) queue = g_queue_new ();

  if (self->id == 0)
    return from;

  g_queue_push_tail (queue, &self->id);
  while (!g_queue_is_empty (queue))
    {
      gint64 id = *(gint64 *) g_queue_pop_head (queue);
      guint n;
      MplRow *const *rows = mpl_snapshot_get_children (self->snapshot, &mpl_dependency_table,
                                                       MPL_DEPENDENCY_PREDECESSOR, id, &n);

      for (guint i = 0; i < n; i++)
        {
          gint64 next = mpl_row_get_reference (rows[i], MPL_DEPENDENCY_SUCCESSOR);
          gint64 *key;

          if (next == self->id || g_hash_table_contains (from, &next))
            continue;
          key = g_memdup2 (&next, sizeof next);
          g_hash_table_insert (from, key, g_memdup2 (&id, sizeof id));
          g_queue_push_tail (queue, key);
        }
    }

  return from;
}

static const char *
get_title (MplActivityDraft *self, gint64 id)
{
  MplRow *row;

  if (id == self->id)
    return mpl_activity_draft_get_text (self, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_TITLE);
  row = mpl_snapshot_get (self->snapshot, &mpl_activity_table, id);

  return row != NULL ? mpl_row_get_title (row) : "";
}

/* (transfer full): the circle by its titles, “A” → “B” → “A”. */
static char *
describe_circle (MplActivityDraft *self, GHashTable *from, gint64 predecessor)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  g_ptr_array_add (titles, (gpointer) get_title (self, self->id));
  for (gint64 id = predecessor; id != self->id; id = *(gint64 *) g_hash_table_lookup (from, &id))
    g_ptr_array_add (titles, (gpointer) get_title (self, id));
  g_ptr_array_add (titles, (gpointer) get_title (self, self->id));

  /* The path was walked from its end. */
  for (guint i = titles->len; i > 0; i--)
    g_string_append_printf (text, "%s“%s”", i < titles->len ? " → " : "",
                            (const char *) g_ptr_array_index (titles, i - 1));

  return g_string_free (text, FALSE);
}

static gboolean
is_twice (MplActivityDraft *self, guint item)
{
  const MplDraftList list = MPL_DRAFT_LINKS;

  for (guint i = 0; i < item; i++)
    {
      if (mpl_activity_draft_get_integer (self, list, i, MPL_DEPENDENCY_PREDECESSOR)
              == mpl_activity_draft_get_integer (self, list, item, MPL_DEPENDENCY_PREDECESSOR)
          && g_str_equal (mpl_activity_draft_get_text (self, list, i, MPL_DEPENDENCY_TYPE),
                          mpl_activity_draft_get_text (self, list, item, MPL_DEPENDENCY_TYPE)))
        return TRUE;
    }
  return FALSE;
}

/* (transfer full) (nullable): why the link cannot be. */
static char *
find_error (MplActivityDraft *self, GHashTable *from, guint item)
{
  gint64 predecessor
      = mpl_activity_draft_get_integer (self, MPL_DRAFT_LINKS, item, MPL_DEPENDENCY_PREDECESSOR);

  if (predecessor == 0
      || mpl_snapshot_get (self->snapshot, &mpl_activity_table, predecessor) == NULL)
    return g_strdup (_ ("Choose the activity that comes before."));
  if (predecessor == self->id)
    return g_strdup (_ ("An activity cannot wait for itself."));
  if (is_twice (self, item))
    return g_strdup (_ ("There is such a link to this activity already."));
  if (g_hash_table_contains (from, &predecessor))
    {
      g_autofree char *circle = describe_circle (self, from, predecessor);

      /* Translators: %s are titles of activities: “A” → “B” → “A” */
      return g_strdup_printf (_ ("The links lead in a circle: %s."), circle);
    }

  return NULL;
}

/* (transfer full) (nullable): the drafted dates are too early for the link. */
static char *
find_warning (MplActivityDraft *self, guint item)
{
  const MplDraftList list = MPL_DRAFT_LINKS;
  gint64 id = mpl_activity_draft_get_integer (self, list, item, MPL_DEPENDENCY_PREDECESSOR);
  MplRow *row = mpl_snapshot_get (self->snapshot, &mpl_activity_table, id);
  const MplField *fields = mpl_dependency_table.fields;
  MplScheduleTask tasks[2] = {
    { .start = mpl_row_get_day (row, MPL_ACTIVITY_START),
      .end = mpl_row_get_day (row, MPL_ACTIVITY_END),
      .earliest = MPL_DAY_NONE },
    { .start = mpl_activity_draft_get_day (self, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_START),
      .end = mpl_activity_draft_get_day (self, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_END),
      .earliest = MPL_DAY_NONE },
  };
  MplScheduleLink link = {
    .from = 0,
    .to = 1,
    .type = (MplDependencyType) mpl_field_find_choice (
        &fields[MPL_DEPENDENCY_TYPE],
        mpl_activity_draft_get_text (self, list, item, MPL_DEPENDENCY_TYPE)),
    .lag = (int) mpl_activity_draft_get_integer (self, list, item, MPL_DEPENDENCY_LAG),
    .unit = (MplLagUnit) mpl_field_find_choice (
        &fields[MPL_DEPENDENCY_LAG_UNIT],
        mpl_activity_draft_get_text (self, list, item, MPL_DEPENDENCY_LAG_UNIT)),
  };
  g_autoptr (GArray) violations = NULL;

  for (int i = 0; i < 2; i++)
    if (!mpl_day_is_valid (tasks[i].start) || !mpl_day_is_valid (tasks[i].end)
        || tasks[i].end < tasks[i].start)
      return NULL;

  violations = mpl_schedule_find_violations (self->calendar, tasks, 2, &link, 1);
  for (guint i = 0; i < violations->len; i++)
    {
      const MplViolation *violation = &g_array_index (violations, MplViolation, i);

      if (violation->kind == MPL_VIOLATION_LINK)
        return g_strdup_printf (
            ngettext ("The activity is %d working day too early for this link.",
                      "The activity is %d working days too early for this link.",
                      (gulong) violation->days),
            violation->days);
    }

  return NULL;
}

void
mpl_activity_draft_check_links (MplActivityDraft *self, GPtrArray *problems)
{
  const MplDraftList list = MPL_DRAFT_LINKS;
  g_autoptr (GHashTable) from = NULL;

  if (self->lists[list]->len == 0)
    return;

  from = find_followers (self);
  for (guint i = 0; i < self->lists[list]->len; i++)
    {
      const MplValue *lag = mpl_activity_draft_get (self, list, i, MPL_DEPENDENCY_LAG);
      char *message = find_error (self, from, i);
      g_autoptr (GError) error = NULL;

      if (message != NULL)
        {
          mpl_draft_problem_take (problems, list, i, MPL_DEPENDENCY_PREDECESSOR, FALSE, message);
        }
      else if (!mpl_field_validate (&mpl_dependency_table.fields[MPL_DEPENDENCY_LAG], lag, &error))
        {
          mpl_draft_problem_take (problems, list, i, MPL_DEPENDENCY_LAG, FALSE,
                                  g_strdup (error->message));
        }
      else
        {
          message = find_warning (self, i);
          if (message != NULL)
            mpl_draft_problem_take (problems, list, i, MPL_DEPENDENCY_LAG, TRUE, message);
        }
    }
}
