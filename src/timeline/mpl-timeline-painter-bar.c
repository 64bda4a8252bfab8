/* mpl-timeline-painter-bar.c: bars, diamonds, beads and brackets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a status looks like without its colour:
 *   planned    outline
 *   running    outline, solid up to what is done, per cent beside it
 *   done       solid, with a tick beside it
 *   overdue    dashed outline and «! просрочено на …»
 *   postponed  slanted lines
 *   cancelled  dotted outline, struck through
 */

#include "timeline/mpl-timeline-painter-private.h"
#include "timeline/mpl-timeline-shape.h"

/* How a shape is filled and outlined. */
typedef struct
{
  MplTimelineColor line;
  MplTimelineColor fill;
  MplTimelineColor solid;
  double dash; /* 0 for a whole line */
  gboolean hatched;
  gboolean struck;
  gboolean full; /* solid all over */
} Look;

static Look
find_look (MplTimelinePen *pen,
           const MplTimelineRow *row,
           MplTimelineStatus status,
           gboolean overdue)
{
  const MplTimelinePalette *palette = pen->palette;
  const MplTimelineBlockColor *block = mpl_timeline_painter_get_block_color (
      pen->painter, mpl_timeline_layout_get_input (pen->layout), row);
  Look look = { .line = block->main, .solid = block->main };

  look.fill = mpl_timeline_color_mix (block->main, palette->background, palette->fill_tint);
  switch (status)
    {
    case MPL_TIMELINE_DONE:
      look.full = TRUE;
      return look;

    case MPL_TIMELINE_CANCELLED:
      look.line = look.solid = palette->muted;
      look.fill = palette->background;
      look.dash = 1.5;
      look.struck = TRUE;
      return look;

    case MPL_TIMELINE_POSTPONED:
      look.fill = palette->background;
      look.hatched = TRUE;
      break;

    case MPL_TIMELINE_PLANNED:
    case MPL_TIMELINE_RUNNING:
    default:
      break;
    }

  if (overdue)
    {
      look.line = look.solid = palette->overdue;
      look.fill
          = mpl_timeline_color_mix (palette->overdue, palette->background, palette->fill_tint / 2);
      look.dash = 3;
    }

  return look;
}

static void
set_dash (MplTimelinePen *pen, double dash)
{
  double length = dash * pen->metrics->em / 15;

  cairo_set_dash (pen->cr, &length, dash > 0 ? 1 : 0, 0);
}

static void
strike (MplTimelinePen *pen, const Look *look, double x0, double x1, double y)
{
  mpl_timeline_pen_fill_box (pen, look->line, x0, y - pen->metrics->line / 2, x1,
                             y + pen->metrics->line / 2);
}

static double
outline_width (MplTimelinePen *pen, const MplTimelineRow *row)
{
  gboolean critical
      = row->critical && (mpl_timeline_layout_get_parts (pen->layout) & MPL_TIMELINE_PART_CRITICAL);

  return (critical ? 2 : 1) * pen->metrics->line;
}

static MplTimelineColor
outline_color (MplTimelinePen *pen, const MplTimelineRow *row, const Look *look)
{
  gboolean critical
      = row->critical && (mpl_timeline_layout_get_parts (pen->layout) & MPL_TIMELINE_PART_CRITICAL);

  return critical && !look->struck ? pen->palette->critical : look->line;
}

static void
draw_bar (MplTimelinePen *pen, const MplTimelineBar *bar)
{
  Look look = find_look (pen, bar->row, bar->row->status, bar->row->overdue > 0);
  double corner = pen->metrics->corner;
  double width = outline_width (pen, bar->row);
  const MplTimelineBox *box = &bar->box;

  pen->thing.kind = MPL_TIMELINE_HIT_BAR;
  mpl_timeline_shape_add_rounded (pen->cr, box, corner, 0);
  mpl_timeline_pen_set (pen, look.full ? look.solid : look.fill);
  cairo_fill (pen->cr);

  if (!look.full && bar->progress_x > box->x0 && !look.struck)
    {
      cairo_save (pen->cr);
      cairo_rectangle (pen->cr, box->x0, box->y0, bar->progress_x - box->x0, box->y1 - box->y0);
      cairo_clip (pen->cr);
      mpl_timeline_shape_add_rounded (pen->cr, box, corner, 0);
      mpl_timeline_pen_set (pen, look.solid);
      cairo_fill (pen->cr);
      cairo_restore (pen->cr);
    }
  if (look.hatched)
    {
      mpl_timeline_shape_add_rounded (pen->cr, box, corner, pen->metrics->line);
      mpl_timeline_pen_hatch (pen, look.line, box, pen->metrics->em * 0.33);
    }
  if (!look.full || width > pen->metrics->line)
    {
      mpl_timeline_shape_add_rounded (pen->cr, box, corner, width / 2);
      cairo_set_line_width (pen->cr, width);
      set_dash (pen, look.dash);
      mpl_timeline_pen_set (pen, outline_color (pen, bar->row, &look));
      cairo_stroke (pen->cr);
      set_dash (pen, 0);
    }
  if (look.struck)
    strike (pen, &look, box->x0, box->x1, bar->middle);
}

