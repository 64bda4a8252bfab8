/* test-csv.c: CSV in the encodings and with the separators that are met
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "formats-test.h"

#include "base/mpl-error.h"
#include "formats/mpl-sheet-child.h"
#include "formats/mpl-sheet-csv.h"

#include <string.h>

static MplSheetBook *
read_csv (const char *data, gsize length, MplSheetReadInfo *info, GError **error)
{
  g_autoptr (MplSheetBook) book = mpl_sheet_book_new ("т.csv");

  if (!mpl_sheet_csv_read (book, data, length, NULL, info, error)
      || !mpl_sheet_book_finish (book, error))
    return NULL;

  return g_steal_pointer (&book);
}

static void
check (const char *data, gsize length, char separator, MplSheetEncoding encoding, const char *rows)
{
  g_autoptr (GError) error = NULL;
  MplSheetReadInfo info;
  g_autoptr (MplSheetBook) book = read_csv (data, length, &info, &error);
  g_autofree char *dump = NULL;
  g_autofree char *expected = g_strconcat ("[Table 1]\n", rows, NULL);

  g_assert_no_error (error);
  dump = formats_test_dump (book);
  g_assert_cmpstr (dump, ==, expected);
  g_assert_cmpint (info.separator, ==, separator);
  g_assert_cmpstr (mpl_sheet_encoding_get_name (info.encoding), ==,
                   mpl_sheet_encoding_get_name (encoding));
}

static void
check_text (const char *text, char separator, const char *rows)
{
  check (text, strlen (text), separator, MPL_SHEET_UTF8, rows);
}

static const char staff[] = "ФИО;Должность;Стаж\r\n"
                            "Иванова Анна Петровна;учитель физики;\"12,5\"\r\n"
                            "ЦОЙ ВИКТОР;УЧИТЕЛЬ;3\r\n";
static const char staff_rows[] = "1 A\"ФИО\" B\"Должность\" C\"Стаж\"\n"
                                 "2 A\"Иванова Анна Петровна\" B\"учитель физики\" C\"12,5\"\n"
                                 "3 A\"ЦОЙ ВИКТОР\" B\"УЧИТЕЛЬ\" C\"3\"\n";

static void
check_encoding (const char *iconv, const char *mark, MplSheetEncoding encoding)
{
  gsize length;
  g_autofree char *text = g_convert (staff, -1, iconv, "UTF-8", NULL, &length, NULL);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *) mark, (guint) strlen (mark));
  g_byte_array_append (bytes, (const guint8 *) text, (guint) length);
  check ((const char *) bytes->data, bytes->len, ';', encoding, staff_rows);
}

static void
test_encodings (void)
{
  check_encoding ("UTF-8", "", MPL_SHEET_UTF8);
  check_encoding ("UTF-8", "\xef\xbb\xbf", MPL_SHEET_UTF8);
  check_encoding ("UTF-16LE", "\xff\xfe", MPL_SHEET_UTF16_LE);
  check_encoding ("UTF-16BE", "\xfe\xff", MPL_SHEET_UTF16_BE);
  check_encoding ("UTF-16LE", "", MPL_SHEET_UTF16_LE);
  check_encoding ("UTF-16BE", "", MPL_SHEET_UTF16_BE);
  check_encoding ("CP1251", "", MPL_SHEET_CP1251);
  check_encoding ("KOI8-R", "", MPL_SHEET_KOI8_R);
  check_encoding ("CP866", "", MPL_SHEET_CP866);
}

/* Each encoding is told from the others by a single line, in small letters or in capitals. */
static void
test_short (void)
{
  static const char *const texts[]
      = { "Иванова Анна", "ПЕТРОВ ПЁТР СЕРГЕЕВИЧ", "учитель", "Фамилия, имя, отчество", "Россия" };
  static const struct
  {
    const char *iconv;
    MplSheetEncoding encoding;
  } cases[] = { { "CP1251", MPL_SHEET_CP1251 },
                { "KOI8-R", MPL_SHEET_KOI8_R },
                { "CP866", MPL_SHEET_CP866 } };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (cases); j++)
      {
        gsize length;
        gsize mark;
        g_autofree char *text
            = g_convert (texts[i], -1, cases[j].iconv, "UTF-8", NULL, &length, NULL);

        g_assert_cmpint (mpl_sheet_encoding_find (text, length, &mark), ==, cases[j].encoding);
        g_assert_cmpuint (mark, ==, 0);
      }
}

