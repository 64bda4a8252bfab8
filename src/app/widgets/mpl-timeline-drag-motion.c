/* mpl-timeline-drag-motion.c: what a drag comes to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "app/widgets/mpl-timeline-drag-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/mpl-format.h"

/* Progress goes by steps of so many per cent; with Alt by one. */
#define STEP 5

#define IFACE(self) MPL_TIMELINE_EDITOR_GET_IFACE ((self)->editor)

static MplTimelineLayout *
get_layout (MplTimelineDrag *self)
{
  return mpl_timeline_scene_get_layout (self->view->scene);
}

static int
get_n_rows (MplTimelineDrag *self)
{
  return (int) mpl_timeline_scene_get_n_rows (self->view->scene);
}

static const MplTimelineRow *
get_row (MplTimelineDrag *self, int row)
{
  return mpl_timeline_scene_get_row (self->view->scene, (guint) row);
}

static MplTimelineSketch *
get_sketch (MplTimelineDrag *self)
{
  return mpl_timeline_overlay_get_sketch (MPL_TIMELINE_OVERLAY (self->view->overlay));
}

gboolean
mpl_timeline_drag_get_handle (MplTimelineDrag *self, int row, double *x, double *y)
{
  const MplTimelineBar *bar;

  if (get_layout (self) == NULL || row < 0 || row >= get_n_rows (self)
      || get_row (self, row)->kind != MPL_TIMELINE_ACTIVITY)
    return FALSE;

  bar = mpl_timeline_layout_get_bar (get_layout (self), (guint) row);
  if (bar->kind == MPL_TIMELINE_BAR_NONE)
    return FALSE;

  *x = MAX (bar->box.x1, bar->line_x1)
       + 0.5 * mpl_timeline_layout_get_metrics (get_layout (self))->em;
  *y = bar->middle;

  return TRUE;
}

static GArray *
collect_block (MplTimelineDrag *self)
{
  MplTimelineInput *input = self->view->input;
  int block = mpl_timeline_input_find_row (input, MPL_TIMELINE_BLOCK, self->id);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < mpl_timeline_input_get_n_rows (input); i++)
    {
      const MplTimelineRow *row = mpl_timeline_input_get_row (input, i);

      if (row->block == block && row->kind == MPL_TIMELINE_ACTIVITY)
        g_array_append_val (ids, row->id);
    }

  return ids;
}

/* The activities that move with the held one: the selected ones where it is one of them, those of
 * a block where its bracket is held. */
static GArray *
collect_ids (MplTimelineDrag *self)
{
  GArray *ids;

  if (self->row_kind == MPL_TIMELINE_BLOCK)
    return collect_block (self);

  ids = mpl_timeline_scene_get_selected_ids (self->view->scene, MPL_TIMELINE_ACTIVITY);
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == self->id)
      return ids;

  g_array_set_size (ids, 0);
  g_array_append_val (ids, self->id);

  return ids;
}

gboolean
mpl_timeline_drag_begin (MplTimelineDrag *self)
{
  g_autoptr (GArray) ids = NULL;

  self->days = G_MININT;
  self->per_cent = -1;
  self->target = 0;
  self->has_place = FALSE;
  self->span = MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE);
  if (self->kind != MPL_TIMELINE_DRAG_MOVE)
    return TRUE;

  ids = collect_ids (self);

  return ids->len > 0
         && IFACE (self)->begin_move (
             self->editor, (const gint64 *) ids->data, ids->len,
             self->row_kind == MPL_TIMELINE_BLOCK ? g_array_index (ids, gint64, 0) : self->id,
             self->grip);
}

/* Where a bar of those days would stand in a row. */
static MplTimelineBox
get_box (MplTimelineDrag *self, int row, MplSpan span)
{
  MplTimelineLayout *layout = get_layout (self);
  const MplTimelineMetrics *metrics = mpl_timeline_layout_get_metrics (layout);
  const MplTimeScale *scale = mpl_timeline_layout_get_scale (layout);
  double middle = mpl_timeline_layout_get_row_y (layout, (guint) row) + metrics->row_height / 2;
  MplTimelineBox box = {
    mpl_time_scale_get_x (scale, span.start),
    middle - metrics->bar_height / 2,
    mpl_time_scale_get_x (scale, span.end + 1),
    middle + metrics->bar_height / 2,
  };

  box.x1 = MAX (box.x1, box.x0 + metrics->bar_min_width);

  return box;
}

