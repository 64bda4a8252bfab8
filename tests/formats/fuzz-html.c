/* fuzz-html.c: any bytes as a page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include "formats/mpl-sheet-child-formats.h"
#include "formats/mpl-sheet-listener.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (MplSheetPipe) pipe = mpl_sheet_pipe_new (-1);
  g_autoptr (MplSheetListener) listener = mpl_sheet_listener_new ("f", MPL_SHEET_HTML);
  g_autoptr (GError) error = NULL;
  g_autoptr (MplSheetBook) book = NULL;
  const GByteArray *bytes;

  mpl_sheet_pipe_format (pipe, MPL_SHEET_HTML);
  mpl_sheet_html_read ((const char *) data, size, pipe);
  g_assert_true (mpl_sheet_pipe_finish (pipe));
  bytes = mpl_sheet_pipe_get_bytes (pipe);
  if (mpl_sheet_listener_hear (listener, bytes->data, bytes->len, &error))
    book = mpl_sheet_listener_finish (listener, NULL, &error);
  g_assert_true ((book != NULL) == (error == NULL));

  return 0;
}
