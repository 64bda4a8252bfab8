/* fuzz-package.h: any bytes as the main part of a package
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stddef.h>
#include <stdint.h>

/* Packs @data as the file @name of a folder @folder (NULL for none) together with the small files
 * that lead to it, stored and not packed, and reads the package as the child would. */
void fuzz_package (const uint8_t *data, size_t size, const char *folder, const char *name);
