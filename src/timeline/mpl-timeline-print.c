/* mpl-timeline-print.c: a timeline on pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-timeline-print-private.h"

#include <math.h>

/* The sizes of text that are tried, and for how many rows trying is worth its time. */
#define FONT_LARGEST 9.0
#define FONT_LEAST 7.0
#define FONT_STEP 0.5
#define FONT_ORDINARY 8.0
#define FONT_TRIED_ROWS 200

#define HEADING_SIZE 10.0

/* The columns' share of a page's width at most. */
#define COLUMNS_SHARE 0.46
/* A title of 300 characters is shown whole: a plan on paper has no tooltips. */
#define MAX_LINES 8

/* Days beside the first and the last one, where the whole programme is shown. */
#define SPARE_DAYS 3

/* On a single page with room left, rows grow up to so much. */
#define GROW_MOST 1.4

/* Far enough to measure every label to the right of its bar. */
#define ANY_DAYS 36600

void
mpl_timeline_export_options_init (MplTimelineExportOptions *self)
{
  *self = (MplTimelineExportOptions) {
    .paper = MPL_TIMELINE_A4,
    .landscape = TRUE,
    .span = MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE),
    .columns = MPL_TIMELINE_COLUMNS_DEFAULT & ~MPL_TIMELINE_COLUMN_DAYS,
    /* A plan that hangs on a wall is read on other days, too. */
    .parts = MPL_TIMELINE_PARTS_DEFAULT & ~MPL_TIMELINE_PART_TODAY,
    .legend = TRUE,
    .day = MPL_DAY_NONE,
    .resolution = 150,
  };
}

static MplTimelineText *
make_text (MplTimelinePrint *self, double size)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();

  pango_font_description_set_family (font,
                                     self->options.font != NULL ? self->options.font : "Sans");
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);

  return mpl_timeline_text_new (font, 72, FALSE);
}

static MplSpan
find_span (MplTimelinePrint *self)
{
  MplSpan span = mpl_timeline_input_get_span (self->input);
  MplDay today = mpl_timeline_input_get_today (self->input);

  if (self->options.span.start != MPL_DAY_NONE && self->options.span.end != MPL_DAY_NONE)
    return self->options.span;

  /* A programme without any days is a month from today on. */
  if (span.start == MPL_DAY_NONE)
    {
      span.start = today != MPL_DAY_NONE ? today : mpl_day_new (2026, 9, 1);
      span.end = span.start + 30;
    }

  return MPL_SPAN_INIT (span.start - SPARE_DAYS, span.end + SPARE_DAYS);
}

static double
get_chart_width (MplTimelinePrint *self)
{
  return self->body.x1 - self->body.x0 - mpl_timeline_columns_get_width (&self->columns);
}

/* The day width at which all bars and their labels end within the chart. */
static double
fit_day_width (MplTimelinePrint *self, const MplTimelineMetrics *metrics, MplSpan span)
{
  double width = get_chart_width (self);
  double day_width = width / mpl_span_get_length (span);
  g_autoptr (MplTimelineLayout) layout = NULL;
  MplTimeScale scale;

  mpl_time_scale_init (&scale, MPL_SPAN_INIT (span.start, span.end + ANY_DAYS), day_width,
                       metrics->em);
  scale.day_width = day_width;
  layout = mpl_timeline_layout_new (self->input, self->text, metrics, &scale, self->options.parts);
  for (guint i = 0; i < mpl_timeline_layout_get_n_rows (layout); i++)
    {
      const MplTimelineBar *bar = mpl_timeline_layout_get_bar (layout, i);
      double end = MAX (bar->box.x1, bar->line_x1);
      double days;

      if (bar->kind == MPL_TIMELINE_BAR_NONE || bar->row->span.start < span.start
          || bar->row->span.end > span.end)
        continue;
      if (bar->label != NULL && bar->side == MPL_TIMELINE_LABEL_RIGHT)
        end = MAX (end, bar->label_box.x1);
      days = bar->row->span.end + 1 - span.start;
      /* What lies beyond the days keeps its size at any zoom. */
      day_width = MIN (day_width, (width - (end - days * scale.day_width)) / days);
    }

  /* Where labels are longer than the chart is wide, they go to other places. */
  return MAX (day_width, width / mpl_span_get_length (span) / 2);
}

