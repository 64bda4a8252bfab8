/* book-test.c: what the tests of the book share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "book-test.h"

#include <glib/gstdio.h>
#include <unistd.h>

void
book_test_init (int *argc, char ***argv)
{
  if (g_access ("/dev/shm", R_OK | W_OK | X_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", FALSE);
  g_test_init (argc, argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
}

char *
book_test_path (const char *name)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "school", NULL);

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));

  return g_build_filename (folder, name, NULL);
}

MplBook *
book_test_create (const char *path)
{
  g_autoptr (GError) error = NULL;
  MplBook *book = mpl_book_create (path, &error);

  g_assert_no_error (error);
  return book;
}

MplBook *
book_test_open (const char *path, MplStoreFlags flags)
{
  g_autoptr (GError) error = NULL;
  MplBook *book = mpl_book_open (path, flags | MPL_STORE_NO_BACKUP, &error);

  g_assert_no_error (error);
  return book;
}

void
book_test_apply (MplBook *book, MplChange *change)
{
  g_autoptr (GError) error = NULL;

  mpl_book_apply (book, change, &error);
  g_assert_no_error (error);
}
