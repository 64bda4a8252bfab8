/* mpl-timeline-overlay.c: what a drag shows above a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Accessibility: hidden; the words are announced by whoever shows them.
 */

#include "mpl-config.h"

#include "app/widgets/mpl-timeline-overlay.h"

#include "app/widgets/mpl-timeline-brush.h"

/* Opacities of 255. */
#define FILL 0x55
#define SHADOW 0x40

#define N_LINES 2

struct _MplTimelineOverlay
{
  GtkWidget parent_instance;

  MplTimelineScene *scene;
  MplTimelineSketch sketch;
  int left;
  int top;
};

G_DEFINE_FINAL_TYPE (MplTimelineOverlay, mpl_timeline_overlay, GTK_TYPE_WIDGET)

static void
on_scene_changed_cb (MplTimelineOverlay *self, guint change)
{
  if (change & (MPL_TIMELINE_SCENE_POSITION | MPL_TIMELINE_SCENE_SCALE | MPL_TIMELINE_SCENE_LOOK))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static const MplTimelinePalette *
get_palette (MplTimelineOverlay *self)
{
  return mpl_timeline_scene_get_painter (self->scene)->palette;
}

static void
draw_box (MplTimelineOverlay *self, GtkSnapshot *snapshot, const MplTimelineBox *box)
{
  float radius = (float) mpl_timeline_scene_get_metrics (self->scene)->corner;
  MplTimelineColor color = get_palette (self)->term_text;
  GdkRGBA fill = mpl_timeline_brush_get_rgba ((color & ~0xffu) | FILL);
  GdkRGBA line = mpl_timeline_brush_get_rgba (color | 0xff);
  const float widths[] = { 1.5f, 1.5f, 1.5f, 1.5f };
  const GdkRGBA lines[] = { line, line, line, line };
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded,
                                   &GRAPHENE_RECT_INIT ((float) box->x0, (float) box->y0,
                                                        (float) (box->x1 - box->x0),
                                                        (float) (box->y1 - box->y0)),
                                   radius);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &fill, &rounded.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &rounded, widths, lines);
}

static void
draw_line (MplTimelineOverlay *self, GtkSnapshot *snapshot)
{
  const MplTimelineBox *line = &self->sketch.line;
  const MplTimelinePalette *palette = get_palette (self);
  GdkRGBA color = mpl_timeline_brush_get_rgba (self->sketch.problem != NULL ? palette->overdue
                                                                            : palette->term_text);
  GskPathBuilder *builder = gsk_path_builder_new ();
  GskStroke *stroke = gsk_stroke_new (2);
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, (float) line->x0, (float) line->y0);
  gsk_path_builder_line_to (builder, (float) line->x1, (float) line->y1);
  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT ((float) line->x1, (float) line->y1),
                               3);
  path = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_stroke (snapshot, path, stroke, &color);
  gsk_stroke_free (stroke);
}

static void
draw_handle (MplTimelineOverlay *self, GtkSnapshot *snapshot)
{
  float r = (float) (0.28 * mpl_timeline_scene_get_metrics (self->scene)->em);
  graphene_point_t middle
      = GRAPHENE_POINT_INIT ((float) self->sketch.handle_x, (float) self->sketch.handle_y);
  GdkRGBA fill = mpl_timeline_brush_get_rgba (get_palette (self)->background);
  GdkRGBA line = mpl_timeline_brush_get_rgba (get_palette (self)->term_text);
  GskPathBuilder *builder = gsk_path_builder_new ();
  GskStroke *stroke = gsk_stroke_new (1.5f);
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_add_circle (builder, &middle, r);
  path = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &fill);
  gtk_snapshot_append_stroke (snapshot, path, stroke, &line);
  gsk_stroke_free (stroke);
}

static void
draw_ground (MplTimelineOverlay *self, GtkSnapshot *snapshot, const graphene_rect_t *bounds)
{
  GdkRGBA ground = mpl_timeline_brush_get_rgba (get_palette (self)->background | 0xff);
  GdkRGBA shadow = { 0, 0, 0, (float) SHADOW / 255 };
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (
      &rounded, bounds, (float) (2 * mpl_timeline_scene_get_metrics (self->scene)->corner));
  gtk_snapshot_append_outset_shadow (snapshot, &rounded, &shadow, 0, 1, 1, 6);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &ground, bounds);
  gtk_snapshot_pop (snapshot);
}

