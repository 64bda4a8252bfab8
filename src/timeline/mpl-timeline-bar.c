/* mpl-timeline-bar.c: the shape of a row and the place of its label
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-timeline-layout-private.h"

#include <math.h>

/* Beads that would touch become smaller, but never vanish. */
#define BEAD_SHARE 0.42
#define BEAD_LEAST 1.5

typedef struct
{
  MplTimelineLayout *layout;
  const MplTimelineMetrics *metrics;
  const MplTimelineRow *row;
  guint index;
  double top;
  double height;
  MplTimelineBar *bar;
} BarContext;

static double
snap (BarContext *context, double value)
{
  return mpl_timeline_metrics_snap (context->metrics, value);
}

static double
day_x (BarContext *context, MplDay day)
{
  return snap (context, mpl_time_scale_get_x (&context->layout->scale, day));
}

static double
day_middle (BarContext *context, MplDay day)
{
  const MplTimeScale *scale = &context->layout->scale;

  return snap (context, mpl_time_scale_get_x (scale, day) + scale->day_width / 2);
}

/* The box of the days of @span, never narrower than can be seen. */
static void
set_days (BarContext *context, MplSpan span, MplTimelineBox *box)
{
  double least = MAX (snap (context, context->metrics->bar_min_width), context->metrics->grid);

  box->x0 = day_x (context, span.start);
  box->x1 = MAX (day_x (context, span.end + 1), box->x0 + least);
}

static void
set_height (BarContext *context, double height, MplTimelineBox *box)
{
  box->y0 = snap (context, context->top + (context->height - height) / 2);
  box->y1 = box->y0 + height;
}

static void
make_bar (BarContext *context)
{
  MplTimelineBar *bar = context->bar;
  int progress = context->row->status == MPL_TIMELINE_DONE ? 100 : context->row->progress;

  bar->kind = MPL_TIMELINE_BAR_BAR;
  set_days (context, context->row->span, &bar->box);
  set_height (context, context->metrics->bar_height, &bar->box);
  bar->progress_x
      = progress == 100
            ? bar->box.x1
            : snap (context, bar->box.x0 + (bar->box.x1 - bar->box.x0) * progress / 100);
  bar->line_x0 = bar->box.x0;
  bar->line_x1 = bar->box.x1;
}

/* A milestone is at its last day; the days before are the time that leads to it. */
static void
make_diamond (BarContext *context, double half)
{
  MplTimelineBar *bar = context->bar;
  double x = day_middle (context, context->row->span.end);
  MplTimelineBox days;

  bar->kind = MPL_TIMELINE_BAR_DIAMOND;
  bar->box.x0 = x - half;
  bar->box.x1 = x + half;
  set_height (context, 2 * half, &bar->box);
  set_days (context, context->row->span, &days);
  bar->line_x0 = context->row->span.start < context->row->span.end ? MIN (days.x0, x) : x;
  bar->line_x1 = x;
  bar->progress_x = context->row->status == MPL_TIMELINE_DONE ? bar->box.x1 : bar->box.x0;
}

static void
make_beads (BarContext *context)
{
  MplTimelineBar *bar = context->bar;
  const MplTimelineRow *row = context->row;
  double spacing = INFINITY;
  double radius = context->metrics->bead;
  MplSpan span = row->span;

  for (guint i = 1; i < row->n_occurrences; i++)
    {
      int days = row->occurrences[i].day - row->occurrences[i - 1].day;

      if (days > 0)
        spacing = MIN (spacing, days * context->layout->scale.day_width);
    }
  /* An occurrence may have been moved out of the days that the rule was made for. */
  if (row->n_occurrences > 0)
    {
      span.start = MIN (span.start, row->occurrences[0].day);
      span.end = MAX (span.end, row->occurrences[row->n_occurrences - 1].day);
    }

  bar->kind = MPL_TIMELINE_BAR_BEADS;
  bar->bead_radius = CLAMP (spacing * BEAD_SHARE, MIN (BEAD_LEAST, radius), radius);
  set_days (context, span, &bar->box);
  set_height (context, 2 * radius, &bar->box);
  bar->line_x0 = bar->box.x0;
  bar->line_x1 = bar->box.x1;
  bar->progress_x = bar->box.x0;
}

static void
make_summary (BarContext *context)
{
  MplTimelineBar *bar = context->bar;

  bar->kind = MPL_TIMELINE_BAR_SUMMARY;
  set_days (context, context->row->span, &bar->box);
  set_height (context, snap (context, context->metrics->bar_height * 0.45), &bar->box);
  bar->line_x0 = bar->box.x0;
  bar->line_x1 = bar->box.x1;
  bar->progress_x = bar->box.x0;
}

static void
make_baseline (BarContext *context)
{
  MplTimelineBar *bar = context->bar;
  double gap = MAX (context->metrics->grid, context->metrics->line);

  if (context->row->baseline.start == MPL_DAY_NONE
      || !(context->layout->parts & MPL_TIMELINE_PART_BASELINE)
      || mpl_span_equal (context->row->baseline, context->row->span))
    return;

  bar->has_baseline = TRUE;
  set_days (context, context->row->baseline, &bar->baseline);
  bar->baseline.y0 = bar->middle + context->metrics->bar_height / 2 + gap;
  bar->baseline.y1 = bar->baseline.y0 + context->metrics->baseline_height;
}

