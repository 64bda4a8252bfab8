/* mpl-day-picker.c: a day, typed or chosen on a calendar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * CSS nodes: `daypicker` around a linked entry and button, and below them the problem. Keys: in the
 * entry Enter takes what is typed, Up and Down go to the next and the previous day, Alt+Down opens
 * the calendar. Accessibility: a text named by its owner, invalid while it holds no day and
 * described by the problem; the button is named «Выбрать день».
 */

#include "mpl-config.h"

#include "app/widgets/mpl-day-picker.h"

#include <glib/gi18n.h>

#include "app/widgets/mpl-announce.h"
#include "app/widgets/mpl-day-popover.h"
#include "app/widgets/mpl-day-text.h"
#include "app/widgets/mpl-month-days.h"
#include "base/mpl-error.h"
#include "base/mpl-format.h"

struct _MplDayPicker
{
  GtkWidget parent_instance;

  MplCalendar *calendar;
  MplSpan limits;
  MplDay day;
  MplDay near;
  gboolean nullable;
  gboolean show_problem;
  gboolean wrong;
  gboolean writing; /* the program, not a person, changes the text */
  char *problem;

  GtkWidget *box;
  GtkEntry *entry;
  GtkMenuButton *button;
  MplDayPopover *popover;
  GtkLabel *problem_label;
};

enum
{
  PROP_0,
  PROP_DAY,
  PROP_MIN_DAY,
  PROP_MAX_DAY,
  PROP_NEAR,
  PROP_NULLABLE,
  PROP_CALENDAR,
  PROP_PROBLEM,
  PROP_SHOW_PROBLEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MplDayPicker, mpl_day_picker, GTK_TYPE_WIDGET)

static void
update_state (MplDayPicker *self)
{
  gboolean wrong = self->wrong || self->problem != NULL;

  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  if (self->problem != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->problem, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->entry),
                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_label_set_label (self->problem_label, self->problem != NULL ? self->problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label),
                          self->show_problem && self->problem != NULL);
}

static void
set_problem (MplDayPicker *self, const char *problem)
{
  if (!g_set_str (&self->problem, problem))
    return;

  update_state (self);
  if (problem != NULL)
    mpl_announce (GTK_WIDGET (self->entry), problem);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

static void
write_text (MplDayPicker *self)
{
  g_autofree char *text = mpl_format_day (self->day, MPL_DAY_SHORT);

  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text))
    return;
  self->writing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->writing = FALSE;
}

