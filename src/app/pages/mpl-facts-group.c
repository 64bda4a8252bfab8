/* mpl-facts-group.c: one part of the facts below its heading
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys: arrows walk the rows; Enter asks for the activity of a row that leads to one.
 * Accessibility: a list that is named by its heading; a row is named by its title and described by
 * its subtitle, which say all that its icon shows.
 */

#include "mpl-config.h"

#include "app/pages/mpl-facts-group.h"

#define BAR_WIDTH 96

struct _MplFactsGroup
{
  GtkBox parent_instance;

  char *title;

  GtkListBox *list;
};

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS
};

enum
{
  SIGNAL_ACTIVITY_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MplFactsGroup, mpl_facts_group, GTK_TYPE_BOX)

static GQuark
get_activity_quark (void)
{
  return g_quark_from_static_string ("mpl-fact-activity");
}

/* An icon whose meaning stands in the row's words too. */
static GtkWidget *
make_icon (const char *icon_name)
{
  return g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role",
                       GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

static void
add_mark (AdwActionRow *row, MplFactMark mark)
{
  static const char *const icons[] = {
    [MPL_FACT_MARK_OPEN] = "radio-symbolic",
    [MPL_FACT_MARK_DONE] = "object-select-symbolic",
    [MPL_FACT_MARK_LATE] = "dialog-warning-symbolic",
  };
  GtkWidget *icon = make_icon (icons[mark]);

  gtk_widget_add_css_class (icon, mark == MPL_FACT_MARK_LATE ? "warning" : "dimmed");
  adw_action_row_add_prefix (row, icon);
}

static void
add_bar (AdwActionRow *row, const MplFact *fact)
{
  GtkWidget *bar = gtk_level_bar_new_for_interval (0, 100);

  /* Little done is no alarm: the bar keeps one colour. */
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_FULL);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), fact->progress);
  gtk_widget_set_size_request (bar, BAR_WIDTH, -1);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, fact->name,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, fact->text, -1);
  adw_action_row_add_suffix (row, bar);
}

static void
set_texts (AdwActionRow *row, const MplFact *fact)
{
  g_autofree char *text = NULL;

  if (fact->name == NULL)
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), fact->text);
      adw_action_row_set_subtitle (row, fact->detail != NULL ? fact->detail : "");
      adw_preferences_row_set_title_selectable (ADW_PREFERENCES_ROW (row), fact->activity == 0);
      return;
    }

  text = fact->detail != NULL ? g_strconcat (fact->text, "\n", fact->detail, NULL)
                              : g_strdup (fact->text);
  gtk_widget_add_css_class (GTK_WIDGET (row), "property");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), fact->name);
  adw_action_row_set_subtitle (row, text);
  adw_action_row_set_subtitle_selectable (row, TRUE);
}

static GtkWidget *
make_row (const MplFact *fact)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  set_texts (row, fact);
  if (fact->mark != MPL_FACT_MARK_NONE)
    add_mark (row, fact->mark);
  if (fact->progress != MPL_FACT_NO_PROGRESS)
    add_bar (row, fact);
  if (fact->activity != 0)
    {
      g_object_set_qdata_full (G_OBJECT (row), get_activity_quark (),
                               g_memdup2 (&fact->activity, sizeof fact->activity), g_free);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      adw_action_row_add_suffix (row, make_icon ("go-next-symbolic"));
    }

  return GTK_WIDGET (row);
}

static void
on_list_row_activated_cb (MplFactsGroup *self, GtkListBoxRow *row)
{
  gint64 *activity = g_object_get_qdata (G_OBJECT (row), get_activity_quark ());

  if (activity != NULL)
    g_signal_emit (self, signals[SIGNAL_ACTIVITY_ACTIVATED], 0, *activity);
}

static void
mpl_facts_group_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, MPL_FACTS_GROUP (object)->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_facts_group_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TITLE:
      if (g_set_str (&MPL_FACTS_GROUP (object)->title, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_facts_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MPL_TYPE_FACTS_GROUP);

  G_OBJECT_CLASS (mpl_facts_group_parent_class)->dispose (object);
}

static void
mpl_facts_group_finalize (GObject *object)
{
  g_free (MPL_FACTS_GROUP (object)->title);

  G_OBJECT_CLASS (mpl_facts_group_parent_class)->finalize (object);
}

static void
mpl_facts_group_class_init (MplFactsGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mpl_facts_group_get_property;
  object_class->set_property = mpl_facts_group_set_property;
  object_class->dispose = mpl_facts_group_dispose;
  object_class->finalize = mpl_facts_group_finalize;

  properties[PROP_TITLE]
      = g_param_spec_string ("title", NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_ACTIVITY_ACTIVATED]
      = g_signal_new ("activity-activated", MPL_TYPE_FACTS_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               MPL_RESOURCE_PATH "/ui/pages/mpl-facts-group.ui");
  gtk_widget_class_bind_template_child (widget_class, MplFactsGroup, list);
  gtk_widget_class_bind_template_callback (widget_class, on_list_row_activated_cb);
}

static void
mpl_facts_group_init (MplFactsGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
mpl_facts_group_show (MplFactsGroup *self, const MplFacts *facts, MplFactsPart part)
{
  gboolean filled = FALSE;

  g_return_if_fail (MPL_IS_FACTS_GROUP (self));

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; facts != NULL && i < facts->rows->len; i++)
    {
      const MplFact *fact = g_ptr_array_index (facts->rows, i);

      if (fact->part != part)
        continue;
      gtk_list_box_append (self->list, make_row (fact));
      filled = TRUE;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), filled);
}
