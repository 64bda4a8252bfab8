/* test-thing.c: a test that sees its own folder's private header
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>

#include "base/mpl-thing-private.h"

int
main (void)
{
  g_assert_cmpint (mpl_thing_difference (3, 2), ==, 1);
  return 0;
}
