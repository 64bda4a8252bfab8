/* test-history.c: changes applied, undone and done again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* memmem() */
#define _GNU_SOURCE

#include "store-test.h"

#include "base/mpl-error.h"
#include "model/mpl-person.h"

#include <string.h>

static void
undo (MplStore *store)
{
  g_autoptr (GError) error = NULL;

  mpl_store_undo (store, NULL, &error);
  g_assert_no_error (error);
}

static void
redo (MplStore *store)
{
  g_autoptr (GError) error = NULL;

  mpl_store_redo (store, NULL, &error);
  g_assert_no_error (error);
}

static void
test_first (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autoptr (MplStore) store = store_test_create (path);
  g_autofree char *start = store_test_dump (store);
  g_autofree char *with_person = NULL;
  g_autoptr (GArray) touched = g_array_new (FALSE, FALSE, sizeof (MplTouched));
  g_autoptr (MplChange) change = store_test_add_person ("Ёлкина");
  g_autoptr (MplCommand) command = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  g_assert_true (g_str_has_prefix (start, "school 1 "));
  id = mpl_store_apply (store, change, touched, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, ==, 1);
  g_assert_cmpuint (touched->len, ==, 1);
  g_assert_true (g_array_index (touched, MplTouched, 0).table == &mpl_person_table);
  g_assert_cmpint (g_array_index (touched, MplTouched, 0).id, ==, 1);
  g_assert_cmpint (mpl_change_get_real_id (change, -1), ==, 1);
  with_person = store_test_dump (store);
  g_assert_nonnull (strstr (with_person, "person 1 family=\"\\320\\201"));

  command = mpl_store_peek_undo (store);
  g_assert_nonnull (command);
  g_assert_cmpstr (command->verb, ==, "person-new");
  g_assert_cmpstr (command->subject_table, ==, "person");
  g_assert_cmpint (command->subject, ==, 1);
  g_assert_cmpuint (command->n_rows, ==, 1);
  g_assert_false (command->undone);
  g_assert_false (command->barrier);
  g_assert_null (mpl_store_peek_redo (store));

  undo (store);
  g_assert_null (mpl_store_peek_undo (store));
  {
    g_autofree char *now = store_test_dump (store);
    g_assert_cmpstr (now, ==, start);
  }
  redo (store);
  {
    g_autofree char *now = store_test_dump (store);
    g_assert_cmpstr (now, ==, with_person);
  }
}

static void
test_nothing (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autoptr (MplStore) store = store_test_create (path);
  g_autoptr (MplChange) empty = mpl_change_new ("person-edit");
  g_autoptr (MplChange) same = store_test_set_note (1, "x");
  g_autoptr (GError) error = NULL;

  g_assert_false (mpl_store_undo (store, NULL, &error));
  store_test_expect (&error, MPL_ERROR_NOTHING);
  g_assert_false (mpl_store_redo (store, NULL, &error));
  store_test_expect (&error, MPL_ERROR_NOTHING);
  g_assert_cmpint (mpl_store_apply (store, empty, NULL, &error), ==, 0);
  store_test_expect (&error, MPL_ERROR_NOTHING);

  /* A change that changes nothing is no command and leaves the redo branch. */
  store_test_apply (store, store_test_add_person ("А"));
  store_test_apply (store, store_test_set_note (1, "x"));
  store_test_apply (store, store_test_add_person ("Б"));
  undo (store);
  g_assert_cmpint (mpl_store_apply (store, same, NULL, &error), ==, 0);
  store_test_expect (&error, MPL_ERROR_NOTHING);
  redo (store);
}

