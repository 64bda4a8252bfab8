/* mpl-print-options.c: how a timeline is printed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/dialogs/mpl-print-options.h"

#include <glib/gi18n.h>

#include "base/mpl-error.h"
#include "base/mpl-format.h"
#include "papers/mpl-timeline-paper.h"

/* The zoom table's widths are told for letters of that size; paper has smaller ones. */
#define SCREEN_EM 15.0
#define PAPER_EM 8.0

struct _MplPrintOptions
{
  AdwBin parent_instance;

  GSettings *settings;
  MplSpan programme;
  GPtrArray *zooms; /* const MplZoomLevel, by the row's places; NULL fits to the page */
  gboolean bound;

  AdwComboRow *paper_row;
  AdwComboRow *direction_row;
  AdwExpanderRow *period_row;
  AdwEntryRow *from_row;
  AdwEntryRow *to_row;
  AdwComboRow *zoom_row;
  AdwSwitchRow *number_row;
  AdwSwitchRow *responsible_row;
  AdwSwitchRow *days_row;
  AdwSwitchRow *legend_row;
  AdwSwitchRow *links_row;
  AdwSwitchRow *baseline_row;
  AdwSwitchRow *actions_row;
  AdwSwitchRow *mono_row;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MplPrintOptions, mpl_print_options, ADW_TYPE_BIN)

/* --- The period */

static MplDay
read_day (MplPrintOptions *self, AdwEntryRow *row)
{
  return mpl_day_from_text (gtk_editable_get_text (GTK_EDITABLE (row)),
                            mpl_day_get_school_year (self->programme.start));
}

