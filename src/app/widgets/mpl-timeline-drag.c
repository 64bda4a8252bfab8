/* mpl-timeline-drag.c: a timeline edited by pointer and fingers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/widgets/mpl-timeline-drag-private.h"

#include <math.h>

#include "app/widgets/mpl-frozen-row.h"

/* How far beside an edge it is still meant, in points; fingers are thicker. */
#define TOLERANCE 4.0
#define TOLERANCE_TOUCH 12.0
#define HANDLE_REACH 9.0

/* How near to the chart's edge the view begins to scroll, and how fast at the edge, in points a
 * frame. */
#define SCROLL_ZONE 32.0
#define SCROLL_SPEED 18.0

void
mpl_timeline_drag_to_chart (MplTimelineDrag *self, double x, double y, double *cx, double *cy)
{
  double left = 0, top = 0;

  mpl_timeline_scene_get_position (self->view->scene, &left, &top);
  *cx = x - gtk_widget_get_width (self->view->rows) + left;
  *cy = y - gtk_widget_get_height (self->view->head) + top;
}

static MplTimelineOverlay *
get_overlay (MplTimelineDrag *self)
{
  return MPL_TIMELINE_OVERLAY (self->view->overlay);
}

static gboolean
is_on_columns (MplTimelineDrag *self, double x)
{
  return x < gtk_widget_get_width (self->view->rows);
}

static gboolean
is_on_handle (MplTimelineDrag *self, int row, double cx, double cy)
{
  double x = 0, y = 0;

  return mpl_timeline_drag_get_handle (self, row, &x, &y) && hypot (cx - x, cy - y) <= HANDLE_REACH;
}

static MplTimelineDragKind
choose_kind (MplTimelineDrag *self, MplTimelineHitKind hit)
{
  if (self->row >= 0 && self->row_kind == MPL_TIMELINE_ACTION)
    return MPL_TIMELINE_DRAG_NOTHING;
  if (self->row >= 0 && is_on_handle (self, self->row, self->x0, self->y0))
    return MPL_TIMELINE_DRAG_LINK;

  switch (hit)
    {
    case MPL_TIMELINE_HIT_BAR:
    case MPL_TIMELINE_HIT_START:
    case MPL_TIMELINE_HIT_END:
    case MPL_TIMELINE_HIT_MILESTONE:
    case MPL_TIMELINE_HIT_LINE:
    case MPL_TIMELINE_HIT_SUMMARY:
      return MPL_TIMELINE_DRAG_MOVE;
    case MPL_TIMELINE_HIT_PROGRESS:
      return MPL_TIMELINE_DRAG_PROGRESS;
    case MPL_TIMELINE_HIT_BEAD:
      return MPL_TIMELINE_DRAG_BEAD;
    case MPL_TIMELINE_HIT_ROW:
    case MPL_TIMELINE_HIT_NOTHING:
      return MPL_TIMELINE_DRAG_CREATE;
    case MPL_TIMELINE_HIT_LINK:
    default:
      return MPL_TIMELINE_DRAG_NOTHING;
    }
}

static void
hold_row (MplTimelineDrag *self, int row)
{
  const MplTimelineRow *what;

  if (row >= (int) mpl_timeline_scene_get_n_rows (self->view->scene))
    row = -1;
  self->row = row;
  self->id = 0;
  if (row < 0)
    return;

  what = mpl_timeline_scene_get_row (self->view->scene, (guint) row);
  self->id = what->id;
  self->row_kind = what->kind;
}

static void
choose_row (MplTimelineDrag *self, double x)
{
  double indent = mpl_frozen_row_get_indent (mpl_timeline_scene_get_metrics (self->view->scene));

  hold_row (self, mpl_timeline_layout_get_row_at (mpl_timeline_scene_get_layout (self->view->scene),
                                                  self->y0));
  if (self->row >= 0 && self->row_kind != MPL_TIMELINE_ACTION
      && (self->row_kind != MPL_TIMELINE_BLOCK || x > indent))
    self->kind = MPL_TIMELINE_DRAG_ROWS;
}

static double
get_bar_width (MplTimelineDrag *self)
{
  const MplTimelineBar *bar = mpl_timeline_layout_get_bar (
      mpl_timeline_scene_get_layout (self->view->scene), (guint) self->row);

  return bar->box.x1 - bar->box.x0;
}

