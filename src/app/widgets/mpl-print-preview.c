/* mpl-print-preview.c: pages below each other, as they are going to be printed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws the pages that are in sight, white with a shadow in any style, from pictures of as many
 * pixels as the screen has there; a page whose picture is still being drawn is white paper.
 *
 * CSS node: `print-preview`.
 * Keys: Page Up and Page Down lead to the page before and after, Home and End to the first and the
 * last, the arrows scroll; Ctrl with +, − and 0 zooms.
 * Accessibility: an image whose name tells the page that is looked at and what is on it.
 * Text direction: none; pages stand in the middle.
 */

#include "mpl-config.h"

#include "app/widgets/mpl-print-preview.h"

#include <math.h>

#define GAP 18
#define ZOOM_MAX 8.0
#define ZOOM_STEP 1.25
#define LEAST_WIDTH 120

struct _MplPrintPreview
{
  GtkWidget parent_instance;

  MplPrintPages *pages;
  GtkAdjustment *adjustments[2]; /* by orientation */
  GtkScrollablePolicy policies[2];
  double zoom;
  guint page;
  int width; /* as last allocated */
  int height;
};

enum
{
  PROP_0,
  PROP_PAGE,
  PROP_ZOOM,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (MplPrintPreview,
                               mpl_print_preview,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static guint
get_n_pages (MplPrintPreview *self)
{
  return self->pages != NULL ? mpl_print_pages_get_n_pages (self->pages) : 0;
}

/* The size of a page on screen. */
static void
measure_page (MplPrintPreview *self, double *width, double *height)
{
  double page_width, page_height, factor;

  mpl_print_pages_get_size (self->pages, &page_width, &page_height);
  factor = MIN ((gtk_widget_get_width (GTK_WIDGET (self)) - 2 * GAP) / page_width,
                (gtk_widget_get_height (GTK_WIDGET (self)) - 2 * GAP) / page_height);
  factor = MAX (factor * self->zoom, LEAST_WIDTH / page_width);
  *width = floor (page_width * factor);
  *height = floor (page_height * factor);
}

static double
get_value (MplPrintPreview *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

/* The page that is looked at: the first one at the very top, the last one at the very bottom, and
 * between them the page on a line that goes down as the pages go up. */
static guint
find_page (MplPrintPreview *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  guint n_pages = get_n_pages (self);
  double width, height, room, line;

  if (n_pages == 0 || adjustment == NULL || gtk_widget_get_height (GTK_WIDGET (self)) == 0)
    return n_pages > 0 ? CLAMP (self->page, 1, n_pages) : 0;

  measure_page (self, &width, &height);
  room = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  line = gtk_adjustment_get_value (adjustment);
  if (room > 0)
    line += line / room * gtk_adjustment_get_page_size (adjustment);

  return (guint) CLAMP (floor ((line - GAP / 2.0) / (height + GAP)), 0, n_pages - 1) + 1;
}

static void
update_name (MplPrintPreview *self)
{
  g_autofree char *name
      = self->page > 0 ? mpl_print_pages_describe (self->pages, self->page - 1) : g_strdup ("");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_page (MplPrintPreview *self, guint page)
{
  if (page == self->page)
    return;

  self->page = page;
  update_name (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
update_page (MplPrintPreview *self)
{
  set_page (self, find_page (self));
}

static void
on_adjustment_value_changed_cb (MplPrintPreview *self)
{
  update_page (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
configure (MplPrintPreview *self, GtkOrientation orientation, double upper, double page)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double value;

  if (adjustment == NULL)
    return;

  upper = MAX (upper, page);
  value = CLAMP (gtk_adjustment_get_value (adjustment), 0, upper - page);
  gtk_adjustment_configure (adjustment, value, 0, upper, 40, page * 0.9, page);
}

/* What is in the middle of the window, as a share of the whole. */
static double
get_middle (MplPrintPreview *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment == NULL || gtk_adjustment_get_upper (adjustment) <= 0)
    return 0;

  return (gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 2)
         / gtk_adjustment_get_upper (adjustment);
}

static void
set_middle (MplPrintPreview *self, GtkOrientation orientation, double middle)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment, middle * gtk_adjustment_get_upper (adjustment)
                                              - gtk_adjustment_get_page_size (adjustment) / 2);
}

static void
update_adjustments (MplPrintPreview *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint n_pages = get_n_pages (self);
  double width = 0, height = 0;

  if (gtk_widget_get_width (widget) == 0 || gtk_widget_get_height (widget) == 0)
    return;

  if (n_pages > 0)
    measure_page (self, &width, &height);
  configure (self, GTK_ORIENTATION_HORIZONTAL, width + 2 * GAP, gtk_widget_get_width (widget));
  configure (self, GTK_ORIENTATION_VERTICAL, n_pages * (height + GAP) + GAP,
             gtk_widget_get_height (widget));
  update_page (self);
}

static void
set_adjustment (MplPrintPreview *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];

  if (*place == adjustment && adjustment != NULL)
    return;

  if (*place != NULL)
    g_signal_handlers_disconnect_by_data (*place, self);
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  g_set_object (place, adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_adjustment_value_changed_cb),
                           self, G_CONNECT_SWAPPED);
  update_adjustments (self);
}

static void
draw_page (MplPrintPreview *self, GtkSnapshot *snapshot, guint page, const graphene_rect_t *box)
{
  static const GdkRGBA white = { 1, 1, 1, 1 };
  static const GdkRGBA shade = { 0, 0, 0, 0.3f };
  GskRoundedRect outline;
  double scale
      = gdk_surface_get_scale (gtk_native_get_surface (gtk_widget_get_native (GTK_WIDGET (self))));
  GdkTexture *picture
      = mpl_print_pages_get_picture (self->pages, page, (int) round (box->size.width * scale));

  gsk_rounded_rect_init_from_rect (&outline, box, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shade, 0, 1, 1, 4);
  gtk_snapshot_append_color (snapshot, &white, box);
  if (picture != NULL)
    gtk_snapshot_append_scaled_texture (snapshot, picture, GSK_SCALING_FILTER_TRILINEAR, box);
}

static void
mpl_print_preview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MplPrintPreview *self = MPL_PRINT_PREVIEW (widget);
  int view_width = gtk_widget_get_width (widget);
  int view_height = gtk_widget_get_height (widget);
  double scroll = get_value (self, GTK_ORIENTATION_VERTICAL);
  guint n_pages = get_n_pages (self);
  double width, height, x, step;
  guint first;

  if (n_pages == 0)
    return;

  measure_page (self, &width, &height);
  step = height + GAP;
  x = MAX (floor ((view_width - width) / 2), GAP) - get_value (self, GTK_ORIENTATION_HORIZONTAL);
  first = (guint) MAX (0, floor ((scroll - GAP) / step));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, view_width, view_height));
  for (guint page = first; page < n_pages; page++)
    {
      double y = GAP + page * step - floor (scroll);
      graphene_rect_t box;

      /* A few pages that leave room below them stand in the middle. */
      if (n_pages * step + GAP < view_height)
        y += floor ((view_height - n_pages * step - GAP) / 2);
      if (y >= view_height)
        break;
      graphene_rect_init (&box, (float) x, (float) y, (float) width, (float) height);
      draw_page (self, snapshot, page, &box);
    }
  gtk_snapshot_pop (snapshot);
}

