/* test-shorten.c: a journal that has grown old or large
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-test.h"

#include "base/mpl-error.h"
#include "store/mpl-store-journal.h"
#include "store/mpl-transaction.h"

#include <string.h>

static void
set_today (const char *day)
{
  g_assert_true (g_setenv ("MENTORING_TODAY", day, TRUE));
}

/* Three years on, what was done becomes sentences; what came since can be taken back. */
static void
test_time (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  MplStore *store;
  g_autoptr (GPtrArray) commands = NULL;
  g_autoptr (GError) error = NULL;

  set_today ("2026-09-01");
  store = store_test_create (path);
  store_test_apply (store, store_test_add_person ("А"));
  store_test_apply (store, store_test_set_note (1, "x"));
  set_today ("2028-09-01");
  store_test_apply (store, store_test_add_person ("Б"));
  g_object_unref (store);

  /* A day on which nothing is changed changes nothing. */
  set_today ("2030-01-01");
  store = store_test_open (path);
  g_object_unref (store);
  store = store_test_open (path);
  commands = mpl_store_read_commands (store, 0, 10, &error);
  g_assert_false (((MplCommand *) g_ptr_array_index (commands, 2))->barrier);
  g_ptr_array_unref (g_steal_pointer (&commands));
  store_test_apply (store, store_test_add_person ("В"));
  g_object_unref (store);

  store = store_test_open (path);
  commands = mpl_store_read_commands (store, 0, 10, &error);
  g_assert_cmpuint (commands->len, ==, 4);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (((MplCommand *) g_ptr_array_index (commands, i))->barrier, ==, i >= 2);
  g_assert_cmpstr (((MplCommand *) g_ptr_array_index (commands, 2))->verb, ==, "person-edit");
  g_assert_cmpstr (((MplCommand *) g_ptr_array_index (commands, 2))->title, ==, "А");
  g_assert_cmpuint (((MplCommand *) g_ptr_array_index (commands, 2))->n_rows, ==, 1);

  g_assert_true (mpl_store_undo (store, NULL, &error));
  g_assert_true (mpl_store_undo (store, NULL, &error));
  g_assert_false (mpl_store_undo (store, NULL, &error));
  store_test_expect (&error, MPL_ERROR_BARRIER);
  g_assert_true (mpl_store_redo (store, NULL, &error));
  g_object_unref (store);
}

/* A command that was undone and is redone after its entries have gone cannot be. */
static void
test_undone (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  MplStore *store;
  g_autoptr (GError) error = NULL;

  set_today ("2026-09-01");
  store = store_test_create (path);
  store_test_apply (store, store_test_add_person ("А"));
  store_test_apply (store, store_test_add_person ("Б"));
  g_assert_true (mpl_store_undo (store, NULL, &error));
  set_today ("2036-09-01");
  g_object_unref (store);

  store = store_test_open (path);
  g_assert_false (mpl_store_redo (store, NULL, &error));
  store_test_expect (&error, MPL_ERROR_BARRIER);
  g_assert_false (mpl_store_undo (store, NULL, &error));
  store_test_expect (&error, MPL_ERROR_BARRIER);
  g_object_unref (store);
}

/* A clock that was wrong once, and the limit of size, which spares the newest. */
static void
test_limits (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autoptr (MplConnection) connection = NULL;
  g_autoptr (GError) error = NULL;
  MplStore *store;
  guint shortened = 0;

  set_today ("2026-09-01");
  store = store_test_create (path);
  for (int i = 0; i < 10; i++)
    {
      set_today (i == 6 ? "1999-01-01" : "2026-09-01");
      store_test_apply (store, store_test_add_person ("А"));
    }
  g_object_unref (store);

  connection = mpl_connection_open (path, TRUE, &error);
  g_assert_no_error (error);
  {
    g_auto (MplTransaction) transaction = MPL_TRANSACTION_INIT;

    g_assert_true (mpl_transaction_begin (&transaction, connection, &error));
    g_assert_true (
        mpl_store_journal_shorten (connection, 1500000000, G_MAXINT64, &shortened, &error));
    g_assert_cmpuint (shortened, ==, 0);
    g_assert_true (mpl_store_journal_shorten (connection, 0, 1000, &shortened, &error));
    g_assert_cmpuint (shortened, >, 3);
    g_assert_cmpuint (shortened, <, 9);
    g_assert_true (mpl_store_journal_shorten (connection, 0, 1, &shortened, &error));
    g_assert_true (mpl_transaction_commit (&transaction, &error));
  }
  g_clear_pointer (&connection, mpl_connection_free);

  store = store_test_open (path);
  g_assert_true (mpl_store_undo (store, NULL, &error));
  g_assert_false (mpl_store_undo (store, NULL, &error));
  store_test_expect (&error, MPL_ERROR_BARRIER);
  g_object_unref (store);
}

int
main (int argc, char **argv)
{
  store_test_init (&argc, &argv);

  g_test_add_func ("/store/shorten/time", test_time);
  g_test_add_func ("/store/shorten/undone", test_undone);
  g_test_add_func ("/store/shorten/limits", test_limits);

  return g_test_run ();
}