/* The day up to which the last labels reach at a given scale. */
static MplDay
find_labels_end (MplTimelinePrint *self,
                 const MplTimelineMetrics *metrics,
                 MplSpan span,
                 double day_width)
{
  g_autoptr (MplTimelineLayout) layout = NULL;
  MplTimeScale scale;

  mpl_time_scale_init (&scale, MPL_SPAN_INIT (span.start, span.end + ANY_DAYS), day_width,
                       metrics->em);
  layout = mpl_timeline_layout_new (self->input, self->text, metrics, &scale, self->options.parts);

  return MAX (span.end,
              mpl_time_scale_get_day (&scale, mpl_timeline_layout_get_labels_end (layout)));
}

static void
make_layouts (MplTimelinePrint *self, const MplTimelineMetrics *metrics)
{
  double width = get_chart_width (self);
  MplSpan span = find_span (self);
  double day_width = self->options.day_width;
  g_autoptr (GArray) pages = NULL;

  if (day_width <= 0)
    {
      MplTimeScale scale;
      MplTimelineLayout *layout;

      day_width = fit_day_width (self, metrics, span);
      mpl_time_scale_init (&scale, span, day_width, metrics->em);
      scale.day_width = day_width;
      scale.last = scale.first + (MplDay) ceil (width / day_width - 1e-6) - 1;
      layout
          = mpl_timeline_layout_new (self->input, self->text, metrics, &scale, self->options.parts);
      g_ptr_array_add (self->layouts, layout);
      return;
    }

  if (self->options.span.start == MPL_DAY_NONE)
    span.end = find_labels_end (self, metrics, span, day_width);
  pages = mpl_timeline_paginate_days (span, day_width, width);
  for (guint i = 0; i < pages->len; i++)
    {
      MplTimeScale scale;

      mpl_time_scale_init (&scale, g_array_index (pages, MplSpan, i), day_width, metrics->em);
      scale.day_width = MIN (day_width, width);
      g_ptr_array_add (self->layouts, mpl_timeline_layout_new (self->input, self->text, metrics,
                                                               &scale, self->options.parts));
    }
}

/* A single page's room that is left goes to its rows. */
static void
grow_rows (MplTimelinePrint *self, double *heights, guint n_rows, double room)
{
  double sum = 0;
  double factor;

  for (guint i = 0; i < n_rows; i++)
    sum += heights[i];
  factor = CLAMP (room / sum, 1, GROW_MOST);
  for (guint i = 0; i < n_rows; i++)
    heights[i] *= factor;
}

static double
get_room (MplTimelinePrint *self, double head)
{
  return self->body.y1 - self->body.y0 - head
         - mpl_timeline_layout_get_header_height (g_ptr_array_index (self->layouts, 0));
}

/* Divides the timeline with text of one size. Returns the number of pages. */
static guint
divide (MplTimelinePrint *self, double size)
{
  MplTimelineMetrics metrics;
  MplTimeScale any = { 0, 0, 1, size };
  g_autoptr (MplTimelineLayout) rows = NULL;
  g_autofree MplTimelinePageRow *page_rows = NULL;
  g_autofree double *heights = NULL;
  guint n_rows;

  g_set_object (&self->text, NULL);
  self->text = make_text (self, size);
  mpl_timeline_metrics_init_paper (&metrics, size);
  g_ptr_array_set_size (self->layouts, 0);
  g_clear_pointer (&self->bands, g_array_unref);

  rows = mpl_timeline_layout_new (self->input, self->text, &metrics, &any, self->options.parts);
  n_rows = mpl_timeline_layout_get_n_rows (rows);
  mpl_timeline_columns_clear (&self->columns);
  mpl_timeline_columns_init (&self->columns, rows, self->options.columns,
                             (self->body.x1 - self->body.x0) * COLUMNS_SHARE, MAX_LINES);
  make_layouts (self, &metrics);
  self->head_height = mpl_timeline_print_draw_head (self, NULL);
  self->next_height = mpl_timeline_print_draw_next_head (self, NULL);
  self->tail_height = mpl_timeline_print_draw_tail (self, NULL);

  heights = g_new (double, MAX (n_rows, 1));
  page_rows = g_new (MplTimelinePageRow, MAX (n_rows, 1));
  for (guint i = 0; i < n_rows; i++)
    {
      const MplTimelineRow *row
          = mpl_timeline_input_get_row (self->input, mpl_timeline_layout_get_input_row (rows, i));

      heights[i] = mpl_timeline_columns_get_row_height (&self->columns, rows, i);
      page_rows[i] = (MplTimelinePageRow) { heights[i], row->kind == MPL_TIMELINE_BLOCK };
    }
  self->bands = mpl_timeline_paginate_rows (page_rows, n_rows, get_room (self, self->head_height),
                                            get_room (self, self->next_height), self->tail_height);
  /* Without rows there still is a page that says so. */
  if (self->bands->len == 0)
    g_array_append_vals (self->bands, &(MplTimelineBand) { 0, 0, -1 }, 1);
  if (self->bands->len == 1 && n_rows > 0)
    grow_rows (self, heights, n_rows, get_room (self, self->head_height) - self->tail_height);
  for (guint i = 0; i < self->layouts->len; i++)
    mpl_timeline_layout_set_heights (g_ptr_array_index (self->layouts, i), heights);

  return self->bands->len * self->layouts->len;
}

