/* mpl-activity-row.c: a row of the plan's page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Its texts come from the item by the expressions of the template. For a screen reader the list
 * item carries the whole row as one sentence.
 */

#include "mpl-config.h"

#include "app/pages/mpl-activity-row.h"

struct _MplActivityRow
{
  AdwBin parent_instance;

  MplPlanItem *item;
  gboolean narrow;
};

enum
{
  PROP_0,
  PROP_ITEM,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MplActivityRow, mpl_activity_row, ADW_TYPE_BIN)

/* For the template: what has nothing to tell takes no place. */
static gboolean
is_filled (gpointer object, const char *text)
{
  return text != NULL && *text != '\0';
}

static void
mpl_activity_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MplActivityRow *self = MPL_ACTIVITY_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_activity_row_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  MplActivityRow *self = MPL_ACTIVITY_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      mpl_activity_row_set_item (self, g_value_get_object (value));
      break;
    case PROP_NARROW:
      if (self->narrow != g_value_get_boolean (value))
        {
          self->narrow = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_activity_row_dispose (GObject *object)
{
  MplActivityRow *self = MPL_ACTIVITY_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MPL_TYPE_ACTIVITY_ROW);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (mpl_activity_row_parent_class)->dispose (object);
}

static void
mpl_activity_row_class_init (MplActivityRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mpl_activity_row_get_property;
  object_class->set_property = mpl_activity_row_set_property;
  object_class->dispose = mpl_activity_row_dispose;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, MPL_TYPE_PLAN_ITEM, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               MPL_RESOURCE_PATH "/ui/pages/mpl-activity-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, is_filled);
}

static void
mpl_activity_row_init (MplActivityRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mpl_activity_row_new (void)
{
  return g_object_new (MPL_TYPE_ACTIVITY_ROW, NULL);
}

void
mpl_activity_row_set_item (MplActivityRow *self, MplPlanItem *item)
{
  g_return_if_fail (MPL_IS_ACTIVITY_ROW (self));
  g_return_if_fail (item == NULL || MPL_IS_PLAN_ITEM (item));

  if (g_set_object (&self->item, item))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}
