/* mpl-activity-recurrence-section.c: how an activity recurs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rule is kept as it is shown; every widget changes one member of it, what does not count is
 * cleared, and the text goes to the draft. A last row says the rule in words and names the next
 * ten days.
 */

#include "mpl-config.h"

#include "app/dialogs/mpl-activity-recurrence-section.h"

#include <glib/gi18n.h>

#include "app/widgets/mpl-day-row.h"
#include "base/mpl-format.h"
#include "model/mpl-activity.h"
#include "model/mpl-recurrence.h"

#define N_NEXT 10

/* What the row of the end offers. */
enum
{
  ENDS_WITH_ACTIVITY,
  ENDS_ON_DAY,
  ENDS_AFTER_COUNT,
};

struct _MplActivityRecurrenceSection
{
  MplActivitySection parent_instance;

  MplRecurrence rule;

  AdwComboRow *kind_row;
  AdwSpinRow *interval_row;
  GtkWidget *weekdays_row;
  GtkBox *weekdays_box;
  AdwComboRow *month_row;
  AdwComboRow *nth_row;
  AdwComboRow *weekday_row;
  AdwComboRow *event_row;
  AdwSpinRow *working_days_row;
  AdwSwitchRow *breaks_row;
  AdwComboRow *ends_row;
  MplDayRow *until_row;
  AdwSpinRow *count_row;
  AdwActionRow *next_row;
};

G_DEFINE_FINAL_TYPE (MplActivityRecurrenceSection,
                     mpl_activity_recurrence_section,
                     MPL_TYPE_ACTIVITY_SECTION)

static int
get_max_interval (MplRecurrenceKind kind)
{
  switch (kind)
    {
    case MPL_RECURRENCE_DAYS:
      return 366;
    case MPL_RECURRENCE_WEEKS:
      return 52;
    case MPL_RECURRENCE_MONTHS:
      return 24;
    case MPL_RECURRENCE_TERMS:
    case MPL_RECURRENCE_EVENT:
    case MPL_RECURRENCE_UNSCHEDULED:
    default:
      return 1;
    }
}

/* Clears what does not count for the kind and gives what it needs. */
static void
normalize (MplRecurrence *rule)
{
  gboolean months = rule->kind == MPL_RECURRENCE_MONTHS;
  gboolean weekday = months && rule->month == MPL_RECURRENCE_MONTH_WEEKDAY;

  rule->interval = CLAMP (rule->interval, 1, get_max_interval (rule->kind));
  if (rule->kind != MPL_RECURRENCE_WEEKS)
    rule->weekdays = 0;
  if (!months)
    rule->month = MPL_RECURRENCE_MONTH_START;
  if (rule->month == MPL_RECURRENCE_MONTH_START)
    rule->nth = 0;
  else if (rule->nth != MPL_RECURRENCE_LAST)
    rule->nth = CLAMP (rule->nth, 1, weekday ? 5 : 31);
  if (!weekday && rule->kind != MPL_RECURRENCE_TERMS)
    rule->weekday = 0;
  else if (weekday && rule->weekday == 0)
    rule->weekday = MPL_MONDAY;
  if (rule->kind != MPL_RECURRENCE_EVENT)
    {
      rule->event = MPL_RECURRENCE_EVENT_HIRE;
      rule->working_days = 0;
    }
  else
    {
      rule->working_days = CLAMP (rule->working_days, 1, 250);
    }
  if (!mpl_recurrence_has_days (rule))
    {
      rule->skip_breaks = FALSE;
      rule->until = MPL_DAY_NONE;
      rule->count = 0;
    }
}

/* The widget's callback has changed the rule. */
static void
write_rule (MplActivityRecurrenceSection *self, MplActivityDraft *draft)
{
  g_autofree char *text = NULL;

  normalize (&self->rule);
  text = mpl_recurrence_to_text (&self->rule);
  mpl_activity_draft_set_text (draft, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_RECURRENCE, text);
}

/* Reads every widget that counts: each has been brought to the rule before. */
static void
on_changed_cb (MplActivityRecurrenceSection *self)
{
  MplActivityDraft *draft = mpl_activity_section_get_edited (MPL_ACTIVITY_SECTION (self));
  MplRecurrence *rule = &self->rule;
  MplRecurrenceKind kind = (MplRecurrenceKind) adw_combo_row_get_selected (self->kind_row);
  guint nth = adw_combo_row_get_selected (self->nth_row);
  guint weekday = adw_combo_row_get_selected (self->weekday_row);

  if (draft == NULL)
    return;

  rule->interval = (int) adw_spin_row_get_value (self->interval_row);
  rule->month = (MplRecurrenceMonth) adw_combo_row_get_selected (self->month_row);
  rule->nth = nth + 1 == g_list_model_get_n_items (adw_combo_row_get_model (self->nth_row))
                  ? MPL_RECURRENCE_LAST
                  : (int) nth + 1;
  /* Of a term the last working day stands first. */
  rule->weekday = (MplWeekday) (rule->kind == MPL_RECURRENCE_TERMS ? weekday : weekday + 1);
  rule->event = (MplRecurrenceEvent) adw_combo_row_get_selected (self->event_row);
  rule->working_days = (int) adw_spin_row_get_value (self->working_days_row);
  rule->skip_breaks = adw_switch_row_get_active (self->breaks_row);
  if (rule->kind != kind)
    rule->weekday = 0;
  rule->kind = kind;
  write_rule (self, draft);
}

