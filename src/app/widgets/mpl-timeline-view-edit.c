/* mpl-timeline-view-edit.c: a timeline changed by keyboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys: Shift with left and right moves what is selected by a working day, Ctrl+Shift by a week,
 * Alt resizes it by a working day; Ctrl with up and down puts it to another place in the plan; F2
 * edits the title; Escape ends a drag. What was done is announced.
 */

#include "mpl-config.h"

#include "app/widgets/mpl-timeline-view-private.h"

#define IFACE(self) MPL_TIMELINE_EDITOR_GET_IFACE ((self)->editor)

/* What a key is meant for: the selected activities where the cursor's is one of them, else the
 * cursor's alone. */
static GArray *
collect_ids (MplTimelineView *self, const MplTimelineRow *row)
{
  GArray *ids = mpl_timeline_scene_get_selected_ids (self->scene, row->kind);

  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == row->id)
      return ids;

  g_array_set_size (ids, 0);
  g_array_append_val (ids, row->id);

  return ids;
}

static void
announce (MplTimelineView *self, const MplTimelineMotion *motion)
{
  g_autofree char *text = motion->problem == NULL
                              ? g_strdup (motion->days)
                              : g_strdup_printf ("%s. %s", motion->days, motion->problem);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
move (MplTimelineView *self, const MplTimelineRow *row, MplTimelineGrip grip, int days, int steps)
{
  g_autoptr (GArray) ids = collect_ids (self, row);
  MplTimelineMotion motion = { 0 };
  gboolean moved;

  if (!IFACE (self)->begin_move (self->editor, (const gint64 *) ids->data, ids->len, row->id, grip))
    return;

  moved = days != 0 ? IFACE (self)->move_by (self->editor, days, FALSE, &motion)
                    : IFACE (self)->move_by_step (self->editor, steps, &motion);
  if (moved)
    announce (self, &motion);
  mpl_timeline_motion_clear (&motion);
  IFACE (self)->end_move (self->editor, moved);
}

static gboolean
move_by_key (MplTimelineView *self, const MplTimelineRow *row, int direction, GdkModifierType state)
{
  if (row->kind != MPL_TIMELINE_ACTIVITY)
    return FALSE;

  if (state == GDK_SHIFT_MASK)
    move (self, row, MPL_TIMELINE_GRIP_WHOLE, 0, direction);
  else if (state == (GDK_SHIFT_MASK | GDK_CONTROL_MASK))
    move (self, row, MPL_TIMELINE_GRIP_WHOLE, 7 * direction, 0);
  else if (state == GDK_ALT_MASK)
    move (self, row, MPL_TIMELINE_GRIP_END, 0, direction);
  else if (state == (GDK_ALT_MASK | GDK_SHIFT_MASK))
    move (self, row, MPL_TIMELINE_GRIP_START, 0, direction);
  else
    return FALSE;

  return TRUE;
}

static gboolean
step (MplTimelineView *self, const MplTimelineRow *row, gboolean down, GdkModifierType state)
{
  g_autoptr (GArray) ids = NULL;

  if (state != GDK_CONTROL_MASK || row->kind == MPL_TIMELINE_ACTION)
    return FALSE;

  ids = collect_ids (self, row);
  IFACE (self)->step (self->editor, row->kind, (const gint64 *) ids->data, ids->len, down);
  mpl_timeline_view_see_row (self, mpl_timeline_scene_get_cursor (self->scene));

  return TRUE;
}

gboolean
mpl_timeline_view_edit_by_key (MplTimelineView *self, guint keyval, GdkModifierType state)
{
  int cursor = mpl_timeline_scene_get_cursor (self->scene);
  const MplTimelineRow *row;

  if (keyval == GDK_KEY_Escape && mpl_timeline_drag_is_active (self->drag))
    {
      mpl_timeline_drag_cancel (self->drag);
      return TRUE;
    }
  if (self->editor == NULL || cursor < 0 || !IFACE (self)->can_edit (self->editor))
    return FALSE;

  row = mpl_timeline_scene_get_row (self->scene, (guint) cursor);
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return move_by_key (self, row, -1, state);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return move_by_key (self, row, 1, state);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return step (self, row, FALSE, state);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return step (self, row, TRUE, state);
    case GDK_KEY_F2:
      if (row->kind == MPL_TIMELINE_ACTION)
        return FALSE;
      mpl_timeline_view_rename (self, row->kind, row->id);
      return TRUE;
    default:
      return FALSE;
    }
}
