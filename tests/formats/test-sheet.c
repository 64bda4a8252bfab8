/* test-sheet.c: sheets in memory: limits, merged cells, texts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "formats-test.h"

#include "base/mpl-error.h"
#include "formats/mpl-sheet-child.h"

#include <math.h>
#include <string.h>

typedef struct
{
  MplSheetBook *book;
  MplSheet *sheet;
  GError *error;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->book = mpl_sheet_book_new ("учителя.xlsx");
  self->sheet = mpl_sheet_book_add_sheet (self->book, "Лист", FALSE, &self->error);
  g_assert_no_error (self->error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_no_error (self->error);
  mpl_sheet_book_free (self->book);
}

static gboolean
add (Fixture *self, guint row, guint column, const char *text)
{
  return mpl_sheet_add_text (self->sheet, row, column, MPL_SHEET_TEXT, text, -1, &self->error);
}

static void
check (Fixture *self, const char *expected)
{
  g_autofree char *dump = NULL;

  g_assert_true (mpl_sheet_book_finish (self->book, &self->error));
  dump = formats_test_dump (self->book);
  g_assert_cmpstr (dump, ==, expected);
}

static void
test_columns (void)
{
  static const struct
  {
    guint column;
    const char *name;
  } cases[] = { { 0, "A" },
                { 25, "Z" },
                { 26, "AA" },
                { 51, "AZ" },
                { 52, "BA" },
                { 701, "ZZ" },
                { 702, "AAA" },
                { 16383, "XFD" },
                { 511, "SR" },
                { 512, "SS" },
                { G_MAXUINT, "MWLQKWV" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = mpl_sheet_column_name (cases[i].column);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

/* Empty cells and rows leave no trace, and rows keep their numbers. */
static void
test_gaps (Fixture *self, gconstpointer data)
{
  g_assert_true (add (self, 2, 1, "а"));
  g_assert_true (add (self, 2, 2, ""));
  g_assert_true (mpl_sheet_add_number (self->sheet, 2, 5, -1.5, &self->error));
  g_assert_true (add (self, 3, 0, ""));
  g_assert_true (mpl_sheet_add_day (self->sheet, 900, 0, mpl_day_new (2026, 9, 1), &self->error));
  g_assert_cmpuint (mpl_sheet_get_n_columns (self->sheet), ==, 6);
  g_assert_cmpint (mpl_sheet_get_cell (self->sheet, 0, 0)->kind, ==, MPL_SHEET_EMPTY);
  g_assert_cmpint (mpl_sheet_get_cell (self->sheet, 0, 99)->kind, ==, MPL_SHEET_EMPTY);
  check (self, "[Лист]\n2 B\"а\" F#-1,5\n900 A=01.09.2026\n");
}

static void
test_texts (Fixture *self, gconstpointer data)
{
  g_assert_true (add (self, 1, 0, "a\r\nb\rc\001\177\td"));
  g_assert_true (
      mpl_sheet_add_text (self->sheet, 1, 1, MPL_SHEET_TEXT, "a\0b\xff", 4, &self->error));
  g_assert_true (add (self, 1, 2, "x\xef\xbf\xbe\xef\xbf\xbfy\xef\xbf\xbd"));
  g_assert_true (add (self, 1, 3, "\001\002"));
  g_assert_true (mpl_sheet_add_number (self->sheet, 1, 4, INFINITY, &self->error));
  g_assert_true (mpl_sheet_add_number (self->sheet, 1, 5, 79161234567.0, &self->error));
  g_assert_true (mpl_sheet_add_number (self->sheet, 1, 6, 0.1 + 0.2, &self->error));
  check (self, "[Лист]\n1 A\"a\nb\nc\td\" B\"a\ufffdb\ufffd\" C\"xy\ufffd\" E!\"#NUM!\" "
               "F#79161234567 G#0,3\n");
}

static void
test_order (Fixture *self, gconstpointer data)
{
  g_assert_true (add (self, 5, 3, "а"));
  g_assert_false (add (self, 5, 3, "б"));
  formats_test_expect (&self->error, MPL_ERROR_INVALID, "row 5, column D");
  g_assert_false (add (self, 4, 9, "б"));
  formats_test_expect (&self->error, MPL_ERROR_INVALID, "row 4, column J");
  g_assert_false (add (self, 0, 0, "б"));
  formats_test_expect (&self->error, MPL_ERROR_INVALID, "row 0");
}

