/* mpl-timeline-layout.c: where everything on a timeline lies
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-timeline-layout-private.h"

#include <math.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (MplTimelineLayout, mpl_timeline_layout, G_TYPE_OBJECT)

static void
clear_shown (MplTimelineLayout *self)
{
  g_clear_pointer (&self->rows, g_free);
  g_clear_pointer (&self->entries, g_free);
  g_clear_pointer (&self->ys, g_free);
  g_clear_pointer (&self->bars, g_free);
  g_clear_pointer (&self->bar_stamps, g_free);
  g_clear_pointer (&self->routes, g_free);
  g_clear_pointer (&self->route_stamps, g_free);
  g_clear_pointer (&self->route_rows, mpl_row_intervals_free);
}

static gboolean
is_shown (MplTimelineLayout *self, const MplTimelineRow *row)
{
  if (row->kind == MPL_TIMELINE_ACTION && !(self->parts & MPL_TIMELINE_PART_ACTIONS))
    return FALSE;

  return row->kind == MPL_TIMELINE_BLOCK || row->block < 0 || !self->folded[row->block];
}

static void
find_shown (MplTimelineLayout *self)
{
  guint n_input = mpl_timeline_input_get_n_rows (self->input);

  clear_shown (self);
  self->n_rows = 0;
  self->rows = g_new (guint, MAX (n_input, 1));
  for (guint i = 0; i < n_input; i++)
    {
      gboolean shown = is_shown (self, mpl_timeline_input_get_row (self->input, i));

      self->shown[i] = shown ? (int) self->n_rows : -1;
      if (shown)
        self->rows[self->n_rows++] = i;
    }

  /* Zeroed memory costs nothing until it is touched, and most rows are never looked at. */
  self->entries = g_new0 (guint8, MAX (self->n_rows, 1));
  self->bars = g_new0 (MplTimelineBar, MAX (self->n_rows, 1));
  self->bar_stamps = g_new0 (guint32, MAX (self->n_rows, 1));
  mpl_timeline_layout_find_links (self);
  self->stamp++;
}

static void
mpl_timeline_layout_finalize (GObject *object)
{
  MplTimelineLayout *self = MPL_TIMELINE_LAYOUT (object);
  guint n_input = self->input != NULL ? mpl_timeline_input_get_n_rows (self->input) : 0;

  clear_shown (self);
  for (guint i = 0; i < n_input; i++)
    g_free (self->labels[i]);
  g_free (self->labels);
  g_free (self->label_widths);
  g_free (self->folded);
  g_free (self->shown);
  g_clear_pointer (&self->input, mpl_timeline_input_unref);
  g_clear_object (&self->text);

  G_OBJECT_CLASS (mpl_timeline_layout_parent_class)->finalize (object);
}

static void
mpl_timeline_layout_class_init (MplTimelineLayoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mpl_timeline_layout_finalize;
}

static void
mpl_timeline_layout_init (MplTimelineLayout *self)
{
}

MplTimelineLayout *
mpl_timeline_layout_new (MplTimelineInput *input,
                         MplTimelineText *text,
                         const MplTimelineMetrics *metrics,
                         const MplTimeScale *scale,
                         MplTimelineParts parts)
{
  MplTimelineLayout *self = g_object_new (MPL_TYPE_TIMELINE_LAYOUT, NULL);
  guint n_input = mpl_timeline_input_get_n_rows (input);

  self->input = mpl_timeline_input_ref (input);
  self->text = g_object_ref (text);
  self->metrics = *metrics;
  self->scale = *scale;
  self->parts = parts;
  self->folded = g_new0 (guint8, MAX (n_input, 1));
  self->shown = g_new0 (int, MAX (n_input, 1));
  self->labels = g_new0 (char *, MAX (n_input, 1));
  self->label_widths = g_new0 (double, MAX (n_input, 1));
  for (guint i = 0; i < n_input; i++)
    {
      const MplTimelineRow *row = mpl_timeline_input_get_row (input, i);

      self->folded[i] = row->kind == MPL_TIMELINE_BLOCK && row->folded;
    }
  find_shown (self);

  return self;
}

MplTimelineInput *
mpl_timeline_layout_get_input (MplTimelineLayout *self)
{
  return self->input;
}

MplTimelineText *
mpl_timeline_layout_get_text (MplTimelineLayout *self)
{
  return self->text;
}

