/* mpl-activity-draft-private.h: what the parts of the draft share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-activity-draft.h"
#include "model/mpl-activity.h"

G_BEGIN_DECLS

/* A record that belongs to the activity. */
typedef struct
{
  gint64 id; /* 0 for a new one */
  guint n_values;
  MplValue *values;
} MplDraftItem;

struct _MplActivityDraft
{
  GObject parent_instance;

  MplSnapshot *snapshot;
  MplCalendar *calendar;
  gint64 id; /* 0 for a new one */
  gboolean touched;
  gboolean quiet; /* several steps of one edit: the last one tells of it */
  MplValue values[MPL_ACTIVITY_N_FIELDS];
  GPtrArray *lists[MPL_DRAFT_N_LISTS]; /* of MplDraftItem */

  /* What a choice has taken away, and gives again when it is taken back. */
  MplValue kept_rule;
  MplValue kept_end;
  gint64 kept_spheres;
};

/* The field of a list's records that holds the activity's id. */
guint mpl_draft_list_get_owner (MplDraftList list);

/* The field that holds a record's place, -1 where the list has no order. */
int mpl_draft_list_get_position (MplDraftList list);

/* The values of a record: the activity's own for MPL_DRAFT_FIELDS. */
MplValue *mpl_activity_draft_get_values (MplActivityDraft *self, MplDraftList list, guint item);

/* What is wrong with the links; mpl-activity-draft-links.c. */
void mpl_activity_draft_check_links (MplActivityDraft *self, GPtrArray *problems);

/* Adds a problem, whose message it takes. */
void mpl_draft_problem_take (GPtrArray *problems,
                             MplDraftList list,
                             guint item,
                             guint field,
                             gboolean warning,
                             char *message);

G_END_DECLS
