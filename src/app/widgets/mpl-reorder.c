/* mpl-reorder.c: the rows of a list put in another order by drag and by keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/widgets/mpl-reorder.h"

typedef struct
{
  GtkListBoxRow *row; /* owns this */
  MplReorderFunc func;
  GWeakRef owner;
} Reorder;

static void
reorder_free (gpointer data)
{
  Reorder *reorder = data;

  g_weak_ref_clear (&reorder->owner);
  g_free (reorder);
}

static guint
count_rows (GtkWidget *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) n) != NULL)
    n++;
  return n;
}

static gboolean
move_row (Reorder *reorder, GtkListBoxRow *row, int to)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (row));
  int from = gtk_list_box_row_get_index (row);
  g_autoptr (GObject) owner = g_weak_ref_get (&reorder->owner);

  if (owner == NULL || !GTK_IS_LIST_BOX (list) || from < 0 || from == to || to < 0
      || to >= (int) count_rows (list))
    return FALSE;

  reorder->func ((guint) from, (guint) to, owner);
  return TRUE;
}

static GdkContentProvider *
on_prepare_cb (GtkDragSource *source, double x, double y, Reorder *reorder)
{
  return gdk_content_provider_new_typed (GTK_TYPE_LIST_BOX_ROW, reorder->row);
}

static void
on_begin_cb (GtkDragSource *source, GdkDrag *drag, Reorder *reorder)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (reorder->row));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
on_drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, Reorder *reorder)
{
  GtkListBoxRow *dragged = g_value_get_object (value);
  int from, to;

  if (dragged == NULL
      || gtk_widget_get_parent (GTK_WIDGET (dragged))
             != gtk_widget_get_parent (GTK_WIDGET (reorder->row)))
    return FALSE;

  from = gtk_list_box_row_get_index (dragged);
  to = gtk_list_box_row_get_index (reorder->row);
  /* Before the row where it is dropped on its upper half; the row itself leaves its own place. */
  if (y > gtk_widget_get_height (GTK_WIDGET (reorder->row)) / 2.0)
    to++;
  if (from < to)
    to--;

  return move_row (reorder, dragged, to);
}

static gboolean
on_step_cb (GtkWidget *widget, GVariant *parameter, gpointer user_data)
{
  Reorder *reorder = user_data;

  return move_row (reorder, reorder->row,
                   gtk_list_box_row_get_index (reorder->row) + g_variant_get_int32 (parameter));
}

static void
add_key (GtkEventController *controller, guint key, int step, Reorder *reorder)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_CONTROL_MASK),
                                            gtk_callback_action_new (on_step_cb, reorder, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (step));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

void
mpl_reorder_attach (GtkListBoxRow *row, GtkWidget *handle, MplReorderFunc func, GObject *owner)
{
  Reorder *reorder = g_new0 (Reorder, 1);
  GtkDropTarget *target = gtk_drop_target_new (GTK_TYPE_LIST_BOX_ROW, GDK_ACTION_MOVE);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_LIST_BOX_ROW (row) && G_IS_OBJECT (owner));

  reorder->row = row;
  reorder->func = func;
  g_weak_ref_init (&reorder->owner, owner);
  g_object_set_data_full (G_OBJECT (row), "mpl-reorder", reorder, reorder_free);

  if (handle != NULL)
    {
      GtkDragSource *source = gtk_drag_source_new ();

      gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
      g_signal_connect (source, "prepare", G_CALLBACK (on_prepare_cb), reorder);
      g_signal_connect (source, "drag-begin", G_CALLBACK (on_begin_cb), reorder);
      gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
    }
  g_signal_connect (target, "drop", G_CALLBACK (on_drop_cb), reorder);
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (target));

  add_key (keys, GDK_KEY_Up, -1, reorder);
  add_key (keys, GDK_KEY_Down, 1, reorder);
  gtk_widget_add_controller (GTK_WIDGET (row), keys);
}
