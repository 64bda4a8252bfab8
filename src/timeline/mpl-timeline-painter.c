/* mpl-timeline-painter.c: a timeline drawn
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-timeline-painter-private.h"

#include <math.h>

typedef struct
{
  MplTimelinePen pen;
  MplTimelineBox clip;
  guint first; /* the shown rows in the clip */
  guint last;
} ChartContext;

const MplTimelineBlockColor *
mpl_timeline_painter_get_block_color (const MplTimelinePainter *self,
                                      MplTimelineInput *input,
                                      const MplTimelineRow *row)
{
  guint color = 0;

  if (row->kind == MPL_TIMELINE_BLOCK)
    color = row->color;
  else if (row->block >= 0)
    color = mpl_timeline_input_get_row (input, (guint) row->block)->color;

  return &self->palette->blocks[color % MPL_TIMELINE_N_BLOCK_COLORS];
}

double
mpl_timeline_layout_get_header_height (MplTimelineLayout *layout)
{
  return 2 * mpl_timeline_layout_get_metrics (layout)->header_height;
}

MplTimelineColor
mpl_timeline_painter_get_row_ground (const MplTimelinePainter *self,
                                     MplTimelineLayout *layout,
                                     guint row)
{
  const MplTimelinePalette *palette = self->palette;
  MplTimelineInput *input = mpl_timeline_layout_get_input (layout);
  const MplTimelineRow *what
      = mpl_timeline_input_get_row (input, mpl_timeline_layout_get_input_row (layout, row));
  MplTimelineColor color = palette->background;
  MplTimelineRowState state = 0;

  if (what->kind == MPL_TIMELINE_BLOCK)
    color = mpl_timeline_color_mix (mpl_timeline_painter_get_block_color (self, input, what)->main,
                                    color, palette->row_tint);
  if (self->row_state != NULL && self->ink == NULL)
    state = self->row_state (row, self->row_state_data);
  if (state & MPL_TIMELINE_ROW_SELECTED)
    color = mpl_timeline_color_mix (palette->selected | 0xff, color, palette->selected & 0xff);
  else if (state & MPL_TIMELINE_ROW_HOVERED)
    color = mpl_timeline_color_mix (palette->hovered | 0xff, color, palette->hovered & 0xff);

  return color;
}

static void
draw_ground (MplTimelinePen *pen, guint row, double x0, double x1)
{
  double y0 = mpl_timeline_layout_get_row_y (pen->layout, row);
  double y1 = mpl_timeline_layout_get_row_y (pen->layout, row + 1);
  MplTimelineColor color = mpl_timeline_painter_get_row_ground (pen->painter, pen->layout, row);

  pen->thing.kind = MPL_TIMELINE_HIT_ROW;
  pen->thing.row = (int) row;
  mpl_timeline_pen_fill_box (pen, color, x0, y0, x1, y1);
  if (pen->painter->ink == NULL)
    mpl_timeline_pen_fill_box (pen, pen->palette->row_line, x0, y1 - pen->metrics->line, x1, y1);
}

void
mpl_timeline_painter_draw_row_ground (const MplTimelinePainter *self,
                                      MplTimelineLayout *layout,
                                      guint row,
                                      cairo_t *cr,
                                      double x0,
                                      double x1)
{
  MplTimelinePen pen;

  mpl_timeline_pen_init (&pen, self, layout, cr);
  draw_ground (&pen, row, x0, x1);
}

/* Lays a colour over a run of days, down to the last row. */
static void
shade (ChartContext *context, MplTimelineDayFlags what, MplDay start, MplDay end)
{
  MplTimelinePen *pen = &context->pen;
  const MplTimeScale *scale = mpl_timeline_layout_get_scale (pen->layout);
  double bottom = MIN (context->clip.y1, mpl_timeline_layout_get_height (pen->layout));
  MplTimelineBox box = {
    mpl_timeline_metrics_snap (pen->metrics, mpl_time_scale_get_x (scale, start)),
    MAX (context->clip.y0, 0),
    mpl_timeline_metrics_snap (pen->metrics, mpl_time_scale_get_x (scale, end + 1)),
    bottom,
  };

  if (box.y0 >= box.y1)
    return;

  if (what == MPL_TIMELINE_DAY_BREAK && pen->palette->mono)
    {
      cairo_rectangle (pen->cr, box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0);
      mpl_timeline_pen_hatch (pen, pen->palette->pause, &box, pen->metrics->em * 0.8);
      return;
    }

  mpl_timeline_pen_fill_box (pen,
                             what == MPL_TIMELINE_DAY_BREAK     ? pen->palette->pause
                             : what == MPL_TIMELINE_DAY_HOLIDAY ? pen->palette->holiday
                                                                : pen->palette->weekend,
                             box.x0, box.y0, box.x1, box.y1);
}

