/* mpl-timeline-view.c: a timeline: frozen columns beside a drawn chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys: up and down, Page Up and Down, Home and End walk the rows, with Shift they select; right
 * and left open and fold a block or lead to it; Space selects, Enter opens; Ctrl with +, − and 0
 * zooms, Ctrl+T goes to today. Keys that change rows: mpl-timeline-view-edit.c.
 * Accessibility: the frozen rows are a tree whose items say all that the chart draws of them.
 * CSS nodes: `timelineview`.
 */

#include "mpl-config.h"

#include "app/widgets/mpl-timeline-view-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/widgets/mpl-frozen-rows.h"
#include "app/widgets/mpl-timeline-brush.h"
#include "app/widgets/mpl-timeline-chart.h"
#include "app/widgets/mpl-timeline-head.h"
#include "app/widgets/mpl-timeline-overlay.h"
#include "app/widgets/mpl-timeline-ruler.h"

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  RENAMED,
  ROW_ACTIVATED,
  SELECTION_CHANGED,
  ZOOMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void scrollable_init (GtkScrollableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MplTimelineView,
                               mpl_timeline_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, scrollable_init))

static void
on_adjustment_value_changed_cb (MplTimelineView *self)
{
  mpl_timeline_scene_set_position (self->scene, gtk_adjustment_get_value (self->hadjustment),
                                   gtk_adjustment_get_value (self->vadjustment));
}

static void
set_adjustment (MplTimelineView *self, GtkAdjustment **place, GtkAdjustment *adjustment)
{
  if (adjustment != NULL && *place == adjustment)
    return;

  if (*place != NULL)
    g_signal_handlers_disconnect_by_data (*place, self);
  g_clear_object (place);
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  *place = g_object_ref_sink (adjustment);
  g_signal_connect_swapped (adjustment, "value-changed",
                            G_CALLBACK (on_adjustment_value_changed_cb), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static MplTimelinePaletteId
choose_palette (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return dark ? MPL_TIMELINE_PALETTE_DARK_CONTRAST : MPL_TIMELINE_PALETTE_LIGHT_CONTRAST;

  return dark ? MPL_TIMELINE_PALETTE_DARK : MPL_TIMELINE_PALETTE_LIGHT;
}

static void
update_look (MplTimelineView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;
  double resolution = pango_cairo_context_get_resolution (context);
  double scale = surface != NULL ? gdk_surface_get_scale (surface) : 1;

  mpl_timeline_scene_set_look (self->scene, pango_context_get_font_description (context),
                               resolution > 0 ? resolution : 96, MAX (scale, 1), choose_palette ());
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
on_scene_changed_cb (MplTimelineView *self, guint change)
{
  if (change & MPL_TIMELINE_SCENE_ROWS)
    mpl_timeline_view_update_scale (self);
  if (self->entry != NULL && (change & MPL_TIMELINE_SCENE_POSITION))
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (change & MPL_TIMELINE_SCENE_COLUMNS)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (change & MPL_TIMELINE_SCENE_SELECTION)
    g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static void
allocate (GtkWidget *child, int x, int y, int width, int height)
{
  gtk_widget_allocate (child, MAX (width, 0), MAX (height, 0), -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, (float) y)));
}

static void
mpl_timeline_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MplTimelineView *self = MPL_TIMELINE_VIEW (widget);
  int top = (int) ceil (2 * mpl_timeline_scene_get_metrics (self->scene)->header_height);
  int left;

  mpl_timeline_view_update_columns (self, width);
  left = (int) ceil (mpl_timeline_columns_get_width (mpl_timeline_scene_get_columns (self->scene)));
  left = MIN (left, width);
  allocate (self->head, 0, 0, left, top);
  allocate (self->ruler, left, 0, width - left, top);
  allocate (self->chart, left, top, width - left, height - top);
  mpl_timeline_view_update_scale (self);
  mpl_timeline_view_find_place (self);
  allocate (self->rows, 0, top, left, height - top);
  mpl_timeline_overlay_set_chart (MPL_TIMELINE_OVERLAY (self->overlay), left, top);
  allocate (self->overlay, 0, 0, width, height);
  mpl_timeline_view_allocate_entry (self);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
mpl_timeline_view_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  MplTimelineView *self = MPL_TIMELINE_VIEW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child))
      gtk_widget_measure (child, orientation, -1, NULL, NULL, NULL, NULL);
  *minimum = (int) (8 * mpl_timeline_scene_get_metrics (self->scene)->em);
  *natural = *minimum * 4;
}

