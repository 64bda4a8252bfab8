/* fuzz-pipe.c: any bytes as what a child says, whole and in pieces
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include "formats-test.h"

#include "formats/mpl-sheet-listener.h"

static char *
listen_to (const uint8_t *data, size_t size, size_t piece)
{
  g_autoptr (MplSheetListener) listener
      = mpl_sheet_listener_new ("f", MPL_SHEET_TABLES_AND_DOCUMENTS);
  g_autoptr (GError) error = NULL;
  g_autoptr (MplSheetBook) book = NULL;

  for (size_t at = 0; at < size; at += piece)
    if (!mpl_sheet_listener_hear (listener, data + at, MIN (piece, size - at), &error))
      {
        g_assert_nonnull (error);
        return g_strdup (error->message);
      }

  book = mpl_sheet_listener_finish (listener, NULL, &error);
  g_assert_true ((book != NULL) == (error == NULL));
  return book != NULL ? formats_test_dump (book) : g_strdup (error->message);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *whole = listen_to (data, size, MAX (size, 1));
  g_autofree char *pieces = listen_to (data, size, 7);

  g_assert_cmpstr (whole, ==, pieces);
  return 0;
}
