/* mpl-timeline-view-pointer.c: a timeline by pointer and fingers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/widgets/mpl-timeline-view-private.h"

#include <math.h>

#include "app/widgets/mpl-frozen-row.h"
#include "app/widgets/mpl-frozen-rows.h"
#include "app/widgets/mpl-timeline-ruler.h"

/* A click of the wheel; touchpads give parts of it. */
#define WHEEL_FACTOR 1.25

/* How far beside something it is still meant, in points. */
#define TOLERANCE 3.0

static double
get_top (MplTimelineView *self)
{
  return gtk_widget_get_height (self->head);
}

static double
get_left (MplTimelineView *self)
{
  return gtk_widget_get_width (self->rows);
}

/* The shown row at a point of the view, -1. */
static int
find_row (MplTimelineView *self, double y)
{
  MplTimelineLayout *layout = mpl_timeline_scene_get_layout (self->scene);
  double left = 0, top = 0;
  int row;

  if (layout == NULL || y < get_top (self))
    return -1;

  mpl_timeline_scene_get_position (self->scene, &left, &top);
  row = mpl_timeline_layout_get_row_at (layout, y - get_top (self) + top);

  return row < (int) mpl_timeline_layout_get_n_rows (layout) ? row : -1;
}

static void
on_motion_cb (MplTimelineView *self, double x, double y)
{
  self->pointer_x = x;
  self->pointer_y = y;
  if (mpl_timeline_drag_is_active (self->drag))
    return;

  mpl_timeline_scene_set_hover (self->scene, find_row (self, y));
  mpl_timeline_drag_hover (self->drag, x, y);
}

static void
on_leave_cb (MplTimelineView *self)
{
  self->pointer_x = -1;
  mpl_timeline_scene_set_hover (self->scene, -1);
  mpl_timeline_drag_hover (self->drag, -1, -1);
}

static MplTimelineSelect
get_select (GtkGestureClick *click)
{
  GdkModifierType state
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));

  if (state & GDK_SHIFT_MASK)
    return MPL_TIMELINE_SELECT_RANGE;
  if (state & GDK_CONTROL_MASK)
    return MPL_TIMELINE_SELECT_TOGGLE;

  return MPL_TIMELINE_SELECT_ONLY;
}

static void
on_click_pressed_cb (MplTimelineView *self, int n_press, double x, double y, GtkGestureClick *click)
{
  int row = find_row (self, y);
  double indent = mpl_frozen_row_get_indent (mpl_timeline_scene_get_metrics (self->scene));
  gboolean on_columns = x < get_left (self);

  mpl_timeline_view_stop (self);
  if (y < get_top (self))
    return;

  if (row < 0)
    {
      mpl_timeline_scene_select (self->scene, -1, MPL_TIMELINE_SELECT_ONLY);
      return;
    }

  mpl_timeline_scene_set_cursor (self->scene, row);
  mpl_frozen_rows_grab_focus (MPL_FROZEN_ROWS (self->rows));
  if (on_columns && x < indent
      && mpl_timeline_scene_get_row (self->scene, (guint) row)->kind == MPL_TIMELINE_BLOCK)
    {
      mpl_timeline_view_activate_row (self, row);
      return;
    }

  self->select_on_release = get_select (click) == MPL_TIMELINE_SELECT_ONLY
                            && mpl_timeline_scene_get_selected (self->scene, (guint) row)
                            && mpl_timeline_scene_get_n_selected (self->scene) > 1;
  if (!self->select_on_release)
    mpl_timeline_scene_select (self->scene, row, get_select (click));
  if (n_press == 2)
    mpl_timeline_view_activate_row (self, row);
}

static void
on_click_released_cb (MplTimelineView *self, int n_press, double x, double y)
{
  int row = find_row (self, y);

  if (self->select_on_release && row >= 0)
    mpl_timeline_scene_select (self->scene, row, MPL_TIMELINE_SELECT_ONLY);
  self->select_on_release = FALSE;
}

