/* mpl-chooser.c: a list to search and to choose one of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/widgets/mpl-chooser.h"

#include "app/mpl-search-text.h"

struct _MplChooser
{
  GtkPopover parent_instance;

  char **words; /* what is searched for */
  GtkCustomFilter *filter;
  GtkFilterListModel *found;

  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkListView *view;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MplChooser, mpl_chooser, GTK_TYPE_POPOVER)

static gboolean
matches (gpointer item, gpointer user_data)
{
  MplChooser *self = user_data;

  return mpl_search_text_matches (mpl_chooser_item_get_key (item),
                                  (const char *const *) self->words);
}

static void
choose (MplChooser *self, guint position)
{
  g_autoptr (MplChooserItem) item = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (item == NULL)
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, item);
}

static void
update_stack (MplChooser *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->found));

  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "nothing");
}

static void
on_search_changed_cb (MplChooser *self)
{
  g_strfreev (self->words);
  self->words = mpl_search_text_split (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_stack (self);
}

static void
on_entry_activate_cb (MplChooser *self)
{
  /* The entry tells of a change only after a while. */
  on_search_changed_cb (self);
  choose (self, 0);
}

static void
on_stop_search_cb (MplChooser *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
on_view_activate_cb (MplChooser *self, guint position)
{
  choose (self, position);
}

static gboolean
on_entry_key_cb (MplChooser *self, guint key, guint code, GdkModifierType state)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  return GDK_EVENT_STOP;
}

static void
on_show_cb (MplChooser *self)
{
  /* A list makes its rows as soon as it has a model: not before somebody wants to see them. */
  if (gtk_list_view_get_model (self->view) == NULL)
    {
      g_autoptr (GtkNoSelection) selection
          = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->found)));

      gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
    }
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  on_search_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  for (int i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_box_append (GTK_BOX (box), label);
      if (i == 1)
        {
          gtk_widget_add_css_class (label, "caption");
          gtk_widget_add_css_class (label, "dimmed");
        }
    }
  gtk_list_item_set_child (list_item, box);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  MplChooserItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *subtitle = gtk_widget_get_next_sibling (title);
  const char *text = mpl_chooser_item_get_subtitle (item);

  gtk_label_set_label (GTK_LABEL (title), mpl_chooser_item_get_title (item));
  gtk_label_set_label (GTK_LABEL (subtitle), text);
  gtk_widget_set_visible (subtitle, *text != '\0');
  gtk_list_item_set_accessible_label (list_item, mpl_chooser_item_get_title (item));
  gtk_list_item_set_accessible_description (list_item, text);
}

static void
mpl_chooser_dispose (GObject *object)
{
  MplChooser *self = MPL_CHOOSER (object);

  /* The list may outlive the popover, and the filter with it. */
  if (self->found != NULL)
    gtk_filter_list_model_set_filter (self->found, NULL);
  g_clear_object (&self->filter);
  g_clear_object (&self->found);

  G_OBJECT_CLASS (mpl_chooser_parent_class)->dispose (object);
}

static void
mpl_chooser_finalize (GObject *object)
{
  g_strfreev (MPL_CHOOSER (object)->words);

  G_OBJECT_CLASS (mpl_chooser_parent_class)->finalize (object);
}

static void
mpl_chooser_class_init (MplChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mpl_chooser_dispose;
  object_class->finalize = mpl_chooser_finalize;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, MPL_TYPE_CHOOSER_ITEM);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               MPL_RESOURCE_PATH "/ui/widgets/mpl-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, MplChooser, entry);
  gtk_widget_class_bind_template_child (widget_class, MplChooser, stack);
  gtk_widget_class_bind_template_child (widget_class, MplChooser, view);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_view_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_show_cb);
}

static void
mpl_chooser_init (MplChooser *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->filter = gtk_custom_filter_new (matches, self, NULL);
  self->found = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  gtk_list_view_set_factory (self->view, factory);
}

GtkWidget *
mpl_chooser_new (void)
{
  return g_object_new (MPL_TYPE_CHOOSER, NULL);
}

void
mpl_chooser_set_items (MplChooser *self, GListModel *items)
{
  g_return_if_fail (MPL_IS_CHOOSER (self));

  gtk_filter_list_model_set_model (self->found, items);
  update_stack (self);
}

void
mpl_chooser_set_placeholder (MplChooser *self, const char *text)
{
  g_return_if_fail (MPL_IS_CHOOSER (self));

  gtk_search_entry_set_placeholder_text (self->entry, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
}
