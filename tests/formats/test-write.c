/* test-write.c: what is written is read back as it was; nothing is half-written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "formats-test.h"

#include "base/mpl-error.h"
#include "formats/mpl-file-write.h"
#include "formats/mpl-sheet-child.h"
#include "formats/mpl-sheet-write.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct
{
  MplSheetFormat format;
  const char *name;
} formats[] = {
  { MPL_SHEET_CSV, "т.csv" },
  { MPL_SHEET_XLSX, "т.xlsx" },
  { MPL_SHEET_ODS, "т.ods" },
};

/* What programs and formats take for something of their own. */
static const char *const pieces[]
    = { "=", "+",       "-",  "@",  "\t", "\r",    "\n",         "'",      "\"", ";",    ",",
        "|", " ",       "  ", "<",  "&",  "]]>",   "_x000D_",    "_x",     "_",  "sep=", "#",
        "а", "Иванова", "1",  "\\", "%s", "&amp;", "\U0001f600", "\u00a0", "ё",  "\001", "x0041_" };

static char *
make_text (GRand *rand)
{
  GString *text = g_string_new (NULL);

  for (int n = g_rand_int_range (rand, 1, 7); n > 0; n--)
    g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);

  return g_string_free (text, FALSE);
}

static MplSheetBook *
make_book (GRand *rand)
{
  MplSheetBook *book = mpl_sheet_book_new ("т");
  MplSheet *sheet = mpl_sheet_book_add_sheet (book, "Педагоги", FALSE, NULL);
  guint row = 1;

  for (int n = g_rand_int_range (rand, 1, 40); n > 0; n--)
    {
      for (guint column = 0; column < 6; column++)
        {
          g_autofree char *text = make_text (rand);
          int kind = g_rand_int_range (rand, 0, 10);

          if (kind == 0)
            g_assert_true (mpl_sheet_add_number (
                sheet, row, column, g_rand_int_range (rand, -100000, 100000) / 8.0, NULL));
          else if (kind == 1)
            g_assert_true (mpl_sheet_add_day (
                sheet, row, column,
                mpl_day_new (1900, 1, 1) + (MplDay) g_rand_int_range (rand, 0, 100000), NULL));
          else if (kind < 8)
            g_assert_true (mpl_sheet_add_text (sheet, row, column, MPL_SHEET_TEXT, text, -1, NULL));
        }
      row += (guint) g_rand_int_range (rand, 1, 3);
    }

  return book;
}

/* CSV knows texts only. */
static char *
dump_as (MplSheetBook *book, MplSheetFormat format)
{
  g_autofree char *dump = NULL;
  g_autoptr (MplSheetBook) texts = NULL;
  MplSheet *sheet;
  MplSheet *from;

  if (format != MPL_SHEET_CSV)
    return formats_test_dump (book);

  texts = mpl_sheet_book_new ("т");
  sheet = mpl_sheet_book_add_sheet (texts, "", FALSE, NULL);
  from = mpl_sheet_book_get_sheet (book, 0);
  for (guint row = 0; row < mpl_sheet_get_n_rows (from); row++)
    for (guint column = 0; column < mpl_sheet_get_n_columns (from); column++)
      {
        g_autofree char *text = mpl_sheet_cell_to_text (mpl_sheet_get_cell (from, row, column));

        g_assert_true (mpl_sheet_add_text (sheet, mpl_sheet_get_row_number (from, row), column,
                                           MPL_SHEET_TEXT, text, -1, NULL));
      }

  return formats_test_dump (texts);
}

static MplSheetBook *
read_back (GBytes *bytes, MplSheetFormat format)
{
  g_autofree char *folder = formats_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "т", NULL);
  g_autoptr (GError) error = NULL;
  MplSheetReadInfo info;
  MplSheetBook *book;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  /* A child for each would take minutes. */
  if (format != MPL_SHEET_CSV)
    {
      book = formats_test_read_here (data, length, &error);
      g_assert_no_error (error);
      g_assert_cmpint (g_rmdir (folder), ==, 0);
      return book;
    }

  g_assert_true (mpl_file_write (path, bytes, &error));
  book = mpl_sheet_book_read (path, MPL_SHEET_TABLES, NULL, &info, &error);
  g_assert_no_error (error);
  g_assert_cmpint (info.separator, ==, ';');
  g_assert_cmpint (info.encoding, ==, MPL_SHEET_UTF8);
  formats_test_remove_folder (folder);
  return book;
}