static void
draw_line (MplTimelinePen *pen, const MplTimelineBar *bar, MplTimelineColor color)
{
  MplTimelineBox line;

  mpl_timeline_shape_get_line (bar, pen->metrics, &line);
  pen->thing.kind = MPL_TIMELINE_HIT_LINE;
  mpl_timeline_pen_fill_box (pen, color, line.x0, line.y0, line.x1, line.y1);
}

static void
draw_diamond (MplTimelinePen *pen, const MplTimelineBar *bar)
{
  Look look = find_look (pen, bar->row, bar->row->status, bar->row->overdue > 0);
  double width = MAX (outline_width (pen, bar->row), pen->metrics->line * 1.5);

  if (bar->line_x0 < bar->line_x1)
    draw_line (pen, bar, mpl_timeline_color_mix (look.line, pen->palette->background, 140));

  pen->thing.kind = MPL_TIMELINE_HIT_MILESTONE;
  mpl_timeline_shape_add_diamond (pen->cr, &bar->box, 0);
  mpl_timeline_pen_set (pen, look.full ? look.solid : look.fill);
  cairo_fill (pen->cr);
  if (look.hatched)
    {
      mpl_timeline_shape_add_diamond (pen->cr, &bar->box, pen->metrics->line);
      mpl_timeline_pen_hatch (pen, look.line, &bar->box, pen->metrics->em * 0.27);
    }
  if (!look.full || width > pen->metrics->line * 1.5)
    {
      mpl_timeline_shape_add_diamond (pen->cr, &bar->box, width / 2);
      cairo_set_line_width (pen->cr, width);
      set_dash (pen, look.dash);
      mpl_timeline_pen_set (pen, outline_color (pen, bar->row, &look));
      cairo_stroke (pen->cr);
      set_dash (pen, 0);
    }
  if (look.struck)
    strike (pen, &look, bar->box.x0, bar->box.x1, bar->middle);
}

void
mpl_timeline_pen_draw_bead (MplTimelinePen *self, const MplTimelineBar *bar, guint index, double x)
{
  const MplTimelineOccurrence *occurrence = &bar->row->occurrences[index];
  MplDay today = mpl_timeline_input_get_today (mpl_timeline_layout_get_input (self->layout));
  gboolean missed = occurrence->status <= MPL_TIMELINE_RUNNING && occurrence->day != MPL_DAY_NONE
                    && occurrence->day < today;
  Look look = find_look (self, bar->row, occurrence->status, missed);
  double width = MIN (self->metrics->line * 1.5, bar->bead_radius / 2);
  double radius = bar->bead_radius;

  self->thing.kind = MPL_TIMELINE_HIT_BEAD;
  self->thing.occurrence = index;
  cairo_new_path (self->cr);
  cairo_arc (self->cr, x, bar->middle, radius, 0, 2 * G_PI);
  mpl_timeline_pen_set (self, look.full ? look.solid : look.fill);
  cairo_fill (self->cr);
  if (look.full)
    return;

  cairo_arc (self->cr, x, bar->middle, radius - width / 2, 0, 2 * G_PI);
  cairo_set_line_width (self->cr, width);
  set_dash (self, look.dash > 0 ? MIN (look.dash, radius / 2) : 0);
  mpl_timeline_pen_set (self, look.line);
  cairo_stroke (self->cr);
  set_dash (self, 0);
  if (look.struck)
    strike (self, &look, x - radius, x + radius, bar->middle);
}