const MplTimelineMetrics *
mpl_timeline_layout_get_metrics (MplTimelineLayout *self)
{
  return &self->metrics;
}

MplTimelineParts
mpl_timeline_layout_get_parts (MplTimelineLayout *self)
{
  return self->parts;
}

const MplTimeScale *
mpl_timeline_layout_get_scale (MplTimelineLayout *self)
{
  return &self->scale;
}

void
mpl_timeline_layout_set_scale (MplTimelineLayout *self, const MplTimeScale *scale)
{
  g_return_if_fail (MPL_IS_TIMELINE_LAYOUT (self) && scale != NULL);

  self->scale = *scale;
  self->stamp++;
}

gboolean
mpl_timeline_layout_get_folded (MplTimelineLayout *self, guint row)
{
  g_return_val_if_fail (row < mpl_timeline_input_get_n_rows (self->input), FALSE);

  return self->folded[row];
}

void
mpl_timeline_layout_set_folded (MplTimelineLayout *self, guint row, gboolean folded)
{
  g_return_if_fail (row < mpl_timeline_input_get_n_rows (self->input));
  g_return_if_fail (mpl_timeline_input_get_row (self->input, row)->kind == MPL_TIMELINE_BLOCK);

  if (self->folded[row] == !!folded)
    return;

  self->folded[row] = !!folded;
  find_shown (self);
}

void
mpl_timeline_layout_set_heights (MplTimelineLayout *self, const double *heights)
{
  g_return_if_fail (MPL_IS_TIMELINE_LAYOUT (self));

  g_clear_pointer (&self->ys, g_free);
  if (heights != NULL)
    {
      self->ys = g_new (double, self->n_rows + 1);
      self->ys[0] = 0;
      for (guint i = 0; i < self->n_rows; i++)
        self->ys[i + 1] = self->ys[i] + heights[i];
    }
  self->stamp++;
}

guint
mpl_timeline_layout_get_n_rows (MplTimelineLayout *self)
{
  return self->n_rows;
}

guint
mpl_timeline_layout_get_input_row (MplTimelineLayout *self, guint row)
{
  g_return_val_if_fail (row < self->n_rows, 0);

  return self->rows[row];
}

int
mpl_timeline_layout_find_row (MplTimelineLayout *self, guint input_row)
{
  g_return_val_if_fail (input_row < mpl_timeline_input_get_n_rows (self->input), -1);

  return self->shown[input_row];
}

double
mpl_timeline_layout_get_row_y (MplTimelineLayout *self, guint row)
{
  g_return_val_if_fail (row <= self->n_rows, 0);

  return self->ys != NULL ? self->ys[row] : row * self->metrics.row_height;
}

int
mpl_timeline_layout_get_row_at (MplTimelineLayout *self, double y)
{
  guint low = 0;
  guint high = self->n_rows;

  if (y < 0)
    return -1;
  if (self->ys == NULL)
    return (int) MIN (floor (y / self->metrics.row_height), (double) self->n_rows);

  /* The first row that ends below. */
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (self->ys[middle + 1] <= y)
        low = middle + 1;
      else
        high = middle;
    }

  return (int) low;
}

double
mpl_timeline_layout_get_width (MplTimelineLayout *self)
{
  return mpl_time_scale_get_width (&self->scale);
}

double
mpl_timeline_layout_get_height (MplTimelineLayout *self)
{
  return mpl_timeline_layout_get_row_y (self, self->n_rows);
}

const MplTimelineBar *
mpl_timeline_layout_get_bar (MplTimelineLayout *self, guint row)
{
  g_return_val_if_fail (row < self->n_rows, NULL);

  if (self->bar_stamps[row] != self->stamp)
    {
      mpl_timeline_layout_find_bar (self, row, &self->bars[row]);
      self->bar_stamps[row] = self->stamp;
    }

  return &self->bars[row];
}

double
mpl_timeline_layout_get_labels_end (MplTimelineLayout *self)
{
  double end = 0;

  for (guint i = 0; i < self->n_rows; i++)
    {
      const MplTimelineBar *bar = mpl_timeline_layout_get_bar (self, i);

      if (bar->kind == MPL_TIMELINE_BAR_NONE)
        continue;
      end = MAX (end, MAX (bar->box.x1, bar->line_x1));
      if (bar->label != NULL && bar->side == MPL_TIMELINE_LABEL_RIGHT)
        end = MAX (end, bar->label_box.x1);
    }

  return end;
}