/* A record that is no longer there, a rule of the file broken, a reference to nothing. */
static void
test_refused (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autoptr (MplStore) store = store_test_create (path);
  g_autoptr (MplChange) absent = store_test_set_note (7, "x");
  g_autoptr (MplChange) backwards = mpl_change_new ("person-edit");
  g_autoptr (MplChange) dangling = mpl_change_new ("holding-new");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  const MplTable *holding = mpl_table_find ("holding");
  gint64 id;

  store_test_apply (store, store_test_add_person ("А"));
  before = store_test_dump (store);

  g_assert_cmpint (mpl_store_apply (store, absent, NULL, &error), ==, 0);
  store_test_expect (&error, MPL_ERROR_NOT_FOUND);

  mpl_change_set_integer (backwards, &mpl_person_table, 1, MPL_PERSON_HIRED, 20000);
  mpl_change_set_integer (backwards, &mpl_person_table, 1, MPL_PERSON_DISMISSED, 19000);
  g_assert_cmpint (mpl_store_apply (store, backwards, NULL, &error), ==, 0);
  store_test_expect (&error, MPL_ERROR_INVALID);

  id = mpl_change_insert (dangling, holding);
  mpl_change_set_integer (dangling, holding, id, (guint) mpl_table_find_field (holding, "role"), 5);
  mpl_change_set_integer (dangling, holding, id, (guint) mpl_table_find_field (holding, "person"),
                          1);
  g_assert_cmpint (mpl_store_apply (store, dangling, NULL, &error), ==, 0);
  store_test_expect (&error, MPL_ERROR_INVALID);
  g_assert_cmpint (mpl_change_get_real_id (dangling, id), ==, 0);

  after = store_test_dump (store);
  g_assert_cmpstr (before, ==, after);
  undo (store);
  g_assert_null (mpl_store_peek_undo (store));
}

static void
test_burst (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  MplStore *store = store_test_create (path);
  g_autoptr (MplCommand) command = NULL;
  g_autoptr (MplCommand) other = NULL;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  gint64 first = 0;

  store_test_apply (store, store_test_add_person ("А"));
  start = store_test_dump (store);
  for (int i = 0; i < 5; i++)
    {
      g_autofree char *note = g_strnfill ((gsize) i + 1, 'x');
      MplChange *change = store_test_set_note (1, note);
      gint64 id;

      mpl_change_set_merge_key (change, "note/1/a");
      id = store_test_apply (store, change);
      if (i == 0)
        first = id;
      g_assert_cmpint (id, ==, first);
    }
  command = mpl_store_peek_undo (store);
  g_assert_cmpint (command->id, ==, first);
  g_assert_cmpuint (command->n_rows, ==, 1);
  g_assert_cmpstr (command->title, ==, "А");
  end = store_test_dump (store);

  undo (store);
  {
    g_autofree char *now = store_test_dump (store);
    g_assert_cmpstr (now, ==, start);
  }
  redo (store);
  {
    g_autofree char *now = store_test_dump (store);
    MplChange *change = store_test_set_note (1, "after");
    g_assert_cmpstr (now, ==, end);

    /* Going back and forth ends the burst. */
    mpl_change_set_merge_key (change, "note/1/a");
    g_assert_cmpint (store_test_apply (store, change), ==, first + 1);
  }
  g_object_unref (store);

  /* So does closing. */
  store = store_test_open (path);
  {
    MplChange *change = store_test_set_note (1, "anew");
    mpl_change_set_merge_key (change, "note/1/a");
    g_assert_cmpint (store_test_apply (store, change), ==, first + 2);
  }
  /* Another command in between, too. */
  store_test_apply (store, store_test_set_note (1, "another"));
  {
    MplChange *change = store_test_set_note (1, "third");
    mpl_change_set_merge_key (change, "note/1/a");
    g_assert_cmpint (store_test_apply (store, change), ==, first + 4);
  }
  g_object_unref (store);
}

