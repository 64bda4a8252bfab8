/* fuzz-ods.c: any bytes as the XML of an ODS file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include "fuzz-package.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  fuzz_package (data, size, NULL, "content.xml");
  return 0;
}
