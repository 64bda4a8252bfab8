/* mpl-cli-export.c: `mentoring export`, `mentoring list FILE papers`
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "cli/mpl-cli-command.h"

#include "base/mpl-error.h"
#include "book/mpl-book.h"
#include "cli/mpl-cli-records.h"
#include "papers/mpl-paper.h"
#include "store/mpl-store.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

typedef struct
{
  char *what;
  char *size;
  char *from;
  char *to;
  gint64 pair;
  gint64 person;
  gboolean landscape;
  gboolean portrait;
  gboolean force;
  gboolean as_json;
  const char *source; /* the school file */
} Options;

static void
clear_options (Options *options)
{
  g_free (options->what);
  g_free (options->size);
  g_free (options->from);
  g_free (options->to);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

void
mpl_cli_list_papers (JsonBuilder *builder)
{
  guint n = 0;
  const MplPaper *papers = mpl_paper_get_all (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *formats = g_strjoinv (" ", (char **) papers[i].formats);

      if (builder != NULL)
        mpl_cli_add_paper (builder, &papers[i]);
      else
        mpl_cli_print_row (papers[i].id, papers[i].title, formats, mpl_paper_get_per (&papers[i]),
                           NULL);
    }
}

/* The paper and the format that the words name, or a line that tells what there is. */
static const MplPaper *
choose_paper (const Options *options, const char *path, const char **format)
{
  const MplPaper *paper = options->what != NULL ? mpl_paper_find (options->what) : NULL;

  if (options->what == NULL)
    {
      mpl_cli_complain (_ ("Which paper? Give --what; “mentoring list FILE papers” names them."));
      return NULL;
    }
  if (paper == NULL)
    {
      mpl_cli_complain (
          _ ("There is no paper “%s”. “mentoring list FILE papers” names those there are."),
          options->what);
      return NULL;
    }

  *format = mpl_paper_find_format (paper, path);
  if (*format == NULL)
    {
      g_autofree char *formats = g_strjoinv (", ", (char **) paper->formats);
      g_autofree char *name = g_filename_display_basename (path);

      mpl_cli_complain (_ ("The paper “%s” is not written as “%s”. Its suffixes: %s."), paper->id,
                        name, formats);
      return NULL;
    }

  return paper;
}

/* How the pages are to be. */
static gboolean
read_options (const Options *options, MplPaperRequest *request)
{
  if (options->landscape && options->portrait)
    {
      mpl_cli_complain (_ ("--landscape and --portrait cannot both be."));
      return FALSE;
    }
  if (options->landscape || options->portrait)
    request->landscape = options->landscape;

  if (options->size != NULL)
    {
      if (g_ascii_strcasecmp (options->size, "A3") == 0)
        request->size = MPL_PAPER_A3;
      else if (g_ascii_strcasecmp (options->size, "A4") != 0)
        {
          mpl_cli_complain (_ ("“%s” is not known for %s."), options->size, "--paper");
          return FALSE;
        }
    }

  request->pair = options->pair;
  request->person = options->person;

  return mpl_cli_read_day ("--from", options->from, &request->period.start)
         && mpl_cli_read_day ("--to", options->to, &request->period.end);
}

/* Whether both paths lead to one file. */
static gboolean
is_same_file (const char *a, const char *b)
{
  GStatBuf stat_a, stat_b;

  return g_stat (a, &stat_a) == 0 && g_stat (b, &stat_b) == 0 && stat_a.st_dev == stat_b.st_dev
         && stat_a.st_ino == stat_b.st_ino;
}

static gboolean
on_exists_cb (const char *path, gpointer data, GError **error)
{
  const Options *options = data;

  if (!options->force)
    {
      mpl_error_set (error, MPL_ERROR_EXISTS, NULL,
                     _ ("“%s” exists already. Choose another name, or use --force."), path);
      return FALSE;
    }
  if (is_same_file (path, options->source))
    {
      mpl_error_set (error, MPL_ERROR_EXISTS, NULL,
                     _ ("“%s” is the school file itself. Choose another name."), path);
      return FALSE;
    }

  return mpl_store_give_way (path, error);
}

MplCliStatus
mpl_cli_export (int argc, char **argv)
{
  g_auto (Options) options = { .pair = MPL_PAPER_ALL, .person = MPL_PAPER_ALL };
  const GOptionEntry entries[] = {
    { "what", 0, 0, G_OPTION_ARG_STRING, &options.what, N_ ("the paper"), N_ ("PAPER-ID") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options.size, N_ ("the size of its pages"), "A4|A3" },
    { "landscape", 0, 0, G_OPTION_ARG_NONE, &options.landscape, N_ ("pages that lie"), NULL },
    { "portrait", 0, 0, G_OPTION_ARG_NONE, &options.portrait, N_ ("pages that stand"), NULL },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.from, N_ ("first day of the period"),
      N_ ("YYYY-MM-DD") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options.to, N_ ("last day of the period"),
      N_ ("YYYY-MM-DD") },
    { "pair", 0, 0, G_OPTION_ARG_INT64, &options.pair, N_ ("for one pair"), N_ ("ID") },
    { "person", 0, 0, G_OPTION_ARG_INT64, &options.person, N_ ("for one person"), N_ ("ID") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &options.force, N_ ("replace files that exist"), NULL },
    MPL_CLI_JSON_OPTION (&options.as_json),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (MplBook) book = NULL;
  g_autoptr (MplSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;
  const MplPaper *paper;
  const char *format = NULL;
  MplPaperRequest request;

  if (!mpl_cli_parse (argc, argv, entries, &arguments))
    return MPL_CLI_USAGE;
  paper = choose_paper (&options, arguments[1], &format);
  if (paper == NULL)
    return MPL_CLI_USAGE;
  mpl_paper_request_init (&request, paper, NULL, mpl_day_today ());
  if (!read_options (&options, &request))
    return MPL_CLI_USAGE;

  book = mpl_book_open (arguments[0], MPL_STORE_READ_ONLY, &error);
  if (book == NULL)
    {
      mpl_cli_print_error (error);
      return MPL_CLI_FAILED;
    }

  snapshot = mpl_model_get_snapshot (mpl_book_get_model (book));
  options.source = arguments[0];
  request.snapshot = snapshot;
  request.replace = on_exists_cb;
  request.data = &options;
  if (!mpl_paper_export (paper, &request, arguments[1], format, NULL, &error))
    {
      mpl_cli_print_error (error);
      return g_error_matches (error, MPL_ERROR, MPL_ERROR_USAGE) ? MPL_CLI_USAGE : MPL_CLI_FAILED;
    }

  mpl_cli_print_done (options.as_json, "file", arguments[1]);
  return MPL_CLI_DONE;
}