/* Chooses what a drag from there would be. */
static void
choose (MplTimelineDrag *self, double x, double y, double tolerance)
{
  MplTimelineLayout *layout = mpl_timeline_scene_get_layout (self->view->scene);
  MplTimelineHit hit;

  self->kind = MPL_TIMELINE_DRAG_NOTHING;
  self->grip = MPL_TIMELINE_GRIP_WHOLE;
  self->row = -1;
  if (layout == NULL || self->editor == NULL || x < 0
      || y < gtk_widget_get_height (self->view->head)
      || !MPL_TIMELINE_EDITOR_GET_IFACE (self->editor)->can_edit (self->editor))
    return;

  self->x = x;
  self->y = y;
  mpl_timeline_drag_to_chart (self, x, y, &self->x0, &self->y0);
  if (is_on_columns (self, x))
    {
      choose_row (self, x);
      return;
    }

  hit = mpl_timeline_layout_hit (layout, self->x0, self->y0, tolerance);
  hold_row (self, hit.row);
  self->occurrence = hit.occurrence;
  self->kind = choose_kind (self, hit.kind);
  /* A bar that is all edges is moved. */
  if (self->row < 0 || get_bar_width (self) < 4 * tolerance)
    return;
  if (hit.kind == MPL_TIMELINE_HIT_START)
    self->grip = MPL_TIMELINE_GRIP_START;
  else if (hit.kind == MPL_TIMELINE_HIT_END)
    self->grip = MPL_TIMELINE_GRIP_END;
}

/* By how much a place near an edge scrolls. */
static double
get_speed (double place, double size)
{
  if (place < SCROLL_ZONE)
    return -SCROLL_SPEED * CLAMP ((SCROLL_ZONE - place) / SCROLL_ZONE, 0, 1.5);
  if (place > size - SCROLL_ZONE)
    return SCROLL_SPEED * CLAMP ((place - size + SCROLL_ZONE) / SCROLL_ZONE, 0, 1.5);

  return 0;
}

static gboolean
on_tick_cb (GtkWidget *widget, GdkFrameClock *frame_clock, gpointer user_data)
{
  MplTimelineDrag *self = user_data;
  MplTimelineView *view = self->view;
  double x = self->x - gtk_widget_get_width (view->rows);
  double y = self->y - gtk_widget_get_height (view->head);
  double dx = get_speed (x, mpl_timeline_view_get_chart_width (view));
  double dy = get_speed (y, mpl_timeline_view_get_chart_height (view));

  /* A bar keeps its row, a row its days: only what can go there scrolls there. */
  if (self->kind == MPL_TIMELINE_DRAG_ROWS)
    dx = 0;
  else if (self->kind != MPL_TIMELINE_DRAG_LINK)
    dy = 0;
  if (dx == 0 && dy == 0)
    return G_SOURCE_CONTINUE;

  gtk_adjustment_set_value (view->hadjustment, gtk_adjustment_get_value (view->hadjustment) + dx);
  gtk_adjustment_set_value (view->vadjustment, gtk_adjustment_get_value (view->vadjustment) + dy);
  mpl_timeline_drag_move (self);

  return G_SOURCE_CONTINUE;
}

static void
start (MplTimelineDrag *self)
{
  mpl_timeline_overlay_clear (get_overlay (self));
  if (!mpl_timeline_drag_begin (self))
    {
      self->kind = MPL_TIMELINE_DRAG_NOTHING;
      gtk_gesture_set_state (self->gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  self->active = TRUE;
  gtk_gesture_set_state (self->gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self->view), FALSE);
  if (self->kind == MPL_TIMELINE_DRAG_ROWS
      || (self->kind == MPL_TIMELINE_DRAG_MOVE && self->grip == MPL_TIMELINE_GRIP_WHOLE))
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self->view), "grabbing");
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), on_tick_cb, self, NULL);
  mpl_timeline_drag_move (self);
}

static void
stop (MplTimelineDrag *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->tick);
  self->tick = 0;
  self->active = FALSE;
  self->kind = MPL_TIMELINE_DRAG_NOTHING;
  gtk_widget_set_cursor (GTK_WIDGET (self->view), NULL);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self->view), TRUE);
  mpl_timeline_overlay_clear (get_overlay (self));
}

