/* mpl-plan-tip.c: what a tooltip over the plan's timeline tells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/pages/mpl-plan-tip.h"

#include <glib/gi18n.h>

#include "app/pages/mpl-plan-item.h"
#include "app/widgets/mpl-timeline-sentence.h"
#include "base/mpl-format.h"

static const char *const link_types[] = {
  [MPL_TIMELINE_FS] = N_ ("The second begins after the first ends"),
  [MPL_TIMELINE_SS] = N_ ("The second begins when the first begins, or later"),
  [MPL_TIMELINE_FF] = N_ ("The second ends when the first ends, or later"),
  [MPL_TIMELINE_SF] = N_ ("The second ends after the first begins"),
};

static char *
describe_link (MplTimelineInput *input, guint index)
{
  const MplTimelineLink *link = mpl_timeline_input_get_link (input, index);
  const MplTimelineRow *from = mpl_timeline_input_get_row (input, link->from);
  const MplTimelineRow *to = mpl_timeline_input_get_row (input, link->to);

  return g_strdup_printf ("%s %s → %s %s\n%s", from->number != NULL ? from->number : "",
                          from->title, to->number != NULL ? to->number : "", to->title,
                          _ (link_types[link->type]));
}

static char *
describe_activity (MplSnapshot *snapshot, gint64 id)
{
  MplRow *programme = mpl_snapshot_get_programme (snapshot);
  g_autoptr (GArray) plan = mpl_plan_read (snapshot, programme);
  char *text = NULL;

  for (guint i = 0; i < plan->len && text == NULL; i++)
    {
      const MplPlanRow *row = &g_array_index (plan, MplPlanRow, i);

      if (row->activity != NULL && mpl_row_get_id (row->activity) == id)
        {
          g_autoptr (MplPlanBlock) block = mpl_plan_block_new ();
          g_autoptr (MplPlanItem) item = mpl_plan_item_new (block, row, snapshot, mpl_day_today ());

          g_object_get (item, "tooltip", &text, NULL);
        }
    }

  return text;
}

/* The day of a bead above all else. */
static char *
describe_bead (const MplTimelineRow *row, guint index, const char *rest)
{
  MplDay day = row->occurrences[index].day;
  g_autofree char *date = mpl_format_day (day, MPL_DAY_LONG);

  return g_strdup_printf ("%s, %s\n%s", mpl_format_weekday (mpl_day_get_weekday (day)), date,
                          rest != NULL ? rest : "");
}

char *
mpl_plan_tip_new (MplSnapshot *snapshot,
                  MplTimelineInput *input,
                  const MplTimelineRow *row,
                  const MplTimelineHit *hit)
{
  g_autofree char *facts = NULL;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot) && row != NULL && hit != NULL, NULL);

  if (hit->kind == MPL_TIMELINE_HIT_LINK)
    return describe_link (input, hit->link);
  if (row->kind != MPL_TIMELINE_ACTIVITY)
    return mpl_timeline_sentence_new (row);

  facts = describe_activity (snapshot, row->id);
  if (hit->kind == MPL_TIMELINE_HIT_BEAD && hit->occurrence < row->n_occurrences)
    return describe_bead (row, hit->occurrence, facts);

  return g_steal_pointer (&facts);
}