static void
draw_beads (MplTimelinePen *pen, const MplTimelineBar *bar)
{
  Look look = find_look (pen, bar->row, bar->row->status, bar->row->overdue > 0);
  double clip_x0, clip_x1, unused;

  cairo_clip_extents (pen->cr, &clip_x0, &unused, &clip_x1, &unused);
  draw_line (pen, bar, mpl_timeline_color_mix (look.line, pen->palette->background, 140));
  for (guint i = 0; i < bar->row->n_occurrences; i++)
    {
      double x = mpl_timeline_layout_get_bead_x (pen->layout, bar, i);

      if (x + bar->bead_radius >= clip_x0 && x - bar->bead_radius <= clip_x1)
        mpl_timeline_pen_draw_bead (pen, bar, i, x);
    }
}

static void
draw_summary (MplTimelinePen *pen, const MplTimelineBar *bar)
{
  const MplTimelineBlockColor *block = mpl_timeline_painter_get_block_color (
      pen->painter, mpl_timeline_layout_get_input (pen->layout), bar->row);

  pen->thing.kind = MPL_TIMELINE_HIT_SUMMARY;
  mpl_timeline_shape_add_summary (pen->cr, bar, pen->metrics);
  mpl_timeline_pen_set (pen, block->main);
  cairo_fill (pen->cr);
}

static MplTimelineColor
find_label_color (MplTimelinePen *pen, const MplTimelineBar *bar)
{
  const MplTimelineRow *row = bar->row;

  if (bar->side == MPL_TIMELINE_LABEL_INSIDE && row->status != MPL_TIMELINE_CANCELLED
      && bar->label_box.x1 <= bar->progress_x)
    return row->overdue > 0 && row->status != MPL_TIMELINE_DONE
               ? pen->palette->background
               : mpl_timeline_painter_get_block_color (
                     pen->painter, mpl_timeline_layout_get_input (pen->layout), row)
                     ->on_main;
  if (row->overdue > 0 && row->status != MPL_TIMELINE_DONE && row->status != MPL_TIMELINE_CANCELLED)
    return pen->palette->overdue;
  if (row->status == MPL_TIMELINE_CANCELLED)
    return pen->palette->dim;

  return pen->palette->text;
}

void
mpl_timeline_pen_draw_shape (MplTimelinePen *self, const MplTimelineBar *bar)
{
  switch (bar->kind)
    {
    case MPL_TIMELINE_BAR_BAR:
      draw_bar (self, bar);
      break;

    case MPL_TIMELINE_BAR_DIAMOND:
      draw_diamond (self, bar);
      break;

    case MPL_TIMELINE_BAR_BEADS:
      draw_beads (self, bar);
      break;

    case MPL_TIMELINE_BAR_SUMMARY:
      draw_summary (self, bar);
      break;

    case MPL_TIMELINE_BAR_NONE:
    default:
      break;
    }
}

static void
draw_label (MplTimelinePen *pen, const MplTimelineBar *bar)
{
  /* On slanted or dotted lines, a label needs a ground of its own. */
  if (bar->side == MPL_TIMELINE_LABEL_INSIDE && pen->painter->ink == NULL
      && (bar->row->status == MPL_TIMELINE_POSTPONED || bar->row->status == MPL_TIMELINE_CANCELLED))
    mpl_timeline_pen_fill_box (
        pen, pen->palette->background, bar->label_box.x0 - pen->metrics->pad / 2,
        bar->box.y0 + pen->metrics->line, bar->label_box.x1 + pen->metrics->pad / 2,
        bar->box.y1 - pen->metrics->line);
  mpl_timeline_pen_write (pen, MPL_TEXT_SMALL, find_label_color (pen, bar), bar->label,
                          bar->label_box.x0, bar->label_box.y0);
}

void
mpl_timeline_pen_draw_bar (MplTimelinePen *self, guint row)
{
  const MplTimelineBar *bar = mpl_timeline_layout_get_bar (self->layout, row);

  self->thing.row = (int) row;
  if (bar->has_baseline && self->painter->ink == NULL)
    mpl_timeline_pen_fill_box (self, self->palette->ghost, bar->baseline.x0, bar->baseline.y0,
                               bar->baseline.x1, bar->baseline.y1);
  mpl_timeline_pen_draw_shape (self, bar);
  if (bar->label != NULL)
    draw_label (self, bar);
}