static gboolean
on_scroll_cb (MplTimelineView *self, double dx, double dy, GtkEventControllerScroll *scroll)
{
  GdkModifierType state
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  double width = mpl_timeline_scene_get_scale (self->scene)->day_width;
  double anchor = self->pointer_x >= 0 ? self->pointer_x - get_left (self) : 0;

  mpl_timeline_view_stop (self);
  if (!(state & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;

  if (gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_SURFACE)
    dy /= 40;
  anchor = CLAMP (anchor, 0, mpl_timeline_view_get_chart_width (self));
  mpl_timeline_view_zoom_at (self, width * pow (WHEEL_FACTOR, -dy), anchor);

  return GDK_EVENT_STOP;
}

static void
on_pinch_begin_cb (MplTimelineView *self, GdkEventSequence *sequence, GtkGesture *pinch)
{
  mpl_timeline_view_stop (self);
  self->pinch_width = mpl_timeline_scene_get_scale (self->scene)->day_width;
  gtk_gesture_set_state (pinch, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_pinch_scale_changed_cb (MplTimelineView *self, double scale, GtkGesture *pinch)
{
  double x = 0, y = 0;

  if (!gtk_gesture_get_bounding_box_center (pinch, &x, &y))
    return;

  mpl_timeline_view_zoom_at (
      self, self->pinch_width * scale,
      CLAMP (x - get_left (self), 0, mpl_timeline_view_get_chart_width (self)));
}

static char *
describe (MplTimelineView *self, double x, double y, GdkRectangle *area)
{
  MplTimelineLayout *layout = mpl_timeline_scene_get_layout (self->scene);
  double left = get_left (self), top = get_top (self);
  MplTimelineHit hit = { .kind = MPL_TIMELINE_HIT_ROW, .row = find_row (self, y) };
  double chart_x = 0, chart_y = 0;

  if (y < top && x >= left)
    {
      *area = (GdkRectangle) { (int) x, 0, 1, (int) top };
      return mpl_timeline_ruler_describe (MPL_TIMELINE_RULER (self->ruler), x - left, y);
    }
  if (layout == NULL || hit.row < 0 || self->tip_func == NULL)
    return NULL;

  mpl_timeline_scene_get_position (self->scene, &chart_x, &chart_y);
  *area = (GdkRectangle) {
    0,
    (int) (top + mpl_timeline_layout_get_row_y (layout, (guint) hit.row) - chart_y),
    (int) left,
    (int) mpl_timeline_scene_get_metrics (self->scene)->row_height,
  };
  if (x >= left)
    {
      hit = mpl_timeline_layout_hit (layout, x - left + chart_x, y - top + chart_y, TOLERANCE);
      /* Where a row has nothing, nothing is told. */
      if (hit.kind == MPL_TIMELINE_HIT_NOTHING || hit.kind == MPL_TIMELINE_HIT_ROW)
        return NULL;
      area->x = (int) x;
      area->width = 1;
    }

  return self->tip_func (mpl_timeline_scene_get_row (self->scene, (guint) hit.row), &hit,
                         self->tip_data);
}

static gboolean
on_query_tooltip_cb (MplTimelineView *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  GdkRectangle area = { 0, 0, 0, 0 };
  g_autofree char *text = NULL;

  if (by_keyboard)
    {
      MplTimelineLayout *layout = mpl_timeline_scene_get_layout (self->scene);
      int row = mpl_timeline_scene_get_cursor (self->scene);
      double left = 0, top = 0;

      if (layout == NULL || row < 0)
        return FALSE;
      mpl_timeline_scene_get_position (self->scene, &left, &top);
      x = 0;
      y = (int) (get_top (self) + mpl_timeline_layout_get_row_y (layout, (guint) row) - top) + 1;
    }
  text = describe (self, x, y, &area);
  if (text == NULL || *text == '\0')
    return FALSE;

  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &area);

  return TRUE;
}

void
mpl_timeline_view_add_pointer (MplTimelineView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave_cb), self);
  gtk_widget_add_controller (widget, motion);

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll_cb), self);
  gtk_widget_add_controller (widget, scroll);

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_click_pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_click_released_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (pinch), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (on_pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (on_pinch_scale_changed_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));

  g_signal_connect_swapped (widget, "query-tooltip", G_CALLBACK (on_query_tooltip_cb), self);
}
