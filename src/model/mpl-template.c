/* mpl-template.c: a template of a plan, and what a choice takes from it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/mpl-template.h"

#include "model/mpl-action.h"

G_DEFINE_BOXED_TYPE (MplTemplate, mpl_template, mpl_template_ref, mpl_template_unref)

static void
clear_block (gpointer data)
{
  MplTemplateBlock *block = data;

  g_free (block->id);
  g_free (block->title);
  g_free (block->colour);
}

static void
clear_role (gpointer data)
{
  MplTemplateRole *role = data;

  g_free (role->id);
  g_free (role->title);
  g_free (role->title_short);
  g_free (role->kind);
}

static void
clear_action (gpointer data)
{
  MplTemplateAction *action = data;

  g_free (action->title);
}

static void
clear_activity (gpointer data)
{
  MplTemplateActivity *activity = data;

  g_free (activity->code);
  g_free (activity->title);
  g_free (activity->following_title);
  g_free (activity->recurrence);
  g_free (activity->result);
  g_free (activity->evidence);
  g_free (activity->term);
  g_free (activity->note);
  g_clear_pointer (&activity->responsible, g_array_unref);
  g_clear_pointer (&activity->depends, g_array_unref);
  g_clear_pointer (&activity->actions, g_array_unref);
}

/* Whether a condition of closed choices is met: no condition, no choice, or one in common. */
static gboolean
is_met (guint64 condition, guint64 chosen)
{
  return condition == 0 || chosen == 0 || (condition & chosen) != 0;
}

/* What a link to a left-out activity and one from it come to: the end of the first that binds, and
 * the end of the last that is bound. The left-out activity's own length is lost. */
static int
compose_links (int first, int second)
{
  gboolean from_end = first == MPL_DEPENDENCY_FS || first == MPL_DEPENDENCY_FF;
  gboolean to_start = second == MPL_DEPENDENCY_FS || second == MPL_DEPENDENCY_SS;

  if (from_end)
    return to_start ? MPL_DEPENDENCY_FS : MPL_DEPENDENCY_FF;

  return to_start ? MPL_DEPENDENCY_SS : MPL_DEPENDENCY_SF;
}

GArray *
mpl_template_actions_new (void)
{
  GArray *actions = g_array_new (FALSE, TRUE, sizeof (MplTemplateAction));

  g_array_set_clear_func (actions, clear_action);
  return actions;
}

MplTemplate *
mpl_template_new (void)
{
  MplTemplate *self = g_new0 (MplTemplate, 1);

  g_atomic_ref_count_init (&self->refs);
  self->blocks = g_array_new (FALSE, TRUE, sizeof (MplTemplateBlock));
  g_array_set_clear_func (self->blocks, clear_block);
  self->roles = g_array_new (FALSE, TRUE, sizeof (MplTemplateRole));
  g_array_set_clear_func (self->roles, clear_role);
  self->activities = g_array_new (FALSE, TRUE, sizeof (MplTemplateActivity));
  g_array_set_clear_func (self->activities, clear_activity);

  return self;
}

MplTemplate *
mpl_template_ref (MplTemplate *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
mpl_template_unref (MplTemplate *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_free (self->id);
  g_free (self->title);
  g_free (self->description);
  g_array_unref (self->blocks);
  g_array_unref (self->roles);
  g_array_unref (self->activities);
  g_free (self);
}

MplTemplateChoice
mpl_template_choice_default (MplDay today)
{
  int year = mpl_day_get_school_year (today);

  return (MplTemplateChoice) {
    .span = MPL_SPAN_INIT (mpl_day_new (year, 8, 15), mpl_day_new (year + 1, 6, 30)),
  };
}

GArray *
mpl_template_select (const MplTemplate *self, const MplTemplateChoice *choice)
{
  GArray *taken = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < self->activities->len; i++)
    {
      const MplTemplateActivity *activity
          = &g_array_index (self->activities, MplTemplateActivity, i);
      int index = (int) i;
      gboolean take;

      /* The short preset is a whole: no condition takes a piece out of it. */
      take = choice->full ? is_met (activity->challenges, choice->challenges)
                                && is_met (activity->focus_only, choice->focus)
                          : activity->in_short;
      if (take)
        g_array_append_val (taken, index);
    }

  return taken;
}

GArray *
mpl_template_inherit (const MplTemplate *self, const gboolean *taken, int activity)
{
  GArray *depends = g_array_new (FALSE, FALSE, sizeof (MplTemplateDepend));
  g_autofree gboolean *seen = g_new0 (gboolean, self->activities->len);
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (MplTemplateDepend));
  const MplTemplateActivity *first
      = &g_array_index (self->activities, MplTemplateActivity, activity);

  for (guint i = first->depends->len; i-- > 0;)
    g_array_append_val (open, g_array_index (first->depends, MplTemplateDepend, i));

  /* Depth first with a stack of our own; each activity is looked at once. */
  while (open->len > 0)
    {
      MplTemplateDepend depend = g_array_index (open, MplTemplateDepend, open->len - 1);
      const MplTemplateActivity *left_out;

      g_array_set_size (open, open->len - 1);
      if (seen[depend.activity])
        continue;
      seen[depend.activity] = TRUE;

      if (taken[depend.activity])
        {
          g_array_append_val (depends, depend);
          continue;
        }

      left_out = &g_array_index (self->activities, MplTemplateActivity, depend.activity);
      for (guint i = left_out->depends->len; i-- > 0;)
        {
          MplTemplateDepend further = g_array_index (left_out->depends, MplTemplateDepend, i);

          further.type = compose_links (further.type, depend.type);
          further.lag = 0;
          g_array_append_val (open, further);
        }
    }

  return depends;
}

gboolean
mpl_template_takes_action (const MplTemplateAction *action, const MplTemplateChoice *choice)
{
  return is_met (action->challenges, choice->challenges) && is_met (action->focus, choice->focus);
}

MplDay
mpl_template_day (MplTemplateDay day, int year)
{
  int y = year + (day.second_year ? 1 : 0);

  return mpl_day_new (y, day.month, MIN (day.day, mpl_day_days_in_month (y, day.month)));
}