/* The edge between columns and chart lies over both. */
static void
mpl_timeline_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MplTimelineView *self = MPL_TIMELINE_VIEW (widget);
  const MplTimelinePainter *painter = mpl_timeline_scene_get_painter (self->scene);
  double line = mpl_timeline_scene_get_metrics (self->scene)->line;
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int left = gtk_widget_get_width (self->rows);

  mpl_timeline_brush_fill (snapshot, painter->palette->background, 0, 0, width, height);
  GTK_WIDGET_CLASS (mpl_timeline_view_parent_class)->snapshot (widget, snapshot);
  mpl_timeline_brush_fill (snapshot, painter->palette->header_line, left - line, 0, line, height);
}

static void
mpl_timeline_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (mpl_timeline_view_parent_class)->css_changed (widget, change);

  update_look (MPL_TIMELINE_VIEW (widget));
}

static void
mpl_timeline_view_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mpl_timeline_view_parent_class)->realize (widget);

  g_signal_connect_object (gtk_native_get_surface (gtk_widget_get_native (widget)), "notify::scale",
                           G_CALLBACK (update_look), widget, G_CONNECT_SWAPPED);
  update_look (MPL_TIMELINE_VIEW (widget));
}

static void
mpl_timeline_view_unrealize (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_native_get_surface (gtk_widget_get_native (widget)),
                                        update_look, widget);

  GTK_WIDGET_CLASS (mpl_timeline_view_parent_class)->unrealize (widget);
}

static gboolean
get_border (GtkScrollable *scrollable, GtkBorder *border)
{
  MplTimelineView *self = MPL_TIMELINE_VIEW (scrollable);

  *border = (GtkBorder) { .left = (gint16) gtk_widget_get_width (self->rows),
                          .top = (gint16) gtk_widget_get_height (self->head) };

  return TRUE;
}

static void
scrollable_init (GtkScrollableInterface *iface)
{
  iface->get_border = get_border;
}

