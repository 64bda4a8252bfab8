/* test-hit.c: what is hit is what is drawn, pixel by pixel
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline-sample.h"

#include "timeline/mpl-timeline-painter.h"

#include <math.h>

#define N_PICTURES 8
#define WIDTH 260
#define HEIGHT 330

/* A thing as a colour: red is the kind, green the row, blue which bead or arrow. */
static guint32
code_of (const MplTimelineHit *hit)
{
  guint32 kind = (guint32) hit->kind << 16;

  switch (hit->kind)
    {
    case MPL_TIMELINE_HIT_NOTHING:
      return kind;
    case MPL_TIMELINE_HIT_LINK:
      return kind | hit->link;
    case MPL_TIMELINE_HIT_BEAD:
      return kind | (guint32) hit->row << 8 | hit->occurrence;
    case MPL_TIMELINE_HIT_ROW:
    case MPL_TIMELINE_HIT_SUMMARY:
    case MPL_TIMELINE_HIT_BAR:
    case MPL_TIMELINE_HIT_START:
    case MPL_TIMELINE_HIT_END:
    case MPL_TIMELINE_HIT_PROGRESS:
    case MPL_TIMELINE_HIT_MILESTONE:
    case MPL_TIMELINE_HIT_LINE:
    default:
      return kind | (guint32) hit->row << 8;
    }
}

static void
ink (cairo_t *cr, const MplTimelineHit *thing, gpointer data)
{
  guint32 code = code_of (thing);

  cairo_set_source_rgb (cr, ((code >> 16) & 0xff) / 255.0, ((code >> 8) & 0xff) / 255.0,
                        (code & 0xff) / 255.0);
}

static guint32
code_at (MplTimelineLayout *layout, double x, double y)
{
  MplTimelineHit hit = mpl_timeline_layout_hit (layout, x, y, 0);

  return code_of (&hit);
}

/* A slanted edge that runs just by the middle of a pixel may fall to either side. */
static gboolean
is_near (MplTimelineLayout *layout, double x, double y, guint32 code)
{
  for (int dx = -1; dx <= 1; dx++)
    for (int dy = -1; dy <= 1; dy++)
      if (code_at (layout, x + dx * 0.08, y + dy * 0.08) == code)
        return TRUE;

  return FALSE;
}

static guint
check (MplTimelineLayout *layout, const MplTimelineBox *clip, guint seen[256])
{
  MplTimelinePainter painter
      = { .palette = mpl_timeline_palette_get (MPL_TIMELINE_PALETTE_LIGHT), .ink = ink };
  int width = (int) (clip->x1 - clip->x0);
  int height = (int) (clip->y1 - clip->y0);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  guint n_edges = 0;
  const guchar *data;

  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  cairo_translate (cr, -clip->x0, -clip->y0);
  mpl_timeline_painter_draw_chart (&painter, layout, cr, clip);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint32 drawn
            = *(const guint32 *) (gconstpointer) (data
                                                  + y * cairo_image_surface_get_stride (surface)
                                                  + 4 * x)
              & 0xffffff;
        double px = clip->x0 + x + 0.5;
        double py = clip->y0 + y + 0.5;

        seen[drawn >> 16]++;
        if (code_at (layout, px, py) == drawn)
          continue;
        n_edges++;
        if (!is_near (layout, px, py, drawn))
          g_error ("at %g, %g: drawn %06x, hit %06x", px, py, drawn, code_at (layout, px, py));
      }
  cairo_surface_destroy (surface);

  return n_edges;
}

