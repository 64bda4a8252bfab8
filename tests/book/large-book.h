/* large-book.h: a school file with very many activities, to measure with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In how many blocks its activities stand. */
#define LARGE_BOOK_N_BLOCKS 20

/* The days of its programme, a school year. */
#define LARGE_BOOK_FIRST 20681
#define LARGE_BOOK_LAST 21000

/* Makes the file @path: a programme with so many activities, each with what a plan's row holds,
 * every tenth linked to the one before. Ends the program where that fails. */
void large_book_create (const char *path, int n_activities);

G_END_DECLS