/* A holiday at a weekend is a holiday; in a break it is one of many days off. */
static MplTimelineDayFlags
get_shade (MplTimelineDayFlags flags, MplTimelineDayFlags what)
{
  if (what == MPL_TIMELINE_DAY_BREAK || !(flags & MPL_TIMELINE_DAY_HOLIDAY))
    return flags;

  return flags & MPL_TIMELINE_DAY_BREAK ? MPL_TIMELINE_DAY_WEEKEND : MPL_TIMELINE_DAY_HOLIDAY;
}

/* Days of one kind that follow each other are one box. */
static void
draw_days (ChartContext *context, MplTimelineDayFlags what)
{
  const MplTimeScale *scale = mpl_timeline_layout_get_scale (context->pen.layout);
  MplTimelineInput *input = mpl_timeline_layout_get_input (context->pen.layout);
  MplDay first = MAX (mpl_time_scale_get_day (scale, context->clip.x0), scale->first);
  MplDay last = MIN (mpl_time_scale_get_day (scale, context->clip.x1), scale->last);
  MplDay start = MPL_DAY_NONE;

  for (MplDay day = first; day <= last + 1; day++)
    {
      MplTimelineDayFlags flags = mpl_timeline_input_get_day (input, day);
      gboolean is = day <= last && (get_shade (flags, what) & what) != 0;

      if (is && start == MPL_DAY_NONE)
        start = day;
      if (!is && start != MPL_DAY_NONE)
        {
          shade (context, what, start, day - 1);
          start = MPL_DAY_NONE;
        }
    }
}

static void
draw_grid (ChartContext *context)
{
  MplTimelinePen *pen = &context->pen;
  const MplTimeScale *scale = mpl_timeline_layout_get_scale (pen->layout);
  guint n_levels = 0;
  const MplZoomLevel *level = &mpl_zoom_get_levels (&n_levels)[mpl_time_scale_get_level (scale)];
  double bottom = MIN (context->clip.y1, mpl_timeline_layout_get_height (pen->layout));
  MplSpan window
      = MPL_SPAN_INIT (MAX (mpl_time_scale_get_day (scale, context->clip.x0), scale->first),
                       MIN (mpl_time_scale_get_day (scale, context->clip.x1), scale->last));
  g_autoptr (GArray) ticks = NULL;

  if (window.start > window.end)
    return;

  ticks
      = mpl_time_ticks_collect (mpl_timeline_layout_get_input (pen->layout), level->minor, window);
  mpl_timeline_pen_set (pen, pen->palette->grid);
  for (guint i = 0; i < ticks->len; i++)
    {
      MplDay start = g_array_index (ticks, MplTimeTick, i).span.start;
      double x = mpl_timeline_metrics_snap (pen->metrics, mpl_time_scale_get_x (scale, start));

      if (start > scale->first)
        cairo_rectangle (pen->cr, x, MAX (context->clip.y0, 0), pen->metrics->line,
                         bottom - MAX (context->clip.y0, 0));
    }
  cairo_fill (pen->cr);
}

