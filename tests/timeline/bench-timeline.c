/* bench-timeline.c: what a frame, a layout and a page cost
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints a line for each number, in processor time. Frames are painted into an image of 1400×900,
 * as a window's chart with its scale; "scroll" moves down, "zoom" changes the scale in every frame.
 */

#include "timeline-sample.h"

#include "timeline/mpl-timeline-export.h"
#include "timeline/mpl-timeline-painter.h"

#include <glib/gstdio.h>
#include <string.h>
#include <time.h>

#define WIDTH 1400
#define HEIGHT 900
#define N_FRAMES 400

/* Microseconds of processor time: what others do on the machine does not count. */
static gint64
get_time (void)
{
  return (gint64) clock () * 1000000 / CLOCKS_PER_SEC;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a;
  gint64 y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

static void
report (const char *what, guint n_rows, GArray *times)
{
  guint middle = times->len / 2;
  guint slow = times->len * 99 / 100;

  g_array_sort (times, compare);
  g_print ("%-12s %6u rows: p50 %6.2f ms, p99 %6.2f ms\n", what, n_rows,
           (double) g_array_index (times, gint64, middle) / 1000,
           (double) g_array_index (times, gint64, slow) / 1000);
}

static void
paint (MplTimelineLayout *layout, cairo_t *cr, double x, double y)
{
  MplTimelinePainter painter = { .palette = mpl_timeline_palette_get (MPL_TIMELINE_PALETTE_LIGHT) };
  double header = mpl_timeline_layout_get_header_height (layout);
  MplTimelineBox clip = { x, y, x + WIDTH, y + HEIGHT - header };

  cairo_save (cr);
  cairo_translate (cr, -x, header - y);
  mpl_timeline_painter_draw_chart (&painter, layout, cr, &clip);
  cairo_restore (cr);
  cairo_save (cr);
  cairo_translate (cr, -x, 0);
  mpl_timeline_painter_draw_header (&painter, layout, NULL, cr, x, x + WIDTH);
  cairo_restore (cr);
}

static void
bench_frames (MplTimelineInput *input, guint n_rows, gboolean zoom)
{
  g_autoptr (MplTimelineLayout) layout = sample_layout (input, 4, MPL_TIMELINE_PARTS_DEFAULT);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  double bottom = MAX (mpl_timeline_layout_get_height (layout) - HEIGHT, 1);

  for (guint i = 0; i < N_FRAMES; i++)
    {
      double y = zoom ? bottom / 2 : bottom * i / N_FRAMES;
      gint64 start = get_time ();
      gint64 time;

      if (zoom)
        {
          MplTimeScale scale = *mpl_timeline_layout_get_scale (layout);

          mpl_time_scale_zoom (&scale, i % 200 < 100 ? 1.02 : 1 / 1.02, 0);
          mpl_timeline_layout_set_scale (layout, &scale);
        }
      paint (layout, cr, 100, y);
      time = get_time () - start;
      g_array_append_val (times, time);
    }
  report (zoom ? "zoom" : "scroll", n_rows, times);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
bench_layout (MplTimelineInput *input, guint n_rows)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (MplTimelineLayout) first = sample_layout (input, 4, MPL_TIMELINE_PARTS_DEFAULT);

  for (guint i = 0; i < 50; i++)
    {
      gint64 start = get_time ();
      g_autoptr (MplTimelineLayout) layout = mpl_timeline_layout_new (
          input, mpl_timeline_layout_get_text (first), mpl_timeline_layout_get_metrics (first),
          mpl_timeline_layout_get_scale (first), MPL_TIMELINE_PARTS_DEFAULT);
      gint64 time = get_time () - start;

      g_assert_cmpuint (mpl_timeline_layout_get_n_rows (layout), >=, n_rows);
      g_array_append_val (times, time);
    }
  report ("layout", n_rows, times);
}

static void
count_pages (guint done, guint total, gpointer data)
{
  *(guint *) data = done;
}

/* The most memory the process has had, in MB, as Linux counts it. */
static int
get_peak (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmHWM:");

  return line == NULL ? 0 : (int) (g_ascii_strtoll (line + strlen ("VmHWM:"), NULL, 10) / 1024);
}

static void
bench_pdf (MplTimelineInput *input, guint n_rows)
{
  MplTimelineExportOptions options;
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "bench-timeline.pdf", NULL);
  gint64 start = get_time ();
  guint n_pages = 0;
  double seconds;

  mpl_timeline_export_options_init (&options);
  options.title = "План";
  g_assert_true (mpl_timeline_export (input, &options, path, MPL_TIMELINE_PDF, NULL, count_pages,
                                      &n_pages, NULL));
  seconds = (get_time () - start) / 1e6;
  g_print ("%-12s %6u rows: %u pages in %.2f s, %.0f a second; peak memory %d MB\n", "pdf", n_rows,
           n_pages, seconds, n_pages / seconds, get_peak ());
  g_unlink (path);
}

int
main (void)
{
  static const guint sizes[] = { 100, 1000, 10000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (MplTimelineInput) input = sample_many (sizes[i]);

      bench_layout (input, sizes[i]);
      bench_frames (input, sizes[i], FALSE);
      bench_frames (input, sizes[i], TRUE);
      bench_pdf (input, sizes[i]);
    }

  return 0;
}
