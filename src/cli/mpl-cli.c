/* mpl-cli.c: the table of commands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "cli/mpl-cli.h"

#include "cli/mpl-cli-command.h"

#include <glib/gi18n.h>
#include <string.h>

static const MplCliCommand commands[] = {
  { "new", N_ ("FILE"), N_ ("make a school file"), 1, 1, mpl_cli_new },
  { "list", N_ ("FILE activities|people|papers|journal|backups"),
    N_ ("list what a school file holds"), 2, 2, mpl_cli_list },
  { "check", N_ ("FILE"), N_ ("tell what a plan lacks"), 1, 1, mpl_cli_check },
  { "export", N_ ("FILE OUT --what PAPER-ID"), N_ ("write a paper to a file"), 2, 2,
    mpl_cli_export },
  { "solve", N_ ("MATRIX.json|-"), N_ ("find the best assignment of a matrix of scores"), 1, 1,
    mpl_cli_solve },
  { "undo", N_ ("FILE"), N_ ("take back the last change"), 1, 1, mpl_cli_undo },
  { "redo", N_ ("FILE"), N_ ("do again what was taken back"), 1, 1, mpl_cli_redo },
  { "backup", N_ ("FILE OUT"), N_ ("copy a school file safely"), 2, 2, mpl_cli_backup },
  { "restore", N_ ("FILE BACKUP"), N_ ("put a backup in place of a school file"), 2, 2,
    mpl_cli_restore },
  { "decline", N_ ("“FAMILY GIVEN PATRONYMIC”"), N_ ("print a Russian name in the six cases"), 1, 1,
    mpl_cli_decline },
};

static const MplCliCommand *
find_command (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_strcmp0 (commands[i].name, word) == 0)
      return &commands[i];

  return NULL;
}

gboolean
mpl_cli_knows (const char *word)
{
  return find_command (word) != NULL;
}

int
mpl_cli_run (int argc, char **argv)
{
  const MplCliCommand *command;

  g_return_val_if_fail (argc >= 1, MPL_CLI_USAGE);

  command = find_command (argv[0]);
  g_return_val_if_fail (command != NULL, MPL_CLI_USAGE);

  return command->run (argc, argv);
}

gboolean
mpl_cli_parse (int argc, char **argv, const GOptionEntry *entries, GStrv *arguments)
{
  const MplCliCommand *command = find_command (argv[0]);
  g_autoptr (GOptionContext) context = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  /* GOption moves what it leaves to the front of an array of its own. */
  g_auto (GStrv) rest = g_new0 (char *, (gsize) argc + 1);
  g_autofree char *program = NULL;
  int n = 0;

  g_return_val_if_fail (command != NULL, FALSE);

  for (int i = 0; i < argc; i++)
    rest[i] = g_strdup (argv[i]);

  program = g_strdup_printf ("mentoring %s", command->name);
  g_set_prgname (program);
  context = g_option_context_new (_ (command->usage));
  g_option_context_set_summary (context, _ (command->summary));
  g_option_context_add_main_entries (context, entries, MPL_GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &rest, &error))
    {
      mpl_cli_complain ("%s", error->message);
      return FALSE;
    }

  for (int i = 1; rest[i] != NULL; i++)
    {
      /* What follows a bare "--" is a word even where it begins with a dash. */
      if (i == 1 && strcmp (rest[i], "--") == 0)
        continue;
      g_strv_builder_add (words, rest[i]);
      n++;
    }

  if ((guint) n < command->min_arguments || (guint) n > command->max_arguments)
    {
      mpl_cli_complain (_ ("usage: mentoring %s %s"), command->name, _ (command->usage));
      return FALSE;
    }

  *arguments = g_strv_builder_end (words);
  return TRUE;
}

gboolean
mpl_cli_read_day (const char *option, const char *text, MplDay *day)
{
  MplDay read;

  if (text == NULL)
    return TRUE;

  read = mpl_day_from_iso (text);
  if (read == MPL_DAY_NONE)
    {
      mpl_cli_complain (_ ("“%s” is not a day for %s: write YYYY-MM-DD."), text, option);
      return FALSE;
    }

  *day = read;
  return TRUE;
}

char *
mpl_cli_describe (void)
{
  GString *text = g_string_new (_ ("Commands, which need no display:\n"));

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  mentoring %s %s\n      %s\n", commands[i].name,
                            _ (commands[i].usage), _ (commands[i].summary));

  return g_string_free (text, FALSE);
}
