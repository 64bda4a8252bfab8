/* fuzz-csv.c: any bytes as CSV
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include "formats/mpl-sheet-csv.h"
#include "formats/mpl-sheet-format.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (MplSheetBook) book = mpl_sheet_book_new ("f.csv");
  g_autoptr (GError) error = NULL;
  MplSheetReadInfo info;
  const char *what;

  mpl_sheet_format_look ((const char *) data, size, &what);
  if (mpl_sheet_csv_read (book, (const char *) data, size, NULL, &info, &error))
    g_assert_true (mpl_sheet_book_finish (book, &error));
  else
    g_assert_nonnull (error);

  return 0;
}