static void
test_redo_branch (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  MplStore *store = store_test_create (path);
  g_autoptr (GPtrArray) commands = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 4; i++)
    store_test_apply (store, store_test_add_person ("А"));
  undo (store);
  undo (store);
  g_object_unref (store);

  store = store_test_open (path);
  store_test_apply (store, store_test_add_person ("Б"));
  g_assert_null (mpl_store_peek_redo (store));
  g_assert_false (mpl_store_redo (store, NULL, &error));
  store_test_expect (&error, MPL_ERROR_NOTHING);

  commands = mpl_store_read_commands (store, 0, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (commands->len, ==, 3);
  g_assert_cmpint (((MplCommand *) g_ptr_array_index (commands, 0))->id, ==, 5);
  g_assert_cmpint (((MplCommand *) g_ptr_array_index (commands, 1))->id, ==, 2);
  g_assert_cmpint (((MplCommand *) g_ptr_array_index (commands, 2))->id, ==, 1);
  {
    /* An id is never given twice. */
    g_autofree char *dump = store_test_dump (store);
    g_assert_null (strstr (dump, "person 3 "));
    g_assert_null (strstr (dump, "person 4 "));
    g_assert_nonnull (strstr (dump, "person 5 "));
  }
  g_object_unref (store);
}

/* What a barrier touches cannot be taken back and leaves no trace. */
static void
test_barrier (void)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  MplStore *store = store_test_create (path);
  MplChange *erasure = mpl_change_new ("person-erase");
  g_autoptr (GError) error = NULL;
  g_autoptr (MplCommand) command = NULL;
  g_autofree char *contents = NULL;
  gsize length = 0;

  store_test_apply (store, store_test_add_person ("Secretova"));
  store_test_apply (store, store_test_set_note (1, "Secretova was ill"));
  store_test_apply (store, store_test_add_person ("Stays"));
  mpl_change_delete (erasure, &mpl_person_table, 1);
  mpl_change_set_subject (erasure, &mpl_person_table, 1);
  mpl_change_set_barrier (erasure, TRUE);
  store_test_apply (store, erasure);

  g_assert_false (mpl_store_undo (store, NULL, &error));
  store_test_expect (&error, MPL_ERROR_BARRIER);
  command = mpl_store_peek_undo (store);
  g_assert_true (command->barrier);
  g_assert_null (command->title);
  store_test_apply (store, store_test_add_person ("Later"));
  undo (store);
  g_assert_false (mpl_store_undo (store, NULL, &error));
  store_test_expect (&error, MPL_ERROR_BARRIER);
  g_object_unref (store);

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_null (memmem (contents, length, "Secretova", 9));
  g_assert_nonnull (memmem (contents, length, "Stays", 5));
}

/* Records that differ between two moments are those that were told to be touched. */
static void
check_touched (GPtrArray *before, GPtrArray *after, GArray *touched)
{
  g_autoptr (GHashTable) texts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) changed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *sides[] = { before, after };
  GHashTableIter iter;
  gpointer key;

  for (int s = 0; s < 2; s++)
    {
      g_hash_table_remove_all (texts);
      for (guint i = 0; i < sides[1 - s]->len; i++)
        g_hash_table_add (texts, ((StoreTestRecord *) g_ptr_array_index (sides[1 - s], i))->text);
      for (guint i = 0; i < sides[s]->len; i++)
        {
          StoreTestRecord *record = g_ptr_array_index (sides[s], i);
          if (!g_hash_table_contains (texts, record->text))
            g_hash_table_add (
                changed, g_strdup_printf ("%s %" G_GINT64_FORMAT, record->table->name, record->id));
        }
    }
  for (guint i = 0; i < touched->len; i++)
    {
      MplTouched *item = &g_array_index (touched, MplTouched, i);
      g_assert_true (g_hash_table_add (
          told, g_strdup_printf ("%s %" G_GINT64_FORMAT, item->table->name, item->id)));
    }

  g_hash_table_iter_init (&iter, changed);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (told, key))
      g_error ("%s changed untold", (char *) key);
  g_assert_cmpuint (g_hash_table_size (told), ==, g_hash_table_size (changed));
}

/* A store, the states it has been in, and where among them it is. */
typedef struct
{
  MplStore *store;
  GRand *random;
  GPtrArray *states;
  guint state;
  guint n_refused;
} Walk;

