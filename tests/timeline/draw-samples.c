/* draw-samples.c: pictures to look at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * draw-samples DIR [FONT]: draws the samples at several zooms and in every palette, and prints
 * them, into DIR.
 */

#include "timeline-sample.h"

#include "timeline/mpl-timeline-columns.h"
#include "timeline/mpl-timeline-export.h"
#include "timeline/mpl-timeline-painter.h"

#include <locale.h>

typedef struct
{
  const char *name;
  MplTimelineInput *(*make) (void);
  double day_width;
  MplTimelinePaletteId palette;
  int width;
  int height;
  double scale;
  double scroll_x;
  double scroll_y;
} Picture;

static MplTimelineInput *
make_many (void)
{
  return sample_many (10000);
}

static const Picture pictures[] = {
  { "year-light", sample_year, 3.9, MPL_TIMELINE_PALETTE_LIGHT, 1400, 1030, 1, 0, 0 },
  { "year-dark", sample_year, 3.9, MPL_TIMELINE_PALETTE_DARK, 1400, 1030, 1, 0, 0 },
  { "year-contrast", sample_year, 3.9, MPL_TIMELINE_PALETTE_LIGHT_CONTRAST, 1400, 1030, 1, 0, 0 },
  { "year-dark-contrast", sample_year, 3.9, MPL_TIMELINE_PALETTE_DARK_CONTRAST, 1400, 1030, 1, 0,
    0 },
  { "year-far", sample_year, 1.2, MPL_TIMELINE_PALETTE_LIGHT, 1000, 1030, 1, 0, 0 },
  { "year-year", sample_year, 2.3, MPL_TIMELINE_PALETTE_LIGHT, 1400, 1030, 1, 0, 0 },
  { "week", sample_year, 10.5, MPL_TIMELINE_PALETTE_LIGHT, 1400, 1030, 1, 500, 0 },
  { "week-wide", sample_year, 16, MPL_TIMELINE_PALETTE_LIGHT, 1400, 1030, 1, 900, 0 },
  { "day", sample_year, 24, MPL_TIMELINE_PALETTE_LIGHT, 1400, 1030, 1, 1700, 0 },
  { "day-wide", sample_year, 62, MPL_TIMELINE_PALETTE_DARK, 1400, 1030, 1, 5000, 0 },
  { "year-2x", sample_year, 3.9, MPL_TIMELINE_PALETTE_LIGHT, 1000, 700, 2, 0, 0 },
  { "long", sample_long_titles, 3.9, MPL_TIMELINE_PALETTE_LIGHT, 1400, 600, 1, 0, 0 },
  { "three-years", sample_three_years, 0.75, MPL_TIMELINE_PALETTE_LIGHT, 1400, 900, 1, 0, 0 },
  { "three-years-mid", sample_three_years, 1.9, MPL_TIMELINE_PALETTE_LIGHT, 1400, 900, 1, 700,
    900 },
  { "one-day", sample_one_day, 62, MPL_TIMELINE_PALETTE_LIGHT, 1000, 200, 1, 0, 0 },
  { "many", make_many, 3.9, MPL_TIMELINE_PALETTE_LIGHT, 1400, 900, 1, 0, 150000 },
};

static void
draw_picture (const Picture *picture, const PangoFontDescription *font, const char *dir)
{
  g_autoptr (MplTimelineInput) input = picture->make ();
  g_autoptr (MplTimelineText) text = mpl_timeline_text_new (font, 96, picture->scale == 1);
  const MplTimelinePalette *palette = mpl_timeline_palette_get (picture->palette);
  MplTimelinePainter painter = { .palette = palette };
  g_autoptr (MplTimelineLayout) layout = NULL;
  g_autofree char *path = g_strdup_printf ("%s/%s.png", dir, picture->name);
  MplSpan span = mpl_timeline_input_get_span (input);
  MplTimelineMetrics metrics;
  MplTimeScale scale;
  MplTimelineColumns columns;
  MplTimelineBox clip;
  cairo_surface_t *surface;
  cairo_t *cr;
  double header, left;

  mpl_timeline_metrics_init_screen (&metrics, mpl_timeline_text_get_em (text), picture->scale);
  mpl_time_scale_init (&scale, MPL_SPAN_INIT (span.start - 10, span.end + 30), picture->day_width,
                       metrics.em);
  layout = mpl_timeline_layout_new (input, text, &metrics, &scale,
                                    MPL_TIMELINE_PARTS_DEFAULT | MPL_TIMELINE_PART_CRITICAL);
  mpl_timeline_columns_init (&columns, layout, MPL_TIMELINE_COLUMNS_DEFAULT, 560, 1);
  left = mpl_timeline_columns_get_width (&columns);
  header = mpl_timeline_layout_get_header_height (layout);

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (picture->width * picture->scale),
                                        (int) (picture->height * picture->scale));
  cairo_surface_set_device_scale (surface, picture->scale, picture->scale);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, (palette->background >> 24) / 255.0,
                        ((palette->background >> 16) & 0xff) / 255.0,
                        ((palette->background >> 8) & 0xff) / 255.0);
  cairo_paint (cr);
  clip = (MplTimelineBox) { picture->scroll_x, picture->scroll_y,
                            picture->scroll_x + picture->width - left,
                            picture->scroll_y + picture->height - header };
  cairo_save (cr);
  cairo_translate (cr, left - clip.x0, header - clip.y0);
  mpl_timeline_painter_draw_chart (&painter, layout, cr, &clip);
  cairo_restore (cr);
  cairo_save (cr);
  cairo_translate (cr, left - clip.x0, 0);
  mpl_timeline_painter_draw_header (&painter, layout, NULL, cr, clip.x0, clip.x1);
  cairo_restore (cr);
  cairo_save (cr);
  cairo_rectangle (cr, 0, header, left, picture->height - header);
  cairo_clip (cr);
  cairo_translate (cr, 0, header - clip.y0);
  for (int row = mpl_timeline_layout_get_row_at (layout, clip.y0);
       row <= mpl_timeline_layout_get_row_at (layout, clip.y1)
       && row < (int) mpl_timeline_layout_get_n_rows (layout);
       row++)
    mpl_timeline_columns_draw_row (&columns, &painter, layout, (guint) row, cr, FALSE);
  cairo_restore (cr);
  mpl_timeline_columns_draw_header (&columns, &painter, layout, cr);

  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  mpl_timeline_columns_clear (&columns);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
