/* mpl-timeline-palette.c: the colours of a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * On screen, the blocks have libadwaita's accent colours and their standalone variants.
 */

#include "timeline/mpl-timeline-palette.h"

#include <math.h>

/* Blue, teal, green, yellow, orange, red, pink, purple, slate. */
#define LIGHT_BLOCKS                                                                \
  { { 0x3584e4ff, 0x0461beff, 0xffffffff }, { 0x2190a4ff, 0x007184ff, 0xffffffff }, \
    { 0x3a944aff, 0x15772eff, 0xffffffff }, { 0xc88800ff, 0x905300ff, 0x1f1500ff }, \
    { 0xed5b00ff, 0xb62200ff, 0x1f0c00ff }, { 0xe62d42ff, 0xc00023ff, 0xffffffff }, \
    { 0xd56199ff, 0xa2326cff, 0xffffffff }, { 0x9141acff, 0x8939a4ff, 0xffffffff }, \
    { 0x6f8396ff, 0x526678ff, 0xffffffff } }

#define DARK_BLOCKS                                                                 \
  { { 0x3584e4ff, 0x81d0ffff, 0xffffffff }, { 0x2190a4ff, 0x7bdff4ff, 0xffffffff }, \
    { 0x3a944aff, 0x8de698ff, 0xffffffff }, { 0xc88800ff, 0xffc057ff, 0x1f1500ff }, \
    { 0xed5b00ff, 0xff9c5bff, 0x1f0c00ff }, { 0xe62d42ff, 0xff888cff, 0xffffffff }, \
    { 0xd56199ff, 0xffa0d8ff, 0xffffffff }, { 0xa855c4ff, 0xfba7ffff, 0xffffffff }, \
    { 0x6f8396ff, 0xbbd1e5ff, 0xffffffff } }

#define MONO_BLOCK { 0x404040ff, 0x000000ff, 0xffffffff }

