/* mpl-plan-timeline.c: the plan as a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/pages/mpl-plan-timeline.h"

#include <glib/gi18n.h>

#include "app/pages/mpl-plan-search.h"
#include "app/pages/mpl-plan-tip.h"
#include "model/mpl-calendar-snapshot.h"
#include "model/mpl-programme.h"
#include "timeline/mpl-timeline-builder.h"

struct _MplPlanTimeline
{
  AdwBin parent_instance;

  GSettings *settings; /* NULL remembers nothing */
  MplSnapshot *snapshot;
  char *programme; /* the UUID of what is shown */
  GSimpleActionGroup *actions;
  gboolean narrow;

  MplTimelineView *view;
  GMenuModel *row_menu;
  GtkLabel *summary;
  GtkWidget *zoom_button;
};

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

enum
{
  RENAMED,
  ROW_ACTIVATED,
  SELECTION_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MplPlanTimeline, mpl_plan_timeline, ADW_TYPE_BIN)

/* What the settings switch on and off. */
static const struct
{
  const char *key;
  MplTimelineParts part;
  MplTimelineColumnSet column;
} switches[] = {
  { "timeline-links", MPL_TIMELINE_PART_LINKS, 0 },
  { "timeline-baseline", MPL_TIMELINE_PART_BASELINE, 0 },
  { "timeline-actions", MPL_TIMELINE_PART_ACTIONS, 0 },
  { "timeline-critical", MPL_TIMELINE_PART_CRITICAL, 0 },
  { "timeline-number", 0, MPL_TIMELINE_COLUMN_NUMBER },
  { "timeline-responsible", 0, MPL_TIMELINE_COLUMN_RESPONSIBLE },
  { "timeline-days", 0, MPL_TIMELINE_COLUMN_DAYS },
};

static void
apply_settings (MplPlanTimeline *self)
{
  MplTimelineParts parts = MPL_TIMELINE_PART_LABELS | MPL_TIMELINE_PART_TODAY;
  MplTimelineColumnSet columns = 0;

  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    if (g_settings_get_boolean (self->settings, switches[i].key))
      {
        parts |= switches[i].part;
        columns |= switches[i].column;
      }
  mpl_timeline_view_set_parts (self->view, parts);
  mpl_timeline_view_set_columns (self->view, columns);
}

static void
update_zoom (MplPlanTimeline *self)
{
  GAction *in = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "zoom-in");
  GAction *out = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "zoom-out");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (in), mpl_timeline_view_can_zoom (self->view, 1));
  g_simple_action_set_enabled (G_SIMPLE_ACTION (out), mpl_timeline_view_can_zoom (self->view, -1));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->zoom_button),
                             mpl_timeline_view_get_zoom_name (self->view));
}

static void
on_view_row_activated_cb (MplPlanTimeline *self, guint kind, gint64 id)
{
  g_signal_emit (self, signals[ROW_ACTIVATED], 0, kind, id);
}

static void
on_view_renamed_cb (MplPlanTimeline *self, guint kind, gint64 id, const char *title)
{
  g_signal_emit (self, signals[RENAMED], 0, kind, id, title);
}

static void
on_view_selection_changed_cb (MplPlanTimeline *self)
{
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static char *
describe (const MplTimelineRow *row, const MplTimelineHit *hit, gpointer user_data)
{
  MplPlanTimeline *self = user_data;
  MplTimelineLayout *layout
      = mpl_timeline_scene_get_layout (mpl_timeline_view_get_scene (self->view));

  return mpl_plan_tip_new (self->snapshot, mpl_timeline_layout_get_input (layout), row, hit);
}

/* «25 activities · 4 done · 2 overdue» */
static guint
update_summary (MplPlanTimeline *self, MplTimelineInput *input)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_activities = 0, n_done = 0, n_overdue = 0;

  for (guint i = 0; i < mpl_timeline_input_get_n_rows (input); i++)
    {
      const MplTimelineRow *row = mpl_timeline_input_get_row (input, i);

      if (row->kind != MPL_TIMELINE_ACTIVITY)
        continue;
      n_activities++;
      n_done += row->status == MPL_TIMELINE_DONE;
      n_overdue += row->overdue > 0;
    }
  g_string_append_printf (text, ngettext ("%u activity", "%u activities", n_activities),
                          n_activities);
  if (n_done > 0)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, ngettext ("%u done", "%u done", n_done), n_done);
    }
  if (n_overdue > 0)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, ngettext ("%u overdue", "%u overdue", n_overdue), n_overdue);
    }
  gtk_label_set_label (self->summary, text->str);

  return n_activities;
}

/* Where a programme was left; it is a string and three numbers, so that another programme's place
 * is not taken for it. */
static void
restore_place (MplPlanTimeline *self, const char *programme)
{
  g_autofree char *kept = NULL;
  MplTimelinePlace place = { 0 };

  if (self->settings != NULL)
    {
      g_settings_get (self->settings, "timeline-place", "(sddd)", &kept, &place.day_width,
                      &place.day, &place.row);
      if (g_strcmp0 (kept, programme) != 0)
        place = (MplTimelinePlace) { 0 };
    }
  mpl_timeline_view_set_place (self->view, &place);
}

