/* mpl-part.c: a folder above base
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "base/mpl-thing.h"

int mpl_part_length (void);

int
mpl_part_length (void)
{
  return mpl_thing_sum ((int) strlen (mpl_thing_get_name ()), 1);
}