static void
test_limits (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) longest = g_string_new (NULL);

  for (guint i = 0; i < MPL_SHEET_MAX_CHARACTERS; i++)
    g_string_append (longest, "ж");
  g_assert_true (add (self, 1, 0, longest->str));
  g_string_append (longest, "ж");
  g_assert_false (add (self, 1, 1, longest->str));
  formats_test_expect (&self->error, MPL_ERROR_LIMIT,
                       "“учителя.xlsx”, sheet “Лист”, row 1, column B");

  g_assert_true (add (self, 2, 511, "а"));
  g_assert_false (add (self, 3, 512, "а"));
  formats_test_expect (&self->error, MPL_ERROR_LIMIT, "row 3, column SS");
  g_assert_false (add (self, 3, G_MAXUINT, "а"));
  formats_test_expect (&self->error, MPL_ERROR_LIMIT, "row 3");
  g_assert_false (add (self, MPL_SHEET_MAX_ROW_NUMBER + 1, 0, "а"));
  formats_test_expect (&self->error, MPL_ERROR_LIMIT, "100000 rows");

  for (guint i = 1; i < MPL_SHEET_MAX_SHEETS; i++)
    g_assert_nonnull (mpl_sheet_book_add_sheet (self->book, "", FALSE, &self->error));
  g_assert_null (mpl_sheet_book_add_sheet (self->book, "", FALSE, &self->error));
  formats_test_expect (&self->error, MPL_ERROR_LIMIT, "64 sheets");
}

static void
test_rows (Fixture *self, gconstpointer data)
{
  for (guint row = 1; row <= MPL_SHEET_MAX_ROWS; row++)
    g_assert_true (mpl_sheet_add_number (self->sheet, 2 * row, 0, row, &self->error));
  g_assert_false (mpl_sheet_add_number (self->sheet, 500000, 0, 1, &self->error));
  formats_test_expect (&self->error, MPL_ERROR_LIMIT, "row 500000, column A");
}

static void
test_cells (Fixture *self, gconstpointer data)
{
  guint n = 0;

  for (guint row = 1; n < MPL_SHEET_MAX_CELLS; row++)
    for (guint column = 0; column < 500; column++, n++)
      g_assert_true (mpl_sheet_add_number (self->sheet, row, column, n, &self->error));
  g_assert_false (mpl_sheet_add_number (self->sheet, 99999, 0, 1, &self->error));
  formats_test_expect (&self->error, MPL_ERROR_LIMIT, "1000000 cells");
}

/* Only over what is there; own cells stay; the first of two merges has a cell. */
static void
test_merges (Fixture *self, gconstpointer data)
{
  g_assert_true (add (self, 1, 0, "а"));
  g_assert_true (add (self, 2, 1, "б"));
  g_assert_true (add (self, 3, 2, "в"));
  g_assert_true (add (self, 5, 2, "г"));
  g_assert_true (mpl_sheet_add_merge (self->sheet, 1, 0, 4, 1, &self->error));
  g_assert_true (mpl_sheet_add_merge (self->sheet, 1, 0, 3, 9, &self->error));
  g_assert_true (mpl_sheet_add_merge (self->sheet, 3, 2, 1048576, 2, &self->error));
  g_assert_true (mpl_sheet_add_merge (self->sheet, 4, 0, 5, 0, &self->error));
  g_assert_true (mpl_sheet_add_merge (self->sheet, 1, 9, 9, 9, &self->error));
  check (self, "[Лист]\n1 A\"а\" B^\"а\" C^\"а\"\n2 A^\"а\" B\"б\" C^\"а\"\n"
               "3 A^\"а\" B^\"а\" C\"в\"\n5 C\"г\"\n");
  g_assert_false (mpl_sheet_add_merge (self->sheet, 2, 0, 1, 0, &self->error));
  formats_test_expect (&self->error, MPL_ERROR_INVALID, "merged");
}