/* Tries a side of the bar; the label has to stay on the scale. */
static gboolean
place_label (BarContext *context, MplTimelineLabelSide side, double width)
{
  const MplTimelineMetrics *metrics = context->metrics;
  MplTimelineLayout *layout = context->layout;
  MplTimelineBar *bar = context->bar;
  MplTimelineEntries entries = layout->entries[context->index];
  double end = mpl_timeline_layout_get_width (layout);
  double height = mpl_timeline_text_get_height (layout->text, MPL_TEXT_SMALL);
  double turn = metrics->lead + metrics->gap;
  double x;

  switch (side)
    {
    case MPL_TIMELINE_LABEL_RIGHT:
      x = MAX (bar->box.x1, bar->line_x1) + metrics->gap;
      if (entries & MPL_TIMELINE_ENTRY_END)
        x += turn;
      break;

    case MPL_TIMELINE_LABEL_LEFT:
      x = MIN (bar->box.x0, bar->line_x0) - metrics->gap - width;
      if (entries & MPL_TIMELINE_ENTRY_START)
        x -= turn;
      break;

    case MPL_TIMELINE_LABEL_INSIDE:
      {
        double from = MAX (bar->box.x0, 0);
        double to = MIN (bar->box.x1, end);

        /* Wholly on the done part or wholly off it: the two ask for different colours. */
        if (bar->progress_x > from && bar->progress_x < to)
          {
            if (bar->progress_x - from >= width + 2 * metrics->gap)
              to = bar->progress_x;
            else
              from = bar->progress_x;
          }
        if (bar->kind != MPL_TIMELINE_BAR_BAR || to - from < width + 2 * metrics->gap)
          return FALSE;
        x = (from + to - width) / 2;
        break;
      }

    case MPL_TIMELINE_LABEL_NONE:
    default:
      return FALSE;
    }

  if (x < 0 || x + width > end)
    return FALSE;

  bar->side = side;
  bar->label_box.x0 = snap (context, x);
  bar->label_box.x1 = bar->label_box.x0 + width;
  bar->label_box.y0 = snap (context, bar->middle - height / 2);
  bar->label_box.y1 = bar->label_box.y0 + height;

  return TRUE;
}

static void
make_label (BarContext *context)
{
  MplTimelineLayout *layout = context->layout;
  guint input_row = layout->rows[context->index];
  double end = mpl_timeline_layout_get_width (layout);
  double width;

  if (!(layout->parts & MPL_TIMELINE_PART_LABELS))
    return;

  /* The text is the same at every zoom. */
  if (layout->labels[input_row] == NULL)
    {
      char *label = mpl_timeline_label_new (context->row);

      layout->labels[input_row] = label;
      layout->label_widths[input_row]
          = *label == '\0'
                ? 0
                : ceil (mpl_timeline_text_get_width (layout->text, MPL_TEXT_SMALL, label));
    }
  if (*layout->labels[input_row] == '\0')
    return;

  /* On a page, the label stands where the bar's end does. */
  if (MAX (context->bar->box.x1, context->bar->line_x1) <= 0 || context->bar->box.x0 >= end)
    return;

  width = layout->label_widths[input_row];
  context->bar->label = layout->labels[input_row];
  if (!place_label (context, MPL_TIMELINE_LABEL_RIGHT, width)
      && !place_label (context, MPL_TIMELINE_LABEL_INSIDE, width)
      && !place_label (context, MPL_TIMELINE_LABEL_LEFT, width))
    context->bar->label = NULL;
}

void
mpl_timeline_layout_find_bar (MplTimelineLayout *self, guint row, MplTimelineBar *bar)
{
  BarContext context = {
    .layout = self,
    .metrics = &self->metrics,
    .row = mpl_timeline_input_get_row (self->input, self->rows[row]),
    .index = row,
    .top = mpl_timeline_layout_get_row_y (self, row),
    .height
    = mpl_timeline_layout_get_row_y (self, row + 1) - mpl_timeline_layout_get_row_y (self, row),
    .bar = bar,
  };
  MplTimelineBox middle;

  *bar = (MplTimelineBar) { .row = context.row };
  set_height (&context, self->metrics.bar_height, &middle);
  bar->middle = (middle.y0 + middle.y1) / 2;
  if (context.row->span.start == MPL_DAY_NONE)
    return;

  if (context.row->kind == MPL_TIMELINE_BLOCK)
    make_summary (&context);
  else if (context.row->kind == MPL_TIMELINE_ACTION)
    make_diamond (&context, snap (&context, self->metrics.diamond * 0.6));
  else if (context.row->shape == MPL_TIMELINE_MILESTONE)
    make_diamond (&context, self->metrics.diamond);
  else if (context.row->shape == MPL_TIMELINE_RECURRING)
    make_beads (&context);
  else
    make_bar (&context);

  if (context.row->kind == MPL_TIMELINE_ACTIVITY)
    make_baseline (&context);
  make_label (&context);
}

double
mpl_timeline_layout_get_bead_x (MplTimelineLayout *self,
                                const MplTimelineBar *bar,
                                guint occurrence)
{
  const MplTimeScale *scale = &self->scale;

  g_return_val_if_fail (occurrence < bar->row->n_occurrences, 0);

  return mpl_timeline_metrics_snap (
      &self->metrics,
      mpl_time_scale_get_x (scale, bar->row->occurrences[occurrence].day) + scale->day_width / 2);
}