void
mpl_plan_timeline_remember (MplPlanTimeline *self)
{
  MplTimelinePlace place;

  g_return_if_fail (MPL_IS_PLAN_TIMELINE (self));

  if (self->settings == NULL || self->programme == NULL)
    return;

  mpl_timeline_view_get_place (self->view, &place);
  if (place.day_width > 0)
    g_settings_set (self->settings, "timeline-place", "(sddd)", self->programme, place.day_width,
                    place.day, place.row);
}

guint
mpl_plan_timeline_update (MplPlanTimeline *self,
                          MplSnapshot *snapshot,
                          const char *const *words,
                          guint *n_all)
{
  MplRow *programme = snapshot != NULL ? mpl_snapshot_get_programme (snapshot) : NULL;
  g_autoptr (MplTimelineInput) input = NULL;
  const char *uuid;
  MplSpan period;
  guint n_shown;

  g_return_val_if_fail (MPL_IS_PLAN_TIMELINE (self), 0);

  *n_all = 0;
  if (snapshot != self->snapshot)
    {
      g_clear_object (&self->snapshot);
      self->snapshot = snapshot != NULL ? g_object_ref (snapshot) : NULL;
    }
  if (programme == NULL)
    {
      mpl_timeline_view_set_input (self->view, NULL, MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE));
      return 0;
    }

  {
    g_autoptr (MplCalendar) calendar = mpl_calendar_new_for_snapshot (snapshot);

    input = mpl_timeline_input_new_for_plan (snapshot, programme, calendar, mpl_day_today ());
  }
  n_shown = *n_all = update_summary (self, input);
  if (words != NULL && words[0] != NULL)
    {
      MplTimelineInput *found = mpl_plan_search_rows (input, snapshot, words, &n_shown);

      mpl_timeline_input_unref (input);
      input = found;
    }

  uuid = mpl_row_get_text (programme, MPL_PROGRAMME_UUID);
  period = MPL_SPAN_INIT (mpl_row_get_day (programme, MPL_PROGRAMME_START),
                          mpl_row_get_day (programme, MPL_PROGRAMME_END));
  if (g_strcmp0 (self->programme, uuid) != 0)
    {
      mpl_plan_timeline_remember (self);
      mpl_timeline_view_set_input (self->view, input, period);
      g_set_str (&self->programme, uuid);
      restore_place (self, uuid);
    }
  else
    mpl_timeline_view_set_input (self->view, input, period);
  update_zoom (self);

  return n_shown;
}

gboolean
mpl_plan_timeline_get_selected (MplPlanTimeline *self, MplTimelineRowKind *kind, gint64 *id)
{
  MplTimelineScene *scene;

  g_return_val_if_fail (MPL_IS_PLAN_TIMELINE (self), FALSE);

  scene = mpl_timeline_view_get_scene (self->view);
  if (mpl_timeline_scene_get_n_selected (scene) != 1)
    return FALSE;

  for (*kind = MPL_TIMELINE_BLOCK; *kind <= MPL_TIMELINE_ACTION; (*kind)++)
    {
      g_autoptr (GArray) ids = mpl_timeline_scene_get_selected_ids (scene, *kind);

      if (ids->len == 1)
        {
          *id = g_array_index (ids, gint64, 0);
          return TRUE;
        }
    }

  return FALSE;
}

void
mpl_plan_timeline_show_row (MplPlanTimeline *self, MplTimelineRowKind kind, gint64 id)
{
  g_return_if_fail (MPL_IS_PLAN_TIMELINE (self));

  mpl_timeline_view_show_row (self->view, kind, id);
}

MplTimelineView *
mpl_plan_timeline_get_view (MplPlanTimeline *self)
{
  g_return_val_if_fail (MPL_IS_PLAN_TIMELINE (self), NULL);

  return self->view;
}

GActionGroup *
mpl_plan_timeline_get_actions (MplPlanTimeline *self)
{
  g_return_val_if_fail (MPL_IS_PLAN_TIMELINE (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

void
mpl_plan_timeline_set_settings (MplPlanTimeline *self, GSettings *settings)
{
  g_return_if_fail (MPL_IS_PLAN_TIMELINE (self));
  g_return_if_fail (self->settings == NULL);

  if (settings == NULL)
    return;

  self->settings = g_object_ref (settings);
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      g_autoptr (GAction) action = g_settings_create_action (settings, switches[i].key);

      g_action_map_add_action (G_ACTION_MAP (self->actions), action);
    }
  g_signal_connect_object (settings, "changed", G_CALLBACK (apply_settings), self,
                           G_CONNECT_SWAPPED);
  apply_settings (self);
}

static void
on_zoom_in_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mpl_timeline_view_zoom (MPL_PLAN_TIMELINE (user_data)->view, 1);
}

static void
on_zoom_out_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mpl_timeline_view_zoom (MPL_PLAN_TIMELINE (user_data)->view, -1);
}

