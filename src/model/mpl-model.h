/* mpl-model.h: the school file in memory
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All records, found by id and by what they refer to. From the opening of the file on it is the
 * truth on screen; the book alone changes it, after the file has changed. It belongs to the main
 * thread; a worker gets an MplSnapshot.
 */

#pragma once

#include "model/mpl-change.h"
#include "model/mpl-record-list.h"
#include "model/mpl-snapshot.h"

G_BEGIN_DECLS

#define MPL_TYPE_MODEL (mpl_model_get_type ())
G_DECLARE_FINAL_TYPE (MplModel, mpl_model, MPL, MODEL, GObject)

/* (transfer full): an empty model. */
MplModel *mpl_model_new (void);

/* (transfer none): all records of a type; the same list for as long as the model lives. */
MplRecordList *mpl_model_get_list (MplModel *self, const MplTable *table);

/* (transfer none) (nullable): a record. */
MplRecord *mpl_model_get (MplModel *self, const MplTable *table, gint64 id);

/**
 * mpl_model_get_children:
 * @self: a model
 * @table: the type of the records that refer
 * @field: its reference field
 * @id: the record that they refer to
 *
 * Who refers to a record by a field: the activities of a block, the actions of an activity. The
 * first call for a field builds its index; from then on it follows every change.
 *
 * Returns: (transfer none) (element-type MplRecord): by ascending id, may be empty; it lives
 *   until the model changes
 */
const GPtrArray *
mpl_model_get_children (MplModel *self, const MplTable *table, guint field, gint64 id);

/* (transfer none) (nullable): the school; %NULL only in a model that holds nothing. */
MplRecord *mpl_model_get_school (MplModel *self);

/* (transfer none) (nullable): the current programme, the newest that is not in the archive. */
MplRecord *mpl_model_get_programme (MplModel *self);

/* (transfer none) (nullable): the value of a setting. */
const char *mpl_model_get_setting (MplModel *self, const char *key);

/* Has @change give a setting its value, %NULL to forget it. */
void mpl_model_set_setting (MplModel *self, MplChange *change, const char *key, const char *value);

/**
 * mpl_model_delete:
 * @self: a model
 * @change: what deletes
 * @table: a type
 * @id: a record of it
 *
 * Has @change delete a record and all that belongs to it; what only refers to it lets go. What
 * the change has done before counts: a record that it has moved elsewhere stays.
 */
void mpl_model_delete (MplModel *self, MplChange *change, const MplTable *table, gint64 id);

/**
 * mpl_model_validate:
 * @self: a model
 * @change: a change of it
 * @error: %MPL_ERROR_INVALID where a record would break a rule or a reference would lead nowhere,
 *   %MPL_ERROR_NOT_FOUND where a record that it speaks of is not there
 */
gboolean mpl_model_validate (MplModel *self, MplChange *change, GError **error);

/**
 * mpl_model_get_snapshot:
 * @self: a model
 *
 * Costs next to nothing: rows are shared, and so are tables that have not changed since the last
 * call.
 *
 * Returns: (transfer full): the model as it is now
 */
MplSnapshot *mpl_model_get_snapshot (MplModel *self);

G_END_DECLS
