/* mpl-row.h: the values of a record at one moment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row never changes: a record that changes gets another row. So a row may be read by any thread
 * that holds a reference, and the frozen copy that a worker gets (MplSnapshot) costs no copying.
 */

#pragma once

#include "base/mpl-day.h"
#include "model/mpl-field.h"

G_BEGIN_DECLS

/**
 * mpl_row_new_take:
 * @table: the record's type
 * @id: the record's id
 * @values: (array): a value for each field; the row takes the texts and leaves nulls
 *
 * Returns: (transfer full): a row
 */
MplRow *mpl_row_new_take (const MplTable *table, gint64 id, MplValue *values);

/* Counted atomically. */
MplRow *mpl_row_ref (MplRow *self);
void mpl_row_unref (MplRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplRow, mpl_row_unref)

const MplTable *mpl_row_get_table (const MplRow *self);
gint64 mpl_row_get_id (const MplRow *self);

/* (array): a value for each field of the table; they live as long as the row. */
const MplValue *mpl_row_get_values (const MplRow *self);

gboolean mpl_row_is_null (const MplRow *self, guint field);

/* The number in the field whatever it means; 0 for null. */
gint64 mpl_row_get_integer (const MplRow *self, guint field);

gboolean mpl_row_get_boolean (const MplRow *self, guint field);

/* %MPL_DAY_NONE for null. */
MplDay mpl_row_get_day (const MplRow *self, guint field);

/* %NULL for null; the text lives as long as the row. */
const char *mpl_row_get_text (const MplRow *self, guint field);

/* The index of the choice that the field holds, -1 for null. */
int mpl_row_get_choice (const MplRow *self, guint field);

/* The set of choices: bit n is choice n. */
guint64 mpl_row_get_flags (const MplRow *self, guint field);

/* The id of the record that the field refers to, 0 for none. */
gint64 mpl_row_get_reference (const MplRow *self, guint field);

/* The text that names the record in a sentence; "" where it has none. */
const char *mpl_row_get_title (const MplRow *self);

G_END_DECLS
