/* mpl-activity-facts-links.c: who answers for an activity, its actions, and what it is tied to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/pages/mpl-activity-facts-private.h"

#include <glib/gi18n.h>

#include "app/pages/mpl-plan-words.h"
#include "base/mpl-format.h"
#include "model/mpl-action.h"
#include "model/mpl-activity-parts.h"
#include "model/mpl-person.h"
#include "model/mpl-role.h"

/* How many holders of a role are named. */
#define N_HOLDERS 3

/* «Станкевич В. А., Осадчая Н. И. и ещё 5»: who holds the role today. */
static char *
make_holders (const MplActivityFacts *self, gint64 role)
{
  guint n_rows = 0;
  MplRow *const *rows = mpl_snapshot_get_children (self->snapshot, &mpl_holding_table,
                                                   MPL_HOLDING_ROLE, role, &n_rows);
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < n_rows; i++)
    {
      MplSpan span = MPL_SPAN_INIT (mpl_row_get_day (rows[i], MPL_HOLDING_START),
                                    mpl_row_get_day (rows[i], MPL_HOLDING_END));
      g_autofree char *name = NULL;

      if (!mpl_span_is_valid (span) || !mpl_span_contains (span, self->today))
        continue;
      if (n++ >= N_HOLDERS)
        continue;
      name = mpl_person_make_short_name (self->snapshot,
                                         mpl_row_get_reference (rows[i], MPL_HOLDING_PERSON));
      mpl_plan_words_add (text, ", ", name);
    }
  if (n > N_HOLDERS)
    /* Translators: after the names of those who hold a role: “Orlova T. V. and 5 more” */
    g_string_append_printf (text, ngettext (" and %u more", " and %u more", n - N_HOLDERS),
                            n - N_HOLDERS);

  return g_string_free (text, FALSE);
}

static void
add_role (const MplActivityFacts *self, gint64 role)
{
  g_autofree char *holders = make_holders (self, role);
  GString *text = g_string_new (mpl_role_get_short_title (self->snapshot, role));
  g_autofree char *line = NULL;

  mpl_plan_words_add (text, " — ", holders);
  line = g_string_free (text, FALSE);
  mpl_facts_add (self->facts, MPL_FACTS_RESPONSIBLE, NULL, line);
}

static void
add_person (const MplActivityFacts *self, gint64 id)
{
  MplRow *person = mpl_snapshot_get (self->snapshot, &mpl_person_table, id);
  g_autofree char *name = mpl_person_make_short_name (self->snapshot, id);
  MplFact *fact = mpl_facts_add (self->facts, MPL_FACTS_RESPONSIBLE, NULL, name);

  if (fact != NULL)
    fact->detail = g_strdup (mpl_row_get_text (person, MPL_PERSON_POSITION));
}

void
mpl_activity_facts_add_responsible (const MplActivityFacts *self)
{
  g_autoptr (GPtrArray) rows = mpl_activity_get_responsible (self->snapshot, self->activity);

  for (guint i = 0; i < rows->len; i++)
    {
      MplRow *row = g_ptr_array_index (rows, i);
      gint64 role = mpl_row_get_reference (row, MPL_RESPONSIBLE_ROLE);

      if (role != 0)
        add_role (self, role);
      else
        add_person (self, mpl_row_get_reference (row, MPL_RESPONSIBLE_PERSON));
    }
}

/* «выполнено 14 сентября», «15 сентября, просрочено на 2 дня» */
static char *
make_action_day (const MplActivityFacts *self, MplRow *action, MplFactMark *mark)
{
  MplDay done = mpl_row_get_day (action, MPL_ACTION_DONE);
  MplDay day = mpl_row_get_day (action, MPL_ACTION_DAY);
  g_autofree char *when = mpl_format_day (done != MPL_DAY_NONE ? done : day, MPL_DAY_MONTH);
  g_autofree char *overdue = NULL;
  GString *text;

  if (done != MPL_DAY_NONE)
    {
      *mark = MPL_FACT_MARK_DONE;
      /* Translators: an action of an activity; %s is the day on which it was done */
      return g_strdup_printf (_ ("done on %s"), when);
    }

  *mark = day != MPL_DAY_NONE && day < self->today ? MPL_FACT_MARK_LATE : MPL_FACT_MARK_OPEN;
  text = g_string_new (when);
  if (*mark == MPL_FACT_MARK_LATE)
    overdue = mpl_plan_words_make_overdue (self->today - day);
  mpl_plan_words_add (text, ", ", overdue);

  return g_string_free (text, FALSE);
}

