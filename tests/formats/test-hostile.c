/* test-hostile.c: files that are not what they seem, and readers that die
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "formats-test.h"

#include "base/mpl-error.h"
#include "formats/mpl-sheet-child.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

/* What a file of each kind is answered with. */
static const struct
{
  const char *name;
  int code;
  const char *words;
} fixtures[] = {
  { "bomb.xlsx", MPL_ERROR_LIMIT, "more than 256 MB" },
  { "lying.xlsx", MPL_ERROR_INVALID, "damaged" },
  { "laughs.xlsx", MPL_ERROR_INVALID, "damaged" },
  { "deep.xlsx", MPL_ERROR_INVALID, "damaged" },
  { "broken.xlsx", MPL_ERROR_INVALID, "damaged" },
  { "no-sheet.xlsx", MPL_ERROR_INVALID, "damaged" },
  { "no-string.xlsx", MPL_ERROR_INVALID, "damaged" },
  { "unordered.xlsx", MPL_ERROR_INVALID, "row 1, column A: the cells of the file are out of" },
  { "long.xlsx", MPL_ERROR_LIMIT, "“Лист1”, row 2, column B: the cell holds more than 32767" },
  { "wide.xlsx", MPL_ERROR_LIMIT, "row 7, column SS: there are more than 512 columns" },
  { "wide.ods", MPL_ERROR_LIMIT, "row 1, column SS: there are more than 512 columns" },
  { "rows.xlsx", MPL_ERROR_LIMIT, "row 100001, column A: there are more than 100000 rows" },
  { "high.ods", MPL_ERROR_LIMIT, "there are more than 100000 rows" },
  { "many-sheets.xlsx", MPL_ERROR_LIMIT, "64 sheets" },
  { "merges.xlsx", MPL_ERROR_LIMIT, "too many merged cells" },
  { "password.ods", MPL_ERROR_INVALID, "password" },
  { "password-whole.ods", MPL_ERROR_INVALID, "password" },
  { "password.xls", MPL_ERROR_INVALID, "password" },
  { "password.xlsx", MPL_ERROR_INVALID, "password" },
  { "word.doc", MPL_ERROR_INVALID, "text document" },
  { "text.odt", MPL_ERROR_INVALID, "text document" },
  { "unknown.ole", MPL_ERROR_INVALID, "no table" },
  { "slides.odp", MPL_ERROR_INVALID, "presentation" },
  { "slides.pptx", MPL_ERROR_INVALID, "presentation" },
  { "binary.xlsb", MPL_ERROR_INVALID, "XLSB" },
  { "archive.zip", MPL_ERROR_INVALID, "archive" },
  { "no-table.docx", MPL_ERROR_INVALID, "no table in the file" },
};

static void
test_fixtures (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autofree char *path = formats_test_fixture (fixtures[i].name);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", fixtures[i].name);
      g_assert_null (
          mpl_sheet_book_read (path, MPL_SHEET_TABLES_AND_DOCUMENTS, NULL, NULL, &error));
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, fixtures[i].name));
      formats_test_expect (&error, fixtures[i].code, fixtures[i].words);
    }
}

/* By their first bytes, whatever they are called. */
static void
test_magic (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    const char *words;
  } cases[] = {
    { "%PDF-1.7\n", 9, "PDF" },
    { "{\\rtf1", 6, "RTF" },
    { "\x89PNG\r\n", 6, "picture" },
    { "\xff\xd8\xff\xe0", 4, "picture" },
    { "Rar!\x1a", 5, "archive" },
    { "7z\xbc\xaf\x27\x1c", 6, "archive" },
    { "\x1f\x8b\x08", 3, "archive" },
    { "PK\5\6\0\0", 6, "empty archive" },
    { "SQLite format 3", 16, "database" },
    { "<?xml version='1.0'?><Workbook/>", 31, "XML" },
    { "\1\2\3\4\5\6\7\0\1\2\3", 11, "no table" },
    { "PK\3\4rubbish", 11, "damaged" },
    { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and no more", 20, "damaged" },
    { "\x09\x08\x08\x00", 4, "damaged" },
    { "<html><body>no cells", 20, "no table in the file" },
  };
  g_autofree char *folder = formats_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "учителя.csv", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].words);
      g_assert_true (g_file_set_contents (path, cases[i].bytes, (gssize) cases[i].length, NULL));
      g_assert_null (mpl_sheet_book_read (path, MPL_SHEET_TABLES, NULL, NULL, &error));
      formats_test_expect (&error, MPL_ERROR_INVALID, cases[i].words);
    }
  formats_test_remove_folder (folder);
}

