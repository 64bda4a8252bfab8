/* mpl-timeline-chart.c: the drawn part of a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/widgets/mpl-timeline-chart.h"

struct _MplTimelineChart
{
  GtkWidget parent_instance;

  MplTimelineScene *scene;
};

G_DEFINE_FINAL_TYPE (MplTimelineChart, mpl_timeline_chart, GTK_TYPE_WIDGET)

static void
on_scene_changed_cb (MplTimelineChart *self, guint change)
{
  if (change & ~(guint) MPL_TIMELINE_SCENE_CURSOR)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
mpl_timeline_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MplTimelineChart *self = MPL_TIMELINE_CHART (widget);
  MplTimelineLayout *layout = mpl_timeline_scene_get_layout (self->scene);
  const MplTimelinePainter *painter = mpl_timeline_scene_get_painter (self->scene);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  MplTimelineBox clip;
  cairo_t *cr;
  double x = 0, y = 0;

  if (width <= 0 || height <= 0 || layout == NULL)
    return;

  mpl_timeline_scene_get_position (self->scene, &x, &y);
  clip = (MplTimelineBox) { x, y, x + width, y + height };
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_translate (cr, -x, -y);
  mpl_timeline_painter_draw_chart (painter, layout, cr, &clip);
  cairo_destroy (cr);
}

static void
mpl_timeline_chart_dispose (GObject *object)
{
  g_clear_object (&MPL_TIMELINE_CHART (object)->scene);

  G_OBJECT_CLASS (mpl_timeline_chart_parent_class)->dispose (object);
}

static void
mpl_timeline_chart_class_init (MplTimelineChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mpl_timeline_chart_dispose;
  widget_class->snapshot = mpl_timeline_chart_snapshot;

  gtk_widget_class_set_css_name (widget_class, "timelinechart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mpl_timeline_chart_init (MplTimelineChart *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
mpl_timeline_chart_new (MplTimelineScene *scene)
{
  MplTimelineChart *self = g_object_new (MPL_TYPE_TIMELINE_CHART, NULL);

  self->scene = g_object_ref (scene);
  g_signal_connect_object (scene, "changed", G_CALLBACK (on_scene_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
