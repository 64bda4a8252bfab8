/* mpl-plan-page-actions.c: what menus and keys do on the page of the plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They are meant for what is selected on the timeline; where nothing is, for the row of the cursor.
 */

#include "mpl-config.h"

#include "app/pages/mpl-plan-page-private.h"

#include <glib/gi18n.h>

#include "app/dialogs/mpl-activity-dialog.h"

static MplTimelineScene *
get_scene (MplPlanPage *self)
{
  return mpl_timeline_view_get_scene (mpl_plan_timeline_get_view (self->timeline));
}

/* The row of the cursor, NULL for none. */
static const MplTimelineRow *
get_cursor (MplPlanPage *self)
{
  int cursor = mpl_timeline_scene_get_cursor (get_scene (self));

  return cursor >= 0 ? mpl_timeline_scene_get_row (get_scene (self), (guint) cursor) : NULL;
}

static GArray *
get_ids (MplPlanPage *self)
{
  GArray *ids = mpl_timeline_scene_get_selected_ids (get_scene (self), MPL_TIMELINE_ACTIVITY);
  const MplTimelineRow *row = get_cursor (self);

  if (ids->len == 0 && row != NULL && row->kind == MPL_TIMELINE_ACTIVITY)
    g_array_append_val (ids, row->id);

  return ids;
}

/* Where something new goes: below the last of what is selected, at the end of the cursor's block,
 * or of the last one. */
static MplPlanPlace
get_place (MplPlanPage *self)
{
  MplTimelineScene *scene = get_scene (self);
  const MplTimelineRow *row = get_cursor (self);
  g_autoptr (GArray) ids = get_ids (self);
  g_autoptr (MplSnapshot) snapshot = mpl_model_get_snapshot (mpl_book_get_model (self->book));
  MplPlanPlace place = { 0, 0 };

  if (ids->len > 0)
    return mpl_plan_place_after (snapshot, g_array_index (ids, gint64, ids->len - 1));
  if (row != NULL && row->kind == MPL_TIMELINE_BLOCK)
    return (MplPlanPlace) { row->id, 0 };

  for (guint i = mpl_timeline_scene_get_n_rows (scene); i > 0 && place.block == 0; i--)
    if (mpl_timeline_scene_get_row (scene, i - 1)->kind == MPL_TIMELINE_BLOCK)
      place.block = mpl_timeline_scene_get_row (scene, i - 1)->id;

  return place;
}

static void
new_activity (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MplPlanPage *self = MPL_PLAN_PAGE (widget);
  MplPlanPlace place = get_place (self);

  g_object_set (self, "view", "timeline", NULL);
  if (place.block != 0)
    mpl_plan_editor_create (self->editor, place);
}

void
mpl_plan_page_edit (MplPlanPage *self, gint64 activity)
{
  AdwDialog *dialog = self->book != NULL ? mpl_activity_dialog_new (self->book, activity) : NULL;

  if (dialog != NULL)
    adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
edit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MplPlanPage *self = MPL_PLAN_PAGE (widget);
  g_autoptr (GArray) ids = get_ids (self);

  if (ids->len > 0)
    mpl_plan_page_edit (self, g_array_index (ids, gint64, 0));
}

static void
rename_row (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MplPlanPage *self = MPL_PLAN_PAGE (widget);
  const MplTimelineRow *row = get_cursor (self);

  if (row != NULL && row->kind != MPL_TIMELINE_ACTION)
    mpl_timeline_view_rename (mpl_plan_timeline_get_view (self->timeline), row->kind, row->id);
}

static void delete (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MplPlanPage *self = MPL_PLAN_PAGE (widget);
  g_autoptr (GArray) ids = get_ids (self);

  mpl_plan_editor_delete (self->editor, (const gint64 *) ids->data, ids->len);
}

static void
duplicate (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MplPlanPage *self = MPL_PLAN_PAGE (widget);
  g_autoptr (GArray) ids = get_ids (self);

  mpl_plan_editor_duplicate (self->editor, (const gint64 *) ids->data, ids->len);
}

