/* mpl-plan-page.c: the plan of the current programme
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Views over the same rows: the timeline, and a list by blocks.
 * Keys: Ctrl+F or typing opens the search, Escape closes it; F9 shows the facts of what is
 * selected; the rest is told by the views.
 * Accessibility: how many rows a search has found is announced.
 */

#include "mpl-config.h"

#include "app/pages/mpl-plan-page-private.h"

#include <glib/gi18n.h>

#include "app/mpl-list-top.h"
#include "app/mpl-search-text.h"
#include "model/mpl-action.h"

#define VIEW_TIMELINE "timeline"
#define VIEW_LIST "list"

enum
{
  PROP_0,
  PROP_BOOK,
  PROP_NARROW,
  PROP_SETTINGS,
  PROP_VIEW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MplPlanPage, mpl_plan_page, ADW_TYPE_NAVIGATION_PAGE)

static gboolean
is_searched (MplPlanPage *self)
{
  return self->words != NULL && self->words[0] != NULL;
}

static gboolean
is_found (gpointer item, gpointer user_data)
{
  MplPlanPage *self = user_data;

  return mpl_plan_item_matches (item, (const char *const *) self->words);
}

static MplRecord *
get_programme (MplPlanPage *self)
{
  return self->book != NULL ? mpl_model_get_programme (mpl_book_get_model (self->book)) : NULL;
}

static const char *
choose_state (MplPlanPage *self)
{
  if (self->n_found > 0)
    return "plan";
  if (is_searched (self) && self->n_all > 0)
    return "nothing-found";

  return get_programme (self) != NULL ? "no-activities" : "no-programme";
}

static void
update_state (MplPlanPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, choose_state (self));
  gtk_widget_set_visible (GTK_WIDGET (self->found_label), is_searched (self));
  if (is_searched (self))
    {
      /* Translators: how many activities a search has found */
      g_autofree char *text = g_strdup_printf (_ ("Found: %u"), self->n_found);

      gtk_label_set_label (self->found_label, text);
    }
}

/* Only the view that is shown is kept up to date. */
static void
update (MplPlanPage *self)
{
  g_autoptr (MplSnapshot) snapshot = NULL;

  if (self->book != NULL)
    snapshot = mpl_model_get_snapshot (mpl_book_get_model (self->book));
  if (g_str_equal (self->view, VIEW_LIST))
    {
      mpl_plan_list_update (self->list, snapshot, mpl_day_today ());
      gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
      self->n_found = g_list_model_get_n_items (self->found);
      self->n_all = g_list_model_get_n_items (G_LIST_MODEL (self->list));
    }
  else
    {
      self->n_found = mpl_plan_timeline_update (self->timeline, snapshot,
                                                (const char *const *) self->words, &self->n_all);
    }
  update_state (self);
  mpl_plan_page_update_actions (self);
  mpl_list_top_keep (mpl_plan_list_view_get_view (self->list_page), FALSE);
}

