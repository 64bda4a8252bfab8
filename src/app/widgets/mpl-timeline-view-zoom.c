/* mpl-timeline-view-zoom.c: which part of a timeline is looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scale always fills the chart, so that no corner is empty. A place is told by the day at the
 * left edge: it stays true when the scale grows at either end.
 */

#include "mpl-config.h"

#include "app/widgets/mpl-timeline-view-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Days that the scale has before the first and after the last: room to scroll beyond, for labels
 * and for what is moved there. */
#define DAYS_BEFORE 14
#define DAYS_AFTER 45

/* Where everything is shown: room at the left end and, for the last labels, at the right, in em. */
#define FIT_LEFT 1.0
#define FIT_RIGHT 6.5

/* Below this width of a day, in em, a whole programme is too narrow to be read, and the weeks
 * around today are shown instead, in this width. */
#define FIT_LEAST 0.082
#define AROUND_TODAY 0.34

/* Where today stands then, as a part of the chart's width. */
#define TODAY_AT 0.3

#define DURATION 220

/* What is shown when there are neither rows nor a period. */
#define EMPTY_DAYS 365

int
mpl_timeline_view_get_chart_width (MplTimelineView *self)
{
  return gtk_widget_get_width (self->chart);
}

int
mpl_timeline_view_get_chart_height (MplTimelineView *self)
{
  return gtk_widget_get_height (self->chart);
}

static gboolean
is_known (MplSpan span)
{
  return span.start != MPL_DAY_NONE && span.end != MPL_DAY_NONE && mpl_span_is_valid (span);
}

/* The days of the rows and the programme. */
static MplSpan
get_content (MplTimelineView *self)
{
  MplSpan rows = self->input != NULL ? mpl_timeline_input_get_span (self->input)
                                     : MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE);

  if (is_known (rows))
    return is_known (self->period) ? mpl_span_union (rows, self->period) : rows;
  if (is_known (self->period))
    return self->period;

  return MPL_SPAN_INIT (mpl_day_today (), mpl_day_today () + EMPTY_DAYS);
}

static double
get_em (MplTimelineView *self)
{
  return mpl_timeline_scene_get_metrics (self->scene)->em;
}

static double
get_left_day (MplTimelineView *self)
{
  const MplTimeScale *scale = mpl_timeline_scene_get_scale (self->scene);

  return scale->first + gtk_adjustment_get_value (self->hadjustment) / scale->day_width;
}

static void
configure (GtkAdjustment *adjustment, double value, double upper, double page, double step)
{
  upper = MAX (upper, page);
  gtk_adjustment_configure (adjustment, CLAMP (value, 0, upper - page), 0, upper, step, page * 0.9,
                            page);
}

/* Sets the scale so that @day is at the left edge, and the adjustments by it. */
static void
set_place (MplTimelineView *self, double day_width, double day, double y)
{
  MplSpan content = get_content (self);
  MplTimeScale scale;
  double width = mpl_timeline_view_get_chart_width (self);
  MplDay first = MIN (content.start - DAYS_BEFORE, (MplDay) floor (day));
  MplDay last;

  if (width <= 0)
    return;

  mpl_time_scale_init (&scale, MPL_SPAN_INIT (first, content.end), day_width, get_em (self));
  last = MAX (content.end + DAYS_AFTER, (MplDay) ceil (day + width / scale.day_width));
  /* No farther out than the chart can show. */
  first = MAX (first, content.start - MAX (DAYS_BEFORE, (MplDay) ceil (width / scale.day_width)));
  mpl_time_scale_init (&scale, MPL_SPAN_INIT (first, last), day_width, get_em (self));
  mpl_timeline_scene_set_scale (self->scene, &scale);

  configure (self->hadjustment, (day - first) * scale.day_width, mpl_time_scale_get_width (&scale),
             width, MAX (7 * scale.day_width, get_em (self)));
  if (y >= 0)
    gtk_adjustment_set_value (self->vadjustment, y);

  if (self->level != mpl_time_scale_get_level (&scale))
    {
      self->level = mpl_time_scale_get_level (&scale);
      g_signal_emit_by_name (self, "zoomed");
    }
}

