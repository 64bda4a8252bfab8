/* mpl-cli-new.c: `mentoring new`
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "cli/mpl-cli-command.h"

#include "base/mpl-error.h"
#include "book/mpl-book.h"
#include "imports/mpl-programme-job.h"
#include "imports/mpl-sample-built-in.h"
#include "imports/mpl-template-reader.h"
#include "model/mpl-programme.h"
#include "model/mpl-template-plan.h"
#include "store/mpl-store.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

typedef struct
{
  char *school;
  char *template;
  char *from;
  char *to;
  char *challenge;
  char *focus;
  gboolean sample;
  gboolean full;
  gboolean following_year;
  gboolean force;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->school);
  g_free (options->template);
  g_free (options->from);
  g_free (options->to);
  g_free (options->challenge);
  g_free (options->focus);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

/* An option that only a programme has means that one is wanted. */
static gboolean
wants_programme (const Options *options)
{
  return options->template != NULL || options->from != NULL || options->to != NULL
         || options->challenge != NULL || options->focus != NULL || options->full
         || options->following_year;
}

/* Codes of a closed list, joined by commas. */
static gboolean
read_codes (const char *option, const char *text, const MplField *field, guint64 *flags)
{
  g_auto (GStrv) codes = NULL;

  if (text == NULL)
    return TRUE;

  codes = g_strsplit (text, ",", -1);
  for (guint i = 0; codes[i] != NULL; i++)
    {
      guint64 flag = mpl_field_get_flag (field, g_strstrip (codes[i]));

      if (flag == 0)
        {
          mpl_cli_complain (_ ("“%s” is not known for %s."), codes[i], option);
          return FALSE;
        }
      *flags |= flag;
    }

  return TRUE;
}

static gboolean
read_choice (const Options *options, MplTemplateChoice *choice)
{
  g_autoptr (GError) error = NULL;
  const MplField *fields = mpl_programme_table.fields;
  MplDay from = MPL_DAY_NONE;
  MplDay to = MPL_DAY_NONE;

  if (!mpl_cli_read_day ("--from", options->from, &from)
      || !mpl_cli_read_day ("--to", options->to, &to)
      || !read_codes ("--challenge", options->challenge, &fields[MPL_PROGRAMME_CHALLENGES],
                      &choice->challenges)
      || !read_codes ("--focus", options->focus, &fields[MPL_PROGRAMME_FOCUS], &choice->focus))
    return FALSE;

  *choice = (MplTemplateChoice) {
    .span = choice->span,
    .challenges = choice->challenges,
    .focus = choice->focus,
    .full = options->full,
    .following_year = options->following_year,
  };
  /* One end alone takes the other from the school year that it lies in. */
  if (from != MPL_DAY_NONE || to != MPL_DAY_NONE)
    choice->span = mpl_template_choice_default (from != MPL_DAY_NONE ? from : to).span;
  if (from != MPL_DAY_NONE)
    choice->span.start = from;
  if (to != MPL_DAY_NONE)
    choice->span.end = to;

  if (!mpl_template_choice_validate (choice, &error))
    {
      mpl_cli_print_error (error);
      return FALSE;
    }

  return TRUE;
}

/* The template of the programme that is wanted; %NULL where none is. */
static gboolean
read_template (const Options *options, MplTemplate **template, GError **error)
{
  const char *id = options->template != NULL ? options->template : MPL_TEMPLATE_BUILT_IN;

  if (!wants_programme (options))
    return TRUE;

  *template = mpl_template_read (id, error);
  return *template != NULL;
}

/* The change that fills an empty school file. */
static MplChange *
make_change (MplBook *book,
             const Options *options,
             const MplTemplate *template,
             const MplTemplateChoice *choice,
             GError **error)
{
  g_autoptr (MplSnapshot) snapshot = mpl_model_get_snapshot (mpl_book_get_model (book));
  g_autoptr (MplChange) change = NULL;

  if (!options->sample)
    return mpl_programme_make (template, choice, options->school, snapshot, error);

  change = mpl_sample_make_change (mpl_day_today (), snapshot, error);
  if (change != NULL)
    mpl_programme_name_school (change, snapshot, options->school);

  return g_steal_pointer (&change);
}

