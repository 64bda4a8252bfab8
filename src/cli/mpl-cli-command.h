/* mpl-cli-command.h: what the commands share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/mpl-day.h"
#include "cli/mpl-cli.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * MplCliCommand:
 * @name: the word on the command line
 * @usage: N_() of the arguments: "FILE [OPTION…]"
 * @summary: N_() of what it does, for --help
 * @min_arguments: how many words it needs besides options
 * @max_arguments: how many it takes
 * @run: does the job; @arguments hold the words, name left out
 */
typedef struct
{
  const char *name;
  const char *usage;
  const char *summary;
  guint min_arguments;
  guint max_arguments;
  MplCliStatus (*run) (int argc, char **argv);
} MplCliCommand;

/* The commands, each in its own file. */
MplCliStatus mpl_cli_new (int argc, char **argv);
MplCliStatus mpl_cli_list (int argc, char **argv);
MplCliStatus mpl_cli_check (int argc, char **argv);
MplCliStatus mpl_cli_solve (int argc, char **argv);
MplCliStatus mpl_cli_undo (int argc, char **argv);
MplCliStatus mpl_cli_redo (int argc, char **argv);
MplCliStatus mpl_cli_export (int argc, char **argv);
MplCliStatus mpl_cli_backup (int argc, char **argv);
MplCliStatus mpl_cli_restore (int argc, char **argv);
MplCliStatus mpl_cli_decline (int argc, char **argv);

/**
 * mpl_cli_parse:
 * @argc: number of @argv
 * @argv: the command's name and what follows
 * @entries: (nullable): the command's options
 * @arguments: (out) (transfer full): the words besides options
 *
 * Reads a command line and counts its words. `--help` prints and ends the process. On a mistake
 * one line goes to standard error.
 *
 * Returns: whether it is understood; else the command ends with %MPL_CLI_USAGE
 */
gboolean mpl_cli_parse (int argc, char **argv, const GOptionEntry *entries, GStrv *arguments);

/* mpl-cli-export.c: `list FILE papers`; prints them where there is no @builder. */
void mpl_cli_list_papers (JsonBuilder *builder);

/**
 * mpl_cli_read_day:
 * @option: what the day is for: "--from"
 * @text: (nullable): what was given
 * @day: (out): the day; left alone where nothing was given
 *
 * Returns: whether it is a day; else one line has gone to standard error
 */
gboolean mpl_cli_read_day (const char *option, const char *text, MplDay *day);

/* The entry of `--json`. */
#define MPL_CLI_JSON_OPTION(arg) \
  { "json", 0, 0, G_OPTION_ARG_NONE, (arg), N_ ("print for machines"), NULL }

/* One line to standard error: «mentoring: sentence (detail)». */
void mpl_cli_print_error (const GError *error);
void mpl_cli_complain (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* Prints a JSON tree with indentation and a line feed to standard output. */
void mpl_cli_print_json (JsonBuilder *builder);

/* With --json: {"@key": "@path"}; for people a job that is done says nothing. */
void mpl_cli_print_done (gboolean as_json, const char *key, const char *path);

/* Adds text or null. */
void mpl_cli_add_text (JsonBuilder *builder, const char *name, const char *text);

/* One line of a list for people: cells joined by tabs. */
void mpl_cli_print_row (const char *first, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
