/* mpl-statement.h: a prepared SQL statement
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns one sqlite3_stmt. Values are only ever bound, by number from 1 as in the SQL. A text that
 * is bound has to live until the statement has run; one that is read lives until the next step.
 */

#pragma once

#include "model/mpl-value.h"

#include <sqlite3.h>

G_BEGIN_DECLS

typedef struct _MplStatement MplStatement;

/**
 * mpl_statement_new_take:
 * @statement: (transfer full): what sqlite3_prepare_v3() made
 *
 * Returns: (transfer full): its owner
 */
MplStatement *mpl_statement_new_take (sqlite3_stmt *statement);

/* Finalizes it. */
void mpl_statement_free (MplStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplStatement, mpl_statement_free)

/* Each binds one parameter; a %NULL text is the null value. */
void mpl_statement_bind_integer (MplStatement *self, int parameter, gint64 value);
void mpl_statement_bind_text (MplStatement *self, int parameter, const char *text);
void mpl_statement_bind_value (MplStatement *self, int parameter, const MplValue *value);

/**
 * mpl_statement_step:
 * @self: a statement
 * @row: (out): whether there is a row to read; where there is none the statement is reset
 * @error: where the reason goes; the statement is reset then
 */
gboolean mpl_statement_step (MplStatement *self, gboolean *row, GError **error);

/* Runs it to its end, whatever rows it gives. */
gboolean mpl_statement_run (MplStatement *self, GError **error);

/**
 * mpl_statement_fetch_integer:
 * @self: a statement with one row of one number
 * @value: (out): the number; @missing where there is no row or it is null
 * @missing: what to take then
 * @error: where the reason goes
 */
gboolean
mpl_statement_fetch_integer (MplStatement *self, gint64 *value, gint64 missing, GError **error);

/* Ends it before its last row and forgets what was bound. */
void mpl_statement_reset (MplStatement *self);

gint64 mpl_statement_get_integer (MplStatement *self, int column);

/* %NULL for the null value. */
const char *mpl_statement_get_text (MplStatement *self, int column);

gboolean mpl_statement_is_null (MplStatement *self, int column);

/**
 * mpl_statement_get_value:
 * @self: a statement at a row
 * @column: which, from 0
 * @value: filled; what it held before is freed
 */
void mpl_statement_get_value (MplStatement *self, int column, MplValue *value);

G_END_DECLS
