/* mpl-cli-check.c: `mentoring check`
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "mpl-config.h"

#include "cli/mpl-cli-command.h"

#include "book/mpl-book.h"
#include "model/mpl-calendar-snapshot.h"
#include "model/mpl-check.h"

#include <glib/gi18n.h>

static const char *
name_severity (MplSeverity severity)
{
  switch (severity)
    {
    case MPL_SEVERITY_ERROR:
      return C_ ("severity", "error");
    case MPL_SEVERITY_WARNING:
      return C_ ("severity", "warning");
    case MPL_SEVERITY_NOTE:
      return C_ ("severity", "note");
    default:
      g_assert_not_reached ();
    }
}

static void
print_json (const GPtrArray *findings)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    {
      const MplFinding *finding = g_ptr_array_index (findings, i);
      MplSeverity severity = mpl_finding_get_severity (finding->kind);

      json_builder_begin_object (builder);
      mpl_cli_add_text (builder, "code", mpl_finding_get_code (finding->kind));
      mpl_cli_add_text (builder, "severity", mpl_severity_get_code (severity));
      mpl_cli_add_text (builder, "where", finding->where);
      mpl_cli_add_text (builder, "message", finding->message);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  mpl_cli_print_json (builder);
}

/* «severity: where: message», without the place where there is none. */
static void
print_lines (const GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const MplFinding *finding = g_ptr_array_index (findings, i);
      const char *severity = name_severity (mpl_finding_get_severity (finding->kind));
      gboolean placed = finding->where != NULL && *finding->where != '\0';
      g_autofree char *line = g_strdup_printf ("%s: %s%s%s", severity, placed ? finding->where : "",
                                               placed ? ": " : "", finding->message);

      mpl_cli_print_row (line, NULL);
    }

  if (findings->len == 0)
    mpl_cli_print_row (_ ("Nothing to mend."), NULL);
}

MplCliStatus
mpl_cli_check (int argc, char **argv)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    MPL_CLI_JSON_OPTION (&as_json),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (MplBook) book = NULL;
  g_autoptr (MplSnapshot) snapshot = NULL;
  g_autoptr (MplCalendar) calendar = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  if (!mpl_cli_parse (argc, argv, entries, &arguments))
    return MPL_CLI_USAGE;

  /* Opening checks that the file is whole. */
  book = mpl_book_open (arguments[0], MPL_STORE_READ_ONLY, &error);
  if (book == NULL)
    {
      mpl_cli_print_error (error);
      return MPL_CLI_FAILED;
    }

  snapshot = mpl_model_get_snapshot (mpl_book_get_model (book));
  calendar = mpl_calendar_new_for_snapshot (snapshot);
  findings = mpl_check_run (snapshot, calendar, mpl_day_today ());
  if (as_json)
    print_json (findings);
  else
    print_lines (findings);

  return mpl_check_count (findings, MPL_SEVERITY_ERROR) > 0 ? MPL_CLI_FAILED : MPL_CLI_DONE;
}
