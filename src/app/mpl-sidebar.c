/* mpl-sidebar.c: the programme and the pages that show it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys: up and down walk and select, Enter activates (and leads to the page where the split view
 * is collapsed). Accessibility: a list whose items carry the page's title as their name.
 */

#include "mpl-config.h"

#include "app/mpl-sidebar.h"

#include <glib/gi18n.h>

struct _MplSidebar
{
  AdwNavigationPage parent_instance;

  char *programme;
  char *details;

  GtkListBox *list;
};

enum
{
  PROP_0,
  PROP_DETAILS,
  PROP_PROGRAMME,
  PROP_SELECTED,
  N_PROPS
};

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MplSidebar, mpl_sidebar, ADW_TYPE_NAVIGATION_PAGE)

static GtkWidget *
make_row (const MplPageInfo *page)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", page->icon_name, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = gtk_label_new (_ (page->title));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);

  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, page->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (page->title), -1);

  return row;
}

static GtkListBoxRow *
find_row (MplSidebar *self, const char *id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (gtk_widget_get_name (GTK_WIDGET (row)), id) == 0)
      return row;

  return NULL;
}

static void
on_list_row_activated_cb (MplSidebar *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
on_list_row_selected_cb (MplSidebar *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

/* For the template: the header is there when it has something to say. */
static gboolean
is_filled (gpointer object, const char *text)
{
  return text != NULL && *text != '\0';
}

static void
mpl_sidebar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MplSidebar *self = MPL_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_DETAILS:
      g_value_set_string (value, self->details);
      break;
    case PROP_PROGRAMME:
      g_value_set_string (value, self->programme);
      break;
    case PROP_SELECTED:
      g_value_set_string (value, mpl_sidebar_get_selected (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_sidebar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  MplSidebar *self = MPL_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_DETAILS:
      if (g_set_str (&self->details, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_PROGRAMME:
      if (g_set_str (&self->programme, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_sidebar_finalize (GObject *object)
{
  MplSidebar *self = MPL_SIDEBAR (object);

  g_free (self->programme);
  g_free (self->details);

  G_OBJECT_CLASS (mpl_sidebar_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_DETAILS]
      = g_param_spec_string ("details", NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROGRAMME]
      = g_param_spec_string ("programme", NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED] = g_param_spec_string ("selected", NULL, NULL, NULL,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mpl_sidebar_class_init (MplSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mpl_sidebar_get_property;
  object_class->set_property = mpl_sidebar_set_property;
  object_class->finalize = mpl_sidebar_finalize;
  install_properties (object_class);

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", MPL_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               MPL_RESOURCE_PATH "/ui/mpl-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, MplSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, is_filled);
  gtk_widget_class_bind_template_callback (widget_class, on_list_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_list_row_selected_cb);
}

static void
mpl_sidebar_init (MplSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
mpl_sidebar_set_pages (MplSidebar *self, const MplPageInfo *pages, gboolean has_book)
{
  g_autofree char *selected = NULL;

  g_return_if_fail (MPL_IS_SIDEBAR (self));
  g_return_if_fail (pages != NULL);

  /* One notification at the end: nobody is led over the pages that come and go between. */
  g_object_freeze_notify (G_OBJECT (self));

  selected = g_strdup (mpl_sidebar_get_selected (self));
  gtk_list_box_remove_all (self->list);
  for (const MplPageInfo *page = pages; page->id != NULL; page++)
    if (mpl_page_is_available (page, has_book))
      gtk_list_box_append (self->list, make_row (page));

  if (selected == NULL || !mpl_sidebar_select (self, selected))
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));

  g_object_thaw_notify (G_OBJECT (self));
}

const char *
mpl_sidebar_get_selected (MplSidebar *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (MPL_IS_SIDEBAR (self), NULL);

  row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? gtk_widget_get_name (GTK_WIDGET (row)) : NULL;
}

gboolean
mpl_sidebar_select (MplSidebar *self, const char *id)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (MPL_IS_SIDEBAR (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  row = find_row (self, id);
  if (row == NULL)
    return FALSE;

  gtk_list_box_select_row (self->list, row);

  return TRUE;
}
