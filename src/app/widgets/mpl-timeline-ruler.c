/* mpl-timeline-ruler.c: the scale above a timeline's chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Accessibility: an image that is told of by the days that are seen.
 */

#include "mpl-config.h"

#include "app/widgets/mpl-timeline-ruler.h"

#include <glib/gi18n.h>

#include "base/mpl-format.h"

struct _MplTimelineRuler
{
  GtkWidget parent_instance;

  MplTimelineScene *scene;
};

G_DEFINE_FINAL_TYPE (MplTimelineRuler, mpl_timeline_ruler, GTK_TYPE_WIDGET)

static MplSpan
get_seen (MplTimelineRuler *self)
{
  const MplTimeScale *scale = mpl_timeline_scene_get_scale (self->scene);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  double x = 0, y = 0;

  mpl_timeline_scene_get_position (self->scene, &x, &y);

  return MPL_SPAN_INIT (mpl_time_scale_get_day (scale, x),
                        mpl_time_scale_get_day (scale, x + MAX (width - 1, 0)));
}

static void
update_accessible (MplTimelineRuler *self)
{
  g_autofree char *days = NULL;
  g_autofree char *label = NULL;

  if (mpl_timeline_scene_get_layout (self->scene) == NULL
      || gtk_widget_get_width (GTK_WIDGET (self)) <= 0)
    return;

  days = mpl_format_span (get_seen (self), TRUE);
  /* Translators: what part of the timeline is seen; %s are days: “14 – 20 September 2026” */
  label = g_strdup_printf (_ ("Time scale, %s"), days);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
on_scene_changed_cb (MplTimelineRuler *self, guint change)
{
  if (change
      & (MPL_TIMELINE_SCENE_SCALE | MPL_TIMELINE_SCENE_POSITION | MPL_TIMELINE_SCENE_ROWS
         | MPL_TIMELINE_SCENE_LOOK))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
mpl_timeline_ruler_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MplTimelineRuler *self = MPL_TIMELINE_RULER (widget);
  MplTimelineLayout *layout = mpl_timeline_scene_get_layout (self->scene);
  const MplTimelinePainter *painter = mpl_timeline_scene_get_painter (self->scene);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr;
  double x = 0, y = 0;

  if (width <= 0 || height <= 0 || layout == NULL)
    return;

  mpl_timeline_scene_get_position (self->scene, &x, &y);
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_translate (cr, -x, 0);
  mpl_timeline_painter_draw_header (painter, layout, NULL, cr, x, x + width);
  cairo_destroy (cr);
  update_accessible (self);
}

static const char *
get_day_kind (MplTimelineDayFlags flags)
{
  if (flags & MPL_TIMELINE_DAY_HOLIDAY)
    return _ ("public holiday");
  if (flags & MPL_TIMELINE_DAY_BREAK)
    return _ ("school break");
  if (flags & MPL_TIMELINE_DAY_WEEKEND)
    return _ ("day off");

  return _ ("working day");
}

/* «вторник, 15 сентября 2026, рабочий день» */
static char *
describe_day (MplTimelineInput *input, MplDay day)
{
  g_autofree char *date = mpl_format_span (MPL_SPAN_INIT (day, day), TRUE);

  return g_strdup_printf ("%s, %s, %s", mpl_format_weekday (mpl_day_get_weekday (day)), date,
                          get_day_kind (mpl_timeline_input_get_day (input, day)));
}

char *
mpl_timeline_ruler_describe (MplTimelineRuler *self, double x, double y)
{
  MplTimelineLayout *layout = mpl_timeline_scene_get_layout (self->scene);
  const MplTimeScale *scale = mpl_timeline_scene_get_scale (self->scene);
  double left = 0, top = 0;
  g_autofree char *days = NULL;
  MplTimelineInput *input;
  const MplZoomLevel *level;
  guint n_levels;
  MplTimeTick tick;

  if (layout == NULL)
    return NULL;

  mpl_timeline_scene_get_position (self->scene, &left, &top);
  input = mpl_timeline_layout_get_input (layout);
  level = &mpl_zoom_get_levels (&n_levels)[mpl_time_scale_get_level (scale)];
  tick = mpl_time_tick_find (
      input,
      y < mpl_timeline_scene_get_metrics (self->scene)->header_height ? level->major : level->minor,
      mpl_time_scale_get_day (scale, left + x));
  if (tick.unit == MPL_TIME_DAY)
    return describe_day (input, tick.span.start);

  days = mpl_format_span (tick.span, TRUE);
  if (tick.term < 0)
    return g_steal_pointer (&days);

  return g_strdup_printf ("%s, %s",
                          mpl_timeline_input_get_term (input, (guint) tick.term)->titles[0], days);
}

static void
mpl_timeline_ruler_dispose (GObject *object)
{
  g_clear_object (&MPL_TIMELINE_RULER (object)->scene);

  G_OBJECT_CLASS (mpl_timeline_ruler_parent_class)->dispose (object);
}

static void
mpl_timeline_ruler_class_init (MplTimelineRulerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mpl_timeline_ruler_dispose;
  widget_class->snapshot = mpl_timeline_ruler_snapshot;

  gtk_widget_class_set_css_name (widget_class, "timelineruler");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mpl_timeline_ruler_init (MplTimelineRuler *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
mpl_timeline_ruler_new (MplTimelineScene *scene)
{
  MplTimelineRuler *self = g_object_new (MPL_TYPE_TIMELINE_RULER, NULL);

  self->scene = g_object_ref (scene);
  g_signal_connect_object (scene, "changed", G_CALLBACK (on_scene_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