/* The words in a box of their own, above or below the row as there is room, within the view. */
static void
draw_words (MplTimelineOverlay *self, GtkSnapshot *snapshot, double x, double y)
{
  const MplTimelineMetrics *metrics = mpl_timeline_scene_get_metrics (self->scene);
  MplTimelineText *store = mpl_timeline_scene_get_text (self->scene);
  const char *const texts[N_LINES] = { self->sketch.text, self->sketch.problem };
  const MplTextStyle styles[N_LINES] = { MPL_TEXT_SMALL_BOLD, MPL_TEXT_SMALL };
  const MplTimelineColor colors[N_LINES]
      = { get_palette (self)->text, get_palette (self)->overdue };
  double room = gtk_widget_get_width (GTK_WIDGET (self));
  double width = 0, height = metrics->pad;
  PangoLayout *layouts[N_LINES] = { NULL };

  for (guint i = 0; i < N_LINES; i++)
    {
      int w = 0, h = 0;

      if (texts[i] == NULL || *texts[i] == '\0')
        continue;
      layouts[i] = mpl_timeline_text_new_layout (store, styles[i], texts[i],
                                                 MIN (room * 0.6, 26 * metrics->em), 4);
      pango_layout_get_pixel_size (layouts[i], &w, &h);
      width = MAX (width, w);
      height += h + metrics->pad;
    }
  if (width == 0)
    return;

  width += 3 * metrics->pad;
  x = CLAMP (x, metrics->pad, MAX (room - width - metrics->pad, metrics->pad));
  y = y - height - metrics->pad >= self->top ? y - height - metrics->pad
                                             : y + metrics->row_height + metrics->pad;
  draw_ground (self, snapshot,
               &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
  y += metrics->pad;
  for (guint i = 0; i < N_LINES; i++)
    if (layouts[i] != NULL)
      {
        int h = 0;

        pango_layout_get_pixel_size (layouts[i], NULL, &h);
        mpl_timeline_brush_write (snapshot, colors[i], layouts[i],
                                  mpl_timeline_metrics_snap (metrics, x + 1.5 * metrics->pad),
                                  mpl_timeline_metrics_snap (metrics, y));
        y += h + metrics->pad;
        g_object_unref (layouts[i]);
      }
}

static void
mpl_timeline_overlay_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MplTimelineOverlay *self = MPL_TIMELINE_OVERLAY (widget);
  const MplTimelineSketch *sketch = &self->sketch;
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  double x = 0, y = 0;

  if (mpl_timeline_scene_get_layout (self->scene) == NULL)
    return;

  mpl_timeline_scene_get_position (self->scene, &x, &y);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) self->left, (float) self->top,
                                                         (float) (width - self->left),
                                                         (float) (height - self->top)));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) (self->left - x), (float) (self->top - y)));
  for (guint i = 0; i < sketch->n_boxes; i++)
    draw_box (self, snapshot, &sketch->boxes[i]);
  if (sketch->has_line)
    draw_line (self, snapshot);
  if (sketch->has_handle)
    draw_handle (self, snapshot);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);

  if (sketch->has_drop && sketch->drop_y - y >= 0)
    mpl_timeline_brush_fill (snapshot, get_palette (self)->term_text, 0,
                             self->top + sketch->drop_y - y - 1, width, 2);
  draw_words (self, snapshot, self->left + sketch->text_x - x, self->top + sketch->text_y - y);
}

static void
clear_sketch (MplTimelineOverlay *self)
{
  g_free (self->sketch.boxes);
  g_free (self->sketch.text);
  g_free (self->sketch.problem);
  self->sketch = (MplTimelineSketch) { 0 };
}

static void
mpl_timeline_overlay_finalize (GObject *object)
{
  MplTimelineOverlay *self = MPL_TIMELINE_OVERLAY (object);

  clear_sketch (self);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (mpl_timeline_overlay_parent_class)->finalize (object);
}

static void
mpl_timeline_overlay_class_init (MplTimelineOverlayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mpl_timeline_overlay_finalize;
  widget_class->snapshot = mpl_timeline_overlay_snapshot;

  gtk_widget_class_set_css_name (widget_class, "timelineoverlay");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mpl_timeline_overlay_init (MplTimelineOverlay *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
mpl_timeline_overlay_new (MplTimelineScene *scene)
{
  MplTimelineOverlay *self = g_object_new (MPL_TYPE_TIMELINE_OVERLAY, NULL);

  self->scene = g_object_ref (scene);
  g_signal_connect_object (scene, "changed", G_CALLBACK (on_scene_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
mpl_timeline_overlay_set_chart (MplTimelineOverlay *self, int left, int top)
{
  g_return_if_fail (MPL_IS_TIMELINE_OVERLAY (self));

  self->left = left;
  self->top = top;
}

MplTimelineSketch *
mpl_timeline_overlay_get_sketch (MplTimelineOverlay *self)
{
  g_return_val_if_fail (MPL_IS_TIMELINE_OVERLAY (self), NULL);

  return &self->sketch;
}

void
mpl_timeline_overlay_update (MplTimelineOverlay *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mpl_timeline_overlay_clear (MplTimelineOverlay *self)
{
  g_return_if_fail (MPL_IS_TIMELINE_OVERLAY (self));

  clear_sketch (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
