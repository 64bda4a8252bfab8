/* sound-plan.h: a plan in which a check finds nothing, to plant faults in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-change.h"
#include "model/mpl-snapshot.h"

G_BEGIN_DECLS

#define SOUND_N_ROLES 6

/* The day that checks of a sound plan are made on; all its activities are still to come. */
#define SOUND_TODAY (mpl_day_new (2026, 9, 1))

/* Ids are provisional; what a fault does to @change shows in the snapshot. */
typedef struct
{
  MplChange *change;
  gint64 programme;
  gint64 roles[SOUND_N_ROLES];
  gint64 persons[SOUND_N_ROLES];
  gint64 holdings[SOUND_N_ROLES];
  GArray *activities;  /* of gint64, in order */
  GArray *responsible; /* of gint64, for each activity one to a role */
  gint64 days[3];      /* of the calendar: two of 2026, one of 2027 */
  gint64 terms[2];     /* a quarter and a break */
} SoundPlan;

/* Of each three activities the first is single, the second recurring, the third a milestone; each
 * follows the one before, a new chain begins with every twelfth. */
SoundPlan *sound_plan_new (guint n_blocks, guint n_in_block);
void sound_plan_free (SoundPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SoundPlan, sound_plan_free)

gint64 sound_plan_get_activity (const SoundPlan *self, guint index);
MplDay sound_plan_get_day (const SoundPlan *self, guint index, guint field);
void sound_plan_set_integer (SoundPlan *self, guint index, guint field, gint64 value);
void sound_plan_link (SoundPlan *self, guint from, guint to);

/* (transfer full): the file with the plan as it is now. */
MplSnapshot *sound_plan_freeze (const SoundPlan *self);

G_END_DECLS