/* Several: each with the next one. One: with the one that L is pressed on next. */
static void
link_activities (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MplPlanPage *self = MPL_PLAN_PAGE (widget);
  g_autoptr (GArray) ids = get_ids (self);
  gint64 pair[2] = { self->link_from, 0 };

  self->link_from = 0;
  if (ids->len == 0)
    return;

  pair[1] = g_array_index (ids, gint64, 0);
  if (ids->len > 1)
    mpl_plan_editor_link (self->editor, (const gint64 *) ids->data, ids->len);
  else if (pair[0] != 0 && pair[0] != pair[1])
    mpl_plan_editor_link (self->editor, pair, G_N_ELEMENTS (pair));
  else
    {
      self->link_from = pair[1];
      mpl_plan_editor_tell (self->editor, _ ("Choose the activity that follows and press L"),
                            FALSE);
    }
}

static void
set_done (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MplPlanPage *self = MPL_PLAN_PAGE (widget);
  g_autoptr (GArray) ids = get_ids (self);

  mpl_plan_editor_set_status (self->editor, (const gint64 *) ids->data, ids->len,
                              g_str_equal (action_name, "plan.done") ? MPL_ACTIVITY_DONE
                                                                     : MPL_ACTIVITY_PLANNED);
}

static void
copy (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MplPlanPage *self = MPL_PLAN_PAGE (widget);
  g_autoptr (GArray) ids = get_ids (self);

  mpl_plan_editor_copy (self->editor, (const gint64 *) ids->data, ids->len,
                        g_str_equal (action_name, "plan.cut"));
}

static void
paste (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  MplPlanPage *self = MPL_PLAN_PAGE (widget);
  MplPlanPlace place = get_place (self);

  if (place.block != 0)
    mpl_plan_editor_paste (self->editor, place);
}

static const struct
{
  const char *name;
  GtkWidgetActionActivateFunc activate;
  gboolean needs_activity;
  gboolean changes;
} actions[] = {
  { "plan.new-activity", new_activity, FALSE, TRUE },
  { "plan.edit", edit, TRUE, FALSE },
  { "plan.rename", rename_row, FALSE, TRUE },
  { "plan.delete", delete, TRUE, TRUE },
  { "plan.duplicate", duplicate, TRUE, TRUE },
  { "plan.link", link_activities, TRUE, TRUE },
  { "plan.done", set_done, TRUE, TRUE },
  { "plan.not-done", set_done, TRUE, TRUE },
  { "plan.cut", copy, TRUE, TRUE },
  { "plan.copy", copy, TRUE, FALSE },
  { "plan.paste", paste, FALSE, TRUE },
};

void
mpl_plan_page_update_actions (MplPlanPage *self)
{
  g_autoptr (GArray) ids = get_ids (self);
  gboolean has_plan
      = self->book != NULL && mpl_model_get_programme (mpl_book_get_model (self->book)) != NULL;
  gboolean can_change = has_plan && !mpl_book_get_read_only (self->book);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name,
                                   has_plan && (can_change || !actions[i].changes)
                                       && (ids->len > 0 || !actions[i].needs_activity));
}

void
mpl_plan_page_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
}

/* Wherever the keyboard is on the page; the timeline's own keys are in its template. */
void
mpl_plan_page_add_shortcuts (MplPlanPage *self)
{
  static const struct
  {
    const char *keys;
    const char *action;
  } shortcuts[] = {
    { "<Control>f", "action(plan.search)" },
    { "<Control>n|Insert", "action(plan.new-activity)" },
    { "F9", "action(plan.facts)" },
    { "<Control>plus|<Control>equal|<Control>KP_Add", "action(timeline.zoom-in)" },
    { "<Control>minus|<Control>KP_Subtract", "action(timeline.zoom-out)" },
    { "<Control>0|<Control>KP_0", "action(timeline.fit)" },
    { "<Control>t", "action(timeline.today)" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].keys),
                          gtk_shortcut_action_parse_string (shortcuts[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
