/* mpl-timeline-columns.c: the columns beside a drawn chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plan is Russian in every locale; see base/mpl-format.h.
 */

#include "timeline/mpl-timeline-columns.h"

#include "base/mpl-format.h"
#include "timeline/mpl-timeline-painter-private.h"
#include "timeline/mpl-timeline-row-text.h"

#include <math.h>

/* At most this share of the width is for who answers, and the title has at least so many em. */
#define RESPONSIBLE_SHARE 0.3
#define TITLE_LEAST 9.0

/* How much wider than «0» a digit may be. */
#define DIGIT_SLACK 1.08

/* How far a row's texts keep from its edges, in em. */
#define ROW_PAD 0.22

/* Digits are about as wide as each other: numbers are told apart by their length only. */
static double
measure_number (MplTimelineText *text, const char *number)
{
  g_autofree char *sample = g_strdup (number);

  for (char *p = sample; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      *p = '0';

  return mpl_timeline_text_get_width (text, MPL_TEXT_NORMAL, sample) * DIGIT_SLACK;
}

static const MplTimelineRow *
get_row (MplTimelineLayout *layout, guint row)
{
  return mpl_timeline_input_get_row (mpl_timeline_layout_get_input (layout),
                                     mpl_timeline_layout_get_input_row (layout, row));
}

static double
measure_title (MplTimelineText *text, const char *title)
{
  g_autoptr (PangoLayout) layout
      = mpl_timeline_text_new_layout (text, MPL_TEXT_NORMAL, title, -1, 0);
  int width = 0;

  pango_layout_get_size (layout, &width, NULL);
  return ceil ((double) width / PANGO_SCALE) + 1;
}

void
mpl_timeline_columns_init (MplTimelineColumns *self,
                           MplTimelineLayout *layout,
                           MplTimelineColumnSet set,
                           double max_width,
                           guint max_lines)
{
  MplTimelineText *text = mpl_timeline_layout_get_text (layout);
  const MplTimelineMetrics *metrics = mpl_timeline_layout_get_metrics (layout);
  guint n_rows = mpl_timeline_layout_get_n_rows (layout);
  double pads = 2 * metrics->pad;
  double widest = 0;

  *self = (MplTimelineColumns) { .max_lines = max_lines };
  self->title_widths = g_new0 (double, MAX (n_rows, 1));
  for (guint i = 0; i < n_rows; i++)
    {
      const MplTimelineRow *row = get_row (layout, i);

      if (row->kind == MPL_TIMELINE_BLOCK)
        continue;
      if ((set & MPL_TIMELINE_COLUMN_NUMBER) && row->number != NULL)
        self->number = MAX (self->number, measure_number (text, row->number) + pads);
      if ((set & MPL_TIMELINE_COLUMN_RESPONSIBLE) && row->responsible != NULL)
        self->responsible = MAX (
            self->responsible,
            mpl_timeline_text_get_width (text, MPL_TEXT_NORMAL, row->responsible) + pads + 1);
      self->title_widths[i] = measure_title (text, row->title);
      widest = MAX (widest, self->title_widths[i] + pads);
    }
  if (set & MPL_TIMELINE_COLUMN_NUMBER)
    self->number
        = MAX (self->number, mpl_timeline_text_get_width (text, MPL_TEXT_SMALL_BOLD, "№") + pads);
  if (set & MPL_TIMELINE_COLUMN_RESPONSIBLE)
    self->responsible
        = CLAMP (self->responsible,
                 mpl_timeline_text_get_width (text, MPL_TEXT_SMALL_BOLD, "Ответственный") + pads,
                 MAX (max_width * RESPONSIBLE_SHARE, metrics->em * TITLE_LEAST));
  if (set & MPL_TIMELINE_COLUMN_DAYS)
    self->days = mpl_timeline_text_get_width (text, MPL_TEXT_NORMAL, "00.00–00.00") + pads;

  self->title = MIN (MAX (widest, metrics->em * TITLE_LEAST),
                     max_width - self->number - self->responsible - self->days);
  self->title = MAX (self->title, metrics->em * TITLE_LEAST);
}

void
mpl_timeline_columns_clear (MplTimelineColumns *self)
{
  g_clear_pointer (&self->title_widths, g_free);
}

double
mpl_timeline_columns_get_width (const MplTimelineColumns *self)
{
  return self->number + self->title + self->responsible + self->days;
}

static PangoLayout *
new_block_layout (const MplTimelineColumns *self,
                  MplTimelineLayout *layout,
                  const MplTimelineRow *row,
                  gboolean continued)
{
  MplTimelineText *text = mpl_timeline_layout_get_text (layout);
  const MplTimelineMetrics *metrics = mpl_timeline_layout_get_metrics (layout);
  g_autofree char *count = mpl_timeline_row_format_count (row);
  g_autofree char *title = g_strconcat (row->number != NULL ? row->number : "",
                                        row->number != NULL ? MPL_NBSP MPL_NBSP : "", row->title,
                                        continued ? " (продолжение)" : "", NULL);
  double width = mpl_timeline_columns_get_width (self) - 3 * metrics->pad
                 - mpl_timeline_text_get_width (text, MPL_TEXT_SMALL_BOLD, count);

  return mpl_timeline_text_new_layout (text, MPL_TEXT_BOLD, title, width, self->max_lines);
}

static PangoLayout *
new_cell_layout (const MplTimelineColumns *self,
                 MplTimelineLayout *layout,
                 const char *what,
                 double width)
{
  return mpl_timeline_text_new_layout (mpl_timeline_layout_get_text (layout), MPL_TEXT_NORMAL, what,
                                       width - 2 * mpl_timeline_layout_get_metrics (layout)->pad,
                                       self->max_lines);
}

static double
get_layout_height (PangoLayout *layout)
{
  int height = 0;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

/* The height of a cell's text. Most have one line, and are not shaped for the sake of it. */
static double
measure_height (const MplTimelineColumns *self,
                MplTimelineLayout *layout,
                const char *what,
                double text_width,
                double width)
{
  const MplTimelineMetrics *metrics = mpl_timeline_layout_get_metrics (layout);
  g_autoptr (PangoLayout) lines = NULL;

  if (text_width <= width - 2 * metrics->pad)
    return mpl_timeline_text_get_height (mpl_timeline_layout_get_text (layout), MPL_TEXT_NORMAL);

  lines = new_cell_layout (self, layout, what, width);
  return get_layout_height (lines);
}

double
mpl_timeline_columns_get_row_height (const MplTimelineColumns *self,
                                     MplTimelineLayout *layout,
                                     guint row)
{
  const MplTimelineMetrics *metrics = mpl_timeline_layout_get_metrics (layout);
  MplTimelineText *text = mpl_timeline_layout_get_text (layout);
  const MplTimelineRow *what = get_row (layout, row);
  double height = 0;

  if (what->kind == MPL_TIMELINE_BLOCK)
    {
      g_autoptr (PangoLayout) title = new_block_layout (self, layout, what, TRUE);

      height = get_layout_height (title);
    }
  else
    {
      height = measure_height (self, layout, what->title, self->title_widths[row], self->title);
      if (self->responsible > 0 && what->responsible != NULL)
        height = MAX (height, measure_height (self, layout, what->responsible,
                                              mpl_timeline_text_get_width (text, MPL_TEXT_NORMAL,
                                                                           what->responsible),
                                              self->responsible));
    }

  return MAX (metrics->row_height, height + 2 * ROW_PAD * metrics->em);
}

typedef struct
{
  MplTimelinePen pen;
  double top;
  double height;
} CellContext;

static void
draw_layout (CellContext *context, PangoLayout *layout, MplTimelineColor color, double x)
{
  double y = context->top + (context->height - get_layout_height (layout)) / 2;

  mpl_timeline_pen_set (&context->pen, color);
  cairo_move_to (context->pen.cr, x, mpl_timeline_metrics_snap (context->pen.metrics, y));
  pango_cairo_show_layout (context->pen.cr, layout);
}

/* A title is one of a kind; what repeats from row to row is kept. */
static void
draw_title (const MplTimelineColumns *self,
            CellContext *context,
            const char *what,
            MplTimelineColor color,
            double x)
{
  g_autoptr (PangoLayout) layout = new_cell_layout (self, context->pen.layout, what, self->title);

  draw_layout (context, layout, color, x + context->pen.metrics->pad);
}

static void
draw_cell (const MplTimelineColumns *self,
           CellContext *context,
           const char *what,
           MplTimelineColor color,
           double x,
           double width)
{
  MplTimelineText *text = mpl_timeline_layout_get_text (context->pen.layout);
  double pad = context->pen.metrics->pad;
  g_autoptr (PangoLayout) lines = NULL;

  if (width <= 0 || what == NULL || *what == '\0')
    return;

  if (mpl_timeline_text_get_width (text, MPL_TEXT_NORMAL, what) <= width - 2 * pad)
    {
      draw_layout (context, mpl_timeline_text_get_layout (text, MPL_TEXT_NORMAL, what), color,
                   x + pad);
      return;
    }

  lines = new_cell_layout (self, context->pen.layout, what, width);
  draw_layout (context, lines, color, x + pad);
}

static void
draw_block (const MplTimelineColumns *self,
            CellContext *context,
            const MplTimelineRow *row,
            gboolean continued)
{
  MplTimelineText *text = mpl_timeline_layout_get_text (context->pen.layout);
  const MplTimelineBlockColor *color = mpl_timeline_painter_get_block_color (
      context->pen.painter, mpl_timeline_layout_get_input (context->pen.layout), row);
  double pad = context->pen.metrics->pad;
  g_autoptr (PangoLayout) title = new_block_layout (self, context->pen.layout, row, continued);
  g_autofree char *count = mpl_timeline_row_format_count (row);

  draw_layout (context, title, color->title, pad);
  if (*count != '\0')
    draw_layout (context, mpl_timeline_text_get_layout (text, MPL_TEXT_SMALL_BOLD, count),
                 color->title,
                 mpl_timeline_columns_get_width (self) - pad
                     - mpl_timeline_text_get_width (text, MPL_TEXT_SMALL_BOLD, count));
}

void
mpl_timeline_columns_draw_row (const MplTimelineColumns *self,
                               const MplTimelinePainter *painter,
                               MplTimelineLayout *layout,
                               guint row,
                               cairo_t *cr,
                               gboolean continued)
{
  CellContext context;
  const MplTimelineRow *what = get_row (layout, row);
  double width = mpl_timeline_columns_get_width (self);
  const MplTimelinePalette *palette = painter->palette;
  g_autofree char *days = mpl_timeline_row_format_days (what);
  double x = 0;

  mpl_timeline_pen_init (&context.pen, painter, layout, cr);
  context.top = mpl_timeline_layout_get_row_y (layout, row);
  context.height = mpl_timeline_layout_get_row_y (layout, row + 1) - context.top;
  mpl_timeline_painter_draw_row_ground (painter, layout, row, cr, 0, width);
  if (what->kind == MPL_TIMELINE_BLOCK)
    {
      draw_block (self, &context, what, continued);
    }
  else
    {
      draw_cell (self, &context, what->number, palette->dim, x, self->number);
      x += self->number;
      draw_title (self, &context, what->title,
                  what->kind == MPL_TIMELINE_ACTION ? palette->dim : palette->text, x);
      x += self->title;
      draw_cell (self, &context, what->responsible, palette->dim, x, self->responsible);
      x += self->responsible;
      draw_cell (self, &context, days, palette->dim, x, self->days);
    }
  mpl_timeline_pen_fill_box (&context.pen, palette->header_line, width - context.pen.metrics->line,
                             context.top, width, context.top + context.height);
}

void
mpl_timeline_columns_draw_header (const MplTimelineColumns *self,
                                  const MplTimelinePainter *painter,
                                  MplTimelineLayout *layout,
                                  cairo_t *cr)
{
  const struct
  {
    const char *title;
    double width;
  } heads[] = { { "№", self->number },
                { "Мероприятие", self->title },
                { "Ответственный", self->responsible },
                { "Сроки", self->days } };
  const MplTimelinePalette *palette = painter->palette;
  double width = mpl_timeline_columns_get_width (self);
  double height = mpl_timeline_layout_get_header_height (layout);
  MplTimelinePen pen;
  double x = 0;

  mpl_timeline_pen_init (&pen, painter, layout, cr);
  mpl_timeline_pen_fill_box (&pen, palette->header, 0, 0, width, height);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      double top = pen.metrics->header_height
                   + (pen.metrics->header_height
                      - mpl_timeline_text_get_height (mpl_timeline_layout_get_text (layout),
                                                      MPL_TEXT_SMALL_BOLD))
                         / 2;

      if (heads[i].width > 0)
        mpl_timeline_pen_write (&pen, MPL_TEXT_SMALL_BOLD, palette->dim, heads[i].title,
                                x + pen.metrics->pad, mpl_timeline_metrics_snap (pen.metrics, top));
      x += heads[i].width;
    }
  mpl_timeline_pen_fill_box (&pen, palette->header_line, 0, height - pen.metrics->line, width,
                             height);
  mpl_timeline_pen_fill_box (&pen, palette->header_line, width - pen.metrics->line, 0, width,
                             height);
}
