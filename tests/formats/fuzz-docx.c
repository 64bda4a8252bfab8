/* fuzz-docx.c: any bytes as the XML of a Word document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include "fuzz-package.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  fuzz_package (data, size, "word", "document.xml");
  return 0;
}
