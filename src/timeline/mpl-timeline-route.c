/* mpl-timeline-route.c: the ways of arrows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-timeline-layout-private.h"

#include <math.h>

/* How many lanes are tried on either way, and how many rows of a long arrow are looked at; what
 * is left crossed is cut at the labels. */
#define N_LANES 8
#define MAX_ROWS 64

/* What is decided about an arrow before its lane. */
typedef struct
{
  MplTimelineLayout *layout;
  const MplTimelineBar *from;
  const MplTimelineBar *to;
  guint from_row;
  guint to_row;
  gboolean leaves_end;
  gboolean enters_start;
  double exit_min; /* where it may leave the bar before */
  double exit_max;
  double entry; /* where it enters the bar after */
} RouteContext;

static double
snap_line (RouteContext *context, double value)
{
  return mpl_timeline_metrics_snap_line (&context->layout->metrics, value);
}

static gboolean
label_crossed (MplTimelineLayout *self, guint row, double x)
{
  const MplTimelineBar *bar = mpl_timeline_layout_get_bar (self, row);
  double margin = 2 * self->metrics.line;

  return bar->label != NULL && x > bar->label_box.x0 - margin && x < bar->label_box.x1 + margin;
}

/* How many labels a lane at @x crosses. */
static guint
count_crossed (RouteContext *context, double x)
{
  guint first = MIN (context->from_row, context->to_row) + 1;
  guint last = MAX (context->from_row, context->to_row);
  const MplTimelineBar *to = context->to;
  guint crossed = 0;

  for (guint row = first; row < last; row++)
    {
      if (row == first + MAX_ROWS / 2 && last - row > MAX_ROWS / 2)
        row = last - MAX_ROWS / 2;
      crossed += label_crossed (context->layout, row, x);
    }
  if (to->label != NULL && to->side == MPL_TIMELINE_LABEL_LEFT && context->enters_start)
    crossed += x < to->label_box.x1;
  if (to->label != NULL && to->side == MPL_TIMELINE_LABEL_RIGHT && !context->enters_start)
    crossed += x > to->label_box.x0 - 2 * context->layout->metrics.line;

  return crossed;
}

static void
find_exit (RouteContext *context)
{
  const MplTimelineBar *bar = context->from;
  double inset = context->layout->metrics.corner + context->layout->metrics.line;
  double start = MIN (bar->box.x0, bar->line_x0);
  double end = MAX (bar->box.x1, bar->line_x1);

  if (bar->kind == MPL_TIMELINE_BAR_DIAMOND)
    {
      context->exit_min = context->exit_max = (bar->box.x0 + bar->box.x1) / 2;
      return;
    }

  context->exit_min = MIN (start + inset, (start + end) / 2);
  context->exit_max = MAX (end - inset, (start + end) / 2);
}

/* The lane that crosses the fewest labels: first straight down from under the bar, then beside the
 * bar that it enters. */
static double
choose_lane (RouteContext *context)
{
  const MplTimelineMetrics *metrics = &context->layout->metrics;
  double towards = context->enters_start ? -1 : 1;
  double turn = context->entry + towards * metrics->lead;
  double step = metrics->lead / 2;
  double low = context->enters_start ? context->exit_min : MAX (context->exit_min, turn);
  double high = context->enters_start ? MIN (context->exit_max, turn) : context->exit_max;
  double best = turn;
  guint fewest = G_MAXUINT;

  for (guint i = 0; i < 2 * N_LANES && fewest > 0; i++)
    {
      guint k = i % N_LANES;
      double x;
      guint crossed;

      if (i < N_LANES)
        {
          x = context->leaves_end ? high - k * step : low + k * step;
          if (x < low || x > high)
            continue;
        }
      else
        {
          x = turn + towards * k * step;
        }

      x = snap_line (context, x);
      crossed = count_crossed (context, x);
      if (crossed < fewest)
        {
          fewest = crossed;
          best = x;
        }
    }

  return best;
}

static void
add_point (MplTimelineRoute *route, double x, double y)
{
  route->x[route->n_points] = x;
  route->y[route->n_points] = y;
  route->n_points++;
}

static void
find_route (MplTimelineLayout *self, MplTimelineRoute *route)
{
  MplTimelineLinkType type = mpl_timeline_input_get_link (self->input, route->link)->type;
  RouteContext context = {
    .layout = self,
    .from = mpl_timeline_layout_get_bar (self, route->from),
    .to = mpl_timeline_layout_get_bar (self, route->to),
    .from_row = route->from,
    .to_row = route->to,
    .leaves_end = type == MPL_TIMELINE_FS || type == MPL_TIMELINE_FF,
    .enters_start = type == MPL_TIMELINE_FS || type == MPL_TIMELINE_SS,
  };
  gboolean down = route->to > route->from;
  double lane, exit_x, exit_y, middle;

  route->n_points = 0;
  if (context.from->kind == MPL_TIMELINE_BAR_NONE || context.to->kind == MPL_TIMELINE_BAR_NONE)
    return;

  find_exit (&context);
  context.entry = context.enters_start ? MIN (context.to->box.x0, context.to->line_x0)
                                       : MAX (context.to->box.x1, context.to->line_x1);
  route->direction = context.enters_start ? 1 : -1;
  lane = choose_lane (&context);
  exit_x = CLAMP (lane, context.exit_min, context.exit_max);
  /* What the grid alone moves is no step aside. */
  if (fabs (exit_x - lane) <= self->metrics.grid)
    exit_x = lane;
  else
    exit_x = snap_line (&context, exit_x);
  if (context.from->kind == MPL_TIMELINE_BAR_BEADS)
    exit_y = context.from->middle;
  else
    exit_y = down ? context.from->box.y1 : context.from->box.y0;
  middle = snap_line (&context, context.to->middle);

  add_point (route, exit_x, exit_y);
  if (exit_x != lane)
    {
      guint edge = down ? route->from + 1 : route->from;
      double y = snap_line (&context, mpl_timeline_layout_get_row_y (self, edge));

      add_point (route, exit_x, y);
      add_point (route, lane, y);
    }
  add_point (route, lane, middle);
  add_point (route, context.entry, middle);
}