static void
on_weekday_toggled_cb (GtkToggleButton *button,
                       GParamSpec *pspec,
                       MplActivityRecurrenceSection *self)
{
  MplActivityDraft *draft = mpl_activity_section_get_edited (MPL_ACTIVITY_SECTION (self));
  guint weekday = MPL_MONDAY;

  if (draft == NULL)
    return;
  self->rule.weekdays = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->weekdays_box));
       child != NULL; child = gtk_widget_get_next_sibling (child), weekday++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (child)))
      self->rule.weekdays |= MPL_WEEKDAY_BIT (weekday);
  write_rule (self, draft);
}

static void
on_ends_cb (MplActivityRecurrenceSection *self)
{
  MplActivityDraft *draft = mpl_activity_section_get_edited (MPL_ACTIVITY_SECTION (self));
  guint ends = adw_combo_row_get_selected (self->ends_row);

  if (draft == NULL)
    return;
  self->rule.until = ends == ENDS_ON_DAY
                         ? mpl_activity_draft_get_day (draft, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_END)
                         : MPL_DAY_NONE;
  self->rule.count = ends == ENDS_AFTER_COUNT ? 10 : 0;
  write_rule (self, draft);
}

static void
on_until_cb (MplActivityRecurrenceSection *self)
{
  MplActivityDraft *draft = mpl_activity_section_get_edited (MPL_ACTIVITY_SECTION (self));

  if (draft == NULL || mpl_day_row_get_day (self->until_row) == MPL_DAY_NONE)
    return;
  self->rule.until = mpl_day_row_get_day (self->until_row);
  write_rule (self, draft);
}

static void
on_count_cb (MplActivityRecurrenceSection *self)
{
  MplActivityDraft *draft = mpl_activity_section_get_edited (MPL_ACTIVITY_SECTION (self));

  if (draft == NULL || adw_combo_row_get_selected (self->ends_row) != ENDS_AFTER_COUNT)
    return;
  self->rule.count = (int) adw_spin_row_get_value (self->count_row);
  write_rule (self, draft);
}

/* A month has thirty-one days or five weekdays to count, and a last one. */
static void
fill_nth (MplActivityRecurrenceSection *self, gboolean weekday)
{
  static const char *const ordinals[] = {
    NC_ ("weekday of a month", "First"), NC_ ("weekday of a month", "Second"),
    NC_ ("weekday of a month", "Third"), NC_ ("weekday of a month", "Fourth"),
    NC_ ("weekday of a month", "Fifth"),
  };
  guint n = weekday ? G_N_ELEMENTS (ordinals) : 31;
  g_autoptr (GtkStringList) list = NULL;
  GListModel *shown = adw_combo_row_get_model (self->nth_row);

  if (shown != NULL && g_list_model_get_n_items (shown) == n + 1)
    return;

  list = gtk_string_list_new (NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      gtk_string_list_append (list, weekday ? g_dpgettext2 (NULL, "weekday of a month", ordinals[i])
                                            : number);
    }
  gtk_string_list_append (list, weekday ? C_ ("weekday of a month", "Last")
                                        : _ ("Last day of the month"));
  adw_combo_row_set_model (self->nth_row, G_LIST_MODEL (list));
}

static void
fill_weekday (MplActivityRecurrenceSection *self, gboolean term)
{
  guint n = term ? 8 : 7;
  GListModel *shown = adw_combo_row_get_model (self->weekday_row);
  g_autoptr (GtkStringList) list = NULL;

  if (shown != NULL && g_list_model_get_n_items (shown) == n)
    return;

  list = gtk_string_list_new (NULL);
  if (term)
    gtk_string_list_append (list, _ ("Last working day"));
  for (int i = MPL_MONDAY; i <= MPL_SUNDAY; i++)
    gtk_string_list_append (list, mpl_format_weekday ((MplWeekday) i));
  adw_combo_row_set_model (self->weekday_row, G_LIST_MODEL (list));
}