static void
mpl_print_preview_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = LEAST_WIDTH + 2 * GAP;
  *natural = 400;
}

static void
mpl_print_preview_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MplPrintPreview *self = MPL_PRINT_PREVIEW (widget);
  guint page = self->page;
  gboolean is_other = width != self->width || height != self->height;

  /* A window of another size shows the page that was looked at. */
  self->width = width;
  self->height = height;
  update_adjustments (self);
  if (is_other && page > 1)
    mpl_print_preview_show_page (self, page);
}

/* --- Keys */

static void
go (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MplPrintPreview *self = MPL_PRINT_PREVIEW (widget);
  int steps = g_variant_get_int32 (parameter);
  guint n_pages = get_n_pages (self);

  if (n_pages > 0)
    mpl_print_preview_show_page (self,
                                 (guint) CLAMP ((gint64) self->page + steps, 1, (gint64) n_pages));
}

static void
scroll (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MplPrintPreview *self = MPL_PRINT_PREVIEW (widget);
  int dx, dy;

  g_variant_get (parameter, "(ii)", &dx, &dy);
  for (guint i = 0; i < 2; i++)
    {
      GtkAdjustment *adjustment = self->adjustments[i];

      if (adjustment != NULL)
        gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                                  + (i == GTK_ORIENTATION_HORIZONTAL ? dx : dy));
    }
}

static void
zoom (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MplPrintPreview *self = MPL_PRINT_PREVIEW (widget);
  int steps = g_variant_get_int32 (parameter);

  mpl_print_preview_set_zoom (self, steps == 0 ? 1 : self->zoom * pow (ZOOM_STEP, steps));
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *action;
    guint key;
    guint keypad;
    GdkModifierType modifiers;
    int steps;
  } keys[] = {
    { "preview.go", GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, -1 },
    { "preview.go", GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, 1 },
    { "preview.go", GDK_KEY_Home, GDK_KEY_KP_Home, 0, G_MININT32 },
    { "preview.go", GDK_KEY_End, GDK_KEY_KP_End, 0, G_MAXINT32 },
    { "preview.zoom", GDK_KEY_plus, GDK_KEY_KP_Add, GDK_CONTROL_MASK, 1 },
    { "preview.zoom", GDK_KEY_equal, GDK_KEY_equal, GDK_CONTROL_MASK, 1 },
    { "preview.zoom", GDK_KEY_minus, GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, -1 },
    { "preview.zoom", GDK_KEY_0, GDK_KEY_KP_0, GDK_CONTROL_MASK, 0 },
  };
  static const struct
  {
    guint key;
    guint keypad;
    int dx;
    int dy;
  } arrows[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, -40, 0 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 40, 0 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, -40 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, 40 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                           keys[i].action, "i", keys[i].steps);
      gtk_widget_class_add_binding_action (widget_class, keys[i].keypad, keys[i].modifiers,
                                           keys[i].action, "i", keys[i].steps);
    }
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, arrows[i].key, 0, "preview.scroll", "(ii)",
                                           arrows[i].dx, arrows[i].dy);
      gtk_widget_class_add_binding_action (widget_class, arrows[i].keypad, 0, "preview.scroll",
                                           "(ii)", arrows[i].dx, arrows[i].dy);
    }
}

