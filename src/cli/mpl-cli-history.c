/* mpl-cli-history.c: `mentoring undo`, `mentoring redo`
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "cli/mpl-cli-command.h"

#include "book/mpl-book.h"

#include <glib/gi18n.h>

/* Steps through history and tells what was taken back or done again. */
static MplCliStatus
step (int argc, char **argv, gboolean back)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    MPL_CLI_JSON_OPTION (&as_json),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (MplBook) book = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  if (!mpl_cli_parse (argc, argv, entries, &arguments))
    return MPL_CLI_USAGE;

  book = mpl_book_open (arguments[0], MPL_STORE_DEFAULT, &error);
  if (book != NULL)
    label = g_strdup (back ? mpl_book_get_undo_label (book) : mpl_book_get_redo_label (book));
  if (book == NULL || !(back ? mpl_book_undo (book, &error) : mpl_book_redo (book, &error))
      || !mpl_book_close (book, &error))
    {
      mpl_cli_print_error (error);
      return MPL_CLI_FAILED;
    }

  if (as_json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      mpl_cli_add_text (builder, back ? "undone" : "redone", label);
      json_builder_end_object (builder);
      mpl_cli_print_json (builder);
    }
  else
    {
      /* Translators: what a command of the program was: “move of ‘Council’”. */
      g_print (back ? _ ("Undone: %s\n") : _ ("Done again: %s\n"), label);
    }

  return MPL_CLI_DONE;
}

MplCliStatus
mpl_cli_undo (int argc, char **argv)
{
  return step (argc, argv, TRUE);
}

MplCliStatus
mpl_cli_redo (int argc, char **argv)
{
  return step (argc, argv, FALSE);
}