static gboolean
is_touch (GtkGesture *gesture)
{
  GdkDevice *device
      = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

static void
on_drag_begin_cb (MplTimelineDrag *self, double x, double y, GtkGesture *gesture)
{
  GdkModifierType state
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  choose (self, x, y, is_touch (gesture) ? TOLERANCE_TOUCH : TOLERANCE);
  /* Shift and Ctrl select. */
  if (self->kind == MPL_TIMELINE_DRAG_NOTHING || (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
}

static void
on_drag_update_cb (MplTimelineDrag *self, double dx, double dy, GtkGesture *gesture)
{
  GdkModifierType state
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  double x = 0, y = 0;

  if (self->kind == MPL_TIMELINE_DRAG_NOTHING
      || !gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, &y))
    return;

  self->x = x + dx;
  self->y = y + dy;
  self->free = (state & GDK_ALT_MASK) != 0;
  if (self->active)
    mpl_timeline_drag_move (self);
  else if (!is_touch (gesture)
           && gtk_drag_check_threshold (GTK_WIDGET (self->view), (int) x, (int) y, (int) self->x,
                                        (int) self->y))
    start (self);
}

static void
on_drag_end_cb (MplTimelineDrag *self)
{
  if (!self->active)
    return;

  mpl_timeline_drag_commit (self);
  stop (self);
}

static void
on_press_cb (MplTimelineDrag *self)
{
  if (self->kind != MPL_TIMELINE_DRAG_NOTHING && !self->active)
    start (self);
}

gboolean
mpl_timeline_drag_is_active (MplTimelineDrag *self)
{
  return self->active;
}

void
mpl_timeline_drag_cancel (MplTimelineDrag *self)
{
  if (!self->active)
    return;

  if (self->kind == MPL_TIMELINE_DRAG_MOVE)
    MPL_TIMELINE_EDITOR_GET_IFACE (self->editor)->end_move (self->editor, FALSE);
  stop (self);
  gtk_gesture_set_state (self->gesture, GTK_EVENT_SEQUENCE_DENIED);
}

static const char *
get_cursor_name (MplTimelineDrag *self)
{
  switch (self->kind)
    {
    case MPL_TIMELINE_DRAG_MOVE:
      return self->grip == MPL_TIMELINE_GRIP_WHOLE ? "grab" : "ew-resize";
    case MPL_TIMELINE_DRAG_PROGRESS:
      return "col-resize";
    case MPL_TIMELINE_DRAG_BEAD:
      return "grab";
    case MPL_TIMELINE_DRAG_LINK:
      return "crosshair";
    case MPL_TIMELINE_DRAG_CREATE:
    case MPL_TIMELINE_DRAG_ROWS:
    case MPL_TIMELINE_DRAG_NOTHING:
    default:
      return NULL;
    }
}

void
mpl_timeline_drag_hover (MplTimelineDrag *self, double x, double y)
{
  MplTimelineSketch *sketch = mpl_timeline_overlay_get_sketch (get_overlay (self));
  gboolean had = sketch->has_handle;
  double before_x = sketch->handle_x, before_y = sketch->handle_y;

  /* While a button is pressed, what was chosen below it may still become a drag. */
  if (self->active || gtk_gesture_is_active (self->gesture))
    return;

  choose (self, x, y, TOLERANCE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->view), get_cursor_name (self));
  sketch->has_handle
      = self->kind != MPL_TIMELINE_DRAG_NOTHING && !is_on_columns (self, x)
        && mpl_timeline_drag_get_handle (self, self->row, &sketch->handle_x, &sketch->handle_y);
  if (had != sketch->has_handle || before_x != sketch->handle_x || before_y != sketch->handle_y)
    mpl_timeline_overlay_update (get_overlay (self));
  self->kind = MPL_TIMELINE_DRAG_NOTHING;
}

void
mpl_timeline_drag_set_editor (MplTimelineDrag *self, MplTimelineEditor *editor)
{
  mpl_timeline_drag_cancel (self);
  g_set_object (&self->editor, editor);
}

MplTimelineDrag *
mpl_timeline_drag_new (MplTimelineView *view)
{
  MplTimelineDrag *self = g_new0 (MplTimelineDrag, 1);

  self->view = view;
  self->row = -1;
  self->gesture = gtk_gesture_drag_new ();
  g_signal_connect_swapped (self->gesture, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  g_signal_connect_swapped (self->gesture, "drag-update", G_CALLBACK (on_drag_update_cb), self);
  g_signal_connect_swapped (self->gesture, "drag-end", G_CALLBACK (on_drag_end_cb), self);
  g_signal_connect_swapped (self->gesture, "cancel", G_CALLBACK (mpl_timeline_drag_cancel), self);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (self->gesture));

  self->press = gtk_gesture_long_press_new ();
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (self->press), TRUE);
  g_signal_connect_swapped (self->press, "pressed", G_CALLBACK (on_press_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (self->press));
  gtk_gesture_group (self->gesture, self->press);

  return self;
}

void
mpl_timeline_drag_free (MplTimelineDrag *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->tick);
  g_signal_handlers_disconnect_by_data (self->gesture, self);
  g_signal_handlers_disconnect_by_data (self->press, self);
  g_clear_object (&self->editor);
  g_free (self);
}