/* @text and @problem become the sketch's. */
static void
show_words (MplTimelineDrag *self, char *text, char *problem, double x, int row)
{
  MplTimelineSketch *sketch = get_sketch (self);

  g_free (sketch->text);
  g_free (sketch->problem);
  sketch->text = text;
  sketch->problem = problem;
  sketch->text_x = x;
  sketch->text_y = row >= 0 ? mpl_timeline_layout_get_row_y (get_layout (self), (guint) row) : 0;
}

static void
show_boxes (MplTimelineDrag *self, const MplTimelineBox *boxes, guint n_boxes)
{
  MplTimelineSketch *sketch = get_sketch (self);

  g_free (sketch->boxes);
  sketch->boxes = g_memdup2 (boxes, n_boxes * sizeof (MplTimelineBox));
  sketch->n_boxes = n_boxes;
}

static void
show_ghosts (MplTimelineDrag *self, MplTimelineMotion *motion)
{
  g_autofree MplTimelineBox *boxes = g_new (MplTimelineBox, MAX (motion->n_ghosts, 1));
  guint n_boxes = 0;

  for (guint i = 0; i < motion->n_ghosts; i++)
    {
      int row = mpl_timeline_scene_find_row (self->view->scene, MPL_TIMELINE_ACTIVITY,
                                             motion->ghosts[i].id);

      if (row >= 0)
        boxes[n_boxes++] = get_box (self, row, motion->ghosts[i].span);
    }
  show_boxes (self, boxes, n_boxes);
  show_words (self, g_steal_pointer (&motion->days), g_steal_pointer (&motion->problem),
              n_boxes > 0 ? boxes[0].x0 : self->x0, self->row);
}

static void
move_bars (MplTimelineDrag *self, double cx)
{
  const MplTimeScale *scale = mpl_timeline_layout_get_scale (get_layout (self));
  int days = (int) lround ((cx - self->x0) / scale->day_width);
  MplTimelineMotion motion = { 0 };

  if (days == self->days && self->was_free == self->free)
    return;

  self->days = days;
  self->was_free = self->free;
  if (IFACE (self)->move_by (self->editor, days, self->free, &motion))
    show_ghosts (self, &motion);
  mpl_timeline_motion_clear (&motion);
}

static void
move_progress (MplTimelineDrag *self, double cx)
{
  const MplTimelineBar *bar = mpl_timeline_layout_get_bar (get_layout (self), (guint) self->row);
  double width = MAX (bar->box.x1 - bar->box.x0, 1);
  double share = CLAMP ((cx - bar->box.x0) / width, 0, 1);
  int step = self->free ? 1 : STEP;
  MplTimelineBox box = bar->box;

  self->per_cent = (int) lround (share * 100 / step) * step;
  box.x1 = box.x0 + width * self->per_cent / 100;
  show_boxes (self, &box, 1);
  show_words (self, g_strdup_printf ("%d" MPL_NBSP "%%", self->per_cent), NULL, box.x1, self->row);
}

static void
move_link (MplTimelineDrag *self, double cx, double cy)
{
  MplTimelineLayout *layout = get_layout (self);
  MplTimelineSketch *sketch = get_sketch (self);
  int row = mpl_timeline_layout_get_row_at (layout, cy);
  const MplTimelineRow *what = NULL;
  char *problem = NULL;

  sketch->has_line = TRUE;
  mpl_timeline_drag_get_handle (self, self->row, &sketch->line.x0, &sketch->line.y0);
  sketch->line.x1 = cx;
  sketch->line.y1 = cy;
  show_boxes (self, NULL, 0);
  self->target = 0;
  if (row >= 0 && row < get_n_rows (self) && row != self->row)
    what = get_row (self, row);
  if (what == NULL || what->kind != MPL_TIMELINE_ACTIVITY)
    {
      show_words (self, g_strdup (_ ("Drag to the activity that follows")), NULL, cx, self->row);
      return;
    }

  problem = IFACE (self)->check_link (self->editor, self->id, what->id);
  if (problem == NULL)
    {
      MplTimelineBox box = mpl_timeline_layout_get_bar (layout, (guint) row)->box;

      self->target = what->id;
      show_boxes (self, &box, 1);
    }
  show_words (self, g_strdup_printf ("%s → %s", get_row (self, self->row)->title, what->title),
              problem, cx, row);
}

