/* mpl-activity-draft.h: an activity as it is being edited
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A copy of an activity with all that belongs to it: its fields, its actions, who is responsible,
 * its predecessors and its values in the school's own columns. It is read from a snapshot, edited
 * freely (also into what is wrong), says what is wrong with it field by field, and makes the one
 * change that brings the file from what it was to what it is now. It belongs to one thread.
 */

#pragma once

#include "base/mpl-span.h"
#include "model/mpl-calendar.h"
#include "model/mpl-snapshot.h"

G_BEGIN_DECLS

/**
 * MplDraftList:
 * @MPL_DRAFT_ACTIONS: records of #mpl_action_table, in order
 * @MPL_DRAFT_RESPONSIBLE: records of #mpl_responsible_table, in order
 * @MPL_DRAFT_LINKS: records of #mpl_dependency_table that lead to the activity
 * @MPL_DRAFT_OWN: records of #mpl_activity_value_table
 *
 * What belongs to an activity. %MPL_DRAFT_FIELDS stands for the activity itself.
 */
typedef enum
{
  MPL_DRAFT_FIELDS = -1,
  MPL_DRAFT_ACTIONS,
  MPL_DRAFT_RESPONSIBLE,
  MPL_DRAFT_LINKS,
  MPL_DRAFT_OWN,
  MPL_DRAFT_N_LISTS,
} MplDraftList;

/**
 * MplDraftProblem:
 * @list: where it is
 * @item: the index in the list; 0 for the activity's own fields
 * @field: the field of the record
 * @warning: whether it may stay so
 * @message: a sentence for a person, translated
 */
typedef struct
{
  MplDraftList list;
  guint item;
  guint field;
  gboolean warning;
  char *message;
} MplDraftProblem;

/**
 * MplActivityDraft:
 *
 * Signal `changed`: after each edit that changes something.
 */
#define MPL_TYPE_ACTIVITY_DRAFT (mpl_activity_draft_get_type ())
G_DECLARE_FINAL_TYPE (MplActivityDraft, mpl_activity_draft, MPL, ACTIVITY_DRAFT, GObject)

/**
 * mpl_activity_draft_new:
 * @snapshot: a school file
 * @activity: the id of an activity of it
 *
 * Returns: (transfer full) (nullable): its draft; %NULL where there is no such activity
 */
MplActivityDraft *mpl_activity_draft_new (MplSnapshot *snapshot, gint64 activity);

/**
 * mpl_activity_draft_new_for_block:
 * @snapshot: a school file
 * @block: the id of a block of it
 * @span: the days to begin with, closed at both ends
 *
 * Returns: (transfer full) (nullable): the draft of a new activity at the block's end; %NULL where
 *   there is no such block
 */
MplActivityDraft *
mpl_activity_draft_new_for_block (MplSnapshot *snapshot, gint64 block, MplSpan span);

/* (transfer none): the file that it was read from. */
MplSnapshot *mpl_activity_draft_get_snapshot (MplActivityDraft *self);

/* (transfer none): the school's days. */
MplCalendar *mpl_activity_draft_get_calendar (MplActivityDraft *self);

/* The activity's id, 0 for a new one. */
gint64 mpl_activity_draft_get_id (MplActivityDraft *self);

/* (transfer none) (nullable): the programme that its block is of. */
MplRow *mpl_activity_draft_get_programme (MplActivityDraft *self);

/**
 * mpl_activity_draft_get:
 * @self: a draft
 * @list: %MPL_DRAFT_FIELDS for the activity's own fields
 * @item: the index in @list, 0 for the activity
 * @field: a field of the record
 *
 * Returns: (transfer none): its value, until the next edit
 */
const MplValue *
mpl_activity_draft_get (MplActivityDraft *self, MplDraftList list, guint item, guint field);

/* The same as numbers, days and texts: 0, %MPL_DAY_NONE and "" for null. */
gint64
mpl_activity_draft_get_integer (MplActivityDraft *self, MplDraftList list, guint item, guint field);
MplDay
mpl_activity_draft_get_day (MplActivityDraft *self, MplDraftList list, guint item, guint field);
const char *
mpl_activity_draft_get_text (MplActivityDraft *self, MplDraftList list, guint item, guint field);

