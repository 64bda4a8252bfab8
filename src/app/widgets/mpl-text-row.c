/* mpl-text-row.c: a text of any length as a row of a list of preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * CSS: the row has the class `text-row`, and `wrong` while something is. Keys: Tab leaves the text;
 * Enter breaks the line only where that is allowed. Accessibility: a text named by the title,
 * invalid and described by what is wrong.
 */

#include "mpl-config.h"

#include "app/widgets/mpl-text-row.h"

#include <glib/gi18n.h>
#include <string.h>

struct _MplTextRow
{
  AdwPreferencesRow parent_instance;

  gboolean multiline;
  guint max_length;
  char *wrong;

  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkLabel *note;
};

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_MULTILINE,
  PROP_MAX_LENGTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MplTextRow, mpl_text_row, ADW_TYPE_PREFERENCES_ROW)

static void
set_class (MplTextRow *self, const char *name, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static void
update_note (MplTextRow *self)
{
  guint length = (guint) gtk_text_buffer_get_char_count (self->buffer);
  g_autofree char *count = NULL;
  const char *note = self->wrong;

  if (note == NULL && self->max_length > 0 && length > self->max_length * 9 / 10)
    {
      /* Translators: characters written, of those that are allowed */
      count = g_strdup_printf (_ ("%u of %u characters"), length, self->max_length);
      note = count;
    }

  gtk_label_set_label (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  set_class (self, "wrong", self->wrong != NULL);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_STATE_INVALID,
      self->wrong != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (note != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, note, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->view),
                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
on_changed_cb (MplTextRow *self)
{
  update_note (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/* A pasted text brings its line breaks along. */
static void
on_insert_text_cb (GtkTextBuffer *buffer,
                   GtkTextIter *location,
                   char *text,
                   int length,
                   MplTextRow *self)
{
  g_autofree char *line = NULL;

  if (self->multiline)
    return;
  line = g_strndup (text, (gsize) length);
  if (strpbrk (line, "\n\r\t") == NULL && strstr (line, "\u2029") == NULL)
    return;

  g_strdelimit (line, "\n\r\t", ' ');
  g_signal_stop_emission_by_name (buffer, "insert-text");
  gtk_text_buffer_insert (buffer, location, line, -1);
}

static gboolean
on_key_cb (MplTextRow *self, guint key, guint code, GdkModifierType state)
{
  gboolean enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;

  /* With Ctrl it is the dialog's. */
  if (!enter || self->multiline || (state & GDK_CONTROL_MASK) != 0)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static void
on_title_cb (MplTextRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
}

/* Anywhere in the row is in the text. */
static void
on_pressed_cb (MplTextRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
mpl_text_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MplTextRow *self = MPL_TEXT_ROW (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_take_string (value, mpl_text_row_get_text (self));
      break;
    case PROP_MULTILINE:
      g_value_set_boolean (value, self->multiline);
      break;
    case PROP_MAX_LENGTH:
      g_value_set_uint (value, self->max_length);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_text_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  MplTextRow *self = MPL_TEXT_ROW (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      mpl_text_row_set_text (self, g_value_get_string (value));
      break;
    case PROP_MULTILINE:
      if (self->multiline != g_value_get_boolean (value))
        {
          self->multiline = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_MAX_LENGTH:
      if (self->max_length != g_value_get_uint (value))
        {
          self->max_length = g_value_get_uint (value);
          update_note (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
mpl_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MPL_TEXT_ROW (widget)->view));
}

static void
mpl_text_row_finalize (GObject *object)
{
  g_free (MPL_TEXT_ROW (object)->wrong);

  G_OBJECT_CLASS (mpl_text_row_parent_class)->finalize (object);
}

static void
mpl_text_row_class_init (MplTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mpl_text_row_get_property;
  object_class->set_property = mpl_text_row_set_property;
  object_class->finalize = mpl_text_row_finalize;
  widget_class->grab_focus = mpl_text_row_grab_focus;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_MULTILINE] = g_param_spec_boolean ("multiline", NULL, NULL, FALSE, flags);
  properties[PROP_MAX_LENGTH] = g_param_spec_uint ("max-length", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               MPL_RESOURCE_PATH "/ui/widgets/mpl-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MplTextRow, view);
  gtk_widget_class_bind_template_child (widget_class, MplTextRow, buffer);
  gtk_widget_class_bind_template_child (widget_class, MplTextRow, note);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_title_cb);
}

static void
mpl_text_row_init (MplTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (on_insert_text_cb), self, 0);
}

GtkWidget *
mpl_text_row_new (void)
{
  return g_object_new (MPL_TYPE_TEXT_ROW, NULL);
}

char *
mpl_text_row_get_text (MplTextRow *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (MPL_IS_TEXT_ROW (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

void
mpl_text_row_set_text (MplTextRow *self, const char *text)
{
  g_autofree char *now = NULL;

  g_return_if_fail (MPL_IS_TEXT_ROW (self));

  now = mpl_text_row_get_text (self);
  if (text == NULL)
    text = "";
  if (g_str_equal (now, text))
    return;
  gtk_text_buffer_set_text (self->buffer, text, -1);
}

GtkWidget *
mpl_text_row_get_view (MplTextRow *self)
{
  g_return_val_if_fail (MPL_IS_TEXT_ROW (self), NULL);

  return GTK_WIDGET (self->view);
}

void
mpl_text_row_set_wrong (MplTextRow *self, const char *wrong)
{
  g_return_if_fail (MPL_IS_TEXT_ROW (self));

  if (g_set_str (&self->wrong, wrong))
    update_note (self);
}