static void
test_round_trips (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260915);
  const char *nightly = g_getenv ("MENTORING_NIGHTLY");
  guint rounds = nightly != NULL && *nightly != '\0' ? 2000 : 25;

  for (guint round = 0; round < rounds; round++)
    {
      g_autoptr (MplSheetBook) book = make_book (rand);

      if (mpl_sheet_get_n_rows (mpl_sheet_book_get_sheet (book, 0)) == 0)
        continue;
      for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (GBytes) bytes = mpl_sheet_book_to_bytes (book, formats[i].format, &error);
          g_autofree char *expected = dump_as (book, formats[i].format);
          g_autoptr (MplSheetBook) again = NULL;
          g_autofree char *dump = NULL;

          g_assert_no_error (error);
          again = read_back (bytes, formats[i].format);
          dump = formats_test_dump (again);
          g_assert_cmpstr (dump, ==, expected);
        }
    }
}

static MplSheetBook *
make_list (void)
{
  MplSheetBook *book = mpl_sheet_book_new ("учителя");
  MplSheet *sheet = mpl_sheet_book_add_sheet (book, "Учителя [1/2]", FALSE, NULL);

  mpl_sheet_add_text (sheet, 1, 0, MPL_SHEET_TEXT, "ФИО", -1, NULL);
  mpl_sheet_add_text (sheet, 1, 1, MPL_SHEET_TEXT, "Дата", -1, NULL);
  mpl_sheet_add_text (sheet, 2, 0, MPL_SHEET_TEXT, "=1+1", -1, NULL);
  mpl_sheet_add_day (sheet, 2, 1, mpl_day_new (2026, 9, 1), NULL);
  mpl_sheet_add_text (sheet, 3, 0, MPL_SHEET_FAULT, "#N/A", -1, NULL);
  sheet = mpl_sheet_book_add_sheet (book, "УЧИТЕЛЯ  1 2", TRUE, NULL);
  mpl_sheet_add_number (sheet, 1, 0, 1, NULL);
  mpl_sheet_book_add_sheet (book, "учителя  1 2", FALSE, NULL);
  return book;
}

