/* mpl-timeline-view-private.h: what the files of MplTimelineView share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "app/widgets/mpl-timeline-drag.h"
#include "app/widgets/mpl-timeline-editor.h"
#include "app/widgets/mpl-timeline-view.h"

G_BEGIN_DECLS

struct _MplTimelineView
{
  GtkWidget parent_instance;

  MplTimelineScene *scene;
  GtkWidget *head;
  GtkWidget *ruler;
  GtkWidget *rows;
  GtkWidget *chart;
  GtkWidget *overlay;
  GtkWidget *menu;  /* NULL where rows have none */
  GtkWidget *entry; /* while a title is edited in its row */
  MplTimelineDrag *drag;
  MplTimelineEditor *editor; /* NULL where nothing can be changed */

  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;
  GtkScrollablePolicy hscroll_policy;
  GtkScrollablePolicy vscroll_policy;

  MplTimelineInput *input;
  MplTimelineParts parts;
  MplSpan period;
  MplTimelinePlace place; /* asked for, until there is room to go there */
  gboolean placed;        /* some part is looked at */
  AdwAnimation *animation;
  struct
  {
    double width[2]; /* logarithms of points per day, from and to */
    double day[2];
    double y[2];
  } move;

  MplTimelineColumnSet columns;
  double title_width; /* chosen by hand, 0 for what is best */
  double responsible_width;

  MplTimelineTipFunc tip_func;
  gpointer tip_data;
  double pointer_x; /* in the view's coordinates; below 0 while it is elsewhere */
  double pointer_y;
  double pinch_width;
  gboolean select_on_release; /* a press on one of several selected rows may begin a drag of all */
  guint level;
};

/* mpl-timeline-view-zoom.c */

/* The chart's size. */
int mpl_timeline_view_get_chart_width (MplTimelineView *self);
int mpl_timeline_view_get_chart_height (MplTimelineView *self);

/* Makes the scale hold all days and fill the chart, and tells the adjustments. */
void mpl_timeline_view_update_scale (MplTimelineView *self);

/* Goes to the part that was asked for, or to the one that shows most. */
void mpl_timeline_view_find_place (MplTimelineView *self);

/* Zooms at once so that the day at @anchor, in the chart's coordinates, stays there. */
void mpl_timeline_view_zoom_at (MplTimelineView *self, double day_width, double anchor);

/* Ends a movement that is under way. */
void mpl_timeline_view_stop (MplTimelineView *self);

/* Moves there; @y below 0 leaves the rows where they are. */
void mpl_timeline_view_move_to (MplTimelineView *self, double day_width, double day, double y);

/* Scrolls as little as needed to see a shown row whole. */
void mpl_timeline_view_see_row (MplTimelineView *self, int row);

/* mpl-timeline-view-columns.c */

/* Finds the widths of the columns for a view of @width points. */
void mpl_timeline_view_update_columns (MplTimelineView *self, int width);

void mpl_timeline_view_connect_columns (MplTimelineView *self);

/* mpl-timeline-view-pointer.c and mpl-timeline-view-keys.c: what the view answers to. */
void mpl_timeline_view_add_pointer (MplTimelineView *self);
void mpl_timeline_view_add_keys (MplTimelineView *self);

/* mpl-timeline-view-menu.c: adds the keys of the menu to the class. */
void mpl_timeline_view_install_menu (GtkWidgetClass *widget_class);

/* mpl-timeline-view-rename.c: where the entry of a title lies. */
void mpl_timeline_view_allocate_entry (MplTimelineView *self);

/* mpl-timeline-view-edit.c: a key that changes rows; whether it was one. */
gboolean mpl_timeline_view_edit_by_key (MplTimelineView *self, guint keyval, GdkModifierType state);

/* mpl-timeline-view.c: Enter or a double click on a shown row. */
void mpl_timeline_view_activate_row (MplTimelineView *self, int row);

G_END_DECLS