static void
test_pixels (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  guint seen[256] = { 0 };
  guint n_edges = 0;

  for (guint i = 0; i < N_PICTURES; i++)
    {
      g_autoptr (MplTimelineInput) input = sample_random (rand, 24);
      g_autoptr (MplTimelineLayout) layout
          = sample_layout (input, exp (g_rand_double_range (rand, -0.5, 3)),
                           MPL_TIMELINE_PARTS_DEFAULT | MPL_TIMELINE_PART_CRITICAL);
      double x0 = g_rand_int_range (rand, 0, (int) mpl_timeline_layout_get_width (layout));
      double y0 = g_rand_int_range (rand, 0, 200);

      n_edges += check (layout, &(MplTimelineBox) { x0, y0, x0 + WIDTH, y0 + HEIGHT }, seen);
    }

  /* All kinds of things were there to be compared. */
  g_assert_cmpuint (seen[MPL_TIMELINE_HIT_ROW], >, 10000);
  g_assert_cmpuint (seen[MPL_TIMELINE_HIT_BAR], >, 500);
  g_assert_cmpuint (seen[MPL_TIMELINE_HIT_SUMMARY], >, 100);
  g_assert_cmpuint (seen[MPL_TIMELINE_HIT_MILESTONE], >, 500);
  g_assert_cmpuint (seen[MPL_TIMELINE_HIT_LINE], >, 100);
  g_assert_cmpuint (seen[MPL_TIMELINE_HIT_BEAD], >, 500);
  g_assert_cmpuint (seen[MPL_TIMELINE_HIT_LINK], >, 500);
  g_test_message ("%u pixels on an edge", n_edges);
  g_assert_cmpuint (n_edges, <, N_PICTURES * WIDTH * HEIGHT / 1000);
}

static void
test_edges (void)
{
  g_autoptr (MplTimelineInput) input = sample_year ();
  g_autoptr (MplTimelineLayout) layout = sample_layout (input, 8, MPL_TIMELINE_PARTS_DEFAULT);
  int row = mpl_timeline_layout_find_row (
      layout, (guint) mpl_timeline_input_find_row (input, MPL_TIMELINE_ACTIVITY, 2026303));
  const MplTimelineBar *bar = mpl_timeline_layout_get_bar (layout, (guint) row);
  double upper = bar->box.y0 + 2;
  double lower = bar->box.y1 - 2;
  MplTimelineHit hit;

  hit = mpl_timeline_layout_hit (layout, bar->box.x0 - 2, upper, 4);
  g_assert_cmpint (hit.kind, ==, MPL_TIMELINE_HIT_START);
  g_assert_cmpint (hit.row, ==, row);
  hit = mpl_timeline_layout_hit (layout, bar->box.x0 + 2, upper, 4);
  g_assert_cmpint (hit.kind, ==, MPL_TIMELINE_HIT_START);
  hit = mpl_timeline_layout_hit (layout, bar->box.x1 + 2, upper, 4);
  g_assert_cmpint (hit.kind, ==, MPL_TIMELINE_HIT_END);
  hit = mpl_timeline_layout_hit (layout, bar->box.x0 + 30, upper, 4);
  g_assert_cmpint (hit.kind, ==, MPL_TIMELINE_HIT_BAR);
  g_assert_cmpint (hit.day, ==, mpl_day_new (2026, 10, 18));
  hit = mpl_timeline_layout_hit (layout, bar->progress_x, lower, 4);
  g_assert_cmpint (hit.kind, ==, MPL_TIMELINE_HIT_PROGRESS);
  hit = mpl_timeline_layout_hit (layout, bar->progress_x, upper, 4);
  g_assert_cmpint (hit.kind, ==, MPL_TIMELINE_HIT_BAR);
  hit = mpl_timeline_layout_hit (layout, 3, mpl_timeline_layout_get_height (layout) + 5, 4);
  g_assert_cmpint (hit.kind, ==, MPL_TIMELINE_HIT_NOTHING);
  g_assert_cmpint (hit.row, ==, -1);
}

/* However narrow a bar, it can be moved. */
static void
test_narrow (void)
{
  g_autoptr (MplTimelineInput) input = sample_year ();
  g_autoptr (MplTimelineLayout) layout = sample_layout (input, 1.3, MPL_TIMELINE_PARTS_DEFAULT);

  for (guint i = 0; i < mpl_timeline_layout_get_n_rows (layout); i++)
    {
      const MplTimelineBar *bar = mpl_timeline_layout_get_bar (layout, i);

      if (bar->kind != MPL_TIMELINE_BAR_BAR)
        continue;
      g_assert_cmpint (
          mpl_timeline_layout_hit (layout, (bar->box.x0 + bar->box.x1) / 2, bar->box.y0 + 2, 6)
              .kind,
          ==, MPL_TIMELINE_HIT_BAR);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/hit/pixels", test_pixels);
  g_test_add_func ("/timeline/hit/edges", test_edges);
  g_test_add_func ("/timeline/hit/narrow", test_narrow);
  return g_test_run ();
}