void
mpl_timeline_view_update_scale (MplTimelineView *self)
{
  MplTimelineLayout *layout;
  const MplTimelineMetrics *metrics = mpl_timeline_scene_get_metrics (self->scene);
  double height = mpl_timeline_view_get_chart_height (self);

  if (mpl_timeline_view_get_chart_width (self) <= 0)
    return;

  if (self->placed)
    set_place (self, mpl_timeline_scene_get_scale (self->scene)->day_width, get_left_day (self),
               -1);
  layout = mpl_timeline_scene_get_layout (self->scene);
  configure (self->vadjustment, gtk_adjustment_get_value (self->vadjustment),
             layout != NULL ? mpl_timeline_layout_get_height (layout) : 0, height,
             metrics->row_height);
}

void
mpl_timeline_view_zoom_at (MplTimelineView *self, double day_width, double anchor)
{
  double before = mpl_timeline_scene_get_scale (self->scene)->day_width;
  double day;
  MplTimeScale bounded;

  if (!self->placed)
    return;

  day = get_left_day (self) + anchor / before;
  /* The table's bounds, before the anchor is told by the width. */
  mpl_time_scale_init (&bounded, get_content (self), day_width, get_em (self));
  set_place (self, bounded.day_width, day - anchor / bounded.day_width, -1);
}

static void
on_animation_step_cb (double part, gpointer user_data)
{
  MplTimelineView *self = user_data;

  set_place (self, exp (self->move.width[0] + part * (self->move.width[1] - self->move.width[0])),
             self->move.day[0] + part * (self->move.day[1] - self->move.day[0]),
             self->move.y[1] < 0 ? -1
                                 : self->move.y[0] + part * (self->move.y[1] - self->move.y[0]));
}

void
mpl_timeline_view_stop (MplTimelineView *self)
{
  if (self->animation != NULL)
    adw_animation_pause (self->animation);
}

void
mpl_timeline_view_move_to (MplTimelineView *self, double day_width, double day, double y)
{
  double upper = gtk_adjustment_get_upper (self->vadjustment)
                 - gtk_adjustment_get_page_size (self->vadjustment);

  if (!self->placed || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      set_place (self, day_width, day, y);
      return;
    }

  mpl_timeline_view_stop (self);
  self->move.width[0] = log (mpl_timeline_scene_get_scale (self->scene)->day_width);
  self->move.width[1] = log (day_width);
  self->move.day[0] = get_left_day (self);
  self->move.day[1] = day;
  self->move.y[0] = gtk_adjustment_get_value (self->vadjustment);
  self->move.y[1] = y < 0 ? -1 : CLAMP (y, 0, MAX (upper, 0));
  if (self->animation == NULL)
    self->animation = adw_timed_animation_new (
        GTK_WIDGET (self), 0, 1, DURATION,
        adw_callback_animation_target_new (on_animation_step_cb, self, NULL));
  else
    adw_animation_reset (self->animation);
  adw_animation_play (self->animation);
}

void
mpl_timeline_view_zoom (MplTimelineView *self, int steps)
{
  MplTimeScale scale = *mpl_timeline_scene_get_scale (self->scene);
  double anchor = mpl_timeline_view_get_chart_width (self) / 2.0;
  double x = 0;

  g_return_if_fail (MPL_IS_TIMELINE_VIEW (self));

  if (!self->placed)
    return;

  /* Around today where it is seen, else around the middle. */
  if (mpl_timeline_scene_get_layout (self->scene) != NULL
      && mpl_timeline_layout_get_today_x (mpl_timeline_scene_get_layout (self->scene), &x))
    {
      x -= gtk_adjustment_get_value (self->hadjustment);
      if (x >= 0 && x <= mpl_timeline_view_get_chart_width (self))
        anchor = x;
    }
  mpl_time_scale_step (&scale, steps, 0);
  mpl_timeline_view_move_to (self, scale.day_width,
                             get_left_day (self)
                                 + anchor / mpl_timeline_scene_get_scale (self->scene)->day_width
                                 - anchor / scale.day_width,
                             -1);
}

gboolean
mpl_timeline_view_can_zoom (MplTimelineView *self, int steps)
{
  guint n_levels = 0;
  int level = (int) mpl_time_scale_get_level (mpl_timeline_scene_get_scale (self->scene)) + steps;

  mpl_zoom_get_levels (&n_levels);

  return self->placed && level >= 0 && level < (int) n_levels;
}