/* Against a board of cells, filled the simple way. */
static void
test_merges_random (void)
{
  enum
  {
    SIDE = 8
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (MplSheetBook) book = mpl_sheet_book_new ("т");
      MplSheet *sheet = mpl_sheet_book_add_sheet (book, "л", FALSE, NULL);
      int board[SIDE][SIDE] = { 0 };
      int own[SIDE][SIDE] = { 0 };
      gboolean rows[SIDE] = { FALSE };
      guint n_columns = 0;
      guint index = 0;

      for (guint row = 0; row < SIDE; row++)
        for (guint column = 0; column < SIDE; column++)
          if (g_rand_int_range (rand, 0, 4) == 0)
            {
              board[row][column] = own[row][column] = (int) (1 + row * SIDE + column);
              rows[row] = TRUE;
              n_columns = MAX (n_columns, column + 1);
              g_assert_true (mpl_sheet_add_number (sheet, row + 1, column, own[row][column], NULL));
            }
      for (guint i = 0; i < 4; i++)
        {
          guint row = (guint) g_rand_int_range (rand, 0, SIDE);
          guint column = (guint) g_rand_int_range (rand, 0, SIDE);
          guint last_row = (guint) g_rand_int_range (rand, (gint32) row, SIDE);
          guint last_column = (guint) g_rand_int_range (rand, (gint32) column, SIDE);

          g_assert_true (
              mpl_sheet_add_merge (sheet, row + 1, column, last_row + 1, last_column, NULL));
          if (own[row][column] == 0)
            continue;
          for (guint y = row; y <= last_row; y++)
            for (guint x = column; x <= last_column; x++)
              if (board[y][x] == 0 && rows[y] && x < n_columns)
                board[y][x] = own[row][column];
        }
      g_assert_true (mpl_sheet_book_finish (book, NULL));

      for (guint row = 0; row < SIDE; row++)
        {
          if (!rows[row])
            continue;
          for (guint column = 0; column < SIDE; column++)
            {
              const MplSheetCell *cell = mpl_sheet_get_cell (sheet, index, column);
              int value = cell->kind == MPL_SHEET_NUMBER ? (int) cell->number : 0;

              g_assert_cmpint (value, ==, board[row][column]);
              g_assert_cmpint (cell->merged, ==, board[row][column] != own[row][column]);
            }
          index++;
        }
    }
}

static void
test_names (void)
{
  g_autoptr (MplSheetBook) book = mpl_sheet_book_new ("т");
  g_autofree char *very_long = g_strnfill (1000, 'x');

  mpl_sheet_book_add_sheet (book, " а\nб\001 ", FALSE, NULL);
  mpl_sheet_book_add_sheet (book, " \xff", FALSE, NULL);
  mpl_sheet_book_add_sheet (book, "", TRUE, NULL);
  mpl_sheet_book_add_sheet (book, very_long, TRUE, NULL);
  g_assert_cmpstr (mpl_sheet_get_name (mpl_sheet_book_get_sheet (book, 0)), ==, "а б");
  g_assert_cmpstr (mpl_sheet_get_name (mpl_sheet_book_get_sheet (book, 1)), ==, "\ufffd");
  g_assert_cmpstr (mpl_sheet_get_name (mpl_sheet_book_get_sheet (book, 2)), ==, "Table 3");
  g_assert_cmpuint (strlen (mpl_sheet_get_name (mpl_sheet_book_get_sheet (book, 3))), ==, 255);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  FORMATS_TEST_INIT (argc, argv);
  g_test_add_func ("/formats/sheet/columns", test_columns);
  ADD ("/formats/sheet/gaps", test_gaps);
  ADD ("/formats/sheet/texts", test_texts);
  ADD ("/formats/sheet/order", test_order);
  ADD ("/formats/sheet/limits", test_limits);
  ADD ("/formats/sheet/rows", test_rows);
  ADD ("/formats/sheet/cells", test_cells);
  ADD ("/formats/sheet/merges", test_merges);
  g_test_add_func ("/formats/sheet/merges-random", test_merges_random);
  g_test_add_func ("/formats/sheet/names", test_names);
  return g_test_run ();
}
