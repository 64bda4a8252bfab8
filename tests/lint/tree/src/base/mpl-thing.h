/* mpl-thing.h: two numbers made one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * mpl_thing_sum:
 * @a: a number
 * @b: another
 *
 * Returns: their sum
 */
int mpl_thing_sum (int a, int b);

/* What a thing is called; the second name is the short one. */
const char *mpl_thing_get_name (void);
const char *mpl_thing_get_short_name (void);

G_END_DECLS
