/* mpl-sheet-child.h: the process that reads hostile files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Our own program, started again with an option that no person needs to know. It finds the file
 * open as its descriptor 3, has little memory and time, can change no file, start no program and
 * reach no network (mpl-sheet-cage.h), and tells what it reads on its standard output
 * (mpl-sheet-pipe.h).
 */

#pragma once

#include "formats/mpl-sheet-pipe.h"

G_BEGIN_DECLS

#define MPL_SHEET_CHILD_OPTION "--read-sheet"
#define MPL_SHEET_CHILD_FD 3

/* What the child may use beyond what the program takes by itself: bytes, and seconds of the
 * processor. */
#define MPL_SHEET_CHILD_MEMORY (256 * 1024 * 1024)
#define MPL_SHEET_CHILD_SECONDS 10

/**
 * mpl_sheet_child_is_meant:
 * @argc: number of @argv
 * @argv: (array length=argc): as main() gets them
 *
 * Returns: whether this process is such a child; main() has nothing else to do then than
 *   mpl_sheet_child_run()
 */
gboolean mpl_sheet_child_is_meant (int argc, char **argv);

/* Reads the file and returns the exit status. */
int mpl_sheet_child_run (void);

/**
 * mpl_sheet_child_read:
 * @data: (array length=length): a file
 * @length: in bytes
 * @path: (nullable): where freexl can open it, %NULL where XLS is not to be read
 * @pipe: hears of it
 *
 * Reads a file in this very process, without limits. For the child, and for tests.
 */
void mpl_sheet_child_read (const char *data, gsize length, const char *path, MplSheetPipe *pipe);

G_END_DECLS
