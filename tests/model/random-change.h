/* random-change.h: changes that no person would think of, all of them allowed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mpl-model.h"

G_BEGIN_DECLS

/**
 * random_change_new:
 * @model: what it changes
 * @n_steps: how many records it inserts, updates or deletes by itself; what belongs to a deleted
 *   one goes too
 *
 * Over all types, by the numbers of g_test_rand_int(): the seed that the test prints gives the
 * same changes again. Every rule of the fields and of the file is kept.
 *
 * Returns: (transfer full): a change, empty if it so happens
 */
MplChange *random_change_new (MplModel *model, guint n_steps);

/* Gives a field of the change's record a random value that it may have. */
void random_change_set (MplModel *model,
                        MplChange *change,
                        const MplTable *table,
                        gint64 id,
                        guint field);

/* (transfer full): every record and value, in one order: two dumps are equal where two files
 * hold the same. */
char *dump_snapshot (MplSnapshot *snapshot);
char *dump_model (MplModel *model);

G_END_DECLS
