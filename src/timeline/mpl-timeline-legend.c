/* mpl-timeline-legend.c: what the shapes of a timeline mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plan is Russian in every locale; see base/mpl-format.h.
 */

#include "timeline/mpl-timeline-legend.h"

#include "timeline/mpl-timeline-painter-private.h"

typedef enum
{
  LEGEND_DONE,
  LEGEND_RUNNING,
  LEGEND_PLANNED,
  LEGEND_OVERDUE,
  LEGEND_POSTPONED,
  LEGEND_CANCELLED,
  LEGEND_MILESTONE,
  LEGEND_RECURRING,
  LEGEND_BASELINE,
  LEGEND_LINK,
  LEGEND_CRITICAL,
  LEGEND_BREAK,
  LEGEND_HOLIDAY,
  LEGEND_WEEKEND,
  LEGEND_TODAY,
  LEGEND_N_ITEMS,
} LegendItem;

static const char *const names[LEGEND_N_ITEMS] = {
  [LEGEND_DONE] = "выполнено",
  [LEGEND_RUNNING] = "выполняется",
  [LEGEND_PLANNED] = "запланировано",
  [LEGEND_OVERDUE] = "просрочено",
  [LEGEND_POSTPONED] = "отложено",
  [LEGEND_CANCELLED] = "отменено",
  [LEGEND_MILESTONE] = "веха",
  [LEGEND_RECURRING] = "повторяется",
  [LEGEND_BASELINE] = "утверждённые сроки",
  [LEGEND_LINK] = "зависимость",
  [LEGEND_CRITICAL] = "критический путь",
  [LEGEND_BREAK] = "каникулы",
  [LEGEND_HOLIDAY] = "праздники",
  [LEGEND_WEEKEND] = "выходные",
  [LEGEND_TODAY] = "сегодня",
};

static guint32
find_row_items (MplTimelineLayout *layout, guint row)
{
  const MplTimelineRow *what = mpl_timeline_input_get_row (
      mpl_timeline_layout_get_input (layout), mpl_timeline_layout_get_input_row (layout, row));
  MplTimelineParts parts = mpl_timeline_layout_get_parts (layout);
  guint32 items = 0;

  if (what->kind != MPL_TIMELINE_ACTIVITY || what->span.start == MPL_DAY_NONE)
    return 0;

  if (what->shape == MPL_TIMELINE_MILESTONE)
    items |= 1u << LEGEND_MILESTONE;
  if (what->shape == MPL_TIMELINE_RECURRING)
    items |= 1u << LEGEND_RECURRING;
  if (what->baseline.start != MPL_DAY_NONE && (parts & MPL_TIMELINE_PART_BASELINE)
      && !mpl_span_equal (what->baseline, what->span))
    items |= 1u << LEGEND_BASELINE;
  if (what->critical && (parts & MPL_TIMELINE_PART_CRITICAL))
    items |= 1u << LEGEND_CRITICAL;
  if (what->shape == MPL_TIMELINE_RECURRING)
    return items;
  if (what->status == MPL_TIMELINE_DONE)
    return items | 1u << LEGEND_DONE;
  if (what->status == MPL_TIMELINE_CANCELLED)
    return items | 1u << LEGEND_CANCELLED;
  if (what->overdue > 0)
    return items | 1u << LEGEND_OVERDUE;
  if (what->status == MPL_TIMELINE_POSTPONED)
    return items | 1u << LEGEND_POSTPONED;

  return items | 1u << (what->status == MPL_TIMELINE_RUNNING ? LEGEND_RUNNING : LEGEND_PLANNED);
}

