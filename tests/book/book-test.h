/* book-test.h: what the tests of the book share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "book/mpl-book.h"

G_BEGIN_DECLS

/* g_test_init() with folders of the test's own; in memory where the system has such a place, as
 * thousands of commits wait for a disk otherwise. */
void book_test_init (int *argc, char ***argv);

/* (transfer full): a path in a folder of the running test; the file is not there yet. */
char *book_test_path (const char *name);

/* Each asserts success. */
MplBook *book_test_create (const char *path);
MplBook *book_test_open (const char *path, MplStoreFlags flags);
void book_test_apply (MplBook *book, MplChange *change);

G_END_DECLS