/* The index of a choice, -1 for null. */
int mpl_activity_draft_get_choice (MplActivityDraft *self, guint field);

/**
 * mpl_activity_draft_set:
 * @self: a draft
 * @list: %MPL_DRAFT_FIELDS for the activity's own fields
 * @item: the index in @list, 0 for the activity
 * @field: a field of the record
 * @value: anything; what is wrong is found by mpl_activity_draft_check()
 *
 * What follows from a field follows: a milestone ends when it starts, an activity that does not
 * recur has no rule, without aim A1 there are no spheres; a later edit back brings the old value
 * again. An activity that begins to recur does so every month.
 */
void mpl_activity_draft_set (MplActivityDraft *self,
                             MplDraftList list,
                             guint item,
                             guint field,
                             const MplValue *value);

/* The same with numbers, days and texts. %MPL_DAY_NONE is null; so is an empty text, unless the
 * field is required. */
void mpl_activity_draft_set_integer (MplActivityDraft *self,
                                     MplDraftList list,
                                     guint item,
                                     guint field,
                                     gint64 value);
void mpl_activity_draft_set_day (MplActivityDraft *self,
                                 MplDraftList list,
                                 guint item,
                                 guint field,
                                 MplDay day);
void mpl_activity_draft_set_text (MplActivityDraft *self,
                                  MplDraftList list,
                                  guint item,
                                  guint field,
                                  const char *text);
void
mpl_activity_draft_set_null (MplActivityDraft *self, MplDraftList list, guint item, guint field);

/* How many records of @list belong to the activity. */
guint mpl_activity_draft_get_n (MplActivityDraft *self, MplDraftList list);

/* Adds a record with initial values to the end of @list; its index. */
guint mpl_activity_draft_add (MplActivityDraft *self, MplDraftList list);

/* Takes a record out of @list. */
void mpl_activity_draft_remove (MplActivityDraft *self, MplDraftList list, guint item);

/* Moves a record of an ordered list so that it is the @to-th afterwards. */
void mpl_activity_draft_move (MplActivityDraft *self, MplDraftList list, guint from, guint to);

/* (nullable): the value in an own column, %NULL for none. */
const char *mpl_activity_draft_get_own (MplActivityDraft *self, gint64 column);
/* Gives the activity a value in an own column; %NULL or "": takes it away. */
void mpl_activity_draft_set_own (MplActivityDraft *self, gint64 column, const char *value);

/* The index in %MPL_DRAFT_OWN of the value of a column, -1 for none. */
int mpl_activity_draft_find_own (MplActivityDraft *self, gint64 column);

/**
 * mpl_activity_draft_get_next_days:
 * @self: a draft
 * @from: the first day to tell
 * @max: how many at most
 *
 * Returns: (transfer full) (element-type MplDay): the days on which it recurs from @from on;
 *   empty where it does not or its rule has no days of its own
 */
GArray *mpl_activity_draft_get_next_days (MplActivityDraft *self, MplDay from, guint max);

/* Per cent, 0–100: what was set by hand, else as of mpl_activity_get_progress(). */
int mpl_activity_draft_get_progress (MplActivityDraft *self);

/**
 * mpl_activity_draft_is_dirty:
 * @self: a draft
 *
 * Returns: whether mpl_activity_draft_make_change() would change anything; always for a new one
 *   that somebody has edited
 */
gboolean mpl_activity_draft_is_dirty (MplActivityDraft *self);

/**
 * mpl_activity_draft_check:
 * @self: a draft
 * @today: the present day
 *
 * Returns: (transfer full) (element-type MplDraftProblem): what is wrong: the errors in the order
 *   of the fields and lists, then the warnings
 */
GPtrArray *mpl_activity_draft_check (MplActivityDraft *self, MplDay today);

/**
 * mpl_activity_draft_make_change:
 * @self: a draft without errors
 *
 * Only what differs from the file; records in order keep their positions as far as they can.
 *
 * Returns: (transfer full): the change, with the verb "activity-edit" or "activity-add"; empty
 *   where nothing was edited
 */
MplChange *mpl_activity_draft_make_change (MplActivityDraft *self);

/* The type of a list's records, the activity's own for %MPL_DRAFT_FIELDS. */
const MplTable *mpl_draft_list_get_table (MplDraftList list);

G_END_DECLS