static void
test_separators (void)
{
  check_text ("а;б\nв;г\n", ';', "1 A\"а\" B\"б\"\n2 A\"в\" B\"г\"\n");
  check_text ("а,б\nв,г\n", ',', "1 A\"а\" B\"б\"\n2 A\"в\" B\"г\"\n");
  check_text ("а\tб\nв\tг", '\t', "1 A\"а\" B\"б\"\n2 A\"в\" B\"г\"\n");
  check_text ("а|б\rв|г\r", '|', "1 A\"а\" B\"б\"\n2 A\"в\" B\"г\"\n");
  check_text ("ф\nг\n", ';', "1 A\"ф\"\n2 A\"г\"\n");
  /* A decimal comma in each row; a title above; a comma in a text. */
  check_text ("ФИО;Ставка;К\nА;0,5;1\nБ;1,5;2\n", ';',
              "1 A\"ФИО\" B\"Ставка\" C\"К\"\n2 A\"А\" B\"0,5\" C\"1\"\n"
              "3 A\"Б\" B\"1,5\" C\"2\"\n");
  check_text ("Список, 2026/27\n\nФИО;Стаж\nА;1\nБ;2\n", ';',
              "1 A\"Список, 2026/27\"\n3 A\"ФИО\" B\"Стаж\"\n4 A\"А\" B\"1\"\n5 A\"Б\" B\"2\"\n");
  check_text ("\"а;б;в\",г\n\"д;е;ж\",з\n", ',', "1 A\"а;б;в\" B\"г\"\n2 A\"д;е;ж\" B\"з\"\n");
  /* A mark opens behind any separator, and two within are one. */
  check_text ("а;\"б,в\"\nг;\"д,\"\",\"\n", ';', "1 A\"а\" B\"б,в\"\n2 A\"г\" B\"д,\",\"\n");
  check_text ("sep=|\nа;б|в;г\n", '|', "1 A\"а;б\" B\"в;г\"\n");
}

static void
test_quotes (void)
{
  check_text ("\"а\";\"б\"\"в\"\n\"г\r\nд\"; е \n", ';',
              "1 A\"а\" B\"б\"в\"\n2 A\"г\nд\" B\" е \"\n");
  /* A quotation mark within a bare text is one. */
  check_text ("ООО \"Ромашка\";б\n5\" труба;г\n", ';',
              "1 A\"ООО \"Ромашка\"\" B\"б\"\n2 A\"5\" труба\" B\"г\"\n");
  check_text ("'=а;'б;''-в;=г\n", ';', "1 A\"=а\" B\"'б\" C\"'-в\" D\"=г\"\n");
  check_text (";;\n;\n\n;х\n", ';', "4 B\"х\"\n");
}

static void
test_odd_bytes (void)
{
  check ("а\0б;в\n", strlen ("а") + 1 + strlen ("б;в\n"), ';', MPL_SHEET_UTF8,
         "1 A\"аб\" B\"в\"\n");
  /* 0x98 is nothing in CP1251. */
  check ("\xc8\xe2\xe0\xed\xee\xe2\x98;1\n", 10, ';', MPL_SHEET_CP1251,
         "1 A\"Иванов\ufffd\" B\"1\"\n");
  check ("\xff\xfe\x30\x04\x3b", 5, ';', MPL_SHEET_UTF16_LE, "1 A\"а\ufffd\"\n");
  check ("", 0, ';', MPL_SHEET_UTF8, "");
}

static void
expect_error (const char *text, int code, const char *words)
{
  g_autoptr (GError) error = NULL;
  MplSheetReadInfo info;

  g_assert_null (read_csv (text, strlen (text), &info, &error));
  formats_test_expect (&error, code, words);
}

static void
test_errors (void)
{
  g_autofree char *wide = g_strnfill (600, ';');
  g_autofree char *text = NULL;
  g_autofree char *endless = g_strnfill (100000, 'x');
  g_autofree char *unclosed = g_strconcat ("а;б\n\nв;\"г\n", endless, NULL);

  expect_error ("а;б\nв;\"г\nд;е\n", MPL_ERROR_INVALID, "row 2");
  expect_error (unclosed, MPL_ERROR_INVALID, "row 3");
  text = g_strconcat ("а\n", wide, "х\n", NULL);
  expect_error (text, MPL_ERROR_LIMIT, "row 2, column WC");
  expect_error (endless, MPL_ERROR_LIMIT, "row 1, column A");
}

static void
test_cancel (void)
{
  g_autoptr (MplSheetBook) book = mpl_sheet_book_new ("т.csv");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  MplSheetReadInfo info;

  g_cancellable_cancel (cancellable);
  g_assert_false (mpl_sheet_csv_read (book, staff, strlen (staff), cancellable, &info, &error));
  formats_test_expect (&error, MPL_ERROR_CANCELLED, NULL);
}

int
main (int argc, char *argv[])
{
  FORMATS_TEST_INIT (argc, argv);
  g_test_add_func ("/formats/csv/encodings", test_encodings);
  g_test_add_func ("/formats/csv/short", test_short);
  g_test_add_func ("/formats/csv/separators", test_separators);
  g_test_add_func ("/formats/csv/quotes", test_quotes);
  g_test_add_func ("/formats/csv/odd-bytes", test_odd_bytes);
  g_test_add_func ("/formats/csv/errors", test_errors);
  g_test_add_func ("/formats/csv/cancel", test_cancel);
  return g_test_run ();
}
