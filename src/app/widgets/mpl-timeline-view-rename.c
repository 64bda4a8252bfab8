/* mpl-timeline-view-rename.c: a title edited in its row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Enter keeps what was typed, Escape does not; so does leaving the entry otherwise keep it.
 */

#include "mpl-config.h"

#include "app/widgets/mpl-timeline-view-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/widgets/mpl-frozen-row.h"
#include "app/widgets/mpl-frozen-rows.h"

/* The record that is edited is kept with the entry: rows come and go below it. */
#define KIND "mpl-kind"
#define ID "mpl-id"

static void
finish (MplTimelineView *self, gboolean keep)
{
  GtkWidget *entry = g_steal_pointer (&self->entry);
  g_autofree char *title = NULL;
  guint kind;
  gint64 id;
  gboolean had_focus;

  if (entry == NULL)
    return;

  kind = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (entry), KIND));
  id = *(gint64 *) g_object_get_data (G_OBJECT (entry), ID);
  title = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));
  had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) == entry;
  gtk_widget_unparent (entry);
  if (had_focus)
    mpl_frozen_rows_grab_focus (MPL_FROZEN_ROWS (self->rows));
  if (keep)
    g_signal_emit_by_name (self, "renamed", kind, id, title);
}

static void
on_entry_activate_cb (MplTimelineView *self)
{
  finish (self, TRUE);
}

static void
on_entry_leave_cb (MplTimelineView *self)
{
  finish (self, TRUE);
}

static gboolean
on_entry_key_pressed_cb (MplTimelineView *self, guint keyval)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  finish (self, FALSE);

  return GDK_EVENT_STOP;
}

void
mpl_timeline_view_allocate_entry (MplTimelineView *self)
{
  const MplTimelineColumns *columns = mpl_timeline_scene_get_columns (self->scene);
  const MplTimelineMetrics *metrics = mpl_timeline_scene_get_metrics (self->scene);
  int width, height = 0, row;
  double x = 0, y = 0;

  if (self->entry == NULL)
    return;

  row = mpl_timeline_scene_find_row (
      self->scene, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (self->entry), KIND)),
      *(gint64 *) g_object_get_data (G_OBJECT (self->entry), ID));
  gtk_widget_set_child_visible (self->entry, row >= 0);
  if (row < 0)
    return;

  mpl_timeline_scene_get_position (self->scene, &x, &y);
  y = mpl_timeline_layout_get_row_y (mpl_timeline_scene_get_layout (self->scene), (guint) row) - y
      + gtk_widget_get_height (self->head);
  x = MAX (columns->number, mpl_frozen_row_get_indent (metrics)) - 2 * metrics->pad;
  width = (int) MAX (mpl_timeline_columns_get_width (columns) - x, 16 * metrics->em);
  gtk_widget_measure (self->entry, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (self->entry, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  y += (metrics->row_height - height) / 2;
  gtk_widget_allocate (
      self->entry, width, height, -1,
      gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) floor (x), (float) floor (y))));
}

void
mpl_timeline_view_rename (MplTimelineView *self, MplTimelineRowKind kind, gint64 id)
{
  int row = mpl_timeline_scene_find_row (self->scene, kind, id);
  const MplTimelineRow *what;
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_return_if_fail (MPL_IS_TIMELINE_VIEW (self));

  finish (self, TRUE);
  if (row < 0)
    return;

  what = mpl_timeline_scene_get_row (self->scene, (guint) row);
  mpl_timeline_view_see_row (self, row);
  self->entry = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->entry), what->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Title"), -1);
  gtk_widget_add_css_class (self->entry, "rename");
  g_object_set_data (G_OBJECT (self->entry), KIND, GUINT_TO_POINTER (kind));
  g_object_set_data_full (G_OBJECT (self->entry), ID, g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_entry_activate_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_entry_key_pressed_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_entry_leave_cb), self);
  gtk_widget_add_controller (self->entry, focus);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  gtk_widget_grab_focus (self->entry);
}
