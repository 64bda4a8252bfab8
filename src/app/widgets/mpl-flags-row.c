/* mpl-flags-row.c: a set of choices as a row of a list of preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/widgets/mpl-flags-row.h"

#include <glib/gi18n.h>

#define MAX_CHOICES 64

struct _MplFlagsRow
{
  AdwExpanderRow parent_instance;

  const MplField *field;
  gboolean with_codes;
  guint64 flags;
  guint64 offered;
  guint n_choices;
  GtkWidget *rows[MAX_CHOICES];
  GtkCheckButton *checks[MAX_CHOICES];
};

enum
{
  PROP_0,
  PROP_FLAGS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MplFlagsRow, mpl_flags_row, ADW_TYPE_EXPANDER_ROW)

static gboolean
has_flag (guint64 flags, guint choice)
{
  return (flags & (G_GUINT64_CONSTANT (1) << choice)) != 0;
}

static void
update_subtitle (MplFlagsRow *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->n_choices; i++)
    {
      const MplChoice *choice = &self->field->choices[i];

      if (!has_flag (self->flags, i))
        continue;
      if (text->len > 0)
        g_string_append (text, ", ");
      g_string_append (text, self->with_codes
                                 ? choice->code
                                 : mpl_field_get_choice_label (self->field, choice->code));
    }
  if (text->len == 0)
    g_string_append (text, C_ ("flags", "None"));

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text->str);
  g_string_free (text, TRUE);
}

static void
update_rows (MplFlagsRow *self)
{
  for (guint i = 0; i < self->n_choices; i++)
    {
      gtk_check_button_set_active (self->checks[i], has_flag (self->flags, i));
      gtk_widget_set_visible (self->rows[i], has_flag (self->flags | self->offered, i));
    }
}

static void
on_check_cb (GtkCheckButton *check, GParamSpec *pspec, MplFlagsRow *self)
{
  guint64 flags = self->flags;

  for (guint i = 0; i < self->n_choices; i++)
    {
      guint64 bit = G_GUINT64_CONSTANT (1) << i;

      if (self->checks[i] == check)
        flags = gtk_check_button_get_active (check) ? flags | bit : flags & ~bit;
    }
  mpl_flags_row_set_flags (self, flags);
}

static void
mpl_flags_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MplFlagsRow *self = MPL_FLAGS_ROW (object);

  switch (prop_id)
    {
    case PROP_FLAGS:
      g_value_set_uint64 (value, self->flags);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_flags_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  MplFlagsRow *self = MPL_FLAGS_ROW (object);

  switch (prop_id)
    {
    case PROP_FLAGS:
      mpl_flags_row_set_flags (self, g_value_get_uint64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_flags_row_class_init (MplFlagsRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mpl_flags_row_get_property;
  object_class->set_property = mpl_flags_row_set_property;

  properties[PROP_FLAGS]
      = g_param_spec_uint64 ("flags", NULL, NULL, 0, G_MAXUINT64, 0,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mpl_flags_row_init (MplFlagsRow *self)
{
  self->offered = G_MAXUINT64;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_expander_row_set_subtitle_lines (ADW_EXPANDER_ROW (self), 3);
}

GtkWidget *
mpl_flags_row_new (void)
{
  return g_object_new (MPL_TYPE_FLAGS_ROW, NULL);
}

void
mpl_flags_row_set_field (MplFlagsRow *self, const MplField *field, gboolean with_codes)
{
  g_return_if_fail (MPL_IS_FLAGS_ROW (self) && self->field == NULL);
  g_return_if_fail (field->kind == MPL_FIELD_FLAGS);

  self->field = field;
  self->with_codes = with_codes;
  self->n_choices = MIN (mpl_field_get_n_choices (field), MAX_CHOICES);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), mpl_field_get_label (field));

  for (guint i = 0; i < self->n_choices; i++)
    {
      const char *code = field->choices[i].code;
      const char *label = mpl_field_get_choice_label (field, code);
      g_autofree char *title
          = with_codes ? g_strdup_printf ("%s. %s", code, label) : g_strdup (label);

      self->rows[i] = adw_action_row_new ();
      self->checks[i] = GTK_CHECK_BUTTON (gtk_check_button_new ());
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->rows[i]), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[i]), title);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (self->rows[i]), 0);
      gtk_widget_set_valign (GTK_WIDGET (self->checks[i]), GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->checks[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
      adw_action_row_add_prefix (ADW_ACTION_ROW (self->rows[i]), GTK_WIDGET (self->checks[i]));
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->rows[i]),
                                             GTK_WIDGET (self->checks[i]));
      g_signal_connect_object (self->checks[i], "notify::active", G_CALLBACK (on_check_cb), self,
                               0);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->rows[i]);
    }
  update_rows (self);
  update_subtitle (self);
}

guint64
mpl_flags_row_get_flags (MplFlagsRow *self)
{
  g_return_val_if_fail (MPL_IS_FLAGS_ROW (self), 0);

  return self->flags;
}

void
mpl_flags_row_set_flags (MplFlagsRow *self, guint64 flags)
{
  g_return_if_fail (MPL_IS_FLAGS_ROW (self));

  if (flags == self->flags)
    return;
  self->flags = flags;
  update_rows (self);
  update_subtitle (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FLAGS]);
}

void
mpl_flags_row_set_offered (MplFlagsRow *self, guint64 offered)
{
  g_return_if_fail (MPL_IS_FLAGS_ROW (self));

  if (offered == self->offered)
    return;
  self->offered = offered;
  update_rows (self);
}