static void
mpl_timeline_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MplTimelineView *self = MPL_TIMELINE_VIEW (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->hscroll_policy);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->vscroll_policy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_timeline_view_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  MplTimelineView *self = MPL_TIMELINE_VIEW (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->hadjustment, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->vadjustment, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->hscroll_policy = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->vscroll_policy = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_timeline_view_dispose (GObject *object)
{
  MplTimelineView *self = MPL_TIMELINE_VIEW (object);
  GtkWidget *child;

  mpl_timeline_view_stop (self);
  g_clear_object (&self->animation);
  g_clear_pointer (&self->drag, mpl_timeline_drag_free);
  g_clear_object (&self->editor);
  self->entry = NULL;
  self->menu = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  if (self->hadjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->hadjustment, self);
  if (self->vadjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->vadjustment, self);
  g_clear_object (&self->hadjustment);
  g_clear_object (&self->vadjustment);
  g_clear_pointer (&self->input, mpl_timeline_input_unref);

  G_OBJECT_CLASS (mpl_timeline_view_parent_class)->dispose (object);
}

static void
mpl_timeline_view_finalize (GObject *object)
{
  g_clear_object (&MPL_TIMELINE_VIEW (object)->scene);

  G_OBJECT_CLASS (mpl_timeline_view_parent_class)->finalize (object);
}

static void
mpl_timeline_view_class_init (MplTimelineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = mpl_timeline_view_get_property;
  object_class->set_property = mpl_timeline_view_set_property;
  object_class->dispose = mpl_timeline_view_dispose;
  object_class->finalize = mpl_timeline_view_finalize;
  widget_class->size_allocate = mpl_timeline_view_size_allocate;
  widget_class->measure = mpl_timeline_view_measure;
  widget_class->snapshot = mpl_timeline_view_snapshot;
  widget_class->css_changed = mpl_timeline_view_css_changed;
  widget_class->realize = mpl_timeline_view_realize;
  widget_class->unrealize = mpl_timeline_view_unrealize;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[RENAMED] = g_signal_new ("renamed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_INT64, G_TYPE_STRING);
  signals[ROW_ACTIVATED] = g_signal_new ("row-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT64);
  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                             NULL, NULL, G_TYPE_NONE, 0);
  signals[ZOOMED]
      = g_signal_new ("zoomed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  mpl_timeline_view_install_menu (widget_class);
  gtk_widget_class_set_css_name (widget_class, "timelineview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mpl_timeline_view_init (MplTimelineView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->scene = mpl_timeline_scene_new ();
  self->parts = MPL_TIMELINE_PARTS_DEFAULT;
  self->columns = MPL_TIMELINE_COLUMNS_DEFAULT;
  self->period = MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE);
  self->pointer_x = -1;
  set_adjustment (self, &self->hadjustment, NULL);
  set_adjustment (self, &self->vadjustment, NULL);

  self->head = mpl_timeline_head_new (self->scene);
  self->rows = mpl_frozen_rows_new (self->scene);
  self->ruler = mpl_timeline_ruler_new (self->scene);
  self->chart = mpl_timeline_chart_new (self->scene);
  gtk_widget_set_parent (self->head, widget);
  gtk_widget_set_parent (self->rows, widget);
  gtk_widget_set_parent (self->ruler, widget);
  gtk_widget_set_parent (self->chart, widget);
  self->overlay = mpl_timeline_overlay_new (self->scene);
  gtk_widget_set_parent (self->overlay, widget);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (widget, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Activities of the plan"), -1);

  g_signal_connect_object (self->scene, "changed", G_CALLBACK (on_scene_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update_look), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update_look), self,
                           G_CONNECT_SWAPPED);
  mpl_timeline_view_connect_columns (self);
  mpl_timeline_view_add_pointer (self);
  mpl_timeline_view_add_keys (self);
  self->drag = mpl_timeline_drag_new (self);
}

GtkWidget *
mpl_timeline_view_new (void)
{
  return g_object_new (MPL_TYPE_TIMELINE_VIEW, NULL);
}

MplTimelineScene *
mpl_timeline_view_get_scene (MplTimelineView *self)
{
  g_return_val_if_fail (MPL_IS_TIMELINE_VIEW (self), NULL);

  return self->scene;
}

void
mpl_timeline_view_set_input (MplTimelineView *self, MplTimelineInput *input, MplSpan period)
{
  g_return_if_fail (MPL_IS_TIMELINE_VIEW (self));

  g_clear_pointer (&self->input, mpl_timeline_input_unref);
  self->input = input != NULL ? mpl_timeline_input_ref (input) : NULL;
  self->period = period;
  mpl_timeline_scene_set_input (self->scene, input, self->parts);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
mpl_timeline_view_set_editor (MplTimelineView *self, MplTimelineEditor *editor)
{
  g_return_if_fail (MPL_IS_TIMELINE_VIEW (self));

  g_set_object (&self->editor, editor);
  mpl_timeline_drag_set_editor (self->drag, editor);
}

void
mpl_timeline_view_set_parts (MplTimelineView *self, MplTimelineParts parts)
{
  g_return_if_fail (MPL_IS_TIMELINE_VIEW (self));

  if (self->parts == parts)
    return;

  self->parts = parts;
  mpl_timeline_scene_set_input (self->scene, self->input, parts);
}

void
mpl_timeline_view_set_columns (MplTimelineView *self, MplTimelineColumnSet columns)
{
  g_return_if_fail (MPL_IS_TIMELINE_VIEW (self));

  self->columns = columns;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
mpl_timeline_view_set_tip_func (MplTimelineView *self, MplTimelineTipFunc func, gpointer data)
{
  g_return_if_fail (MPL_IS_TIMELINE_VIEW (self));

  self->tip_func = func;
  self->tip_data = data;
}

void
mpl_timeline_view_activate_row (MplTimelineView *self, int row)
{
  const MplTimelineRow *what;

  if (row < 0)
    return;

  what = mpl_timeline_scene_get_row (self->scene, (guint) row);
  if (what->kind == MPL_TIMELINE_BLOCK)
    mpl_timeline_scene_set_folded (self->scene, (guint) row,
                                   !mpl_timeline_scene_get_folded (self->scene, (guint) row));
  else
    g_signal_emit (self, signals[ROW_ACTIVATED], 0, (guint) what->kind, what->id);
}
