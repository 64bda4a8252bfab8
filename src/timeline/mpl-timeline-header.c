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
  double flag_x0; /* taken by the flag; empty where flag_x0 >= flag_x1 */
  double flag_x1;
} HeaderContext;

static double
measure (HeaderContext *context, const char *text)
{
  return ceil (mpl_timeline_text_get_width (context->text, MPL_TEXT_SMALL, text));
}

static gboolean
is_centred (MplTimeUnit unit)
{
  return unit == MPL_TIME_SCHOOL_YEAR || unit == MPL_TIME_TERM || unit == MPL_TIME_DAY;
}

/* Days and weeks move with the chart; longer cells keep their label in sight. */
static gboolean
is_sticky (MplTimeUnit unit)
{
  return unit != MPL_TIME_DAY && unit != MPL_TIME_WEEK;
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
      cell.is_today
          = unit == MPL_TIME_DAY && tick->span.start == mpl_timeline_input_get_today (input);
      cell.forms = mpl_timeline_forms_new (input, tick, &cell.n_dated);
      g_array_append_val (context->header->cells, cell);
    }
}

/* Tries the forms of a cell from @form on within a stretch of it. */
static gboolean
place_within (HeaderContext *context, MplTimelineHeaderCell *cell, guint form, double x0, double x1)
{
  double pad = context->metrics->pad;

  /* A day has little room, and its neighbours' labels are centred as well. */
  if (cell->tick.unit == MPL_TIME_DAY)
    pad = context->metrics->pad / 4;

  for (; cell->forms[form] != NULL; form++)
    {
      double width = measure (context, cell->forms[form]);

      if (width + 2 * pad > x1 - x0)
        continue;

      cell->text = cell->forms[form];
      cell->text_width = width;
      cell->text_x = is_centred (cell->tick.unit) ? x0 + (x1 - x0 - width) / 2 : x0 + pad;
      cell->text_x = mpl_timeline_metrics_snap (context->metrics, cell->text_x);
      return TRUE;
    }

  return FALSE;
}

/* Places the label of a cell beside the flag. Tells whether it has one. */
static gboolean
place_cell (HeaderContext *context, MplTimelineHeaderCell *cell, gboolean dated)
{
  gboolean sticky = is_sticky (cell->tick.unit);
  double x0 = sticky ? MAX (cell->x0, context->x0) : cell->x0;
  double x1 = sticky ? MIN (cell->x1, context->x1) : cell->x1;
  guint form = cell->n_dated + (cell->row == 1 ? context->uniform : 0);

  if (dated && cell->n_dated > 0)
    form = MIN (cell->row == 1 ? context->uniform : 0, cell->n_dated - 1);
  cell->text = NULL;
  if (cell->row == 0 || context->flag_x0 >= context->flag_x1 || context->flag_x0 >= x1
      || context->flag_x1 <= x0)
    return place_within (context, cell, form, x0, x1);

  return place_within (context, cell, form, x0, context->flag_x0)
         || place_within (context, cell, form, context->flag_x1, x1);
}

/* Places all labels of a row. Returns how many there are. */
static guint
place_row (HeaderContext *context, guint row)
{
  GArray *cells = context->header->cells;
  gboolean dated = TRUE;
  guint n_placed = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      MplTimelineHeaderCell *cell = &g_array_index (cells, MplTimelineHeaderCell, i);

      if (cell->row != row)
        continue;

      /* A new year is told at its first month, and at the first that is seen. */
      if (cell->tick.unit != MPL_TIME_WEEK && mpl_day_get_month (cell->tick.span.start) == 1)
        dated = TRUE;
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
  double days = unit == MPL_TIME_MONTH ? 28 : unit == MPL_TIME_WEEK ? 7 : 1;
  double pad = unit == MPL_TIME_DAY ? context->metrics->pad / 4 : context->metrics->pad;
  guint uniform = 0;

  if (unit != MPL_TIME_MONTH && unit != MPL_TIME_WEEK && unit != MPL_TIME_DAY)
    return 0;

  for (guint i = 0; i < n_samples; i++)
    {
      MplDay sample = unit == MPL_TIME_MONTH ? mpl_day_add_months (day, (int) i) : day + (int) i;
      MplTimeTick tick = mpl_time_tick_find (input, unit, sample);
      guint n_dated = 0;
      g_auto (GStrv) forms = mpl_timeline_forms_new (input, &tick, &n_dated);
      guint form = n_dated;

      while (forms[form] != NULL
             && measure (context, forms[form]) + 2 * pad > days * scale->day_width)
        form++;
      uniform = MAX (uniform, form - n_dated);
    }

  return uniform;
}

/* Looks for a place of the flag that costs no label: shorter ones where long ones cost some. */
static void
place_flag (HeaderContext *context)
{
  MplTimelineHeader *header = context->header;
  g_autofree char *day = mpl_timeline_forms_day (
      mpl_timeline_input_get_today (mpl_timeline_layout_get_input (context->layout)));
  g_autofree char *longest = g_strconcat ("сегодня ", day, NULL);
  const char *forms[] = { longest, day };
  guint n_placed = place_row (context, 1);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      double width = measure (context, forms[i]) + 2 * context->metrics->pad;

      for (int place = 0; place < N_PLACES; place++)
        {
          /* The share of the flag that lies left of the line: ½, then outwards. */
          double share = 0.5 + ((place + 1) / 2) * (place % 2 ? -1 : 1) / (double) (N_PLACES - 1);
          double x0 = mpl_timeline_metrics_snap (context->metrics, header->today_x - width * share);

          if (x0 < context->x0 || x0 + width > context->x1)
            continue;
          context->flag_x0 = x0;
          context->flag_x1 = x0 + width;
          if (place_row (context, 1) < n_placed)
            continue;

          header->flag = g_strdup (forms[i]);
          header->flag_x0 = context->flag_x0;
          header->flag_x1 = context->flag_x1;
          return;
        }
    }

  context->flag_x0 = context->flag_x1 = 0;
  place_row (context, 1);
}

gboolean
mpl_timeline_layout_get_today_x (MplTimelineLayout *layout, double *x)
{
  const MplTimeScale *scale = mpl_timeline_layout_get_scale (layout);
  MplDay today = mpl_timeline_input_get_today (mpl_timeline_layout_get_input (layout));

  if (today == MPL_DAY_NONE || today < scale->first || today > scale->last)
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
  if (self->has_today && level->minor != MPL_TIME_DAY)
    place_flag (&context);
  else
    place_row (&context, 1);

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
