/* mpl-day-row.c: a day as a row of a list of preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/widgets/mpl-day-row.h"

#include "app/widgets/mpl-day-text.h"
#include "base/mpl-format.h"

struct _MplDayRow
{
  AdwActionRow parent_instance;

  MplDayPicker *picker;
  char *wrong;
  char *note;
};

enum
{
  PROP_0,
  PROP_DAY,
  PROP_NULLABLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MplDayRow, mpl_day_row, ADW_TYPE_ACTION_ROW)

/* (transfer full): «вторник, рабочий день», "" without a day. */
static char *
describe (MplDayRow *self)
{
  MplDay day = mpl_day_picker_get_day (self->picker);
  g_autoptr (MplCalendar) calendar = NULL;
  g_autofree char *kind = NULL;

  if (day == MPL_DAY_NONE)
    return g_strdup ("");

  g_object_get (self->picker, "calendar", &calendar, NULL);
  kind = mpl_day_text_describe (day, calendar);

  return g_strdup_printf ("%s%s%s", mpl_format_weekday (mpl_day_get_weekday (day)),
                          *kind != '\0' ? ", " : "", kind);
}

static void
update (MplDayRow *self)
{
  const char *problem = mpl_day_picker_get_problem (self->picker);
  const char *wrong = problem != NULL ? problem : self->wrong;
  g_autofree char *kind = describe (self);
  g_autofree char *full = NULL;

  if (wrong == NULL && self->note != NULL)
    full = *kind != '\0' ? g_strdup_printf ("%s\n%s", kind, self->note) : g_strdup (self->note);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), wrong != NULL  ? wrong
                                                      : full != NULL ? full
                                                                     : kind);
  if (wrong != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "wrong");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "wrong");
  mpl_day_picker_set_wrong (self->picker, self->wrong != NULL);
}

static void
on_day_cb (MplDayRow *self)
{
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

static void
on_title_cb (MplDayRow *self)
{
  mpl_day_picker_set_label (self->picker,
                            adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
}

static void
mpl_day_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MplDayRow *self = MPL_DAY_ROW (object);

  switch (prop_id)
    {
    case PROP_DAY:
      g_value_set_int (value, mpl_day_picker_get_day (self->picker));
      break;
    case PROP_NULLABLE:
      g_object_get_property (G_OBJECT (self->picker), "nullable", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_day_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  MplDayRow *self = MPL_DAY_ROW (object);

  switch (prop_id)
    {
    case PROP_DAY:
      mpl_day_picker_set_day (self->picker, g_value_get_int (value));
      break;
    case PROP_NULLABLE:
      g_object_set_property (G_OBJECT (self->picker), "nullable", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
mpl_day_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MPL_DAY_ROW (widget)->picker));
}

static void
mpl_day_row_finalize (GObject *object)
{
  MplDayRow *self = MPL_DAY_ROW (object);

  g_free (self->wrong);
  g_free (self->note);

  G_OBJECT_CLASS (mpl_day_row_parent_class)->finalize (object);
}

static void
mpl_day_row_class_init (MplDayRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mpl_day_row_get_property;
  object_class->set_property = mpl_day_row_set_property;
  object_class->finalize = mpl_day_row_finalize;
  widget_class->grab_focus = mpl_day_row_grab_focus;

  properties[PROP_DAY]
      = g_param_spec_int ("day", NULL, NULL, G_MININT, G_MAXINT, MPL_DAY_NONE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NULLABLE]
      = g_param_spec_boolean ("nullable", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mpl_day_row_init (MplDayRow *self)
{
  self->picker = MPL_DAY_PICKER (mpl_day_picker_new ());
  g_object_set (self->picker, "show-problem", FALSE, "valign", GTK_ALIGN_CENTER, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->picker));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);

  g_signal_connect_object (self->picker, "notify::day", G_CALLBACK (on_day_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "notify::problem", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "notify::calendar", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::title", G_CALLBACK (on_title_cb), NULL);
}

GtkWidget *
mpl_day_row_new (void)
{
  return g_object_new (MPL_TYPE_DAY_ROW, NULL);
}

MplDayPicker *
mpl_day_row_get_picker (MplDayRow *self)
{
  g_return_val_if_fail (MPL_IS_DAY_ROW (self), NULL);

  return self->picker;
}

MplDay
mpl_day_row_get_day (MplDayRow *self)
{
  g_return_val_if_fail (MPL_IS_DAY_ROW (self), MPL_DAY_NONE);

  return mpl_day_picker_get_day (self->picker);
}

void
mpl_day_row_set_day (MplDayRow *self, MplDay day)
{
  g_return_if_fail (MPL_IS_DAY_ROW (self));

  mpl_day_picker_set_day (self->picker, day);
}

void
mpl_day_row_set_note (MplDayRow *self, const char *wrong, const char *note)
{
  gboolean changed;

  g_return_if_fail (MPL_IS_DAY_ROW (self));

  changed = g_set_str (&self->wrong, wrong);
  changed |= g_set_str (&self->note, note);
  if (changed)
    update (self);
}