const char *
mpl_timeline_view_get_zoom_name (MplTimelineView *self)
{
  guint n_levels = 0;
  const MplZoomLevel *levels = mpl_zoom_get_levels (&n_levels);

  return g_dpgettext2 (NULL, "zoom", levels[self->level].name);
}

/* The width of a day by which all rows are seen. */
static double
get_fit_width (MplTimelineView *self, MplSpan content)
{
  double width = mpl_timeline_view_get_chart_width (self) - (FIT_LEFT + FIT_RIGHT) * get_em (self);

  return MAX (width, get_em (self)) / mpl_span_get_length (content);
}

void
mpl_timeline_view_fit (MplTimelineView *self)
{
  MplSpan content = get_content (self);
  MplTimeScale scale;

  g_return_if_fail (MPL_IS_TIMELINE_VIEW (self));

  mpl_time_scale_init (&scale, content, get_fit_width (self, content), get_em (self));
  mpl_timeline_view_move_to (self, scale.day_width,
                             content.start - FIT_LEFT * get_em (self) / scale.day_width, -1);
}

/* Whether an activity has more to show in those days than a line that passes through. */
static gboolean
is_seen (const MplTimelineRow *row, MplSpan days)
{
  if (row->kind != MPL_TIMELINE_ACTIVITY || row->span.start == MPL_DAY_NONE)
    return FALSE;
  if (row->shape != MPL_TIMELINE_RECURRING)
    return mpl_span_overlaps (row->span, days);

  for (guint i = 0; i < row->n_occurrences; i++)
    if (mpl_span_contains (days, row->occurrences[i].day))
      return TRUE;

  return FALSE;
}

/* The first of the rows of the page on which the most activities are seen in the days from @day
 * on, with the head of its block; 0 where all rows have room anyway. */
static double
find_first_y (MplTimelineView *self, double day, double day_width)
{
  MplTimelineLayout *layout = mpl_timeline_scene_get_layout (self->scene);
  double row_height = mpl_timeline_scene_get_metrics (self->scene)->row_height;
  double height = mpl_timeline_view_get_chart_height (self);
  guint page = (guint) MAX (height / row_height, 1);
  MplSpan days
      = MPL_SPAN_INIT ((MplDay) floor (day),
                       (MplDay) ceil (day + mpl_timeline_view_get_chart_width (self) / day_width));
  guint n_rows = mpl_timeline_scene_get_n_rows (self->scene);
  guint n_seen = 0, most = 0, first = 0;

  if (layout == NULL || mpl_timeline_layout_get_height (layout) <= height)
    return 0;

  /* The page that ends before row i + 1. */
  for (guint i = 0; i < n_rows; i++)
    {
      n_seen += is_seen (mpl_timeline_scene_get_row (self->scene, i), days);
      if (i >= page)
        n_seen -= is_seen (mpl_timeline_scene_get_row (self->scene, i - page), days);
      if (n_seen > most)
        {
          most = n_seen;
          first = i >= page ? i - page + 1 : 0;
        }
    }
  while (first > 0 && mpl_timeline_scene_get_row (self->scene, first)->kind == MPL_TIMELINE_ACTIVITY
         && mpl_timeline_scene_get_row (self->scene, first - 1)->kind == MPL_TIMELINE_BLOCK)
    first--;

  return mpl_timeline_layout_get_row_y (layout, first);
}

static MplDay
get_today (MplTimelineView *self)
{
  return self->input != NULL ? mpl_timeline_input_get_today (self->input) : MPL_DAY_NONE;
}

void
mpl_timeline_view_show_today (MplTimelineView *self)
{
  double width = mpl_timeline_scene_get_scale (self->scene)->day_width;
  MplDay today = get_today (self);

  g_return_if_fail (MPL_IS_TIMELINE_VIEW (self));

  if (today == MPL_DAY_NONE || !self->placed)
    return;

  mpl_timeline_view_move_to (
      self, width, today + 0.5 - TODAY_AT * mpl_timeline_view_get_chart_width (self) / width, -1);
}

