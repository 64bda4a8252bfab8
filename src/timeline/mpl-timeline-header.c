/* mpl-timeline-header.c: the scale above a chart, with its labels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The chart is a part of the plan and Russian as the plan itself; see base/mpl-format.h.
 */

#include "timeline/mpl-timeline-header.h"

#include "timeline/mpl-timeline-forms.h"

#include <math.h>

/* How many places are tried for today's flag, from the middle outwards. */
#define N_PLACES 9

typedef struct
{
  MplTimelineLayout *layout;
  const MplTimelineMetrics *metrics;
  MplTimelineText *text;
  double x0;
  double x1;
  MplTimelineHeader *header;
  guint uniform;  /* the form that fits every cell of the lower row */
  guint flag_row; /* the row that has the flag */
  double flag_x0; /* taken by the flag; empty where flag_x0 >= flag_x1 */
  double flag_x1;
} HeaderContext;

static double
measure (HeaderContext *context, MplTextStyle style, const char *text)
{
  return ceil (mpl_timeline_text_get_width (context->text, style, text));
}

/* The room that a cell's label leaves free at its left and right end. */
static double
get_pad (HeaderContext *context, MplTimeUnit unit)
{
  /* A day has little room, and its neighbours' labels are centred as well. */
  return unit == MPL_TIME_DAY ? context->metrics->pad / 4 : context->metrics->pad;
}

static gboolean
is_centred (MplTimeUnit unit)
{
  return unit == MPL_TIME_SCHOOL_YEAR || unit == MPL_TIME_TERM || unit == MPL_TIME_DAY;
}

/* Days and weeks move with the chart; longer cells keep their label in sight. On paper nothing
 * moves, and what is cut at the edge stays cut. */
static gboolean
is_sticky (HeaderContext *context, MplTimeUnit unit)
{
  return (unit != MPL_TIME_DAY && unit != MPL_TIME_WEEK) || context->metrics->grid <= 0;
}

static void
clear_cell (gpointer data)
{
  MplTimelineHeaderCell *cell = data;

  g_clear_pointer (&cell->forms, g_strfreev);
}

static void
add_cells (HeaderContext *context, guint row, MplTimeUnit unit, MplSpan window)
{
  MplTimelineInput *input = mpl_timeline_layout_get_input (context->layout);
  const MplTimeScale *scale = mpl_timeline_layout_get_scale (context->layout);
  g_autoptr (GArray) ticks = mpl_time_ticks_collect (input, unit, window);

  for (guint i = 0; i < ticks->len; i++)
    {
      const MplTimeTick *tick = &g_array_index (ticks, MplTimeTick, i);
      MplTimelineHeaderCell cell = { .row = row, .tick = *tick };

      cell.x0 = mpl_timeline_metrics_snap (context->metrics,
                                           mpl_time_scale_get_x (scale, tick->span.start));
      cell.x1 = mpl_timeline_metrics_snap (context->metrics,
                                           mpl_time_scale_get_x (scale, tick->span.end + 1));
      cell.is_break
          = tick->term >= 0 && mpl_timeline_input_get_term (input, (guint) tick->term)->is_break;
      cell.is_today = (mpl_timeline_layout_get_parts (context->layout) & MPL_TIMELINE_PART_TODAY)
                      && unit == MPL_TIME_DAY
                      && tick->span.start == mpl_timeline_input_get_today (input);
      cell.forms = mpl_timeline_forms_new (input, tick, &cell.n_dated);
      g_array_append_val (context->header->cells, cell);
    }
}

/* Tries the forms of a cell from @form up to @end within a stretch of it. */
static gboolean
place_within (HeaderContext *context,
              MplTimelineHeaderCell *cell,
              guint form,
              guint end,
              double x0,
              double x1)
{
  double pad
      = cell->style == MPL_TEXT_TINY ? context->metrics->line : get_pad (context, cell->tick.unit);

  for (; form < end && cell->forms[form] != NULL; form++)
    {
      double width = measure (context, cell->style, cell->forms[form]);

      if (width + 1.5 * pad > x1 - x0)
        continue;

      cell->text = cell->forms[form];
      cell->text_width = width;
      cell->text_x = is_centred (cell->tick.unit) ? x0 + (x1 - x0 - width) / 2 : x0 + pad;
      cell->text_x = mpl_timeline_metrics_snap (context->metrics, cell->text_x);
      return TRUE;
    }

  return FALSE;
}

