/* bench-formats.c: a list of 10,000 teachers with 20 columns, in and out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Budgets: CSV in 0.2 s, XLSX in 1 s, with the child's start. Judged by the processor's time of
 * both processes: the clock also counts what else the machine does.
 */

#include "formats-test.h"

#include "formats/mpl-sheet-child.h"
#include "formats/mpl-sheet-write.h"

#include <sys/resource.h>

enum
{
  ROWS = 10000,
  COLUMNS = 20,
  ROUNDS = 5
};

static MplSheetBook *
make_book (void)
{
  MplSheetBook *book = mpl_sheet_book_new ("bench");
  MplSheet *sheet = mpl_sheet_book_add_sheet (book, "Педагоги", FALSE, NULL);

  for (guint row = 1; row <= ROWS; row++)
    for (guint column = 0; column < COLUMNS; column++)
      {
        g_autofree char *text = g_strdup_printf ("Иванова Анна Петровна %u", row * column);

        if (column % 5 == 3)
          g_assert_true (mpl_sheet_add_number (sheet, row, column, row / 4.0, NULL));
        else if (column % 5 == 4)
          g_assert_true (mpl_sheet_add_day (sheet, row, column, (MplDay) (10000 + row), NULL));
        else
          g_assert_true (mpl_sheet_add_text (sheet, row, column, MPL_SHEET_TEXT, text, -1, NULL));
      }

  return book;
}

/* Of this process and of its children that have ended. */
static double
get_seconds (void)
{
  static const int who[] = { RUSAGE_SELF, RUSAGE_CHILDREN };
  double seconds = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (who); i++)
    {
      struct rusage usage;

      g_assert_cmpint (getrusage (who[i], &usage), ==, 0);
      seconds += (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
                 + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / G_USEC_PER_SEC;
    }

  return seconds;
}

static void
measure (MplSheetBook *book, const char *folder, MplSheetFormat format, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  double written = G_MAXDOUBLE;
  double read = G_MAXDOUBLE;

  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MplSheetBook) again = NULL;
      double start = get_seconds ();

      g_assert_true (mpl_sheet_book_write (book, path, format, &error));
      written = MIN (written, get_seconds () - start);
      start = get_seconds ();
      again = mpl_sheet_book_read (path, MPL_SHEET_TABLES, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (mpl_sheet_get_n_rows (mpl_sheet_book_get_sheet (again, 0)), ==, ROWS);
      read = MIN (read, get_seconds () - start);
    }
  g_print ("%s: written in %.3f s, read in %.3f s\n", name, written, read);
}

int
main (int argc, char *argv[])
{
  g_autoptr (MplSheetBook) book = NULL;
  g_autofree char *folder = NULL;

  FORMATS_TEST_INIT (argc, argv);
  book = make_book ();
  folder = formats_test_make_folder ();
  measure (book, folder, MPL_SHEET_CSV, "staff.csv");
  measure (book, folder, MPL_SHEET_XLSX, "staff.xlsx");
  measure (book, folder, MPL_SHEET_ODS, "staff.ods");
  formats_test_remove_folder (folder);
  return 0;
}
