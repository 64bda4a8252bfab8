/* mpl-timeline-paginator.c: rows and days divided among pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-timeline-paginator.h"

#include <math.h>

/* Sums of heights may differ in their last bits. */
#define EPSILON 1e-6

/* So many rows at least go on to the last page where what stands below needs it. */
#define LEAST_ON_LAST 3

typedef struct
{
  const MplTimelinePageRow *rows;
  guint n_rows;
} RowContext;

/* Whether @row heads a block that has rows. */
static gboolean
heads_rows (RowContext *context, guint row)
{
  return context->rows[row].is_block && row + 1 < context->n_rows
         && !context->rows[row + 1].is_block;
}

/* How many of the rows from @first on fit; at least one. */
static guint
count_fitting (RowContext *context, guint first, double room, double *used)
{
  guint n = 0;

  *used = 0;
  while (first + n < context->n_rows
         && (n == 0 || *used + context->rows[first + n].height <= room + EPSILON))
    *used += context->rows[first + n++].height;

  return n;
}

/* A block's row goes with the first of its rows. */
static guint
keep_with_next (RowContext *context, guint first, guint n)
{
  while (n > 1 && first + n < context->n_rows && heads_rows (context, first + n - 1))
    n--;

  return n;
}

GArray *
mpl_timeline_paginate_rows (const MplTimelinePageRow *rows,
                            guint n_rows,
                            double first_height,
                            double height,
                            double tail)
{
  GArray *bands = g_array_new (FALSE, FALSE, sizeof (MplTimelineBand));
  RowContext context = { rows, n_rows };
  int block = -1;

  for (guint first = 0; first < n_rows;)
    {
      MplTimelineBand band = { .first = first, .continued = -1 };
      double room = bands->len == 0 ? first_height : height;
      double used = 0;

      if (block >= 0 && !rows[first].is_block)
        {
          band.continued = block;
          room -= rows[block].height;
        }
      band.n_rows = count_fitting (&context, first, room, &used);
      /* All rows fit, but not what stands below them: some go on with it to another page. */
      if (first + band.n_rows == n_rows && used + tail > room + EPSILON && band.n_rows > 1)
        band.n_rows -= MIN (LEAST_ON_LAST, band.n_rows - 1);
      band.n_rows = keep_with_next (&context, first, band.n_rows);
      g_array_append_val (bands, band);

      for (guint i = 0; i < band.n_rows; i++)
        if (rows[first + i].is_block)
          block = (int) (first + i);
      first += band.n_rows;
    }

  return bands;
}

GArray *
mpl_timeline_paginate_days (MplSpan span, double day_width, double width)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (MplSpan));
  int n_days = mpl_span_get_length (span);
  int most = MAX ((int) floor (width / day_width + EPSILON), 1);
  int n_pages = (n_days + most - 1) / most;
  MplDay start = span.start;

  for (int i = 0; i < n_pages; i++)
    {
      /* The days left are shared evenly among the pages left. */
      int n = (span.end - start + 1 + (n_pages - i - 1)) / (n_pages - i);
      MplSpan page = MPL_SPAN_INIT (start, start + n - 1);

      g_array_append_val (pages, page);
      start += n;
    }

  return pages;
}
