/* mpl-change.h: the one currency of work
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A titled list of inserts, updates and deletes of records. Every job returns one; only
 * mpl_book_apply() performs one, as one transaction and one step of history. A preview is the
 * change shown.
 *
 * A record that is to be inserted has a provisional id below zero until the change is applied;
 * references may hold it, and the store puts the real one in its place.
 */

#pragma once

#include "model/mpl-field.h"

G_BEGIN_DECLS

#define MPL_TYPE_CHANGE (mpl_change_get_type ())
G_DECLARE_FINAL_TYPE (MplChange, mpl_change, MPL, CHANGE, GObject)

typedef enum
{
  MPL_CHANGE_INSERT,
  MPL_CHANGE_UPDATE,
  MPL_CHANGE_DELETE,
} MplChangeKind;

/**
 * MplChangeOp:
 * @kind: what is done
 * @table: to a record of which type
 * @id: to which record; below zero for an insert
 * @set: which fields @values tells: bit n is field n; all of them for an insert
 * @values: (array): a value for each field of @table
 */
typedef struct
{
  MplChangeKind kind;
  const MplTable *table;
  gint64 id;
  guint64 set;
  MplValue *values;
} MplChangeOp;

/**
 * mpl_change_new:
 * @verb: code of the sentence that names the command in menus and journal (mpl-verb.c):
 *   "activity-move"
 *
 * Returns: (transfer full): an empty change
 */
MplChange *mpl_change_new (const char *verb);

const char *mpl_change_get_verb (MplChange *self);

/**
 * mpl_change_set_subject:
 * @self: a change
 * @table: (nullable): the type of the record that the command's sentence is about
 * @id: the record, may be provisional
 */
void mpl_change_set_subject (MplChange *self, const MplTable *table, gint64 id);
const MplTable *mpl_change_get_subject (MplChange *self, gint64 *id);

/**
 * mpl_change_set_merge_key:
 * @self: a change
 * @key: (nullable): changes with the same key that follow each other become one command: a drag,
 *   a burst of typing ("activity/12/title/<editing session>")
 */
void mpl_change_set_merge_key (MplChange *self, const char *key);
const char *mpl_change_get_merge_key (MplChange *self);

/* A barrier is a command that undo does not cross (erasure of a person). */
void mpl_change_set_barrier (MplChange *self, gboolean barrier);
gboolean mpl_change_get_barrier (MplChange *self);

/**
 * mpl_change_insert:
 * @self: a change
 * @table: the type of the new record
 *
 * Adds a record with the initial values of its fields.
 *
 * Returns: its provisional id, below zero
 */
gint64 mpl_change_insert (MplChange *self, const MplTable *table);

/* Sets a field of a record that exists or is to be inserted. Setting a field of a record that
 * the same change deletes is a programmer's error. */
void mpl_change_set_integer (MplChange *self,
                             const MplTable *table,
                             gint64 id,
                             guint field,
                             gint64 value);
void mpl_change_set_text (MplChange *self,
                          const MplTable *table,
                          gint64 id,
                          guint field,
                          const char *value);
void mpl_change_set_null (MplChange *self, const MplTable *table, gint64 id, guint field);
void mpl_change_set_value (MplChange *self,
                           const MplTable *table,
                           gint64 id,
                           guint field,
                           const MplValue *value);

/* Deletes the record alone; mpl_model_delete() in mpl-model.h also what belongs to it. Deleting a
 * record that the same change inserts takes the insert back. */
void mpl_change_delete (MplChange *self, const MplTable *table, gint64 id);

guint mpl_change_get_n_ops (MplChange *self);
gboolean mpl_change_is_empty (MplChange *self);

/* The @index-th operation in the order of its first mention. (transfer none) */
const MplChangeOp *mpl_change_get_op (MplChange *self, guint index);

/* The operation on a record, %NULL where the change leaves it alone. */
const MplChangeOp *mpl_change_find_op (MplChange *self, const MplTable *table, gint64 id);

/**
 * mpl_change_resolve:
 * @self: a change that is being applied
 * @provisional: an id that mpl_change_insert() returned
 * @real: the id that the store gave
 */
void mpl_change_resolve (MplChange *self, gint64 provisional, gint64 real);

/* The real id of a provisional one after apply, 0 before; any other id comes back as it is. */
gint64 mpl_change_get_real_id (MplChange *self, gint64 id);

/**
 * mpl_change_validate:
 * @error: %MPL_ERROR_INVALID of the first value that breaks a rule of its field
 */
gboolean mpl_change_validate (MplChange *self, GError **error);

G_END_DECLS