/* Tries the forms with the year, where it is wanted, then those without. */
static gboolean
place_forms (HeaderContext *context,
             MplTimelineHeaderCell *cell,
             gboolean dated,
             double x0,
             double x1)
{
  guint uniform = cell->row == 1 ? context->uniform : 0;

  cell->style = MPL_TEXT_SMALL;
  if (dated && place_within (context, cell, uniform, cell->n_dated, x0, x1))
    return TRUE;
  if (place_within (context, cell, cell->n_dated + uniform, G_MAXUINT, x0, x1))
    return TRUE;
  if (!cell->is_break)
    return FALSE;

  /* Breaks are short, and no shorter word says the same. */
  cell->style = MPL_TEXT_TINY;
  return place_within (context, cell, cell->n_dated, G_MAXUINT, x0, x1);
}

/* Places the label of a cell beside the flag. Tells whether it has one. */
static gboolean
place_cell (HeaderContext *context, MplTimelineHeaderCell *cell, gboolean dated)
{
  gboolean sticky = is_sticky (context, cell->tick.unit);
  double x0 = sticky ? MAX (cell->x0, context->x0) : cell->x0;
  double x1 = sticky ? MIN (cell->x1, context->x1) : cell->x1;

  cell->text = NULL;
  if (cell->row != context->flag_row || context->flag_x0 >= context->flag_x1
      || context->flag_x0 >= x1 || context->flag_x1 <= x0)
    return place_forms (context, cell, dated, x0, x1);

  return place_forms (context, cell, dated, x0, context->flag_x0)
         || place_forms (context, cell, dated, context->flag_x1, x1);
}

/* Whether a cell begins another year than the one before it: a school year among quarters. */
static gboolean
tells_year (const MplTimelineHeaderCell *cell, const MplTimelineHeaderCell *previous)
{
  MplDay day = cell->tick.span.start;

  if (previous == NULL)
    return TRUE;
  if (cell->tick.unit == MPL_TIME_TERM)
    return mpl_day_get_school_year (day) != mpl_day_get_school_year (previous->tick.span.start);

  return mpl_day_get_year (day) != mpl_day_get_year (previous->tick.span.start);
}

/* Places all labels of a row. Returns how many there are. */
static guint
place_row (HeaderContext *context, guint row)
{
  GArray *cells = context->header->cells;
  const MplTimelineHeaderCell *previous = NULL;
  gboolean dated = TRUE;
  guint n_placed = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      MplTimelineHeaderCell *cell = &g_array_index (cells, MplTimelineHeaderCell, i);

      if (cell->row != row)
        continue;

      /* A new year is told at its first cell, and at the first that is seen. */
      if (tells_year (cell, previous))
        dated = TRUE;
      previous = cell;
      if (!place_cell (context, cell, dated))
        continue;

      n_placed++;
      for (guint form = 0; form < cell->n_dated; form++)
        if (cell->text == cell->forms[form])
          dated = FALSE;
    }

  return n_placed;
}

/* The first form that fits all cells of the unit, so that neighbours look the same, wherever the
 * view is scrolled to. */
static guint
find_uniform (HeaderContext *context, MplTimeUnit unit)
{
  MplTimelineInput *input = mpl_timeline_layout_get_input (context->layout);
  const MplTimeScale *scale = mpl_timeline_layout_get_scale (context->layout);
  MplDay day = mpl_day_new (2026, 12, 22);
  guint n_samples = unit == MPL_TIME_MONTH ? 12 : unit == MPL_TIME_WEEK ? 1 : 7;
  double pad = get_pad (context, unit);
  guint uniform = 0;

  if (unit != MPL_TIME_MONTH && unit != MPL_TIME_WEEK && unit != MPL_TIME_DAY)
    return 0;

  for (guint i = 0; i < n_samples; i++)
    {
      MplDay sample = unit == MPL_TIME_MONTH ? mpl_day_add_months (day, (int) i) : day + (int) i;
      MplTimeTick tick = mpl_time_tick_find (input, unit, sample);
      double width = mpl_span_get_length (tick.span) * scale->day_width;
      guint n_dated = 0;
      g_auto (GStrv) forms = mpl_timeline_forms_new (input, &tick, &n_dated);
      guint form = n_dated;

      while (forms[form] != NULL
             && measure (context, MPL_TEXT_SMALL, forms[form]) + 1.5 * pad > width)
        form++;
      uniform = MAX (uniform, form - n_dated);
    }

  return uniform;
}