/* --- GObject */

static void
mpl_print_preview_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MplPrintPreview *self = MPL_PRINT_PREVIEW (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_print_preview_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  MplPrintPreview *self = MPL_PRINT_PREVIEW (object);

  switch (prop_id)
    {
    case PROP_ZOOM:
      mpl_print_preview_set_zoom (self, g_value_get_double (value));
      break;
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_print_preview_dispose (GObject *object)
{
  MplPrintPreview *self = MPL_PRINT_PREVIEW (object);

  g_clear_object (&self->pages);
  g_clear_object (&self->adjustments[0]);
  g_clear_object (&self->adjustments[1]);

  G_OBJECT_CLASS (mpl_print_preview_parent_class)->dispose (object);
}

static void
mpl_print_preview_class_init (MplPrintPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mpl_print_preview_get_property;
  object_class->set_property = mpl_print_preview_set_property;
  object_class->dispose = mpl_print_preview_dispose;
  widget_class->snapshot = mpl_print_preview_snapshot;
  widget_class->measure = mpl_print_preview_measure;
  widget_class->size_allocate = mpl_print_preview_size_allocate;

  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ZOOM]
      = g_param_spec_double ("zoom", NULL, NULL, 1, ZOOM_MAX, 1,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  gtk_widget_class_set_css_name (widget_class, "print-preview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_install_action (widget_class, "preview.go", "i", go);
  gtk_widget_class_install_action (widget_class, "preview.scroll", "(ii)", scroll);
  gtk_widget_class_install_action (widget_class, "preview.zoom", "i", zoom);
  add_bindings (widget_class);
}

static void
mpl_print_preview_init (MplPrintPreview *self)
{
  self->zoom = 1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static void
on_pages_divided_cb (MplPrintPreview *self)
{
  guint page = self->page;

  update_adjustments (self);
  if (page > 1)
    mpl_print_preview_show_page (self, MIN (page, get_n_pages (self)));
  update_page (self);
  update_name (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mpl_print_preview_set_pages (MplPrintPreview *self, MplPrintPages *pages)
{
  g_return_if_fail (MPL_IS_PRINT_PREVIEW (self) && self->pages == NULL);

  self->pages = g_object_ref (pages);
  g_signal_connect_object (pages, "divided", G_CALLBACK (on_pages_divided_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (pages, "drawn", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

guint
mpl_print_preview_get_page (MplPrintPreview *self)
{
  return self->page;
}

void
mpl_print_preview_show_page (MplPrintPreview *self, guint page)
{
  double width, height;

  g_return_if_fail (MPL_IS_PRINT_PREVIEW (self));

  if (page == 0 || page > get_n_pages (self) || gtk_widget_get_height (GTK_WIDGET (self)) == 0
      || self->adjustments[GTK_ORIENTATION_VERTICAL] == NULL)
    return;

  /* Where it does not fill the window it stands in its middle. */
  measure_page (self, &width, &height);
  gtk_adjustment_set_value (
      self->adjustments[GTK_ORIENTATION_VERTICAL],
      (page - 1) * (height + GAP)
          - MAX (0, (gtk_widget_get_height (GTK_WIDGET (self)) - height - 2 * GAP) / 2));
  /* Several pages may be in sight; it is this one that was asked for. */
  set_page (self, page);
}

double
mpl_print_preview_get_zoom (MplPrintPreview *self)
{
  return self->zoom;
}

void
mpl_print_preview_set_zoom (MplPrintPreview *self, double zoom_level)
{
  double middles[2] = { 0 };

  g_return_if_fail (MPL_IS_PRINT_PREVIEW (self));

  zoom_level = CLAMP (zoom_level, 1, ZOOM_MAX);
  if (G_APPROX_VALUE (zoom_level, self->zoom, 0.001))
    return;

  for (guint i = 0; i < 2; i++)
    middles[i] = get_middle (self, i);
  self->zoom = zoom_level;
  update_adjustments (self);
  for (guint i = 0; i < 2; i++)
    set_middle (self, i, middles[i]);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}
