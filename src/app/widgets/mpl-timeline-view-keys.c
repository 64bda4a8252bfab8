/* mpl-timeline-view-keys.c: a timeline by keyboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/widgets/mpl-timeline-view-private.h"

#include "app/widgets/mpl-frozen-rows.h"

static int
get_page_rows (MplTimelineView *self)
{
  double height = mpl_timeline_scene_get_metrics (self->scene)->row_height;

  return MAX ((int) (mpl_timeline_view_get_chart_height (self) / height) - 1, 1);
}

/* Walks to a row; with Shift everything on the way is selected, with Ctrl nothing is. */
static void
walk_to (MplTimelineView *self, int row, GdkModifierType state)
{
  int n_rows = (int) mpl_timeline_scene_get_n_rows (self->scene);

  if (n_rows == 0)
    return;

  row = CLAMP (row, 0, n_rows - 1);
  mpl_timeline_scene_set_cursor (self->scene, row);
  if (state & GDK_SHIFT_MASK)
    mpl_timeline_scene_select (self->scene, row, MPL_TIMELINE_SELECT_RANGE);
  else if (!(state & GDK_CONTROL_MASK))
    mpl_timeline_scene_select (self->scene, row, MPL_TIMELINE_SELECT_ONLY);
  mpl_timeline_view_see_row (self, row);
  mpl_frozen_rows_grab_focus (MPL_FROZEN_ROWS (self->rows));
}

/* The block's row that a row belongs to, the row itself where it is a block. */
static int
find_block (MplTimelineView *self, int row)
{
  while (row > 0
         && mpl_timeline_scene_get_row (self->scene, (guint) row)->kind != MPL_TIMELINE_BLOCK)
    row--;

  return row;
}

/* Left and right: fold, open, to the block, to the bar. */
static void
step_aside (MplTimelineView *self, int row, gboolean open)
{
  const MplTimelineRow *what = mpl_timeline_scene_get_row (self->scene, (guint) row);

  if (what->kind == MPL_TIMELINE_BLOCK)
    mpl_timeline_scene_set_folded (self->scene, (guint) row, !open);
  else if (open)
    mpl_timeline_view_show_row (self, what->kind, what->id);
  else
    walk_to (self, find_block (self, row), 0);
}

static gboolean
on_key_pressed_cb (MplTimelineView *self, guint keyval, guint keycode, GdkModifierType state)
{
  int row = mpl_timeline_scene_get_cursor (self->scene);
  GdkModifierType modifiers = state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK);

  if (mpl_timeline_view_edit_by_key (self, keyval, modifiers))
    return GDK_EVENT_STOP;
  if (row < 0 || (modifiers & GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      if (modifiers & GDK_CONTROL_MASK)
        return GDK_EVENT_PROPAGATE;
      walk_to (self, row - 1, modifiers);
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      if (modifiers & GDK_CONTROL_MASK)
        return GDK_EVENT_PROPAGATE;
      walk_to (self, row + 1, modifiers);
      break;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      walk_to (self, row - get_page_rows (self), modifiers);
      break;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      walk_to (self, row + get_page_rows (self), modifiers);
      break;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      walk_to (self, 0, modifiers);
      break;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      walk_to (self, G_MAXINT, modifiers);
      break;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      if (modifiers != 0)
        return GDK_EVENT_PROPAGATE;
      step_aside (self, row, keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right);
      break;
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      mpl_timeline_scene_select (self->scene, row, MPL_TIMELINE_SELECT_TOGGLE);
      break;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (modifiers != 0)
        return GDK_EVENT_PROPAGATE;
      mpl_timeline_view_activate_row (self, row);
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }

  return GDK_EVENT_STOP;
}

void
mpl_timeline_view_add_keys (MplTimelineView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (self->rows, keys);
}
