/* mpl-timeline-painter-header.c: the scale above the chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-timeline-painter-private.h"
#include "timeline/mpl-timeline-shape.h"

static gboolean
is_term (const MplTimelineHeaderCell *cell)
{
  return cell->tick.term >= 0;
}

/* Quarters and breaks stand on chips of their own; other cells are parted by lines. */
static void
draw_ground (MplTimelinePen *pen, const MplTimelineHeaderCell *cell)
{
  const MplTimelinePalette *palette = pen->palette;
  double line = pen->metrics->line;
  double height = pen->metrics->header_height;
  double top = cell->row * height;
  MplTimelineBox chip
      = { cell->x0 + line, top + height * 0.14, cell->x1 - line, top + height * 0.86 };

  if (is_term (cell) && chip.x1 > chip.x0)
    {
      chip.y0 = mpl_timeline_metrics_snap (pen->metrics, chip.y0);
      chip.y1 = mpl_timeline_metrics_snap (pen->metrics, chip.y1);
      mpl_timeline_shape_add_rounded (pen->cr, &chip, pen->metrics->corner * 1.5, 0);
      mpl_timeline_pen_set (pen, cell->is_break && !palette->mono ? palette->pause : palette->term);
      cairo_fill (pen->cr);
      if (palette->mono)
        {
          if (cell->is_break && cell->text == NULL)
            {
              mpl_timeline_shape_add_rounded (pen->cr, &chip, pen->metrics->corner * 1.5, 0);
              mpl_timeline_pen_hatch (pen, palette->pause, &chip, pen->metrics->em * 0.4);
            }
          mpl_timeline_shape_add_rounded (pen->cr, &chip, pen->metrics->corner * 1.5, line / 2);
          cairo_set_line_width (pen->cr, line);
          mpl_timeline_pen_set (pen, palette->header_line);
          cairo_stroke (pen->cr);
        }
      return;
    }

  if (cell->tick.unit != MPL_TIME_TERM)
    mpl_timeline_pen_fill_box (pen, palette->header_line, cell->x0, top, cell->x0 + line,
                               top + height);
}

static void
draw_cell (MplTimelinePen *pen, const MplTimelineHeaderCell *cell)
{
  const MplTimelinePalette *palette = pen->palette;
  MplTimelineText *text = mpl_timeline_layout_get_text (pen->layout);
  MplTextStyle style = cell->style;
  MplTimelineColor color = palette->text;
  double height = pen->metrics->header_height;
  double y = cell->row * height + (height - mpl_timeline_text_get_height (text, style)) / 2;

  if (is_term (cell))
    color = cell->is_break ? palette->pause_text : palette->term_text;
  if (cell->is_today)
    {
      MplTimelineBox chip = { cell->x0 + pen->metrics->line, cell->row * height + height * 0.1,
                              cell->x1, cell->row * height + height * 0.9 };

      mpl_timeline_shape_add_rounded (pen->cr, &chip, pen->metrics->corner * 1.5, 0);
      mpl_timeline_pen_set (pen, palette->today);
      cairo_fill (pen->cr);
      color = palette->on_today;
    }
  if (cell->text != NULL)
    mpl_timeline_pen_write (pen, style, color, cell->text, cell->text_x,
                            mpl_timeline_metrics_snap (pen->metrics, y));
}

static void
draw_flag (MplTimelinePen *pen, const MplTimelineHeader *header)
{
  MplTimelineText *text = mpl_timeline_layout_get_text (pen->layout);
  double height = pen->metrics->header_height;
  double bottom = 2 * height - pen->metrics->line;
  double mark = pen->metrics->head * 0.75;
  MplTimelineBox chip = { header->flag_x0, height * (header->flag_row + 0.12), header->flag_x1,
                          height * (header->flag_row + 0.86) };
  double y
      = chip.y0 + (chip.y1 - chip.y0 - mpl_timeline_text_get_height (text, MPL_TEXT_SMALL)) / 2;

  /* A mark at the line's upper end, with or without words. */
  mpl_timeline_pen_set (pen, pen->palette->today);
  cairo_move_to (pen->cr, header->today_x - mark, bottom - mark);
  cairo_line_to (pen->cr, header->today_x + mark, bottom - mark);
  cairo_line_to (pen->cr, header->today_x, bottom);
  cairo_close_path (pen->cr);
  cairo_fill (pen->cr);
  if (header->flag == NULL)
    return;

  mpl_timeline_shape_add_rounded (pen->cr, &chip, pen->metrics->corner * 1.5, 0);
  mpl_timeline_pen_set (pen, pen->palette->today);
  cairo_fill (pen->cr);
  mpl_timeline_pen_write (pen, MPL_TEXT_SMALL, pen->palette->on_today, header->flag,
                          header->flag_x0 + pen->metrics->pad,
                          mpl_timeline_metrics_snap (pen->metrics, y));
}

void
mpl_timeline_painter_draw_header (const MplTimelinePainter *self,
                                  MplTimelineLayout *layout,
                                  const MplTimelineHeader *header,
                                  cairo_t *cr,
                                  double x0,
                                  double x1)
{
  g_autoptr (MplTimelineHeader) own = NULL;
  MplTimelinePen pen;
  double height = mpl_timeline_layout_get_header_height (layout);
  GArray *cells;

  g_return_if_fail (self != NULL && self->palette != NULL);

  if (header == NULL)
    {
      own = mpl_timeline_header_new (layout, x0, x1);
      header = own;
    }
  cells = header->cells;

  mpl_timeline_pen_init (&pen, self, layout, cr);
  cairo_save (cr);
  cairo_rectangle (cr, x0, 0, x1 - x0, height);
  cairo_clip (cr);
  mpl_timeline_pen_fill_box (&pen, self->palette->header, x0, 0, x1, height);
  for (guint i = 0; i < cells->len; i++)
    draw_ground (&pen, &g_array_index (cells, MplTimelineHeaderCell, i));
  for (guint i = 0; i < cells->len; i++)
    draw_cell (&pen, &g_array_index (cells, MplTimelineHeaderCell, i));
  if (header->has_today
      && !(cells->len > 0
           && g_array_index (cells, MplTimelineHeaderCell, cells->len - 1).tick.unit
                  == MPL_TIME_DAY))
    draw_flag (&pen, header);
  mpl_timeline_pen_fill_box (&pen, self->palette->header_line, x0, height - pen.metrics->line, x1,
                             height);
  cairo_restore (cr);
}
