/* store-test.h: what the tests of the store share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/mpl-store.h"

G_BEGIN_DECLS

/* g_test_init() with folders of the test's own; in memory where the system has such a place, as
 * thousands of commits wait for a disk otherwise. */
void store_test_init (int *argc, char ***argv);

/* (transfer full): a path in a folder of the running test; the file is not there yet. */
char *store_test_path (const char *name);

/* A record as the dump knows it: "table id field=value…". */
typedef struct
{
  const MplTable *table;
  gint64 id;
  char *text;
} StoreTestRecord;

/* (transfer full) (element-type StoreTestRecord): every record, by table and id. */
GPtrArray *store_test_read (MplStore *store);

/* (transfer full): the same as one canonical text. */
char *store_test_dump (MplStore *store);

/* (transfer full): a change of one to @n_ops_max operations on all tables. The store may refuse it
 * where it breaks a unique value. */
MplChange *store_test_make_change (MplStore *store, GRand *random, guint n_ops_max);

/* (transfer full): a change that adds a person. */
MplChange *store_test_add_person (const char *family);

/* (transfer full): a change of a person's note. */
MplChange *store_test_set_note (gint64 person, const char *note);

/* Opens and asserts. */
MplStore *store_test_open (const char *path);
MplStore *store_test_create (const char *path);

/* Applies, asserts success, drops the change; returns the command. */
gint64 store_test_apply (MplStore *store, MplChange *change);

/* Asserts that @error is @code with a sentence, and clears it. */
void store_test_expect (GError **error, int code);

G_END_DECLS
