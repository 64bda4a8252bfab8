/* mpl-timeline-scene.h: what the parts of a timeline's view share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Chart, scale, frozen rows and their heads show the same rows at the same place: which these are,
 * where they lie, what is folded, selected, under the pointer and under the keyboard's cursor is
 * kept here once. Rows are told by their place among the shown ones; what a person did to a row
 * (folded it, selected it) stays with its record when the plan changes.
 */

#pragma once

#include <gtk/gtk.h>

#include "timeline/mpl-timeline-columns.h"
#include "timeline/mpl-timeline-painter.h"

G_BEGIN_DECLS

/**
 * MplTimelineSceneChange: what is not as it was
 * @MPL_TIMELINE_SCENE_ROWS: the rows, or what they show
 * @MPL_TIMELINE_SCENE_SCALE: where days lie
 * @MPL_TIMELINE_SCENE_POSITION: which part is looked at
 * @MPL_TIMELINE_SCENE_CURSOR: which row the keyboard is on
 * @MPL_TIMELINE_SCENE_SELECTION: which rows are selected
 * @MPL_TIMELINE_SCENE_HOVER: which row is under the pointer
 * @MPL_TIMELINE_SCENE_COLUMNS: the columns and their widths
 * @MPL_TIMELINE_SCENE_LOOK: fonts, sizes, colours
 */
typedef enum
{
  MPL_TIMELINE_SCENE_ROWS = 1 << 0,
  MPL_TIMELINE_SCENE_SCALE = 1 << 1,
  MPL_TIMELINE_SCENE_POSITION = 1 << 2,
  MPL_TIMELINE_SCENE_CURSOR = 1 << 3,
  MPL_TIMELINE_SCENE_SELECTION = 1 << 4,
  MPL_TIMELINE_SCENE_HOVER = 1 << 5,
  MPL_TIMELINE_SCENE_COLUMNS = 1 << 6,
  MPL_TIMELINE_SCENE_LOOK = 1 << 7,
} MplTimelineSceneChange;

/**
 * MplTimelineScene:
 *
 * Signal `changed` (guint: #MplTimelineSceneChange flags).
 */
#define MPL_TYPE_TIMELINE_SCENE (mpl_timeline_scene_get_type ())
G_DECLARE_FINAL_TYPE (MplTimelineScene, mpl_timeline_scene, MPL, TIMELINE_SCENE, GObject)

/* (transfer full): a scene without rows and fonts. */
MplTimelineScene *mpl_timeline_scene_new (void);

/**
 * mpl_timeline_scene_set_look:
 * @self: a scene
 * @font: the font of ordinary text
 * @resolution: points per inch
 * @scale: device pixels per pixel
 * @palette: the colours
 */
void mpl_timeline_scene_set_look (MplTimelineScene *self,
                                  const PangoFontDescription *font,
                                  double resolution,
                                  double scale,
                                  MplTimelinePaletteId palette);

/**
 * mpl_timeline_scene_set_input:
 * @self: a scene
 * @input: (nullable): the rows from now on
 * @parts: what is shown of them
 *
 * Cursor, selection and folding stay with their records as far as these are still there.
 */
void mpl_timeline_scene_set_input (MplTimelineScene *self,
                                   MplTimelineInput *input,
                                   MplTimelineParts parts);

/* (transfer none) (nullable): where everything lies; %NULL without rows or fonts. A change of
 * input, look or parts makes another one. */
MplTimelineLayout *mpl_timeline_scene_get_layout (MplTimelineScene *self);

/* (transfer none): the colours, with the rows' state. */
const MplTimelinePainter *mpl_timeline_scene_get_painter (MplTimelineScene *self);

/* (transfer none): the sizes. */
const MplTimelineMetrics *mpl_timeline_scene_get_metrics (MplTimelineScene *self);

/* (nullable) (transfer none): measures texts; %NULL without a font. */
MplTimelineText *mpl_timeline_scene_get_text (MplTimelineScene *self);

MplTimelineParts mpl_timeline_scene_get_parts (MplTimelineScene *self);

/* The number of shown rows. */
guint mpl_timeline_scene_get_n_rows (MplTimelineScene *self);

/* (transfer none): a shown row. */
const MplTimelineRow *mpl_timeline_scene_get_row (MplTimelineScene *self, guint row);

/* The shown row of a record, -1 where it is not shown. */
int mpl_timeline_scene_find_row (MplTimelineScene *self, MplTimelineRowKind kind, gint64 id);

/* Where days lie; kept while there are no rows, too. */
const MplTimeScale *mpl_timeline_scene_get_scale (MplTimelineScene *self);
void mpl_timeline_scene_set_scale (MplTimelineScene *self, const MplTimeScale *scale);

/* Which part is looked at: points from the chart's upper left corner, on whole device pixels. */
void mpl_timeline_scene_get_position (MplTimelineScene *self, double *x, double *y);
void mpl_timeline_scene_set_position (MplTimelineScene *self, double x, double y);

/* The row that the keyboard is on, -1 for none. */
int mpl_timeline_scene_get_cursor (MplTimelineScene *self);
void mpl_timeline_scene_set_cursor (MplTimelineScene *self, int row);

/* The row under the pointer, -1 for none. */
void mpl_timeline_scene_set_hover (MplTimelineScene *self, int row);

/**
 * MplTimelineSelect: how a row gets selected
 * @MPL_TIMELINE_SELECT_ONLY: it alone
 * @MPL_TIMELINE_SELECT_TOGGLE: it is added or taken away
 * @MPL_TIMELINE_SELECT_RANGE: all from the row that was selected last up to it
 */
typedef enum
{
  MPL_TIMELINE_SELECT_ONLY,
  MPL_TIMELINE_SELECT_TOGGLE,
  MPL_TIMELINE_SELECT_RANGE,
} MplTimelineSelect;

/* Selects a shown row; -1 deselects all. */
void mpl_timeline_scene_select (MplTimelineScene *self, int row, MplTimelineSelect how);
gboolean mpl_timeline_scene_get_selected (MplTimelineScene *self, guint row);
guint mpl_timeline_scene_get_n_selected (MplTimelineScene *self);

/* (transfer full) (element-type gint64): the ids of the selected rows of a kind, in their order. */
GArray *mpl_timeline_scene_get_selected_ids (MplTimelineScene *self, MplTimelineRowKind kind);

/* Whether a block's rows are hidden. @row is a shown row and a block. */
gboolean mpl_timeline_scene_get_folded (MplTimelineScene *self, guint row);
void mpl_timeline_scene_set_folded (MplTimelineScene *self, guint row, gboolean folded);
void mpl_timeline_scene_fold_all (MplTimelineScene *self, gboolean folded);

/**
 * mpl_timeline_scene_get_columns:
 * @self: a scene
 *
 * Returns: (transfer none): the widths of the frozen columns; `title_widths` is not told
 */
const MplTimelineColumns *mpl_timeline_scene_get_columns (MplTimelineScene *self);
void mpl_timeline_scene_set_columns (MplTimelineScene *self, const MplTimelineColumns *columns);

/* The colour of a shown row's ground: its block's, selected, under the pointer. */
MplTimelineColor mpl_timeline_scene_get_ground (MplTimelineScene *self, guint row);

G_END_DECLS