static void
update_visible (MplActivityRecurrenceSection *self)
{
  const MplRecurrence *rule = &self->rule;
  gboolean months = rule->kind == MPL_RECURRENCE_MONTHS;
  gboolean days = mpl_recurrence_has_days (rule);

  gtk_widget_set_visible (GTK_WIDGET (self->interval_row), get_max_interval (rule->kind) > 1);
  gtk_widget_set_visible (self->weekdays_row, rule->kind == MPL_RECURRENCE_WEEKS);
  gtk_widget_set_visible (GTK_WIDGET (self->month_row), months);
  gtk_widget_set_visible (GTK_WIDGET (self->nth_row),
                          months && rule->month != MPL_RECURRENCE_MONTH_START);
  gtk_widget_set_visible (GTK_WIDGET (self->weekday_row),
                          rule->kind == MPL_RECURRENCE_TERMS
                              || (months && rule->month == MPL_RECURRENCE_MONTH_WEEKDAY));
  gtk_widget_set_visible (GTK_WIDGET (self->event_row), rule->kind == MPL_RECURRENCE_EVENT);
  gtk_widget_set_visible (GTK_WIDGET (self->working_days_row), rule->kind == MPL_RECURRENCE_EVENT);
  gtk_widget_set_visible (GTK_WIDGET (self->breaks_row), days);
  gtk_widget_set_visible (GTK_WIDGET (self->ends_row), days);
  gtk_widget_set_visible (GTK_WIDGET (self->until_row), days && rule->until != MPL_DAY_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self->count_row),
                          days && rule->until == MPL_DAY_NONE && rule->count > 0);
}

static void
update_widgets (MplActivityRecurrenceSection *self)
{
  const MplRecurrence *rule = &self->rule;
  gboolean of_month = rule->month == MPL_RECURRENCE_MONTH_WEEKDAY;
  guint weekday = MPL_MONDAY;
  guint n;

  adw_combo_row_set_selected (self->kind_row, rule->kind);
  gtk_adjustment_set_upper (adw_spin_row_get_adjustment (self->interval_row),
                            get_max_interval (rule->kind));
  adw_spin_row_set_value (self->interval_row, rule->interval);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->interval_row),
                                 rule->kind == MPL_RECURRENCE_DAYS    ? _ ("Every So Many Days")
                                 : rule->kind == MPL_RECURRENCE_WEEKS ? _ ("Every So Many Weeks")
                                                                      : _ ("Every So Many Months"));
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->weekdays_box));
       child != NULL; child = gtk_widget_get_next_sibling (child), weekday++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child),
                                  (rule->weekdays & MPL_WEEKDAY_BIT (weekday)) != 0);

  adw_combo_row_set_selected (self->month_row, rule->month);
  fill_nth (self, of_month);
  n = g_list_model_get_n_items (adw_combo_row_get_model (self->nth_row));
  adw_combo_row_set_selected (
      self->nth_row, rule->nth == MPL_RECURRENCE_LAST ? n - 1 : (guint) MAX (rule->nth, 1) - 1);
  fill_weekday (self, rule->kind == MPL_RECURRENCE_TERMS);
  adw_combo_row_set_selected (self->weekday_row, rule->kind == MPL_RECURRENCE_TERMS
                                                     ? (guint) rule->weekday
                                                     : (guint) MAX ((int) rule->weekday, 1) - 1);
  adw_combo_row_set_selected (self->event_row, rule->event);
  adw_spin_row_set_value (self->working_days_row, MAX (rule->working_days, 1));
  adw_switch_row_set_active (self->breaks_row, rule->skip_breaks);
  adw_combo_row_set_selected (self->ends_row, rule->until != MPL_DAY_NONE ? ENDS_ON_DAY
                                              : rule->count > 0           ? ENDS_AFTER_COUNT
                                                                          : ENDS_WITH_ACTIVITY);
  mpl_day_row_set_day (self->until_row, rule->until);
  adw_spin_row_set_value (self->count_row, MAX (rule->count, 1));
}

static void
mpl_activity_recurrence_section_bind (MplActivitySection *section, MplActivityDraft *draft)
{
  MplActivityRecurrenceSection *self = MPL_ACTIVITY_RECURRENCE_SECTION (section);

  mpl_day_picker_set_calendar (mpl_day_row_get_picker (self->until_row),
                               mpl_activity_draft_get_calendar (draft));
}

