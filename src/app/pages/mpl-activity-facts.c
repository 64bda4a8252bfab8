/* mpl-activity-facts.c: the facts of an activity as texts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/pages/mpl-activity-facts.h"

#include <glib/gi18n.h>

#include "app/pages/mpl-activity-facts-private.h"
#include "app/pages/mpl-plan-words.h"
#include "base/mpl-format.h"
#include "model/mpl-activity.h"
#include "model/mpl-plan-column.h"
#include "model/mpl-plan.h"

static void
add_field (const MplActivityFacts *self, MplFactsPart part, guint field)
{
  mpl_facts_add (self->facts, part, mpl_field_get_label (&mpl_activity_table.fields[field]),
                 mpl_row_get_text (self->activity, field));
}

/* The labels of a set of choices; each begins a line, and a mark tells one that is long from the
 * next. */
static void
add_flags (const MplActivityFacts *self, guint field)
{
  const MplField *known = &mpl_activity_table.fields[field];
  guint64 flags = mpl_row_get_flags (self->activity, field);
  gboolean several = (flags & (flags - 1)) != 0;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; known->choices[i].code != NULL; i++)
    {
      g_autofree char *line = NULL;

      if ((flags & (G_GUINT64_CONSTANT (1) << i)) == 0)
        continue;
      line = g_strconcat (several ? "•" MPL_NBSP : "",
                          mpl_field_get_choice_label (known, known->choices[i].code), NULL);
      mpl_plan_words_add (text, "\n", line);
    }
  mpl_facts_add (self->facts, MPL_FACTS_PURPOSE, mpl_field_get_label (known), text->str);
}

static void
add_purpose (const MplActivityFacts *self)
{
  static const guint fields[] = {
    MPL_ACTIVITY_AIMS,  MPL_ACTIVITY_SPHERES, MPL_ACTIVITY_OBJECTIVES, MPL_ACTIVITY_LEVELS,
    MPL_ACTIVITY_FOCUS, MPL_ACTIVITY_TOPICS,  MPL_ACTIVITY_CHALLENGES,
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    add_flags (self, fields[i]);
}

/* What a value of the school's own column is as a text to read. */
static char *
make_own_text (MplRow *column, const char *value)
{
  switch (mpl_row_get_choice (column, MPL_PLAN_COLUMN_KIND))
    {
    case MPL_PLAN_COLUMN_DAY:
      return mpl_format_day (mpl_day_from_iso (value), MPL_DAY_LONG);

    case MPL_PLAN_COLUMN_YES_NO:
      return g_strdup (g_str_equal (value, "yes") ? _ ("Yes") : _ ("No"));

    case MPL_PLAN_COLUMN_TEXT:
    case MPL_PLAN_COLUMN_CHOICE:
    default:
      return g_strdup (value);
    }
}

static int
compare_columns (gconstpointer a, gconstpointer b, gpointer snapshot)
{
  MplRow *x = mpl_snapshot_get (snapshot, &mpl_plan_column_table,
                                mpl_row_get_reference (a, MPL_ACTIVITY_VALUE_COLUMN));
  MplRow *y = mpl_snapshot_get (snapshot, &mpl_plan_column_table,
                                mpl_row_get_reference (b, MPL_ACTIVITY_VALUE_COLUMN));
  gint64 place_x = mpl_row_get_integer (x, MPL_PLAN_COLUMN_POSITION);
  gint64 place_y = mpl_row_get_integer (y, MPL_PLAN_COLUMN_POSITION);

  if (place_x != place_y)
    return place_x < place_y ? -1 : 1;

  return mpl_row_get_id (x) < mpl_row_get_id (y) ? -1 : 1;
}

static void
add_own (const MplActivityFacts *self)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  guint n = 0;
  MplRow *const *rows = mpl_snapshot_get_children (self->snapshot, &mpl_activity_value_table,
                                                   MPL_ACTIVITY_VALUE_ACTIVITY,
                                                   mpl_row_get_id (self->activity), &n);

  for (guint i = 0; i < n; i++)
    if (!mpl_row_is_null (rows[i], MPL_ACTIVITY_VALUE_VALUE))
      g_ptr_array_add (values, rows[i]);
  g_ptr_array_sort_values_with_data (values, compare_columns, self->snapshot);

  for (guint i = 0; i < values->len; i++)
    {
      MplRow *value = g_ptr_array_index (values, i);
      MplRow *column = mpl_snapshot_get (self->snapshot, &mpl_plan_column_table,
                                         mpl_row_get_reference (value, MPL_ACTIVITY_VALUE_COLUMN));
      g_autofree char *text
          = make_own_text (column, mpl_row_get_text (value, MPL_ACTIVITY_VALUE_VALUE));

      mpl_facts_add (self->facts, MPL_FACTS_OWN, mpl_row_get_title (column), text);
    }
}

/* «1.2», «1.2 · Веха» */
static char *
make_number (const MplActivityFacts *self, guint place)
{
  g_autofree char *number = mpl_plan_index_make_number (self->index, place);
  GString *text = g_string_new (number);

  mpl_plan_words_add (text, " · ", mpl_plan_words_get_kind (self->activity));

  return g_string_free (text, FALSE);
}

static void
add_head (const MplActivityFacts *self, guint place)
{
  MplFacts *facts = self->facts;
  int overdue = mpl_activity_get_overdue (self->activity, self->today);

  facts->number = make_number (self, place);
  facts->title = g_strdup (mpl_row_get_title (self->activity));
  facts->status = g_strdup (mpl_plan_words_get_choice (self->activity, MPL_ACTIVITY_STATUS));
  facts->status_icon = g_strdup (mpl_plan_words_get_status_icon (self->activity));
  if (overdue > 0)
    facts->overdue = mpl_plan_words_make_overdue (overdue);
}

MplFacts *
mpl_facts_new_for_activity (const MplPlanIndex *index,
                            const MplCalendar *calendar,
                            gint64 id,
                            MplDay today)
{
  int place = mpl_plan_index_find_activity (index, id);
  MplActivityFacts self = {
    .index = index,
    .calendar = calendar,
    .snapshot = mpl_plan_index_get_snapshot (index),
    .today = today,
  };

  if (place < 0)
    return NULL;

  self.activity = mpl_plan_index_get_activity (index, (guint) place);
  self.facts = mpl_facts_new ();
  add_head (&self, (guint) place);
  mpl_activity_facts_add_days (&self);
  mpl_activity_facts_add_responsible (&self);
  add_field (&self, MPL_FACTS_RESULT, MPL_ACTIVITY_RESULT);
  add_field (&self, MPL_FACTS_RESULT, MPL_ACTIVITY_EVIDENCE);
  mpl_activity_facts_add_actions (&self);
  mpl_activity_facts_add_links (&self);
  add_purpose (&self);
  add_own (&self);
  mpl_facts_add (self.facts, MPL_FACTS_NOTE, NULL,
                 mpl_row_get_text (self.activity, MPL_ACTIVITY_NOTE));
  mpl_facts_capitalize (self.facts);

  return self.facts;
}
