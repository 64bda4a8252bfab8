/* mpl-timeline-head.c: the heads of a timeline's frozen columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Accessibility: hidden; each row says what it shows in one sentence.
 */

#include "mpl-config.h"

#include "app/widgets/mpl-timeline-head.h"

#include <glib/gi18n.h>

#include "app/widgets/mpl-frozen-row.h"
#include "app/widgets/mpl-timeline-brush.h"

/* How far beside an edge it still takes the pointer. */
#define EDGE_REACH 6.0

/* What ends at an edge. */
typedef struct
{
  guint column; /* MplTimelineColumnSet, 0 for the title */
  double start;
  double end;
} Edge;

#define N_EDGES 3

struct _MplTimelineHead
{
  GtkWidget parent_instance;

  MplTimelineScene *scene;
  GtkGesture *drag;
  GtkGesture *click;
  GtkEventController *motion;
  int dragged; /* the edge, -1 for none */
  double width_before;
};

enum
{
  FIT,
  RESIZE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MplTimelineHead, mpl_timeline_head, GTK_TYPE_WIDGET)

static void
get_edges (MplTimelineHead *self, Edge edges[N_EDGES])
{
  const MplTimelineColumns *columns = mpl_timeline_scene_get_columns (self->scene);
  double x = columns->number;

  edges[0] = (Edge) { 0, x, x + columns->title };
  x = edges[0].end;
  edges[1] = (Edge) { MPL_TIMELINE_COLUMN_RESPONSIBLE, x, x + columns->responsible };
  x = edges[1].end;
  edges[2] = (Edge) { MPL_TIMELINE_COLUMN_DAYS, x, x + columns->days };
}

/* The edge at a point, -1. Of edges that fall together the one of a column that is there. */
static int
find_edge (MplTimelineHead *self, double x)
{
  Edge edges[N_EDGES];

  get_edges (self, edges);
  for (int i = 0; i < N_EDGES; i++)
    if (ABS (x - edges[i].end) <= EDGE_REACH && edges[i].end > edges[i].start)
      return i;

  return -1;
}

static void
on_drag_begin_cb (MplTimelineHead *self, double x, double y, GtkGestureDrag *drag)
{
  Edge edges[N_EDGES];

  self->dragged = find_edge (self, x);
  if (self->dragged < 0)
    {
      gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  get_edges (self, edges);
  self->width_before = edges[self->dragged].end - edges[self->dragged].start;
  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_drag_update_cb (MplTimelineHead *self, double dx, double dy)
{
  Edge edges[N_EDGES];

  if (self->dragged < 0)
    return;

  get_edges (self, edges);
  g_signal_emit (self, signals[RESIZE], 0, edges[self->dragged].column, self->width_before + dx);
}

static void
on_click_pressed_cb (MplTimelineHead *self, int n_press, double x, double y)
{
  int edge = find_edge (self, x);
  Edge edges[N_EDGES];

  if (n_press != 2 || edge < 0)
    return;

  get_edges (self, edges);
  g_signal_emit (self, signals[FIT], 0, edges[edge].column);
}

static void
on_motion_cb (MplTimelineHead *self, double x, double y)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   find_edge (self, x) >= 0 ? "col-resize" : NULL);
}

static void
on_scene_changed_cb (MplTimelineHead *self, guint change)
{
  if (change & (MPL_TIMELINE_SCENE_COLUMNS | MPL_TIMELINE_SCENE_LOOK | MPL_TIMELINE_SCENE_ROWS))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
draw_head (MplTimelineHead *self, GtkSnapshot *snapshot, const char *title, double x, double width)
{
  const MplTimelineMetrics *metrics = mpl_timeline_scene_get_metrics (self->scene);
  MplTimelineText *text = mpl_timeline_scene_get_text (self->scene);
  double height = mpl_timeline_text_get_height (text, MPL_TEXT_SMALL_BOLD);
  g_autoptr (PangoLayout) layout = NULL;
  double y = metrics->header_height + (metrics->header_height - height) / 2;

  if (width <= 2 * metrics->pad)
    return;

  layout = mpl_timeline_text_new_layout (text, MPL_TEXT_SMALL_BOLD, title, width, 1);
  mpl_timeline_brush_write (snapshot, mpl_timeline_scene_get_painter (self->scene)->palette->dim,
                            layout, mpl_timeline_metrics_snap (metrics, x),
                            mpl_timeline_metrics_snap (metrics, y));
}

static void
mpl_timeline_head_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MplTimelineHead *self = MPL_TIMELINE_HEAD (widget);
  const MplTimelinePalette *palette = mpl_timeline_scene_get_painter (self->scene)->palette;
  const MplTimelineMetrics *metrics = mpl_timeline_scene_get_metrics (self->scene);
  const MplTimelineColumns *columns = mpl_timeline_scene_get_columns (self->scene);
  double indent = mpl_frozen_row_get_indent (metrics);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  Edge edges[N_EDGES];

  if (mpl_timeline_scene_get_text (self->scene) == NULL)
    return;

  mpl_timeline_brush_fill (snapshot, palette->header, 0, 0, width, height);
  mpl_timeline_brush_fill (snapshot, palette->header_line, 0, height - metrics->line, width,
                           metrics->line);
  get_edges (self, edges);
  draw_head (self, snapshot, "№", indent, columns->number - indent);
  draw_head (self, snapshot, "Мероприятие", MAX (edges[0].start, indent),
             edges[0].end - MAX (edges[0].start, indent));
  draw_head (self, snapshot, "Ответственный", edges[1].start + metrics->pad, columns->responsible);
  draw_head (self, snapshot, "Сроки", edges[2].start + metrics->pad, columns->days);
  for (guint i = 0; i + 1 < N_EDGES; i++)
    if (edges[i].end < width - 1 && edges[i].end > edges[i].start)
      mpl_timeline_brush_fill (snapshot, palette->header_line,
                               mpl_timeline_metrics_snap (metrics, edges[i].end) - metrics->line,
                               metrics->header_height + metrics->pad, metrics->line,
                               metrics->header_height - 2 * metrics->pad);
}

static void
mpl_timeline_head_dispose (GObject *object)
{
  g_clear_object (&MPL_TIMELINE_HEAD (object)->scene);

  G_OBJECT_CLASS (mpl_timeline_head_parent_class)->dispose (object);
}

static void
mpl_timeline_head_class_init (MplTimelineHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mpl_timeline_head_dispose;
  widget_class->snapshot = mpl_timeline_head_snapshot;

  signals[FIT] = g_signal_new ("fit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[RESIZE] = g_signal_new ("resize", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_DOUBLE);

  gtk_widget_class_set_css_name (widget_class, "timelinehead");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mpl_timeline_head_init (MplTimelineHead *self)
{
  self->dragged = -1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  self->click = gtk_gesture_click_new ();
  g_signal_connect_swapped (self->click, "pressed", G_CALLBACK (on_click_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->click));
  self->drag = gtk_gesture_drag_new ();
  g_signal_connect_swapped (self->drag, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  g_signal_connect_swapped (self->drag, "drag-update", G_CALLBACK (on_drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag));
  self->motion = gtk_event_controller_motion_new ();
  g_signal_connect_swapped (self->motion, "motion", G_CALLBACK (on_motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), self->motion);
}

GtkWidget *
mpl_timeline_head_new (MplTimelineScene *scene)
{
  MplTimelineHead *self = g_object_new (MPL_TYPE_TIMELINE_HEAD, NULL);

  self->scene = g_object_ref (scene);
  g_signal_connect_object (scene, "changed", G_CALLBACK (on_scene_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