static void
mpl_activity_recurrence_section_update (MplActivitySection *section, MplActivityDraft *draft)
{
  MplActivityRecurrenceSection *self = MPL_ACTIVITY_RECURRENCE_SECTION (section);
  const char *text
      = mpl_activity_draft_get_text (draft, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_RECURRENCE);
  gboolean recurs
      = mpl_activity_draft_get_choice (draft, MPL_ACTIVITY_KIND) == MPL_ACTIVITY_RECURRING;

  gtk_widget_set_visible (GTK_WIDGET (self), recurs);
  if (!recurs)
    return;
  if (!mpl_recurrence_from_text (&self->rule, text, NULL))
    self->rule = MPL_RECURRENCE_INIT (MPL_RECURRENCE_MONTHS);
  update_widgets (self);
  update_visible (self);
}

/* (transfer full): the next days, «08.09.2026, 15.09.2026»; what there is to say without. */
static char *
describe_next (MplActivityRecurrenceSection *self, MplActivityDraft *draft)
{
  MplDay start = mpl_activity_draft_get_day (draft, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_START);
  g_autoptr (GArray) days
      = mpl_activity_draft_get_next_days (draft, MAX (start, mpl_day_today ()), N_NEXT);
  GString *text = g_string_new (NULL);

  if (!mpl_recurrence_has_days (&self->rule))
    return g_string_free (g_string_assign (text, _ ("The rule has no days of its own.")), FALSE);
  if (days->len == 0)
    return g_string_free (g_string_assign (text, _ ("No more days are to come.")), FALSE);

  for (guint i = 0; i < days->len; i++)
    {
      MplDay day = g_array_index (days, MplDay, i);
      g_autofree char *short_form = mpl_format_day (day, MPL_DAY_SHORT);

      g_string_append_printf (text, "%s%s" MPL_NBSP "%s", i > 0 ? ", " : "",
                              mpl_format_weekday_short (mpl_day_get_weekday (day)), short_form);
    }

  return g_string_free (text, FALSE);
}

static void
mpl_activity_recurrence_section_show (MplActivitySection *section,
                                      MplActivityDraft *draft,
                                      GPtrArray *problems)
{
  MplActivityRecurrenceSection *self = MPL_ACTIVITY_RECURRENCE_SECTION (section);
  g_autofree char *next = NULL;
  g_autofree char *sentence = NULL;

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  next = describe_next (self, draft);
  sentence = mpl_recurrence_to_sentence (
      &self->rule, mpl_calendar_get_term_kind (mpl_activity_draft_get_calendar (draft)));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->next_row), sentence);
  mpl_activity_row_show (
      GTK_WIDGET (self->next_row),
      mpl_draft_problems_find (problems, MPL_DRAFT_FIELDS, 0, MPL_ACTIVITY_RECURRENCE), next);
}

static GtkWidget *
mpl_activity_recurrence_section_find (MplActivitySection *section, const MplDraftProblem *problem)
{
  if (problem->list != MPL_DRAFT_FIELDS || problem->field != MPL_ACTIVITY_RECURRENCE)
    return NULL;
  return GTK_WIDGET (MPL_ACTIVITY_RECURRENCE_SECTION (section)->kind_row);
}

static void
mpl_activity_recurrence_section_class_init (MplActivityRecurrenceSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MplActivitySectionClass *section_class = MPL_ACTIVITY_SECTION_CLASS (klass);

  section_class->bind = mpl_activity_recurrence_section_bind;
  section_class->update = mpl_activity_recurrence_section_update;
  section_class->show = mpl_activity_recurrence_section_show;
  section_class->find = mpl_activity_recurrence_section_find;

  g_type_ensure (MPL_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, MPL_RESOURCE_PATH
                                               "/ui/dialogs/mpl-activity-recurrence-section.ui");
#define BIND(name) \
  gtk_widget_class_bind_template_child (widget_class, MplActivityRecurrenceSection, name)
  BIND (kind_row);
  BIND (interval_row);
  BIND (weekdays_row);
  BIND (weekdays_box);
  BIND (month_row);
  BIND (nth_row);
  BIND (weekday_row);
  BIND (event_row);
  BIND (working_days_row);
  BIND (breaks_row);
  BIND (ends_row);
  BIND (until_row);
  BIND (count_row);
  BIND (next_row);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_ends_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_until_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_count_cb);
}

static void
mpl_activity_recurrence_section_init (MplActivityRecurrenceSection *self)
{
  self->rule = MPL_RECURRENCE_INIT (MPL_RECURRENCE_MONTHS);
  gtk_widget_init_template (GTK_WIDGET (self));

  for (int i = MPL_MONDAY; i <= MPL_SUNDAY; i++)
    {
      GtkWidget *button
          = gtk_toggle_button_new_with_label (mpl_format_weekday_short ((MplWeekday) i));

      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      mpl_format_weekday ((MplWeekday) i), -1);
      g_signal_connect_object (button, "notify::active", G_CALLBACK (on_weekday_toggled_cb), self,
                               0);
      gtk_box_append (self->weekdays_box, button);
    }
}
