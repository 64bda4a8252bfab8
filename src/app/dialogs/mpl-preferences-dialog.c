/* mpl-preferences-dialog.c: what the user sets for the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every setting that is chosen here is an action of the group `settings`, which GSettings makes
 * of the key; the template binds widgets to it, so a setting needs no code.
 */

#include "mpl-config.h"

#include "app/dialogs/mpl-preferences-dialog.h"

struct _MplPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  GSettings *settings;
};

enum
{
  PROP_0,
  PROP_SETTINGS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MplPreferencesDialog, mpl_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

static const char *const action_keys[] = { "style-scheme" };

static void
mpl_preferences_dialog_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  MplPreferencesDialog *self = MPL_PREFERENCES_DIALOG (object);

  switch (prop_id)
    {
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_preferences_dialog_set_property (GObject *object,
                                     guint prop_id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  MplPreferencesDialog *self = MPL_PREFERENCES_DIALOG (object);

  switch (prop_id)
    {
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_preferences_dialog_constructed (GObject *object)
{
  MplPreferencesDialog *self = MPL_PREFERENCES_DIALOG (object);
  g_autoptr (GSimpleActionGroup) group = NULL;

  G_OBJECT_CLASS (mpl_preferences_dialog_parent_class)->constructed (object);

  if (self->settings == NULL)
    return;

  group = g_simple_action_group_new ();
  for (guint i = 0; i < G_N_ELEMENTS (action_keys); i++)
    {
      g_autoptr (GAction) action = g_settings_create_action (self->settings, action_keys[i]);

      g_action_map_add_action (G_ACTION_MAP (group), action);
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "settings", G_ACTION_GROUP (group));
}

static void
mpl_preferences_dialog_dispose (GObject *object)
{
  MplPreferencesDialog *self = MPL_PREFERENCES_DIALOG (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (mpl_preferences_dialog_parent_class)->dispose (object);
}

static void
mpl_preferences_dialog_class_init (MplPreferencesDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mpl_preferences_dialog_get_property;
  object_class->set_property = mpl_preferences_dialog_set_property;
  object_class->constructed = mpl_preferences_dialog_constructed;
  object_class->dispose = mpl_preferences_dialog_dispose;

  properties[PROP_SETTINGS]
      = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, MPL_RESOURCE_PATH
                                               "/ui/dialogs/mpl-preferences-dialog.ui");
}

static void
mpl_preferences_dialog_init (MplPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

MplPreferencesDialog *
mpl_preferences_dialog_new (GSettings *settings)
{
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  return g_object_new (MPL_TYPE_PREFERENCES_DIALOG, "settings", settings, NULL);
}
