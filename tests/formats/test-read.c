/* test-read.c: files of all formats, as schools have them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "formats-test.h"

#include "base/mpl-error.h"
#include "formats/mpl-sheet-child.h"

#include <string.h>

static char *
read_dump (const char *name, MplSheetFormat accept, MplSheetFormat format)
{
  g_autofree char *path = formats_test_fixture (name);
  g_autoptr (GError) error = NULL;
  MplSheetReadInfo info;
  g_autoptr (MplSheetBook) book = mpl_sheet_book_read (path, accept, NULL, &info, &error);

  g_assert_no_error (error);
  g_assert_cmpint (info.format, ==, format);
  return formats_test_dump (book);
}

static const char xlsx_dump[]
    = "[Педагоги]\n"
      "1 A\"Список учителей\" B^\"Список учителей\" C^\"Список учителей\"\n"
      "3 A\"ФИО\" B\"Дата\" C\"Стаж\"\n"
      "4 A\"Иванова Анна\" B=15.09.2026 C#12,5 D\"ИСТИНА\" E!\"#N/A\"\n"
      "5 A\" с пробелом\nи строкой \" B=15.09.2026 C#45 D#0,5 E\"08:30\" F=15.09.2026 "
      "H\"ЛОЖЬ\"\n"
      "9 A^\"Иванова Анна\" C#1000\n"
      "[Справочник] hidden\n"
      "1 A#1\n"
      "[Пустой]\n";

static void
test_xlsx (void)
{
  static const char *const names[] = { "staff.xlsx", "strict.xlsx", "named-wrong.xls" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *dump = read_dump (names[i], MPL_SHEET_TABLES, MPL_SHEET_XLSX);

      g_assert_cmpstr (dump, ==, xlsx_dump);
    }
}

/* 29 February 1900, which never was; days before the first; far away. */
static void
test_epochs (void)
{
  g_autofree char *old = read_dump ("1904.xlsx", MPL_SHEET_TABLES, MPL_SHEET_XLSX);
  g_autofree char *odd = read_dump ("1900.xlsx", MPL_SHEET_TABLES, MPL_SHEET_XLSX);
  g_autofree char *xls = read_dump ("1904.xls", MPL_SHEET_TABLES, MPL_SHEET_XLS);

  g_assert_cmpstr (old, ==, "[Даты]\n1 A=15.09.2026 B=01.01.1904\n");
  g_assert_cmpstr (odd, ==,
                   "[Лист1]\n1 A=01.01.1900 B=28.02.1900 C#60 D=01.03.1900 E#0 F#-5 "
                   "G#9000000000\n");
  g_assert_cmpstr (xls, ==, "[Даты]\n1 A=15.09.2026\n");
}

static void
test_ods (void)
{
  g_autofree char *dump = read_dump ("staff.ods", MPL_SHEET_TABLES, MPL_SHEET_ODS);

  g_assert_cmpstr (dump, ==,
                   "[Педагоги]\n"
                   "1 A\"Список\" B^\"Список\" C^\"Список\" D\"Д\"\n"
                   "4 A\"МО физики\" B=15.09.2026 C#12,5 D\"ИСТИНА\" E\"08:30\" F#0,5 "
                   "G!\"#ДЕЛ/0!\"\n"
                   "5 A^\"МО физики\" B\"а  б\tв\nг\nд е \" C\"я\" D\"я\"\n"
                   "6 A\"три\"\n7 A\"три\"\n8 A\"три\"\n"
                   "[Скрытый] hidden\n1 A\"с\"\n");
}

static void
test_xls (void)
{
  g_autofree char *dump = read_dump ("staff.xls", MPL_SHEET_TABLES, MPL_SHEET_XLS);

  g_assert_cmpstr (dump, ==,
                   "[Педагоги]\n"
                   "1 A\"Список учителей\" B^\"Список учителей\" C^\"Список учителей\"\n"
                   "3 A\"ФИО\" B\"Дата\"\n"
                   "4 A\"Иванова Анна\" B=15.09.2026 C#12,5\n"
                   "5 A^\"Иванова Анна\" B\"08:30\" C#1\n"
                   "[Скрытый] hidden\n1 A\"с\"\n");
}

