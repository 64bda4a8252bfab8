/* mpl-plan-list-view.c: the plan as a list by blocks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys: arrows walk the rows.
 * Accessibility: a list whose items carry the whole row as one sentence.
 */

#include "mpl-config.h"

#include "app/pages/mpl-plan-list-view.h"

#include "app/pages/mpl-activity-row.h"
#include "app/pages/mpl-plan-item.h"

struct _MplPlanListView
{
  AdwBin parent_instance;

  gboolean narrow;

  GtkListView *list_view;
};

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MplPlanListView, mpl_plan_list_view, ADW_TYPE_BIN)

static void
on_factory_setup_cb (MplPlanListView *self, GtkListItem *list_item)
{
  GtkWidget *row = mpl_activity_row_new ();

  g_object_bind_property (self, "narrow", row, "narrow", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (list_item, row);
  gtk_list_item_set_activatable (list_item, FALSE);
}

static void
on_factory_bind_cb (MplPlanListView *self, GtkListItem *list_item)
{
  MplPlanItem *item = gtk_list_item_get_item (list_item);
  g_autofree char *label = NULL;

  g_object_get (item, "label", &label, NULL);
  gtk_list_item_set_accessible_label (list_item, label);
  mpl_activity_row_set_item (MPL_ACTIVITY_ROW (gtk_list_item_get_child (list_item)), item);
}

static void
on_factory_unbind_cb (MplPlanListView *self, GtkListItem *list_item)
{
  mpl_activity_row_set_item (MPL_ACTIVITY_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
mpl_plan_list_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, MPL_PLAN_LIST_VIEW (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_plan_list_view_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  MplPlanListView *self = MPL_PLAN_LIST_VIEW (object);

  switch (prop_id)
    {
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
mpl_plan_list_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MPL_TYPE_PLAN_LIST_VIEW);

  G_OBJECT_CLASS (mpl_plan_list_view_parent_class)->dispose (object);
}

static void
mpl_plan_list_view_class_init (MplPlanListViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mpl_plan_list_view_get_property;
  object_class->set_property = mpl_plan_list_view_set_property;
  object_class->dispose = mpl_plan_list_view_dispose;

  properties[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* The headers of the list name these types by their names. */
  g_type_ensure (MPL_TYPE_PLAN_BLOCK);
  g_type_ensure (MPL_TYPE_PLAN_ITEM);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               MPL_RESOURCE_PATH "/ui/pages/mpl-plan-list-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MplPlanListView, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_factory_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_factory_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_factory_unbind_cb);
}

static void
mpl_plan_list_view_init (MplPlanListView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkListView *
mpl_plan_list_view_get_view (MplPlanListView *self)
{
  g_return_val_if_fail (MPL_IS_PLAN_LIST_VIEW (self), NULL);

  return self->list_view;
}
