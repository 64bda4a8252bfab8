/* mpl-template-choice.c: what a person's choice takes from a template
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/mpl-template-choice.h"

#include "model/mpl-action.h"

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
