/* mpl-timeline-text.h: texts measured and kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same texts are measured by the layout and drawn by the painter, frame after frame; each is
 * shaped once. Belongs to the thread that made it, as its font map does.
 */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum
{
  MPL_TEXT_NORMAL,
  MPL_TEXT_BOLD,
  MPL_TEXT_SMALL,
  MPL_TEXT_SMALL_BOLD,
  MPL_TEXT_TINY,
  MPL_TEXT_TITLE,
  MPL_TEXT_N_STYLES,
} MplTextStyle;

#define MPL_TYPE_TIMELINE_TEXT (mpl_timeline_text_get_type ())
G_DECLARE_FINAL_TYPE (MplTimelineText, mpl_timeline_text, MPL, TIMELINE_TEXT, GObject)

/**
 * mpl_timeline_text_new:
 * @font: the font of ordinary text; the other styles are made from it
 * @resolution: points per inch: 96 on a screen of scale 1, 72 on paper
 * @hinted: whether glyphs sit on whole points, as is best for a screen of scale 1
 *
 * Returns: (transfer full): an empty store of texts
 */
MplTimelineText *
mpl_timeline_text_new (const PangoFontDescription *font, double resolution, gboolean hinted);

/* The size of the ordinary font in points. */
double mpl_timeline_text_get_em (MplTimelineText *self);

/* The height of a line of that style in points. */
double mpl_timeline_text_get_height (MplTimelineText *self, MplTextStyle style);

/**
 * mpl_timeline_text_get_layout:
 * @self: a store of texts
 * @style: how it looks
 * @text: what it says, one line
 *
 * Returns: (transfer none): the text, valid until the next call of this or of get_width()
 */
PangoLayout *
mpl_timeline_text_get_layout (MplTimelineText *self, MplTextStyle style, const char *text);

/* The text's width in points. */
double mpl_timeline_text_get_width (MplTimelineText *self, MplTextStyle style, const char *text);

/**
 * mpl_timeline_text_new_layout:
 * @self: a store of texts
 * @style: how it looks
 * @text: what it says
 * @width: where lines are broken, in points; below 0 for nowhere
 * @max_lines: after how many lines it ends; 0 for never
 *
 * Where the text is longer, it ends with a whole word and «…», never within a word.
 *
 * Returns: (transfer full): a text of several lines, not kept
 */
PangoLayout *mpl_timeline_text_new_layout (MplTimelineText *self,
                                           MplTextStyle style,
                                           const char *text,
                                           double width,
                                           guint max_lines);

G_END_DECLS