static guint32
find_items (MplTimelineLayout *layout)
{
  MplTimelineInput *input = mpl_timeline_layout_get_input (layout);
  const MplTimeScale *scale = mpl_timeline_layout_get_scale (layout);
  double x = 0;
  guint32 items = 0;

  for (guint i = 0; i < mpl_timeline_layout_get_n_rows (layout); i++)
    items |= find_row_items (layout, i);
  if ((mpl_timeline_layout_get_parts (layout) & MPL_TIMELINE_PART_LINKS)
      && mpl_timeline_input_get_n_links (input) > 0)
    items |= 1u << LEGEND_LINK;
  for (MplDay day = scale->first; day <= scale->last; day++)
    {
      MplTimelineDayFlags flags = mpl_timeline_input_get_day (input, day);

      if (flags & MPL_TIMELINE_DAY_BREAK)
        items |= 1u << LEGEND_BREAK;
      if ((flags & MPL_TIMELINE_DAY_WEEKEND)
          && scale->day_width >= mpl_timeline_layout_get_metrics (layout)->shade_from)
        items |= 1u << LEGEND_WEEKEND;
      if ((flags & MPL_TIMELINE_DAY_HOLIDAY)
          && scale->day_width >= mpl_timeline_layout_get_metrics (layout)->shade_from)
        items |= 1u << LEGEND_HOLIDAY;
    }
  if (mpl_timeline_layout_get_today_x (layout, &x))
    items |= 1u << LEGEND_TODAY;

  return items;
}

/* Makes a bar that belongs to no row, for the shapes that activities have. */
static void
draw_shape (MplTimelinePen *pen, LegendItem item, const MplTimelineBox *box)
{
  double middle = (box->y0 + box->y1) / 2;
  double half = pen->metrics->bar_height / 2;
  MplTimelineRow row = { .span = MPL_TIMELINE_NO_DAYS,
                         .baseline = MPL_TIMELINE_NO_DAYS,
                         .kind = MPL_TIMELINE_ACTIVITY,
                         .block = -1 };
  MplTimelineBar bar = { .row = &row,
                         .kind = MPL_TIMELINE_BAR_BAR,
                         .middle = middle,
                         .box = { box->x0, middle - half, box->x1, middle + half },
                         .line_x0 = box->x0,
                         .line_x1 = box->x1,
                         .progress_x = box->x0 };
  MplTimelineOccurrence occurrences[]
      = { { MPL_DAY_NONE, MPL_TIMELINE_DONE }, { MPL_DAY_NONE, MPL_TIMELINE_PLANNED } };

  row.status = item == LEGEND_DONE        ? MPL_TIMELINE_DONE
               : item == LEGEND_RUNNING   ? MPL_TIMELINE_RUNNING
               : item == LEGEND_POSTPONED ? MPL_TIMELINE_POSTPONED
               : item == LEGEND_CANCELLED ? MPL_TIMELINE_CANCELLED
                                          : MPL_TIMELINE_PLANNED;
  row.overdue = item == LEGEND_OVERDUE;
  row.critical = item == LEGEND_CRITICAL;
  if (item == LEGEND_RUNNING)
    bar.progress_x = (box->x0 + box->x1) / 2;
  if (item == LEGEND_MILESTONE)
    {
      double x = (box->x0 + box->x1) / 2;

      bar.kind = MPL_TIMELINE_BAR_DIAMOND;
      bar.line_x0 = bar.line_x1 = x;
      bar.box = (MplTimelineBox) { x - pen->metrics->diamond, middle - pen->metrics->diamond,
                                   x + pen->metrics->diamond, middle + pen->metrics->diamond };
    }
  if (item == LEGEND_RECURRING)
    {
      /* The beads are told their places by the legend: they belong to no day. */
      bar.kind = MPL_TIMELINE_BAR_BEADS;
      bar.bead_radius = pen->metrics->bead * 0.9;
      row.occurrences = occurrences;
      mpl_timeline_pen_draw_shape (pen, &bar);
      row.n_occurrences = G_N_ELEMENTS (occurrences);
      mpl_timeline_pen_draw_bead (pen, &bar, 0, box->x0 + (box->x1 - box->x0) * 0.25);
      mpl_timeline_pen_draw_bead (pen, &bar, 1, box->x0 + (box->x1 - box->x0) * 0.75);
      return;
    }

  mpl_timeline_pen_draw_shape (pen, &bar);
}

