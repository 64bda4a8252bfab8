/* mpl-plan-move-private.h: the parts of a move
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-plan-move.h"
#include "model/mpl-schedule-private.h"

G_BEGIN_DECLS

/* An activity that moves. */
typedef struct
{
  MplRow *row;
  MplSpan old;
  MplSpan span;
  int old_start; /* the ranks of @old's edges, asked for on every motion */
  int old_end;
  MplScheduleEdge start; /* the edges of @span, which several links may ask for */
  MplScheduleEdge end;
  MplSpan programme;  /* open where it is of none */
  gboolean milestone; /* one day */
  gboolean counts;    /* it is still to be done */
} MplPlanMoveItem;

/* A link that touches one that moves. */
typedef struct
{
  MplRow *row;
  MplScheduleLink link; /* from and to: indices of items, %MPL_PLAN_MOVE_STAYS for others */
  MplScheduleEdge from; /* the edge of one that stays */
  MplScheduleEdge to;
  gboolean was_broken;
} MplPlanMoveLink;

#define MPL_PLAN_MOVE_STAYS G_MAXUINT

struct _MplPlanMove
{
  MplSnapshot *snapshot;
  MplCalendar *calendar;
  MplPlanEdge edge;
  guint lead;
  GArray *items; /* of MplPlanMoveItem */
  GArray *links; /* of MplPlanMoveLink */

  /* The last motion. */
  int days;  /* of the lead's edge */
  int ranks; /* working days, where it is not free */
  gboolean free;
};

/* Whether the motion leaves the item where it is. */
gboolean mpl_plan_move_is_still (const MplPlanMove *self, guint index);

/* The morning of a day as an edge. */
MplScheduleEdge mpl_plan_move_make_edge (const MplPlanMove *self, MplDay day);

/* Fills @links; items stand at their old days. */
void mpl_plan_move_collect_links (MplPlanMove *self);

/* The rank that the successor's edge must have, and the one it has. */
int mpl_plan_move_get_target (const MplPlanMove *self, const MplPlanMoveLink *link, int *rank);

G_END_DECLS
