/* mpl-plan-move.c: activities moved or resized by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "model/mpl-plan-move-private.h"

#include "base/mpl-error.h"
#include "model/mpl-activity.h"
#include "model/mpl-coverage.h"
#include "model/mpl-plan-edit-private.h"
#include "model/mpl-programme.h"

#include <glib/gi18n-lib.h>

static MplPlanMoveItem *
get_item (const MplPlanMove *self, guint index)
{
  return &g_array_index (self->items, MplPlanMoveItem, index);
}

static MplPlanMoveItem
make_item (MplSnapshot *snapshot, MplRow *row)
{
  MplRow *programme = mpl_plan_edit_get_programme (snapshot, row);
  MplPlanMoveItem item = {
    .row = row,
    .old = mpl_plan_edit_get_span (row),
    .programme = MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE),
    .milestone = mpl_row_get_choice (row, MPL_ACTIVITY_KIND) == MPL_ACTIVITY_MILESTONE,
    .counts = mpl_coverage_counts (row)
              && mpl_row_get_choice (row, MPL_ACTIVITY_STATUS) != MPL_ACTIVITY_DONE,
  };

  if (programme != NULL)
    item.programme = MPL_SPAN_INIT (mpl_row_get_day (programme, MPL_PROGRAMME_START),
                                    mpl_row_get_day (programme, MPL_PROGRAMME_END));
  return item;
}

static void
set_span (const MplPlanMove *self, MplPlanMoveItem *item, MplSpan span)
{
  item->span = span;
  item->start = mpl_plan_move_make_edge (self, span.start);
  item->end = mpl_plan_move_make_edge (self, span.end + 1);
}

static gboolean
check_lead (const MplPlanMove *self, GError **error)
{
  const MplPlanMoveItem *lead = get_item (self, self->lead);

  if (self->edge == MPL_PLAN_EDGE_NONE || !lead->milestone)
    return TRUE;

  mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                 _ ("“%s” is a milestone: it has one day. Make it an activity first."),
                 mpl_row_get_title (lead->row));
  return FALSE;
}

MplPlanMove *
mpl_plan_move_new (MplSnapshot *snapshot,
                   const MplCalendar *calendar,
                   const gint64 *ids,
                   guint n_ids,
                   gint64 lead,
                   MplPlanEdge edge,
                   GError **error)
{
  g_autoptr (MplPlanMove) self = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (MPL_IS_SNAPSHOT (snapshot), NULL);
  g_return_val_if_fail (calendar != NULL, NULL);
  g_return_val_if_fail (ids != NULL || n_ids == 0, NULL);

  rows = mpl_plan_edit_select (snapshot, ids, n_ids, error);
  if (rows == NULL)
    return NULL;

  self = g_new0 (MplPlanMove, 1);
  self->snapshot = g_object_ref (snapshot);
  self->calendar = mpl_calendar_ref ((MplCalendar *) calendar);
  self->edge = edge;
  self->items = g_array_sized_new (FALSE, FALSE, sizeof (MplPlanMoveItem), rows->len);
  self->links = g_array_new (FALSE, FALSE, sizeof (MplPlanMoveLink));
  for (guint i = 0; i < rows->len; i++)
    {
      MplRow *row = g_ptr_array_index (rows, i);
      MplPlanMoveItem item = make_item (snapshot, row);

      if (mpl_row_get_id (row) == lead)
        self->lead = i;
      set_span (self, &item, item.old);
      item.old_start = item.start.rank;
      item.old_end = item.end.rank;
      g_array_append_val (self->items, item);
    }
  if (!check_lead (self, error))
    return NULL;
  mpl_plan_move_collect_links (self);

  return g_steal_pointer (&self);
}

void
mpl_plan_move_free (MplPlanMove *self)
{
  g_array_unref (self->items);
  g_array_unref (self->links);
  mpl_calendar_unref (self->calendar);
  g_object_unref (self->snapshot);
  g_free (self);
}

gboolean
mpl_plan_move_is_still (const MplPlanMove *self, guint index)
{
  if (self->edge != MPL_PLAN_EDGE_NONE && get_item (self, index)->milestone)
    return TRUE;
  if (self->free)
    return self->days == 0;

  /* The lead may stand on a day off and move to the working day next to it. */
  return self->ranks == 0 && (self->days == 0 || index != self->lead);
}

/* How many working days come before the day's evening. */
static int
rank_end (const MplPlanMove *self, MplDay day)
{
  return mpl_calendar_rank (self->calendar, day + 1);
}

static MplSpan
place_free (const MplPlanMove *self, MplSpan old)
{
  switch (self->edge)
    {
    case MPL_PLAN_EDGE_START:
      return MPL_SPAN_INIT (MIN (old.start + self->days, old.end), old.end);
    case MPL_PLAN_EDGE_END:
      return MPL_SPAN_INIT (old.start, MAX (old.end + self->days, old.start));
    case MPL_PLAN_EDGE_NONE:
    default:
      return mpl_span_shift (old, self->days);
    }
}