/* By the child, from a file with the rights that it should have. */
static void
test_files (void)
{
  static const char *const dumps[] = {
    "[Table 1]\n1 A\"ФИО\" B\"Дата\"\n2 A\"=1+1\" B\"01.09.2026\"\n3 A\"#N/A\"\n",
    "[Учителя  1 2]\n1 A\"ФИО\" B\"Дата\"\n2 A\"=1+1\" B=01.09.2026\n3 A\"#N/A\"\n"
    "[УЧИТЕЛЯ  1 2 2] hidden\n1 A#1\n[учителя  1 2 3]\n",
  };
  g_autofree char *folder = formats_test_make_folder ();
  g_autoptr (MplSheetBook) book = make_list ();

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *path = g_build_filename (folder, formats[i].name, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (MplSheetBook) again = NULL;
      g_autofree char *dump = NULL;
      MplSheetReadInfo info;
      GStatBuf status;

      g_assert_true (mpl_sheet_book_write (book, path, formats[i].format, &error));
      g_assert_true (mpl_sheet_book_write (book, path, formats[i].format, &error));
      g_assert_cmpint (g_stat (path, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 0777, ==, 0600);
      again = mpl_sheet_book_read (path, MPL_SHEET_TABLES, NULL, &info, &error);
      g_assert_no_error (error);
      g_assert_cmpint (info.format, ==, formats[i].format);
      dump = formats_test_dump (again);
      g_assert_cmpstr (dump, ==, dumps[i > 0]);
    }
  formats_test_remove_folder (folder);
}

/* Byte by byte, as Excel wants it; a formula gets its apostrophe. */
static void
test_csv_bytes (void)
{
  g_autoptr (MplSheetBook) book = make_list ();
  g_autoptr (GBytes) bytes = mpl_sheet_book_to_bytes (book, MPL_SHEET_CSV, NULL);
  const char *data = g_bytes_get_data (bytes, NULL);

  g_assert_cmpmem (data, g_bytes_get_size (bytes),
                   "\xef\xbb\xbfФИО;Дата\r\n'=1+1;01.09.2026\r\n"
                   "#N/A;\r\n",
                   strlen ("\xef\xbb\xbfФИО;Дата\r\n'=1+1;01.09.2026\r\n#N/A;\r\n"));
}

/* OpenDocument part 2, 3.3: where a program looks for the type without unpacking. */
static void
test_ods_mimetype (void)
{
  static const char type[] = "mimetypeapplication/vnd.oasis.opendocument.spreadsheet";
  g_autoptr (MplSheetBook) book = make_list ();
  g_autoptr (GBytes) bytes = mpl_sheet_book_to_bytes (book, MPL_SHEET_ODS, NULL);
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  g_assert_cmpuint (length, >, 100);
  g_assert_cmpmem (data + 30, strlen (type), type, strlen (type));
  /* Stored, without a data descriptor, without extra fields. */
  g_assert_cmpint (data[6] & 8, ==, 0);
  g_assert_cmpint (data[8], ==, 0);
  g_assert_cmpint (data[28], ==, 0);
}

static void
test_faults (void)
{
  g_autofree char *folder = formats_test_make_folder ();
  g_autofree char *nowhere = g_build_filename (folder, "нет", "т.csv", NULL);
  g_autoptr (MplSheetBook) book = make_list ();
  g_autoptr (GError) error = NULL;

  g_assert_false (mpl_sheet_book_write (book, nowhere, MPL_SHEET_CSV, &error));
  formats_test_expect (&error, MPL_ERROR_GONE, "does not exist");
  g_assert_false (mpl_sheet_book_write (book, folder, MPL_SHEET_CSV, &error));
  formats_test_expect (&error, MPL_ERROR_FAILED, "could not be written");
  g_assert_false (mpl_sheet_book_write (book, "/proc/т.csv", MPL_SHEET_CSV, &error));
  g_clear_error (&error);
  formats_test_remove_folder (folder);
}

/* A disk that takes no more than 10 bytes: the old file stays, and nothing beside it. */
static void
test_full (void)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (MplSheetBook) book = NULL;
  g_autoptr (GError) error = NULL;
  struct rlimit old;
  struct rlimit limit;

  folder = formats_test_make_folder ();
  path = g_build_filename (folder, "т.csv", NULL);
  book = make_list ();
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  limit = old;
  limit.rlim_cur = 10;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_false (mpl_sheet_book_write (book, path, MPL_SHEET_CSV, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  signal (SIGXFSZ, SIG_DFL);

  formats_test_expect (&error, MPL_ERROR_FULL, "no space left");
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "old");
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* No room for libxlsxwriter's temporary files. */
static void
test_full_xlsx (void)
{
  g_autofree char *folder = formats_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "т.xlsx", NULL);
  g_autoptr (MplSheetBook) book = make_list ();
  g_autoptr (GError) error = NULL;
  struct rlimit old;
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  limit = old;
  limit.rlim_cur = 100;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_false (mpl_sheet_book_write (book, path, MPL_SHEET_XLSX, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  signal (SIGXFSZ, SIG_DFL);

  formats_test_expect (&error, MPL_ERROR_FULL, NULL);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  FORMATS_TEST_INIT (argc, argv);
  g_test_add_func ("/formats/write/round-trips", test_round_trips);
  g_test_add_func ("/formats/write/files", test_files);
  g_test_add_func ("/formats/write/csv-bytes", test_csv_bytes);
  g_test_add_func ("/formats/write/ods-mimetype", test_ods_mimetype);
  g_test_add_func ("/formats/write/faults", test_faults);
  g_test_add_func ("/formats/write/full", test_full);
  g_test_add_func ("/formats/write/full-xlsx", test_full_xlsx);
  return g_test_run ();
}