static void
set_day (AdwEntryRow *row, MplDay day)
{
  g_autofree char *text = mpl_format_day (day, MPL_DAY_SHORT);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
mark (AdwEntryRow *row, gboolean is_wrong)
{
  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
      is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* What is wrong with the period, %NULL for nothing; the rows in question are marked. */
static char *
check_period (MplPrintOptions *self, MplSpan period)
{
  gboolean from_wrong = period.start == MPL_DAY_NONE;
  gboolean to_wrong = period.end == MPL_DAY_NONE;
  g_autoptr (GError) error = NULL;

  if (from_wrong || to_wrong)
    {
      mark (self->from_row, from_wrong);
      mark (self->to_row, to_wrong);
      return g_strdup (_ ("Write the days as DD.MM.YYYY."));
    }
  if (!mpl_timeline_paper_check_period (period, &error))
    {
      mark (self->from_row, FALSE);
      mark (self->to_row, TRUE);
      return mpl_error_split (error, NULL);
    }

  mark (self->from_row, FALSE);
  mark (self->to_row, FALSE);

  return NULL;
}

static gboolean
read_period (MplPrintOptions *self, MplSpan *period)
{
  g_autofree char *trouble = NULL;
  g_autofree char *days = NULL;

  *period = MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE);
  if (!adw_expander_row_get_enable_expansion (self->period_row))
    {
      adw_expander_row_set_subtitle (self->period_row, "");
      return TRUE;
    }

  *period = MPL_SPAN_INIT (read_day (self, self->from_row), read_day (self, self->to_row));
  trouble = check_period (self, *period);
  if (trouble != NULL)
    {
      adw_expander_row_set_subtitle (self->period_row, trouble);
      return FALSE;
    }

  days = mpl_format_span (*period, TRUE);
  adw_expander_row_set_subtitle (self->period_row, days);

  return TRUE;
}

/* A day is remembered as long as it is one of the programme. */
static void
restore_day (MplPrintOptions *self, const char *key, AdwEntryRow *row, MplDay otherwise)
{
  g_autofree char *text = g_settings_get_string (self->settings, key);
  MplDay day = mpl_day_from_iso (text);

  if (day < self->programme.start || day > self->programme.end)
    day = otherwise;
  set_day (row, day);
}

static void
keep_day (MplPrintOptions *self, const char *key, MplDay day)
{
  g_autofree char *iso = mpl_day_to_iso (day);

  if (iso != NULL)
    g_settings_set_string (self->settings, key, iso);
}

/* --- The scale */

/* The row holds each name of the zoom table once, at its widest. */
static void
fill_zooms (MplPrintOptions *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n_levels = 0;
  const MplZoomLevel *levels = mpl_zoom_get_levels (&n_levels);

  g_ptr_array_add (self->zooms, NULL);
  gtk_string_list_append (names, _ ("Fit to the page’s width"));
  for (guint i = 0; i < n_levels; i++)
    {
      if (i + 1 < n_levels && g_str_equal (levels[i].name, levels[i + 1].name))
        continue;
      g_ptr_array_add (self->zooms, (gpointer) &levels[i]);
      gtk_string_list_append (names, g_dpgettext2 (NULL, "zoom", levels[i].name));
    }
  adw_combo_row_set_model (self->zoom_row, G_LIST_MODEL (names));
}

static const MplZoomLevel *
get_zoom (MplPrintOptions *self)
{
  guint place = adw_combo_row_get_selected (self->zoom_row);

  return place < self->zooms->len ? g_ptr_array_index (self->zooms, place) : NULL;
}

static gboolean
get_zoom_place (GValue *value, GVariant *variant, gpointer data)
{
  MplPrintOptions *self = data;

  g_value_set_uint (value, 0);
  for (guint i = 1; i < self->zooms->len; i++)
    {
      const MplZoomLevel *level = g_ptr_array_index (self->zooms, i);

      if (g_str_equal (level->name, g_variant_get_string (variant, NULL)))
        g_value_set_uint (value, i);
    }

  return TRUE;
}

static GVariant *
get_zoom_name (const GValue *value, const GVariantType *type, gpointer data)
{
  MplPrintOptions *self = data;
  guint place = g_value_get_uint (value);
  const MplZoomLevel *level
      = place < self->zooms->len ? g_ptr_array_index (self->zooms, place) : NULL;

  return g_variant_new_string (level != NULL ? level->name : "");
}

/* --- The rest */

/* A row of two choices: the first is @first_nick. */
static gboolean
get_place (GValue *value, GVariant *variant, gpointer first)
{
  gboolean is_first = g_variant_is_of_type (variant, G_VARIANT_TYPE_BOOLEAN)
                          ? g_variant_get_boolean (variant)
                          : g_str_equal (g_variant_get_string (variant, NULL), "a4");

  g_value_set_uint (value, is_first ? 0 : 1);
  return TRUE;
}

static GVariant *
get_choice (const GValue *value, const GVariantType *type, gpointer data)
{
  gboolean is_first = g_value_get_uint (value) == 0;

  if (g_variant_type_equal (type, G_VARIANT_TYPE_BOOLEAN))
    return g_variant_new_boolean (is_first);

  return g_variant_new_string (is_first ? "a4" : "a3");
}

static void
bind_rows (MplPrintOptions *self)
{
  const struct
  {
    const char *key;
    gpointer row;
  } switches[] = {
    { "print-column-number", self->number_row },
    { "print-column-responsible", self->responsible_row },
    { "print-column-days", self->days_row },
    { "print-legend", self->legend_row },
    { "print-links", self->links_row },
    { "print-baseline", self->baseline_row },
    { "print-actions", self->actions_row },
    { "print-mono", self->mono_row },
  };

  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    g_settings_bind (self->settings, switches[i].key, switches[i].row, "active",
                     G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "print-period", self->period_row, "enable-expansion",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (self->settings, "print-paper", self->paper_row, "selected",
                                G_SETTINGS_BIND_DEFAULT, get_place, get_choice, NULL, NULL);
  g_settings_bind_with_mapping (self->settings, "print-landscape", self->direction_row, "selected",
                                G_SETTINGS_BIND_DEFAULT, get_place, get_choice, NULL, NULL);
  g_settings_bind_with_mapping (self->settings, "print-zoom", self->zoom_row, "selected",
                                G_SETTINGS_BIND_DEFAULT, get_zoom_place, get_zoom_name, self, NULL);
}

static void
on_option_changed_cb (MplPrintOptions *self)
{
  if (!self->bound)
    return;

  if (self->settings != NULL && adw_expander_row_get_enable_expansion (self->period_row))
    {
      keep_day (self, "print-from", read_day (self, self->from_row));
      keep_day (self, "print-to", read_day (self, self->to_row));
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
mpl_print_options_dispose (GObject *object)
{
  MplPrintOptions *self = MPL_PRINT_OPTIONS (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->zooms, g_ptr_array_unref);

  G_OBJECT_CLASS (mpl_print_options_parent_class)->dispose (object);
}

static void
mpl_print_options_class_init (MplPrintOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mpl_print_options_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, MPL_RESOURCE_PATH
                                               "/ui/dialogs/mpl-print-options.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MplPrintOptions, name)
  BIND (paper_row);
  BIND (direction_row);
  BIND (period_row);
  BIND (from_row);
  BIND (to_row);
  BIND (zoom_row);
  BIND (number_row);
  BIND (responsible_row);
  BIND (days_row);
  BIND (legend_row);
  BIND (links_row);
  BIND (baseline_row);
  BIND (actions_row);
  BIND (mono_row);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, on_option_changed_cb);
}

static void
mpl_print_options_init (MplPrintOptions *self)
{
  self->zooms = g_ptr_array_new ();
  self->programme = MPL_SPAN_INIT (mpl_day_new (2026, 9, 1), mpl_day_new (2027, 6, 30));
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_zooms (self);
}

void
mpl_print_options_bind (MplPrintOptions *self, GSettings *settings, MplSpan programme)
{
  g_return_if_fail (MPL_IS_PRINT_OPTIONS (self) && !self->bound);

  self->programme = programme;
  set_day (self->from_row, programme.start);
  set_day (self->to_row, programme.end);
  if (g_set_object (&self->settings, settings))
    {
      restore_day (self, "print-from", self->from_row, programme.start);
      restore_day (self, "print-to", self->to_row, programme.end);
      bind_rows (self);
    }
  self->bound = TRUE;
}

gboolean
mpl_print_options_read (MplPrintOptions *self, MplTimelineExportOptions *options)
{
  const struct
  {
    AdwSwitchRow *row;
    MplTimelineColumnSet column;
    MplTimelineParts part;
  } choices[] = {
    { self->number_row, MPL_TIMELINE_COLUMN_NUMBER, 0 },
    { self->responsible_row, MPL_TIMELINE_COLUMN_RESPONSIBLE, 0 },
    { self->days_row, MPL_TIMELINE_COLUMN_DAYS, 0 },
    { self->links_row, 0, MPL_TIMELINE_PART_LINKS },
    { self->baseline_row, 0, MPL_TIMELINE_PART_BASELINE },
    { self->actions_row, 0, MPL_TIMELINE_PART_ACTIONS },
  };
  const MplZoomLevel *zoom;

  g_return_val_if_fail (MPL_IS_PRINT_OPTIONS (self) && options != NULL, FALSE);

  mpl_timeline_export_options_init (options);
  options->paper
      = adw_combo_row_get_selected (self->paper_row) == 0 ? MPL_TIMELINE_A4 : MPL_TIMELINE_A3;
  options->landscape = adw_combo_row_get_selected (self->direction_row) == 0;
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      gboolean is_wanted = adw_switch_row_get_active (choices[i].row);

      options->columns = is_wanted ? options->columns | choices[i].column
                                   : options->columns & ~choices[i].column;
      options->parts
          = is_wanted ? options->parts | choices[i].part : options->parts & ~choices[i].part;
    }
  options->legend = adw_switch_row_get_active (self->legend_row);
  options->mono = adw_switch_row_get_active (self->mono_row);
  zoom = get_zoom (self);
  options->day_width = zoom != NULL ? zoom->day_width * PAPER_EM / SCREEN_EM : 0;

  return read_period (self, &options->span);
}