/* Half of a list must not pass for all of it: where libxml2 gives up, so do we. */
static void
test_half_a_page (void)
{
  static const struct
  {
    const char *before;
    guint times;
  } cases[] = { { "<div>", 1000 }, { "<table><tr><td>", 1000 } };
  static const char table[] = "<table><tr><td>Иванова</td></tr></table>";

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) page = g_string_new ("<html><meta charset=utf-8>");
      g_autoptr (GError) error = NULL;
      g_autoptr (MplSheetBook) book = NULL;
      g_autofree char *dump = NULL;

      g_string_append (page, table);
      for (guint n = 0; n < cases[i].times; n++)
        g_string_append (page, cases[i].before);
      g_string_append (page, table);
      book = formats_test_read_here (page->str, page->len, &error);
      if (book == NULL)
        {
          g_assert_cmpint (error->code, !=, MPL_ERROR_FAILED);
          continue;
        }
      dump = formats_test_dump (book);
      g_assert_cmpstr (strstr (dump, "Иванова"), !=, g_strrstr (dump, "Иванова"));
    }
}

/* The same for a zero in the middle. */
static void
test_zero_in_a_page (void)
{
  static const char page[] = "<html><meta charset=utf-8><table><tr><td>а\0б</td></tr></table>\0"
                             "<table><tr><td>в</td></tr></table>";
  g_autoptr (GError) error = NULL;
  g_autoptr (MplSheetBook) book = formats_test_read_here (page, sizeof page - 1, &error);
  g_autofree char *dump = NULL;

  g_assert_no_error (error);
  dump = formats_test_dump (book);
  g_assert_cmpstr (dump, ==, "[Table 1]\n1 A\"аб\"\n[Table 2]\n1 A\"в\"\n");
}

#ifndef __SANITIZE_ADDRESS__
/* A page that unfolds to more than the child may have. */
static void
test_memory (void)
{
  g_autofree char *folder = formats_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "т.html", NULL);
  g_autoptr (GString) page = g_string_new ("<html><table>");
  g_autoptr (GError) error = NULL;

  while (page->len < 50 * 1024 * 1024)
    g_string_append (page, "<tr><td><b>x</b><td><b>x</b><td><b>x</b><td><b>x</b></tr>");
  g_assert_true (g_file_set_contents (path, page->str, (gssize) page->len, NULL));
  g_assert_null (mpl_sheet_book_read (path, MPL_SHEET_TABLES, NULL, NULL, &error));
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_true (error->code == MPL_ERROR_LIMIT || strstr (error->message, "too large") != NULL);
  formats_test_remove_folder (folder);
}
#endif

static void
expect (const char *path, int code, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (mpl_sheet_book_read (path, MPL_SHEET_TABLES, NULL, NULL, &error));
  formats_test_expect (&error, code, words);
}

