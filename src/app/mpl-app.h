/* mpl-app.h: from the command line to the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * mpl_app_run:
 * @argc: how many arguments
 * @argv: the arguments, the program's name first
 * @commands: the lines that `--help` shows of the commands
 *
 * Reads the options, opens the window and stays until the last window is closed. The caller has
 * set the locale and the text domain.
 *
 * Returns: the exit status: 0 done, 1 the window cannot be shown, 2 the command line is wrong.
 *   Where it is not 0, a line on stderr tells why.
 */
int mpl_app_run (int argc, char *argv[], const char *commands);

/* Makes the widget types of this folder known by name, as .ui files call them. */
void mpl_app_register_types (void);

G_END_DECLS
