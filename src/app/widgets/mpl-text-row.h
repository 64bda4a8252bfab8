/* mpl-text-row.h: a text of any length as a row of a list of preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * MplTextRow:
 *
 * A row with a title, a text that wraps, and a note below it. Unlike an entry it shows a long
 * title whole.
 *
 * Properties: `text`; `multiline` (whether it may hold line breaks; without, they become spaces);
 * `max-length` (characters allowed, 0 = any: the row counts them when they get near, and lets a
 * person go over, so that a text pasted in can be shortened).
 */
#define MPL_TYPE_TEXT_ROW (mpl_text_row_get_type ())
G_DECLARE_FINAL_TYPE (MplTextRow, mpl_text_row, MPL, TEXT_ROW, AdwPreferencesRow)

/* A row without a title and text. */
GtkWidget *mpl_text_row_new (void);

/* (transfer full): the text. */
char *mpl_text_row_get_text (MplTextRow *self);
/* Leaves the cursor where it is if the text is the same. */
void mpl_text_row_set_text (MplTextRow *self, const char *text);

/* (transfer none): what takes the focus, for a dialog that begins with it. */
GtkWidget *mpl_text_row_get_view (MplTextRow *self);

/* Shows what is wrong, or takes it away; @wrong may be %NULL. */
void mpl_text_row_set_wrong (MplTextRow *self, const char *wrong);

G_END_DECLS
