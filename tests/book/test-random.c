/* test-random.c: random changes over all types, back to the start and forth to the end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "book-test.h"
#include "model/random-change.h"

#include <glib/gstdio.h>

/* What a book that is opened anew holds. */
static char *
dump_file (const char *path)
{
  g_autoptr (MplBook) book = book_test_open (path, MPL_STORE_READ_ONLY);

  return dump_model (mpl_book_get_model (book));
}

static void
assert_dump (MplBook *book, const char *expected)
{
  g_autofree char *dump = dump_model (mpl_book_get_model (book));

  g_assert_cmpstr (dump, ==, expected);
}

static void
undo (MplBook *book)
{
  g_autoptr (GError) error = NULL;

  mpl_book_undo (book, &error);
  g_assert_no_error (error);
}

static void
redo (MplBook *book)
{
  g_autoptr (GError) error = NULL;

  mpl_book_redo (book, &error);
  g_assert_no_error (error);
}

/* One command, and the state after it. A change may come out empty or change nothing. */
static gboolean
apply_random (MplBook *book, GPtrArray *states)
{
  g_autoptr (MplChange) change
      = random_change_new (mpl_book_get_model (book), (guint) g_test_rand_int_range (1, 20));
  g_autofree char *dump = NULL;

  book_test_apply (book, change);
  dump = dump_model (mpl_book_get_model (book));
  if (g_str_equal (dump, g_ptr_array_index (states, states->len - 1)))
    return FALSE;
  g_ptr_array_add (states, g_steal_pointer (&dump));
  return TRUE;
}

static void
test_there_and_back (void)
{
  guint n_commands = g_getenv ("MENTORING_NIGHTLY") != NULL ? 200 : 40;
  g_autofree char *path = book_test_path ("a.mentoring");
  g_autoptr (MplBook) book = book_test_create (path);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *last_of_file = NULL;

  g_ptr_array_add (states, dump_model (mpl_book_get_model (book)));
  while (states->len < n_commands)
    {
      g_autofree char *of_file = NULL;

      if (!apply_random (book, states))
        continue;
      of_file = dump_file (path);
      assert_dump (book, of_file);
    }
  for (guint i = states->len - 1; i > 0; i--)
    {
      assert_dump (book, g_ptr_array_index (states, i));
      undo (book);
    }
  assert_dump (book, g_ptr_array_index (states, 0));
  g_assert_null (mpl_book_get_undo_label (book));
  last_of_file = dump_file (path);
  assert_dump (book, last_of_file);

  for (guint i = 1; i < states->len; i++)
    {
      redo (book);
      assert_dump (book, g_ptr_array_index (states, i));
    }
  g_assert_null (mpl_book_get_redo_label (book));
}

/* Back and forth at will, closing in between, and on from there. */
static void
test_walk (void)
{
  guint n_steps = g_getenv ("MENTORING_NIGHTLY") != NULL ? 800 : 150;
  g_autofree char *path = book_test_path ("a.mentoring");
  g_autoptr (MplBook) book = book_test_create (path);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  guint now = 0;

  g_ptr_array_add (states, dump_model (mpl_book_get_model (book)));
  for (guint i = 0; i < n_steps; i++)
    {
      int step = g_test_rand_int_range (0, 20);

      if (step < 7 && now > 0)
        {
          undo (book);
          now--;
        }
      else if (step < 12 && now + 1 < states->len)
        {
          redo (book);
          now++;
        }
      else if (step == 12)
        {
          g_clear_object (&book);
          book = book_test_open (path, MPL_STORE_DEFAULT);
        }
      else
        {
          g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);

          /* What could be done again is lost only where something else is done. */
          g_ptr_array_add (kept, g_strdup (g_ptr_array_index (states, now)));
          if (apply_random (book, kept))
            {
              g_ptr_array_set_size (states, (int) now + 1);
              g_ptr_array_add (states, g_strdup (g_ptr_array_index (kept, 1)));
              now++;
            }
        }
      assert_dump (book, g_ptr_array_index (states, now));
      g_assert_cmpint (mpl_book_get_undo_label (book) != NULL, ==, now > 0);
      g_assert_cmpint (mpl_book_get_redo_label (book) != NULL, ==, now + 1 < states->len);
    }
}

int
main (int argc, char *argv[])
{
  book_test_init (&argc, &argv);

  g_test_add_func ("/book/random/there-and-back", test_there_and_back);
  g_test_add_func ("/book/random/walk", test_walk);

  return g_test_run ();
}