/* An end that is %MPL_DAY_NONE has left the years. */
static MplSpan
place_working (const MplPlanMove *self, const MplPlanMoveItem *item)
{
  MplSpan old = item->old;
  int start = item->old_start;
  int end = item->old_end; /* the first rank after it */
  MplDay day;

  switch (self->edge)
    {
    case MPL_PLAN_EDGE_START:
      day = mpl_calendar_select (self->calendar, MIN (start + self->ranks, MAX (start, end - 1)));
      return MPL_SPAN_INIT (MIN (day, old.end), old.end);
    case MPL_PLAN_EDGE_END:
      day = mpl_calendar_select (self->calendar, MAX (end + self->ranks, start + 1) - 1);
      return MPL_SPAN_INIT (old.start, day == MPL_DAY_NONE ? day : MAX (day, old.start));
    case MPL_PLAN_EDGE_NONE:
    default:
      day = mpl_calendar_select (self->calendar, start + self->ranks);
      end = MAX (end, start + 1);
      return MPL_SPAN_INIT (day, mpl_calendar_select (self->calendar, end + self->ranks - 1));
    }
}

static gboolean
set_years_left (GError **error)
{
  mpl_error_set (error, MPL_ERROR_INVALID, NULL, _ ("A plan’s days are of the years %d–%d."),
                 MPL_YEAR_MIN, MPL_YEAR_MAX);
  return FALSE;
}

/* Where the motion puts all of them, or nowhere. */
static gboolean
place_all (MplPlanMove *self, int days, int ranks, gboolean free, GError **error)
{
  g_autofree MplSpan *spans = g_new (MplSpan, self->items->len);
  MplPlanMove before = *self;

  self->days = days;
  self->ranks = ranks;
  self->free = free;
  for (guint i = 0; i < self->items->len; i++)
    {
      const MplPlanMoveItem *item = get_item (self, i);

      spans[i] = mpl_plan_move_is_still (self, i) ? item->old
                 : free                           ? place_free (self, item->old)
                                                  : place_working (self, item);
      if (mpl_day_is_valid (spans[i].start) && mpl_day_is_valid (spans[i].end))
        continue;
      *self = before;
      return set_years_left (error);
    }

  for (guint i = 0; i < self->items->len; i++)
    set_span (self, get_item (self, i), spans[i]);
  return TRUE;
}

gboolean
mpl_plan_move_by_days (MplPlanMove *self, int days, gboolean free, GError **error)
{
  const MplPlanMoveItem *lead;
  gboolean at_end;
  gint64 target;
  MplDay held, day;
  int ranks;

  g_return_val_if_fail (self != NULL, FALSE);

  lead = get_item (self, self->lead);
  at_end = self->edge == MPL_PLAN_EDGE_END;
  held = at_end ? lead->old.end : lead->old.start;
  target = (gint64) held + days;
  if (target < G_MININT32 / 2 || target > G_MAXINT32 / 2 || !mpl_day_is_valid ((MplDay) target))
    return set_years_left (error);
  if (free)
    return place_all (self, days, 0, TRUE, error);

  day = at_end ? mpl_calendar_on_or_before (self->calendar, (MplDay) target)
               : mpl_calendar_on_or_after (self->calendar, (MplDay) target);
  if (day == MPL_DAY_NONE)
    return set_years_left (error);
  ranks = at_end
              ? rank_end (self, day) - rank_end (self, held)
              : mpl_calendar_rank (self->calendar, day) - mpl_calendar_rank (self->calendar, held);

  return place_all (self, days, ranks, FALSE, error);
}

gboolean
mpl_plan_move_by_working_days (MplPlanMove *self, int n, GError **error)
{
  const MplPlanMoveItem *lead;
  MplDay held, day;

  g_return_val_if_fail (self != NULL, FALSE);

  lead = get_item (self, self->lead);
  held = self->edge == MPL_PLAN_EDGE_END ? lead->old.end : lead->old.start;
  if (n == 0)
    return mpl_plan_move_by_days (self, 0, FALSE, error);

  day = mpl_calendar_add_working_days (self->calendar, held, n);
  if (day == MPL_DAY_NONE)
    return set_years_left (error);

  return mpl_plan_move_by_days (self, day - held, FALSE, error);
}

gboolean
mpl_plan_move_to (MplPlanMove *self, MplDay day, gboolean free, GError **error)
{
  const MplPlanMoveItem *lead;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!mpl_day_is_valid (day))
    return set_years_left (error);
  lead = get_item (self, self->lead);

  return mpl_plan_move_by_days (
      self, day - (self->edge == MPL_PLAN_EDGE_END ? lead->old.end : lead->old.start), free, error);
}

guint
mpl_plan_move_get_n_activities (const MplPlanMove *self)
{
  return self->items->len;
}

gint64
mpl_plan_move_get_activity (const MplPlanMove *self, guint index)
{
  g_return_val_if_fail (index < self->items->len, 0);

  return mpl_row_get_id (get_item (self, index)->row);
}

MplSpan
mpl_plan_move_get_span (const MplPlanMove *self, guint index)
{
  g_return_val_if_fail (index < self->items->len, MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE));

  return get_item (self, index)->span;
}

MplSpan
mpl_plan_move_get_old_span (const MplPlanMove *self, guint index)
{
  g_return_val_if_fail (index < self->items->len, MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE));

  return get_item (self, index)->old;
}

guint
mpl_plan_move_get_lead (const MplPlanMove *self)
{
  return self->lead;
}
