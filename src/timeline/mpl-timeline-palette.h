/* mpl-timeline-palette.h: the colours of a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Colours never carry a meaning alone: a status also has a fill, an outline, a mark or a word.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A colour as 0xRRGGBBAA. */
typedef guint32 MplTimelineColor;

typedef enum
{
  MPL_TIMELINE_PALETTE_LIGHT,
  MPL_TIMELINE_PALETTE_DARK,
  MPL_TIMELINE_PALETTE_LIGHT_CONTRAST,
  MPL_TIMELINE_PALETTE_DARK_CONTRAST,
  MPL_TIMELINE_PALETTE_PAPER,
  MPL_TIMELINE_PALETTE_PAPER_MONO,
} MplTimelinePaletteId;

/* As many as a block's colours in the model, in their order. */
#define MPL_TIMELINE_N_BLOCK_COLORS 9

/**
 * MplTimelineBlockColor:
 * @main: of what is done, of outlines and brackets
 * @title: of the block's title on its row
 * @on_main: of a text on @main
 */
typedef struct
{
  MplTimelineColor main;
  MplTimelineColor title;
  MplTimelineColor on_main;
} MplTimelineBlockColor;

/**
 * MplTimelinePalette:
 * @background: of the chart
 * @header: behind the scale
 * @header_line: between the scale's cells
 * @row_line: between rows
 * @grid: where a month (a week, a day) begins
 * @text: of labels and titles
 * @dim: of what matters less
 * @weekend: laid over Saturdays and Sundays
 * @holiday: laid over public holidays
 * @pause: laid over school breaks
 * @pause_text: a break's name
 * @term: behind a quarter's name
 * @term_text: a quarter's name
 * @today: the line and the flag of today
 * @on_today: the flag's text
 * @overdue: what is overdue
 * @link: arrows
 * @critical: the critical path
 * @ghost: the baseline
 * @selected: laid over selected rows
 * @hovered: laid over the row under the pointer
 * @muted: what is cancelled
 * @blocks: by a block's colour index, which wraps around
 * @row_tint: how much of its colour a block's row has, 0–255
 * @fill_tint: how much of its colour a bar has where it is not done, 0–255
 * @mono: told apart by patterns where others have tints
 */
typedef struct
{
  MplTimelineColor background;
  MplTimelineColor header;
  MplTimelineColor header_line;
  MplTimelineColor row_line;
  MplTimelineColor grid;
  MplTimelineColor text;
  MplTimelineColor dim;
  MplTimelineColor weekend;
  MplTimelineColor holiday;
  MplTimelineColor pause;
  MplTimelineColor pause_text;
  MplTimelineColor term;
  MplTimelineColor term_text;
  MplTimelineColor today;
  MplTimelineColor on_today;
  MplTimelineColor overdue;
  MplTimelineColor link;
  MplTimelineColor critical;
  MplTimelineColor ghost;
  MplTimelineColor selected;
  MplTimelineColor hovered;
  MplTimelineColor muted;
  MplTimelineBlockColor blocks[MPL_TIMELINE_N_BLOCK_COLORS];
  guint8 row_tint;
  guint8 fill_tint;
  gboolean mono;
} MplTimelinePalette;

/* (transfer none): one of the palettes of screen and paper */
const MplTimelinePalette *mpl_timeline_palette_get (MplTimelinePaletteId id);

/* @share of @color (0–255) over @base, opaque. */
MplTimelineColor
mpl_timeline_color_mix (MplTimelineColor color, MplTimelineColor base, guint8 share);

/**
 * mpl_timeline_color_contrast:
 * @a: an opaque colour
 * @b: another
 *
 * Returns: the contrast ratio of WCAG 2, from 1 to 21
 */
double mpl_timeline_color_contrast (MplTimelineColor a, MplTimelineColor b);

G_END_DECLS
