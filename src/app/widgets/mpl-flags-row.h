/* mpl-flags-row.h: a set of choices as a row of a list of preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/mpl-field.h"

G_BEGIN_DECLS

/**
 * MplFlagsRow:
 *
 * A row that unfolds to the choices of a field, each with a check mark; folded, it names the chosen
 * ones.
 *
 * Property `flags` (uint64): bit n is choice n.
 */
#define MPL_TYPE_FLAGS_ROW (mpl_flags_row_get_type ())
G_DECLARE_FINAL_TYPE (MplFlagsRow, mpl_flags_row, MPL, FLAGS_ROW, AdwExpanderRow)

/* A row without choices. */
GtkWidget *mpl_flags_row_new (void);

/**
 * mpl_flags_row_set_field:
 * @self: a row that has no field yet
 * @field: a field of flags, which tells the title and the choices
 * @with_codes: whether the codes are known to people («A1») and stand before the names
 */
void mpl_flags_row_set_field (MplFlagsRow *self, const MplField *field, gboolean with_codes);

guint64 mpl_flags_row_get_flags (MplFlagsRow *self);
/* Does not notify where they are the same. */
void mpl_flags_row_set_flags (MplFlagsRow *self, guint64 flags);

/* Shows only these choices and those that are chosen. */
void mpl_flags_row_set_offered (MplFlagsRow *self, guint64 offered);

G_END_DECLS
