/* mpl-cli.h: the same jobs without a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `mentoring COMMAND …`: no display is needed and GTK is not initialised. Results go to standard
 * output, errors to standard error as one line each.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a command ends with; scripts rely on it. */
typedef enum
{
  MPL_CLI_DONE = 0,   /* the job is done */
  MPL_CLI_FAILED = 1, /* the job failed, or a check found errors */
  MPL_CLI_USAGE = 2,  /* the command line is wrong; nothing was done */
} MplCliStatus;

/* Whether @word is the name of a command. */
gboolean mpl_cli_knows (const char *word);

/**
 * mpl_cli_run:
 * @argc: number of @argv
 * @argv: (array length=argc): the command's name first, as after `mentoring`
 *
 * Returns: the exit status, a #MplCliStatus
 */
int mpl_cli_run (int argc, char **argv);

/* The lines that `mentoring --help` shows of the commands. (transfer full) */
char *mpl_cli_describe (void);

G_END_DECLS
