/* mpl-timeline-view-columns.c: the widths of a timeline's frozen columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The chart keeps at least half of the view: where it would not, days, then responsible, then the
 * number give way, and the title is cut last.
 */

#include "mpl-config.h"

#include "app/widgets/mpl-timeline-view-private.h"

#include <math.h>

#include "app/widgets/mpl-frozen-row.h"

/* The share of the view that the columns may take by themselves, and by hand. */
#define SHARE 0.45
#define SHARE_BY_HAND 0.75

/* In em. */
#define TITLE_LEAST 8.0
#define TITLE_WISHED 20.0
#define TITLE_MOST 34.0
#define RESPONSIBLE_LEAST 4.0
#define RESPONSIBLE_MOST 11.0

/* Measuring stops here: the widths of ten thousand titles cost more than they tell. */
#define N_MEASURED 400

static double
measure (MplTimelineView *self, MplTextStyle style, const char *text)
{
  MplTimelineText *store = mpl_timeline_scene_get_text (self->scene);

  return text == NULL ? 0 : ceil (mpl_timeline_text_get_width (store, style, text));
}

/* The widest of a column's texts among the first rows. */
static double
measure_column (MplTimelineView *self, guint column)
{
  MplTimelineInput *input = self->input;
  guint n = MIN (mpl_timeline_input_get_n_rows (input), N_MEASURED);
  double widest = 0;

  for (guint i = 0; i < n; i++)
    {
      const MplTimelineRow *row = mpl_timeline_input_get_row (input, i);
      const char *text = row->title;

      if (row->kind != MPL_TIMELINE_ACTIVITY)
        continue;
      if (column == MPL_TIMELINE_COLUMN_NUMBER)
        text = row->number;
      else if (column == MPL_TIMELINE_COLUMN_RESPONSIBLE)
        text = row->responsible;
      widest = MAX (widest, measure (self, MPL_TEXT_NORMAL, text));
    }

  return widest;
}

static void
find_wished (MplTimelineView *self, MplTimelineColumns *columns)
{
  const MplTimelineMetrics *metrics = mpl_timeline_scene_get_metrics (self->scene);
  double em = metrics->em;
  double pads = 2 * metrics->pad;
  double indent = mpl_frozen_row_get_indent (metrics);

  *columns = (MplTimelineColumns) { .max_lines = 1 };
  columns->title = self->title_width > 0 ? self->title_width : TITLE_WISHED * em;
  if (self->columns & MPL_TIMELINE_COLUMN_NUMBER)
    columns->number = indent + measure_column (self, MPL_TIMELINE_COLUMN_NUMBER) + pads;
  else
    columns->title += indent;
  if (self->columns & MPL_TIMELINE_COLUMN_RESPONSIBLE)
    columns->responsible
        = self->responsible_width > 0
              ? self->responsible_width
              : CLAMP (measure_column (self, MPL_TIMELINE_COLUMN_RESPONSIBLE) + pads,
                       measure (self, MPL_TEXT_SMALL_BOLD, "Ответственный") + pads,
                       RESPONSIBLE_MOST * em);
  if (self->columns & MPL_TIMELINE_COLUMN_DAYS)
    columns->days = measure (self, MPL_TEXT_NORMAL, "00.00 – 00.00") + pads;
}

static void
give_way (double *column, double *over)
{
  if (*over <= 0)
    return;

  *over -= *column;
  *column = 0;
}

void
mpl_timeline_view_update_columns (MplTimelineView *self, int width)
{
  const MplTimelineMetrics *metrics = mpl_timeline_scene_get_metrics (self->scene);
  double share = self->title_width > 0 || self->responsible_width > 0 ? SHARE_BY_HAND : SHARE;
  double least = TITLE_LEAST * metrics->em;
  MplTimelineColumns columns;
  double over, room;

  if (self->input == NULL || mpl_timeline_scene_get_text (self->scene) == NULL)
    return;

  find_wished (self, &columns);
  room = width * share;
  /* What the title can give before a column has to go. */
  over = mpl_timeline_columns_get_width (&columns) - columns.title
         + MAX (least, MIN (columns.title, 14 * metrics->em)) - room;
  give_way (&columns.days, &over);
  give_way (&columns.responsible, &over);
  if (columns.number > 0 && columns.number + least > room)
    columns.number = 0;
  over = mpl_timeline_columns_get_width (&columns) - room;
  if (over > 0)
    columns.title = MAX (columns.title - over, MIN (least, room));
  else if (self->title_width <= 0)
    columns.title = MIN (columns.title - over,
                         MAX (columns.title, MIN (measure_column (self, 0) + 3 * metrics->pad,
                                                  TITLE_MOST * metrics->em)));
  mpl_timeline_scene_set_columns (self->scene, &columns);
}

static void
on_head_resize_cb (MplTimelineView *self, guint column, double width)
{
  const MplTimelineColumns *columns = mpl_timeline_scene_get_columns (self->scene);
  double em = mpl_timeline_scene_get_metrics (self->scene)->em;

  /* What was best so far is from now on chosen. */
  self->title_width = columns->title;
  if (columns->responsible > 0)
    self->responsible_width = columns->responsible;
  if (column == 0)
    self->title_width = CLAMP (width, TITLE_LEAST * em, 2 * TITLE_MOST * em);
  else if (column == MPL_TIMELINE_COLUMN_RESPONSIBLE)
    self->responsible_width = CLAMP (width, RESPONSIBLE_LEAST * em, 3 * RESPONSIBLE_MOST * em);
  else
    /* Days are as wide as they are: the edge towards the chart moves the title's. */
    self->title_width
        = CLAMP (columns->title + width - columns->days, TITLE_LEAST * em, 2 * TITLE_MOST * em);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
on_head_fit_cb (MplTimelineView *self, guint column)
{
  const MplTimelineMetrics *metrics = mpl_timeline_scene_get_metrics (self->scene);

  if (self->input == NULL)
    return;

  on_head_resize_cb (self, column == MPL_TIMELINE_COLUMN_DAYS ? 0 : column,
                     measure_column (self, column == MPL_TIMELINE_COLUMN_DAYS ? 0 : column)
                         + 3 * metrics->pad);
}

void
mpl_timeline_view_connect_columns (MplTimelineView *self)
{
  g_signal_connect_swapped (self->head, "resize", G_CALLBACK (on_head_resize_cb), self);
  g_signal_connect_swapped (self->head, "fit", G_CALLBACK (on_head_fit_cb), self);
}
