/* test-book.c: a book from its making to its closing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-error.h"
#include "book-test.h"
#include "model/mpl-activity.h"
#include "model/mpl-programme.h"
#include "model/mpl-school.h"
#include "model/mpl-verb.h"
#include "model/random-change.h"

#include <glib/gstdio.h>
#include <string.h>

static gint64
add_programme (MplBook *book, const char *title)
{
  g_autoptr (MplChange) change = mpl_change_new ("programme-add");
  const MplTable *table = &mpl_programme_table;
  gint64 id = mpl_change_insert (change, table);

  mpl_change_set_text (change, table, id, MPL_PROGRAMME_TITLE, title);
  mpl_change_set_integer (change, table, id, MPL_PROGRAMME_START, 20000);
  mpl_change_set_integer (change, table, id, MPL_PROGRAMME_END, 20300);
  mpl_change_set_subject (change, table, id);
  book_test_apply (book, change);

  return mpl_change_get_real_id (change, id);
}

static MplChange *
new_title (gint64 programme, const char *title)
{
  MplChange *change = mpl_change_new ("programme-edit");

  mpl_change_set_text (change, &mpl_programme_table, programme, MPL_PROGRAMME_TITLE, title);
  mpl_change_set_subject (change, &mpl_programme_table, programme);

  return change;
}

static void
set_title (MplBook *book, gint64 programme, const char *title)
{
  g_autoptr (MplChange) change = new_title (programme, title);

  book_test_apply (book, change);
}

static const char *
get_title (MplBook *book, gint64 programme)
{
  MplRecord *record = mpl_model_get (mpl_book_get_model (book), &mpl_programme_table, programme);

  return record == NULL ? NULL : mpl_record_get_text (record, MPL_PROGRAMME_TITLE);
}

static void
test_new (void)
{
  g_autofree char *path = book_test_path ("a.mentoring");
  g_autoptr (MplBook) book = book_test_create (path);
  g_autoptr (GError) error = NULL;
  MplRecord *school = mpl_model_get_school (mpl_book_get_model (book));

  g_assert_cmpstr (mpl_record_get_text (school, MPL_SCHOOL_NAME_SHORT), ==, "");
  g_assert_cmpint (mpl_record_get_integer (school, MPL_SCHOOL_WEEK), ==, 5);
  g_assert_null (mpl_model_get_programme (mpl_book_get_model (book)));
  g_assert_false (mpl_book_get_read_only (book));
  g_assert_null (mpl_book_get_undo_label (book));
  g_assert_null (mpl_book_get_redo_label (book));
  g_assert_false (mpl_book_undo (book, &error));
  g_assert_error (error, MPL_ERROR, MPL_ERROR_NOTHING);
  g_clear_error (&error);
  g_assert_false (mpl_book_redo (book, &error));
  g_assert_error (error, MPL_ERROR, MPL_ERROR_NOTHING);
}

static void
count_notify (guint *counter)
{
  (*counter)++;
}

static void
test_labels (void)
{
  g_autofree char *path = book_test_path ("a.mentoring");
  g_autoptr (MplBook) book = book_test_create (path);
  g_autoptr (GError) error = NULL;
  guint n_undo = 0, n_redo = 0;
  gint64 id;

  g_signal_connect_swapped (book, "notify::undo-label", G_CALLBACK (count_notify), &n_undo);
  g_signal_connect_swapped (book, "notify::redo-label", G_CALLBACK (count_notify), &n_redo);

  id = add_programme (book, "Первая");
  g_assert_cmpstr (mpl_book_get_undo_label (book), ==, "add programme “Первая”");
  g_assert_null (mpl_book_get_redo_label (book));
  set_title (book, id, "Вторая");
  g_assert_cmpstr (mpl_book_get_undo_label (book), ==, "change programme “Вторая”");
  g_assert_cmpuint (n_undo, ==, 2);
  g_assert_cmpuint (n_redo, ==, 0);

  g_assert_true (mpl_book_undo (book, &error));
  g_assert_no_error (error);
  /* What it is called now. */
  g_assert_cmpstr (mpl_book_get_undo_label (book), ==, "add programme “Первая”");
  g_assert_cmpstr (mpl_book_get_redo_label (book), ==, "change programme “Первая”");
  g_assert_true (mpl_book_undo (book, &error));
  g_assert_no_error (error);
  g_assert_null (mpl_book_get_undo_label (book));
  /* It is gone, and still named. */
  g_assert_nonnull (strstr (mpl_book_get_redo_label (book), "add programme “"));
  g_assert_cmpuint (n_undo, ==, 4);

  g_assert_true (mpl_book_redo (book, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (get_title (book, id), ==, "Первая");
  /* A new command drops what could be done again. */
  set_title (book, id, "Третья");
  g_assert_null (mpl_book_get_redo_label (book));
}

/* The history survives the end of the program; what is older than today names its day. */
static void
test_reopen (void)
{
  g_autofree char *path = book_test_path ("a.mentoring");
  g_autoptr (MplBook) book = book_test_create (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *dump_again = NULL;
  g_autofree char *tomorrow = mpl_day_to_iso (mpl_day_today () + 1);
  gint64 id = add_programme (book, "Первая");

  set_title (book, id, "Вторая");
  dump = dump_model (mpl_book_get_model (book));
  g_assert_true (mpl_book_close (book, &error));
  g_assert_no_error (error);
  g_clear_object (&book);

  g_setenv ("MENTORING_TODAY", tomorrow, TRUE);
  book = book_test_open (path, MPL_STORE_DEFAULT);
  dump_again = dump_model (mpl_book_get_model (book));
  g_assert_cmpstr (dump_again, ==, dump);
  g_assert_true (g_str_has_prefix (mpl_book_get_undo_label (book), "change programme “Вторая” ("));
  g_assert_true (mpl_book_undo (book, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (get_title (book, id), ==, "Первая");
  g_unsetenv ("MENTORING_TODAY");
}

typedef struct
{
  MplBook *book;
  GString *text;
} Told;

static void
on_book_changed_cb (MplBook *book, GArray *touched, Told *told)
{
  for (guint i = 0; i < touched->len; i++)
    {
      const MplTouched *record = &g_array_index (touched, MplTouched, i);
      gboolean there = mpl_model_get (mpl_book_get_model (book), record->table, record->id) != NULL;

      g_string_append_printf (told->text, "%s%s %" G_GINT64_FORMAT "\n", there ? "" : "no ",
                              record->table->name, record->id);
    }
}

static void
on_list_items_changed_cb (GListModel *list, guint position, guint removed, guint added, Told *told)
{
  g_string_append_printf (told->text, "items %u %u %u\n", position, removed, added);
}

static void
assert_told (Told *told, const char *expected)
{
  g_assert_cmpstr (told->text->str, ==, expected);
  g_string_truncate (told->text, 0);
}

static void
test_signals (void)
{
  g_autofree char *path = book_test_path ("a.mentoring");
  g_autoptr (MplBook) book = book_test_create (path);
  g_autoptr (GString) text = g_string_new (NULL);
  Told told = { book, text };
  g_autoptr (MplChange) change = mpl_change_new ("block-add");
  g_autoptr (MplChange) delete = mpl_change_new ("programme-delete");
  g_autoptr (GError) error = NULL;
  gint64 id;

  g_signal_connect (book, "changed", G_CALLBACK (on_book_changed_cb), &told);
  g_signal_connect (mpl_model_get_list (mpl_book_get_model (book), &mpl_block_table),
                    "items-changed", G_CALLBACK (on_list_items_changed_cb), &told);
  id = add_programme (book, "Первая");
  assert_told (&told, "programme 1\n");

  mpl_change_set_text (change, &mpl_programme_table, id, MPL_PROGRAMME_TITLE, "Вторая");
  for (int i = 0; i < 3; i++)
    {
      gint64 block = mpl_change_insert (change, &mpl_block_table);

      mpl_change_set_integer (change, &mpl_block_table, block, MPL_BLOCK_PROGRAMME, id);
      mpl_change_set_text (change, &mpl_block_table, block, MPL_BLOCK_TITLE, "Блок");
    }
  book_test_apply (book, change);
  assert_told (&told, "items 0 0 3\nprogramme 1\nblock 1\nblock 2\nblock 3\n");

  mpl_model_delete (mpl_book_get_model (book), delete, &mpl_programme_table, id);
  book_test_apply (book, delete);
  assert_told (&told, "items 0 3 0\nno programme 1\nno block 1\nno block 2\nno block 3\n");
  g_assert_true (mpl_book_undo (book, &error));
  g_assert_no_error (error);
  assert_told (&told, "items 0 0 3\nprogramme 1\nblock 1\nblock 2\nblock 3\n");
}

/* Neither tells nor leaves anything. */
static void
test_nothing_to_do (void)
{
  g_autofree char *path = book_test_path ("a.mentoring");
  g_autoptr (MplBook) book = book_test_create (path);
  gint64 id = add_programme (book, "Первая");
  g_autoptr (MplChange) empty = mpl_change_new ("programme-edit");
  g_autoptr (GString) text = g_string_new (NULL);
  Told told = { book, text };

  g_signal_connect (book, "changed", G_CALLBACK (on_book_changed_cb), &told);
  book_test_apply (book, empty);
  set_title (book, id, "Первая");
  assert_told (&told, "");
  g_assert_cmpstr (mpl_book_get_undo_label (book), ==, "add programme “Первая”");
}

/* Where the change is refused, everything is as it was. */
static void
assert_refused (MplBook *book, MplChange *change, MplError code)
{
  g_autofree char *before = dump_model (mpl_book_get_model (book));
  g_autofree char *label = g_strdup (mpl_book_get_undo_label (book));
  g_autofree char *after = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  Told told = { book, text };
  gulong handler = g_signal_connect (book, "changed", G_CALLBACK (on_book_changed_cb), &told);

  g_assert_false (mpl_book_apply (book, change, &error));
  g_assert_error (error, MPL_ERROR, (int) code);
  g_assert_cmpstr (error->message, !=, "");
  after = dump_model (mpl_book_get_model (book));
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (mpl_book_get_undo_label (book), ==, label);
  assert_told (&told, "");
  g_signal_handler_disconnect (book, handler);
}

static void
test_refused (void)
{
  g_autofree char *path = book_test_path ("a.mentoring");
  g_autoptr (MplBook) book = book_test_create (path);
  gint64 id = add_programme (book, "Первая");
  g_autoptr (MplChange) invalid = new_title (id, "");
  g_autoptr (MplChange) missing = new_title (id + 1, "Вторая");
  g_autoptr (MplChange) right = new_title (id, "Вторая");

  assert_refused (book, invalid, MPL_ERROR_INVALID);
  assert_refused (book, missing, MPL_ERROR_NOT_FOUND);
  g_assert_no_errno (g_unlink (path));
  assert_refused (book, right, MPL_ERROR_GONE);
}

static void
test_read_only (void)
{
  g_autofree char *path = book_test_path ("a.mentoring");
  g_autoptr (MplBook) book = book_test_create (path);
  gint64 id = add_programme (book, "Первая");
  g_autoptr (MplBook) reader = book_test_open (path, MPL_STORE_READ_ONLY);
  g_autoptr (MplChange) change = new_title (id, "Вторая");
  g_autoptr (GError) error = NULL;

  g_assert_true (mpl_book_get_read_only (reader));
  g_assert_cmpstr (get_title (reader, id), ==, "Первая");
  assert_refused (reader, change, MPL_ERROR_READ_ONLY);
  g_assert_false (mpl_book_undo (reader, &error));
  g_assert_error (error, MPL_ERROR, MPL_ERROR_READ_ONLY);

  g_assert_true (mpl_book_close (book, NULL));
  assert_refused (book, change, MPL_ERROR_READ_ONLY);
  g_assert_cmpstr (get_title (book, id), ==, "Первая");
}

/* A burst of typing is one command. */
static void
test_merge (void)
{
  g_autofree char *path = book_test_path ("a.mentoring");
  g_autoptr (MplBook) book = book_test_create (path);
  gint64 id = add_programme (book, "П");
  static const char *const typed[] = { "Пе", "Пер", "Перв", "Пер" };
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (MplChange) change = new_title (id, typed[i]);

      mpl_change_set_merge_key (change, "programme/1/title/1");
      book_test_apply (book, change);
      g_assert_cmpstr (get_title (book, id), ==, typed[i]);
    }
  history = mpl_book_read_history (book, 0, 100, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (history->len, ==, 2);
  g_assert_true (mpl_book_undo (book, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (get_title (book, id), ==, "П");
  g_assert_true (mpl_book_redo (book, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (get_title (book, id), ==, "Пер");
}

static void
test_barrier (void)
{
  g_autofree char *path = book_test_path ("a.mentoring");
  g_autoptr (MplBook) book = book_test_create (path);
  gint64 id = add_programme (book, "Первая");
  g_autoptr (MplChange) change = mpl_change_new (MPL_VERB_PERSON_ERASE);
  g_autoptr (GError) error = NULL;

  mpl_change_set_null (change, &mpl_programme_table, id, MPL_PROGRAMME_GOAL);
  mpl_change_set_text (change, &mpl_programme_table, id, MPL_PROGRAMME_TITLE, "Вторая");
  mpl_change_set_barrier (change, TRUE);
  book_test_apply (book, change);
  g_assert_null (mpl_book_get_undo_label (book));
  g_assert_false (mpl_book_undo (book, &error));
  g_assert_error (error, MPL_ERROR, MPL_ERROR_BARRIER);
  g_assert_nonnull (strstr (error->message, "Erase a person’s data"));
  g_clear_error (&error);
  g_assert_cmpstr (get_title (book, id), ==, "Вторая");

  /* What comes after it can be taken back. */
  set_title (book, id, "Третья");
  g_assert_true (mpl_book_undo (book, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (get_title (book, id), ==, "Вторая");
}

static void
test_history (void)
{
  g_autofree char *path = book_test_path ("a.mentoring");
  g_autoptr (MplBook) book = book_test_create (path);
  gint64 id = add_programme (book, "Первая");
  g_autoptr (MplChange) delete = mpl_change_new ("programme-delete");
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GPtrArray) older = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  set_title (book, id, "Вторая");
  mpl_change_set_subject (delete, &mpl_programme_table, id);
  mpl_model_delete (mpl_book_get_model (book), delete, &mpl_programme_table, id);
  book_test_apply (book, delete);

  history = mpl_book_read_history (book, 0, 100, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < history->len; i++)
    {
      const MplCommand *command = g_ptr_array_index (history, i);
      g_autofree char *sentence = mpl_book_describe_command (book, command);

      g_assert_cmpuint (command->n_rows, ==, 1);
      g_string_append_printf (text, "%s\n", sentence);
    }
  g_assert_cmpstr (text->str, ==,
                   "Delete programme “Вторая”\n"
                   "Change programme “Вторая”\n"
                   "Add programme “Первая”\n");

  older = mpl_book_read_history (book, ((MplCommand *) g_ptr_array_index (history, 0))->id, 1,
                                 &error);
  g_assert_no_error (error);
  g_assert_cmpuint (older->len, ==, 1);
  g_assert_cmpint (((MplCommand *) g_ptr_array_index (older, 0))->id, ==,
                   ((MplCommand *) g_ptr_array_index (history, 1))->id);
}

int
main (int argc, char *argv[])
{
  book_test_init (&argc, &argv);

  g_test_add_func ("/book/new", test_new);
  g_test_add_func ("/book/labels", test_labels);
  g_test_add_func ("/book/reopen", test_reopen);
  g_test_add_func ("/book/signals", test_signals);
  g_test_add_func ("/book/nothing-to-do", test_nothing_to_do);
  g_test_add_func ("/book/refused", test_refused);
  g_test_add_func ("/book/read-only", test_read_only);
  g_test_add_func ("/book/merge", test_merge);
  g_test_add_func ("/book/barrier", test_barrier);
  g_test_add_func ("/book/history", test_history);

  return g_test_run ();
}
