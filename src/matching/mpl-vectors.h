/* mpl-vectors.h: loops for the widest vectors that the processor has
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/**
 * MPL_VECTORS:
 *
 * Of a function marked so there is a copy for each width of vectors; which one is called is decided
 * when the program starts. Where the compiler cannot do it there is the one for the oldest
 * processor. Sanitizers look at memory before that decision is made, and fail.
 */
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) \
    && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define MPL_VECTORS \
  __attribute__ ((optimize ("O3"), target_clones ("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define MPL_VECTORS
#endif
