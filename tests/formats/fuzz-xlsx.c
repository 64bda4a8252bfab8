/* fuzz-xlsx.c: any bytes as a sheet, the strings and the styles of an XLSX file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include "fuzz-package.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  fuzz_package (data, size, "xl", "sheet.xml");
  return 0;
}
