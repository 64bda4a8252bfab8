/* mpl-timeline-drag-place.c: where rows that are dragged would go
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/widgets/mpl-timeline-drag-private.h"

#include <math.h>

static const MplTimelineRow *
get_row (MplTimelineDrag *self, int row)
{
  return mpl_timeline_scene_get_row (self->view->scene, (guint) row);
}

static gboolean
is_of_kind (MplTimelineDrag *self, int row, MplTimelineRowKind kind)
{
  return row < (int) mpl_timeline_scene_get_n_rows (self->view->scene)
         && get_row (self, row)->kind == kind;
}

gboolean
mpl_timeline_drag_get_place (MplTimelineDrag *self, int row, gint64 *block, gint64 *before)
{
  /* An action stands with its activity: the next activity or block is meant. */
  while (is_of_kind (self, row, MPL_TIMELINE_ACTION))
    row++;
  *before = is_of_kind (self, row, MPL_TIMELINE_ACTIVITY) ? get_row (self, row)->id : 0;
  for (int above = row - 1; above >= 0; above--)
    if (is_of_kind (self, above, MPL_TIMELINE_BLOCK))
      {
        *block = get_row (self, above)->id;
        return TRUE;
      }

  return FALSE;
}

/* The gap before a block, or after all, that is nearest to a gap. */
static int
find_block_gap (MplTimelineDrag *self, int row)
{
  int n_rows = (int) mpl_timeline_scene_get_n_rows (self->view->scene);
  int down = row, up = row;

  while (down < n_rows && !is_of_kind (self, down, MPL_TIMELINE_BLOCK))
    down++;
  while (up > 0 && !is_of_kind (self, up, MPL_TIMELINE_BLOCK))
    up--;

  return row - up < down - row ? up : down;
}

void
mpl_timeline_drag_find_place (MplTimelineDrag *self, double cy)
{
  MplTimelineOverlay *overlay = MPL_TIMELINE_OVERLAY (self->view->overlay);
  MplTimelineSketch *sketch = mpl_timeline_overlay_get_sketch (overlay);
  MplTimelineLayout *layout = mpl_timeline_scene_get_layout (self->view->scene);
  double height = mpl_timeline_layout_get_metrics (layout)->row_height;
  int n_rows = (int) mpl_timeline_layout_get_n_rows (layout);
  int gap = CLAMP ((int) lround (cy / height), 0, n_rows);

  if (self->row_kind == MPL_TIMELINE_BLOCK)
    {
      gap = find_block_gap (self, gap);
      self->before = gap < n_rows ? get_row (self, gap)->id : 0;
      self->has_place = TRUE;
    }
  else
    {
      self->has_place = mpl_timeline_drag_get_place (self, gap, &self->block, &self->before);
    }
  sketch->has_drop = self->has_place;
  sketch->drop_y = mpl_timeline_layout_get_row_y (layout, (guint) gap);
}
