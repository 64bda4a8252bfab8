/* main.c: the language, then the window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include <glib.h>
#include <glib/gi18n.h>
#include <locale.h>

#include "app/mpl-app.h"
#include "cli/mpl-cli.h"
#include "formats/mpl-sheet-child.h"

/* MENTORING_LOCALE_DIR lets the program speak Russian from the build tree. */
static void
set_language (void)
{
  const char *directory = g_getenv ("MENTORING_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (MPL_GETTEXT_PACKAGE, directory != NULL ? directory : MPL_LOCALE_DIR);
  bind_textdomain_codeset (MPL_GETTEXT_PACKAGE, "UTF-8");
  textdomain (MPL_GETTEXT_PACKAGE);
}

/* A command must never start GTK: what is not the window's is dispatched before mpl_app_run(),
 * the only function that does. */
int
main (int argc, char *argv[])
{
  g_autofree char *commands = NULL;

  /* The child that reads hostile files does nothing else, and speaks no language. */
  if (mpl_sheet_child_is_meant (argc, argv))
    return mpl_sheet_child_run ();

  set_language ();
  if (argc > 1 && mpl_cli_knows (argv[1]))
    return mpl_cli_run (argc - 1, argv + 1);

  commands = mpl_cli_describe ();
  return mpl_app_run (argc, argv, commands);
}