static void
walk_change (Walk *walk, GArray *touched)
{
  g_autoptr (MplChange) change = store_test_make_change (walk->store, walk->random, 12);
  g_autoptr (GError) error = NULL;

  if (mpl_store_apply (walk->store, change, touched, &error) != 0)
    {
      g_ptr_array_set_size (walk->states, (int) walk->state + 1);
      g_ptr_array_add (walk->states, store_test_dump (walk->store));
      walk->state++;
    }
  else if (!g_error_matches (error, MPL_ERROR, MPL_ERROR_NOTHING))
    {
      g_assert_error (error, MPL_ERROR, MPL_ERROR_INVALID);
      walk->n_refused++;
    }
}

/* One step anywhere; the state that it leads to has to be as it was. */
static void
walk_step (Walk *walk, const char *path)
{
  int kind = g_rand_int_range (walk->random, 0, 10);
  g_autoptr (GArray) touched = g_array_new (FALSE, FALSE, sizeof (MplTouched));
  g_autoptr (GPtrArray) before = store_test_read (walk->store);
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char *dump = NULL;
  g_autoptr (GError) error = NULL;

  if (kind == 0)
    {
      g_object_unref (walk->store);
      walk->store = store_test_open (path);
    }
  else if (kind < 3 && walk->state > 0)
    {
      g_assert_true (mpl_store_undo (walk->store, touched, &error));
      walk->state--;
    }
  else if (kind < 5 && walk->state + 1 < walk->states->len)
    {
      g_assert_true (mpl_store_redo (walk->store, touched, &error));
      walk->state++;
    }
  else
    walk_change (walk, touched);

  dump = store_test_dump (walk->store);
  g_assert_cmpstr (dump, ==, g_ptr_array_index (walk->states, walk->state));
  after = store_test_read (walk->store);
  check_touched (before, after, touched);
}

/* Random changes, undos and redos, with the file closed now and then; then the whole way back and
 * forth. */
static void
test_random (gconstpointer data)
{
  g_autofree char *path = store_test_path ("a.mentoring");
  g_autoptr (GRand) random = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  Walk walk = { .store = store_test_create (path), .random = random, .states = states };
  guint n_rounds = g_test_slow () ? 2000 : 80;

  g_ptr_array_add (states, store_test_dump (walk.store));
  for (guint round = 0; round < n_rounds; round++)
    walk_step (&walk, path);

  while (walk.state > 0)
    {
      g_autofree char *dump = NULL;

      undo (walk.store);
      dump = store_test_dump (walk.store);
      g_assert_cmpstr (dump, ==, g_ptr_array_index (states, --walk.state));
    }
  while (walk.state + 1 < states->len)
    {
      g_autofree char *dump = NULL;

      redo (walk.store);
      dump = store_test_dump (walk.store);
      g_assert_cmpstr (dump, ==, g_ptr_array_index (states, ++walk.state));
    }
  g_test_message ("%u states, %u changes refused", states->len, walk.n_refused);
  g_assert_cmpuint (walk.n_refused, <, n_rounds / 4);
  g_object_unref (walk.store);
}

int
main (int argc, char **argv)
{
  store_test_init (&argc, &argv);

  g_test_add_func ("/store/history/first", test_first);
  g_test_add_func ("/store/history/nothing", test_nothing);
  g_test_add_func ("/store/history/refused", test_refused);
  g_test_add_func ("/store/history/burst", test_burst);
  g_test_add_func ("/store/history/redo-branch", test_redo_branch);
  g_test_add_func ("/store/history/barrier", test_barrier);
  for (guint seed = 1; seed <= 4; seed++)
    {
      g_autofree char *name = g_strdup_printf ("/store/history/random/%u", seed);
      g_test_add_data_func (name, GUINT_TO_POINTER (seed), test_random);
    }

  return g_test_run ();
}
