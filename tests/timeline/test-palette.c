/* test-palette.c: every text of every palette can be read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline/mpl-timeline-palette.h"

static const MplTimelinePaletteId ids[]
    = { MPL_TIMELINE_PALETTE_LIGHT,          MPL_TIMELINE_PALETTE_DARK,
        MPL_TIMELINE_PALETTE_LIGHT_CONTRAST, MPL_TIMELINE_PALETTE_DARK_CONTRAST,
        MPL_TIMELINE_PALETTE_PAPER,          MPL_TIMELINE_PALETTE_PAPER_MONO };

/* What a half-transparent colour looks like over another. */
static MplTimelineColor
lay (MplTimelineColor over, MplTimelineColor base)
{
  return mpl_timeline_color_mix (over, base, over & 0xff);
}

static void
test_contrast (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const MplTimelinePalette *palette = mpl_timeline_palette_get (ids[i]);
      gboolean strong = ids[i] == MPL_TIMELINE_PALETTE_LIGHT_CONTRAST
                        || ids[i] == MPL_TIMELINE_PALETTE_DARK_CONTRAST;
      /* WCAG 2: 4.5 for text (7 where the user asked for contrast), 3 for shapes. */
      double text = strong ? 7 : 4.5;
      const MplTimelineColor grounds[] = {
        palette->background,
        palette->header,
        lay (palette->weekend, palette->background),
        lay (palette->pause, palette->background),
        lay (palette->selected, palette->background),
      };

      for (guint j = 0; j < G_N_ELEMENTS (grounds); j++)
        {
          /* On white paper a break is hatched, not laid over. */
          if (palette->mono && j == 3)
            continue;
          g_assert_cmpfloat (mpl_timeline_color_contrast (palette->text, grounds[j]), >=, text);
          if (j != 4)
            g_assert_cmpfloat (mpl_timeline_color_contrast (palette->dim, grounds[j]), >=, 4.5);
          g_assert_cmpfloat (mpl_timeline_color_contrast (palette->overdue, grounds[j]), >=, 4.5);
          g_assert_cmpfloat (mpl_timeline_color_contrast (palette->today, grounds[j]), >=, 3);
        }
      g_assert_cmpfloat (mpl_timeline_color_contrast (palette->on_today, palette->today), >=, 4.5);
      g_assert_cmpfloat (mpl_timeline_color_contrast (palette->term_text, palette->term), >=, text);
      if (!palette->mono)
        g_assert_cmpfloat (mpl_timeline_color_contrast (palette->pause_text,
                                                        lay (palette->pause, palette->header)),
                           >=, text);
      g_assert_cmpfloat (mpl_timeline_color_contrast (palette->link, palette->background), >=, 3);
    }
}

static void
test_blocks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const MplTimelinePalette *palette = mpl_timeline_palette_get (ids[i]);

      for (guint j = 0; j < MPL_TIMELINE_N_BLOCK_COLORS; j++)
        {
          const MplTimelineBlockColor *block = &palette->blocks[j];
          MplTimelineColor row
              = mpl_timeline_color_mix (block->main, palette->background, palette->row_tint);
          MplTimelineColor fill
              = mpl_timeline_color_mix (block->main, palette->background, palette->fill_tint);

          g_assert_cmpfloat (mpl_timeline_color_contrast (block->title, row), >=, 4.5);
          g_assert_cmpfloat (mpl_timeline_color_contrast (block->on_main, block->main), >=, 3);
          g_assert_cmpfloat (mpl_timeline_color_contrast (block->main, palette->background), >=,
                             2.8);
          g_assert_cmpfloat (mpl_timeline_color_contrast (palette->text, fill), >=, 4.5);
        }
    }
}

static void
test_mix (void)
{
  g_assert_cmphex (mpl_timeline_color_mix (0x123456ff, 0xfedcbaff, 255), ==, 0x123456ff);
  g_assert_cmphex (mpl_timeline_color_mix (0x123456ff, 0xfedcbaff, 0), ==, 0xfedcbaff);
  g_assert_cmphex (mpl_timeline_color_mix (0x000000ff, 0xff00ffff, 128), ==, 0x7f007fff);
  g_assert_cmpfloat_with_epsilon (mpl_timeline_color_contrast (0x000000ff, 0xffffffff), 21, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/palette/contrast", test_contrast);
  g_test_add_func ("/timeline/palette/blocks", test_blocks);
  g_test_add_func ("/timeline/palette/mix", test_mix);
  return g_test_run ();
}