static void
test_no_files (void)
{
  g_autofree char *folder = formats_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "т.csv", NULL);
  int fd;

  expect (path, MPL_ERROR_NOT_FOUND, "no file “т.csv”");
  expect (folder, MPL_ERROR_INVALID, "no ordinary file");
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  expect (path, MPL_ERROR_INVALID, "no ordinary file");
  g_assert_cmpint (g_remove (path), ==, 0);

  fd = g_open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  g_assert_cmpint (fd, >=, 0);
  expect (path, MPL_ERROR_INVALID, "empty");
  g_assert_cmpint (ftruncate (fd, MPL_SHEET_MAX_BYTES + 1), ==, 0);
  expect (path, MPL_ERROR_LIMIT, "larger than 64 MB");
  g_assert_cmpint (close (fd), ==, 0);
  if (geteuid () != 0)
    {
      g_assert_cmpint (g_chmod (path, 0), ==, 0);
      expect (path, MPL_ERROR_DENIED, "may not be read");
    }
  formats_test_remove_folder (folder);
}

static void
read_fixture (const char *name, char **data, gsize *length)
{
  g_autofree char *path = formats_test_fixture (name);
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, data, length, &error);
  g_assert_no_error (error);
}

static guint
times (guint usual, guint nightly)
{
  const char *asked = g_getenv ("MENTORING_NIGHTLY");

  return asked != NULL && *asked != '\0' ? nightly : usual;
}

static const char *const packages[] = { "staff.xlsx", "staff.ods", "plan.docx" };

/* Whatever is left of a file, the answer is a book or an error, and no other end. */
static void
test_truncated (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (packages); i++)
    {
      g_autofree char *data = NULL;
      gsize length;
      guint n_read = 0;

      read_fixture (packages[i], &data, &length);
      for (gsize cut = 1; cut < length; cut += times (7, 1))
        {
          g_autofree char *part = g_memdup2 (data, cut);
          g_autoptr (GError) error = NULL;
          g_autoptr (MplSheetBook) book = formats_test_read_here (part, cut, &error);

          g_assert_true ((book != NULL) == (error == NULL));
          n_read += book != NULL;
        }
      /* The directory stands at the end: without it nothing is known. */
      g_assert_cmpuint (n_read, ==, 0);
    }
}

static void
test_flipped (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (351);

  for (gsize i = 0; i < G_N_ELEMENTS (packages); i++)
    {
      g_autofree char *data = NULL;
      gsize length;
      guint n_refused = 0;

      read_fixture (packages[i], &data, &length);
      for (guint round = 0; round < times (400, 20000); round++)
        {
          g_autofree char *flipped = g_memdup2 (data, length);
          g_autoptr (GError) error = NULL;
          g_autoptr (MplSheetBook) book = NULL;

          for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
            flipped[g_rand_int_range (rand, 0, (gint32) length)]
                ^= (char) (1 << g_rand_int_range (rand, 0, 8));
          book = formats_test_read_here (flipped, length, &error);
          g_assert_true ((book != NULL) == (error == NULL));
          n_refused += book == NULL;
        }
      g_assert_cmpuint (n_refused, >, 10);
    }
}

/* Freexl is not ours: it is let loose in a child alone. */
static void
test_flipped_xls (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (97);
  g_autofree char *folder = formats_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "т.xls", NULL);
  g_autofree char *data = NULL;
  gsize length;

  read_fixture ("staff.xls", &data, &length);
  for (guint round = 0; round < times (12, 400); round++)
    {
      g_autofree char *flipped = g_memdup2 (data, length);
      gsize cut = round % 3 == 0 ? (gsize) g_rand_int_range (rand, 8, (gint32) length) : length;
      g_autoptr (GError) error = NULL;
      g_autoptr (MplSheetBook) book = NULL;

      /* Behind the first bytes: it shall be tried as XLS. */
      for (int n = g_rand_int_range (rand, 1, 10); n > 0; n--)
        flipped[g_rand_int_range (rand, 24, 1500)] ^= (char) (1 << g_rand_int_range (rand, 0, 8));
      g_assert_true (g_file_set_contents (path, flipped, (gssize) cut, NULL));
      book = mpl_sheet_book_read (path, MPL_SHEET_TABLES, NULL, NULL, &error);
      g_assert_true ((book != NULL) == (error == NULL));
      if (error != NULL)
        g_assert_true (error->domain == MPL_ERROR);
    }
  formats_test_remove_folder (folder);
}

