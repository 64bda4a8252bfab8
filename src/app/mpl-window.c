/* mpl-window.c: the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/mpl-window-private.h"

#include <glib/gi18n.h>

enum
{
  PROP_0,
  PROP_PAGES,
  PROP_REDO_LABEL,
  PROP_SETTINGS,
  PROP_UNDO_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MplWindow, mpl_window, ADW_TYPE_APPLICATION_WINDOW)

/* A page that shows the book has a property of that name. */
static AdwNavigationPage *
make_page (MplWindow *self, const MplPageInfo *info)
{
  GtkWidget *page = g_object_new (info->get_type (), "title", _ (info->title), NULL);

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (page), "settings") != NULL)
    g_object_set (page, "settings", self->settings, NULL);
  if (self->book != NULL
      && g_object_class_find_property (G_OBJECT_GET_CLASS (page), "book") != NULL)
    g_object_set (page, "book", self->book, NULL);

  return g_object_ref_sink (ADW_NAVIGATION_PAGE (page));
}

static void
show_selected_page (MplWindow *self)
{
  const char *id = mpl_sidebar_get_selected (self->sidebar);
  const MplPageInfo *info = mpl_page_table_find (self->pages, id);
  AdwNavigationPage *page;

  if (info == NULL)
    {
      adw_navigation_split_view_set_content (self->split_view, NULL);
      return;
    }

  page = g_hash_table_lookup (self->shown_pages, info->id);
  if (page == NULL)
    {
      page = make_page (self, info);
      g_hash_table_insert (self->shown_pages, (gpointer) info->id, page);
    }

  if (adw_navigation_split_view_get_content (self->split_view) != page)
    adw_navigation_split_view_set_content (self->split_view, page);
}

static gboolean
is_page_gone (gpointer id, gpointer page, gpointer user_data)
{
  MplWindow *self = user_data;
  const MplPageInfo *info = mpl_page_table_find (self->pages, id);

  return !mpl_page_is_available (info, self->has_book);
}

static void
update_pages (MplWindow *self)
{
  gboolean any;

  mpl_sidebar_set_pages (self->sidebar, self->pages, self->has_book);
  any = mpl_sidebar_get_selected (self->sidebar) != NULL;

  g_hash_table_foreach_remove (self->shown_pages, is_page_gone, self);
  gtk_stack_set_visible_child_name (self->stack, any ? "pages" : "welcome");
}

static void
on_sidebar_selected_cb (MplWindow *self)
{
  show_selected_page (self);
}

static void
on_sidebar_activated_cb (MplWindow *self)
{
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static void
bind_size (MplWindow *self)
{
  if (self->settings == NULL)
    return;

  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
}

static void
mpl_window_constructed (GObject *object)
{
  MplWindow *self = MPL_WINDOW (object);

  G_OBJECT_CLASS (mpl_window_parent_class)->constructed (object);

  if (self->pages == NULL)
    self->pages = mpl_page_table_get ();

  bind_size (self);
  update_pages (self);
  mpl_window_update_actions (self);
}

static void
mpl_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MplWindow *self = MPL_WINDOW (object);

  switch (prop_id)
    {
    case PROP_PAGES:
      g_value_set_pointer (value, (gpointer) self->pages);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->book ? mpl_book_get_redo_label (self->book) : NULL);
      break;
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->book ? mpl_book_get_undo_label (self->book) : NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  MplWindow *self = MPL_WINDOW (object);

  switch (prop_id)
    {
    case PROP_PAGES:
      self->pages = g_value_get_pointer (value);
      break;
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_window_dispose (GObject *object)
{
  MplWindow *self = MPL_WINDOW (object);

  mpl_window_close_book (self);
  g_clear_pointer (&self->shown_pages, g_hash_table_unref);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (mpl_window_parent_class)->dispose (object);
}

static void
mpl_window_class_init (MplWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = mpl_window_constructed;
  object_class->get_property = mpl_window_get_property;
  object_class->set_property = mpl_window_set_property;
  object_class->dispose = mpl_window_dispose;

  properties[PROP_PAGES] = g_param_spec_pointer ("pages", NULL, NULL, flags);
  properties[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, MPL_RESOURCE_PATH "/ui/mpl-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MplWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, MplWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, MplWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, MplWindow, toasts);
  gtk_widget_class_bind_template_callback (widget_class, on_sidebar_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_sidebar_selected_cb);

  mpl_window_install_actions (widget_class);
}

static void
mpl_window_init (MplWindow *self)
{
  self->shown_pages = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  gtk_widget_init_template (GTK_WIDGET (self));
}

MplWindow *
mpl_window_new (MplApplication *application)
{
  g_return_val_if_fail (MPL_IS_APPLICATION (application), NULL);

  return g_object_new (MPL_TYPE_WINDOW, "application", application, "settings",
                       mpl_application_get_settings (application), NULL);
}

MplWindow *
mpl_window_new_with_pages (GSettings *settings, const MplPageInfo *pages)
{
  g_return_val_if_fail (pages != NULL, NULL);

  return g_object_new (MPL_TYPE_WINDOW, "settings", settings, "pages", pages, NULL);
}

void
mpl_window_show_page (MplWindow *self, const char *id)
{
  g_return_if_fail (MPL_IS_WINDOW (self));
  g_return_if_fail (id != NULL);

  if (mpl_sidebar_select (self->sidebar, id))
    adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

void
mpl_window_renew_pages (MplWindow *self)
{
  /* In dispose the pages may be gone before the book is. */
  if (self->shown_pages == NULL || self->split_view == NULL)
    return;

  g_hash_table_remove_all (self->shown_pages);
  adw_navigation_split_view_set_content (self->split_view, NULL);
  self->has_book = self->book != NULL;
  update_pages (self);
  show_selected_page (self);
}

void
mpl_window_set_has_book (MplWindow *self, gboolean has_book)
{
  g_return_if_fail (MPL_IS_WINDOW (self));

  if (self->has_book == !!has_book)
    return;

  self->has_book = !!has_book;
  update_pages (self);
}