static void
move_bead (MplTimelineDrag *self, double cx)
{
  MplDay day = mpl_time_scale_get_day (mpl_timeline_layout_get_scale (get_layout (self)), cx);
  MplTimelineBox box = get_box (self, self->row, MPL_SPAN_INIT (day, day));

  self->span = MPL_SPAN_INIT (day, day);
  show_boxes (self, &box, 1);
  show_words (self, mpl_format_day (day, MPL_DAY_WEEKDAY), NULL, box.x0, self->row);
}

/* Below all rows an activity is made at the end of the last block. */
static int
get_create_row (MplTimelineDrag *self)
{
  return self->row >= 0 ? self->row : get_n_rows (self) - 1;
}

static void
move_create (MplTimelineDrag *self, double cx)
{
  const MplTimeScale *scale = mpl_timeline_layout_get_scale (get_layout (self));
  MplDay from = mpl_time_scale_get_day (scale, self->x0);
  MplDay to = mpl_time_scale_get_day (scale, cx);
  int row = get_create_row (self);
  MplTimelineBox box;

  self->span = MPL_SPAN_INIT (MIN (from, to), MAX (from, to));
  if (row < 0)
    return;

  box = get_box (self, row, self->span);
  show_boxes (self, &box, 1);
  show_words (self, mpl_format_span (self->span, FALSE), NULL, box.x0, row);
}

void
mpl_timeline_drag_move (MplTimelineDrag *self)
{
  double cx = 0, cy = 0;

  mpl_timeline_drag_to_chart (self, self->x, self->y, &cx, &cy);
  switch (self->kind)
    {
    case MPL_TIMELINE_DRAG_MOVE:
      move_bars (self, cx);
      break;
    case MPL_TIMELINE_DRAG_PROGRESS:
      move_progress (self, cx);
      break;
    case MPL_TIMELINE_DRAG_LINK:
      move_link (self, cx, cy);
      break;
    case MPL_TIMELINE_DRAG_BEAD:
      move_bead (self, cx);
      break;
    case MPL_TIMELINE_DRAG_CREATE:
      move_create (self, cx);
      break;
    case MPL_TIMELINE_DRAG_ROWS:
      mpl_timeline_drag_find_place (self, cy);
      break;
    case MPL_TIMELINE_DRAG_NOTHING:
    default:
      break;
    }
  mpl_timeline_overlay_update (MPL_TIMELINE_OVERLAY (self->view->overlay));
}

static void
commit_create (MplTimelineDrag *self)
{
  int row = get_create_row (self);
  gint64 block = 0, before = 0;

  /* Below the row that it was drawn in. */
  if (row >= 0 && mpl_timeline_drag_get_place (self, row + 1, &block, &before))
    IFACE (self)->create (self->editor, block, before, self->span);
}

static void
commit_rows (MplTimelineDrag *self)
{
  g_autoptr (GArray) ids = NULL;

  if (!self->has_place)
    return;

  if (self->row_kind == MPL_TIMELINE_BLOCK)
    {
      IFACE (self)->reorder_block (self->editor, self->id, self->before);
      return;
    }

  ids = collect_ids (self);
  IFACE (self)->reorder (self->editor, (const gint64 *) ids->data, ids->len, self->block,
                         self->before);
}

void
mpl_timeline_drag_commit (MplTimelineDrag *self)
{
  switch (self->kind)
    {
    case MPL_TIMELINE_DRAG_MOVE:
      IFACE (self)->end_move (self->editor, TRUE);
      break;
    case MPL_TIMELINE_DRAG_PROGRESS:
      if (self->per_cent >= 0)
        IFACE (self)->set_progress (self->editor, self->id, self->per_cent);
      break;
    case MPL_TIMELINE_DRAG_LINK:
      if (self->target != 0)
        IFACE (self)->add_link (self->editor, self->id, self->target);
      break;
    case MPL_TIMELINE_DRAG_BEAD:
      if (self->span.start != MPL_DAY_NONE)
        IFACE (self)->move_occurrence (self->editor, self->id, self->occurrence, self->span.start,
                                       self->free);
      break;
    case MPL_TIMELINE_DRAG_CREATE:
      commit_create (self);
      break;
    case MPL_TIMELINE_DRAG_ROWS:
      commit_rows (self);
      break;
    case MPL_TIMELINE_DRAG_NOTHING:
    default:
      break;
    }
}
