/* fuzz.h: what libFuzzer calls
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stddef.h>
#include <stdint.h>

/* Takes any bytes as a hostile file; returns 0. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