/* Puts a finished file in its place; without @force only where there is none. */
static gboolean
put_in_place (const char *made, const char *path, gboolean force, GError **error)
{
  int status = force ? g_rename (made, path) : link (made, path);
  int cause = errno;

  if (status == 0)
    {
      if (!force)
        g_unlink (made);
      return TRUE;
    }

  if (cause == EEXIST)
    mpl_error_set (error, MPL_ERROR_EXISTS, NULL,
                   _ ("“%s” exists already. Choose another name, or use --force."), path);
  else
    mpl_error_set (error, MPL_ERROR_FAILED, g_strerror (cause),
                   _ ("The school file “%s” could not be made."), path);
  return FALSE;
}

/* The file is made beside its place and put there when it is whole. */
static gboolean
make_file (const char *path,
           const Options *options,
           const MplTemplateChoice *choice,
           GError **error)
{
  g_autofree char *made = g_strdup_printf ("%s.new-%d", path, (int) getpid ());
  g_autoptr (MplTemplate) template = NULL;
  g_autoptr (MplBook) book = NULL;
  g_autoptr (MplChange) change = NULL;
  gboolean done;

  /* What cannot be read is told before anything is written. */
  if (!read_template (options, &template, error))
    return FALSE;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      if (!options->force)
        {
          mpl_error_set (error, MPL_ERROR_EXISTS, NULL,
                         _ ("“%s” exists already. Choose another name, or use --force."), path);
          return FALSE;
        }
      if (!mpl_store_give_way (path, error))
        return FALSE;
    }

  book = mpl_book_create (made, error);
  if (book == NULL)
    return FALSE;

  change = make_change (book, options, template, choice, error);
  done = change != NULL && mpl_book_apply (book, change, error);
  done = mpl_book_close (book, done ? error : NULL) && done;
  done = done && put_in_place (made, path, options->force, error);
  if (!done)
    g_unlink (made);

  return done;
}

MplCliStatus
mpl_cli_new (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "school", 0, 0, G_OPTION_ARG_STRING, &options.school, N_ ("name of the school"),
      N_ ("NAME") },
    { "sample", 0, 0, G_OPTION_ARG_NONE, &options.sample,
      N_ ("make a made-up school with a programme in full swing"), NULL },
    { "template", 0, 0, G_OPTION_ARG_FILENAME, &options.template,
      N_ ("make a programme from a template: an id or a file"), N_ ("ID|PATH") },
    { "full", 0, 0, G_OPTION_ARG_NONE, &options.full,
      N_ ("take all activities instead of the short preset"), NULL },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.from, N_ ("first day of the programme"),
      N_ ("YYYY-MM-DD") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options.to, N_ ("last day of the programme"),
      N_ ("YYYY-MM-DD") },
    { "challenge", 0, 0, G_OPTION_ARG_STRING, &options.challenge,
      N_ ("problems to be solved: newcomer,crisis"), N_ ("LIST") },
    { "focus", 0, 0, G_OPTION_ARG_STRING, &options.focus,
      N_ ("subjects of mentoring: personal,methodical,adaptation"), N_ ("LIST") },
    { "following-year", 0, 0, G_OPTION_ARG_NONE, &options.following_year,
      N_ ("the dates of a school that has run a programme before"), NULL },
    { "force", 0, 0, G_OPTION_ARG_NONE, &options.force,
      N_ ("replace a file that exists, after a backup"), NULL },
    MPL_CLI_JSON_OPTION (&as_json),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GError) error = NULL;
  MplTemplateChoice choice = mpl_template_choice_default (mpl_day_today ());

  if (!mpl_cli_parse (argc, argv, entries, &arguments) || !read_choice (&options, &choice))
    return MPL_CLI_USAGE;
  if (options.sample && wants_programme (&options))
    {
      mpl_cli_complain (_ ("--sample brings its own programme: leave the other options out."));
      return MPL_CLI_USAGE;
    }

  if (!make_file (arguments[0], &options, &choice, &error))
    {
      mpl_cli_print_error (error);
      return MPL_CLI_FAILED;
    }

  mpl_cli_print_done (as_json, "file", arguments[0]);
  return MPL_CLI_DONE;
}
