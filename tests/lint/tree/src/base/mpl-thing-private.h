/* mpl-thing-private.h: for this folder only
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

int mpl_thing_difference (int a, int b);