print_sample (const char *name,
              MplTimelineInput *input,
              MplTimelineExportOptions *options,
              const char *dir)
{
  g_autofree char *pdf = g_strdup_printf ("%s/print-%s.pdf", dir, name);
  g_autofree char *png = g_strdup_printf ("%s/print-%s.png", dir, name);
  g_autoptr (GError) error = NULL;

  mpl_timeline_export (input, options, pdf, MPL_TIMELINE_PDF, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  mpl_timeline_export (input, options, png, MPL_TIMELINE_PNG, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
print_samples (const char *font, const char *dir)
{
  g_autoptr (MplTimelineInput) year = sample_year ();
  g_autoptr (MplTimelineInput) three_years = sample_three_years ();
  g_autoptr (MplTimelineInput) long_titles = sample_long_titles ();
  g_autoptr (MplTimelineInput) one_day = sample_one_day ();
  static const char *const reviewed[] = { "РАССМОТРЕНО", "на заседании педагогического совета",
                                          "протокол от 18.09.2026 № 2", NULL };
  static const char *const agreed[]
      = { "СОГЛАСОВАНО", "с профсоюзным комитетом", "протокол от 19.09.2026 № 5", NULL };
  static const char *const approved[]
      = { "УТВЕРЖДЕН", "приказом МБОУ «СОШ № 12»", "от 21.09.2026 № 214", NULL };
  const char *const *griffs[] = { reviewed, agreed, approved, NULL };
  MplTimelineExportOptions options;

  mpl_timeline_export_options_init (&options);
  options.font = font;
  options.title = "План реализации программы наставничества «педагог — педагог»";
  options.subtitle = "на 2026/27 учебный год";
  options.school = "МБОУ «СОШ № 12»";
  options.griffs = griffs;
  options.signature_post = "Куратор";
  options.signature_name = "Т. В. Орлова";
  options.day = SAMPLE_TODAY;
  print_sample ("a4", year, &options, dir);
  options.mono = TRUE;
  options.parts |= MPL_TIMELINE_PART_CRITICAL;
  print_sample ("a4-mono", year, &options, dir);
  options.mono = FALSE;
  options.landscape = FALSE;
  print_sample ("a4-portrait", year, &options, dir);
  options.paper = MPL_TIMELINE_A3;
  options.landscape = TRUE;
  print_sample ("a3", year, &options, dir);
  print_sample ("a3-three-years", three_years, &options, dir);
  options.paper = MPL_TIMELINE_A4;
  print_sample ("a4-long", long_titles, &options, dir);
  print_sample ("a4-one-day", one_day, &options, dir);
  options.day_width = 4.5;
  print_sample ("a4-scale", year, &options, dir);
}

int
main (int argc, char **argv)
{
  g_autoptr (PangoFontDescription) font = NULL;
  const char *family = argc > 2 ? argv[2] : "Sans";
  g_autofree char *description = g_strdup_printf ("%s 11", family);

  setlocale (LC_ALL, "");
  if (argc < 2)
    {
      g_printerr ("draw-samples DIR [FONT]\n");
      return 2;
    }

  g_mkdir_with_parents (argv[1], 0777);
  font = pango_font_description_from_string (description);
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    draw_picture (&pictures[i], font, argv[1]);
  print_samples (family, argv[1]);

  return 0;
}
