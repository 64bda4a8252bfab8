/* mpl-plan-paste-private.h: the parts of a paste
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-plan-clip-private.h"

G_BEGIN_DECLS

typedef struct
{
  MplSnapshot *snapshot;
  const MplCalendar *calendar;
  MplPlanClip *clip; /* its values become those that are pasted */
  MplChange *change;
  gint64 block;
  int days; /* by which all is shifted */
  gboolean same_file;
  gboolean keeps_state;
  const char *suffix; /* (nullable) */
  GHashTable *ids;    /* MplPlanClipRecord → id in the file */
  MplPlanPaste result;
} MplPlanPasting;

/* Inserts the record with its values as they are now. */
void mpl_plan_pasting_insert (MplPlanPasting *self, MplPlanClipRecord *record);

/* The id that a record of the clip has in the file, 0 for none. */
gint64 mpl_plan_pasting_get_id (const MplPlanPasting *self, const MplTable *table, gint64 id);

/* All that belongs to the activities, which are there. */
void mpl_plan_pasting_add_parts (MplPlanPasting *self);

G_END_DECLS
