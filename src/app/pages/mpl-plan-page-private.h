/* mpl-plan-page-private.h: what the files of MplPlanPage share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/pages/mpl-activity-pane.h"
#include "app/pages/mpl-plan-editor.h"
#include "app/pages/mpl-plan-list-view.h"
#include "app/pages/mpl-plan-list.h"
#include "app/pages/mpl-plan-page.h"
#include "app/pages/mpl-plan-timeline.h"

G_BEGIN_DECLS

struct _MplPlanPage
{
  AdwNavigationPage parent_instance;

  MplBook *book;
  GSignalGroup *book_signals;
  GSettings *settings; /* NULL remembers nothing */
  MplPlanEditor *editor;
  MplPlanList *list;
  GtkFilter *filter;
  GListModel *found; /* the rows of the list that the filter lets pass */
  char **words;      /* what is searched for, NULL or empty for nothing */
  char *view;
  guint n_found;
  guint n_all;
  gint64 link_from; /* the activity that a link is to begin at, 0 for none */
  gboolean narrow;

  AdwOverlaySplitView *split_view;
  MplActivityPane *pane;
  MplPlanTimeline *timeline;
  MplPlanListView *list_page;
  GtkMenuButton *view_button;
  AdwToggleGroup *toggles;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkLabel *found_label;
  GtkStack *stack;
  GtkStack *views;
};

/* mpl-plan-page-actions.c: adds the actions `plan.*` to the class. */
void mpl_plan_page_install_actions (GtkWidgetClass *widget_class);

/* mpl-plan-page-actions.c: adds the keys of the page. */
void mpl_plan_page_add_shortcuts (MplPlanPage *self);

/* mpl-plan-page-actions.c: which of them can be done now. */
void mpl_plan_page_update_actions (MplPlanPage *self);

/* mpl-plan-page-actions.c: opens the dialog of an activity. */
void mpl_plan_page_edit (MplPlanPage *self, gint64 activity);

G_END_DECLS