/* Looks for a place of the flag in a row that costs no label: shorter ones where long ones cost
 * some. */
static void
place_flag (HeaderContext *context, guint row)
{
  MplTimelineHeader *header = context->header;
  g_autofree char *day = mpl_timeline_forms_day (
      mpl_timeline_input_get_today (mpl_timeline_layout_get_input (context->layout)));
  g_autofree char *longest = g_strconcat ("сегодня ", day, NULL);
  const char *forms[] = { longest, day };
  guint n_placed = place_row (context, row);

  context->flag_row = row;
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      double width = measure (context, MPL_TEXT_SMALL, forms[i]) + 2 * context->metrics->pad;

      for (int place = 0; place < N_PLACES; place++)
        {
          /* The share of the flag that lies left of the line: ½, then outwards. */
          int steps = (place + 1) / 2 * (place % 2 == 1 ? -1 : 1);
          double share = 0.5 + (double) steps / (N_PLACES - 1);
          double x0 = mpl_timeline_metrics_snap (context->metrics, header->today_x - width * share);

          if (x0 < context->x0 || x0 + width > context->x1)
            continue;
          context->flag_x0 = x0;
          context->flag_x1 = x0 + width;
          if (place_row (context, row) < n_placed)
            continue;

          header->flag = g_strdup (forms[i]);
          header->flag_row = row;
          header->flag_x0 = context->flag_x0;
          header->flag_x1 = context->flag_x1;
          return;
        }
    }

  context->flag_x0 = context->flag_x1 = 0;
  place_row (context, row);
}

gboolean
mpl_timeline_layout_get_today_x (MplTimelineLayout *layout, double *x)
{
  const MplTimeScale *scale = mpl_timeline_layout_get_scale (layout);
  MplDay today = mpl_timeline_input_get_today (mpl_timeline_layout_get_input (layout));

  if (!(mpl_timeline_layout_get_parts (layout) & MPL_TIMELINE_PART_TODAY) || today == MPL_DAY_NONE
      || today < scale->first || today > scale->last)
    return FALSE;

  *x = mpl_timeline_metrics_snap_line (mpl_timeline_layout_get_metrics (layout),
                                       mpl_time_scale_get_x (scale, today) + scale->day_width / 2);
  return TRUE;
}

MplTimelineHeader *
mpl_timeline_header_new (MplTimelineLayout *layout, double x0, double x1)
{
  const MplTimeScale *scale = mpl_timeline_layout_get_scale (layout);
  MplTimelineHeader *self = g_new0 (MplTimelineHeader, 1);
  HeaderContext context = {
    .layout = layout,
    .metrics = mpl_timeline_layout_get_metrics (layout),
    .text = mpl_timeline_layout_get_text (layout),
    .x0 = MAX (x0, 0),
    .x1 = MIN (x1, mpl_time_scale_get_width (scale)),
    .header = self,
  };
  guint n_levels = 0;
  const MplZoomLevel *level = &mpl_zoom_get_levels (&n_levels)[mpl_time_scale_get_level (scale)];
  MplSpan window;

  self->cells = g_array_new (FALSE, FALSE, sizeof (MplTimelineHeaderCell));
  g_array_set_clear_func (self->cells, clear_cell);
  if (context.x1 <= context.x0)
    return self;

  window.start = mpl_time_scale_get_day (scale, context.x0);
  window.end = MIN (mpl_time_scale_get_day (scale, context.x1), scale->last);
  add_cells (&context, 0, level->major, window);
  add_cells (&context, 1, level->minor, window);
  context.uniform = find_uniform (&context, level->minor);
  place_row (&context, 0);
  self->has_today = mpl_timeline_layout_get_today_x (layout, &self->today_x)
                    && self->today_x >= context.x0 && self->today_x <= context.x1;
  place_row (&context, 1);
  if (!self->has_today || level->minor == MPL_TIME_DAY)
    return self;

  /* Weeks and quarters would be hidden by the flag; above them there is room. */
  place_flag (&context, level->minor == MPL_TIME_MONTH ? 1 : 0);

  return self;
}

void
mpl_timeline_header_free (MplTimelineHeader *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->cells);
  g_free (self->flag);
  g_free (self);
}
