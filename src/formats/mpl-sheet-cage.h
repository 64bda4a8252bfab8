/* mpl-sheet-cage.h: what the reading child cannot do any more
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * mpl_sheet_cage_enter:
 *
 * Takes from this process, for good, the right to start programs and processes, to open anything
 * for writing, to remove, rename or make files, to reach a network and to touch other processes.
 * Such calls fail with EPERM.
 *
 * Returns: whether the kernel does so; one without seccomp does not, and then only the limits of
 *   memory, time and size hold
 */
gboolean mpl_sheet_cage_enter (void);

G_END_DECLS
