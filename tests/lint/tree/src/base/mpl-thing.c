/* mpl-thing.c: two numbers made one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/mpl-thing.h"
#include "base/mpl-thing-private.h"

int
mpl_thing_sum (int a, int b)
{
  return a + b;
}

int
mpl_thing_difference (int a, int b)
{
  return a - b;
}

const char *
mpl_thing_get_name (void)
{
  return "thing";
}

const char *
mpl_thing_get_short_name (void)
{
  return "t";
}