void
mpl_timeline_layout_find_links (MplTimelineLayout *self)
{
  guint n_links = mpl_timeline_input_get_n_links (self->input);
  g_autofree MplRowInterval *intervals = g_new (MplRowInterval, MAX (n_links, 1));

  self->n_routes = 0;
  if (!(self->parts & MPL_TIMELINE_PART_LINKS))
    n_links = 0;
  self->routes = g_new0 (MplTimelineRoute, MAX (n_links, 1));
  self->route_stamps = g_new0 (guint32, MAX (n_links, 1));
  for (guint i = 0; i < n_links; i++)
    {
      const MplTimelineLink *link = mpl_timeline_input_get_link (self->input, i);
      int from = self->shown[link->from];
      int to = self->shown[link->to];
      MplTimelineRoute *route = &self->routes[self->n_routes];

      if (from < 0 || to < 0)
        continue;

      route->link = i;
      route->from = (guint) from;
      route->to = (guint) to;
      route->critical = link->critical && (self->parts & MPL_TIMELINE_PART_CRITICAL) != 0;
      self->entries[to] |= link->type == MPL_TIMELINE_FS || link->type == MPL_TIMELINE_SS
                               ? MPL_TIMELINE_ENTRY_START
                               : MPL_TIMELINE_ENTRY_END;
      intervals[self->n_routes] = (MplRowInterval) { MIN (route->from, route->to),
                                                     MAX (route->from, route->to), self->n_routes };
      self->n_routes++;
    }
  self->route_rows = mpl_row_intervals_new (intervals, self->n_routes);
}

void
mpl_timeline_layout_get_routes (MplTimelineLayout *self, guint first, guint last, GPtrArray *routes)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (guint));

  mpl_row_intervals_query (self->route_rows, first, last, items);
  for (guint i = 0; i < items->len; i++)
    {
      guint index = g_array_index (items, guint, i);
      MplTimelineRoute *route = &self->routes[index];

      if (self->route_stamps[index] != self->stamp)
        {
          find_route (self, route);
          self->route_stamps[index] = self->stamp;
        }
      if (route->n_points > 0)
        g_ptr_array_add (routes, route);
    }
}

static void
add_line (GArray *lines, double x0, double y0, double x1, double y1)
{
  MplTimelineLine line = { x0, y0, x1, y1 };

  if (x0 != x1 || y0 != y1)
    g_array_append_val (lines, line);
}

void
mpl_timeline_layout_cut_line (MplTimelineLayout *self,
                              double x,
                              double y0,
                              double y1,
                              GArray *lines)
{
  int first = MAX (mpl_timeline_layout_get_row_at (self, y0), 0);
  int last = MIN (mpl_timeline_layout_get_row_at (self, y1), (int) self->n_rows - 1);

  for (int row = first; row <= last; row++)
    {
      const MplTimelineBox *box;

      if (!label_crossed (self, (guint) row, x))
        continue;
      box = &mpl_timeline_layout_get_bar (self, (guint) row)->label_box;
      if (box->y0 >= y1 || box->y1 <= y0)
        continue;
      if (box->y0 > y0)
        add_line (lines, x, y0, x, box->y0);
      y0 = MIN (box->y1, y1);
    }
  if (y0 < y1)
    add_line (lines, x, y0, x, y1);
}

/* The horizontal piece in the row that the arrow enters. */
static void
cut_entry (MplTimelineLayout *self,
           const MplTimelineRoute *route,
           double x0,
           double x1,
           GArray *lines)
{
  const MplTimelineBar *bar = mpl_timeline_layout_get_bar (self, route->to);
  double y = route->y[route->n_points - 1];
  double margin = 2 * self->metrics.line;
  double left = MIN (x0, x1);
  double right = MAX (x0, x1);

  if (bar->label == NULL || bar->label_box.x0 - margin >= right
      || bar->label_box.x1 + margin <= left)
    {
      add_line (lines, left, y, right, y);
      return;
    }

  if (bar->label_box.x0 - margin > left)
    add_line (lines, left, y, bar->label_box.x0 - margin, y);
  if (bar->label_box.x1 + margin < right)
    add_line (lines, bar->label_box.x1 + margin, y, right, y);
}

void
mpl_timeline_layout_get_route_lines (MplTimelineLayout *self,
                                     const MplTimelineRoute *route,
                                     guint first,
                                     guint last,
                                     GArray *lines)
{
  double top = mpl_timeline_layout_get_row_y (self, first);
  double bottom = mpl_timeline_layout_get_row_y (self, MIN (last + 1, self->n_rows));
  double head = route->direction * self->metrics.head;

  for (guint i = 0; i + 1 < route->n_points; i++)
    {
      double y0 = MIN (route->y[i], route->y[i + 1]);
      double y1 = MAX (route->y[i], route->y[i + 1]);

      if (y1 < top || y0 > bottom)
        continue;
      if (y0 != y1)
        mpl_timeline_layout_cut_line (self, route->x[i], MAX (y0, top), MIN (y1, bottom), lines);
      else if (i + 2 == route->n_points)
        cut_entry (self, route, route->x[i], route->x[i + 1] - head, lines);
      else
        add_line (lines, MIN (route->x[i], route->x[i + 1]), y0, MAX (route->x[i], route->x[i + 1]),
                  y0);
    }
}