void
mpl_timeline_view_find_place (MplTimelineView *self)
{
  MplSpan content = get_content (self);
  MplDay today = get_today (self);
  double em = get_em (self);
  double width = get_fit_width (self, content);
  double day = content.start - FIT_LEFT * em / width;
  double y = -1;

  if (self->placed || self->input == NULL || mpl_timeline_view_get_chart_width (self) <= 0)
    return;

  if (self->place.day_width > 0)
    {
      width = self->place.day_width * em;
      day = self->place.day;
      y = self->place.row * mpl_timeline_scene_get_metrics (self->scene)->row_height;
    }
  else if (width < FIT_LEAST * em)
    {
      width = AROUND_TODAY * em;
      day = content.start - FIT_LEFT * em / width;
      if (today != MPL_DAY_NONE && mpl_span_contains (content, today))
        day = MAX (day, today - TODAY_AT * mpl_timeline_view_get_chart_width (self) / width);
    }
  set_place (self, width, day, -1);
  self->placed = TRUE;
  g_signal_emit_by_name (self, "zoomed");
  mpl_timeline_view_update_scale (self);
  gtk_adjustment_set_value (self->vadjustment, y >= 0 ? y : find_first_y (self, day, width));
}

void
mpl_timeline_view_get_place (MplTimelineView *self, MplTimelinePlace *place)
{
  const MplTimelineMetrics *metrics = mpl_timeline_scene_get_metrics (self->scene);

  g_return_if_fail (MPL_IS_TIMELINE_VIEW (self));

  *place = self->place;
  if (!self->placed)
    return;

  place->day_width = mpl_timeline_scene_get_scale (self->scene)->day_width / metrics->em;
  place->day = get_left_day (self);
  place->row = gtk_adjustment_get_value (self->vadjustment) / metrics->row_height;
}

void
mpl_timeline_view_set_place (MplTimelineView *self, const MplTimelinePlace *place)
{
  g_return_if_fail (MPL_IS_TIMELINE_VIEW (self));

  self->place = *place;
  self->placed = FALSE;
  mpl_timeline_view_find_place (self);
}

void
mpl_timeline_view_see_row (MplTimelineView *self, int row)
{
  MplTimelineLayout *layout = mpl_timeline_scene_get_layout (self->scene);
  double top, bottom;

  if (layout == NULL || row < 0)
    return;

  top = mpl_timeline_layout_get_row_y (layout, (guint) row);
  bottom = mpl_timeline_layout_get_row_y (layout, (guint) row + 1);
  gtk_adjustment_clamp_page (self->vadjustment, top, bottom);
}

/* The place of the left edge by which @span is seen, with room beside it. */
static double
find_day_for (MplTimelineView *self, MplSpan span, double day_width)
{
  double days = mpl_timeline_view_get_chart_width (self) / day_width;
  double left = get_left_day (self);

  if (span.start >= left && span.end + 1 <= left + days)
    return left;

  return span.start - MAX ((days - mpl_span_get_length (span)) / 3, days * 0.05);
}

void
mpl_timeline_view_show_row (MplTimelineView *self, MplTimelineRowKind kind, gint64 id)
{
  int input_row = self->input != NULL ? mpl_timeline_input_find_row (self->input, kind, id) : -1;
  double width = mpl_timeline_scene_get_scale (self->scene)->day_width;
  const MplTimelineRow *what;
  int row;

  g_return_if_fail (MPL_IS_TIMELINE_VIEW (self));

  if (input_row < 0)
    return;

  what = mpl_timeline_input_get_row (self->input, (guint) input_row);
  if (kind != MPL_TIMELINE_BLOCK && what->block >= 0)
    {
      const MplTimelineRow *block = mpl_timeline_input_get_row (self->input, (guint) what->block);
      int shown = mpl_timeline_scene_find_row (self->scene, MPL_TIMELINE_BLOCK, block->id);

      if (shown >= 0)
        mpl_timeline_scene_set_folded (self->scene, (guint) shown, FALSE);
    }
  row = mpl_timeline_scene_find_row (self->scene, kind, id);
  if (row < 0)
    return;

  mpl_timeline_scene_set_cursor (self->scene, row);
  mpl_timeline_scene_select (self->scene, row, MPL_TIMELINE_SELECT_ONLY);
  mpl_timeline_view_see_row (self, row);
  if (self->placed && what->span.start != MPL_DAY_NONE)
    mpl_timeline_view_move_to (self, width, find_day_for (self, what->span, width), -1);
}
