/* mpl-timeline-label.c: what stands beside a bar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The chart is a part of the plan and Russian as the plan itself; see base/mpl-format.h. Every
 * status has a word or a mark of its own, so that none is told by colour alone.
 */

#include "timeline/mpl-timeline-layout-private.h"

#include "base/mpl-format.h"

static char *
format_days (const MplTimelineRow *row)
{
  if (row->span.start == MPL_DAY_NONE)
    return g_strdup ("");
  if (row->shape == MPL_TIMELINE_MILESTONE || row->span.start == row->span.end)
    return mpl_format_day (row->span.end, MPL_DAY_SHORTEST);

  return mpl_format_span_short (row->span);
}

static char *
format_overdue (const MplTimelineRow *row)
{
  const char *days = mpl_plural (row->overdue, "день", "дня", "дней");

  if (row->progress > 0)
    return g_strdup_printf ("! просрочено на %d" MPL_NBSP "%s · %d" MPL_NBSP "%%", row->overdue,
                            days, row->progress);

  return g_strdup_printf ("! просрочено на %d" MPL_NBSP "%s", row->overdue, days);
}

/* «3 из 12»: cancelled ones are not waited for. */
static char *
format_occurrences (const MplTimelineRow *row)
{
  guint done = 0;
  guint total = 0;

  for (guint i = 0; i < row->n_occurrences; i++)
    {
      total += row->occurrences[i].status != MPL_TIMELINE_CANCELLED;
      done += row->occurrences[i].status == MPL_TIMELINE_DONE;
    }

  return total == 0 ? format_days (row) : g_strdup_printf ("%u из %u", done, total);
}

char *
mpl_timeline_label_new (const MplTimelineRow *row)
{
  g_autofree char *days = NULL;

  if (row->kind == MPL_TIMELINE_BLOCK)
    return g_strdup ("");

  days = format_days (row);
  switch (row->status)
    {
    case MPL_TIMELINE_DONE:
      if (row->shape == MPL_TIMELINE_MILESTONE || row->kind == MPL_TIMELINE_ACTION)
        return g_strconcat ("✓ ", days, NULL);
      return g_strdup ("✓");

    case MPL_TIMELINE_CANCELLED:
      return g_strdup ("отменено");

    case MPL_TIMELINE_POSTPONED:
      return g_strconcat ("отложено · ", days, NULL);

    case MPL_TIMELINE_PLANNED:
    case MPL_TIMELINE_RUNNING:
    default:
      if (row->overdue > 0)
        return format_overdue (row);
      if (row->shape == MPL_TIMELINE_RECURRING)
        return format_occurrences (row);
      if (row->status == MPL_TIMELINE_RUNNING && row->shape == MPL_TIMELINE_SINGLE)
        return g_strdup_printf ("%d" MPL_NBSP "%%", row->progress);
      return g_steal_pointer (&days);
    }
}