static void
test_docx (void)
{
  g_autofree char *dump = read_dump ("plan.docx", MPL_SHEET_TABLES_AND_DOCUMENTS, MPL_SHEET_DOCX);

  g_assert_cmpstr (dump, ==,
                   "[Table 1]\n1 A\"внутри\"\n"
                   "[Table 2]\n"
                   "1 A\"Мероприятия\" B^\"Мероприятия\" C\"Срок\"\n"
                   "2 A\"1\" B\"Педсовет\" C\"сентябрь\"\n"
                   "3 A^\"1\" B\"два\nаб\nза\tца\" C\"май\"\n"
                   "4 B\"после\"\n");
}

static const char page[]
    = "<html><body><table><tr><th colspan=2>Список</th><th>Б</th></tr>"
      "<tr><td rowspan='3'>МО</td><td>Иванова<br>Анна</td><td> а  б&nbsp; <script>x</script></td>"
      "</tr><tr><td><p>Петров</p><p>Пётр</p></td></tr><tr></tr>"
      "<tr><td>вокруг<table><tbody><tr><td>внутри</td></tr></tbody></table></td></tr>"
      "</table></body></html>";

static void
check_page (const char *data, gsize length)
{
  g_autofree char *folder = formats_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "journal.xls", NULL);
  g_autofree char *dump = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MplSheetBook) book = NULL;
  MplSheetReadInfo info;

  g_assert_true (g_file_set_contents (path, data, (gssize) length, NULL));
  book = mpl_sheet_book_read (path, MPL_SHEET_TABLES, NULL, &info, &error);
  g_assert_no_error (error);
  g_assert_cmpint (info.format, ==, MPL_SHEET_HTML);
  dump = formats_test_dump (book);
  g_assert_cmpstr (dump, ==,
                   "[Table 1]\n"
                   "1 A\"Список\" B^\"Список\" C\"Б\"\n"
                   "2 A\"МО\" B\"Иванова\nАнна\" C\"а б\"\n"
                   "3 A^\"МО\" B\"Петров\nПётр\"\n"
                   "5 A\"вокруг\"\n"
                   "[Table 2]\n1 A\"внутри\"\n");
  formats_test_remove_folder (folder);
}

/* As electronic journals give it out: in CP1251, with a word on it or without, or in UTF-8. */
static void
test_html (void)
{
  g_autofree char *with_word = g_strconcat (
      "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>", page, NULL);
  gsize length;
  g_autofree char *said = g_convert (with_word, -1, "CP1251", "UTF-8", NULL, &length, NULL);
  g_autofree char *unsaid = NULL;

  check_page (page, strlen (page));
  check_page (said, length);
  unsaid = g_convert (page, -1, "CP1251", "UTF-8", NULL, &length, NULL);
  check_page (unsaid, length);
}

/* A document is no list of teachers. */
static void
test_accept (void)
{
  g_autofree char *path = formats_test_fixture ("plan.docx");
  g_autofree char *table = formats_test_fixture ("staff.ods");
  g_autoptr (GError) error = NULL;

  g_assert_null (mpl_sheet_book_read (path, MPL_SHEET_TABLES, NULL, NULL, &error));
  formats_test_expect (&error, MPL_ERROR_INVALID, "Word document");
  g_assert_null (mpl_sheet_book_read (table, MPL_SHEET_CSV, NULL, NULL, &error));
  formats_test_expect (&error, MPL_ERROR_INVALID, "OpenDocument");
}

int
main (int argc, char *argv[])
{
  FORMATS_TEST_INIT (argc, argv);
  g_test_add_func ("/formats/read/xlsx", test_xlsx);
  g_test_add_func ("/formats/read/epochs", test_epochs);
  g_test_add_func ("/formats/read/ods", test_ods);
  g_test_add_func ("/formats/read/xls", test_xls);
  g_test_add_func ("/formats/read/docx", test_docx);
  g_test_add_func ("/formats/read/html", test_html);
  g_test_add_func ("/formats/read/accept", test_accept);
  return g_test_run ();
}
