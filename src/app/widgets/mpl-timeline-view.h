/* mpl-timeline-view.h: a timeline: frozen columns beside a drawn chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Put it into a GtkScrolledWindow: rows, chart and scale scroll together, with the fingers' swing.
 * It zooms around the pointer (Ctrl and the wheel, two fingers), folds blocks, walks by keyboard.
 * It shows any MplTimelineInput. With an editor it changes what it shows: by dragging and by keys
 * (mpl-timeline-drag.h, mpl-timeline-view-edit.c).
 */

#pragma once

#include "app/widgets/mpl-timeline-editor.h"
#include "app/widgets/mpl-timeline-scene.h"

G_BEGIN_DECLS

/**
 * MplTimelineView:
 *
 * Signals: `row-activated` (#MplTimelineRowKind, gint64 id): Enter or a double click on an activity
 * or action; `selection-changed`; `zoomed`: another level of the zoom table holds; `renamed`
 * (#MplTimelineRowKind, gint64 id, string): a title was edited in its row.
 */
#define MPL_TYPE_TIMELINE_VIEW (mpl_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (MplTimelineView, mpl_timeline_view, MPL, TIMELINE_VIEW, GtkWidget)

/**
 * MplTimelinePlace: which part is looked at, independent of the font's size
 * @day_width: em per day; 0 where nobody has chosen yet
 * @day: the day at the chart's left edge, with the part of it that is gone
 * @row: the row at the upper edge, likewise
 */
typedef struct
{
  double day_width;
  double day;
  double row;
} MplTimelinePlace;

/**
 * MplTimelineTipFunc:
 * @row: the row under the pointer
 * @hit: what is under the pointer; its kind is %MPL_TIMELINE_HIT_ROW over the columns
 * @data: the caller's
 *
 * Returns: (transfer full) (nullable): what the tooltip says
 */
typedef char *(*MplTimelineTipFunc) (const MplTimelineRow *row,
                                     const MplTimelineHit *hit,
                                     gpointer data);

/* (transfer none): what the view shows; for whoever edits on it. */
MplTimelineScene *mpl_timeline_view_get_scene (MplTimelineView *self);

/**
 * mpl_timeline_view_set_input:
 * @self: a view
 * @input: (nullable): what it shows from now on
 * @period: the days that the scale has to hold beside those of the rows; not valid for none
 *
 * What is looked at stays; the first time it is the whole programme, or the weeks around today
 * where all of it would be too narrow.
 */
void mpl_timeline_view_set_input (MplTimelineView *self, MplTimelineInput *input, MplSpan period);

/* Who changes the rows; %NULL for nobody. */
void mpl_timeline_view_set_editor (MplTimelineView *self, MplTimelineEditor *editor);

/* The menu of a row, by the secondary button or the key of menus; once. */
void mpl_timeline_view_set_menu (MplTimelineView *self, GMenuModel *menu);

/* Edits the title of a record in its row; the signal `renamed` tells what it has become. */
void mpl_timeline_view_rename (MplTimelineView *self, MplTimelineRowKind kind, gint64 id);

/* What of the chart is shown. */
void mpl_timeline_view_set_parts (MplTimelineView *self, MplTimelineParts parts);

/* Which columns are shown as far as there is room. */
void mpl_timeline_view_set_columns (MplTimelineView *self, MplTimelineColumnSet columns);

/* What is told under the pointer. */
void mpl_timeline_view_set_tip_func (MplTimelineView *self, MplTimelineTipFunc func, gpointer data);

/* Which part is looked at, to be remembered. */
void mpl_timeline_view_get_place (MplTimelineView *self, MplTimelinePlace *place);
void mpl_timeline_view_set_place (MplTimelineView *self, const MplTimelinePlace *place);

/* Nearer by @steps levels of the zoom table, farther where they are negative. */
void mpl_timeline_view_zoom (MplTimelineView *self, int steps);

/* Whether there is a level nearer (@steps 1) or farther (-1). */
gboolean mpl_timeline_view_can_zoom (MplTimelineView *self, int steps);

/* The name of the zoom level that holds, translated. */
const char *mpl_timeline_view_get_zoom_name (MplTimelineView *self);

/* Shows the days of all rows. */
void mpl_timeline_view_fit (MplTimelineView *self);

/* Brings today to where it is seen well. */
void mpl_timeline_view_show_today (MplTimelineView *self);

/* Brings a record's row and bar into sight, unfolds its block and puts the cursor on it. */
void mpl_timeline_view_show_row (MplTimelineView *self, MplTimelineRowKind kind, gint64 id);

/* A view that shows nothing yet. */
GtkWidget *mpl_timeline_view_new (void);

G_END_DECLS
