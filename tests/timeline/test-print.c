/* test-print.c: what stands on the pages, as they are painted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline-sample.h"

#include "timeline/mpl-timeline-print.h"

#define MM (72 / 25.4)

static const char *const approved[]
    = { "УТВЕРЖДЕН", "приказом МБОУ «СОШ № 12»", "от 21.09.2026 № 214", NULL };
static const char *const reviewed[]
    = { "РАССМОТРЕНО", "на заседании педагогического совета", "протокол от 18.09.2026 № 2", NULL };
static const char *const *const griffs[] = { reviewed, approved, NULL };

static void
init_options (MplTimelineExportOptions *options)
{
  mpl_timeline_export_options_init (options);
  options->title = "План реализации программы наставничества «педагог — педагог»";
  options->subtitle = "на 2026/27 учебный год";
  options->school = "МБОУ «СОШ № 12»";
  options->griffs = griffs;
  options->signature_post = "Куратор";
  options->signature_name = "Т. В. Орлова";
  options->day = SAMPLE_TODAY;
}

/* Whether anything but white is in a box of the page; boxes in points, one pixel each. */
static gboolean
is_inked (cairo_surface_t *surface, int x0, int y0, int x1, int y1)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = y0; y < y1; y++)
    for (int x = x0; x < x1; x++)
      if ((*(const guint32 *) (gconstpointer) (data + y * stride + 4 * x) & 0xffffff) != 0xffffff)
        return TRUE;

  return FALSE;
}

static void
check_page (MplTimelinePrint *print, guint page)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  mpl_timeline_print_get_size (print, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cr = cairo_create (surface);
  mpl_timeline_print_draw_page (print, page, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  /* The margins are free (the lower one has the footer), the body is not. */
  g_assert_false (is_inked (surface, 0, 0, (int) width, (int) (20 * MM) - 2));
  g_assert_false (is_inked (surface, 0, 0, (int) (20 * MM) - 2, (int) height));
  g_assert_false (is_inked (surface, (int) (width - 10 * MM) + 2, 0, (int) width, (int) height));
  g_assert_false (
      is_inked (surface, 0, (int) (height - 20 * MM) + 2, (int) width, (int) (height - 15 * MM)));
  g_assert_true (
      is_inked (surface, (int) (20 * MM), (int) (20 * MM), (int) (width / 2), (int) (height / 2)));
  g_assert_true (is_inked (surface, 0, (int) (height - 15 * MM), (int) width, (int) height));
  cairo_surface_destroy (surface);
}

/* Each row on each day is on exactly one page. */
static void
check_cover (MplTimelinePrint *print)
{
  guint n_pages = mpl_timeline_print_get_n_pages (print);
  guint n_rows = mpl_timeline_layout_get_n_rows (mpl_timeline_print_get_layout (print, 0));
  guint next = 0;
  MplSpan days = MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE);

  for (guint page = 0; page < n_pages; page++)
    {
      guint first = 0, n = 0;
      MplSpan page_days;

      mpl_timeline_print_get_page (print, page, &first, &n, &page_days);
      if (first == next)
        {
          next += n;
          days = page_days;
        }
      else
        {
          g_assert_cmpuint (first + n, ==, next);
          g_assert_cmpint (page_days.start, ==, days.end + 1);
          days.end = page_days.end;
        }
      for (guint row = first; row < first + n; row++)
        g_assert_cmpuint (mpl_timeline_print_find_row (print, row), <=, page);
      g_assert_true (n > 0 || n_rows == 0);
    }
  g_assert_cmpuint (next, ==, n_rows);
}

/* No label is cut at the right edge, none is left out. */
static void
check_labels (MplTimelinePrint *print)
{
  MplTimelineLayout *layout = mpl_timeline_print_get_layout (print, 0);

  for (guint i = 0; i < mpl_timeline_layout_get_n_rows (layout); i++)
    {
      const MplTimelineBar *bar = mpl_timeline_layout_get_bar (layout, i);

      if (bar->kind == MPL_TIMELINE_BAR_NONE || bar->kind == MPL_TIMELINE_BAR_SUMMARY)
        continue;
      g_assert_nonnull (bar->label);
      g_assert_cmpfloat (bar->label_box.x1, <=, mpl_timeline_layout_get_width (layout) + 0.01);
    }
}

