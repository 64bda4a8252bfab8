/* mpl-book-private.h: the parts of the book
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "book/mpl-book.h"

G_BEGIN_DECLS

/* Reads every row of the file into the empty model. */
gboolean mpl_book_load (MplStore *store, MplModel *model, GError **error);

/* Sorts @touched and reads its rows again into the model. Where a row cannot be read, the model
 * is left as it was. */
gboolean mpl_book_refresh (MplStore *store, MplModel *model, GArray *touched, GError **error);

/* (transfer full): the label of undo or redo for a command. */
char *mpl_command_make_label (const MplCommand *command, MplModel *model);

/* (transfer full): the sentence of a command. */
char *mpl_command_make_sentence (const MplCommand *command, MplModel *model);

G_END_DECLS