/* The largest text that costs no page more than the smallest. */
static void
divide_best (MplTimelinePrint *self)
{
  guint fewest;

  if (self->options.font_size > 0)
    {
      divide (self, self->options.font_size);
      return;
    }
  if (mpl_timeline_input_get_n_rows (self->input) > FONT_TRIED_ROWS)
    {
      divide (self, FONT_ORDINARY);
      return;
    }

  fewest = divide (self, FONT_LEAST);
  for (double size = FONT_LARGEST; size >= FONT_LEAST; size -= FONT_STEP)
    if (divide (self, size) <= fewest)
      return;
}

MplTimelinePrint *
mpl_timeline_print_new (MplTimelineInput *input, const MplTimelineExportOptions *options)
{
  static const double sizes[][2] = { { 297, 210 }, { 420, 297 } };
  MplTimelinePrint *self = g_new0 (MplTimelinePrint, 1);
  double longer = sizes[options->paper][0] * MPL_TIMELINE_MM;
  double shorter = sizes[options->paper][1] * MPL_TIMELINE_MM;

  self->input = mpl_timeline_input_ref (input);
  self->options = *options;
  self->painter.palette = mpl_timeline_palette_get (options->mono ? MPL_TIMELINE_PALETTE_PAPER_MONO
                                                                  : MPL_TIMELINE_PALETTE_PAPER);
  self->width = options->landscape ? longer : shorter;
  self->height = options->landscape ? shorter : longer;
  self->body = (MplTimelineBox) { MPL_TIMELINE_MARGIN_LEFT, MPL_TIMELINE_MARGIN_TOP,
                                  self->width - MPL_TIMELINE_MARGIN_RIGHT,
                                  self->height - MPL_TIMELINE_MARGIN_BOTTOM };
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->heading = make_text (self, HEADING_SIZE);
  divide_best (self);

  return self;
}

void
mpl_timeline_print_free (MplTimelinePrint *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->bands, g_array_unref);
  g_ptr_array_unref (self->layouts);
  mpl_timeline_columns_clear (&self->columns);
  g_clear_object (&self->heading);
  g_clear_object (&self->text);
  mpl_timeline_input_unref (self->input);
  g_free (self);
}

guint
mpl_timeline_print_get_n_pages (MplTimelinePrint *self)
{
  return self->bands->len * self->layouts->len;
}

void
mpl_timeline_print_get_size (MplTimelinePrint *self, double *width, double *height)
{
  *width = self->width;
  *height = self->height;
}

MplTimelineLayout *
mpl_timeline_print_get_layout (MplTimelinePrint *self, guint page)
{
  g_return_val_if_fail (page < mpl_timeline_print_get_n_pages (self), NULL);

  return g_ptr_array_index (self->layouts, page % self->layouts->len);
}

void
mpl_timeline_print_get_page (MplTimelinePrint *self,
                             guint page,
                             guint *first,
                             guint *n_rows,
                             MplSpan *days)
{
  MplTimelineLayout *layout = mpl_timeline_print_get_layout (self, page);
  const MplTimelineBand *band;

  g_return_if_fail (layout != NULL);

  band = &g_array_index (self->bands, MplTimelineBand, page / self->layouts->len);
  *first = band->first;
  *n_rows = band->n_rows;
  *days = MPL_SPAN_INIT (mpl_timeline_layout_get_scale (layout)->first,
                         mpl_timeline_layout_get_scale (layout)->last);
}

guint
mpl_timeline_print_find_row (MplTimelinePrint *self, guint row)
{
  guint band = 0;

  while (band + 1 < self->bands->len
         && g_array_index (self->bands, MplTimelineBand, band + 1).first <= row)
    band++;

  return band * self->layouts->len;
}