static void
draw_route (ChartContext *context, const MplTimelineRoute *route, GArray *lines)
{
  MplTimelinePen *pen = &context->pen;
  cairo_t *cr = pen->cr;
  double head = pen->metrics->head;
  double x = route->x[route->n_points - 1];
  double y = route->y[route->n_points - 1];

  pen->thing.kind = MPL_TIMELINE_HIT_LINK;
  pen->thing.link = route->link;
  mpl_timeline_pen_set (pen, route->critical ? pen->palette->critical : pen->palette->link);
  cairo_set_line_width (cr, (route->critical ? 2 : 1) * pen->metrics->line);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_SQUARE);
  g_array_set_size (lines, 0);
  mpl_timeline_layout_get_route_lines (pen->layout, route, context->first, context->last, lines);
  for (guint i = 0; i < lines->len; i++)
    {
      const MplTimelineLine *line = &g_array_index (lines, MplTimelineLine, i);

      cairo_move_to (cr, line->x0, line->y0);
      cairo_line_to (cr, line->x1, line->y1);
    }
  cairo_stroke (cr);
  if (route->to < context->first || route->to > context->last)
    return;

  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x - route->direction * head, y - head / 2);
  cairo_line_to (cr, x - route->direction * head, y + head / 2);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_routes (ChartContext *context)
{
  g_autoptr (GPtrArray) routes = g_ptr_array_new ();
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (MplTimelineLine));

  mpl_timeline_layout_get_routes (context->pen.layout, context->first, context->last, routes);
  for (guint i = 0; i < routes->len; i++)
    draw_route (context, g_ptr_array_index (routes, i), lines);
  cairo_set_line_cap (context->pen.cr, CAIRO_LINE_CAP_BUTT);
}

/* The today line runs behind bars and stops at labels. */
static void
draw_today (ChartContext *context)
{
  MplTimelinePen *pen = &context->pen;
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (MplTimelineLine));
  double width = 2 * pen->metrics->line;
  double x = 0;

  if (!mpl_timeline_layout_get_today_x (pen->layout, &x) || x < context->clip.x0 - width
      || x > context->clip.x1 + width)
    return;

  mpl_timeline_layout_cut_line (
      pen->layout, x, MAX (context->clip.y0, 0),
      MIN (context->clip.y1, mpl_timeline_layout_get_height (pen->layout)), lines);
  for (guint i = 0; i < lines->len; i++)
    {
      const MplTimelineLine *line = &g_array_index (lines, MplTimelineLine, i);
      double left = mpl_timeline_metrics_snap (pen->metrics, x - width / 2);

      mpl_timeline_pen_fill_box (pen, pen->palette->today, left, line->y0, left + width, line->y1);
    }
}

void
mpl_timeline_painter_draw_chart (const MplTimelinePainter *self,
                                 MplTimelineLayout *layout,
                                 cairo_t *cr,
                                 const MplTimelineBox *clip)
{
  ChartContext context = { .clip = *clip };
  int n_rows = (int) mpl_timeline_layout_get_n_rows (layout);
  int first = MAX (mpl_timeline_layout_get_row_at (layout, clip->y0), 0);
  int last = mpl_timeline_layout_get_row_at (layout, clip->y1);

  g_return_if_fail (self != NULL && self->palette != NULL);

  mpl_timeline_pen_init (&context.pen, self, layout, cr);
  cairo_save (cr);
  cairo_rectangle (cr, clip->x0, clip->y0, clip->x1 - clip->x0, clip->y1 - clip->y0);
  cairo_clip (cr);

  context.pen.thing = (MplTimelineHit) { .kind = MPL_TIMELINE_HIT_NOTHING, .row = -1 };
  mpl_timeline_pen_fill_box (&context.pen, self->palette->background, clip->x0, clip->y0, clip->x1,
                             clip->y1);
  if (n_rows > 0 && first < n_rows && last >= 0)
    {
      context.first = (guint) first;
      context.last = (guint) MIN (last, n_rows - 1);
      for (guint row = context.first; row <= context.last; row++)
        draw_ground (&context.pen, row, clip->x0, clip->x1);
      if (self->ink == NULL)
        {
          draw_days (&context, MPL_TIMELINE_DAY_BREAK);
          if (mpl_timeline_layout_get_scale (layout)->day_width >= context.pen.metrics->shade_from)
            {
              draw_days (&context, MPL_TIMELINE_DAY_WEEKEND);
              draw_days (&context, MPL_TIMELINE_DAY_HOLIDAY);
            }
          draw_grid (&context);
          draw_today (&context);
        }
      draw_routes (&context);
      for (guint row = context.first; row <= context.last; row++)
        mpl_timeline_pen_draw_bar (&context.pen, row);
    }
  cairo_restore (cr);
}