static void
set_view (MplPlanPage *self, const char *view)
{
  if (view == NULL || g_str_equal (self->view, view))
    return;

  g_set_str (&self->view, view);
  gtk_stack_set_visible_child_name (self->views, view);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

/* The activity that an action forms. */
static gint64
get_activity_of (MplPlanPage *self, gint64 action)
{
  MplRecord *record = mpl_model_get (mpl_book_get_model (self->book), &mpl_action_table, action);

  return record != NULL ? mpl_record_get_reference (record, MPL_ACTION_ACTIVITY) : 0;
}

static void
on_timeline_selection_changed_cb (MplPlanPage *self)
{
  MplTimelineRowKind kind = MPL_TIMELINE_ACTIVITY;
  gint64 id = 0;

  mpl_plan_page_update_actions (self);
  if (!mpl_plan_timeline_get_selected (self->timeline, &kind, &id))
    mpl_activity_pane_show_activity (self->pane, 0);
  else if (kind == MPL_TIMELINE_BLOCK)
    mpl_activity_pane_show_block (self->pane, id);
  else if (kind == MPL_TIMELINE_ACTIVITY)
    mpl_activity_pane_show_activity (self->pane, id);
  else
    mpl_activity_pane_show_activity (self->pane, get_activity_of (self, id));
}

static void
on_timeline_row_activated_cb (MplPlanPage *self, guint kind, gint64 id)
{
  mpl_plan_page_edit (self, kind == MPL_TIMELINE_ACTION ? get_activity_of (self, id) : id);
}

static void
on_timeline_renamed_cb (MplPlanPage *self, guint kind, gint64 id, const char *title)
{
  mpl_plan_editor_rename (self->editor, kind, id, title);
}

/* What was made is to be named. */
static void
on_editor_created_cb (MplPlanPage *self, gint64 id)
{
  mpl_plan_timeline_show_row (self->timeline, MPL_TIMELINE_ACTIVITY, id);
  mpl_timeline_view_rename (mpl_plan_timeline_get_view (self->timeline), MPL_TIMELINE_ACTIVITY, id);
}

static void
on_pane_activity_activated_cb (MplPlanPage *self, gint64 id)
{
  mpl_plan_timeline_show_row (self->timeline, MPL_TIMELINE_ACTIVITY, id);
}

/* plan.facts: shows the facts of what is selected, or hides them. */
static void
toggle_facts (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MplPlanPage *self = MPL_PLAN_PAGE (widget);

  adw_overlay_split_view_set_show_sidebar (
      self->split_view, !adw_overlay_split_view_get_show_sidebar (self->split_view));
}

static void
hide_facts (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  adw_overlay_split_view_set_show_sidebar (MPL_PLAN_PAGE (widget)->split_view, FALSE);
}

static void
search (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MplPlanPage *self = MPL_PLAN_PAGE (widget);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
on_search_entry_search_changed_cb (MplPlanPage *self)
{
  g_strfreev (self->words);
  self->words = mpl_search_text_split (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  update (self);
  mpl_list_top_keep (mpl_plan_list_view_get_view (self->list_page), TRUE);

  if (is_searched (self) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_label (self->found_label),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
set_book (MplPlanPage *self, MplBook *book)
{
  if (!g_set_object (&self->book, book))
    return;

  g_signal_group_set_target (self->book_signals, book);
  mpl_plan_editor_set_book (self->editor, book);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BOOK]);
}

static void
set_settings (MplPlanPage *self, GSettings *settings)
{
  if (settings == NULL || self->settings != NULL)
    return;

  self->settings = g_object_ref (settings);
  mpl_plan_timeline_set_settings (self->timeline, settings);
  g_settings_bind (settings, "plan-view", self, "view", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "plan-facts", self->split_view, "show-sidebar",
                   G_SETTINGS_BIND_DEFAULT);
}

static void
mpl_plan_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mpl_plan_page_parent_class)->map (widget);

  /* Another day may have come: what is overdue goes by today. */
  update (MPL_PLAN_PAGE (widget));
}

static void
mpl_plan_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MplPlanPage *self = MPL_PLAN_PAGE (object);

  switch (prop_id)
    {
    case PROP_BOOK:
      g_value_set_object (value, self->book);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    case PROP_VIEW:
      g_value_set_string (value, self->view);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_plan_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  MplPlanPage *self = MPL_PLAN_PAGE (object);

  switch (prop_id)
    {
    case PROP_BOOK:
      set_book (self, g_value_get_object (value));
      break;
    case PROP_NARROW:
      if (self->narrow != g_value_get_boolean (value))
        {
          self->narrow = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_SETTINGS:
      set_settings (self, g_value_get_object (value));
      break;
    case PROP_VIEW:
      set_view (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_plan_page_dispose (GObject *object)
{
  MplPlanPage *self = MPL_PLAN_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MPL_TYPE_PLAN_PAGE);
  g_clear_object (&self->book_signals);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->list);
  g_clear_object (&self->book);
  g_clear_object (&self->editor);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_pointer (&self->view, g_free);

  G_OBJECT_CLASS (mpl_plan_page_parent_class)->dispose (object);
}

static void
mpl_plan_page_class_init (MplPlanPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mpl_plan_page_get_property;
  object_class->set_property = mpl_plan_page_set_property;
  object_class->dispose = mpl_plan_page_dispose;
  widget_class->map = mpl_plan_page_map;

  properties[PROP_BOOK] = g_param_spec_object ("book", NULL, NULL, MPL_TYPE_BOOK, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS, flags);
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, VIEW_TIMELINE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (MPL_TYPE_PLAN_LIST_VIEW);
  g_type_ensure (MPL_TYPE_PLAN_TIMELINE);
  g_type_ensure (MPL_TYPE_ACTIVITY_PANE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               MPL_RESOURCE_PATH "/ui/pages/mpl-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MplPlanPage, list_page);
  gtk_widget_class_bind_template_child (widget_class, MplPlanPage, toggles);
  gtk_widget_class_bind_template_child (widget_class, MplPlanPage, view_button);
  gtk_widget_class_bind_template_child (widget_class, MplPlanPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, MplPlanPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, MplPlanPage, found_label);
  gtk_widget_class_bind_template_child (widget_class, MplPlanPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MplPlanPage, pane);
  gtk_widget_class_bind_template_child (widget_class, MplPlanPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, MplPlanPage, timeline);
  gtk_widget_class_bind_template_child (widget_class, MplPlanPage, views);
  gtk_widget_class_bind_template_callback (widget_class, on_search_entry_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_pane_activity_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_timeline_renamed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_timeline_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_timeline_selection_changed_cb);
  mpl_plan_page_install_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "plan.facts", NULL, toggle_facts);
  gtk_widget_class_install_action (widget_class, "plan.hide-facts", NULL, hide_facts);
  gtk_widget_class_install_action (widget_class, "plan.search", NULL, search);
}

static void
mpl_plan_page_init (MplPlanPage *self)
{
  g_autoptr (GtkSelectionModel) selection = NULL;
  g_autoptr (GtkBuilder) menus = NULL;

  self->view = g_strdup (VIEW_TIMELINE);
  self->editor = mpl_plan_editor_new (GTK_WIDGET (self));
  g_signal_connect_object (self->editor, "created", G_CALLBACK (on_editor_created_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _ ("Plan"));
  mpl_plan_page_add_shortcuts (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggles), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("View of the plan"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search_entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search in the plan"), -1);
  update_state (self);
  menus = gtk_builder_new_from_resource (MPL_RESOURCE_PATH "/ui/pages/mpl-plan-view-menu.ui");
  gtk_menu_button_set_menu_model (self->view_button,
                                  G_MENU_MODEL (gtk_builder_get_object (menus, "view_menu")));
  /* The menu and the keys of the page reach the timeline, too. */
  gtk_widget_insert_action_group (GTK_WIDGET (self), "timeline",
                                  mpl_plan_timeline_get_actions (self->timeline));
  mpl_timeline_view_set_editor (mpl_plan_timeline_get_view (self->timeline),
                                MPL_TIMELINE_EDITOR (self->editor));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));

  self->list = mpl_plan_list_new ();
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_found, self, NULL));
  self->found = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->list)),
                                                         g_object_ref (self->filter)));
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (self->found)));
  gtk_list_view_set_model (mpl_plan_list_view_get_view (self->list_page), selection);

  self->book_signals = g_signal_group_new (MPL_TYPE_BOOK);
  g_signal_group_connect_swapped (self->book_signals, "changed", G_CALLBACK (update), self);
}