/* The rows of a page, beside each other: columns and chart. */
static void
draw_rows (MplTimelinePrint *self,
           MplTimelineLayout *layout,
           const MplTimelineBand *band,
           cairo_t *cr)
{
  double left = mpl_timeline_columns_get_width (&self->columns);
  double top = mpl_timeline_layout_get_row_y (layout, band->first);
  double bottom = mpl_timeline_layout_get_row_y (layout, band->first + band->n_rows);
  MplTimelineBox clip = { 0, top, get_chart_width (self), bottom };

  if (band->n_rows == 0)
    return;

  /* A hair less than the last row's edge, which already is the next row. */
  clip.y1 = nextafter (bottom, top);
  clip.x1 = MIN (clip.x1, mpl_timeline_layout_get_width (layout));
  cairo_save (cr);
  cairo_translate (cr, left, -top);
  mpl_timeline_painter_draw_chart (&self->painter, layout, cr, &clip);
  cairo_restore (cr);

  cairo_save (cr);
  cairo_translate (cr, 0, -top);
  for (guint i = 0; i < band->n_rows; i++)
    mpl_timeline_columns_draw_row (&self->columns, &self->painter, layout, band->first + i, cr,
                                   FALSE);
  cairo_restore (cr);
}

/* The row of the block that goes on from the page before. */
static double
draw_continued (MplTimelinePrint *self, MplTimelineLayout *layout, guint row, cairo_t *cr)
{
  double top = mpl_timeline_layout_get_row_y (layout, row);
  double left = mpl_timeline_columns_get_width (&self->columns);
  double width = MIN (get_chart_width (self), mpl_timeline_layout_get_width (layout));

  cairo_save (cr);
  cairo_translate (cr, 0, -top);
  mpl_timeline_columns_draw_row (&self->columns, &self->painter, layout, row, cr, TRUE);
  mpl_timeline_painter_draw_row_ground (&self->painter, layout, row, cr, left, left + width);
  cairo_restore (cr);

  return mpl_timeline_layout_get_row_y (layout, row + 1) - top;
}

static void
draw_frame (MplTimelinePrint *self, double width, double height, cairo_t *cr)
{
  MplTimelineColor color = self->painter.palette->header_line;

  cairo_set_source_rgb (cr, (color >> 24) / 255.0, ((color >> 16) & 0xff) / 255.0,
                        ((color >> 8) & 0xff) / 255.0);
  cairo_set_line_width (cr, 0.5);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_stroke (cr);
}

/* The chart of a page with its columns. Returns its height. */
static double
draw_table (MplTimelinePrint *self,
            MplTimelineLayout *layout,
            const MplTimelineBand *band,
            cairo_t *cr)
{
  double left = mpl_timeline_columns_get_width (&self->columns);
  double width = MIN (get_chart_width (self), mpl_timeline_layout_get_width (layout));
  double y = mpl_timeline_layout_get_header_height (layout);

  cairo_save (cr);
  cairo_translate (cr, left, 0);
  mpl_timeline_painter_draw_header (&self->painter, layout, NULL, cr, 0, width);
  cairo_restore (cr);
  mpl_timeline_columns_draw_header (&self->columns, &self->painter, layout, cr);

  cairo_save (cr);
  cairo_translate (cr, 0, y);
  if (band->continued >= 0)
    {
      double height = draw_continued (self, layout, (guint) band->continued, cr);

      cairo_translate (cr, 0, height);
      y += height;
    }
  draw_rows (self, layout, band, cr);
  if (band->n_rows == 0)
    y += mpl_timeline_print_draw_nothing (self, left + width, cr);
  cairo_restore (cr);
  y += mpl_timeline_layout_get_row_y (layout, band->first + band->n_rows)
       - mpl_timeline_layout_get_row_y (layout, band->first);
  draw_frame (self, left + width, y, cr);

  return y;
}

void
mpl_timeline_print_draw_page (MplTimelinePrint *self, guint page, cairo_t *cr)
{
  MplTimelineLayout *layout = mpl_timeline_print_get_layout (self, page);
  guint n_bands = self->bands->len;
  guint index;

  g_return_if_fail (layout != NULL);

  index = page / self->layouts->len;
  cairo_save (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, self->body.x0, self->body.y0);
  if (page == 0)
    cairo_translate (cr, 0, mpl_timeline_print_draw_head (self, cr));
  else
    cairo_translate (cr, 0, mpl_timeline_print_draw_next_head (self, cr));
  cairo_translate (
      cr, 0, draw_table (self, layout, &g_array_index (self->bands, MplTimelineBand, index), cr));
  if (index == n_bands - 1 && page + 1 == mpl_timeline_print_get_n_pages (self))
    mpl_timeline_print_draw_tail (self, cr);
  cairo_restore (cr);
  mpl_timeline_print_draw_footer (self, page, cr);
}