static void
draw_ground (MplTimelinePen *pen, LegendItem item, const MplTimelineBox *box)
{
  const MplTimelinePalette *palette = pen->palette;
  MplTimelineColor color = item == LEGEND_BREAK     ? palette->pause
                           : item == LEGEND_HOLIDAY ? palette->holiday
                                                    : palette->weekend;

  cairo_rectangle (pen->cr, box->x0, box->y0, box->x1 - box->x0, box->y1 - box->y0);
  if (item == LEGEND_BREAK && palette->mono)
    {
      mpl_timeline_pen_hatch (pen, color, box, pen->metrics->em * 0.6);
    }
  else
    {
      mpl_timeline_pen_set (pen, color);
      cairo_fill (pen->cr);
    }
  cairo_rectangle (pen->cr, box->x0, box->y0, box->x1 - box->x0, box->y1 - box->y0);
  cairo_set_line_width (pen->cr, pen->metrics->line);
  mpl_timeline_pen_set (pen, palette->header_line);
  cairo_stroke (pen->cr);
}

static void
draw_item (MplTimelinePen *pen, LegendItem item, const MplTimelineBox *box)
{
  const MplTimelinePalette *palette = pen->palette;
  double middle = (box->y0 + box->y1) / 2;
  double line = pen->metrics->line;

  switch (item)
    {
    case LEGEND_BASELINE:
      mpl_timeline_pen_fill_box (pen, palette->ghost, box->x0,
                                 middle - pen->metrics->baseline_height / 2, box->x1,
                                 middle + pen->metrics->baseline_height / 2);
      break;

    case LEGEND_LINK:
      mpl_timeline_pen_fill_box (pen, palette->link, box->x0, middle - line / 2,
                                 box->x1 - pen->metrics->head, middle + line / 2);
      cairo_move_to (pen->cr, box->x1, middle);
      cairo_rel_line_to (pen->cr, -pen->metrics->head, -pen->metrics->head / 2);
      cairo_rel_line_to (pen->cr, 0, pen->metrics->head);
      cairo_close_path (pen->cr);
      cairo_fill (pen->cr);
      break;

    case LEGEND_TODAY:
      mpl_timeline_pen_fill_box (pen, palette->today, (box->x0 + box->x1) / 2 - line, box->y0,
                                 (box->x0 + box->x1) / 2 + line, box->y1);
      break;

    case LEGEND_BREAK:
    case LEGEND_HOLIDAY:
    case LEGEND_WEEKEND:
      draw_ground (pen, item, box);
      break;

    case LEGEND_DONE:
    case LEGEND_RUNNING:
    case LEGEND_PLANNED:
    case LEGEND_OVERDUE:
    case LEGEND_POSTPONED:
    case LEGEND_CANCELLED:
    case LEGEND_MILESTONE:
    case LEGEND_RECURRING:
    case LEGEND_CRITICAL:
    case LEGEND_N_ITEMS:
    default:
      draw_shape (pen, item, box);
      break;
    }
}

double
mpl_timeline_legend_draw (const MplTimelinePainter *painter,
                          MplTimelineLayout *layout,
                          cairo_t *cr,
                          double width)
{
  MplTimelineText *text = mpl_timeline_layout_get_text (layout);
  guint32 items = find_items (layout);
  double text_height = mpl_timeline_text_get_height (text, MPL_TEXT_SMALL);
  double height, symbol;
  MplTimelinePen pen;
  double x = 0;
  double y = 0;

  mpl_timeline_pen_init (&pen, painter, layout, cr);
  height = MAX (text_height, pen.metrics->bar_height) + pen.metrics->pad;
  symbol = pen.metrics->em * 2;
  for (guint i = 0; i < LEGEND_N_ITEMS; i++)
    {
      double item_width;
      MplTimelineBox box;

      if (!(items & (1u << i)))
        continue;

      item_width = symbol + pen.metrics->pad
                   + mpl_timeline_text_get_width (text, MPL_TEXT_SMALL, names[i]);
      if (x > 0 && x + item_width > width)
        {
          x = 0;
          y += height;
        }
      if (cr != NULL)
        {
          box = (MplTimelineBox) { x, y + (height - pen.metrics->bar_height) / 2, x + symbol,
                                   y + (height + pen.metrics->bar_height) / 2 };
          draw_item (&pen, i, &box);
          mpl_timeline_pen_write (&pen, MPL_TEXT_SMALL, painter->palette->text, names[i],
                                  x + symbol + pen.metrics->pad, y + (height - text_height) / 2);
        }
      x += item_width + pen.metrics->em * 1.4;
    }

  return items != 0 ? y + height : 0;
}