/* --- Readers that do not do what they should */

typedef struct
{
  char *folder;
  char *file;
  char *program;
  char *pid;
} Reader;

static void
set_up (Reader *self, gconstpointer data)
{
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\necho $$ >\"$(dirname \"$0\")/pid\"\n%s\n",
                                             (const char *) data);

  self->folder = formats_test_make_folder ();
  self->file = formats_test_fixture ("staff.xlsx");
  self->program = g_build_filename (self->folder, "reader", NULL);
  self->pid = g_build_filename (self->folder, "pid", NULL);
  g_assert_true (
      g_file_set_contents_full (self->program, script, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
  mpl_sheet_read_set_program (self->program, 2);
}

/* Nobody is left behind. */
static void
tear_down (Reader *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  mpl_sheet_read_set_program (NULL, 0);
  g_assert_true (g_file_get_contents (self->pid, &text, NULL, NULL));
  g_assert_cmpint (kill (atoi (text), 0), ==, -1);
  g_assert_cmpint (errno, ==, ESRCH);
  formats_test_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->file);
  g_free (self->program);
  g_free (self->pid);
}

static void
test_killed (Reader *self, gconstpointer data)
{
  expect (self->file, MPL_ERROR_LIMIT, "takes too long");
}

static void
test_crashed (Reader *self, gconstpointer data)
{
  expect (self->file, MPL_ERROR_INVALID, "damaged or too large");
}

static void
test_liar (Reader *self, gconstpointer data)
{
  expect (self->file, MPL_ERROR_FAILED, "could not be read");
}

static void
test_sleeper (Reader *self, gconstpointer data)
{
  gint64 start = g_get_monotonic_time ();

  expect (self->file, MPL_ERROR_LIMIT, "takes too long");
  g_assert_cmpint (g_get_monotonic_time () - start, >, 1500000);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20000000);
}