static void
take_day (MplDayPicker *self, MplDay day)
{
  set_problem (self, NULL);
  if (day == self->day)
    return;
  self->day = day;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

static MplDay
get_near (MplDayPicker *self)
{
  if (self->day != MPL_DAY_NONE)
    return self->day;
  return self->near != MPL_DAY_NONE ? self->near : mpl_day_today ();
}

static gboolean
check_limits (MplDayPicker *self, MplDay day, GError **error)
{
  MplDay first = self->limits.start;
  MplDay last = self->limits.end;

  /* What is there already may stay. */
  if (day == self->day || mpl_span_contains (self->limits, day))
    return TRUE;

  if (first != MPL_DAY_NONE && day < first)
    {
      g_autofree char *text = mpl_format_day (first, MPL_DAY_SHORT);

      /* Translators: %s is a day, DD.MM.YYYY */
      mpl_error_set (error, MPL_ERROR_INVALID, NULL, _ ("The day must not be before %s."), text);
    }
  else
    {
      g_autofree char *text = mpl_format_day (last, MPL_DAY_SHORT);

      /* Translators: %s is a day, DD.MM.YYYY */
      mpl_error_set (error, MPL_ERROR_INVALID, NULL, _ ("The day must not be after %s."), text);
    }
  return FALSE;
}

/* What the text says: a day, MPL_DAY_NONE for nothing at all, or FALSE with the reason. */
static gboolean
read_text (MplDayPicker *self, MplDay *day, GError **error)
{
  g_autofree char *text
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  *day = MPL_DAY_NONE;
  if (*text == '\0')
    {
      if (!self->nullable && self->day != MPL_DAY_NONE)
        mpl_error_set (error, MPL_ERROR_INVALID, NULL,
                       _ ("Write a day as DD.MM.YYYY, for example 01.09.2026."));
      return self->nullable || self->day == MPL_DAY_NONE;
    }

  *day = mpl_day_text_parse (text, mpl_day_today (), get_near (self), error);
  return *day != MPL_DAY_NONE && check_limits (self, *day, error);
}

gboolean
mpl_day_picker_commit (MplDayPicker *self)
{
  g_autoptr (GError) error = NULL;
  MplDay day;

  g_return_val_if_fail (MPL_IS_DAY_PICKER (self), FALSE);

  if (!read_text (self, &day, &error))
    {
      g_autofree char *problem = mpl_error_split (error, NULL);

      set_problem (self, problem);
      return FALSE;
    }

  take_day (self, day);
  write_text (self);

  return TRUE;
}

/* A day that is written out is taken at once, so that what hangs on it can be seen while typing; a
 * short form waits until the entry is left, for 1.9.2 is on the way to 1.9.26. */
static void
on_changed_cb (MplDayPicker *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  MplDay day;

  if (self->writing)
    return;

  if ((*text == '\0' && self->nullable) || g_utf8_strlen (text, -1) >= 10)
    {
      if (read_text (self, &day, NULL))
        take_day (self, day);
    }
}

static void
on_leave_cb (MplDayPicker *self)
{
  mpl_day_picker_commit (self);
}

static void
on_activate_cb (MplDayPicker *self)
{
  if (mpl_day_picker_commit (self))
    gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
step (MplDayPicker *self, int days)
{
  MplDay day = mpl_day_picker_commit (self) ? get_near (self) : MPL_DAY_NONE;

  if (day == MPL_DAY_NONE || !gtk_editable_get_editable (GTK_EDITABLE (self->entry)))
    return;

  take_day (self, mpl_month_move (day, MPL_MONTH_STEP_DAY, days, self->limits));
  write_text (self);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static gboolean
on_key_cb (MplDayPicker *self, guint key, guint code, GdkModifierType state)
{
  GdkModifierType mods = state & gtk_accelerator_get_default_mod_mask ();
  gboolean up = key == GDK_KEY_Up || key == GDK_KEY_KP_Up;
  gboolean down = key == GDK_KEY_Down || key == GDK_KEY_KP_Down;

  if (down && mods == GDK_ALT_MASK)
    {
      gtk_menu_button_popup (self->button);
      return GDK_EVENT_STOP;
    }
  if ((up || down) && mods == 0)
    {
      step (self, up ? 1 : -1);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
on_popover_chosen_cb (MplDayPicker *self, int day)
{
  take_day (self, day);
  write_text (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* A calendar is made when somebody wants to see it: a dialog has many pickers. */
static void
prepare_popover (GtkMenuButton *button, gpointer user_data)
{
  MplDayPicker *self = user_data;

  if (self->popover == NULL)
    {
      self->popover = MPL_DAY_POPOVER (mpl_day_popover_new ());
      g_signal_connect_object (self->popover, "chosen", G_CALLBACK (on_popover_chosen_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_menu_button_set_popover (button, GTK_WIDGET (self->popover));
    }
  mpl_day_picker_commit (self);
  mpl_day_popover_show (self->popover, self->day, get_near (self), self->limits, self->calendar,
                        self->nullable);
}

static void
mpl_day_picker_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MplDayPicker *self = MPL_DAY_PICKER (object);

  switch (prop_id)
    {
    case PROP_DAY:
      g_value_set_int (value, self->day);
      break;
    case PROP_MIN_DAY:
      g_value_set_int (value, self->limits.start);
      break;
    case PROP_MAX_DAY:
      g_value_set_int (value, self->limits.end);
      break;
    case PROP_NEAR:
      g_value_set_int (value, self->near);
      break;
    case PROP_NULLABLE:
      g_value_set_boolean (value, self->nullable);
      break;
    case PROP_CALENDAR:
      g_value_set_boxed (value, self->calendar);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    case PROP_SHOW_PROBLEM:
      g_value_set_boolean (value, self->show_problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_day_picker_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  MplDayPicker *self = MPL_DAY_PICKER (object);

  switch (prop_id)
    {
    case PROP_DAY:
      mpl_day_picker_set_day (self, g_value_get_int (value));
      break;
    case PROP_MIN_DAY:
      mpl_day_picker_set_limits (self, MPL_SPAN_INIT (g_value_get_int (value), self->limits.end));
      break;
    case PROP_MAX_DAY:
      mpl_day_picker_set_limits (self, MPL_SPAN_INIT (self->limits.start, g_value_get_int (value)));
      break;
    case PROP_NEAR:
      mpl_day_picker_set_near (self, g_value_get_int (value));
      break;
    case PROP_NULLABLE:
      if (self->nullable != g_value_get_boolean (value))
        {
          self->nullable = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_CALENDAR:
      mpl_day_picker_set_calendar (self, g_value_get_boxed (value));
      break;
    case PROP_SHOW_PROBLEM:
      if (self->show_problem != g_value_get_boolean (value))
        {
          self->show_problem = g_value_get_boolean (value);
          update_state (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
mpl_day_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MPL_DAY_PICKER (widget)->entry));
}

static void
mpl_day_picker_dispose (GObject *object)
{
  MplDayPicker *self = MPL_DAY_PICKER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MPL_TYPE_DAY_PICKER);
  g_clear_pointer (&self->calendar, mpl_calendar_unref);

  G_OBJECT_CLASS (mpl_day_picker_parent_class)->dispose (object);
}

static void
mpl_day_picker_finalize (GObject *object)
{
  MplDayPicker *self = MPL_DAY_PICKER (object);

  g_free (self->problem);

  G_OBJECT_CLASS (mpl_day_picker_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags read_only = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_DAY]
      = g_param_spec_int ("day", NULL, NULL, G_MININT, G_MAXINT, MPL_DAY_NONE, flags);
  properties[PROP_MIN_DAY]
      = g_param_spec_int ("min-day", NULL, NULL, G_MININT, G_MAXINT, MPL_DAY_NONE, flags);
  properties[PROP_MAX_DAY]
      = g_param_spec_int ("max-day", NULL, NULL, G_MININT, G_MAXINT, MPL_DAY_NONE, flags);
  properties[PROP_NEAR]
      = g_param_spec_int ("near", NULL, NULL, G_MININT, G_MAXINT, MPL_DAY_NONE, flags);
  properties[PROP_NULLABLE] = g_param_spec_boolean ("nullable", NULL, NULL, FALSE, flags);
  properties[PROP_CALENDAR] = g_param_spec_boxed ("calendar", NULL, NULL, MPL_TYPE_CALENDAR, flags);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, read_only);
  properties[PROP_SHOW_PROBLEM] = g_param_spec_boolean ("show-problem", NULL, NULL, TRUE, flags);

  g_object_class_install_properties (klass, N_PROPS, properties);
}

static void
mpl_day_picker_class_init (MplDayPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mpl_day_picker_get_property;
  object_class->set_property = mpl_day_picker_set_property;
  object_class->dispose = mpl_day_picker_dispose;
  object_class->finalize = mpl_day_picker_finalize;
  widget_class->grab_focus = mpl_day_picker_grab_focus;
  install_properties (object_class);

  gtk_widget_class_set_css_name (widget_class, "daypicker");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MPL_RESOURCE_PATH "/ui/widgets/mpl-day-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, MplDayPicker, box);
  gtk_widget_class_bind_template_child (widget_class, MplDayPicker, entry);
  gtk_widget_class_bind_template_child (widget_class, MplDayPicker, button);
  gtk_widget_class_bind_template_child (widget_class, MplDayPicker, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_cb);
}

static void
mpl_day_picker_init (MplDayPicker *self)
{
  self->limits = MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE);
  self->day = MPL_DAY_NONE;
  self->near = MPL_DAY_NONE;
  self->show_problem = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, prepare_popover, self, NULL);
}

GtkWidget *
mpl_day_picker_new (void)
{
  return g_object_new (MPL_TYPE_DAY_PICKER, NULL);
}

MplDay
mpl_day_picker_get_day (MplDayPicker *self)
{
  g_return_val_if_fail (MPL_IS_DAY_PICKER (self), MPL_DAY_NONE);

  return self->day;
}

void
mpl_day_picker_set_day (MplDayPicker *self, MplDay day)
{
  g_return_if_fail (MPL_IS_DAY_PICKER (self));
  g_return_if_fail (day == MPL_DAY_NONE || mpl_day_is_valid (day));

  /* What a person is typing is left alone while it means this day already. */
  if (day == self->day)
    return;
  take_day (self, day);
  write_text (self);
}

void
mpl_day_picker_set_limits (MplDayPicker *self, MplSpan limits)
{
  MplSpan was;

  g_return_if_fail (MPL_IS_DAY_PICKER (self));

  was = self->limits;
  self->limits = limits;
  if (limits.start != was.start)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MIN_DAY]);
  if (limits.end != was.end)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MAX_DAY]);
}

void
mpl_day_picker_set_calendar (MplDayPicker *self, MplCalendar *calendar)
{
  g_return_if_fail (MPL_IS_DAY_PICKER (self));

  if (calendar == self->calendar)
    return;
  g_clear_pointer (&self->calendar, mpl_calendar_unref);
  self->calendar = calendar != NULL ? mpl_calendar_ref (calendar) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CALENDAR]);
}

void
mpl_day_picker_set_near (MplDayPicker *self, MplDay near)
{
  g_return_if_fail (MPL_IS_DAY_PICKER (self));

  if (near == self->near)
    return;
  self->near = near;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NEAR]);
}

const char *
mpl_day_picker_get_problem (MplDayPicker *self)
{
  g_return_val_if_fail (MPL_IS_DAY_PICKER (self), NULL);

  return self->problem;
}

void
mpl_day_picker_set_label (MplDayPicker *self, const char *label)
{
  g_return_if_fail (MPL_IS_DAY_PICKER (self) && label != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label, -1);
}

void
mpl_day_picker_set_wrong (MplDayPicker *self, gboolean wrong)
{
  g_return_if_fail (MPL_IS_DAY_PICKER (self));

  if (wrong == self->wrong)
    return;
  self->wrong = wrong;
  update_state (self);
}