static void
add_action (const MplActivityFacts *self, MplRow *action)
{
  MplFact *fact = mpl_facts_add (self->facts, MPL_FACTS_ACTIONS, NULL, mpl_row_get_title (action));
  MplFactMark mark = MPL_FACT_MARK_NONE;
  g_autofree char *day = make_action_day (self, action, &mark);
  g_autofree char *who = mpl_person_make_short_name (
      self->snapshot, mpl_row_get_reference (action, MPL_ACTION_PERSON));
  GString *detail = g_string_new (day);

  if (who == NULL)
    who = g_strdup (
        mpl_role_get_short_title (self->snapshot, mpl_row_get_reference (action, MPL_ACTION_ROLE)));
  mpl_plan_words_add (detail, MPL_NBSP "· ", who);
  fact->mark = mark;
  fact->detail = g_string_free (detail, FALSE);
}

void
mpl_activity_facts_add_actions (const MplActivityFacts *self)
{
  g_autoptr (GPtrArray) actions = mpl_activity_get_actions (self->snapshot, self->activity);

  for (guint i = 0; i < actions->len; i++)
    add_action (self, g_ptr_array_index (actions, i));
}

/* A lag in words, %NULL for none. */
static char *
make_lag (MplRow *link)
{
  int lag = (int) mpl_row_get_integer (link, MPL_DEPENDENCY_LAG);
  gboolean working = mpl_row_get_choice (link, MPL_DEPENDENCY_LAG_UNIT) == MPL_LAG_WORKING;
  gulong n = (gulong) ABS (lag);

  if (lag == 0)
    return NULL;
  if (lag > 0 && working)
    return g_strdup_printf (ngettext ("%lu working day later", "%lu working days later", n), n);
  if (lag > 0)
    return g_strdup_printf (ngettext ("%lu calendar day later", "%lu calendar days later", n), n);
  if (working)
    return g_strdup_printf (
        ngettext ("%lu working day of overlap", "%lu working days of overlap", n), n);

  return g_strdup_printf (
      ngettext ("%lu calendar day of overlap", "%lu calendar days of overlap", n), n);
}

/* What a link says of the activity that waits: «после окончания, через 3 рабочих дня». */
static char *
make_link (MplRow *link)
{
  static const char *const types[] = {
    /* Translators: how an activity waits for another one */
    [MPL_DEPENDENCY_FS] = NC_ ("link", "after the end"),
    [MPL_DEPENDENCY_SS] = NC_ ("link", "start not before the start"),
    [MPL_DEPENDENCY_FF] = NC_ ("link", "end not before the end"),
    [MPL_DEPENDENCY_SF] = NC_ ("link", "end not before the start"),
  };
  g_autofree char *lag = make_lag (link);
  GString *text = g_string_new (
      g_dpgettext2 (NULL, "link", types[mpl_row_get_choice (link, MPL_DEPENDENCY_TYPE)]));

  mpl_plan_words_add (text, ", ", lag);

  return g_string_free (text, FALSE);
}

typedef struct
{
  guint place;
  MplRow *link;
} Neighbour;

static int
compare_neighbours (gconstpointer a, gconstpointer b)
{
  const Neighbour *x = a;
  const Neighbour *y = b;

  if (x->place != y->place)
    return x->place < y->place ? -1 : 1;

  return mpl_row_get_id (x->link) < mpl_row_get_id (y->link) ? -1 : 1;
}

/* The activities of the plan at the other end of its links, in the plan's order. */
static void
add_neighbours (const MplActivityFacts *self, MplFactsPart part, guint own, guint other)
{
  g_autoptr (GArray) neighbours = g_array_new (FALSE, FALSE, sizeof (Neighbour));
  guint n = 0;
  MplRow *const *links = mpl_snapshot_get_children (self->snapshot, &mpl_dependency_table, own,
                                                    mpl_row_get_id (self->activity), &n);

  for (guint i = 0; i < n; i++)
    {
      int place
          = mpl_plan_index_find_activity (self->index, mpl_row_get_reference (links[i], other));
      Neighbour neighbour = { (guint) place, links[i] };

      if (place >= 0)
        g_array_append_val (neighbours, neighbour);
    }
  g_array_sort (neighbours, compare_neighbours);

  for (guint i = 0; i < neighbours->len; i++)
    {
      const Neighbour *neighbour = &g_array_index (neighbours, Neighbour, i);
      MplRow *activity = mpl_plan_index_get_activity (self->index, neighbour->place);
      g_autofree char *number = mpl_plan_index_make_number (self->index, neighbour->place);
      g_autofree char *text = g_strdup_printf ("%s %s", number, mpl_row_get_title (activity));
      MplFact *fact = mpl_facts_add (self->facts, part, NULL, text);

      fact->detail = make_link (neighbour->link);
      fact->activity = mpl_row_get_id (activity);
    }
}

void
mpl_activity_facts_add_links (const MplActivityFacts *self)
{
  add_neighbours (self, MPL_FACTS_PREDECESSORS, MPL_DEPENDENCY_SUCCESSOR,
                  MPL_DEPENDENCY_PREDECESSOR);
  add_neighbours (self, MPL_FACTS_SUCCESSORS, MPL_DEPENDENCY_PREDECESSOR, MPL_DEPENDENCY_SUCCESSOR);
}