static gpointer
cancel_soon (gpointer cancellable)
{
  g_usleep (300000);
  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
test_cancelled (Reader *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GThread *thread;

  mpl_sheet_read_set_program (self->program, 60);
  thread = g_thread_new ("cancel", cancel_soon, cancellable);
  g_assert_null (mpl_sheet_book_read (self->file, MPL_SHEET_TABLES, cancellable, NULL, &error));
  formats_test_expect (&error, MPL_ERROR_CANCELLED, NULL);
  g_thread_join (thread);
}

/* A stream without an end is cut off where the book is full. */
static void
test_endless (Reader *self, gconstpointer data)
{
  expect (self->file, MPL_ERROR_LIMIT, "64 sheets");
}

static void
test_no_program (void)
{
  g_autofree char *path = formats_test_fixture ("staff.xlsx");

  mpl_sheet_read_set_program ("/nowhere/reader", 1);
  expect (path, MPL_ERROR_FAILED, "could not be read");
  mpl_sheet_read_set_program (NULL, 0);
}

#ifndef __SANITIZE_ADDRESS__
static void
expect_refusal (int result)
{
  g_assert_cmpint (result, ==, -1);
  g_assert_cmpint (errno, ==, EPERM);
}

static gpointer
do_nothing (gpointer data)
{
  return data;
}

/* What a file that has taken the child over would try. */
static void
check_cage (void)
{
  const char *const arguments[] = { "/bin/true", NULL };
  const char *path = "/tmp/mentoring-no-such-file";

  g_assert_cmpint (g_open ("/proc/self/status", O_RDONLY, 0), >=, 0);
  expect_refusal (g_open ("/proc/self/comm", O_WRONLY, 0));
  expect_refusal (g_open (path, O_RDONLY | O_CREAT, 0600));
  expect_refusal (execv (arguments[0], (char *const *) (gpointer) arguments));
  expect_refusal (fork ());
  expect_refusal (socket (AF_UNIX, SOCK_STREAM, 0));
  expect_refusal (g_unlink (path));
  expect_refusal (g_rename (path, path));
  expect_refusal (g_mkdir (path, 0700));
  expect_refusal (g_chmod (path, 0700));
  expect_refusal (kill (getppid (), 0));
  expect_refusal (truncate (path, 0));
  /* Libraries may use threads. */
  g_assert_null (g_thread_join (g_thread_new ("thread", do_nothing, NULL)));
}
#endif

/* The child gives its rights up before it looks at the file. */
static void
test_limits (void)
{
  g_autofree char *path = formats_test_fixture ("staff.xlsx");
  g_autofree char *limits = NULL;
  int fd;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_test_trap_assert_passed ();
      return;
    }

  fd = g_open (path, O_RDONLY, 0);
  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (dup2 (fd, MPL_SHEET_CHILD_FD), ==, MPL_SHEET_CHILD_FD);
  g_assert_cmpint (mpl_sheet_child_run (), ==, 0);
  g_assert_true (g_file_get_contents ("/proc/self/limits", &limits, NULL, NULL));
  g_assert_true (g_regex_match_simple ("Max cpu time +10 +10 ", limits, 0, 0));
  g_assert_true (g_regex_match_simple ("Max core file size +0 +0 ", limits, 0, 0));
#ifndef __SANITIZE_ADDRESS__
  g_assert_true (g_regex_match_simple ("Max file size +0 +0 ", limits, 0, 0));
  g_assert_true (g_regex_match_simple ("Max open files +16 +16 ", limits, 0, 0));
  g_assert_true (g_regex_match_simple ("Max processes +0 +0 ", limits, 0, 0));
  g_assert_true (g_regex_match_simple ("Max address space +[0-9]+ ", limits, 0, 0));
  check_cage ();
#endif
}

#define ADD(name, script, function) \
  g_test_add ("/formats/hostile/" name, Reader, script, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  FORMATS_TEST_INIT (argc, argv);
  g_test_add_func ("/formats/hostile/fixtures", test_fixtures);
  g_test_add_func ("/formats/hostile/magic", test_magic);
  g_test_add_func ("/formats/hostile/no-files", test_no_files);
  g_test_add_func ("/formats/hostile/truncated", test_truncated);
  g_test_add_func ("/formats/hostile/flipped", test_flipped);
  g_test_add_func ("/formats/hostile/flipped-xls", test_flipped_xls);
  g_test_add_func ("/formats/hostile/half-a-page", test_half_a_page);
  g_test_add_func ("/formats/hostile/zero-in-a-page", test_zero_in_a_page);
#ifndef __SANITIZE_ADDRESS__
  g_test_add_func ("/formats/hostile/memory", test_memory);
#endif
  g_test_add_func ("/formats/hostile/limits", test_limits);
  g_test_add_func ("/formats/hostile/no-program", test_no_program);
  ADD ("killed", "kill -9 $$", test_killed);
  ADD ("crashed", "kill -11 $$", test_crashed);
  ADD ("gone", "exit 3", test_crashed);
  ADD ("cut-off", "printf 'F\\002S\\000\\001\\000'", test_crashed);
  ADD ("rubbish", "echo rubbish", test_liar);
  ADD ("endless-rubbish", "exec cat /dev/zero", test_liar);
  ADD ("no-format", "printf Z", test_liar);
  ADD ("after-the-last", "printf 'F\\002ZZ'", test_liar);
  ADD ("huge-text", "printf 'F\\002S\\000\\377\\377'", test_liar);
  ADD ("sleeper", "exec sleep 1000", test_sleeper);
  ADD ("cancelled", "exec sleep 1000", test_cancelled);
  ADD ("endless", "printf 'F\\002'; while printf 'S\\000\\000\\000'; do :; done", test_endless);
  return g_test_run ();
}