/* No label of the scale is cut at the edges of a page. */
static void
check_header (MplTimelinePrint *print, guint page)
{
  MplTimelineLayout *layout = mpl_timeline_print_get_layout (print, page);
  double width = mpl_timeline_layout_get_width (layout);
  g_autoptr (MplTimelineHeader) header = mpl_timeline_header_new (layout, 0, width);

  for (guint i = 0; i < header->cells->len; i++)
    {
      const MplTimelineHeaderCell *cell = &g_array_index (header->cells, MplTimelineHeaderCell, i);

      g_assert_true (cell->text == NULL
                     || (cell->text_x >= 0 && cell->text_x + cell->text_width <= width));
    }
}

static void
check (MplTimelineInput *input, const MplTimelineExportOptions *options, guint n_pages)
{
  g_autoptr (MplTimelinePrint) print = mpl_timeline_print_new (input, options);

  if (n_pages > 0)
    g_assert_cmpuint (mpl_timeline_print_get_n_pages (print), ==, n_pages);
  check_cover (print);
  for (guint page = 0; page < mpl_timeline_print_get_n_pages (print); page++)
    {
      check_page (print, page);
      check_header (print, page);
    }
  if (options->day_width <= 0 && options->span.start == MPL_DAY_NONE)
    check_labels (print);
}

static void
test_papers (void)
{
  g_autoptr (MplTimelineInput) input = sample_year ();
  MplTimelineExportOptions options;

  init_options (&options);
  for (guint paper = MPL_TIMELINE_A4; paper <= MPL_TIMELINE_A3; paper++)
    for (guint landscape = 0; landscape < 2; landscape++)
      for (guint mono = 0; mono < 2; mono++)
        {
          options.paper = (MplTimelinePaper) paper;
          options.landscape = landscape == 1;
          options.mono = mono == 1;
          options.day_width = 0;
          check (input, &options, paper == MPL_TIMELINE_A3 || landscape == 0 ? 1 : 2);
          options.day_width = 4;
          check (input, &options, 0);
        }
}

static void
test_samples (void)
{
  g_autoptr (MplTimelineInput) one_day = sample_one_day ();
  g_autoptr (MplTimelineInput) three_years = sample_three_years ();
  g_autoptr (MplTimelineInput) long_titles = sample_long_titles ();
  MplTimelineExportOptions options;

  init_options (&options);
  check (one_day, &options, 1);
  check (three_years, &options, 0);
  check (long_titles, &options, 0);
  options.columns = 0;
  options.legend = FALSE;
  options.griffs = NULL;
  options.signature_name = options.signature_post = NULL;
  check (three_years, &options, 0);
}

/* Only a part of the year: bars reach beyond both ends. */
static void
test_period (void)
{
  g_autoptr (MplTimelineInput) input = sample_year ();
  g_autoptr (MplTimelinePrint) print = NULL;
  MplTimelineExportOptions options;
  guint first, n;
  MplSpan days;

  init_options (&options);
  options.span = MPL_SPAN_INIT (mpl_day_new (2026, 10, 1), mpl_day_new (2026, 10, 31));
  check (input, &options, 2);
  print = mpl_timeline_print_new (input, &options);
  mpl_timeline_print_get_page (print, 0, &first, &n, &days);
  g_assert_cmpint (days.start, ==, options.span.start);
  g_assert_cmpint (days.end, >=, options.span.end);
}

static void
test_empty (void)
{
  g_autoptr (MplTimelineInput) input = mpl_timeline_input_new (MPL_DAY_NONE);
  MplTimelineExportOptions options;

  mpl_timeline_input_seal (input);
  init_options (&options);
  check (input, &options, 1);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);

  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (MplTimelineInput) input
          = sample_random (rand, (guint) g_rand_int_range (rand, 1, 90));
      MplTimelineExportOptions options;

      init_options (&options);
      options.landscape = g_rand_boolean (rand);
      options.day_width = g_rand_boolean (rand) ? 0 : g_rand_double_range (rand, 1, 12);
      options.parts |= MPL_TIMELINE_PART_CRITICAL | MPL_TIMELINE_PART_TODAY;
      check (input, &options, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/print/papers", test_papers);
  g_test_add_func ("/timeline/print/samples", test_samples);
  g_test_add_func ("/timeline/print/period", test_period);
  g_test_add_func ("/timeline/print/empty", test_empty);
  g_test_add_func ("/timeline/print/random", test_random);
  return g_test_run ();
}