static void
on_fit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mpl_timeline_view_fit (MPL_PLAN_TIMELINE (user_data)->view);
}

static void
on_today_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mpl_timeline_view_show_today (MPL_PLAN_TIMELINE (user_data)->view);
}

static void
on_fold_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mpl_timeline_scene_fold_all (mpl_timeline_view_get_scene (MPL_PLAN_TIMELINE (user_data)->view),
                               TRUE);
}

static void
on_unfold_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mpl_timeline_scene_fold_all (mpl_timeline_view_get_scene (MPL_PLAN_TIMELINE (user_data)->view),
                               FALSE);
}

/* timeline.zoom-to: the index of a level of the zoom table. */
static void
on_zoom_to_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MplTimelineView *view = MPL_PLAN_TIMELINE (user_data)->view;
  guint level = mpl_time_scale_get_level (
      mpl_timeline_scene_get_scale (mpl_timeline_view_get_scene (view)));

  mpl_timeline_view_zoom (view, g_variant_get_int32 (parameter) - (int) level);
}

static const GActionEntry action_entries[] = {
  { "zoom-in", on_zoom_in_cb },   { "zoom-out", on_zoom_out_cb }, { "zoom-to", on_zoom_to_cb, "i" },
  { "fit", on_fit_cb },           { "today", on_today_cb },       { "fold-all", on_fold_cb },
  { "unfold-all", on_unfold_cb },
};

/* The zoom levels by name; of several with one name the nearest. */
static void
fill_zoom_menu (MplPlanTimeline *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  guint n_levels = 0;
  const MplZoomLevel *levels = mpl_zoom_get_levels (&n_levels);

  for (guint i = 0; i < n_levels; i++)
    {
      g_autoptr (GMenuItem) item = NULL;

      if (i + 1 < n_levels && g_str_equal (levels[i].name, levels[i + 1].name))
        continue;
      item = g_menu_item_new (g_dpgettext2 (NULL, "zoom", levels[i].name), NULL);
      g_menu_item_set_action_and_target (item, "timeline.zoom-to", "i", (int) i);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->zoom_button), G_MENU_MODEL (menu));
}

static void
mpl_plan_timeline_unmap (GtkWidget *widget)
{
  mpl_plan_timeline_remember (MPL_PLAN_TIMELINE (widget));

  GTK_WIDGET_CLASS (mpl_plan_timeline_parent_class)->unmap (widget);
}

static void
mpl_plan_timeline_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, MPL_PLAN_TIMELINE (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_plan_timeline_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  MplPlanTimeline *self = MPL_PLAN_TIMELINE (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      if (self->narrow != g_value_get_boolean (value))
        {
          self->narrow = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mpl_plan_timeline_dispose (GObject *object)
{
  MplPlanTimeline *self = MPL_PLAN_TIMELINE (object);

  if (self->view != NULL)
    mpl_timeline_view_set_tip_func (self->view, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MPL_TYPE_PLAN_TIMELINE);
  g_clear_object (&self->actions);
  g_clear_object (&self->snapshot);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->programme, g_free);

  G_OBJECT_CLASS (mpl_plan_timeline_parent_class)->dispose (object);
}

static void
mpl_plan_timeline_class_init (MplPlanTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = mpl_plan_timeline_get_property;
  object_class->set_property = mpl_plan_timeline_set_property;
  object_class->dispose = mpl_plan_timeline_dispose;
  widget_class->unmap = mpl_plan_timeline_unmap;

  properties[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[RENAMED] = g_signal_new ("renamed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_INT64, G_TYPE_STRING);
  signals[ROW_ACTIVATED] = g_signal_new ("row-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT64);
  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                             NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (MPL_TYPE_TIMELINE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               MPL_RESOURCE_PATH "/ui/pages/mpl-plan-timeline.ui");
  gtk_widget_class_bind_template_child (widget_class, MplPlanTimeline, row_menu);
  gtk_widget_class_bind_template_child (widget_class, MplPlanTimeline, view);
  gtk_widget_class_bind_template_child (widget_class, MplPlanTimeline, summary);
  gtk_widget_class_bind_template_child (widget_class, MplPlanTimeline, zoom_button);
  gtk_widget_class_bind_template_callback (widget_class, update_zoom);
  gtk_widget_class_bind_template_callback (widget_class, on_view_renamed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_view_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_view_selection_changed_cb);
}

static void
mpl_plan_timeline_init (MplPlanTimeline *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), action_entries,
                                   G_N_ELEMENTS (action_entries), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "timeline", G_ACTION_GROUP (self->actions));
  mpl_timeline_view_set_tip_func (self->view, describe, self);
  mpl_timeline_view_set_menu (self->view, self->row_menu);
  fill_zoom_menu (self);
  update_zoom (self);
}