static const MplTimelinePalette palettes[] = {
  [MPL_TIMELINE_PALETTE_LIGHT] = {
    .background = 0xffffffff,
    .header = 0xf4f4f5ff,
    .header_line = 0xd6d6daff,
    .row_line = 0xededf0ff,
    .grid = 0xdcdce1ff,
    .text = 0x2e2e33ff,
    .dim = 0x65656bff,
    .weekend = 0x00000609,
    .holiday = 0xc01c2818,
    .pause = 0xf6d32d30,
    .pause_text = 0x7a5400ff,
    .term = 0xd7e3f5ff,
    .term_text = 0x1a4f93ff,
    .today = 0xe01b24ff,
    .on_today = 0xffffffff,
    .overdue = 0xc30018ff,
    .link = 0x8a8a91ff,
    .critical = 0xa51d2dff,
    .ghost = 0xa5a5acff,
    .selected = 0x3584e42e,
    .hovered = 0x0000060a,
    .muted = 0x8a8a91ff,
    .blocks = LIGHT_BLOCKS,
    .row_tint = 26,
    .fill_tint = 64,
  },
  [MPL_TIMELINE_PALETTE_DARK] = {
    .background = 0x1d1d20ff,
    .header = 0x26262aff,
    .header_line = 0x414146ff,
    .row_line = 0x29292dff,
    .grid = 0x37373cff,
    .text = 0xf0f0f2ff,
    .dim = 0xa9a9b0ff,
    .weekend = 0xffffff09,
    .holiday = 0xff7b6326,
    .pause = 0xf6d32d1f,
    .pause_text = 0xf2cf6aff,
    .term = 0x2a3d57ff,
    .term_text = 0xa9d2ffff,
    .today = 0xff6b6bff,
    .on_today = 0x2b0006ff,
    .overdue = 0xff938cff,
    .link = 0x8d8d95ff,
    .critical = 0xff7b63ff,
    .ghost = 0x77777fff,
    .selected = 0x3584e44c,
    .hovered = 0xffffff0d,
    .muted = 0x8d8d95ff,
    .blocks = DARK_BLOCKS,
    .row_tint = 42,
    .fill_tint = 84,
  },
  [MPL_TIMELINE_PALETTE_LIGHT_CONTRAST] = {
    .background = 0xffffffff,
    .header = 0xf2f2f3ff,
    .header_line = 0x77777dff,
    .row_line = 0xb4b4baff,
    .grid = 0x8e8e95ff,
    .text = 0x000000ff,
    .dim = 0x333338ff,
    .weekend = 0x00000616,
    .holiday = 0xc01c2830,
    .pause = 0xf6d32d55,
    .pause_text = 0x4d3300ff,
    .term = 0xc9daf3ff,
    .term_text = 0x06295cff,
    .today = 0xb3000bff,
    .on_today = 0xffffffff,
    .overdue = 0xa30010ff,
    .link = 0x44444aff,
    .critical = 0x8a0010ff,
    .ghost = 0x66666cff,
    .selected = 0x3584e455,
    .hovered = 0x00000616,
    .muted = 0x44444aff,
    .blocks = { { 0x1c71d8ff, 0x033e7bff, 0xffffffff }, { 0x007184ff, 0x004450ff, 0xffffffff },
                { 0x15772eff, 0x08461aff, 0xffffffff }, { 0x905300ff, 0x5c3400ff, 0xffffffff },
                { 0xb62200ff, 0x7a1700ff, 0xffffffff }, { 0xa51d2dff, 0x6e0a17ff, 0xffffffff },{ 0xa2326cff, 0x6b1c46ff, 0xffffffff }, { 0x8939a4ff, 0x5b1f70ff, 0xffffffff }, { 0x526678ff, 0x2f3d4aff, 0xffffffff } },
    .row_tint = 34,
    .fill_tint = 56,
  },
  [MPL_TIMELINE_PALETTE_DARK_CONTRAST] = {
    .background = 0x000000ff,
    .header = 0x17171aff,
    .header_line = 0x9a9aa1ff,
    .row_line = 0x55555bff,
    .grid = 0x77777dff,
    .text = 0xffffffff,
    .dim = 0xd5d5daff,
    .weekend = 0xffffff1a,
    .holiday = 0xff7b6340,
    .pause = 0xf6d32d3a,
    .pause_text = 0xffe08aff,
    .term = 0x1f3a60ff,
    .term_text = 0xd6eaffff,
    .today = 0xff8a84ff,
    .on_today = 0x000000ff,
    .overdue = 0xffaaa4ff,
    .link = 0xc4c4caff,
    .critical = 0xff9c8aff,
    .ghost = 0xb0b0b7ff,
    .selected = 0x3584e480,
    .hovered = 0xffffff1f,
    .muted = 0xc4c4caff,
    .blocks = { { 0x62a0eaff, 0xb5dcffff, 0x000000ff }, { 0x52b6c8ff, 0xb0eefaff, 0x000000ff },
                { 0x6cc47bff, 0xbff2c7ff, 0x000000ff }, { 0xe5b04aff, 0xffdc9cff, 0x000000ff },
                { 0xff9c5bff, 0xffc9a3ff, 0x000000ff }, { 0xff8f96ff, 0xffc4c8ff, 0x000000ff }, { 0xf0a0cbff, 0xffd0eaff, 0x000000ff }, { 0xd99be8ff, 0xfdd0ffff, 0x000000ff }, { 0xa9bccdff, 0xdcebf7ff, 0x000000ff } },
    .row_tint = 56,
    .fill_tint = 80,
  },
  [MPL_TIMELINE_PALETTE_PAPER] = {
    .background = 0xffffffff,
    .header = 0xf3f3f4ff,
    .header_line = 0xb9b9beff,
    .row_line = 0xe2e2e6ff,
    .grid = 0xcfcfd5ff,
    .text = 0x000000ff,
    .dim = 0x4d4d52ff,
    .weekend = 0x0000000b,
    .holiday = 0xc01c2820,
    .pause = 0xf6d32d38,
    .pause_text = 0x6b4a00ff,
    .term = 0xd7e3f5ff,
    .term_text = 0x16427cff,
    .today = 0xd0141dff,
    .on_today = 0xffffffff,
    .overdue = 0xb80016ff,
    .link = 0x6e6e75ff,
    .critical = 0x8f1626ff,
    .ghost = 0x97979eff,
    .selected = 0x00000000,
    .hovered = 0x00000000,
    .muted = 0x6e6e75ff,
    .blocks = LIGHT_BLOCKS,
    .row_tint = 26,
    .fill_tint = 56,
  },
  /* Toner does not print tints well: done is dark, the rest is white with an outline. */
  [MPL_TIMELINE_PALETTE_PAPER_MONO] = {
    .background = 0xffffffff,
    .header = 0xf0f0f0ff,
    .header_line = 0x8c8c8cff,
    .row_line = 0xd0d0d0ff,
    .grid = 0xb0b0b0ff,
    .text = 0x000000ff,
    .dim = 0x303030ff,
    .weekend = 0x00000012,
    .holiday = 0x0000002c,
    .pause = 0x00000050,
    .pause_text = 0x000000ff,
    .term = 0xffffffff,
    .term_text = 0x000000ff,
    .today = 0x000000ff,
    .on_today = 0xffffffff,
    .overdue = 0x000000ff,
    .link = 0x505050ff,
    .critical = 0x000000ff,
    .ghost = 0x909090ff,
    .selected = 0x00000000,
    .hovered = 0x00000000,
    .muted = 0x606060ff,
    .blocks = { MONO_BLOCK, MONO_BLOCK, MONO_BLOCK, MONO_BLOCK, MONO_BLOCK, MONO_BLOCK, MONO_BLOCK, MONO_BLOCK, MONO_BLOCK },
    .row_tint = 26,
    .fill_tint = 0,
    .mono = TRUE,
  },
};

const MplTimelinePalette *
mpl_timeline_palette_get (MplTimelinePaletteId id)
{
  g_return_val_if_fail (id < G_N_ELEMENTS (palettes), &palettes[0]);

  return &palettes[id];
}

MplTimelineColor
mpl_timeline_color_mix (MplTimelineColor color, MplTimelineColor base, guint8 share)
{
  MplTimelineColor mixed = 0xff;

  for (guint shift = 8; shift < 32; shift += 8)
    {
      guint a = (color >> shift) & 0xff;
      guint b = (base >> shift) & 0xff;

      mixed |= ((a * share + b * (255u - share) + 127) / 255) << shift;
    }

  return mixed;
}

static double
luminance (MplTimelineColor color)
{
  static const double weights[] = { 0.0722, 0.7152, 0.2126 };
  double sum = 0;

  for (guint i = 0; i < 3; i++)
    {
      double c = ((color >> (8 * (i + 1))) & 0xff) / 255.0;

      sum += weights[i] * (c <= 0.03928 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4));
    }

  return sum;
}

double
mpl_timeline_color_contrast (MplTimelineColor a, MplTimelineColor b)
{
  double x = luminance (a);
  double y = luminance (b);

  return (MAX (x, y) + 0.05) / (MIN (x, y) + 0.05);
}
