/* mpl-keycaps.c: the keys of one accelerator, drawn as keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * CSS nodes: `keycaps` with a `label.keycap` for each key. Accessibility: presentation only; who
 * shows the keys tells them as text (mpl_shortcut_get_label()), for «Ctrl», «Q» read one by one
 * say less. Text direction: always left to right, as keys are named.
 */

#include "mpl-config.h"

#include "app/widgets/mpl-keycaps.h"

struct _MplKeycaps
{
  GtkWidget parent_instance;

  char *accelerator;
};

enum
{
  PROP_0,
  PROP_ACCELERATOR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MplKeycaps, mpl_keycaps, GTK_TYPE_WIDGET)

/* In the order in which they are pressed and named. */
static const GdkModifierType modifier_order[] = {
  GDK_SUPER_MASK,
  GDK_CONTROL_MASK,
  GDK_ALT_MASK,
  GDK_SHIFT_MASK,
};

static void
append_key (MplKeycaps *self, guint key, GdkModifierType modifiers)
{
  g_autofree char *text = gtk_accelerator_get_label (key, modifiers);
  size_t length = strlen (text);
  GtkWidget *label;

  /* A modifier alone is labelled with the plus that would join it to a key. */
  if (key == 0 && length > 1 && text[length - 1] == '+')
    text[length - 1] = '\0';

  label = gtk_label_new (text);
  gtk_widget_add_css_class (label, "keycap");
  gtk_widget_set_parent (label, GTK_WIDGET (self));
}

static void
rebuild (MplKeycaps *self)
{
  GdkModifierType modifiers;
  GtkWidget *child;
  guint key;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  if (self->accelerator == NULL || !gtk_accelerator_parse (self->accelerator, &key, &modifiers))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (modifier_order); i++)
    if ((modifiers & modifier_order[i]) != 0)
      append_key (self, 0, modifier_order[i]);
  append_key (self, key, 0);
}

static void
mpl_keycaps_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MplKeycaps *self = MPL_KEYCAPS (object);

  switch (prop_id)
    {
    case PROP_ACCELERATOR:
      g_value_set_string (value, self->accelerator);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_keycaps_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  MplKeycaps *self = MPL_KEYCAPS (object);

  switch (prop_id)
    {
    case PROP_ACCELERATOR:
      if (g_set_str (&self->accelerator, g_value_get_string (value)))
        {
          rebuild (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_keycaps_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mpl_keycaps_parent_class)->dispose (object);
}

static void
mpl_keycaps_finalize (GObject *object)
{
  MplKeycaps *self = MPL_KEYCAPS (object);

  g_free (self->accelerator);

  G_OBJECT_CLASS (mpl_keycaps_parent_class)->finalize (object);
}

static void
mpl_keycaps_class_init (MplKeycapsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mpl_keycaps_get_property;
  object_class->set_property = mpl_keycaps_set_property;
  object_class->dispose = mpl_keycaps_dispose;
  object_class->finalize = mpl_keycaps_finalize;

  properties[PROP_ACCELERATOR]
      = g_param_spec_string ("accelerator", NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "keycaps");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
mpl_keycaps_init (MplKeycaps *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
}

GtkWidget *
mpl_keycaps_new (const char *accelerator)
{
  return g_object_new (MPL_TYPE_KEYCAPS, "accelerator", accelerator, NULL);
}
